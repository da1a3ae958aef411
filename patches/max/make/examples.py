"""The example patches."""

from __future__ import annotations

from canvas import Box, Canvas

#: Seconds from the beginning, and what is sent then: ten minutes that nobody has to touch.
SCORE: tuple[tuple[int, str], ...] = (
    (1, "/titles 1 2 3 4 5 6 7 8"),
    (2, "/cfg 2."),
    (3, "/start 6."),
    (20, "/cfg 6. 60."),
    (90, '/ch/prompt 2 "rain on a tin roof far away"'),
    (120, "/ch/title 1 3"),
    (150, "/temperature 1.3 60."),
    (180, '/ch/blend 5 "paper birds" 0.6 "wind in wires" 0.4'),
    (220, "/glide 20."),
    (240, '/prompt "slow metal breathing in a large hall"'),
    (300, "/cfg 1. 45."),
    (350, "/ch/hold 4 1"),
    (370, "/ch/hold 4 0"),
    (390, '/prompt ""'),
    (420, "/cfg/text 9. 60."),
    (480, "/ch/gain 8 -18. 30."),
    (510, "/temperature 1. 20."),
    (540, "/cfg 4. 30."),
    (585, "/stop 15."),
    (601, "/ch/gain 8 0."),
)
#: Degrees each second of the eight sources of the spatial piece.
SPEEDS = (4, -6, 9, -3, 7, -11, 5, -8)
_INPUTS = "1 2 3 4 5 6 7 8"


def explain(canvas: Canvas, title: str, *lines: str, width: float = 900) -> None:
    """Write what a patch is for."""
    canvas.cell(width=width)
    canvas.add("comment", title, (width, 24), fontsize=16.0, fontface=1)
    for line in lines:
        canvas.add("comment", line, (width, 20))


def performance() -> Canvas:
    """Return ten minutes of automation."""
    canvas = Canvas((960, 640), columns=1)
    explain(
        canvas,
        "A performance of ten minutes",
        "Open the panel first (Extras > osc_engine). The toggle begins it, the number is the second; the second number",
        "of /cfg, /temperature and /ch/gain is the time that the change takes.",
    )
    canvas.cell("seconds from the beginning", 900)
    run, clock = canvas.add("toggle", "", (24, 24)), canvas.object("clocker 1000")
    second, shown = canvas.object("expr int($f1/1000.+0.5)"), canvas.add("number", "", (60, 22))
    times = canvas.object("select " + " ".join(str(second) for second, _ in SCORE))
    canvas.chain(run, clock, second, shown, times)
    sent = []
    for index, (_, text) in enumerate(SCORE):
        canvas.beside(430 * (index % 2), up=index % 2)
        sent.append(canvas.message(text))
        canvas.cord(times, sent[-1], index)
    canvas.beside(0)
    out = canvas.object("s oe-out")
    for message in sent:
        canvas.cord(message, out)
    return canvas


def _device(canvas: Canvas, target: Box) -> None:
    """Add what switches the audio on and off."""
    canvas.beside(330, up=2)
    for text in ("start", "stop"):
        canvas.cord(canvas.message(text), target)
    canvas.beside(0)


def spatial() -> Canvas:
    """Return a piece of eight sources that turn at their own speeds on a ring of eight loudspeakers."""
    canvas = Canvas((960, 640), columns=1)
    explain(
        canvas,
        "Eight sources that turn on a ring of eight loudspeakers",
        "Bring the engine's eight channels to the inputs 1 to 8 of Max's audio device: docs/max.md names the ways.",
        "Azimuths are degrees, positive to the left; loudspeaker 1 is in front, the next to its left.",
    )
    canvas.cell("sources 1 to 8", 900)
    inputs = canvas.object(f"mc.adc~ {_INPUTS}")
    turning = canvas.foreign("oe.ring 8", 2, ["multichannelsignal"])
    canvas.cord(inputs, turning)
    # fmt: off
    trims = canvas.add("bpatcher", "", (620, 132), name="oe.direct.maxpat", args=[], bgmode=0, border=0, clickthrough=0,
                       enablehscroll=0, enablevscroll=0, lockeddragscroll=0, offset=[0.0, 0.0], viewvisibility=1,
                       numinlets=1, numoutlets=1, outlettype=["multichannelsignal"])
    # fmt: on
    outputs = canvas.object(f"mc.dac~ {_INPUTS}")
    canvas.chain(turning, trims, outputs)
    _device(canvas, outputs)
    canvas.cell("places and speeds at the start", 900)
    begin = canvas.object("loadbang")
    for n, speed in enumerate(SPEEDS):
        for column, text in enumerate((f"azimuth {n + 1} {45 * n}.", f"speed {n + 1} {speed}.")):
            canvas.beside(170 * column, up=column)
            message = canvas.cord(begin, canvas.message(text))
            canvas.cord(message, turning, 0, 1)
    return canvas


def spat5() -> Canvas:
    """Return the ring by IRCAM's spat5."""
    return _package(
        "The same ring by spat5: needs the package spat5 of IRCAM Forum",
        'spat5.pan~ @inputs 8 @outputs 8 @initwith "/panning/type vbap" @mc 1',
        "In spat5 azimuth is in degrees, clockwise from the front. Without the package the object below is empty.",
        "/source/{n}/azim",
        "",
    )


def icst() -> Canvas:
    """Return the ring by the ICST Ambisonics package."""
    return _package(
        "The same ring by Ambisonics of third order: needs the package ICST Ambisonics",
        "mc.ambiencode~ 3 8",
        "aed is azimuth, elevation and distance, azimuth clockwise from the front. Without the package it is empty.",
        "aed {n}",
        "mc.ambidecode~ 3 8",
    )


def _package(title: str, text: str, note: str, address: str, decoder: str) -> Canvas:
    """Return eight sources that turn, by objects that Max does not bring along."""
    canvas = Canvas((960, 640), columns=1)
    explain(canvas, title, note, "Nobody has run this patch here: hold it against the package's own help.")
    canvas.cell("sources 1 to 8", 900)
    inputs = canvas.object(f"mc.adc~ {_INPUTS}")
    place = canvas.foreign(text, 1, ["multichannelsignal", ""])
    last = canvas.cord(inputs, place)
    if decoder:
        last = canvas.cord(place, canvas.foreign(decoder, 1, ["multichannelsignal", ""]))
    outputs = canvas.cord(last, canvas.object(f"mc.dac~ {_INPUTS}"))
    _device(canvas, outputs)
    canvas.cell("one turn in 36 seconds, an eighth of it apart", 900)
    turn = canvas.chain(
        canvas.object("loadmess 1"), canvas.add("toggle", "", (24, 24)), canvas.object("metro 40"),
        canvas.object("counter 0 899"), canvas.object("expr $f1*0.4"),
    )  # fmt: skip
    for n in range(8):
        apart = canvas.cord(turn, canvas.object(f"expr $f1+{45 * n}."))
        canvas.beside(150, up=1)
        sent = canvas.object(f"prepend {address.format(n=n + 1)}")
        if not decoder:
            canvas.chain(apart, sent, place)
        else:
            canvas.beside(330, up=1)
            flat = canvas.object("append 0. 1.")
            canvas.chain(apart, sent, flat, place)
        canvas.beside(0)
    return canvas
