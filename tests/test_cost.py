"""What a step costs is counted, not guessed; what a device can do is known or not shown."""

from __future__ import annotations

import numpy as np
import pytest
import test_loop
import torch
from torch import nn

from osc_engine.model.mel import Mel, decibels
from osc_engine.training.cost import BYTES_A_WEIGHT, Kept, counted_flops, peak_flops
from osc_engine.training.hear import griffin_lim
from osc_engine.training.job import Job
from osc_engine.training.rehearsal import Needs, needs, seconds_a_step
from osc_engine.training.report import Pace
from osc_engine.training.world import World


def test_operations_are_counted_there_and_back() -> None:
    layer, x = nn.Linear(64, 32, bias=False), torch.randn(10, 64, requires_grad=True)
    with counted_flops() as count:
        layer(x).sum().backward()
    assert count() == 3 * 2 * 10 * 64 * 32


def test_the_attention_of_a_cpu_is_counted_too() -> None:
    q, k, v = (torch.randn(1, 4, 50, 16, requires_grad=True) for _ in range(3))
    with counted_flops() as count:
        nn.functional.scaled_dot_product_attention(q, k, v)
    assert count() == 2 * 2 * 4 * 50 * 50 * 16


def test_what_is_kept_for_the_way_back_is_counted_once_without_weights() -> None:
    layer, x = nn.Linear(100, 100), torch.randn(7, 100)
    with Kept([layer]) as kept:
        y = layer(x)
        z = y.square() + y.exp()
        z.sum().backward()
    floats = 7 * 100
    assert kept.most == 4 * (floats + floats + floats), "x, y once though two kept it, and exp(y)"


def test_memory_says_how_many_items_find_room() -> None:
    needs = Needs(weights=10**9, fixed=1e9 * BYTES_A_WEIGHT, an_item=1e9, flops=0.0)
    assert needs.room(80e9) == 41 and needs.room(10e9) == 0


def test_a_peak_is_that_of_the_device_or_none() -> None:
    assert peak_flops("NVIDIA H100 PCIe", "bf16-mixed") == 756e12
    assert peak_flops("NVIDIA H100 80GB HBM3", "bf16-mixed") == 989e12
    assert peak_flops("NVIDIA GeForce RTX 4080", "bf16-mixed") == 97.5e12
    assert peak_flops("NVIDIA H100 PCIe", "32-true") is None and peak_flops("Abacus", "bf16-mixed") is None


def test_a_pace_shows_what_is_known() -> None:
    pace = Pace(50, 100, 5.0, 0.0, "tokens", 960, 1e12, 100e12)
    assert pace.figures(10.0) == pytest.approx(
        {"steps_per_second": 10, "tokens_per_second": 9600, "tflops": 10, "mfu": 0.1, "minutes_left": 5 / 60}
    )
    unknown = Pace(50, 100, 5.0, 5.05, "tokens", 960).figures(0.01)
    assert set(unknown) == {"steps_per_second", "tokens_per_second", "minutes_left"}
    assert unknown["minutes_left"] == pytest.approx(0.05)


def test_a_mel_is_heard_without_a_vocoder() -> None:
    torch.manual_seed(0)
    time = torch.arange(48_000) / 48_000
    mel = Mel()(0.3 * torch.sin(2 * np.pi * 440 * time)[None] + 0.02 * torch.randn(1, 48_000))[0]
    heard = griffin_lim(mel, Mel())[: 98 * 480]
    apart = (decibels(Mel()(heard[None])[0]) - decibels(mel[:, :98]))[:, 10:-10]
    assert abs(float(apart.mean())) < 3 and float(apart.abs().mean()) < 5


def test_what_a_training_needs_is_counted_on_real_steps() -> None:
    line = test_loop.Plain()
    counted = needs(Job(line, test_loop.batch, test_loop.SETTINGS))
    assert counted.weights == 4 and counted.flops == 2 * 2 * 3, "a product of 3 with 1, there and back to the weights"
    assert counted.fixed >= 4 * BYTES_A_WEIGHT and counted.an_item >= 4


def test_a_rehearsal_times_real_steps() -> None:
    line = test_loop.Line(pause=0.01)
    assert seconds_a_step(Job(line, test_loop.batch, test_loop.SETTINGS), World()) >= 0.01
    assert {progress for progress, _ in line.seen} == {0.25, 0.75}
