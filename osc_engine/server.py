"""The server: OSC, supervision and the truth about what is heard. One thread, an event loop; it makes no sound itself.

It imports neither torch nor jack: the worker renders, the player plays, and both are processes of their own.
"""

from __future__ import annotations

import asyncio
import errno
import gc
import logging
import os
import secrets
import signal
import time
from collections.abc import Sequence
from contextlib import nullcontext
from typing import Any

from osc_engine.addresses import BY_PATH, Message, error
from osc_engine.adm import Adm
from osc_engine.children import Child, stop_all
from osc_engine.commands import Command
from osc_engine.datagrams import ANY, Peer, allow, is_loopback, is_numeric
from osc_engine.desk import Desk
from osc_engine.health import Health, Wish, meters
from osc_engine.hosts import Hosts
from osc_engine.http.sight import Sight
from osc_engine.http.site import Site
from osc_engine.keeping import Keeping, LastRun, alone, last_run
from osc_engine.listeners import Listeners
from osc_engine.osc import OscPort, Request
from osc_engine.playing import Playing
from osc_engine.recording import Recording
from osc_engine.rendering import Rendering
from osc_engine.ring import UNDERRUN_HOLD, UNDERRUN_SILENCE, Ring
from osc_engine.settings import Settings, SettingsError, parse_peer
from osc_engine.systemd import notify
from osc_engine.watchdog import Watchdog

log = logging.getLogger(__name__)

#: Seconds between two looks at the counters, and between two messages of meters.
LOOK_SECONDS = 0.05
#: Looks between two messages of status, and of heartbeat.
STATUS_LOOKS, HEARTBEAT_LOOKS = 10, 20
#: Fade of the end, in seconds, the time that everything then has to end, and of it that of the children to leave.
LAST_FADE, END_SECONDS, LEAVE_SECONDS = 0.3, 1.2, 0.6
#: The sender of what the watchdog asks for.
_WATCHDOG = ("watchdog", 0)


def run(settings: Settings) -> int:
    """Serve until SIGINT or SIGTERM.

    Args:
        settings: of this run.

    Returns:
        The exit code.

    Raises:
        SettingsError: the port is taken, a host cannot be used, or the worker cannot load the bundle on the device.
        BundleError: the bundle cannot be played.
    """
    with alone(settings.state_dir, log.warning):
        last = last_run(settings)
        if last.bundle.loaded:
            log.info("bundle %s was loaded last and plays again, %s does not", last.bundle.loaded,
                     last.bundle.instead_of)  # fmt: skip
        with Ring.create(settings.channels, last.bundle.manifest.sizes().sample_rate) as ring:
            return asyncio.run(_serve(settings, last, ring))


async def _serve(settings: Settings, last: LastRun, ring: Ring) -> int:
    asyncio.get_running_loop().set_exception_handler(_log_exception)
    return await Server(settings, last, ring).serve()


