from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import soundfile
from engine import ATTEMPTS, PATIENCE, wait_until
from jackd import PrivateJack, needs_jackd, private_jack, undisturbed
from stamps import PERIOD, assert_unbroken, number, stamp

from osc_engine import player
from osc_engine.device import NullDevice
from osc_engine.doctor import check_realtime
from osc_engine.hung import EXIT_HUNG
from osc_engine.jack_private import let_compiled_code_play, playback_latency
from osc_engine.kernel import FADE, LOOK_AHEAD, RATE, Kernel
from osc_engine.kernel.block import compiled
from osc_engine.ring import PLAYER_DOWN, PLAYER_PLAYING, PLAYER_STOPPED, Ring, ramp_word


class Process:
    """A player in a process of its own, with its ring and what it said."""

    def __init__(self, ring: Ring, *arguments: str) -> None:
        self.ring, self.words = ring, ring.words
        self.process = subprocess.Popen(
            [sys.executable, "-m", "osc_engine.player", "--ring-fd", str(ring.fd), *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, pass_fds=(ring.fd,), text=True,
        )  # fmt: skip
        self._events: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self.links: dict[str, Any] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            event = json.loads(line)
            if event["event"] == "links":
                self.links = event
            else:
                self._events.put(event)

    def event(self) -> dict[str, Any]:
        return self._events.get(timeout=PATIENCE)

    def say(self, **fields: object) -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps(fields) + "\n")
        self.process.stdin.flush()

    def end(self) -> int:
        """Close its standard input and return its exit code."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.close()
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self._reader.join()
        self.process.stdout.close()
        return code


@contextmanager
def playing(ring: Ring, *arguments: str) -> Iterator[Process]:
    process = Process(ring, *arguments)
    try:
        yield process
    finally:
        process.end()


@contextmanager
def writing(ring: Ring) -> Iterator[None]:
    """Keep the ring full of stamped sound."""
    ended = threading.Event()

    def write() -> None:
        while not ended.is_set():
            while ring.available < 4 * RATE:
                ring.write(stamp(int(ring.words["written"]), 7680, ring.audio.shape[0]))
            ended.wait(0.002)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


@pytest.fixture(scope="module", autouse=True)
def _compiled_before_any_player_waits_for_it() -> None:
    compiled()


@pytest.fixture
def ring() -> Iterator[Ring]:
    with Ring.create(8) as ring:
        yield ring


def ours(n: int) -> str:
    return f"osc_engine:out_{n}"


@needs_jackd
def test_eight_ports_carry_exactly_the_ring_and_no_channel_is_another(
    ring: Ring, jackd: PrivateJack, tmp_path: Path
) -> None:
    with playing(ring, "--jack-server", jackd.name) as player, writing(ring):
        assert player.event() == {"event": "device", "text": "JACK client osc_engine", "rate": RATE, "block": 1024}
        ring.words["run"] = ramp_word(1, 0)
        wait_until(lambda: ring.words["played"] > 2 * FADE + 2048, "sound")
        cycles = (cycles_missed_by_a_recorder(jackd, tmp_path / "take.wav") for _ in range(ATTEMPTS))
        assert any(missed <= 3 for missed in cycles), "a busy machine keeps it from a cycle, but not from many"
        assert ring.words["player_state"] == PLAYER_PLAYING
        assert ring.words["block_samples"] == 1024
        assert ring.words["latency_samples"] >= LOOK_AHEAD
        assert ring.words["player_beat_ns"] > 0
        assert ring.words["underruns"] == 0
    assert player.process.returncode == 0
    assert ring.words["player_state"] == PLAYER_DOWN


def cycles_missed_by_a_recorder(jackd: PrivateJack, take: Path) -> int:
    """Record what leaves the ports, check each of its cycles bit by bit, and return after how many some are missing."""
    jackd.run("jack_rec", "-f", str(take), "-d", "2", "-b", "32", *[ours(n) for n in range(1, 9)])
    sound, rate = soundfile.read(take, dtype="float32")
    assert rate == RATE
    assert len(sound) > RATE
    begins = []
    for at in range(0, len(sound) - 1023, 1024):
        assert_unbroken(sound[at : at + 1024].T)
        begins.append(number(sound[at, 0])[0])
    steps = np.diff(begins) % PERIOD
    assert (steps % 1024 == 0).all() and (steps > 0).all()
    return int(np.count_nonzero(steps > 1024))


@needs_jackd
def test_titles_become_pretty_names_while_the_ports_keep_theirs(ring: Ring) -> None:
    def become(jackd: PrivateJack) -> None:
        with playing(ring, "--jack-server", jackd.name) as player:
            assert player.event()["event"] == "device"
            player.say(titles=[f"Work {n}" for n in range(1, 9)])
            wait_until(lambda: "Work 8" in jackd.metadata(), "the pretty names")
            assert {ours(n) for n in range(1, 9)} < set(jackd.ports())

    undisturbed(become)


@needs_jackd
def test_the_block_size_may_change_while_it_plays(ring: Ring, jackd: PrivateJack) -> None:
    with playing(ring, "--jack-server", jackd.name) as player, writing(ring):
        player.event()
        ring.words["run"] = ramp_word(1, 0)
        for block in (64, 4096, 256):
            jackd.run("jack_bufsize", str(block))
            wait_until(lambda block=block: ring.words["block_samples"] == block, f"blocks of {block}")
        assert ring.words["player_state"] == PLAYER_PLAYING


@needs_jackd
def test_physical_outputs_are_connected_and_what_was_connected_is_remade_on_a_new_server(
    ring: Ring, jackd: PrivateJack
) -> None:
    with playing(ring, "--jack-server", jackd.name, "--connect", "physical") as player, writing(ring):
        assert player.event()["event"] == "device"
        ring.words["run"] = ramp_word(1, 0)
        wait_until(lambda: jackd.connections(ours(8)) == ["system:playback_8"], "the connection")
        jackd.run("jack_disconnect", ours(1), "system:playback_1")
        jackd.run("jack_connect", ours(1), "system:playback_5")
        # every fifth look of the main thread is at the links, and it takes two to believe in a cut
        for _ in range(15):
            beat = int(ring.words["player_beat_ns"])
            wait_until(lambda beat=beat: ring.words["player_beat_ns"] != beat, "a look of the player")
        for kill in (True, False):
            played = int(ring.words["played"])
            jackd.stop(kill=kill)
            assert player.event()["event"] == "lost"
            assert player.event()["event"] == "lost"
            assert ring.words["player_state"] == PLAYER_DOWN
            jackd.start()
            assert player.event()["event"] == "device"
            wait_until(lambda: jackd.connections(ours(8)) == ["system:playback_8"], "the connection")
            assert jackd.connections(ours(1)) == ["system:playback_5"]
            wait_until(lambda played=played: ring.words["played"] > played + RATE // 4, "sound")
        assert ring.words["server_restarts"] == 2
        assert ring.words["underruns"] == 0


@needs_jackd
def test_a_player_says_its_links_and_another_takes_them_over(ring: Ring, jackd: PrivateJack) -> None:
    with playing(ring, "--jack-server", jackd.name, "--connect", "physical") as player:
        wait_until(lambda: len(player.links.get("links", [])) == 8, "the links")
        jackd.run("jack_disconnect", ours(1), "system:playback_1")
        jackd.run("jack_connect", ours(2), "system:playback_1")
        wanted = [[1, "system:playback_1"], *([n, f"system:playback_{n + 1}"] for n in range(1, 8))]
        wait_until(lambda: sorted(player.links["links"]) == wanted, "the links as they are")
        assert player.links["connect"] == "none"
    known = ("--connect", player.links["connect"], "--links", json.dumps(player.links["links"]))
    with playing(ring, "--jack-server", jackd.name, *known):
        wait_until(lambda: jackd.connections(ours(8)) == ["system:playback_8"], "the connection")
        wait_until(lambda: len(jackd.connections(ours(2))) == 2, "both connections")
        assert jackd.connections(ours(1)) == []


@needs_jackd
def test_a_server_that_hangs_ends_the_process_so_that_a_new_one_can_be_started(ring: Ring, jackd: PrivateJack) -> None:
    assert jackd.process
    process = Process(ring, "--jack-server", jackd.name)
    try:
        assert process.event()["event"] == "device"
        jackd.process.send_signal(signal.SIGSTOP)
        assert process.process.wait(PATIENCE) == EXIT_HUNG
    finally:
        jackd.process.send_signal(signal.SIGCONT)
        process.end()


@needs_jackd
@pytest.mark.soak
def test_a_hundred_server_restarts_leave_nothing_behind(ring: Ring, jackd: PrivateJack) -> None:
    with playing(ring, "--jack-server", jackd.name, "--connect", "physical") as player, writing(ring):
        assert player.event()["event"] == "device"
        ring.words["run"] = ramp_word(1, 0)
        used: list[tuple[int, int, int]] = []
        for turn in range(100):
            jackd.stop(kill=turn % 2 == 0)
            jackd.start()
            while player.event()["event"] != "device":
                pass
            wait_until(lambda: jackd.connections(ours(8)) == ["system:playback_8"], "the connection")
            played = int(ring.words["played"])
            wait_until(lambda played=played: ring.words["played"] > played, "sound")
            wait_until(lambda: ring.words["player_state"] == PLAYER_PLAYING, "sound")
            used.append(footprint(player.process.pid))
        assert ring.words["server_restarts"] == 100
        assert ring.words["underruns"] == 0
    print("descriptors, threads, resident kB:", used[10], used[-1])
    assert used[-1][:2] == used[10][:2]
    assert used[-1][2] - used[50][2] < 1024


def footprint(pid: int) -> tuple[int, int, int]:
    """Return the open descriptors, the threads and the resident memory in kB of a process."""
    folder = Path(f"/proc/{pid}")
    status = dict(line.split(":", 1) for line in (folder / "status").read_text().splitlines())
    return len(list((folder / "fd").iterdir())), int(status["Threads"]), int(status["VmRSS"].split()[0])


@needs_jackd
def test_the_player_waits_for_a_server_that_is_not_there_yet(ring: Ring) -> None:
    server = PrivateJack()
    with playing(ring, "--jack-server", server.name) as player:
        event = player.event()
        assert event["event"] == "lost"
        assert server.name in event["text"]
        assert "every 0.5 s" in event["text"]
        try:
            server.start()
            assert player.event()["event"] == "device"
        finally:
            server.stop()
            server.forget()


@needs_jackd
def test_ports_are_never_renamed_and_a_name_that_is_taken_is_waited_for(ring: Ring, jackd: PrivateJack) -> None:
    with playing(ring, "--jack-server", jackd.name) as first:
        assert first.event()["event"] == "device"
        with Ring.create(8) as other, playing(other, "--jack-server", jackd.name) as second:
            event = second.event()
            assert event["event"] == "lost"
            assert "a client 'osc_engine' already" in event["text"] and "--jack-name" in event["text"]
            assert [port for port in jackd.ports() if "out_" in port] == [ours(n) for n in range(1, 9)]
            first.end()
            assert second.event() == {
                "event": "device", "text": "JACK client osc_engine", "rate": RATE, "block": 1024
            }  # fmt: skip
            assert [port for port in jackd.ports() if "out_" in port] == [ours(n) for n in range(1, 9)]


SLOW_CLIENT = """
import itertools, sys, threading, time, jack
client, late = jack.Client("slow", servername=sys.argv[1]), itertools.cycle([0.2] + [0] * 50)
client.set_process_callback(lambda frames: time.sleep(next(late)))
port = client.outports.register("out")
with client:
    threading.Event().wait()
