"""What happens to the sound when a process is killed or hangs: it holds, it comes back, and the counters say so."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from engine import Engine, engine, free_port, wait_until
from jackd import PrivateJack, needs_jackd
from web import ask

RATE = 48_000
#: Runs a command that finds 64 kB of shared memory.
TINY = ("unshare", "-m", "sh", "-c", 'mount -t tmpfs -o size=64k tmpfs /dev/shm && exec "$@"', "sh")


@pytest.fixture(scope="module")
def http() -> int:
    return free_port()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, http: int) -> Iterator[Engine]:
    """One engine for all tests after which it plays again."""
    options = ("--audio", "null", "--start", "--patience", "2", "--http-port", str(http))
    with engine(tmp_path_factory.mktemp("serve"), *options) as started:
        started.wait_for("playing")
        started.remote.ask("/listen")
        yield started


def restarts(http: int, process: str, reason: str) -> int:
    """Return how often the engine says that it started a process anew, for a reason."""
    line = f'osc_engine_restarts_total{{process="{process}",reason="{reason}"}} '
    found = [text for text in ask(http, "/metrics")[1].decode().splitlines() if text.startswith(line)]
    return int(float(found[0].removeprefix(line))) if found else 0


def test_worker_that_hangs_is_replaced(running: Engine) -> None:
    old, words = running.child("worker"), running.ring.words
    held, told = int(words["hold_samples_played"]), len(running.remote.all("/status"))
    running.hit(old, signal.SIGSTOP)
    running.until(lambda: words["hold_samples_played"] > held, "the held sound")
    running.until(lambda: "holding" in [state for state, *_ in running.remote.all("/status")[told:]], "word of it")
    running.replaced("worker", old)
    assert "no progress" in running.log
    running.wait_for("playing")


def test_killed_worker_is_replaced_while_the_sound_holds_and_the_controls_stay(running: Engine) -> None:
    words = running.ring.words
    before = int(words["applied"])
    running.remote.ask("/ch/cfg/text", 1, 7.0)
    running.until(lambda: int(words["applied"]) > before, "the change")
    old, underruns, held = running.child("worker"), int(words["underruns"]), int(words["hold_samples_played"])
    running.hit(old, signal.SIGKILL)
    running.until(lambda: words["hold_samples_played"] > held, "the held sound")
    last, blocks = running.played, int(words["blocks"])
    running.replaced("worker", old)
    running.wait_for("playing")
    assert int(words["underruns"]) > underruns
    assert int(words["blocks"]) > blocks and running.played >= last
    assert "the worker was ended by SIGKILL" in running.log
    assert running.remote.ask("/status", answer="/status")[5] == int(words["underruns"])
    assert running.remote.ask("/ch/cfg/text", 1, answer="/ch/cfg/text") == (1, 7.0)
    assert int(words["applied"]) > before


def test_killed_player_is_replaced_takes_up_the_ring_and_is_counted(running: Engine, http: int) -> None:
    old, counted = running.child("player"), restarts(http, "player", "SIGKILL")
    running.hit(old, signal.SIGKILL)
    running.replaced("player", old)
    assert restarts(http, "player", "SIGKILL") == counted + 1
    assert "the player was ended by SIGKILL" in running.log
    played = running.played
    running.until(lambda: running.played > played + RATE, "more sound")
    running.wait_for("playing")


def test_player_that_hangs_is_replaced(running: Engine) -> None:
    old = running.child("player")
    running.hit(old, signal.SIGSTOP)
    running.replaced("player", old)
    assert "the player shows no progress" in running.log
    played = running.played
    running.until(lambda: running.played > played + RATE, "more sound")
    running.wait_for("playing")


@pytest.mark.skipif(subprocess.run([*TINY, "true"], stderr=subprocess.DEVNULL).returncode, reason="needs root")
def test_shared_memory_that_is_too_small_for_jack_is_named_and_the_engine_does_without(tmp_path: Path) -> None:
    asked = [*TINY, sys.executable, "-m", "osc_engine", "doctor", "--bundle", "nowhere", "--jack-server", "nobody"]
    said = subprocess.run(asked, capture_output=True, text=True).stdout
    lacking = next(line for line in said.splitlines() if "shared memory" in line)
    assert lacking.startswith("LACK") and "jackd dies silently" in lacking
    with engine(tmp_path, "--audio", "null", "--start", within=TINY) as running:
        running.wait_for("playing")
        assert running.stop() == 0


@needs_jackd
def test_killed_jack_server_may_come_back_with_all_connections(tmp_path: Path, jackd: PrivateJack) -> None:
    options = ("--audio", "auto", "--jack-server", jackd.name, "--connect", "physical", "--start")
    with engine(tmp_path, *options) as running:
        running.wait_for("playing")
        wait_until(lambda: jackd.connections("osc_engine:out_8") == ["system:playback_8"], "the connections", step=0.2)
        jackd.stop(kill=True)
        running.wait_for("failed")
        jackd.forget()
        jackd.start()
        running.wait_for("playing")
        for n in range(1, 9):
            port, expected = f"osc_engine:out_{n}", [f"system:playback_{n}"]
            wait_until(lambda port=port, expected=expected: jackd.connections(port) == expected, port, step=0.2)
        assert int(running.ring.words["server_restarts"]) >= 1
        assert running.stop() == 0


def test_without_jack_a_null_clock_plays_and_one_sentence_says_so(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "auto", "--jack-server", "nobody_has_this_name", "--start") as running:
        running.wait_for("playing")
        assert running.log.count("no JACK server answers") == 1
