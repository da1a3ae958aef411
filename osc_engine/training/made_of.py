"""What a training was made of, written down in its folder: where that has changed, its network is out of date."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import Recipe
from osc_engine.training.whole import write_whole

FILE = "made_of.json"
#: Keys of a loop that say how long and on what it computes: a training goes on under others as the same training.
PACE = (
    "steps", "minutes", "accumulate", "precision", "evaluate_every_minutes", "checkpoint_every_minutes", "threads",
    "accelerator",
)  # fmt: skip
#: What may have changed while the last network is still a good place to begin from.
MATERIAL = {"recordings", "texts"}
_WORDS = {
    "recipe": "its table in the recipe",
    "loop": "its loop in the recipe",
    "recordings": "the recordings",
    "texts": "the titles or captions",
    "from": "the bundle to begin from",
    "clap": "the CLAP",
    "tokenizer": "the tokenizer",
}
MadeOf = dict[str, Any]
Again = Literal["", "on", "anew"]


def of_recipe(recipe: Recipe, stage: str) -> MadeOf:
    """Return what of a recipe decides about a stage's network."""
    table = {key: value for key, value in recipe.tables.get(stage, {}).items() if key != "loop"}
    loop = recipe.tables.get(stage, {}).get("loop", {})
    return {
        "recipe": {**table, "geometry": recipe.tables.get("geometry", {})},
        "loop": {key: value for key, value in loop.items() if key not in PACE},
    }


def recordings(prepared: Prepared) -> str:
    """Return a digest of what is trained on, in any order."""
    cut = {item: " {}-{}".format(*item.cut) if item.cut else "" for item in prepared.of()}
    return _digest(sorted((i.key + cut[i], i.title, prepared.works[i.title].weight) for i in cut))


def texts(prepared: Prepared) -> str:
    """Return a digest of what the works are called."""
    return _digest(sorted((work.title, work.caption, work.captions) for work in prepared.works.values()))


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def changed(before: MadeOf | None, now: MadeOf) -> set[str]:
    """Return the keys of what has changed; nothing where it was not written down, as in runs of before it was."""
    if before is None:
        return set()
    return {key for key in {*before, *now} - {"own", "titles"} if before.get(key) != now.get(key)}


def again(stage: str, what: set[str], finished: bool) -> Again:
    """Return how a training is taken up of which something has changed.

    Returns:
        Nothing: it goes on from its checkpoint; `on`: it begins from its last network; `anew`: as if it had not been.
    """
    # one that broke off is to go on with a lower learning rate, and a text projection is solved at the end of any
    counts = what - (set() if finished else {"loop"}) - ({"texts"} if stage == "clap" else set())
    if not counts:
        return ""
    return "on" if counts <= MATERIAL else "anew"


def sentence(how: Again, what: set[str]) -> str:
    """Say how a training is taken up, and why; empty where nothing has changed."""
    if not what:
        return ""
    does = {"": "goes on", "on": "begins from its last network", "anew": "begins anew"}[how]
    *most, last = (words for key, words in _WORDS.items() if key in what)
    return f"{does}, as {' and '.join([', '.join(most), last] if most else [last])} changed"


def read(folder: Path) -> MadeOf | None:
    """Return what a training was made of; None where it was not written down."""
    try:
        found: MadeOf = json.loads((folder / FILE).read_text())
    except (OSError, ValueError):
        return None
    return found


def titles(folder: Path) -> tuple[str, ...]:
    """Return the works that a training learned; none where that was not written down."""
    return tuple((read(folder) or {}).get("titles", ()))


def trained_on(folder: Path) -> str:
    """Return the digest of what a training was made of; empty where that was not written down."""
    return str((read(folder) or {}).get("recordings", ""))


def write(folder: Path, made_of: Mapping[str, Any], own: bool, titles: Sequence[str] = ()) -> None:
    """Write down what a training is made of.

    Args:
        folder: of the stage.
        made_of: that.
        own: it begins from the network that an earlier training left in the run's folder.
        titles: the works that it learns, where a bundle has to know.
    """
    folder.mkdir(parents=True, exist_ok=True)
    learned = {"titles": list(titles)} if titles else {}
    content = json.dumps({**made_of, "own": own, **learned}, indent=1)
    write_whole(folder / FILE, lambda part: part.write_text(content))
