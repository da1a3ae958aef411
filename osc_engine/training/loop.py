"""The loop that trains every network: pace, average, checkpoints, reports. Runs on the main thread of one device."""

from __future__ import annotations

import copy
import math
import os
import pickle
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Literal, Protocol, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from osc_engine.model.bundle import quick_type
from osc_engine.model.layers import load_weights
from osc_engine.training import chance
from osc_engine.training.report import Report

if TYPE_CHECKING:
    from lightning.fabric import Fabric

CHECKPOINT = "last.ckpt"
#: Share of its base that a learning rate comes down to.
LAST_RATE = 0.05
#: Steps between two looks at the losses; looking makes an accelerator wait.
LOOK_EVERY = 10

Batch = TypeVar("Batch")
Batch_contra = TypeVar("Batch_contra", contravariant=True)


class TrainingError(RuntimeError):
    """A training that cannot go on; the text says what, which value, and what to do."""


#: (real, made), normalised mels (M, F) to be drawn one above the other.
Picture = tuple[NDArray[np.float32], NDArray[np.float32]]


@dataclass(frozen=True)
class Evaluation:
    """What a look at the averaged network showed.

    Attributes:
        figures: name -> measured value.
        pictures: by name.
    """

    figures: Mapping[str, float]
    pictures: Mapping[str, Picture] = field(default_factory=dict)


