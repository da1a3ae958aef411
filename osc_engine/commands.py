"""Messages into commands: liberal reading by the table of `addresses`. Pure, and bounded for any message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from osc_engine.addresses import Address, Refused, Value


@dataclass(frozen=True)
class Command:
    """One message, read by the table.

    Attributes:
        address: its entry in the table.
        channel: 1 to C where the address is per channel, else None.
        values: one for each argument of the address, defaults filled in, inside their ranges; empty for a query.
        clamped: a value was outside its range.
        query: asks for the value, sets nothing.
    """

    address: Address
    channel: int | None = None
    values: tuple[Value, ...] = ()
    clamped: bool = False
    query: bool = False

    @property
    def path(self) -> str:
        """The address in the form that answers use."""
        return self.address.path

    @property
    def key(self) -> tuple[str, int | None] | None:
        """What a later command with the same key makes this one obsolete by; None where every one counts."""
        return (self.path, self.channel) if self.address.readable and not self.query else None


def parse(address: str, arguments: Sequence[object], channels: int) -> tuple[Command, ...]:
    """Read one message.

    Args:
        address: an OSC address, or a pattern.
        arguments: as decoded: int, float, str, bool.
        channels: C.

    Returns:
        One command; more for a pattern, or for a per-channel query without a channel.

    Raises:
        Refused: one sentence that names what is wrong and what is allowed.
    """
    raise NotImplementedError


def winners(commands: Sequence[Command]) -> list[int]:
    """Return for each command the index of the one whose answer it gets: the last with its key."""
    last = {command.key: index for index, command in enumerate(commands)}
    return [index if command.key is None else last[command.key] for index, command in enumerate(commands)]
