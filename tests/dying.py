"""Work that kills its process, in a module of its own that a process imports at once."""

import os
import signal


def die_of_three(job: int) -> int:
    """Stand in for a decoder that one file breaks."""
    if job == 3:
        os.kill(os.getpid(), signal.SIGSEGV)
    return -job
