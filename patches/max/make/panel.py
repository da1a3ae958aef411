"""osc_engine: the main patch, a panel that reaches every address."""

from __future__ import annotations

from canvas import AMBER, BACKGROUND, BLUE, GREEN, PANEL, RED, TEXT, Box, Canvas, Rect, rgba
from channel import CFG, HEIGHT, LEVEL, METER, PROMPT, SWITCHES, TITLE, WIDTH
from controls import (
    ALL,
    IN,
    OUT,
    button,
    fader,
    field,
    label,
    number,
    number_control,
    plate,
    push,
    readout,
    text_control,
)
from line import FEEDBACK, HOST, PORT
from shelf import names

LEFT, STRIPS = 10.0, 150.0
BOTTOM = STRIPS + 8 * HEIGHT + 6


def panel() -> Canvas:
    """Return the patch."""
    canvas = Canvas((WIDTH + 20, BOTTOM + 204))
    plate(canvas, (LEFT, 10, WIDTH, 92))
    label(canvas, "osc_engine", (22, 14, 170, 32), 22.0, TEXT, fontface=1)
    _line(canvas)
    _transport(canvas)
    _masters(canvas)
    _state(canvas)
    _strips(canvas)
    _everyone(canvas)
    _render(canvas)
    names(canvas, 470, BOTTOM)
    _talk(canvas)
    _watchdog(canvas)
    return canvas


def _line(canvas: Canvas) -> None:
    """The engine's place, and whether it answers."""
    canvas.cell("the line to the engine: where it is, and whether it answers")
    line, alive = canvas.object("oe.osc"), _lamp(canvas, (192, 22, 18, 18))
    canvas.chain(canvas.object("r oe-out"), line, canvas.object("s oe-in"))
    canvas.cord(line, alive, 1)
    top = BOTTOM + 6
    plate(canvas, (946, BOTTOM, 284, 128))
    label(canvas, "engine at", (954, top, 70, 20))
    label(canvas, "it answers to port", (954, top + 26, 120, 20))
    host = field(canvas, (1022, top, 118, 21), varname="host")
    canvas.chain(canvas.object(f"loadmess set {HOST}"), host)
    typed = canvas.chain(host, canvas.object("route text"), canvas.object("prepend host"))
    canvas.cord(typed, line)
    for kind, at_first, shown in (
        ("port", PORT, (1146, top, 74, 21)),
        ("feedback", FEEDBACK, (1146, top + 26, 74, 21)),
    ):
        chosen = number(canvas, shown, 1, 65535, whole=True, varname=kind)
        canvas.chain(canvas.object(f"loadmess set {at_first}"), chosen, canvas.object(f"prepend {kind}"), line)


def _lamp(canvas: Canvas, shown: Rect) -> Box:
    # fmt: off
    return canvas.add("led", "", (24, 24), shown, ignoreclick=1, oncolor=rgba(GREEN), offcolor=rgba(RED),
                      bgcolor=rgba(PANEL), useoffcolor=1, varname="alive")
    # fmt: on


def _transport(canvas: Canvas) -> None:
    for path, left, color in (("/start", 22, GREEN), ("/stop", 98, BACKGROUND)):
        canvas.cell(path)
        pressed = button(canvas, path[1:], (left, 58, 70, 32), color)
        fade = canvas.cord(pressed, canvas.object("float 0.5"))
        canvas.chain(fade, canvas.object(f"prepend {path}"), canvas.object(OUT))
        canvas.cord(canvas.object("r oe-fade"), fade, 0, 1)
    push(canvas, "/panic", "panic", (174, 58, 70, 32), color=RED)
    label(canvas, "fade, s", (252, 52, 60, 18))
    canvas.cell("seconds of start and stop")
    fade = number(canvas, (252, 70, 56, 21), 0, 60, varname="fade")
    canvas.chain(canvas.object("loadmess 0.5"), fade, canvas.object("s oe-fade"))
    label(canvas, "ramp, s", (318, 52, 60, 18))
    canvas.cell("seconds of every change")
    ramp = number(canvas, (318, 70, 56, 21), 0, 600, varname="ramp")
    canvas.chain(canvas.object("loadmess 0."), ramp, canvas.object("s oe-ramp"))


