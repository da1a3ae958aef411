"""Figures: what was measured, as percentiles, beside its target and the plain way of doing the same. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

Better = Literal["less", "more"]
#: Widths of the paper's transformer ('Studies for', arXiv 2510.25228), from which its targets apply.
PAPER_BLOCKS, PAPER_WIDTH = 12, 768


@dataclass(frozen=True)
class Target:
    """What a figure is to reach.

    Attributes:
        limit: in the figure's unit; the figure must not be worse.
        of: the percentile that is compared.
    """

    limit: float
    of: Literal["p50", "p95", "p99"] = "p50"


@dataclass(frozen=True)
class Figure:
    """One measured quantity.

    Attributes:
        key: `part.name`, stable for programs.
        name: for people.
        unit: of all values.
        p50, p95, p99: values that half, 95 % and 99 % of the measurements are no worse than.
        count: measurements.
        better: which direction is.
        target: to reach; None where none is set for this machine and size.
        plain: P50 of the plain version, measured or computed in the same run.
        note: what has to be known to read it.
    """

    key: str
    name: str
    unit: str
    p50: float
    p95: float
    p99: float
    count: int
    better: Better = "less"
    target: Target | None = None
    plain: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        values = (self.p50, self.p95, self.p99, *(() if self.plain is None else (self.plain,)))
        if not all(math.isfinite(v) for v in values) or self.count < 1:
            raise ValueError(f"{self.key}: {values} of {self.count} measurements; finite values of at least one needed")

    @classmethod
    def of(
        cls,
        key: str,
        name: str,
        unit: str,
        values: Sequence[float],
        better: Better = "less",
        target: Target | None = None,
        plain: Sequence[float] = (),
        note: str = "",
    ) -> Figure:
        """Make a figure of measurements, and of the plain version's where there are any."""
        beside = percentiles(plain, better)[0] if len(plain) else None
        return cls(key, name, unit, *percentiles(values, better), len(values), better, target, beside, note)

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; None without one."""
        if self.target is None:
            return None
        value: float = getattr(self, self.target.of)
        return value <= self.target.limit if self.better == "less" else value >= self.target.limit

    @property
    def ratio(self) -> float | None:
        """How many times better than the plain version; None without one, or where the figure is 0."""
        if self.plain is None or not self.p50 or not self.plain:
            return None
        return self.plain / self.p50 if self.better == "less" else self.p50 / self.plain

    def as_dict(self) -> dict[str, object]:
        """Return all of it as plain values."""
        return {
            "key": self.key,
            "name": self.name,
            "unit": self.unit,
            "p50": self.p50,
            "p95": self.p95,
            "p99": self.p99,
            "count": self.count,
            "better": self.better,
            "target": self.target and self.target.limit,
            "target_of": self.target and self.target.of,
            "met": self.met,
            "plain": self.plain,
            "ratio": self.ratio,
            "note": self.note,
        }


def percentiles(values: Sequence[float], better: Better = "less") -> tuple[float, float, float]:
    """Return P50, P95 and P99: the values that so many percent of the measurements are no worse than.

    Raises:
        ValueError: there are no values.
    """
    if not len(values):
        raise ValueError("nothing was measured")
    shares = (50, 95, 99) if better == "less" else (50, 5, 1)
    p50, p95, p99 = (float(v) for v in np.percentile(np.asarray(values, float), shares))
    return p50, p95, p99


def targets(cuda: bool, paper: bool) -> Mapping[str, Target]:
    """Return key -> target of what is asked of this kind of machine and this size of network.

    Args:
        cuda: the networks run on a GPU.
        paper: they have the paper's size, not the demo's.
    """

    def heard(ms: float) -> dict[str, Target]:
        return {key: Target(ms, "p95") for key in ("control.hop", "control.hasty", "control.one")}

    anywhere = {
        "player.lost": Target(0),
        "osc.burst_lost": Target(0),
        "osc.steady_lost": Target(0),
        "osc.reply": Target(10, "p99"),
    }
    if paper:
        counted = {"render.arithmetic": Target(250)}
        timed = {"render.factor": Target(40), "render.cold": Target(250, "p95"), **heard(200)}
        return {**anywhere, **counted, **(timed if cuda else {})}
    small = {"memory.resident": Target(2000, "p99"), "memory.slope": Target(1)}
    timed = {"render.factor": Target(2), "start.sound": Target(10, "p95"), **heard(1500)}
    return {**anywhere, **small, **({} if cuda else timed)}
