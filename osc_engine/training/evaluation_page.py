"""An evaluation as a page for people: one HTML file with plots and sound beside it, and nothing from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from html import escape
from math import isfinite
from pathlib import Path
from typing import NamedTuple

import numpy as np
import soundfile
import torch
from numpy.typing import NDArray

from osc_engine.model.mel import Mel
from osc_engine.training import metrics, pictures
from osc_engine.training.comparison import LEAST_OF_SHARE
from osc_engine.training.copies import FRAMES, PASSAGE
from osc_engine.training.evaluation import Bench, Evaluation
from osc_engine.training.intervals import Figure
from osc_engine.training.listening import recorded
from osc_engine.training.prepared import from_16_bits
from osc_engine.training.wording import SECTIONS, interval, moved, number, part, table, wording

#: Pairs of passages that are written out, and how many of one work at most.
PAIRS, PAIRS_OF_A_WORK = 6, 2
#: What is drawn over a render, and what it is called above its plot.
DRIFT_LINES = {
    "fidelity/clap/kad": "KAD, CLAP",
    "fidelity/texture/kad": "KAD, texture",
    "novelty/texture/nearest": "nearest original, texture",
    "novelty/alike": "likeness to training",
    "diversity/texture/vendi": "Vendi score, texture",
    "diversity/texture/coverage": "coverage, texture",
    "obedience/text": "similarity to the title",
    "level": "level, dBFS",
}
STYLE = """
:root { color-scheme: light; --line: #ddd; --soft: #666; }
body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 62rem;
  padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; margin-bottom: 0.2rem; } h2 { margin: 2.5rem 0 0.2rem; font-size: 1.25rem; }
