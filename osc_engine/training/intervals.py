"""How sure a figure is: intervals of 95 % by half-samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]


@dataclass(frozen=True)
class Figure:
    """A measured value and the interval that holds the true one in 95 of 100 cases.

    Attributes:
        value: of all that was heard.
        low, high: the interval.
        archive: the same figure for sound of the archive itself; NaN where there is none.
        standard_error: of the value; NaN where there is no interval.
    """

    value: float
    low: float
    high: float
    archive: float = float("nan")
    standard_error: float = float("nan")

    @classmethod
    def of(cls, value: float, halves: Sequence[float], archive: float = float("nan")) -> Figure:
        """Return a figure whose interval comes from what the figure is for half-samples.

        What half-samples have in common, a bias of small samples, is no uncertainty and is taken off.
        """
        spread = np.asarray(halves, np.float64)
        spread = spread[np.isfinite(spread)]
        if spread.size < 2:
            return cls(value, float("nan"), float("nan"), archive)
        low, high = np.quantile(spread - spread.mean(), [0.025, 0.975])
        return cls(value, float(value + low), float(value + high), archive, float(spread.std(ddof=1)))


def half_samples(strata: Indices, blocks: Indices, draws: int, seed: int = 0) -> list[Indices]:
    """Return half-samples of a set: of every stratum half the blocks, none of them twice.

    The usual bootstrap draws with replacement, and a segment that is there twice is its own nearest neighbour, which
    spoils every figure that looks at distances. A half without replacement deviates from the whole as the whole does
    from the truth (the half-sampling of McCarthy 1969; the delete-d jackknife of Shao and Wu 1989). Segments that
    follow one another are alike, so whole blocks are drawn; every title is drawn from alone, so that none is missing.

    Args:
        strata: (N,) the title of each segment.
        blocks: (N,) the block of each segment.
        draws: how many half-samples.
        seed: of the choice.

    Returns:
        (M,) indices, each; no half-sample where every title has a single block, for all halves would be the same.
    """
    rng = np.random.default_rng(seed)
    members = [[np.flatnonzero(blocks == b) for b in np.unique(blocks[strata == s])] for s in np.unique(strata)]
    if all(len(parts) < 2 for parts in members):
        return []
    made = []
    for _ in range(draws):
        chosen: list[Indices] = []
        for parts in members:
            # of an odd number one more and one less than the half by turns
            half = max((len(parts) + int(rng.integers(2))) // 2, 1)
            chosen += [parts[n] for n in rng.permutation(len(parts))[:half]]
        made.append(np.sort(np.concatenate(chosen)))
    return made
