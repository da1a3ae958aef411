"""A few real steps of a training before it begins, thrown away again: how long it will take, and what it needs."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from osc_engine.model.tokenizer import Tokenizer, TokenizerConfig
from osc_engine.training import chance
from osc_engine.training.cost import BYTES_A_WEIGHT, MARGIN, Kept, counted_flops
from osc_engine.training.hands import Hands
from osc_engine.training.job import Job
from osc_engine.training.prepared import Item, Prepared
from osc_engine.training.settings import on_threads
from osc_engine.training.world import World, make_fabric

Batch = TypeVar("Batch")
#: Where in a training steps are tried, as shares of it: judges join on the way, and their steps take longer.
TRIED_AT = (0.25, 0.75)
#: Steps after the first that are timed at each, and seconds after which no more are.
TIMED, PATIENCE = 3, 6.0
#: A step so far into a training that all its parts have joined.
LATE = 10**9


class Unmade(Prepared):
    """A prepared archive whose vectors and tokens need not be there: zeros stand for them."""

    def __init__(self, prepared: Prepared, dim: int) -> None:
        super().__init__(prepared.folder, prepared.geometry, prepared.works, prepared.items)
        self._prepared, self._dim = prepared, dim

    def load(self, item: Item, name: str) -> NDArray[np.generic]:
        """Map sound and mel into memory, and make up the rest."""
        if name == "tokens":
            return np.broadcast_to(np.int16(0), (self.geometry.rows, item.columns))
        if name == "clap":
            return np.broadcast_to(np.float32(0), (len(self.windows(item)), self._dim))
        return self._prepared.load(item, name)


def untrained(config: TokenizerConfig) -> Tokenizer:
    """Return a tokenizer that costs what a trained one does."""
    tokenizer = Tokenizer(config).eval()
    tokenizer.quantizer._codebook.initted.fill_(True)
    return tokenizer


@dataclass(frozen=True)
class Needs:
    """What one process of a training needs.

    Attributes:
        weights: how many are trained.
        fixed: bytes for them, whatever the batch.
        an_item: bytes for each item of a batch.
        flops: operations for each item, there and back.
    """

    weights: int
    fixed: float
    an_item: float
    flops: float

    def room(self, memory: float) -> int:
        """Return the items that find room in a device's bytes."""
        return max(0, int((memory / MARGIN - self.fixed) / self.an_item))


def needs(job: Job[Batch]) -> Needs:
    """Count what a training needs, on two steps."""
    hands = _hands(job)
    weights = sum(p.numel() for p in job.trainee.networks.parameters())
    kept, flops = [], []
    for size in (1, 2):
        with Kept(job.trainee.networks.values()) as counter, counted_flops() as count:
            _step(job, hands, size, TRIED_AT[-1])
        kept.append(counter.most)
        flops.append(count())
    an_item = max(kept[1] - kept[0], 1)
    fixed = weights * BYTES_A_WEIGHT + max(kept[0] - an_item, 0)
    return Needs(weights, fixed, an_item, flops[1] / 2)


def seconds_a_step(job: Job[Batch], world: World) -> float:
    """Time a few steps, in all processes together."""
    with on_threads(job.settings.threads):
        return _timed(job, world)


def _timed(job: Job[Batch], world: World) -> float:
    hands, size, means = _hands(job), job.settings.part(world.size), []
    for progress in TRIED_AT:
        times: list[float] = []
        # the first step makes what later ones find made; it counts only where it is too long to wait for another
        while len(times) <= TIMED and sum(times) < PATIENCE:
            began = time.monotonic()
            for part in range(job.settings.accumulate):
                hands.last = part + 1 == job.settings.accumulate
                _step(job, hands, size, progress, part * world.size + world.rank)
            if hands.device.type == "cuda":
                torch.cuda.synchronize(hands.device)
            times += world.told([time.monotonic() - began])
        rest = times[1:] or times
        means.append(sum(rest) / len(rest))
        if sum(times) >= PATIENCE:
            break
    return sum(means) / len(means)


def _hands(job: Job[Any]) -> Hands:
    fabric = make_fabric(job.settings.accelerator, job.settings.precision)
    job.trainee.networks.to(fabric.device).train()
    return Hands(fabric, job.trainee.parts, job.trainee.optimizers, job.settings.accumulate)


def _step(job: Job[Batch], hands: Hands, size: int, progress: float, number: int = 0) -> None:
    chance.seed(job.settings.seed, number)
    batch = hands.take(job.batch(size, number))
    job.trainee.train_step(hands, batch, progress, LATE)
