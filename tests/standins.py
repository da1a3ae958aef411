"""Synths of the real shape whose sound can be checked sample by sample, and whose cost can be set."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from stamps import stamp

from osc_engine.geometry import Geometry
from osc_engine.pace import passes_wanted
from osc_engine.plan import Plan
from osc_engine.synth import ABSENT, Context, RenderCancelled, Rendered, Synth

#: 160 ms columns at a low rate: real times, little arithmetic.
SMALL = Geometry(sample_rate=8000, frame_samples=80, mel_bins=32, patch=16)


class Standin(Synth):
    """Renders `sound`, with tokens that say which column they are of, and checks the context if it is `strict`."""

    device_bytes = 0  # type: ignore[assignment]

    def __init__(
        self, geometry: Geometry = SMALL, tail: int = 0, fixed: float = 0.0, per_pass: float = 0.0, bad: int = 0
    ) -> None:
        """Describe it.

        Args:
            geometry: the sizes.
            tail: columns before the plan's first that are rendered again.
            fixed: seconds of every render.
            per_pass: seconds that one pass of the network takes for one column of two channels; changeable.
            bad: so many renders give NaN before the first good one; changeable.
        """
        self._overslept, self._wakes = 0.0, math.inf
        self.geometry, self.tail = geometry, tail
        self.fixed, self.per_pass, self.bad = fixed, per_pass, bad
        self.strict = True
        self.plans: list[Plan] = []
        self.contexts: list[Context] = []
        self.cancelled = 0

    @property
    def overslept(self) -> float:
        """Seconds that the machine has kept the renders from going on when their time had come, so far."""
        return self._overslept + max(time.monotonic() - self._wakes, 0.0)

    def sound(self, n: NDArray[np.int64], plan: Plan) -> NDArray[np.float32]:
        return stamp(int(n[0]), n.size, plan.numbers)

    def render(self, plan: Plan, context: Context, cancelled: Callable[[], bool] = lambda: False) -> Rendered:
        assert context.column == plan.column
        if self.strict:
            self._check(context)
        self._work(plan, cancelled)
        self.plans.append(plan)
        self.contexts.append(context)
        known = plan.tail_of(self.tail, context.tokens.shape[2])
        size = self.geometry.column_samples
        start, finish = (plan.column - known) * size, (plan.column + plan.columns) * size
        audio = self.sound(np.arange(start, finish, dtype=np.int64), plan)
        if self.bad:
            self.bad -= 1
            audio[0, 5] = np.nan
        columns = np.arange(plan.column, plan.column + plan.columns)
        new = np.broadcast_to(columns % 1000, (audio.shape[0], self.geometry.rows, plan.columns)).astype(np.int16)
        resets = tuple(c.resets for c in plan.channels)
        old = context.tokens.copy()
        old[[a != b for a, b in zip(context.resets, resets, strict=True)]] = ABSENT
        after = Context(np.concatenate([old, new], axis=2), plan.column + plan.columns, resets)
        return Rendered(audio, start, after)

    def _check(self, context: Context) -> None:
        n = context.tokens.shape[2]
        expected = np.arange(context.column - n, context.column) % 1000
        assert ((context.tokens == expected) | (context.tokens == ABSENT)).all()

    def _work(self, plan: Plan, cancelled: Callable[[], bool]) -> None:
        if self.fixed:
            self._sleep(self.fixed)
        guided, wanted = round(plan.guided * plan.steps), passes_wanted(plan.channels)
        for step in range(plan.steps):
            if cancelled():
                self.cancelled += 1
                raise RenderCancelled
            if self.per_pass:
                share = len(plan.channels) / 2
                self._sleep(self.per_pass * share * plan.columns * (wanted if step < guided else 1))

    def _sleep(self, seconds: float) -> None:
        self._wakes = time.monotonic() + seconds
        time.sleep(seconds)
        late = self.overslept - self._overslept
        # in this order, so that another thread never sees both
        self._wakes = math.inf
        self._overslept += late


class LevelSynth(Standin):
    """Sounds a constant: a sixteenth of each channel's text guidance."""

    def sound(self, n: NDArray[np.int64], plan: Plan) -> NDArray[np.float32]:
        levels = np.array([c.cfg_text / 16 for c in plan.channels], np.float32)
        return np.repeat(levels[:, None], n.size, axis=1)
