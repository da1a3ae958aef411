"""The engine as a JACK client of a real PipeWire, which dies without a word and comes back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from engine import engine
from pipewire import needs_pipewire, private_pipewire


@needs_pipewire
def test_under_pipewire_eight_ports_play_and_are_connected_again_when_it_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pw").mkdir()
    with private_pipewire(tmp_path / "pw") as server:
        for key in ("JACK_DEFAULT_SERVER", "JACK_NO_START_SERVER"):
            monkeypatch.delenv(key, raising=False)
        for key in ("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "LD_LIBRARY_PATH"):
            monkeypatch.setenv(key, server.environment[key])

        def connected() -> bool:
            return all(
                server.connections(f"osc_engine:out_{n}") == [f"array8:playback_AUX{n - 1}"] for n in range(1, 9)
            )

        with engine(tmp_path, "--audio", "jack", "--start", "--connect", "^array8:") as running:
            running.wait_for("playing")
            running.until(connected, "the connections")
            sinks = [f"array8:monitor_AUX{n}" for n in range(8)]
            take = tmp_path / "take.wav"
            server.run("jack_rec", "-f", str(take), "-d", "2", "-b", "32", *sinks)
            sound, rate = soundfile.read(take)
            assert [pitch(channel, rate) for channel in sound.T] == pytest.approx(
                [110 * (n + 2) for n in range(8)], abs=4
            )

            running.remote.ask("/ch/title", 3, 1)
            running.until(lambda: server.run("jack_property", "-l").count("value: Tone 1 ") == 2, "the pretty names")

            restarts = int(running.ring.words["server_restarts"])
            server.stop()
            running.until(lambda: running.remote.state() != "playing", "the loss")
            server.start()
            running.wait_for("playing")
            running.until(connected, "the connections of before")
            played = running.played
            running.until(lambda: running.played > played + rate // 2, "sound")
            assert int(running.ring.words["server_restarts"]) >= restarts + 1
            assert running.stop() in (0, 130)


def pitch(sound: np.ndarray, rate: int) -> float:
    """Return the strongest frequency, in Hz."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(np.argmax(spectrum)) * rate / len(sound)
