"""The player, as the server sees it: on which device it plays, what it is connected to, and whether it still plays.

Runs in the event loop; the player is a process of its own, which is named here and not imported.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from osc_engine.children import Child, Kind, Progress, overdue
from osc_engine.controls import Controls
from osc_engine.ring import PLAYER_DOWN, PLAYER_STOPPED, Ring
from osc_engine.settings import Settings

log = logging.getLogger(__name__)


class Playing:
    """The player, started again whenever it ends.

    Attributes:
        child: the process; none before the kind of sound output is known.
    """

    child: Child | None = None

    def __init__(
        self, settings: Settings, ring: Ring, controls: Callable[[], Controls], fault: Callable[[str], None]
    ) -> None:
        """Describe the player; nothing is started.

        Args:
            settings: of this run.
            ring: the shared mapping.
            controls: returns those in force, whose titles the ports show.
            fault: is told in one sentence what the player lacks.
        """
        self._settings, self._ring, self._controls, self._fault = settings, ring, controls, fault
        self._progress = Progress()
        self._told = ""
        self._arguments: tuple[str, ...] = ()
        self._links: tuple[str, ...] = ()
        self._waits_for_device = False

    @property
    def failing(self) -> bool:
        """Whether the player ended unasked and is not back."""
        return bool(self.child and self.child.failing)

    @property
    def silent(self) -> bool:
        """Whether nothing is heard, since it was stopped or there is no player."""
        return int(self._ring.words["player_state"]) in (PLAYER_DOWN, PLAYER_STOPPED)

    async def run(self) -> None:
        """Find out where to play, and look after the player until it is stopped."""
        audio = self._settings.audio
        if audio == "auto":
            audio = "jack" if await _jack_answers(self._settings.jack_server) else "null"
            if audio == "null":
                log.warning("no JACK server answers, so a null clock plays and nothing is heard; start JACK and serve "
                            "again, or serve with --audio jack to wait for it")  # fmt: skip
        self._arguments = _arguments(self._settings, audio, self._ring.fd)
        self.child = Child(
            Kind("player", self._arguments, patient=False, expendable=False),
            self._ring.fd, self._clear, self._tell_titles, self._heard, self._stuck,
        )  # fmt: skip
        await self.child.supervise()

    def tell(self) -> None:
        """Have the player told the titles, where they have changed."""
        if self.child and self._titles_line() != self._told:
            self.child.tell()

    def _titles_line(self) -> str:
        return json.dumps({"titles": [channel.title for channel in self._controls().channels]})

    def _tell_titles(self) -> str:
        self._told = self._titles_line()
        return self._told

    def _clear(self) -> None:
        words = self._ring.words
        words["player_state"] = PLAYER_DOWN
        words["player_beat_ns"] = words["block_samples"] = words["latency_samples"] = 0
        self._ring.channels["peak"] = 0.0
        self._waits_for_device = False
        self._progress = Progress()
        if self.child:
            # what was connected by hand is connected again by the next player
            self.child.kind = replace(self.child.kind, arguments=(*self._arguments, *self._links))

    def _stuck(self) -> str:
        words = self._ring.words
        if self._waits_for_device:
            return ""
        up = int(words["player_state"]) != PLAYER_DOWN
        still = self._progress.still_for((up, int(words["player_beat_ns"]), int(words["blocks"])))
        return overdue(self.child, still, self._settings.patience) if up else overdue(self.child, still)

    def _heard(self, event: dict[str, Any]) -> None:
        name, text = event["event"], str(event.get("text", ""))
        self._waits_for_device = name == "lost"
        if name == "device":
            assert self.child
            self.child.ready = True
            log.info("player: %s, %s Hz, blocks of %s", text, event.get("rate"), event.get("block"))
        elif name == "links":
            self._links = ("--connect", str(event["connect"]), "--links", json.dumps(event["links"]))
        elif name in ("lost", "fault"):
            log.error("player: %s", text)
            self._fault(text)


async def _jack_answers(server: str | None) -> bool:
    """Ask whether a JACK server answers, without waiting for the answer where the engine is stopped meanwhile."""
    quiet, name = asyncio.subprocess.DEVNULL, [server] if server else []
    try:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "osc_engine.jack_probe", *name, stdin=quiet, stdout=quiet, start_new_session=True
        )
    except OSError:
        return False
    try:
        return await process.wait() == 0
    except asyncio.CancelledError:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        raise


def _arguments(settings: Settings, audio: str, ring_fd: int) -> tuple[str, ...]:
    arguments = ["-m", "osc_engine.player", "--ring-fd", str(ring_fd), "--audio", audio]
    arguments += ["--jack-name", settings.jack_name, "--connect", settings.connect]
    return (*arguments, *(("--jack-server", settings.jack_server) if settings.jack_server else ()))
