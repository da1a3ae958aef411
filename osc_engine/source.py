"""What renders, loaded: a bundle's networks or the test tones, for the worker, for files and for measures alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from osc_engine.cores import cores
from osc_engine.manifest import TONE, Manifest, find_bundle, read_manifest
from osc_engine.model.accelerator import torch_device
from osc_engine.synth import Synth, ToneSynth

if TYPE_CHECKING:
    from osc_engine.listening import LoadEar

#: Threads that compute a render.
CORES = cores()


@dataclass(frozen=True)
class Source:
    """A synth that is ready to render, and what it was loaded from.

    Attributes:
        synth: renders plans.
        manifest: of its bundle.
        device: that it runs on.
        ear: loads what listens to the sound; None where nobody is to listen, as to test tones.
        open_prompts: loads what embeds free text, beside the sound; None where nothing is left to load.
        threads: has what the calling thread renders computed by so many.
    """

    synth: Synth
    manifest: Manifest
    device: str
    ear: LoadEar | None = None
    open_prompts: Callable[[], None] | None = None
    threads: Callable[[int], None] = lambda count: None


def load_source(
    synth: str,
    bundle: str,
    device: str,
    checkpoint: Path | None = None,
    at_once: bool = False,
    threads: int = CORES,
    called: str = "",
) -> Source:
    """Load what renders, with the texts of its titles prepared.

    Args:
        synth: "neural" or "tone".
        bundle: name or folder; a tone needs none.
        device: "auto", "cpu" or a CUDA device.
        checkpoint: file of the LAION-CLAP checkpoint, for a bundle that was trained with one.
        at_once: such a checkpoint is loaded here, which takes many seconds, and not by the render that needs it first.
        threads: that compute for the thread that loads.
        called: the name by which the bundle is known here, where it is another than the one that it was built with.

    Raises:
        ValueError: there is no such synth or device, or the bundle cannot be played; one sentence.
    """
    if synth == "tone":
        return Source(ToneSynth(), TONE, "cpu")
    if synth != "neural":
        raise ValueError(f"synth is {synth!r}; it must be neural or tone")
    folder = find_bundle(bundle)
    manifest = read_manifest(folder, verify=False, called=called)
    device = torch_device(device)
    _compute_with(threads)
    from osc_engine.model.listener import load_ear
    from osc_engine.model.neural import NeuralSynth

    network = NeuralSynth.load(folder, device, checkpoint, called)
    network.prepare(manifest.titles)
    mini = manifest.clap == "mini"
    if at_once and not mini:
        network.open_clap()
    ear, later = partial(load_ear, folder, manifest, network), network.open_clap if mini else None
    return Source(network, manifest, device, ear, later, _compute_with)


def _compute_with(threads: int) -> None:
    import torch

    torch.set_num_threads(threads)
