"""Whether JACK answers, asked by processes of their own; and the lock that a killed client leaves for all that follow.

jackd 2 keeps the names that ports show (its metadata) in a data base in shared memory, which every client opens before
it looks for its server, and every server as it starts. A client that is killed while it does so can leave a lock there:
every client and server of this user that starts from then on waits for it without end, and a server that runs waits as
soon as another client leaves it. Its sound goes on, but nothing comes or goes until it is started again.

`python -m osc_engine.jack_probe NAME` leaves with 0 where the server of that name answers; without one, the default.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

log = logging.getLogger(__name__)

METADATA = Path(f"/dev/shm/jack_db-{os.geteuid()}")

#: Seconds in which a client opens, and for so many more it must have computed nothing to count as waiting.
_OPENS_SECONDS, _STILL_SECONDS = 2.0, 2.0
#: A machine that is merely busy is given so many.
_LONGEST_SECONDS = 60.0
_NO_SERVER = "osc_engine_asks_for_no_server"
_ASK = """
import sys, jack
for set_function in jack.set_error_function, jack.set_info_function:
    set_function(lambda message: None)
print(flush=True)
client = jack.Client("osc_engine_probe", no_start_server=True, servername=sys.argv[1] or None)
print(client.samplerate)
client.close()
"""


def jack_answers(server: str | None) -> bool:
    """Tell whether a JACK server answers; one that hangs does not.

    Where all clients wait for a lock that nobody holds, it is removed and the server asked again.

    Args:
        server: its name; None is the default one.
    """
    rate = _ask(server or "")
    if rate is None and free_metadata():
        rate = _ask(server or "")
    return bool(rate)


def jack_rate(server: str | None) -> int:
    """Return the rate of a JACK server in Hz, 0 where none answers; changes nothing.

    Args:
        server: its name; None is the default one.
    """
    return _ask(server or "") or 0


def metadata_are_locked() -> bool:
    """Tell whether JACK's clients wait for a lock that nobody holds any more."""
    # a client of no server leaves as soon as it has opened the data base: nothing that a server does holds it up
    return METADATA.is_dir() and _ask(_NO_SERVER) is None


def free_metadata() -> bool:
    """Remove the data base where it is locked for ever, and return whether it was.

    Who runs goes on; who comes next begins another, which does not know the names given so far.
    """
    found = identity()
    if not metadata_are_locked() or identity() != found:
        return False
    # in one step, or one that comes meanwhile would find half of it
    aside = METADATA.with_name(f"{METADATA.name}.{os.getpid()}")
    try:
        METADATA.rename(aside)
    except OSError:
        return False
    shutil.rmtree(aside, ignore_errors=True)
    log.warning("a program that was killed had locked JACK's data base of names, which is removed; "
                "if other programs cannot come or go now, start jackd again")  # fmt: skip
    return True


def identity() -> tuple[int, int]:
    """Return what tells the data base that is there from one that took its place; zeros where there is none."""
    try:
        found = (METADATA / "__db.001").stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def _ask(server: str) -> int | None:
    """Return the rate in Hz of the server that a client finds, 0 for none; nothing where it waits without end."""
    command = (sys.executable, "-c", _ASK, server)
    quiet = subprocess.DEVNULL
    try:
        client = subprocess.Popen(command, stdin=quiet, stdout=subprocess.PIPE, stderr=quiet)
    except OSError:
        return 0
    with client:
        assert client.stdout
        client.stdout.readline()
        longest = time.monotonic() + _LONGEST_SECONDS
        code = _left(client, _OPENS_SECONDS)
        while code is None and time.monotonic() < longest:
            before = _computed(client.pid)
            code = _left(client, _STILL_SECONDS)
            if code is None and before and _computed(client.pid) == before:
                break
        if code is None:
            client.kill()
            return None
        return 0 if code else int(client.stdout.readline())


def _left(client: subprocess.Popen[bytes], seconds: float) -> int | None:
    try:
        return client.wait(seconds)
    except subprocess.TimeoutExpired:
        return None


def _computed(pid: int) -> tuple[str, ...]:
    """Return how much a process that sleeps has computed so far; nothing where it does not sleep."""
    state, *numbers = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return tuple(numbers[10:12]) if state == "S" else ()


if __name__ == "__main__":
    sys.exit(not jack_answers(sys.argv[1] if len(sys.argv) > 1 else None))
