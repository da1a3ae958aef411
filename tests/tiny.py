"""Small real networks, and a bundle and a recipe of them, for tests: random weights, the shapes of the real thing."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from osc_engine.geometry import Geometry
from osc_engine.manifest import Defaults, Manifest
from osc_engine.model.bundle import build
from osc_engine.model.clap import MiniClapConfig, MiniClapNetwork
from osc_engine.model.eight_bit import layers, quantize
from osc_engine.model.neural import Networks, NeuralSynth
from osc_engine.model.tokenizer import TokenDecoder, Tokenizer, TokenizerConfig
from osc_engine.model.transformer import Transformer, TransformerConfig
from osc_engine.model.vocoder import Vocoder, VocoderConfig
from osc_engine.training import hear, report

TITLES = ("Rain", "Iron", "Choir", "Deep")
GEOMETRY = Geometry(codes=64)
DEFAULTS = Defaults(cfg_text=2.0, steps=3, hop=1.28, context=1.6)

#: Every stage, in the fewest steps.
RECIPE = """
name = "tiny"
[geometry]
codes = 64
[clap]
dim = 24
width = 16
blocks = 1
text_width = 16
[clap.loop]
steps = 4
batch = "auto"
learning_rate = 1e-3
accelerator = "cpu"
threads = 1
[tokenizer]
widths = [8, 12, 16]
depths = [1, 1, 1]
code_width = 8
crop_columns = 5
[tokenizer.losses]
quantize_from = 2
[tokenizer.loop]
steps = {tokenizer_steps}
batch = 4
learning_rate = 2e-3
evaluate_every_minutes = 1000
checkpoint_every_minutes = 1e-6
accelerator = "cpu"
threads = 1
[transformer]
width = 32
blocks = 1
heads = 2
inner = 32
[transformer.masking]
columns = 20
new_least = 4
new_most = 8
[transformer.loop]
steps = 6
batch = 4
accumulate = 2
learning_rate = 1e-3
accelerator = "cpu"
threads = 1
[vocoder]
width = 16
inner = 16
layers = 1
tokenized = 0.5
[vocoder.losses]
resolutions = [1024]
[vocoder.judges]
periods = [3]
period_widths = [4, 8]
resolutions = [512]
spectrum_width = 4
[vocoder.loop]
steps = 6
batch = 2
learning_rate = 1e-3
accelerator = "cpu"
threads = 1
[defaults]
steps = 2
hop = 3.2
"""


def recipe(tokenizer_steps: int) -> str:
    """A recipe of every stage, whose tokenizer is kept after each of its steps."""
    return RECIPE.replace("{tokenizer_steps}", str(tokenizer_steps))


def transformer(seed: int = 0, blocks: int = 2) -> Transformer:
    """A transformer whose gates are open, so that every layer matters."""
    torch.manual_seed(seed)
    config = TransformerConfig(codes=64, width=32, blocks=blocks, heads=2, inner=48, condition=24, dropout=0.0)
    network = Transformer(config).eval()
    for block in network.blocks:
        torch.nn.init.normal_(block.offset, std=0.5)
    torch.nn.init.normal_(network.embed.weight, std=0.3)
    return network


def tokenizer(seed: int = 0, codes: int = 64) -> Tokenizer:
    """A tokenizer with a codebook, as k-means would leave it."""
    torch.manual_seed(seed)
    network = Tokenizer(TokenizerConfig(widths=(8, 12, 16), depths=(1, 1, 2), codes=codes, code_width=8)).eval()
    return fill_codebook(network)


def fill_codebook(network: Tokenizer) -> Tokenizer:
    """Give a tokenizer that was never trained a codebook of random unit vectors."""
    book = network.quantizer._codebook
    book.embed.copy_(torch.nn.functional.normalize(torch.randn_like(book.embed), dim=-1))
    book.initted.fill_(True)
    return network


def vocoder(seed: int = 0) -> Vocoder:
    """A vocoder of two layers."""
    torch.manual_seed(seed)
    return Vocoder(VocoderConfig(width=16, inner=24, layers=2)).eval()


def clap(seed: int = 0) -> MiniClapNetwork:
    """The trained parts of a mini CLAP, untrained."""
    torch.manual_seed(seed)
    return MiniClapNetwork(MiniClapConfig(dim=24, width=16, blocks=1, text_width=16)).eval()


def synth(eight_bits: bool = False) -> NeuralSynth:
    """A neural synth of random networks that can embed no free text, in 32 bits or in eight."""
    vectors = {f"title/{t}": _unit(n) for n, t in enumerate(TITLES)} | {"style/whistle": _unit(99)}
    manifest = Manifest(
        name="tiny", titles=TITLES, styles=("whistle",), geometry=asdict(GEOMETRY), defaults=DEFAULTS, clap="none"
    )

    def no_clap() -> object:
        raise AssertionError("this synth embeds no free text")

    networks = Networks(TokenDecoder.of(tokenizer()), transformer(), vocoder(), vectors, no_clap)  # type: ignore[arg-type]
    if eight_bits:
        parts = {"blocks": networks.transformer.blocks, "decoder": networks.tokenizer.decoder}
        quantize(parts, {name: torch.tensor([-6.0, 6.0]) for name in layers(parts)})
    return NeuralSynth(manifest, networks)


def bundle(
    folder: Path, name: str = "tiny", titles: tuple[str, ...] = TITLES, blocks: int = 2, **defaults: float
) -> Manifest:
    """Write a whole small bundle."""
    run = folder.parent / (folder.name + "-run")
    run.mkdir()
    tokenizer().save(run / "tokenizer.safetensors")
    transformer(blocks=blocks).save(run / "transformer.safetensors")
    vocoder().save(run / "vocoder.safetensors")
    clap().save(run / "clap.safetensors")
    made = Defaults(**{**DEFAULTS.model_dump(), **defaults})
    described = Manifest(name=name, titles=titles, styles=("whistle",), geometry=asdict(GEOMETRY), defaults=made)
    return build(run, folder, described, {"whistle": _unit(99)})


def laion_bundle(folder: Path, sha256: str, **defaults: float) -> Manifest:
    """Write a whole small bundle that was, it says, trained with a LAION-CLAP checkpoint."""
    run = folder.parent / (folder.name + "-run")
    run.mkdir()
    tokenizer().save(run / "tokenizer.safetensors")
    transformer().save(run / "transformer.safetensors")
    vocoder().save(run / "vocoder.safetensors")
    described = Manifest(
        name="tiny", titles=TITLES, styles=("whistle",), geometry=asdict(GEOMETRY), clap="laion", clap_sha256=sha256,
        defaults=Defaults(**{**DEFAULTS.model_dump(), **defaults}),
    )  # fmt: skip
    return build(run, folder, described, {"whistle": _unit(99)}, {t: _unit(n) for n, t in enumerate(TITLES)})


def _unit(seed: int) -> torch.Tensor:
    vector = torch.randn(24, generator=torch.Generator().manual_seed(seed))
    return vector / vector.norm()


def show_nothing(put: Callable[[object, str, object], None] = setattr) -> None:
    """Have trainings show small pictures and silence: what they show takes longer than all that a tiny one computes."""
    put(report, "draw_pair", _draw_point)
    put(hear, "griffin_lim", lambda mel, measure: torch.zeros((mel.shape[1] - 1) * measure.geometry.frame_samples))


def _draw_point(path: Path, *_: object) -> NDArray[np.uint8]:
    path.parent.mkdir(parents=True, exist_ok=True)
    point = np.zeros((1, 1, 3), np.uint8)
    Image.fromarray(point).save(path)
    return point
