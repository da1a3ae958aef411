"""Speakers anywhere: `oe.dbap` and its parts."""

from __future__ import annotations

import math

from pdfile import DIM, FIELD, PANEL, Patch
from space import HUES, SOURCES, SPEAKERS, coloured, sound


def dbap() -> Patch:
    """[oe.dbap 8]: eight sources among up to sixteen speakers anywhere. 560 by 232 pixels."""
    p = Patch(1080, 860)
    p.text(
        0,
        250,
        "oe.dbap N: eight sources among N speakers that stand anywhere, by distance, with constant power. x to the "
        "right, y to the front, z up, in metres or any other unit. Messages: speakers N (on a circle "
        "of radius 1), speaker "
        "K X Y Z, xyz SOURCE X Y Z, rolloff DB (6: per doubled distance), blur R (0.2), view R (1.5: the map's edge).",
        140,
    )
    _dbap_look(p)
    sort = p.chain(600, 320, "inlet", "route speaker xyz speakers rolloff blur view")[1]
    pick = p.obj(520, 390, f"route {' '.join(str(n + 1) for n in range(SOURCES))}")
    p.cord(sort, pick, 1)
    for source in range(SOURCES):
        p.cord(pick, p.obj(520 + 70 * (source % 4), 416 + 24 * (source // 4), f"s $0-xyz-{source + 1}"), source)
        p.obj(580 + 120 * (source % 2), 490 + 26 * (source // 2), f"oe.place $0 {source + 1}")
    for column, axis in enumerate("xyz"):
        p.obj(20 + 170 * column, 730, f"array define {axis}$0 {SPEAKERS}")
    p.cord(sort, p.sub(20, 390, "speaker", _dbap_speaker()), 0)
    circle = [2 * math.pi * n / SOURCES for n in range(SOURCES)]
    places = ", ".join(
        f"xyz {n + 1} {round(-math.sin(a), 3) + 0:g} {round(math.cos(a), 3) + 0:g} 0" for n, a in enumerate(circle)
    )
    _dbap_layout(p, sort, p.obj(20, 760, f"{places}("))
    p.chain(940, 620, "loadbang", "metro 100", "s $0-frame")
    for speaker in range(SPEAKERS):
        p.obj(20 + 110 * (speaker % 4), 620 + 26 * (speaker // 4), f"oe.spot $0 {speaker}")
    sound(p, 20, 490)
    p.show_on_parent(560, 232)
    return p


def _dbap_look(p: Patch) -> None:
    p.plate(0, 0, 560, 232, PANEL)
    p.label(12, 8, "front", 10, DIM)
    for speaker in range(SPEAKERS):
        p.plate(111, 111, 10, 10, PANEL, str(speaker + 1), f"$0-mark-{speaker}", (0, -7), 9, PANEL)
    for source in range(SOURCES):
        p.plate(109, 109, 14, 14, HUES[source], str(source + 1), f"$0-dot-{source + 1}", (4, 7), 10, FIELD)
    for x, words in ((276, "x (right)"), (366, "y (front)"), (456, "z (up)")):
        p.label(x, 8, words, 10)
    for source in range(SOURCES):
        y = 26 + 25 * source
        p.plate(246, y, 18, 18, HUES[source], str(source + 1), "empty", (6, 9), 11, FIELD)
        for column, axis in enumerate("xyz"):
            p.number(276 + 90 * column, y, 7, -100, 100, f"$0-{axis}-{source + 1}", f"$0-{axis}-is-{source + 1}")


def _dbap_speaker() -> Patch:
    """`K X Y Z` into the arrays."""
    p = Patch(620, 300)
    p.text(20, 10, "K X Y Z: where speaker K stands, from 1", 60)
    whole = p.chain(20, 40, "inlet", "list append 0 0 0", "unpack f f f f")[2]
    fan, place = p.obj(20, 130, "t b f"), p.chain(120, 130, "- 1", f"clip 0 {SPEAKERS - 1}")
    p.cord(whole, fan)
    p.cord(fan, place[0], 1)
    kept = [p.obj(20 + 180 * column, 200, "f") for column in range(3)]
    for column, axis in enumerate("xyz"):
        box = p.obj(20 + 180 * column, 230, f"array set {axis}$0")
        p.cord(whole, kept[column], column + 1, 1)
        p.cord(place[1], box, 0, 1)
        p.cord(kept[column], box)
    order = p.obj(20, 160, "t b b b b")
    p.cord(fan, order, 0)
    for column, box in enumerate(kept):
        p.cord(order, box, column + 1)
    p.cord(order, p.obj(420, 160, "s $0-moved"), 0)
    return p


def _dbap_layout(p: Patch, sort: int, start: int) -> None:
    """Add what holds for all sources: number of speakers, blur, rolloff, view; told as one list."""
    load = p.chain(820, 368, "loadbang", "t b b")[1]
    count = p.chain(820, 416, "f $1", "sel 0")
    p.cord(load, count[0], 1)
    p.cord(load, start)
    p.cord(start, sort)
    usual, bounded, whole_number = p.obj(820, 470, "8("), p.obj(880, 470, f"clip 1 {SPEAKERS}"), p.obj(880, 496, "int")
    p.cord(count[1], usual)
    p.cord(count[1], bounded, 1)
    p.cord(usual, bounded)
    p.cord(sort, bounded, 2)
    p.cord(bounded, whole_number)
    fan, whole = p.obj(880, 522, "t f f"), p.obj(880, 560, "pack f 0.2 6 1.5")
    p.cord(whole_number, fan)
    p.cord(fan, p.sub(960, 540, "circle", _circle()), 1)
    p.cord(fan, whole, 0)
    p.cord(p.obj(820, 540, "r $0-moved"), whole)
    p.cord(whole, p.obj(880, 590, "s $0-layout"))
    for inlet, (outlet, low, high) in enumerate(((4, 0.001, 100), (3, 0.1, 24), (5, 0.1, 1000)), start=1):
        kept, told = p.obj(900 + 60 * inlet, 416, f"clip {low:g} {high:g}"), p.obj(900 + 60 * inlet, 442, "t b f")
        p.cord(sort, kept, outlet)
        p.cord(kept, told)
        p.cord(told, whole, 1, inlet)
        p.cord(told, whole, 0, 0)


def _circle() -> Patch:
    """Put N speakers on a circle of radius 1, the first in front, the others to the left of it."""
    p = Patch(620, 340)
    p.text(20, 10, "N speakers on a circle of radius 1, the first in front, the next to its left", 80)
    order = p.chain(20, 40, "inlet", "t f b f")[1]
    loop, count, plus, zero = p.obj(20, 90, "until"), p.obj(20, 120, "f"), p.obj(80, 120, "+ 1"), p.obj(160, 90, "0(")
    angle = p.obj(20, 150, "expr 6.2831853 * $f1 / $f2")
    p.cord(order, angle, 2, 1)
    p.cord(order, zero, 1)
    p.cord(zero, count, 0, 1)
    p.cord(order, loop, 0)
    p.cord(loop, count)
    p.cord(count, plus)
    p.cord(plus, count, 0, 1)
    fan = p.obj(200, 120, "t f f")
    p.cord(count, fan)
    places = [p.obj(20 + 180 * column, 260, f"array set {axis}$0") for column, axis in enumerate("xyz")]
    for place in places:
        p.cord(fan, place, 1, 1)
    p.cord(fan, angle, 0)
    values = p.obj(20, 190, "t f f b")
    p.cord(angle, values)
    for outlet, (text, place) in enumerate(
        (("expr 0 - sin( $f1 )", places[0]), ("expr cos( $f1 )", places[1]), ("0(", places[2]))
    ):
        box = p.obj(20 + 180 * outlet, 225, text)
        p.cord(values, box, outlet)
        p.cord(box, place)
    return p


def place() -> Patch:
    """[oe.place NAME 3]: where one source of a layout is, and its sixteen gains."""
    p = Patch(1340, 760)
    p.text(
        20,
        10,
        "oe.place NAME N: where source N is, and its gains to NAME-gains-N, by distance; the sum of their squares "
        "is one.",
        110,
    )
    heard, now = p.chain(20, 50, "r $1-xyz-$2", "list append 0 0 0", "unpack f f f")[2], p.obj(20, 200, "pack f f f")
    for column, axis in enumerate("xyz"):
        p.cord(heard, now, column, column)
        fan = p.chain(220 + 150 * column, 50, f"r $1-{axis}-$2", "t b f")[1]
        p.cord(fan, now, 1, column)
        if column:
            p.cord(fan, now, 0, 0)
    layout = p.chain(340, 200, "r $1-layout", "t b a", "unpack f f f f")
    p.cords.remove((layout[1], 0, layout[2], 0))
    p.cord(layout[1], layout[2], 1)
    p.cord(layout[1], now, 0)
    here = p.obj(20, 226, "unpack f f f")
    p.cord(now, here)
    _place_gains(p, here, layout[2])
    _place_look(p, now, layout[2])
    return p


def _place_gains(p: Patch, here: int, layout: int) -> None:
    """Add 1 / distance to the power of rolloff / 6.02, scaled so that the squares sum to one."""
    square = "pow( $f1 - $s7[{k}] , 2) + pow( $f2 - $s8[{k}] , 2) + pow( $f3 - $s9[{k}] , 2) + $f5 * $f5"
    raw = " \\; ".join(f"( $f4 > {k} ) * pow({square.format(k=k)}, 0 - $f6 / 12.0412)" for k in range(SPEAKERS))
    near = p.obj(20, 300, f"expr {raw}")
    for inlet in range(3):
        p.cord(here, near, inlet, inlet)
        p.cord(layout, near, inlet, inlet + 3)
    for column, axis in enumerate("xyz"):
        name = p.chain(360 + 120 * column, 226, "loadbang", f"symbol {axis}$1", step=24)[1]
        p.cord(name, near, 0, 6 + column)
    power = p.obj(20, 580, f"expr 1 / sqrt({' + '.join(f'$f{k + 1} * $f{k + 1}' for k in range(SPEAKERS))})")
    even = p.obj(20, 640, "expr " + " \\; ".join(f"$f{k + 1} * $f{SPEAKERS + 1}" for k in range(SPEAKERS)))
    both = p.obj(20, 550, "t f f")
    p.cord(near, both)
    p.cord(both, power, 1)
    p.cord(both, even, 0)
    for k in range(1, SPEAKERS):
        p.cord(near, power, k, k)
        p.cord(near, even, k, k)
    p.cord(power, even, 0, SPEAKERS)
    whole = p.obj(20, 690, f"pack {' '.join('f' * SPEAKERS)}")
    for k in range(SPEAKERS):
        p.cord(even, whole, k, k)
    p.cord(whole, p.obj(20, 720, "s $1-gains-$2"))


def _place_look(p: Patch, now: int, layout: int) -> None:
    kept = p.obj(700, 220, "list")
    p.cord(now, kept, 0, 1)
    p.cord(p.obj(700, 194, "r $1-frame"), kept)
    filled = p.obj(700, 246, "route bang")
    p.cord(kept, filled)
    parts = p.obj(720, 272, "unpack f f f")
    p.cord(filled, parts, 1)
    for column, axis in enumerate("xyz"):
        p.cord(parts, p.chain(1060, 100 + 90 * column, "change -999", "set $1(", f"s $1-{axis}-is-$2")[0], column)
    dot = p.chain(
        860,
        300,
        "expr 109 + 95 * max(-1, min(1, $f1 / $f3 )) \\; 109 - 95 * max(-1, min(1, $f2 / $f3 ))",
        "pack f f",
        "pos $1 $2(",
        "s $1-dot-$2",
    )
    p.cord(dot[0], dot[1], 1, 1)
    p.cord(parts, dot[0], 0, 0)
    p.cord(parts, dot[0], 1, 1)
    p.cord(layout, dot[0], 3, 2)


def spot() -> Patch:
    """[oe.spot NAME 0]: a speaker of a layout on the map."""
    p = Patch(760, 320)
    p.text(20, 10, "oe.spot NAME K: speaker K of the layout, from 0, on the map.", 70)
    parts = p.chain(20, 50, "r $1-layout", "unpack f f f f")[1]
    order = p.obj(20, 102, "t b b f f")
    p.cord(parts, order)
    gets = [p.obj(20 + 160 * column, 134, f"array get {axis}$1 $2 1") for column, axis in enumerate("xy")]
    place = p.chain(
        20,
        200,
        "expr 111 + 95 * ( $f4 > $2 ) * max(-1, min(1, $f1 / $f3 )) \\; "
        "111 - 95 * ( $f4 > $2 ) * max(-1, min(1, $f2 / $f3 ))",
        "pack f f",
        "pos $1 $2(",
        "s $1-mark-$2",
    )
    p.cord(place[0], place[1], 1, 1)
    p.cord(parts, place[0], 3, 2)
    p.cord(order, place[0], 2, 3)
    for column, box in enumerate(gets):
        p.cord(order, box, column)
        p.cord(box, place[0], 0, column)
    coloured(p, order, place[3])
    return p
