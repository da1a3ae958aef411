"""A private PipeWire for tests: a runtime folder and a bus of its own, no sound card, a sink of eight channels."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_PROGRAMS = ("pipewire", "wireplumber", "pw-cli", "pw-jack", "dbus-daemon", "jack_lsp", "jack_rec")
MISSING = [program for program in _PROGRAMS if not shutil.which(program)]
needs_pipewire = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {' '.join(MISSING)}")
PATIENCE = 60.0
SINK = (
    "{ factory.name=support.null-audio-sink node.name=array8 media.class=Audio/Sink object.linger=true "
    "audio.channels=8 audio.position=[AUX0 AUX1 AUX2 AUX3 AUX4 AUX5 AUX6 AUX7] }"
)


class PrivatePipeWire:
    """PipeWire that a test may kill and start again.

    Attributes:
        environment: in which programs find it, and its JACK library in place of the other.
    """

    def __init__(self, folder: Path) -> None:
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        self._socket = runtime / "pipewire-0"
        self._log = folder / "pipewire.log"
        self._running: list[subprocess.Popen[bytes]] = []
        own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(runtime), "XDG_STATE_HOME": str(folder / "state")}
        bus = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={runtime}/bus"}
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("JACK_", "XDG_", "PIPEWIRE_"))}
        self.environment = {**kept, **own, **bus}
        library = self._text("pw-jack", "printenv", "LD_LIBRARY_PATH")
        self.environment["LD_LIBRARY_PATH"] = library.strip()
        self._bus = self._begin("dbus-daemon", "--session", "--nofork", f"--address={bus['DBUS_SESSION_BUS_ADDRESS']}")
        self._wait(lambda: (runtime / "bus").exists(), "the bus")

    def start(self) -> None:
        """Start it, with its session manager and the sink, and wait until the sink's ports are there."""
        self._running = [self._begin("pipewire")]
        self._wait(self._socket.exists, "PipeWire")
        self._running.append(self._begin("wireplumber"))
        self._text("pw-cli", "create-node", "adapter", SINK)
        self._wait(lambda: "array8:playback_AUX7" in self.run("jack_lsp"), "the sink")

    def stop(self) -> None:
        """Kill it at once; twice is fine."""
        for process in self._running:
            process.kill()
            process.wait(10)
        self._running = []
        self._socket.unlink(missing_ok=True)

    def close(self) -> None:
        """End everything."""
        self.stop()
        self._bus.terminate()
        self._bus.wait(10)

    def run(self, *command: str) -> str:
        """Run one of JACK's tools, with PipeWire as its server, and return what it printed."""
        return self._text(*command)

    def connections(self, port: str) -> list[str]:
        """Return the full names of the ports that a port is connected to."""
        return [line.strip() for line in self.run("jack_lsp", "-c", port).splitlines() if line.startswith("   ")]

    def _begin(self, *command: str) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.environment)

    def _text(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE
        )
        return done.stdout

    def _wait(self, true: object, what: str) -> None:
        assert callable(true)
        deadline = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < deadline, f"waited in vain for {what}\n{self._log.read_text()}"
            time.sleep(0.05)


@contextmanager
def private_pipewire(folder: Path) -> Iterator[PrivatePipeWire]:
    """Run a private PipeWire for the length of a `with` block."""
    server = PrivatePipeWire(folder)
    try:
        server.start()
        yield server
    finally:
        server.close()
