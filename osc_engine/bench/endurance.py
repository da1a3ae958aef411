"""The parts `player` and `memory`: what goes wrong, and what grows, over minutes of playing."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osc_engine.bench.engine import Engine, Subject
from osc_engine.bench.extent import CHANNELS, Extent
from osc_engine.bench.figures import Figure
from osc_engine.bench.jackd import PERIOD, RATE, Jackd
from osc_engine.bench.machine import stolen_seconds
from osc_engine.bench.remote import BenchError, Remote
from osc_engine.memory import resident

#: More steps than any machine has time for: the worker takes as many as fit, and is always at work.
STEPS = 64
#: Share of the length of the part memory that it plays before it begins to look.
WARM_SHARE = 0.2
#: Looks at the counters that are enough to find one between two cycles.
LOOKS = 40
#: Until the player has found the cause of an xrun.
CAUSES_SECONDS = 1.5
#: JACK's frame counter has 32 bits.
_CYCLES_WRAP = 2**32 // PERIOD
_WORDS = ("rain", "iron", "a far choir", "deep water", "paper wings", "night trains", "glass", "embers", "slow bells")


def player(subject: Subject, extent: Extent) -> list[Figure]:
    """Play into a private JACK server in the shortest blocks, the worker at full load."""
    with Jackd() as jackd, Engine(subject, "--start", "--audio", "jack", "--jack-server", jackd.name) as engine:
        engine.until_playing()
        engine.remote.send("/steps", STEPS)
        _busy(engine.remote, extent.settle)
        words = engine.words
        counts, stolen = _counts(words), stolen_seconds()
        behind, cycles, began = _behind(jackd, engine), jackd.cycles(), time.monotonic()
        loads = _busy(engine.remote, 60 * extent.player_minutes, lambda: float(words["load"]))
        cycles, due = _difference(jackd.cycles(), cycles), int((time.monotonic() - began) * RATE / PERIOD)
        time.sleep(CAUSES_SECONDS)
        # a cycle that was late at the first look is not lost, and may be made up for by the second
        lost = max(_difference(_behind(jackd, engine), behind), 0)
        xruns, own, underruns = (_counts(words) - counts).tolist()
        stolen = stolen_seconds() - stolen
    how = f"of {cycles}, {PERIOD} frames each; JACK runs {'with' if jackd.realtime else 'without'} realtime scheduling"
    if stolen:
        how += f"; other virtual machines had cores of this one for {1000 * stolen:.0f} ms meanwhile"
    return [
        Figure.of("player.lost", "cycles lost by the player", "", [lost], note=how),
        Figure.of("player.late", "cycles that the JACK server itself left out", "", [max(due - cycles, 0)],
                  note="by the clock of the machine, to within one; no fault of the player"),
        Figure.of("player.xruns", "xruns that JACK told of", "", [xruns],
                  note=f"{own} of them since a block of the player took longer than a cycle"),
        Figure.of("player.underruns", "underruns of the ring", "", [underruns]),
        Figure.of("player.load", "load of the worker meanwhile", "", loads,
                  note="of what continues the sound; changes come on top"),
    ]  # fmt: skip


def _counts(words: NDArray[np.void]) -> NDArray[np.int64]:
    """Return xruns, those that are the player's own, and underruns so far."""
    return np.array([int(words[name]) for name in ("xruns", "own_xruns", "underruns")])


