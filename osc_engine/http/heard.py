"""What is heard: what last left the ports, read from the tape that the player keeps. Only reads."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from osc_engine.ring import Ring, read_circle

#: Seconds that one look may return; what was missed beyond is left out.
MOST_SECONDS = 0.5


class Heard:
    """The sound that left the ports between two looks: gains, holds and limiter included."""

    def __init__(self, ring: Ring, most_seconds: float = MOST_SECONDS) -> None:
        """Begin with what leaves from now on.

        Args:
            ring: the shared mapping.
            most_seconds: that one look may return; less than the tape holds.
        """
        self._ring = ring
        self._most = int(most_seconds * int(ring.words["sample_rate"]))
        self._taped = int(ring.words["taped"])

    def take(self) -> NDArray[np.float32]:
        """Return (C, S) float32 since the last look; S is 0 where nothing was played."""
        taped = int(self._ring.words["taped"])
        fresh = min(max(taped - self._taped, 0), self._most)
        self._taped = taped
        return read_circle(self._ring.tape, taped - fresh, taped)
