"""The start patch `osc_engine.pd`: the whole instrument in one window, and a second one for the engine itself."""

from __future__ import annotations

from channel import CFG, GAIN, HEIGHT, METER, PROMPT, SWITCH, SWITCHES, TITLE, typed, wire, wire_words
from channel import WIDTH as STRIP
from pdfile import FIELD, GREEN, INK, PAGE, PANEL, RED, ROW, Patch

TOP = 148
CHANNELS = 8


def panel() -> Patch:
    """The start patch."""
    bottom = TOP + CHANNELS * HEIGHT + 8
    p = Patch(1060, bottom + 152, 30, 30)
    p.plate(0, 0, 1060, bottom + 152, PAGE)
    wiring = Patch(1180, 800)
    _transport(p, wiring)
    _master(p, wiring)
    _state(p, wiring)
    for x, label in (
        (TITLE, "title (name or no.)"),
        (PROMPT, "prompt (empty: back to the title)"),
        (CFG, "guidance (CFG)"),
        (GAIN, "level (dB)"),
        *((SWITCHES - 3 + SWITCH * column, name) for column, name in enumerate(("mute", "solo", "hold"))),
        (METER, "peak (-60 to 0 dBFS)"),
        (994, "more"),
    ):
        p.label(10 + x, TOP - 20, label, 10, ground=PAGE)
    for number in range(1, CHANNELS + 1):
        p.obj(10, TOP + (number - 1) * HEIGHT, f"oe.channel {number}")
    p.obj(10, bottom, "oe.presets")
    p.obj(578, bottom, "oe.record")
    p.button(952, bottom + 8, 20, FIELD, "engine", "oe-engine-window")
    wiring.chain(1010, 330, "r oe-engine-window", "; pd-engine vis 1(")
    p.plate(10, bottom + 96, STRIP, 46, FIELD)
    p.label(18, bottom + 103, "last change", 10, ground=FIELD)
    p.label(98, bottom + 103, "type and press Return", 11, at="oe-done-address", ground=FIELD)
    p.entry(262, bottom + 101, 70, "-", "oe-done-values")
    p.label(704, bottom + 103, "heard in (s)", 10, ground=FIELD)
    p.shown(782, bottom + 101, 8, "oe-done-heard")
    p.label(860, bottom + 103, "out of range", 10, ground=FIELD)
    p.toggle(940, bottom + 102, 14, RED, at="oe-done-clamped")
    p.label(18, bottom + 124, "", 11, RED, at="oe-last-error", ground=FIELD)
    p.sub(952, bottom + 56, "wiring", wiring)
    p.sub(952, bottom + 34, "engine", _engine())
    return p


def _transport(p: Patch, wiring: Patch) -> None:
    p.plate(10, 10, STRIP, 108, PANEL)
    p.label(22, 20, "osc_engine", 20)
    p.plate(24, 56, 16, 16, RED, at="oe-lamp")
    p.label(48, 58, "looking for the engine", 11, at="oe-lamp-text")
    p.label(24, 80, "engine at (host port)", 10)
    p.words(24, 96, 22, "oe-engine-out", "oe-engine")
    for row, (name, colour) in enumerate((("start", GREEN), ("stop", FIELD), ("panic", RED))):
        p.button(212, 18 + 32 * row, 28, colour, name, f"oe-{name}-out", f"oe-{name}")
    p.label(296, 18, "fade (s)", 10)
    p.number(296, 34, 4, 0, 60, "oe-fade-out", "oe-fade", 0.5)
    fade = wiring.obj(20, 20, "r oe-fade-out")
    for column, name in enumerate(("start", "stop")):
        kept = wiring.obj(20 + 140 * column, 72, "f 0.5")
        wiring.cord(wiring.obj(20 + 140 * column, 46, f"r oe-{name}-out"), kept)
        wiring.cord(fade, kept, 0, 1)
        wiring.chain(20 + 140 * column, 98, kept, f"list prepend /{name}", "list trim", "s oe-out")
    wiring.chain(296, 46, "r oe-panic-out", "/panic(", "s oe-out")
    wiring.chain(400, 46, "r oe-engine-out", "s oe-peer")
    wiring.chain(400, 110, "loadbang", "set 127.0.0.1 9400(", "s oe-engine")
    wiring.chain(400, 200, "r oe-peer-is", "list prepend set", "list trim", "s oe-engine")
    lamp = wiring.chain(20, 240, "oe.osc", step=0)[0]
    colour = wiring.obj(60, 270, "sel 1 0")
    wiring.cord(lamp, colour, 2)
    wiring.cord(
        colour, wiring.obj(60, 300, f"; oe-lamp color {GREEN} {INK}; oe-lamp-text label the\\ engine\\ answers("), 0
    )
    wiring.cord(
        colour, wiring.obj(60, 380, f"; oe-lamp color {RED} {INK}; oe-lamp-text label looking\\ for\\ the\\ engine("), 1
    )