def _masters(canvas: Canvas) -> None:
    # fmt: off
    rows = (("guidance (CFG)", "/cfg", (0, 12), 0.0, AMBER), ("temperature", "/temperature", (0, 3), 0.0, BLUE),
            ("level of each, dB", "/gain", (-90, 12), 0.02, GREEN))
    # fmt: on
    for row, (text, path, span, ramp, color) in enumerate(rows):
        top = 18 + 26 * row
        label(canvas, text, (392, top, 110, 20), 12.0, TEXT)
        fader(canvas, ALL, path, span, ((502, top + 1, 196, 18), (706, top - 1, 58, 21)), ramp=ramp, color=color)


def _state(canvas: Canvas) -> None:
    """What the engine says of itself, and when the last change is heard."""
    canvas.cell("/status")
    parts = canvas.object("unpack s s 0. 0. 0 0 0 0.")
    canvas.chain(canvas.object(IN), canvas.object("route /status"), parts)
    shown: list[tuple[str, Rect]] = [
        ("state", (216, 18, 150, 26)), ("bundle", (862, 16, 130, 20)), ("load", (862, 38, 70, 20)),
        ("lead, s", (862, 60, 70, 20)), ("steps", (1000, 38, 60, 20)), ("underruns", (1142, 16, 70, 20)),
        ("xruns", (1142, 38, 70, 20)), ("uptime, s", (1142, 60, 80, 20)),
    ]  # fmt: skip
    for outlet, (name, place) in enumerate(shown):
        text = canvas.cord(parts, canvas.object("prepend set"), outlet)
        canvas.cord(text, readout(canvas, name, place, size=17.0 if name == "state" else 12.0))
        if name != "state":
            width = 70 if name == "steps" else 80
            label(canvas, name, (place[0] - width, place[1], width, 20))
    canvas.cell("/done")
    heard = canvas.object("unpack s 0 0.")
    # what panels ask by themselves is no change
    asked = ("/listen", "/unlisten", "/dump", "/sync")
    others = canvas.object(f"route {' '.join(asked)}")
    canvas.chain(canvas.object(IN), canvas.object("route /done"), others)
    canvas.cord(others, heard, len(asked))
    label(canvas, "heard in, s", (780, 80, 82, 18))
    canvas.cord(canvas.cord(heard, canvas.object("prepend set"), 2), readout(canvas, "heard", (862, 80, 70, 20), BLUE))


def _strips(canvas: Canvas) -> None:
    top = STRIPS - 40
    for left, width, upper, lower in (
        (TITLE, 150, "title (name or number)", "style"),
        (PROMPT, 360, "prompt (empty: back to the title)", 'blend ("rain on tin" 0.7 wind 0.3), glide in s'),
        (CFG, 240, "guidance", "by style, by text, temperature"),
        (LEVEL, 180, "level, dB", "to title, to style, new, drift"),
        (SWITCHES, 100, "mute solo hold", ""),
        (METER, 120, "peak, -60 to 0 dBFS", ""),
    ):
        label(canvas, upper, (LEFT + left, top, width, 18), 11.0, TEXT)
        if lower:
            label(canvas, lower, (LEFT + left, top + 17, width, 18))
    canvas.cell("the strips")
    for n in range(1, 9):
        # fmt: off
        canvas.add("bpatcher", "", (WIDTH, HEIGHT), (LEFT, STRIPS + (n - 1) * HEIGHT, WIDTH, HEIGHT),
                   name="oe.channel.maxpat", args=[n], bgmode=0, border=0, clickthrough=0, enablehscroll=0,
                   enablevscroll=0, lockeddragscroll=0, offset=[0.0, 0.0], viewvisibility=1, varname=f"channel{n}")
        # fmt: on


