"""What a performer looks at: `oe.channel`, `oe.meters`, `oe.presets`, `oe.record`."""

from __future__ import annotations

import re

from pdfile import AMBER, BLUE, DIM, GREEN, INK, PANEL, RED, ROW, Patch

WIDTH, HEIGHT = 1040, 44
#: Where the parts of a strip stand; the panel's headings stand above them.
TITLE, PROMPT, CFG, GAIN, SWITCHES, METER, MORE = 32, 152, 406, 566, 728, 812, 1006
#: Pixels from one switch to the next.
SWITCH = 28
BLENDED = 6
#: Seconds that a change of these takes at least: a jump of the level would click.
LEAST = {"cfg": 0, "temperature": 0, "gain": 0.02}


def channel() -> Patch:
    """[oe.channel 3]: one channel on 1040 by 44 pixels, and a window with the rest."""
    p = Patch(1240, 460)
    p.text(
        0,
        48,
        "oe.channel N: one channel. A hand moves oe-N-title, oe-N-prompt, oe-N-cfg, oe-N-gain, oe-N-mute, "
        "oe-N-solo, oe-N-hold; what the engine uses is shown, and reaches [r oe/ch/N/gain] and its like.",
        120,
    )
    p.plate(0, 0, WIDTH, HEIGHT, PANEL)
    p.plate(0, 0, 24, HEIGHT, DIM, "$1", offset=(8, 20), size=14, ink="#ffffff")
    title = p.words(TITLE, 4, 18, at="oe-$1-title")
    prompt = p.entry(PROMPT, 4, 40, at="oe-$1-prompt")
    # Alone in its row: a prompt may be as long as the strip.
    p.label(TITLE, 27, "", 11, at="$0-follows")
    cfg, cfg_is = p.slider(CFG, 4, 108, 0, 12, at="oe-$1-cfg", height=18), p.shown(CFG + 114, 4, 5)
    gain, gain_is = p.slider(GAIN, 4, 108, -60, 12, at="oe-$1-gain", height=18), p.shown(GAIN + 114, 4, 5)
    ask_after(p, 20, 91, title, p.chain(20, 110, "list prepend /ch/title $1", "list trim", "s oe-out")[0])
    text = typed(p, 220, 110, prompt, "oe-$1-prompt")
    p.chain(220, 162, text, "list prepend /ch/prompt $1", "list trim", "s oe-out")
    p.cord(p.obj(320, 84, "r oe/ch/$1/prompt"), text, 0, 1)
    _fader(p, 420, 110, "cfg", cfg, cfg_is)
    _fader(p, 640, 110, "gain", gain, gain_is)
    for column, (name, colour) in enumerate((("mute", RED), ("solo", AMBER), ("hold", BLUE))):
        switch = p.toggle(SWITCHES + SWITCH * column, 4, 18, colour, at=f"oe-$1-{name}")
        _fader(p, 420 + 220 * column, 290, name, switch, None)
    p.plate(METER, 6, 180, 14, INK)
    p.plate(METER, 6, 1, 14, GREEN, at="$0-bar")
    p.chain(880, 110, "r oe/ch/$1/meter", "oe.bar 180 14", "s $0-bar")
    open_window(p, 1040, 110, p.button(MORE, 4, 18, "#ffffff", ""), "more")
    p.chain(20, 214, "r oe/ch/$1/title", "oe.words", "list prepend set", "list trim", "s oe-$1-title")
    p.obj(20, 400, "oe.osc")
    p.sub(100, 400, "follows", _follows())
    p.sub(200, 400, "more-$0", _more())
    p.show_on_parent(WIDTH, HEIGHT)
    return p


def _fader(p: Patch, x: int, y: int, name: str, source: int, number: int | None) -> None:
    """Connect a fader: to the engine, and back from it."""
    send(p, x, y, source, f"/ch/{name} $1")
    back = p.obj(x, y + 5 * ROW, f"oe.shown oe/ch/$1/{name}")
    p.cord(source, back)
    p.cord(back, source)
    if number is not None:
        p.cord(back, number, 1)


