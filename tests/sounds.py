"""Recordings for tests of archives: noise whose level and colour change, so that each passage is like no other."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

RATE = 48_000


def passage(seconds: float, seed: int) -> NDArray[np.float32]:
    """Return sound (S,) at 48 kHz; equal seeds give equal sound, others nothing that is alike."""
    rng = np.random.default_rng(seed)
    samples = round(seconds * RATE)
    knots = np.arange(0, samples + 12_000, 12_000)
    time = np.arange(samples)
    low, high = (np.interp(time, knots, rng.uniform(0.0, 0.2, len(knots))) for _ in range(2))
    noise = rng.normal(0, 1, samples)
    slow = np.convolve(noise, np.ones(24) / 5, "same")
    return np.clip(low * slow + high * 0.5 * np.diff(noise, prepend=0), -0.99, 0.99).astype(np.float32)


def write(path: Path, sound: NDArray[np.float32], rate: int = RATE, **options: str) -> Path:
    """Write sound (S,) or (S, C); whatever the name says where `options` name a format."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with soundfile.SoundFile(path, "w", rate, 1 if sound.ndim == 1 else sound.shape[1], **options) as file:
        for start in range(0, len(sound), 4800):
            file.write(sound[start : start + 4800])
    return path
