"""Runs jobs in several processes that stop when they are told to, and never outlive the one that they work for."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from multiprocessing.synchronize import Event
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


class Stopped(Exception):
    """The work was called off."""


class WorkerDied(RuntimeError):
    """A process ended in the middle of its work; the text says what it may have worked on."""


#: Why a file is refused whose job died.
KILLS = "kills the process that reads it, for want of memory or as it breaks its decoder"

_stop: Event | None = None


def go_on() -> None:
    """Be called by jobs of many steps between these.

    Raises:
        Stopped: nobody waits for the result any more.
    """
    if _stop is not None and _stop.is_set():
        raise Stopped


def run_all(
    work: Callable[[Job], Result],
    jobs: Sequence[Job],
    workers: int,
    died: Callable[[Job], Result] | None = None,
) -> Iterator[tuple[Job, Result]]:
    """Yield each job with its result, as they come.

    Args:
        work: a function of a module, so that another process finds it.
        jobs: the longest first, or the last one may keep a single process busy.
        workers: processes; one is this one.
        died: the result of a job that kills even a process of its own; None lets it end all.

    Raises:
        ValueError: fewer than one worker.
        WorkerDied: a process was killed, by the system or by what it read, and nothing was said for that.
    """
    if workers < 1:
        raise ValueError(f"workers is {workers}; it must be 1 or more")
    if workers == 1 or len(jobs) < 2:
        yield from ((job, work(job)) for job in jobs)
        return
    left = list(jobs)
    try:
        for place, result in _together(work, jobs, workers):
            left.remove(jobs[place])
            yield jobs[place], result
    except BrokenProcessPool as error:
        if died is None:
            raise WorkerDied(
                "a process died, for want of memory or of a file that breaks its decoder; what is finished is kept: "
                "begin again with fewer --workers, and with one to see which file it is"
            ) from error
    else:
        return
    # nobody knows which job it was, but they are begun in turn; of the last two none may come to be run in this process
    suspects = left if len(left) < workers + 2 else left[:workers]
    for job in suspects:
        try:
            ((_, result),) = _together(work, [job], 1)
        except BrokenProcessPool:
            result = died(job)
        yield job, result
    yield from run_all(work, left[len(suspects) :], workers, died)


def _together(work: Callable[[Job], Result], jobs: Sequence[Job], workers: int) -> Iterator[tuple[int, Result]]:
    """Yield the place of each job and its result, from other processes.

    Raises:
        BrokenProcessPool: one of them was killed.
    """
    context = get_context("spawn")
    stop = context.Event()
    with ProcessPoolExecutor(min(workers, len(jobs)), context, _begin, (stop,)) as pool:
        futures = {pool.submit(work, job): place for place, job in enumerate(jobs)}
        try:
            for future in as_completed(futures):
                yield futures[future], future.result()
        finally:
            stop.set()
            pool.shutdown(cancel_futures=True)


def _begin(stop: Event) -> None:
    """Prepare a process: the one at the terminal decides when it stops."""
    global _stop
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = parent_process()
    assert parent is not None
    connection.wait([parent.sentinel])
    os._exit(1)
