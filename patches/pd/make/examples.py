"""The examples: a performance of ten minutes, a piece for a ring of speakers, an installation that starts by itself."""

from __future__ import annotations

from pdfile import DIM, FIELD, GREEN, INK, PAGE, PANEL, RED, Patch
from space import SOURCES

Score = tuple[tuple[float, str], ...]

#: What a piece that was stopped in its midst, or a hand, may have left, is ended first.
CLEAN: Score = ((0, "/glide 0"), (0, "/ch/*/mute 0"), (0, "/ch/*/solo 0"), (0, "/ch/*/hold 0"))
#: Seconds since the last line, and what is sent. Titles by number, so that it plays with any bundle.
PERFORMANCE: Score = (
    *CLEAN,
    # I. One voice after the other, hardly guided.
    (0, "/titles 1 1 1 1 2 2 2 2"),
    (0, "/cfg 1.5"),
    (0, "/temperature 1.1"),
    (0, "/gain -40"),
    (0, "/start 8"),
    (1, "/ch/gain 1 -3 20"),
    (25, "/ch/gain 5 -3 20"),
    (25, "/ch/gain 3 -6 15"),
    (25, "/ch/gain 7 -6 15"),
    (24, "/cfg 3 18"),
    # II. Every channel its own title, the guidance rises.
    (20, "/titles 1 2 3 4 5 6 7 8"),
    (0, "/gain -4 10"),
    (15, "/cfg 4.5 45"),
    (50, "/ch/cfg 4 8 10"),
    (15, "/ch/cfg 4 3 20"),
    (20, "/glide 6"),
    # III. Words take over, one channel at a time, each gliding from what it was.
    (20, "/ch/prompt 2 rain on a tin roof at night"),
    (15, "/ch/prompt 6 an old engine far away"),
    (15, "/ch/prompt 4 slow waves under ice"),
    (15, "/ch/prompt 8 a fire going out"),
    (30, "/ch/cfg 2 7 15"),
    (20, "/temperature 0.8 20"),
    # IV. Pairs of channels share a title and drift apart by guidance alone.
    (25, "/glide 0"),
    (0, "/titles 3 3 4 4 5 5 8 8"),
    (5, "/ch/cfg 1 1 60"),
    (0, "/ch/cfg 2 8 60"),
    (0, "/ch/cfg 5 8 60"),
    (0, "/ch/cfg 6 1 60"),
    (60, "/ch/mute 7 1"),
    (15, "/ch/mute 3 1"),
    (15, "/ch/mute 7 0"),
    (5, "/ch/mute 3 0"),
    # V. All follow one title; guidance falls until the channel forgets it.
    (25, "/titles 7 7 7 7 7 7 7 7"),
    (0, "/cfg 6 5"),
    (35, "/cfg 0.5 60"),
    (50, "/gain -30 25"),
    (30, "/stop 8"),
    (9, "/gain 0"),
)

#: For the ring: speeds and azimuths of its eight sources.
SPACE: Score = (
    *((0, f"azimuth {n + 1} {360 // SOURCES * n}") for n in range(SOURCES)),
    *((0, f"speed {n + 1} 0") for n in range(SOURCES)),
    (0, "speed 1 6"),
    (0, "speed 3 6"),
    (0, "speed 5 6"),
    (0, "speed 7 6"),
    (30, "speed 2 -9"),
    (0, "speed 4 -9"),
    (0, "speed 6 -9"),
    (0, "speed 8 -9"),
    (45, "speed 1 24"),
    (10, "speed 1 2"),
    (20, "speed 5 -40"),
    (9, "speed 5 4"),
    (30, "speed 2 0"),
    (0, "speed 4 0"),
    (0, "speed 6 0"),
    (0, "speed 8 0"),
    (0, "azimuth 2 45"),
    (0, "azimuth 4 135"),
    (0, "azimuth 6 -135"),
    (0, "azimuth 8 -45"),
    (30, "speed 1 -3"),
    (0, "speed 3 -6"),
    (0, "speed 5 -12"),
    (0, "speed 7 -24"),
    (45, "speed 1 0"),
    (0, "speed 3 0"),
    (0, "speed 5 0"),
    (0, "speed 7 0"),
)
#: What the engine plays meanwhile.
SPACE_SOUND: Score = (
    *CLEAN,
    (0, "/gain 0"),
    (0, "/titles 1 2 3 4 5 6 7 8"),
    (0, "/cfg 3"),
    (0, "/start 5"),
    (75, "/ch/cfg 1 7 8"),
    (10, "/ch/cfg 1 2 10"),
    (20, "/ch/gain 5 3 3"),
    (9, "/ch/gain 5 0 6"),
    (30, "/cfg 5 20"),
    (60, "/cfg 2 40"),
    (40, "/stop 10"),
)


