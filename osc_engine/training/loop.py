"""The loop that trains every network: pace, average, checkpoints, reports. Runs on the main thread of each process."""

from __future__ import annotations

import copy
import math
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Generic, TypeVar

import torch
from torch import Tensor

from osc_engine.memory import keep_freed_memory
from osc_engine.training import chance, checkpoint
from osc_engine.training.checkpoint import CHECKPOINT, TrainingError
from osc_engine.training.cost import counted_flops, peak_flops
from osc_engine.training.hands import Hands
from osc_engine.training.job import Job
from osc_engine.training.report import Pace, Report
from osc_engine.training.settings import on_threads, rate_scale
from osc_engine.training.world import World, computes_in, join, make_fabric

#: Steps between two looks at the losses; looking makes an accelerator wait.
LOOK_EVERY = 10
#: Batches that are read while a device computes, each by a thread of its own.
AHEAD = 4
#: Operations are counted in the first steps of a sitting, and then once in so many.
COUNTED_FIRST, COUNT_EVERY = 3, 500

Batch = TypeVar("Batch")


def fit(job: Job[Batch], folder: Path) -> Path:
    """Train until the steps or the minutes are used up; take up `folder/last.ckpt` where there is one.

    Called alike in every process that torchrun started; the first one writes.

    Args:
        job: what to train.
        folder: gets the checkpoint, `log.jsonl`, `pictures` and `tensorboard`.

    Returns:
        The last checkpoint; `checkpoint.averaged` reads the network to export from it.

    Raises:
        TrainingError: a loss or a weight is not finite, or the checkpoint does not fit.
        ValueError: the processes do not divide the batch.
    """
    settings = job.settings
    keep_freed_memory()
    folder.mkdir(parents=True, exist_ok=True)
    world = join(settings.accelerator)
    size = settings.part(world.size)
    run = _Run(job, world, folder / CHECKPOINT)
    if run.progress < 1:
        with ExitStack() as stack:
            stack.enter_context(on_threads(settings.threads))
            feed = stack.enter_context(_Feed(job, world, size, run.step))
            report = stack.enter_context(Report(folder, run.step)) if world.leads else None
            _train(run, feed, report)
    world.wait()
    return run.path


def _train(run: _Run[Batch], feed: _Feed[Batch], report: Report | None) -> None:
    settings, world = run.job.settings, run.world
    checkpoint_due = _Clock(settings.checkpoint_every_minutes)
    evaluation_due = _Clock(settings.evaluate_every_minutes)
    while run.progress < 1:
        run.take_step(feed)
        if run.step % LOOK_EVERY == 0:
            losses = run.look()
            if report is not None:
                report.losses(run.pace(feed.size), losses)
        # one process may decide at any time, several only where they meet: meeting makes accelerators wait
        if world.size == 1 or run.step % LOOK_EVERY == 0:
            save, tell = world.told([checkpoint_due(), evaluation_due()])
            run.agree()
            if save:
                run.save()
            if tell and run.progress < 1:
                run.tell(report)
    if run.step % LOOK_EVERY:
        losses = run.look()
        if report is not None:
            report.losses(run.pace(feed.size), losses)
    run.agree()
    run.save()
    run.tell(report)


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