def _master(p: Patch, wiring: Patch) -> None:
    rows = (
        ("guidance (CFG)", "cfg", 0, 12),
        ("levels (dB)", "gain", -60, 12),
        ("temperature", "temperature", 0, 3),
    )
    for row, (label, name, low, high) in enumerate(rows):
        y = 18 + 25 * row
        p.label(370, y + 1, label)
        p.slider(476, y, 180, low, high, f"oe-{name}-out", f"oe-{name}")
        p.shown(664, y, 6, f"oe-{name}-shown")
        wire(wiring, 560 + 130 * row, 20, f"oe-{name}", f"/{name}", f"oe/{name}")
    p.label(370, 94, "over (s)")
    p.number(430, 92, 4, 0, 600, "oe-over-out", "oe-over")
    wiring.chain(690, 300, "r oe-over-out", "value oe-over-seconds")
    p.label(496, 94, "style")
    p.words(536, 92, 28, "oe-style-out", "oe-style")
    wire_words(wiring, 1010, 20, "oe-style", "/style", "oe/style")


def _state(p: Patch, wiring: Patch) -> None:
    p.label(740, 18, "state", 10)
    p.label(776, 16, "", 14, at="oe-status-state")
    p.label(740, 42, "bundle", 10)
    p.label(786, 42, "", 11, at="oe-status-bundle")
    numbers = (
        ("load", 0, 0),
        ("lead (s)", 0, 1),
        ("steps", 0, 2),
        ("underruns", 1, 0),
        ("xruns", 1, 1),
        ("up (min)", 1, 2),
    )
    for name, column, row in numbers:
        x, y = 740 + 156 * column, 60 + 19 * row
        p.label(x, y + 1, name, 10)
        p.shown(x + 66, y, 9, f"oe-status-{name.split()[0]}")
    parts = wiring.chain(20, 446, "r oe/status", "unpack s s f f f f f f")[1]
    for outlet, (name, x) in enumerate((("oe-status-state", 20), ("oe-status-bundle", 180))):
        wiring.cord(parts, wiring.chain(x, 500, "list prepend label", "list trim", f"s {name}", step=22)[0], outlet)
    minutes = wiring.obj(720, 506, "/ 60")
    for outlet, name in enumerate(("load", "lead", "steps", "underruns", "xruns"), start=2):
        wiring.cord(parts, wiring.obj(340 + 60 * (outlet - 2), 506 + 26 * (outlet % 3), f"s oe-status-{name}"), outlet)
    wiring.cord(parts, minutes, 7)
    wiring.cord(minutes, wiring.obj(720, 532, "s oe-status-up"))
    _answers(wiring)


#: What panels ask by themselves, whose `/done` is no change.
ASKED = "/listen /unlisten /dump /sync"


def _answers(p: Patch) -> None:
    """The last change with the time until it is heard, and the last mistake."""
    asked = p.chain(20, 566, "r oe/done", "list trim", f"route {ASKED}")[2]
    parts, three = p.obj(20, 640, "list split 3"), p.obj(20, 662, "unpack s f f")
    p.cord(asked, parts, len(ASKED.split()))
    p.cord(parts, three)
    p.cord(three, p.chain(20, 686, "list prepend label", "list trim", "s oe-done-address")[0])
    p.cord(three, p.chain(160, 740, "set $1(", "s oe-done-clamped")[0], 1)
    p.cord(three, p.obj(160, 706, "s oe-done-heard"), 2)
    # Texts are one word each, with backslashes: they are shown as a field shows what was typed.
    values, split = p.chain(320, 640, "fudiformat -u", "list split 5")
    symbol, none, shown = p.obj(320, 692, "list tosymbol"), p.obj(420, 692, "symbol("), p.obj(320, 718, "oe.entry")
    p.text(250, 604, "without the first word, list", 30)
    p.cord(parts, values, 1)
    p.cord(split, symbol, 1)
    p.cord(split, none, 2)
    p.cord(symbol, shown)
    p.cord(none, shown)
    p.cord(shown, p.obj(350, 744, "s oe-done-values"), 1)
    for x, name in ((480, "error"), (720, "late")):
        two = p.chain(x, 590, f"r oe/{name}", "unpack s s" if name == "error" else "unpack s f")[1]
        if name == "error":
            _mistake(p, x, two)
        else:
            p.cord(two, p.chain(x, 650, "list prepend label", "list trim", "s oe-late-address")[0])
            p.cord(two, p.obj(x + 160, 680, "s oe-late-seconds"), 1)


