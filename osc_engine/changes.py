"""Commands into new controls, and controls into value messages. Pure: time comes in as a sample of the stream."""

from __future__ import annotations

from dataclasses import dataclass

from osc_engine.addresses import Message, Value
from osc_engine.commands import Command
from osc_engine.controls import Controls
from osc_engine.manifest import Manifest


@dataclass(frozen=True)
class Moment:
    """When a change is heard.

    Attributes:
        sample: of the stream; ramps and glides begin here (the worker's promise).
        sample_rate: Hz.
    """

    sample: int
    sample_rate: int = 48_000


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


def default_controls(manifest: Manifest, channels: int = 8, seed: int = 0) -> Controls:
    """Return the controls before anybody touches them: channel n follows title n of the bundle, round and round."""
    raise NotImplementedError


def apply(controls: Controls, command: Command, now: Moment, manifest: Manifest) -> Applied:
    """Return the controls after a command. Commands that are the server's task (start, listen, ...) change none.

    Raises:
        Refused: the value is not one of this bundle's (a title, a style), or is too long.
    """
    raise NotImplementedError


def query(controls: Controls, command: Command, lead: float = 0.0) -> Message:
    """Return the value message of a readable command's address and channel.

    Args:
        lead: seconds in force, answered where the user has set none.
    """
    raise NotImplementedError


def value_messages(controls: Controls, lead: float = 0.0) -> tuple[Message, ...]:
    """Return the value message of every readable address; sent back in this order they restore the controls.

    Args:
        lead: seconds in force, answered where the user has set none.
    """
    raise NotImplementedError


def changed(before: Controls, after: Controls, lead: float = 0.0) -> tuple[Message, ...]:
    """Return the value messages that differ between two snapshots."""
    old = set(value_messages(before, lead))
    return tuple(message for message in value_messages(after, lead) if message not in old)


def done(command: Command, applied: Applied, audible_in: float) -> Message:
    """Return the `/done` that answers a set, heard in `audible_in` seconds."""
    return Message("/done", (command.path, int(applied.clamped), float(audible_in), *applied.values))
