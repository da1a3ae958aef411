"""The player process: brings the ring to the JACK ports, and comes back whenever JACK does.

`python -m osc_engine.player --ring-fd N --audio jack|null …`; docs/architecture.md has its standard input and output.
The main thread opens, watches and closes the device; JACK's own thread (or the null clock) calls the compiled kernel;
one thread reads standard input. A call into a hung libjack cannot be taken back: where one takes too long the process
leaves, and the server starts another.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import queue
import re
import signal
import sys
import threading
import time
from contextlib import suppress

from osc_engine.device import RETRY_SECONDS, Device, DeviceAwayError, DeviceRefusedError, NullDevice
from osc_engine.events import Emit, json_lines
from osc_engine.hung import time_limit
from osc_engine.jack_device import JackDevice
from osc_engine.kernel import RATE, Kernel
from osc_engine.links import Link, Links
from osc_engine.memory import keep_in_memory
from osc_engine.ring import PLAYER_DOWN, PLAYER_STOPPED, Ring

EXIT_REFUSED = 3

_LOOK_SECONDS = 0.1
#: Looks without a new block after which the server counts as gone. Looks, not seconds: a process that was suspended
#: has not looked.
_LOOKS_TO_LOST = 20
_LOOKS_PER_LINKS = 5
_HUNG_SECONDS = 2.0
_LEAVE_SECONDS = 0.4


class Player:
    """The main thread: keeps a device open until it is told to leave."""

    def __init__(self, ring: Ring, kernel: Kernel, device: Device, emit: Emit) -> None:
        self._ring, self._kernel, self._device, self._emit = ring, kernel, device, emit
        self._titles: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
        self._leave = threading.Event()

    def listen(self) -> None:
        """Take titles from standard input until it closes; runs in a thread of its own."""
        for line in sys.stdin:
            with suppress(ValueError, TypeError, KeyError):
                self._titles.put([str(title) for title in json.loads(line)["titles"]])
        self.leave()

    def wait_for_signal(self, pipe: int) -> None:
        """Leave at the first byte of a pipe; runs in a thread of its own."""
        os.read(pipe, 1)
        self.leave()

    def leave(self) -> None:
        """Ask the main thread to fade out and leave; the process is gone soon, even from within a hung call."""
        self._leave.set()
        timer = threading.Timer(_LEAVE_SECONDS, os._exit, (0,))
        timer.daemon = True
        timer.start()

    def play(self) -> None:
        """Play until asked to leave.

        Raises:
            DeviceRefusedError: the device cannot be used.
        """
        # most of it before JACK's thread runs, which would wait for it at a page that is not there yet
        keep_in_memory()
        said = ""
        while not self._leave.is_set():
            try:
                with time_limit(20 * _HUNG_SECONDS):
                    text = self._device.open()
            except DeviceAwayError as error:
                if str(error) != said:
                    said = str(error)
                    self._emit("lost", text=said)
                self._leave.wait(RETRY_SECONDS)
                continue
            keep_in_memory()
            self._emit("device", text=text, rate=RATE, block=self._device.block)
            self._watch()
            with time_limit(_HUNG_SECONDS):
                self._device.close()
            self._ring.words["player_state"] = PLAYER_DOWN
            if not self._leave.is_set():
                said = "the JACK server is gone; waiting for it to come back"
                self._emit("lost", text=said)

    def _watch(self) -> None:
        """Look after the device until it is gone, or until the fade at the end has been played."""
        words, looks, idle = self._ring.words, 0, 0
        blocks = int(words["blocks"])
        while not self._device.lost and idle < _LOOKS_TO_LOST:
            if self._leave.wait(_LOOK_SECONDS):
                self._fade_out()
                return
            idle = idle + 1 if words["blocks"] == blocks else 0
            if idle == 0:
                blocks = int(words["blocks"])
                words["player_beat_ns"] = time.monotonic_ns()
            while not self._titles.empty():
                self._device.name_ports(self._titles.get())
            looks += 1
            if looks % _LOOKS_PER_LINKS == 0 and not self._device.lost:
                with time_limit(_HUNG_SECONDS):
                    self._device.tend()

    def _fade_out(self) -> None:
        self._kernel.leave()
        deadline = time.monotonic() + _LEAVE_SECONDS / 2
        while self._ring.words["player_state"] != PLAYER_STOPPED and time.monotonic() < deadline:
            time.sleep(0.005)


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m osc_engine.player", description="plays the ring of a server")
    parser.add_argument("--ring-fd", type=int, required=True, help="descriptor of the shared mapping")
    parser.add_argument("--audio", choices=("jack", "null"), default="jack")
    parser.add_argument("--jack-name", default="osc_engine", help="name of the JACK client")
    parser.add_argument("--jack-server", help="name of the JACK server")
    parser.add_argument("--connect", default="none", help="none, physical, or a pattern of input ports")
    parser.add_argument("--links", type=_links, default=(), help="JSON of the links that a player before this one had")
    parser.add_argument("--block", type=int, default=1024, help="frames of a block where there is no JACK")
    chosen = parser.parse_args(arguments)
    try:
        re.compile(chosen.connect)
    except re.error as error:
        parser.error(f"--connect {chosen.connect}: {error}; give none, physical, or a regular expression")
    if not 1 <= chosen.block <= 8192:
        parser.error(f"--block is {chosen.block}; it must be 1 to 8192")
    return chosen


def _links(text: str) -> list[Link]:
    return [(int(number), str(peer)) for number, peer in json.loads(text)]


def _pipe_of_signals() -> int:
    """Return the end of a pipe into which SIGTERM and SIGINT write, whatever the main thread is waiting for."""
    readable, writable = os.pipe()
    os.set_blocking(writable, False)
    signal.set_wakeup_fd(writable)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    return readable


def main(arguments: list[str] | None = None) -> int:
    """Run the player; returns its exit code."""
    chosen, emit = _parse(arguments), json_lines(sys.stdout)
    try:
        ring = Ring.attach(chosen.ring_fd)
        kernel = Kernel(ring)
        device: Device = (
            NullDevice(ring, kernel, chosen.block)
            if chosen.audio == "null"
            else JackDevice(
                ring,
                kernel,
                chosen.jack_name,
                chosen.jack_server,
                Links(ring.audio.shape[0], chosen.connect, chosen.links),
                emit,
            )
        )
        player = Player(ring, kernel, device, emit)
        threading.Thread(target=player.listen, daemon=True).start()
        threading.Thread(target=player.wait_for_signal, args=(_pipe_of_signals(),), daemon=True).start()
        gc.collect()
        gc.freeze()
        gc.disable()
        player.play()
    except (DeviceRefusedError, ValueError, OSError) as error:
        emit("fault", text=str(error))
        return EXIT_REFUSED
    return 0


if __name__ == "__main__":
    code = main()
    # The thread that waits for standard input holds its lock, over which an ordinary exit would stumble.
    os._exit(code)
