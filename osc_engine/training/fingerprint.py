"""What a channel sounds like, in few bytes: enough to find the same passage again in another file.

Both parts come from the power in bands of a 16 kHz version, and neither heeds level, container or sampling rate:

- *marks*: 24 bits say how the slope between neighbouring bands has changed over a moment. Of all frames only those are
  kept whose bits are the surest far around, the least likely to turn in a copy: a rule of the sound itself, so a copy
  that begins elsewhere keeps the same ones. About two a second.
- *outline*: the bands' decibels ten times a second, to check a suspicion that marks have raised.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import scipy.fft
import soxr
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

#: Hz of the sound that is looked at.
RATE = 16_000
#: Samples of a transform, and between two: a copy cut elsewhere is at most half a hop off, which is little of a window.
WINDOW, HOP = 4096, 320
#: Frames between the slopes that are compared.
LAG = 8
#: A mark's bits are the surest of so many frames before and after it.
REACH = 10
#: Frames of one step of the outline, and its bands.
STEP, BANDS = 5, 12
STEP_SECONDS = STEP * HOP / RATE
#: Quieter bands count as silent, in dB below a full-scale sine; softer frames get no marks.
FLOOR_DB, FAINT_DB = -100.0, -75.0
#: A mark that a channel shows more often says nothing about where it is.
OFTEN = 3
#: Frames that are transformed at once.
BATCH = 64

_EDGES = np.round(np.geomspace(120, 7000, 2 * BANDS + 2) * WINDOW / RATE).astype(np.int64)
_TAPER = np.hanning(WINDOW + 1)[:-1].astype(np.float32)
_SCALE = float((2 / _TAPER.sum()) ** 2)
_BITS = (1 << np.arange(2 * BANDS)).astype(np.uint32)


@dataclass(frozen=True)
class Marks:
    """The marks of one channel.

    Attributes:
        bits: (N,) uint32, below 2 ** 24.
        frames: (N,) uint32, where they stand, in hops.
    """

    bits: NDArray[np.uint32]
    frames: NDArray[np.uint32]


@dataclass
class Fingerprinter:
    """Takes the fingerprint of one channel, a block at a time, in memory that grows by the marks alone.

    Args:
        rate: Hz of the sound that comes in.
    """

    rate: int
    _marks: list[tuple[NDArray[np.uint32], NDArray[np.uint32]]] = field(default_factory=list)
    _at: int = 0

    def __post_init__(self) -> None:
        self._stream = soxr.ResampleStream(self.rate, RATE, 1, dtype="float32", quality="LQ")
        self._sound = np.zeros(0, np.float32)
        self._levels = np.zeros((0, 2 * BANDS + 1), np.float32)
        self._loose = np.zeros((0, 2 * BANDS + 1), np.float32)

    def take(self, mono: NDArray[np.float32], last: bool = False) -> NDArray[np.uint8]:
        """Take sound (S,); return the steps (N, BANDS) of the outline that are complete now."""
        coming = self._stream.resample_chunk(mono, last=last)
        self._sound = np.concatenate([self._sound, coming])
        fresh = []
        while len(self._sound) >= WINDOW + (BATCH - 1) * HOP or (last and len(self._sound) >= WINDOW):
            levels = _levels(self._sound[: WINDOW + (BATCH - 1) * HOP])
            self._sound = self._sound[len(levels) * HOP :]
            self._mark(levels)
            fresh.append(levels)
        return self._outline(fresh)

    def marks(self) -> Marks:
        """Return all marks that say where they are."""
        if not self._marks:
            return Marks(np.zeros(0, np.uint32), np.zeros(0, np.uint32))
        bits, frames = (np.concatenate(part) for part in zip(*self._marks, strict=True))
        _, which, count = np.unique(bits, return_inverse=True, return_counts=True)
        rare = count[which] <= OFTEN
        return Marks(bits[rare], frames[rare])

    def _mark(self, levels: NDArray[np.float32]) -> None:
        """Find marks among the frames whose neighbours are known; `_at` is the number of the first level kept."""
        self._levels = np.concatenate([self._levels, levels])
        slopes = np.diff(self._levels, axis=1)
        turns = slopes[LAG:] - slopes[:-LAG]
        bits, sure = (turns > 0) @ _BITS, np.abs(turns).min(1)
        if len(bits) <= 2 * REACH:
            return
        middle = slice(REACH, len(bits) - REACH)
        surest = sliding_window_view(sure, 2 * REACH + 1).max(1) == sure[middle]
        heard = self._levels[LAG:].max(1)[middle] > FAINT_DB
        found = np.flatnonzero(surest & heard)
        self._marks.append((bits[middle][found], (found + self._at + REACH + LAG).astype(np.uint32)))
        done = len(bits) - 2 * REACH
        self._levels = self._levels[done:]
        self._at += done

    def _outline(self, fresh: list[NDArray[np.float32]]) -> NDArray[np.uint8]:
        self._loose = np.concatenate([self._loose, *fresh])
        whole = len(self._loose) // STEP
        steps, self._loose = self._loose[: whole * STEP, : 2 * BANDS], self._loose[whole * STEP :]
        means = steps.reshape(whole, STEP, BANDS, 2).mean((1, 3))
        return np.clip((means - FLOOR_DB) * 2, 0, 255).astype(np.uint8)


def _levels(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the decibels (F, 33) of the bands of every whole window."""
    windows = sliding_window_view(sound, WINDOW)[::HOP] * _TAPER
    power = np.abs(scipy.fft.rfft(windows, axis=1)) ** 2
    bands = np.add.reduceat(power[:, : _EDGES[-1]], _EDGES[:-1], axis=1) * _SCALE
    return (10 * np.log10(np.maximum(bands, 10 ** (FLOOR_DB / 10)))).astype(np.float32)
