"""A bundle of a recipe's sizes with random weights: speed does not depend on what a network has learned."""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import torch

from osc_engine.manifest import Manifest
from osc_engine.model.bundle import build
from osc_engine.model.clap import MiniClapConfig, MiniClapNetwork
from osc_engine.model.tokenizer import Tokenizer, TokenizerConfig
from osc_engine.model.transformer import Transformer, TransformerConfig
from osc_engine.model.vocoder import Vocoder, VocoderConfig
from osc_engine.training.recipe import Recipe, fill, read_recipe

Kind = TypeVar("Kind")
#: Width of a LAION CLAP vector.
LAION_WIDTH = 512
STYLE = "signature"


def random_bundle(path: Path, out: Path) -> Manifest:
    """Write a bundle of a recipe's sizes, defaults included, whose networks have learned nothing.

    Args:
        path: of the recipe.
        out: folder of the bundle.

    Raises:
        RecipeError: the recipe cannot be read, or asks for sizes that cannot be.
    """
    recipe = read_recipe(path)
    g = recipe.geometry
    clap = _sizes(MiniClapConfig, recipe, "clap", mel_bins=g.mel_bins)
    if recipe.tables.get("clap", {}).get("kind") == "laion":
        clap = MiniClapConfig(dim=LAION_WIDTH, mel_bins=g.mel_bins)
    described = Manifest(
        name=f"{recipe.name}-random",
        description=f"Random weights, sizes of {recipe.name}.",
        titles=tuple(f"Work {n}" for n in range(1, 9)),
        styles=(STYLE,),
        geometry=asdict(g),
        defaults=recipe.defaults.model_copy(update={"style": STYLE}),
    )
    with TemporaryDirectory() as folder, torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        run = Path(folder)
        _tokenizer(_sizes(TokenizerConfig, recipe, "tokenizer", codes=g.codes)).save(run / "tokenizer.safetensors")
        sizes = _sizes(TransformerConfig, recipe, "transformer", codes=g.codes, rows=g.rows, condition=clap.dim)
        Transformer(sizes).save(run / "transformer.safetensors")
        vocoder = _sizes(VocoderConfig, recipe, "vocoder", mel_bins=g.mel_bins, frame_samples=g.frame_samples)
        Vocoder(vocoder).save(run / "vocoder.safetensors")
        MiniClapNetwork(clap).save(run / "clap.safetensors")
        # random like all else: what embeds sentences need not be there
        vectors = iter(torch.nn.functional.normalize(torch.randn(1 + len(described.titles), clap.dim), dim=1))
        return build(run, out, described, {STYLE: next(vectors)}, dict(zip(described.titles, vectors, strict=True)))


def _sizes(kind: type[Kind], recipe: Recipe, stage: str, **given: Any) -> Kind:
    """Return a network's config; what the recipe says of its training is none of it."""
    known = {f.name for f in fields(kind)}  # type: ignore[arg-type]
    own = {k: v for k, v in recipe.tables.get(stage, {}).items() if k in known}
    return fill(kind, {**given, **own}, stage)


def _tokenizer(config: TokenizerConfig) -> Tokenizer:
    """Return a tokenizer with a codebook, which k-means would have made."""
    network = Tokenizer(config)
    book = network.quantizer._codebook
    book.embed.copy_(torch.nn.functional.normalize(torch.randn_like(book.embed), dim=-1))
    book.initted.fill_(True)
    return network
