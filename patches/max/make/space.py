"""oe.direct and oe.ring: eight channels to loudspeakers, with Max's mc. objects.

Azimuths are degrees as in ADM-OSC: 0 in front, positive to the left. The gain of a loudspeaker is cos(90° · d), d the
angle between source and loudspeaker in steps of the ring, at most 1: two neighbours share a source, with power one.
"""

from __future__ import annotations

from canvas import EDGE, FIELD, GREEN, TEXT, Box, Canvas, rgba
from controls import label, number, plate

#: Samples over which gains move to their new values, and milliseconds of a source.
SMOOTH, MOVE = 960, 20
CHANNELS = range(1, 9)


def direct() -> Canvas:
    """Return oe.direct: each channel to its own loudspeaker, with trims and a test noise."""
    canvas = Canvas((620, 132), 620)
    plate(canvas, (0, 0, 620, 128))
    label(canvas, "oe.direct", (10, 6, 120, 22), 14.0, TEXT, fontface=1)
    label(canvas, "trims of loudspeakers 1 to 8, -24 to 12 dB", (140, 8, 300, 20))
    for row, text in enumerate(("test noise in", "walk, s each", "noise, dB")):
        label(canvas, text, (484, 34 + 28 * row, 80, 20))
    canvas.cell("eight channels to eight loudspeakers, and noise to one that is tested")
    sound = canvas.add("inlet", "", (30, 30), comment="eight channels, multichannel", index=1)
    said = canvas.add("inlet", "", (30, 30), comment="trim, trims, test, walk, noise", index=2)
    kinds = canvas.cord(said, canvas.object("route trim trims test walk noise"))
    quiet, trimmed = canvas.object("mc.*~"), canvas.object("mc.*~")
    out = canvas.add("outlet", "", (30, 30), comment="eight loudspeakers, multichannel", index=1)
    canvas.chain(sound, quiet, trimmed, out)
    canvas.cord(_trims(canvas, kinds), trimmed, 0, 1)
    chosen = _test(canvas, kinds, quiet)
    canvas.cord(_noise(canvas, kinds, chosen), trimmed)
    return canvas


def _trims(canvas: Canvas, kinds: Box) -> Box:
    """Add the trims; return the signal of their gains. A patch keeps what leaves the outlet, and sends it back."""
    # fmt: off
    faders = canvas.add("multislider", "", (300, 80), (10, 32, 470, 88), setminmax=[-24.0, 12.0], settype=1, size=8,
                        orientation=1, setstyle=1, signed=1, contdata=1, spacing=4, slidercolor=rgba(GREEN),
                        bgcolor=rgba(FIELD), bordercolor=rgba(EDGE), varname="trims")
    # fmt: on
    # Nothing leaves while the patch opens: what is kept elsewhere is not to be overwritten.
    canvas.cord(canvas.object("loadmess setlist 0. 0. 0. 0. 0. 0. 0. 0."), faders)
    one = canvas.cord(kinds, canvas.object("t b l"))
    canvas.cord(canvas.cord(one, canvas.object("prepend set"), 1), faders)
    canvas.cord(one, faders)
    canvas.cord(kinds, faders, 1)
    within = canvas.chain(faders, canvas.object("clip -24. 12."), canvas.object("round 0.1"))
    gains = canvas.note(canvas.object("vexpr exp($f1*0.115129)"), "decibels to gains")
    smooth = canvas.chain(within, gains, *_smoothed(canvas, "1."))
    out = canvas.add("outlet", "", (30, 30), comment="trims and eight numbers, at each change", index=2)
    canvas.chain(within, canvas.object("prepend trims"), out)
    return smooth


def _smoothed(canvas: Canvas, at_first: str) -> tuple[Box, Box]:
    """Add what makes a multichannel signal of a list of eight gains."""
    return canvas.object("mc.list~" + f" {at_first}" * 8), canvas.object(f"mc.slide~ {SMOOTH} {SMOOTH}")


def _test(canvas: Canvas, kinds: Box, quiet: Box) -> Box:
    """Add the choice of a loudspeaker, 0 for none; while one is tested the engine is silent here."""
    walk = canvas.cord(kinds, number(canvas, (562, 62, 50, 21), 0, 60, varname="walk"), 3)
    chosen = canvas.cord(kinds, number(canvas, (562, 34, 50, 21), 0, 8, whole=True, varname="test"), 2)
    canvas.note(chosen, "which one is tested; 0: none")
    order, on, every = canvas.object("t f f"), canvas.object("expr $f1>0"), canvas.object("expr $f1*1000")
    metro = canvas.note(canvas.object("metro 1000"), "to the next loudspeaker")
    canvas.chain(walk, order, on, metro, canvas.object("counter 1 8"), chosen)
    canvas.cord(canvas.cord(order, every, 1), metro, 0, 1)
    canvas.chain(on, canvas.object("select 0"), canvas.message("0"), chosen)
    canvas.cord(canvas.object("loadmess 0"), chosen)
    moved = canvas.chain(
        chosen,
        canvas.note(canvas.object("== 0"), "the engine, while none is"),
        canvas.object(f"pack 0. {MOVE}"),
        canvas.object("line~"),
    )
    canvas.cord(canvas.cord(moved, canvas.object("mc.dup~ 8")), quiet, 0, 1)
    return chosen


