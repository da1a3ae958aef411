"""The eight channels in a room: `oe.direct`, `oe.ring`, `oe.dbap`, and what they share. Gains only; no delays.

Azimuths are degrees as in ADM-OSC: 0 in front, positive to the left. Positions are x to the right, y to the front,
z up, in any unit that speakers and sources share.
"""

from __future__ import annotations

import math

from pdfile import AMBER, BLUE, DIM, FIELD, GREEN, INK, PANEL, RED, ROW, Patch

SOURCES, SPEAKERS = 8, 16
#: Milliseconds from one set of gains to the next.
STEP = 20
HUES = (RED, AMBER, GREEN, BLUE, "#8e24aa", "#00897b", "#6d4c41", "#d81b60")


def pan() -> Patch:
    """[oe.pan16]: one source to sixteen speakers, by a list of gains."""
    p = Patch(1340, 300)
    p.text(20, 10, f"oe.pan16: a sound (left) to sixteen outlets, by a list of sixteen gains (right), reached in {STEP} ms.", 90)
    sound, gains = p.obj(20, 60, "inlet~"), p.obj(220, 60, "inlet")
    apart = p.obj(220, 90, f"unpack {' '.join('f' * SPEAKERS)}")
    p.cord(gains, apart)
    for speaker in range(SPEAKERS):
        x = 20 + 80 * speaker
        _, ramp, level, _ = p.chain(x, 140, f"pack f {STEP}", "line~", "*~", "outlet~", step=30)
        p.cord(apart, level - 2, speaker)
        p.cord(sound, level)
        p.cords.remove((ramp, 0, level, 0))
        p.cord(ramp, level, 0, 1)
    return p


def mix() -> Patch:
    """[oe.mix NAME]: eight sources to sixteen speakers; the gains of source N come from NAME-gains-N."""
    p = Patch(1060, 420)
    p.text(20, 10, "oe.mix NAME: eight sounds to sixteen outlets; the gains of sound N are the list that NAME-gains-N gets.", 110)
    outs = [p.obj(20 + 62 * speaker, 360, "outlet~") for speaker in range(SPEAKERS)]
    for source in range(SOURCES):
        x = 20 + 126 * source
        inlet, gains = p.obj(x, 60, "inlet~"), p.obj(x + 20, 90, f"r $1-gains-{source + 1}")
        box = p.obj(x, 130 + 22 * source, "oe.pan16")
        p.cord(inlet, box)
        p.cord(gains, box, 0, 1)
        for speaker, out in enumerate(outs):
            p.cord(box, out, speaker)
    return p


def _sound(p: Patch, x: int, y: int) -> None:
    """Add the path of the sound: eight inlets, the mix, sixteen outlets."""
    box = p.obj(x, y + 40, "oe.mix $0")
    for source in range(SOURCES):
        p.cord(p.obj(x + 62 * source, y, "inlet~"), box, 0, source)
    for speaker in range(SPEAKERS):
        p.cord(box, p.obj(x + 62 * speaker, y + 90, "outlet~"), speaker)


