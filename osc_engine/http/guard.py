"""Who may ask: the networks that `--allow` names, and no page of another site that a browser of this machine shows."""

from __future__ import annotations

import ipaddress
import re
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

#: Letters between two dots of a host name.
_LONGEST_LABEL = 63

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
    short = own.partition(".")[0]
    if name in ("localhost", own, short, f"{short}.local", announced_name().lower()):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def announced_name() -> str:
    """Return the host name under which the engine is announced.

    It is not the machine's own: for HOST.local its mDNS responder speaks, with the address of each network on that
    network alone, and would give way to a second one that tells of all of them at once.
    """
    label = re.sub("[^A-Za-z0-9]+", "-", f"osc-engine-on-{socket.gethostname().partition('.')[0]}")
    return f"{label[:_LONGEST_LABEL].strip('-')}.local"


def _refusal(sentence: str) -> web.Response:
    return web.Response(status=403, text=f"{sentence}\n")
