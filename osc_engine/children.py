"""The worker and the player as processes of their own: started, heard, watched, and started again without end.

Everything here runs in the server's event loop.
"""

from __future__ import annotations

import asyncio
import ctypes
import logging
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from osc_engine.events import read_event

log = logging.getLogger(__name__)

#: Seconds between two looks at a child's progress.
WATCH_SECONDS = 0.25
#: Seconds between two lines to a child: a flood of changes costs it, and us, no more than so many.
TELL_SECONDS = 0.005
#: A child that lived this long was well: its next failure counts as the first.
SETTLED_SECONDS = 30.0
#: Seconds from one start of a failing child to the next, at most.
LONGEST_WAIT = 60.0
#: Seconds without progress after which a child is ended that loads or compiles; after which one is that has failed
#: again and again, however patient with it one has become.
LOADING_LIMIT, LONGEST_PATIENCE = 300.0, 600.0
#: Bytes of the longest event: the tokens of 64 channels.
LONGEST_LINE = 1 << 20

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass(frozen=True)
class Kind:
    """What one sort of child is.

    Attributes:
        name: as it stands in the log.
        arguments: of the interpreter, the module included.
        patient: wait a second before the first new start; otherwise it comes at once.
        expendable: it leaves at once when the server dies, and first when memory runs out.
        environment: variables for it, where they are not set already.
    """

    name: str
    arguments: tuple[str, ...]
    patient: bool
    expendable: bool
    environment: Mapping[str, str] = field(default_factory=dict)

    def wait_after(self, failures: int) -> float:
        """Return the seconds to wait before the next start, after so many failures in a row (1 is the first)."""
        doublings = failures - 1 if self.patient else failures - 2
        return 0.0 if doublings < 0 else float(min(2 ** min(doublings, 30), LONGEST_WAIT))


class Progress:
    """Notices counters that stand still, by what they show and not by what anyone says of them."""

    def __init__(self) -> None:
        self._seen: tuple[int, ...] = ()
        self._since = time.monotonic()

    def still_for(self, counters: tuple[int, ...]) -> float:
        """Take a look at the counters and return for how many seconds none of them has moved."""
        now = time.monotonic()
        if counters != self._seen:
            self._seen, self._since = counters, now
        return now - self._since


