"""A second way to hear, that knows nothing of any training: the statistics of a sound's texture.

McDermott and Simoncelli (Neuron 71, 2011) made noise that has the same few statistics of its cochlear envelopes as a
recording, and people could not tell rain, fire or insects from the original. So two sounds whose statistics are alike
are alike to an ear, whatever a network says. Nothing here has weights, and nothing of it is used to train a bundle.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

#: Bands of the ear, and the lowest and highest centre in Hz.
BANDS, LOWEST, HIGHEST = 24, 50.0, 16_000.0
#: Samples of the window, of the transform and between two values of an envelope, at 48 kHz.
WINDOW, TRANSFORM, STEP = 1024, 2048, 480
#: An ear's loudness grows about as this power of the amplitude.
COMPRESSION = 0.3
#: Octaves of the speed at which an envelope moves, from 0.5 Hz on.
SPEEDS = 6
#: Bands that are compared with one another lie so far apart.
APART = (1, 2, 4, 8)
#: Directions kept of the statistics; a Fréchet distance wants fewer of them than there are segments.
KEPT = 48


def statistics(sounds: Tensor, rate: int = 48_000) -> NDArray[np.float64]:
    """Return the texture statistics (N, T) of sounds (N, S).

    Of each band's envelope the mean, deviation, skew and the speeds at which it moves; of pairs of bands the
    correlation.
    """
    assert sounds.ndim == 2 and sounds.shape[1] >= TRANSFORM, sounds.shape
    return np.concatenate([_of(envelopes(part, rate), rate / STEP) for part in torch.split(sounds, 8)])


@torch.inference_mode()
def envelopes(sounds: Tensor, rate: int = 48_000) -> Tensor:
    """Return the compressed envelopes (N, B, F) of sounds (N, S)."""
    window = torch.hann_window(WINDOW, device=sounds.device)
    window = torch.nn.functional.pad(window * (2 / window.sum()), ((TRANSFORM - WINDOW) // 2,) * 2)
    frames = sounds.float().unfold(1, TRANSFORM, STEP)
    power = torch.view_as_real(torch.fft.rfft(frames * window)).square().sum(-1)
    return (power @ _filters(rate).to(sounds.device)).sqrt().pow(COMPRESSION).transpose(1, 2)


def _filters(rate: int) -> Tensor:
    """Return filters (bins, B) evenly spaced on the scale of the ear's bandwidths (Glasberg and Moore 1990)."""
    hertz = torch.linspace(0, rate / 2, TRANSFORM // 2 + 1, dtype=torch.float64)
    place = 21.4 * torch.log10(1 + 0.00437 * hertz)
    ends = 21.4 * torch.log10(1 + 0.00437 * torch.tensor([LOWEST, HIGHEST], dtype=torch.float64))
    centres = torch.linspace(float(ends[0]), float(ends[1]), BANDS, dtype=torch.float64)
    width = float(centres[1] - centres[0])
    inside = ((place[:, None] - centres) / width).clamp(-1, 1)
    return torch.cos(inside * torch.pi / 2).square().float()


def _of(bands: Tensor, pace: float) -> NDArray[np.float64]:
    mean = bands.mean(2)
    moved = bands - mean[:, :, None]
    deviation = moved.square().mean(2).sqrt().clamp_min(1e-6)
    normed = moved / deviation[:, :, None]
    skew = normed.pow(3).mean(2).clamp(-6, 6)
    pairs = [(normed[:, n:] * normed[:, :-n]).mean(2) for n in APART]
    power = torch.fft.rfft(normed * torch.hann_window(bands.shape[2], device=bands.device)).abs().square()
    speed = torch.fft.rfftfreq(bands.shape[2], 1 / pace, device=bands.device)
    octave = torch.floor(torch.log2(speed.clamp_min(1e-6) / 0.5))
    total = power[:, :, 1:].sum(2).clamp_min(1e-9)
    moves = [(power[:, :, octave == n].sum(2) / total + 1e-3).log10() for n in range(SPEEDS)]
    parts = [mean, deviation / (mean + 1e-3), skew, *pairs, *moves]
    return torch.cat(parts, dim=1).double().cpu().numpy()


@dataclass(frozen=True)
class TextureSpace:
    """The directions in which an archive's textures differ, so that each statistic counts by how much it varies.

    Attributes:
        centre, scale: (T,) of the training side.
        directions: (T, E), E at most `KEPT`.
    """

    centre: NDArray[np.float64]
    scale: NDArray[np.float64]
    directions: NDArray[np.float64]

    @classmethod
    def of(cls, training: NDArray[np.float64]) -> TextureSpace:
        """Return the space of the training side's statistics (N, T)."""
        centre, scale = training.mean(0), training.std(0) + 1e-3
        normed = (training - centre) / scale
        _, _, rows = np.linalg.svd(normed, full_matrices=False)
        return cls(centre, scale, rows[: min(KEPT, len(training) - 1)].T)

    def __call__(self, found: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return vectors (N, E) of statistics (N, T); a typical distance between two segments is near one."""
        return np.asarray((found - self.centre) / self.scale @ self.directions / np.sqrt(2 * len(self.scale)))
