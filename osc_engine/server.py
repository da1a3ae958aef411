"""The server: OSC, supervision and the truth about what is heard. One thread, an event loop; it makes no sound itself.

It imports neither torch nor jack: the worker renders, the player plays, and both are processes of their own.
"""

from __future__ import annotations

import asyncio
import errno
import json
import logging
import os
import secrets
import signal
import socket
import time
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

from osc_engine.addresses import Message, error
from osc_engine.adm import Adm
from osc_engine.bundles import Bundles
from osc_engine.children import Child, Kind, Progress, jack_answers, stop_all
from osc_engine.datagrams import Peer, allow
from osc_engine.desk import Desk
from osc_engine.health import Health, Wish, decibels
from osc_engine.http.sight import Sight
from osc_engine.http.site import Site
from osc_engine.keeping import Keeping, alone
from osc_engine.listeners import Listeners
from osc_engine.manifest import TONE, Manifest, find_bundle, read_manifest
from osc_engine.memory import LARGE_PAGES
from osc_engine.osc import OscPort
from osc_engine.recording import Recording
from osc_engine.ring import (
    PLAYER_DOWN,
    PLAYER_STOPPED,
    UNDERRUN_HOLD,
    UNDERRUN_SILENCE,
    WORKER_DOWN,
    WORKER_READY,
    Ring,
)
from osc_engine.settings import Settings, SettingsError, parse_peer
from osc_engine.systemd import notify

log = logging.getLogger(__name__)

#: Seconds between two looks at the counters, and between two messages of meters.
LOOK_SECONDS = 0.05
#: Looks between two messages of status, and of heartbeat.
STATUS_LOOKS, HEARTBEAT_LOOKS = 10, 20
#: Fade of the end, in seconds, and the time that the children then have to leave.
LAST_FADE, LEAVE_SECONDS = 0.3, 0.6
#: Seconds that the end of a recording is waited for.
LAST_WRITES = 2.0
#: Seconds without progress after which a child is ended: while it works, and while it loads or compiles.
STILL_LIMIT, LOADING_LIMIT = 8.0, 300.0
#: One render may take so many times the time of the last one before the worker counts as hung.
RENDER_PATIENCE = 4.0


def run(settings: Settings) -> int:
    """Serve until SIGINT or SIGTERM.

    Args:
        settings: of this run.

    Returns:
        The exit code.

    Raises:
        SettingsError: the port is taken, or a host cannot be used.
        BundleError: the bundle cannot be played.
    """
    folder = find_bundle(settings.bundle) if settings.synth == "neural" else None
    manifest = read_manifest(folder) if folder else TONE
    return asyncio.run(_serve(settings, manifest, folder))


async def _serve(settings: Settings, manifest: Manifest, folder: Path | None) -> int:
    asyncio.get_running_loop().set_exception_handler(_log_exception)
    with alone(settings.state_dir, log.warning), Ring.create(settings.channels, manifest.sizes().sample_rate) as ring:
        return await Server(settings, manifest, folder, ring).serve()


