"""The desk: the controls in force, what is asked of them, and the answers. Runs in the server's event loop."""

from __future__ import annotations

import logging
import math
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from osc_engine import __version__
from osc_engine.addresses import Message, Refused, Value, error
from osc_engine.block import BlockControls
from osc_engine.changes import Applied, Moment, apply, changed, done, query, value_messages
from osc_engine.commands import Command, allowed, word_of
from osc_engine.controls import Controls, carried, free_texts
from osc_engine.datagrams import Peer
from osc_engine.journal import Journal
from osc_engine.listeners import Listeners
from osc_engine.manifest import Manifest
from osc_engine.osc import Request
from osc_engine.preset_files import Presets
from osc_engine.presets import recall
from osc_engine.ring import PLAYER_DOWN, PLAYER_HOLDING, PLAYER_PLAYING, WORKER_READY, Ring, few

log = logging.getLogger(__name__)

#: What `/done` says where nobody can know when a set is heard, since no worker is ready or nothing plays.
UNKNOWN = -1.0
#: Sets that are remembered until the worker has applied them: while it is away, the last so many.
REMEMBERED = 1024

#: Acts on a request and returns the answers; a mistake is raised as `Refused`.
Task = Callable[[Request], tuple[Message, ...]]


@dataclass(frozen=True)
class _Promise:
    """What was said of a set that the worker has not applied yet.

    Attributes:
        version: of the snapshot that it is in.
        sender, path: who sent it, and with which address.
        sample: from which it is to be heard; infinite where nobody knew.
    """

    version: int
    sender: Peer
    path: str
    sample: float


