"""The OSC port: datagrams in, commands to the server, answers out. One thread, the event loop's.

python-osc is the codec only; `framing` has checked every packet before it sees one. The datagrams that wait are read
together, and of commands that set the same thing only the last is acted on; each sender still gets an answer to each
of its messages.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import TypeVar

from pythonosc.osc_message import OscMessage, ParseError
from pythonosc.osc_message_builder import OscMessageBuilder

from osc_engine.addresses import Message, Refused, error
from osc_engine.agenda import Agenda, seconds_ahead
from osc_engine.commands import Command, answers_to, is_sent, may_be_empty, parse, show, winners
from osc_engine.datagrams import Datagrams, Peer
from osc_engine.framing import IMMEDIATELY, Frame, Malformed, check_frame

Item = TypeVar("Item")

log = logging.getLogger(__name__)

#: Seconds that a time tag may lie ahead, or behind without being called late.
AHEAD, BEHIND = 60.0, 0.05
#: Datagrams read ahead, and their bytes; answers of one turn of the loop, after which others are let in; most answers
#: to what has to act as a whole; messages between two looks at the socket.
_WAITING, _WAITING_BYTES, _TURN, _WHOLE, _LOOK = 8192, 16 << 20, 256, 2048, 16
#: Bytes that messages dated ahead may take, and what each takes beside its own.
_HELD_BYTES, _HELD_BESIDE = 4 << 20, 1024
_LONGEST_TEXT = 4096
_LARGEST_FLOAT = 3.4028234e38
#: Answers a second to packets that are no OSC; their sender may be forged.
_MALFORMED_ANSWERS = 64
#: Senders that are known for engines, and for how many seconds.
_ENGINES, _ENGINE_SECONDS = 64, 60.0
#: Seconds between two log lines about the same kind of mistake.
_QUIET = 10.0


@dataclass(frozen=True)
class Request:
    """A command, and who sent it."""

    command: Command
    sender: Peer


@dataclass(frozen=True)
class Received:
    """A message as it came in."""

    address: str
    arguments: tuple[object, ...]
    sender: Peer


#: Acts on the commands of one turn as a whole, in order; returns the answers to each.
Act = Callable[[Sequence[Request]], Sequence[Sequence[Message]]]


def decode(frame: Frame) -> tuple[str, tuple[object, ...]]:
    """Return address and arguments of a checked message.

    Raises:
        Malformed: the codec refuses it all the same.
    """
    try:
        message = OscMessage(frame.data)
    except (ParseError, UnicodeDecodeError) as problem:
        raise Malformed("codec", f"a message cannot be read: {problem}") from problem
    return message.address, tuple(message.params)


def encode(message: Message) -> bytes:
    """Return a packet of type-tagged i, f and s only; numbers of numpy are taken, what would not fit is clamped."""
    builder = OscMessageBuilder(message.address)
    for value in message.arguments:
        plain = getattr(value, "item", lambda value=value: value)()
        if isinstance(plain, str):
            text = plain.partition("\0")[0].encode("utf-8", "replace")[:_LONGEST_TEXT]
            builder.add_arg(text.decode("utf-8", "ignore"), "s")
        elif isinstance(plain, float):
            builder.add_arg(_float32(plain), "f")
        elif -(2**31) <= plain < 2**31:
            builder.add_arg(int(plain), "i")
        else:
            builder.add_arg(str(plain), "s")
    return builder.build().dgram


def encode_blob(address: str, numbers: Sequence[int], blob: bytes) -> bytes:
    """Return a packet of whole numbers and a blob, which only those get who have asked for blobs."""
    builder = OscMessageBuilder(address)
    for number in numbers:
        builder.add_arg(number, "i")
    builder.add_arg(blob, "b")
    return builder.build().dgram


def _float32(number: float) -> float:
    return min(max(number, -_LARGEST_FLOAT), _LARGEST_FLOAT) if number == number else 0.0


class OscPort:
    """A UDP socket that speaks the contract.

    Bound on construction, so that a taken port is known before anything else starts; `start` begins to read.

    Attributes:
        peer: host and port it is bound to.
        counts: packets, messages and mistakes by class, for metrics.
        allowed: whether a host may send and be sent to.
        elsewhere: where senders hear their answers too, which send from a port that they do not read.
        routes: peers that are reached by other ways than the socket, such as websockets, and how.
    """

    def __init__(
        self, host: str, port: int, channels: int, act: Act, allowed: Callable[[str], bool] = lambda host: True
    ) -> None:
        """Bind.

        Raises:
            OSError: the port is taken, or the host is not one of this machine.
        """
        self.allowed = allowed
        self.counts: Counter[str] = Counter()
        self._channels = channels
        self._act = act
        self._waiting: deque[tuple[bytes, Peer]] = deque()
        self._waiting_bytes = 0
        #: Opened, and not acted on yet.
        self._groups: deque[list[Received]] = deque()
        self._agenda: Agenda[Received] = Agenda(_HELD_BYTES)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._turn: asyncio.Handle | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._answers_left = float(_MALFORMED_ANSWERS)
        self._answered_at = 0.0
        self._quiet_until: dict[str, float] = {}
        #: Senders of what engines send, and when they last did.
        self._engines: dict[Peer, float] = {}
        self._heard: Callable[[Peer], None] = lambda sender: None
        self.elsewhere: dict[Peer, Peer] = {}
        self.routes: dict[Peer, Callable[[bytes], None]] = {}
        self._datagrams = Datagrams(host, port)
        self.peer: Peer = self._datagrams.peer

    def start(self) -> None:
        """Begin to read, in the running event loop."""
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(self._datagrams, self._readable)

    def close(self) -> None:
        """Stop reading and free the port; twice is fine."""
        if self._loop is not None and self._datagrams.fileno() >= 0:
            self._loop.remove_reader(self._datagrams)
        for handle in (self._turn, self._alarm):
            if handle is not None:
                handle.cancel()
        self._datagrams.close()

    def __enter__(self) -> OscPort:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def on_refusal(self, call: Callable[[Peer, bool], None]) -> None:
        """Have targets reported where nobody listens, as `Datagrams` does."""
        self._datagrams.on_refusal = call

    def on_packet(self, call: Callable[[Peer], None]) -> None:
        """Have the sender of each packet that is OSC reported."""
        self._heard = call

    def send(self, target: Peer, *messages: Message) -> None:
        """Send messages, one packet each; a target that is gone is no error."""
        for packet in map(encode, messages):
            self.send_packet(target, packet)
            if target in self.elsewhere:
                self.send_packet(self.elsewhere[target], packet)

    def send_packet(self, target: Peer, packet: bytes) -> None:
        """Send an encoded message."""
        if target in self.routes:
            self.routes[target](packet)
        elif not self._datagrams.send(target, packet):
            self.counts["unsent"] += 1

    @property
    def busy(self) -> bool:
        """Whether so much waits that those who can be held back should be."""
        return len(self._waiting) >= _WAITING // 2 or self._waiting_bytes >= _WAITING_BYTES // 2

    def take(self, data: bytes, sender: Peer) -> None:
        """Take in a packet that came by another way than the socket."""
        self._keep(data, sender)
        self._awaken()

    def _readable(self) -> None:
        self._read()
        self._awaken()

    def _awaken(self) -> None:
        if self._turn is None:
            self._turn = asyncio.get_running_loop().call_soon(self._take_turn)

    def _read(self) -> None:
        """Take all datagrams from the kernel, whose own queue may hold only some hundred."""
        if self._waiting_bytes >= _WAITING_BYTES:
            return
        for data, sender in self._datagrams.read(_WAITING - len(self._waiting)):
            if self.allowed(sender[0]):
                self._keep(data, sender)
            else:
                self.counts["not allowed"] += 1
            if self._waiting_bytes >= _WAITING_BYTES:
                break

    def _keep(self, data: bytes, sender: Peer) -> None:
        self.counts["packets"] += 1
        self._waiting.append((data, sender))
        self._waiting_bytes += len(data)

    def _take_turn(self) -> None:
        self._turn = None
        requests: list[Request] = []
        cost = 0
        for group in self._watching(self._next_groups()):
            wanted, needed = self._read_group(group)
            requests += wanted
            cost += needed
            if cost >= _TURN:
                break
        self._answer(requests)
        self._set_alarm()
        if (self._waiting or self._groups) and self._turn is None:
            self._turn = asyncio.get_running_loop().call_soon(self._take_turn)

    def _next_groups(self) -> Iterator[Sequence[Received]]:
        """Yield what is due, then what acts now of each packet that waits; what is not asked for stays."""
        yield from self._agenda.take(asyncio.get_running_loop().time())
        while self._groups or self._waiting:
            if self._groups:
                yield self._groups.popleft()
            else:
                data, sender = self._waiting.popleft()
                self._waiting_bytes -= len(data)
                self._groups += self._open(data, sender)

    def _watching(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yield items, with a look at the socket now and then."""
        for index, item in enumerate(items):
            if index % _LOOK == 0:
                self._read()
            yield item

    def _set_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        due = self._agenda.next_due
        self._alarm = None if due is None else asyncio.get_running_loop().call_at(due, self._take_turn)

    def _open(self, data: bytes, sender: Peer) -> list[list[Received]]:
        """Return the messages of a packet that act now, each whole a group; hold those that are dated ahead."""
        try:
            messages = [(frame, Received(*decode(frame), sender)) for frame in check_frame(data)]
        except Malformed as problem:
            self._refuse_packet(problem, sender)
            return []
        self.counts["messages"] += len(messages)
        self._heard(sender)
        groups: dict[int, list[Received]] = {}
        sizes: Counter[int] = Counter()
        for frame, message in messages:
            groups.setdefault(frame.tag, []).append(message)
            sizes[frame.tag] += len(frame.data) + _HELD_BESIDE
        return [group for tag, group in groups.items() if not self._hold(tag, group, sizes[tag])]

    def _hold(self, tag: int, group: list[Received], size: int) -> bool:
        """Return whether a group is held until its time; else it acts now."""
        if tag == IMMEDIATELY:
            return False
        ahead = seconds_ahead(tag, time.time())
        if 0 < ahead <= AHEAD and self._agenda.put(asyncio.get_running_loop().time() + ahead, group, size):
            return True
        if not -BEHIND <= ahead <= 0:
            for message in group:
                self.counts["late"] += 1
                self.send(message.sender, Message("/late", (message.address, -ahead)))
        return False

    def _read_group(self, group: Sequence[Received]) -> tuple[list[Request], int]:
        """Return what a group asks for, and about how many answers that takes."""
        requests: list[Request] = []
        cost = 0
        for message in self._watching(group):
            commands = self._read_message(message)
            cost += max(sum(answers_to(command, self._channels) for command in commands), 1)
            if cost > _WHOLE and len(group) > 1:
                text = f"the bundle asks for more than {_WHOLE} answers; nothing of it was done, send it in parts"
                self._refuse(message.sender, message.address, Refused(text))
                return [], cost
            requests += [Request(command, message.sender) for command in commands]
        return requests, cost

    def _read_message(self, message: Received) -> Sequence[Command]:
        """Return what a message asks for; a mistake is answered."""
        sender, address = message.sender, message.address
        engine = time.monotonic() - self._engines.get(sender, -math.inf) < _ENGINE_SECONDS
        try:
            if is_sent(address):
                self._note("sent by an engine", f"{sender[0]}:{sender[1]} sends {address} here")
                self._engines.pop(sender, None)
                self._engines[sender] = time.monotonic()
                if len(self._engines) > _ENGINES:
                    del self._engines[next(iter(self._engines))]
                if not engine:
                    raise Refused(f"{show(address)} is what the engine tells; send /dump to hear all values")
                # another engine that sends here would answer the answer, without end
                return ()
            commands = parse(address, message.arguments, self._channels, partial(self._refuse, sender))
            if engine and any(command.asks and may_be_empty(command.path) for command in commands):
                # of an engine it is an answer, a list of nothing
                raise Refused(f"{show(address)} is not answered to an engine, which this sender seems to be")
        except Refused as problem:
            self._refuse(sender, address, problem)
            return ()
        return commands

    def _answer(self, requests: Sequence[Request]) -> None:
        chosen = winners([request.command for request in requests])
        acted = sorted(set(chosen))
        answers = dict(zip(acted, self._act_on([requests[index] for index in acted]), strict=True))
        for request, index in self._watching(zip(requests, chosen, strict=True)):
            self.send(request.sender, *answers[index])

    def _act_on(self, requests: Sequence[Request]) -> Sequence[Sequence[Message]]:
        """Act; a fault of the server must not stop the conversation."""
        try:
            answers = self._act(requests) if requests else []
        except Exception as fault:
            log.exception("the server failed to act on %s", requests[0].command.path)
            return [[error(r.command.path, f"the engine failed: {fault}; see its log")] for r in requests]
        for request, messages in zip(requests, answers, strict=True):
            for message in messages:
                if message.address == "/error":
                    self._note("refused", f"{request.command.path}: {message.arguments[-1]}")
        return answers

    def _refuse(self, sender: Peer, address: str, problem: Refused) -> None:
        self._note("refused", str(problem))
        self.send(sender, error(address, problem))

    def _refuse_packet(self, problem: Malformed, sender: Peer) -> None:
        self._note(f"malformed {problem.reason}", str(problem))
        now = asyncio.get_running_loop().time()
        regained = (now - self._answered_at) * _MALFORMED_ANSWERS
        self._answers_left = min(self._answers_left + regained, _MALFORMED_ANSWERS)
        self._answered_at = now
        if self._answers_left >= 1:
            self._answers_left -= 1
            self.send(sender, error(problem.address, problem))

    def _note(self, kind: str, text: str) -> None:
        """Count a mistake; log the first of its kind in a while."""
        self.counts[kind] += 1
        now = time.monotonic()
        if now >= self._quiet_until.get(kind, 0.0):
            self._quiet_until[kind] = now + _QUIET
            log.warning("refused: %s (%d of this kind so far)", text, self.counts[kind])
