"""Small parts that several objects share: `oe.shown`, `oe.bar`, `oe.words`."""

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


def words() -> Patch:
    """[oe.words]: a text as the words that a list box shows."""
    p = Patch(680, 500)
    p.text(
        20,
        10,
        "oe.words: a text in, the words it is made of out, so that a list box can show it. The empty text "
        "gives the empty list.",
        80,
    )
    symbol = p.obj(90, 60, "symbol")
    order = p.obj(20, 90, "t b s b")
    p.cord(p.obj(20, 60, "inlet"), symbol)
    p.cord(symbol, order)
    letters, fan = p.chain(220, 120, "list fromsymbol", "t b a")
    loop, rest, split = p.obj(220, 178, "until"), p.obj(220, 204, "list"), p.obj(220, 230, "list split 1")
    p.cord(order, letters, 1)
    p.cord(fan, loop, 0)
    p.cord(fan, rest, 1, 1)
    p.cord(loop, rest)
    p.cord(rest, split)
    p.cord(split, rest, 1, 1)
    stop = p.obj(380, 260, "t b")
    p.cord(split, stop, 2)
    p.cord(stop, loop, 0, 1)
    kind = p.obj(220, 290, "sel 44 59 92")
    p.text(340, 290, "commas, semicolons and backslashes are part of the text", 40)
    p.cord(split, kind)
    store, parse = p.chain(20, 400, "list store", "fudiparse")
    for outlet, message in enumerate(("append 92 44(", "append 92 59(", "append 92 92(", "append $1(")):
        box = p.obj(140 + 120 * outlet, 340, message)
        p.cord(kind, box, outlet)
        p.cord(box, store)
    p.cord(order, store, 0)
    empty = p.obj(90, 370, "list")
    p.cord(order, empty, 2)
    p.cord(empty, store, 0, 1)
    out = p.obj(20, 452, "outlet")
    p.cord(parse, out)
    p.cord(empty, out)
    return p
