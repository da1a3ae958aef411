"""The processes of one training. torchrun starts them and tells each its place; without it there is one."""

from __future__ import annotations

import atexit
import logging
import os
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

import torch

from osc_engine.model.bundle import quick_type
from osc_engine.training.recipe import RecipeError

if TYPE_CHECKING:
    from lightning_fabric import Fabric

Item = TypeVar("Item")
#: How long a process waits for the others: while one of them prepares or looks at held-out sound, hours may pass.
PATIENCE = timedelta(days=7)


@dataclass(frozen=True)
class World:
    """Where a process stands among those of its training.

    Attributes:
        rank: its number; 0 leads: it alone writes, prints and measures.
        size: how many there are.
    """

    rank: int = 0
    size: int = 1

    @property
    def leads(self) -> bool:
        """Whether this is the process that writes."""
        return self.rank == 0

    def share(self, items: Sequence[Item]) -> Sequence[Item]:
        """Return the part of some work that falls to this process."""
        return items[self.rank :: self.size]

    def wait(self) -> None:
        """Wait until all processes are here."""
        if self.size > 1:
            # over the processor's own links, which have no watchdog of ten minutes
            torch.distributed.all_reduce(torch.zeros(1))

    def told(self, values: list[float]) -> list[float]:
        """Return the leading process's values, so that all decide alike."""
        if self.size == 1:
            return values
        tensor = torch.tensor(values, dtype=torch.float64)
        torch.distributed.broadcast(tensor, 0)
        return tensor.tolist()


def join(accelerator: str) -> World:
    """Take this process's place among those that torchrun started.

    Args:
        accelerator: of the stage that comes first; processes meet only once.
    """
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        return World()
    if not torch.distributed.is_initialized():
        make_fabric(accelerator, "32-true")
    return World(torch.distributed.get_rank(), size)


def device_of(accelerator: str) -> str:
    """Return the device of this process, "cpu" or "cuda:N".

    Raises:
        RecipeError: a GPU is asked for, and there is none.
    """
    if accelerator == "cuda" and not torch.cuda.is_available():
        raise RecipeError("recipe: accelerator is 'cuda', and no GPU can be used here; take 'auto' or 'cpu'")
    if accelerator == "cpu" or not torch.cuda.is_available():
        return "cpu"
    return f"cuda:{os.environ.get('LOCAL_RANK', '0')}"


def computes_in(accelerator: str, precision: str) -> str:
    """Return the precision that a training has here: bfloat16 only where it is not imitated, which is slower."""
    imitated = device_of(accelerator) == "cpu" and quick_type("cpu") == torch.float32
    return "32-true" if imitated else precision


def make_fabric(accelerator: str, precision: str) -> Fabric:
    """Return Fabric for one process, or for all that torchrun started."""
    from lightning_fabric import Fabric  # its import takes seconds, and readers of checkpoints do without
    from lightning_fabric.strategies.ddp import DDPStrategy

    # neither is for a person to act on, and each would be said again by every stage
    logging.getLogger("lightning_fabric.utilities.rank_zero").setLevel(logging.WARNING)
    warnings.filterwarnings("ignore", "Mismatch dtype between input and weight")
    size = int(os.environ.get("WORLD_SIZE", "1"))
    kind = "cpu" if device_of(accelerator) == "cpu" else "cuda"
    exact = computes_in(accelerator, precision)
    if size == 1:
        return Fabric(accelerator=kind, devices=1, precision=exact)  # type: ignore[arg-type]
    local = int(os.environ.get("LOCAL_WORLD_SIZE", size))
    strategy = DDPStrategy(
        process_group_backend="cpu:gloo,cuda:nccl" if torch.cuda.is_available() else "gloo",
        timeout=PATIENCE,
        # a batch without context, or without codes yet, leaves parts of a network out
        find_unused_parameters=True,
    )
    fabric = Fabric(accelerator=kind, devices=local, num_nodes=size // local, strategy=strategy, precision=exact)  # type: ignore[arg-type]
    fabric.launch()
    # a thread of its that is still there at the very end makes the whole process fail
    atexit.register(_leave)
    return fabric


def _leave() -> None:
    if torch.distributed.is_initialized():
        torch.distributed.destroy_process_group()
