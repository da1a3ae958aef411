"""The line to the engine: `oe.osc`."""

from __future__ import annotations

from pdfile import Patch

#: Addresses of two parts that the engine sends, by their first part, and what the rest is.
#: OSC's slashes are gone when Pd has read them; `list` and the names after it are, for Pd, a list of names already.
TWO_PARTS = {
    "cfg": (("audio", "text"), "cfg"),
    "preset": ((), "preset/list"),
    "bundle": (("loading",), "bundle/list"),
}


def osc() -> Patch:
    """[oe.osc host port]: one connection for all of Pd, whoever opened it first."""
    p = Patch(760, 420)
    p.text(
        20,
        10,
        "oe.osc: the line to the engine. However many there are, one of them holds the connection and the "
        "others share it; where that one is closed, another takes over.",
        100,
    )
    p.text(20, 62, "messages: /cfg 4.5", 24)
    p.chain(20, 84, "inlet", "s oe-out")
    p.text(240, 62, "host port", 24)
    p.chain(240, 84, "inlet", "list", "s oe-peer")
    p.text(480, 62, "or as arguments", 24)
    load, args = p.obj(480, 84, "loadbang"), p.obj(480, 110, "list append $1 $2")
    none, parts = p.obj(480, 136, "route 0"), p.obj(520, 162, "unpack s f")
    port, usual, pair = p.obj(600, 188, "sel 0"), p.obj(600, 214, "9400("), p.obj(520, 240, "pack s 9400")
    peer = p.obj(520, 266, "s oe-peer")
    p.cord(load, args)
    p.cord(args, none)
    p.cord(none, parts, 1)
    p.cord(parts, port, 1)
    p.cord(port, usual)
    p.cord(usual, pair, 0, 1)
    p.cord(port, pair, 1, 1)
    p.cord(parts, pair)
    p.cord(pair, peer)
    p.text(20, 250, "all that it says: cfg 4.5", 20)
    p.chain(20, 290, "r oe-in", "outlet")
    p.text(180, 250, "of channels: 3 gain -6", 22)
    p.chain(180, 290, "r oe-ch", "outlet")
    p.text(340, 250, "engine there? 1 or 0", 20)
    p.chain(340, 290, "r oe-alive", "outlet")
    p.sub(20, 370, "owner", _owner())
    p.sub(120, 370, "connection", _connection())
    return p


def _owner() -> Patch:
    """One instance holds the line: it says so each second; after 2.5 s of silence another one does."""
    p = Patch(760, 520)
    p.text(
        20,
        10,
        "Who holds the line? A newcomer asks; without an answer it is the one. An owner says so each second.",
        100,
    )
    load = p.obj(20, 50, "loadbang")
    order = p.obj(20, 76, "t b b b")
    flag, one, zero = p.obj(20, 154, "f"), p.obj(180, 102, "1("), p.obj(260, 102, "0(")
    ask, claim, me = p.obj(100, 102, "s oe-who"), p.obj(20, 180, "sel 1"), p.obj(20, 240, "f $0")
    say = p.obj(20, 266, "s oe-owner")
    p.cord(load, order)
    p.cord(order, one, 2)
    p.cord(one, flag, 0, 1)
    p.cord(order, ask, 1)
    p.cord(order, flag, 0)
    p.cord(flag, claim)
    p.cord(claim, me)
    p.cord(me, say)
    heard, both = p.obj(340, 50, "r oe-owner"), p.obj(340, 76, "t f b")
    mine, fan = p.obj(340, 128, "== $0"), p.obj(340, 154, "t f f f")
    p.cord(heard, both)
    p.cord(both, zero, 1)
    p.cord(zero, flag, 0, 1)
    p.cord(both, mine)
    p.cord(mine, fan)
    wait, pick, stop = p.obj(520, 240, "del 2500"), p.obj(520, 180, "sel 0 1"), p.obj(600, 210, "stop(")
    p.cord(fan, pick, 2)
    p.cord(pick, wait)
    p.cord(pick, stop, 1)
    p.cord(stop, wait)
    p.cord(wait, me)
    once, own = p.obj(420, 180, "change"), p.obj(420, 206, "s $0-own")
    p.cord(fan, once, 1)
    p.cord(once, own)
    beat = p.obj(340, 206, "change")
    metro = p.obj(340, 232, "metro 1000")
    p.cord(fan, beat, 0)
    p.cord(beat, metro)
    p.cord(metro, me)
    p.text(20, 330, "A newcomer is told the state, and then, once for all that come together, every value.", 100)
    asked, gate, tell = p.obj(20, 360, "r oe-who"), p.obj(20, 386, "spigot"), p.obj(20, 412, "t b b b")
    kept = p.obj(100, 360, "r $0-own")
    p.cord(asked, gate)
    p.cord(kept, gate, 0, 1)
    p.cord(gate, tell)
    p.cord(tell, me, 2)
    again = p.obj(60, 440, "s $0-tell")
    p.cord(tell, again, 1)
    dump = p.chain(20, 466, "del 300")
    message = p.obj(100, 466, "/dump(")
    p.cord(tell, dump[0], 0)
    p.cord(dump[0], message)
    p.cord(message, p.obj(180, 466, "s oe-out"))
    return p


