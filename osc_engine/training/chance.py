"""Chance that depends on a key alone, so that a training that goes on draws what an uninterrupted one would have."""

from __future__ import annotations

import random

import numpy as np
import torch


def seed(*key: int) -> None:
    """Seed the generators of torch (of all devices), numpy and random from a key of whole numbers, 0 or more."""
    words = np.random.SeedSequence(key).generate_state(4)
    torch.manual_seed(int(words[0]) << 31 | int(words[1]) >> 1)
    np.random.seed(words[2])
    random.seed(int(words[3]))
