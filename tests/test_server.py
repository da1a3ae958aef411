"""The real engine, with test tones and the null clock, steered over real UDP."""

from __future__ import annotations

import asyncio
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import websocket
from engine import PATIENCE, Engine, Remote, again_when_late, alive, engine, free_port, in_time, wait_until
from numpy.typing import NDArray

from osc_engine.block import GATE_SECONDS
from osc_engine.choice import Chosen
from osc_engine.controls import Ramp, default_controls
from osc_engine.geometry import Geometry
from osc_engine.keeping import LastRun
from osc_engine.manifest import TONE
from osc_engine.plan import make_plan
from osc_engine.ring import WORKER_READY, Ring, read_circle, unpack_ramp
from osc_engine.server import Server
from osc_engine.settings import Settings
from osc_engine.synth import Context, ToneSynth

RATE = 48_000
#: Seconds from Ctrl-C to the end of the last process.
LEAVES = 2.0


@pytest.fixture(scope="module")
def listener() -> Iterator[Remote]:
    remote = Remote(0)
    yield remote
    remote.close()


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory, listener: Remote) -> Iterator[Engine]:
    """One engine for all tests that leave it playing."""
    feedback = f"127.0.0.1:{listener.port}"
    with engine(tmp_path_factory.mktemp("serve"), "--audio", "null", "--start", "--feedback", feedback) as running:
        running.wait_for("playing")
        yield running


def tone(cfg_text: float, first: int, samples: int) -> NDArray[np.float32]:
    """Return what channel 1 plays from a sample on with a guidance, (samples,)."""
    g = Geometry()
    column = first // g.column_samples
    controls = default_controls(TONE, 1)
    entry = replace(controls.channels[0], cfg_text=Ramp.fixed(cfg_text))
    columns = g.column_after(first + samples) - column
    plan = make_plan(replace(controls, channels=(entry,)), g, column, columns, 1)
    audio = ToneSynth().render(plan, Context.empty(1, g.rows, column)).audio[0]
    return audio[first - column * g.column_samples :][:samples]


def meter(listener: Remote, channel: int) -> float:
    """Return the newest meter of a channel, in dBFS."""
    return float(str(listener.all("/meters")[-1][channel - 1]))


