"""What HTTP sees of the running engine, and through what it steers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from osc_engine.addresses import ADDRESSES, Message
from osc_engine.children import Child
from osc_engine.commands import Command
from osc_engine.desk import Desk
from osc_engine.health import meters
from osc_engine.http.tree import LISTED, Choices, Node, Values, build, choices_of, place, proposed
from osc_engine.listeners import Listeners
from osc_engine.manifest import Defaults, Manifest
from osc_engine.osc import OscPort, Request
from osc_engine.ring import Ring
from osc_engine.settings import Settings
from osc_engine.watchdog import Watchdog

#: The sender of queries that nobody sent.
_NOBODY = ("http", 0)
_ASKED = tuple(a for a in ADDRESSES if a.rate == "query" and not a.arguments and a.path != "/dump")


@dataclass(frozen=True)
class Sight:
    """The parts of the server that HTTP looks at; it changes none of them but through the OSC port.

    Attributes:
        settings: of this run.
        ring: the shared mapping.
        desk: the controls in force.
        port: takes packets of websockets as if they were datagrams.
        listeners: who is told of changes.
        manifest: returns that of the bundle that plays.
        state: returns the state, as `/status` tells it.
        children: returns the supervised processes by name.
        beat: returns the last `/heartbeat`.
        watchdog: what the worker hears of itself.
        disk_free: returns the free bytes where the state folder lies, as of the last look.
    """

    settings: Settings
    ring: Ring
    desk: Desk
    port: OscPort
    listeners: Listeners
    manifest: Callable[[], Manifest]
    state: Callable[[], str]
    children: Callable[[], Mapping[str, Child]]
    beat: Callable[[], Message]
    watchdog: Watchdog
    disk_free: Callable[[], int]

    @property
    def channels(self) -> int:
        """C."""
        return int(self.ring.audio.shape[0])

    def choices(self) -> Choices:
        """Return the names that the bundle offers now."""
        return choices_of(self.manifest())

    def messages(self) -> list[Message]:
        """Return everything that can be read, as value messages."""
        dumped = self.desk.dump()
        left = [a for a in _ASKED if a.path not in {message.address for message in dumped}]
        asked = self.desk.act([Request(Command(a), _NOBODY) for a in left])
        answers = [m for address, found in zip(left, asked, strict=True) for m in found if m.address == address.path]
        return [*dumped, *answers, *self.watchdog.messages(), meters(self.ring), self.beat()]

    def values(self) -> Values:
        """Return everything that can be read, by the path of its node."""
        return dict(map(place, self.messages()))

    def tree(self) -> Node:
        """Return the root of the address space."""
        values = self.values()
        listed = {path: tuple(map(str, values[of])) for path, of in LISTED.items() if of in values}
        defaults = proposed(self.manifest(), self.channels, self.settings.seed)
        return build(self.channels, {**self.choices(), **listed}, values, defaults)

    def offer(self) -> tuple[Choices, Defaults]:
        """Return that on which the tree depends beside its values: another bundle changes it."""
        return self.choices(), self.manifest().defaults