def _follows() -> Patch:
    """The text that the engine follows, as a line of the strip: a blend, else the prompt, else the title."""
    p = Patch(700, 480)
    p.text(20, 10, "the text that the engine follows: a blend, else the prompt, else the title", 80)
    title, prompt, blend = (
        p.obj(20, 50, "r oe/ch/$1/title"),
        p.obj(220, 50, "r oe/ch/$1/prompt"),
        p.obj(420, 50, "r oe/ch/$1/blend"),
    )
    order = p.obj(20, 110, "t b s")
    kept_title, kept_prompt = p.obj(20, 200, "symbol"), p.obj(220, 200, "symbol")
    p.cord(title, order)
    p.cord(order, kept_title, 1, 1)
    order_prompt = p.obj(220, 110, "t b s")
    p.cord(prompt, order_prompt)
    p.cord(order_prompt, kept_prompt, 1, 1)
    order_blend, blended = p.obj(420, 110, "t b a"), p.obj(420, 200, "list")
    p.cord(blend, order_blend)
    p.cord(order_blend, blended, 1, 1)
    for fan in (order, order_prompt, order_blend):
        p.cord(fan, blended, 0)
    # Without a blend the engine says one empty text.
    mixed = p.chain(420, 226, "list length", "/ 2", "moses 1")[2]
    p.cord(blended, mixed - 2)
    none = p.obj(340, 200, "t b")
    p.cord(mixed, none, 0)
    p.cord(none, kept_prompt)
    named = p.obj(480, 310, "makefilename blend\\ of\\ %d\\ texts")
    p.cord(mixed, named, 1)
    some = p.obj(220, 260, "t s s")
    long, empty, gate = p.obj(300, 290, "list fromsymbol"), p.obj(300, 342, "sel 0"), p.obj(220, 370, "spigot 1")
    count = p.obj(300, 316, "list length")
    p.cord(kept_prompt, some)
    p.cord(some, long, 1)
    p.cord(long, count)
    p.cord(count, empty)
    closed, opened = p.obj(360, 370, "1("), p.obj(300, 370, "t b b")
    shut = p.obj(300, 396, "0(")
    p.cord(empty, closed, 1)
    p.cord(closed, gate, 0, 1)
    p.cord(empty, opened, 0)
    p.cord(opened, kept_title, 0)
    p.cord(opened, shut, 1)
    p.cord(shut, gate, 0, 1)
    p.cord(some, gate, 0)
    show = p.chain(20, 396, "list prepend label", "list trim", "s $0-follows")
    p.cord(kept_title, show[0])
    p.cord(gate, show[0])
    p.cord(named, show[0])
    return p


