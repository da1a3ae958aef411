"""The paper's sizes, from its recipe, with random weights: counted, and heard for one segment."""

from dataclasses import asdict
from pathlib import Path

import numpy as np
import tiny
import torch

from osc_engine.bench.arithmetic import gflop_per_second
from osc_engine.controls import default_controls
from osc_engine.manifest import Manifest
from osc_engine.model.bundle import quick_type
from osc_engine.model.neural import Networks, NeuralSynth
from osc_engine.model.tokenizer import TokenDecoder, Tokenizer, TokenizerConfig
from osc_engine.model.transformer import Transformer, TransformerConfig
from osc_engine.model.vocoder import Vocoder, VocoderConfig
from osc_engine.pace import passes_wanted
from osc_engine.plan import ChannelPlan, Plan, make_plan
from osc_engine.synth import Context
from osc_engine.training.recipe import Recipe, fill, read_recipe

RECIPE = Path(__file__).resolve().parent.parent / "models" / "recipes" / "studies-for.toml"
#: LAION-CLAP's, which an artist's own training uses.
CONDITION = 512


def networks(recipe: Recipe) -> Networks:
    torch.manual_seed(0)
    token_table = {k: v for k, v in recipe.table("tokenizer", "losses")[0].items() if k != "crop_columns"}
    tokenizer = tiny.fill_codebook(Tokenizer(fill(TokenizerConfig, token_table, "tokenizer")).eval())
    sizes = {"condition": CONDITION, **recipe.table("transformer", "masking")[0]}
    transformer = Transformer(fill(TransformerConfig, sizes, "transformer")).eval()
    voice = {k: v for k, v in recipe.table("vocoder")[0].items() if k not in ("crop_columns", "tokenized")}
    vocoder = Vocoder(fill(VocoderConfig, voice, "vocoder")).eval()
    title = torch.nn.functional.normalize(torch.randn(CONDITION), dim=0)
    half = TokenDecoder.of(tokenizer)
    return Networks(half, transformer.to(quick_type("cpu")), vocoder, {"title/One": title}, lambda: None)  # type: ignore[arg-type, return-value]


def test_the_papers_sizes_hold_89_million_parameters_and_render_a_segment() -> None:
    recipe = read_recipe(RECIPE)
    made = networks(recipe)
    config = made.transformer.config
    assert (config.blocks, config.width, config.inner, config.codes) == (12, 768, 3072, 1024)
    count = sum(p.numel() for p in made.transformer.parameters())
    assert abs(count / 89e6 - 1) <= 0.02, count
    manifest = Manifest(
        name="paper", titles=("One",), clap="none", geometry=asdict(recipe.geometry), defaults=recipe.defaults
    )
    synth = NeuralSynth(manifest, made)
    plan = Plan(0, synth.geometry.columns, 1, 2, (ChannelPlan((("One", 1.0),)),))
    rendered = synth.render(plan, Context.empty(1, synth.geometry.rows))
    assert rendered.audio.shape == (1, synth.geometry.segment_samples) == (1, 460_800)
    assert np.isfinite(rendered.audio).all() and np.abs(rendered.audio).max() > 0
    assert len(np.unique(rendered.context.tokens)) > 100
    controls = default_controls(manifest, 1)
    hop = make_plan(controls, synth.geometry, 60, synth.geometry.columns_in(controls.hop), controls.steps)
    assert passes_wanted(hop.channels) > 1, "guidance is on"
    assert gflop_per_second(synth, hop) <= 250, "for a second of one channel"
