"""How the C library treats the memory of a process that renders or trains without end."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

#: What a worker's environment says. To glibc: large pages, and no small pieces kept aside when they are freed; an
#: aligned array leaves such a piece at either end, which would part it for ever from the gap beside it. And to PyTorch
#: and oneDNN, which both keep what was compiled for each length of a layer, the former with a working memory for each:
#: changes bring ever new lengths, so that one keeps none, and the other what was used last, an eighth of what it would.
TUNABLES = {
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1:glibc.malloc.tcache_count=0",
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "128",
    "LRU_CACHE_CAPACITY": "1",
}
_MXFAST, _TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD, _ARENA_MAX = 1, -1, -2, -3, -8
_MCL_CURRENT, _MCL_ONFAULT = 1, 4
#: What is larger is mapped by itself, in large pages, and given back: a few such arrays make no peak that stays.
_LARGEST = 32 << 20
#: More is fetched at once, so that it is not done for each array.
_AHEAD = 64 << 20
#: Bytes of a small object of Python, about.
_OBJECT = 80
#: So many times what one render needs may be kept, and for so many renders; without a moment of rest, times so many.
SLACK, RENEWED, PUT_OFF = 2.0, 300, 4


def keep_freed_memory() -> None:
    """Have freed memory kept for the next render or step; where the C library is not glibc, nothing is done.

    A render allocates the same arrays of several megabytes again and again. glibc gives such memory back to the system
    when it is freed, and each page of it has then to be fetched and cleared anew, for a third of the time of a render.
    """
    mallopt = _of_glibc("mallopt")
    if mallopt is None:
        return
    mallopt(_MXFAST, 0)
    mallopt(_MMAP_THRESHOLD, _LARGEST)
    mallopt(_TRIM_THRESHOLD, (1 << 31) - 1)
    mallopt(_TOP_PAD, _AHEAD)
    share_freed_memory()


def share_freed_memory() -> None:
    """Have what one thread has freed serve the threads that come after: each would keep as much as it ever needed."""
    mallopt = _of_glibc("mallopt")
    if mallopt is not None:
        mallopt(_ARENA_MAX, 1)


class Kept:
    """Bounds what `keep_freed_memory` keeps: renders of many lengths leave gaps, and need more than each.

    After memory was given back, the next render fetches what it needs, and its gaps serve those after it. Once twice as
    much has come together, all that is not in use is given back; and after many renders in any case, for gaps that are
    hardly ever used would be fetched one by one over weeks. The render after that takes a few hundredths of a second
    longer, so it waits for a moment without work.
    """

    def __init__(self, measure: Callable[[], int] | None = None, give: Callable[[], None] | None = None) -> None:
        """Begin with the memory of now, nothing of which counts as kept.

        Args:
            measure: returns the bytes that the process has.
            give: gives back what is not in use.
        """
        self._measure, self._give = measure or resident, give or give_freed_memory_back
        self._floor, self._need, self._renders = self._measure(), 0, 0

    def rendered(self) -> None:
        """Note that something was rendered."""
        self._renders += 1
        grown = self._measure() - self._floor
        if self._renders == 1:
            self._need = max(self._need, grown)
        elif grown > SLACK * self._need or self._renders >= PUT_OFF * RENEWED:
            self.give_back()

    def idle(self) -> None:
        """Use a moment in which nothing has to be rendered."""
        if self._renders >= RENEWED:
            self.give_back()

    def give_back(self) -> None:
        """Give back all that is not in use."""
        self._give()
        self._floor, self._renders = self._measure(), 0


def resident(pid: int | None = None) -> int:
    """Return the resident memory of a process in bytes, this one's where none is named; 0 where Linux does not tell."""
    if not sys.platform.startswith("linux"):
        return 0
    pages = int(Path(f"/proc/{pid or 'self'}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


class _Allocated(ctypes.Structure):
    """What glibc's `mallinfo2` returns."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"
    ))  # fmt: skip


def in_use() -> int:
    """Return the bytes that this process has asked for and not freed; 0 where the C library does not tell.

    What is kept for the next render, and what lies between, is not counted, so that it tells what grows without end.
    Small objects of Python, which asks for their memory by other ways, are counted by their number.
    """
    allocated = _of_glibc("mallinfo2")
    if allocated is None:
        return 0
    allocated.restype = _Allocated
    found = allocated()
    return int(found.uordblks + found.hblkhd + _OBJECT * sys.getallocatedblocks())


def keep_in_memory() -> None:
    """Have no page given up that this process has mapped by now, once it is there, where the user may lock so much.

    A thread that plays cannot wait until a page has been read from a disk. What is mapped later is left as it is: under
    a limit it could not be mapped at all.
    """
    lock = _of_glibc("mlockall")
    if lock is not None:
        lock(_MCL_CURRENT | _MCL_ONFAULT)


def give_freed_memory_back() -> None:
    """Give back what is kept and not in use."""
    trim = _of_glibc("malloc_trim")
    if trim is not None:
        trim(ctypes.c_size_t(0))


def _of_glibc(name: str) -> Any:
    return getattr(ctypes.CDLL(None), name, None) if sys.platform.startswith("linux") else None
