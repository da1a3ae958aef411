"""The model card: an evaluation's figures as a page for people."""

from __future__ import annotations

from typing import Any

from osc_engine.manifest import Manifest


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
        "Figures of `osc-engine evaluate`, all measured on finished sound and on recordings and captions that were",
        "never trained on.",
        "",
        "| what | figure |",
        "|---|---|",
        f"| generated segments whose work the audio tower names ({titles['segments']}) | {_percent(titles['tower'])} |",
        f"| the same by long-term mel statistics | {_percent(titles['statistics'])} |",
        f"| real held-out segments: tower, statistics | {_percent(figures['real']['tower'])}, "
        f"{_percent(figures['real']['statistics'])} |",
        *_prompt_lines(figures["prompts_obeyed"]),
        f"| codes in use; perplexity | {_percent(figures['real']['codes_used'])}; "
        f"{_percent(figures['real']['perplexity'])} of the codebook |",
        f"| nearest two seeds of one title (mean difference of normalised mels) | {titles['nearest_two_seeds']:.3f} |",
        "",
        f"Each title, and a render of {long['minutes']:g} minutes:",
        "",
        "| title | tower | statistics | average spectrum off by, dB | similarity after a change at text scale 0, 1, 3 "
        "| highest repeat | level drift, dB | centroid drift |",
        "|---|---|---|---|---|---|---|---|",
        *(_title_line(title, figures) for title in figures["titles"]),
        "",
        "Two-way guidance (mean cosine of sound and signature, and of sound and title):",
        "",
        "| guided by | to the signature | to the title |",
        "|---|---|---|",
        *(f"| {k} | {v['to signature']:.3f} | {v['to title']:.3f} |" for k, v in figures["style"].items()),
        "",
    ]
    return "\n".join(lines)


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
    similar = ", ".join(f"{figures['guidance'][scale][title]:.3f}" for scale in ("0", "1", "3"))
    return (
        f"| {title} | {_percent(titles['tower_each'][title])} | {_percent(titles['statistics_each'][title])} "
        f"| {titles['average_spectrum_db'][title]:.1f} | {similar} | {long['repeat'][title]:.2f} "
        f"| {long['level_drift_db'][title]:+.1f} | {_percent(long['centroid_drift'][title])} |"
    )
