"""Who is told about changes: value messages at most 20 times a second, status, meters."""

from __future__ import annotations

from collections.abc import Iterable

from osc_engine.addresses import Message
from osc_engine.osc import OscPort, Peer


class Listeners:
    """The listeners of one port."""

    def __init__(self, port: OscPort) -> None:
        raise NotImplementedError

    def add(self, target: Peer, dump: Iterable[Message], keep: bool = False) -> None:
        """Add a listener (again is fine) and send it a dump.

        Args:
            keep: never drop it, though it does not answer (`--feedback`).

        Raises:
            Refused: there are too many.
        """

    def remove(self, target: Peer) -> bool:
        """Forget a listener; return whether there was one."""
        return False

    def send(self, *messages: Message) -> None:
        """Send messages to all at once (heartbeat, status, meters)."""

    def change(self, messages: Iterable[Message]) -> None:
        """Send changed values to all: at most 20 times a second, the last value of each address and channel."""

    def target(self, host: str, port: int, sender: Peer) -> Peer:
        """Return the peer that the values of a `/listen` or `/unlisten` command mean.

        Raises:
            Refused: the host is not a numeric address or localhost, or not allowed.
        """
        return sender