def memory(engine: Engine, extent: Extent) -> list[Figure]:
    """Watch the resident memory of the three processes while prompts and guidance change.

    Raises:
        BenchError: one of them ended; what takes its place begins anew.
    """
    pids = engine.processes()
    _busy(engine.remote, max(extent.settle, WARM_SHARE * 60 * extent.memory_minutes))
    began = time.monotonic()
    rows: list[tuple[float, ...]] = []

    def look() -> float:
        used = int(engine.words["bytes_in_use"]) / 1e6
        try:
            rows.append((time.monotonic() - began, used, *(resident(pid) / 1e6 for pid in pids.values())))
        except FileNotFoundError as error:
            raise BenchError("a process of the engine ended meanwhile; run the part memory again") from error
        return rows[-1][0]

    _busy(engine.remote, 60 * extent.memory_minutes, look)
    seconds, used, sizes = np.array(rows)[:, 0], np.array(rows)[:, 1], np.array(rows)[:, 2:]
    names = list(pids)
    if not used.any():  # a C library that does not tell
        used = sizes[:, names.index("worker")]
    rises = {"worker": slope(seconds, used)}
    rises |= {name: slope(seconds, sizes[:, names.index(name)]) for name in names if name != "worker"}
    rise = sum(found for found, _ in rises.values())
    each = ", ".join(f"{name} {size:.0f}" for name, size in zip(names, sizes[-1], strict=True))
    shares = ", ".join(f"{name} {found:.2g} ± {error:.1g}" for name, (found, error) in rises.items())
    held = "{:.3g} ± {:.2g}".format(*slope(seconds, sizes.sum(1)))
    return [
        Figure.of("memory.resident", "resident memory, the three processes together", "MB", list(sizes.sum(1)),
                  note=f"at the end {each}; what they share counts three times"),
        Figure.of("memory.slope", "slope of the memory in use", "MB/h", [rise],
                  note=f"least squares over {seconds[-1] / 60:.1f} minutes, with standard errors: {shares}; the worker "
                  f"by what it has asked for, {used.mean():.0f} MB, the others by their resident memory. With what the "
                  f"worker keeps for the next render and gives back now and then, resident in all: {held}"),
    ]  # fmt: skip


def slope(seconds: ArrayLike, sizes: ArrayLike) -> tuple[float, float]:
    """Return the least-squares slope of sizes over time, per hour, and its standard error.

    Sizes that follow each other are alike, so that many looks tell little more than few: the error is that of as many
    as are independent, by the autocorrelation of what the line leaves; too small where they are alike for much of the
    time.

    Raises:
        ValueError: fewer than three looks.
    """
    hours = np.asarray(seconds, float) / 3600
    if len(hours) < 3:
        raise ValueError(f"{len(hours)} looks at the memory show no slope; measure for longer, with --minutes")
    line, covariance = np.polyfit(hours, np.asarray(sizes, float), 1, cov=True)
    left = np.asarray(sizes, float) - np.polyval(line, hours)
    alike = np.correlate(left, left, "full")[len(left) - 1 :]
    until = int(np.argmax(alike <= 0)) if (alike <= 0).any() else len(alike)
    together = 1 + 2 * float(alike[1:until].sum() / alike[0]) if until else 1.0
    return float(line[0]), float(np.sqrt(covariance[0, 0] * together))


def _busy(remote: Remote, seconds: float, look: Callable[[], float] = lambda: 0.0) -> list[float]:
    """Keep the engine busy as a hand does, look once a second, and return what was seen."""
    chance, began = random.Random(0), time.monotonic()
    seen: list[float] = []
    while (now := time.monotonic() - began) < seconds or len(seen) < 3:
        remote.send("/ch/cfg", 1 + chance.randrange(CHANNELS), chance.uniform(1.5, 4.5))
        if now >= len(seen):
            seen.append(look())
            if len(seen) % 10 == 1:
                remote.send("/ch/prompt", 1 + chance.randrange(CHANNELS), f"{chance.choice(_WORDS)} {len(seen)}")
        remote.packets(0)
        time.sleep(min(0.2, max(seconds / 10, 0.01)))
    return seen


def _behind(jackd: Jackd, engine: Engine) -> int:
    """Return by how many cycles the player's count lies behind the server's, between two cycles.

    While a cycle is played the difference is one more, so the least of many looks is taken; a look during which the
    player counted is none.
    """
    seen: list[int] = []
    for _ in range(50 * LOOKS):
        before = int(engine.words["blocks"])
        cycles = jackd.cycles()
        if int(engine.words["blocks"]) == before:
            seen.append(_difference(cycles, before))
        if len(seen) == LOOKS:
            break
        time.sleep(0.003)
    if not seen:
        raise BenchError("the player's count was never still between two looks; run the part player again")
    return min(seen)


def _difference(later: int, earlier: int) -> int:
    """Return how far one count of cycles lies after another, whichever of them has begun again."""
    half = _CYCLES_WRAP // 2
    return (later - earlier + half) % _CYCLES_WRAP - half
