"""How the C library treats the memory of a process that renders or trains without end."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

#: What a worker's environment says to glibc: large pages for what is allocated.
LARGE_PAGES = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -2, -3, -8
#: What is larger is mapped by itself, in large pages, and given back: a few such arrays make no peak that stays.
_LARGEST = 32 << 20


def keep_freed_memory() -> None:
    """Have freed memory kept for the next render or step; where the C library is not glibc, nothing is done.

    A render allocates the same arrays of several megabytes again and again. glibc gives such memory back to the system
    when it is freed, and each page of it has then to be fetched and cleared anew, for a third of the time of a render.
    """
    mallopt = _of_glibc("mallopt")
    if mallopt is None:
        return
    mallopt(_MMAP_THRESHOLD, _LARGEST)
    mallopt(_TRIM_THRESHOLD, (1 << 31) - 1)
    mallopt(_TOP_PAD, 64 << 20)
    # what one thread has freed serves the others: each would keep as much as it ever needed
    mallopt(_ARENA_MAX, 1)


def give_freed_memory_back() -> None:
    """Give back what is kept and not in use; called now and then, or renders of many lengths leave gaps without end."""
    trim = _of_glibc("malloc_trim")
    if trim is not None:
        trim(ctypes.c_size_t(0))


def _of_glibc(name: str) -> Callable[..., int] | None:
    return getattr(ctypes.CDLL(None), name, None) if sys.platform.startswith("linux") else None
