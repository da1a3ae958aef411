"""Small parts of several objects: `oe.shown`, `oe.over`, `oe.bar`; for texts `oe.letters`, `oe.words`, `oe.entry`."""

from __future__ import annotations

from pdfile import AMBER, GREEN, RED, ROW, Patch


def shown() -> Patch:
    """[oe.shown oe/cfg]: what the engine says, for a fader that a hand may be moving."""
    p = Patch(620, 420)
    p.text(
        20,
        10,
        "oe.shown NAME: what the engine says of a control, as set messages. While a hand moves the fader "
        "(inlet), the left outlet waits; the right one, for a number box, never does.",
        84,
    )
    fan = p.chain(20, 60, "r $1", "t a a a")[1]
    gate, last = p.obj(20, 200, "spigot 1"), p.obj(120, 200, "list")
    p.cord(fan, last, 2, 1)
    p.cord(fan, gate, 0)
    left = p.chain(20, 300, "list prepend set", "list trim", "outlet")
    right = p.chain(320, 300, "list prepend set", "list trim", "outlet")
    p.cord(fan, right[0], 1)
    p.cord(gate, left[0])
    order = p.chain(220, 60, "inlet", "t b b")[1]
    wait, closed = p.obj(220, 112, "del 500"), p.obj(300, 112, "0(")
    p.cord(order, wait, 0)
    p.cord(order, closed, 1)
    p.cord(closed, gate, 0, 1)
    opened, again = p.obj(220, 138, "t b b"), p.obj(260, 164, "1(")
    p.cord(wait, opened)
    p.cord(opened, again, 1)
    p.cord(again, gate, 0, 1)
    filled = p.obj(120, 226, "route bang")
    p.cord(opened, last, 0)
    p.cord(last, filled)
    p.cord(filled, left[0], 1)
    return p


def bar() -> Patch:
    """[oe.bar 170 12]: dBFS in, a canvas as wide as it is loud."""
    p = Patch(680, 400)
    p.text(
        20,
        10,
        "oe.bar WIDTH HEIGHT: dBFS in, out what makes a canvas as wide as it is loud: green, amber from -12, "
        "red from -3.",
        90,
    )
    fan = p.chain(20, 60, "inlet", "t f f")[1]
    width = p.chain(
        20,
        150,
        "expr int(1 + ( $1 - 1 ) * min(1, max(0, ( $f1 + 60 ) / 60)))",
        "change",
        "list append $2",
        "list prepend vis_size",
        "list trim",
        "outlet",
    )
    p.cord(fan, width[0], 0)
    hue = p.chain(360, 180, "expr ( $f1 > -12 ) + ( $f1 > -3 )", "change -1", "sel 0 1 2")
    p.cord(fan, hue[0], 1)
    for outlet, colour in enumerate((GREEN, AMBER, RED)):
        message = p.obj(360 + 20 * outlet, 270 + ROW * outlet, f"color {colour} #000000(")
        p.cord(hue[2], message, outlet)
        p.cord(message, width[5])
    return p


def over() -> Patch:
    """[oe.over 0.02]: a number with the time that its change takes, as the panel's `over` says."""
    p = Patch(620, 300)
    p.text(
        20,
        10,
        "oe.over LEAST: a number in, out the number and the seconds that its change takes: those of the panel's over, "
        "at least LEAST.",
        84,
    )
    order, pair = p.chain(20, 60, "inlet", "t f b")[1], p.obj(20, 160, "pack f f")
    p.cord(order, pair, 0)
    seconds, least = p.chain(160, 108, "value oe-over-seconds", "max $1")
    p.cord(order, seconds, 1)
    p.cord(least, pair, 0, 1)
    p.cord(pair, p.obj(20, 200, "outlet"))
    return p


def letters() -> Patch:
    """[oe.letters]: a text byte by byte, and the list of what becomes of them."""
    p = Patch(620, 480)
    p.text(
        20,
        10,
        "oe.letters: a text in, each of its bytes out on the right. What comes back into the right inlet is gathered, "
        "and leaves on the left at the end, as one list.",
        84,
    )
    order = p.chain(20, 70, "inlet", "symbol", "t b s b")[2]
    empty = p.obj(120, 148, "list")
    letters, fan = p.chain(220, 148, "list fromsymbol", "t b a")
    loop, rest, split = p.chain(220, 210, "until", "list", "list split 1")
    store = p.obj(20, 390, "list store")
    p.cord(order, empty, 2)
    p.cord(empty, store, 0, 1)
    p.cord(order, letters, 1)
    p.cord(order, store, 0)
    p.cord(fan, rest, 1, 1)
    p.cord(fan, loop, 0)
    p.cord(split, rest, 1, 1)
    stop = p.obj(380, 290, "t b")
    p.cord(split, stop, 2)
    p.cord(stop, loop, 0, 1)
    p.cord(p.chain(460, 70, "inlet", "list prepend append", "list trim")[2], store)
    p.cord(store, p.obj(20, 430, "outlet"))
    p.cord(split, p.obj(220, 430, "outlet"))
    return p


