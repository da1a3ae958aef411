"""oe.osc: the line to the engine."""

from __future__ import annotations

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
    inlet = canvas.add("inlet", "", (30, 30), comment="a message for the engine, or host, port, feedback", index=1)
    # fmt: on
    kinds = canvas.cord(inlet, canvas.object("route host port feedback"))
    host, port = canvas.object("prepend host"), canvas.object("prepend port")
    for outlet, target in ((0, host), (1, port)):
        canvas.cord(kinds, target, outlet)
        canvas.cord(target, ask.send)
    canvas.cord(kinds, ask.send, 3)
    canvas.cord(kinds, ask.feedback, 2)
    _hearing(canvas, ask)
    given = canvas.cord(canvas.object(f"patcherargs {HOST} {PORT} {FEEDBACK}"), canvas.object("unpack s 0 0"))
    for outlet, target in ((0, host), (1, port), (2, ask.feedback)):
        canvas.cord(given, target, outlet)
    return canvas


class _Asking:
    """Boxes that other cells reach: to ask, to change the port of what the engine says, to send."""

    def __init__(self, ask: Box, feedback: Box, send: Box, receive: Box, away: Box) -> None:
        self.ask, self.feedback, self.send, self.receive, self.away = ask, feedback, send, receive, away


def _asking(canvas: Canvas) -> _Asking:
    """Add what asks the engine to tell every change: at first, for another port, and whenever it is silent."""
    loaded, later = canvas.object("loadbang"), canvas.object("deferlow")
    ask = canvas.object("t b b")
    away = canvas.note(canvas.object(f"delay {AWAY}"), "silent: ask again")
    kept, listen = canvas.object(f"int {FEEDBACK}"), canvas.note(canvas.object("prepend /listen"), "ask to be told")
    send = canvas.object(f"udpsend {HOST} {PORT}")
    canvas.chain(loaded, later, ask, kept, listen, send)
    canvas.cord(ask, away, 1)
    canvas.cord(away, ask)
    feedback = canvas.object("t b i i")
    canvas.cord(feedback, ask)
    canvas.cord(feedback, kept, 1, 1)
    move = canvas.object("prepend port")
    receive = canvas.object(f"udpreceive {FEEDBACK}")
    canvas.cord(feedback, move, 2)
    canvas.cord(move, receive)
    return _Asking(ask, feedback, send, receive, away)


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
