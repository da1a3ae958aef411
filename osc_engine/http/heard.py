"""What is heard, read behind the player from the shared mapping. Only reads; the player never waits for it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from osc_engine.ring import PLAYER_HOLDING, Ring

#: Seconds that one look may return; what was missed beyond is left out.
MOST_SECONDS = 0.5
#: Samples over which the end of the loop fades into its beginning.
FADE = 2048


class Heard:
    """The sound that was played between two looks, before gains and limiter.

    While the player loops what it last played, so does this, by the same counter.
    """

    def __init__(self, ring: Ring) -> None:
        self._ring = ring
        self._most = int(MOST_SECONDS * int(ring.words["sample_rate"]))
        self._played, self._held = self._counters()
        self._loop: NDArray[np.float32] | None = None
        self._at = 0

    def take(self) -> NDArray[np.float32]:
        """Return (C, S) float32 played since the last look; S is 0 where nothing moved."""
        played, held = self._counters()
        fresh, looped = played - self._played, held - self._held
        self._played, self._held = played, held
        if int(self._ring.words["player_state"]) == PLAYER_HOLDING and looped > 0:
            return self._hold(min(looped, self._most))
        self._loop = None
        if fresh <= 0:
            return self._ring.last_played(0)
        return np.nan_to_num(self._ring.last_played(min(fresh, self._most)), posinf=0.0, neginf=0.0)

    def _counters(self) -> tuple[int, int]:
        words = self._ring.words
        return int(words["played"]), int(words["hold_samples_played"])

    def _hold(self, samples: int) -> NDArray[np.float32]:
        if self._loop is None:
            everything = self._ring.last_played(int(self._ring.words["hold_samples"]))
            self._loop, self._at = _closed(np.nan_to_num(everything, posinf=0.0, neginf=0.0)), 0
        length = self._loop.shape[1]
        index = (self._at + np.arange(samples)) % max(length, 1)
        self._at += samples
        return self._loop[:, index] if length else self._loop


def _closed(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return a loop of sound whose end is faded into its beginning, equal in power."""
    fade = min(FADE, sound.shape[1] // 4)
    if not fade:
        return sound
    angle = np.linspace(0, np.pi / 2, fade, dtype=np.float32)
    joint = sound[:, -fade:] * np.cos(angle) + sound[:, :fade] * np.sin(angle)
    return np.concatenate([joint, sound[:, fade:-fade]], axis=1)
