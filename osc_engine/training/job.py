"""What the loop trains: a trainee, its batches, its pace and length."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from osc_engine.training.hands import Hands
from osc_engine.training.settings import LoopSettings

Batch = TypeVar("Batch")
Batch_contra = TypeVar("Batch_contra", contravariant=True)
#: (real, made), normalised mels (M, F) to be drawn one above the other.
Picture = tuple[NDArray[np.float32], NDArray[np.float32]]
Sound = NDArray[np.float32]


@dataclass(frozen=True)
class Evaluation:
    """What a look at the averaged network showed.

    Attributes:
        figures: name -> measured value.
        pictures: by name.
        sounds: by name, (S,) at 48 kHz; without any, the pictures' made sides are heard.
    """

    figures: Mapping[str, float]
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    sounds: Mapping[str, Sound] = field(default_factory=dict)


class Trainee(Protocol[Batch_contra]):
    """What the loop trains.

    The loop moves `networks` to its device once; what else a trainee needs there it moves to `hands.device` itself.
    Chance must come from the global generators of torch, numpy or random: those are set before every part of a batch.
    """

    @property
    def networks(self) -> nn.ModuleDict:
        """Everything that a checkpoint holds; the average follows `networks['model']`."""

    @property
    def parts(self) -> Mapping[str, nn.Module]:
        """By the names of the optimizers: modules whose call makes what has gradients, made of the networks."""

    @property
    def optimizers(self) -> Mapping[str, torch.optim.Optimizer]:
        """Optimizers by name, each with its base learning rate, which the loop scales."""

    def train_step(
        self, hands: Hands, batch: Batch_contra, progress: float, step: int
    ) -> Mapping[str, float] | Mapping[str, Tensor]:
        """Take one step: `hands.call`, `hands.backward`, `hands.apply`.

        Returns:
            Losses by name, detached; a loss that is not finite stops the training.
        """

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Measure a network (the average, in evaluation mode and without gradients) on what is never trained on."""


@dataclass(frozen=True)
class Job(Generic[Batch]):
    """A training that is set up.

    Attributes:
        trainee: what learns.
        batch: (items, number) -> the batch of that number, which depends on these two alone.
        settings: pace and length.
        unit: what its throughput is counted in, and how many of them an item is.
        ear: normalised mel (M, F) -> sound (S,), for what is heard of pictures.
    """

    trainee: Trainee[Batch]
    batch: Callable[[int, int], Batch]
    settings: LoopSettings
    unit: tuple[str, int] = ("items", 1)
    ear: Callable[[NDArray[np.float32]], Sound] | None = None
