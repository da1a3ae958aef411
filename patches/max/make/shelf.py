"""What has names: presets, recordings, bundles."""

from __future__ import annotations

from canvas import EDGE, FIELD, GREEN, PANEL, RED, TEXT, Box, Canvas, rgba
from controls import IN, OUT, button, field, label, plate, push, readout, with_ramp


def names(canvas: Canvas, left: float, top: float) -> None:
    """Add presets, recordings and bundles to a panel, with their upper left corner."""
    plate(canvas, (left, top, 466, 128))
    label(canvas, "presets", (left + 8, top + 6, 70, 20), 11.0, TEXT)
    _presets(canvas, left + 78, top + 6)
    label(canvas, "recording", (left + 8, top + 46, 70, 20), 11.0, TEXT)
    _recording(canvas, left + 78, top + 46)
    label(canvas, "bundles", (left + 8, top + 88, 70, 20), 11.0, TEXT)
    _bundles(canvas, left + 78, top + 88)


def _menu(canvas: Canvas, path: str, left: float, top: float, then: str) -> Box:
    """Add the list of names that the engine sends, and the field that a chosen one goes to; return the field."""
    canvas.cell(f"{path}: {then}")
    kept = canvas.chain(canvas.object(IN), canvas.object(f"route {path}"), canvas.object("t l clear"))
    # fmt: off
    menu = canvas.add("umenu", "", (150, 22), (left, top, 110, 21), bgcolor=rgba(FIELD), textcolor=rgba(TEXT),
                      color=rgba(EDGE), fontsize=11.0, varname=path[1:])
    # fmt: on
    canvas.chain(kept, canvas.object("iter"), canvas.object("prepend append"), menu)
    canvas.cord(kept, menu, 1)
    chosen = canvas.cord(menu, canvas.object("prepend set"), 1)
    return canvas.cord(chosen, field(canvas, (left + 114, top, 98, 21), varname=f"{path[1:]}/name"))


def _act(canvas: Canvas, path: str, name: Box, pressed: Box, ramped: bool = False) -> None:
    """Send an address with the name that stands in the field when a button is pressed."""
    words = canvas.chain(name, canvas.object("route text"))
    order, kept = canvas.cord(pressed, canvas.object("t b b")), canvas.object("zl.reg")
    canvas.cord(order, name, 1)
    canvas.cord(words, kept, 0, 1)
    last = canvas.cord(order, kept)
    if ramped:
        last = with_ramp(canvas, kept, value="s")
    canvas.chain(last, canvas.object(f"prepend {path}"), canvas.object(OUT))


def _presets(canvas: Canvas, left: float, top: float) -> None:
    name = _menu(canvas, "/preset/list", left, top, "and what is done with the chosen one")
    for index, action in enumerate(("save", "recall", "delete")):
        pressed = button(canvas, action, (left + 218 + 44 * index, top, 42, 21), fontsize=10.0)
        _act(canvas, f"/preset/{action}", name, pressed, ramped=action == "recall")
    push(canvas, "/preset/list", "list", (left + 350, top, 32, 21))


def _recording(canvas: Canvas, left: float, top: float) -> None:
    canvas.cell("/record")
    parts = canvas.chain(canvas.object(IN), canvas.object("route /record"), canvas.object("unpack 0 s 0."))
    # fmt: off
    lamp = canvas.add("led", "", (24, 24), (left, top + 2, 18, 18), ignoreclick=1, oncolor=rgba(RED), useoffcolor=1,
                      offcolor=rgba(EDGE), bgcolor=rgba(PANEL), varname="recording")
    # fmt: on
    canvas.cord(parts, lamp)
    for outlet, kind, place in ((1, "recorded", (left + 24, top, 90, 20)), (2, "seconds", (left + 308, top, 70, 20))):
        text = canvas.cord(parts, canvas.object("prepend set"), outlet)
        canvas.cord(text, readout(canvas, kind, place, GREEN, 11.0))
    canvas.cell("/record/start")
    name = field(canvas, (left + 114, top, 98, 21), varname="record/name")
    _act(canvas, "/record/start", name, button(canvas, "record", (left + 218, top, 42, 21), fontsize=10.0))
    push(canvas, "/record/stop", "stop", (left + 262, top, 42, 21))
    push(canvas, "/record", "?", (left + 350, top, 32, 21))


def _bundles(canvas: Canvas, left: float, top: float) -> None:
    name = _menu(canvas, "/bundle/list", left, top, "and the chosen one is loaded")
    _act(canvas, "/bundle/load", name, button(canvas, "load", (left + 218, top, 42, 21), fontsize=10.0))
    push(canvas, "/bundle/list", "list", (left + 350, top, 32, 21))
    loading = canvas.chain(canvas.object(IN), canvas.object("route /bundle/loading"), canvas.object("prepend set"))
    canvas.cord(loading, readout(canvas, "loading", (left + 264, top, 84, 20), GREEN, 11.0))