class Trainee(Protocol[Batch_contra]):
    """What the loop trains.

    The loop moves `networks` to its device once; what else a trainee needs there it moves to `fabric.device` itself.
    Chance must come from the global generators of torch, numpy or random: those are kept in checkpoints.
    """

    @property
    def networks(self) -> nn.ModuleDict:
        """Everything that a checkpoint holds; the average follows `networks['model']`."""

    @property
    def optimizers(self) -> Mapping[str, torch.optim.Optimizer]:
        """Optimizers by name, each with its base learning rate, which the loop scales."""

    def train_step(
        self, fabric: Fabric, batch: Batch_contra, progress: float, step: int
    ) -> Mapping[str, float] | Mapping[str, Tensor]:
        """Take one step: forward under `fabric.autocast()`, `fabric.backward`, clip, `optimizer.step`.

        Returns:
            Losses by name, detached; a loss that is not finite stops the training.
        """

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Measure a network (the average, in evaluation mode and without gradients) on what is never trained on."""


@dataclass(frozen=True)
class LoopSettings:
    """Pace and length of a training.

    Attributes:
        steps: optimizer steps of the whole training.
        batch: items in a batch.
        evaluate_every_minutes: minutes between two evaluations; there is always one at the end.
        minutes: limit of the whole training, resumed parts and evaluations included; 0 is no limit.
        precision: what `fabric.autocast()` computes in; a CPU without bfloat16 computes in 32 bits all the same.
        ema: decay of the average per step.
        ema_every: steps between two updates of the average.
        checkpoint_every_minutes: the most work that a crash may cost.
        seed: seed of the training's chance.
        learning_rate: what trainees give to their optimizers.
        warmup_steps: steps over which the learning rate rises.
        threads: CPU threads; 0 leaves torch's choice.
        accelerator: device to train on.
    """

    steps: int
    batch: int
    learning_rate: float
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


def fit(
    trainee: Trainee[Batch], batches: Callable[[int], Iterator[Batch]], settings: LoopSettings, folder: Path
) -> Path:
    """Train until the steps or the minutes are used up; take up `folder/last.ckpt` where there is one.

    Args:
        trainee: networks, optimizers and their step.
        batches: called with a step, returns the batches from that step on; where it depends on nothing else, a
            resumed training equals an uninterrupted one.
        settings: pace and length.
        folder: gets the checkpoint, `log.jsonl`, `pictures` and `tensorboard`.

    Returns:
        The last checkpoint; `averaged` reads the network to export from it.

    Raises:
        TrainingError: a loss or a weight is not finite, the checkpoint does not fit, or the batches run out.
    """
    from lightning.fabric import Fabric  # its import takes seconds, and readers of checkpoints do without

    if settings.threads:
        torch.set_num_threads(settings.threads)
    folder.mkdir(parents=True, exist_ok=True)
    on_cuda = settings.accelerator != "cpu" and torch.cuda.is_available()
    # Where the processor has no bfloat16 it is imitated, several times slower than 32 bits.
    imitated = not on_cuda and quick_type("cpu") == torch.float32
    precision = "32-true" if imitated else settings.precision
    fabric = Fabric(accelerator=settings.accelerator, devices=1, precision=precision)
    trainee.networks.to(fabric.device)
    run = _Run(trainee, settings, folder / CHECKPOINT)
    with Report(folder, run.step) as report:
        if run.progress < 1:
            _train(run, batches, fabric, report)
    return run.path


def begin_from(network: nn.Module, bundle: Path | None, stage: str) -> None:
    """Give a network the weights that a bundle's network of the same sizes has; None changes nothing.

    Raises:
        TrainingError: the bundle has no such network, or one of other sizes.
    """
    if bundle is None:
        return
    path = bundle / f"{stage}.safetensors"
    if not path.is_file():
        raise TrainingError(f"{path} is missing, so the stage {stage} cannot begin from it; train it from nothing")
    try:
        load_weights(path, network)
    except ValueError as error:
        raise TrainingError(f"{stage} cannot begin from {path}, whose sizes are not the recipe's: {error}") from error


def averaged(checkpoint: Path) -> dict[str, Tensor]:
    """Return the averaged weights of `networks['model']`, on the CPU, as a checkpoint holds them.

    Raises:
        TrainingError: the file cannot be read.
    """
    state: dict[str, Tensor] = _read(checkpoint)["average"]
    return state


def _train(run: _Run[Batch], batches: Callable[[int], Iterator[Batch]], fabric: Fabric, report: Report) -> None:
    stream = batches(run.step)
    checkpoint_due = _Clock(run.settings.checkpoint_every_minutes)
    evaluation_due = _Clock(run.settings.evaluate_every_minutes)
    while run.progress < 1:
        batch = next(stream, None)
        if batch is None:
            raise TrainingError(f"the batches ended at step {run.step} of {run.settings.steps}; give an endless stream")
        run.take_step(fabric, fabric.to_device(batch))
        if run.step % LOOK_EVERY == 0:
            report.losses(run.step, run.progress, run.minutes, run.look())
        if checkpoint_due():
            run.save()
        if run.progress < 1 and evaluation_due():
            _tell(report, run)
    run.save()
    _tell(report, run)


def _tell(report: Report, run: _Run[Batch]) -> None:
    evaluation = run.evaluate()
    report.evaluation(run.step, run.minutes, evaluation.figures, evaluation.pictures)


class _Clock:
    """Says once in every so many minutes that something is due."""

    def __init__(self, minutes: float) -> None:
        self._seconds = minutes * 60
        self._last = time.monotonic()

    def __call__(self) -> bool:
        if time.monotonic() - self._last < self._seconds:
            return False
        self._last = time.monotonic()
        return True


class _Run(Generic[Batch]):
    """Where a training stands: steps and minutes used, the average, the losses since the last look."""

    def __init__(self, trainee: Trainee[Batch], settings: LoopSettings, path: Path) -> None:
        self.trainee, self.settings, self.path = trainee, settings, path
        self.step = 0
        self._minutes_before = 0.0
        self._began = time.monotonic()
        self._base_rates = {name: [group["lr"] for group in o.param_groups] for name, o in trainee.optimizers.items()}
        self._average = copy.deepcopy(trainee.networks["model"]).eval().requires_grad_(False)
        self._sums: dict[str, Tensor] = {}
        self._summed = 0
        if path.exists():
            self._load()
        else:
            chance.seed(settings.seed)

    @property
    def minutes(self) -> float:
        """Minutes used, those before a resume included."""
        return self._minutes_before + (time.monotonic() - self._began) / 60

    @property
    def progress(self) -> float:
        """Share of the training that is used up, by steps or by minutes."""
        by_minutes = self.minutes / self.settings.minutes if self.settings.minutes else 0.0
        return min(1.0, max(self.step / self.settings.steps, by_minutes))

    def take_step(self, fabric: Fabric, batch: Batch) -> None:
        """Set the learning rates, let the trainee step, and move the average."""
        progress = self.progress
        scale = rate_scale(progress, self.step, self.settings.warmup_steps)
        for name, optimizer in self.trainee.optimizers.items():
            for group, base in zip(optimizer.param_groups, self._base_rates[name], strict=True):
                group["lr"] = base * scale
        self.trainee.networks.train()
        try:
            losses = self.trainee.train_step(fabric, batch, progress, self.step)
        except RuntimeError as error:
            if "non-finite" in str(error):  # what Fabric's clipping says of gradients
                raise self._broken("a gradient became not finite") from error
            raise
        for name, loss in losses.items():
            self._sums[name] = self._sums.get(name, torch.zeros(())) + torch.as_tensor(loss).detach()
        self._summed += 1
        self.step += 1
        if self.step % self.settings.ema_every == 0:
            self._move_average()

    @torch.no_grad()
    def _move_average(self) -> None:
        # A young average follows closely, or a short training would still hear its random beginning.
        decay = min(self.settings.ema, (1 + self.step) / (10 + self.step)) ** self.settings.ema_every
        model = self.trainee.networks["model"]
        for average, weight in zip(self._average.parameters(), model.parameters(), strict=True):
            average.lerp_(weight, 1 - decay)
        for kept, current in zip(self._average.buffers(), model.buffers(), strict=True):
            kept.copy_(current)

    def look(self) -> dict[str, float]:
        """Return the mean losses since the last look.

        Raises:
            TrainingError: one is not finite; the last checkpoint is left as it is.
        """
        means = {name: float(total) / self._summed for name, total in self._sums.items()}
        self._sums, self._summed = {}, 0
        for name, mean in means.items():
            if not math.isfinite(mean):
                raise self._broken(f"the loss {name} became {mean}")
        return means

    def _broken(self, what: str) -> TrainingError:
        kept = f"{self.path} holds the last good state" if self.path.exists() else "no checkpoint was written yet"
        return TrainingError(f"{what} by step {self.step}; {kept}: go on with a lower learning_rate")

    def evaluate(self) -> Evaluation:
        """Let the trainee measure the average; chance goes on as if nobody had looked."""
        before = chance.state()
        with torch.no_grad():
            evaluation = self.trainee.evaluate(self._average)
        chance.restore(before)
        return evaluation

    def save(self) -> None:
        """Write the checkpoint whole or not at all.

        Raises:
            TrainingError: a weight or a loss since the last look is not finite; the file is left as it is.
        """
        if not all(torch.isfinite(total) for total in self._sums.values()):
            self.look()
        for name, weight in self.trainee.networks.named_parameters():
            if not torch.isfinite(weight).all():
                raise self._broken(f"the weights {name} became not finite")
        state = {
            "networks": self.trainee.networks.state_dict(),
            "optimizers": {name: optimizer.state_dict() for name, optimizer in self.trainee.optimizers.items()},
            "average": self._average.state_dict(),
            "step": self.step,
            "minutes": self.minutes,
            "chance": chance.state(),
        }
        part = self.path.with_suffix(".part")
        with part.open("wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.path)

    def _load(self) -> None:
        state = _read(self.path)
        try:
            self.trainee.networks.load_state_dict(state["networks"])
            self._average.load_state_dict(state["average"])
            for name, optimizer in self.trainee.optimizers.items():
                optimizer.load_state_dict(state["optimizers"][name])
        except (RuntimeError, ValueError, KeyError) as error:
            text = f"{self.path} belongs to other networks than this recipe's; train into another folder or remove it"
            raise TrainingError(text) from error
        self.step, self._minutes_before = state["step"], state["minutes"]
        chance.restore(state["chance"])


def rate_scale(progress: float, step: int, warmup_steps: int) -> float:
    """Return the share of its base that a learning rate has: a linear rise, then half a cosine by progress."""
    rise = min(1.0, (step + 1) / (warmup_steps + 1))
    return rise * (LAST_RATE + (1 - LAST_RATE) * (1 + math.cos(math.pi * progress)) / 2)


def _read(checkpoint: Path) -> dict[str, Any]:
    try:
        state: dict[str, Any] = torch.load(checkpoint, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError, EOFError, pickle.UnpicklingError) as error:
        text = f"{checkpoint} cannot be read as a checkpoint; remove it to begin again, or give another folder"
        raise TrainingError(text) from error
    return state
