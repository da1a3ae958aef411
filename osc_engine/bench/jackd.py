"""A private JACK server without a sound card, and its clock."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import uuid
from pathlib import Path
from types import TracebackType

from osc_engine.bench.remote import BenchError
from osc_engine.jack_probe import free_metadata
from osc_engine.jack_registry import forget_dead_servers

#: Frames of one cycle, the shortest that is promised to be kept.
PERIOD = 256
RATE = 48_000
_PRIORITY = "70"
_MAY_RUN_REALTIME = "import os, sys; os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(int(sys.argv[1])))"

# A client that is never activated takes no part in the cycle, and still sees the server's frame counter.
_CLOCK = """
import sys, time, jack
for set_function in jack.set_error_function, jack.set_info_function:
    set_function(lambda message: None)
for _ in range(150):
    try:
        client = jack.Client("osc_engine_bench", no_start_server=True, servername=sys.argv[1])
        break
    except jack.JackOpenError:
        time.sleep(0.1)
else:
    sys.exit("it does not answer")
print(flush=True)
for line in sys.stdin:
    print(client.last_frame_time, flush=True)
"""


class Jackd:
    """`jackd -d dummy` of a name of its own, with realtime scheduling where this user may.

    Attributes:
        name: for `--jack-server`.
        realtime: it was started with realtime scheduling.
    """

    def __init__(self) -> None:
        """Start it and wait until it answers.

        Raises:
            BenchError: it is not installed, or does not start.
        """
        if not shutil.which("jackd"):
            raise BenchError(
                "jackd is not installed, and the part player plays into it; install it (apt install jackd2)"
            )
        forget_dead_servers()
        free_metadata()
        self.name = f"bench_{uuid.uuid4().hex[:10]}"
        self.realtime = _succeeds(sys.executable, "-c", _MAY_RUN_REALTIME, _PRIORITY)
        scheduling = ["-R", "-P", _PRIORITY] if self.realtime else ["-r"]
        driver = ["-d", "dummy", "-r", str(RATE), "-p", str(PERIOD), "-C", "2", "-P", "8"]
        quiet = subprocess.DEVNULL
        self._server = subprocess.Popen(
            ["jackd", *scheduling, "-n", self.name, *driver], stdin=quiet, stdout=quiet, stderr=quiet
        )
        self._clock = subprocess.Popen(
            [sys.executable, "-c", _CLOCK, self.name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet, text=True,
            env={**os.environ, "JACK_NO_START_SERVER": "1"},
        )  # fmt: skip
        assert self._clock.stdout
        if not self._clock.stdout.readline():
            self.close()
            raise BenchError("jackd does not start or does not answer; see what osc-engine doctor says of JACK")

    def cycles(self) -> int:
        """Return the cycles that the server has begun; the count starts again after 2^24."""
        assert self._clock.stdin and self._clock.stdout
        self._clock.stdin.write("\n")
        self._clock.stdin.flush()
        line = self._clock.stdout.readline()
        if not line:
            raise BenchError("the private JACK server is gone; run the part player again")
        return int(line) // PERIOD

    def close(self) -> None:
        """End both, and remove what a JACK server can leave in shared memory."""
        for process in (self._clock, self._server):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for pipe in (self._clock.stdin, self._clock.stdout):
            if pipe:
                pipe.close()
        for leftover in Path("/dev/shm").glob(f"jack*_{self.name}_*"):
            leftover.unlink(missing_ok=True)

    def __enter__(self) -> Jackd:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _succeeds(*command: str) -> bool:
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
