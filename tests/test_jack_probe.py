from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from jackd import PrivateJack, needs_jackd

from osc_engine import jack_probe
from osc_engine.hung import EXIT_HUNG
from osc_engine.jack_probe import free_metadata, jack_answers
from osc_engine.ring import Ring

_TESTS = Path(__file__).parent
#: A shared memory of one's own, so that no other test is locked out.
_ALONE = ("unshare", "-m") if os.getuid() == 0 else ("unshare", "-Urm")
_IN_NEW_MEMORY = (*_ALONE, "sh", "-c", 'mount -t tmpfs tmpfs /dev/shm && exec "$@"', "sh")


def lock_out() -> int:
    """Kill clients while they open JACK until one leaves its lock, and return how many it took; 0 where none did."""
    # of no server: one that lives would have to cope with each of them
    environment = {**os.environ, "JACK_DEFAULT_SERVER": "nobody_has_this_name", "JACK_NO_START_SERVER": "1"}
    chance = random.Random(1)
    deadline = time.monotonic() + 60
    quiet = subprocess.DEVNULL
    killed = 0
    while time.monotonic() < deadline:
        client = subprocess.Popen(["jack_lsp"], env=environment, stdout=quiet, stderr=quiet)
        time.sleep(chance.uniform(0, 0.008))
        client.kill()
        client.wait()
        killed += 1
        # the second only where the first has waited long, as it may on a busy machine
        if all(waits(environment, seconds) for seconds in (3, 15)):
            return killed
    return 0


def waits(environment: dict[str, str], seconds: float) -> bool:
    """Tell whether a client takes longer."""
    quiet = subprocess.DEVNULL
    try:
        subprocess.run(["jack_lsp"], env=environment, stdout=quiet, stderr=quiet, timeout=seconds)
    except subprocess.TimeoutExpired:
        return True
    return False


def scenario() -> dict[str, object]:
    """Lock out all clients, and have a player notice it, and the next one play."""
    from test_player import Process

    server = PrivateJack()
    server.start()
    ring = Ring.create(8)
    found: dict[str, object] = {}
    try:
        found["killed"] = lock_out()
        if not found["killed"]:
            return found
        player = Process(ring, "--jack-server", server.name)
        found["left"] = player.process.wait(120)
        player.end()
        # it would wait for the same lock as soon as a client leaves it
        server.stop(kill=True)
        server.start()
        player = Process(ring, "--jack-server", server.name)
        found["event"] = player.event()["event"]
        found["ports"] = sum(port.startswith("osc_engine:out_") for port in server.ports())
        player.end()
    finally:
        server.stop(kill=True)
    return found


def test_no_server_of_an_unknown_name_answers() -> None:
    assert not jack_answers("nobody_has_this_name")
    assert subprocess.run([sys.executable, "-m", "osc_engine.jack_probe", "nobody_has_this_name"]).returncode == 1


@needs_jackd
def test_a_server_that_hangs_is_no_reason_to_forget_the_names(jackd: PrivateJack) -> None:
    assert jackd.process
    jackd.process.send_signal(signal.SIGSTOP)
    try:
        assert not jack_answers(jackd.name)
    finally:
        jackd.process.send_signal(signal.SIGCONT)


@needs_jackd
def test_a_server_that_lives_answers_and_its_names_stay(jackd: PrivateJack) -> None:
    assert jack_answers(jackd.name)
    assert not free_metadata()
    assert subprocess.run([sys.executable, "-m", "osc_engine.jack_probe", jackd.name]).returncode == 0


@pytest.mark.parametrize(
    ("asked", "files", "answer"),
    [
        ([None, None, 48_000], 0, True),  # locked; open once more after that
        ([None, 0], 1, False),  # a server that hangs has locked nobody out
        ([0], 1, False),
    ],
)
def test_the_data_base_goes_only_where_it_is_what_keeps_clients_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked: list[int | None], files: int, answer: bool
) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "__db.001").touch()
    monkeypatch.setattr(jack_probe, "METADATA", tmp_path / "names")
    monkeypatch.setattr(jack_probe, "_ask", lambda server: asked.pop(0))
    assert jack_answers("any") is answer
    assert not asked and len(list(tmp_path.iterdir())) == files


@needs_jackd
def test_a_lock_that_a_killed_client_left_keeps_no_player_out() -> None:
    if subprocess.run([*_IN_NEW_MEMORY, "true"], capture_output=True).returncode:
        pytest.skip("this user gets no shared memory of its own")
    done = subprocess.run(
        [*_IN_NEW_MEMORY, sys.executable, __file__], cwd=_TESTS, capture_output=True, text=True, timeout=480
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    if not found["killed"]:
        pytest.skip("this JACK leaves no lock behind")
    assert "had locked JACK's data base" in done.stderr
    assert (found["left"], found["event"], found["ports"]) == (EXIT_HUNG, "device", 8)


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        print(json.dumps(scenario()))