def ring() -> Patch:
    """[oe.ring 8]: eight moving sources on a ring of speakers. 560 by 232 pixels."""
    p = Patch(1080, 760)
    p.text(0, 250, "oe.ring N: eight sources on a ring of N speakers, 2 to 16, with constant power. Azimuths are positive to "
           "the left, as in ADM-OSC. Messages: azimuth SOURCE DEGREES, speed SOURCE DEGREES-A-SECOND, speakers N, first "
           "DEGREES (where speaker 1 stands), clockwise 0 or 1.", 140)  # fmt: skip
    _ring_look(p)
    sort = p.chain(600, 320, "inlet", "route azimuth speed speakers first clockwise")[1]
    for outlet, name in enumerate(("azimuth", "speed")):
        pick = p.obj(20 + 500 * outlet, 390, f"route {' '.join(str(n + 1) for n in range(SOURCES))}")
        p.cord(sort, pick, outlet)
        for source in range(SOURCES):
            box = p.obj(20 + 500 * outlet + 60 * (source % 4), 416 + 24 * (source // 4), f"s $0-{name}-{source + 1}")
            p.cord(pick, box, source)
    places = ", ".join(f"azimuth {n + 1} {360 // SOURCES * n}" for n in range(SOURCES))
    _ring_layout(p, sort, p.obj(20, 730, f"{places}("))
    p.chain(820, 620, "loadbang", f"metro {STEP}", "s $0-tick")
    p.chain(940, 620, "loadbang", "metro 100", "s $0-frame")
    for source in range(SOURCES):
        p.obj(580 + 120 * (source % 2), 490 + 26 * (source // 2), f"oe.orbit $0 {source + 1}")
    for speaker in range(SPEAKERS):
        p.obj(20 + 100 * (speaker % 4), 620 + 26 * (speaker // 4), f"oe.mark $0 {speaker}")
    _sound(p, 20, 490)
    p.show_on_parent(560, 232)
    return p


def _ring_look(p: Patch) -> None:
    p.plate(0, 0, 560, 232, PANEL)
    p.label(12, 8, "front", 10, DIM)
    for speaker in range(SPEAKERS):
        p.plate(104, 104, 10, 10, PANEL, str(speaker + 1), f"$0-mark-{speaker}", (0, -7), 9)
    p.plate(108, 106, 16, 20, PANEL)
    p.plate(112, 112, 8, 8, DIM)
    for source in range(SOURCES):
        p.plate(110, 110, 14, 14, HUES[source], str(source + 1), f"$0-dot-{source + 1}", (4, 7), 10, FIELD)
    for x, words in ((262, "azimuth (left +)"), (442, "speed (degrees/s)")):
        p.label(x, 8, words, 10)
    for source in range(SOURCES):
        y = 26 + 25 * source
        p.plate(236, y, 18, 18, HUES[source], str(source + 1), "empty", (6, 9), 11, FIELD)
        p.slider(262, y, 120, -180, 180, f"$0-azimuth-{source + 1}", f"$0-azimuth-is-{source + 1}")
        p.shown(390, y, 6, f"$0-azimuth-is-{source + 1}")
        p.slider(442, y, 108, -90, 90, f"$0-speed-{source + 1}", f"$0-speed-is-{source + 1}")


def _ring_layout(p: Patch, sort: int, start: int) -> None:
    """Add the layout: number of speakers, azimuth of the first, direction; told to all as one list."""
    load = p.chain(820, 364, "loadbang", "t b b")[1]
    count = p.chain(820, 416, "f $1", "sel 0")
    p.cord(load, count[0], 1)
    p.cord(load, start)
    p.cord(start, sort)
    usual, bounded = p.obj(820, 470, "8("), p.obj(880, 470, f"clip 2 {SPEAKERS}")
    p.cord(count[1], usual)
    p.cord(count[1], bounded, 1)
    p.cord(usual, bounded)
    p.cord(sort, bounded, 2)
    whole = p.obj(880, 520, "pack f f 1")
    p.cord(bounded, p.obj(880, 496, "int"))
    p.cord(len(p.lines) - 1, whole)
    p.cord(whole, p.obj(880, 590, "s $0-layout"))
    first, way = p.obj(940, 440, "t b f"), p.obj(1000, 440, "expr if($f1 > 0, -1, 1)")
    p.cord(sort, first, 3)
    p.cord(sort, way, 4)
    turn = p.obj(1000, 466, "t b f")
    p.cord(way, turn)
    for fan, inlet in ((first, 1), (turn, 2)):
        p.cord(fan, whole, 1, inlet)
        p.cord(fan, whole, 0, 0)


def orbit() -> Patch:
    """[oe.orbit NAME 3]: where one source of a ring is, and its sixteen gains."""
    p = Patch(1340, 640)
    p.text(20, 10, "oe.orbit NAME N: where source N is on the ring, how fast it moves, and its gains to NAME-gains-N.", 110)
    speed, tick = p.obj(160, 50, "r $1-speed-$2"), p.obj(20, 50, "r $1-tick")
    moving, still, part = p.obj(20, 86, "f"), p.obj(20, 112, "sel 0"), p.obj(60, 138, f"* {STEP / 1000:g}")
    p.cord(tick, moving)
    p.cord(speed, moving, 0, 1)
    p.cord(moving, still)
    p.cord(still, part, 1)
    step, wrap = p.obj(60, 164, "+ 0"), p.obj(60, 196, "expr $f1 - 360 * rint( $f1 / 360)")
    p.cord(part, step)
    p.cord(step, wrap)
    p.cord(p.obj(300, 164, "r $1-azimuth-$2"), wrap)
    fan = p.obj(60, 226, "t f f f")
    here = p.obj(300, 256, "f")
    p.cord(wrap, fan)
    p.cord(fan, step, 2, 1)
    p.cord(fan, here, 1, 1)
    place = p.obj(60, 320, "expr $f4 * ( $f1 - $f3 ) * $f2 / 360")
    p.cord(fan, place, 0)
    layout = p.obj(500, 226, "r $1-layout")
    again, parts = p.obj(500, 252, "t b a"), p.obj(560, 284, "unpack f f f")
    p.cord(layout, again)
    p.cord(again, parts, 1)
    for outlet in range(3):
        p.cord(parts, place, outlet, outlet + 1)
    now = p.obj(440, 290, "f")
    p.cord(fan, now, 1, 1)
    p.cord(again, now, 0)
    p.cord(now, place)
    gains = p.obj(60, 380, " \\; ".join(
        f"{'expr ' if not k else ''}( $f2 > {k} ) * max(0, cos(1.5707963 * min(1, abs( $f1 - {k} - $f2 * rint(( $f1 - {k} ) / $f2 )))))"
        for k in range(SPEAKERS)))  # fmt: skip
    p.cord(place, gains)
    p.cord(parts, gains, 0, 1)
    whole = p.obj(60, 560, f"pack {' '.join('f' * SPEAKERS)}")
    for k in range(SPEAKERS):
        p.cord(gains, whole, k, k)
    p.cord(whole, p.obj(60, 590, "s $1-gains-$2"))
    _orbit_look(p, here, speed)
    return p


def _orbit_look(p: Patch, here: int, speed: int) -> None:
    p.cord(p.obj(700, 50, "r $1-frame"), here)
    seen = p.obj(700, 290, "change -999")
    p.cord(here, seen)
    p.chain(700, 320, seen, "set $1(", "s $1-azimuth-is-$2")
    dot = p.chain(900, 320, "expr 109 - 70 * sin( $f1 * 0.0174533) \\; 109 - 70 * cos( $f1 * 0.0174533)", "pack f f",
                  "pos $1 $2(", "s $1-dot-$2")  # fmt: skip
    p.cord(seen, dot[0])
    p.cord(dot[0], dot[1], 1, 1)
    shown = p.chain(1000, 76, "loadbang", "set 0(", "s $1-speed-is-$2", step=24)
    p.cord(speed, p.obj(160, 76, "set $1("))
    p.cord(len(p.lines) - 1, shown[2])


def mark() -> Patch:
    """[oe.mark NAME 0]: a speaker of a ring on the map."""
    p = Patch(640, 320)
    p.text(20, 10, "oe.mark NAME K: speaker K of the ring, from 0, on the map.", 70)
    parts = p.chain(20, 50, "r $1-layout", "unpack f f f")[1]
    angle = p.obj(20, 120, "expr 0.0174533 * ( $f2 + $f3 * $2 * 360 / $f1 )")
    fan = p.obj(20, 90, "t f f f f")
    p.cord(parts, fan)
    for outlet in (1, 2):
        p.cord(parts, angle, outlet, outlet)
    p.cord(fan, angle, 0)
    place = p.chain(20, 160, "expr 111 - 98 * ( $f2 > $2 ) * sin( $f1 ) \\; 111 - 98 * ( $f2 > $2 ) * cos( $f1 )",
                    "pack f f", "pos $1 $2(", "s $1-mark-$2")  # fmt: skip
    p.cord(fan, place[0], 2, 1)
    p.cord(angle, place[0])
    p.cord(place[0], place[1], 1, 1)
    _coloured(p, fan, place[3])
    return p


def dbap() -> Patch:
    """[oe.dbap 8]: eight sources among up to sixteen speakers anywhere. 560 by 232 pixels."""
    p = Patch(1080, 860)
    p.text(0, 250, "oe.dbap N: eight sources among N speakers that stand anywhere, by distance, with constant power. x to the "
           "right, y to the front, z up, in metres or any other unit. Messages: speakers N (on a circle of radius 1), speaker "
           "K X Y Z, xyz SOURCE X Y Z, rolloff DB (6: per doubled distance), blur R (0.2), view R (1.5: the map's edge).", 140)  # fmt: skip
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
    places = ", ".join(f"xyz {n + 1} {round(-math.sin(a), 3) + 0:g} {round(math.cos(a), 3) + 0:g} 0" for n, a in enumerate(circle))
    _dbap_layout(p, sort, p.obj(20, 760, f"{places}("))
    p.chain(940, 620, "loadbang", "metro 100", "s $0-frame")
    for speaker in range(SPEAKERS):
        p.obj(20 + 110 * (speaker % 4), 620 + 26 * (speaker // 4), f"oe.spot $0 {speaker}")
    _sound(p, 20, 490)
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
    load = p.chain(820, 364, "loadbang", "t b b")[1]
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
    for outlet, (text, place) in enumerate((("expr 0 - sin( $f1 )", places[0]), ("expr cos( $f1 )", places[1]), ("0(", places[2]))):
        box = p.obj(20 + 180 * outlet, 225, text)
        p.cord(values, box, outlet)
        p.cord(box, place)
    return p


def place() -> Patch:
    """[oe.place NAME 3]: where one source of a layout is, and its sixteen gains."""
    p = Patch(1340, 760)
    p.text(20, 10, "oe.place NAME N: where source N is, and its gains to NAME-gains-N, by distance; the sum of their squares "
           "is one.", 110)  # fmt: skip
    heard, now = p.chain(20, 50, "r $1-xyz-$2", "list append 0 0 0", "unpack f f f")[2], p.obj(20, 200, "pack f f f")
    for column, axis in enumerate("xyz"):
        p.cord(heard, now, column, column)
        typed, fan = p.chain(220 + 150 * column, 50, f"r $1-{axis}-$2", "t b f")
        p.cord(fan, now, 1, column)
        if column:
            p.cord(fan, now, 0, 0)
        del typed
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
    dot = p.chain(860, 300, "expr 109 + 95 * max(-1, min(1, $f1 / $f3 )) \\; 109 - 95 * max(-1, min(1, $f2 / $f3 ))",
                  "pack f f", "pos $1 $2(", "s $1-dot-$2")  # fmt: skip
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
    place = p.chain(20, 200, "expr 111 + 95 * ( $f4 > $2 ) * max(-1, min(1, $f1 / $f3 )) \\; "
                    "111 - 95 * ( $f4 > $2 ) * max(-1, min(1, $f2 / $f3 ))", "pack f f", "pos $1 $2(", "s $1-mark-$2")  # fmt: skip
    p.cord(place[0], place[1], 1, 1)
    p.cord(parts, place[0], 3, 2)
    p.cord(order, place[0], 2, 3)
    for column, box in enumerate(gets):
        p.cord(order, box, column)
        p.cord(box, place[0], 0, column)
    _coloured(p, order, place[3])
    return p


def _coloured(p: Patch, source: int, look: int) -> None:
    """Colour the mark of a speaker where there are enough of them; outlet 3 of the source is their number."""
    pick = p.chain(420, 134, "expr $f1 > $2", "sel 0 1")
    p.cord(source, pick[0], 3)
    for outlet, ink in enumerate((PANEL, INK)):
        colour = p.obj(420 + 40 * outlet, 190 + ROW * outlet, f"color {ink} {ink} {ink}(")
        p.cord(pick[1], colour, outlet)
        p.cord(colour, look)


def direct() -> Patch:
    """[oe.direct]: eight channels to eight speakers, with trims and a speaker test. 400 by 232 pixels."""
    p = Patch(1080, 760)
    p.text(0, 250, "oe.direct: channel N to speaker N, each with a trim. While a speaker is tested, only noise sounds, and only "
           "from there. Messages: trim N DB, test N (0: none), walk SECONDS (from speaker to speaker; 0: stop), noise DB.", 140)  # fmt: skip
    p.plate(0, 0, 400, 232, PANEL)
    p.label(40, 8, "trim (dB)", 10)
    for channel in range(SOURCES):
        y = 26 + 25 * channel
        p.plate(10, y, 18, 18, HUES[channel], str(channel + 1), "empty", (6, 9), 11, FIELD)
        p.slider(40, y, 140, -40, 6, f"$0-trim-{channel + 1}", f"$0-trim-is-{channel + 1}")
        p.shown(188, y, 5, f"$0-trim-is-{channel + 1}")
    p.label(240, 8, "speaker test (first: none)", 10)
    p.choice(240, 26, 16, SOURCES + 1, "$0-test", "$0-test-is")
    p.label(240, 58, "walk (s each)", 10)
    p.number(330, 54, 4, 0, 60, "$0-walk", "$0-walk-is")
    p.label(240, 84, "noise (dB)", 10)
    p.slider(240, 100, 100, -60, -6, "$0-noise", "$0-noise-is")
    p.shown(348, 99, 5, "$0-noise-is")
    sort = p.chain(600, 320, "inlet", "route trim test walk noise")[1]
    pick = p.obj(600, 390, f"route {' '.join(str(n + 1) for n in range(SOURCES))}")
    p.cord(sort, pick)
    for channel in range(SOURCES):
        p.cord(pick, p.obj(600 + 110 * (channel % 4), 416 + 24 * (channel // 4), f"s $0-trim-{channel + 1}"), channel)
        lane = p.obj(20 + 66 * channel, 390, f"oe.lane $0 {channel + 1}")
        p.cord(p.obj(20 + 66 * channel, 340, "inlet~"), lane)
        p.cord(lane, p.obj(20 + 66 * channel, 440, "outlet~"))
    for outlet, name in enumerate(("test", "walk", "noise"), start=1):
        p.cord(sort, p.obj(740 + 80 * outlet, 350, f"s $0-{name}"), outlet)
    p.sub(20, 500, "test", _test())
    p.show_on_parent(400, 232)
    return p


def _test() -> Patch:
    """Which speaker is tested, and the noise."""
    p = Patch(760, 420)
    p.text(20, 10, "which speaker is tested (0: none), the walk from one to the next, and the noise itself", 90)
    number = p.chain(20, 50, "r $0-test", "int", f"clip 0 {SOURCES}", "t f f f")[3]
    p.cord(number, p.obj(20, 160, "s $0-tested"), 0)
    p.cord(number, p.chain(110, 160, "set $1(", "s $0-test-is")[0], 1)
    seconds = p.chain(260, 50, "r $0-walk", "clip 0 60", "t f f")[2]
    p.cord(seconds, p.chain(400, 110, "set $1(", "s $0-walk-is")[0], 1)
    length, on = p.obj(260, 140, "* 1000"), p.obj(320, 140, "> 0")
    both, metro = p.obj(260, 128, "t f f"), p.obj(260, 230, "metro")
    p.cord(seconds, both)
    p.cord(both, length, 1)
    p.cord(both, on, 0)
    p.cord(length, metro, 0, 1)
    p.cord(on, metro)
    off = p.obj(340, 170, "sel 0")
    p.cord(on, off)
    following, last = p.chain(260, 260, f"expr $f1 % {SOURCES} + 1")[0], p.obj(160, 230, "f")
    p.cord(number, last, 2, 1)
    p.cord(metro, last)
    p.cord(last, following)
    again = p.obj(260, 300, "s $0-test")
    p.cord(following, again)
    p.cord(off, p.obj(340, 200, "0("))
    p.cord(len(p.lines) - 1, again)
    noise = p.chain(500, 50, "noise~", "hip~ 80", "lop~ 1200", "*~", "s~ $0-noise-sound")
    level = p.chain(620, 50, "r $0-noise", "clip -100 0", "t f f")[2]
    p.cord(level, p.chain(660, 140, "set $1(", "s $0-noise-is")[0], 1)
    ramp = p.chain(580, 200, "expr pow(10, ( $f1 + 8 ) / 20)", "pack f 20", "line~")
    p.cord(level, ramp[0])
    p.cord(ramp[2], noise[3], 0, 1)
    start = p.chain(20, 250, "loadbang", "t b b", "0(", "s $0-test")
    p.cord(start[1], p.chain(120, 340, "-26(", "s $0-noise")[0], 1)
    return p


def lane() -> Patch:
    """[oe.lane NAME 3]: one channel to one speaker."""
    p = Patch(640, 420)
    p.text(20, 10, "oe.lane NAME N: a channel to its speaker, through its trim; noise in its place while speaker N is tested, "
           "silence while another one is.", 80)  # fmt: skip
    tested = p.chain(180, 60, "r $1-tested", "t f f")[1]
    program, own = p.obj(180, 120, "== 0"), p.obj(320, 120, "== $2")
    p.cord(tested, program, 1)
    p.cord(tested, own, 0)
    sound, noise = p.obj(20, 220, "*~"), p.obj(280, 220, "*~")
    p.cord(p.obj(20, 60, "inlet~"), sound)
    p.cord(p.chain(180, 146, program, "pack f 20", "line~")[2], sound, 0, 1)
    p.cord(p.chain(320, 146, own, "pack f 20", "line~")[2], noise, 0, 1)
    p.cord(p.obj(440, 180, "r~ $1-noise-sound"), noise)
    out = p.obj(20, 300, "*~")
    p.cord(sound, out)
    p.cord(noise, out)
    trim = p.chain(440, 220, "r $1-trim-$2", "clip -100 12", "t f f")[2]
    p.cord(trim, p.chain(520, 320, "set $1(", "s $1-trim-is-$2")[0], 1)
    ramp = p.chain(320, 290, "dbtorms", "pack f 20", "line~")
    p.cord(trim, p.obj(400, 300, "+ 100"))
    p.cord(len(p.lines) - 1, ramp[0])
    p.cord(ramp[2], out, 0, 1)
    p.chain(560, 60, "loadbang", "0(", "s $1-trim-$2")
    p.cord(out, p.obj(20, 340, "outlet~"))
    return p