class Server:
    """One run of the server."""

    def __init__(self, settings: Settings, last: LastRun, ring: Ring) -> None:
        """Bind the port; nothing else is started.

        Args:
            settings: of this run.
            last: what the last run left to it.
            ring: the shared mapping.

        Raises:
            SettingsError: the port is taken, or a host cannot be used.
        """
        self._settings, self._ring = settings, ring
        self._started = time.monotonic()
        self._leaving = asyncio.Event()
        self._health, self._state = Health(), ""
        self._session = secrets.randbits(31)
        self._beat = Message("/heartbeat", (self._session, 0))
        ring.words["underrun_mode"] = UNDERRUN_HOLD if settings.underrun == "hold" else UNDERRUN_SILENCE
        self._keeping = Keeping(settings, last, self._session, self._on_trouble)
        resumed = self._keeping.resumed
        self._desk = Desk(ring, last.bundle.manifest, resumed.controls, self._publish, self._status,
                          self._keeping.presets, self._keeping.journal)  # fmt: skip
        self._desk.block.levels(self._keeping.defaults, resumed.controls)
        self._port = self._bind()
        self._listeners = self._desk.listeners = Listeners(self._port)
        self._desk.reply = self._port.send
        self._watchdog = Watchdog(settings.channels, settings.watchdog == "on", self._reset, self._listeners.send,
                                  time.monotonic)  # fmt: skip
        self._port.routes[_WATCHDOG] = lambda packet: None
        dog = self._watchdog
        self._desk.add({"/quality": dog.ask, "/watchdog": lambda _: (dog.message(),)}, dog.message)
        self._rendering = Rendering(settings, ring, last.bundle, self._desk, self._keeping, self._watchdog, self._send)
        self._playing = Playing(
            settings, ring, lambda: self._desk.controls, lambda text: self._send(None, error("/status", text))
        )
        renderers = [parse_peer(peer) for peer in settings.adm]
        self._adm = Adm(_reaching(renderers), time.monotonic) if renderers else None
        self._hosts = [
            Hosts("--feedback", settings.peers, self._listen_at, self._on_trouble),
            *([Hosts("--adm", renderers, self._adm.move, self._on_trouble)] if self._adm else []),
        ]
        self._recording = Recording(
            settings.state_dir / "recordings", ring, self._send, self._tell_recording,
            lambda sender, address, sentence: self._send(sender, error(address, sentence)),
        )  # fmt: skip
        record = self._recording
        self._desk.add(
            {"/record": lambda _: (record.message(),), "/record/start": record.start, "/record/stop": record.stop},
            record.message,
        )
        self._site = Site(self._sight()) if settings.http_port else None

    def _listen_at(self, before: Peer | None, peer: Peer) -> None:
        """Have one of `--feedback` listen, or follow it to another place."""
        if before:
            self._listeners.remove(before)
        if self._listeners.is_own(peer):
            self._on_trouble(f"--feedback {peer[0]}:{peer[1]} is the engine's own port; give one that somebody reads")
            return
        self._listeners.add(peer, self._desk.dump, keep=True)

    async def serve(self) -> int:
        """Run everything until a signal; return the exit code."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # nohup has the hang-up ignored, and so it stays
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
                loop.add_signal_handler(number, self._on_signal)
        with self._port:
            self._port.start()
            log.info("OSC on %s:%d, %d channels of %s", *self._port.peer, self._settings.channels,
                     self._rendering.manifest.name)  # fmt: skip
            for hosts in self._hosts:
                hosts.begin()
            for note in self._keeping.resumed.notes:
                self._on_trouble(note)
            if self._settings.start or self._keeping.resumed.playing:
                self._desk.block.start(0.5)
            async with self._site or nullcontext():
                # What stays for the whole run is not gone through at each full collection, which holds up every answer.
                gc.collect()
                gc.freeze()
                return await self._run_children()

    async def _run_children(self) -> int:
        worker = asyncio.create_task(self._rendering.bundles.run())
        player = asyncio.create_task(self._playing.run())
        looks = asyncio.create_task(self._look_for_ever())
        searches = [asyncio.create_task(hosts.run()) for hosts in self._hosts]
        leaving = asyncio.create_task(self._leaving.wait())
        try:
            await asyncio.wait((worker, player, looks, leaving), return_when=asyncio.FIRST_COMPLETED)
            looks.cancel()
            self._keeping.leave(self._desk.controls, self._desk.block.running)
            await self._fade_out()
        finally:
            for task in (leaving, looks, *searches):
                task.cancel()
            self._rendering.bundles.close()
            # side by side: each of them may have to wait for somebody who does not answer, or for a disk
            works = (self._leave_network(), self._recording.close(END_SECONDS), self._stop_children(worker, player))
            ends = [asyncio.create_task(work) for work in works]
            await asyncio.wait(ends, timeout=END_SECONDS)
        if self._rendering.refusal:
            raise SettingsError(self._rendering.refusal)
        broken = [t for t in (worker, player, looks, *ends) if t.done() and not t.cancelled() and t.exception()]
        for task in broken:
            log.critical("the server must end: %r", task.exception())
        return 1 if broken else 0

    async def _leave_network(self) -> None:
        if self._site:
            await self._site.close()
        self._port.close()
        self._listeners.close()
        if self._adm:
            self._adm.close()

    async def _stop_children(self, worker: asyncio.Task[None], player: asyncio.Task[None]) -> None:
        """Stop worker and player, and keep what is known when they have left."""
        until = time.monotonic() + END_SECONDS
        children = [(self._rendering.worker, worker)]
        if self._playing.child:
            children.append((self._playing.child, player))
        else:
            player.cancel()
        await stop_all(children, LEAVE_SECONDS)
        if self._rendering.refusal:
            self._keeping.journal.drop()
        await self._keeping.close(int(self._ring.words["played"]), until - time.monotonic())

    async def _fade_out(self) -> None:
        self._desk.block.stop(LAST_FADE)
        until = time.monotonic() + LAST_FADE + 0.1
        while not self._playing.silent and time.monotonic() < until:
            await asyncio.sleep(0.01)

    def _on_signal(self) -> None:
        if not self._leaving.is_set():
            log.info("leaving")
            notify("STOPPING=1")
            self._leaving.set()
            return
        for child in self._children().values():
            child.kill()
        os._exit(130)

    def _sight(self) -> Sight:
        return Sight(self._settings, self._ring, self._desk, self._port, self._listeners,
                     lambda: self._rendering.manifest, lambda: self._state, self._children,
                     lambda: self._beat, self._watchdog, lambda: self._keeping.disk_free)  # fmt: skip

    def _children(self) -> dict[str, Child]:
        player = self._playing.child
        return {"worker": self._rendering.worker, **({"player": player} if player else {})}

    def _bind(self) -> OscPort:
        s = self._settings
        try:
            return OscPort(s.host, s.port, s.channels, self._desk.act, allow(s.allow))
        except OSError as problem:
            if problem.errno == errno.EADDRINUSE:
                raise SettingsError(
                    f"UDP port {s.port} of {s.host} is taken; end the program that has it or give another --port"
                ) from problem
            why = f"--host is {s.host!r}: it is no address of this machine ({problem.strerror})"
            raise SettingsError(f"{why}; give 127.0.0.1, or 0.0.0.0 for the network") from problem

    def _publish(self) -> None:
        self._rendering.bundles.tell()
        self._playing.tell()

    def _reset(self, channel: int) -> None:
        self._desk.act([Request(Command(BY_PATH["/ch/reset"], channel), _WATCHDOG)])

    def _on_trouble(self, text: str) -> None:
        log.warning("%s", text)
        self._listeners.send(error("/status", text))

    def _send(self, sender: Peer | None, message: Message) -> None:
        """Send an answer that comes late; what went wrong, or is nobody's answer, is told to all listeners too."""
        to_all = sender is None or message.address == "/error"
        if sender and not (to_all and sender in self._listeners):
            self._port.send(sender, message)
        if to_all:
            self._listeners.send(message)

    def _tell_recording(self) -> None:
        self._listeners.send(self._recording.message())

    async def _look_for_ever(self) -> None:
        count = 0
        while True:
            self._look(count)
            count += 1
            await asyncio.sleep(LOOK_SECONDS)

    def _look(self, count: int) -> None:
        self._desk.block.release()
        if self._adm:
            self._adm.look(self._desk.controls, self._desk.block.gains())
        self._keeping.look(self._desk.controls, self._desk.block.running)
        state = self._current_state()
        if state != self._state:
            log.info("state: %s", state)
        if state != self._state or count % STATUS_LOOKS == 0:
            self._state = state
            self._listeners.send(self._status())
        if count % HEARTBEAT_LOOKS == 0 and self._recording.on:
            self._tell_recording()
        if count % HEARTBEAT_LOOKS == 0:
            self._desk.tell_lead()
            notify("WATCHDOG=1" if count else "READY=1")
            self._beat = Message("/heartbeat", (self._session, count // HEARTBEAT_LOOKS))
            self._listeners.beat(self._beat)
        if self._site:
            self._site.look(state)
        self._listeners.send(meters(self._ring))

    def _current_state(self) -> str:
        wish = Wish(self._desk.block.running, self._rendering.worker.failing, self._playing.failing)
        return self._health.state(self._ring.words, wish, time.monotonic())

    def _status(self) -> Message:
        words, manifest = self._ring.words, self._rendering.manifest
        lead = max(0, self._ring.available) / int(words["sample_rate"])
        steps = int(words["steps"]) or self._desk.controls.steps or manifest.defaults.steps
        uptime = time.monotonic() - self._started
        return Message("/status", (self._current_state(), manifest.name, float(words["load"]), lead, steps,
                                   int(words["underruns"]), int(words["xruns"]), uptime))  # fmt: skip


def _reaching(peers: Sequence[Peer]) -> str:
    """Return the host to send from so that all of these are reached, and no more than needed can answer."""
    here = (host == "localhost" or (is_numeric(host) and is_loopback(host)) for host, _ in peers)
    return "127.0.0.1" if all(here) else ANY


def _log_exception(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    log.error("unexpected: %s: %r", context.get("message"), context.get("exception"))
