"""Which ports each of our ports is connected to, remembered while a peer or the whole server is away.

Pure: it is told what is connected and what exists, and says what to connect. A link that is gone while its peer is
still there was cut by the user, and is forgotten; a link whose peer is gone is remade when the peer is back.
"""

from __future__ import annotations

from enum import Enum

#: One of our ports (number, from 0) and the full name of an input port.
Link = tuple[int, str]


class _Was(Enum):
    SEEN = 1
    CUT_PERHAPS = 2
    AWAY = 3


class Links:
    """The memory of a patch bay, told about it every now and then by `look`."""

    def __init__(self) -> None:
        self._known: dict[Link, _Was] = {}

    def want(self, links: list[Link]) -> None:
        """Remember links that have not been made yet."""
        for link in links:
            self._known.setdefault(link, _Was.AWAY)

    def lose(self) -> None:
        """Note that our own ports went away, and every link with them."""
        self._known = dict.fromkeys(self._known, _Was.AWAY)

    def look(self, connected: set[Link], existing: set[str]) -> list[Link]:
        """Compare the memory with what there is.

        Args:
            connected: the links that are made.
            existing: full names of all input ports.

        Returns:
            The links to make now.
        """
        missing: list[Link] = []
        for link in self._known.keys() - connected:
            was = self._known[link]
            if link[1] not in existing:
                self._known[link] = _Was.AWAY
            elif was is _Was.AWAY:
                missing.append(link)
            elif was is _Was.SEEN:
                # A server that is dying cuts links too: only a second look makes it the user's hand.
                self._known[link] = _Was.CUT_PERHAPS
            else:
                del self._known[link]
        self._known.update(dict.fromkeys(connected, _Was.SEEN))
        return sorted(missing)
