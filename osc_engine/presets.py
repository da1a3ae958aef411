"""Presets: every control as readable TOML, by the names of the OSC table; and the way back from it.

What a preset holds, how it is read and what it may hold all derive from the table: a preset is a list of sets. Pure;
`preset_files` keeps them in a folder.
"""

from __future__ import annotations

import difflib
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from osc_engine.addresses import ADDRESSES, Address, Refused, Value
from osc_engine.changes import Moment, apply, value_messages
from osc_engine.commands import parse, show
from osc_engine.controls import ChannelControls, Controls
from osc_engine.manifest import Manifest

#: Bytes that a preset of 64 channels with the longest prompts stays below.
LARGEST = 1 << 20

#: From format 2 on the last line is a table [end], so that a file that was cut short is told from a whole one.
_FORMAT, _WITHOUT_END = 2, 1


def _key(address: Address) -> str:
    return address.path.removeprefix("/ch" if address.per_channel else "")[1:].replace("/", "_")


#: Of a channel's table, what says which texts it follows.
_TEXTS = {"title", "prompt", "blend"}
# What sets several controls at once, or all channels, is held by its parts.
_ENGINE = {_key(a): a for a in ADDRESSES if a.readable and a.scope == "engine"}
_CHANNEL = {_key(a): a for a in ADDRESSES if a.readable and a.per_channel and len(a.fields) == 1}


@dataclass(frozen=True)
class Situation:
    """What a kept state tells besides the controls.

    Attributes:
        playing: whether the engine was playing.
        loaded: name of the bundle that was loaded last; empty where the one that it began with was playing.
        instead_of: what the run was told to begin with.
    """

    playing: bool
    loaded: str = ""
    instead_of: str = ""


@dataclass(frozen=True)
class Preset:
    """What a preset holds.

    Attributes:
        bundle: name of the bundle that it was made with.
        engine: key of an address -> its value or values.
        channels: the same for each channel, from the first on; what a preset leaves out stays as it is.
        situation: of the engine; only a kept state says.
    """

    bundle: str
    engine: Mapping[str, Any]
    channels: tuple[Mapping[str, Any], ...]
    situation: Situation | None = None


_SITUATION = {"playing": bool, "loaded": str, "instead_of": str}


@dataclass(frozen=True)
class Recalled:
    """The controls after a recall, and whether a value was outside its range."""

    controls: Controls
    clamped: bool


def write_preset(controls: Controls, bundle: str, situation: Situation | None = None) -> str:
    """Return a preset's text; `read_preset` is the inverse.

    Args:
        controls: to keep.
        bundle: name of the bundle that plays.
        situation: of the engine, where that is to be kept.
    """
    values: dict[tuple[str, Value | None], tuple[Value, ...]] = {}
    for message in value_messages(controls):
        channel = message.arguments[0] if message.address.startswith("/ch/") else None
        values[message.address, channel] = message.arguments[channel is not None :]
    lines = [f"format = {_FORMAT}", f"bundle = {_toml(bundle)}"]
    if situation is not None:
        lines += [f"{key} = {_toml(value)}" for key, value in asdict(situation).items() if value != ""]
    lines += ["", "[engine]"]
    lines += [f"{key} = {_entry(values[a.path, None])}" for key, a in _ENGINE.items() if values[a.path, None]]
    for number in range(1, len(controls.channels) + 1):
        lines += ["", f"[[channel]] # {number}"]
        lines += [f"{key} = {_entry(values[a.path, number])}" for key, a in _CHANNEL.items() if values[a.path, number]]
    return "\n".join([*lines, "", "[end]"]) + "\n"


