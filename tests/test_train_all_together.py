"""`train all` in two processes under torchrun, with gloo on the CPU: one is killed, and what is begun again plays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile
import test_loop
import tiny
from test_train_all import RATE, bells, gusts

from osc_engine.cli import app
from osc_engine.manifest import file_sha256
from osc_engine.training import made_of
from osc_engine.training.checkpoint import read
from osc_engine.training.prepared import Prepared
from osc_engine.training.run import STAGES

ROOT = Path(__file__).parent.parent


def recipe(tokenizer_steps: int) -> str:
    """The tiny recipe with an item for each process, in one part; what fits of CLAP's batch is found out by trying."""
    made = tiny.recipe(tokenizer_steps).replace("batch = 4", "batch = 2").replace("accumulate = 2\n", "")
    return made.replace('batch = "auto"', 'batch = 32\naccumulate = "auto"')


@contextmanager
def together(folder: Path, recipe: str, printed: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start `train all` in two processes, as the documentation says; torchrun ends them when it is ended."""
    (folder / "recipe.toml").write_text(recipe)
    command = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "osc_engine"]
    words = ["train", "all", str(folder / "recipe.toml"), str(folder / "archive"), str(folder / "out")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    with printed.open("wb") as file:
        child = subprocess.Popen(
            [sys.executable, *command, *words], env=environment, stdout=file, stderr=subprocess.STDOUT
        )
    try:
        yield child
    finally:
        child.terminate()
        child.wait()


def process_of(rank: int, parent: int) -> int:
    """Return the id of the process of a rank that torchrun started."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"\nPPid:\t{parent}\n" in (folder / "status").read_text():
                environment = (folder / "environ").read_bytes().split(b"\0")
                if f"RANK={rank}".encode() in environment:
                    return int(folder.name)
        except OSError:
            continue  # it has just ended
    raise AssertionError(f"torchrun {parent} has no rank {rank}")


@dataclass(frozen=True)
class Gone:
    """What became of two sittings, one of whose processes was killed in the middle of the tokenizer.

    Attributes:
        step: of the tokenizer that was kept at the kill.
        ranks: ids of the processes of the first sitting.
        prepared: when each file of the prepared archive was made, at the kill.
        printed: lines of each sitting.
    """

    folder: Path
    step: int
    ranks: tuple[int, int]
    prepared: dict[Path, int]
    printed: tuple[list[str], list[str]]

    @property
    def out(self) -> Path:
        return self.folder / "out"


def sounds(out: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in (out / "prepared" / "items").glob("*/mel.npy")}


@pytest.fixture(scope="module")
def gone(tmp_path_factory: pytest.TempPathFactory) -> Gone:
    folder, rng = tmp_path_factory.mktemp("together"), np.random.default_rng(3)
    for title, play in {"Bell Weather": bells, "Gust": gusts}.items():
        (folder / "archive" / title).mkdir(parents=True)
        sound = play(rng, np.arange(RATE * 5) / RATE)
        soundfile.write(folder / "archive" / title / "take.wav", 0.3 * sound / np.abs(sound).max(), RATE)
    printed = folder / "first.txt", folder / "second.txt"
    middle = folder / "out" / "run" / "tokenizer" / "last.ckpt"
    with together(folder, recipe(100_000), printed[0]) as child:
        while not middle.exists() and child.poll() is None:
            time.sleep(0.05)
        assert child.poll() is None, printed[0].read_text()
        ranks = process_of(0, child.pid), process_of(1, child.pid)
        os.kill(ranks[1], signal.SIGKILL)
        assert child.wait() != 0, "one that is killed ends the training of all"
    step, prepared = int(read(middle)["step"]), sounds(folder / "out")
    # what is done is made of something else now, so both have to put it aside before they go on
    with together(folder, recipe(step + 4).replace("= 1e-3", "= 9e-4", 1), printed[1]) as child:
        assert child.wait() == 0, printed[1].read_text()
    first, second = (file.read_text().splitlines() for file in printed)
    return Gone(folder, step, ranks, prepared, (first, second))


def test_two_processes_come_to_a_bundle_that_plays(gone: Gone, tmp_path: Path) -> None:
    bundle = gone.out / "bundle"
    app(["bundle", "check", str(bundle)], standalone_mode=False)
    sound = tmp_path / "sound.wav"
    app(["render", str(sound), "--seconds", "2", "--bundle", str(bundle)], standalone_mode=False)
    heard, rate = soundfile.read(sound)
    assert rate == 48_000 and heard.shape == (2 * 48_000, 8)
    assert np.isfinite(heard).all() and (np.sqrt((heard**2).mean(0)) > 1e-4).all()


def test_one_that_is_killed_ends_the_others_and_what_it_did_is_gone_on_with(gone: Gone) -> None:
    assert not any(Path("/proc", str(rank)).exists() for rank in gone.ranks)
    assert gone.step >= 10 and int(read(gone.out / "run" / "tokenizer" / "last.ckpt")["step"]) == gone.step + 4
    steps = [step for step, _ in test_loop.curve(gone.out / "run" / "tokenizer")]
    assert steps == sorted(set(steps)) and steps[0] == 10 and steps[-1] == gone.step + 4
    assert len(gone.prepared) == 2 and sounds(gone.out) == gone.prepared, "nothing was prepared twice"


def test_what_is_out_of_date_is_trained_anew_by_both_and_said_once(gone: Gone) -> None:
    first, second = gone.printed
    assert sum(line.startswith("clap: done in") for line in first) == 1
    assert second.count("clap: begins anew, as its loop in the recipe changed") == 1
    assert (gone.out / "run" / "clap" / "before.ckpt").is_file()
    for stage in STAGES:
        assert sum(line.startswith(f"{stage}: done in") for line in second) == 1, stage
    assert second.count(f"{gone.out / 'bundle'}: tiny, 2 titles") == 1


def test_each_process_has_done_its_share_with_the_networks_of_now(gone: Gone) -> None:
    run, prepared = gone.out / "run", Prepared.open(gone.out / "prepared")
    for item in prepared.items:
        assert prepared.path(item, "clap").with_suffix(".of").read_text() == file_sha256(run / "clap.safetensors")
        assert prepared.load(item, "tokens").shape == (prepared.geometry.rows, item.columns)
    written = made_of.read(run / "transformer")
    assert written is not None
    assert written["tokenizer"] == file_sha256(run / "tokenizer.safetensors")
    assert written["clap"] == file_sha256(run / "clap.safetensors")
