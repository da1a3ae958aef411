"""What the figures of an evaluation are called, and what each says to somebody who makes music."""

from __future__ import annotations

from collections.abc import Mapping
from math import erfc, isnan
from typing import NamedTuple

from osc_engine.training.intervals import Figure

#: Chance that anything at all of a steady render is named as drifted.
FALSE_ALARM = 0.01


class Wording(NamedTuple):
    """What a figure is called and what it means."""

    name: str
    meaning: str


_SPACES = {"clap": "CLAP", "texture": "texture"}
_IN_SPACE = {
    "fidelity/{}/fad": Wording("FAD, {}", "distance from the held-out recordings; lower is nearer"),
    "fidelity/{}/fad_infinity": Wording("FAD∞, {}", "the same, as endless segments would have it"),
    "fidelity/{}/kad": Wording("KAD, {}", "distance that assumes nothing; around 0 is the archive itself"),
    "novelty/{}/nearest": Wording(
        "nearest original, {}", "1: as far from the training side as unseen originals; towards 0: copies"
    ),
    "novelty/{}/c_t": Wording("C_T, {}", "below -3: copies; around 0: new as originals; above 3: off the archive"),
    "diversity/{}/vendi": Wording("Vendi score, {}", "how many different sounds there seem to be, all works together"),
    "diversity/{}/vendi_within": Wording("Vendi score in a work, {}", "the same within one work, on average"),
    "diversity/{}/coverage": Wording("coverage, {}", "share of the originals that have a generated neighbour"),
}
_PLAIN = {
    "novelty/alike": Wording("likeness to a training passage", "highest mel correlation of 4.8 s, mean of segments"),
    "novelty/alike_most": Wording("greatest likeness", "the most copied passage; 1 is a copy"),
    "novelty/beyond_archive": Wording(
        "more alike than originals", "share of segments more like training than any unseen original of their work"
    ),
    "obedience/text": Wording("similarity to the title", "cosine of sound and title in CLAP"),
    "obedience/named": Wording("work named by CLAP", "share of segments whose nearest title is their own"),
    "obedience/neighbour": Wording("work named by texture", "share whose nearest training texture is of their work"),
    "obedience/style": Wording(
        "similarity to the style played", "cosine of sound and style in CLAP, of the long render"
    ),
    "obedience/caption": Wording("similarity to unseen captions", "cosine of sound and a caption never trained on"),
    "level": Wording("level, dBFS", "mean level of a segment"),
    "centroid": Wording("brightness, octaves", "centre of the spectrum, in octaves above 1 Hz"),
    "seam/flux": Wording(
        "seam by spectrum", "chance that a seam changes the spectrum more than elsewhere; 0.5 unheard"
    ),
    "seam/level": Wording("seam by level", "the same of the level"),
    "seam/click": Wording("seam by click", "the same of sharp bends in the wave"),
    "joint/flux": Wording("joint by spectrum", "the same where one render is led over to the next"),
    "joint/level": Wording("joint by level", "the same of the level"),
    "joint/click": Wording("joint by click", "the same of sharp bends in the wave"),
}
WORDINGS = _PLAIN | {
    name.format(space): Wording(words.name.format(called), words.meaning)
    for space, called in _SPACES.items()
    for name, words in _IN_SPACE.items()
}

#: First part of a name -> heading and a sentence.
SECTIONS = {
    "fidelity": ("Fidelity", "Does it sound like the archive?"),
    "novelty": ("Novelty", "Is it new, or are passages of the archive played back?"),
    "diversity": ("Diversity", "Does it vary as the archive does, or is it always the same?"),
    "obedience": ("Obedience", "Does it play what it is asked for?"),
    "seams": ("Seams", "Is the meeting of two renders heard?"),
    "drift": ("Drift", "Is it the same instrument at the end as at the beginning?"),
}


def wording(name: str) -> Wording:
    """Return what a figure is called; a style is called by its name."""
    if name.startswith("obedience/style/"):
        style = name.removeprefix("obedience/style/")
        return Wording(f"similarity to {style}", "cosine of sound and style in CLAP, with the style alone; without it")
    return WORDINGS[name]


def number(x: float) -> str:
    """Return a figure with about three digits; a dash for one that could not be measured."""
    if isnan(x):
        return "–"
    digits = 0 if abs(x) >= 100 else 1 if abs(x) >= 10 else 2 if abs(x) >= 1 else 3
    text = f"{x:.{digits}f}"
    return text.removeprefix("-") if float(text) == 0 else text


def interval(figure: Figure) -> str:
    """Return an interval in words."""
    return "–" if isnan(figure.low) else f"{number(figure.low)} to {number(figure.high)}"


def part(figures: Mapping[str, Figure], section: str) -> dict[str, Figure]:
    """Return the figures of one section."""
    return {name: f for name, f in figures.items() if name.startswith(section + "/")}


def table(figures: Mapping[str, Figure], own: str = "archive itself") -> list[str]:
    """Return the lines of a Markdown table of figures."""
    lines = [f"| figure | value | 95 % interval | {own} | what it says |", "|---|---|---|---|---|"]
    for name, figure in figures.items():
        words = wording(name)
        cells = (words.name, number(figure.value), interval(figure), number(figure.archive), words.meaning)
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def moved(trend: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return the figures whose last share differs from the first by more than chance.

    Each has an interval of 95 %, and of two dozen one or two lie outside theirs in every report of a steady render. So
    each is asked for the more the more of them there are (Holm 1979), in order of how unlikely they are by chance.
    """
    chances = sorted((_chance(f), name) for name, f in trend.items() if not isnan(f.standard_error))
    named: set[str] = set()
    for n, (chance, name) in enumerate(chances):
        if chance * (len(chances) - n) > FALSE_ALARM:
            break
        named.add(name)
    return {name: f for name, f in trend.items() if name in named}


def _chance(figure: Figure) -> float:
    """Return the chance that a figure whose true value is 0 comes out so far from it."""
    if figure.value == 0:
        return 1.0
    return erfc(abs(figure.value) / figure.standard_error / 2**0.5) if figure.standard_error else 0.0
