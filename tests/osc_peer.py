"""An OSC port with a small desk behind it, in a thread of its own; and a client. For tests of the wire."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from engine import PATIENCE

from osc_engine.addresses import Message, Refused, error
from osc_engine.agenda import NTP_TO_UNIX
from osc_engine.changes import Moment, apply, changed, done, query, value_messages
from osc_engine.controls import Controls, default_controls
from osc_engine.datagrams import Peer
from osc_engine.framing import IMMEDIATELY, check_frame
from osc_engine.listeners import Listeners
from osc_engine.manifest import TONE
from osc_engine.osc import OscPort, Request, decode, encode


@dataclass
class Desk:
    """Acts on requests as the server does, without sound; keeps the turns that it was given."""

    controls: Controls = field(default_factory=lambda: default_controls(TONE))
    turns: list[list[Request]] = field(default_factory=list)
    listeners: Listeners | None = None

    def act(self, requests: Sequence[Request]) -> list[list[Message]]:
        self.turns.append(list(requests))
        before = self.controls
        answers = [self._answer(request) for request in requests]
        if self.listeners is not None:
            self.listeners.change(changed(before, self.controls))
        return answers

    def _answer(self, request: Request) -> list[Message]:
        command = request.command
        try:
            if command.query:
                return [query(self.controls, command)]
            if command.path in ("/sync", "/ping"):
                return [Message({"/sync": "/synced", "/ping": "/pong"}[command.path], command.values)]
            if command.path in ("/listen", "/unlisten"):
                self._listen(request)
            if command.path == "/panic":
                raise RuntimeError("a fault inside the server")
            applied = apply(self.controls, command, Moment(0), TONE)
            self.controls = applied.controls
            return [done(command, applied, 0.25)]
        except Refused as problem:
            return [error(command.path, problem)]

    def _listen(self, request: Request) -> None:
        assert self.listeners is not None
        host, port = request.command.values
        target = self.listeners.target(str(host), int(port), request.sender)
        if request.command.path == "/listen":
            self.listeners.add(target, lambda: value_messages(self.controls), sender=request.sender)
        else:
            self.listeners.remove(target)


class Served:
    """A port that serves in a thread.

    Attributes:
        desk: what acts.
        port: the port; counters only, from outside its thread.
    """

    def __init__(self, desk: Desk, port: OscPort, loop: asyncio.AbstractEventLoop) -> None:
        self.desk, self.port, self._loop = desk, port, loop

    def call(self, function: Callable[[], object]) -> None:
        """Run a function in the port's loop and wait for it."""
        called = threading.Event()
        self._loop.call_soon_threadsafe(lambda: (function(), called.set()))
        assert called.wait(PATIENCE)


@contextmanager
def served(
    allowed: Callable[[str], bool] = lambda host: True, clock: Callable[[], float] = time.monotonic
) -> Iterator[Served]:
    """Serve on a free port of this machine."""
    desk, loop, ready = Desk(), asyncio.new_event_loop(), threading.Event()
    port = OscPort("127.0.0.1", 0, 8, desk.act, allowed)
    desk.listeners = Listeners(port, clock)

    def begin() -> None:
        port.start()
        ready.set()

    loop.call_soon(begin)
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        assert ready.wait(PATIENCE)
        yield Served(desk, port, loop)
    finally:
        loop.call_soon_threadsafe(lambda: (desk.listeners.close(), port.close(), loop.stop()))
        thread.join(PATIENCE)
        loop.close()


class Client:
    """A socket that talks to a port and waits for answers."""

    def __init__(self, peer: Peer, port: int = 0) -> None:
        self._peer = peer
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
        self._socket.bind(("127.0.0.1", port))
        self.peer: Peer = self._socket.getsockname()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def send(self, address: str, *arguments: object) -> None:
        self.packet(message(address, *arguments))

    def packet(self, data: bytes) -> None:
        self._socket.sendto(data, self._peer)

    def hear(self, patience: float = PATIENCE) -> Message:
        """Return the next message.

        Raises:
            TimeoutError: none came.
        """
        self._socket.settimeout(patience)
        (frame,) = check_frame(self._socket.recv(65_535))
        address, arguments = decode(frame)
        return Message(address, tuple(arguments))  # type: ignore[arg-type]

    def ask(self, address: str, *arguments: object) -> Message:
        self.send(address, *arguments)
        return self.hear()

    def hear_until(self, address: str) -> list[Message]:
        """Return all messages up to the first with an address."""
        heard = [self.hear()]
        while heard[-1].address != address:
            heard.append(self.hear())
        return heard


def padded(text: bytes) -> bytes:
    """Return an OSC string."""
    return text + b"\0" * (4 - len(text) % 4)


def message(address: str, *arguments: object) -> bytes:
    """Return a packet, also with the types that the engine itself never sends: bool, and ints as int64."""
    tags, data = ",", b""
    for value in arguments:
        if isinstance(value, bool):
            tags += "T" if value else "F"
        elif isinstance(value, int):
            tags, data = (tags + "i", data + struct.pack(">i", value))
        elif isinstance(value, float):
            tags, data = (tags + "f", data + struct.pack(">f", value))
        else:
            tags, data = (tags + "s", data + padded(str(value).encode()))
    return padded(address.encode()) + padded(tags.encode()) + data


def bundle(*elements: bytes, tag: int = IMMEDIATELY) -> bytes:
    """Return a bundle of packets."""
    return b"#bundle\0" + struct.pack(">Q", tag) + b"".join(struct.pack(">i", len(e)) + e for e in elements)


def tag_in(seconds: float) -> int:
    """Return the time tag of a time from now."""
    return int((time.time() + seconds + NTP_TO_UNIX) * 2**32) % 2**64


__all__ = ["Client", "Desk", "Served", "bundle", "encode", "message", "padded", "served", "tag_in"]
