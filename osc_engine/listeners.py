"""Who is told about changes: value messages at most 20 times a second, status, meters."""

from __future__ import annotations

import asyncio
import ipaddress
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from osc_engine.addresses import Message, Refused, Value, error
from osc_engine.datagrams import ANY, Peer, is_broadcast, is_here, is_loopback
from osc_engine.osc import OscPort, encode

MOST = 64
#: Seconds between two value messages of one address.
INTERVAL = 0.05
#: A listener is dropped when nobody has listened there for so many seconds.
GONE_AFTER = 10.0
#: It is taken to be back when nothing was refused for so many seconds: a host that is there answers each heartbeat at
#: once; of one that is not, the system says so after three seconds, and asks for it anew with the next heartbeat.
BACK_AFTER, REACHED_AFTER = 2.5, 6.0

Dump = Callable[[], Iterable[Message]]


@dataclass
class _Listener:
    dump: Dump
    keep: bool
    away: bool = False
    refused_since: float = 0.0
    away_until: float = float("-inf")


class Listeners:
    """The listeners of one port. Lives in the event loop's thread.

    True where anybody wants to be told.

    Args:
        port: to send from.
        clock: seconds, for tests.

    Attributes:
        taps: called with every message that is sent to all.
    """

    def __init__(self, port: OscPort, clock: Callable[[], float] = time.monotonic) -> None:
        self._port = port
        self._clock = clock
        # the one from which nothing was heard for longest comes first
        self._listeners: dict[Peer, _Listener] = {}
        self.taps: set[Callable[[Message], None]] = set()
        self._pending: dict[tuple[str, Value | None], Message] = {}
        self._flushed = float("-inf")
        self._timer: asyncio.TimerHandle | None = None
        port.on_refusal(self._refused)
        port.on_packet(self._heard)

    def __bool__(self) -> bool:
        return bool(self._listeners or self.taps)

    def __len__(self) -> int:
        return len(self._listeners)

    def __contains__(self, target: object) -> bool:
        return target in self._listeners

    def add(self, target: Peer, dump: Dump, keep: bool = False, sender: Peer | None = None) -> None:
        """Add a listener (again is fine) and send it a dump.

        Where there are too many, it takes the place of the one from which nothing was heard for longest: a socket that
        nobody reads any more looks like that.

        Args:
            target: host and port.
            dump: returns the value messages that are sent at once, and when it is back after it was away.
            keep: never drop it, though it does not answer (`--feedback`).
            sender: who asked. Answers to it go to the target too, where that is another port of its own host.

        Raises:
            Refused: there are too many, and none of them may be dropped.
        """
        if target not in self._listeners and len(self._listeners) >= MOST:
            self._make_room(target)
        older = self._listeners.pop(target, None)
        self._listeners[target] = _Listener(dump, keep or (older is not None and older.keep))
        self._forget_sender(target)
        if sender and sender != target and sender[0] == target[0]:
            self._port.elsewhere[sender] = target
        self._port.send(target, *dump())

    def remove(self, target: Peer) -> bool:
        """Forget a listener; return whether there was one."""
        self._forget_sender(target)
        return self._listeners.pop(target, None) is not None

    def send(self, *messages: Message) -> None:
        """Send messages at once (status, meters) to all that are not away."""
        self._send(messages, tuple(peer for peer, one in self._listeners.items() if not one.away))

    def beat(self, heartbeat: Message) -> None:
        """Send the heartbeat to all; it alone goes to those that are away as well, and tells when they are back.

        Where a host is switched off, what is sent to it fills the queue that all others are served from.
        """
        now = self._clock()
        # sending may tell that another one is gone
        for peer, one in tuple(self._listeners.items()):
            if one.away and now > one.away_until:
                self._welcome(peer, one)
        self._send((heartbeat,), tuple(self._listeners))

    def _welcome(self, peer: Peer, one: _Listener) -> None:
        """Take a listener to be back, and tell it what it missed."""
        one.away = False
        self._port.send(peer, *one.dump())

    def _send(self, messages: tuple[Message, ...], targets: tuple[Peer, ...]) -> None:
        for tap in tuple(self.taps):
            for message in messages:
                tap(message)
        if not targets:
            return
        for packet in [encode(message) for message in messages]:
            for target in targets:
                self._port.send_packet(target, packet)

    def change(self, messages: Iterable[Message]) -> None:
        """Send changed values to all: at most 20 times a second, the last value of each address and channel."""
        for message in messages:
            channel = message.arguments[0] if message.address.startswith("/ch/") else None
            self._pending[message.address, channel] = message
        if self._pending and self._timer is None:
            wait = max(0.0, self._flushed + INTERVAL - self._clock())
            self._timer = asyncio.get_running_loop().call_later(wait, self._flush)

    def close(self) -> None:
        """Send no more; twice is fine."""
        if self._timer is not None:
            self._timer.cancel()
        self._listeners.clear()

    def target(self, host: str, port: int, sender: Peer) -> Peer:
        """Return the peer that the values of a `/listen` or `/unlisten` command mean.

        Args:
            host: numeric, localhost, or empty for the sender's.
            port: 0 for the sender's.
            sender: of the command.

        Raises:
            Refused: the host is not a numeric address or localhost, not allowed, or out of reach of the address that
                this engine is bound to; the port does not exist, or is this engine's own.
        """
        if not host and not port:
            return sender
        wanted = {"": sender[0], "localhost": "127.0.0.1"}.get(host, host)
        try:
            wanted = str(ipaddress.IPv4Address(wanted))
        except ValueError:
            raise Refused(f"{host} is not a numeric IPv4 address; send one like 192.168.1.20, or localhost") from None
        if not self._port.allowed(wanted):
            raise Refused(f"{wanted} is outside the networks that --allow names; add its network there")
        if not 0 <= port <= 65_535:
            raise Refused(f"port {port} does not exist; ports are 1 to 65535")
        peer, host = (wanted, port or sender[1]), self._port.peer[0]
        if is_loopback(host) and not is_loopback(wanted) and not is_here(wanted):
            raise Refused(f"{wanted} cannot be reached from {host}; begin the engine with --host 0.0.0.0")
        if self.is_own(peer):
            raise Refused(f"{wanted}:{peer[1]} is this engine's own port; send one that somebody reads")
        return peer

    def is_own(self, peer: Peer) -> bool:
        """Return whether what is sent to a peer comes back to this engine, which would take it for commands."""
        host, port = self._port.peer
        if peer[1] != port:
            return False
        return peer[0] in (host, ANY) or (host == ANY and (is_here(peer[0]) or is_broadcast(peer[0])))

    def _make_room(self, target: Peer) -> None:
        # a websocket that has gone is known at once, however silent it was
        silent = (peer for peer, one in self._listeners.items() if not one.keep and peer not in self._port.routes)
        dropped = next(silent, None)
        if dropped is None:
            raise Refused(f"{target[0]}:{target[1]} is one listener too many; send /unlisten from one of the {MOST}")
        self.remove(dropped)
        self._port.send(dropped, error("/listen", f"{MOST} others listen that were heard later; send /listen again"))

    def _heard(self, sender: Peer) -> None:
        one = self._listeners.get(sender)
        if one and one.away:
            self._welcome(sender, one)
        for peer in {sender, self._port.elsewhere.get(sender, sender)} & self._listeners.keys():
            self._listeners[peer] = self._listeners.pop(peer)

    def _forget_sender(self, target: Peer) -> None:
        for sender in [sender for sender, place in self._port.elsewhere.items() if place == target]:
            del self._port.elsewhere[sender]

    def _flush(self) -> None:
        self._timer = None
        self._flushed = self._clock()
        messages = tuple(self._pending.values())
        self._pending.clear()
        self.send(*messages)

    def _refused(self, target: Peer, answered: bool) -> None:
        listener = self._listeners.get(target)
        if listener is None:
            return
        now = self._clock()
        if now > listener.away_until:
            listener.refused_since = now
        listener.away, listener.away_until = True, now + (BACK_AFTER if answered else REACHED_AFTER)
        if now - listener.refused_since >= GONE_AFTER and not listener.keep:
            self.remove(target)
