"""A stereo mix of what is heard, for a browser: the channels stand on a ring around the ear, gains as the player's."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from osc_engine.ring import Ring, unpack_ramp


class Downmix:
    """Mixes blocks of sound that follow each other."""

    def __init__(self, ring: Ring) -> None:
        self._ring = ring
        self._rate = int(ring.words["sample_rate"])
        self._sides = ring_of(ring.audio.shape[0])
        self._levels = [_Ramps(), _Ramps(), _Ramps()]

    def mix(self, block: NDArray[np.float32]) -> NDArray[np.int16]:
        """Return (S, 2) 16-bit samples, left and right.

        Args:
            block: (C, S) float32, before gains.
        """
        words, channels = self._ring.words, self._ring.channels
        targets = (channels["gain"], channels["gate"], np.array([words["run"]]))
        curves = [r.follow(t, block.shape[1], self._rate) for r, t in zip(self._levels, targets, strict=True)]
        stereo = self._sides @ (block * curves[0] * curves[1] * curves[2])
        return np.round(np.tanh(stereo.T) * 32_767).astype(np.int16)


class _Ramps:
    """Levels that follow `ramp_word`s, as the player's do."""

    def __init__(self) -> None:
        self._words: list[int] = []
        self._level = np.zeros(0)
        self._step = np.zeros(0)
        self._target = np.zeros(0)

    def follow(self, words: NDArray[np.int64], samples: int, rate: int) -> NDArray[np.float64]:
        """Return (N, samples) levels for N words, and remember where they end."""
        fresh = [int(word) for word in words]
        if fresh != self._words:
            self._turn(fresh, rate)
        steps = np.arange(1, samples + 1)
        moved = self._level[:, None] + self._step[:, None] * steps
        low, high = np.minimum(self._level, self._target), np.maximum(self._level, self._target)
        curve = np.clip(moved, low[:, None], high[:, None])
        if samples:
            self._level = curve[:, -1]
        return curve

    def _turn(self, words: list[int], rate: int) -> None:
        first = not self._words
        ramps = [unpack_ramp(word) for word in words]
        target = np.array([ramp[0] for ramp in ramps])
        level = target if first else self._level
        step = (target - level) / np.maximum([ramp[1] * rate for ramp in ramps], 1.0)
        if not first:
            same = np.array([old == new for old, new in zip(self._words, words, strict=True)])
            step = np.where(same, self._step, step)
        self._words, self._level, self._target, self._step = words, level, target, step


def ring_of(channels: int) -> NDArray[np.float64]:
    """Return (2, C): how loud each channel is on the left and on the right, equal in power.

    The channels stand on a ring, clockwise from just left of straight ahead, evenly spaced; what is behind sounds on
    the side on which it stands.
    """
    azimuth = 2 * np.pi * (np.arange(channels) - 0.5) / channels
    angle = (np.sin(azimuth) + 1) * np.pi / 4 if channels > 1 else np.array([np.pi / 4])
    return np.stack([np.cos(angle), np.sin(angle)]) / np.sqrt(max(channels / 2, 1))
