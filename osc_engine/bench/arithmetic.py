"""The arithmetic of the token model, counted: floating point operations of its matrix products, attention included.

A product of (m, k) and (k, n) is 2 m k n operations. Norms, activations and the drawing itself are left out: they are
below a percent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from osc_engine.model.neural import NeuralSynth, sampling_of
from osc_engine.model.sampling import guidance_passes, step_counts
from osc_engine.model.transformer import TransformerConfig
from osc_engine.plan import Plan


@dataclass(frozen=True)
class Step:
    """One sampling step of one channel.

    Attributes:
        passes: of the network; a mean over the channels.
        places: positions that go through the head in each.
        guided: whether scales above 1 act; what passes follow is worked out once for either kind of step.
    """

    passes: float
    places: int
    guided: bool = True


def render_flop(config: TransformerConfig, new: int, context: int, steps: Sequence[Step], cached: bool = True) -> float:
    """Return the operations of drawing the new tokens of one channel.

    Args:
        config: sizes of the network.
        new: tokens to draw.
        context: tokens before them.
        steps: one entry each.
        cached: the context is encoded once, and the last block works for the places alone; otherwise the context is
            encoded again in every pass, and all positions go through all blocks.
    """
    passes = sum(step.passes * _pass_flop(config, new, context, step.places, cached) for step in steps)
    conditions = sum({step.guided: step.passes for step in steps}.values())
    passes += conditions * (2 * 2 * config.condition * config.width + _modulation_flop(config))
    if not context:
        return passes
    # what scales the context's norms is the same for all passes of a step
    shared = _modulation_flop(config) * (1 if cached else len(steps))
    encoded = _blocks_flop(config, context, context, 0) * (1 if cached else sum(step.passes for step in steps))
    return passes + encoded + shared


def steps_of(synth: NeuralSynth, plan: Plan) -> list[Step]:
    """Return the steps that a synth takes to draw a plan, as its own sampler counts them."""
    sampling, condition = sampling_of(synth.manifest.defaults, plan), synth.condition(plan)
    network, new = synth.networks.transformer, synth.geometry.rows * plan.columns
    steps = []
    for number, drawn in enumerate(step_counts(new, plan.steps)):
        guided = sampling.guided(number)
        rows = guidance_passes(network, condition, guided).channel.numel()
        steps.append(Step(rows / len(plan.channels), drawn if sampling.order == "halton" else new, guided))
    return steps


def gflop_per_second(synth: NeuralSynth, plan: Plan, cached: bool = True) -> float:
    """Return the operations per second of new sound of one channel, in thousand millions, with a full context."""
    g = synth.geometry
    context = round(synth.manifest.defaults.context / g.column_seconds) * g.rows
    config = synth.networks.transformer.config
    total = render_flop(config, plan.columns * g.rows, context, steps_of(synth, plan), cached)
    return total / (plan.columns * g.column_seconds) / 1e9


def _blocks_flop(config: TransformerConfig, tokens: int, seen: int, last: int) -> int:
    """Count what the blocks do for so many tokens, of which `last` are wanted of the last block."""
    d = config.width
    keyed = 2 * tokens * 3 * d * d

    def answered(n: int) -> int:
        return 2 * n * (d * d + 2 * d * config.inner) + 4 * n * seen * d

    return config.blocks * keyed + (config.blocks - 1) * answered(tokens) + answered(last)


def _pass_flop(config: TransformerConfig, new: int, context: int, places: int, cached: bool) -> int:
    head = 2 * places * config.width * config.codes
    blocks = _blocks_flop(config, new, context + new, places if cached else new)
    return blocks + head


def _modulation_flop(config: TransformerConfig) -> int:
    return 2 * config.width * 6 * config.width