def _more() -> Patch:
    """The window of one channel: everything that does not fit on its strip."""
    p = Patch(640, 392, 200, 160)
    p.plate(0, 0, 640, 392, PANEL)
    p.label(20, 12, "channel $1", 16)
    rows = (
        ("guidance by the style", "cfg/audio", 0, 12),
        ("guidance by the text", "cfg/text", 0, 12),
        ("temperature", "temperature", 0, 3),
        ("glide to a new text (s)", "glide", 0, 600),
    )
    wiring = Patch(900, 560)
    for row, (label, name, low, high) in enumerate(rows):
        y, key = 48 + ROW * row, f"oe-$1-{name.replace('/', '-')}"
        p.label(20, y, label)
        if name == "glide":
            p.number(190, y, 8, low, high, f"{key}-out", key)
        else:
            p.slider(190, y, 200, low, high, f"{key}-out", key)
        p.shown(400, y, 6, f"{key}-shown")
        wire(wiring, 20 + 230 * row, 20, key, f"/ch/{name} $1", f"oe/ch/$1/{name}")
    p.label(20, 152, "style (or none)")
    p.words(190, 152, 32, "oe-$1-style-out", "oe-$1-style")
    wire_words(wiring, 20, 240, "oe-$1-style", "/ch/style $1", "oe/ch/$1/style")
    p.button(450, 48, 20, RED, "begin anew", "oe-$1-reset-out", "oe-$1-reset")
    wiring.chain(230, 240, "r oe-$1-reset-out", "/ch/reset $1(", "s oe-out")
    p.label(20, 184, "blend: texts and how much of each")
    for row in range(BLENDED):
        y = 206 + 24 * row
        p.entry(20, y, 62, f"oe-$1-text-{row + 1}-out", f"oe-$1-text-{row + 1}")
        p.number(410, y, 5, 0, 100, f"oe-$1-weight-{row + 1}-out", f"oe-$1-weight-{row + 1}", 1)
    p.button(480, 206, 20, GREEN, "play the blend", "oe-$1-blend-out", "oe-$1-blend")
    p.button(480, 236, 20, "#ffffff", "back to the title", "oe-$1-unblend-out", "oe-$1-unblend")
    p.sub(540, 362, "wiring", wiring)
    p.sub(460, 362, "blend", _blend())
    return p


def _blend() -> Patch:
    """The rows in one message. They are put together from the last to the first, each before what is there."""
    p = Patch(1120, 560)
    p.text(20, 10, "the rows whose text is not empty, each with its weight, in one message", 80)
    order = p.obj(20, 76, f"t {' '.join('b' * (BLENDED + 2))}")
    p.chain(20, 50, "r oe-$1-blend-out", order)
    none, rows, whole = p.obj(840, 420, "list"), p.obj(20, 420, "list append"), p.obj(140, 420, "list")
    p.cord(order, none, BLENDED + 1)
    p.cord(none, rows, 0, 1)
    p.cord(none, whole, 0, 1)
    p.cord(rows, rows, 0, 1)
    p.cord(rows, whole, 0, 1)
    p.cord(order, whole, 0)
    filled = p.obj(140, 446, "route bang")
    p.cord(whole, filled)
    sent = p.chain(140, 480, "list prepend /ch/blend $1", "list trim", "s oe-out")
    p.cord(filled, sent[0], 1)
    back = p.chain(500, 454, "r oe-$1-unblend-out", "symbol(")
    p.cord(back[1], sent[0])
    for row in range(BLENDED):
        p.cord(_blend_row(p, 20 + 180 * row, order, row + 1), rows)
    return p


def _blend_row(p: Patch, x: int, order: int, row: int) -> int:
    """Add one row: its text and weight as a pair, unless the text is empty. Return the box that gives it."""
    weight = p.obj(x + 10, 312, f"r oe-$1-weight-{row}-out")
    text = typed(p, x, 130, p.obj(x, 104, f"r oe-$1-text-{row}-out"), f"oe-$1-text-{row}")
    kept, fan = p.obj(x, 174, "symbol"), p.obj(x, 200, "t s b s")
    p.cord(text, kept, 0, 1)
    p.cord(order, kept, row)
    p.cord(kept, fan)
    letters = p.chain(x + 60, 230, "list fromsymbol", "list length")
    level, pair, gate = p.obj(x + 10, 338, "f 1"), p.obj(x, 364, "pack s f"), p.obj(x, 390, "spigot")
    p.cord(fan, letters[0], 2)
    p.cord(letters[1], gate, 0, 1)
    p.cord(weight, level, 0, 1)
    p.cord(fan, level, 1)
    p.cord(level, pair, 0, 1)
    p.cord(fan, pair, 0)
    p.cord(pair, gate)
    return gate