p { max-width: 44rem; } .soft { color: var(--soft); }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: 0.9rem; width: 100%; }
th, td { text-align: left; padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
img { max-width: 100%; height: auto; display: block; margin: 0.8rem 0; }
figure { margin: 1.2rem 0; } figcaption { font-size: 0.9rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } audio { width: 100%; height: 2.4rem; }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; } }
"""


class Pair(NamedTuple):
    """A generated passage and the training passage that it is most like.

    Attributes:
        title: that it was asked to follow.
        at: seconds into the render.
        correlation: of the two.
        source: file of the recording, and the seconds into it.
        made, original: (S,) float32.
    """

    title: str
    at: float
    correlation: float
    source: str
    made: NDArray[np.float32]
    original: NDArray[np.float32]


def markdown(found: Evaluation) -> str:
    """Return all figures as text for a terminal or a document."""
    lines = [f"# {found.bundle}, evaluated", "", *summary(found), ""]
    for section in ("fidelity", "novelty", "diversity", "obedience"):
        own = "without / original" if section == "obedience" else "archive itself"
        lines += [f"## {SECTIONS[section][0]}", "", *table(part(found.figures, section), own), ""]
    lines += ["## Seams", "", *table(found.seams, "unheard"), "", "## Drift", "", *_drift_lines(found)]
    return "\n".join(lines)


def summary(found: Evaluation) -> list[str]:
    """Return what was done, in sentences."""
    n = found.segments
    lines = [
        f"{found.seconds / 60:.1f} minutes of {len(found.titles)} titles, {n['made']} segments, against "
        f"{n['held_out']} held-out and {n['training']} training segments.",
    ]
    p = found.playing
    style = f"style {p.style} with guidance {p.cfg_audio:g}" if p.style else "no style"
    lines.append(f"Played in {p.steps} steps with guidance {p.cfg_text:g} by the title and {style}.")
    lines.append(
        "Copies are looked for in all recordings of the training side. Nearest originals are, in CLAP, those among "
        + (
            f"all its {n['searched']} windows; by texture, among its segments."
            if n["searched"]
            else "its segments, as by texture, for the archive holds no vectors of this bundle's CLAP."
        )
    )
    if found.left_out:
        lines.append(f"Not compared, for nothing of them is held out: {', '.join(found.left_out)}.")
    return [*lines, *found.remarks]


def _drift_lines(found: Evaluation) -> list[str]:
    shares = len(found.drift.each)
    lines = [
        f"| figure | {' | '.join(f'share {n + 1}' for n in range(shares))} | last less first | 95 % interval |",
        "|---" * (shares + 3) + "|",
    ]
    for name, figure in found.drift.trend.items():
        each = " | ".join(number(e[name]) for e in found.drift.each)
        lines.append(f"| {wording(name).name} | {each} | {number(figure.value)} | {interval(figure)} |")
    return [*lines, "", _drifted(found)]


def _drifted(found: Evaluation) -> str:
    """Say what has drifted, as far as the render is long enough to tell."""
    trend = found.drift.trend
    gone = ", ".join(wording(name).name for name in moved(trend)) or "nothing"
    few = f" Shares of fewer than {LEAST_OF_SHARE} segments of a title tell of seams alone."
    return f"Drifted beyond chance: {gone}.{'' if isfinite(trend['level'].standard_error) else few}"


def worst_pairs(bench: Bench, found: Evaluation, sound: NDArray[np.int16]) -> list[Pair]:
    """Return the generated passages that are most like a training passage, the worst first.

    Args:
        bench: what was evaluated.
        found: what came of it.
        sound: the long render (C, S).
    """
    g = bench.synth.geometry
    step = FRAMES * g.frame_samples
    pairs: list[Pair] = []
    used: dict[int, int] = {}
    for n in sorted(range(len(found.matches)), key=lambda n: -found.matches[n].correlation):
        match, label = found.matches[n], int(found.made.labels[n])
        if len(pairs) == PAIRS or match.recording < 0:
            break
        if used.get(label, 0) == PAIRS_OF_A_WORK:
            continue
        used[label] = used.get(label, 0) + 1
        item = bench.reference.recordings[match.recording]
        start = round(found.made.seconds[n] * g.sample_rate) + match.within * step
        made = from_16_bits(sound[label, start : start + PASSAGE * step])
        original = bench.prepared.sound(item, match.start * step, (match.start + PASSAGE) * step)
        source = f"{item.source}, {match.start * step / g.sample_rate:.1f} s"
        pairs.append(Pair(found.titles[label], start / g.sample_rate, match.correlation, source, made, original))
    return pairs


def write_page(folder: Path, bench: Bench, found: Evaluation, sound: NDArray[np.int16]) -> None:
    """Write `index.html`, `figures.json`, plots and sounds.

    Args:
        folder: made where it is not there.
        bench: what was evaluated.
        found: what came of it.
        sound: the long render (C, S).
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "figures.json").write_text(json.dumps(found.to_dict(), indent=1))
    archive = bench.reference.archive
    pictures.draw_map(
        folder / "map.png",
        found.titles,
        (archive.training.clap, archive.training.labels),
        (found.made.clap, found.made.labels),
    )
    pictures.draw_drift(folder / "drift.png", found.drift.share / 60, found.drift.each, DRIFT_LINES)
    pictures.draw_seams(folder / "seams.png", found.profile, bench.synth.geometry.column_seconds)
    pictures.draw_spreads(folder / "novelty.png", _spreads(found, bench))
    parts = [
        _head(found),
        _samples(folder, bench, found, sound),
        *(_section(s, part(found.figures, s)) for s in ("fidelity",)),
        _image("map.png", "Each dot a segment of the archive, each cross a generated one, placed by t-SNE of CLAP"),
        _section("novelty", part(found.figures, "novelty")),
        _image("novelty.png", "Distances from the training side, and likeness to it"),
        _pairs(folder, bench, worst_pairs(bench, found, sound)),
        *(_section(s, part(found.figures, s)) for s in ("diversity", "obedience")),
        _section("seams", found.seams),
        _image("seams.png", "Usual change of the spectrum at each column of a hop"),
        _drift(found),
        _image("drift.png", "The figures over the render"),
    ]
    (folder / "index.html").write_text(_page(f"{found.bundle}, evaluated", parts), encoding="utf-8")


def _spreads(found: Evaluation, bench: Bench) -> dict[str, tuple[NDArray[np.float64], NDArray[np.float64]]]:
    archive = bench.reference.archive
    training = archive.training.texture
    texture = [metrics.nearest_distances(x.texture, training) for x in (found.made, archive.held_out)]
    return {
        "distance to training, CLAP": (found.like.near, archive.like.near),
        "distance to training, texture": (texture[0], texture[1]),
        "likeness to a training passage": (found.like.alike, archive.like.alike),
    }


def _page(title: str, parts: Sequence[str]) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n<body>\n" + "\n".join(parts) + "\n</body>\n</html>\n"
    )


def _head(found: Evaluation) -> str:
    text = escape(" ".join(summary(found)))
    return (
        f"<h1>{escape(found.bundle)}, evaluated</h1>\n<p class=soft>{text}</p>\n"
        "<p>Read a value against the column beside it: what the same figure is for the archive's own sound. The "
        "interval is where it would lie in 95 of 100 such renders. The same figures stand in "
        '<a href="figures.json">figures.json</a>.</p>'
    )


