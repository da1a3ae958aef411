"""File work beside the event loop, so that a slow disk delays neither the control nor the sound.

One thread does the small works of the state folder, one after the other; what may take long has a thread of its own.
All are daemons: a disk that hangs for ever must not keep the process from ending.
"""

from __future__ import annotations

import asyncio
import queue
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

T = TypeVar("T")

#: What is told of a work's end: nothing where it went well, else what went wrong.
Then = Callable[[Exception | None], None]


class Disk(Protocol):
    """Does file work, one after the other."""

    def do(self, work: Callable[[], None], then: Then) -> None:
        """Have a work done, and `then` called with what went wrong in it, or None."""
        ...


class DiskThread:
    """Does file work in a thread of its own; `then` is called in the event loop that made it."""

    def __init__(self) -> None:
        """Begin; in a running event loop."""
        self._loop = asyncio.get_running_loop()
        self._works: queue.SimpleQueue[tuple[Callable[[], None], Then] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="disk", daemon=True)
        self._thread.start()

    def do(self, work: Callable[[], None], then: Then) -> None:
        """Have a work done after all earlier ones."""
        self._works.put((work, then))

    async def close(self, seconds: float) -> None:
        """Do what is left, and wait so long for it; after that what is done must do."""
        done = asyncio.Event()
        self.do(lambda: None, lambda problem: done.set())
        self._works.put(None)
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), seconds)

    def _run(self) -> None:
        while (item := self._works.get()) is not None:
            work, then = item
            problem: Exception | None = None
            try:
                work()
            except Exception as raised:
                problem = raised
            _tell(self._loop, partial(then, problem))


async def beside(work: Callable[[], T]) -> T:
    """Do a work that may take long in a thread of its own, and return what it returned or raise what it raised."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(problem: Exception | None, result: list[T]) -> None:
        # nobody may wait for it any more
        if done.cancelled():
            return
        if problem:
            done.set_exception(problem)
        else:
            done.set_result(result[0])

    def run() -> None:
        result, problem = list[T](), None
        try:
            result.append(work())
        except Exception as raised:
            problem = raised
        _tell(loop, partial(settle, problem, result))

    threading.Thread(target=run, name="beside", daemon=True).start()
    return await done


def _tell(loop: asyncio.AbstractEventLoop, then: Callable[[], None]) -> None:
    # the loop may have ended while the disk was slow
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(then)


def free_bytes(folder: Path) -> int:
    """Return the free bytes where a folder lies, or would be made; 0 where the system does not tell."""
    for place in (folder, *folder.parents):
        with suppress(OSError):
            return shutil.disk_usage(place).free
    return 0


def why(problem: Exception) -> str:
    """Return what went wrong on the disk, as part of a sentence."""
    if isinstance(problem, OSError) and problem.strerror:
        return problem.strerror[0].lower() + problem.strerror[1:]
    return str(problem) or type(problem).__name__


class Trouble:
    """Says once that the disk does not take what is to be kept, whoever meets it, and once that it does again."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """Begin without trouble.

        Args:
            say: called with a sentence when trouble begins.
        """
        self._say = say
        self._failing: set[str] = set()

    def note(self, what: str, problem: Exception | None) -> None:
        """Take in how a work ended.

        Args:
            what: was to be kept, as the beginning of a sentence.
            problem: that it met, if any.
        """
        if problem is None:
            self._failing.discard(what)
            return
        if not self._failing:
            self._say(f"{what} cannot be kept: {why(problem)}; everything else goes on, and it is tried again")
        self._failing.add(what)
