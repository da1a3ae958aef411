"""Draws a patch from its file, as SVG: the panel or the boxes and cords that it opens with, bpatchers included.

`python3 patches/max/make/picture.py PATCH.maxpat [VALUES.json] [--patching] > patch.svg`. It is a drawing, no
screenshot: Max does not run where this is made. VALUES.json has what to show, by varname (`channel3/ch/title`); without
it all parts are empty. With `--patching`, a patch that opens as a panel is drawn as its boxes and cords too.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from html import escape
from pathlib import Path
from typing import Any

from layout import port

Values = dict[str, Any]
Box = dict[str, Any]
Point = tuple[float, float]
_FONT = "Arial, Liberation Sans, DejaVu Sans, sans-serif"
_EDGE, _INK, _PAPER = [0.69, 0.745, 0.773, 1.0], [0.2, 0.2, 0.2, 1.0], [0.9, 0.9, 0.9, 1.0]
_WHITE, _GREY = [1.0, 1.0, 1.0, 1.0], [0.8, 0.8, 0.8, 1.0]
#: What Max takes where a box says nothing: dark objects and numbers, bright messages.
_DARK = {"bgcolor": _INK, "textcolor": _WHITE}
_BRIGHT = {"bgcolor": _GREY, "textcolor": _INK}
_DEFAULTS = {"newobj": _DARK, "flonum": _DARK, "number": _DARK, "toggle": _DARK, "message": _BRIGHT}
#: Colour and width of a cord, by the type of its outlet.
_CORDS = {"signal": ("#b8a000", 2.0), "multichannelsignal": ("#2878c8", 3.0)}


def draw(patch: Path, values: Values, patching: bool = False) -> str:
    """Return a patch as an SVG document.

    Args:
        patch: its file.
        values: what its parts show, by varname.
        patching: boxes and cords, though it opens as a panel.
    """
    patcher = json.loads(patch.read_text(encoding="utf-8"))["patcher"]
    if patcher["openinpresentation"] and not patching:
        width, height = patcher["rect"][2:]
        parts = _panel(patch, patcher, values, ())
    else:
        width, height = _reach(patcher)
        parts = _wiring(patch, patcher, values)
    ground = f'<rect width="{width}" height="{height}" fill="{_color(patcher.get("locked_bgcolor", _PAPER))}"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="{_FONT}">'
    return "\n".join([head, ground, *parts, "</svg>\n"])


def _reach(patcher: Box) -> Point:
    """Return width and height of what shows all boxes: the window, or more where one has to scroll."""
    rects = [entry["box"]["patching_rect"] for entry in patcher["boxes"]]
    width, height = patcher["rect"][2:]
    return max(width, *(x + w + 10 for x, _, w, _ in rects)), max(height, *(y + h + 10 for _, y, _, h in rects))


def _wiring(patch: Path, patcher: Box, values: Values) -> list[str]:
    boxes = {entry["box"]["id"]: entry["box"] for entry in patcher["boxes"]}
    parts: list[str] = []
    for box in sorted(boxes.values(), key=lambda box: -box.get("background", 0)):
        parts += _part(patch, box, box["patching_rect"], values, ())
    parts += [_cord(entry["patchline"], boxes) for entry in patcher["lines"]]
    return parts


def _cord(line: Box, boxes: dict[str, Box]) -> str:
    (source, outlet), (target, inlet) = line["source"], line["destination"]
    corners = line.get("midpoints", [])
    way = [
        port(boxes[source], "numoutlets", outlet),
        *zip(corners[::2], corners[1::2], strict=True),
        port(boxes[target], "numinlets", inlet),
    ]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in way)
    color, width = _CORDS.get(boxes[source]["outlettype"][outlet], ("#707070", 1.5))
    return f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="{width}"/>'


def _panel(patch: Path, patcher: Box, values: Values, arguments: tuple[object, ...]) -> list[str]:
    shown = [entry["box"] for entry in patcher["boxes"] if "presentation_rect" in entry["box"]]
    parts: list[str] = []
    for box in sorted(shown, key=lambda box: -box.get("background", 0)):
        parts += _part(patch, box, box["presentation_rect"], values, arguments)
    return parts


def _part(patch: Path, box: Box, rect: list[float], values: Values, arguments: tuple[object, ...]) -> list[str]:
    if box["maxclass"] == "bpatcher":
        return _inner(patch, box, rect, values)
    return _box(_DEFAULTS.get(box["maxclass"], {}) | box, rect, values, arguments)


def _inner(patch: Path, box: Box, rect: list[float], values: Values) -> list[str]:
    found = next(patch.parent.parent.rglob(box["name"]))
    x, y = rect[:2]
    name = box.get("varname", "")
    mine = {key.partition("/")[2]: value for key, value in values.items() if key.startswith(f"{name}/")}
    inner = json.loads(found.read_text(encoding="utf-8"))["patcher"]
    return [f'<g transform="translate({x} {y})">', *_panel(found, inner, mine, tuple(box["args"])), "</g>"]


def _box(box: Box, rect: list[float], values: Values, arguments: tuple[object, ...]) -> list[str]:
    kind = box["maxclass"]
    value = values.get(box.get("varname", ""))
    text = str(box.get("text", "")).replace("#1", str(arguments[0]) if arguments else "#1")
    if kind == "panel":
        return [_rect(rect, box["bgcolor"], None, box["rounded"])]
    if kind == "comment":
        return [_text(box, rect, text if value is None else str(value))]
    if kind in ("newobj", "message"):
        return [_rect(rect, box["bgcolor"], _EDGE, 6 if kind == "message" else 2), _text(box, rect, text)]
    if kind in ("textedit", "flonum", "number", "umenu"):
        return [_rect(rect, box["bgcolor"], _EDGE, 3), _text(box, rect, _shown(box, value))]
    if kind == "textbutton":
        on = bool(value)
        lettered = {**box, "textcolor": box["textoncolor"] if on else box["textcolor"]}
        return [_rect(rect, box["bgoncolor"] if on else box["bgcolor"], _EDGE, 4), _text(lettered, rect, text, True)]
    if kind == "led":
        return [_disc(rect, box["oncolor"] if value else box["offcolor"])]
    if kind == "toggle":
        return [_rect(rect, box["bgcolor"], _EDGE, 3), _text(box, rect, "X" if value else "", True)]
    if kind in ("inlet", "outlet"):
        return [_disc(rect, _INK), _text({"textcolor": _WHITE}, rect, str(box["index"]), True)]
    return _bars(box, rect, value)


def _shown(box: Box, value: object) -> str:
    if isinstance(value, float):
        return f"{value:.{box.get('numdecimalplaces', 1)}f}"
    return "" if value is None else str(value)


def _bars(box: Box, rect: list[float], value: Any) -> list[str]:
    """Draw a slider's knob, or a multislider's bars."""
    x, y, width, height = rect
    parts = [_rect(rect, box["bgcolor"], _EDGE, 2)]
    if box["maxclass"] == "slider":
        part = 0.0 if value is None else (value - box["min"]) / box["size"]
        knob = [x + 2 + part * (width - 10), y + 2, 6, height - 4]
        track = [x + 4, y + height / 2 - 1, width - 8, 2]
        return [*parts, _rect(track, box["elementcolor"], None, 1), _rect(knob, box["knobcolor"], None, 2)]
    low, high = box["setminmax"]
    for n, one in enumerate(value or [0.0 if low < 0 < high else low] * box["size"]):
        part = (min(max(one, low), high) - low) / (high - low)
        if box["orientation"]:
            wide = width / box["size"]
            bar = [x + n * wide + 2, y + height * (1 - part), wide - 4, height * part]
        else:
            bar = [x + 1, y + 1, (width - 2) * part, height - 2]
        parts.append(_rect(bar, box["slidercolor"], None, 1))
    return parts


def _rect(rect: list[float], fill: list[float], edge: list[float] | None, rounded: float) -> str:
    x, y, width, height = rect
    line = f' stroke="{_color(edge)}"' if edge else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{rounded}" fill="{_color(fill)}"{line}/>'


def _disc(rect: list[float], fill: list[float]) -> str:
    x, y, width, height = rect
    return f'<circle cx="{x + width / 2}" cy="{y + height / 2}" r="{width / 2 - 1}" fill="{_color(fill)}"/>'


def _text(box: Box, rect: list[float], text: str, middle: bool = False) -> str:
    x, y, width, height = rect
    size = box.get("fontsize", 12.0)
    left, anchor = (x + width / 2, "middle") if middle else (x + 5, "start")
    weight = ' font-weight="bold"' if box.get("fontface") == 1 else ""
    return (
        f'<text x="{left}" y="{y + height / 2 + size * 0.36:.1f}" font-size="{size}" text-anchor="{anchor}"{weight} '
        f'fill="{_color(box.get("textcolor", [0, 0, 0, 1]))}">{escape(text)}</text>'
    )


def _color(color: list[float]) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in color[:3])


def _main() -> None:
    parser = ArgumentParser(description="Draw a patch as SVG.")
    parser.add_argument("patch", type=Path)
    parser.add_argument("values", type=Path, nargs="?", help="what its parts show, by varname")
    parser.add_argument("--patching", action="store_true", help="boxes and cords, though it opens as a panel")
    given = parser.parse_args()
    values = json.loads(given.values.read_text()) if given.values else {}
    sys.stdout.write(draw(given.patch, values, given.patching))


if __name__ == "__main__":
    _main()
