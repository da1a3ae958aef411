"""oe.osc: the line to the engine."""

from __future__ import annotations

from canvas import Box, Canvas

HOST, PORT, FEEDBACK = "127.0.0.1", 9400, 9401
#: Milliseconds without a heartbeat after which the engine counts as away; it sends one a second.
AWAY = 2500


def line() -> Canvas:
    """Return the patch."""
    canvas = Canvas((1020, 480), columns=3)
    ask = _asking(canvas)
    canvas.cell("messages for the engine", 330)
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
    canvas.cell("arguments: host, port, port for what it says", 330)
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
    canvas.cell("ask to be told; silent for 2.5 s: ask again", 330)
    loaded, later = canvas.object("loadbang"), canvas.object("deferlow")
    ask = canvas.object("t b b")
    away = canvas.object(f"delay {AWAY}")
    kept, listen = canvas.object(f"int {FEEDBACK}"), canvas.object("prepend /listen")
    send = canvas.object(f"udpsend {HOST} {PORT}")
    canvas.chain(loaded, later, ask, kept, listen, send)
    canvas.cord(ask, away, 1)
    canvas.cord(away, ask)
    canvas.beside(170, up=7)
    feedback = canvas.object("t b i i")
    canvas.cord(feedback, ask)
    canvas.cord(feedback, kept, 1, 1)
    move = canvas.object("prepend port")
    receive = canvas.object(f"udpreceive {FEEDBACK}")
    canvas.cord(feedback, move, 2)
    canvas.cord(move, receive)
    return _Asking(ask, feedback, send, receive, away)


def _hearing(canvas: Canvas, ask: _Asking) -> None:
    canvas.cell("what the engine says; a new session: it was restarted", 330)
    beat = canvas.cord(ask.receive, canvas.object("route /heartbeat"))
    parts = canvas.cord(beat, canvas.object("unpack 0 0"))
    anew = canvas.chain(parts, canvas.object("change"), canvas.object("t b"))
    canvas.cord(anew, ask.ask)
    known = canvas.object("t b b")
    canvas.cord(beat, known)
    canvas.cord(known, ask.away, 1)
    yes, no = canvas.message("1"), canvas.message("0")
    canvas.cord(known, yes)
    canvas.cord(ask.away, no)
    said = canvas.add("outlet", "", (30, 30), comment="what the engine says", index=1)
    canvas.beside(100, up=1)
    alive = canvas.add("outlet", "", (30, 30), comment="1: the engine answers; 0: it is away", index=2)
    canvas.cord(ask.receive, said)
    canvas.cord(yes, alive)
    canvas.cord(no, alive)