class Server:
    """One run of the server."""

    def __init__(self, settings: Settings, manifest: Manifest, folder: Path | None, ring: Ring) -> None:
        """Bind the port; nothing else is started.

        Raises:
            SettingsError: the port is taken, or a host cannot be used.
        """
        self._settings, self._manifest, self._ring = settings, manifest, ring
        self._started = time.monotonic()
        self._leaving = asyncio.Event()
        self._health, self._state = Health(), ""
        self._session = secrets.randbits(31)
        self._beat = Message("/heartbeat", (self._session, 0))
        self._progress = {"worker": Progress(), "player": Progress()}
        self._told_titles = ""
        self._links: tuple[str, ...] = ()
        self._waits_for_device = False
        ring.words["underrun_mode"] = UNDERRUN_HOLD if settings.underrun == "hold" else UNDERRUN_SILENCE
        self._keeping = Keeping(settings, manifest, self._session, self._on_trouble)
        resumed = self._keeping.resumed
        self._desk = Desk(ring, manifest, resumed.controls, self._publish, self._status, self._keeping.presets,
                          self._keeping.journal)  # fmt: skip
        self._desk.block.levels(self._keeping.defaults, resumed.controls)
        self._port = self._bind()
        self._listeners = self._desk.listeners = Listeners(self._port)
        self._desk.reply = self._port.send
        self._bundles = Bundles(
            settings.state_dir / "bundles", ring, self._make_worker(folder, manifest), self._make_worker, self._send,
            lambda: self._manifest, self._adopt,
        )  # fmt: skip
        self._desk.add({"/bundle/list": self._bundles.list, "/bundle/load": self._bundles.load})
        self._player: Child | None = None
        renderers = [_resolved(parse_peer(peer), "--adm") for peer in settings.adm]
        self._adm = Adm(renderers, time.monotonic) if renderers else None
        self._recording = Recording(
            settings.state_dir / "recordings", ring, self._send, self._tell_recording, self._refuse
        )
        record = self._recording
        self._desk.add(
            {"/record": lambda _: (record.message(),), "/record/start": record.start, "/record/stop": record.stop},
            record.message,
        )
        self._site = Site(self._sight()) if settings.http_port else None

    async def serve(self) -> int:
        """Run everything until a signal; return the exit code."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # nohup has the hang-up ignored, and so it stays
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
                loop.add_signal_handler(number, self._on_signal)
        with self._port:
            self._port.start()
            log.info("OSC on %s:%d, %d channels of %s", *self._port.peer, self._settings.channels, self._manifest.name)
            for peer in self._settings.peers:
                self._listeners.add(_resolved(peer, "--feedback"), self._desk.dump(), keep=True)
            for note in self._keeping.resumed.notes:
                self._on_trouble(note)
            if self._settings.start or self._keeping.resumed.playing:
                self._desk.block.start(0.5)
            async with self._site or nullcontext():
                return await self._run_children()

    @property
    def _worker(self) -> Child:
        """The worker that plays."""
        return self._bundles.worker

    def _make_worker(self, folder: Path | None, manifest: Manifest, turn: int = 0) -> Child:
        def on_event(event: dict[str, Any]) -> None:
            if not self._bundles.heard(child, event):
                self._on_worker(event)

        child = Child(
            Kind("worker", _worker_arguments(self._settings, folder, self._ring.fd, turn), True, True, LARGE_PAGES),
            self._ring.fd, self._clear_worker, lambda: self._tell_worker(manifest), on_event,
            lambda: self._worker_stuck() if child is self._worker else "",
        )  # fmt: skip
        return child

    def _adopt(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._keeping.adopt(manifest, self._bundles.folder)
        self._desk.adopt(manifest)

    async def _run_children(self) -> int:
        worker = asyncio.create_task(self._bundles.run())
        player = asyncio.create_task(self._run_player())
        looks = asyncio.create_task(self._look_for_ever())
        leaving = asyncio.create_task(self._leaving.wait())
        try:
            await asyncio.wait((worker, player, looks, leaving), return_when=asyncio.FIRST_COMPLETED)
            looks.cancel()
            self._keeping.leave(self._desk.controls, self._desk.block.running)
            await self._fade_out()
        finally:
            leaving.cancel()
            looks.cancel()
            self._bundles.close()
            if self._site:
                await self._site.close()
            self._port.close()
            self._listeners.close()
            if self._adm:
                self._adm.close()
            await self._recording.close(LAST_WRITES)
            if self._player:
                await stop_all([(self._worker, worker), (self._player, player)], LEAVE_SECONDS)
            else:
                player.cancel()
                await stop_all([(self._worker, worker)], LEAVE_SECONDS)
        self._keeping.close(int(self._ring.words["played"]))
        broken = [t for t in (worker, player, looks) if t.done() and not t.cancelled() and t.exception()]
        for task in broken:
            log.critical("the server must end: %r", task.exception())
        return 1 if broken else 0

    async def _run_player(self) -> None:
        audio = self._settings.audio
        if audio == "auto":
            audio = "jack" if await jack_answers(self._settings.jack_server) else "null"
            if audio == "null":
                log.warning("no JACK server answers, so a null clock plays and nothing is heard; start JACK and serve "
                            "again, or serve with --audio jack to wait for it")  # fmt: skip
        self._player_arguments = _player_arguments(self._settings, audio, self._ring.fd)
        self._player = Child(
            Kind("player", self._player_arguments, patient=False, expendable=False),
            self._ring.fd, self._clear_player, self._tell_titles, self._on_player, self._player_stuck,
        )  # fmt: skip
        await self._player.supervise()

    async def _fade_out(self) -> None:
        self._desk.block.stop(LAST_FADE)
        until = time.monotonic() + LAST_FADE + 0.1
        while int(self._ring.words["player_state"]) not in (PLAYER_DOWN, PLAYER_STOPPED) and time.monotonic() < until:
            await asyncio.sleep(0.01)

    def _on_signal(self) -> None:
        if not self._leaving.is_set():
            log.info("leaving")
            notify("STOPPING=1")
            self._leaving.set()
            return
        for child in (self._worker, self._player):
            if child:
                child.kill()
        os._exit(130)

    def _sight(self) -> Sight:
        return Sight(self._settings, self._ring, self._desk, self._port, self._listeners, lambda: self._manifest,
                     lambda: self._state, self._children, lambda: self._beat)  # fmt: skip

    def _children(self) -> dict[str, Child]:
        return {"worker": self._worker, **({"player": self._player} if self._player else {})}

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
        self._bundles.tell()
        if self._player and self._titles_line() != self._told_titles:
            self._player.tell()

    def _tell_worker(self, manifest: Manifest) -> str:
        controls = self._desk.controls_for(manifest)
        self._keeping.journal.told(controls, waiting=manifest is not self._manifest)
        return controls.to_json()

    def _titles_line(self) -> str:
        return json.dumps({"titles": [channel.title for channel in self._desk.controls.channels]})

    def _tell_titles(self) -> str:
        self._told_titles = self._titles_line()
        return self._told_titles

    def _clear_worker(self) -> None:
        words = self._ring.words
        words["worker_state"] = WORKER_DOWN
        words["worker_beat_ns"] = 0
        words["load"] = 0.0
        self._progress["worker"] = Progress()

    def _clear_player(self) -> None:
        words = self._ring.words
        words["player_state"] = PLAYER_DOWN
        words["player_beat_ns"] = words["block_samples"] = words["latency_samples"] = 0
        self._ring.channels["peak"] = 0.0
        self._waits_for_device = False
        self._progress["player"] = Progress()
        if self._player:
            # what was connected by hand is connected again by the next player
            self._player.kind = replace(self._player.kind, arguments=(*self._player_arguments, *self._links))

    def _worker_stuck(self) -> str:
        words = self._ring.words
        state = int(words["worker_state"])
        still = self._progress["worker"].still_for((state, int(words["worker_beat_ns"])))
        working = state == WORKER_READY
        limit = max(STILL_LIMIT, RENDER_PATIENCE * int(words["render_ns"]) / 1e9) if working else LOADING_LIMIT
        return _stuck(self._worker, still, limit)

    def _player_stuck(self) -> str:
        words = self._ring.words
        if self._waits_for_device:
            return ""
        up = int(words["player_state"]) != PLAYER_DOWN
        still = self._progress["player"].still_for((up, int(words["player_beat_ns"]), int(words["blocks"])))
        limit = STILL_LIMIT if up else LOADING_LIMIT
        return _stuck(self._player, still, limit)

    def _on_worker(self, event: dict[str, Any]) -> None:
        name, text = event["event"], str(event.get("text", ""))
        if name == "rendered":
            self._keeping.journal.rendered(event, int(self._ring.words["played"]))
        elif name == "context":
            self._keeping.journal.context({key: value for key, value in event.items() if key != "event"})
        elif name == "ready":
            self._worker.ready = True
            self._take_prompts(str(event.get("no_prompts", "")))
            self._keeping.journal.worker(str(event.get("device")))
            log.info("worker ready on %s: %s steps, a render takes %.2f s", event.get("device"), event.get("steps"),
                     float(event.get("render_seconds", 0)))  # fmt: skip
        elif name == "refused":
            log.warning("the worker refused a change: %s", text)
            sender = self._desk.sender_of(int(event.get("version", -1))) or (None, "/status")
            self._refuse(sender[0], sender[1], text)
        elif name == "fault":
            self._fault("worker", text)

    def _take_prompts(self, why_not: str) -> None:
        """Take free text from now on, or refuse it with a sentence; what is followed of it already gives way."""
        if self._desk.take_prompts(why_not):
            self._on_trouble(why_not)
        elif why_not:
            log.warning("%s", why_not)

    def _on_player(self, event: dict[str, Any]) -> None:
        name, text = event["event"], str(event.get("text", ""))
        self._waits_for_device = name == "lost"
        if name == "device":
            assert self._player
            self._player.ready = True
            log.info("player: %s, %s Hz, blocks of %s", text, event.get("rate"), event.get("block"))
        elif name == "links":
            self._links = ("--connect", str(event["connect"]), "--links", json.dumps(event["links"]))
        elif name in ("lost", "fault"):
            self._fault("player", text)

    def _on_trouble(self, text: str) -> None:
        log.warning("%s", text)
        self._listeners.send(error("/status", text))

    def _refuse(self, sender: Peer | None, address: str, sentence: str) -> None:
        self._send(sender, error(address, sentence))

    def _send(self, sender: Peer | None, message: Message) -> None:
        """Send an answer that comes late; what went wrong is told to all listeners too."""
        told = message.address == "/error" and sender in self._listeners
        if sender and not told:
            self._port.send(sender, message)
        if message.address == "/error":
            self._listeners.send(message)

    def _tell_recording(self) -> None:
        self._listeners.send(self._recording.message())

    def _fault(self, child: str, text: str) -> None:
        log.error("%s: %s", child, text)
        self._listeners.send(error("/status", text))

    async def _look_for_ever(self) -> None:
        count = 0
        while True:
            self._look(count)
            count += 1
            await asyncio.sleep(LOOK_SECONDS)

    def _look(self, count: int) -> None:
        self._desk.block.release()
        if self._adm:
            self._adm.look(self._desk.controls)
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
            notify("WATCHDOG=1" if count else "READY=1")
            self._beat = Message("/heartbeat", (self._session, count // HEARTBEAT_LOOKS))
            self._listeners.send(self._beat)
        if self._site:
            self._site.look(state)
        self._listeners.send(Message("/meters", tuple(decibels(float(p)) for p in self._ring.channels["peak"])))

    def _current_state(self) -> str:
        player = self._player
        wish = Wish(self._desk.block.running, self._worker.failing, bool(player and player.failing))
        return self._health.state(self._ring.words, wish, time.monotonic())

    def _status(self) -> Message:
        words = self._ring.words
        lead = max(0, self._ring.available) / int(words["sample_rate"])
        steps = int(words["steps"]) or self._desk.controls.steps
        uptime = time.monotonic() - self._started
        return Message("/status", (self._current_state(), self._manifest.name, float(words["load"]), lead, steps,
                                   int(words["underruns"]), int(words["xruns"]), uptime))  # fmt: skip


def _worker_arguments(settings: Settings, folder: Path | None, ring_fd: int, turn: int) -> tuple[str, ...]:
    arguments = ["-m", "osc_engine.worker", "--ring-fd", str(ring_fd), "--synth", "neural" if folder else "tone"]
    if folder:
        arguments += ["--bundle", str(folder)]
    if folder and settings.clap_checkpoint:
        arguments += ["--clap-checkpoint", str(settings.clap_checkpoint)]
    return (*arguments, "--device", settings.device, *(("--turn", str(turn)) if turn else ()))


def _player_arguments(settings: Settings, audio: str, ring_fd: int) -> tuple[str, ...]:
    arguments = ["-m", "osc_engine.player", "--ring-fd", str(ring_fd), "--audio", audio]
    arguments += ["--jack-name", settings.jack_name, "--connect", settings.connect]
    return (*arguments, *(("--jack-server", settings.jack_server) if settings.jack_server else ()))


def _stuck(child: Child | None, still: float, limit: float) -> str:
    # each new start is given more time, or a machine that is merely too busy would never get to play
    patience = limit * 2 ** min(child.failures if child else 0, 5)
    return f"shows no progress for {still:.0f} s" if still > patience else ""


def _resolved(peer: Peer, option: str) -> Peer:
    try:
        return socket.gethostbyname(peer[0]), peer[1]
    except OSError as problem:
        raise SettingsError(f"{option} {peer[0]}:{peer[1]}: the host cannot be found; give its address") from problem


def _log_exception(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    log.error("unexpected: %s: %r", context.get("message"), context.get("exception"))
