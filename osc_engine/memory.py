"""How the C library treats the memory of a process that renders without end."""

from __future__ import annotations

import ctypes
import sys

#: What a worker's environment says to glibc: large pages for what is allocated.
LARGE_PAGES = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
_TRIM_THRESHOLD, _TOP_PAD, _MMAP_THRESHOLD = -1, -2, -3
#: The largest threshold that glibc takes; what is larger is mapped, in large pages, and given back.
_LARGEST = 32 << 20


def keep_freed_memory() -> None:
    """Have freed memory kept for the next render; where the C library is not glibc, nothing is done.

    A render allocates the same arrays of several megabytes again and again. glibc gives such memory back to the system
    when it is freed, and each page of it has then to be fetched and cleared anew, for a third of the time of a render.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except AttributeError:
        return
    mallopt(_MMAP_THRESHOLD, _LARGEST)
    mallopt(_TRIM_THRESHOLD, (1 << 31) - 1)
    mallopt(_TOP_PAD, 64 << 20)
