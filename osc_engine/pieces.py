"""Sound of one channel that is put together, cut and read without a copy of what is left as it is."""

from __future__ import annotations

import sys

import numpy as np
from numpy.typing import NDArray


class Pieces:
    """Samples, float32, as a row of arrays none of which is ever written to.

    A stream holds seconds of sound, of which a render replaces some; a new array of all of it would be fresh memory,
    and the thread that commits sound would wait for every page of it.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._row: list[NDArray[np.float32]] = []

    def __len__(self) -> int:
        """Return how many samples there are."""
        return sum(map(len, self._row))

    def read(self, begin: int, end: int) -> NDArray[np.float32]:
        """Return the samples between two places, as many as there are; not to be written to."""
        between = self._between(begin, end)
        return between[0] if len(between) == 1 else np.concatenate([np.zeros(0, np.float32), *between])

    def drop(self, samples: int) -> None:
        """Drop the first samples."""
        self._row = self._between(samples, sys.maxsize)

    def put(self, begin: int, *sounds: NDArray[np.float32], open_end: bool = False) -> None:
        """Put sounds, one behind the other, in the place of as many samples; they are kept, not copied.

        Args:
            begin: the place of the first.
            sounds: (n,) each.
            open_end: drop what lies behind them.
        """
        end = begin + sum(map(len, sounds))
        behind = [] if open_end else self._between(end, sys.maxsize)
        self._row = [*self._between(0, begin), *(sound for sound in sounds if len(sound)), *behind]

    def _between(self, begin: int, end: int) -> list[NDArray[np.float32]]:
        found, at = [], 0
        for piece in self._row:
            first, last = max(begin - at, 0), min(end - at, len(piece))
            if first < last:
                found.append(piece[first:last])
            at += len(piece)
        return found