def _connection() -> Patch:
    p = Patch(860, 560)
    p.text(20, 10, "The connection: messages out, answers in, and again and again while there is no heartbeat.", 100)
    out, gate, own = p.obj(20, 50, "r oe-out"), p.obj(20, 76, "spigot"), p.obj(90, 50, "r $0-own")
    as_list, twice = p.obj(20, 102, "list"), p.obj(20, 128, "t a a")
    name, _, trim = p.chain(160, 154, "list split 1", "list prepend set", "list trim")
    rest, osc_, send, last = (
        p.obj(20, 206, "list split 1"),
        p.obj(60, 240, "oscformat"),
        p.obj(60, 266, "list prepend send"),
        p.obj(60, 292, "list trim"),
    )
    socket = p.obj(60, 420, "netsend -u -b")
    for a, b, outlet, inlet in [
        (out, gate, 0, 0),
        (own, gate, 0, 1),
        (gate, as_list, 0, 0),
        (as_list, twice, 0, 0),
        (twice, name, 1, 0),
        (trim, osc_, 0, 0),
        (twice, rest, 0, 0),
        (rest, osc_, 1, 0),
        (osc_, send, 0, 0),
        (send, last, 0, 0),
        (last, socket, 0, 0),
    ]:
        p.cord(a, b, outlet, inlet)
    parse = p.chain(160, 446, "oscparse", "list trim", "t a a a")
    p.cord(socket, parse[0], 1)
    p.cord(parse[2], p.obj(260, 524, "s oe-in"), 1)
    p.cord(parse[2], p.sub(160, 524, "dispatch", _dispatch()), 0)
    _alive(p, own, parse[2], as_list, socket)
    return p


def _alive(p: Patch, own: int, heard: int, out: int, socket: int) -> None:
    """Add what connects, listens, and begins anew where no heartbeat comes."""
    heart = p.obj(420, 498, "route heartbeat")
    p.cord(heard, heart, 2)
    beats = p.obj(420, 524, "t b b")
    p.cord(heart, beats)
    mine = p.obj(420, 50, "sel 1 0")
    p.cord(own, mine)
    begin = p.obj(420, 180, "t b b b b b")
    p.cord(mine, begin)
    waiting = p.obj(620, 180, "del 2500")
    p.text(700, 180, "silence", 10)
    p.cord(begin, waiting, 0)
    p.cord(waiting, begin)
    p.cord(beats, waiting, 0)
    hang_up = p.obj(700, 240, "disconnect(")
    p.cord(mine, hang_up, 1)
    stop = p.obj(700, 210, "stop(")
    p.cord(mine, stop, 1)
    p.cord(stop, waiting)
    p.cord(begin, hang_up, 3)
    p.cord(hang_up, socket)
    host = p.chain(540, 270, "list append 127.0.0.1 9400", "list prepend connect", "list trim")
    p.cord(begin, host[0], 2)
    p.cord(host[2], socket)
    listen = p.obj(440, 240, "/listen(")
    p.cord(begin, listen, 1)
    p.cord(listen, out)
    _peer(p, own, host[0], begin)
    there, away, once = p.obj(420, 360, "1("), p.obj(480, 360, "0("), p.obj(420, 400, "change -1")
    p.cord(beats, there, 1)
    p.cord(begin, away, 4)
    p.cord(there, once)
    p.cord(away, once)
    keep = p.obj(420, 426, "f")
    p.cord(once, keep)
    p.cord(p.obj(500, 400, "r $0-tell"), keep)
    p.cord(keep, p.obj(420, 452, "s oe-alive"))


def _peer(p: Patch, own: int, host: int, begin: int) -> None:
    """Add the engine's host and port: kept by all, used by the owner, told to newcomers."""
    _, _, two = p.chain(540, 50, "r oe-peer", "list append 9400", "list split 2")
    fan, gate = p.obj(540, 128, "t b a"), p.obj(540, 154, "spigot")
    p.cord(two, fan)
    p.cord(fan, host, 1, 1)
    kept = p.obj(680, 128, "list")
    p.cord(fan, kept, 1, 1)
    p.cord(fan, gate, 0)
    p.cord(own, gate, 0, 1)
    p.cord(gate, begin)
    p.cord(p.obj(680, 102, "r $0-tell"), kept)
    filled = p.obj(760, 128, "route bang")
    p.cord(kept, filled)
    p.cord(filled, p.obj(760, 154, "s oe-peer-is"), 1)
    told = p.obj(760, 50, "r oe-peer-is")
    p.cord(told, host, 0, 1)
    p.cord(told, kept, 0, 1)


