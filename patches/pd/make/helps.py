"""The help patches, and the description of the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pdfile import DIM, FIELD, INK, PAGE, PANEL, Patch
from space import SOURCES, SPEAKERS

LIBRARY = "osc_engine"
VERSION = "0.1.0"


@dataclass(frozen=True)
class Help:
    """One help patch.

    Attributes:
        name: of the object.
        summary: one sentence.
        ports: inlets and outlets, each with what it takes or gives; names as in Pd's own help: INLET_0, OUTLET_0.
        see: objects to look at next.
        body: draws the example below the head.
        height, width: of the window.
        keywords: for Pd's help browser.
    """

    name: str
    summary: str
    ports: tuple[tuple[str, str], ...]
    see: tuple[str, ...]
    body: Callable[[Patch], None]
    height: int
    width: int = 800
    keywords: str = "control osc generative"

    def patch(self) -> Patch:
        """Return the help patch."""
        p = Patch(self.width + 4, self.height + 4, 80, 60)
        p.plate(0, 0, self.width, 56, INK, self.name, offset=(20, 20), size=20, ink=FIELD)
        p.label(20, 38, self.summary, 11, PAGE, ground=INK)
        self.body(p)
        foot = self.height - 34 - 22 * len(self.ports)
        p.plate(0, foot, self.width, self.height - foot, PANEL)
        for row, (port, meaning) in enumerate(self.ports):
            p.label(20, foot + 8 + 22 * row, port.replace("_", " ").lower(), 11, DIM)
            p.label(110, foot + 8 + 22 * row, meaning, 11)
        p.label(20, self.height - 22, "see also", 11, DIM)
        p.label(110, self.height - 22, ", ".join(self.see), 11)
        p.sub(self.width - 70, self.height - 28, "META", self._meta())
        return p

    def _meta(self) -> Patch:
        meta = Patch(560, 340, 200, 200)
        lines = [
            f"KEYWORDS {self.keywords}",
            "LICENSE MIT",
            f"DESCRIPTION {self.summary}",
            *(f"{port} {meaning}" for port, meaning in self.ports),
            f"AUTHOR osc_engine contributors. See the README of {LIBRARY}.",
        ]
        for row, words in enumerate(lines):
            meta.text(12, 10 + 32 * row, words, 70)
        return meta


def meta() -> Patch:
    """`osc_engine-meta.pd`: what library managers read."""
    inner, p = Patch(460, 260, 30, 50), Patch(460, 200, 15, 50)
    for row, words in enumerate(
        (
            f"NAME {LIBRARY}",
            "AUTHOR osc_engine contributors",
            "LICENSE MIT",
            f"VERSION {VERSION}",
            "DESCRIPTION the controls of osc_engine and its eight channels in a room",
        )
    ):
        inner.text(10, 10 + 26 * row, words, 60)
    p.sub(10, 10, "META", inner)
    return p


def _osc(p: Patch) -> None:
    box = p.obj(20, 210, "oe.osc")
    for row, message in enumerate(("/cfg 4.5(", "/ch/prompt 2 rain on a tin roof(", "/ch/gain 3 -6 2(", "/start(")):
        p.cord(p.obj(20 + 12 * row, 76 + 30 * row, message), box)
    p.text(
        270, 76, "any message of docs/osc.md: numbers and words as they are, a prompt as one text or as many words", 36
    )
    peer = p.obj(560, 136, "127.0.0.1 9400(")
    p.text(560, 76, "where the engine is, or as arguments: oe.osc 192.168.1.20 9400", 30)
    p.cord(peer, box, 0, 1)
    engine, number = p.chain(20, 250, "route cfg", "route float", step=32)
    p.cord(box, engine)
    p.cord(number, p.shown(20, 314, 6))
    p.cord(number, p.obj(100, 314, "print guidance"))
    p.text(460, 286, "/cfg/audio 3 leaves as cfg audio 3, route float keeps it from the number box", 44)
    channels = p.obj(240, 250, "route 3")
    p.cord(box, channels, 1)
    p.chain(240, 290, channels, "route gain title", p.shown(240, 326, 6))
    lamp = p.toggle(460, 250, 20, "#43a047")
    p.cord(box, lamp, 2)
    p.text(490, 250, "1 while the engine answers", 30)
    p.text(20, 356, "Every message also reaches a receiver of its own:", 52)
    p.chain(20, 380, "r oe/ch/3/gain", "print gain_of_3")
    p.chain(240, 380, "r oe/status", "print status")
    p.text(
        420,
        380,
        "Put in as many as you like: they share one connection. It is remade by itself when either side "
        "restarts. \\[s oe-out\\] sends from anywhere.",
        50,
    )


def _channel(p: Patch) -> None:
    p.plate(0, 56, 1080, 62, PAGE)
    p.obj(20, 66, "oe.channel 3")
    for row, (message, words) in enumerate(
        (
            ("; oe-3-title list Deep Current(", "a title by name, or by its number from 1"),
            ("; oe-3-prompt symbol rain(", "a prompt, where the empty one returns to the title"),
            ("; oe-3-cfg 4.5(", "guidance"),
            ("; oe-3-gain -6(", "level in dB"),
            ("; oe-3-mute 1(", "also oe-3-solo and oe-3-hold"),
        )
    ):
        p.obj(20, 130 + 42 * row, message)
        p.text(320, 134 + 42 * row, words, 50)
    p.text(
        20,
        350,
        "The argument is the channel. The last button opens the rest: guidance by style and by text, temperature, "
        "glide, style, a blend of texts, a new beginning. The number behind a fader is what the engine uses, and a "
        "fader follows it half a second after the hand has let go. Guidance, level and temperature take the time of "
        "the panel's over.",
        100,
    )


def _meters(p: Patch) -> None:
    box = p.obj(20, 76, "oe.meters")
    values = p.obj(20, 250, "unpack f f f f f f f f")
    p.cord(box, values)
    for channel in range(SOURCES):
        p.cord(values, p.shown(20 + 70 * channel, 290, 7), channel)
    p.text(360, 80, "peaks in dBFS, 20 times a second", 40)


def _presets(p: Patch) -> None:
    p.obj(20, 76, "oe.presets")
    for row, (message, words) in enumerate(
        (
            ("; oe-preset-name symbol dusk; oe-preset-save bang(", "save under a name"),
            ("; oe-preset-over 10; oe-preset-recall bang(", "glide back to it in ten seconds"),
            ("; oe-preset-1 bang(", "recall the first of the list"),
        )
    ):
        p.obj(20, 190 + 62 * row, message)
        p.text(320, 194 + 62 * row, words, 50)
    p.text(320, 340, "Numbers and prompts move there in the time of over, titles and styles at once.", 50)


def _record(p: Patch) -> None:
    p.obj(20, 76, "oe.record")
    for row, (message, words) in enumerate(
        (
            (
                "; oe-record-name symbol rehearsal; oe-record-start bang(",
                "record under a name, or without one by the time of day",
            ),
            ("; oe-record-stop bang(", "end it"),
        )
    ):
        p.obj(20, 190 + 62 * row, message)
        p.text(320, 194 + 62 * row, words, 50)


def _inputs(p: Patch, y: int) -> int:
    return p.obj(20, y, f"adc~ {' '.join(str(n + 1) for n in range(SOURCES))}")


def _outputs(p: Patch, y: int, count: int = SOURCES) -> int:
    return p.obj(20, y, f"dac~ {' '.join(str(n + 1) for n in range(count))}")


def _room(p: Patch, name: str, rows: tuple[tuple[str, str], ...], high: int) -> int:
    """Draw adc~, the object, dac~, and to the right of it messages; return the object."""
    source, box, out = _inputs(p, 70), p.obj(20, 110, name), _outputs(p, 110 + high + 24)
    for channel in range(SOURCES):
        p.cord(source, box, channel, channel)
        p.cord(box, out, channel, channel)
    p.text(250, 70, "the engine's eight ports, connected to Pd in JACK", 60)
    for row, (message, words) in enumerate(rows):
        y = 120 + 52 * row
        p.cord(p.obj(620, y, message), box, 0, SOURCES)
        p.text(618, y + 24, words, 50)
    return box


def _direct(p: Patch) -> None:
    _room(
        p,
        "oe.direct",
        (
            ("trim 3 -4.5(", "speaker 3 is too loud where the audience stands"),
            ("test 3(", "noise from speaker 3 alone"),
            ("walk 1(", "from speaker to speaker, a second each"),
            ("walk 0, test 0(", "back to the sound"),
        ),
        232,
    )


def _ring(p: Patch) -> None:
    _room(
        p,
        "oe.ring 8",
        (
            ("azimuth 1 45(", "source 1 to 45 degrees to the left of the front"),
            ("speed 1 20, speed 2 -12(", "move, in degrees a second"),
            ("first 22.5, clockwise 1(", "speaker 1 at 22.5 to the left, the rest clockwise"),
            ("speakers 6(", "a ring of six"),
            ("speed 1 0, speed 2 0(", "stand still"),
        ),
        232,
    )


def _dbap(p: Patch) -> None:
    _room(
        p,
        "oe.dbap 8",
        (
            ("xyz 1 0.5 2 0(", "half a unit to the right, two to the front"),
            ("speaker 3 -2 1 2.4(", "where speaker 3 stands"),
            ("rolloff 6, blur 0.2(", "dB for each doubled distance, size of a source"),
            ("view 4(", "the map shows four units to each side"),
        ),
        232,
    )


_EIGHT_IN = ("INLET_0", f"and inlets 1 to {SOURCES - 1}: the sounds of the eight channels")
_ROOM_OUT = ("OUTLET_0", f"and the next {SPEAKERS - 1}: speakers, in order; those that are not used are silent")

HELPS = (
    Help(
        "oe.osc",
        "the line to osc_engine: messages in, everything that it says out",
        (
            ("INLET_0", "any message of the engine"),
            ("INLET_1", "host and port of the engine"),
            ("OUTLET_0", "all that it says, without the first slash: cfg 4.5"),
            ("OUTLET_1", "what concerns a channel, its number first: 3 gain -6"),
            ("OUTLET_2", "1 while the engine answers, else 0"),
        ),
        ("oe.channel", "oe.meters", "oe.presets", "oe.record"),
        _osc,
        580,
    ),
    Help(
        "oe.channel",
        "one channel of osc_engine as a strip",
        (("NONE", "it has no inlets and outlets: it talks through oe.osc"),),
        ("oe.osc", "oe.meters"),
        _channel,
        470,
        1080,
    ),
    Help(
        "oe.meters",
        "the levels of the eight channels",
        (("OUTLET_0", "a list of eight peaks in dBFS"),),
        ("oe.osc",),
        _meters,
        400,
    ),
    Help(
        "oe.presets",
        "presets of osc_engine: save, recall, delete",
        (("NONE", "it has no inlets and outlets: it talks through oe.osc"),),
        ("oe.osc",),
        _presets,
        450,
    ),
    Help(
        "oe.record",
        "the recorder inside osc_engine: eight channels, sample by sample",
        (("NONE", "it has no inlets and outlets: it talks through oe.osc"),),
        ("oe.osc",),
        _record,
        400,
    ),
    Help(
        "oe.direct",
        "eight channels to eight speakers, with trims and a speaker test",
        (
            _EIGHT_IN,
            (f"INLET_{SOURCES}", "trim N dB, test N, walk seconds, noise dB"),
            ("OUTLET_0", f"and outlets 1 to {SOURCES - 1}: the speakers"),
        ),
        ("oe.ring", "oe.dbap"),
        _direct,
        500,
        1000,
        "signal speakers trim test",
    ),
    Help(
        "oe.ring",
        "eight moving sources on a ring of 2 to 16 speakers, constant power; azimuth positive to the left",
        (
            _EIGHT_IN,
            (f"INLET_{SOURCES}", "azimuth N degrees, speed N degrees/s, speakers N, first degrees, clockwise 0/1"),
            _ROOM_OUT,
        ),
        ("oe.direct", "oe.dbap"),
        _ring,
        520,
        1000,
        "signal spatialization panning ring",
    ),
    Help(
        "oe.dbap",
        "eight sources among 1 to 16 speakers anywhere, by distance, constant power; x right, y front, z up",
        (
            _EIGHT_IN,
            (f"INLET_{SOURCES}", "xyz N x y z, speaker K x y z, speakers N, rolloff dB, blur r, view r"),
            _ROOM_OUT,
        ),
        ("oe.direct", "oe.ring"),
        _dbap,
        520,
        1000,
        "signal spatialization panning DBAP",
    ),
)