def test_sound_begins_by_itself_when_told_so_at_the_start(playing: Engine) -> None:
    wait_until(lambda: playing.played > RATE // 2, "half a second of sound")
    heard = read_circle(playing.ring.audio, playing.played - RATE // 4, playing.played)
    assert np.abs(heard).max(axis=1).min() > 0.01
    assert playing.remote.ask("/status", answer="/status")[1] == "tone"


@dataclass(frozen=True)
class Set:
    """A set of channel 1's guidance by text, and between which samples of the stream it was answered."""

    earliest: int
    latest: int
    audible_in: float

    def between(self, latency: int) -> tuple[int, int]:
        """Return the first and the last sample at which the answer says that the set is heard."""
        ahead = round(self.audible_in * RATE) - latency
        return self.earliest + ahead - 1, self.latest + ahead + 1


def set_guidance(playing: Engine, value: float) -> Set:
    earliest = playing.played
    done = playing.remote.ask("/ch/cfg/text", 1, value)
    assert done[:2] == ("/ch/cfg/text", 0) and done[3:] == (1, value)
    return Set(earliest, playing.played, float(str(done[2])))


def change_of_guidance(playing: Engine, old: float, new: float) -> tuple[Set, int, bool]:
    """Change the guidance and return the set, the sample at which the sound changed, and whether it was on time."""
    missed = int(playing.ring.words["missed_promises"])
    change = set_guidance(playing, new)
    first = change.earliest
    wait_until(lambda: playing.played > first + (change.audible_in + 1) * RATE, "the new sound")
    last = playing.played
    heard = playing.ring.audio[0, np.arange(first, last) % playing.ring.audio.shape[1]]
    differs = np.abs(heard - tone(old, first, last - first)) > 1e-4
    assert differs.any(), "the sound did not change"
    begins = first + int(differs.argmax())
    after = begins + RATE // 50
    assert np.allclose(heard[after - first :], tone(new, after, last - after), atol=1e-4)
    return change, begins, int(playing.ring.words["missed_promises"]) == missed


def test_hop_rate_answer_names_the_very_sample_at_which_the_sound_changes(playing: Engine) -> None:
    latency = int(playing.ring.words["latency_samples"])
    settled = set_guidance(playing, 0.0)
    wait_until(lambda: playing.played > settled.latest + (settled.audible_in + 1) * RATE, "the old sound")
    # a machine that is too busy may miss a promise, and counts it; it must keep one in five
    for old, new in [(0.0, 12.0), (12.0, 0.0)] * 3:
        change, begins, kept = change_of_guidance(playing, old, new)
        if kept:
            break
    assert kept
    first, last = change.between(latency)
    # the splice begins at the promised sample with weight 0, and is plain after a few milliseconds
    assert first <= begins <= last + RATE // 100


def mute_third_channel(playing: Engine, on: int) -> tuple[int, int, int, NDArray[np.float32]]:
    """Mute channel 3, or let it sound again.

    Returns:
        The first and the last sample of the tape at which the answer says that the change is heard, the sample that
        the returned sound begins with, and what left the channel's port from then on, (samples,).
    """
    words, tape = playing.ring.words, playing.ring.tape
    earliest = int(words["taped"])
    done = playing.remote.ask("/ch/mute", 3, on)
    latest, ahead = int(words["taped"]), round(float(str(done[2])) * RATE)
    assert ahead == int(words["block_samples"]) + int(words["latency_samples"])
    wait_until(lambda: words["taped"] > latest + ahead + RATE // 10, "the change")
    first, last = earliest - RATE // 50, int(words["taped"])
    assert last - first < tape.shape[1], "the tape has forgotten the change"
    return earliest + ahead, latest + ahead, first, tape[2, np.arange(first, last) % tape.shape[1]]


def test_block_rate_answer_names_the_sample_at_which_the_sound_changes_within_two_blocks(playing: Engine) -> None:
    block, gate = int(playing.ring.words["block_samples"]), round(GATE_SECONDS * RATE)
    said, latest, first, sound = mute_third_channel(playing, 1)
    ended = first + int(np.flatnonzero(np.abs(sound) > 1e-5)[-1])
    assert ended < first + len(sound) - RATE // 50, "the channel is not silent"
    # between taking the time here and the server's the player may have gone on, which is no part of what it said
    assert said - 2 * block <= ended - gate <= latest + 2 * block
    said, latest, first, sound = mute_third_channel(playing, 0)
    began = first + int(np.flatnonzero(np.abs(sound) > 1e-5)[0])
    assert said - 2 * block <= began <= latest + 2 * block and np.abs(sound[-RATE // 50 :]).max() > 0.01


def test_meters_follow_a_mute_and_no_other_channel_does(playing: Engine, listener: Remote) -> None:
    playing.remote.ask("/ch/mute", 3, 1)
    wait_until(lambda: meter(listener, 3) < -60, "silence on channel 3")
    assert meter(listener, 4) > -40
    playing.remote.ask("/ch/mute", 3, 0)
    wait_until(lambda: meter(listener, 3) > -40, "sound on channel 3")


def test_solo_silences_the_others_and_gain_turns_down(playing: Engine, listener: Remote) -> None:
    playing.remote.ask("/ch/solo", 2, 1)
    wait_until(lambda: meter(listener, 1) < -60 and meter(listener, 8) < -60, "silence around channel 2")
    assert meter(listener, 2) > -40
    playing.remote.ask("/ch/gain", 2, -60.0)
    wait_until(lambda: meter(listener, 2) < -60, "channel 2 turned down")
    playing.remote.ask("/ch/gain", 2, 0.0)
    playing.remote.ask("/ch/solo", 2, 0)
    wait_until(lambda: min(meter(listener, n) for n in range(1, 9)) > -40, "everything again")


def test_panic_stops_and_start_plays_again(playing: Engine, listener: Remote) -> None:
    playing.remote.ask("/panic")
    wait_until(lambda: playing.remote.state() == "stopped", "the stop", step=0.05)
    wait_until(lambda: max(meter(listener, n) for n in range(1, 9)) < -60, "silence")
    still = playing.played
    time.sleep(0.2)
    assert playing.played == still
    playing.remote.ask("/start", 0.1)
    playing.wait_for("playing")


def test_stop_and_start_change_the_state_and_listeners_are_told(playing: Engine, listener: Remote) -> None:
    playing.remote.ask("/stop", 0.05)
    wait_until(lambda: listener.all("/status")[-1][0] == "stopped", "the status")
    playing.remote.ask("/start", 0.05)
    wait_until(lambda: listener.all("/status")[-1][0] == "playing", "the status")


@pytest.mark.usefixtures("playing")
def test_listeners_get_heartbeats_of_one_session_and_eight_meters(listener: Remote) -> None:
    wait_until(lambda: len(listener.all("/heartbeat")) > 2, "heartbeats")
    beats = listener.all("/heartbeat")
    assert len({session for session, _ in beats}) == 1
    counts = [int(str(count)) for _, count in beats]
    assert counts == list(range(counts[0], counts[0] + len(counts)))
    assert all(len(levels) == 8 for levels in listener.all("/meters"))


def test_change_by_one_sender_reaches_another_listener(playing: Engine, listener: Remote) -> None:
    playing.remote.ask("/ch/prompt", 5, "rain", "on", "tin", 8.0)
    wait_until(lambda: (5, "rain on tin 8") in listener.all("/ch/prompt"), "the value")


def test_a_recall_that_leaves_the_lead_to_the_engine_again_is_told_to_listeners(
    playing: Engine, listener: Remote
) -> None:
    def told() -> float:
        return float(str(listener.all("/lead")[-1][0]))

    playing.remote.ask("/preset/save", "own lead")
    playing.remote.ask("/lead", 5)
    wait_until(lambda: told() == 5, "the lead that was set")
    playing.remote.ask("/preset/recall", "own lead")
    wait_until(lambda: 5 > told() == pytest.approx(float(playing.ring.words["lead"])), "the lead of the engine")


def test_new_listener_gets_the_whole_state_first(playing: Engine) -> None:
    other = Remote(playing.port)
    try:
        other.ask("/listen")
        assert {str(c) for c, *_ in other.all("/ch/title")} == set("12345678")
        other.ask("/unlisten")
    finally:
        other.close()


def test_sync_is_answered_after_a_burst_of_three_thousand_and_none_is_lost(playing: Engine) -> None:
    count = len(playing.remote.all("/done"))
    for n in range(3000):
        playing.remote.send("/ch/glide", n % 8 + 1, n / 100)
    assert playing.remote.ask("/sync", 77, answer="/synced") == (77,)
    wait_until(lambda: len(playing.remote.all("/done")) >= count + 3000, "3000 answers")
    assert playing.remote.ask("/ch/glide", 8, answer="/ch/glide")[1] == pytest.approx(29.99)
    playing.wait_for("playing")


def test_bad_packets_are_refused_and_everything_goes_on(playing: Engine) -> None:
    hanging = b"#bundle\0" + struct.pack(">Q", 1) + struct.pack(">i", -4)
    for packet in (b"", b"\0", b"/", hanging, b"/\xff\xfe\0,\0\0\0", b"#bundle\0", b"x" * 5000, b"/cfg\0\0\0\0,f\0\0"):
        playing.remote.send_bytes(packet)
    answer = playing.remote.ask("/cgf", 3.0, answer="/error")
    assert "/cfg" in str(answer[1])
    assert playing.remote.ask("/ping", 5, answer="/pong") == (5,)
    playing.wait_for("playing")


def test_out_of_range_value_is_clamped_and_reported(playing: Engine) -> None:
    done = playing.remote.ask("/temperature", 7.5)
    assert done[1] == 1 and done[3] == 3.0


def test_two_clients_at_one_fader_end_at_the_last_value_and_neither_is_flooded(playing: Engine) -> None:
    first, second = Remote(playing.port), Remote(playing.port)
    try:
        for client in (first, second):
            client.ask("/listen")
        begun, sent = time.monotonic(), {0.0}
        for n in range(300):
            for client, value in ((first, -n / 8), (second, -n / 8 - 40)):
                client.send("/ch/gain", 5, value)
                sent.add(value)
            if n % 50 == 49:
                first.ask("/sync", n, answer="/synced")
        second.ask("/ch/gain", 5, -7.25)
        wait_until(lambda: all(c.all("/ch/gain")[-1] == (5, -7.25) for c in (first, second)), "the last word at both")
        for client in (first, second):
            told = [values[1] for values in client.all("/ch/gain") if values[0] == 5]
            assert set(told) <= {*sent, -7.25}
            assert len(told) <= 2 + 20 * (time.monotonic() - begun) + 1, "at most 20 a second, after the dump"
            assert all(done[:2] == ("/ch/gain", 0) for done in client.all("/done") if done[0] == "/ch/gain")
        # a motor fader that sends back what it is told changes nothing, so nobody is told again
        counts = [len(c.all("/ch/gain")) for c in (first, second)]
        assert second.ask("/ch/gain", 5, -7.25)[3:] == (5, -7.25)
        beats = len(first.all("/heartbeat"))
        wait_until(lambda: len(first.all("/heartbeat")) > beats, "a second")
        assert [len(c.all("/ch/gain")) for c in (first, second)] == counts
        first.ask("/ch/gain", 5, 0.0)
    finally:
        first.close()
        second.close()


def test_change_that_the_worker_refuses_is_answered_to_its_sender() -> None:
    settings = Settings(synth="tone", audio="null", port=free_port(), http_port=0)
    remote = Remote(settings.port)

    async def scenario() -> None:
        with Ring.create(8) as ring:
            server = Server(settings, LastRun(Chosen(TONE)), ring)
            with server._port as port:
                port.start()
                remote.send("/steps", 5)
                while not remote.all("/done"):
                    await asyncio.sleep(0.01)
                version = server._desk.controls.version
                server._rendering._heard({"event": "refused", "version": version, "text": "no such style"})

    try:
        asyncio.run(asyncio.wait_for(scenario(), PATIENCE))
        wait_until(lambda: ("/steps", "no such style") in remote.all("/error"), "the refusal")
    finally:
        remote.close()


@again_when_late
def test_start_before_the_worker_is_ready_is_remembered(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "null") as running:
        wait_until(lambda: running.child("worker"), "the worker")
        pid, words = running.child("worker"), running.ring.words
        running.hit(pid, signal.SIGSTOP)
        with in_time():
            assert int(words["worker_state"]) != WORKER_READY
        assert running.remote.state() == "stopped"
        assert running.remote.ask("/start", 0.1)[2] == -1.0
        assert running.remote.ask("/ch/cfg", 1, 3.0)[2] == -1.0
        assert running.remote.state() == "starting"
        blocks = int(words["blocks"])
        running.until(lambda: words["blocks"] > blocks + 20, "blocks without sound")
        assert int(words["underruns"]) == 0
        running.hit(pid, signal.SIGCONT)
        running.wait_for("playing")


@again_when_late
def test_ctrl_c_fades_out_and_leaves_nothing_behind_and_systemd_knows_of_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    systemd, place = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK), tmp_path / "notify"
    place.unlink(missing_ok=True)
    systemd.bind(str(place))
    monkeypatch.setenv("NOTIFY_SOCKET", str(place))
    told: list[bytes] = []

    def hears(message: bytes) -> bool:
        with suppress(BlockingIOError):
            while True:
                told.append(systemd.recv(100))
        return message in told

    with systemd, engine(tmp_path, "--audio", "null", "--start") as running:
        running.wait_for("playing")
        running.until(lambda: hears(b"WATCHDOG=1"), "the watchdog")
        faded_in = unpack_ramp(int(running.ring.words["run"]))[1]
        running.until(lambda: running.played > (faded_in + 0.6) * RATE, "sound of full height")
        children = list(running.children())
        assert len(children) == 2
        before, began = int(running.ring.words["taped"]), time.monotonic()
        assert running.stop(signal.SIGINT) == 0
        seconds = time.monotonic() - began
        assert not any(alive(pid) for pid in (*children, running.process.pid))
        assert hears(b"STOPPING=1") and told[0] == b"READY=1"
        assert "Traceback" not in running.log
        with in_time():
            assert seconds < LEAVES, f"it took {seconds:.2f} s"
            assert_faded(running.ring, before)


@again_when_late
def test_ctrl_c_ends_everything_in_time_though_the_disk_hangs_and_nobody_answers(tmp_path: Path) -> None:
    hanging, http = (sys.executable, str(Path(__file__).parent / "hanging.py")), str(free_port())
    with engine(tmp_path, "--audio", "null", "--start", "--http-port", http, within=hanging) as running:
        running.wait_for("playing")
        # one who watches but reads nothing, not even the goodbye
        deaf = websocket.create_connection(f"ws://127.0.0.1:{http}/", timeout=PATIENCE)
        running.remote.ask("/record/start", "take")
        running.hit(running.process.pid, signal.SIGUSR1)
        running.remote.send("/preset/save", "evening")
        running.remote.send("/bundle/list")
        running.remote.ask("/sync", answer="/synced")
        children = running.children()
        assert len(children) == 3, children
        for pid in children:
            running.hit(pid, signal.SIGSTOP)
        began = time.monotonic()
        assert running.stop(signal.SIGINT) == 0
        seconds = time.monotonic() - began
        deaf.close()
        assert "Traceback" not in running.log
        with in_time():
            assert seconds < LEAVES, f"it took {seconds:.2f} s"


def assert_faded(ring: Ring, before: int) -> None:
    """Check that what left the ports since sample `before` ends in silence, and came there without a click."""
    last = int(ring.words["taped"])
    sound = ring.tape[:, np.arange(before - RATE // 2, last) % ring.tape.shape[1]]
    # a tone that is cut off falls by its whole height from one sample to the next
    steps = np.abs(np.diff(sound)).max(axis=1)
    usual = np.abs(np.diff(sound[:, : RATE // 2])).max(axis=1)
    assert usual.min() > 0 and (steps <= 1.1 * usual).all(), "a click"
    assert np.abs(sound[:, : RATE // 2]).max(axis=1).min() > 0.01 and np.abs(sound[:, -1]).max() < 1e-4


def test_second_ctrl_c_leaves_at_once(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "null", "--start") as running:
        running.wait_for("playing")
        running.process.send_signal(signal.SIGINT)
        wait_until(lambda: "leaving" in running.log, "the first signal")
        # an interpreter that is on its way out leaves its signals to the system
        assert running.stop(signal.SIGINT) in (0, 130, -signal.SIGINT)


def test_children_leave_when_the_server_is_killed(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "null") as running:
        wait_until(lambda: len(running.children()) == 2, "both children")
        pids = list(running.children())
        running.process.kill()
        running.process.wait(PATIENCE)
        wait_until(lambda: not any(alive(pid) for pid in pids), "the end of the children")


def test_taken_port_is_one_sentence_and_exit_code_two() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "osc_engine", "serve", "--synth", "tone", "--audio", "null", "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 2
    assert done.stdout == "" and len(done.stderr.splitlines()) == 1
    assert port in done.stderr and "--port" in done.stderr