def _dispatch() -> Patch:
    """`ch gain 3 -6` to the receiver oe/ch/3/gain, `cfg 4.5` to oe/cfg, and each meter to its own."""
    p = Patch(1060, 620)
    p.text(
        20,
        10,
        "Each message to a receiver of its own: /cfg 4.5 reaches [r oe/cfg] \\, /ch/gain 3 -6 reaches "
        "[r oe/ch/3/gain].",
        110,
    )
    first = p.obj(20, 50, "inlet")
    heads = ["ch", "meters", *TWO_PARTS]
    sort = p.obj(20, 76, f"route {' '.join(heads)}")
    p.cord(first, sort)
    whole = p.obj(480, 380, "list")
    p.cord(sort, whole, len(heads))
    for column, (head, (seconds, _)) in enumerate(TWO_PARTS.items()):
        x, outlet = 480 + 180 * column, heads.index(head)
        if seconds:
            pick = p.obj(x, 180, f"route {' '.join(seconds)}")
            p.cord(sort, pick, outlet)
            _name_parts(p, x, pick, head, whole)
        else:
            _name_parts(p, x, sort, head, whole, outlet)
    _send(p, 480, whole, "symbol oe/$1(", 1)
    pick, again = p.obj(20, 130, "route cfg"), p.obj(20, 180, f"route {' '.join(TWO_PARTS['cfg'][0])}")
    channel = p.obj(20, 380, "list")
    p.cord(sort, pick, 0)
    p.cord(pick, again)
    p.cord(pick, channel, 1)
    _name_parts(p, 20, again, "cfg", channel)
    _send(p, 20, channel, "symbol oe/ch/$2/$1(", 2)
    parts, swap, join = p.obj(280, 440, "list split 2"), p.obj(280, 466, "$2 $1("), p.obj(280, 492, "list append")
    p.cord(channel, parts)
    p.cord(parts, join, 1, 1)
    p.cord(parts, swap)
    p.cord(swap, join)
    p.cord(join, p.obj(280, 518, "s oe-ch"))
    meters = p.obj(280, 130, "t a a")
    p.cord(sort, meters, 1)
    name = p.obj(340, 250, "list prepend meters")
    p.cord(meters, name, 1)
    p.cord(name, whole)
    drip = p.sub(280, 156, "meters", _drip())
    p.cord(meters, drip)
    return p


def _name_parts(p: Patch, x: int, pick: int, head: str, target: int, outlet: int = 0) -> None:
    seconds, rest = TWO_PARTS[head]
    for place, name in enumerate([*(f"{head}/{second}" for second in seconds), rest]):
        box = p.obj(x + 14 * place, 220 + 30 * place, f"list prepend {name}")
        p.cord(pick, box, outlet + place)
        p.cord(box, target)


def _send(p: Patch, x: int, source: int, name: str, named: int) -> None:
    twice = p.obj(x, 412, "t a a")
    head, symbol = p.obj(x + 90, 440, f"list split {named}"), p.obj(x + 90, 466, name)
    values, send = p.obj(x, 524, f"list split {named}"), p.obj(x + 20, 560, "send")
    p.cord(source, twice)
    p.cord(twice, head, 1)
    p.cord(head, symbol)
    p.cord(symbol, send, 0, 1)
    p.cord(twice, values, 0)
    p.cord(values, send, 1)


def _drip() -> Patch:
    p = Patch(520, 420)
    p.text(20, 10, "the level of channel N to the receiver oe/ch/N/meter", 60)
    order = p.chain(20, 50, "inlet", "t b a b")[1]
    loop, rest, split = p.chain(20, 110, "until", "list", "list split 1")
    zero, stop = p.obj(220, 84, "0("), p.obj(200, 190, "t b")
    p.cord(order, zero, 2)
    p.cord(order, rest, 1, 1)
    p.cord(order, loop, 0)
    p.cord(split, rest, 1, 1)
    p.cord(split, stop, 2)
    p.cord(stop, loop, 0, 1)
    level, count, send = p.obj(20, 220, "t f b"), p.obj(220, 220, "f"), p.obj(20, 340, "send")
    p.cord(split, level)
    p.cord(zero, count, 0, 1)
    p.cord(level, count, 1)
    name = p.chain(220, 246, count, "+ 1", "makefilename oe/ch/%d/meter")
    p.cord(name[1], count, 0, 1)
    p.cord(name[2], send, 0, 1)
    p.cord(level, send)
    return p
