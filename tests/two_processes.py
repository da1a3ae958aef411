"""What torchrun starts in `test_distributed`: trainings over two processes, one of them stopped in its middle."""

from __future__ import annotations

import os
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path

import test_loop
import torch

from osc_engine.training import tokenizer
from osc_engine.training.checkpoint import TrainingError
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import read_recipe
from osc_engine.training.run import Run
from osc_engine.training.world import join

#: The batch at which a stopped training waits to be killed.
MIDDLE = 17


def stop_in_the_middle(folder: Path) -> None:
    """Let the batches of the tokenizer end in waiting, once there is a checkpoint to go on from."""
    cut = tokenizer.mel_batch

    def wait(crops: object, seed: int, size: int, number: int) -> torch.Tensor:
        if number // 2 >= MIDDLE:
            (folder / f"waits-{os.environ['RANK']}").write_text(str(os.getpid()))
            time.sleep(600)
        return cut(crops, seed, size, number)  # type: ignore[arg-type]

    tokenizer.mel_batch = wait


class Broken(test_loop.Line):
    """Sees something that is not finite in one process only."""

    def __init__(self) -> None:
        super().__init__(break_at=13, broken="loss" if os.environ["RANK"] == "1" else "")


def main(folder: Path, act: str) -> None:
    """Train."""
    torch.set_num_threads(1)
    recipe, prepared = read_recipe(folder / "recipe.toml"), Prepared.open(folder / "prepared")
    if act == "stop":
        stop_in_the_middle(folder)
    Run(recipe, prepared, folder / "cut").stage("tokenizer")
    Run(recipe, prepared, folder / "whole").stage("tokenizer")
    world = join("cpu")
    if world.leads:
        shutil.copytree(folder / "whole", folder / "on")
    world.wait()
    heavier = {title: replace(work, weight=2.0) for title, work in prepared.works.items()}
    short = read_recipe(folder / "short.toml")
    Run(short, replace(prepared, works=heavier), folder / "on").stage("tokenizer")
    test_loop.run(test_loop.Plain(), test_loop.SETTINGS, folder / "line")
    settings = replace(test_loop.SETTINGS, steps=30)
    try:
        test_loop.run(Broken(), settings, folder / "broken")
    except TrainingError as error:
        (folder / f"broken-{os.environ['RANK']}").write_text(str(error))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
