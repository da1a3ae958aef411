"""Who may ask: the networks that `--allow` names, and no page of another site that a browser of this machine shows."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Middleware

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def guard(allowed: Callable[[str], bool]) -> Middleware:
    """Return the middleware.

    Args:
        allowed: whether a host may send.
    """

    @web.middleware
    async def check(request: web.Request, handler: _Handler) -> web.StreamResponse:
        if not allowed(request.remote or ""):
            return _refusal(f"{request.remote} is outside the networks that --allow names")
        # a name of a stranger's that leads here is how a foreign page would reach us
        if not is_own_name(request.host):
            return _refusal("ask by this machine's address, or by its own name")
        origin = request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != request.host:
            return _refusal("pages of other sites may not ask")
        try:
            response = await handler(request)
        except web.HTTPException as problem:
            response = web.Response(status=problem.status, text=f"{problem.reason}\n")
        if not response.prepared:
            response.headers.update(_HEADERS)
        return response

    return check


def is_own_name(host: str) -> bool:
    """Tell whether a Host header is an address, or a name that this machine has by itself.

    Args:
        host: with or without a port.
    """
    name = (urlsplit(f"//{host}").hostname or "").lower().rstrip(".") if "\\" not in host else ""
    own = socket.gethostname().lower()
    if name in ("localhost", own, own.partition(".")[0], f"{own.partition('.')[0]}.local"):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _refusal(sentence: str) -> web.Response:
    return web.Response(status=403, text=f"{sentence}\n")
