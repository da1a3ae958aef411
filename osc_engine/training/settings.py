"""Pace and length of a training, as a recipe's `[STAGE.loop]` says them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import torch

#: Share of its base that a learning rate comes down to.
LAST_RATE = 0.05


@dataclass(frozen=True)
class LoopSettings:
    """Pace and length of a training.

    Attributes:
        steps: optimizer steps of the whole training.
        batch: items of one step, over all processes; so a training is the same on one device and on several.
        accumulate: parts that each process takes its share of a step's items in, one after another.
        evaluate_every_minutes: minutes between two evaluations; there is always one at the end.
        minutes: limit of the whole training, resumed parts and evaluations included; 0 is no limit.
        precision: what `Hands.autocast()` computes in; a CPU without bfloat16 computes in 32 bits all the same.
        ema: decay of the average per step.
        ema_every: steps between two updates of the average.
        checkpoint_every_minutes: the most work that a crash may cost.
        seed: seed of the training's chance.
        learning_rate: what trainees give to their optimizers.
        warmup_steps: steps over which the learning rate rises.
        threads: CPU threads of a process; 0 leaves torch's choice.
        accelerator: device to train on.
    """

    steps: int
    batch: int
    learning_rate: float
    accumulate: int = 1
    evaluate_every_minutes: float = 10.0
    minutes: float = 0.0
    precision: Literal["bf16-mixed", "32-true"] = "bf16-mixed"
    ema: float = 0.999
    ema_every: int = 4
    checkpoint_every_minutes: float = 4.0
    seed: int = 1
    warmup_steps: int = 100
    threads: int = 0
    accelerator: Literal["auto", "cpu", "cuda"] = "auto"

    def __post_init__(self) -> None:
        allowed = {
            "steps": (self.steps >= 1, "1 and more"),
            "batch": (self.batch >= 1, "1 and more"),
            "accumulate": (self.accumulate >= 1, "1 and more"),
            "learning_rate": (0 < self.learning_rate < 1, "above 0 and below 1"),
            "evaluate_every_minutes": (self.evaluate_every_minutes > 0, "above 0"),
            "minutes": (self.minutes >= 0, "0 (no limit) and more"),
            "precision": (self.precision in ("bf16-mixed", "32-true"), "'bf16-mixed' and '32-true'"),
            "ema": (0 <= self.ema < 1, "0 and more, below 1"),
            "ema_every": (self.ema_every >= 1, "1 and more"),
            "checkpoint_every_minutes": (0 < self.checkpoint_every_minutes <= 5, "above 0, at most 5"),
            "warmup_steps": (self.warmup_steps >= 0, "0 and more"),
            "threads": (self.threads >= 0, "0 (torch's choice) and more"),
            "accelerator": (self.accelerator in ("auto", "cpu", "cuda"), "'auto', 'cpu' and 'cuda'"),
        }
        for name, (good, range_) in allowed.items():
            if not good:
                raise ValueError(f"training: {name} is {getattr(self, name)!r}; allowed are {range_}")

    def part(self, processes: int) -> int:
        """Return the items that one process works on at a time.

        Raises:
            ValueError: the batch cannot be parted so.
        """
        parts = self.accumulate * processes
        if self.batch % parts:
            raise ValueError(
                f"training: batch is {self.batch}, which {processes} processes × accumulate {self.accumulate} do not "
                f"divide; allowed are multiples of {parts}"
            )
        return self.batch // parts


def rate_scale(progress: float, step: int, warmup_steps: int) -> float:
    """Return the share of its base that a learning rate has: a linear rise, then half a cosine by progress."""
    rise = min(1.0, (step + 1) / (warmup_steps + 1))
    return rise * (LAST_RATE + (1 - LAST_RATE) * (1 + math.cos(math.pi * progress)) / 2)


@contextmanager
def on_threads(count: int) -> Iterator[None]:
    """Let torch compute on so many threads, 0 for its own choice; what comes after has as many as were before."""
    before = torch.get_num_threads()
    torch.set_num_threads(count or before)
    try:
        yield
    finally:
        torch.set_num_threads(before)
