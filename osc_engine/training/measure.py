"""What is measured of a recording while it is read once: level, clipping, silence, loudness, and samples that are none.

Loudness is that of ITU-R BS.1770 (weighting from `pyloudnorm`), of each channel by itself, gated; it is taken from a
histogram of tenths of a decibel, so that a recording of any length takes the same memory.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pyloudnorm
from numpy.typing import NDArray
from scipy.signal import sosfilt

#: Mean square below which a tenth of a second is silent, -70 dBFS.
SILENT = 1e-7
#: A sample this near to full scale, with two such neighbours, is clipped.
CLIPPED = 0.999
#: LUFS of the histogram's first bin, its bins, and how many of them make a decibel.
_LOWEST, _BINS, _FINE = -70.0, 900, 10
_OFFSET = -0.691


@dataclass(frozen=True)
class Measured:
    """What was measured of a recording.

    Attributes:
        seconds: length.
        peak: highest sample of each channel, 1 is full scale.
        loudness: LUFS of each channel; None where nothing is loud enough to count.
        silence: share of each channel's time that is below -70 dBFS.
        clipped: samples that lie in a row at full scale, of all channels.
        invalid: samples that are no numbers, of all channels.
    """

    seconds: float
    rate: int
    peak: tuple[float, ...]
    loudness: tuple[float | None, ...]
    silence: tuple[float, ...]
    clipped: int = 0
    invalid: int = 0

    @property
    def channels(self) -> int:
        """C."""
        return len(self.peak)


class Measure:
    """Takes a recording block by block.

    Args:
        rate: Hz.
        channels: C.
    """

    def __init__(self, rate: int, channels: int) -> None:
        shelf = pyloudnorm.IIRfilter(4.0, 1 / math.sqrt(2), 1500.0, rate, "high_shelf")
        high = pyloudnorm.IIRfilter(0.0, 0.5, 38.0, rate, "high_pass")
        self._weighting = np.array([np.concatenate([f.b, f.a]) for f in (shelf, high)])
        self._memory = np.zeros((2, 2, channels))
        self._rate, self._tenth = rate, rate // 10
        self._left = np.zeros((0, 2, channels))
        self._recent = np.zeros((0, channels))
        self._power = np.zeros((_BINS, channels))
        self._count = np.zeros((_BINS, channels), np.int64)
        self._peak = np.zeros(channels, np.float32)
        self._edge = np.zeros((3, channels), bool)
        self._silent = np.zeros(channels, np.int64)
        self._tenths = self._samples = self._clipped = self._invalid = 0

    def take(self, block: NDArray[np.float32]) -> NDArray[np.float32]:
        """Take a block (n, C); return it with zeros for all that is no number."""
        finite = np.isfinite(block)
        if not finite.all():
            self._invalid += int((~finite).sum())
            block = np.where(finite, block, np.float32(0))
        size = np.abs(block)
        self._peak = np.maximum(self._peak, size.max(0))
        self._clip(size >= CLIPPED)
        weighted, self._memory = sosfilt(self._weighting, block, axis=0, zi=self._memory)
        squares = np.concatenate([self._left, np.stack([np.square(block, dtype=np.float64), weighted**2], 1)])
        whole = len(squares) // self._tenth
        tenths = squares[: whole * self._tenth].reshape(whole, self._tenth, 2, -1).mean(1)
        self._left = squares[whole * self._tenth :]
        self._silent += (tenths[:, 0] < SILENT).sum(0)
        self._tenths += whole
        self._samples += len(block)
        self._gate(tenths[:, 1])
        return block

    def result(self) -> Measured:
        """Return what was measured so far."""
        silence = self._silent / max(self._tenths, 1)
        return Measured(
            seconds=self._samples / self._rate,
            rate=self._rate,
            peak=tuple(round(float(p), 6) for p in self._peak),
            loudness=tuple(self._loudness(channel) for channel in range(len(self._peak))),
            silence=tuple(round(float(s), 4) for s in silence),
            clipped=self._clipped,
            invalid=self._invalid,
        )

    def _clip(self, at: NDArray[np.bool_]) -> None:
        at = np.concatenate([self._edge, at])
        self._edge = at[-3:]
        if at.any():
            three = at[2:] & at[1:-1] & at[:-2]
            # the first three were counted with the block before
            now, before = three[1:], three[:-1]
            self._clipped += int(now.sum()) + 2 * int((now & ~before).sum())

    def _gate(self, tenths: NDArray[np.float64]) -> None:
        """Sort moments of 0.4 s, a new one every tenth, by their loudness."""
        series = np.concatenate([self._recent, tenths])
        self._recent = series[-3:]
        if len(series) < 4:
            return
        moments = (series[3:] + series[2:-1] + series[1:-2] + series[:-3]) / 4
        loudness = _OFFSET + 10 * np.log10(np.maximum(moments, 1e-20))
        bins = np.floor((loudness - _LOWEST) * _FINE).astype(np.int64)
        for channel in range(series.shape[1]):
            heard = bins[:, channel] >= 0
            where = np.minimum(bins[heard, channel], _BINS - 1)
            np.add.at(self._count[:, channel], where, 1)
            np.add.at(self._power[:, channel], where, moments[heard, channel])

    def _loudness(self, channel: int) -> float | None:
        power, count = self._power[:, channel], self._count[:, channel]
        if not count.sum():
            return None
        gate = _OFFSET + 10 * math.log10(power.sum() / count.sum()) - 10
        first = max(math.floor((gate - _LOWEST) * _FINE), 0)
        return round(_OFFSET + 10 * math.log10(power[first:].sum() / count[first:].sum()), 2)
