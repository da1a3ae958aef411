"""The part `render`: how fast the networks make sound, in this process, without ring and player."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import torch

from osc_engine.bench.arithmetic import gflop_per_second
from osc_engine.bench.extent import CHANNELS, Extent
from osc_engine.bench.figures import Figure
from osc_engine.bench.plain import PlainSynth
from osc_engine.controls import Controls, Ramp, default_controls
from osc_engine.manifest import Defaults, Manifest, find_bundle
from osc_engine.model.bundle import load_networks
from osc_engine.model.neural import NeuralSynth
from osc_engine.pace import Pace, passes_wanted
from osc_engine.plan import Plan, make_plan
from osc_engine.source import load_source
from osc_engine.synth import Context, Synth

#: Guidance of a bundle whose own is 1 or less, which would cost nothing.
GUIDANCE = 2.0
#: Hops after which the steps that a machine has time for are found.
_HOPS_TO_SETTLE = 16
#: A part of a render, and what is counted as it.
_PARTS = (
    ("transformer", "of it the transformer", "all of drawing the tokens, to where the decoder begins"),
    ("decoder", "of it the decoder", "tokens to mel"),
    ("vocoder", "of it the vocoder", "mel to sound in main memory"),
)


def render(synth: str, bundle: str, device: str, extent: Extent) -> list[Figure]:
    """Measure renders of the default hop with guidance on.

    Args:
        synth: "neural" or "tone".
        bundle: name or folder.
        device: "auto", "cpu" or a CUDA device.
        extent: how many.

    Raises:
        ValueError: there is no such bundle or device.
    """
    source = load_source(synth, bundle, device)
    controls = guided(source.manifest)
    renders = _Renders(source.synth, controls, source.manifest.defaults)
    ours = renders.hops(extent)
    cold = renders.cold(extent.cold)
    if not isinstance(source.synth, NeuralSynth):
        return [_factor(renders, ours, []), _hop(renders, ours, []), _cold(renders, cold, [])]
    plan = renders.plan
    _, networks = load_networks(find_bundle(bundle), source.device, plain=True)
    plain_synth = PlainSynth.like(source.synth, plan.columns, networks)
    plain = renders.plainly(plain_synth, extent.plain)
    parts = [
        Figure.of(f"render.{key}", name, "ms", [p[n] for p in ours], plain=[p[n] for p in plain], note=note)
        for n, (key, name, note) in enumerate(_PARTS)
    ]
    counted = Figure.of(
        "render.arithmetic", "arithmetic of the token model, one channel", "GFLOP/s",
        [gflop_per_second(source.synth, plan)], plain=[gflop_per_second(plain_synth, plan)],
        note="counted, per second of sound",
    )  # fmt: skip
    whole = _cold(renders, cold, renders.cold(extent.plain, plain_synth))
    return [_factor(renders, ours, plain), _hop(renders, ours, plain), *parts, whole, counted]


def guided(manifest: Manifest) -> Controls:
    """Return the default controls with guidance on, and with a style where the bundle has one."""
    base = default_controls(manifest, CHANNELS)
    style = manifest.defaults.style or next(iter(manifest.styles), "")

    def on(scale: Ramp) -> Ramp:
        return scale if scale.target > 1 else Ramp.fixed(GUIDANCE)

    channels = (replace(c, style=style, cfg_audio=on(c.cfg_audio), cfg_text=on(c.cfg_text)) for c in base.channels)
    return replace(base, channels=tuple(channels))


class _Renders:
    """Renders hop after hop, warm, onto a full window, and in as many steps as the engine takes on this machine.

    Attributes:
        plan: of the newest hop.
        seconds, segment_seconds: of one hop, and of a segment.
    """

    def __init__(self, synth: Synth, controls: Controls, defaults: Defaults) -> None:
        self._synth, self._controls, g = synth, controls, synth.geometry
        self._columns = g.columns_in(controls.hop)
        self.seconds, self.segment_seconds = self._columns * g.column_seconds, g.segment_seconds
        self._context = Context.empty(CHANNELS, g.rows)
        self._steps = defaults.steps
        self.plan = self._next()
        while self._context.tokens.shape[2] < g.columns:
            self._advance()
        if defaults.most_steps:
            self._settle(Pace(g, CHANNELS, defaults.steps, defaults.most_steps))

    def _settle(self, pace: Pace) -> None:
        least = self._steps
        for _ in range(_HOPS_TO_SETTLE):
            seconds = sum(_timed([], self._advance)) / 1000
            pace.observe(self.plan, seconds, change=False)
            _, effort = pace.next(self._columns, 0, passes_wanted(self.plan.channels), math.inf)
            self._steps = max(effort.steps, least)

    def hops(self, extent: Extent) -> list[list[float]]:
        """Return the milliseconds of each part of each hop."""
        times: list[list[float]] = []
        until = time.monotonic() + extent.hop_seconds
        with _marks(self._synth) as marks:
            while len(times) < extent.hops or (time.monotonic() < until and len(times) < extent.most_hops):
                times.append(_timed(marks, self._advance))
        return times

    def cold(self, times: int, synth: Synth | None = None) -> list[float]:
        """Return the milliseconds of a whole segment from nothing, rendered by another synth where one is named."""
        synth, g = synth or self._synth, self._synth.geometry
        plan = make_plan(self._controls, g, 0, g.columns, self._steps)
        context = Context.empty(CHANNELS, g.rows)
        return [sum(_timed([], lambda: synth.render(plan, context))) for _ in range(times)]

    def plainly(self, plain: PlainSynth, times: int) -> list[list[float]]:
        """Return the milliseconds of each part of the newest hop's next, rendered again and again by another synth."""
        plan = self._next()
        plain.render(plan, self._context)
        with _marks(plain) as marks:
            return [_timed(marks, lambda: plain.render(plan, self._context)) for _ in range(times)]

    def _next(self) -> Plan:
        return make_plan(self._controls, self._synth.geometry, self._context.column, self._columns, self._steps)

    def _advance(self) -> None:
        self.plan = self._next()
        after = self._synth.render(self.plan, self._context).context
        self._context = replace(after, tokens=after.tokens[:, :, -2 * self._synth.geometry.columns :])


