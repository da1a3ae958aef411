"""The arithmetic of the token model, counted: floating point operations of its matrix products, attention included.

A product of (m, k) and (k, n) is 2 m k n operations. Norms, activations and the drawing itself are left out: they are
below a percent.
"""

from __future__ import annotations

from dataclasses import replace

import torch
from torch.utils.flop_counter import FlopCounterMode

from osc_engine.model.neural import NeuralSynth, sampling_of
from osc_engine.model.sampling import Condition, Noise, draw_tokens
from osc_engine.plan import Plan


def gflop_per_second(synth: NeuralSynth, plan: Plan) -> float:
    """Return the operations per second of new sound of one channel, in thousand millions, with a full context.

    The plan is drawn by a network of the same kind and sizes that holds no numbers, so nothing is computed. It is never
    in eight bits: operations are counted by their names, and those have others.
    """
    g, defaults, known = synth.geometry, synth.manifest.defaults, synth.networks.transformer
    with torch.device("meta"):
        network = type(known)(known.config).eval()
        past = torch.zeros(len(plan.channels), g.rows, round(defaults.context / g.column_seconds), dtype=torch.long)
    network.requires_grad_(False)  # or the counter's own hooks look for gradients
    noise = Noise(plan.seed, plan.column, plan.numbers)
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        draw_tokens(network, past, plan.columns, _shapes(synth.condition(plan)), sampling_of(defaults, plan), noise)
    return float(counter.get_total_flops() / len(plan.channels) / (plan.columns * g.column_seconds) / 1e9)


def _shapes(condition: Condition) -> Condition:
    """Return a condition without numbers, but for those that decide which passes there are."""
    bare = {name: getattr(condition, name).to("meta") for name in ("audio", "text", "temperature")}
    known = {name: getattr(condition, name).cpu() for name in ("has_audio", "scale_audio", "scale_text")}
    return replace(condition, **bare, **known)
