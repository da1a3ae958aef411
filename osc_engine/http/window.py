"""The extreme of the last minute. Asking clears nothing, so that all who ask get the same, and miss nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

#: Seconds for which an extreme is told of at least, and by which some are told of longer.
SECONDS, SLOT_SECONDS = 60.0, 5.0
_SLOTS = round(SECONDS / SLOT_SECONDS)


class Window:
    """Keeps one extreme for each few seconds; those that are older than `SECONDS` are forgotten."""

    def __init__(self, extreme: np.ufunc, clock: Callable[[], float]) -> None:
        """Make an empty one.

        Args:
            extreme: `np.maximum` or `np.minimum`.
            clock: seconds.
        """
        self._extreme, self._clock = extreme, clock
        self._slots: deque[tuple[int, NDArray[np.float64]]] = deque()

    def add(self, values: NDArray[np.float64]) -> None:
        """Take in values of now, each of which has an extreme of its own; always as many."""
        now = self._forget()
        if self._slots and self._slots[-1][0] == now:
            values = self._extreme(self._slots.pop()[1], values)
        self._slots.append((now, values))

    def value(self) -> NDArray[np.float64] | None:
        """Return the extreme of each value; None where none came."""
        self._forget()
        return self._extreme.reduce([values for _, values in self._slots]) if self._slots else None

    def _forget(self) -> int:
        now = int(self._clock() // SLOT_SECONDS)
        while self._slots and self._slots[0][0] < now - _SLOTS:
            self._slots.popleft()
        return now
