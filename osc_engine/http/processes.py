"""What a process takes, as the system tells it; 0 where it does not."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Process:
    """One process of this machine.

    Attributes:
        pid: 0 is none.
    """

    pid: int

    @classmethod
    def own(cls) -> Process:
        """Return the one that asks."""
        return cls(os.getpid())

    @property
    def resident_memory_bytes(self) -> int:
        """Resident memory."""
        return self._status("VmRSS") * 1024

    @property
    def threads(self) -> int:
        """Threads."""
        return self._status("Threads")

    @property
    def open_fds(self) -> int:
        """Open descriptors."""
        with suppress(OSError):
            return len(os.listdir(f"/proc/{self.pid}/fd"))  # noqa: PTH208
        return 0

    def _status(self, key: str) -> int:
        if not self.pid:
            return 0
        with suppress(OSError, ValueError, IndexError):
            for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
                if line.startswith(f"{key}:"):
                    return int(line.split()[1])
        return 0
