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
    work: Callable[[Job], Result], jobs: Sequence[Job], workers: int | None, died: Callable[[Job], Result]
) -> Iterator[tuple[Job, Result]]:
    """Yield each job with its result, as they come.

    Args:
        work: a function of a module, so that another process finds it.
        jobs: the longest first, or the last one may keep a single process busy.
        workers: processes beside this one; None works in this one, which ends with a job that kills it.
        died: the result of a job that kills even a process of its own.

    Raises:
        ValueError: fewer than one worker.
    """
    if workers is None:
        yield from ((job, work(job)) for job in jobs)
        return
    if workers < 1:
        raise ValueError(f"workers is {workers}; it must be 1 or more")
    left = list(jobs)
    while left:
        try:
            for job, result in _together(work, tuple(left), workers):
                left.remove(job)
                yield job, result
        except BrokenProcessPool:
            # nobody knows which job it was, but they are begun in turn
            for job in left[:workers]:
                yield job, _alone(work, job, died)
            left = left[workers:]


def _alone(work: Callable[[Job], Result], job: Job, died: Callable[[Job], Result]) -> Result:
    try:
        ((_, result),) = _together(work, [job], 1)
    except BrokenProcessPool:
        return died(job)
    return result


def _together(work: Callable[[Job], Result], jobs: Sequence[Job], workers: int) -> Iterator[tuple[Job, Result]]:
    """Yield each job and its result, from other processes.

    Raises:
        BrokenProcessPool: one of them was killed.
    """
    context = get_context("spawn")
    stop = context.Event()
    with ProcessPoolExecutor(min(workers, len(jobs)), context, _begin, (stop,)) as pool:
        futures = {pool.submit(work, job): job for job in jobs}
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
