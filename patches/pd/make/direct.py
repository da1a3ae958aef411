"""A speaker for each channel: `oe.direct` and its parts."""

from __future__ import annotations

from pdfile import FIELD, PANEL, Patch
from space import HUES, SOURCES


def direct() -> Patch:
    """[oe.direct]: eight channels to eight speakers, with trims and a speaker test. 400 by 232 pixels."""
    p = Patch(1080, 760)
    p.text(
        0,
        250,
        "oe.direct: channel N to speaker N, each with a trim. While a speaker is tested, only noise sounds, and only "
        "from there. Messages: trim N DB, test N (0: none), walk SECONDS (from speaker to speaker; 0: stop), noise DB.",
        140,
    )
    p.plate(0, 0, 400, 232, PANEL)
    p.label(40, 8, "trim (dB)", 10)
    for channel in range(SOURCES):
        y = 26 + 25 * channel
        p.plate(10, y, 18, 18, HUES[channel], str(channel + 1), "empty", (6, 9), 11, FIELD)
        p.slider(40, y, 140, -40, 6, f"$0-trim-{channel + 1}", f"$0-trim-is-{channel + 1}")
        p.shown(188, y, 5, f"$0-trim-is-{channel + 1}")
    p.label(240, 8, "speaker test (first: none)", 10)
    p.choice(240, 26, 16, SOURCES + 1, "$0-test", "$0-test-is")
    p.label(240, 58, "walk (s each)", 10)
    p.number(330, 54, 4, 0, 60, "$0-walk", "$0-walk-is")
    p.label(240, 84, "noise (dB)", 10)
    p.slider(240, 100, 100, -60, -12, "$0-noise", "$0-noise-is")
    p.shown(348, 99, 5, "$0-noise-is")
    sort = p.chain(600, 320, "inlet", "route trim test walk noise")[1]
    pick = p.obj(600, 390, f"route {' '.join(str(n + 1) for n in range(SOURCES))}")
    p.cord(sort, pick)
    noise = p.sub(20, 310, "test", _test())
    for channel in range(SOURCES):
        p.cord(pick, p.obj(600 + 110 * (channel % 4), 416 + 24 * (channel // 4), f"s $0-trim-{channel + 1}"), channel)
        lane = p.obj(20 + 66 * channel, 390, f"oe.lane $0 {channel + 1}")
        p.cord(noise, lane, 0, 1)
        p.cord(p.obj(20 + 66 * channel, 340, "inlet~"), lane)
        p.cord(lane, p.obj(20 + 66 * channel, 440, "outlet~"))
    for outlet, name in enumerate(("test", "walk", "noise"), start=1):
        p.cord(sort, p.obj(740 + 80 * outlet, 350, f"s $0-{name}"), outlet)
    p.show_on_parent(400, 232)
    return p


def _test() -> Patch:
    """Which speaker is tested, and the noise."""
    p = Patch(760, 420)
    p.text(20, 10, "which speaker is tested (0: none), the walk from one to the next, and the noise itself", 90)
    number = p.chain(20, 50, "r $0-test", "int", f"clip 0 {SOURCES}", "t f f f")[3]
    p.cord(number, p.obj(20, 160, "s $0-tested"), 0)
    p.cord(number, p.chain(110, 160, "set $1(", "s $0-test-is")[0], 1)
    seconds = p.chain(260, 50, "r $0-walk", "clip 0 60", "t f f")[2]
    p.cord(seconds, p.chain(400, 110, "set $1(", "s $0-walk-is")[0], 1)
    length, on = p.obj(260, 154, "* 1000"), p.obj(320, 154, "> 0")
    both, metro = p.obj(260, 128, "t f f"), p.obj(260, 230, "metro")
    p.cord(seconds, both)
    p.cord(both, length, 1)
    p.cord(both, on, 0)
    p.cord(length, metro, 0, 1)
    p.cord(on, metro)
    off = p.obj(340, 180, "sel 0")
    p.cord(on, off)
    following, last = p.chain(260, 260, f"expr $f1 % {SOURCES} + 1")[0], p.obj(160, 230, "f")
    p.cord(number, last, 2, 1)
    p.cord(metro, last)
    p.cord(last, following)
    again = p.obj(260, 300, "s $0-test")
    p.cord(following, again)
    p.chain(340, 200, off, "0(", again)
    noise = p.chain(500, 50, "noise~", "hip~ 80", "lop~ 1200", "*~", "outlet~")
    level = p.chain(620, 50, "r $0-noise", "clip -100 -12", "t f f")[2]
    p.cord(level, p.chain(660, 140, "set $1(", "s $0-noise-is")[0], 1)
    ramp = p.chain(580, 200, "expr pow(10, ( $f1 + 15.8 ) / 20)", "pack f 20", "line~")
    p.cord(level, ramp[0])
    p.cord(ramp[2], noise[3], 0, 1)
    start = p.chain(20, 250, "loadbang", "t b b", "0(", "s $0-test")
    p.cord(start[1], p.chain(120, 340, "-26(", "s $0-noise")[0], 1)
    return p


def lane() -> Patch:
    """[oe.lane NAME 3]: one channel to one speaker."""
    p = Patch(640, 420)
    p.text(
        20,
        10,
        "oe.lane NAME N: a channel to its speaker, through its trim; noise in its place while speaker N is tested, "
        "silence while another one is.",
        80,
    )
    tested = p.chain(180, 60, "r $1-tested", "t f f")[1]
    program, own = p.obj(180, 120, "== 0"), p.obj(320, 120, "== $2")
    p.cord(tested, program, 1)
    p.cord(tested, own, 0)
    sound, noise = p.obj(20, 220, "*~"), p.obj(280, 220, "*~")
    p.cord(p.obj(20, 60, "inlet~"), sound)
    p.cord(p.chain(180, 146, program, "pack f 20", "line~")[2], sound, 0, 1)
    p.cord(p.chain(320, 146, own, "pack f 20", "line~")[2], noise, 0, 1)
    p.cord(p.obj(440, 180, "inlet~"), noise)
    out = p.obj(20, 300, "*~")
    p.cord(sound, out)
    p.cord(noise, out)
    trim = p.chain(440, 220, "r $1-trim-$2", "clip -100 12", "t f f")[2]
    p.cord(trim, p.chain(520, 320, "set $1(", "s $1-trim-is-$2")[0], 1)
    ramp = p.chain(320, 290, "dbtorms", "pack f 20", "line~")
    p.chain(400, 300, trim, "+ 100", ramp[0])
    p.cord(ramp[2], out, 0, 1)
    p.chain(560, 60, "loadbang", "0(", "s $1-trim-$2")
    p.cord(out, p.obj(20, 340, "outlet~"))
    return p
