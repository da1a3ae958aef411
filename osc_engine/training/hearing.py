"""Goes once through a recording, in constant memory: measures it, takes its fingerprint, and hands on its sound."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from osc_engine.training.fingerprint import BANDS, Fingerprinter, Marks
from osc_engine.training.measure import Measure, Measured
from osc_engine.training.pool import go_on
from osc_engine.training.recordings import Opened
from osc_engine.training.whole import GrowingArray

#: Peak of a channel below which there is nothing in it, -70 dBFS.
NOTHING = 10 ** (-70 / 20)
Sink = Callable[[NDArray[np.float32], bool], None]


@dataclass(frozen=True)
class Heard:
    """What one pass through a recording gives.

    Attributes:
        marks: of each channel.
    """

    measured: Measured
    marks: tuple[Marks, ...]

    @property
    def silent(self) -> tuple[int, ...]:
        """Channels that hold nothing."""
        return tuple(n for n, peak in enumerate(self.measured.peak) if peak < NOTHING)

    def notes(self) -> list[str]:
        """Return what a person should know of it, in words that follow its name."""
        notes = []
        if self.measured.invalid:
            notes.append(f"{self.measured.invalid} samples are no numbers and count as silence")
        if (peak := max(self.measured.peak)) > 1:
            notes.append(f"its peak is {20 * math.log10(peak):+.1f} dBFS; it is clipped to 0")
        if self.silent and len(self.silent) < self.measured.channels:
            notes.append(f"silent channels are left out: {', '.join(str(n + 1) for n in self.silent)}")
        return notes


def hear(recording: Opened, outlines: Sequence[Path], sink: Sink | None = None) -> Heard:
    """Read a recording from beginning to end.

    Args:
        recording: as opened.
        outlines: a file for each channel's outline, (N, BANDS) uint8; a silent channel gets none.
        sink: gets each block (n, C), and an empty one with True at the end.

    Raises:
        Refusal: it cannot be read to its end.
    """
    measure = Measure(recording.rate, recording.channels)
    prints = [Fingerprinter(recording.rate) for _ in outlines]
    files = [GrowingArray(path, np.uint8, (BANDS,)) for path in outlines]

    def take(block: NDArray[np.float32], last: bool) -> None:
        for channel, (fingerprint, file) in enumerate(zip(prints, files, strict=True)):
            file.append(fingerprint.take(np.ascontiguousarray(block[:, channel]), last))
        if sink:
            sink(block, last)

    try:
        for block in recording.blocks():
            go_on()
            take(measure.take(block), False)
        take(np.zeros((0, recording.channels), np.float32), True)
        heard = Heard(measure.result(), tuple(fingerprint.marks() for fingerprint in prints))
        for channel, file in enumerate(files):
            if channel not in heard.silent:
                file.finish()
    finally:
        for file in files:
            file.drop()
    return heard
