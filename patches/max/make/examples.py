"""The example patches."""

from __future__ import annotations

from collections.abc import Sequence

from canvas import Box, Canvas

#: What a piece that was stopped in its midst, or a hand, may have left, is ended first.
SWITCHES, NUMBERS = "/ch/*/mute 0, /ch/*/solo 0, /ch/*/hold 0", "/glide 0., /temperature 1., /gain 0."
#: Ten minutes that nobody has to touch, in parts: seconds from the beginning, and what is sent then.
SCORE: tuple[tuple[tuple[int, str], ...], ...] = (
    ((1, SWITCHES), (2, NUMBERS)),
    ((3, "/titles 1 2 3 4 5 6 7 8"), (4, "/cfg 2.")),
    ((5, "/start 6."), (20, "/cfg 6. 60.")),
    ((90, '/ch/prompt 2 "rain on a tin roof far away"'), (120, "/ch/title 1 3"), (150, "/temperature 1.3 60.")),
    ((180, '/ch/blend 5 "paper birds" 0.6 "wind in wires" 0.4'), (220, "/glide 20.")),
    ((240, '/prompt "slow metal breathing in a large hall"'), (300, "/cfg 1. 45.")),
    ((350, "/ch/hold 4 1"), (370, "/ch/hold 4 0"), (390, '/prompt ""'), (420, "/cfg/text 9. 60.")),
    ((480, "/ch/gain 8 -18. 30."), (510, "/temperature 1. 20."), (540, "/cfg 4. 30.")),
    ((585, "/stop 15."), (601, "/ch/gain 8 0.")),
)
#: Degrees each second of the eight sources of the spatial piece.
SPEEDS = (4, -6, 9, -3, 7, -11, 5, -8)
MANY, _INPUTS = "multichannelsignal", "1 2 3 4 5 6 7 8"


def performance() -> Canvas:
    """Return ten minutes of automation."""
    canvas = Canvas()
    canvas.explain(
        "A performance of ten minutes",
        "Open the panel first (Extras > osc_engine). The toggle begins it, the number is the second; the last one of "
        "/cfg 6. 60. is its time.",
    )
    canvas.cell("seconds from the beginning")
    run, clock = canvas.note(canvas.add("toggle", "", (24, 24)), "begin"), canvas.object("clocker 1000")
    second, shown = canvas.object("expr int($f1/1000.+0.5)"), canvas.add("number", "", (60, 22))
    canvas.chain(run, clock, second, canvas.object("s oe-second"))
    canvas.cord(second, shown)
    for part in SCORE:
        canvas.cell(f"{_minutes(part[0][0])} to {_minutes(part[-1][0])}")
        times = canvas.object("select " + " ".join(str(second) for second, _ in part))
        out = canvas.object("s oe-out")
        canvas.cord(canvas.object("r oe-second"), times)
        for index, (_, text) in enumerate(part):
            canvas.cord(canvas.cord(times, canvas.message(text), index), out)
    return canvas


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def framed(
    canvas: Canvas, name: str, size: tuple[float, float], arguments: Sequence[int], inlets: int, types: Sequence[str]
) -> Box:
    """Add a patch of the package as a part to look at, with inlets, and outlets of some types."""
    outlets = {"outlettype": list(types)} if types else {}
    # fmt: off
    return canvas.add("bpatcher", "", size, None, name=f"{name}.maxpat", args=list(arguments), bgmode=0, border=0,
                      clickthrough=0, enablehscroll=0, enablevscroll=0, lockeddragscroll=0, offset=[0.0, 0.0],
                      viewvisibility=1, numinlets=inlets, numoutlets=len(types), **outlets)
    # fmt: on


def direct(canvas: Canvas) -> Box:
    """Add oe.direct, and what keeps its trims: a message that follows them, is saved with the patch and sent back."""
    frame = framed(canvas, "oe.direct", (620, 132), (), 2, (MANY, ""))
    trims = canvas.note(canvas.add("message", "trims" + " 0." * 8, (330, 22)), "save the patch to keep them")
    canvas.chain(canvas.object("loadbang"), canvas.object("deferlow"), trims)
    canvas.cord(trims, frame, 0, 1)
    canvas.cord(canvas.cord(frame, canvas.object("prepend set"), 1), trims)
    return frame


