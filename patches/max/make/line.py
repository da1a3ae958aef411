"""oe.osc: the line to the engine."""

from __future__ import annotations

from dataclasses import dataclass

from canvas import Box, Canvas

HOST, PORT, FEEDBACK = "127.0.0.1", 9400, 9401
#: Milliseconds without a heartbeat after which the engine counts as away; it sends one a second.
AWAY = 2500


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
    for outlet, target in ((0, host), (1, port)):
        canvas.cord(kinds, target, outlet)
        canvas.cord(target, ask.send)
    canvas.cord(kinds, ask.send, 5)
    canvas.cord(kinds, ask.feedback, 2)
    canvas.cord(kinds, ask.listen, 3)
    canvas.cord(kinds, ask.unlisten, 4)
    _hearing(canvas, ask)
    given = canvas.cord(canvas.object(f"patcherargs {HOST} {PORT} {FEEDBACK}"), canvas.object("unpack s 0 0"))
    for outlet, target in ((0, host), (1, port), (2, ask.feedback)):
        canvas.cord(given, target, outlet)
    return canvas


@dataclass(frozen=True)
class _Asking:
    """Boxes that others reach: to ask to be told or not, to change the port of what the engine says, to send."""

    ask: Box
    listen: Box
    unlisten: Box
    feedback: Box
    send: Box
    receive: Box
    away: Box


def _asking(canvas: Canvas) -> _Asking:
    """Add what asks the engine to tell every change: at first, for another port, and whenever it is silent."""
    loaded, later = canvas.object("loadbang"), canvas.object("deferlow")
    ask = canvas.object("t b b")
    away = canvas.note(canvas.object(f"delay {AWAY}"), "silent: ask again")
    kept, told = canvas.object(f"int {FEEDBACK}"), canvas.note(canvas.object("prepend /listen"), "ask to be told")
    send = canvas.object(f"udpsend {HOST} {PORT}")
    canvas.chain(loaded, later, ask, kept, told, send)
    canvas.cord(ask, away, 1)
    again = canvas.note(canvas.object("gate 1 1"), "not after unlisten")
    canvas.cord(canvas.cord(away, again, 0, 1), ask)
    listen, unlisten = canvas.object("t b 1"), canvas.object("t b 0")
    canvas.cord(listen, again, 1)
    canvas.cord(listen, ask)
    canvas.cord(unlisten, again, 1)
    dropped = canvas.cord(unlisten, canvas.object(f"int {FEEDBACK}"))
    canvas.chain(dropped, canvas.object("prepend /unlisten"), send)
    feedback = canvas.object("t b i i")
    canvas.cord(feedback, listen)
    canvas.cord(feedback, kept, 1, 1)
    canvas.cord(feedback, dropped, 1, 1)
    move = canvas.object("prepend port")
    receive = canvas.object(f"udpreceive {FEEDBACK}")
    canvas.cord(feedback, move, 2)
    canvas.cord(move, receive)
    return _Asking(ask, listen, unlisten, feedback, send, receive, away)


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
