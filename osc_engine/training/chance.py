"""The global random generators as plain values that a checkpoint can hold and a restricted unpickler reads."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import torch


def seed(value: int) -> None:
    """Seed the generators of torch, numpy and random."""
    torch.manual_seed(value)
    np.random.seed(value)
    random.seed(value)


def state() -> dict[str, Any]:
    """Return where the generators stand."""
    numbers: Any = np.random.get_state(legacy=True)
    _, keys, position, has_gauss, gauss = numbers
    return {
        "torch": torch.get_rng_state(),
        "cuda": torch.cuda.get_rng_state_all() if torch.cuda.is_available() else [],
        "numpy": (keys.tolist(), int(position), int(has_gauss), float(gauss)),
        "random": random.getstate(),
    }


def restore(saved: dict[str, Any]) -> None:
    """Set the generators to where `state` found them; those of other accelerators than this machine's stay."""
    torch.set_rng_state(saved["torch"])
    if saved["cuda"] and torch.cuda.device_count() == len(saved["cuda"]):
        torch.cuda.set_rng_state_all(saved["cuda"])
    keys, *rest = saved["numpy"]
    np.random.set_state(("MT19937", np.array(keys, np.uint32), *rest))
    version, inner, gauss = saved["random"]
    random.setstate((version, tuple(inner), gauss))