def open_window(p: Patch, x: int, y: int, button: int, name: str) -> None:
    """Let a button open the canvas `name-$0`."""
    order, number, symbol = p.obj(x, y, "t b b"), p.obj(x + 40, y + ROW, "f $0"), f"makefilename pd-{name}-%d"
    made = p.obj(x + 40, y + 2 * ROW, symbol)
    visible, send = p.obj(x, y + 3 * ROW, "vis 1("), p.obj(x, y + 4 * ROW, "send")
    p.cord(button, order)
    p.cord(order, number, 1)
    p.cord(number, made)
    p.cord(made, send, 0, 1)
    p.cord(order, visible, 0)
    p.cord(visible, send)


def wire(p: Patch, x: int, y: int, key: str, message: str, receiver: str) -> None:
    """Connect a fader that has names: to the engine, and back from it."""
    hand = p.obj(x, y, f"r {key}-out")
    send(p, x, y + ROW, hand, message)
    back = p.obj(x, y + 5 * ROW + 8, f"oe.shown {receiver}")
    p.cord(hand, back)
    p.cord(back, p.obj(x, y + 6 * ROW + 8, f"s {key}"))
    p.cord(back, p.obj(x + 20, y + 7 * ROW + 8, f"s {key}-shown"), 1)


def send(p: Patch, x: int, y: int, source: int, message: str) -> None:
    """Send the numbers of a fader, with the panel's `over` where the address takes the time of a change."""
    control = re.split(r"[/ ]", message.removeprefix("/ch"))[1]
    over = (f"oe.over {LEAST[control]}",) if control in LEAST else ()
    p.chain(x, y, source, *over, f"list prepend {message}", "list trim", "s oe-out")


def typed(p: Patch, x: int, y: int, field: int, key: str) -> int:
    """Let a field for one text show plain words; return the box that gives the text."""
    entry = p.obj(x, y, "oe.entry")
    p.cord(field, entry)
    p.cord(entry, p.obj(x + 70, y + ROW, f"s {key}"), 1)
    return entry


def ask_after(p: Patch, x: int, y: int, source: int, prepend: int) -> None:
    """Send what was typed, and then the bare address, which asks for the value.

    A name typed as its number, or one that is followed already, changes nothing: no listener would be told its name.
    """
    both = p.obj(x, y, "t b a")
    p.cord(source, both)
    p.cord(both, prepend, 1)
    p.cord(both, prepend, 0)


def wire_words(p: Patch, x: int, y: int, key: str, message: str, receiver: str) -> None:
    """Connect a field of words that has names."""
    sent = p.chain(x, y + 2 * ROW, f"list prepend {message}", "list trim", "s oe-out")
    ask_after(p, x, y + ROW, p.obj(x, y, f"r {key}-out"), sent[0])
    p.chain(x, y + 5 * ROW + 8, f"r {receiver}", "oe.words", "list prepend set", "list trim", f"s {key}")


def meters() -> Patch:
    """[oe.meters]: the eight levels on 300 by 160 pixels, and as a list."""
    p = Patch(760, 420)
    p.text(
        0, 170, "oe.meters: peaks of the eight channels in dBFS, 20 times a second; also as a list from the outlet.", 60
    )
    p.plate(0, 0, 300, 160, PANEL)
    listen = p.obj(20, 230, "r oe/meters")
    p.cord(listen, p.obj(20, 380, "outlet"))
    for channel_number in range(1, 9):
        y = 5 + 19 * (channel_number - 1)
        p.label(8, y + 1, str(channel_number), 11)
        p.plate(24, y, 220, 12, INK)
        p.plate(24, y, 1, 12, GREEN, at=f"$0-bar-{channel_number}")
        shown = p.shown(250, y - 2, 6)
        x, row = 120 + 150 * ((channel_number - 1) % 4), 230 + 90 * ((channel_number - 1) // 4)
        made = p.chain(
            x, row, f"r oe/ch/{channel_number}/meter", "oe.bar 220 12", f"s $0-bar-{channel_number}", step=24
        )
        p.cord(made[0], shown)
    p.obj(20, 320, "oe.osc")
    p.show_on_parent(300, 160)
    return p
