"""Whether JACK answers, asked by processes of their own; and the lock that a killed client leaves for all that follow.

jackd 2 keeps the names that ports show (its metadata) in a data base in shared memory, which every client opens before
it looks for its server. A client that is killed while it does so can leave a lock there: every client of this user
waits for it from then on, whatever server it wants, and a new server of jackd does not help.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

METADATA = Path(f"/dev/shm/jack_db-{os.getuid()}")

_SECONDS = 5.0
_NO_SERVER = "osc_engine_asks_for_no_server"
_ASK = """
import sys, jack
for set_function in jack.set_error_function, jack.set_info_function:
    set_function(lambda message: None)
jack.Client("osc_engine_probe", no_start_server=True, servername=sys.argv[1] or None).close()
"""


def jack_answers(server: str | None) -> bool:
    """Tell whether a JACK server answers, and remove first what would let nobody know; a server that hangs does not.

    Args:
        server: its name; None is the default one.
    """
    code = _ask(server or "")
    if code is None and free_metadata():
        code = _ask(server or "")
    return code == 0


def metadata_are_locked() -> bool:
    """Tell whether JACK's clients wait for a lock that nobody holds any more."""
    # a client of no server leaves as soon as it has opened the data base: nothing that a server does holds it up
    return METADATA.is_dir() and _ask(_NO_SERVER) is None


def free_metadata() -> bool:
    """Remove the data base where it is locked for ever, and return whether it was.

    Clients that run go on; those that come next begin another, which does not know the names given so far.
    """
    if not metadata_are_locked():
        return False
    with suppress(OSError):
        for file in METADATA.iterdir():
            file.unlink(missing_ok=True)
    return True


def _ask(server: str) -> int | None:
    """Return the exit code of a client of a server, or nothing where it hangs."""
    quiet = subprocess.DEVNULL
    command = (sys.executable, "-c", _ASK, server)
    try:
        return subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_SECONDS).returncode
    except OSError:
        return 1
    except subprocess.TimeoutExpired:
        return None
