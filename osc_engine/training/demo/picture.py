"""Draws the archive: mel spectrograms of one segment of each work and of the signature."""

from pathlib import Path

import numpy as np
import torch

from osc_engine.model.mel import Mel, decibels

from .render import TITLES, render_take
from .signature import whistle
from .sound import RATE


def draw(path: Path, seed: int = 1, take: int = 0, begin: float = 20.0) -> None:
    """Write one picture (PNG) of 9.6 s of all eight works, from `begin` seconds, and the signature."""
    from matplotlib import style
    from matplotlib.figure import Figure

    first, last = round(begin * RATE), round((begin + 9.6) * RATE)
    sounds = {title: render_take(title, seed, take, begin + 9.6)[first:last] for title in TITLES}
    sounds["Signature: steam whistle"] = whistle(seed)
    mel = Mel()
    levels = decibels(mel(torch.from_numpy(np.stack(list(sounds.values())).astype(np.float32)))).numpy()
    bins = levels.shape[1]
    with style.context("dark_background"):
        sheet = Figure(figsize=(15, 9), layout="constrained")
        axes = sheet.subplots(3, 3, sharex=True, sharey=True)
        corners = np.log10(1.0 + np.array([100, 500, 1000, 2000, 5000, 10000, 20000]) / 700.0)
        rows = corners / np.log10(1.0 + 0.5 * RATE / 700.0) * bins
        for axis, title, shown in zip(axes.flat, sounds, levels, strict=True):
            image = axis.imshow(
                shown,
                origin="lower",
                aspect="auto",
                cmap="magma",
                vmin=-99,
                vmax=-9,
                extent=(0.0, 9.6, 0.0, bins),
                interpolation="nearest",
            )
            axis.set_title(title, fontsize=13)
            axis.set_yticks(rows, ["100", "500", "1k", "2k", "5k", "10k", "20k"])
        for axis in axes[-1]:
            axis.set_xlabel("seconds")
        for axis in axes[:, 0]:
            axis.set_ylabel("Hz, mel scale")
        sheet.colorbar(image, ax=axes, label="dB in a mel bin", shrink=0.5)
        path.parent.mkdir(parents=True, exist_ok=True)
        sheet.savefig(path, dpi=80)
