"""A ring of speakers: `oe.ring` and its parts."""

from __future__ import annotations

from pdfile import DIM, FIELD, PANEL, Patch
from space import HUES, SOURCES, SPEAKERS, STEP, coloured, sound


def ring() -> Patch:
    """[oe.ring 8]: eight moving sources on a ring of speakers. 560 by 232 pixels."""
    p = Patch(1080, 760)
    p.text(
        0,
        250,
        "oe.ring N: eight sources on a ring of N speakers, 2 to 16, with constant power. Azimuths are positive to "
        "the left, as in ADM-OSC. Messages: azimuth SOURCE DEGREES, speed SOURCE DEGREES-A-SECOND, speakers N, first "
        "DEGREES (where speaker 1 stands), clockwise 0 or 1.",
        140,
    )
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
    sound(p, 20, 490)
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
    load = p.chain(820, 368, "loadbang", "t b b")[1]
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
    p.chain(880, 496, bounded, "int", whole)
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
    p.text(
        20, 10, "oe.orbit NAME N: where source N is on the ring, how fast it moves, and its gains to NAME-gains-N.", 110
    )
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
    away = "abs( $f1 - {k} - $f2 * rint(( $f1 - {k} ) / $f2 ))"
    each = f"( $f2 > {{k}} ) * max(0, cos(1.5707963 * min(1, {away})))"
    gains = p.obj(60, 380, "expr " + " \\; ".join(each.format(k=k) for k in range(SPEAKERS)))
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
    dot = p.chain(
        900,
        320,
        "expr 109 - 70 * sin( $f1 * 0.0174533) \\; 109 - 70 * cos( $f1 * 0.0174533)",
        "pack f f",
        "pos $1 $2(",
        "s $1-dot-$2",
    )
    p.cord(seen, dot[0])
    p.cord(dot[0], dot[1], 1, 1)
    shown = p.chain(1000, 76, "loadbang", "set 0(", "s $1-speed-is-$2", step=24)
    p.chain(160, 76, speed, "set $1(", shown[2])


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
    place = p.chain(
        20,
        160,
        "expr 111 - 98 * ( $f2 > $2 ) * sin( $f1 ) \\; 111 - 98 * ( $f2 > $2 ) * cos( $f1 )",
        "pack f f",
        "pos $1 $2(",
        "s $1-mark-$2",
    )
    p.cord(fan, place[0], 2, 1)
    p.cord(angle, place[0])
    p.cord(place[0], place[1], 1, 1)
    coloured(p, fan, place[3])
    return p