def device(canvas: Canvas, target: Box) -> None:
    """Add what switches the audio on and off."""
    for text in ("start", "stop"):
        canvas.cord(canvas.note(canvas.message(text), f"{text} the audio"), target)


def spatial() -> Canvas:
    """Return a piece of eight sources that turn at their own speeds on a ring of eight loudspeakers."""
    canvas = Canvas()
    canvas.explain(
        "Eight sources that turn on a ring of eight loudspeakers",
        "Bring the engine's eight channels to the inputs 1 to 8 of Max's audio device: docs/max.md names the ways. "
        "Azimuths are degrees, positive to the left; loudspeaker 1 is in front, the next to its left.",
    )
    canvas.cell("sources 1 to 8")
    inputs, moves = canvas.object(f"mc.adc~ {_INPUTS}"), canvas.object("r oe-moves")
    turning = canvas.foreign("oe.ring 8", 2, [MANY])
    canvas.cord(moves, turning, 0, 1)
    outputs = canvas.object(f"mc.dac~ {_INPUTS}")
    canvas.chain(inputs, turning, direct(canvas), outputs)
    device(canvas, outputs)
    places = [f"azimuth {n + 1} {45 * n}." for n in range(8)]
    speeds = [f"speed {n + 1} {speed}." for n, speed in enumerate(SPEEDS)]
    for title, texts in (("places at the start", places), ("speeds, degrees each second", speeds)):
        canvas.cell(title)
        begin, out = canvas.object("loadbang"), canvas.object("s oe-moves")
        for text in texts:
            canvas.chain(begin, canvas.message(text), out)
    return canvas


def spat5() -> Canvas:
    """Return the ring by IRCAM's spat5."""
    return _package(
        "spat5",
        "The same ring by spat5: needs the package spat5 of IRCAM Forum",
        'spat5.pan~ @inputs 8 @outputs 8 @initwith "/panning/type vbap" @mc 1',
        "In spat5 azimuth is in degrees, clockwise from the front. Without the package the object below is empty.",
        "/source/{n}/azim",
        "",
    )


def icst() -> Canvas:
    """Return the ring by the ICST Ambisonics package."""
    return _package(
        "icst",
        "The same ring by Ambisonics of third order: needs the package ICST Ambisonics",
        "mc.ambiencode~ 3 8",
        "aed is azimuth, elevation and distance, azimuth clockwise from the front. Without the package it is empty.",
        "aed {n}",
        "mc.ambidecode~ 3 8",
    )


def _package(name: str, title: str, text: str, note: str, address: str, decoder: str) -> Canvas:
    """Return eight sources that turn, by objects that Max does not bring along."""
    canvas = Canvas()
    canvas.explain(title, f"{note} Nobody has run this patch here: hold it against the package's own help.")
    canvas.cell("sources 1 to 8")
    inputs = canvas.object(f"mc.adc~ {_INPUTS}")
    place = canvas.foreign(text, 1, [MANY, ""])
    last = canvas.cord(inputs, place)
    if decoder:
        last = canvas.cord(place, canvas.foreign(decoder, 1, [MANY, ""]))
    outputs = canvas.cord(last, canvas.object(f"mc.dac~ {_INPUTS}"))
    device(canvas, outputs)
    canvas.cord(canvas.object(f"r oe-{name}-place"), place)
    canvas.cell("one turn in 36 seconds")
    canvas.chain(
        canvas.object("loadmess 1"), canvas.add("toggle", "", (24, 24)), canvas.object("metro 40"),
        canvas.object("counter 0 899"), canvas.object("expr $f1*0.4"), canvas.object(f"s oe-{name}-turn"),
    )  # fmt: skip
    for n in range(8):
        canvas.cell(f"source {n + 1}")
        turn, apart = canvas.object(f"r oe-{name}-turn"), canvas.object(f"expr $f1+{45 * n}.")
        sent = canvas.chain(turn, apart, canvas.object(f"prepend {address.format(n=n + 1)}"))
        if decoder:
            sent = canvas.cord(sent, canvas.object("append 0. 1."))
        canvas.cord(sent, canvas.object(f"s oe-{name}-place"))
    return canvas