"""


@contextmanager
def slow_client(jackd: PrivateJack) -> Iterator[None]:
    """Have another program that misses cycles once a second."""
    process = subprocess.Popen([sys.executable, "-c", SLOW_CLIENT, jackd.name])
    try:
        yield
    finally:
        process.kill()
        process.wait()


@needs_jackd
def test_an_xrun_that_another_program_causes_is_not_taken_for_the_players_own(ring: Ring, jackd: PrivateJack) -> None:
    ring.words["run"] = ramp_word(1, 0)
    with writing(ring), playing(ring, "--jack-server", jackd.name) as player:
        assert player.event()["event"] == "device"
        words = player.words
        with slow_client(jackd):
            # on a busy machine some may be the player's own
            wait_until(lambda: words["other_xruns"] > 0, "an xrun of another program")
        wait_until(lambda: words["own_xruns"] + words["other_xruns"] == words["xruns"], "the causes of all")
        own = int(words["own_xruns"])
        # a block that takes a second cannot be had from a player that plays; so much of it is said in its place
        ended = threading.Event()

        def slow() -> None:
            while not ended.wait(0.01):
                words["longest_block_us"] = 1_000_000

        thread = threading.Thread(target=slow)
        thread.start()
        try:
            with slow_client(jackd):
                wait_until(lambda: words["own_xruns"] > own, "an xrun of the player")
        finally:
            ended.set()
            thread.join()


@needs_jackd
def test_another_sample_rate_is_refused_in_one_sentence(ring: Ring) -> None:
    with private_jack(rate=44_100) as server:
        process = Process(ring, "--jack-server", server.name)
        event = process.event()
        assert process.end() == player.EXIT_REFUSED
    assert event == {
        "event": "fault",
        "text": "the JACK server runs at 44100 Hz; start it again with 48000 Hz",
    }


@needs_jackd
def test_the_sound_is_exact_in_freewheel_past_the_wraps_of_32_bits(ring: Ring, jackd: PrivateJack) -> None:
    freewheel(ring, jackd, minutes=1.0)


@needs_jackd
@pytest.mark.soak
def test_the_sound_is_exact_in_freewheel_for_26_hours(ring: Ring, jackd: PrivateJack) -> None:
    freewheel(ring, jackd, minutes=26 * 60)


def freewheel(ring: Ring, jackd: PrivateJack, minutes: float) -> None:
    """Play faster than time into a client that checks every sample of every channel against the block before.

    Only in freewheel: in time, a busy machine keeps the client from a cycle.
    """
    import jack

    start = 2**32 - 20 * RATE
    ring.words["written"] = ring.words["played"] = start
    checker = jack.Client("checker", no_start_server=True, servername=jackd.name)
    inputs = [checker.inports.register(f"in_{n + 1}") for n in range(8)]
    wrong: list[str] = []
    free = threading.Event()
    checked, next_sample = 0, None

    def check(frames: int) -> None:
        nonlocal checked, next_sample
        if not free.is_set():
            return
        block = np.stack([port.get_array() for port in inputs])
        try:
            assert_unbroken(block, next_sample)
        except AssertionError as error:
            wrong.append(str(error))
        checked, next_sample = checked + frames, (number(block[0, 0])[0] + frames) % PERIOD
        # freewheel waits for nobody: the reader lends the writer the time it needs
        while ring.available < 2 * RATE:
            time.sleep(0.0005)

    checker.set_process_callback(check)
    with playing(ring, "--jack-server", jackd.name, "--connect", "^checker:") as process, writing(ring):
        process.event()
        checker.activate()
        try:
            wait_until(lambda: all(port.number_of_connections for port in inputs), "the connections")
            ring.words["run"] = ramp_word(1, 0)
            wait_until(lambda: ring.words["played"] > start + RATE, "sound")
            checker.set_freewheel(True)
            began, end = int(ring.words["played"]), start + int(minutes * 60 * RATE)
            free.set()
            while ring.words["played"] < end and not wrong:
                time.sleep(0.05)
            free.clear()
            checker.set_freewheel(False)
        finally:
            checker.deactivate()
            checker.close()
    assert not wrong, wrong[0]
    assert ring.words["underruns"] == 0
    assert ring.words["hold_samples_played"] <= FADE
    assert began < 2**32 and checked > end - began - RATE


def test_the_null_clock_plays_at_the_right_rate(ring: Ring) -> None:
    with playing(ring, "--audio", "null", "--block", "480") as player, writing(ring):
        assert player.event() == {
            "event": "device", "text": "no sound device: a clock plays into nothing", "rate": RATE, "block": 480,
        }  # fmt: skip
        ring.words["run"] = ramp_word(1, 0)
        wait_until(lambda: ring.words["played"] > 0, "sound")
        rates = (rate_of(ring) for _ in range(5))
        assert any(0.8 * RATE < rate < 1.2 * RATE for rate in rates), "not in two seconds of ten is it right"


def test_no_page_of_what_plays_is_given_up(ring: Ring) -> None:
    if not check_realtime().ok:
        pytest.skip("this user may not lock so much memory")
    with playing(ring, "--audio", "null") as player:
        player.event()
        status = Path(f"/proc/{player.process.pid}/status").read_text()
        locked = next(line for line in status.splitlines() if line.startswith("VmLck:"))
        assert int(locked.split()[1]) * 1024 > ring.audio.nbytes + ring.tape.nbytes


def rate_of(ring: Ring) -> float:
    before, began = int(ring.words["played"]), time.monotonic()
    time.sleep(2)
    return (int(ring.words["played"]) - before) / (time.monotonic() - began)


def test_the_null_clock_begins_anew_after_a_long_absence_instead_of_rushing(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [10**9]
    blocks: list[int] = []
    device = NullDevice(Ring.create(1), SimpleNamespace(play=lambda _, frames: blocks.append(frames)), 480)

    def wait(seconds: float) -> None:
        now[0] += round(seconds * 1e9)
        if len(blocks) == 50:
            now[0] += 3600 * 10**9
        if len(blocks) >= 100:
            device._ended.is_set = lambda: True

    device._ended = SimpleNamespace(wait=wait, is_set=lambda: False)
    monkeypatch.setattr("osc_engine.device.time.monotonic_ns", lambda: now[0])
    device._run()
    assert len(blocks) == 100


@pytest.mark.parametrize("how", ["eof", "sigterm"])
def test_the_player_fades_out_and_leaves(ring: Ring, how: str) -> None:
    process = Process(ring, "--audio", "null", "--block", "256")
    process.event()
    ring.write(np.full((8, RATE), 0.5, np.float32) * (1 - 2 * (np.arange(RATE) % 2)).astype(np.float32))
    ring.words["run"] = ramp_word(1, 0)
    wait_until(lambda: ring.words["played"] > RATE // 4, "sound")
    if how == "sigterm":
        process.process.send_signal(signal.SIGTERM)
        process.process.wait(PATIENCE)
    assert process.end() == 0
    assert ring.words["player_state"] in (PLAYER_DOWN, PLAYER_STOPPED)
    with pytest.raises(ProcessLookupError):
        os.kill(process.process.pid, 0)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--connect", "["], "--connect [: unterminated character set"),
        (["--block", "9000"], "--block is 9000; it must be 1 to 8192"),
        (["--links", "[3]"], "argument --links: invalid _links value: '[3]'"),
    ],
)
def test_a_wrong_argument_is_refused(arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        player.main(["--ring-fd", "0", *arguments])
    assert sentence in capsys.readouterr().err


def test_a_descriptor_that_is_no_ring_is_a_fault() -> None:
    with Path(os.devnull).open("rb") as nothing:
        process = subprocess.run(
            [sys.executable, "-m", "osc_engine.player", "--ring-fd", str(nothing.fileno()), "--audio", "null"],
            pass_fds=(nothing.fileno(),), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE,
        )  # fmt: skip
    assert process.returncode == player.EXIT_REFUSED
    assert "is not an audio ring" in json.loads(process.stdout)["text"]


def test_the_player_imports_no_torch() -> None:
    program = "import sys, osc_engine.player; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], timeout=PATIENCE).returncode == 0


def test_where_compiled_code_is_refused_a_python_callback_plays_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    stage = Ring.create(2)
    stage.write(stamp(0, RATE, 2))
    stage.words["run"] = ramp_word(1, 0)
    buffers = [np.zeros(4 * FADE, np.float32) for _ in range(2)]
    ports = [SimpleNamespace(get_buffer=lambda b=b: memoryview(b).cast("B")) for b in buffers]
    taken: list[Callable[[int], None]] = []
    client = SimpleNamespace(set_process_callback=taken.append)
    let_compiled_code_play(SimpleNamespace(__version__="9"), client, ports, Kernel(stage))
    taken[0](4 * FADE)
    assert_unbroken(np.stack(buffers)[:, 2 * FADE :], 2 * FADE - LOOK_AHEAD)
    assert "JACK-Client 9 takes no compiled callback" in capfd.readouterr().err


def test_without_a_latency_api_the_latency_is_what_we_add_ourselves() -> None:
    assert playback_latency(SimpleNamespace())(object()) == 0
