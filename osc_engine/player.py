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
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any

from osc_engine.device import Device, DeviceAwayError, DeviceRefusedError, NullDevice
from osc_engine.jack_private import let_compiled_code_play, playback_latency
from osc_engine.jack_probe import free_metadata
from osc_engine.kernel import LOOK_AHEAD, RATE, Kernel
from osc_engine.links import Link, Links
from osc_engine.ring import PLAYER_DOWN, PLAYER_STOPPED, Ring

EXIT_REFUSED, EXIT_HUNG = 3, 4

_RETRY_SECONDS = 0.5
_LOOK_SECONDS = 0.1
#: Looks without a new block after which the server counts as gone. Looks, not seconds: a process that was suspended
#: has not looked.
_LOOKS_TO_LOST = 20
_LOOKS_PER_LINKS = 5
_HUNG_SECONDS = 2.0
_SLOW_SECONDS = 5.0
_LEAVE_SECONDS = 0.4
_ORDER = "http://jackaudio.org/metadata/order"
_INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
_GROUP = "http://jackaudio.org/metadata/port-group"


class JackDevice:
    """One JACK client with C output ports, which reopens on a new server as if nothing had been.

    Attributes:
        block: frames of a block when the device was opened.
    """

    block = 0

    def __init__(self, ring: Ring, kernel: Kernel, name: str, server: str | None, links: Links) -> None:
        self._ring, self._kernel, self._name, self._server = ring, kernel, name, server
        self._jack = _import_jack()
        self._latency = playback_latency(self._jack)
        self._links, self._told = links, links.known
        self._gone = threading.Event()
        self._naming = threading.Thread()
        self._titles: list[str] = []
        self._client: Any = None
        self._ports: list[Any] = []
        self._opened = False

    @property
    def lost(self) -> bool:
        """Whether JACK has said that the server is gone."""
        return self._gone.is_set()

    def open(self) -> str:
        """Become a client of the server, with the ports and links of before; see `Device.open`."""
        jack = self._jack
        try:
            with _after(_SLOW_SECONDS, self._free_metadata):
                self._client = jack.Client(self._name, no_start_server=True, servername=self._server)
        except jack.JackOpenError as error:
            where = f"JACK server {self._server!r}" if self._server else "the JACK server"
            raise DeviceAwayError(f"{where} does not answer; trying again every {_RETRY_SECONDS} s") from error
        client = self._client
        if client.samplerate != RATE:
            rate = client.samplerate
            self.close()
            raise DeviceRefusedError(f"the JACK server runs at {rate} Hz; start it again with {RATE} Hz")
        try:
            self._activate(client)
        except jack.JackError as error:
            self.close()
            raise DeviceAwayError(f"the JACK server went away while the ports were made: {error}") from error
        self.block = client.blocksize
        return f"JACK client {client.name}"

    def _free_metadata(self) -> None:
        """Leave for another player where a program that was killed had locked JACK for this one."""
        if free_metadata() and self._client is None:
            sys.stderr.write("a program that was killed had locked JACK's data base of names; it is removed\n")
            sys.stderr.flush()
            os._exit(EXIT_HUNG)

    def _activate(self, client: Any) -> None:
        self._gone.clear()
        channels = range(self._ring.audio.shape[0])
        self._ports = [client.outports.register(f"out_{n + 1}") for n in channels]
        client.set_shutdown_callback(lambda *_: self._gone.set())
        client.set_xrun_callback(self._count_xrun)
        self._kernel.begin_silent()
        let_compiled_code_play(self._jack, client, self._ports, self._kernel)
        client.activate()
        self._ring.words["server_restarts"] += self._opened
        self._opened = True
        self.tend()
        self.name_ports(self._titles)

    def _count_xrun(self, _microseconds: float) -> None:
        self._ring.words["xruns"] += 1

    def tend(self) -> None:
        """Publish the latency, and keep the links."""
        with suppress(self._jack.JackError):
            words = self._ring.words
            words["latency_samples"] = LOOK_AHEAD + max(self._latency(port) for port in self._ports)
            inputs, physical = (
                [p.name for p in self._client.get_ports(is_audio=True, is_input=True, is_physical=only)]
                for only in (False, True)
            )
            connected = {
                (n, peer.name) for n, port in enumerate(self._ports) for peer in self._client.get_all_connections(port)
            }
            for n, peer in self._links.look(connected, inputs, physical):
                with suppress(self._jack.JackError):
                    self._client.connect(self._ports[n], peer)
                    self._links.made((n, peer))
            if self._links.known != self._told:
                self._told = self._links.known
                _say("links", connect=self._links.connect, links=self._told)

    def name_ports(self, titles: list[str]) -> None:
        """Put the titles, the order and the group into JACK's metadata, from a thread that nothing waits for.

        The metadata are a data base of their own, which can be locked or broken; sound does not depend on it.
        """
        self._titles = titles
        if not self._naming.is_alive():
            self._naming = threading.Thread(target=self._write_metadata, name="metadata", daemon=True)
            self._naming.start()

    def _write_metadata(self) -> None:
        titles: list[str] | None = None
        while titles is not self._titles:
            titles = self._titles
            for n, port in enumerate(self._ports):
                entries = [(_ORDER, str(n + 1), _INTEGER), (_GROUP, self._name, "text/plain")]
                if n < len(titles):
                    entries.append((self._jack.METADATA_PRETTY_NAME, titles[n], "text/plain"))
                for key, value, kind in entries:
                    with suppress(Exception):
                        self._client.set_property(port.uuid, key, value, kind)

    def close(self) -> None:
        """Leave the server, and remember what was connected."""
        self._links.lose()
        if self._naming.ident is not None:
            self._naming.join()
        with suppress(self._jack.JackError):
            self._client.deactivate(ignore_errors=True)
        self._client.close()
        # JACK-Client's callbacks refer to their client and are referred to by it, and collection is off.
        self._client, self._ports = None, []
        gc.collect()


