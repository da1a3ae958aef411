"""Messages dated ahead, held until they are due; bounded, so that nobody can fill the memory."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")

#: Time tags count from 1900; their seconds wrap in 2036, so that only the difference to now has a meaning.
NTP_TO_UNIX = 2_208_988_800


def seconds_ahead(tag: int, now: float) -> float:
    """Return how far a 64-bit OSC time tag lies ahead of a Unix time, in seconds; negative is past."""
    difference = tag - int((now + NTP_TO_UNIX) * 2**32)
    return ((difference + 2**63) % 2**64 - 2**63) / 2**32


class Agenda(Generic[Item]):
    """Groups of items, each due at a time of the caller's clock.

    Args:
        room: most bytes held at once.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._order = 0
        self._held: list[tuple[float, int, int, Sequence[Item]]] = []

    def put(self, due: float, group: Sequence[Item], size: int) -> bool:
        """Hold a group of so many bytes until `due`; return whether there was room."""
        if size > self._room:
            return False
        self._room -= size
        self._order += 1
        heapq.heappush(self._held, (due, self._order, size, group))
        return True

    def take(self, now: float) -> Iterator[Sequence[Item]]:
        """Yield the groups that are due, in order of time; what is not asked for stays."""
        while self._held and self._held[0][0] <= now:
            *_, size, group = heapq.heappop(self._held)
            self._room += size
            yield group

    @property
    def next_due(self) -> float | None:
        """When the first group is due; None when nothing is held."""
        return self._held[0][0] if self._held else None
