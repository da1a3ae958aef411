"""Recordings: every sample that left the ports, readable whatever is killed, and a full disk that silences nothing."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import soundfile
from engine import Engine, alive, engine, wait_until
from numpy.typing import NDArray
from stamps import assert_unbroken, stamp

from osc_engine import recorder, wav
from osc_engine.addresses import Message, Refused
from osc_engine.commands import parse
from osc_engine.datagrams import Peer
from osc_engine.kernel import LOOK_AHEAD
from osc_engine.osc import Request
from osc_engine.recorder import MARGIN, SPARE_BYTES, Segments, make_folder, record
from osc_engine.recording import Recording
from osc_engine.ring import Ring
from osc_engine.wav import WavFile

RATE = 48_000
SENDER: Peer = ("127.0.0.1", 5000)
Said = list[tuple[str, dict[str, object]]]


def feed(ring: Ring, samples: int) -> None:
    """Play the player: bring stamped sound onto the tape."""
    first = int(ring.words["taped"])
    ring.tape[:, np.arange(first, first + samples) % ring.tape.shape[1]] = stamp(first, samples, ring.tape.shape[0])
    ring.words["taped"] = first + samples


@contextmanager
def feeding(ring: Ring) -> Iterator[None]:
    """Bring stamped sound onto the tape until the end of the block, no faster than it is played.

    Faster, the tape would not last while the recorder's process starts on a busy machine.
    """
    over = threading.Event()

    def run() -> None:
        while not over.wait(1024 / RATE):
            feed(ring, 1024)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def read(folder: Path) -> NDArray[np.float32]:
    """Return (C, S) of all files of a recording, one after the other."""
    parts = [soundfile.read(path, dtype="float32", always_2d=True)[0].T for path in sorted(folder.glob("*.wav"))]
    return np.concatenate(parts, axis=1)


def saying(said: Said) -> Callable[..., None]:
    return lambda event, **fields: said.append((event, fields))


def test_a_file_can_be_read_at_every_moment_of_its_making(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    file = WavFile(path, 8, RATE)
    assert soundfile.info(path).frames == 0
    for n in range(1, 4):
        file.write(stamp((n - 1) * 1000, 1000))
        file.flush()
        # what is read is a copy: nobody closes it
        shutil.copy(path, tmp_path / "copy.wav")
        info = soundfile.info(tmp_path / "copy.wav")
        assert (info.frames, info.channels, info.samplerate, info.subtype) == (n * 1000, 8, RATE, "FLOAT")
        assert_unbroken(soundfile.read(tmp_path / "copy.wav", dtype="float32")[0].T, 0)
    file.close()
    assert path.stat().st_size == wav.HEADER + 3000 * 8 * 4


def test_files_follow_each_other_without_a_gap_and_none_is_larger_than_allowed(tmp_path: Path) -> None:
    with Ring.create(8) as ring:
        ring.words["taped"] = first = 2**31 - 5000
        segments = Segments(tmp_path, "take", 8, RATE, most_bytes=100_000)
        said: Said = []
        for _ in range(20):
            feed(ring, 1999)
        record(ring, segments, first, lambda: first + 19_990 * 2 - 7, saying(said))
        segments.close()
        sizes = [path.stat().st_size for path in sorted(tmp_path.glob("*.wav"))]
        assert len(sizes) > 10 and max(sizes) <= 100_000 and min(sizes[:-1]) > 99_000
        assert [path.name for path in sorted(tmp_path.glob("*.wav"))][:2] == ["take-001.wav", "take-002.wav"]
        sound = read(tmp_path)
        assert sound.shape == (8, 19_990 * 2 - 7)
        assert_unbroken(sound, first % 2**18)
        assert not said


def test_the_longest_file_is_one_gibibyte_by_default() -> None:
    assert recorder.SEGMENT_BYTES == 2**30


def test_a_disk_slower_than_the_tape_is_long_costs_silence_of_the_same_length_and_is_told(tmp_path: Path) -> None:
    with Ring.create(2) as ring:
        size = ring.tape.shape[1]
        segments, said = Segments(tmp_path, "take", 2, RATE), list[tuple[str, dict[str, object]]]()
        for _ in range(13):
            feed(ring, RATE)
        record(ring, segments, 0, lambda: 13 * RATE, saying(said))
        segments.close()
        sound = read(tmp_path)
        lost = 13 * RATE + MARGIN - size
        assert sum(int(str(fields["samples"])) for event, fields in said if event == "lost") == lost
        assert sound.shape[1] == 13 * RATE and not sound[:, :lost].any()
        assert_unbroken(sound[:, lost:], lost)


def test_a_full_disk_leaves_a_readable_file_of_whole_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = 1_000_003
    write = os.write

    def full(fd: int, data: bytes) -> int:
        nonlocal room
        if room == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        n = write(fd, data[:room])
        room -= n
        return n

    monkeypatch.setattr(wav, "os", SimpleNamespace(**{**vars(os), "write": full}))
    with Ring.create(8) as ring:
        segments = Segments(tmp_path, "take", 8, RATE)
        feed(ring, 4 * RATE)
        with pytest.raises(OSError, match="No space left"):
            record(ring, segments, 0, lambda: 4 * RATE, saying([]))
        segments.close()
        sound = read(tmp_path)
        assert sound.shape[1] == segments.samples == 24_000
        assert_unbroken(sound, 0)


def test_a_recording_ends_while_there_is_room_left_for_what_else_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = [SPARE_BYTES]
    monkeypatch.setattr(recorder.shutil, "disk_usage", lambda _: SimpleNamespace(free=free[0]))
    segments = Segments(tmp_path, "take", 8, RATE)
    segments.write(stamp(0, 1000))
    segments.flush()
    free[0] -= 1
    segments.write(stamp(1000, 1000))
    with pytest.raises(OSError, match="no space left but 32 MB, which are for presets and logs"):
        segments.flush()
    segments.close()
    assert_unbroken(read(tmp_path), 0)
    assert read(tmp_path).shape == (8, 2000)
    with pytest.raises(OSError, match="no space left"):
        Segments(tmp_path, "other", 8, RATE)
    assert not list(tmp_path.glob("other*"))


def test_a_name_that_exists_gets_a_number(tmp_path: Path) -> None:
    names = [make_folder(tmp_path / "recordings", "show").name for _ in range(3)]
    assert names == ["show", "show 2", "show 3"]


class Told:
    """What the recording told: answers, mistakes, and its message at each change."""

    def __init__(self) -> None:
        self.answers: list[Message] = []
        self.mistakes: list[tuple[Peer, str, str]] = []
        self.changes = 0


def with_recording(folder: Path, scenario: Callable[[Recording, Told, Ring], Awaitable[None]], *options: str) -> Told:
    """Run a scenario with a recording of a fed tape, whose recorder is a real process."""
    told = Told()

    async def run(ring: Ring) -> None:
        def changed() -> None:
            told.changes += 1

        recording = Recording(
            folder, ring, lambda _, message: told.answers.append(message), changed,
            lambda *mistake: told.mistakes.append(mistake), options,
        )  # fmt: skip
        with feeding(ring):
            try:
                await scenario(recording, told, ring)
            finally:
                await recording.close(60)

    with Ring.create(8) as ring:
        asyncio.run(run(ring))
    return told


def request(address: str, *values: object) -> Request:
    return Request(parse(address, values, 8)[0], SENDER)


async def until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline, "waited in vain"
        await asyncio.sleep(0.01)


def test_a_recording_begins_and_ends_at_the_very_samples_of_its_messages(tmp_path: Path) -> None:
    between: list[int] = []

    async def scenario(recording: Recording, told: Told, ring: Ring) -> None:
        await until(lambda: ring.words["taped"] > 5000)
        before = int(ring.words["taped"])
        assert recording.start(request("/record/start", "first", "night")) == ()
        after = int(ring.words["taped"])
        assert recording.message() == Message("/record", (1, "first night", 0.0))
        with pytest.raises(Refused, match="first night is being made; send /record/stop first"):
            recording.start(request("/record/start", "other"))
        await until(lambda: told.answers)
        await until(lambda: int(ring.words["taped"]) > after + 2 * RATE)
        ends = int(ring.words["taped"])
        assert recording.stop(request("/record/stop")) == (Message("/done", ("/record/stop", 0, 0.0)),)
        between.extend((before, after, ends, int(ring.words["taped"])))
        assert not recording.on
        with pytest.raises(Refused, match="no recording is being made"):
            recording.stop(request("/record/stop"))

    told = with_recording(tmp_path / "recordings", scenario, "--segment-bytes", "600000")
    assert told.answers == [Message("/done", ("/record/start", 0, 0.0, "first night"))]
    assert not told.mistakes
    sound = read(tmp_path / "recordings" / "first night")
    assert len(list(tmp_path.rglob("*.wav"))) >= 5
    before, after, ends, last = between
    assert ends - after <= sound.shape[1] <= last - before
    assert_unbroken(sound)


def test_a_name_may_begin_like_an_option(tmp_path: Path) -> None:
    async def scenario(recording: Recording, told: Told, _ring: Ring) -> None:
        for name in ("-x", "--help", "--", "-1 take"):
            count = len(told.answers)
            recording.start(request("/record/start", name))
            recording.stop(request("/record/stop"))
            await until(lambda count=count: len(told.answers) > count and not recording.full)

    told = with_recording(tmp_path, scenario)
    assert [message.arguments[-1] for message in told.answers] == ["-x", "--help", "--", "-1 take"]
    assert not told.mistakes


def test_two_recordings_of_one_name_follow_each_other_and_a_button_gives_no_name(tmp_path: Path) -> None:
    async def scenario(recording: Recording, told: Told, _ring: Ring) -> None:
        for values in (["take"], ["take"], [1], []):
            count = len(told.answers)
            recording.start(request("/record/start", *values))
            recording.stop(request("/record/stop"))
            await until(lambda count=count: len(told.answers) > count and not recording.full)

    told = with_recording(tmp_path, scenario)
    names = [str(message.arguments[-1]) for message in told.answers]
    assert names[:2] == ["take", "take 2"]
    assert all(name[:2] == "20" and name.count("-") == 4 for name in names[2:]), names
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


def test_recordings_in_quick_turn_begin_no_more_processes_than_two(tmp_path: Path) -> None:
    async def scenario(recording: Recording, told: Told, _ring: Ring) -> None:
        for name in ("one", "two"):
            recording.start(request("/record/start", name))
            recording.stop(request("/record/stop"))
        with pytest.raises(Refused, match="the last recording, two, is still being written; send /record/start again"):
            recording.start(request("/record/start", "three"))
        assert not recording.on
        await until(lambda: not recording.full)
        recording.start(request("/record/start", "three"))
        await until(lambda: len(told.answers) == 3)

    told = with_recording(tmp_path, scenario)
    assert {message.arguments[-1] for message in told.answers} == {"one", "two", "three"} and not told.mistakes


@pytest.mark.parametrize(
    "name", ["../up", "a/b", "/etc/passwd", "a.wav", "..", "a\0b", "a\x07b", "~", "x" * 10_000, "-" * 65]
)
def test_what_is_no_plain_name_is_refused_and_nothing_is_made(tmp_path: Path, name: str) -> None:
    async def scenario(recording: Recording, _told: Told, _ring: Ring) -> None:
        with pytest.raises(Refused, match="/record/start"):
            recording.start(request("/record/start", name))
        assert not recording.on

    with_recording(tmp_path / "recordings", scenario)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told_to_the_sender_and_recording_is_off(tmp_path: Path) -> None:
    (tmp_path / "recordings").write_text("in the way")

    async def scenario(recording: Recording, told: Told, _ring: Ring) -> None:
        recording.start(request("/record/start", "take"))
        await until(lambda: told.mistakes)
        assert recording.message().arguments[0] == 0

    told = with_recording(tmp_path / "recordings", scenario)
    ((sender, address, sentence),) = told.mistakes
    assert (sender, address) == (SENDER, "/record/start")
    assert sentence.startswith("the recording take ended after 0.0 s: ") and not told.answers


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One engine for all tests that leave it playing, with a listener."""
    folder = tmp_path_factory.mktemp("serve")
    with engine(folder, "--audio", "null", "--start", "--state-dir", str(folder)) as started:
        started.wait_for("playing")
        started.remote.ask("/listen")
        yield started
        assert started.stop() == 0


