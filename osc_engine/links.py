"""Which ports each of our ports is connected to, remembered while a peer or the whole server is away.

Pure: it is told what is connected and what exists, and says what to connect. A link that is gone while its peer is
still there was cut by the user, and is forgotten; a link whose peer is gone is remade when the peer is back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

#: One of our ports (number, from 0) and the full name of an input port.
Link = tuple[int, str]
#: Links of each of our ports that are remembered while their peers are away.
REMEMBERED = 16


class _Was(Enum):
    SEEN = 1
    CUT_PERHAPS = 2
    AWAY = 3


class Links:
    """The memory of a patch bay, told about it every now and then by `look`.

    Attributes:
        connect: what is still to be connected at first; `none` once it was.
    """

    def __init__(self, channels: int, connect: str = "none", known: Sequence[Link] = ()) -> None:
        """Begin without a link, or with those that another process of ours had.

        Args:
            channels: C, the number of our ports.
            connect: what to connect at first, in order: `none`, `physical`, or a pattern of input ports.
            known: links to make, as soon as their peers are there.
        """
        self._channels, self.connect = channels, connect
        self._matching: list[str] = []
        self._known: dict[Link, _Was] = dict.fromkeys(known, _Was.AWAY)

    @property
    def known(self) -> list[Link]:
        """All links that are made, and those that will be again; what went away longest ago comes first."""
        return list(self._known)

    def made(self, link: Link) -> None:
        """Note that a link was made."""
        self._known[link] = _Was.SEEN

    def lose(self) -> None:
        """Note that our own ports went away, and every link with them."""
        # what was away before has been so for longer
        links = sorted(self._known, key=lambda link: self._known[link] is not _Was.AWAY)
        self._known = dict.fromkeys(links, _Was.AWAY)

    def look(self, connected: set[Link], inputs: Sequence[str], physical: Sequence[str]) -> list[Link]:
        """Compare the memory with what there is.

        Args:
            connected: the links that are made.
            inputs: full names of all input ports, in JACK's order.
            physical: those of them that are loudspeakers.

        Returns:
            The links to make now.
        """
        for link in self._first(inputs, physical):
            self._known.setdefault(link, _Was.AWAY)
        missing = [link for link in sorted(self._known.keys() - connected) if self._is_to_be_made(link, inputs)]
        self._known.update(dict.fromkeys(sorted(connected), _Was.SEEN))
        self._forget(inputs)
        return missing

    def _forget(self, inputs: Sequence[str]) -> None:
        """Forget what went away longest ago: programs whose names have a number in them never come back."""
        away = [link for link, was in self._known.items() if was is _Was.AWAY and link[1] not in inputs]
        for link in away[: max(len(away) - REMEMBERED * self._channels, 0)]:
            del self._known[link]

    def _first(self, inputs: Sequence[str], physical: Sequence[str]) -> list[Link]:
        """Return the links that `connect` asks for, once."""
        if self.connect == "none":
            return []
        matching = [*physical] if self.connect == "physical" else [n for n in inputs if re.search(self.connect, n)]
        # A program registers its ports one by one: too few are only taken when they are the same at the next look.
        complete = len(matching) >= self._channels or matching == self._matching
        self._matching = matching
        if not matching or not complete:
            return []
        self.connect = "none"
        return list(enumerate(matching[: self._channels]))

    def _is_to_be_made(self, link: Link, inputs: Sequence[str]) -> bool:
        was = self._known[link]
        if link[1] not in inputs:
            if was is not _Was.AWAY:
                # the last one to have gone comes last
                del self._known[link]
                self._known[link] = _Was.AWAY
        elif was is _Was.AWAY:
            return True
        elif was is _Was.SEEN:
            # A server that is dying cuts links too: only a second look makes it the user's hand.
            self._known[link] = _Was.CUT_PERHAPS
        else:
            del self._known[link]
        return False
