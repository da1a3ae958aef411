"""A private JACK server for tests: dummy driver, no real-time rights, a name of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from osc_engine.jack_probe import free_metadata, identity
from osc_engine.jack_registry import forget_dead_servers

needs_jackd = pytest.mark.skipif(not shutil.which("jackd"), reason="jackd is not installed")


class NamesLostError(Exception):
    """The end of another server took away what clients had named: all servers of a user share one data base."""


class PrivateJack:
    """One `jackd -d dummy` that a test may stop, kill and start again under the same name.

    Attributes:
        name: of the server, for `jack.Client(servername=...)` and `--jack-server`.
        rate: Hz.
        period: frames of one block.
        playback: number of `system:playback_N` ports.
    """

    def __init__(self, rate: int = 48_000, period: int = 1024, playback: int = 8) -> None:
        self.name = f"test_{uuid.uuid4().hex[:10]}"
        self.rate, self.period, self.playback = rate, period, playback
        self.process: subprocess.Popen[bytes] | None = None
        self._names = (0, 0)

    @property
    def environment(self) -> dict[str, str]:
        """The environment in which JACK's tools find this server and start no other."""
        return {**os.environ, "JACK_DEFAULT_SERVER": self.name, "JACK_NO_START_SERVER": "1"}

    def start(self) -> None:
        """Start the server and wait until it answers."""
        assert self.process is None
        forget_dead_servers()
        for _ in range(4):
            self._launch()
            if self._answers_within(15):
                self._names = identity()
                return
            # other tests kill clients, which can lock out all others, and a server that starts meanwhile waits as well
            self.stop(kill=True)
            free_metadata()
        raise AssertionError("jackd does not answer")

    def _launch(self) -> None:
        # fmt: off
        command = ["jackd", "-p", "256", "-r", "-n", self.name, "-d", "dummy", "-r", str(self.rate),
                   "-p", str(self.period), "-C", "2", "-P", str(self.playback)]
        # fmt: on
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, env=self.environment)

    def _answers_within(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            assert self.process and self.process.poll() is None, "jackd left at once"
            with suppress(subprocess.TimeoutExpired):
                if "system:playback_1" in self.run("jack_lsp", check=False, timeout=5):
                    return True
            time.sleep(0.05)
        return False

    def stop(self, kill: bool = False) -> None:
        """End the server, with SIGTERM or at once with SIGKILL; stopping twice is fine."""
        if self.process is None:
            return
        if kill:
            self.process.kill()
        else:
            self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
        self.process = None

    def run(self, *command: str, check: bool = True, timeout: float = 60) -> str:
        """Run one of JACK's tools against this server, again where it was locked out, and return what it printed."""
        try:
            return self._run(command, check, timeout)
        except subprocess.TimeoutExpired:
            if not free_metadata():
                raise
            return self._run(command, check, timeout)

    def _run(self, command: Sequence[str], check: bool, timeout: float) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=timeout, check=check
        )
        return done.stdout

    def metadata(self) -> str:
        """Return what `jack_property -l` prints.

        Raises:
            NamesLostError: since this server was started, the end of another has removed names.
        """
        printed = self.run("jack_property", "-l", check=False)
        if identity() != self._names:
            raise NamesLostError
        return printed

    def ports(self) -> list[str]:
        """Return the full names of all ports."""
        return self.run("jack_lsp", check=False).split()

    def connections(self, port: str) -> list[str]:
        """Return the full names of the ports that a port is connected to."""
        lines = self.run("jack_lsp", "-c", port, check=False).splitlines()
        return [line.strip() for line in lines if line.startswith("   ")]

    def forget(self) -> None:
        """Remove what a killed server leaves in shared memory."""
        for leftover in Path("/dev/shm").glob(f"jack*_{self.name}_*"):
            leftover.unlink(missing_ok=True)


def undisturbed(test: Callable[[PrivateJack], None]) -> None:
    """Run a test on a private server, and again where another test's server took away its names."""
    for _ in range(4):
        with suppress(NamesLostError), private_jack() as server:
            return test(server)
    raise AssertionError("other servers end all the time")


@contextmanager
def private_jack(rate: int = 48_000, period: int = 1024, playback: int = 8) -> Iterator[PrivateJack]:
    """Run a private server for the length of a `with` block."""
    server = PrivateJack(rate, period, playback)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        server.forget()


@pytest.fixture
def jackd() -> Iterator[PrivateJack]:
    """A private server of 48 kHz and 1024 frames with eight playback ports; skips where jackd is missing."""
    if not shutil.which("jackd"):
        pytest.skip("jackd is not installed")
    with private_jack() as server:
        yield server
