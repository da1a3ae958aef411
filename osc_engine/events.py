"""Events: what a child says to the server on its standard output, one JSON line each, an object with `event`."""

from __future__ import annotations

import fcntl
import json
import struct
import termios
import threading
from collections.abc import Callable, Container
from contextlib import suppress
from typing import IO, Any

#: Tells the server of one event: its name, and the fields that belong to it.
Emit = Callable[..., None]


def json_lines(out: IO[str], reports: Container[str] = ()) -> Emit:
    """Return what writes events, from any thread; a reader that has gone is no error, as the input closes with it.

    Args:
        out: the standard output.
        reports: names of events that are left out where the pipe has no room for them: a server that stands still must
            not make the sound wait.
    """
    lock = threading.Lock()

    def emit(event: str, **fields: Any) -> None:
        line = json.dumps({"event": event, **fields}, separators=(",", ":")) + "\n"
        with lock, suppress(OSError, ValueError):
            if event in reports and not _has_room(out, len(line)):
                return
            out.write(line)
            out.flush()

    return emit


def read_event(line: str | bytes) -> dict[str, Any]:
    """Read a line of `json_lines`.

    Raises:
        ValueError: it is no event.
    """
    event = json.loads(line)
    if not isinstance(event, dict) or not isinstance(event.get("event"), str):
        raise ValueError("not an event")
    return event


def _has_room(out: IO[str], size: int) -> bool:
    """Tell whether a pipe takes so many bytes at once, its half kept free for what must be said."""
    if not hasattr(fcntl, "F_GETPIPE_SZ"):
        return True
    try:
        capacity = fcntl.fcntl(out.fileno(), fcntl.F_GETPIPE_SZ)
        waiting = struct.unpack("i", fcntl.ioctl(out.fileno(), termios.FIONREAD, bytes(4)))[0]
    except OSError:
        return True
    return bool(waiting + size <= capacity // 2)
