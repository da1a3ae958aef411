"""Pure Data with patches open and a hand in them, and a socket in the engine's place."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from engine import free_port, wait_until
from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder

PATCHES = Path(__file__).resolve().parent.parent / "patches" / "pd" / "osc_engine"
PANEL = PATCHES / "osc_engine.pd"
COMPLAINTS = ("couldn't create", "connection failed", "error:", "no such")
#: Of real-time priority some builds say that what watches over it is missing.
QUIET = ["-noprefs", "-nogui", "-stderr", "-nomidi", "-nrt"]

needs_pd = pytest.mark.skipif(not shutil.which("pd"), reason="Pure Data is not installed")

#: A patch that does what a hand would: `name message` on a TCP port reaches whatever receives `name`; and a recorder.
HAND = """#N canvas 0 0 400 300 12;
#X obj 10 10 netreceive {port};
#X obj 10 35 list;
#X obj 10 60 t a a;
#X obj 60 85 list split 1;
#X obj 60 110 symbol;
#X obj 10 135 list split 1;
#X obj 10 160 list trim;
#X obj 10 185 send;
#X obj 200 10 adc~ 1 2 3 4 5 6 7 8;
#X obj 200 60 writesf~ 8;
#X obj 300 35 r recorder;
#X obj 200 110 dac~;
#X connect 0 0 1 0;
#X connect 1 0 2 0;
#X connect 2 0 5 0;
#X connect 2 1 3 0;
#X connect 3 0 4 0;
#X connect 4 0 7 1;
#X connect 5 1 6 0;
#X connect 6 0 7 0;
#X connect 10 0 9 0;
""" + "".join(f"#X connect 8 {n} 9 {n};\n" for n in range(8))


class Pd:
    """Pure Data with patches open, and a hand in them.

    Attributes:
        log: the file of what it said.
    """

    def __init__(
        self, folder: Path, *arguments: str, patches: Sequence[Path], environment: dict[str, str] | None
    ) -> None:
        self.log = folder / "pd.log"
        port = free_port()
        hand = folder / "hand.pd"
        hand.write_text(HAND.format(port=port))
        command = ["pd", *QUIET, *arguments, *map(str, patches), str(hand)]
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment)
        self._hand = self._reach(port)

    def do(self, *messages: str) -> None:
        """Send messages, each `name message`, in the syntax of Pure Data."""
        self._hand.sendall("".join(f"{message};\n" for message in messages).encode())

    def complaints(self) -> list[str]:
        """Return what it said that it should not have to say."""
        return [line for line in self.log.read_text().splitlines() if any(c in line for c in COMPLAINTS)]

    def said(self, name: str) -> list[str]:
        """Return all that a `print` of a name has written."""
        return [line.removeprefix(f"{name}: ") for line in self.log.read_text().splitlines() if line.startswith(name)]

    def close(self) -> None:
        """End it."""
        self._hand.close()
        self._process.terminate()
        self._process.wait(60)

    def _reach(self, port: int) -> socket.socket:
        made: list[socket.socket] = []

        def reached() -> bool:
            with suppress(OSError):
                made.append(socket.create_connection(("127.0.0.1", port), 1))
            return bool(made) or self._process.poll() is not None

        wait_until(reached, "Pure Data", log=self.log.read_text)
        assert made, self.log.read_text()
        return made[0]


@contextmanager
def pure_data(
    folder: Path, *arguments: str, patches: Sequence[Path] = (PANEL,), environment: dict[str, str] | None = None
) -> Iterator[Pd]:
    """Run Pure Data with patches, the panel unless others are named, for the length of a `with` block."""
    pd = Pd(folder, *arguments, patches=patches, environment=environment)
    try:
        yield pd
    finally:
        pd.close()


class Listener:
    """A socket in the engine's place, that keeps what a patch sends and can answer it."""

    def __init__(self, port: int) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", port))
        self._socket.settimeout(60)
        self.sender = ("", 0)
        self._listened = False

    @property
    def port(self) -> int:
        """Its UDP port."""
        return int(self._socket.getsockname()[1])

    def next(self) -> tuple[str, list[object]]:
        """Return the next message; of those by which a patch registers, which it does again and again, the first."""
        listened = self._listened
        found, values = self._take()
        while listened and found == "/listen":
            found, values = self._take()
        return found, values

    def hear(self, address: str) -> list[object]:
        """Return what the next message of an address carries; the panel asks questions of its own in between."""
        while True:
            found, values = self._take()
            if found == address:
                return values

    def _take(self) -> tuple[str, list[object]]:
        packet, self.sender = self._socket.recvfrom(1 << 16)
        message = OscMessage(packet)
        self._listened |= message.address == "/listen"
        return message.address, list(message.params)

    def answer(self, address: str, *values: int | float | str) -> None:
        """Send a message to whom the last one came from."""
        builder = OscMessageBuilder(address)
        for value in values:
            builder.add_arg(value)
        self._socket.sendto(builder.build().dgram, self.sender)

    def close(self) -> None:
        """Free the port."""
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A listener at a port of its own."""
    place = Listener(free_port())
    yield place
    place.close()
