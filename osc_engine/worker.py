"""The worker process: loads a synth, then plays the snapshots on its standard input into the ring.

`python -m osc_engine.worker --ring-fd N --synth neural|tone --bundle FOLDER --called NAME
--device auto|cpu|cuda:0 --clap-checkpoint FILE`

docs/architecture.md describes what it says on its standard output.
"""

from __future__ import annotations

import argparse
import fcntl
import gc
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from osc_engine.aside import aside
from osc_engine.events import Emit, json_lines
from osc_engine.inbox import Inbox
from osc_engine.listening import Listening
from osc_engine.live import Live
from osc_engine.manifest import BundleError
from osc_engine.memory import share_freed_memory
from osc_engine.ring import HOLD_SECONDS, WORKER_DOWN, WORKER_FAILED, WORKER_LOADING, WORKER_READY, Ring
from osc_engine.source import CORES, Source, load_source

#: The player's callback comes first on a busy machine.
NICENESS = 5
#: Seconds that a render may go on after the server has gone.
PATIENCE_SECONDS = 2.0
#: Events that the sound does not wait for, and the room for events that the server has not read.
REPORTS, PIPE_BYTES = ("context", "rendered", "quality"), 1 << 20
#: Seconds between two looks for the turn.
TURN_SECONDS = 0.005
#: Renders after which some sound is ahead of the ear, and seconds between two looks for it.
RENDERS_AHEAD, LOOK_SECONDS = 2, 0.2


def play(ring: Ring, load: Callable[[], Source], lines: Iterable[str], emit: Emit, turn: int = 0) -> int:
    """Be the worker: load, warm up, and play until the lines end.

    Args:
        ring: the shared mapping.
        load: gives the source.
        lines: snapshots, one a line.
        emit: tells the server of an event.
        turn: this one waits beside another worker, and touches nothing of the ring until its word `turn` has come here.

    Returns:
        The exit code: 0 where the lines ended, 1 after a fault.
    """
    state = ring.words
    inbox = Inbox(ring.audio.shape[0], emit)
    state["worker_state"] = state["worker_state"] if turn else WORKER_LOADING
    emit("loading")
    threading.Thread(target=inbox.read, args=(lines,), name="inbox", daemon=True).start()
    source: Source | None = None
    try:
        source, own = _rehearse(ring, load, inbox, emit, turn) if turn else (load(), None)
        if turn and inbox.closed:
            return 0
        live = Live(ring, source.synth, source.manifest, inbox, emit)
        seconds = live.follow(own) if own else live.warm_up()
        # where a text of the first snapshot cannot be followed, that is to be said now, not found out by a render
        live.prepare()
        gc.collect()
        gc.freeze()
        state["worker_state"] = WORKER_READY
        d = source.manifest.defaults
        emit(
            "ready", device=source.device, steps=d.steps, most_steps=d.most_steps, render_seconds=round(seconds, 4),
            no_prompts=source.synth.no_prompts,
        )  # fmt: skip
        if source.ear:
            Listening(ring, source.synth.geometry, lambda: live.controls, live.tokens, source.ear, emit).start(inbox)
        if source.open_prompts:
            threading.Thread(target=_open_prompts, args=(source, state, inbox, emit), daemon=True).start()
        live.run()
    except Exception as error:
        # of a bundle that cannot be played the sentence says all
        if not (source is None and isinstance(error, BundleError)):
            traceback.print_exc()
        if state["turn"] >= turn:
            state["worker_state"] = WORKER_FAILED
        emit("fault", text=sentence(error), lasting=source is None and isinstance(error, ValueError))
        return 1
    if state["turn"] >= turn:
        state["worker_state"] = WORKER_DOWN
    return 0


def _open_prompts(source: Source, state: NDArray[np.void], inbox: Inbox, emit: Emit) -> None:
    """Load what embeds free text once some sound is ahead, so that the first prompt need not wait for it."""
    enough = int(state["renders"]) + RENDERS_AHEAD
    while int(state["renders"]) < enough and not inbox.closed:
        time.sleep(LOOK_SECONDS)
    if source.open_prompts and not inbox.closed:
        source.open_prompts()
        if source.synth.no_prompts:
            emit("prompts", no_prompts=source.synth.no_prompts)


def _rehearse(ring: Ring, load: Callable[[], Source], inbox: Inbox, emit: Emit, turn: int) -> tuple[Source, Live]:
    """Load and warm up on a mapping of its own, and wait for the turn, or for the end."""
    channels, rate = ring.audio.shape[0], int(ring.words["sample_rate"])
    with Ring.create(channels, rate, 2 * HOLD_SECONDS) as own:

        def warmed_up() -> Source:
            source = load()
            live = Live(own, source.synth, source.manifest, inbox, emit)
            live.warm_up()
            live.prepare()
            return source

        share_freed_memory()
        source = aside(warmed_up)
        # that was slower than it will be: what is measured is a render with all that it will have
        source.threads(CORES)
        live = Live(own, source.synth, source.manifest, inbox, emit)
        seconds = live.warm_up()
        live.prepare()
        emit("warm", render_seconds=round(seconds, 4))
        while ring.words["turn"] != turn and not inbox.closed:
            time.sleep(TURN_SECONDS)
    return source, live


def sentence(error: BaseException) -> str:
    """Return one sentence that tells a person of an error."""
    first = (str(error).strip().splitlines() or [""])[0][:300]
    if isinstance(error, BundleError | ValueError | FloatingPointError) and first:
        return first
    return f"the worker failed with {type(error).__name__}{': ' if first else ''}{first}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the worker on this process's standard input and output, and leave with its exit code."""
    parser = argparse.ArgumentParser(prog="osc_engine.worker", description="Renders sound into the ring.")
    parser.add_argument("--ring-fd", type=int, required=True)
    parser.add_argument("--synth", choices=("neural", "tone"), default="neural")
    parser.add_argument("--bundle", default="demo")
    parser.add_argument("--called", default="", help="the name by which the server knows the bundle")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--clap-checkpoint", type=Path)
    parser.add_argument("--turn", type=int, default=0, help="wait beside another worker until the word says so")
    given = parser.parse_args(arguments)

    def load() -> Source:
        # beside another worker one core is enough
        threads = 1 if given.turn else CORES
        return load_source(given.synth, given.bundle, given.device, given.clap_checkpoint, True, threads, given.called)

    run_process(given.ring_fd, load, given.turn)


def run_process(ring_fd: int, load: Callable[[], Source], turn: int = 0) -> None:
    """Be the whole process: never returns."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICENESS)
    emit = json_lines(_own_stdout(), REPORTS)
    try:
        ring = Ring.attach(ring_fd)
    except (OSError, ValueError) as error:
        emit("fault", text=sentence(error))
        os._exit(1)
    code = play(ring, load, _lines_of_server(), emit, turn)
    # At once, whatever threads and CUDA contexts are left: a faulty device can hang an orderly end.
    os._exit(code)


def _own_stdout() -> IO[str]:
    """Return the standard output for events alone; what a library prints goes to the standard error."""
    events = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):
            fcntl.fcntl(events.fileno(), fcntl.F_SETPIPE_SZ, PIPE_BYTES)
    return events


def _lines_of_server() -> Iterator[str]:
    yield from sys.stdin
    timer = threading.Timer(PATIENCE_SECONDS, os._exit, (0,))
    timer.daemon = True
    timer.start()


if __name__ == "__main__":
    main()
