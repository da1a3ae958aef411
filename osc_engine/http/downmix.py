"""A stereo mix of what is heard, for a browser: the channels stand on a ring around the ear."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class Downmix:
    """Mixes blocks of sound.

    Args:
        channels: C.
    """

    def __init__(self, channels: int) -> None:
        self._sides = ring_of(channels)

    def mix(self, block: NDArray[np.float32]) -> NDArray[np.int16]:
        """Return (S, 2) 16-bit samples, left and right, of (C, S) float32."""
        return np.round(np.tanh((self._sides @ block).T) * 32_767).astype(np.int16)


def ring_of(channels: int) -> NDArray[np.float64]:
    """Return (2, C): how loud each channel is on the left and on the right, equal in power.

    The channels stand on a ring, clockwise from just left of straight ahead, evenly spaced; what is behind sounds on
    the side on which it stands.
    """
    azimuth = 2 * np.pi * (np.arange(channels) - 0.5) / channels
    angle = (np.sin(azimuth) + 1) * np.pi / 4 if channels > 1 else np.array([np.pi / 4])
    return np.stack([np.cos(angle), np.sin(angle)]) / np.sqrt(max(channels / 2, 1))