def read_preset(text: str) -> Preset:
    """Read what `write_preset` or a person wrote.

    Raises:
        ValueError: it is no preset; the end of a sentence.
    """
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        raise ValueError(f"it is not TOML ({problem})") from problem
    engine, channels = raw.get("engine", {}), raw.get("channel", [])
    if raw.get("format") not in (_FORMAT, _WITHOUT_END):
        raise ValueError(f"its format is {show(raw.get('format'))}; this engine reads {_WITHOUT_END} and {_FORMAT}")
    if raw["format"] != _WITHOUT_END and raw.get("end") != {}:
        raise ValueError("its last line is not [end], so a part of it is missing")
    if not isinstance(engine, dict) or not isinstance(channels, list) or not all(isinstance(c, dict) for c in channels):
        raise ValueError("it has no table [engine] and tables [[channel]]")
    for known, table in ((("format", "bundle", *_SITUATION, "engine", "channel", "end"), raw), (_ENGINE, engine),
                         *((_CHANNEL, channel) for channel in channels)):  # fmt: skip
        for key in table:
            if key not in known:
                near = difflib.get_close_matches(key[:64], known, 1, 0.0)[0]
                raise ValueError(f"it holds an unknown key {show(key)}; did you mean {near}?")
    return Preset(str(raw.get("bundle", "")), engine, tuple(channels), _situation(raw))


def _situation(raw: Mapping[str, Any]) -> Situation | None:
    told = {key: raw[key] for key in _SITUATION if key in raw}
    for key, value in told.items():
        if not isinstance(value, _SITUATION[key]):
            raise ValueError(f"{key} is {show(value)}; it must be {'true or false' if key == 'playing' else 'text'}")
    return Situation(**{"playing": False, **told}) if told else None


def recall(controls: Controls, preset: Preset, ramp: float, now: Moment, manifest: Manifest) -> Recalled:
    """Return the controls after a recall, all of it or nothing.

    Numbers move there in `ramp` seconds. A text that is a prompt, or follows one, or is on its way there already,
    glides in the same time; from title to title the text changes at once.

    Args:
        controls: before it.
        preset: what is recalled.
        ramp: seconds.
        now: when it is heard.
        manifest: of the bundle that plays.

    Raises:
        Refused: the preset names what the bundle lacks, or holds what no address takes; one sentence.
    """
    count = len(controls.channels)
    if len(preset.channels) > count:
        raise Refused(f"it has {len(preset.channels)} channels, but this engine plays {count}")
    after, clamped = controls, False
    for address, arguments in _sets(preset, ramp):
        (command,) = parse(address.path, arguments, count)
        if command.query:
            raise Refused(f"it holds no value for {address.path}")
        applied = apply(after, command, now, manifest)
        after, clamped = applied.controls, clamped or applied.clamped
    held = [not _TEXTS.isdisjoint(table) for table in preset.channels] + [False] * (count - len(preset.channels))
    pairs = zip(controls.channels, after.channels, held, strict=True)
    moved = (_moved(old, new, ramp, now, texts) for old, new, texts in pairs)
    return Recalled(replace(after, channels=tuple(moved)), clamped)


def _sets(preset: Preset, ramp: float) -> Iterator[tuple[Address, list[object]]]:
    """Yield the address and the arguments of each set that a preset consists of, in the order of the table."""
    tables: list[tuple[Mapping[str, Address], Mapping[str, Any], list[object]]] = [(_ENGINE, preset.engine, [])]
    tables += [(_CHANNEL, channel, [number]) for number, channel in enumerate(preset.channels, start=1)]
    for addresses, table, first in tables:
        for key, address in addresses.items():
            if key in table:
                value = table[key]
                values = list(value) if isinstance(value, list) else [value]
                yield address, [*first, *values, *([ramp] if address.ramped else [])]


def _moved(old: ChannelControls, new: ChannelControls, ramp: float, now: Moment, held: bool) -> ChannelControls:
    """Return a channel whose text moves straight from where it is, whatever title lay between them.

    Args:
        old: the channel before the recall.
        new: after it.
        ramp: seconds of the recall.
        now: from when it is heard.
        held: the preset holds what the channel follows.
    """
    place, same = old.followed(now.sample, now.sample_rate), new.texts == old.texts
    if same and (not held or place == new.texts):
        return replace(new, previous=old.previous, since=old.since, gliding=old.gliding)
    # on the way to this text already, it takes the time of the recall from here on
    seconds = ramp if same or old.prompt or old.blend or new.prompt or new.blend else 0.0
    return replace(new, previous=place if seconds else (), since=now.sample, gliding=seconds)


def _entry(values: tuple[Value, ...]) -> str:
    return _toml(values[0]) if len(values) == 1 else f"[{', '.join(map(_toml, values))}]"


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        # what came as 32 bits is told apart by so many digits
        text = f"{value:.7g}"
        return text if "." in text or "e" in text else f"{text}.0"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
