"""oe.osc: the line to the engine."""

from __future__ import annotations

from dataclasses import dataclass

from canvas import Box, Canvas

HOST, PORT, FEEDBACK = "127.0.0.1", 9400, 9401
#: Milliseconds without a heartbeat after which the engine counts as away; it sends one a second.
AWAY = 2500
#: Milliseconds in which host, port and feedback may change together.
SETTLED = 100


def line() -> Canvas:
    """Return the patch."""
    canvas = Canvas()
    canvas.cell("the line to the engine; host, port and feedback come as messages or as arguments")
    ask = _asking(canvas)
    # fmt: off
    inlet = canvas.add("inlet", "", (30, 30), index=1,
                       comment="a message for the engine, or host, port, feedback, listen, unlisten")
    # fmt: on
    kinds = canvas.cord(inlet, canvas.object("route host port feedback listen unlisten"))
    host, port = canvas.object("prepend host"), canvas.object("prepend port")
    for outlet, place in ((0, host), (1, port), (2, ask.feedback)):
        moved = canvas.cord(kinds, canvas.object("t b l b"), outlet)
        canvas.cord(moved, ask.drop, 2)
        canvas.cord(moved, place, 1)
        canvas.cord(moved, ask.settle)
    for place, kept in zip((host, port), ask.places, strict=True):
        canvas.cord(place, ask.send)
        canvas.cord(place, kept, 0, 1)
    canvas.cord(kinds, ask.send, 5)
    canvas.cord(kinds, ask.listen, 3)
    canvas.cord(kinds, ask.unlisten, 4)
    _hearing(canvas, ask)
    # nobody is asked before all three are known: at the usual place may be another engine
    given = canvas.cord(canvas.object(f"patcherargs {HOST} {PORT} {FEEDBACK}"), canvas.object("unpack s 0 0"))
    for outlet, place in ((0, host), (1, port), (2, ask.feedback)):
        canvas.cord(given, place, outlet)
    return canvas


@dataclass(frozen=True)
class _Asking:
    """Boxes that others reach.

    Attributes:
        ask: asks the engine to tell every change.
        listen, unlisten: begin to ask, and end it.
        drop: asks the engine of before to tell nothing more.
        settle: begins to ask at a new place, once nothing has moved for a moment.
        places: keep host and port until then.
        feedback: takes the port of what the engine says.
        send: sends.
        receive: hears.
        away: gives a bang when the engine is silent.
    """

    ask: Box
    listen: Box
    unlisten: Box
    drop: Box
    settle: Box
    places: tuple[Box, Box]
    feedback: Box
    send: Box
    receive: Box
    away: Box


def _asking(canvas: Canvas) -> _Asking:
    """Add what asks the engine to tell every change: at first, at another place, and whenever it is silent."""
    loaded, later = canvas.object("loadbang"), canvas.object("deferlow")
    ask = canvas.object("t b b")
    away = canvas.note(canvas.object(f"delay {AWAY}"), "silent: ask again")
    kept, told = canvas.object(f"int {FEEDBACK}"), canvas.note(canvas.object("prepend /listen"), "ask to be told")
    send = canvas.object(f"udpsend {HOST} {PORT}")
    canvas.chain(ask, kept, told, send)
    canvas.cord(ask, away, 1)
    again = canvas.note(canvas.object("gate 1 1"), "not after unlisten")
    canvas.cord(canvas.cord(away, again, 0, 1), ask)
    listen, unlisten = canvas.object("t b 1"), canvas.object("t b 0")
    canvas.cord(listen, again, 1)
    canvas.cord(listen, ask)
    canvas.cord(unlisten, again, 1)
    drop = canvas.cord(unlisten, canvas.object(f"int {FEEDBACK}"))
    # udpsend sends from a queue: the word for the engine of before has a line of its own, which moves after it
    leaving = canvas.note(canvas.object(f"udpsend {HOST} {PORT}"), "the engine of before")
    canvas.chain(drop, canvas.object("prepend /unlisten"), leaving)
    settle, settled = canvas.object(f"delay {SETTLED}"), canvas.object("t b b b")
    places = canvas.object("zl.reg"), canvas.object("zl.reg")
    canvas.chain(loaded, later, settled)
    canvas.chain(settle, settled, listen)
    for outlet, place in enumerate(places, 1):
        canvas.cord(settled, place, outlet)
        canvas.cord(place, leaving)
    feedback, receive = canvas.object("t i i i"), canvas.object(f"udpreceive {FEEDBACK}")
    canvas.cord(feedback, kept, 0, 1)
    canvas.cord(feedback, drop, 1, 1)
    canvas.cord(canvas.cord(feedback, canvas.object("prepend port"), 2), receive)
    return _Asking(ask, listen, unlisten, drop, settle, places, feedback, send, receive, away)


def _hearing(canvas: Canvas, ask: _Asking) -> None:
    beat = canvas.cord(ask.receive, canvas.object("route /heartbeat"))
    parts = canvas.cord(beat, canvas.object("unpack 0 0"))
    anew = canvas.chain(
        parts, canvas.note(canvas.object("change"), "a new session: it was restarted"), canvas.object("t b")
    )
    canvas.cord(anew, ask.ask)
    known = canvas.object("t b b")
    canvas.cord(beat, known)
    canvas.cord(known, ask.away, 1)
    yes, no = canvas.message("1"), canvas.message("0")
    canvas.cord(known, yes)
    canvas.cord(ask.away, no)
    said = canvas.add("outlet", "", (30, 30), comment="what the engine says", index=1)
    alive = canvas.add("outlet", "", (30, 30), comment="1: the engine answers; 0: it is away", index=2)
    canvas.cord(ask.receive, said)
    canvas.cord(yes, alive)
    canvas.cord(no, alive)
