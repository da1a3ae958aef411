"""Checkpoints: read in one sentence's worth of trouble, written whole or not at all."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from osc_engine.disk import free_bytes
from osc_engine.model.layers import load_weights

#: The checkpoint of a training, and that of the one before it that was made of something else.
CHECKPOINT, BEFORE = "last.ckpt", "before.ckpt"

#: What torch names where it could not write, whatever the reason.
WRITER = "inline_container"


class TrainingError(RuntimeError):
    """A training that cannot go on; the text says what, which value, and what to do."""


def read(checkpoint: Path, mapped: bool = False) -> dict[str, Any]:
    """Return what a checkpoint holds, on the CPU.

    Args:
        checkpoint: the file.
        mapped: leave the weights in the file until they are looked at.

    Raises:
        TrainingError: the file cannot be read.
    """
    try:
        state: dict[str, Any] = torch.load(checkpoint, map_location="cpu", weights_only=True, mmap=mapped)
    except (OSError, RuntimeError, EOFError, pickle.UnpicklingError) as error:
        text = f"{checkpoint} cannot be read as a checkpoint; remove it to begin again, or give another folder"
        raise TrainingError(text) from error
    return state


def reached(checkpoint: Path) -> tuple[int, float]:
    """Return the step and the minutes that a training has come to; (0, 0) without a checkpoint.

    Raises:
        TrainingError: the file cannot be read.
    """
    if not checkpoint.is_file():
        return 0, 0.0
    state = read(checkpoint, mapped=True)
    return int(state["step"]), float(state["minutes"])


def write(checkpoint: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint; after a crash or a loss of power there is this one or the one before.

    Raises:
        TrainingError: the disk does not take it.
    """
    part = checkpoint.with_suffix(".part")
    try:
        with part.open("wb") as file:
            torch.save(state, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(checkpoint)
    except (OSError, RuntimeError) as error:  # torch says every OSError in words of its own
        part.unlink(missing_ok=True)
        if isinstance(error, RuntimeError) and WRITER not in str(error):
            raise  # of a device, whose tensors are copied here
        free = free_bytes(checkpoint.parent) / 1e9
        text = (
            f"{checkpoint} cannot be written, and {free:.1f} GB are free there; make room, and start the command again"
        )
        raise TrainingError(f"{text}: it goes on from the checkpoint before") from error


def averaged(checkpoint: Path) -> dict[str, Tensor]:
    """Return the averaged weights of `networks['model']`, on the CPU, as a checkpoint holds them.

    Raises:
        TrainingError: the file cannot be read.
    """
    state: dict[str, Tensor] = read(checkpoint)["average"]
    return state


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
