"""What a process takes, as the system tells it; 0 where it does not."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass

from osc_engine.memory import resident


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
        with suppress(OSError):
            return resident(self.pid) if self.pid else 0
        return 0

    @property
    def threads(self) -> int:
        """Threads."""
        return self._entries("task")

    @property
    def open_fds(self) -> int:
        """Open descriptors."""
        return self._entries("fd")

    def _entries(self, folder: str) -> int:
        with suppress(OSError):
            return len(os.listdir(f"/proc/{self.pid}/{folder}"))  # noqa: PTH208
        return 0