def _head(p: Patch, width: int, title: str, words: str) -> None:
    p.plate(0, 0, width, 56, INK, title, offset=(20, 20), size=20, ink=FIELD)
    p.label(20, 38, words, 11, PAGE, ground=INK)


def _score(p: Patch, x: int, y: int, name: str, score: Score, target: int) -> int:
    """Add a score and what plays it; return the box that takes `line 0, auto`, `stop` and `tempo`."""
    p.box(
        f"#X obj {x} {y} text define -k {name};\n#A set "
        + " \\; ".join(f"{wait:g} {line}" for wait, line in score)
        + " \\;;"
    )
    player = p.obj(x, y + 30, f"text sequence {name} -w 1 -t 1 sec")
    p.chain(x, y + 60, player, "list trim", target)
    return player


def _clock(p: Patch, x: int, y: int, go: int, halt: int, reader: str) -> None:
    """Show the seconds since the start."""
    metro, count, plus = p.obj(x, y, "metro 1000"), p.obj(x, y + 28, "f"), p.obj(x + 60, y + 28, "+ 1")
    zero, stop = p.obj(x + 100, y, "0("), p.obj(x + 140, y, "stop(")
    p.cord(go, zero)
    p.cord(zero, count, 0, 1)
    p.cord(go, metro)
    p.cord(halt, stop)
    p.cord(stop, metro)
    p.cord(metro, count)
    p.cord(count, plus)
    p.cord(plus, count, 0, 1)
    p.cord(count, p.obj(x, y + 56, f"s {reader}"))


def performance() -> Patch:
    """Ten minutes of guidance and titles, played from a text."""
    p = Patch(804, 364, 60, 60, path="..")
    p.obj(600, 330, "declare -path ..")
    _head(p, 800, "a performance", "ten minutes of titles, prompts and guidance; the score is the text in pd score")
    p.plate(0, 56, 800, 304, PANEL)
    p.button(20, 76, 40, GREEN, "play from the beginning", "$0-go", "performance-go")
    p.button(20, 130, 40, RED, "stop", "$0-halt", "performance-stop")
    p.label(280, 80, "seconds", 12)
    p.shown(350, 76, 8, "$0-seconds")
    p.label(280, 106, "now", 12)
    p.words(350, 104, 60, "-", "$0-line")
    p.obj(20, 190, "oe.meters")
    inner = Patch(760, 420, 160, 160)
    out = inner.obj(20, 300, "t a a")
    inner.cord(out, inner.obj(20, 330, "s oe-out"))
    inner.cord(out, inner.chain(160, 330, "list prepend set", "list trim", "s $0-line")[0], 1)
    player = _score(inner, 20, 180, "performance-score", PERFORMANCE, out)
    go, halt = inner.obj(20, 20, "r $0-go"), inner.obj(240, 20, "r $0-halt")
    start = inner.obj(20, 60, "line 0, auto(")
    inner.cord(go, start)
    inner.cord(start, player)
    stopped = inner.obj(240, 46, "t b b")
    inner.cord(halt, stopped)
    hold, fade = inner.chain(240, 76, "stop(", player)[0], inner.chain(300, 76, "/stop 3(", out)[0]
    inner.cord(stopped, hold, 1)
    inner.cord(stopped, fade, 0)
    # What the score faded or silenced would stay so for whoever starts the engine next.
    back = inner.chain(240, 106, halt, "del 3100", "/gain 0, /ch/*/mute 0(", out)[1]
    inner.cord(go, inner.chain(120, 60, "stop(", back)[0])
    inner.cord(inner.chain(400, 76, "r performance-tempo", "list prepend tempo", "list trim")[2], player)
    _clock(inner, 560, 20, go, halt, "$0-seconds")
    inner.text(20, 156, "a line is the seconds since the last one, and a message; click on the object to change it", 90)
    p.sub(350, 190, "score", inner)
    p.text(
        350,
        220,
        "The engine does the moving: /cfg 4.5 45 rises in 45 seconds. Faders may be moved meanwhile, the next line "
        "goes on from there.",
        56,
    )
    return p


