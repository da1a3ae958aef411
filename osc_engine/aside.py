"""Work beside another worker that plays: it takes what that one leaves of the processor."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")

#: By how much the thread that works gives way more than the process does, and the most that there is.
NICER, NICEST = 10, 19


def aside(work: Callable[[], T]) -> T:
    """Do something in a thread that gives way, and return what it returned.

    Without rights no process can take back that it gives way. On Linux a thread can give way alone, and with its end
    that is over; threads that it begins do as it does.
    """
    with ThreadPoolExecutor(1, "aside", _give_way) as thread:
        return thread.submit(work).result()


def _give_way() -> None:
    # elsewhere it would be the whole process
    if sys.platform == "linux":
        own = os.getpriority(os.PRIO_PROCESS, 0)
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), min(own + NICER, NICEST))
