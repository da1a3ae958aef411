"""One websocket: OSC packets and OSCQuery commands in, packets out through a queue that never grows."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from aiohttp import ClientConnectionResetError, WSMsgType, web

from osc_engine.addresses import Message, error
from osc_engine.commands import show
from osc_engine.datagrams import Peer
from osc_engine.http.tree import full
from osc_engine.osc import OscPort, encode

#: Most bytes of one message that comes in.
LARGEST = 65_507
#: Packets and bytes that wait for a slow reader before all of them are dropped.
MOST_PACKETS, MOST_BYTES = 4096, 1 << 20
#: Seconds that a reader may take to take one packet.
PATIENCE = 20.0
#: Text messages that are no commands, after which a socket is closed.
MOST_MISTAKES = 16


class Outbox:
    """Packets on their way to one websocket. Where the reader is too slow it loses what lies between, never the end.

    Attributes:
        lost: packets dropped so far.
    """

    def __init__(self, refresh: Callable[[], None], packets: int = MOST_PACKETS) -> None:
        """Make an empty one.

        Args:
            refresh: called once the reader has caught up after a loss, to put in what is in force.
            packets: most that wait.
        """
        self.lost = 0
        self._refresh, self._most = refresh, packets
        self._waiting: deque[bytes | str] = deque()
        self._bytes = 0
        self._stale = False
        self._fresh = asyncio.Event()

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, packet: bytes | str) -> None:
        """Add a packet; drop all that wait where there are too many."""
        if len(self._waiting) >= self._most or self._bytes + len(packet) > MOST_BYTES:
            self.lost += len(self._waiting)
            self._waiting.clear()
            self._bytes, self._stale = 0, True
        self._waiting.append(packet)
        self._bytes += len(packet)
        self._fresh.set()

    async def drain(self, socket: web.WebSocketResponse) -> None:
        """Send packets until the socket is closed or its reader has hung."""
        with suppress(ClientConnectionResetError, TimeoutError, ConnectionError):
            while not socket.closed:
                await self._fresh.wait()
                while self._waiting:
                    packet = self._waiting.popleft()
                    self._bytes -= len(packet)
                    async with asyncio.timeout(PATIENCE):
                        await (socket.send_str(packet) if isinstance(packet, str) else socket.send_bytes(packet))
                self._fresh.clear()
                if self._stale:
                    self._stale = False
                    self._refresh()


class Client:
    """A websocket that speaks OSC and OSCQuery.

    Attributes:
        peer: by which the OSC port knows it.
        paths: nodes that it listens to.
        outbox: what is sent to it.
    """

    def __init__(
        self, peer: Peer, port: OscPort, listen: Callable[[Client, str], bool], refresh: Callable[[Client], None]
    ) -> None:
        """Make one; `serve` runs it.

        Args:
            peer: by which the OSC port is to know it.
            port: takes its packets.
            listen: called with a path that it asks to listen to; returns whether there is such a node.
            refresh: puts into the outbox what is in force.
        """
        self.peer = peer
        self.paths: set[str] = set()
        self.outbox = Outbox(lambda: refresh(self))
        self._port, self._listen = port, listen
        self._mistakes = 0

    def tell(self, path: str, message: Message) -> None:
        """Send a value if its node is listened to."""
        if path in self.paths:
            self.outbox.put(encode(Message(path, message.arguments)))

    async def serve(self, socket: web.WebSocketResponse) -> None:
        """Speak until either side closes."""
        self._port.routes[self.peer] = self.outbox.put
        sending = asyncio.create_task(self.outbox.drain(socket))
        receiving = asyncio.create_task(self._receive(socket))
        try:
            await asyncio.wait((sending, receiving), return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._port.routes.pop(self.peer, None)
            sending.cancel()
            receiving.cancel()

    async def _receive(self, socket: web.WebSocketResponse) -> None:
        async for message in socket:
            if message.type == WSMsgType.BINARY:
                self._port.take(message.data, self.peer)
                while self._port.busy:
                    await asyncio.sleep(0.01)
            elif message.type == WSMsgType.TEXT:
                if not self._command(message.data):
                    self._mistakes += 1
                if self._mistakes >= MOST_MISTAKES:
                    await socket.close(code=1008, message=b"text messages are OSCQuery commands")
            # a reader that only ever sends must leave the loop to the others too
            await asyncio.sleep(0)

    def _command(self, text: str) -> bool:
        """Obey an OSCQuery command; return whether it was one."""
        try:
            command = json.loads(text)
            name, path = command["COMMAND"], command["DATA"]
            if name not in ("LISTEN", "IGNORE") or not isinstance(path, str):
                raise ValueError(name)
        except (ValueError, TypeError, KeyError, RecursionError):
            self._refuse(f"{show(text)} is no command; send COMMAND LISTEN or IGNORE, and a path as DATA")
            return False
        # as values are told under the path of their node, whichever way it was asked for
        path = full(path)
        if name == "IGNORE":
            self.paths.discard(path)
        elif self._listen(self, path):
            self.paths.add(path)
        else:
            self._refuse(f"{show(path)} has no value to listen to")
            return False
        return True

    def _refuse(self, sentence: str) -> None:
        self._port.counts["refused"] += 1
        self.outbox.put(encode(error("/", sentence)))