def _mistake(p: Patch, x: int, parts: int) -> None:
    """Show the sentence of a mistake for twelve seconds."""
    order, shown = p.obj(x, 642, "t b s"), p.chain(x + 80, 680, "list prepend label", "list trim", "s oe-last-error")
    forgotten = p.chain(x, 732, "del 12000", "label empty(", shown[2])
    p.cord(parts, order, 1)
    p.cord(order, shown[0], 1)
    p.cord(order, forgotten[0], 0)


def _engine() -> Patch:
    """The window of what is set once, and of questions."""
    p = Patch(640, 680, 220, 120)
    p.plate(0, 0, 640, 680, PANEL)
    wiring = Patch(1240, 700)
    faders = (
        ("guidance by the style", "cfg/audio", 0, 12),
        ("guidance by the text", "cfg/text", 0, 12),
        ("glide to a new text (s)", "glide", 0, 600),
        ("steps (0: chosen)", "steps", 0, 64),
        ("hop (s)", "hop", 0.16, 9.44),
        ("lead (s; 0: chosen)", "lead", 0, 9),
    )
    for row, (label, name, low, high) in enumerate(faders):
        y, key = 16 + ROW * row, f"oe-{name.replace('/', '-')}"
        p.label(20, y + 1, label)
        if name == "glide":
            p.number(190, y, 8, low, high, f"{key}-out", key)
        else:
            p.slider(190, y, 200, low, high, f"{key}-out", key)
        p.shown(400, y, 7, f"{key}-shown")
        wire(wiring, 20 + 200 * row, 20, key, f"/{name}", f"oe/{name}")
    _texts(p, wiring)
    _questions(p, wiring)
    _quality(p, wiring)
    p.sub(560, 648, "wiring", wiring)
    return p


