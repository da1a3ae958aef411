"""JACK's list of its servers in shared memory, and the names that killed ones leave in it.

jackd 2 knows at most eight servers of one machine. One that is killed keeps its place until a server of the same name
starts; once eight names are taken by dead ones, no server of another name starts, and jackd does not say why.
"""

from __future__ import annotations

import fcntl
import mmap
import os
import struct
from pathlib import Path

REGISTRY = Path("/dev/shm/jack-shm-registry")
PLACES = 8
_MAGIC = 0x4A41_434B
#: Magic, protocol, kind, size of the whole, of the header and of an entry (`jack_shm_header_t`, jack2 common/shm.h).
_HEADER = struct.Struct("=I4xiiii")


def dead_servers(registry: Path = REGISTRY) -> int:
    """Return how many places of the list are held by servers that are no more; 0 where there is no such list."""
    return _dead(registry, forget=False)


def forget_dead_servers(registry: Path = REGISTRY) -> int:
    """Free the places of servers that are no more, and return how many there were; 0 where they may not be freed."""
    return _dead(registry, forget=True)


def _dead(registry: Path, forget: bool) -> int:
    try:
        with registry.open("r+b" if forget else "rb") as file:
            if forget:
                # Freed by another, a place may be a new server's before it is cleared here.
                fcntl.flock(file, fcntl.LOCK_EX)
            access = mmap.ACCESS_WRITE if forget else mmap.ACCESS_READ
            with mmap.mmap(file.fileno(), 0, access=access) as memory:
                return sum(_is_dead(memory, place, forget) for place in _places(memory))
    except (OSError, ValueError):
        return 0


def _places(memory: mmap.mmap) -> list[tuple[int, int]]:
    """Return begin and end of each server's place; none where the layout is not the one known here."""
    if len(memory) < _HEADER.size:
        return []
    magic, _, _, header, _ = _HEADER.unpack_from(memory)
    size, rest = divmod(header - _HEADER.size, PLACES)
    if magic != _MAGIC or rest or size < 5 or header > len(memory):
        return []
    return [(_HEADER.size + n * size, _HEADER.size + (n + 1) * size) for n in range(PLACES)]


def _is_dead(memory: mmap.mmap, place: tuple[int, int], forget: bool) -> bool:
    begin, end = place
    (pid,) = struct.unpack_from("=i", memory, begin)
    if pid <= 0 or _lives(pid):
        return False
    if forget:
        memory[begin:end] = bytes(end - begin)
    return True


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True
