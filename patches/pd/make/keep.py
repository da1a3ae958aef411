"""What is kept: `oe.presets` and `oe.record`."""

from __future__ import annotations

from channel import typed
from pdfile import DIM, GREEN, PANEL, RED, Patch

SLOTS = 8


def presets() -> Patch:
    """[oe.presets]: save, recall and delete by name; the first eight by a button. 560 by 88 pixels."""
    p = Patch(1040, 640)
    p.text(
        0,
        110,
        "oe.presets: what is saved keeps every control of the engine. A hand moves oe-preset-name, "
        "oe-preset-save, oe-preset-recall, oe-preset-over, oe-preset-delete and oe-preset-1 to -8.",
        120,
    )
    p.plate(0, 0, 560, 88, PANEL)
    p.label(10, 9, "presets", 14)
    name = typed(p, 380, 150, p.entry(82, 8, 22, at="oe-preset-name"), "oe-preset-name")
    save, recall, delete = (
        p.button(x, 8, 18, colour, label, at=f"oe-preset-{label}")
        for x, colour, label in ((232, GREEN, "save"), (298, "#ffffff", "recall"), (378, RED, "delete"))
    )
    p.label(454, 10, "over (s)", 10)
    over = p.number(506, 8, 4, 0, 600, at="oe-preset-over")
    kept = [p.obj(x, 220, "symbol") for x in (20, 120, 320)]
    for button, keeper in zip((save, recall, delete), kept, strict=True):
        p.cord(button, keeper)
        p.cord(name, keeper, 0, 1)
    p.chain(20, 250, kept[0], "list prepend /preset/save", "list trim", "s oe-out")
    pair = p.chain(120, 290, "pack s f", "list prepend /preset/recall", "list trim", "s oe-out")
    p.cord(kept[1], pair[0])
    p.cord(over, pair[0], 0, 1)
    p.chain(320, 250, kept[2], "list prepend /preset/delete", "list trim", "s oe-out")
    p.chain(576, 190, "r oe-alive", "sel 1", "/preset/list(", "s oe-out")
    p.text(700, 190, "an engine that has come knows its presets", 44)
    for slot in range(SLOTS):
        x, y = 10 + 138 * (slot % 4), 36 + 26 * (slot // 4)
        button = p.button(x, y, 16, "#ffffff", "", at=f"oe-preset-{slot + 1}")
        p.label(x + 22, y, "-", 11, DIM, at=f"$0-slot-{slot + 1}")
        column = 20 + 250 * (slot % 4), 430 + 90 * (slot // 4)
        box = p.obj(*column, f"oe.slot {slot}")
        p.cord(button, box)
        p.cord(box, pair[0])
        p.cord(box, p.obj(column[0] + 60, column[1] + 40, f"s $0-slot-{slot + 1}"), 1)
    p.obj(560, 330, "oe.osc")
    p.show_on_parent(560, 88)
    return p


def slot() -> Patch:
    """[oe.slot 0]: one of the presets, by its place in the list."""
    p = Patch(620, 400)
    p.text(
        20,
        10,
        "oe.slot N: the name of the preset at place N, from 0. A bang gives it; the right outlet names the button.",
        80,
    )
    order, fan = p.chain(20, 60, "inlet", "t b b b")[1], p.chain(220, 60, "r oe/preset/list", "t b a")[1]
    names = p.obj(120, 130, "list")
    first, after = p.obj(120, 160, "list split $1"), p.obj(160, 190, "list split 1")
    p.cord(fan, names, 1, 1)
    p.cord(fan, names, 0)
    p.cord(names, first)
    p.cord(first, after, 1)
    gate, opened, closed = p.obj(20, 300, "spigot"), p.obj(20, 130, "1("), p.obj(60, 130, "0(")
    p.cord(order, opened, 2)
    p.cord(order, names, 1)
    p.cord(order, closed, 0)
    p.cord(opened, gate, 0, 1)
    p.cord(closed, gate, 0, 1)
    p.cord(after, gate)
    p.cord(gate, p.obj(20, 340, "outlet"))
    label, none, out = p.obj(220, 260, "label $1("), p.obj(340, 260, "label -("), p.obj(220, 340, "outlet")
    p.cord(after, label)
    p.cord(after, none, 2)
    p.cord(first, none, 2)
    p.cord(label, out)
    p.cord(none, out)
    return p


def record() -> Patch:
    """[oe.record]: the engine's own recorder. 360 by 88 pixels."""
    p = Patch(760, 560)
    p.text(
        0,
        110,
        "oe.record: an eight-channel recording in the engine's state folder, by name or by the time of day. "
        "A hand moves oe-record-name, oe-record-start, oe-record-stop.",
        90,
    )
    p.plate(0, 0, 360, 88, PANEL)
    p.plate(10, 9, 14, 14, "#90a4ae", at="$0-lamp")
    p.label(32, 9, "record", 14)
    name = typed(p, 20, 150, p.entry(96, 8, 36, at="oe-record-name"), "oe-record-name")
    start = p.button(96, 34, 18, RED, "start", at="oe-record-start")
    stop = p.button(176, 34, 18, "#ffffff", "stop", at="oe-record-stop")
    p.label(256, 35, "s", 11)
    seconds = p.shown(270, 34, 8)
    p.label(96, 62, "", 11, at="$0-name")
    kept = p.obj(20, 200, "symbol")
    p.cord(name, kept, 0, 1)
    p.cord(start, kept)
    p.chain(20, 226, kept, "list prepend /record/start", "list trim", "s oe-out")
    p.chain(240, 200, stop, "/record/stop(", "s oe-out")
    p.chain(420, 200, "r oe-alive", "sel 1", "/record(", "s oe-out")
    parts = p.chain(20, 360, "r oe/record", "unpack f s f")[1]
    hue = p.obj(20, 420, "sel 0 1")
    p.cord(parts, hue)
    grey, red, lamp = (
        p.obj(20, 450, "color #90a4ae #000000("),
        p.obj(60, 476, f"color {RED} #000000("),
        p.obj(20, 510, "s $0-lamp"),
    )
    p.cord(hue, grey)
    p.cord(hue, red, 1)
    p.cord(grey, lamp)
    p.cord(red, lamp)
    p.cord(parts, p.chain(260, 420, "list prepend label", "list trim", "s $0-name")[0], 1)
    p.cord(parts, seconds, 2)
    p.obj(420, 330, "oe.osc")
    p.show_on_parent(360, 88)
    return p
