"""The server's desk, ports and site, without worker and player, in the loop of a test."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

import numpy as np
from engine import free_port
from slowdisk import SlowDisk

from osc_engine.addresses import Message, Value
from osc_engine.controls import Controls, default_controls
from osc_engine.desk import Desk
from osc_engine.folder import Folder
from osc_engine.health import STOPPED
from osc_engine.http.sight import Sight
from osc_engine.http.site import Site
from osc_engine.listeners import Listeners
from osc_engine.manifest import TONE
from osc_engine.osc import OscPort
from osc_engine.preset_files import Presets
from osc_engine.ring import Ring
from osc_engine.settings import Settings
from osc_engine.watchdog import Watchdog

RATE = 48_000


class Forgetful:
    """A journal that keeps nothing."""

    def change(self, controls: Controls, played: int) -> None:
        pass

    def did(self, path: str, values: Sequence[Value], played: int, promised: int | None = None) -> None:
        pass


class Standing:
    """What answers over HTTP and OSC.

    Attributes:
        http: the TCP port.
        state: what `/status` says.
        manifest: of the bundle that seems to play.
    """

    def __init__(self, channels: int = 8, host: str = "127.0.0.1") -> None:
        self.http, self.state, self.manifest = free_port(), STOPPED, TONE
        self.ring = Ring.create(channels, RATE)
        self.folder = TemporaryDirectory()
        presets = Presets(Folder(Path(self.folder.name) / "presets"), SlowDisk())
        controls = default_controls(TONE, channels)
        self.desk = Desk(self.ring, TONE, controls, lambda: None, self.status, presets, Forgetful())
        self.port = OscPort(host, 0, channels, self.desk.act)
        self.listeners = self.desk.listeners = Listeners(self.port)
        self.desk.reply = self.port.send
        self.watchdog = Watchdog(channels, True, lambda channel: None, self.listeners.send, time.monotonic)
        self.desk.add({"/quality": self.watchdog.ask, "/watchdog": lambda _: (self.watchdog.message(),)})
        chosen = Settings(host=host, port=self.port.peer[1], http_port=self.http, channels=channels)
        self.sight = Sight(
            chosen, self.ring, self.desk, self.port, self.listeners, lambda: self.manifest, lambda: self.state,
            dict, lambda: Message("/heartbeat", (1, 2)), self.watchdog, lambda: 1 << 40,
        )  # fmt: skip
        self.site = Site(self.sight)

    def status(self) -> Message:
        return Message("/status", (self.state, "tone", 0.0, 0.0, 8, 0, 0, 1.0))

    def look(self) -> None:
        self.site.look(self.state)

    async def __aenter__(self) -> Standing:
        self.port.start()
        await self.site.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.site.close()
        self.port.close()
        self.listeners.close()
        self.ring.close()
        self.folder.cleanup()


def play(ring: Ring, sound: np.ndarray) -> None:
    """Have sound leave the ports, as the player does."""
    taped = int(ring.words["taped"])
    ring.tape[:, np.arange(taped, taped + sound.shape[1]) % ring.tape.shape[1]] = sound
    ring.words["taped"] = taped + sound.shape[1]
