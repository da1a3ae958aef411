"""The library for Pure Data, run by Pure Data: what a hand does in it is heard from the engine's eight ports."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
import pytest
import soundfile
from engine import Engine, engine, free_port, wait_until
from jackd import PrivateJack, needs_jackd
from numpy.typing import NDArray
from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder

PATCHES = Path(__file__).resolve().parent.parent / "patches" / "pd" / "osc_engine"
PANEL = PATCHES / "osc_engine.pd"
COMPLAINTS = ("couldn't create", "connection failed", "error:", "no such")
QUIET = ["-noprefs", "-nogui", "-stderr", "-nomidi"]
RATE = 48_000

needs_pd = pytest.mark.skipif(not shutil.which("pd"), reason="Pure Data is not installed")
pytestmark = needs_pd

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
        port = _free_tcp_port()
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

    def close(self) -> None:
        """End it."""
        self._hand.close()
        self._process.terminate()
        self._process.wait(10)

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
        self._socket.settimeout(20)
        self.sender = ("", 0)

    @property
    def port(self) -> int:
        """Its UDP port."""
        return int(self._socket.getsockname()[1])

    def next(self) -> tuple[str, list[object]]:
        """Return the next message."""
        packet, self.sender = self._socket.recvfrom(1 << 16)
        message = OscMessage(packet)
        return message.address, list(message.params)

    def hear(self, address: str) -> list[object]:
        """Return what the next message of an address carries; the panel asks questions of its own in between."""
        while True:
            found, values = self.next()
            if found == address:
                return values

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


def test_every_patch_opens_without_a_complaint() -> None:
    patches = sorted(PATCHES.rglob("*.pd"))
    assert {"osc_engine.pd", "oe.ring-help.pd", "installation.pd"} <= {patch.name for patch in patches}
    command = ["pd", *QUIET, "-noaudio", "-send", "pd quit", *map(str, patches)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    assert (done.stdout, done.stderr) == ("", "")


def test_texts_leave_a_patch_as_they_were_typed(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        pd.do("oe-3-title list Deep Current", "oe-2-prompt symbol rain\\,\\ 8\\ drops\\ on\\ tin", "oe-2-prompt symbol")
        assert [listener.next() for _ in range(3)] == [
            ("/ch/title", [3.0, "Deep", "Current"]),
            ("/ch/prompt", [2.0, "rain, 8 drops on tin"]),
            ("/ch/prompt", [2.0, ""]),
        ]


def test_values_are_shown_and_not_sent_back(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        listener.answer("/cfg", 4.5)
        listener.answer("/ch/gain", 2, -6.0)
        listener.answer("/ch/cfg/audio", 5, 2.5)
        listener.answer("/ch/title", 2, "Glass Rain, far; away")

        def title_is_shown() -> bool:
            # A part that gets a bang sends what it shows.
            pd.do("oe-2-title bang")
            return listener.next() == ("/ch/title", [2.0, "Glass", "Rain,", "far;", "away"])

        wait_until(title_is_shown, "the last of the values is shown")
        pd.do("oe-2-gain bang", "oe-5-cfg-audio bang", "oe-cfg bang")
        assert listener.hear("/ch/gain") == [2.0, -6.0]
        assert listener.next() == ("/ch/cfg/audio", [5.0, 2.5])
        assert listener.next() == ("/cfg", [4.5, 0.0])
        assert not pd.complaints()


def test_a_fader_follows_the_engine_once_the_hand_has_let_go(tmp_path: Path, listener: Listener) -> None:
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {listener.port}")
        assert listener.next() == ("/listen", [])
        pd.do("oe-2-gain 9")
        assert listener.hear("/ch/gain") == [2.0, 9.0]
        listener.answer("/ch/gain", 2, 3.0)
        listener.answer("/ch/mute", 2, 1)
        pd.do("oe-2-gain bang")
        assert listener.hear("/ch/gain") == [2.0, 9.0], "a fader moves under the hand"

        def fader_has_followed() -> bool:
            pd.do("oe-2-gain bang")
            return listener.hear("/ch/gain") == [2.0, 3.0]

        wait_until(fader_has_followed, "the fader", step=0.8)


def test_one_connection_serves_all_and_outlives_the_patch_that_made_it(tmp_path: Path, listener: Listener) -> None:
    first = tmp_path / "first.pd"
    first.write_text(f"#N canvas 0 0 300 200 12;\n#X declare -path {PATCHES};\n#X obj 10 10 oe.osc 127.0.0.1 {listener.port};\n")
    with pure_data(tmp_path, "-noaudio", patches=(first, PANEL)) as pd:
        assert listener.next() == ("/listen", []), "the arguments of the first say where the engine is"
        opened = listener.sender
        listener.answer("/heartbeat", 1, 1)
        # The newcomers have asked once, together, for what the first knows already.
        assert listener.hear("/dump") == []
        pd.do("oe-cfg 3", "oe-cfg 4")
        assert listener.hear("/cfg") == [3.0, 0.0]
        assert listener.next() == ("/cfg", [4.0, 0.0]), "each message is sent once"
        pd.do("pd-first.pd menuclose 1")
        assert listener.hear("/listen") == []
        assert listener.sender != opened
        pd.do("oe-cfg 5")
        assert listener.hear("/cfg") == [5.0, 0.0]
        assert not pd.complaints()


def test_a_patch_registers_again_with_an_engine_that_was_restarted(tmp_path: Path, listener: Listener) -> None:
    port = listener.port
    with pure_data(tmp_path, "-noaudio") as pd:
        pd.do(f"oe-engine list 127.0.0.1 {port}")
        assert listener.next() == ("/listen", [])
        listener.close()
        pd.do("oe-cfg 3", "oe-cfg 4")
        time.sleep(0.2)
        second = Listener(port)
        try:
            assert second.hear("/listen") == []
            pd.do("oe-cfg 5")
            assert second.hear("/cfg") == [5.0, 0.0]
        finally:
            second.close()
        assert not pd.complaints(), "an engine that is away is no error"


@needs_jackd
def test_what_a_hand_does_in_pure_data_is_heard_on_eight_channels(tmp_path: Path, jackd: PrivateJack) -> None:
    audio = ["-jack", "-nojackconnect", "-jackname", "pdtest", "-r", str(RATE), "-inchannels", "8", "-outchannels", "2"]
    # The patch is open before the engine runs: the order must not matter.
    with (
        pure_data(tmp_path, *audio, "-send", "pd dsp 1", environment=jackd.environment) as pd,
        engine(tmp_path, "--audio", "jack", "--jack-server", jackd.name) as running,
    ):
        pd.do(f"oe-engine list 127.0.0.1 {running.port}")
        running.until(lambda: "osc_engine:out_8" in jackd.ports(), "the ports")
        for n in range(1, 9):
            jackd.run("jack_connect", f"osc_engine:out_{n}", f"pdtest:input_{n}")
        assert np.abs(_heard(pd, running, tmp_path / "stopped.wav")).max() == 0

        pd.do("oe-start bang")
        running.wait_for("playing")
        before = _heard(pd, running, tmp_path / "before.wav")
        assert [_pitch(channel) for channel in before.T] == pytest.approx([110 * (n + 2) for n in range(8)], abs=4)

        pd.do("oe-cfg 9", "oe-6-title list Tone 1", "oe-2-prompt symbol rain\\,\\ far", "oe-4-mute 1", "oe-8-gain -12")
        running.until(lambda: running.remote.ask("/ch/cfg", 8, answer="/ch/cfg")[1] == 9.0, "guidance of 9")
        assert running.remote.ask("/ch/title", 6, answer="/ch/title") == (6, "Tone 1")
        assert running.remote.ask("/ch/prompt", 2, answer="/ch/prompt") == (2, "rain, far")
        running.until(lambda: _brightness(running.ring.last_played(RATE)[0], 0) > 8.5 / 12, "the new guidance plays")
        after = _heard(pd, running, tmp_path / "after.wav")
        assert np.abs(after[:, 3]).max() == 0
        assert _level(after[:, 7], 990) / _level(before[:, 7], 990) == pytest.approx(10 ** (-12 / 20), rel=0.4)
        for n in (0, 1, 2, 4, 5, 6):
            assert _brightness(before[:, n], n) == pytest.approx(2 / 12, rel=0.2)
            assert _brightness(after[:, n], n) == pytest.approx(9 / 12, rel=0.2)

        pd.do("oe-panic bang")
        running.wait_for("stopped")
        assert np.abs(_heard(pd, running, tmp_path / "panic.wav")).max() == 0
        assert not pd.complaints()


def _heard(pd: Pd, running: Engine, file: Path, seconds: float = 1.0) -> NDArray[np.float64]:
    """Record what reaches the patch, (S, 8), a little longer than asked."""
    pd.do(f"recorder open -wave -bytes 4 {file}", "recorder start")
    wait_until(lambda: file.exists() and file.stat().st_size > (seconds + 0.3) * RATE * 32, f"{file.name}")
    pd.do("recorder stop")
    wait_until(lambda: soundfile.info(file).frames > seconds * RATE, f"{file.name} closed")
    sound, rate = soundfile.read(file, dtype="float64")
    assert rate == RATE and sound.shape[1] == 8, running.log
    return sound[: int(seconds * RATE)]


def _level(sound: NDArray[np.float64], pitch: float) -> float:
    n = np.arange(len(sound))
    return float(abs(np.mean(sound * np.hanning(len(sound)) * np.exp(-2j * np.pi * pitch * n / RATE))))


def _pitch(sound: NDArray[np.float64]) -> int:
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return round(float(np.argmax(spectrum)) * RATE / len(sound))


def _brightness(sound: NDArray[np.float64], channel: int) -> float:
    pitch = 110 * (channel + 2)
    return _level(sound, 3 * pitch) / _level(sound, pitch)


def _free_tcp_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
