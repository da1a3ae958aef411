"""What happens to the sound when a process is killed or hangs: it holds, it comes back, and the counters say so."""

from __future__ import annotations

import signal
from pathlib import Path

from engine import engine, wait_until
from jackd import PrivateJack, needs_jackd

RATE = 48_000


def test_killed_worker_is_replaced_while_the_sound_holds(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "null", "--start") as running:
        running.wait_for("playing")
        running.until(lambda: running.played > RATE, "a second of sound")
        old, blocks = running.child("worker"), int(running.ring.words["blocks"])
        running.hit(old, signal.SIGKILL)
        running.wait_for("holding")
        held = running.played
        running.replaced("worker", old)
        running.wait_for("playing")
        words = running.ring.words
        assert int(words["underruns"]) >= 1 and int(words["hold_samples_played"]) > 0
        assert int(words["blocks"]) > blocks
        assert running.played >= held
        assert "the worker was ended by SIGKILL" in running.log
        assert running.remote.ask("/status", answer="/status")[5] == int(words["underruns"])


def test_controls_are_kept_through_a_new_worker(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "null", "--start") as running:
        running.wait_for("playing")
        running.remote.ask("/ch/cfg/text", 1, 7.0)
        old = running.child("worker")
        version = int(running.ring.words["applied"])
        running.until(lambda: int(running.ring.words["applied"]) > version, "the change")
        running.hit(old, signal.SIGKILL)
        running.replaced("worker", old)
        running.wait_for("playing")
        assert running.remote.ask("/ch/cfg/text", 1, answer="/ch/cfg/text") == (1, 7.0)
        assert int(running.ring.words["applied"]) > version


def test_worker_that_hangs_is_replaced(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "null", "--start") as running:
        running.wait_for("playing")
        old = running.child("worker")
        running.hit(old, signal.SIGSTOP)
        running.wait_for("holding")
        running.replaced("worker", old)
        assert "no progress" in running.log
        running.wait_for("playing")


def test_killed_player_is_replaced_and_takes_up_the_ring(tmp_path: Path) -> None:
    with engine(tmp_path, "--audio", "null", "--start") as running:
        running.wait_for("playing")
        old = running.child("player")
        running.hit(old, signal.SIGKILL)
        running.replaced("player", old)
        played, underruns = running.played, int(running.ring.words["underruns"])
        running.wait_for("playing")
        running.until(lambda: running.played > played, "more sound")
        assert int(running.ring.words["underruns"]) == underruns


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