def _everyone(canvas: Canvas) -> None:
    """What all channels follow."""
    plate(canvas, (LEFT, BOTTOM, 450, 128))
    left, top = LEFT + 90, BOTTOM + 6
    # fmt: off
    rows = ((0, "all: prompt", "/prompt", 348, True), (1, "all: titles", "/titles", 348, False),
            (2, "all: style", "/style", 148, True))
    # fmt: on
    for row, text, path, width, one in rows:
        label(canvas, text, (LEFT + 8, top + 26 * row, 82, 20))
        text_control(canvas, ALL, path, (left, top + 26 * row, width, 21), one=one, clears=path == "/prompt")
    label(canvas, "glide, s", (left + 160, top + 52, 60, 20))
    number_control(canvas, ALL, "/glide", (0, 600), (left + 216, top + 52, 58, 21))
    push(canvas, "/reset", "reset all", (left + 282, top + 52, 66, 21))
    label(canvas, "guidance", (LEFT + 8, top + 80, 82, 20))
    for place, text, path in ((0, "by style", "/cfg/audio"), (150, "by text", "/cfg/text")):
        label(canvas, text, (left + place, top + 80, 60, 20))
        number_control(canvas, ALL, path, (0, 12), (left + place + 62, top + 80, 64, 21), ramped=True)


def _render(canvas: Canvas) -> None:
    """How it is rendered: numbers of the engine itself, under the strips of all."""
    top = BOTTOM + 6
    label(canvas, "render", (954, top + 54, 60, 20), 11.0, TEXT)
    # fmt: off
    rows = (("steps", "/steps", (0, 64), True, 952), ("hop, s", "/hop", (0.16, 9.44), False, 1022),
            ("lead, s", "/lead", (0, 9), False, 1092))
    # fmt: on
    for text, path, span, whole, left in rows:
        label(canvas, text, (left, top + 74, 66, 18))
        number_control(canvas, ALL, path, span, (left, top + 92, 62, 21), whole=whole)
    label(canvas, "seed", (1162, top + 74, 60, 18))
    text_control(canvas, ALL, "/seed", (1162, top + 92, 58, 21))


def _talk(canvas: Canvas) -> None:
    """The conversation: questions, any other message, and the engine's last complaint."""
    top = BOTTOM + 134
    plate(canvas, (LEFT, top, WIDTH, 28))
    words = (("/dump", "all values"), ("/status", "status"), ("/ping", "ping"), ("/version", "version"))
    # oe.osc knows the port that is listened on, and that it is not to ask again.
    for index, (what, text) in enumerate((*words, ("/sync", "sync"), ("listen", "listen"), ("unlisten", "unlisten"))):
        push(canvas, what, text, (LEFT + 6 + 68 * index, top + 4, 64, 20))
    label(canvas, "message", (LEFT + 490, top + 4, 60, 20))
    canvas.cell("any other message")
    any_ = field(canvas, (LEFT + 548, top + 4, 200, 20), one=False, varname="message")
    canvas.chain(any_, canvas.object("route text"), canvas.object(OUT))
    canvas.cell("the last answer and the last mistake")
    heard = canvas.object("route /error /late /pong /version /synced /panicked")
    canvas.cord(canvas.object(IN), heard)
    last = canvas.object("prepend set")
    said = readout(canvas, "said", (LEFT + 760, top + 4, 450, 20), RED, 11.0)
    for outlet, kind in enumerate(("mistake", "late", "pong", "version", "synced")):
        canvas.chain(_named(canvas, heard, outlet, kind), last)
    canvas.chain(canvas.cord(heard, canvas.message("panic"), 5), last)
    canvas.cord(last, said)


def _watchdog(canvas: Canvas) -> None:
    """What the engine hears of itself, and what its watchdog did of that."""
    top = BOTTOM + 166
    plate(canvas, (LEFT, top, WIDTH, 28))
    push(canvas, "/quality", "quality", (LEFT + 6, top + 4, 64, 20))
    push(canvas, "/watchdog", "watchdog", (LEFT + 74, top + 4, 64, 20))
    label(canvas, "on, begun anew for silence, drone, loop, given up:", (LEFT + 150, top + 4, 290, 20))
    canvas.cell("/watchdog")
    heard = canvas.chain(canvas.object(IN), canvas.object("route /watchdog"), canvas.object("prepend set"))
    canvas.cord(heard, readout(canvas, "watchdog", (LEFT + 444, top + 4, 200, 20), RED, 11.0))


def _named(canvas: Canvas, heard: Box, outlet: int, kind: str) -> Box:
    return canvas.cord(heard, canvas.object(f"prepend {kind}:"), outlet)