class Desk:
    """Acts on requests and answers them.

    Attributes:
        controls: the snapshot in force.
        block: the block-rate words that follow it.
        listeners: who is told about changes; set once the port exists.
        reply: sends what is answered later than at once; set once the port exists.
    """

    listeners: Listeners
    reply: Callable[[Peer, Message], None]

    def __init__(
        self,
        ring: Ring,
        manifest: Manifest,
        controls: Controls,
        publish: Callable[[], None],
        status: Callable[[], Message],
        presets: Presets,
        journal: Journal,
    ) -> None:
        """Make the desk.

        Args:
            ring: the shared mapping.
            manifest: of the bundle that plays.
            controls: the first snapshot.
            publish: called when there is a new snapshot for the worker.
            status: returns the `/status` message.
            presets: that are saved and recalled.
            journal: is told what was accepted.
        """
        self.controls = controls
        self.block = BlockControls(ring)
        self._ring, self._manifest, self._publish, self._status = ring, manifest, publish, status
        self._presets, self._journal = presets, journal
        self._promises: deque[_Promise] = deque(maxlen=REMEMBERED)
        self._now = self._moment()
        self._changed_hop = False
        self._touched: dict[int | None, int] = {}
        self._told_lead = 0.0
        self._told_presets: tuple[str, ...] = ()
        with suppress(Refused):
            self._told_presets = presets.names()
        presets.on_change = self._tell_presets
        self._no_prompts = ""
        self._more: list[Callable[[], Message]] = []
        self._tasks: dict[str, Task] = {
            "/start": self._start,
            "/stop": self._stop,
            "/panic": self._panic,
            "/preset/save": self._save,
            "/preset/recall": self._recall,
            "/preset/delete": self._delete,
            "/preset/list": lambda request: (Message("/preset/list", self._presets.names()),),
            "/listen": self._listen,
            "/unlisten": self._unlisten,
            "/dump": self._dump,
            "/status": lambda request: (self._status(),),
            "/ping": lambda request: (Message("/pong", _echoed(request)),),
            "/sync": lambda request: (Message("/synced", _echoed(request)),),
            "/version": lambda request: (Message("/version", (__version__,)),),
        }

    def add(self, tasks: Mapping[str, Task], *dumped: Callable[[], Message]) -> None:
        """Have addresses answered by another part of the server, and its messages in every dump.

        Args:
            tasks: address -> what acts on it.
            dumped: give the messages.
        """
        self._tasks.update(tasks)
        self._more += dumped

    @property
    def lead(self) -> float:
        """Seconds of lead in force."""
        return float(self._ring.words["lead"])

    def act(self, requests: Sequence[Request]) -> list[tuple[Message, ...]]:
        """Act on requests as a whole: they are heard together, from one sample on.

        Args:
            requests: in the order in which they came.

        Returns:
            The answers to each.
        """
        before = self.controls
        self._now, self._changed_hop = self._moment(self._touch_few(requests)), False
        answers = [self._answer(request) for request in requests]
        if self._changed_hop:
            self._publish()
        if self.controls is not before:
            self._log_controls()
            if self.listeners:
                self._tell(changed(before, self.controls, self.lead))
        return answers

    def tell_lead(self) -> None:
        """Tell listeners the lead, where it is not the one that they know: the engine's own moves by itself."""
        lead = self.controls.lead or self.lead
        if lead != self._told_lead and self.listeners:
            self._tell((Message("/lead", (lead,)),))
        self._told_lead = lead

    def _tell(self, values: Sequence[Message]) -> None:
        self.listeners.change(values)
        self._told_lead = next((float(m.arguments[0]) for m in values if m.address == "/lead"), self._told_lead)

    def controls_for(self, manifest: Manifest) -> Controls:
        """Return the controls in force, as another bundle would take them over."""
        return self.controls if manifest is self._manifest else carried(self.controls, self._manifest, manifest)

    def adopt(self, manifest: Manifest) -> None:
        """Let another bundle take over, and send all listeners a dump."""
        controls, self._manifest = self.controls_for(manifest), manifest
        self._renew(controls)
        self.listeners.send(*self.dump())

    def take_prompts(self, why_not: str = "") -> bool:
        """Take free text from now on, or refuse it.

        Args:
            why_not: the sentence with which it is refused; empty takes it.

        Returns:
            Whether channels followed free text that is refused from now on; they follow their titles again.
        """
        self._no_prompts, before = why_not, self.controls
        if not why_not or not free_texts(before, self._manifest):
            return False
        channels = tuple(replace(c, prompt="", blend=(), previous=()) for c in before.channels)
        self._renew(replace(before, channels=channels))
        self.listeners.change(changed(before, self.controls, self.lead))
        return True

    def refused(self, version: int) -> tuple[Peer, str] | None:
        """Return who made a snapshot that is not followed, and with which address, if that is still known."""
        found = next(((p.sender, p.path) for p in reversed(self._promises) if p.version == version), None)
        self._promises = deque((p for p in self._promises if p.version != version), REMEMBERED)
        return found

    def applied(self, version: int, sample: int) -> list[tuple[Peer, Message]]:
        """Return who is to be told that a set is heard later than `/done` said, and how much later.

        Each set is told of once: a worker that was started again applies the same snapshot once more.

        Args:
            version: of the snapshot that the worker follows now, and with it all before it.
            sample: from which it is heard.
        """
        late: dict[tuple[Peer, str], float] = {}
        while self._promises and self._promises[0].version <= version:
            promise = self._promises.popleft()
            if promise.sample < math.inf:
                # of a fader in motion, the first is the latest
                late.setdefault((promise.sender, promise.path), sample - promise.sample)
        rate = int(self._ring.words["sample_rate"])
        return [(sender, Message("/late", (path, n / rate))) for (sender, path), n in late.items() if n > 0]

    def dump(self) -> tuple[Message, ...]:
        """Return the value of everything, the names of the presets, and the status."""
        return (*self._values(), self._status())

    def _renew(self, controls: Controls) -> None:
        """Put controls in force that no request asked for, and tell the worker and the log."""
        self.controls = replace(controls, version=self.controls.version + 1, heard_at=self._moment().sample)
        self._publish()
        self._log_controls()

    def _log_controls(self) -> None:
        self._journal.change(self.controls, int(self._ring.words["played"]))

    def _answer(self, request: Request) -> tuple[Message, ...]:
        command = request.command
        if command.released:
            channel = () if command.channel is None else (command.channel,)
            return (self._done(request, 0.0, channel),)
        try:
            if command.path in self._tasks:
                answers = self._tasks[command.path](request)
            elif command.query:
                return (query(self.controls, command, self.lead),)
            else:
                answers = (self._set(request),)
        except Refused as mistake:
            return (error(command.path, mistake),)
        if command.address.changes:
            self._did(command, answers)
        return answers

    def _set(self, request: Request) -> Message:
        command, before = request.command, self.controls
        applied = apply(before, command, self._now, self._manifest)
        if command.address.rate == "block":
            self.controls = applied.controls
            ramp = next((float(v) for a, v in zip(command.address.arguments, command.values, strict=False)
                         if a.name == "ramp"), 0.0)  # fmt: skip
            channels = range(len(before.channels)) if "gain_db" in command.address.fields else ()
            told = {n for n in channels if command.channel in (None, n + 1)}
            self.block.levels(before, self.controls, ramp, told)
            return done(command, applied, self._block_seconds() if self._plays() else UNKNOWN)
        self._take_hop(request, applied.controls)
        return done(command, applied, self._hop_seconds())

    def _take_hop(self, request: Request, controls: Controls) -> None:
        """Put controls in force that the worker is to be told of."""
        before = self.controls
        if self._no_prompts and free_texts(controls, self._manifest) - free_texts(before, self._manifest):
            raise Refused(self._no_prompts)
        version = before.version if self._changed_hop else before.version + 1
        self.controls = replace(controls, version=version, heard_at=self._now.sample)
        self._changed_hop = True
        promised = math.inf if self._hop_seconds() == UNKNOWN else self._now.sample
        self._promises.append(_Promise(version, request.sender, request.command.path, promised))

    def _touch_few(self, requests: Sequence[Request]) -> bool:
        """Tell whether requests, with what is not heard of those before, change few channels alone."""
        sent = (request.command for request in requests)
        commands = [c for c in sent if c.address.rate == "hop" and not (c.query or c.released)]
        if not commands:
            return False
        applied = int(self._ring.words["applied"])
        self._touched = {number: version for number, version in self._touched.items() if version > applied}
        self._touched |= dict.fromkeys((command.channel for command in commands), self.controls.version + 1)
        return None not in self._touched and len(self._touched) <= few(len(self.controls.channels))

    def _moment(self, some: bool = False) -> Moment:
        """Return from when a change is heard, of a few channels alone or of any; never sooner than the one before."""
        words = self._ring.words
        sample = int(words["written"])
        if int(words["worker_state"]) == WORKER_READY:
            sample = max(int(words["promise_some" if some else "promise"]), sample, self.controls.heard_at)
        return Moment(sample, int(words["sample_rate"]))

    def _hop_seconds(self) -> float:
        words = self._ring.words
        # while the player holds, what is to follow stands still, and nobody knows for how long
        if int(words["worker_state"]) != WORKER_READY or int(words["player_state"]) != PLAYER_PLAYING:
            return UNKNOWN
        ahead = max(0, self._now.sample - int(words["played"]))
        return (ahead + int(words["latency_samples"])) / self._now.sample_rate

    def _block_seconds(self) -> float:
        words = self._ring.words
        if not self._has_device():
            return UNKNOWN
        return (int(words["block_samples"]) + int(words["latency_samples"])) / self._now.sample_rate

    def _has_device(self) -> bool:
        words = self._ring.words
        return int(words["player_state"]) != PLAYER_DOWN and int(words["block_samples"]) > 0

    def _plays(self) -> bool:
        return int(self._ring.words["player_state"]) in (PLAYER_PLAYING, PLAYER_HOLDING)

    def _did(self, command: Command, answers: Sequence[Message]) -> None:
        channel = () if command.channel is None else (command.channel,)
        # which preset was meant, the answer says; those of sets leave the ramp out, and some are answered later
        recalled = command.path == "/preset/recall"
        values = answers[0].arguments[3:] if recalled else (*channel, *command.values)
        promised = self._now.sample if command.address.rate == "hop" else None
        played = int(self._ring.words["played"])
        self._journal.did(command.path, values, played, promised)

    def _start(self, request: Request) -> tuple[Message, ...]:
        self.block.start(float(request.command.values[0]))
        return (self._done(request, UNKNOWN if self.block.waiting else self._block_seconds()),)

    def _stop(self, request: Request) -> tuple[Message, ...]:
        self.block.stop(float(request.command.values[0]))
        return (self._done(request, self._block_seconds()),)

    def _panic(self, request: Request) -> tuple[Message, ...]:
        self.block.panic()
        self.listeners.send(Message("/panicked"))
        return (self._done(request, self._block_seconds()),)

    def _recall(self, request: Request) -> tuple[Message, ...]:
        name, ramp = self._named(request.command)
        (preset, note), before = self._presets.read(name), self.controls
        try:
            recalled = recall(before, preset, ramp, self._now, self._manifest)
        except Refused as mistake:
            raise Refused(f"preset {name}: {mistake}") from mistake
        self._take_hop(request, recalled.controls)
        told = {number for number, held in enumerate(preset.channels) if "gain" in held}
        self.block.levels(before, self.controls, ramp, told)
        if note:
            self._warn(request.sender, note)
        clamped = recalled.clamped or request.command.clamped
        return (done(request.command, Applied(self.controls, clamped, (name, ramp)), self._hop_seconds()),)

    def _named(self, command: Command) -> tuple[str, float]:
        """Return which preset is meant, and the ramp to it: a name may end in a number.

        Raises:
            Refused: the number is too large for a ramp, and no preset has it in its name.
        """
        name, ramp = str(command.values[0]), float(command.values[1])
        names = self._presets.names()
        if name not in names and (whole := f"{name} {word_of(ramp)}") in names:
            return whole, 0.0
        shorter, _, last = name.rpartition(" ")
        if name not in names and shorter in names and last.isdecimal():
            limits = allowed(command.address.arguments[1])
            raise Refused(f"there is no preset {name}; for a ramp to {shorter} {limits}")
        return name, ramp

    def _warn(self, sender: Peer, sentence: str) -> None:
        """Tell the log, all listeners and a sender of what was done otherwise than meant."""
        log.warning("%s", sentence)
        self.listeners.send(error("/status", sentence))
        if sender not in self.listeners:
            self.reply(sender, error("/status", sentence))

    def _save(self, request: Request) -> tuple[Message, ...]:
        name = str(request.command.values[0])
        self._presets.save(name, self.controls, self._manifest.name, self._answering(request))
        self._tell_presets()
        return ()

    def _delete(self, request: Request) -> tuple[Message, ...]:
        self._presets.delete(str(request.command.values[0]), self._answering(request))
        self._tell_presets()
        return ()

    def _answering(self, request: Request) -> Callable[[str], None]:
        """Return what answers a request when the disk has done its part."""

        def then(mistake: str) -> None:
            self.reply(request.sender, error(request.command.path, mistake) if mistake else self._done(request, 0.0))
            self._tell_presets()

        return then

    def _tell_presets(self) -> None:
        with suppress(Refused):
            names = self._presets.names()
            if names != self._told_presets and self.listeners:
                self.listeners.change((Message("/preset/list", names),))
            self._told_presets = names

    def _values(self) -> tuple[Message, ...]:
        values = (*value_messages(self.controls, self.lead), *(message() for message in self._more))
        try:
            return (*values, Message("/preset/list", self._presets.names()))
        except Refused:
            return values

    def _listen(self, request: Request) -> tuple[Message, ...]:
        target = self._target(request)
        self.listeners.add(target, self.dump, sender=request.sender)
        return (self._done(request, 0.0, target),)

    def _unlisten(self, request: Request) -> tuple[Message, ...]:
        target = self._target(request)
        self.listeners.remove(target)
        return (self._done(request, 0.0, target),)

    def _dump(self, request: Request) -> tuple[Message, ...]:
        return (*self._values(), self._done(request, 0.0))

    def _target(self, request: Request) -> Peer:
        host, port = request.command.values
        return self.listeners.target(str(host), int(port), request.sender)

    def _done(self, request: Request, heard: float, values: tuple[Value, ...] | None = None) -> Message:
        command = request.command
        return done(command, Applied(self.controls, command.clamped, values or command.values), heard)


def _echoed(request: Request) -> tuple[Value, ...]:
    """Return the number that is to be said again.

    Raises:
        Refused: it has more than 32 bits, and another one would never be recognised.
    """
    command = request.command
    if command.clamped:
        raise Refused(f"{command.path}: the number has more than 32 bits; {allowed(command.address.arguments[0])}")
    return command.values
