"""What a person sees of a training: a progress bar, a log line per evaluation, curves and pictures. Writes files."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

Picture = NDArray[np.float32]


class Report:
    """Reports of one training in its folder; a context manager.

    Args:
        folder: gets `log.jsonl`, `pictures` and `tensorboard`.
        step: where the training stands; curves beyond it, of a run that was cut off, are dropped.
    """

    def __init__(self, folder: Path, step: int) -> None:
        from torch.utils.tensorboard import SummaryWriter

        self._folder = folder
        self._curves = SummaryWriter(str(folder / "tensorboard"), purge_step=step)
        console = Console(stderr=True)
        columns = (
            TextColumn("step {task.fields[step]}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[text]}"),
        )
        self._bar = Progress(*columns, console=console, disable=not console.is_terminal)
        self._task = self._bar.add_task("", total=1.0, step=step, text="")
        self._last = (step, time.monotonic())
        self._losses: dict[str, float] = {}
        self._speed = 0.0

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()
        self._curves.close()

    def losses(self, step: int, progress: float, minutes: float, losses: Mapping[str, float]) -> None:
        """Show mean losses, speed and the minutes left."""
        now = time.monotonic()
        self._speed = (step - self._last[0]) / max(now - self._last[1], 1e-9)
        self._last = (step, now)
        self._losses = dict(losses)
        for name, loss in losses.items():
            self._curves.add_scalar(f"loss/{name}", loss, step)
        left = minutes * (1 - progress) / max(progress, 1e-9)
        words = " ".join(f"{name} {loss:.3g}" for name, loss in losses.items())
        self._bar.update(
            self._task, completed=progress, step=step, text=f"{words} | {self._speed:.2f} steps/s, {left:.0f} min left"
        )

    def evaluation(
        self, step: int, minutes: float, figures: Mapping[str, float], pictures: Mapping[str, tuple[Picture, Picture]]
    ) -> None:
        """Log figures in one line and draw pictures."""
        for name, figure in figures.items():
            self._curves.add_scalar(f"evaluation/{name}", figure, step)
        self._curves.flush()
        line = {
            "step": step,
            "minutes": round(minutes, 2),
            "steps_per_second": round(self._speed, 3),
            "losses": self._losses,
            "figures": dict(figures),
        }
        with (self._folder / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        for name, (real, made) in pictures.items():
            plain = re.sub(r"\W+", "-", name).strip("-").lower()
            draw_pair(self._folder / "pictures" / f"{step:08d}-{plain}.png", name, real, made)


def draw_pair(path: Path, name: str, real: Picture, made: Picture) -> None:
    """Write a PNG of a real above a made mel, both normalised (M, F)."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(12, 6), layout="constrained")
    for axis, mel, word in zip(figure.subplots(2, 1, sharex=True), (real, made), ("real", "made"), strict=True):
        axis.imshow(mel, origin="lower", aspect="auto", cmap="magma", vmin=-1, vmax=0.6, interpolation="nearest")
        axis.set_ylabel(f"{word}: mel bin")
    figure.suptitle(name)
    axis.set_xlabel("frame of 10 ms")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=80)
