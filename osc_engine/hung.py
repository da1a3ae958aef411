"""Calls into a library that may hang: they cannot be taken back, so the process leaves and another is started."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

#: Exit code of a process that left for that.
EXIT_HUNG = 4


@contextmanager
def after(seconds: float, act: Callable[[], None]) -> Iterator[None]:
    """Act where the block takes longer, from another thread."""
    timer = threading.Timer(seconds, act)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def time_limit(seconds: float) -> AbstractContextManager[None]:
    """Leave the process where the block takes longer."""
    return after(seconds, lambda: os._exit(EXIT_HUNG))
