"""Reads Max patches without Max: boxes, cords, what they can send to the engine, and what they wait for."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from patch_table import NUMBER, TEXT, WORDS, Given, Sent

PACKAGE = Path(__file__).resolve().parent.parent / "patches" / "max" / "osc_engine"
FILES = sorted([*PACKAGE.rglob("*.maxpat"), *PACKAGE.rglob("*.maxhelp")])
MAIN = PACKAGE / "extras" / "osc_engine.maxpat"
#: Objects whose first inlet leads to the engine.
_SINKS = ("s oe-out", "udpsend", "oe.osc")
_OWN = ("host", "port", "feedback", "listen", "unlisten")

Values = tuple[Given, ...]


class Patch:
    """One patch.

    Attributes:
        path: its file.
        boxes: by id.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        patcher = json.loads(path.read_text(encoding="utf-8"))["patcher"]
        self.boxes: dict[str, dict[str, Any]] = {entry["box"]["id"]: entry["box"] for entry in patcher["boxes"]}
        self.cords = [(tuple(e["patchline"]["source"]), tuple(e["patchline"]["destination"])) for e in patcher["lines"]]

    def into(self, box: str, inlet: int = 0) -> list[tuple[str, int]]:
        """Return the boxes and outlets whose cords end at an inlet."""
        return [source for source, target in self.cords if target == (box, inlet)]

    def texts(self, kind: str = "newobj") -> list[str]:
        """Return the texts of all boxes of a kind."""
        return [box.get("text", "") for box in self.boxes.values() if box["maxclass"] == kind]

    def named(self, text: str) -> list[str]:
        """Return the ids of the objects that begin with a text."""
        return [n for n, box in self.boxes.items() if f"{box.get('text', '')} ".startswith(f"{text} ")]

    def parts(self) -> set[str]:
        """Return the names of the patches of this package that stand in it."""
        shown = {Path(box["name"]).stem for box in self.boxes.values() if box["maxclass"] == "bpatcher"}
        return shown | {text.split()[0] for text in self.texts() if text.startswith("oe.")}

    def heard(self) -> set[str]:
        """Return the addresses that it waits for; what stands below `route /done` tells its values apart."""
        inside = {name for done in self.named("route /done") for (source, _), (name, _) in self.cords if source == done}
        routes = [self.boxes[name]["text"] for name in self.named("route") if name not in inside]
        return {word for text in routes for word in text.split() if word[0] == "/"}


class Package:
    """Patches that speak to one another by the names of `s` and `r`."""

    def __init__(self, patches: list[Patch]) -> None:
        self.patches = patches

    @classmethod
    def of(cls, path: Path) -> Package:
        """Return a patch and all that stands in it, at any depth."""
        found, waiting = {}, [path]
        while waiting:
            patch = Patch(waiting.pop())
            found[patch.path] = patch
            inner = [PACKAGE / "patchers" / f"{name}.maxpat" for name in patch.parts()]
            waiting += [file for file in inner if file not in found]
        return cls(list(found.values()))

    @cached_property
    def heard(self) -> set[str]:
        """The addresses that its patches wait for."""
        return set().union(*(patch.heard() for patch in self.patches))

    def sent(self) -> list[Sent]:
        """Return every message that a hand in it can send; fails where a cord to the engine cannot be followed."""
        return [
            found
            for patch in self.patches
            for sink in _SINKS
            for box in patch.named(sink)
            for source, outlet in patch.into(box)
            for found in self._messages(patch, source, outlet)
        ]

    def _messages(self, patch: Patch, name: str, outlet: int) -> Iterator[Sent]:
        box = patch.boxes[name]
        words = shlex.split(box.get("text", ""))
        where = f"{patch.path.name} {box.get('text', '')}"
        if box["maxclass"] == "message":
            for part in re.split(r",\s+(?=/)", box["text"]):
                words = shlex.split(part)
                if words[0] not in _OWN:
                    yield Sent(words[0], tuple(map(_literal, words[1:])), where)
        elif words[:1] == ["prepend"]:
            if words[1] not in _OWN:
                fixed = tuple(map(_literal, words[2:]))
                given = [values for s, o in patch.into(name) for values in self._values(patch, s, o)]
                assert given, f"{where}: nothing reaches it"
                yield from (Sent(words[1], (*fixed, *values), where) for values in given)
        elif words == ["zl.reg"] or (words[:1] == ["t"] and words[1 + outlet] == "l"):
            # what is kept for later comes in on the right
            into = patch.into(name, int(words == ["zl.reg"]))
            yield from (found for s, o in into for found in self._messages(patch, s, o))
        else:
            assert _passes(patch, name, outlet), f"{where}: cannot tell what it sends"

    def _values(self, patch: Patch, name: str, outlet: int) -> list[Values]:
        """Return the lists of values that an outlet can give; an empty list of values is a bang."""
        box = patch.boxes[name]
        kind, words = box["maxclass"], box.get("text", "").split()
        if kind in ("flonum", "number"):
            return [(Given("number", box["minimum"], box["maximum"]),)]
        if kind == "slider":
            return [(Given("number", box["min"], box["min"] + box["size"]),)]
        if kind == "textbutton":
            return [(Given("number", 0, 1),)] if box.get("mode") else [()]
        if kind == "message":
            return [tuple(map(_literal, shlex.split(box["text"])))]
        assert kind == "newobj", f"{patch.path.name}: {kind} sends what is not known"
        if words[0] == "t":
            return [()] if words[1 + outlet] == "b" else [(NUMBER,)]
        return self._of_object(patch, name, words)

    def _of_object(self, patch: Patch, name: str, words: list[str]) -> list[Values]:
        if words == ["route", "text"]:
            ((field, _),) = patch.into(name)
            return [(TEXT if patch.boxes[field]["outputmode"] else WORDS,), ()]
        if words == ["route", "bang"]:
            return [values for values in self._all(patch, name, 0) if values]
        if words == ["zl.reg"]:
            return [values for values in self._all(patch, name, 1) if values]
        if words[0] in ("float", "int"):
            return self._all(patch, name, 1)
        if words[0] == "r":
            sources = [(p, s) for p in self.patches for s in p.named(f"s {words[1]}")]
            return [values for p, s in sources for values in self._all(p, s, 0)]
        if words[0] == "maximum":
            least = float(words[1])
            return [(Given("number", max(v.low or 0, least), v.high),) for (v,) in self._all(patch, name, 0)]
        if words[0] == "pack":
            return [(*first, *second) for first in self._all(patch, name, 0) for second in self._all(patch, name, 1)]
        raise AssertionError(f"{patch.path.name}: what {' '.join(words)} sends is not known")

    def _all(self, patch: Patch, name: str, inlet: int) -> list[Values]:
        return [values for source, outlet in patch.into(name, inlet) for values in self._values(patch, source, outlet)]


def _literal(word: str) -> Given:
    if word.startswith(("#", "$")):
        return NUMBER
    try:
        return Given("number", float(word), float(word))
    except ValueError:
        return TEXT


def _passes(patch: Patch, name: str, outlet: int) -> bool:
    """Tell whether an outlet passes messages on that come from elsewhere: from `r oe-out`, from a hand that types."""
    box = patch.boxes[name]
    if box.get("text") == f"route {' '.join(_OWN)}":
        return outlet == len(_OWN)
    if box.get("text") == "route text":
        ((field, _),) = patch.into(name)
        return patch.boxes[field].get("varname") == "message"
    return box.get("text") == "r oe-out"
