"""Boxes and cords of a Max patch, and the file they make."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import pairwise
from textwrap import wrap
from typing import Any

from layout import Flow, Group, Item, arrange, parts

Rect = tuple[float, float, float, float]
Color = tuple[float, float, float]


def _hex(text: str) -> Color:
    return tuple(int(text[n : n + 2], 16) / 255 for n in (0, 2, 4))  # type: ignore[return-value]


#: The colours of the panels of both programs.
BACKGROUND, PANEL, ROW, FIELD = _hex("eceff1"), _hex("cfd8dc"), _hex("dde3e6"), _hex("ffffff")
EDGE, TEXT, DIM = _hex("b0bec5"), _hex("263238"), _hex("607d8b")
AMBER, GREEN, RED, BLUE = _hex("ffb300"), _hex("43a047"), _hex("e53935"), _hex("1e88e5")

#: Pixels around what stands on the page.
MARGIN = 10.0
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
    "clip": (3, [""]),
    "counter": (5, ["int", "", "", "int"]),
    "deferlow": (1, [""]),
    "delay": (2, ["bang"]),
    "float": (2, ["float"]),
    "gate": (2, [""]),
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
    "round": (2, [""]),
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
#: Letters much narrower and wider than others.
_NARROW, _WIDE = " .,:;/'\"()[]|-ijlfrt", "mwMW~#+=@"
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

    Objects that belong together are a cell, under a title; `cell` begins the next one. Where they stand follows from
    their cords, which stay within a cell.
    """

    def __init__(self, panel: tuple[float, float] | None = None, width: float = 1260) -> None:
        """Begin an empty patch.

        Args:
            panel: width and height of the panel that it opens as; without it, it opens as boxes and cords.
            width: of the page on which the cells stand.
        """
        self._panel, self._width = panel, width
        self._boxes: list[Item] = []
        self._lines: list[Item] = []
        self._drawn: list[Item] = []
        self._notes: dict[str, Item] = {}
        self._cells: list[_Cell] = []

    def cell(self, title: str = "") -> None:
        """Begin a cell of boxes, under a title."""
        self._cells.append(_Cell())
        if title:
            self._write(title, fontface=1, fontsize=11.0)

    def explain(self, title: str, text: str) -> None:
        """Write what the patch is for, before its cells."""
        self.cell()
        self._write(title, 24, fontface=1, fontsize=16.0)
        for line in wrap(text, int(self._width / 9)):
            self._write(line)

    def object(self, text: str, shown: Rect | None = None) -> Box:
        """Add an object with a text."""
        return self._put("newobj", (_width(text), 22), shown, _ports(text), {"text": text})

    def foreign(self, text: str, inlets: int, types: Sequence[str]) -> Box:
        """Add an object of a package that Max does not bring along."""
        return self._put("newobj", (_width(text), 22), None, (inlets, list(types)), {"text": text})

    def message(self, text: str, shown: Rect | None = None) -> Box:
        """Add a message box."""
        return self._put("message", (_width(text), 22), shown, _PORTS["message"], {"text": text})

    def note(self, box: Box, text: str) -> Box:
        """Write something to the right of a box; return the box."""
        note: list[Item] = []
        look = {"text": text, "textcolor": rgba(DIM)}
        self._put("comment", (_width(text), 20), None, _PORTS["comment"], look, note)
        self._notes[box.name] = note[0]
        return box

    def add(
        self, kind: str, text: str = "", extent: tuple[float, float] = (60, 22), shown: Rect | None = None, **more: Any
    ) -> Box:
        """Add a user interface object; `more` are its attributes, as Max keeps them."""
        attributes = {"text": text, **more} if text or kind in ("textedit", "textbutton") else more
        return self._put(kind, extent, shown, _PORTS[kind], attributes)

    def draw(self, kind: str, text: str, shown: Rect, **more: Any) -> Box:
        """Add what is only looked at; behind the panel it stands below the wiring, out of its way."""
        attributes = {"text": text, **more} if text else more
        return self._put(kind, shown[2:], shown, _PORTS[kind], attributes, self._drawn)

    def cord(self, source: Box, target: Box, outlet: int = 0, inlet: int = 0) -> Box:
        """Connect, and return the target, so that cords make chains."""
        self._lines.append({"source": [source.name, outlet], "destination": [target.name, inlet]})
        return target

    def chain(self, *boxes: Box) -> Box:
        """Connect first outlets to first inlets, in a row; return the last box."""
        for source, target in pairwise(boxes):
            self.cord(source, target)
        return boxes[-1]

    def text(self) -> str:
        """Return the patch as the file that Max opens."""
        reach = self._arrange()
        patcher = {
            "fileversion": 1,
            "appversion": {"major": 8, "minor": 5, "revision": 0, "architecture": "x64", "modernui": 1},
            "classnamespace": "box",
            "rect": [60.0, 60.0, *(self._panel or reach)],
            "openinpresentation": int(self._panel is not None),
            "default_fontsize": 12.0,
            "default_fontname": "Arial",
            "gridsize": [15.0, 15.0],
            "boxes": [{"box": box} for box in self._boxes],
            "lines": [{"patchline": line} for line in self._lines],
            "dependency_cache": [],
            "autosave": 0,
        }
        if self._panel:
            patcher["editing_bgcolor"] = patcher["locked_bgcolor"] = rgba(BACKGROUND)
        return json.dumps({"patcher": patcher}, indent=1) + "\n"

    def _arrange(self) -> tuple[float, float]:
        """Give all boxes their places; return width and height of what shows them."""
        page = Flow(self._width - 2 * MARGIN, (28.0, 28.0))
        for cell in self._cells:
            page.add(cell.arrange(self._lines, self._notes, page.width), alone=not cell.boxes)
        page.move(MARGIN, MARGIN)
        for box in self._drawn:
            x, y = box["presentation_rect"][:2]
            box["patching_rect"][:2] = [x, y + page.height + 2 * MARGIN]
        return page.reach + 2 * MARGIN, page.height + 2 * MARGIN

    def _write(self, text: str, height: float = 20, **more: Any) -> None:
        """Add a line of text over the boxes of a cell."""
        size = more.get("fontsize", 12.0) / 12.0 * (1.1 if "fontface" in more else 1.0)
        extent = round(_width(text) * size), height
        self._put("comment", extent, None, _PORTS["comment"], {"text": text, **more}, self._cells[-1].head)

    def _put(
        self,
        kind: str,
        extent: tuple[float, float],
        shown: Rect | None,
        ports: tuple[int, list[str]],
        attributes: dict[str, Any],
        into: list[Item] | None = None,
    ) -> Box:
        """Add a box of a width and height to the cell, or to other boxes that get their places together."""
        inlets, types = ports
        box: Item = {"id": f"obj-{len(self._boxes) + 1}", "maxclass": kind}
        box |= {"numinlets": inlets, "numoutlets": len(types)}
        if types:
            box["outlettype"] = types
        box["patching_rect"] = [0.0, 0.0, *map(float, extent)]
        if shown:
            box |= {"presentation": 1, "presentation_rect": [float(value) for value in shown]}
        if kind not in ("newobj", "comment", "panel", "message", "inlet", "outlet", "bpatcher"):
            box["parameter_enable"] = 0
        box |= attributes
        self._boxes.append(box)
        (self._cells[-1].boxes if into is None else into).append(box)
        return Box(box["id"])


