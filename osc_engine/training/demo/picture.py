"""Draws the archive: mel spectrograms of one segment of each work and of the signature."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from .render import TITLES, render_take
from .signature import whistle
from .sound import RATE, Sound

MELS = 256
HOP = RATE // 100
N_FFT = 4096


def mel_filters() -> NDArray[np.float32]:
    """Return triangular filters (M, B) on the HTK mel scale from 0 to 24 kHz."""
    top = 2595.0 * np.log10(1.0 + 0.5 * RATE / 700.0)
    corners = 700.0 * (10.0 ** (np.linspace(0.0, top, MELS + 2) / 2595.0) - 1.0)
    freqs = np.fft.rfftfreq(N_FFT, 1.0 / RATE)
    low, mid, high = (corners[i : i + MELS, None] for i in range(3))
    rising, falling = (freqs - low) / (mid - low), (high - freqs) / (high - mid)
    return np.maximum(0.0, np.minimum(rising, falling)).astype(np.float32)


def mel_levels(sound: Sound) -> NDArray[np.float32]:
    """Return the mel spectrogram (M, F) of a sound (S,) in dB, 10 ms a frame."""
    window = np.pad(np.hanning(2048), 1024).astype(np.float32)
    padded = np.pad(sound, N_FFT // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, N_FFT)[::HOP][: len(sound) // HOP]
    filters = mel_filters().T
    parts = [np.abs(fft.rfft(frames[i : i + 512] * window)) @ filters for i in range(0, len(frames), 512)]
    return (20.0 * np.log10(np.maximum(np.concatenate(parts), 1e-5))).T


def draw(path: Path, seed: int = 1, take: int = 0, begin: float = 20.0) -> None:
    """Write one picture (PNG) of 9.6 s of all eight works, from `begin` seconds, and the signature."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    first, last = round(begin * RATE), round((begin + 9.6) * RATE)
    sounds = {title: render_take(title, seed, take, begin + 9.6)[first:last] for title in TITLES}
    sounds["Signature: steam whistle"] = whistle(seed)
    with pyplot.style.context("dark_background"):
        figure, axes = pyplot.subplots(3, 3, figsize=(15, 9), sharex=True, sharey=True, layout="constrained")
        corners = 2595.0 * np.log10(1.0 + np.array([100, 500, 1000, 2000, 5000, 10000, 20000]) / 700.0)
        rows = corners / (2595.0 * np.log10(1.0 + 0.5 * RATE / 700.0)) * MELS
        for axis, (title, sound) in zip(axes.flat, sounds.items(), strict=True):
            image = axis.imshow(
                mel_levels(sound),
                origin="lower",
                aspect="auto",
                cmap="magma",
                vmin=-45,
                vmax=45,
                extent=(0.0, 9.6, 0.0, MELS),
                interpolation="nearest",
            )
            axis.set_title(title, fontsize=13)
            axis.set_yticks(rows, ["100", "500", "1k", "2k", "5k", "10k", "20k"])
        for axis in axes[-1]:
            axis.set_xlabel("seconds")
        for axis in axes[:, 0]:
            axis.set_ylabel("Hz, mel scale")
        figure.colorbar(image, ax=axes, label="dB in a mel bin", shrink=0.5)
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, dpi=80)
        pyplot.close(figure)