class Child:
    """One supervised process, which speaks JSON lines.

    Attributes:
        kind: what it is.
        failures: ends in a row that nobody asked for, none of them long after the child was ready, or of one that is
            not patient long after it was started.
        restarts: new starts after ends that nobody asked for.
        ends: such ends, by what ended it: a signal, an exit code, `stuck`, or `not started`; also where it was begun
            once, without looking after it.
        pid: of the running process; 0 between two.
    """

    def __init__(
        self,
        kind: Kind,
        ring_fd: int,
        prepare: Callable[[], None],
        line: Callable[[], str],
        on_event: Callable[[dict[str, Any]], None],
        stuck: Callable[[], str],
    ) -> None:
        """Describe the child; `supervise` runs it.

        Args:
            kind: what it is.
            ring_fd: descriptor of the shared mapping, passed on under its own number.
            prepare: called before the first start and after each end, so that what the shared mapping says of the child
                is true while there is none.
            line: what is in force, as one line for its standard input; asked after each start and each `tell`.
            on_event: called with each event that the child says.
            stuck: asked while it runs; a reason why it must be killed, or nothing.
        """
        self.kind = kind
        self._ready_since: float | None = None
        self.failures = 0
        self.restarts = 0
        self.ends: Counter[str] = Counter()
        self.pid = 0
        self._reason = ""
        self._fd, self._prepare, self._on_event, self._stuck = ring_fd, prepare, on_event, stuck
        self._stopping, self._closed = asyncio.Event(), False
        self._line = line
        self._fresh = asyncio.Event()

    @property
    def ready(self) -> bool:
        """Whether the child has said so; set by the owner, and false from each end of the process on."""
        return self._ready_since is not None

    @ready.setter
    def ready(self, ready: bool) -> None:
        if ready != self.ready:
            self._ready_since = time.monotonic() if ready else None

    @property
    def settled(self) -> bool:
        """Whether it has been ready for so long that its failures before that no longer count."""
        return self._ready_since is not None and time.monotonic() - self._ready_since >= SETTLED_SECONDS

    @property
    def failing(self) -> bool:
        """Whether it ended unasked and has not been ready since."""
        return self.failures > 0 and not self.ready

    def tell(self) -> None:
        """Have the child told what is in force; what changes again before it is written is told once."""
        self._fresh.set()

    async def supervise(self, running: asyncio.Task[str] | None = None) -> None:
        """Run the child, and start it again whenever it ends, until `stop` or `retire`.

        Args:
            running: of a child that was begun already.
        """
        if running is None:
            self._prepare()
        while not self._stopping.is_set():
            started = time.monotonic()
            end, running = await (running or self._run()), None
            # one that takes long to load has not settled by that
            settled = self.settled or (not self.kind.patient and time.monotonic() - started >= SETTLED_SECONDS)
            self.ready, self.pid = False, 0
            if self._stopping.is_set():
                return
            self._prepare()
            self.failures = 1 if settled else self.failures + 1
            self.restarts += 1
            wait = self.kind.wait_after(self.failures)
            log.error("the %s %s; starting it again %s", self.kind.name, end, f"in {wait:.0f} s" if wait else "now")
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), wait)

    def begin(self) -> asyncio.Task[str]:
        """Start the child once, without looking after it; the task returns how it ended."""
        return asyncio.create_task(self._run())

    def retire(self) -> None:
        """Start no other when it has left, which it was asked to do in its own way; until then it is told as before."""
        self._stopping.set()

    def stop(self) -> None:
        """Close the child's standard input, at which it leaves, and start no other."""
        self._closed = True
        self._stopping.set()
        self._fresh.set()

    def kill(self) -> None:
        """End the child and whatever it started, at once."""
        if self.pid:
            with suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)

    async def _run(self) -> str:
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self.kind.arguments,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                pass_fds=(self._fd,),
                limit=LONGEST_LINE,
                env={**self.kind.environment, **os.environ},
                # a session of its own, so that Ctrl-C reaches the server alone, which then fades out first
                start_new_session=True,
                preexec_fn=_ties(self.kind.expendable),
            )
        except OSError as error:
            self._count_end("not started")
            return f"could not be started ({error.strerror})"
        assert process.stdin and process.stdout and process.stderr
        self.pid, self._reason = process.pid, ""
        readers = [asyncio.create_task(self._hear(process.stdout)), asyncio.create_task(self._note(process.stderr))]
        others = [asyncio.create_task(self._speak(process.stdin)), asyncio.create_task(self._watch())]
        try:
            code = await process.wait()
            await asyncio.wait(readers, timeout=0.5)
        finally:
            for task in readers + others:
                task.cancel()
        name = _signal_name(-code) if code < 0 else f"code {code}"
        self._count_end(self._reason or name)
        return f"was ended by {name}" if code < 0 else f"left with {name}"

    def _count_end(self, reason: str) -> None:
        if not self._stopping.is_set():
            self.ends[reason] += 1

    async def _speak(self, pipe: asyncio.StreamWriter) -> None:
        pipe.transport.set_write_buffer_limits(0)
        self._fresh.set()
        try:
            while True:
                await self._fresh.wait()
                self._fresh.clear()
                if self._closed:
                    return
                pipe.write(self._line().encode() + b"\n")
                await pipe.drain()
                await asyncio.sleep(TELL_SECONDS)
        except ConnectionError:
            pass
        finally:
            pipe.close()
            # this also takes the error of a child that left, which some versions of Python tell as one nobody took
            with suppress(ConnectionError):
                await pipe.wait_closed()

    async def _hear(self, pipe: asyncio.StreamReader) -> None:
        async for line in _lines(pipe):
            try:
                event = read_event(line)
            except ValueError:
                log.warning("the %s said something that is not an event: %.100r", self.kind.name, line)
                continue
            self._on_event(event)

    async def _note(self, pipe: asyncio.StreamReader) -> None:
        async for line in _lines(pipe):
            if line.strip():
                # of a traceback only its last line is an event
                inside = line[0].isspace() or line.startswith("Traceback")
                log.log(logging.DEBUG if inside else logging.WARNING, "%s: %.500s", self.kind.name, line.rstrip())

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            reason = "" if self._stopping.is_set() else self._stuck()
            if reason:
                log.error("the %s %s; ending it", self.kind.name, reason)
                self._reason = "stuck"
                self.kill()
                return


def overdue(child: Child | None, still: float, limit: float = LOADING_LIMIT) -> str:
    """Return why a child must be ended that has shown no progress, or nothing.

    Args:
        child: the process.
        still: seconds for which nothing of it has moved.
        limit: seconds that it may take.
    """
    # each new start is given more time, or a machine that is merely too busy would never get to play
    failures = child.failures if child and not child.settled else 0
    patience = min(limit * 2 ** min(failures, 5), max(limit, LONGEST_PATIENCE))
    return f"shows no progress for {still:.0f} s" if still > patience else ""


async def stop_all(children: Sequence[tuple[Child, asyncio.Task[None]]], seconds: float) -> None:
    """Ask all children to leave, and end those that have not left after `seconds`."""
    for child, _ in children:
        child.stop()
    tasks = [task for _, task in children]
    _, late = await asyncio.wait(tasks, timeout=seconds)
    for child, task in children:
        if task in late:
            child.kill()
    if late:
        await asyncio.wait(late, timeout=0.5)


async def _lines(pipe: asyncio.StreamReader) -> AsyncIterator[str]:
    while True:
        try:
            line = await pipe.readline()
        except ValueError:
            continue
        if not line:
            return
        yield line.decode("utf-8", "replace")


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        # most of the realtime signals have none
        return f"signal {number}"


def _ties(expendable: bool) -> Callable[[], None]:
    """Return what a child does first: it leaves with its parent, the expendable one first when memory runs out."""

    def tie() -> None:
        if _libc is None:
            return
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL if expendable else signal.SIGTERM)
        if expendable:
            with suppress(OSError):
                fd = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
                os.write(fd, b"500")
                os.close(fd)

    return tie
