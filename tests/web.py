"""What asks the engine's HTTP port in tests: plain requests, a websocket that speaks OSC, and a Chromium."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http.client import HTTPConnection, HTTPResponse
from typing import Any

import websocket
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
from engine import PATIENCE
from pythonosc.osc_message import OscMessage

from osc_engine.addresses import Message
from osc_engine.framing import check_frame
from osc_engine.osc import decode, encode

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chromium-browser"))), None)


def ask(port: int, path: str, host: str = "127.0.0.1", **headers: str) -> tuple[HTTPResponse, bytes]:
    """Return the answer to a GET, and its body."""
    connection = HTTPConnection(host, port, timeout=30)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def ask_json(port: int, path: str) -> Any:
    """Return the JSON at a path."""
    answer, body = ask(port, path)
    assert answer.status == 200 and answer.headers.get_content_type() == "application/json", (path, answer.status)
    return json.loads(body)


class Socket:
    """A websocket that speaks OSC and OSCQuery; keeps what it hears.

    Attributes:
        heard: messages.
        commands: OSCQuery commands of the server.
        inner: the websocket itself.
    """

    def __init__(self, inner: ClientWebSocketResponse) -> None:
        self.inner = inner
        self.heard: list[Message] = []
        self.commands: list[dict[str, Any]] = []

    async def send(self, address: str, *values: int | float | str) -> None:
        await self.inner.send_bytes(encode(Message(address, values)))

    async def command(self, name: str, path: str) -> None:
        await self.inner.send_str(json.dumps({"COMMAND": name, "DATA": path}))

    async def until(self, true: Callable[[], object]) -> None:
        """Read until something is true.

        Raises:
            TimeoutError: it never was.
            ConnectionError: the server closed before.
        """
        async with asyncio.timeout(PATIENCE):
            while not true():
                message = await self.inner.receive()
                if message.type == WSMsgType.BINARY:
                    (frame,) = check_frame(blobless(message.data))
                    address, values = decode(frame)
                    self.heard.append(Message(address, values))  # type: ignore[arg-type]
                elif message.type == WSMsgType.TEXT:
                    self.commands.append(json.loads(message.data))
                else:
                    raise ConnectionError(f"closed with {self.inner.close_code}")

    async def answer(self, address: str, *first: object) -> Message:
        """Read until a message of an address that begins with such values, and return it."""
        seen = len(self.heard)
        await self.until(lambda: len(self.heard) > seen and self._is(self.heard[-1], address, first))
        return self.heard[-1]

    def all(self, address: str) -> list[Message]:
        return [message for message in self.heard if message.address == address]

    @staticmethod
    def _is(message: Message, address: str, first: tuple[object, ...]) -> bool:
        return message.address == address and message.arguments[: len(first)] == first


class Foreign:
    """A websocket of websocket-client, and values as python-osc reads them: nothing of ours, nothing of the server's.

    Open for the length of a `with` block.
    """

    def __init__(self, port: int) -> None:
        self._inner = websocket.create_connection(f"ws://127.0.0.1:{port}/", timeout=PATIENCE)

    def __enter__(self) -> Foreign:
        return self

    def __exit__(self, *_: object) -> None:
        self._inner.close()

    def command(self, name: str, path: str) -> None:
        self._inner.send(json.dumps({"COMMAND": name, "DATA": path}))

    def hear(self) -> tuple[str, str, tuple[object, ...]]:
        """Return address, types and values of the next message, which must be binary."""
        opcode, packet = self._inner.recv_data()
        assert opcode == websocket.ABNF.OPCODE_BINARY, packet
        tags = packet[packet.index(b"\0,") + 2 :].partition(b"\0")[0]
        message = OscMessage(packet)
        return message.address, tags.decode(), tuple(message.params)


def blobless(packet: bytes) -> bytes:
    """Return a packet that the strict framing takes: of a blob its type and bytes are cut off."""
    end = packet.index(b"\0,") + 1
    tags = packet[end : packet.index(b"\0", end)]
    if not tags.endswith(b"b"):
        return packet
    numbers = tags.count(b"i")
    start = end + (len(tags) + 4) // 4 * 4
    kept = tags[:-1]
    return packet[:end] + kept + b"\0" * (4 - len(kept) % 4) + packet[start : start + 4 * numbers]


_OPENED: dict[ClientSession, list[ClientWebSocketResponse]] = {}


@asynccontextmanager
async def web_session() -> AsyncIterator[ClientSession]:
    """Give a session for a `with` block; what `opened` made of it is closed before it, as aiohttp wants it."""
    async with ClientSession() as session:
        try:
            yield session
        finally:
            for inner in _OPENED.pop(session, []):
                await inner.close()


async def opened(session: ClientSession, port: int, path: str = "/") -> Socket:
    """Open a websocket of a `web_session`."""
    inner = await session.ws_connect(f"ws://127.0.0.1:{port}{path}", max_msg_size=0)
    _OPENED.setdefault(session, []).append(inner)
    return Socket(inner)
