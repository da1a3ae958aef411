"""A patch of one's own: a UDP socket that speaks OSC with an engine. One thread; nothing is read between the calls."""

from __future__ import annotations

import select
import time
from collections.abc import Sequence
from types import TracebackType

from osc_engine.addresses import Message, Value
from osc_engine.datagrams import Datagrams
from osc_engine.framing import check_frame
from osc_engine.osc import decode, encode

_HOST = "127.0.0.1"
#: Seconds that an answer may take before it counts as lost.
PATIENCE = 5.0
#: How the answers to what is exchanged begin.
ANSWERS = (b"/done\0", b"/pong\0")


class BenchError(ValueError):
    """What keeps something from being measured; one sentence."""


class Remote:
    """Sends to an engine on this machine.

    Attributes:
        port: UDP port of its own.
    """

    def __init__(self, engine_port: int) -> None:
        self._target = (_HOST, engine_port)
        self._datagrams = Datagrams(_HOST, 0)
        self.port = self._datagrams.peer[1]

    def __enter__(self) -> Remote:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._datagrams.close()

    def send(self, address: str, *values: Value) -> None:
        """Send one message."""
        self._datagrams.send(self._target, encode(Message(address, values)))

    def packets(self, seconds: float) -> list[bytes]:
        """Return what is there; where nothing is, wait up to so many seconds for something to come."""
        if seconds > 0:
            select.select([self._datagrams], [], [], seconds)
        return [data for data, _ in self._datagrams.read(1 << 14)]

    def messages(self, seconds: float) -> list[Message]:
        """Return the messages that are there, or that come within so many seconds."""
        return [opened(packet) for packet in self.packets(seconds)]

    def ask(self, address: str, *values: Value, answer: str, patience: float = PATIENCE) -> Message:
        """Send a message and return the answer to it; a `/done` only to this address.

        Raises:
            BenchError: it was refused, or there is none.
        """
        self.packets(0)
        self.send(address, *values)
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            for message in self.messages(deadline - time.monotonic()):
                if message.address == "/error":
                    raise BenchError(f"{address} was refused: {message.arguments[-1]}")
                if message.address == answer and (answer != "/done" or message.arguments[0] == address):
                    return message
        raise BenchError(f"{address} was not answered within {patience:.0f} s")

    def exchange(
        self, messages: Sequence[Message], per_second: float = float("inf")
    ) -> tuple[list[float], list[tuple[float, Message]]]:
        """Send messages at a pace, and take in the answers meanwhile and until no more come.

        Returns:
            When each was sent, and all that came back, with when; seconds of `time.monotonic`.
        """
        encoded = [encode(message) for message in messages]
        sent: list[float] = []
        heard: list[tuple[float, bytes]] = []
        began = time.monotonic()
        for number, packet in enumerate(encoded):
            while (wait := began + number / per_second - time.monotonic()) > 0:
                heard += [(time.monotonic(), data) for data in self.packets(wait)]
            sent.append(time.monotonic())
            self._datagrams.send(self._target, packet)
            heard += [(time.monotonic(), data) for data in self.packets(0)]
        # a /late may lie among the answers
        while sum(data.startswith(ANSWERS) for _, data in heard) < len(sent) and (late := self.packets(PATIENCE)):
            heard += [(time.monotonic(), data) for data in late]
        return sent, [(at, opened(data)) for at, data in heard]


def opened(packet: bytes) -> Message:
    """Return the message of a packet that the engine sent."""
    (frame,) = check_frame(packet)
    address, arguments = decode(frame)
    return Message(address, tuple(a for a in arguments if isinstance(a, int | float | str)))
