"""The training loop: resumes exactly, ends on time, keeps the last good state, reports."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from osc_engine.training.loop import Evaluation, LoopSettings, TrainingError, averaged, fit, rate_scale

SETTINGS = LoopSettings(
    steps=12, batch=4, learning_rate=0.05, precision="32-true", ema=0.9, warmup_steps=4, accelerator="cpu"
)


@pytest.fixture(autouse=True, scope="module")
def one_thread() -> Iterator[None]:
    """Two threads that wait for each other on a busy machine take many times as long."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


class Line:
    """Learns a line; its chance is dropout and noise, so a resume that forgets chance is seen."""

    def __init__(self, pause: float = 0.0, width: int = 3, break_at: int = -1, broken: str = "") -> None:
        torch.manual_seed(0)
        self.networks = nn.ModuleDict({"model": nn.Sequential(nn.Linear(width, 1), nn.BatchNorm1d(1), nn.Dropout(0.2))})
        self.optimizers = {"model": torch.optim.AdamW(self.networks.parameters(), lr=SETTINGS.learning_rate)}
        self.pause, self.width, self.break_at, self.broken = pause, width, break_at, broken
        self.seen: list[tuple[float, float]] = []

    def train_step(self, fabric: Any, batch: Tensor, progress: float, step: int) -> dict[str, float]:
        self.seen.append((progress, self.optimizers["model"].param_groups[0]["lr"]))
        noise = torch.from_numpy(np.random.rand(len(batch), 1).astype(np.float32))
        loss = (self.networks["model"](batch) - batch.sum(1, keepdim=True) + 0.01 * noise).square().mean()
        self.optimizers["model"].zero_grad()
        fabric.backward(loss * (math.nan if self._breaks("gradient", step) else 1.0))
        fabric.clip_gradients(self.networks["model"], self.optimizers["model"], max_norm=1.0)
        self.optimizers["model"].step()
        if self._breaks("weight", step):
            self.networks["model"][0].weight.data[0, 0] = math.inf
        time.sleep(self.pause)
        return {"loss": math.nan if self._breaks("loss", step) else loss.item()}

    def _breaks(self, what: str, step: int) -> bool:
        return self.broken == what and step == self.break_at

    def evaluate(self, model: nn.Module) -> Evaluation:
        error = (model(torch.randn(64, self.width)) ** 2).mean().item()
        picture = np.zeros((8, 20), np.float32)
        return Evaluation({"error": error}, {"Glass Rain": (picture, picture + 0.5)} if self.pause == 0 else {})


def batches(step: int) -> Iterator[Tensor]:
    while True:
        yield torch.randn(SETTINGS.batch, 3, generator=torch.Generator().manual_seed(step))
        step += 1


def weights(line: Line) -> list[Tensor]:
    return list(line.networks.state_dict().values())


