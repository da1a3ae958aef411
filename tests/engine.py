"""The real engine for tests: its processes, its shared mapping, and a remote that speaks OSC to it over UDP."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import wraps
from itertools import cycle
from pathlib import Path
from typing import ParamSpec

from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder

from osc_engine.ring import Ring

#: Long enough for the slowest machine; a test that waits so long has failed.
PATIENCE = 120.0
#: So often is tried what a busy machine may spoil: a fault of the engine spoils each try.
ATTEMPTS = 3
#: Of this process alone, and below those that the kernel gives to whoever asks for any.
_OWN = 10_000 + 64 * (os.getpid() % 350)
_PORTS = cycle(range(_OWN, _OWN + 64))

Given = ParamSpec("Given")


class LateError(AssertionError):
    """Something was not in time, for which the machine may be to blame."""


@contextmanager
def in_time() -> Iterator[None]:
    """Have what is asserted in a `with` block raise a LateError where it does not hold."""
    try:
        yield
    except AssertionError as error:
        raise LateError(str(error)) from error


def again_when_late(test: Callable[Given, None]) -> Callable[Given, None]:
    """Run a test again from its beginning where something in it was not in time; the last run fails as it may."""

    @wraps(test)
    def tried(*args: Given.args, **kwargs: Given.kwargs) -> None:
        for _ in range(ATTEMPTS - 1):
            with suppress(LateError):
                return test(*args, **kwargs)
        return test(*args, **kwargs)

    return tried


def wait_until(true: Callable[[], object], what: str, log: Callable[[], str] = lambda: "", step: float = 0.01) -> None:
    """Wait until something is true; fail with its name, and the log."""
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, f"waited {PATIENCE} s in vain for {what}\n{log()}"
        time.sleep(step)


def free_port() -> int:
    """Return a port of loopback, for UDP and TCP, that nobody has, nor gets until it is bound."""
    return next(port for port in _PORTS if _is_free(port))


def _is_free(port: int) -> bool:
    with suppress(OSError):
        for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
            with socket.socket(socket.AF_INET, kind) as probe:
                probe.bind(("127.0.0.1", port))
        return True
    return False


def alive(pid: int) -> bool:
    """Tell whether a process runs, and is not a zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Remote:
    """A UDP socket of a patch: sends messages, and keeps all that comes back.

    Attributes:
        received: (address, arguments), in order; guarded by the interpreter, appended by a thread of its own.
    """

    def __init__(self, port: int) -> None:
        self.received: list[tuple[str, tuple[object, ...]]] = []
        self._target = ("127.0.0.1", port)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
        self._socket.bind(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        self._open = True
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def send(self, address: str, *values: int | float | str) -> None:
        """Send one message."""
        builder = OscMessageBuilder(address)
        for value in values:
            builder.add_arg(value)
        self.send_bytes(builder.build().dgram)

    def send_bytes(self, packet: bytes) -> None:
        """Send any bytes."""
        self._socket.sendto(packet, self._target)

    def all(self, address: str) -> list[tuple[object, ...]]:
        """Return the arguments of every message of an address so far."""
        return [arguments for a, arguments in list(self.received) if a == address]

    def ask(self, address: str, *values: int | float | str, answer: str = "/done") -> tuple[object, ...]:
        """Send a message and return the arguments of the next `answer`; for a /done, of the one to this address."""
        count = len(self.received)
        found: list[tuple[object, ...]] = []

        def answered() -> bool:
            found[:] = [
                arguments
                for a, arguments in self.received[count:]
                if a == answer and (answer not in ("/done", "/error") or arguments[0] == address)
            ]
            return bool(found)

        self.send(address, *values)
        wait_until(answered, f"{answer} to {address}")
        return found[0]

    def state(self) -> str:
        """Ask for the state."""
        return str(self.ask("/status", answer="/status")[0])

    def close(self) -> None:
        """Free the socket."""
        self._open = False
        self._socket.sendto(b"", self._socket.getsockname())
        self._thread.join(5)
        self._socket.close()

    def _read(self) -> None:
        while True:
            packet, _ = self._socket.recvfrom(1 << 16)
            if not self._open:
                return
            message = OscMessage(packet)
            self.received.append((message.address, tuple(message.params)))


class Engine:
    """`osc_engine serve` as a process, its children, its ring and a remote.

    Attributes:
        port: UDP port that it listens on.
        remote: a sender.
        process: the server.
        folder: where its log is.
    """

    def __init__(self, *arguments: str, folder: Path, within: Sequence[str] = (), port: int = 0) -> None:
        self.port, self.folder = port or free_port(), folder
        self._log = folder / f"serve-{self.port}.log"
        if "--http-port" not in arguments:
            arguments = ("--http-port", "0", *arguments)
        command = [*within, sys.executable, "-m", "osc_engine", "serve", "--port", str(self.port), *arguments]
        if "--state-dir" not in arguments:
            command += ["--state-dir", str(folder / f"state-{self.port}")]
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.remote = Remote(self.port)
        wait_until(lambda: "OSC on" in self.log or self.process.poll() is not None, "the server")
        assert self.process.poll() is None, self.log
        fd = os.open(self._mapping(), os.O_RDWR)
        self.ring = Ring.attach(fd)

    @property
    def log(self) -> str:
        """All that the engine wrote to standard error and output."""
        return self._log.read_text()

    @property
    def played(self) -> int:
        """Samples played."""
        return int(self.ring.words["played"])

    def child(self, module: str) -> int:
        """Return the pid of the running child of a module; 0 without one."""
        for pid, line in self.children().items():
            if f"osc_engine.{module}" in line:
                return pid
        return 0

    def children(self) -> dict[int, str]:
        """Return pid and command line of each running child."""
        found = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                state, parent = stat.read_text().rpartition(")")[2].split()[:2]
                if int(parent) == self.process.pid and state != "Z":
                    found[int(stat.parent.name)] = (stat.parent / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except (OSError, ValueError):
                continue
        return found

    def until(self, true: Callable[[], object], what: str) -> None:
        """Wait until something is true; fail with the engine's log."""
        wait_until(true, what, lambda: self.log, 0.05)

    def wait_for(self, state: str) -> None:
        """Wait until the engine says that it is in a state."""
        self.until(lambda: self.remote.state() == state, f"state {state}")

    @staticmethod
    def hit(pid: int, number: signal.Signals) -> None:
        """Send a signal to one child."""
        assert pid
        os.kill(pid, number)

    def replaced(self, module: str, old: int) -> None:
        """Wait until another child has taken the place of an old one."""
        self.until(lambda: self.child(module) not in (0, old), f"a new {module}")

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        """Send a signal, wait for the end, make sure that nothing is left, and return the exit code."""
        left = [*self.children(), self.process.pid]
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        wait_until(lambda: not any(alive(pid) for pid in left[:-1]), "the end of the children")
        return code

    def close(self) -> None:
        """End everything, by force where need be."""
        pids = list(self.children())
        self.process.kill()
        self.process.wait()
        for pid in pids:
            if alive(pid):
                os.kill(pid, signal.SIGKILL)
        self.remote.close()
        self.ring.close()

    def _mapping(self) -> str:
        for link in Path(f"/proc/{self.process.pid}/fd").iterdir():
            if re.match(r"/memfd:osc_engine", str(link.readlink())):
                return str(link)
        raise AssertionError("the server has no shared mapping")


@contextmanager
def engine(folder: Path, *arguments: str, within: Sequence[str] = (), port: int = 0) -> Iterator[Engine]:
    """Run an engine of test tones for the length of a `with` block, `within` a command that becomes its arguments.

    On a port of its own, unless one is given.
    """
    running = Engine("--synth", "tone", *arguments, folder=folder, within=within, port=port)
    try:
        yield running
    finally:
        running.close()
