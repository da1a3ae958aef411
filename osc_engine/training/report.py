"""What a person sees and hears of a training: a progress bar, log lines, curves, pictures, sounds. Writes files."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from osc_engine.training.whole import write_whole

Picture = NDArray[np.float32]
SAMPLE_RATE = 48_000
LOG = "log.jsonl"


@dataclass(frozen=True)
class Pace:
    """How far and how fast a training is.

    Attributes:
        step, steps: where it stands, and its end.
        minutes, limit: used, and at most (0 is no limit).
        unit: what its throughput is counted in.
        units_a_step: how many of them a step takes, over all processes.
        flops_a_step: operations of a step in one process, as counted; 0 where nobody has.
        peak: operations per second that its device can do at most; None where that is unknown.
        memory: of its device, the most used so far, in GiB; None on a CPU.
    """

    step: int
    steps: int
    minutes: float
    limit: float
    unit: str
    units_a_step: int
    flops_a_step: float = 0.0
    peak: float | None = None
    memory: float | None = None

    @property
    def progress(self) -> float:
        """Share that is used up."""
        return min(1.0, max(self.step / self.steps, self.minutes / self.limit if self.limit else 0.0))

    def left(self, steps_per_second: float) -> float:
        """Return the minutes left at a speed."""
        by_steps = (self.steps - self.step) / max(steps_per_second, 1e-9) / 60
        return max(0.0, min(by_steps, self.limit - self.minutes) if self.limit else by_steps)

    def figures(self, steps_per_second: float) -> dict[str, float]:
        """Return throughput, operations per second, their share of the peak (MFU) and memory, as far as known."""
        out = {"steps_per_second": steps_per_second, f"{self.unit}_per_second": steps_per_second * self.units_a_step}
        if self.flops_a_step:
            out["tflops"] = self.flops_a_step * steps_per_second / 1e12
            if self.peak is not None:
                out["mfu"] = self.flops_a_step * steps_per_second / self.peak
        if self.memory is not None:
            out["memory_gib"] = self.memory
        return out | {"minutes_left": self.left(steps_per_second)}


class Report:
    """Reports of one training in its folder; a context manager.

    Args:
        folder: gets `log.jsonl`, `pictures` and `tensorboard`.
        step: where the training stands; curves and lines beyond it, of a run that was cut off, are dropped.
    """

    def __init__(self, folder: Path, step: int) -> None:
        from torch.utils.tensorboard import SummaryWriter

        self._folder = folder
        _drop_beyond(folder / LOG, step)
        # TensorBoard drops what lies at this step as well
        self._curves = SummaryWriter(str(folder / "tensorboard"), purge_step=step + 1)
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

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()
        self._curves.close()

    def losses(self, pace: Pace, losses: Mapping[str, float]) -> None:
        """Show and log mean losses, throughput and the minutes left."""
        now = time.monotonic()
        speed = (pace.step - self._last[0]) / max(now - self._last[1], 1e-9)
        self._last = (pace.step, now)
        figures = pace.figures(speed)
        for kind, values in (("loss", losses), ("pace", figures)):
            for name, value in values.items():
                self._curves.add_scalar(f"{kind}/{name}", value, pace.step)
        rounded = {name: float(f"{value:.4g}") for name, value in figures.items()}
        self._log({"step": pace.step, "minutes": round(pace.minutes, 2), "losses": dict(losses), "pace": rounded})
        self._bar.update(self._task, completed=pace.progress, step=pace.step, text=_words(pace, losses, figures))

    def evaluation(
        self,
        step: int,
        minutes: float,
        figures: Mapping[str, float],
        pictures: Mapping[str, tuple[Picture, Picture]],
        sounds: Mapping[str, NDArray[np.float32]],
    ) -> None:
        """Log figures in one line, draw pictures, and keep sounds with the curves.

        Args:
            step: where the training stands.
            minutes: used so far.
            figures: by name.
            pictures: name -> a real and a made mel (M, F).
            sounds: name -> (S,) at 48 kHz.
        """
        for name, figure in figures.items():
            self._curves.add_scalar(f"evaluation/{name}", figure, step)
        for name, (real, made) in pictures.items():
            plain = re.sub(r"\W+", "-", name).strip("-").lower()
            drawn = draw_pair(self._folder / "pictures" / f"{step:08d}-{plain}.png", name, real, made)
            self._curves.add_image(f"real above made/{name}", drawn, step, dataformats="HWC")
        for name, sound in sounds.items():
            self._curves.add_audio(name, np.clip(sound, -1, 1)[None], step, SAMPLE_RATE)
        self._curves.flush()
        self._log({"step": step, "minutes": round(minutes, 2), "figures": dict(figures)})
        # what looking took is no fault of the training's pace
        self._last = (step, time.monotonic())

    def _log(self, line: dict[str, Any]) -> None:
        with (self._folder / LOG).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


def _words(pace: Pace, losses: Mapping[str, float], figures: Mapping[str, float]) -> str:
    words = " ".join(f"{name} {loss:.3g}" for name, loss in losses.items() if not name.startswith("gradient_"))
    speed = f"{figures[f'{pace.unit}_per_second']:.3g} {pace.unit}/s"
    mfu = f", MFU {100 * figures['mfu']:.0f} %" if "mfu" in figures else ""
    return f"{words} | {speed}{mfu}, {figures['minutes_left']:.0f} min left"


def _drop_beyond(log: Path, step: int) -> None:
    """Drop the lines that a run wrote after its last checkpoint, and the half of one that a crash may leave."""
    if not log.is_file():
        return
    kept = [line for line in log.read_text(encoding="utf-8").splitlines() if _step_of(line) <= step]
    write_whole(log, lambda part: part.write_text("".join(line + "\n" for line in kept), encoding="utf-8"))


def _step_of(line: str) -> float:
    try:
        return float(json.loads(line)["step"])
    except ValueError:
        return float("inf")


def draw_pair(path: Path, name: str, real: Picture, made: Picture) -> NDArray[np.uint8]:
    """Write a PNG of a real above a made mel, both normalised (M, F), and return it, (height, width, 3)."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(12, 6), dpi=80)
    figure.subplots_adjust(left=0.06, right=0.99, bottom=0.08, top=0.93, hspace=0.08)
    for axis, mel, word in zip(figure.subplots(2, 1, sharex=True), (real, made), ("real", "made"), strict=True):
        axis.imshow(mel, origin="lower", aspect="auto", cmap="magma", vmin=-1, vmax=0.6, interpolation="nearest")
        axis.set_ylabel(f"{word}: mel bin")
    figure.suptitle(name)
    axis.set_xlabel("frame of 10 ms")
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas: Any = FigureCanvasAgg(figure)
    canvas.print_png(str(path))
    return np.asarray(canvas.buffer_rgba())[:, :, :3].copy()
