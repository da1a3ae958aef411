"""What is measured of finished sound by itself: level, brightness, spectrum, and whether it repeats."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osc_engine.model.mel import FLOOR_DB

#: Samples a second.
RATE = 48_000
#: A mel bin counts as sounding where its long-term average lies this far above the floor, in dB.
ABOVE_FLOOR = 10.0


def spectrum_distance(one: NDArray[Any], other: NDArray[Any]) -> float:
    """Return the mean difference in dB of two average spectra over the bins where either sounds."""
    sounding = np.maximum(one, other) > FLOOR_DB + ABOVE_FLOOR
    return float(np.abs(one - other)[sounding].mean())


def level_db(sound: NDArray[np.float32]) -> float:
    """Return the level of a sound in dBFS."""
    return float(10 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-12))


def centroid(sound: NDArray[np.float32]) -> float:
    """Return the centre of a sound's power spectrum in Hz."""
    n = len(sound) // 8192 * 8192
    power = np.square(np.abs(np.fft.rfft(sound[:n].reshape(-1, 8192) * np.hanning(8192), axis=1))).sum(0)
    return float((power * np.fft.rfftfreq(8192, 1 / RATE)).sum() / power.sum())


def thumbnail(mel: Tensor) -> NDArray[np.float64]:
    """Return a mel (M, F) as a small picture (32, F / 8), of 32 bands and a frame every 80 ms."""
    small = torch.nn.functional.avg_pool2d(mel[None], 8)[0]
    return small.double().numpy()


def highest_correlation(picture: NDArray[np.float64], frames: int = 120) -> float:
    """Return the highest correlation between a segment of a picture (B, T) and any other that does not overlap it.

    Each band's own mean is taken off first, so that a steady timbre does not count as a repeat.

    Args:
        picture: the whole render.
        frames: length of a segment.
    """
    x = picture - picture.mean(1, keepdims=True)
    total = x.shape[1]
    if total < 2 * frames:
        return float("nan")
    power = np.concatenate([[0.0], np.cumsum((x**2).sum(0))])
    norm = np.sqrt(np.maximum(power[frames:] - power[:-frames], 1e-9))
    size = 1 << (2 * total - 1).bit_length()
    spectrum = np.fft.rfft(x, size, axis=1)
    highest = -1.0
    for start in range(0, total - frames + 1, frames):
        part = np.fft.rfft(x[:, start : start + frames], size, axis=1)
        match = np.fft.irfft((spectrum * part.conj()).sum(0), size)[: total - frames + 1]
        match = match / (norm * norm[start])
        match[max(start - frames + 1, 0) : start + frames] = -1
        highest = max(highest, float(match.max()))
    return highest
