"""The training loop: resumes exactly, ends on time, keeps the last good state, reports."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from engine import wait_until
from torch import Tensor, nn

from osc_engine.training.checkpoint import TrainingError, averaged
from osc_engine.training.hands import Hands
from osc_engine.training.job import Evaluation, Job
from osc_engine.training.loop import AHEAD, _Feed, fit
from osc_engine.training.settings import LoopSettings, rate_scale
from osc_engine.training.world import World

SETTINGS = LoopSettings(
    steps=12, batch=4, learning_rate=0.05, precision="32-true", ema=0.9, warmup_steps=4, accelerator="cpu"
)


class Line:
    """Learns a line; its chance is dropout and noise, so a resume that forgets chance is seen."""

    def __init__(self, pause: float = 0.0, width: int = 3, break_at: int = -1, broken: str = "") -> None:
        torch.manual_seed(0)
        model = nn.Sequential(nn.Linear(width, 1), nn.BatchNorm1d(1), nn.Dropout(0.2))
        self.networks = nn.ModuleDict({"model": model})
        self.parts = {"model": model}
        self.optimizers = {"model": torch.optim.AdamW(self.networks.parameters(), lr=SETTINGS.learning_rate)}
        self.pause, self.width, self.break_at, self.broken = pause, width, break_at, broken
        self.seen: list[tuple[float, float]] = []

    def train_step(self, hands: Hands, batch: Tensor, progress: float, step: int) -> dict[str, float]:
        self.seen.append((progress, self.optimizers["model"].param_groups[0]["lr"]))
        noise = torch.from_numpy(np.random.rand(len(batch), 1).astype(np.float32))
        made = hands.call("model", batch)
        loss = (made - batch.sum(1, keepdim=True) + 0.01 * noise).square().mean()
        hands.backward("model", loss * (math.nan if self._breaks("gradient", step) else 1.0))
        hands.apply("model", 1.0)
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


def batch(size: int, number: int) -> Tensor:
    return torch.randn(size, 3, generator=torch.Generator().manual_seed(number))


def run(line: Line, settings: LoopSettings, folder: Path) -> Path:
    return fit(Job(line, batch, settings), folder)


def weights(line: Line) -> list[Tensor]:
    return list(line.networks.state_dict().values())


def log(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


def evaluations(folder: Path) -> list[dict[str, Any]]:
    return [line for line in log(folder) if "figures" in line]


def curve(folder: Path) -> list[tuple[int, dict[str, float]]]:
    return [(line["step"], line["losses"]) for line in log(folder) if "losses" in line]


def test_a_resumed_training_equals_an_uninterrupted_one(tmp_path: Path) -> None:
    whole, half, rest = Line(), Line(break_at=7, broken="gradient"), Line()
    often = replace(SETTINGS, checkpoint_every_minutes=1e-9)
    one = run(whole, often, tmp_path / "whole")
    with pytest.raises(TrainingError):
        run(half, often, tmp_path / "cut")
    two = run(rest, often, tmp_path / "cut")
    assert 0 < len(rest.seen) < len(whole.seen) == SETTINGS.steps
    assert curve(tmp_path / "whole") == curve(tmp_path / "cut") and len(curve(tmp_path / "cut")) == 2
    assert all(torch.equal(a, b) for a, b in zip(weights(whole), weights(rest), strict=True))
    assert all(torch.equal(a, averaged(two)[name]) for name, a in averaged(one).items())


def test_a_finished_training_is_not_trained_again(tmp_path: Path) -> None:
    run(Line(), SETTINGS, tmp_path)
    again = Line()
    run(again, SETTINGS, tmp_path)
    assert again.seen == []


def test_evaluations_leave_the_training_as_it_is(tmp_path: Path) -> None:
    seldom, often = Line(), Line(pause=1e-4)
    run(seldom, SETTINGS, tmp_path / "seldom")
    run(often, replace(SETTINGS, evaluate_every_minutes=1e-9), tmp_path / "often")
    assert len(evaluations(tmp_path / "seldom")) == 1 and len(evaluations(tmp_path / "often")) == SETTINGS.steps
    assert all(torch.equal(a, b) for a, b in zip(weights(seldom), weights(often), strict=True))


def test_each_evaluation_leaves_a_line_and_a_picture(tmp_path: Path) -> None:
    run(Line(), SETTINGS, tmp_path)
    first, last, evaluation = log(tmp_path)
    assert evaluation["step"] == SETTINGS.steps and evaluation["figures"]["error"] > 0
    assert (first["step"], last["step"]) == (10, 12) and first["losses"]["loss"] > 0
    assert first["losses"]["gradient_model"] > 0 and first["pace"]["items_per_second"] > 0
    assert first["pace"]["tflops"] > 0 and first["pace"]["minutes_left"] > 0 and "mfu" not in first["pace"]
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
        run(Line(break_at=5, broken=broken), settings, tmp_path)
    assert "\n" not in str(stopped.value)
    assert all(torch.isfinite(weight).all() for weight in averaged(tmp_path / "last.ckpt").values())


def test_batches_that_are_read_ahead_of_a_gpu_come_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    begun: list[int] = []

    def batch(items: int, number: int) -> tuple[int, int]:
        begun.append(number)
        # the first are the last to be ready
        time.sleep(max(0.02 * (20 - number), 0))
        return items, number

    job = Job(Line(), batch, replace(SETTINGS, accelerator="auto", accumulate=2))
    with _Feed(job, World(1, 3), 2, 2) as feed:
        assert [feed(part) for part in range(4, 10)] == [(2, 3 * part + 1) for part in range(4, 10)]
        wait_until(lambda: len(begun) == 6 + AHEAD - 1, "those that come next")
    assert sorted(begun) == [3 * part + 1 for part in range(4, 9 + AHEAD)]


def test_minutes_end_a_training_with_the_learning_rate_come_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Line()
    clock = SimpleNamespace(monotonic=lambda: len(line.seen) / 4)
    monkeypatch.setattr("osc_engine.training.loop.time", clock)
    run(line, replace(SETTINGS, steps=1_000_000, minutes=0.125), tmp_path)
    assert len(line.seen) == 30
    progress, rate = line.seen[-1]
    assert progress == pytest.approx(29 / 30)
    assert rate == pytest.approx(SETTINGS.learning_rate * rate_scale(progress, 29, SETTINGS.warmup_steps))


def test_minutes_used_before_a_resume_count(tmp_path: Path) -> None:
    line = Line(pause=0.02)
    run(line, replace(SETTINGS, steps=5), tmp_path)
    again = Line(pause=0.02)
    run(again, replace(SETTINGS, steps=1_000_000, minutes=5 * 0.02 / 60), tmp_path)
    assert again.seen == []


def test_the_learning_rate_rises_then_falls_to_a_twentieth() -> None:
    assert rate_scale(0.0, 0, 9) == pytest.approx(0.1)
    assert rate_scale(0.0, 9, 9) == pytest.approx(1.0)
    assert rate_scale(1.0, 1000, 9) == pytest.approx(0.05)


def test_the_average_updated_seldom_follows_the_average_updated_always(tmp_path: Path) -> None:
    settings = replace(SETTINGS, steps=60, ema=0.95)
    always, seldom = (averaged(run(Line(), replace(settings, ema_every=n), tmp_path / str(n))) for n in (1, 4))
    (raw,) = [line for line in [Line()] if run(line, settings, tmp_path / "4")]
    apart = (always["0.weight"] - seldom["0.weight"]).abs().max()
    assert apart < 0.01
    assert not torch.equal(seldom["0.weight"], raw.networks["model"][0].weight)


def test_a_checkpoint_of_other_networks_is_refused_in_one_sentence(tmp_path: Path) -> None:
    run(Line(), SETTINGS, tmp_path)
    with pytest.raises(TrainingError, match="belongs to other networks"):
        run(Line(width=5), SETTINGS, tmp_path)


def test_a_damaged_checkpoint_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "last.ckpt").write_bytes(b"not a checkpoint")
    with pytest.raises(TrainingError, match="cannot be read as a checkpoint; remove it"):
        run(Line(), SETTINGS, tmp_path)


def test_parts_of_a_batch_make_the_step_that_the_whole_makes(tmp_path: Path) -> None:
    halves = replace(SETTINGS, accumulate=2)
    line, seen = Line(), []

    def half(size: int, number: int) -> Tensor:
        seen.append((size, number))
        return batch(size, number)

    fit(Job(line, half, halves), tmp_path)
    assert seen == [(2, n) for n in range(2 * SETTINGS.steps)]
    assert len(line.seen) == 2 * SETTINGS.steps and len({rate for _, rate in line.seen}) == SETTINGS.steps


class Plain(Line):
    """Learns without noise, dropout and norm, so that only what is learned from counts."""

    def __init__(self) -> None:
        super().__init__()
        model = nn.Linear(3, 1)
        self.networks, self.parts = nn.ModuleDict({"model": model}), {"model": model}
        self.optimizers = {"model": torch.optim.SGD(model.parameters(), lr=SETTINGS.learning_rate)}

    def train_step(self, hands: Hands, batch: Tensor, *_: float) -> dict[str, float]:
        loss = (hands.call("model", batch) - batch.sum(1, keepdim=True)).square().mean()
        hands.backward("model", loss)
        hands.apply("model", 1e9)
        return {"loss": loss.item()}


def test_gradients_of_parts_add_up_to_that_of_the_whole_batch(tmp_path: Path) -> None:
    def whole(size: int, number: int) -> Tensor:
        return torch.cat([batch(size // 2, 2 * number), batch(size // 2, 2 * number + 1)])

    one, two = Plain(), Plain()
    fit(Job(one, whole, SETTINGS), tmp_path / "whole")
    fit(Job(two, batch, replace(SETTINGS, accumulate=2)), tmp_path / "parts")
    torch.testing.assert_close(one.networks["model"].weight, two.networks["model"].weight)


def test_a_batch_that_cannot_be_parted_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="batch is 4, which 1 processes × accumulate 3 do not divide; allowed are mul"):
        run(Line(), replace(SETTINGS, accumulate=3), tmp_path)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("steps", 0),
        ("batch", 0),
        ("accumulate", 0),
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
        "t.run(t.Line(pause=0.02), replace(t.SETTINGS, steps=100_000, checkpoint_every_minutes=1e-9),"
        " Path(sys.argv[1]))"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parent.parent)])
    child = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], env={**os.environ, "PYTHONPATH": paths})
    try:
        wait_until(lambda: (tmp_path / "last.ckpt").exists() or child.poll() is not None, "the first checkpoint")
        time.sleep(0.3)
        assert child.poll() is None, "it ended by itself"
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()
    reached = int(torch.load(tmp_path / "last.ckpt", weights_only=True)["step"])
    line = Line()
    run(line, replace(SETTINGS, steps=reached + 5), tmp_path)
    assert reached >= 1
    assert len(line.seen) == 5
