"""What each choice of the sampling is worth: quality against the time that it takes, one choice varied at a time."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import numpy as np

from osc_engine.controls import Ramp
from osc_engine.manifest import BundleError, Manifest
from osc_engine.model.neural import NeuralSynth
from osc_engine.training import metrics
from osc_engine.training.comparison import Archive, obedience
from osc_engine.training.evaluation import Bench, plain
from osc_engine.training.intervals import Figure, half_samples
from osc_engine.training.listening import Heard, follow, render_to, scratch
from osc_engine.training.pictures import draw_trade
from osc_engine.training.wording import interval, number

#: What is measured of every variant -> what it is called.
MEASURED = {
    "clap": "KAD, CLAP",
    "texture": "KAD, texture",
    "text": "similarity to the title",
    "neighbour": "work named by texture",
    "style": "similarity to the style",
    "vendi": "Vendi score, texture",
}
DRAWS = 60


@dataclass(frozen=True)
class Variant:
    """One way to play.

    Attributes:
        group: the choice that it belongs to.
        name: within the group.
        channels: controls of every channel that differ from the bundle's defaults.
        defaults: defaults of the bundle that differ, of those that are no control.
        steps: of the sampling; None is as many as the bundle gains by.
        beside: played by the other bundle.
    """

    group: str
    name: str
    channels: Mapping[str, Any] = field(default_factory=dict)
    defaults: Mapping[str, Any] = field(default_factory=dict)
    steps: int | None = None
    beside: bool = False


@dataclass(frozen=True)
class Outcome:
    """What came of one variant.

    Attributes:
        group, name: of the variant.
        segments: that were listened to.
        cost: seconds of computing for a second of sound of all channels.
        figures: as in `MEASURED`.
    """

    group: str
    name: str
    segments: int
    cost: float
    figures: dict[str, Figure]


def variants(manifest: Manifest, beside: str | None = None) -> list[Variant]:
    """Return what is compared: conditions, guidance, its span, temperature, min-p, both orders, and another bundle.

    Args:
        manifest: of the bundle; what is not varied is as it says.
        beside: name of another bundle to play too.
    """

    def scale(value: float) -> dict[str, Any]:
        return {"cfg_audio": Ramp.fixed(value), "cfg_text": Ramp.fixed(value)}

    made = [Variant("bundle", manifest.name)]
    if beside:
        made.append(Variant("bundle", beside, beside=True))
    style = manifest.styles[0] if manifest.styles else ""
    made.append(Variant("condition", "text only", {"style": ""}))
    if style:
        made += [
            Variant("condition", "audio only", {"style": style, "cfg_text": Ramp.fixed(0.0)}),
            # equal scales leave the step from style to text out, and then a text says all
            Variant("condition", "both", {"style": style, "cfg_audio": Ramp.fixed(3.0), "cfg_text": Ramp.fixed(1.0)}),
        ]
    made += [Variant("guidance", f"cfg {s:g}", scale(s)) for s in (0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0)]
    made += [
        Variant("guided part", f"steps {since:g} to {to:g}", defaults={"guided_from": since, "guided_to": to})
        for since, to in ((0, 0.25), (0, 0.5), (0, 1.0), (0.5, 1.0))
    ]
    degrees = (0.55, 0.7, 0.85, 1.0, 1.2)
    made += [Variant("temperature", f"temperature {t:g}", {"temperature": Ramp.fixed(t)}) for t in degrees]
    made += [Variant("min-p", f"min-p {p:g}", defaults={"min_p": p}) for p in (0.0, 0.01, 0.03, 0.1, 0.3)]
    return made + [
        Variant(order, f"{steps} steps", defaults={"order": order}, steps=steps)
        for order in ("halton", "confidence")
        for steps in (2, 3, 4, 8, 16, 32)
    ]


class _Played:
    """What has been heard of one variant so far."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.seconds = self.spent = 0.0


def ablate(
    bench: Bench,
    rounds: int = 4,
    beside: NeuralSynth | None = None,
    chosen: Callable[[Variant], bool] = lambda variant: True,
    told: Callable[[float], None] = lambda share: None,
) -> list[Outcome]:
    """Play every variant and measure it.

    All variants of a round play from nothing with the same seed, one segment of each title; the rounds go on in turn,
    so that a machine which slows down slows all alike.

    Args:
        bench: the bundle, its archive and what listens.
        rounds: segments of each title that each variant plays.
        beside: another bundle that has the titles too.
        chosen: says which variants are wanted.
        told: gets the share that is done.

    Raises:
        BundleError: the other bundle cannot be played beside this one.
    """
    if beside is not None:
        _must_go_beside(bench, beside)
    wanted = [v for v in variants(bench.synth.manifest, beside.manifest.name if beside else None) if chosen(v)]
    played: dict[str, _Played] = {}
    with scratch() as folder:
        for seed in range(rounds):
            for n, variant in enumerate(wanted):
                told((seed * len(wanted) + n) / (rounds * len(wanted)))
                key = _key(variant, bench.synth.manifest)
                done = played.setdefault(key, _Played())
                # two variants that come to the same are played once
                if len(done.heard) <= seed:
                    synth = beside if variant.beside and beside else bench.synth
                    _play(bench, synth, variant, 1000 + seed, folder, done)
    told(1.0)
    return [_outcome(bench, v, played[_key(v, bench.synth.manifest)]) for v in wanted]


