"""The embedded bundle itself: whole, small enough, and eight titles that can be told apart by ear."""

from pathlib import Path

import numpy as np
import pytest
import torch

from osc_engine.controls import default_controls
from osc_engine.manifest import EMBEDDED, find_bundle, read_manifest
from osc_engine.model.bundle import load_clap
from osc_engine.model.clap import MiniClap
from osc_engine.model.mel import Mel
from osc_engine.model.neural import NeuralSynth
from osc_engine.offline import stream_blocks


@pytest.fixture(scope="module")
def folder() -> Path:
    return find_bundle("demo")


def test_the_bundle_is_whole_and_small_enough_to_ship(folder: Path) -> None:
    manifest = read_manifest(folder)
    assert folder.parent == EMBEDDED and len(manifest.titles) == 8 and manifest.styles == ("whistle",)
    sizes = [p.stat().st_size for p in folder.iterdir()]
    assert max(sizes) <= 16 << 20 and sum(sizes) <= 40 << 20
    assert (folder / "README.md").is_file()


def test_eight_titles_sound_like_eight_works(folder: Path) -> None:
    synth = NeuralSynth.load(folder)
    clap = load_clap(folder, synth.manifest, "cpu")
    assert isinstance(clap, MiniClap)
    controls = default_controls(synth.manifest, 8, seed=3)
    audio = np.concatenate(list(stream_blocks(synth, controls, 6.4)), axis=1)
    assert audio.shape == (8, 307_200) and np.isfinite(audio).all()
    levels = 10 * np.log10((audio**2).mean(axis=1))
    assert levels.min() > -45 and levels.max() < -10, levels
    with torch.inference_mode():
        sounds = clap.embed_mel(Mel(synth.geometry)(torch.from_numpy(audio)))
    found = (sounds @ clap.embed_text(synth.manifest.titles).T).argmax(1)
    assert int((found == torch.arange(8)).sum()) >= 7, found
