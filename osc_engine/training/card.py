"""The model card: an evaluation's figures as a page for people, and under them what a person wrote."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from osc_engine.manifest import Manifest

#: What stands under this line of a card is kept when the figures are taken anew.
BY_HAND = "<!-- Written by hand from here on. -->"


def write(path: Path, figures: dict[str, Any], manifest: Manifest) -> None:
    """Write the page; what a person wrote under `BY_HAND` stays.

    Args:
        path: of the page.
        figures: what `evaluate` returned.
        manifest: of the bundle.
    """
    _, mark, written = path.read_text().partition(BY_HAND) if path.exists() else ("", "", "")
    path.write_text(markdown(figures, manifest) + (f"\n{mark}{written}" if mark else ""))


def markdown(figures: dict[str, Any], manifest: Manifest) -> str:
    """Return the page.

    Args:
        figures: what `evaluate` returned.
        manifest: of the bundle.
    """
    titles, long = figures["titles_obeyed"], figures["long"]
    lines = [
        f"# {manifest.name}",
        "",
        manifest.description,
        "",
        "Figures of `osc-engine evaluate BUNDLE PREPARED --card FILE`, taken of finished sound. What it is compared",
        "with was held out of training, recordings and captions; only spectra and long-term statistics of the works",
        "and the vectors to which those of unseen captions lie nearest are of the side that was trained on.",
        *_trained_on(figures["trained_on"]),
        _settings(figures),
        "",
        "| what | figure |",
        "|---|---|",
        f"| generated segments whose work the audio tower names ({titles['segments']}) | {_percent(titles['tower'])} |",
        f"| the same by long-term mel statistics | {_percent(titles['statistics'])} |",
        f"| real {'' if figures['trained_on'] else 'held-out '}segments: tower, statistics "
        f"| {_percent(figures['real']['tower'])}, {_percent(figures['real']['statistics'])} |",
        *_prompt_lines(figures["prompts_obeyed"]),
        f"| codes in use; perplexity | {_percent(figures['real']['codes_used'])}; "
        f"{_percent(figures['real']['perplexity'])} of the codebook |",
        f"| nearest two seeds of one title (mean difference of normalised mels) | {titles['nearest_two_seeds']:.3f} |",
        "",
        f"Each title, and {long['renders']} renders of {long['minutes']:g} minutes; repeats are those of the first.",
        "What sounded before a change is the same at every scale, so that the rise has a standard error of its own.",
        "Drift is from the first minute to the last: of the first render, then the mean of all and its standard error.",
        "",
        "| title | tower | statistics | average spectrum off by, dB | similarity after a change at text scale 0, 1, 3 "
        "| rise from 1 to 3 | highest repeat | level drift, dB | centroid drift, % "
        "| between two minutes of the work itself |",
        "|---|---|---|---|---|---|---|---|---|---|",
        *(_title_line(title, figures) for title in figures["titles"]),
        "",
        *_style_lines(figures["style"]),
    ]
    return "\n".join(lines)


def _style_lines(style: Sequence[dict[str, float]]) -> list[str]:
    if not style:
        return []
    return [
        "Two-way guidance: mean cosine of sound and signature, and of sound and title. With scale 0 a condition is not",
        "given at all.",
        "",
        "| `/cfg/audio` | `/cfg/text` | to the signature | to the title |",
        "|---|---|---|---|",
        *(f"| {s['audio']:g} | {s['text']:g} | {s['signature']:.3f} | {s['title']:.3f} |" for s in style),
        "",
    ]


def _trained_on(titles: list[str]) -> list[str]:
    if not titles:
        return []
    return [
        f"But of {', '.join(titles)} nothing as long as a segment is held out: those real segments were trained on."
    ]


def _settings(figures: dict[str, Any]) -> str:
    effort, settings = figures["effort"], figures["settings"]
    before = effort["before"] or "each"
    return (
        f"{settings['steps']} steps, temperature {settings['temperature']:g}, guidance {settings['cfg_text']:g} where "
        f"no scale is named. {effort['seeds']} seeds of\neach title; {before} of the other titles before a change; "
        f"{effort['style_seeds']} seeds at each pair of scales."
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _prompt_lines(prompts: dict[str, Any]) -> list[str]:
    if not prompts["prompts"]:
        return []
    return [
        f"| unseen captions whose vector lies nearest to their work ({prompts['prompts']}) "
        f"| {_percent(prompts['nearest_work'])} |",
        f"| unseen captions whose sound the tower gives to their work | {_percent(prompts['heard_work'])} |",
    ]


def _title_line(title: str, figures: dict[str, Any]) -> str:
    titles, long = figures["titles_obeyed"], figures["long"]
    changes = {scale: figures["guidance"][scale][title] for scale in ("0", "1", "3")}
    similar = ", ".join(f"{statistics.fmean(values):.4f}" for values in changes.values())
    rise = _mean([after - before for before, after in zip(changes["1"], changes["3"], strict=True)], "+.4f")
    centroid = [100 * share for share in long["centroid_drift"][title]]
    return (
        f"| {title} | {_percent(titles['tower_each'][title])} | {_percent(titles['statistics_each'][title])} "
        f"| {titles['average_spectrum_db'][title]:.1f} | {similar} | {rise} | {long['repeat'][title]:.2f} "
        f"| {_drift(long['level_drift_db'][title], '+.1f')} | {_drift(centroid, '+.0f')} "
        f"| {_between_minutes(long['archive_level_db'][title], long['archive_centroid'][title])} |"
    )


def _drift(renders: Sequence[float], digits: str) -> str:
    """Return the drift of the first render, and the mean of all with its standard error where there are several."""
    first = format(renders[0], digits)
    return first if len(renders) < 2 else f"{first}; {_mean(renders, digits)}"


def _mean(values: Sequence[float], digits: str) -> str:
    """Return a mean with its standard error, where there are several values."""
    mean = format(statistics.fmean(values), digits)
    if len(values) < 2:
        return mean
    return f"{mean} ± {statistics.stdev(values) / math.sqrt(len(values)):{digits[1:]}}"


def _between_minutes(level: float, centre: float) -> str:
    return "not known" if math.isnan(level) else f"{level:.1f} dB, {_percent(centre)}"