def _must_go_beside(bench: Bench, beside: NeuralSynth) -> None:
    name, own, other = beside.manifest.name, bench.synth.geometry, beside.geometry
    if lacking := [title for title in bench.titles if title not in beside.manifest.titles]:
        raise BundleError(
            f"bundle {name} has no title {', '.join(lacking)}; give one that was trained on the same works"
        )
    sizes = [(g.sample_rate, g.segment_samples) for g in (own, other)]
    if sizes[0] != sizes[1]:
        raise BundleError(
            f"bundle {name} has {sizes[1][1]} samples a segment at {sizes[1][0]} Hz, {bench.synth.manifest.name} has "
            f"{sizes[0][1]} at {sizes[0][0]} Hz; give one of the same"
        )


def _key(variant: Variant, manifest: Manifest) -> str:
    d = manifest.defaults
    scales = {"cfg_audio": Ramp.fixed(d.cfg_audio), "cfg_text": Ramp.fixed(d.cfg_text), "style": d.style}
    whole = {**scales, "temperature": Ramp.fixed(d.temperature), **variant.channels}
    if not whole["style"]:
        # without a style nothing listens to the scale of the audio
        whole["cfg_audio"] = None
    defaults = {"guided_to": d.guided_to, "order": d.order, "min_p": d.min_p, **variant.defaults}
    return repr((sorted(whole.items()), sorted(defaults.items()), variant.steps or d.ample_steps, variant.beside))


def _play(bench: Bench, synth: NeuralSynth, variant: Variant, seed: int, folder: Path, done: _Played) -> None:
    manifest = synth.manifest
    changed = manifest.model_copy(update={"defaults": manifest.defaults.model_copy(update=dict(variant.defaults))})
    voice = NeuralSynth(changed, synth.networks, str(synth.device))
    controls = follow(changed, bench.titles, seed, variant.steps, **variant.channels)
    seconds = synth.geometry.segment_seconds
    began = _clock(synth)
    sound = render_to(folder / "variant.npy", voice, controls, seconds)
    done.spent += _clock(synth) - began
    done.seconds += seconds
    done.heard.append(bench.hear(sound))


def _clock(synth: NeuralSynth) -> float:
    """Return the processor's time of this process, which other programs do not lengthen; with a GPU that of the day."""
    if synth.device.type != "cpu":
        return time.monotonic()
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _outcome(bench: Bench, variant: Variant, played: _Played) -> Outcome:
    made = _joined(played.heard)
    archive, manifest = bench.reference.archive, bench.synth.manifest
    styles = [bench.synth.networks.vectors[f"style/{s}"].double().cpu().numpy() for s in manifest.styles[:1]]
    widths = {space: archive.width(space) for space in ("clap", "texture")}

    def measure(heard: Heard, against: Archive) -> dict[str, float]:
        titles = heard.labels, against.held_out.labels
        found = {
            s: metrics.kernel_distance(getattr(heard, s), getattr(against.held_out, s), width, titles)
            for s, width in widths.items()
        }
        named = obedience(heard, against)
        found |= {"text": named["obedience/text"], "neighbour": named["obedience/neighbour"]}
        found["style"] = float((heard.clap @ styles[0]).mean()) if styles else float("nan")
        found["vendi"] = metrics.vendi_score(heard.texture, widths["texture"])
        return found

    value = measure(made, archive)
    halves = [measure(made.some(s), archive) for s in half_samples(made.labels, made.blocks, DRAWS)]
    figures = {name: Figure.of(v, [h[name] for h in halves]) for name, v in value.items()}
    return Outcome(variant.group, variant.name, len(made), played.spent / played.seconds, figures)


def _joined(parts: list[Heard]) -> Heard:
    """Return the rounds of a variant as one set, every segment a block of its own."""
    whole = Heard(*(np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Heard)))
    return replace(whole, blocks=np.arange(len(whole)))


def to_dict(outcomes: list[Outcome]) -> list[dict[str, Any]]:
    """Return what JSON can hold."""
    return [plain(asdict(o)) for o in outcomes]


def markdown(outcomes: list[Outcome], beside: bool) -> str:
    """Return a table for each choice.

    Args:
        outcomes: of all variants.
        beside: another bundle was given.
    """
    lines: list[str] = []
    for group in dict.fromkeys(o.group for o in outcomes):
        rows = [o for o in outcomes if o.group == group]
        lines += [
            f"## {group}",
            "",
            f"| {group} | computing, s per s of sound | {' | '.join(MEASURED.values())} |",
            "|---" * (2 + len(MEASURED)) + "|",
        ]
        for o in rows:
            cells = (f"{number(f.value)} ({interval(f)})" for f in (o.figures[name] for name in MEASURED))
            lines.append(f"| {o.name} | {number(o.cost)} | {' | '.join(cells)} |")
        lines.append("")
    if not beside:
        lines += ["Blocks were not compared, for only one bundle was given; `--beside OTHER_BUNDLE` names another.", ""]
    return "\n".join(lines)


def draw(folder: Path, outcomes: list[Outcome]) -> None:
    """Draw quality against the time of computing: `ablation-texture.png` and `ablation-text.png`."""
    groups = dict.fromkeys(o.group for o in outcomes if o.group not in ("bundle", "condition"))
    for name in ("texture", "text"):
        shown = {g: [(o.name, o.cost, o.figures[name]) for o in outcomes if o.group == g] for g in groups}
        draw_trade(folder / f"ablation-{name}.png", {g: p for g, p in shown.items() if p}, MEASURED[name])
