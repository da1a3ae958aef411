"""The parts `start`, `control` and `osc`: how soon the engine plays, and how soon a hand is heard and answered."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

from osc_engine.addresses import Message, Value
from osc_engine.bench.engine import Engine, Subject
from osc_engine.bench.extent import CHANNELS, Extent
from osc_engine.bench.figures import Figure, Target
from osc_engine.bench.remote import BenchError, Remote
from osc_engine.manifest import Manifest

#: What the answer to a change may take besides two blocks, in milliseconds.
BLOCK_MARGIN = 10.0
#: So long a change is sent anew while the player holds, and counted from the first time.
HELD_SECONDS = 10.0


def start(subject: Subject, extent: Extent) -> list[Figure]:
    """Start the whole engine again and again, and wait for its first sound."""
    seconds = []
    for _ in range(extent.starts):
        with Engine(subject, "--start", "--audio", "null", listen=True) as engine:
            seconds.append(engine.until_heard())
    note = "from the start of the process to /status playing and a level in /meters"
    return [Figure.of("start.sound", "start to first sound", "s", seconds, note=note)]


def control(engine: Engine, manifest: Manifest, extent: Extent) -> list[Figure]:
    """Change a hop-rate and a block-rate control in turn, at random times: apart, in haste, of one channel.

    Heard is: the time to the answer, and what the answer says is left until the sound.
    """
    words, chance = engine.words, random.Random(0)
    apart = _changes(engine, extent.changes, extent.apart, chance)
    hasty = _changes(engine, extent.changes, extent.hasty, chance)
    one = _changes(engine, extent.changes, extent.apart, chance, of_one=True)
    limit = 2 * int(words["block_samples"]) / manifest.sizes().sample_rate * 1000 + BLOCK_MARGIN
    waits = waits_for_the_next_hop(float(words["lead"]), manifest.defaults.hop)

    def hop(key: str, gap: tuple[float, float], changes: _Changes, note: str, address: str = "/cfg") -> Figure:
        name = f"control to sound, hop-rate ({address}), {2 * gap[0]:g} to {2 * gap[1]:g} s apart"
        late = f"{changes.late} of {len(changes.hop)} heard later than answered"
        return Figure.of(key, name, "ms", changes.hop, plain=waits, note=f"{late}; {note}")

    return [
        hop("control.hop", extent.apart, apart,
            "plain: computed, not measured, for a change that waits for the next hop: between lead and lead + hop"),
        hop("control.hasty", extent.hasty, hasty, "many come while what makes the one before heard is being rendered"),
        hop("control.one", extent.apart, one, "one channel after the other; that channel alone is rendered", "/ch/cfg"),
        Figure.of("control.block", "control to sound, block-rate (/ch/gain)", "ms",
                  apart.block + hasty.block + one.block,
                  target=Target(limit, "p99"),
                  note=f"blocks of {int(words['block_samples'])}; the target is two of them and {BLOCK_MARGIN:.0f} ms"),
    ]  # fmt: skip


@dataclass(frozen=True)
class _Changes:
    """Milliseconds from changes of either rate to their sound, and how many were heard later than answered."""

    hop: list[float]
    block: list[float]
    late: int


def _changes(
    engine: Engine, count: int, gap: tuple[float, float], chance: random.Random, of_one: bool = False
) -> _Changes:
    hop, block = [], []
    before = int(engine.words["missed_promises"])
    for number in range(count):
        time.sleep(chance.uniform(*gap))
        channel, scale = 1 + number % CHANNELS, chance.uniform(1.5, 4.5)
        hop.append(_heard(engine.remote, *(("/ch/cfg", channel, scale) if of_one else ("/cfg", scale))))
        time.sleep(chance.uniform(*gap))
        block.append(_heard(engine.remote, "/ch/gain", channel, chance.uniform(-6, 0)))
    return _Changes(hop, block, int(engine.words["missed_promises"]) - before)


def waits_for_the_next_hop(lead: float, hop: float) -> list[float]:
    """Return, in ms, the waits of changes spread evenly over a hop that are heard only with the next.

    That hop begins when the lead has been played and the rest of the one before: at best, as if rendering took no time.
    """
    return [1000 * (lead + hop * share / 100) for share in range(101)]


def osc(engine: Engine, extent: Extent) -> list[Figure]:
    """Send a burst at once, and then many messages a second while the worker renders what they ask for."""
    remote = engine.remote
    burst = _lost(*remote.exchange(_messages(extent.burst)))
    steady = _messages(round(extent.per_second * extent.steady))
    sent, heard = remote.exchange(steady, extent.per_second)
    pace = f"{extent.per_second} messages a second for {extent.steady:.0f} s"
    return [
        Figure.of("osc.burst_lost", f"messages of a burst of {extent.burst} without answer", "", [burst]),
        Figure.of("osc.steady_lost", f"messages without answer, {pace}", "", [_lost(sent, heard)]),
        Figure.of("osc.reply", f"reply, {pace}", "ms", _replies(sent, heard),
                  note="each second message a /ping, whose answer is timed, each other one a /ch/cfg"),
    ]  # fmt: skip


def _heard(remote: Remote, address: str, *values: Value) -> float:
    """Return the milliseconds from sending a change to its sound."""
    sent = time.monotonic()
    while (audible_in := float(remote.ask(address, *values, answer="/done").arguments[2])) < 0:
        if time.monotonic() - sent > HELD_SECONDS:
            raise BenchError(f"{address} was answered, but not when it is heard: the engine does not play")
        time.sleep(0.02)
    return 1000 * (time.monotonic() - sent + audible_in)


def _messages(count: int) -> list[Message]:
    def one(number: int) -> Message:
        if number % 2:
            return Message("/ping", (number,))
        return Message("/ch/cfg", (1 + number // 2 % CHANNELS, 1.5 + number % 300 / 100))

    return [one(number) for number in range(count)]


def _lost(sent: Sequence[float], heard: Sequence[tuple[float, Message]]) -> int:
    return len(sent) - sum(message.address in ("/done", "/pong") for _, message in heard)


def _replies(sent: Sequence[float], heard: Sequence[tuple[float, Message]]) -> list[float]:
    pongs = [(at, int(message.arguments[0])) for at, message in heard if message.address == "/pong"]
    return [1000 * (at - sent[number]) for at, number in pongs]
