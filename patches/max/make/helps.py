"""The help patch and the reference page of each object."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from canvas import Canvas
from channel import HEIGHT, WIDTH
from examples import MANY, device, direct, framed


@dataclass(frozen=True)
class Page:
    """What is known of an object.

    Attributes:
        name: of the object.
        digest: one line.
        text: some sentences.
        inlets, outlets: what goes in and out, left to right.
        arguments: name and meaning.
        messages: what it understands, and what that does.
        also: objects that belong to it.
    """

    name: str
    digest: str
    text: str
    inlets: tuple[str, ...]
    outlets: tuple[str, ...]
    arguments: tuple[tuple[str, str], ...] = ()
    messages: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()

    def xml(self) -> str:
        """Return the reference page, as Max reads it."""
        parts = [
            '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
            '<?xml-stylesheet href="./_c74_ref.xsl" type="text/xsl"?>',
            f'<c74object name="{self.name}" module="max" category="osc_engine">',
            f"<digest>{escape(self.digest)}</digest>",
            f"<description>{escape(self.text)}</description>",
            "<metadatalist>",
            '<metadata name="author">osc_engine contributors</metadata>',
            '<metadata name="tag">osc_engine</metadata>',
            "</metadatalist>",
            *_ports("inlet", self.inlets),
            *_ports("outlet", self.outlets),
            "<objarglist>",
            *(
                f'<objarg name="{escape(name)}" optional="1" type="atom"><digest>{escape(meaning)}</digest></objarg>'
                for name, meaning in self.arguments
            ),
            "</objarglist>",
            "<methodlist>",
            *(
                f'<method name="{escape(name)}"><arglist/><digest>{escape(meaning)}</digest></method>'
                for name, meaning in self.messages
            ),
            "</methodlist>",
            "<seealsolist>",
            *(f'<seealso name="{name}"/>' for name in self.also),
            "</seealsolist>",
            "</c74object>",
        ]
        return "\n".join(parts) + "\n"


def _ports(kind: str, meanings: tuple[str, ...]) -> list[str]:
    middle = [
        f'<{kind} id="{n}" type="{kind.upper()}_TYPE"><digest>{escape(text)}</digest></{kind}>'
        for n, text in enumerate(meanings)
    ]
    return [f"<{kind}list>", *middle, f"</{kind}list>"]


PAGES = (
    Page(
        "oe.osc",
        "The line to osc_engine",
        "Sends messages to the engine, asks it to tell every change, and asks again whenever it is silent for 2.5 s or "
        "was restarted: neither Max nor the engine needs to be started first.",
        ("a message for the engine, as docs/osc.md lists them; or host, port, feedback, listen, unlisten",),
        ("what the engine says", "1 while the engine answers, 0 while it is away"),
        (
            ("host", "where the engine is; 127.0.0.1 without it"),
            ("port", "that the engine listens on; 9400 without it"),
            ("feedback", "port that the engine answers to; 9401 without it; one for each oe.osc on a computer"),
        ),
        (
            ("host", "Another host, as a number: 192.168.1.20. The engine of before is asked to tell nothing more"),
            ("port", "Another port of the engine; the same"),
            ("feedback", "Another port to answer to"),
            ("listen", "Ask the engine to tell every change, after unlisten"),
            ("unlisten", "Ask to be told nothing more, until listen, another place, or the patch is opened again"),
            ("anything", "Sent to the engine: /cfg 4.5"),
        ),
        ("oe.channel", "udpsend", "udpreceive"),
    ),
    Page(
        "oe.channel",
        "One channel of osc_engine, as a strip for a bpatcher",
        "Title, prompt, style, blend, glide, guidance, temperature, level, mute, solo, hold, reset and meter of one "
        "channel. It speaks through s oe-out and r oe-in; the panel, or an oe.osc between r oe-out and s oe-in, "
        "is the way to the engine.",
        (),
        (),
        (("channel", "its number, 1 to 64"),),
        (),
        ("oe.osc", "bpatcher"),
    ),
    Page(
        "oe.direct",
        "Eight channels to eight loudspeakers",
        "Each channel to its own loudspeaker, with trims, and a pink noise that shows which loudspeaker is which; "
        "while it sounds the engine does not. Use it in a bpatcher. A message box that is set by the second outlet "
        "keeps the trims when the patch is saved, and sends them back when it is opened, as in the help.",
        ("eight channels (multichannel signal)", "trim, trims, test, walk, noise"),
        ("eight loudspeakers (multichannel signal)", "trims and eight numbers, at each change"),
        (),
        (
            ("trim", "Number of a loudspeaker, and its trim, -24 to 12 dB"),
            ("trims", "Those of all eight, as they leave the second outlet"),
            ("test", "Number of the loudspeaker that noise sounds from, through its trim; 0: none"),
            ("walk", "Seconds from one loudspeaker to the next; 0: the test ends"),
            ("noise", "How loud the noise is, -60 to -12 dB; -20 at first"),
        ),
        ("oe.ring", "mc.adc~", "mc.dac~"),
    ),
    Page(
        "oe.ring",
        "Eight moving sources on a ring of loudspeakers",
        "Each source sounds from the two loudspeakers beside it, with constant power. Azimuths are degrees as in "
        "ADM-OSC: 0 in front, positive to the left. Loudspeaker 1 is in front, and the others follow to the left at "
        "equal angles, unless first or clockwise say otherwise.",
        ("eight channels (multichannel signal)", "azimuth, speed, first, clockwise"),
        ("the loudspeakers (multichannel signal)",),
        (("loudspeakers", "how many, 2 to 64"),),
        (
            ("azimuth", "Number of a source, and its place in degrees"),
            ("speed", "Number of a source, and degrees each second; negative turns to the right"),
            ("first", "Degrees where loudspeaker 1 stands"),
            ("clockwise", "1: the next loudspeaker stands to the right; 0: to the left"),
        ),
        ("oe.direct", "mc.adc~", "mc.dac~"),
    ),
)


def helps() -> dict[str, Canvas]:
    """Return the help patches by the names of their objects."""
    return {
        "oe.osc": _osc(), "oe.channel": _channel(), "oe.direct": _direct(), "oe.ring": _ring(),
    }  # fmt: skip


def _page(name: str) -> Canvas:
    page = next(page for page in PAGES if page.name == name)
    canvas = Canvas(width=WIDTH + 40)
    canvas.explain(name, f"{page.digest}. {page.text}")
    return canvas


def _osc() -> Canvas:
    canvas = _page("oe.osc")
    canvas.cell("click a message; print writes to the Max console")
    line = canvas.foreign("oe.osc 127.0.0.1 9400 9411", 1, ["", "int"])
    for text, meaning in (
        ("/start 1.", "play, fading in for a second"),
        ("/stop 1.", "fade out"),
        ("/cfg 4.5", "guidance of all channels"),
        ("/ch/cfg 3 2.5 10.", "of channel 3, within ten seconds"),
        ('/ch/prompt 2 "rain on a tin roof"', "what channel 2 plays; quotes keep the words together"),
        ("/status", "ask what it does"),
        ("host 127.0.0.1", "where the engine is"),
        ("port 9400", "the port that it listens on"),
        ("feedback 9411", "the port that it answers to"),
        ("unlisten", "be told nothing more"),
        ("listen", "be told every change again"),
    ):
        canvas.cord(canvas.note(canvas.message(text), meaning), line)
    state = canvas.cord(line, canvas.object("route /status /cfg /ch/cfg"))
    for outlet, text in enumerate(("print state", "print cfg")):
        canvas.cord(state, canvas.object(text), outlet)
    third = canvas.cord(state, canvas.object("route 3"), 2)
    canvas.cord(third, canvas.note(canvas.add("flonum", "", (60, 22)), "guidance of channel 3"))
    canvas.cord(line, canvas.note(canvas.add("toggle", "", (24, 24), ignoreclick=1), "on while the engine answers"), 1)
    return canvas


def _channel() -> Canvas:
    canvas = _page("oe.channel")
    canvas.cell("a bpatcher with the channel's number as its argument")
    for n in (1, 2):
        framed(canvas, "oe.channel", (WIDTH, HEIGHT), [n], 0, ())
    canvas.cell("and one line to the engine, unless the panel is open")
    out, line = canvas.object("r oe-out"), canvas.foreign("oe.osc 127.0.0.1 9400 9412", 1, ["", "int"])
    canvas.chain(canvas.note(out, "what the strips say"), line, canvas.note(canvas.object("s oe-in"), "what they show"))
    return canvas


def _direct() -> Canvas:
    canvas = _page("oe.direct")
    canvas.cell("eight inputs, eight loudspeakers")
    inputs, outputs = canvas.object("mc.adc~ 1 2 3 4 5 6 7 8"), canvas.object("mc.dac~ 1 2 3 4 5 6 7 8")
    frame = direct(canvas)
    canvas.chain(inputs, frame, outputs)
    for text, meaning in (
        ("trim 3 -4.5", "loudspeaker 3 is too loud where the audience stands"),
        ("test 3", "noise from loudspeaker 3 alone"),
        ("noise -30.", "how loud it is"),
        ("walk 1.", "from loudspeaker to loudspeaker, a second each"),
        ("walk 0.", "back to the sound"),
    ):
        canvas.cord(canvas.note(canvas.message(text), meaning), frame, 0, 1)
    device(canvas, outputs)
    return canvas


def _ring() -> Canvas:
    canvas = _page("oe.ring")
    canvas.cell("eight inputs on a ring of six loudspeakers")
    inputs, ring = canvas.object("mc.adc~ 1 2 3 4 5 6 7 8"), canvas.foreign("oe.ring 6", 2, [MANY])
    outputs = canvas.object("mc.dac~ 1 2 3 4 5 6")
    canvas.chain(inputs, ring, outputs)
    for text, meaning in (
        ("azimuth 1 90.", "source 1 to the left"),
        ("speed 1 20.", "and turning to the left, 20 degrees each second"),
        ("speed 2 -20.", "source 2 turns to the right"),
        ("speed 1 0.", "source 1 stands still"),
        ("first 22.5", "where loudspeaker 1 is; 0 is in front"),
        ("clockwise 1", "loudspeaker 2 stands to its right; 0: to its left"),
    ):
        canvas.cord(canvas.note(canvas.message(text), meaning), ring, 0, 1)
    device(canvas, outputs)
    return canvas