def _import_jack() -> Any:
    try:
        import jack
    except OSError as error:
        raise DeviceRefusedError(
            "JACK's library is missing; install it (apt install libjack-jackd2-0) or choose --audio null"
        ) from error
    jack.set_error_function(lambda _: None)
    jack.set_info_function(lambda _: None)
    return jack


@contextmanager
def _after(seconds: float, act: Callable[[], None]) -> Iterator[None]:
    """Act where the block takes longer, from another thread."""
    timer = threading.Timer(seconds, act)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _time_limit(seconds: float) -> AbstractContextManager[None]:
    """Leave the process where the block takes longer."""
    return _after(seconds, lambda: os._exit(EXIT_HUNG))


def _say(event: str, **fields: object) -> None:
    # A server that is gone closes standard input as well, and that ends the player.
    with suppress(OSError):
        sys.stdout.write(json.dumps({"event": event, **fields}) + "\n")
        sys.stdout.flush()


class Player:
    """The main thread: keeps a device open until it is told to leave."""

    def __init__(self, ring: Ring, kernel: Kernel, device: Device) -> None:
        self._ring, self._kernel, self._device = ring, kernel, device
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
        said = ""
        while not self._leave.is_set():
            try:
                with _time_limit(10 * _HUNG_SECONDS):
                    text = self._device.open()
            except DeviceAwayError as error:
                if str(error) != said:
                    said = str(error)
                    _say("lost", text=said)
                self._leave.wait(_RETRY_SECONDS)
                continue
            _say("device", text=text, rate=RATE, block=self._device.block)
            self._watch()
            with _time_limit(_HUNG_SECONDS):
                self._device.close()
            self._ring.words["player_state"] = PLAYER_DOWN
            if not self._leave.is_set():
                said = "the JACK server is gone; waiting for it to come back"
                _say("lost", text=said)

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
                with _time_limit(_HUNG_SECONDS):
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
    chosen = _parse(arguments)
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
            )
        )
        player = Player(ring, kernel, device)
        threading.Thread(target=player.listen, daemon=True).start()
        threading.Thread(target=player.wait_for_signal, args=(_pipe_of_signals(),), daemon=True).start()
        gc.collect()
        gc.freeze()
        gc.disable()
        player.play()
    except (DeviceRefusedError, ValueError, OSError) as error:
        _say("fault", text=str(error))
        return EXIT_REFUSED
    return 0


if __name__ == "__main__":
    code = main()
    # The thread that waits for standard input holds its lock, over which an ordinary exit would stumble.
    os._exit(code)
