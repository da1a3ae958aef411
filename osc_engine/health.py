"""What the engine is doing, told from the sound that was made and played, never from what a process says of itself."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osc_engine.addresses import Message
from osc_engine.ring import PLAYER_HOLDING, PLAYER_PLAYING, Ring

STOPPED, STARTING, PLAYING, HOLDING, FAILED = "stopped", "starting", "playing", "holding", "failed"

#: A counter that has not moved for so many seconds stands still; several times the longest block.
STILL_SECONDS = 0.75
#: The quietest level that a meter shows, in dBFS.
METER_FLOOR = -120.0


@dataclass(frozen=True)
class Wish:
    """What was asked of the engine, and whether a child is known to have failed.

    Attributes:
        running: `/start` was the last word.
        worker_failing, player_failing: that child ended unasked and is not back.
    """

    running: bool
    worker_failing: bool = False
    player_failing: bool = False


class Health:
    """Derives the state from looks at the counters, some of them each second."""

    def __init__(self) -> None:
        self._moved: dict[str, tuple[int, float]] = {}

    def state(self, words: NDArray[np.void], wish: Wish, now: float) -> str:
        """Return the state.

        Args:
            words: the ring's words.
            wish: what was asked for.
            now: seconds of a monotonic clock.
        """
        device = self._moves(words, "blocks", now)
        sounds = self._moves(words, "played", now)
        holds = self._moves(words, "hold_samples_played", now)
        had_device = int(words["blocks"]) > 0 or wish.player_failing
        broken = wish.worker_failing or (had_device and not device)
        player = int(words["player_state"])
        # also while it fades out, for as long as that takes
        if device and player == PLAYER_HOLDING:
            return HOLDING if holds else FAILED
        if device and sounds and (wish.running or player == PLAYER_PLAYING):
            return PLAYING
        if broken:
            return FAILED
        return STARTING if wish.running else STOPPED

    def _moves(self, words: NDArray[np.void], name: str, now: float) -> bool:
        value = int(words[name])
        before, since = self._moved.get(name, (value, -math.inf))
        if value != before:
            since = now
        self._moved[name] = (value, since)
        return now - since < STILL_SECONDS


def decibels(peak: float) -> float:
    """Return a linear peak in dBFS, rounded to a tenth."""
    return round(max(20 * math.log10(peak), METER_FLOOR), 1) if peak > 0 else METER_FLOOR


def meters(ring: Ring) -> Message:
    """Return the `/meters` message: the peaks of now."""
    return Message("/meters", tuple(decibels(float(peak)) for peak in ring.channels["peak"]))
