"""Boxes and cords of a Max patch, and the file they make."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

Rect = tuple[float, float, float, float]
Color = tuple[float, float, float]


def _hex(text: str) -> Color:
    return tuple(int(text[n : n + 2], 16) / 255 for n in (0, 2, 4))  # type: ignore[return-value]


#: The colours of the panels of both programs.
BACKGROUND, PANEL, ROW, FIELD = _hex("eceff1"), _hex("cfd8dc"), _hex("dde3e6"), _hex("ffffff")
EDGE, TEXT, DIM = _hex("b0bec5"), _hex("263238"), _hex("607d8b")
AMBER, GREEN, RED, BLUE = _hex("ffb300"), _hex("43a047"), _hex("e53935"), _hex("1e88e5")

#: Inlets, outlets and outlet types of user interface objects.
_PORTS: dict[str, tuple[int, list[str]]] = {
    "bpatcher": (0, []),
    "button": (1, ["bang"]),
    "comment": (1, []),
    "flonum": (1, ["", "bang"]),
    "inlet": (0, [""]),
    "led": (1, ["int"]),
    "message": (2, [""]),
    "multislider": (1, ["", ""]),
    "number": (1, ["", "bang"]),
    "outlet": (1, []),
    "panel": (1, []),
    "slider": (1, [""]),
    "textbutton": (1, ["", "", "int"]),
    "textedit": (1, ["", "int", "", ""]),
    "toggle": (1, ["int"]),
    "umenu": (1, ["int", "", ""]),
}
_SIGNAL, _MANY = "signal", "multichannelsignal"
#: The same of objects with a text, where they do not depend on its arguments.
_OBJECTS: dict[str, tuple[int, list[str]]] = {
    "!=": (2, ["int"]),
    "*~": (2, [_SIGNAL]),
    "+~": (2, [_SIGNAL]),
    "/": (2, ["float"]),
    "==": (2, ["int"]),
    "append": (1, [""]),
    "clocker": (2, ["float"]),
    "change": (1, ["", "int", "int"]),
    "counter": (5, ["int", "", "", "int"]),
    "deferlow": (1, [""]),
    "delay": (2, ["bang"]),
    "float": (2, ["float"]),
    "int": (2, ["int"]),
    "iter": (1, [""]),
    "line~": (2, [_SIGNAL, "bang"]),
    "loadbang": (1, ["bang"]),
    "loadmess": (1, [""]),
    "maximum": (2, ["float", "int"]),
    "mc.*~": (2, [_MANY]),
    "mc.-~": (2, [_MANY]),
    "mc.abs~": (1, [_MANY]),
    "mc.adc~": (1, [_MANY]),
    "mc.clip~": (3, [_MANY]),
    "mc.cos~": (1, [_MANY]),
    "mc.dac~": (1, []),
    "mc.dup~": (1, [_MANY]),
    "mc.list~": (1, [_MANY]),
    "mc.pong~": (3, [_MANY]),
    "mc.slide~": (3, [_MANY]),
    "metro": (2, ["bang"]),
    "oe.osc": (1, ["", "int"]),
    "patcherargs": (1, ["", ""]),
    "phasor~": (2, [_SIGNAL]),
    "pink~": (1, [_SIGNAL]),
    "prepend": (1, [""]),
    "print": (1, []),
    "r": (0, [""]),
    "s": (1, []),
    "tosymbol": (1, [""]),
    "udpreceive": (1, [""]),
    "udpsend": (1, []),
    "uzi": (2, ["bang", "bang", "int"]),
    "vexpr": (2, [""]),
    "zl.group": (2, ["", ""]),
    "zl.nth": (2, ["", ""]),
    "zl.reg": (2, ["", ""]),
}
_LETTERS = {"b": "bang", "i": "int", "f": "float"}


def rgba(color: Color, alpha: float = 1.0) -> list[float]:
    """Return a colour as Max keeps it."""
    return [*(round(part, 4) for part in color), alpha]


def _ports(text: str) -> tuple[int, list[str]]:
    """Return inlets and outlet types of an object with a text."""
    name, *arguments = text.split()
    if name in _OBJECTS:
        return _OBJECTS[name]
    if name == "t":
        return 1, [_LETTERS.get(letter, "") for letter in arguments]
    if name == "route":
        return 1, [""] * (len(arguments) + 1)
    if name == "select":
        return 1 + (len(arguments) == 1), ["bang"] * len(arguments) + [""]
    if name == "pack":
        return len(arguments), [""]
    if name == "expr":
        return max(map(int, re.findall(r"\$[if](\d)", text))), [""]
    if name == "unpack":
        return 1, ["int" if a.isdigit() else "" if a == "s" else "float" for a in arguments]
    if name == "mc.unpack~":
        return 1, [_SIGNAL] * int(arguments[0])
    raise KeyError(f"the inlets and outlets of {text} are not known here")


class Box:
    """One box of a canvas, for cords."""

    def __init__(self, name: str) -> None:
        self.name = name


class Canvas:
    """One patch that grows box by box.

    Objects that belong together stand in a cell, one below another; `cell` begins the next one.
    """

    def __init__(self, size: tuple[float, float], presentation: bool = False, columns: int = 8) -> None:
        """Begin an empty patch.

        Args:
            size: width and height of its window.
            presentation: open as a panel, not as boxes and cords.
            columns: cells beside one another.
        """
        self._size, self._presentation, self._columns = size, presentation, columns
        self._boxes: list[dict[str, Any]] = []
        self._lines: list[dict[str, Any]] = []
        self._drawn: list[dict[str, Any]] = []
        self._cell, self._left, self._below = -1, 0.0, 0.0
        self._row_top, self._row_bottom, self._indent, self._wide = 20.0, 20.0, 0.0, 0.0

    def cell(self, title: str = "", width: float = 190) -> None:
        """Begin a cell of boxes, under a title."""
        self._cell += 1
        self._left += self._wide
        if self._cell % self._columns == 0:
            self._left, self._row_top = 20.0, self._row_bottom + (24 if self._cell else 0)
        self._below, self._indent, self._wide = self._row_top, 0.0, width
        if title:
            self.add("comment", title, (width - 20, 20), fontface=1, fontsize=11.0)

    def beside(self, indent: float, up: int = 0) -> None:
        """Put the next boxes to the right of the cell's edge, some lines higher."""
        self._indent = indent
        self._below -= 30 * up

    def object(self, text: str, shown: Rect | None = None) -> Box:
        """Add an object with a text."""
        inlets, types = _ports(text)
        return self._put("newobj", self._place(_width(text), 22), shown, inlets, types, {"text": text})

    def foreign(self, text: str, inlets: int, types: Sequence[str]) -> Box:
        """Add an object of a package that Max does not bring along."""
        return self._put("newobj", self._place(_width(text), 22), None, inlets, list(types), {"text": text})

    def message(self, text: str, shown: Rect | None = None) -> Box:
        """Add a message box."""
        return self._put("message", self._place(_width(text), 22), shown, *_PORTS["message"], {"text": text})

    def add(
        self, kind: str, text: str = "", extent: tuple[float, float] = (60, 22), shown: Rect | None = None, **more: Any
    ) -> Box:
        """Add a user interface object; `more` are its attributes, as Max keeps them."""
        inlets, types = _PORTS[kind]
        attributes = {"text": text, **more} if text or kind in ("textedit", "textbutton") else more
        return self._put(kind, self._place(*extent), shown, inlets, types, attributes)

    def draw(self, kind: str, text: str, shown: Rect, **more: Any) -> Box:
        """Add what is only looked at; behind the panel it stands below the wiring, out of its way."""
        inlets, types = _PORTS[kind]
        box = self._put(kind, shown, shown, inlets, types, {"text": text, **more} if text else more)
        self._drawn.append(self._boxes[-1]["box"])
        return box

    def cord(self, source: Box, target: Box, outlet: int = 0, inlet: int = 0) -> Box:
        """Connect, and return the target, so that cords make chains."""
        self._lines.append({"patchline": {"source": [source.name, outlet], "destination": [target.name, inlet]}})
        return target

    def chain(self, *boxes: Box) -> Box:
        """Connect first outlets to first inlets, in a row; return the last box."""
        for source, target in pairwise(boxes):
            self.cord(source, target)
        return boxes[-1]

    def text(self) -> str:
        """Return the patch as the file that Max opens."""
        for box in self._drawn:
            x, y, width, height = box["presentation_rect"]
            box["patching_rect"] = [x + 20, y + self._row_bottom + 40, width, height]
        patcher = {
            "fileversion": 1,
            "appversion": {"major": 8, "minor": 5, "revision": 0, "architecture": "x64", "modernui": 1},
            "classnamespace": "box",
            "rect": [60.0, 60.0, *self._size],
            "openinpresentation": int(self._presentation),
            "default_fontsize": 12.0,
            "default_fontname": "Arial",
            "gridsize": [15.0, 15.0],
            "boxes": self._boxes,
            "lines": self._lines,
            "dependency_cache": [],
            "autosave": 0,
        }
        if self._presentation:
            patcher["editing_bgcolor"] = patcher["locked_bgcolor"] = rgba(BACKGROUND)
        return json.dumps({"patcher": patcher}, indent=1) + "\n"

    def _place(self, width: float, height: float) -> Rect:
        place = (self._left + self._indent, self._below, width, height)
        self._below += height + 8
        self._row_bottom = max(self._row_bottom, self._below)
        return place

    def _put(
        self, kind: str, place: Rect, shown: Rect | None, inlets: int, types: list[str], attributes: dict[str, Any]
    ) -> Box:
        name = f"obj-{len(self._boxes) + 1}"
        box = {"id": name, "maxclass": kind, "numinlets": inlets, "numoutlets": len(types)}
        if types:
            box["outlettype"] = types
        box["patching_rect"] = [float(value) for value in place]
        if shown:
            box |= {"presentation": 1, "presentation_rect": [float(value) for value in shown]}
        if kind not in ("newobj", "comment", "panel", "message", "inlet", "outlet", "bpatcher"):
            box["parameter_enable"] = 0
        self._boxes.append({"box": box | attributes})
        return Box(name)


def _width(text: str) -> float:
    return max(35.0, 7.0 * len(text) + 16)
