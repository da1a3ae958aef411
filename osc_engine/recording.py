"""Recordings, as the server sees them: their names, their beginning and end, and what becomes of them.

Runs in the event loop; the writing is done by a process of its own (`recorder`), which is named here and not imported.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from osc_engine.addresses import Message, Refused
from osc_engine.datagrams import Peer
from osc_engine.events import read_event
from osc_engine.names import plain_name
from osc_engine.osc import Request
from osc_engine.ring import Ring

log = logging.getLogger(__name__)

#: Seconds between two sentences about a disk that is too slow.
QUIET_SECONDS = 10.0
#: Seconds that a recorder takes to be gone which was killed.
_KILL_SECONDS = 0.2
_COMMAND = (sys.executable, "-m", "osc_engine.recorder")
_START, _STOP = "/record/start", "/record/stop"
#: Recordings that are written at once, the one that is being made and those whose end is still on its way to the disk:
#: each has a process of its own.
MOST_WRITTEN = 2


@dataclass
class _Take:
    """One recording under way.

    Attributes:
        name: its own, and its folder's.
        sender: who asked for it.
        first: its first sample on the tape.
        last: the sample before which it ends, once `ended`.
        written, lost: samples that are on the disk, and samples of them that are silence.
    """

    name: str
    sender: Peer
    first: int
    last: int = -1
    written: int = 0
    lost: int = 0
    said_lost: float = float("-inf")
    ended: asyncio.Event = field(default_factory=asyncio.Event)


class Recording:
    """Makes recordings, one at a time."""

    def __init__(
        self,
        folder: Path,
        ring: Ring,
        answer: Callable[[Peer, Message], None],
        on_change: Callable[[], None],
        on_mistake: Callable[[Peer, str, str], None],
        options: tuple[str, ...] = (),
    ) -> None:
        """Describe where recordings go; nothing is made yet.

        Args:
            folder: for them; made with the first one.
            ring: whose tape is recorded.
            answer: sends the answer to a start, once its folder is made.
            on_change: called when a recording has begun or ended.
            on_mistake: told, with its sender and address, of one that ended by itself, and why.
            options: for the recorder.
        """
        self._folder, self._ring, self._options = folder, ring, options
        self._answer, self._on_change, self._on_mistake = answer, on_change, on_mistake
        self._take: _Take | None = None
        self._ended = ("", 0.0)
        self._running: set[asyncio.Task[None]] = set()
        self._recorders: set[int] = set()

    @property
    def on(self) -> bool:
        """Whether a recording is being made."""
        return self._take is not None

    @property
    def full(self) -> bool:
        """Whether so many recordings are being written that no other may begin."""
        return len(self._running) >= MOST_WRITTEN

    def message(self) -> Message:
        """Return the `/record` message: of the recording that is being made, or of the last one."""
        if self._take is None:
            return Message("/record", (0, *self._ended))
        return Message("/record", (1, self._take.name, self._seconds(self._take.written)))

    def start(self, request: Request) -> tuple[Message, ...]:
        """Act on `/record/start`, which is answered when the folder is made: a slow disk delays nothing else.

        Raises:
            Refused: one runs already, the end of those before it is not on the disk yet, or the name is none.
        """
        if self._take is not None:
            raise Refused(f"the recording {self._take.name} is being made; send {_STOP} first")
        if self.full:
            raise Refused(f"the last recording, {self._ended[0]}, is still being written; send {_START} again when the "
                          "disk has caught up")  # fmt: skip
        wanted = str(request.command.values[0])
        # a button sends 1
        given = "" if wanted in ("", "1") else plain_name(wanted, _START)
        name = given or time.strftime("%Y-%m-%d %H-%M-%S")
        take = self._take = _Take(name, request.sender, int(self._ring.words["taped"]))
        task = asyncio.get_running_loop().create_task(self._write(take))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        self._on_change()
        return ()

    def stop(self, request: Request) -> tuple[Message, ...]:
        """Act on `/record/stop`.

        Raises:
            Refused: none runs.
        """
        if self._take is None:
            raise Refused(f"no recording is being made; {_START} begins one")
        self._end(self._take)
        return (Message("/done", (_STOP, int(request.command.clamped), 0.0)),)

    async def close(self, seconds: float) -> None:
        """End the recording, and have it written in so many seconds; by then what is written must do."""
        if self._take is not None:
            self._end(self._take)
        if self._running:
            await asyncio.wait(self._running, timeout=seconds - _KILL_SECONDS)
        for pid in self._recorders:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        if self._running:
            await asyncio.wait(self._running, timeout=_KILL_SECONDS)

    def _end(self, take: _Take) -> None:
        take.last = int(self._ring.words["taped"])
        take.ended.set()
        self._forget(take, take.last - take.first)

    def _forget(self, take: _Take, samples: int) -> None:
        if self._take is take:
            self._ended, self._take = (take.name, self._seconds(samples)), None
            self._on_change()

    def _seconds(self, samples: int) -> float:
        return round(samples / int(self._ring.words["sample_rate"]), 3)

    async def _write(self, take: _Take) -> None:
        # a name may begin like an option, or be one
        arguments = ("--ring-fd", str(self._ring.fd), f"--take={self._folder / take.name}")
        try:
            process = await asyncio.create_subprocess_exec(
                *_COMMAND, *arguments, "--first", str(take.first), *self._options,
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
                # a session of its own: Ctrl-C is the server's, which fades out and ends the recording then
                pass_fds=(self._ring.fd,), start_new_session=True,
            )  # fmt: skip
        except OSError as problem:
            self._fail(take, f"the recorder cannot be started ({problem.strerror})")
            return
        assert process.stdin and process.stdout
        self._recorders.add(process.pid)
        telling = asyncio.create_task(_tell_end(take, process.stdin))
        why = ""
        try:
            async for line in process.stdout:
                try:
                    event = read_event(line)
                except ValueError:
                    log.warning("the recorder said something that is not an event: %.100r", line)
                    continue
                why = self._heard(take, event) or why
            code = await process.wait()
        finally:
            telling.cancel()
            self._recorders.discard(process.pid)
        if code:
            self._fail(take, why or f"the recorder left with code {code}")
        else:
            log.info("recording %s ended after %.1f s", take.name, self._seconds(take.written))

    def _heard(self, take: _Take, event: dict[str, Any]) -> str:
        """Take in what the recorder said; return why it ends, where it says so."""
        if event["event"] == "begun":
            take.name = str(event["name"])
            log.info("recording %s", self._folder / take.name)
            self._answer(take.sender, Message("/done", (_START, 0, 0.0, take.name)))
            self._on_change()
        elif event["event"] == "written":
            take.written = int(event["samples"])
        elif event["event"] == "lost":
            take.lost += int(event["samples"])
            if time.monotonic() - take.said_lost > QUIET_SECONDS:
                take.said_lost = time.monotonic()
                self._on_mistake(take.sender, _START, f"the disk is too slow for the recording {take.name}: "
                                 f"{self._seconds(take.lost):.1f} s of it are silence")  # fmt: skip
        return str(event.get("text", "")) if event["event"] == "fault" else ""

    def _fail(self, take: _Take, why: str) -> None:
        self._forget(take, take.written)
        sentence = f"the recording {take.name} ended after {self._seconds(take.written):.1f} s: {why}"
        log.error("%s", sentence)
        self._on_mistake(take.sender, _START, sentence)


async def _tell_end(take: _Take, pipe: asyncio.StreamWriter) -> None:
    await take.ended.wait()
    with suppress(ConnectionError):
        pipe.write(f"{take.last}\n".encode())
        await pipe.drain()
