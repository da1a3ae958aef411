"""What calls the kernel 48000 times a second: the contract of a device, and the one that is none."""

from __future__ import annotations

import threading
import time
from typing import Protocol

import numpy as np

from osc_engine.kernel import LOOK_AHEAD, RATE, Kernel
from osc_engine.ring import Ring

#: Seconds until a device that was away is tried again.
RETRY_SECONDS = 0.5


class DeviceAwayError(Exception):
    """There is no device now; there may be one later."""


class DeviceRefusedError(Exception):
    """The device cannot be used, and waiting will not help."""


class Device(Protocol):
    """Something that calls the kernel at 48 kHz.

    Attributes:
        block: frames of a block when it was opened.
    """

    block: int

    def open(self) -> str:
        """Begin to play, and return one sentence that says on what.

        Raises:
            DeviceAwayError: try again later.
            DeviceRefusedError: do not.
        """
        ...

    @property
    def lost(self) -> bool:
        """Whether the device has said that it is gone."""
        ...

    def tend(self) -> None:
        """Do what is to be done every half second."""
        ...

    def name_ports(self, titles: list[str]) -> None:
        """Show the titles of the channels where the device can."""
        ...

    def close(self) -> None:
        """Stop playing."""
        ...


class NullDevice:
    """No device: the kernel on a monotonic clock, its sound thrown away.

    The time of a block follows from its number, so the clock does not drift; after more than a second away (a
    suspended machine) it begins anew instead of catching up.
    """

    lost = False

    def __init__(self, ring: Ring, kernel: Kernel, block: int) -> None:
        self._ring, self._kernel, self.block = ring, kernel, block
        self._ended = threading.Event()
        self._thread = threading.Thread()

    def open(self) -> str:
        """Start the clock."""
        self._kernel.begin_silent()
        self._ended.clear()
        self._thread = threading.Thread(target=self._run, name="null clock", daemon=True)
        self._thread.start()
        self._ring.words["latency_samples"] = LOOK_AHEAD
        return "no sound device: a clock plays into nothing"

    def tend(self) -> None:
        """Nothing needs care."""

    def name_ports(self, titles: list[str]) -> None:
        """There are no ports to name."""

    def close(self) -> None:
        """Stop the clock."""
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        nowhere = np.empty((self._ring.audio.shape[0], self.block), np.float32)
        buffers = [row.ctypes.data for row in nowhere]
        began, blocks = time.monotonic_ns(), 0
        while not self._ended.is_set():
            due = began + blocks * self.block * 1_000_000_000 // RATE
            ahead = due - time.monotonic_ns()
            if ahead < -1_000_000_000:
                began, blocks = time.monotonic_ns(), 0
            elif ahead > 0:
                self._ended.wait(ahead / 1e9)
                continue
            self._kernel.play(buffers, self.block)
            blocks += 1
