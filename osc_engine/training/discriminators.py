"""The vocoder's judges: they learn to tell made sound from real, by its periods and by its spectra.

After HiFi-GAN (Kong et al., arXiv 2010.05646) and UnivNet (Jang et al., arXiv 2106.07889), sized for a CPU.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.utils.parametrizations import weight_norm

#: What a judge thinks: its scores, and the features that it came to them by.
Opinion = tuple[Tensor, list[Tensor]]


@dataclass(frozen=True)
class JudgesConfig:
    """Sizes of the judges.

    Attributes:
        periods: samples that lie under one another in each period judge's picture.
        period_widths: channels of their layers.
        resolutions: transform lengths of the spectrum judges.
        spectrum_width: channels of their layers.
    """

    periods: tuple[int, ...] = (2, 3, 5, 7, 11)
    period_widths: tuple[int, ...] = (8, 32, 64, 64)
    resolutions: tuple[int, ...] = (512, 1024, 2048)
    spectrum_width: int = 8

    def __post_init__(self) -> None:
        sizes = (*self.periods, *self.period_widths, self.spectrum_width)
        if not self.period_widths or not (self.periods or self.resolutions) or min(sizes) < 1:
            raise ValueError(f"judges: at least one judge and one layer are needed, of sizes of 1 and more: {self}")
        if any(n < 64 or n % 4 for n in self.resolutions):
            raise ValueError(f"judges: resolutions are {self.resolutions}; each must be a multiple of 4, 64 or more")


class PeriodJudge(nn.Module):
    """Looks at sound folded into rows of one period: what repeats stands in columns."""

    def __init__(self, period: int, widths: tuple[int, ...]) -> None:
        super().__init__()
        self.period = period
        sizes = (1, *widths)
        self.layers = nn.ModuleList(
            weight_norm(nn.Conv2d(a, b, (5, 1), stride=(3, 1), padding=(2, 0))) for a, b in pairwise(sizes)
        )
        self.score = weight_norm(nn.Conv2d(widths[-1], 1, (3, 1), padding=(1, 0)))

    def forward(self, sound: Tensor) -> Opinion:
        """Judge sound (B, S)."""
        rest = -sound.shape[1] % self.period
        picture = F.pad(sound, (0, rest)).view(sound.shape[0], 1, -1, self.period)
        return _look(picture, self.layers, self.score)


class SpectrumJudge(nn.Module):
    """Looks at the complex spectrum at one resolution."""

    window: Tensor

    def __init__(self, n_fft: int, width: int) -> None:
        super().__init__()
        self.n_fft = n_fft
        self.register_buffer("window", torch.hann_window(n_fft), persistent=False)
        strides = ((1, 2), (1, 2), (2, 2), (2, 2))
        self.layers = nn.ModuleList(
            weight_norm(nn.Conv2d(2 if i == 0 else width, width, (3, 9), stride=stride, padding=(1, 4)))
            for i, stride in enumerate(strides)
        )
        self.score = weight_norm(nn.Conv2d(width, 1, (3, 3), padding=1))

    def forward(self, sound: Tensor) -> Opinion:
        """Judge sound (B, S)."""
        spectrum = torch.stft(
            sound, self.n_fft, self.n_fft // 4, window=self.window, center=False, normalized=True, return_complex=True
        )
        picture = torch.view_as_real(spectrum).permute(0, 3, 2, 1)
        return _look(picture, self.layers, self.score)


def _look(picture: Tensor, layers: nn.ModuleList, score: nn.Module) -> Opinion:
    features = []
    for layer in layers:
        picture = F.leaky_relu(layer(picture), 0.1)
        features.append(picture)
    return score(picture), features


class Judges(nn.Module):
    """All judges together. Each hears sound at one loudness, so that quiet works are judged as closely as loud ones."""

    def __init__(self, config: JudgesConfig) -> None:
        super().__init__()
        self.judges = nn.ModuleList(
            [
                *(PeriodJudge(period, config.period_widths) for period in config.periods),
                *(SpectrumJudge(n_fft, config.spectrum_width) for n_fft in config.resolutions),
            ]
        )

    def forward(self, sound: Tensor, scale: Tensor) -> list[Opinion]:
        """Judge sound (B, S), multiplied by `scale` (B, 1); real and made sound get the same."""
        return [judge(sound * scale) for judge in self.judges]


def loudness_scale(sound: Tensor) -> Tensor:
    """Return what brings sound (B, S) to a common level, (B, 1); silence is not brought up."""
    return 0.1 / sound.square().mean(1, keepdim=True).sqrt().clamp(min=1e-3)


def judges_loss(real: list[Opinion], made: list[Opinion]) -> Tensor:
    """Return the hinge loss of the judges: real sound above 1, made sound below -1."""
    pairs = zip(real, made, strict=True)
    losses = [F.relu(1 - r[0].float()).mean() + F.relu(1 + m[0].float()).mean() for r, m in pairs]
    return torch.stack(losses).mean()


def opinion_losses(real: list[Opinion], made: list[Opinion]) -> tuple[Tensor, Tensor]:
    """Return what the judges tell the vocoder.

    Returns:
        How far the made sound is from passing, and how far its features lie from those of the real sound, as a share
        of the latter's size.
    """
    passing = torch.stack([F.relu(1 - m[0].float()).mean() for m in made]).mean()
    apart = [
        (b.float() - a.float().detach()).abs().mean() / a.float().detach().abs().mean().clamp(min=1e-5)
        for r, m in zip(real, made, strict=True)
        for a, b in zip(r[1], m[1], strict=True)
    ]
    return passing, torch.stack(apart).mean()