def space() -> Patch:
    """A piece of about four minutes for a ring of eight speakers."""
    p = Patch(804, 504, 60, 60, path="..")
    p.obj(600, 470, "declare -path ..")
    _head(
        p,
        800,
        "a spatial piece",
        "eight channels move on a ring of eight speakers; four minutes, scored like the sound",
    )
    source, ring, out = (
        p.obj(20, 70, "adc~ 1 2 3 4 5 6 7 8"),
        p.obj(20, 110, "oe.ring 8"),
        p.obj(20, 366, "dac~ 1 2 3 4 5 6 7 8"),
    )
    for channel in range(SOURCES):
        p.cord(source, ring, channel, channel)
        p.cord(ring, out, channel, channel)
    p.text(220, 70, "Pd's first eight inputs are the engine's ports, its outputs the speakers", 74)
    p.button(20, 410, 36, GREEN, "play", "$0-go", "space-go")
    p.button(130, 410, 36, RED, "stop", "$0-halt", "space-stop")
    p.label(240, 422, "seconds", 12)
    p.shown(310, 418, 8, "$0-seconds")
    p.toggle(440, 412, 24, GREEN, "$0-dsp")
    p.label(472, 420, "DSP", 12)
    p.cord(p.obj(604, 110, "r $0-ring"), ring, 0, SOURCES)
    inner = Patch(860, 420, 160, 160)
    go, halt = inner.obj(20, 20, "r $0-go"), inner.obj(300, 20, "r $0-halt")
    start, stop = inner.obj(20, 60, "line 0, auto("), inner.obj(300, 60, "stop(")
    inner.cord(go, start)
    inner.cord(halt, stop)
    tempo = inner.chain(420, 60, "r space-tempo", "list prepend tempo", "list trim")[2]
    targets = (inner.obj(20, 300, "s $0-ring"), inner.obj(420, 300, "s oe-out"))
    for x, name, score, target in (
        (20, "space-score", SPACE, targets[0]),
        (420, "space-sound", SPACE_SOUND, targets[1]),
    ):
        player = _score(inner, x, 190, name, score, target)
        for box in (start, stop, tempo):
            inner.cord(box, player)
    inner.chain(300, 86, halt, "/stop 3(", targets[1])
    still = inner.obj(300, 140, ", ".join(f"speed {n + 1} 0" for n in range(SOURCES)) + "(")
    inner.cord(halt, still)
    inner.cord(still, targets[0])
    inner.chain(700, 190, "r $0-dsp", "; pd dsp $1(")
    _clock(inner, 640, 20, go, halt, "$0-seconds")
    inner.obj(700, 300, "oe.osc")
    p.sub(560, 418, "score", inner)
    return p


