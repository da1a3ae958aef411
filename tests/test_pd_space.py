"""The room, measured: where a source is heard, and how loud. Computed faster than time, and once through JACK."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
import soundfile
from engine import again_when_late, in_time, wait_until
from jackd import PrivateJack, needs_jackd
from numpy.typing import NDArray
from pure_data import pure_data

LIBRARY = Path(__file__).resolve().parent.parent / "patches" / "pd" / "osc_engine"
RATE = 48_000

pytestmark = pytest.mark.skipif(not shutil.which("pd"), reason="Pure Data is not installed")


def played(
    folder: Path,
    box: str,
    score: Mapping[float, str],
    seconds: float,
    source: int = 1,
    outlets: int = 16,
    level: str = "1",
) -> NDArray[np.float64]:
    """Return what leaves an object, (S, outlets), while a constant is its source and messages come at their seconds."""
    wav = folder / "room.wav"
    lines = [f"#N canvas 0 0 600 400 12;\n#X declare -path {LIBRARY}"]
    cords = []

    def add(text: str) -> int:
        lines.append(text)
        return len(lines) - 2

    room, sound = add(f"#X obj 10 200 {box}"), add(f"#X obj 10 100 sig~ {level}")
    load = add("#X obj 10 10 loadbang")
    cords.append((sound, 0, room, source - 1))
    # Arrays and [soundfiler] rather than [writesf~], whose thread a busy machine may not let write before Pd ends.
    for n in range(outlets):
        add(f"#X obj 300 {100 + 30 * n} table heard{n} {round(seconds * RATE)}")
        tape = add(f"#X obj 10 300 tabwrite~ heard{n}")
        cords += [(load, 0, tape, 0), (room, n, tape, 0)]
    write = add(f"#X msg 100 30 write -wave -bytes 4 {wav} {' '.join(f'heard{n}' for n in range(outlets))}")
    cords.append((write, 0, add("#X obj 100 60 soundfiler"), 0))

    def bang(at: float, target: int) -> None:
        wait = add(f"#X obj 100 50 del {at * 1000:g}")
        cords.extend([(load, 0, wait, 0), (wait, 0, target, 0)])

    for at, message in score.items():
        send = add("#X msg 100 80 " + message.replace(",", " \\,"))
        cords.append((send, 0, room, 8))
        bang(at, send)
    bang(seconds + 0.05, write)
    bang(seconds + 0.1, add("#X msg 100 80 \\; pd quit"))
    patch = folder / "room.pd"
    patch.write_text(";\n".join([*lines, *(f"#X connect {a} {b} {c} {d}" for a, b, c, d in cords)]) + ";\n")
    command = [
        "pd",
        "-batch",
        "-noprefs",
        "-nogui",
        "-stderr",
        "-nomidi",
        "-nrt",
        "-r",
        str(RATE),
        "-noaudio",
        "-send",
        "pd dsp 1",
        str(patch),
    ]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    said = [line for line in (done.stderr + done.stdout).splitlines() if "biggest amplitude" not in line]
    assert not said
    heard, rate = soundfile.read(wav, dtype="float64", always_2d=True)
    assert rate == RATE and len(heard) == round(seconds * RATE)
    return heard


def at(heard: NDArray[np.float64], seconds: float) -> NDArray[np.float64]:
    """Return the gains at a time."""
    gains: NDArray[np.float64] = heard[int(seconds * RATE)]
    return gains


def test_a_source_on_a_ring_is_heard_where_it_is(tmp_path: Path) -> None:
    score = {
        0.2: "azimuth 3 90",
        0.6: "azimuth 3 -67.5",
        1.0: "first 22.5, clockwise 1",
        1.4: "speakers 6, first 0, azimuth 3 -60",
    }
    heard = played(tmp_path, "oe.ring 8", score, 1.9, source=3)
    assert at(heard, 0.5) == pytest.approx([0, 0, 1] + [0] * 13, abs=1e-6), "90 degrees to the left is speaker 3 of 8"
    half = 0.5**0.5
    assert at(heard, 0.9) == pytest.approx([0] * 6 + [half, half] + [0] * 8, abs=1e-6)
    assert at(heard, 1.3) == pytest.approx([0, 0, 1] + [0] * 13, abs=1e-6), "now speaker 3 is 67.5 degrees to the right"
    assert at(heard, 1.8) == pytest.approx([0, 1] + [0] * 14, abs=1e-6)


def test_a_moving_source_passes_every_speaker_of_the_ring_with_constant_power(tmp_path: Path) -> None:
    heard = played(tmp_path, "oe.ring 8", {0.2: "azimuth 1 0, speed 1 90"}, 4.4)
    assert np.abs((heard**2).sum(1)[int(0.1 * RATE) :] - 1).max() < 2e-3
    moving = heard[int(0.3 * RATE) : int(4.2 * RATE)]
    loudest = moving.argmax(1)
    order = loudest[np.flatnonzero(np.diff(loudest, prepend=-1))]
    assert list(order) == [0, 1, 2, 3, 4, 5, 6, 7, 0][: len(order)] and len(order) >= 8
    # 90 degrees a second: two seconds after the start it is behind, at speaker 5.
    assert at(heard, 2.2).argmax() == 4
    assert np.abs(np.diff(heard, axis=0)).max() < 2e-3, "no step is heard as a click"


def test_distance_decides_how_loud_each_speaker_is(tmp_path: Path) -> None:
    speakers = np.array([[-3, 2, 0], [3, 2, 0], [3, -2, 1], [-3, -2, 1], [0, 0, 3.5]])
    places = "speakers 5, blur 0.3, " + ", ".join(
        f"speaker {n + 1} " + " ".join(f"{v:g}" for v in place) for n, place in enumerate(speakers)
    )
    source = np.array([1.0, 1.5, 0.5])
    score = {0.1: f"{places}, xyz 2 1 1.5 0.5", 0.6: "xyz 2 -3 -2 1", 1.0: "rolloff 3, xyz 2 1 1.5 0.5"}
    heard = played(tmp_path, "oe.dbap 5", score, 1.5, source=2)
    for time, rolloff in ((0.5, 6), (1.4, 3)):
        near = (((speakers - source) ** 2).sum(1) + 0.3**2) ** (-rolloff / 12.0412)
        wanted = near / np.sqrt((near**2).sum())
        assert at(heard, time) == pytest.approx([*wanted, *[0] * 11], abs=1e-5)
    assert at(heard, 0.9).argmax() == 3 and at(heard, 0.9)[3] > 0.98, "a source in a speaker is heard from there"


def test_a_source_that_crosses_a_layout_keeps_its_power(tmp_path: Path) -> None:
    score = {0.1 + 0.02 * n: f"xyz 1 {-2 + 0.04 * n:g} {1 - 0.02 * n:g} 0" for n in range(100)}
    heard = played(tmp_path, "oe.dbap 8", score, 2.3)
    assert np.abs((heard**2).sum(1)[int(0.13 * RATE) :] - 1).max() < 2e-3
    # The speakers stand on a circle, the first in front, the next to its left: 3 is left, 7 is right.
    assert at(heard, 0.15)[:8].argmax() in (1, 2)
    assert at(heard, 2.2)[:8].argmax() in (5, 6)


def test_trims_and_the_speaker_test_of_a_direct_room(tmp_path: Path) -> None:
    score = {0.1: "trim 4 -6", 0.5: "noise -20, test 2", 1.0: "test 4", 1.5: "test 0", 2.0: "walk 0.25"}
    heard = played(tmp_path, "oe.direct", score, 4.5, source=4, outlets=8, level="0.25")

    def level(begin: float, end: float) -> NDArray[np.float64]:
        measured: NDArray[np.float64] = np.sqrt((heard[int(begin * RATE) : int(end * RATE)] ** 2).mean(0))
        return measured

    trim = 10 ** (-6 / 20)
    assert level(0.3, 0.45) == pytest.approx([0, 0, 0, 0.25 * trim, 0, 0, 0, 0], abs=1e-4)
    tested = level(0.6, 0.95)
    assert tested[1] == pytest.approx(10 ** (-20 / 20), rel=0.1)
    assert np.delete(tested, 1).max() < 1e-4, "while a speaker is tested, nothing else sounds"
    assert level(1.1, 1.45)[3] == pytest.approx(tested[1] * trim, rel=0.2), "the test goes through the trim"
    assert level(1.7, 1.95)[3] == pytest.approx(0.25 * trim, abs=1e-4)
    walked = [int(level(begin, begin + 0.1).argmax()) for begin in np.arange(2.1, 4.05, 0.25)]
    assert sorted(walked) == list(range(8)), "a walk comes to every speaker"


#: A source that goes round a ring, to the outputs 1 to 8, and to and fro between the speakers of a room, to 9 to 16.
MOVING = f"""#N canvas 0 0 600 400 12;
#X declare -path {LIBRARY};
#X obj 10 10 sig~ 1;
#X obj 10 100 oe.ring 8;
#X obj 10 200 oe.dbap 8;
#X obj 10 300 dac~ {" ".join(str(n) for n in range(1, 17))};
#X obj 100 10 loadbang;
#X msg 100 40 azimuth 1 0 \\, speed 1 120;
#X obj 300 40 metro 20;
#X obj 300 60 f;
#X obj 350 60 + 0.04;
#X obj 300 80 sin;
#X obj 300 100 * 2;
#X msg 300 120 xyz 1 \\$1 0.5 0;
""" + "".join(
    f"#X connect {cord};\n"
    for cord in ("0 0 1 0", "0 0 2 0", "4 0 5 0", "5 0 1 8", "4 0 6 0", "6 0 7 0", "7 0 8 0", "8 0 7 1", "7 0 9 0",
                 "9 0 10 0", "10 0 11 0", "11 0 2 8", *(f"1 {n} 3 {n}" for n in range(8)),
                 *(f"2 {n} 3 {n + 8}" for n in range(8)))
)  # fmt: skip


@needs_jackd
@again_when_late
def test_moving_sources_leave_pure_data_through_jack_with_constant_power(tmp_path: Path, jackd: PrivateJack) -> None:
    patch, take = tmp_path / "moving.pd", tmp_path / "take.wav"
    patch.write_text(MOVING)
    audio = ("-jack", "-nojackconnect", "-jackname", "room", "-r", str(RATE), "-inchannels", "8", "-outchannels", "16")
    with pure_data(tmp_path, *audio, "-send", "pd dsp 1", patches=(patch,), environment=jackd.environment) as pd:
        wait_until(lambda: "room:output_16" in jackd.ports(), "the ports of the room")
        speakers = [f"room:output_{n}" for n in range(1, 17)]
        jackd.run("jack_rec", "-f", str(take), "-d", "4", "-b", "32", *speakers, timeout=60)
        assert not pd.complaints()
    heard, rate = soundfile.read(take, dtype="float64", always_2d=True)
    assert rate == RATE and heard.shape[1] == 16
    with in_time():
        assert_moving(heard)


def assert_moving(heard: NDArray[np.float64]) -> None:
    """Check that both sources sound with the power of one, and pass from speaker to speaker."""
    assert len(heard) > 3.5 * RATE
    for room in (heard[:, :8], heard[:, 8:]):
        power = (room**2).sum(1)
        # what a busy machine plays too late is missing as a whole
        sounding = power > 0.01
        assert sounding.mean() > 0.5
        assert np.abs(power[sounding] - 1).max() < 5e-3
    ring = heard[(heard[:, :8] ** 2).sum(1) > 0.01, :8].argmax(1)
    passed = ring[np.flatnonzero(np.diff(ring, prepend=-1))]
    assert set(passed) == set(range(8)), "it passes every speaker of the ring"
    assert (np.diff(passed) % 8 == 1).mean() > 0.8, "one after the other"
    assert len(set(heard[:, 8:].argmax(1))) >= 4, "and crosses the room"
