from __future__ import annotations

import fcntl
import struct
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from jackd import PrivateJack, needs_jackd

from osc_engine.jack_registry import PLACES, REGISTRY, dead_servers, forget_dead_servers

SIZE = 264
HEADER = 24 + PLACES * SIZE


def registry_of(path: Path, *pids: int) -> Path:
    places = b"".join(struct.pack("=i260s", pid, b"jack-0:name:") for pid in pids)
    path.write_bytes(struct.pack("=I4xiiii", 0x4A41_434B, 1, 70_744, HEADER, 268) + places.ljust(PLACES * SIZE, b"\0"))
    return path


@pytest.fixture
def gone() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_places_of_killed_servers_are_freed_and_those_of_living_ones_stay(tmp_path: Path, gone: int) -> None:
    path = registry_of(tmp_path / "registry", 1, gone, gone)
    assert dead_servers(path) == 2
    before = path.read_bytes()
    assert forget_dead_servers(path) == 2 and dead_servers(path) == 0
    after = path.read_bytes()
    assert after[: 24 + SIZE] == before[: 24 + SIZE]
    assert after[24 + SIZE :] == bytes(len(after) - 24 - SIZE)


def test_of_two_that_free_places_one_waits_for_the_other(tmp_path: Path, gone: int) -> None:
    path = registry_of(tmp_path / "registry", gone)
    with path.open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        freeing = threading.Thread(target=forget_dead_servers, args=(path,))
        freeing.start()
        freeing.join(0.2)
        assert freeing.is_alive() and dead_servers(path) == 1
    freeing.join(10)
    assert dead_servers(path) == 0


@pytest.mark.parametrize("content", [b"", b"JACK", b"\0" * 70_744, b"KCAJ" + b"\xff" * 400])
def test_what_is_no_list_of_servers_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "registry"
    path.write_bytes(content)
    assert forget_dead_servers(path) == 0 == dead_servers(path)
    assert path.read_bytes() == content
    assert forget_dead_servers(tmp_path / "none") == 0


@needs_jackd
def test_a_server_starts_although_more_were_killed_than_jack_has_places_for() -> None:
    for _ in range(PLACES + 1):
        server = PrivateJack()
        try:
            server.start()
            assert REGISTRY.is_file()
        finally:
            server.stop(kill=True)
            server.forget()