def installation() -> Patch:
    """Starts by itself and sees to it that the engine plays."""
    p = Patch(804, 544, 60, 60, path="..")
    p.obj(600, 510, "declare -path ..")
    _head(p, 800, "an installation", "opens, switches the sound on, finds the engine, starts it, and starts it again")
    source, box, out = (
        p.obj(20, 70, "adc~ 1 2 3 4 5 6 7 8"),
        p.obj(20, 110, "oe.direct"),
        p.obj(20, 366, "dac~ 1 2 3 4 5 6 7 8"),
    )
    for channel in range(SOURCES):
        p.cord(source, box, channel, channel)
        p.cord(box, out, channel, channel)
    trims = [
        p.obj(440, 110 + 34 * row, ", ".join(f"trim {n + 1} 0" for n in range(4 * row, 4 * row + 4)) + "(")
        for row in range(SOURCES // 4)
    ]
    p.text(440, 210, "the trims of this room, once they are measured: edit and save", 40)
    load = p.obj(440, 76, "loadbang")
    for half in trims:
        p.cord(load, half)
        p.cord(half, box, 0, SOURCES)
    p.toggle(20, 410, 28, GREEN, "$0-keep", "installation-keep")
    p.label(
        56, 420, "keep it playing (off: it may be stopped, for the night or for work; a panic switches this off)", 12
    )
    p.label(20, 456, "the engine is", 12)
    p.label(130, 456, "away", 14, DIM, "$0-state")
    inner = Patch(760, 520, 160, 160)
    opened = inner.obj(20, 20, "loadbang")
    begin = inner.obj(20, 46, "t b b")
    inner.cord(opened, begin)
    inner.cord(begin, inner.obj(120, 76, "; pd dsp 1; installation-keep 1("), 1)
    line, came = inner.obj(360, 20, "oe.osc"), inner.obj(400, 50, "sel 1 0")
    inner.cord(line, came, 2)
    titles = inner.obj(360, 80, "/titles 1 2 3 4 5 6 7 8, /cfg 3(")
    inner.cord(came, titles)
    inner.cord(titles, inner.obj(360, 110, "s oe-out"))
    inner.cord(came, inner.chain(620, 80, "label away(", "s $0-state")[0], 1)
    inner.text(360, 140, "what it is to play whenever the engine has come: the titles of this work", 44)
    state = inner.chain(20, 200, "r oe/status", "unpack s s")[1]
    inner.cord(state, inner.chain(200, 226, "list prepend label", "list trim", "s $0-state")[0])
    stopped, keep = inner.obj(20, 260, "sel stopped"), inner.obj(20, 320, "spigot")
    inner.cord(state, stopped)
    inner.cord(stopped, keep)
    inner.cord(inner.obj(120, 290, "r $0-keep"), keep, 0, 1)
    inner.chain(240, 430, "r oe/panicked", "; installation-keep 0(")
    play, out_ = inner.obj(20, 440, "/start 5("), inner.obj(20, 470, "s oe-out")
    wait = inner.obj(20, 380, "spigot 1")
    busy, free, pause = inner.obj(100, 350, "0("), inner.obj(160, 410, "1("), inner.obj(160, 380, "del 10000")
    order = inner.obj(20, 410, "t b b b")
    inner.cord(keep, wait)
    inner.cord(wait, order)
    inner.cord(order, busy, 2)
    inner.cord(busy, wait, 0, 1)
    inner.cord(order, pause, 1)
    inner.cord(pause, free)
    inner.cord(free, wait, 0, 1)
    inner.cord(order, play, 0)
    inner.cord(play, out_)
    inner.cord(inner.obj(240, 350, "r installation-pause"), pause, 0, 1)
    inner.text(240, 380, "at most once in ten seconds: a start takes its time", 50)
    p.sub(560, 452, "watch", inner)
    p.text(20, 484, "pd -nogui -jack -nojackconnect -r 48000 -inchannels 8 -outchannels 8 installation.pd", 110)
    return p
