"""The HTTP port: OSCQuery for programs, the monitor page for browsers, health and metrics for machines."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from aiohttp import web

from osc_engine import __version__
from osc_engine.http.announce import Announcement
from osc_engine.http.guard import guard
from osc_engine.http.hub import Hub
from osc_engine.http.metrics import Metrics
from osc_engine.http.sight import Sight
from osc_engine.http.tree import ATTRIBUTES, EXTENSIONS, Node, find
from osc_engine.settings import Settings, SettingsError

log = logging.getLogger(__name__)

PAGE = Path(__file__).parent / "page"
_KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
#: The page's files and their types, all that may be asked for.
FILES = {path.name: _KINDS[path.suffix] for path in PAGE.iterdir() if path.suffix in _KINDS}
#: Paths that are no addresses of OSC.
METRICS, HEALTH, FILE, SOUND = "/metrics", "/health", "/page/{name}", "/page/sound"
_BACKLOG = 64


def bind(settings: Settings) -> socket.socket:
    """Take the port before anything else starts.

    Raises:
        SettingsError: it is taken, or the host cannot be used.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((settings.host, settings.http_port))
        listening.listen(_BACKLOG)
    except OSError as problem:
        listening.close()
        if problem.errno == errno.EADDRINUSE:
            raise SettingsError(
                f"TCP port {settings.http_port} of {settings.host} is taken; end the program that has it, give another "
                "--http-port, or 0 for none"
            ) from problem
        why = f"--http-port {settings.http_port} of {settings.host} cannot be used ({problem.strerror})"
        raise SettingsError(f"{why}; give another, or 0 for none") from problem
    listening.setblocking(False)
    return listening


class Site:
    """One HTTP port, for the length of an `async with` block."""

    def __init__(self, sight: Sight) -> None:
        """Take the port; nothing is answered yet.

        Raises:
            SettingsError: the port is taken, or the host cannot be used.
        """
        self._sight = sight
        self._hub = Hub(sight)
        self._metrics = Metrics(sight, lambda: self._hub.counts)
        self._socket = bind(sight.settings)
        self._announcement = Announcement(sight.settings)
        app = web.Application(middlewares=[guard(lambda host: sight.port.allowed(host))], client_max_size=1024)
        app.router.add_get(METRICS, self._measure)
        app.router.add_get(HEALTH, self._examine)
        app.router.add_get(SOUND, self._hub.sound)
        app.router.add_get(FILE, self._file)
        app.router.add_get("/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2, handle_signals=False)

    async def __aenter__(self) -> Site:
        await self._runner.setup()
        await web.SockSite(self._runner, self._socket).start()
        log.info("page, OSCQuery and metrics on http://%s:%d/", *self._socket.getsockname()[:2])
        await self._announcement.begin()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Say goodbye and free the port; twice is fine."""
        await asyncio.gather(self._hub.close(), self._announcement.end())
        with suppress(OSError):
            await self._runner.cleanup()
        self._socket.close()

    def look(self, state: str) -> None:
        """Look at the counters; to be called some times each second."""
        self._metrics.look(state)
        self._hub.look()

    async def _measure(self, request: web.Request) -> web.Response:
        text, kind = self._metrics.text(request.headers.get("Accept", ""))
        return web.Response(body=text, headers={"Content-Type": kind})

    async def _examine(self, _request: web.Request) -> web.Response:
        found = self._metrics.health()
        return web.json_response(found, status=200 if found["ready"] else 503)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        if name not in FILES:
            return _missing(request.path)
        return _static(name, FILES[name])

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self._hub.speak(request)
        asked = list(request.query)
        if "HOST_INFO" in asked:
            return web.json_response(self._host_info(request))
        if "HTML" in asked or (request.path == "/" and not asked and "text/html" in request.headers.get("Accept", "")):
            return _static("index.html", "text/html")
        node = find(self._sight.tree(), request.path)
        return _missing(request.path) if node is None else _describe(node, asked)

    def _host_info(self, request: web.Request) -> Node:
        # where all addresses are served, the one by which this client came is one that it reaches
        came_to = request.transport.get_extra_info("sockname")[0] if request.transport else self._sight.port.peer[0]
        name = f"osc_engine {__version__} on {socket.gethostname()}"
        where = {"OSC_IP": came_to, "OSC_PORT": self._sight.port.peer[1], "OSC_TRANSPORT": "UDP"}
        return {"NAME": name, "EXTENSIONS": EXTENSIONS, **where}


def _describe(node: Node, asked: list[str]) -> web.Response:
    """Answer with a whole node, or with the attributes that were asked for."""
    unknown = [name for name in asked if name not in ATTRIBUTES]
    if unknown:
        known = ", ".join(sorted(ATTRIBUTES))
        return web.Response(status=400, text=f"{unknown[0][:60]!r} is not an attribute; ask for {known} or HOST_INFO\n")
    if not asked:
        return web.json_response(node)
    found = {name: node[name] for name in asked if name in node}
    return web.json_response(found) if found else web.Response(status=204)


def _missing(path: str) -> web.Response:
    return web.Response(status=404, text=f"there is nothing at {path[:120]!r}\n")


def _static(name: str, kind: str) -> web.Response:
    return web.Response(body=(PAGE / name).read_bytes(), content_type=kind, charset="utf-8")