def _section(name: str, figures: Mapping[str, Figure]) -> str:
    heading, question = SECTIONS[name]
    own = {"seams": "unheard", "obedience": "original, or without"}.get(name, "archive itself")
    rows = "\n".join(_row(n, f) for n, f in figures.items())
    head = f"<tr><th>figure<th class=n>value<th class=n>95 % interval<th class=n>{own}<th>what it says</tr>"
    return f"<h2>{heading}</h2>\n<p class=soft>{question}</p>\n<div class=wide><table>\n{head}\n{rows}\n</table></div>"


def _row(name: str, figure: Figure) -> str:
    words = wording(name)
    cells = (number(figure.value), interval(figure), number(figure.archive))
    return (
        f"<tr><td>{escape(words.name)}"
        + "".join(f"<td class=n>{c}" for c in cells)
        + f"<td>{escape(words.meaning)}</tr>"
    )


def _image(name: str, words: str) -> str:
    return (
        f'<figure><img src="{name}" alt="{escape(words)}"><figcaption class=soft>{escape(words)}</figcaption></figure>'
    )


def _sound(folder: Path, name: str, sound: NDArray[np.generic], rate: int) -> str:
    soundfile.write(folder / name, sound, rate, subtype="PCM_16")
    return f'<audio controls preload="metadata" src="{name}"></audio>'


def _samples(folder: Path, bench: Bench, found: Evaluation, sound: NDArray[np.int16]) -> str:
    """A segment of the middle of the render for each title, beside one that is held out."""
    g = bench.synth.geometry
    start = sound.shape[1] // 2 // g.segment_samples * g.segment_samples
    parts = ["<h2>Listen</h2>\n<p class=soft>Generated, from the middle of the render; and a held-out recording.</p>"]
    for n, title in enumerate(found.titles):
        piece = recorded(bench.prepared, [title], True, g.segment_samples, 2)[-1]
        made = _sound(folder, f"sample-{n + 1}.flac", sound[n, start : start + g.segment_samples], g.sample_rate)
        own = _sound(folder, f"original-{n + 1}.flac", piece.sound(), g.sample_rate)
        words = f"<figcaption>{escape(title)}</figcaption>"
        parts.append(f"<figure>{words}<div class=pair><div>{made}</div><div>{own}</div></div></figure>")
    return "\n".join(parts)


def _pairs(folder: Path, bench: Bench, pairs: Sequence[Pair]) -> str:
    """The passages that are most like the archive, to be heard and seen side by side."""
    rate, mel = bench.synth.geometry.sample_rate, Mel(bench.synth.geometry)
    parts = ["<h2>Nearest to a copy</h2>\n<p class=soft>Generated on the left, the training passage on the right.</p>"]
    for n, pair in enumerate(pairs, start=1):
        shown = mel(torch.from_numpy(np.stack([pair.made, pair.original]))).numpy()
        seconds = len(pair.made) / rate
        pictures.draw_copies(folder / f"pair-{n}.png", shown[0], shown[1], seconds)
        sounds = [
            f"<div>{_sound(folder, f'pair-{n}-{side}.flac', x, rate)}</div>"
            for side, x in (("generated", pair.made), ("archive", pair.original))
        ]
        words = f"{pair.title}, {pair.at:.1f} s into the render, correlation {pair.correlation:.2f} with {pair.source}"
        image = f'<img src="pair-{n}.png" alt="Mel spectrograms of the two passages">'
        parts.append(
            f"<figure><figcaption>{escape(words)}</figcaption>{image}<div class=pair>{''.join(sounds)}</div></figure>"
        )
    return "\n".join(parts)


def _drift(found: Evaluation) -> str:
    heading, question = SECTIONS["drift"]
    shares = len(found.drift.each)
    head = (
        "<tr><th>figure"
        + "".join(f"<th class=n>share {n + 1}" for n in range(shares))
        + "<th class=n>last less first<th class=n>95 % interval</tr>"
    )
    rows = "\n".join(
        f"<tr><td>{escape(wording(name).name)}"
        + "".join(f"<td class=n>{number(e[name])}" for e in found.drift.each)
        + f"<td class=n>{number(f.value)}<td class=n>{interval(f)}</tr>"
        for name, f in found.drift.trend.items()
    )
    return (
        f"<h2>{heading}</h2>\n<p class=soft>{question} One share is {found.drift.share / 60:.1f} minutes.</p>\n"
        f"<div class=wide><table>\n{head}\n{rows}\n</table></div>\n<p>{escape(_drifted(found))}</p>"
    )
