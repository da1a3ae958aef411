"""The player's device where there is JACK: one client, its ports, their names and their links."""

from __future__ import annotations

import gc
import os
import threading
from collections import deque
from contextlib import suppress
from typing import Any

from osc_engine.device import RETRY_SECONDS, DeviceAwayError, DeviceRefusedError
from osc_engine.events import Emit
from osc_engine.hung import EXIT_HUNG, after
from osc_engine.jack_private import let_compiled_code_play, playback_latency
from osc_engine.jack_probe import free_metadata
from osc_engine.kernel import LOOK_AHEAD, RATE, Kernel
from osc_engine.links import Links
from osc_engine.ring import Ring

_SLOW_SECONDS = 5.0
_ORDER = "http://jackaudio.org/metadata/order"
_INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
_GROUP = "http://jackaudio.org/metadata/port-group"


class JackDevice:
    """One JACK client with C output ports, which reopens on a new server as if nothing had been.

    Attributes:
        block: frames of a block when the device was opened.
    """

    block = 0

    def __init__(self, ring: Ring, kernel: Kernel, name: str, server: str | None, links: Links, emit: Emit) -> None:
        self._ring, self._kernel, self._name, self._server = ring, kernel, name, server
        self._jack = _import_jack()
        self._latency = playback_latency(self._jack)
        self._links, self._told, self._emit = links, links.known, emit
        self._gone = threading.Event()
        self._naming = threading.Thread()
        self._titles: list[str] = []
        self._client: Any = None
        self._ports: list[Any] = []
        self._opened = False
        # those that a player before this one left unjudged have no cause that could still be found
        self._seen_xruns = int(ring.words["xruns"])
        ring.words["other_xruns"] = self._seen_xruns - int(ring.words["own_xruns"])
        self._longest: deque[int] = deque(maxlen=3)

    @property
    def lost(self) -> bool:
        """Whether JACK has said that the server is gone."""
        return self._gone.is_set()

    def open(self) -> str:
        """Become a client of the server, with the ports and links of before; see `Device.open`."""
        jack = self._jack
        try:
            with after(_SLOW_SECONDS, self._free_metadata):
                self._client = jack.Client(self._name, no_start_server=True, servername=self._server)
        except jack.JackOpenError as error:
            where = f"JACK server {self._server!r}" if self._server else "the JACK server"
            raise DeviceAwayError(
                f"{where} does not answer; start it, it is tried again every {RETRY_SECONDS} s"
            ) from error
        client = self._client
        # JACK would number the second of a name, and nobody's patchbay would find its ports
        if client.name != self._name:
            self.close()
            raise DeviceAwayError(
                f"JACK has a client {self._name!r} already; end that program or give this engine another --jack-name; "
                f"trying again every {RETRY_SECONDS} s"
            )
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
        if self._client is None and free_metadata() and self._client is None:
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

    def _find_causes(self) -> None:
        """Take the xruns between two looks as the player's own if one of its blocks took longer than a cycle.

        JACK tells of an xrun while the block that caused it may still be played, so they are judged a look later, and
        by the looks on either side too.
        """
        words = self._ring.words
        self._longest.append(int(words["longest_block_us"]))
        words["longest_block_us"] = 0
        judged, self._seen_xruns = self._seen_xruns, int(words["xruns"])
        count = judged - int(words["own_xruns"]) - int(words["other_xruns"])
        own = max(self._longest) * RATE > int(words["block_samples"]) * 1_000_000 > 0
        words["own_xruns" if own else "other_xruns"] += count

    def tend(self) -> None:
        """Publish the latency, find the causes of xruns, and keep the links."""
        self._find_causes()
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
                self._emit("links", connect=self._links.connect, links=self._told)

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
