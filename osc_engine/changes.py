"""Commands into new controls, and controls into value messages. Pure: time comes in as a sample of the stream."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from osc_engine.addresses import ADDRESSES, Address, Message, Refused, Value
from osc_engine.commands import Command, show
from osc_engine.controls import ChannelControls, Controls, Ramp, Texts
from osc_engine.manifest import Manifest
from osc_engine.names import composed

#: How a channel without an audio prompt is written and answered.
NO_STYLE = "none"
#: Words of which a title may consist when `/titles` comes apart.
_TITLE_WORDS = 8
_READABLE = tuple(address for address in ADDRESSES if address.readable)


@dataclass(frozen=True)
class Moment:
    """When a change is heard.

    Attributes:
        sample: of the stream; ramps and glides begin here (the worker's promise).
        sample_rate: Hz.
    """

    sample: int
    sample_rate: int = 48_000

    def __post_init__(self) -> None:
        if self.sample < 0 or self.sample_rate < 1:
            raise ValueError(
                f"moment: sample {self.sample} at {self.sample_rate} Hz; it is neither negative nor without a rate"
            )


@dataclass(frozen=True)
class Applied:
    """What became of a command.

    Attributes:
        controls: the new snapshot; `version` and `heard_at` are left to the server.
        clamped: a value was outside its range.
        values: what a query of the address answers now, channel first; the command's own values where it has none.
    """

    controls: Controls
    clamped: bool
    values: tuple[Value, ...]


def apply(controls: Controls, command: Command, now: Moment, manifest: Manifest) -> Applied:
    """Return the controls after a command.

    Queries, a button that is let go, and what is the server's task (start, listen, ...) change none.

    Raises:
        Refused: the value is not one of this bundle's (a title, a style), or there are too few of them.
    """
    address = command.address
    if address.fields and not (command.query or command.released):
        controls = _set(controls, command, now, manifest)
    own = command.values if command.channel is None else (command.channel, *command.values)
    values = _values(controls, address, command.channel, 0.0) if address.readable else own
    return Applied(controls, command.clamped, values)


def query(controls: Controls, command: Command, lead: float = 0.0) -> Message:
    """Return the value message of a readable command's address and channel.

    Args:
        controls: the snapshot to read.
        command: names address and channel.
        lead: seconds in force, answered where the user has set none.
    """
    return Message(command.path, _values(controls, command.address, command.channel, lead))


def value_messages(controls: Controls, lead: float = 0.0) -> tuple[Message, ...]:
    """Return the value message of every readable address; sent back in this order they restore the controls.

    Args:
        controls: the snapshot to read.
        lead: seconds in force, answered where the user has set none.
    """
    numbers = range(1, len(controls.channels) + 1)
    whole = [Message(a.path, _values(controls, a, None, lead)) for a in _READABLE if not a.per_channel]
    parts = [Message(a.path, _values(controls, a, n, lead)) for a in _READABLE if a.per_channel for n in numbers]
    return (*whole, *parts)


def changed(before: Controls, after: Controls, lead: float = 0.0) -> tuple[Message, ...]:
    """Return the value messages that differ between two snapshots."""
    entries = enumerate(zip(before.channels, after.channels, strict=True), start=1)
    touched = [number for number, (old, new) in entries if old is not new]
    messages: list[Message] = []
    for address in _READABLE:
        whole: list[int | None] = [None] if touched or address.scope == "engine" else []
        for channel in touched if address.per_channel else whole:
            values = _values(after, address, channel, lead)
            if values != _values(before, address, channel, lead):
                messages.append(Message(address.path, values))
    return tuple(messages)


def done(command: Command, applied: Applied, audible_in: float) -> Message:
    """Return the `/done` that answers a set, heard in `audible_in` seconds."""
    return Message("/done", (command.path, int(applied.clamped), float(audible_in), *applied.values))


def _values(controls: Controls, address: Address, channel: int | None, lead: float) -> tuple[Value, ...]:
    if channel is not None:
        entry = controls.channels[channel - 1]
        if address.fields == ("blend",):
            pairs = tuple(value for pair in entry.blend for value in pair)
            return (channel, *(pairs or ("",)))
        return channel, _channel_value(entry, address.fields[-1])
    if address.scope == "all":
        each = [_channel_value(entry, address.fields[-1]) for entry in controls.channels]
        # A fader for all channels shows what most of them have.
        return tuple(each) if address.takes_names else (Counter(each).most_common(1)[0][0],)
    value: int | float = getattr(controls, address.fields[-1])
    if address.fields == ("lead",):
        value = value or lead
    # OSC integers that leave the engine have 32 bits; a longer seed goes as text, which is exact.
    return (str(value) if isinstance(value, int) and value >= 2**31 else value,)


def _channel_value(entry: ChannelControls, field: str) -> Value:
    value = getattr(entry, field)
    if isinstance(value, Ramp):
        return value.target
    if isinstance(value, bool):
        return int(value)
    plain: Value = value or NO_STYLE if field == "style" else value
    return plain


def _set(controls: Controls, command: Command, now: Moment, manifest: Manifest) -> Controls:
    fields = command.address.fields
    if command.address.scope == "engine":
        engine: dict[str, Any] = {fields[0]: _engine_value(fields[0], command.values[0], manifest)}
        return replace(controls, **engine)
    wanted = _wanted(command, len(controls.channels), manifest)
    ramp = float(command.values[1]) if command.address.ramped else 0.0
    channels = (
        _set_channel(entry, fields, value, ramp, now) if command.channel in (None, number) else entry
        for number, (entry, value) in enumerate(zip(controls.channels, wanted, strict=True), start=1)
    )
    return replace(controls, channels=tuple(channels))


def _engine_value(field: str, value: Value, manifest: Manifest) -> Value:
    if field != "hop":
        return value
    sizes = manifest.sizes()
    return round(sizes.columns_in(float(value)) * sizes.column_seconds, 6)


def _wanted(command: Command, channels: int, manifest: Manifest) -> Sequence[Value | Texts | None]:
    """Return the value that each channel is asked to take; None for a reset, which has none."""
    field = command.address.fields[0]
    if command.address.takes_names:
        return _titles([str(value) for value in command.values], channels, manifest)
    value = command.values[0] if command.values else None
    if field == "blend":
        return [_blend(command.values, manifest)] * channels
    if field == "title":
        value = _named(str(value), manifest.titles, "title", manifest)
    elif field == "style":
        value = "" if _slug(str(value)) in ("", NO_STYLE) else _named(str(value), manifest.styles, "style", manifest)
    return [value] * channels


def _set_channel(
    entry: ChannelControls, fields: tuple[str, ...], value: Value | Texts | None, ramp: float, now: Moment
) -> ChannelControls:
    new: dict[str, Any] = {field: _next(getattr(entry, field), value, ramp, now) for field in fields}
    # of title, prompt and blend the last one counts; an empty blend takes nothing but a blend away
    if "title" in fields or (fields == ("blend",) and value):
        new["prompt"] = ""
    if fields[0] in ("title", "prompt"):
        new["blend"] = ()
    after = replace(entry, **new)
    if after.texts == entry.texts and "glide" not in fields:
        return after
    place = entry.followed(now.sample, now.sample_rate)
    if place == after.texts:
        # They have been reached; a longer glide must not take the channel back on its way.
        return replace(after, previous=())
    # On from where it is, also in the middle of a glide, and also where only the glide's length is new.
    return replace(after, previous=place, since=now.sample, gliding=after.glide)


def _blend(values: Sequence[Value], manifest: Manifest) -> Texts:
    pairs = zip(values[::2], values[1::2], strict=False)
    return tuple((_find(str(text), manifest.titles) or str(text), float(share)) for text, share in pairs)


def _next(current: Any, value: Any, ramp: float, now: Moment) -> Ramp | Value | Texts:
    if isinstance(current, Ramp):
        return current.to(float(value or 0), ramp, now.sample, now.sample_rate)
    if isinstance(current, bool):
        return bool(value)
    following: Value | Texts = int(current) + 1 if value is None else value
    return following


def _titles(words: Sequence[str], channels: int, manifest: Manifest) -> list[str]:
    """Return one title for each channel; titles of several words may have come apart into single words."""
    if len(words) == channels:
        return [_named(word, manifest.titles, "title", manifest) for word in words]
    found: list[str] = []
    at = 0
    while at < len(words):
        for end in range(min(at + _TITLE_WORDS, len(words)), at, -1):
            title = _find(" ".join(words[at:end]), manifest.titles)
            if title is not None:
                break
        else:
            raise _unknown(words[at], manifest.titles, "title", manifest)
        found.append(title)
        at = end
    if len(found) != channels:
        raise Refused(f"/titles names {len(found)} titles; send {channels}, one for each channel")
    return found


def _find(wanted: str, names: Sequence[str]) -> str | None:
    """Return the name that `wanted` means: written in any case, without its spaces, or as a number from 1."""
    # the closest first: of two names one may be what the other is without its dots
    for form in (composed, _any_case, _slug):
        meant = form(wanted)
        for name in names:
            if meant and meant == form(name):
                return name
    digits = wanted.strip()
    if digits.isascii() and digits.isdigit() and len(digits) < 6 and 1 <= int(digits) <= len(names):
        return names[int(digits) - 1]
    return None


def _named(wanted: str, names: Sequence[str], what: str, manifest: Manifest) -> str:
    name = _find(wanted, names)
    if name is None:
        raise _unknown(wanted, names, what, manifest)
    return name


def _unknown(wanted: str, names: Sequence[str], what: str, manifest: Manifest) -> Refused:
    choices = ", ".join(names[:32]) or "none"
    return Refused(f"{show(wanted) or 'nothing'} is not a {what} of bundle {manifest.name}; it has {choices}")


def _any_case(text: str) -> str:
    return composed(composed(text).casefold())


def _slug(text: str) -> str:
    return "".join(letter for letter in _any_case(text) if letter.isalnum())
