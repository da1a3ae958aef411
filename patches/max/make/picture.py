"""Draws a patch's panel from its file, as SVG: what opens in presentation mode, bpatchers included.

`python patches/max/make/picture.py PATCH.maxpat VALUES.json > panel.svg`. It is a drawing, no screenshot: Max does not
run where this is made. VALUES.json has what to show, by varname (`channel3/ch/title`); without it all parts are empty.
"""

from __future__ import annotations

import json
import sys
from html import escape
from pathlib import Path
from typing import Any

Values = dict[str, Any]
Box = dict[str, Any]
_FONT = "Arial, Liberation Sans, DejaVu Sans, sans-serif"


def draw(patch: Path, values: Values) -> str:
    """Return the panel of a patch as an SVG document."""
    patcher = json.loads(patch.read_text(encoding="utf-8"))["patcher"]
    width, height = patcher["rect"][2:]
    parts = [f'<rect width="{width}" height="{height}" fill="{_color(patcher["locked_bgcolor"])}"/>']
    parts += _panel(patch, patcher, values, ())
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="{_FONT}">'
    return "\n".join([head, *parts, "</svg>\n"])


def _panel(patch: Path, patcher: Box, values: Values, arguments: tuple[object, ...]) -> list[str]:
    shown = [entry["box"] for entry in patcher["boxes"] if "presentation_rect" in entry["box"]]
    parts: list[str] = []
    for box in sorted(shown, key=lambda box: -box.get("background", 0)):
        if box["maxclass"] == "bpatcher":
            parts += _inner(patch, box, values)
        else:
            parts += _box(box, values, arguments)
    return parts


def _inner(patch: Path, box: Box, values: Values) -> list[str]:
    found = next(patch.parent.parent.rglob(box["name"]))
    x, y = box["presentation_rect"][:2]
    mine = {key.partition("/")[2]: value for key, value in values.items() if key.startswith(f"{box['varname']}/")}
    inner = json.loads(found.read_text(encoding="utf-8"))["patcher"]
    return [f'<g transform="translate({x} {y})">', *_panel(found, inner, mine, tuple(box["args"])), "</g>"]


def _box(box: Box, values: Values, arguments: tuple[object, ...]) -> list[str]:
    kind, rect = box["maxclass"], box["presentation_rect"]
    value = values.get(box.get("varname", ""))
    text = str(box.get("text", "")).replace("#1", str(arguments[0]) if arguments else "")
    if kind == "panel":
        return [_rect(rect, box["bgcolor"], None, box["rounded"])]
    if kind == "comment":
        return [_text(box, rect, text if value is None else str(value))]
    if kind in ("textedit", "flonum", "number", "umenu"):
        return [_rect(rect, box["bgcolor"], _EDGE, 3), _text(box, rect, _shown(box, value))]
    if kind == "textbutton":
        on = bool(value)
        lettered = {**box, "textcolor": box["textoncolor"] if on else box["textcolor"]}
        return [_rect(rect, box["bgoncolor"] if on else box["bgcolor"], _EDGE, 4), _text(lettered, rect, text, True)]
    if kind == "led":
        x, y, width, height = rect
        color = _color(box["oncolor"] if value else box["offcolor"])
        return [f'<circle cx="{x + width / 2}" cy="{y + height / 2}" r="{width / 2 - 1}" fill="{color}"/>']
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


_EDGE = [0.69, 0.745, 0.773, 1.0]


def _rect(rect: list[float], fill: list[float], edge: list[float] | None, rounded: float) -> str:
    x, y, width, height = rect
    line = f' stroke="{_color(edge)}"' if edge else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{rounded}" fill="{_color(fill)}"{line}/>'


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


if __name__ == "__main__":
    sys.stdout.write(draw(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text()) if len(sys.argv) > 2 else {}))