#: The part of a render that begins, by its place in `_PARTS`, and when.
_Mark = tuple[int, float]


@contextmanager
def _marks(synth: Synth) -> Iterator[list[_Mark]]:
    """Note in a list each time that the decoder or the vocoder of a synth begins: they may take turns."""
    marks: list[_Mark] = []
    if not isinstance(synth, NeuralSynth):
        yield marks
        return

    def noted(part: int) -> Callable[..., None]:
        def note(*_: object) -> None:
            if synth.device.type == "cuda":
                torch.cuda.synchronize(synth.device)
            marks.append((part, time.perf_counter()))

        return note

    modules = (synth.networks.tokenizer.decoder, synth.networks.vocoder)
    hooks = [module.register_forward_pre_hook(noted(n)) for n, module in enumerate(modules, 1)]
    try:
        yield marks
    finally:
        for hook in hooks:
            hook.remove()


def _timed(marks: list[_Mark], work: Callable[[], object]) -> list[float]:
    """Return the milliseconds of each part of some work; the first begins with it, the others at their marks."""
    marks.clear()
    began = time.perf_counter()
    work()
    marks = [(0, began), *marks]
    spent = [0.0] * (1 + max(part for part, _ in marks))
    for (part, begin), end in zip(marks, [*(at for _, at in marks[1:]), time.perf_counter()], strict=True):
        spent[part] += 1000 * (end - begin)
    return spent


def _factor(renders: _Renders, ours: Sequence[Sequence[float]], plain: Sequence[Sequence[float]]) -> Figure:
    def factors(times: Sequence[Sequence[float]]) -> list[float]:
        return [renders.seconds * 1000 / sum(parts) for parts in times]

    return Figure.of("render.factor", "real-time factor", "x", factors(ours), "more", plain=factors(plain),
                     note=f"seconds of sound of {CHANNELS} channels rendered in a second")  # fmt: skip


def _hop(renders: _Renders, ours: Sequence[Sequence[float]], plain: Sequence[Sequence[float]]) -> Figure:
    note = f"{renders.plan.steps} steps{'; plain: the same hop, with a whole window computed for it' if plain else ''}"
    return Figure.of("render.hop", f"render of a hop of {renders.seconds:.2f} s", "ms", [sum(p) for p in ours],
                     plain=[sum(p) for p in plain], note=note)  # fmt: skip


def _cold(renders: _Renders, ours: Sequence[float], plain: Sequence[float]) -> Figure:
    seconds = renders.segment_seconds
    return Figure.of("render.cold", f"render of a cold segment of {seconds:.1f} s", "ms", ours, plain=plain)
