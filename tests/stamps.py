"""Sound that carries its own number: every sample says which one it is, and of which channel.

The value is ((n mod 2^18) * 8 + channel) / 2^22, below 0.5, with the sign of (-1)^n: without the sign the mean is not
zero and the output guard would rightly take it away. With it the guard lets every bit through.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

PERIOD = 1 << 18


def stamp(start: int, samples: int, channels: int | Sequence[int] = 8) -> NDArray[np.float32]:
    """Return (C, samples) of stamped sound from sample `start` of the stream on, of so many channels or of some."""
    n = np.arange(start, start + samples, dtype=np.int64)
    numbers = np.arange(channels) if isinstance(channels, int) else np.array(channels)
    value = (n % PERIOD) * 8 + numbers[:, None] % 8
    return ((1 - 2 * (n % 2)) * value / float(1 << 22)).astype(np.float32)


def number(sample: float) -> tuple[int, int]:
    """Return which sample of the stream (modulo PERIOD) and which channel (modulo 8) a stamped sample is."""
    value = round(abs(float(sample)) * (1 << 22))
    return value // 8, value % 8


def assert_unbroken(sound: NDArray[np.float32], first: int | None = None) -> None:
    """Check, bit by bit, that a sound misses, repeats and swaps nothing.

    Args:
        sound: (C, samples) of stamped sound.
        first: number of its first sample; any where it is not given.
    """
    start = number(sound[0, 0])[0] if first is None else first
    expected = stamp(start, sound.shape[1], sound.shape[0])
    wrong = np.argwhere(sound != expected)
    if wrong.size:
        channel, at = wrong[0]
        found, meant = number(sound[channel, at]), number(expected[channel, at])
        raise AssertionError(f"{len(wrong)} wrong: {at} of channel {channel} is {found} where {meant} belongs")
