"""How the sounds that CLAP is trained on are varied."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from osc_engine.model.mel import CEILING_DB, FLOOR_DB


@dataclass(frozen=True)
class ClapAugmentation:
    """How training examples are varied.

    Attributes:
        gain_db: a sound is made louder or softer by up to this.
        mask_bins, mask_frames: largest band and stretch of a mel that is hidden.
        blur: share of the mels that are blurred, as generated ones are.
        noise: deviation of what is added to a mel.
    """

    gain_db: float = 6.0
    mask_bins: int = 32
    mask_frames: int = 96
    blur: float = 0.5
    noise: float = 0.03

    def __post_init__(self) -> None:
        if min(self.gain_db, self.mask_bins, self.mask_frames, self.noise, self.blur) < 0 or self.blur > 1:
            raise ValueError(f"clap: no augmentation may be below 0, and blur is a share of at most 1: {self}")

    def mel(self, mel: Tensor) -> Tensor:
        """Return a variation of mels (B, M, F): all of one random length from F / 2 to F."""
        b, m, f = mel.shape
        length = int(torch.randint(f // 2, f + 1, ()))
        start = int(torch.randint(f - length + 1, ()))
        mel = mel[:, :, start : start + length]
        blurred = F.avg_pool2d(mel, (5, 3), stride=1, padding=(2, 1), count_include_pad=False)
        mel = torch.where(torch.rand(b, 1, 1, device=mel.device) < self.blur, blurred, mel)
        gain = (2 * torch.rand(b, 1, 1, device=mel.device) - 1) * self.gain_db
        mel = mel + gain * (2 / (CEILING_DB - FLOOR_DB)) + self.noise * torch.randn_like(mel)
        bins = _stripe(b, m, self.mask_bins, mel.device)[:, :, None]
        frames = _stripe(b, length, self.mask_frames, mel.device)[:, None]
        return mel.masked_fill(bins | frames, 0).clamp(min=-1)


def _stripe(batch: int, size: int, widest: int, device: torch.device) -> Tensor:
    """Return (batch, size) bools, in each row one random run of up to `widest` that is true."""
    width = torch.rand(batch, 1, device=device) * min(widest, size)
    start = torch.rand(batch, 1, device=device) * (size - width)
    place = torch.arange(size, device=device)[None]
    return (place >= start) & (place < start + width)