def log(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


def test_a_resumed_training_equals_an_uninterrupted_one(tmp_path: Path) -> None:
    whole, half, rest = Line(), Line(break_at=7, broken="gradient"), Line()
    often = replace(SETTINGS, checkpoint_every_minutes=1e-9)
    one = fit(whole, batches, often, tmp_path / "whole")
    with pytest.raises(TrainingError):
        fit(half, batches, often, tmp_path / "cut")
    two = fit(rest, batches, often, tmp_path / "cut")
    assert 0 < len(rest.seen) < len(whole.seen) == SETTINGS.steps
    assert all(torch.equal(a, b) for a, b in zip(weights(whole), weights(rest), strict=True))
    assert all(torch.equal(a, averaged(two)[name]) for name, a in averaged(one).items())


def test_a_finished_training_is_not_trained_again(tmp_path: Path) -> None:
    fit(Line(), batches, SETTINGS, tmp_path)
    again = Line()
    fit(again, batches, SETTINGS, tmp_path)
    assert again.seen == []


def test_evaluations_leave_the_training_as_it_is(tmp_path: Path) -> None:
    seldom, often = Line(), Line(pause=1e-4)
    fit(seldom, batches, SETTINGS, tmp_path / "seldom")
    fit(often, batches, replace(SETTINGS, evaluate_every_minutes=1e-9), tmp_path / "often")
    assert len(log(tmp_path / "seldom")) == 1 and len(log(tmp_path / "often")) == SETTINGS.steps
    assert all(torch.equal(a, b) for a, b in zip(weights(seldom), weights(often), strict=True))


def test_each_evaluation_leaves_a_line_and_a_picture(tmp_path: Path) -> None:
    fit(Line(), batches, SETTINGS, tmp_path)
    (line,) = log(tmp_path)
    assert line["step"] == SETTINGS.steps and line["figures"]["error"] > 0 and line["losses"]["loss"] > 0
    picture = tmp_path / "pictures" / "00000012-glass-rain.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert list((tmp_path / "tensorboard").iterdir())


@pytest.mark.parametrize(
    ("broken", "words"),
    [("loss", "loss became nan"), ("gradient", "a gradient became not finite"), ("weight", "not finite")],
)
def test_what_is_not_finite_stops_in_one_sentence_and_the_last_good_state_is_kept(
    broken: str, words: str, tmp_path: Path
) -> None:
    settings = replace(SETTINGS, checkpoint_every_minutes=1e-9)
    with pytest.raises(TrainingError, match=f"{words}.*last good state.*lower learning_rate") as stopped:
        fit(Line(break_at=5, broken=broken), batches, settings, tmp_path)
    assert "\n" not in str(stopped.value)
    assert all(torch.isfinite(weight).all() for weight in averaged(tmp_path / "last.ckpt").values())


def test_minutes_end_a_training_with_the_learning_rate_come_down(tmp_path: Path) -> None:
    line = Line(pause=0.02)
    fit(line, batches, replace(SETTINGS, steps=1_000_000, minutes=0.01), tmp_path)
    progress, rate = line.seen[-1]
    assert progress > 0.7
    assert rate == pytest.approx(SETTINGS.learning_rate * rate_scale(progress, 10_000, SETTINGS.warmup_steps), rel=0.3)


def test_minutes_used_before_a_resume_count(tmp_path: Path) -> None:
    line = Line(pause=0.02)
    fit(line, batches, replace(SETTINGS, steps=5), tmp_path)
    again = Line(pause=0.02)
    fit(again, batches, replace(SETTINGS, steps=1_000_000, minutes=5 * 0.02 / 60), tmp_path)
    assert again.seen == []


def test_the_learning_rate_rises_then_falls_to_a_twentieth() -> None:
    assert rate_scale(0.0, 0, 9) == pytest.approx(0.1)
    assert rate_scale(0.0, 9, 9) == pytest.approx(1.0)
    assert rate_scale(1.0, 1000, 9) == pytest.approx(0.05)


def test_the_average_updated_seldom_follows_the_average_updated_always(tmp_path: Path) -> None:
    settings = replace(SETTINGS, steps=60, ema=0.95)
    always, seldom = (averaged(fit(Line(), batches, replace(settings, ema_every=n), tmp_path / str(n))) for n in (1, 4))
    (raw,) = [line for line in [Line()] if fit(line, batches, settings, tmp_path / "4")]
    apart = (always["0.weight"] - seldom["0.weight"]).abs().max()
    assert apart < 0.01
    assert not torch.equal(seldom["0.weight"], raw.networks["model"][0].weight)


def test_a_checkpoint_of_other_networks_is_refused_in_one_sentence(tmp_path: Path) -> None:
    fit(Line(), batches, SETTINGS, tmp_path)
    with pytest.raises(TrainingError, match="belongs to other networks"):
        fit(Line(width=5), batches, SETTINGS, tmp_path)


def test_a_damaged_checkpoint_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "last.ckpt").write_bytes(b"not a checkpoint")
    with pytest.raises(TrainingError, match="cannot be read as a checkpoint; remove it"):
        fit(Line(), batches, SETTINGS, tmp_path)


def test_batches_that_end_early_are_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="batches ended at step 0 of 12"):
        fit(Line(), lambda step: iter(()), SETTINGS, tmp_path)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("steps", 0),
        ("batch", 0),
        ("learning_rate", 1.5),
        ("minutes", -1.0),
        ("precision", "16"),
        ("ema", 1.0),
        ("checkpoint_every_minutes", 6.0),
        ("accelerator", "abacus"),
    ],
)
def test_wrong_settings_are_refused_with_what_is_allowed(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=f"{field} is {value!r}; allowed are"):
        replace(SETTINGS, **{field: value})


def test_a_killed_training_goes_on_from_its_checkpoint(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from dataclasses import replace; import test_loop as t;"
        "t.fit(t.Line(pause=0.02), t.batches, replace(t.SETTINGS, steps=100_000, checkpoint_every_minutes=1e-9),"
        " Path(sys.argv[1]))"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parent.parent)])
    child = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], env={**os.environ, "PYTHONPATH": paths})
    try:
        for _ in range(600):
            if (tmp_path / "last.ckpt").exists() or child.poll() is not None:
                break
            time.sleep(0.1)
        time.sleep(0.3)
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    reached = int(torch.load(tmp_path / "last.ckpt", weights_only=True)["step"])
    line = Line()
    fit(line, batches, replace(SETTINGS, steps=reached + 5), tmp_path)
    assert reached >= 1
    assert len(line.seen) == 5