def words() -> Patch:
    """[oe.words]: a text as the words that a list box shows."""
    p = Patch(680, 360)
    p.text(
        20,
        10,
        "oe.words: a text in, the words it is made of out, so that a list box can show it. The empty text "
        "gives the empty list.",
        80,
    )
    order = p.chain(20, 60, "inlet", "t a b")[1]
    each, kind = p.obj(20, 120, "oe.letters"), p.obj(140, 150, "sel 44 59 92")
    p.cord(order, each)
    p.cord(each, kind, 1)
    p.text(300, 150, "commas, semicolons and backslashes are part of the text", 40)
    for outlet, letter in enumerate((44, 59, 92)):
        _becomes(p, 140 + 80 * outlet, 200, each, kind, outlet, f"92 {letter}(")
    p.cord(kind, each, 3, 1)
    empty, out = p.obj(400, 86, "list"), p.obj(20, 320, "outlet")
    p.cord(order, empty, 1)
    p.cord(empty, out)
    p.chain(20, 260, each, "fudiparse", out)
    return p


def entry() -> Patch:
    """[oe.entry]: between a field for a text and the engine, so that the field shows plain words."""
    p = Patch(860, 520)
    p.text(
        20,
        10,
        "oe.entry: what was typed into the left inlet, what the engine says into the right one; out on the left the "
        "text that was typed, on the right what its field shows. Pd shows spaces and commas of a text with a "
        "backslash, and takes the backslashes for part of it where it is edited: the field gets a no-break space and "
        "a cedilla instead, and what is typed loses its backslashes.",
        120,
    )
    typed = p.chain(20, 100, "inlet", "oe.letters")[1]
    kind, first, none = p.obj(140, 160, "sel 92 194"), p.obj(200, 190, "1000("), p.obj(300, 220, "0(")
    order, letter = p.obj(260, 190, "t b f"), p.obj(260, 250, "+")
    p.text(380, 190, "the first byte of either waits for the second", 26)
    p.cord(typed, kind, 1)
    p.cord(kind, first, 1)
    p.cord(first, letter, 0, 1)
    p.cord(kind, order, 2)
    p.cord(order, letter, 1)
    p.cord(order, none, 0)
    p.cord(none, letter, 0, 1)
    pair = p.obj(260, 280, "sel 1160 1184")
    p.cord(letter, pair)
    plain, whole = p.obj(420, 310, "moses 1000"), p.chain(500, 336, "- 1000", "194 $1(")
    p.cord(pair, plain, 2)
    p.cord(plain, typed, 0, 1)
    p.cord(plain, whole[0], 1)
    p.cord(whole[1], typed, 0, 1)
    _becomes(p, 260, 340, typed, pair, 0, "32(")
    _becomes(p, 320, 340, typed, pair, 1, "44(")
    text = p.chain(20, 400, typed, "list tosymbol", "t s s")[2]
    p.cord(text, p.obj(20, 480, "outlet"))
    shown, blank = p.obj(560, 160, "oe.letters"), p.obj(660, 190, "sel 32 44")
    p.cord(p.obj(560, 100, "inlet"), shown)
    p.cord(text, shown, 1)
    p.cord(shown, blank, 1)
    _becomes(p, 660, 230, shown, blank, 0, "194 160(")
    _becomes(p, 740, 230, shown, blank, 1, "194 184(")
    p.cord(blank, shown, 2, 1)
    p.chain(560, 400, shown, "list tosymbol", "list prepend set", "list trim", "outlet", step=20)
    return p


def _becomes(p: Patch, x: int, y: int, letters: int, kind: int, outlet: int, message: str) -> None:
    """Add what a kind of byte becomes, back into the `oe.letters` that it came from."""
    box = p.obj(x, y, message)
    p.cord(kind, box, outlet)
    p.cord(box, letters, 0, 1)