def recordings(running: Engine) -> Path:
    """Return the folder of an engine's recordings."""
    return running.folder / "recordings"


def taped(running: Engine) -> int:
    """Return how many samples have left the ports."""
    return int(running.ring.words["taped"])


def take_of(running: Engine, name: str, seconds: float) -> tuple[Path, int]:
    """Record for some seconds; return the folder, and a sample of the tape that is in it, near its beginning."""
    answer = running.remote.ask("/record/start", name)
    first = taped(running)
    running.until(lambda: taped(running) > first + seconds * RATE, f"{seconds} seconds")
    return recordings(running) / str(answer[-1]), first


def test_a_recorder_that_is_killed_is_told_and_what_it_wrote_is_what_left_the_ports(running: Engine) -> None:
    folder, first = take_of(running, "show", 3)
    os.kill(running.child("recorder"), signal.SIGKILL)
    tape, last = running.ring.tape.copy(), taped(running)
    running.until(lambda: running.remote.all("/error"), "the error")
    assert "the recording show ended after" in str(running.remote.all("/error")[-1][1])
    assert running.remote.ask("/record", answer="/record")[:2] == (0, "show")
    sound = read(folder)
    heard = tape[:, np.arange(first, first + RATE) % tape.shape[1]]
    # it began a little before its answer came
    begins = np.flatnonzero(sound[0, :-RATE] == heard[0, 0])
    assert any((sound[:, n : n + RATE] == heard).all() for n in begins)
    running.until(lambda: taped(running) > last + RATE, "the sound")
    running.wait_for("playing")
    assert running.remote.ask("/record/start", "show")[-1] == "show 2"
    running.remote.ask("/record/stop")


