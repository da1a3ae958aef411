"""Sound as few numbers: of a column of a channel 32 levels in dB, one for each band of equal width in mel.

Of Gaussian noise such a sketch flickers by a decibel or two from column to column, of what repeats a column by a tenth
of one: what has frozen is told from what is only steady of nature. Pure, and cheap enough for all columns of all
channels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft

BANDS = 32
#: The quietest level of a band, in dB.
FLOOR_DB = -90.0


@dataclass(frozen=True)
class Sketch:
    """Columns of sound of all channels as few numbers.

    Attributes:
        bands: (C, n, BANDS) float32, dB.
        levels: (C, n) float32, dBFS of the root mean square.
        pitches: (C, n) float32, log2 of the centroid's Hz.
    """

    bands: NDArray[np.float32]
    levels: NDArray[np.float32]
    pitches: NDArray[np.float32]


class Sketcher:
    """Makes sketches of sound."""

    def __init__(self, sample_rate: int, column_samples: int) -> None:
        """Work out window and bands.

        Args:
            sample_rate: Hz.
            column_samples: samples of one column.
        """
        self._samples = column_samples
        self._length = 1 << (column_samples - 1).bit_length()
        window = np.hanning(column_samples)
        self._window = (window * (2 / window.sum())).astype(np.float32)
        top = 2595 * math.log10(1 + sample_rate / 2 / 700)
        edges = 700 * (10 ** (np.linspace(0, 1, BANDS + 1) * top / 2595) - 1)
        first = np.searchsorted(np.fft.rfftfreq(self._length, 1 / sample_rate), edges[:-1])
        self._first = np.maximum.accumulate(np.maximum(first, np.arange(BANDS)))
        self._pitch = np.log2((edges[:-1] + edges[1:]) / 2)

    def of(self, sound: NDArray[np.float32]) -> Sketch:
        """Sketch sound (C, S) of whole columns."""
        channels, samples = sound.shape
        assert samples % self._samples == 0, (samples, self._samples)
        columns = sound.reshape(channels, -1, self._samples)
        spectrum = fft.rfft(columns * self._window, self._length, axis=2)
        power = np.add.reduceat(spectrum.real**2 + spectrum.imag**2, self._first, axis=2)
        audible = np.maximum(power, 10 ** (FLOOR_DB / 10))
        # einsum, for a product of matrices would wake threads that are not worth it
        pitches = np.einsum("cnb,b->cn", audible, self._pitch) / audible.sum(axis=2)
        levels = 10 * np.log10(np.maximum(np.einsum("cns,cns->cn", columns, columns) / self._samples, 1e-12))
        return Sketch(*(x.astype(np.float32) for x in (10 * np.log10(audible), levels, pitches)))
