"""The OSC contract as one table. Parsing, values, docs/osc.md and the patches' tests derive from it.

Pure: no sockets, no clock. `commands` reads messages by this table, `changes` turns them into new controls.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Literal

Value = int | float | str
Kind = Literal["float", "int", "bool", "text", "names", "name", "blend", "seed", "host", "port"]
Rate = Literal["hop", "block", "query", "action"]
Scope = Literal["engine", "all", "channel"]

#: Letters of the OSC type tags that leave the engine, by kind.
TAGS: dict[Kind, str] = {
    "float": "f", "int": "i", "bool": "i", "text": "s", "names": "s", "name": "s", "blend": "sf", "seed": "i",
    "host": "s", "port": "i",
}  # fmt: skip
#: Texts that one `/ch/blend` takes at most.
MOST_BLENDED = 6


class Refused(ValueError):
    """A message that changes nothing; the text is one sentence for the person who sent it."""


@dataclass(frozen=True)
class Message:
    """An OSC message that the engine sends.

    Attributes:
        address: an OSC address.
        arguments: ints, floats and strings.
    """

    address: str
    arguments: tuple[Value, ...] = ()


def error(address: str, sentence: object) -> Message:
    """Return the answer to a mistake."""
    return Message("/error", (address, str(sentence)))


@dataclass(frozen=True)
class Argument:
    """One argument of an address, without the channel number.

    Attributes:
        name: what the documentation calls it.
        kind: `text` and `seed` take all that follows; `names` is one text for each channel; `blend` is texts and
            their weights in turn; `name` is a plain name, which may come as several words; `host` and `port` also
            come as one `host:port`.
        minimum, maximum: values outside are clamped and reported; None is unlimited. Of a text, its longest length.
        least: what is above 0 and below it is taken for it, where 0 leaves the choice to the engine.
        unit: s or dB; empty for plain numbers.
        optional: may be left out; `default` takes its place.
        default: value of an optional argument, or of the control before anybody touches it; None is chosen by
            the bundle or the engine.
    """

    name: str
    kind: Kind = "float"
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    optional: bool = False
    default: Value | None = None
    least: float = 0.0

    def __post_init__(self) -> None:
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValueError(f"argument {self.name}: {self.minimum} to {self.maximum} is an empty range")
        if self.optional and self.default is None:
            raise ValueError(f"argument {self.name} may be left out, so it needs a default")


@dataclass(frozen=True)
class Address:
    """One address of the contract.

    Attributes:
        path: `/cfg`, or `/ch/cfg` for the form that takes a channel number first.
        description: one sentence for users.
        rate: `hop` is heard with the next render, `block` within one JACK block, `query` is answered at once,
            `action` concerns the conversation and not the sound.
        arguments: after the channel number.
        scope: whose control it is: the engine's, all channels', one channel's.
        fields: the fields of `Controls` (scope engine) or `ChannelControls` that it sets; empty is the server's task.
        readable: has a value that a query, a dump and listeners get.
    """

    path: str
    description: str
    rate: Rate
    arguments: tuple[Argument, ...] = ()
    scope: Scope = "engine"
    fields: tuple[str, ...] = ()
    readable: bool = False

    def __post_init__(self) -> None:
        if not self.path.startswith("/") or self.path.startswith("/ch/") != (self.scope == "channel"):
            raise ValueError(f"address {self.path}: scope {self.scope} does not fit the path; /ch/ is for one channel")
        if self.readable and not (self.fields and self.arguments):
            raise ValueError(f"address {self.path} has no value to read")

    @property
    def per_channel(self) -> bool:
        """Whether a channel number comes first."""
        return self.scope == "channel"

    @property
    def takes_names(self) -> bool:
        """Whether it takes one text for each channel."""
        return any(argument.kind == "names" for argument in self.arguments)

    @property
    def ramped(self) -> bool:
        """Whether its second argument is the time that the change takes."""
        return any(argument.name == "ramp" for argument in self.arguments)

    @property
    def changes(self) -> bool:
        """Whether it does something to what plays or to what is kept of it; others ask, or say who listens."""
        return self.rate != "query" and self.path not in ("/listen", "/unlisten", "/sync")

    @property
    def access(self) -> Literal["read", "write", "both"]:
        """Whether it can be asked for, set, or both."""
        return "both" if self.readable else "read" if self.rate == "query" else "write"


def _both(path: str, description: str, rate: Rate, arguments: tuple[Argument, ...], *fields: str) -> Iterator[Address]:
    """Yield the form for all channels and the form for one."""
    readable = bool(arguments)
    yield Address(path, f"All channels: {description}.", rate, arguments, "all", fields, readable)
    yield Address(f"/ch{path}", f"One channel: {description}.", rate, arguments, "channel", fields, readable)


def _one(path: str, description: str, rate: Rate, argument: Argument, field: str) -> Address:
    """Return a form that only makes sense for one channel."""
    return Address(path, description, rate, (argument,), "channel", (field,), True)


_RAMP = Argument("ramp", "float", 0, 600, "s", optional=True, default=0.0)
_SCALE = (Argument("scale", "float", 0, 12), _RAMP)
_TEMPERATURE = Argument("temperature", "float", 0, 3)
_LEVEL = Argument("level", "float", -90, 12, "dB", default=0.0)
_SWITCH = Argument("on", "bool", default=0)
#: Seconds of the ramp of a level where nobody asks for another: so long that it does not click.
CLICK_FREE = 0.02
_LEVEL_RAMP = Argument("ramp", "float", 0, 600, "s", optional=True, default=CLICK_FREE)
_FADE = Argument("fade", "float", 0, 60, "s", optional=True, default=0.5)

_NAME = Argument("name", "name", maximum=64)

_PEER = (Argument("host", "host", optional=True, default=""), Argument("port", "port", optional=True, default=0))


ADDRESSES: tuple[Address, ...] = (
    Address("/start", "Start playing, faded in.", "block", (_FADE,)),
    Address("/stop", "Stop playing, faded out.", "block", (_FADE,)),
    Address("/panic", "Silence within one block, whatever goes on, until the next /start.", "block"),
    *_both("/reset", "drop what was played before and begin anew", "hop", (), "resets"),
    *_both("/cfg", "guidance, how strictly style and text are followed", "hop", _SCALE, "cfg_audio", "cfg_text"),
    *_both("/cfg/audio", "guidance by the style alone", "hop", _SCALE, "cfg_audio"),
    *_both("/cfg/text", "guidance by the text alone", "hop", _SCALE, "cfg_text"),
    *_both("/temperature", "how freely tokens are drawn", "hop", (_TEMPERATURE, _RAMP), "temperature"),
    Address("/steps", "Sampling steps of one render; fewer are faster and rougher, and 0 is as many as the bundle "
            "gains by and the machine has time for: /status says how many.", "hop",
            (Argument("count", "int", 0, 64),), "engine", ("steps",), True),
    Address("/hop", "Seconds that one render adds, in whole columns of 0.16 s.", "hop",
            (Argument("seconds", "float", 0.16, 9.44, "s"),), "engine", ("hop",), True),
    Address("/lead", "Seconds kept ready ahead of the ear, 0.1 or more; 0 is as many as the engine needs.", "hop",
            (Argument("seconds", "float", 0, 9, "s", least=0.1),), "engine", ("lead",), True),
    Address("/seed", "Seed of the noise: a whole number, or any text; large numbers are best sent as text.", "hop",
            (Argument("seed", "seed", default=0),), "engine", ("seed",), True),
    Address("/titles", "The title of every channel in one message.", "hop",
            (Argument("titles", "names"),), "all", ("title",), True),
    _one("/ch/title", "The title that a channel follows, by name or number from 1; its prompt is cleared.", "hop",
         Argument("title", "text"), "title"),
    *_both("/prompt", "free text to follow in place of the title; empty returns to the title",
           "hop", (Argument("text", "text", maximum=1000, default=""),), "prompt"),
    _one("/ch/blend", "Titles or free texts to follow together, a weight of 0 or more after each; "
         "empty returns to the title.", "hop", Argument("texts", "blend", maximum=1000, default=""), "blend"),
    *_both("/style", "the audio prompt to follow, by name or number from 1, or none; heard as far as "
           "/cfg/audio stands above /cfg/text", "hop", (Argument("style", "text"),), "style"),
    *_both("/glide", "time over which one text moves to the next", "hop",
           (Argument("seconds", "float", 0, 600, "s", default=0.0),), "glide"),
    *_both("/gain", "level", "block", (_LEVEL, _LEVEL_RAMP), "gain_db"),
    _one("/ch/mute", "Silence a channel while it plays on unheard.", "block", _SWITCH, "mute"),
    _one("/ch/solo", "Hear only the channels whose solo is on.", "block", _SWITCH, "solo"),
    _one("/ch/hold", "Loop the seconds that the channel last played, while the others go on.", "block",
         _SWITCH, "hold"),
    Address("/record", "Whether a recording is made, its name and its seconds.", "query"),
    Address("/record/start", "Record what leaves the ports, under a name of letters, digits, spaces, - and _; "
            "by the time of day without one.", "action",
            (Argument("name", "text", maximum=64, optional=True, default=""),)),
    Address("/record/stop", "End the recording.", "action"),
    Address("/bundle/list", "The bundles that can be loaded.", "query"),
    Address("/bundle/load", "Load another bundle by its name, while the one that plays goes on until it is ready.",
            "action", (Argument("bundle", "text", maximum=120),)),
    Address("/preset/save", "Keep every control under a name, in place of an older preset of that name.", "action",
            (_NAME,)),
    Address("/preset/recall", "Return to a preset as one change: numbers and prompts move there in the time of the "
            "ramp, titles and styles change at once.", "hop", (_NAME, _RAMP)),
    Address("/preset/delete", "Forget a preset.", "action", (_NAME,)),
    Address("/preset/list", "The names of all presets.", "query"),
    Address("/listen", "Have every change, meters and status sent to a host and port, a full dump first; "
            "the sender's own where left out.", "action",
            _PEER),
    Address("/unlisten", "Stop sending to a host and port.", "action",
            _PEER),
    Address("/dump", "Every value, one message each, then /done.", "query"),
    Address("/status", "State, bundle, load, lead, steps, underruns, xruns and uptime.", "query"),
    Address("/quality", "How a channel sounds to the engine itself; channel 0 is all of them in turn.", "query",
            (Argument("channel", "int", 0, 64, optional=True, default=0),)),
    Address("/watchdog", "Whether channels that have collapsed are begun anew, and how many were.", "query"),
    Address("/ping", "Answered by /pong with the same number.", "query",
            (Argument("number", "int", -(2**31), 2**31 - 1, optional=True, default=0),)),
    Address("/version", "The version of the engine.", "query"),
    Address("/sync", "Answered by /synced with the same number, after all earlier messages were applied.", "action",
            (Argument("number", "int", -(2**31), 2**31 - 1, optional=True, default=0),)),
)  # fmt: skip

BY_PATH: dict[str, Address] = {address.path: address for address in ADDRESSES}

#: What the engine sends beside values: address, arguments, meaning.
OUTGOING: tuple[tuple[str, str, str], ...] = (
    ("/done", "s:address i:clamped f:audible_in value…",
     "A set was applied; it is heard in so many seconds, sooner if it follows another at once, -1 while nothing plays "
     "or nobody can know."),
    ("/error", "s:address s:sentence",
     "A mistake; nothing was changed at that address. Of /status: a warning, of what was done otherwise than meant."),
    ("/late", "s:address f:seconds",
     "Acted at once, so long after its time tag, negative is before it; or a set that is heard so long after its /done "
     "said."),
    ("/panicked", "",
     "To listeners, when anybody has sent one: what starts the engine by itself should then wait for a hand."),
    ("/synced", "i:number", "Answer to /sync."),
    ("/pong", "i:number", "Answer to /ping."),
    ("/version", "s:version", "Answer to /version."),
    ("/preset/list", "s:name…", "Answer to /preset/list, in alphabetical order; to listeners whenever it changes."),
    ("/status", "s:state s:bundle f:load f:lead i:steps i:underruns i:xruns f:uptime",
     "Answer to /status; to listeners twice a second and on change. The bundle's name is the one that /bundle/load "
     "takes."),
    ("/record", "i:on s:name f:seconds",
     "Answer to /record; to listeners when a recording begins or ends, and once a second in between."),
    ("/bundle/list", "s:name…",
     "Answer to /bundle/list, and in every dump: what is embedded, and what lies in the state folder."),
    ("/bundle/loading", "s:name",
     "To listeners when a bundle begins to be loaded beside the one that plays, whoever asked for it, and without a "
     "name when it plays or was given up; in every dump."),
    ("/quality", "i:channel f:title f:style f:novelty f:drift",
     "Answer to /quality; to listeners, each channel every few seconds. Similarity of what is heard to the texts and "
     "to the style that the channel follows, -1 to 1; novelty against its last hour, 0 for heard before; drift from "
     "its first two minutes under the same texts, 1 for 12 dB, an octave, or sound without likeness. -1 while not "
     "known; where a bundle has nothing that could listen, as without its LAION-CLAP checkpoint, an /error of /quality "
     "says so."),
    ("/watchdog", "i:on i:silence i:drone i:loop i:given_up",
     "Answer to /watchdog; to listeners when it acts. Channels begun anew so far, by reason, and how many are left as "
     "they are since that did not help."),
    ("/heartbeat", "i:session i:count", "To listeners, once a second; a new session means that the engine restarted."),
    ("/meters", "f:peak…", "Peak of each channel in dBFS, to listeners 20 times a second."),
)  # fmt: skip


def as_json() -> str:
    """Return the table as JSON, for programs."""
    entries = [{**asdict(address), "access": address.access} for address in ADDRESSES]
    return json.dumps({"addresses": entries, "outgoing": OUTGOING}, indent=1)
