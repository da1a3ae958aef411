"""The whole engine as a person starts it: `osc-engine serve` in a process of its own, its children, its counters."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from osc_engine.bench.remote import BenchError, Remote
from osc_engine.health import METER_FLOOR, PLAYING
from osc_engine.ring import Ring

#: Seconds in which an engine must have come to play, and in which it must have left.
START_LIMIT, LEAVE_LIMIT = 600.0, 10.0
_LOOK_SECONDS = 0.05


@dataclass(frozen=True)
class Subject:
    """What is measured.

    Attributes:
        synth: "neural" or "tone".
        bundle: folder of the bundle; a tone has none.
        device: that the networks run on, "cpu" or a CUDA device.
        folder: for logs and state.
    """

    synth: str
    bundle: Path | None
    device: str
    folder: Path

    def arguments(self) -> list[str]:
        """Return the options of `serve` that choose it."""
        bundle = ["--bundle", str(self.bundle)] if self.bundle else []
        return ["--synth", self.synth, *bundle, "--device", self.device, "--state-dir", str(self.folder / "state")]


class Engine:
    """A running engine; leave the `with` block to end it.

    Attributes:
        remote: talks to it, and is told of every change.
        began: `time.monotonic()` just before the process was started.
    """

    def __init__(self, subject: Subject, *arguments: str, listen: bool = False) -> None:
        """Start it; nothing is waited for.

        Args:
            subject: what plays.
            arguments: more options of `serve`.
            listen: have the remote told of every change, meters included.
        """
        port = _free_port()
        self.remote = Remote(port)
        self._log = subject.folder / f"serve-{port}.log"
        ports = ["--port", str(port), "--http-port", "0"]
        command = [sys.executable, "-m", "osc_engine", "serve", *ports, *subject.arguments(), *arguments]
        if listen:
            command += ["--feedback", f"127.0.0.1:{self.remote.port}"]
        with self._log.open("wb") as log:
            self.began = time.monotonic()
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(LEAVE_LIMIT)
        except subprocess.TimeoutExpired:
            # its children are bound to leave with it
            self._process.kill()
            self._process.wait()
        if "ring" in self.__dict__:
            self.ring.close()
        self.remote.__exit__(kind, value, at)

    @cached_property
    def ring(self) -> Ring:
        """The mapping that the engine's processes share; only read here.

        Raises:
            BenchError: the system does not show it.
        """
        with suppress(OSError):
            for link in Path(f"/proc/{self._process.pid}/fd").iterdir():
                if "memfd:osc_engine" in str(link.readlink()):
                    return Ring.attach(os.open(link, os.O_RDWR))
        raise BenchError(f"the engine's counters cannot be read on {sys.platform}; measure this part on Linux")

    @property
    def words(self) -> NDArray[np.void]:
        """The counters of the mapping."""
        return self.ring.words

    def until_playing(self) -> None:
        """Wait until it says that it plays.

        Raises:
            BenchError: it ended, or does not come to play.
        """

        def playing() -> bool:
            self.remote.send("/status")
            # not a wait for an answer: as long as nobody listens, a refusal comes back at once
            time.sleep(_LOOK_SECONDS)
            return any(m.address == "/status" and m.arguments[0] == PLAYING for m in self.remote.messages(0))

        self._until(playing)

    def until_heard(self) -> float:
        """Wait until it says that it plays and its meters show sound; needs `listen`.

        Returns:
            Seconds since its process was started.

        Raises:
            BenchError: it ended, or does not come to play.
        """
        playing = sounds = False

        def heard() -> bool:
            nonlocal playing, sounds
            for message in self.remote.messages(0.2):
                if message.address == "/status":
                    playing = message.arguments[0] == PLAYING
                elif message.address == "/meters":
                    sounds = any(float(level) > METER_FLOOR for level in message.arguments)
            return playing and sounds

        self._until(heard)
        return time.monotonic() - self.began

    def processes(self) -> dict[str, int]:
        """Return the pids of server, worker and player.

        Raises:
            BenchError: the system does not show them, or one does not run.
        """
        found = {"server": self._process.pid}
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError, IndexError):
                parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
                line = (folder / "cmdline").read_bytes() if parent == self._process.pid else b""
                for name in ("worker", "player"):
                    if f"osc_engine.{name}".encode() in line.split(b"\0"):
                        found[name] = int(folder.name)
        if len(found) != 3:
            raise BenchError(f"of the engine's processes only {', '.join(found)} can be seen; {self._last_line()}")
        return found

    def _until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + START_LIMIT
        while not true():
            if self._process.poll() is not None:
                raise BenchError(f"the engine ended; {self._last_line()}")
            if time.monotonic() > deadline:
                raise BenchError(f"the engine did not play within {START_LIMIT:.0f} s; {self._last_line()}")

    def _last_line(self) -> str:
        lines = self._log.read_text(errors="replace").strip().splitlines()
        return f"its log ends with: {lines[-1][:300]}" if lines else "its log is empty"


def _free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