def _quality(p: Patch, wiring: Patch) -> None:
    """What the engine hears of itself: four numbers of each channel, and what its watchdog did."""
    p.button(20, 526, 18, FIELD, "how it sounds", "oe-quality-out", "oe-quality")
    wiring.chain(20, 760, "r oe-quality-out", "/quality(", "s oe-out")
    p.label(150, 529, "to its title, to its style, novelty, drift; -1 while not known", 10)
    each = wiring.chain(160, 760, "r oe/quality", f"route {' '.join(str(n + 1) for n in range(CHANNELS))}")[1]
    for n in range(CHANNELS):
        x, y = 20 + 306 * (n // 4), 550 + 22 * (n % 4)
        p.label(x, y + 1, str(n + 1))
        p.words(x + 16, y, 42, "-", f"oe-quality-{n + 1}")
        shown = wiring.chain(
            160 + 130 * n, 820 + 30 * (n % 2), "list prepend set", "list trim", f"s oe-quality-{n + 1}"
        )
        wiring.cord(each, shown[0], n)
    p.button(20, 648, 18, FIELD, "watchdog", "oe-watchdog-out", "oe-watchdog")
    wiring.chain(20, 940, "r oe-watchdog-out", "/watchdog(", "s oe-out")
    p.label(112, 651, "on, begun anew for silence, drone, loop, given up", 10)
    p.words(414, 649, 20, "-", "oe-watchdog-shown")
    wiring.chain(160, 940, "r oe/watchdog", "list prepend set", "list trim", "s oe-watchdog-shown")


def _texts(p: Patch, wiring: Patch) -> None:
    p.label(20, 181, "seed")
    p.words(190, 180, 20, "oe-seed-out", "oe-seed")
    wiring.chain(20, 230, "r oe-seed-out", "list prepend /seed", "list trim", "s oe-out")
    wiring.chain(20, 342, "r oe/seed", "list prepend set", "list trim", "s oe-seed")
    p.label(20, 207, "titles of all channels")
    p.words(190, 206, 70, "oe-titles-out", "oe-titles")
    wiring.chain(200, 230, "r oe-titles-out", "list prepend /titles", "list trim", "s oe-out")
    p.label(20, 233, "prompt for all channels")
    p.entry(190, 232, 70, "oe-prompt-out", "oe-prompt")
    prompt = typed(wiring, 350, 256, wiring.obj(350, 230, "r oe-prompt-out"), "oe-prompt")
    wiring.chain(350, 308, prompt, "list prepend /prompt", "list trim", "s oe-out")
    wiring.cord(wiring.obj(470, 230, "r oe/prompt"), prompt, 0, 1)
    p.label(20, 259, "load a bundle")
    p.entry(190, 258, 40, "oe-bundle-load-out", "oe-bundle-load")
    bundle = typed(wiring, 560, 256, wiring.obj(560, 230, "r oe-bundle-load-out"), "oe-bundle-load")
    wiring.chain(560, 308, bundle, "list prepend /bundle/load", "list trim", "s oe-out")
    p.button(450, 257, 18, FIELD, "which are there", "oe-bundle-list-out", "oe-bundle-list")
    wiring.chain(760, 230, "r oe-bundle-list-out", "/bundle/list(", "s oe-out")
    p.words(190, 282, 44, "-", "oe-bundles")
    wiring.chain(760, 342, "r oe/bundle/list", "list prepend set", "list trim", "s oe-bundles")
    p.label(506, 283, "loading")
    p.words(560, 282, 8, "-", "oe-loading")
    wiring.chain(1090, 342, "r oe/bundle/loading", "list prepend set", "list trim", "s oe-loading")
    for row, name in enumerate(("listen", "unlisten")):
        p.label(20, 315 + ROW * row, ("tell also (host port)", "tell it no more")[row])
        p.words(190, 314 + ROW * row, 30, f"oe-{name}-out", f"oe-{name}")
        wiring.chain(930 + 150 * row, 230, f"r oe-{name}-out", f"list prepend /{name}", "list trim", "s oe-out")
    p.label(20, 367, "any message")
    p.words(190, 366, 70, "oe-message-out", "oe-message")
    wiring.chain(930, 380, "r oe-message-out", "list trim", "s oe-out")


def _questions(p: Patch, wiring: Patch) -> None:
    names = ("reset", "dump", "status", "version", "ping", "sync")
    labels = ("begin anew", "all values", "status", "version", "ping", "sync")
    x = 20
    for column, (name, label) in enumerate(zip(names, labels, strict=True)):
        p.button(x, 402, 20, FIELD, label, f"oe-{name}-out", f"oe-{name}")
        x += 48 + 7 * len(label)
        box = wiring.obj(20 + 150 * column, 520, f"r oe-{name}-out")
        if name in ("ping", "sync"):
            count, plus = wiring.obj(20 + 150 * column, 546, "f 1"), wiring.obj(80 + 150 * column, 546, "+ 1")
            wiring.cord(box, count)
            wiring.cord(count, plus)
            wiring.cord(plus, count, 0, 1)
            wiring.chain(20 + 150 * column, 580, count, f"list prepend /{name}", "list trim", "s oe-out")
        else:
            wiring.chain(20 + 150 * column, 546, box, f"/{name}(", "s oe-out")
    for column, (label, receiver) in enumerate(
        (("version", "oe/version"), ("answered", "oe/pong"), ("in step", "oe/synced"), ("heartbeats", "oe/heartbeat"))
    ):
        x = 20 + 150 * column
        p.label(x, 440, label)
        key = receiver.replace("/", "-")
        if label == "version":
            p.label(x + 60, 440, "", 11, INK, f"{key}-shown")
            wiring.chain(20, 654, f"r {receiver}", "list prepend label", "list trim", f"s {key}-shown")
        else:
            p.shown(x + 78, 439, 8, f"{key}-shown")
            parts = wiring.chain(20 + 200 * column, 654, f"r {receiver}", "unpack f f")[1]
            shown = wiring.obj(20 + 200 * column, 710, f"s {key}-shown")
            wiring.cord(parts, shown, 1 if label == "heartbeats" else 0)
    p.label(20, 470, "came late")
    p.label(94, 470, "", 11, INK, "oe-late-address")
    p.shown(324, 469, 8, "oe-late-seconds")
    p.label(
        20,
        500,
        "All channels follow what is set here; each channel has its own of most of it, under its last button.",
        10,
    )
