"""Everybody who watches over a websocket: values, pictures and sound, made once and only while somebody wants them."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Awaitable, Callable

from aiohttp import web

from osc_engine.addresses import Message
from osc_engine.datagrams import Peer
from osc_engine.http.downmix import Downmix
from osc_engine.http.heard import Heard
from osc_engine.http.picture import BANDS, Picture
from osc_engine.http.sight import Sight
from osc_engine.http.sockets import LARGEST, Client, Outbox
from osc_engine.http.tree import LISTED, PICTURE, find, place
from osc_engine.osc import encode, encode_blob

#: Most websockets of each kind at once.
MOST = 64
#: Host by which the OSC port knows a websocket; no address of the network is written like this.
WEBSOCKET = "websocket"
#: Seconds between two looks at what is heard.
LOOK_SECONDS = 0.05
#: Blocks of sound, each of one look or more, that wait for a slow listener.
SOUND_BLOCKS = 16
#: Seconds after which a peer that does not answer counts as gone.
_HEARTBEAT = 15.0
#: Seconds for which the answer to a goodbye is waited for.
_GOODBYE = 0.5


class Hub:
    """The websockets. Lives in the event loop's thread."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self._numbers = itertools.count(1)
        self._clients: dict[Peer, Client] = {}
        self._ears: set[Outbox] = set()
        self._sockets: set[web.WebSocketResponse] = set()
        self._offer = sight.offer()
        self._looking: asyncio.Task[None] | None = None

    @property
    def counts(self) -> dict[str, int]:
        """Return how many clients and listeners to sound there are."""
        return {"clients": len(self._clients), "ears": len(self._ears)}

    async def speak(self, request: web.Request) -> web.StreamResponse:
        """Serve a websocket of OSC and OSCQuery."""
        if len(self._clients) >= MOST:
            return _full()
        peer = (WEBSOCKET, next(self._numbers))
        client = Client(peer, self._sight.port, self._listen, self._refresh)
        self._clients[peer] = client
        self._sight.listeners.taps.add(self._tell)
        try:
            return await self._serve(request, client.serve)
        finally:
            del self._clients[peer]
            self._sight.listeners.remove(peer)
            if not self._clients:
                self._sight.listeners.taps.discard(self._tell)

    async def sound(self, request: web.Request) -> web.StreamResponse:
        """Serve a websocket that gets the stereo mix: 48 kHz, 16 bits, little-endian, left and right in turn."""
        if len(self._ears) >= MOST:
            return _full()
        outbox = Outbox(lambda: None, SOUND_BLOCKS)

        async def serve(socket: web.WebSocketResponse) -> None:
            sending = asyncio.create_task(outbox.drain(socket))
            try:
                # what comes in is of no interest, but the end is
                receiving = asyncio.create_task(_until_closed(socket))
                await asyncio.wait((sending, receiving), return_when=asyncio.FIRST_COMPLETED)
                receiving.cancel()
            finally:
                sending.cancel()

        self._ears.add(outbox)
        self._look_or_not()
        try:
            return await self._serve(request, serve)
        finally:
            self._ears.discard(outbox)

    async def _serve(
        self, request: web.Request, serve: Callable[[web.WebSocketResponse], Awaitable[None]]
    ) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=LARGEST, compress=False, heartbeat=_HEARTBEAT, timeout=_GOODBYE)
        await socket.prepare(request)
        self._sockets.add(socket)
        try:
            await serve(socket)
        finally:
            self._sockets.discard(socket)
            if request.transport and not socket.closed:
                request.transport.abort()
        return socket

    async def close(self) -> None:
        """Say goodbye to everybody; twice is fine."""
        if self._looking:
            self._looking.cancel()
        self._sight.listeners.taps.discard(self._tell)
        await asyncio.gather(*(s.close(code=1001, message=b"the engine leaves") for s in tuple(self._sockets)))

    def look(self) -> None:
        """Notice whether a bundle offers or proposes something else now, and tell everybody."""
        now = self._sight.offer()
        if now == self._offer:
            return
        self._offer = now
        self._say_changed("/")

    def _say_changed(self, path: str) -> None:
        for client in self._clients.values():
            client.outbox.put(json.dumps({"COMMAND": "PATH_CHANGED", "DATA": path}))

    def _listen(self, client: Client, path: str) -> bool:
        """Begin to tell a client of a node's values, with that of now; tell whether there is such a node."""
        node = find(self._sight.tree(), path)
        if node is None or not node["ACCESS"] & 1:
            return False
        if "VALUE" in node:
            client.outbox.put(encode(Message(path, tuple(node["VALUE"]))))
        # it is not in `paths` before this returns
        asyncio.get_running_loop().call_soon(self._look_or_not)
        return True

    def _refresh(self, client: Client) -> None:
        """Send what a client may have lost."""
        if client.peer in self._sight.listeners:
            self._sight.port.send(client.peer, *self._sight.desk.dump())
        for message in self._sight.messages() if client.paths else ():
            path, values = place(message)
            client.tell(path, Message(path, values))

    def _tell(self, message: Message) -> None:
        path, values = place(message)
        if path in LISTED.values():
            self._say_changed(path.rpartition("/")[0])
        for client in self._clients.values():
            client.tell(path, Message(path, values))

    def _watchers(self) -> list[Client]:
        return [client for client in self._clients.values() if PICTURE in client.paths]

    def _look_or_not(self) -> None:
        wanted = bool(self._ears or self._watchers())
        if wanted and (self._looking is None or self._looking.done()):
            self._looking = asyncio.create_task(self._look_for_ever())

    async def _look_for_ever(self) -> None:
        ring = self._sight.ring
        heard, mixer = Heard(ring), Downmix(self._sight.channels)
        picture = Picture(self._sight.channels, int(ring.words["sample_rate"]))
        while self._ears or self._watchers():
            block = heard.take()
            if block.shape[1]:
                self._send_sound(mixer.mix(block).tobytes() if self._ears else b"")
                columns = picture.add(block)
                if len(columns):
                    packet = encode_blob(PICTURE, (picture.count - len(columns), BANDS), columns.tobytes())
                    for client in self._watchers():
                        client.outbox.put(packet)
            await asyncio.sleep(LOOK_SECONDS)

    def _send_sound(self, samples: bytes) -> None:
        for outbox in self._ears:
            outbox.put(samples)


async def _until_closed(socket: web.WebSocketResponse) -> None:
    async for _ in socket:
        pass


def _full() -> web.Response:
    return web.Response(status=503, text=f"{MOST} websockets are open already; close one\n")
