"""A small mel spectrogram of sound as it is heard, for a page. Pure numpy, and cheap: 20 columns a second."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

#: Bands of a column, from low to high.
BANDS = 64
COLUMNS_PER_SECOND = 20
#: dBFS that are sent as 0; 0 dBFS is sent as 255.
FLOOR_DB = -90.0
_WINDOW = 4096
_LOWEST, _HIGHEST = 30.0, 18_000.0


class Picture:
    """Turns blocks of sound that follow each other into columns.

    Attributes:
        count: columns made so far.
    """

    def __init__(self, channels: int, sample_rate: int) -> None:
        self.count = 0
        self._hop = sample_rate // COLUMNS_PER_SECOND
        self._tail = np.zeros((channels, _WINDOW), np.float32)
        self._missing = self._hop
        window = np.hanning(_WINDOW)
        self._window = (window * (2 / window.sum())).astype(np.float32)
        self._filters = _mel_filters(sample_rate)

    def add(self, block: NDArray[np.float32]) -> NDArray[np.uint8]:
        """Take in sound and return the columns that it completes.

        Args:
            block: (C, S) float32.

        Returns:
            (N, C, BANDS) bytes; N is 0 until a column is complete.
        """
        sound = np.concatenate([self._tail, block], axis=1)
        ends = np.arange(_WINDOW + self._missing, sound.shape[1] + 1, self._hop)
        self._missing += self._hop * len(ends) - block.shape[1]
        self._tail = sound[:, -_WINDOW:]
        self.count += len(ends)
        columns = [self._column(sound[:, end - _WINDOW : end]) for end in ends]
        return np.stack(columns) if columns else np.zeros((0, len(block), BANDS), np.uint8)

    def _column(self, sound: NDArray[np.float32]) -> NDArray[np.uint8]:
        magnitude = np.abs(np.fft.rfft(sound * self._window))
        decibels = 20 * np.log10(np.maximum(magnitude @ self._filters, 10 ** (FLOOR_DB / 20)))
        return np.clip((1 - decibels / FLOOR_DB) * 255, 0, 255).astype(np.uint8)


def _mel_filters(sample_rate: int) -> NDArray[np.float64]:
    """Return triangular filters, (bins of the transform, BANDS), each with a peak of 1."""
    top, bottom = (2595 * np.log10(1 + hertz / 700) for hertz in (_HIGHEST, _LOWEST))
    edges = 700 * (10 ** (np.linspace(bottom, top, BANDS + 2) / 2595) - 1)
    hertz = np.fft.rfftfreq(_WINDOW, 1 / sample_rate)[:, None]
    rising = (hertz - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - hertz) / (edges[2:] - edges[1:-1])
    return np.maximum(np.minimum(rising, falling), 0.0)
