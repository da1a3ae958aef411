"""Training over two processes under torchrun, with gloo on the CPU: exact after a kill, and as one process would.

They are begun as those of one host, and go on as those of two, which is the same machine twice.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import test_loop
import torch
from engine import free_port

from osc_engine.training import made_of
from osc_engine.training.archive import prepare
from osc_engine.training.checkpoint import averaged, read
from osc_engine.training.job import Job
from osc_engine.training.loop import fit
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import read_recipe
from osc_engine.training.run import Run

RECIPE = """
name = "two"
[geometry]
codes = 16
[tokenizer]
widths = [4, 6, 8]
depths = [1, 1, 1]
code_width = 4
crop_columns = 3
[tokenizer.losses]
quantize_from = 5
adversarial_from = 0.4
[tokenizer.loop]
steps = 24
batch = 4
learning_rate = 2e-3
precision = "32-true"
checkpoint_every_minutes = 1e-9
accelerator = "cpu"
threads = 1
"""


ONE_HOST = ("--standalone", "--nproc-per-node", "2")


def torchrun(folder: Path, act: str, *hosts: str) -> subprocess.Popen[str]:
    """Start two processes, or one of two that find each other as those of two hosts do; as the documentation says."""
    here = Path(__file__).parent
    return subprocess.Popen(
        [sys.executable, "-m", "torch.distributed.run", *(hosts or ONE_HOST), str(here / "two_processes.py"),
         str(folder), act],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(here), str(here.parent)])},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where two processes trained a tokenizer twice: killed in its middle and gone on with, and uninterrupted."""
    folder, rng = tmp_path_factory.mktemp("two"), np.random.default_rng(0)
    (folder / "archive" / "Noise").mkdir(parents=True)
    soundfile.write(folder / "archive" / "Noise" / "a.wav", rng.normal(0, 0.1, 48_000 * 8), 48_000)
    (folder / "recipe.toml").write_text(RECIPE)
    (folder / "short.toml").write_text(RECIPE.replace("steps = 24", "steps = 1"))
    prepare(folder / "archive", folder / "prepared", read_recipe(folder / "recipe.toml").geometry)
    stopped = torchrun(folder, "stop")
    waiting = [folder / "waits-0", folder / "waits-1"]
    while not all(path.exists() and path.read_text() for path in waiting) and stopped.poll() is None:
        time.sleep(0.05)
    assert stopped.poll() is None, stopped.communicate()[0]
    for pid in (stopped.pid, *(int(path.read_text()) for path in waiting)):
        os.kill(pid, signal.SIGKILL)
    stopped.communicate()
    assert 0 < int(read(folder / "cut" / "tokenizer" / "last.ckpt")["step"]) < 24
    meeting = (
        "--nnodes",
        "2",
        "--nproc-per-node",
        "1",
        "--master-addr",
        "127.0.0.1",
        "--master-port",
        str(free_port()),
    )
    hosts = [torchrun(folder, "go", *meeting, "--node-rank", str(rank)) for rank in range(2)]
    printed = []
    for going in hosts:
        printed.append(going.communicate()[0])
        if going.returncode:
            # one that failed leaves the other waiting
            for other in hosts:
                other.kill()
    assert [going.returncode for going in hosts] == [0, 0], printed
    return folder


def curve(folder: Path) -> list[tuple[int, dict[str, float]]]:
    return test_loop.curve(folder / "tokenizer")


def test_two_processes_go_on_after_a_kill_exactly_as_without_it(folder: Path) -> None:
    cut, whole = (averaged(folder / name / "tokenizer" / "last.ckpt") for name in ("cut", "whole"))
    assert all(torch.equal(cut[name], whole[name]) for name in whole)
    assert curve(folder / "cut") == curve(folder / "whole")
    assert [step for step, _ in curve(folder / "cut")] == [10, 20, 24]
    assert "judge" in curve(folder / "cut")[-1][1], "what joins late has joined"


def test_two_processes_learn_what_one_would_of_the_same_batches(folder: Path, tmp_path: Path) -> None:
    alone = test_loop.Plain()
    fit(Job(alone, test_loop.batch, replace(test_loop.SETTINGS, accumulate=2)), tmp_path)
    both = averaged(folder / "line" / "last.ckpt")
    torch.testing.assert_close(averaged(tmp_path / "last.ckpt"), both)


def test_one_process_goes_on_with_what_two_began(folder: Path, tmp_path: Path) -> None:
    longer = RECIPE.replace("steps = 24", "steps = 30").replace("batch = 4", "batch = 4\naccumulate = 2")
    (tmp_path / "recipe.toml").write_text(longer)
    shutil.copytree(folder / "cut", tmp_path / "cut")
    Run(read_recipe(tmp_path / "recipe.toml"), Prepared.open(folder / "prepared"), tmp_path / "cut").stage("tokenizer")
    losses = dict(curve(tmp_path / "cut"))
    assert int(read(tmp_path / "cut" / "tokenizer" / "last.ckpt")["step"]) == 30
    assert losses[30]["pixel"] < 1.2 * losses[24]["pixel"]


def test_what_is_not_finite_in_one_process_stops_both_with_the_same_sentence(folder: Path) -> None:
    said = [(folder / f"broken-{rank}").read_text() for rank in range(2)]
    assert said[0] == said[1]
    assert "the loss loss became nan by step 20" in said[0] and "lower learning_rate" in said[0]


def test_two_processes_begin_from_the_last_network_where_the_archive_has_changed(folder: Path) -> None:
    before, after = (made_of.read(folder / name / "tokenizer") for name in ("whole", "on"))
    assert before is not None and after is not None
    assert made_of.changed(before, after) == {"recordings"} and after["own"] and not before["own"]
    old, last = (averaged(folder / name / "tokenizer" / "last.ckpt") for name in ("whole", "on"))
    kept = averaged(folder / "on" / "tokenizer" / "before.ckpt")
    assert all(torch.equal(kept[name], old[name]) for name in old)
    assert int(read(folder / "on" / "tokenizer" / "last.ckpt")["step"]) == 1
    # the average follows only every few steps, so after one it is still what the training began from
    assert all(torch.equal(last[name], old[name]) for name in old if name.endswith("weight"))


def test_only_one_process_writes(folder: Path) -> None:
    lines = (folder / "whole" / "tokenizer" / "log.jsonl").read_text().splitlines()
    assert [json.loads(line)["step"] for line in lines] == [10, 20, 24, 24]
    assert len(list((folder / "whole" / "tokenizer" / "tensorboard").iterdir())) == 1
