"""The ear of a bundle: what a channel plays as a vector, to be compared with the text and the style that it follows."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from osc_engine.controls import Texts
from osc_engine.manifest import Manifest
from osc_engine.model.bundle import load_clap
from osc_engine.model.clap import Clap
from osc_engine.model.neural import NeuralSynth

Vector = NDArray[np.float32]


class Ear:
    """Embeds sound with the audio tower that a bundle was trained with.

    Belongs to one thread. It reads of the synth only what a render has prepared, and loads no text tower.
    """

    def __init__(self, clap: Clap, synth: NeuralSynth) -> None:
        self._clap, self._synth = clap, synth
        self._known: tuple[Texts, Vector] | None = None

    def hear(self, sound: NDArray[np.float32]) -> Vector:
        """Return the unit vector (E,) of sound (S,) at the bundle's rate."""
        vector: Vector = self._clap.embed_audio(torch.from_numpy(sound)[None])[0].cpu().numpy()
        return vector

    def text(self, texts: Texts) -> Vector | None:
        """Return the unit vector (E,) of the place that texts and their shares make; None while it is not known."""
        place = self._synth.place(texts)
        return None if place is None else place.cpu().numpy()

    def style(self, name: str) -> Vector | None:
        """Return the unit vector (E,) of a style; None for none."""
        vector = self._synth.networks.vectors.get(f"style/{name}")
        return None if vector is None else vector.cpu().numpy()


def load_ear(folder: Path, manifest: Manifest, synth: NeuralSynth) -> Ear | None:
    """Load the ear of a bundle, on the thread that is to listen, which computes on one core from then on.

    Its own tower listens on the processor, whatever device renders; a LAION-CLAP checkpoint where it embeds texts.

    Args:
        folder: of the bundle.
        manifest: of the bundle.
        synth: that renders it.

    Returns:
        None where there is no audio tower (`Manifest.unheard`).
    """
    if manifest.clap == "mini" and "clap.safetensors" in manifest.files:
        clap: Clap | None = load_clap(folder, manifest, "cpu")
    else:
        clap = synth.clap
    if clap is None:
        return None
    _compute_alone()
    return Ear(clap, synth)


def _compute_alone() -> None:
    """Give this thread one core of PyTorch's, and leave those that are yet to come as many as there were."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    # the number holds for the thread that sets it, and for threads that have none yet: those get it from another one
    others = threading.Thread(target=torch.set_num_threads, args=(before,))
    others.start()
    others.join()
