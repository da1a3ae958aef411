"""What a mel sounds like while networks are trained: through a vocoder where there is one, else by Griffin and Lim."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osc_engine.geometry import Geometry
from osc_engine.model.mel import N_FFT, Mel, decibels
from osc_engine.model.vocoder import Vocoder

Ear = Callable[[NDArray[np.float32]], NDArray[np.float32]]
#: Rounds of Griffin and Lim: enough to hear what it is.
ROUNDS = 16


def ear(geometry: Geometry, *folders: Path | None) -> Ear:
    """Return what turns a normalised mel (M, F) into sound (S,).

    Args:
        geometry: of the mel.
        folders: where a vocoder may lie, the best first; None is skipped.
    """
    files = [folder / "vocoder.safetensors" for folder in folders if folder is not None]
    found = next((file for file in files if file.is_file()), None)
    if found is None:
        return lambda mel: griffin_lim(torch.from_numpy(mel), Mel(geometry)).numpy()
    vocoder = Vocoder.load(found)

    def play(mel: NDArray[np.float32]) -> NDArray[np.float32]:
        with torch.no_grad():
            return vocoder(torch.from_numpy(mel)[None])[0].numpy()

    return play


@torch.no_grad()
def griffin_lim(mel: Tensor, measure: Mel) -> Tensor:
    """Return a sound (S,) whose mel is about `mel` (M, F); its phases are found by Griffin and Lim's iteration."""
    from torchaudio.functional import griffinlim

    magnitude = 10 ** (decibels(mel.float()) / 20)
    # a mel bin adds up what lies under its filter; each frequency gets its share of the filters that it lies under
    areas, covered = measure.filters.sum(1, keepdim=True), measure.filters.sum(0).clamp(min=1e-3)
    window = measure.window / measure.window.max()
    spectrum = (measure.filters.T @ (magnitude / areas)) / covered[:, None] * (window.sum() / 2)
    return griffinlim(
        spectrum,
        window,
        n_fft=N_FFT,
        hop_length=measure.geometry.frame_samples,
        win_length=N_FFT,
        power=1.0,
        n_iter=ROUNDS,
        momentum=0.9,
        length=(mel.shape[1] - 1) * measure.geometry.frame_samples,
        rand_init=True,
    ).clamp(-1, 1)
