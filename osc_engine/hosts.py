"""Where those are who are told things from the start, of whom some are given by a name.

A name is looked for beside the event loop, and again and again: where the mains came back, the network may come after
the sound, and a machine may have another address tomorrow.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Sequence
from functools import partial

from osc_engine.datagrams import Peer, is_numeric
from osc_engine.disk import beside

#: Seconds between two looks for a name.
AGAIN = 60.0

Moved = Callable[[Peer | None, Peer], None]


class Hosts:
    """Peers by name or number. Lives in the event loop.

    Args:
        option: that gives them, for sentences.
        peers: host and port of each.
        moved: called with where a peer was, None at first, and where it is now, as host (numeric) and port.
        say: called with a sentence where a name is unknown, once until it is known.
        find: returns the numeric host of a name, or raises OSError.
    """

    def __init__(
        self,
        option: str,
        peers: Sequence[Peer],
        moved: Moved,
        say: Callable[[str], None],
        find: Callable[[str], str] = socket.gethostbyname,
    ) -> None:
        self._option, self._moved, self._say, self._find = option, moved, say, find
        self._names: dict[Peer, Peer | None] = dict.fromkeys(peer for peer in peers if not is_numeric(peer[0]))
        self._numbers = tuple(peer for peer in dict.fromkeys(peers) if peer not in self._names)
        self._missed: set[Peer] = set()

    def begin(self) -> None:
        """Tell of those that are given by a number."""
        for peer in self._numbers:
            self._moved(None, peer)

    async def run(self) -> None:
        """Look for the names until it is cancelled."""
        while self._names:
            for peer in self._names:
                await self._look(peer)
            await asyncio.sleep(AGAIN)

    async def _look(self, peer: Peer) -> None:
        host, port = peer
        try:
            found = await beside(partial(self._find, host)), port
        except (OSError, UnicodeError):
            if peer not in self._missed:
                self._say(f"{self._option} {host}:{port}: the host cannot be found; it is looked for each minute")
            self._missed.add(peer)
            return
        self._missed.discard(peer)
        before, self._names[peer] = self._names[peer], found
        if found != before:
            # where another one is by now, nobody is taken away
            left = None if before in (*self._numbers, *self._names.values()) else before
            self._moved(left, found)
