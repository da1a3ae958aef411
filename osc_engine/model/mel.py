"""The mel picture of sound that every network works on."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from osc_engine.geometry import Geometry

#: dBFS that stand for -1 and +1 in a normalised mel.
FLOOR_DB, CEILING_DB = -90.0, 0.0
#: Samples of the transform and of its window. The former is longer, so that no low mel filter is empty.
N_FFT, WINDOW = 4096, 2048


class Mel(nn.Module):
    """Normalised log mel: magnitude of a windowed Fourier transform in HTK mel bins from 0 to 24 kHz.

    A full-scale sine comes out near +1, silence at -1, and values above 1 are possible.
    """

    window: Tensor
    filters: Tensor

    def __init__(self, geometry: Geometry | None = None) -> None:
        super().__init__()
        self.geometry = geometry or Geometry()
        hann = torch.hann_window(WINDOW)
        padded = torch.zeros(N_FFT)
        padded[(N_FFT - WINDOW) // 2 : (N_FFT + WINDOW) // 2] = hann * (2 / hann.sum())
        self.register_buffer("window", padded, persistent=False)
        filters = htk_filters(self.geometry.sample_rate, N_FFT, self.geometry.mel_bins)
        self.register_buffer("filters", filters, persistent=False)

    def forward(self, audio: Tensor) -> Tensor:
        """Return the mel of sound.

        Args:
            audio: (B, S) with S a multiple of the frame.

        Returns:
            (B, M, F), F = S / frame_samples; frame f is centred on the middle of its samples.
        """
        frame = self.geometry.frame_samples
        assert audio.ndim == 2 and audio.shape[1] % frame == 0, audio.shape
        pad = (N_FFT - frame) // 2
        padded = nn.functional.pad(audio[:, None], (pad, pad), mode="reflect" if audio.shape[1] > pad else "constant")[
            :, 0
        ]
        frames = padded.unfold(1, N_FFT, frame)
        spectrum = torch.fft.rfft(frames * self.window).abs()
        return normalise((spectrum @ self.filters.T).transpose(1, 2))


def normalise(magnitude: Tensor) -> Tensor:
    """Map mel magnitudes (1 is full scale) to the range the networks see."""
    db = 20 * torch.log10(torch.clamp(magnitude, min=10 ** (FLOOR_DB / 20)))
    return (db - FLOOR_DB) * (2 / (CEILING_DB - FLOOR_DB)) - 1


def decibels(mel: Tensor) -> Tensor:
    """Map a normalised mel back to dBFS."""
    return (mel + 1) * ((CEILING_DB - FLOOR_DB) / 2) + FLOOR_DB


def htk_filters(sample_rate: int, n_fft: int, bins: int) -> Tensor:
    """Return triangular HTK mel filters, (bins, n_fft // 2 + 1), none of them empty.

    Raises:
        ValueError: a filter falls between two bins of the transform.
    """
    top = 2595 * torch.log10(torch.tensor(1 + sample_rate / 2 / 700, dtype=torch.float64))
    edges = 700 * (10 ** (torch.linspace(0, 1, bins + 2, dtype=torch.float64) * top / 2595) - 1)
    hertz = torch.linspace(0, sample_rate / 2, n_fft // 2 + 1, dtype=torch.float64)
    rising = (hertz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - hertz) / (edges[2:] - edges[1:-1])[:, None]
    filters = torch.minimum(rising, falling).clamp(min=0)
    empty = int((filters.sum(1) == 0).sum())
    if empty:
        raise ValueError(f"mel: {empty} of {bins} filters are empty with n_fft {n_fft}; use a longer transform")
    return filters.float()