def _noise(canvas: Canvas, kinds: Box, chosen: Box) -> Box:
    """Add the noise; return it as it goes to the loudspeaker that is tested."""
    order, every = canvas.object("t b i"), canvas.message("1 2 3 4 5 6 7 8")
    which = canvas.note(canvas.object("vexpr ($i1==$i2)*1. @scalarmode 1"), "noise, in that one")
    gains, smooth = _smoothed(canvas, "0.")
    noise, each, heard = canvas.object("pink~"), canvas.object("mc.dup~ 8"), canvas.object("mc.*~")
    canvas.chain(chosen, order, every, which, gains, smooth)
    canvas.cord(order, which, 1, 1)
    level = canvas.cord(kinds, number(canvas, (562, 90, 50, 21), -60, -12, varname="noise"), 4)
    canvas.cord(canvas.object("loadmess -20."), level)
    gain = canvas.chain(level, canvas.object("expr exp($f1*0.115129)"), canvas.object(f"pack 0. {MOVE}"))
    loud = canvas.cord(noise, canvas.object("*~"))
    canvas.cord(canvas.cord(gain, canvas.object("line~")), loud, 0, 1)
    canvas.chain(loud, each, heard)
    canvas.cord(smooth, heard, 0, 1)
    return heard


def ring() -> Canvas:
    """Return oe.ring: eight moving sources on a ring of as many loudspeakers as its argument says."""
    canvas = Canvas()
    canvas.cell("eight sources on a ring; azimuths are positive to the left")
    sound = canvas.add("inlet", "", (30, 30), comment="eight channels, multichannel", index=1)
    # fmt: off
    moves = canvas.add("inlet", "", (30, 30), comment="azimuth, speed, first, clockwise", index=2)
    # fmt: on
    each = canvas.cord(sound, canvas.object("mc.unpack~ 8"))
    sources = [canvas.foreign(f"oe.ring.source {n} #1", 2, ["multichannelsignal"]) for n in CHANNELS]
    out = canvas.add("outlet", "", (30, 30), comment="the loudspeakers, multichannel", index=1)
    for n, source in enumerate(sources):
        canvas.cord(each, source, n)
        canvas.cord(moves, source, 0, 1)
        canvas.cord(source, out)
    return canvas


def source() -> Canvas:
    """Return oe.ring.source: one source; its arguments are its number and how many loudspeakers there are."""
    canvas = Canvas()
    canvas.cell("the source: its angle from each loudspeaker, as a gain")
    sound = canvas.add("inlet", "", (30, 30), comment="one channel", index=1)
    copies, heard = canvas.object("mc.dup~ #2"), canvas.object("mc.*~")
    out = canvas.add("outlet", "", (30, 30), comment="the loudspeakers, multichannel", index=1)
    canvas.chain(sound, copies, heard, out)
    kinds, azimuth = _azimuth(canvas)
    places = _places(canvas, kinds)
    apart, each = canvas.object("mc.dup~ #2"), canvas.object("mc.-~")
    canvas.chain(azimuth, apart, each)
    canvas.cord(places, each, 0, 1)
    canvas.note(each, "angle between source and loudspeakers")
    near = canvas.chain(each, canvas.object("mc.pong~ 1 -180. 180. @mode wrap"), canvas.object("mc.abs~"))
    step = canvas.chain(canvas.object("loadmess #2"), canvas.object("expr $f1/360."))
    steps = canvas.object("mc.*~ 0.022222")
    canvas.cord(near, steps)
    canvas.cord(step, steps, 0, 1)
    clipped = canvas.note(canvas.object("mc.clip~ 0. 1."), "in steps of the ring, at most 1")
    gain = canvas.chain(steps, clipped, canvas.object("mc.*~ 0.25"), canvas.note(canvas.object("mc.cos~"), "as a gain"))
    canvas.cord(gain, heard, 0, 1)
    return canvas


def _azimuth(canvas: Canvas) -> tuple[Box, Box]:
    """Add where the source is; return what sorts the messages, and the signal."""
    moves = canvas.add("inlet", "", (30, 30), comment="azimuth, speed, first, clockwise", index=2)
    kinds = canvas.cord(moves, canvas.object("route azimuth speed first clockwise"))
    mine = canvas.cord(kinds, canvas.object("route #1"))
    place = canvas.chain(mine, canvas.object(f"pack 0. {MOVE}"), canvas.object("line~"))
    turning = canvas.object("route #1")
    canvas.cord(kinds, turning, 1)
    turn = canvas.chain(turning, canvas.object("expr $f1/360."), canvas.object("phasor~"), canvas.object("*~ 360."))
    together = canvas.cord(place, canvas.object("+~"))
    canvas.cord(turn, together, 0, 1)
    return kinds, together


def _places(canvas: Canvas, kinds: Box) -> Box:
    """Add where the loudspeakers are; return the signal of their azimuths."""
    left, way, turned = canvas.object("loadmess 0"), canvas.object("expr 1-2*$f1"), canvas.object("t b f")
    canvas.chain(left, way, turned)
    canvas.cord(kinds, way, 3)
    count, order, each = canvas.object("int #2"), canvas.object("t i i"), canvas.object("uzi")
    angle = canvas.object("expr $f3+$f4*($f1-1)*360./$f2")
    canvas.chain(turned, count, order, each)
    canvas.cord(turned, angle, 1, 3)
    canvas.cord(order, angle, 1, 1)
    canvas.cord(each, angle, 2)
    together, places = (
        canvas.object("zl.group #2"),
        canvas.note(canvas.object("mc.list~ @chans #2"), "azimuths of the loudspeakers"),
    )
    moved = canvas.object("t b f")
    canvas.cord(kinds, moved, 2)
    canvas.cord(moved, angle, 1, 2)
    canvas.cord(moved, count)
    return canvas.chain(angle, together, places)