class _Cell:
    """Boxes that belong together, and the lines of text over them."""

    def __init__(self) -> None:
        self.head: list[Item] = []
        self.boxes: list[Item] = []

    def arrange(self, lines: list[Item], notes: dict[str, Item], width: float) -> Group:
        """Give its boxes their places, from (0, 0) on and at most a width to the right."""
        mine = {box["id"] for box in self.boxes}
        inner = [line for line in lines if line["source"][0] in mine]
        flow = Flow(width, (16.0, 8.0))
        for part in parts(self.boxes, inner):
            names = {box["id"] for box in part}
            own = [line for line in inner if line["source"][0] in names]
            arrange(part, own, notes)
            flow.add(Group([*part, *(notes[name] for name in names if name in notes)], own))
        top = 0.0
        for text in self.head:
            text["patching_rect"][:2] = [0.0, top]
            top += text["patching_rect"][3]
        flow.move(0.0, top + 6)
        return Group([*self.head, *(box for group in flow.groups for box in group.boxes)], inner)


def _width(text: str) -> float:
    """Return how wide a box has to be for a text, also in a font somewhat wider than Max's Arial."""
    narrow = sum(letter in _NARROW for letter in text)
    wide = sum(letter in _WIDE for letter in text)
    return max(35.0, round(4.4 * narrow + 7.7 * (len(text) - narrow) + 3 * wide) + 14.0)