class _Feed(Generic[Batch]):
    """The batches of one process, by number; where a device computes, the next is read meanwhile."""

    def __init__(self, job: Job[Batch], world: World, size: int, step: int) -> None:
        self.size, self._job, self._world = size, job, world
        self._ahead = None if job.settings.accelerator == "cpu" or not torch.cuda.is_available() else AHEAD
        self._pool = ThreadPoolExecutor(AHEAD, "batches")
        self._next = step * job.settings.accumulate
        self._coming: list[Future[Batch]] = []

    def __enter__(self) -> _Feed[Batch]:
        return self

    def __exit__(self, *error: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def __call__(self, part: int) -> Batch:
        """Return a part of this process, counted from the training's beginning; asked for in turn."""
        if self._ahead is None:
            return self._job.batch(self.size, self.number(part))
        while len(self._coming) < self._ahead:
            self._coming.append(self._pool.submit(self._job.batch, self.size, self.number(self._next)))
            self._next += 1
        return self._coming.pop(0).result()

    def number(self, part: int) -> int:
        """Return the number of a batch among those of all processes."""
        return part * self._world.size + self._world.rank


class _Run(Generic[Batch]):
    """Where a training stands: steps and minutes used, the average, the losses since the last look."""

    def __init__(self, job: Job[Batch], world: World, path: Path) -> None:
        self.job, self.world, self.path = job, world, path
        self.step = 0
        trainee = job.trainee
        self._base_rates = {name: [group["lr"] for group in o.param_groups] for name, o in trainee.optimizers.items()}
        self._fabric = make_fabric(job.settings.accelerator, job.settings.precision)
        trainee.networks.to(self._fabric.device)
        if self._fabric.device.type == "cuda":
            torch.cuda.reset_peak_memory_stats(self._fabric.device)
        self._average = copy.deepcopy(trainee.networks["model"]).eval().requires_grad_(False)
        self._sums: dict[str, Tensor] = {}
        self._summed = 0
        self._flops: list[float] = []
        self._sitting = 0
        self._minutes_before = self._load() if path.exists() else 0.0
        self.hands = Hands(self._fabric, trainee.parts, trainee.optimizers, job.settings.accumulate)
        self._began = time.monotonic()
        self.agree()

    def agree(self) -> None:
        """Take the leading process's clock: minutes used, those before a resume included."""
        (self.minutes,) = self.world.told([self._minutes_before + (time.monotonic() - self._began) / 60])

    @property
    def progress(self) -> float:
        """Share of the training that is used up, by steps or by minutes."""
        settings = self.job.settings
        by_minutes = self.minutes / settings.minutes if settings.minutes else 0.0
        return min(1.0, max(self.step / settings.steps, by_minutes))

    def take_step(self, feed: _Feed[Batch]) -> None:
        """Set the learning rates, let the trainee step, and move the average."""
        settings, trainee = self.job.settings, self.job.trainee
        scale = rate_scale(self.progress, self.step, settings.warmup_steps)
        for name, optimizer in trainee.optimizers.items():
            for group, base in zip(optimizer.param_groups, self._base_rates[name], strict=True):
                group["lr"] = base * scale
        trainee.networks.train()
        with ExitStack() as stack:
            counting = self._sitting < COUNTED_FIRST or self._sitting % COUNT_EVERY == 0
            flops = stack.enter_context(counted_flops()) if counting else None
            for part in range(settings.accumulate):
                self._take_part(feed, self.step * settings.accumulate + part, part + 1 == settings.accumulate)
            if flops is not None:
                self._flops = [*self._flops, flops()][-COUNTED_FIRST:]
        self.step += 1
        self._sitting += 1
        if self.step % settings.ema_every == 0:
            self._move_average()

    def _take_part(self, feed: _Feed[Batch], part: int, last: bool) -> None:
        batch = self.hands.take(feed(part))
        chance.seed(self.job.settings.seed, feed.number(part))
        self.hands.last = last
        losses = self.job.trainee.train_step(self.hands, batch, self.progress, self.step)
        for name, loss in {**losses, **(self.hands.norms if last else {})}.items():
            self._sums[name] = self._sums.get(name, torch.zeros(())) + torch.as_tensor(loss).detach()
        self._summed += 1

    @torch.no_grad()
    def _move_average(self) -> None:
        # A young average follows closely, or a short training would still hear its random beginning.
        settings = self.job.settings
        decay = min(settings.ema, (1 + self.step) / (10 + self.step)) ** settings.ema_every
        model = self.job.trainee.networks["model"]
        for average, weight in zip(self._average.parameters(), model.parameters(), strict=True):
            average.lerp_(weight, 1 - decay)
        for kept, current in zip(self._average.buffers(), model.buffers(), strict=True):
            kept.copy_(current)

    def look(self) -> dict[str, float]:
        """Return the losses since the last look, their mean over all processes.

        Raises:
            TrainingError: one is not finite, in every process alike; the last checkpoint is left as it is.
        """
        names, gradients = list(self._sums), self._summed / self.job.settings.accumulate
        counts = [gradients if name in self.hands.norms else self._summed for name in names]
        means = torch.stack([self._sums[n].float().cpu() / max(c, 1) for n, c in zip(names, counts, strict=True)])
        if self.world.size > 1:
            torch.distributed.all_reduce(means)
            means /= self.world.size
        self._sums, self._summed = {}, 0
        for name, mean in zip(names, means.tolist(), strict=True):
            if not math.isfinite(mean):
                what = "a gradient became not finite" if name in self.hands.norms else f"the loss {name} became {mean}"
                raise self._broken(what)
        return dict(zip(names, means.tolist(), strict=True))

    def _broken(self, what: str) -> TrainingError:
        kept = f"{self.path} holds the last good state" if self.path.exists() else "no checkpoint was written yet"
        return TrainingError(f"{what} by step {self.step}; {kept}: go on with a lower learning_rate")

    def pace(self, size: int) -> Pace:
        """Return how far and how fast this training is, for the report.

        Args:
            size: items that one process works on at a time.
        """
        settings, (unit, amount) = self.job.settings, self.job.unit
        exact = computes_in(settings.accelerator, settings.precision)
        on_cuda = self._fabric.device.type == "cuda"
        return Pace(
            step=self.step,
            steps=settings.steps,
            minutes=self.minutes,
            limit=settings.minutes,
            unit=unit,
            units_a_step=size * settings.accumulate * self.world.size * amount,
            flops_a_step=sum(self._flops) / len(self._flops) if self._flops else 0.0,
            peak=peak_flops(torch.cuda.get_device_name(self._fabric.device), exact) if on_cuda else None,
            memory=torch.cuda.max_memory_allocated(self._fabric.device) / 2**30 if on_cuda else None,
        )

    def tell(self, report: Report | None) -> None:
        """Let the trainee of the leading process measure the average, and report it."""
        if report is None:
            return
        with torch.no_grad():
            found = self.job.trainee.evaluate(self._average)
        sounds = dict(found.sounds)
        if self.job.ear is not None and not sounds:
            sounds = {name: self.job.ear(made) for name, (_, made) in list(found.pictures.items())[:2]}
        report.evaluation(self.step, self.minutes, found.figures, found.pictures, sounds)

    def save(self) -> None:
        """Write the checkpoint whole or not at all, in the leading process.

        Raises:
            TrainingError: a weight or a loss since the last look is not finite, in any process; the file is left as it
                is.
        """
        if not all(torch.isfinite(total) for total in self._sums.values()):
            self.look()
        for name, weight in self.job.trainee.networks.named_parameters():
            if not torch.isfinite(weight).all():
                raise self._broken(f"the weights {name} became not finite")
        if not self.world.leads:
            return
        trainee = self.job.trainee
        checkpoint.write(
            self.path,
            {
                "networks": trainee.networks.state_dict(),
                "optimizers": {name: optimizer.state_dict() for name, optimizer in trainee.optimizers.items()},
                "average": self._average.state_dict(),
                "step": self.step,
                "minutes": self.minutes,
                "sums": dict(self._sums),
                "summed": self._summed,
            },
        )

    def _load(self) -> float:
        state, trainee = checkpoint.read(self.path), self.job.trainee
        try:
            trainee.networks.load_state_dict(state["networks"])
            self._average.load_state_dict(state["average"])
            for name, optimizer in trainee.optimizers.items():
                optimizer.load_state_dict(state["optimizers"][name])
        except (RuntimeError, ValueError, KeyError) as error:
            text = f"{self.path} belongs to other networks than this recipe's; train into another folder or remove it"
            raise TrainingError(text) from error
        self.step = int(state["step"])
        self._sums, self._summed = state.get("sums", {}), state.get("summed", 0)
        return float(state["minutes"])