@pytest.fixture
def tiny_disk(running: Engine) -> Iterator[Path]:
    """A disk for recordings with six megabytes that they may take, where this user may mount one."""
    folder = recordings(running)
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={(6 << 20) + SPARE_BYTES}", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("this user may not mount a tmpfs")
    yield folder
    wait_until(lambda: not running.child("recorder"), "the end of the recorder")
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_ends_the_recording_with_an_error_to_all_and_the_sound_goes_on(
    running: Engine, tiny_disk: Path
) -> None:
    count = len(running.remote.all("/error"))
    running.remote.ask("/record/start", "full")
    running.until(lambda: len(running.remote.all("/error")) > count, "the error")
    address, sentence = running.remote.all("/error")[-1]
    assert address == "/record/start" and "no space left" in str(sentence)
    assert running.remote.ask("/record", answer="/record")[0] == 0
    played = running.played
    running.until(lambda: running.played > played + RATE, "the sound")
    running.wait_for("playing")
    room = (6 << 20) / 32
    # the room is looked at once a second, later on a busy machine
    assert room - RATE <= read(tiny_disk / "full").shape[1] <= room + 4 * RATE
    assert shutil.disk_usage(tiny_disk).free > SPARE_BYTES / 2


def test_hold_over_osc_keeps_one_channel_as_it_was_and_lets_it_go_in_step_with_its_source(running: Engine) -> None:
    def follow() -> list[bool]:
        """Tell of channels 1 and 2 whether their last quarter second is that of their sources."""
        before = taped(running), running.played
        while (pair := (taped(running), running.played)) != before:
            before = pair
        n = np.arange(-RATE // 4, 0)
        left = running.ring.tape[:2, (pair[0] + n) % running.ring.tape.shape[1]]
        source = running.ring.audio[:2, (pair[1] - LOOK_AHEAD + n) % running.ring.audio.shape[1]]
        # the output guard takes away the little DC of a tone that begins
        return [np.allclose(heard, made, atol=0.01) for heard, made in zip(left, source, strict=True)]

    running.until(lambda: running.played > 2 * RATE, "two seconds")
    running.until(lambda: follow() == [True, True], "both channels follow their sources")
    done = running.remote.ask("/ch/hold", 2, 1)
    assert done[:2] == ("/ch/hold", 0) and 0 < float(str(done[2])) < 0.2 and done[3:] == (2, 1)
    assert running.remote.ask("/ch/hold", 2, answer="/ch/hold") == (2, 1)
    running.until(lambda: (2, 1) in running.remote.all("/ch/hold"), "the value for listeners")
    running.remote.ask("/cfg/text", 11)
    running.until(lambda: follow() == [True, False], "the held channel alone stays as it was")
    running.remote.ask("/ch/hold", 2, 0)
    running.until(lambda: follow() == [True, True], "the released channel follows its source")


def test_kill_9_while_recording_loses_at_most_two_seconds_and_ends_the_recording_by_itself(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "null", "--start", "--state-dir", str(tmp_path)) as running:
        running.wait_for("playing")
        folder, first = take_of(running, "show", 3)
        pid, last = running.child("recorder"), taped(running)
        os.kill(pid, signal.SIGSTOP)
        # what the files hold now is what a kill of every process would leave
        killed = shutil.copytree(folder, tmp_path / "killed")
        os.kill(pid, signal.SIGCONT)
        running.process.kill()
        wait_until(lambda: not alive(pid), "the end of the recorder")
        sound = read(folder)
        assert sound.shape[1] >= last - first
        assert last - first - 2 * RATE < read(killed).shape[1] <= sound.shape[1]
        assert np.abs(sound[:, -RATE:]).max() > 0.05
