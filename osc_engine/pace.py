"""How much work a render may do so that the sound never runs out. Pure: told what renders took, it says what is next.

The cost of a render is taken to be k x (columns + EDGE) x (passes + DECODE) x (channels + SHARED): beside the new
columns a render reads its context and decodes a margin, beside the passes of the transformer it runs the decoders, and
some of it is done once for all channels. Only k is learned, from each render anew, so an error of this formula ends
with the next render of the same kind.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from osc_engine.geometry import Geometry
from osc_engine.plan import ChannelPlan, Plan

#: Of the render that makes a change heard at once: the least columns; the least columns before them that it makes anew;
#: and the columns that it is drawn from.
QUICK_COLUMNS, QUICK_TAIL, QUICK_CONTEXT = 7, 1, 8
#: Most columns of such a render, on a machine where fewer last no longer than it takes to render them.
QUICK_MOST = 24
#: Columns of a worker's very first render, with nothing behind them yet while the next one is on its way.
FIRST_COLUMNS = 12
EDGE = 6
DECODE = 2.0
SHARED = 2.0

#: Render seconds per second of sound above which less is done; above which there are no more steps than the least that
#: the bundle is content with; and the share of either below which more is tried.
HIGH, CALM, RAISE = 0.85, 0.4, 0.88
#: And above which a short render does not gain on the clock.
HIGHEST = 0.95
#: Share of the time until the sound runs out that one render may take.
SPARE_SHARE = 0.7
#: The estimate of a quick render is raised before it is promised: by a factor, and by a slack that lies between these
#: seconds, for what takes its time whatever the render does, and is else a share of it.
MARGIN, LEAST_SLACK, MOST_SLACK, SLACK_SHARE = 1.05, 0.01, 0.02, 0.3
#: How much a new render counts in the moving average.
WEIGHT = 0.3


@dataclass(frozen=True)
class Effort:
    """What a render spends on each column.

    Attributes:
        steps: sampling steps.
        guided: share of the steps that run with guidance.
    """

    steps: int
    guided: float = 1.0

    def passes(self, wanted: float) -> float:
        """Return the passes of the network in one render, where a guided step wants so many."""
        return self.steps * (1 + self.guided * (wanted - 1))


def passes_wanted(channels: Sequence[ChannelPlan]) -> float:
    """Return the passes of the network in one guided step, a mean over the channels."""
    return sum(_passes(c.cfg_audio if c.style else c.cfg_text, c.cfg_text) for c in channels) / len(channels)


@cache
def ladder(steps: int) -> tuple[Effort, ...]:
    """Return the efforts from the wanted one down: first fewer steps, then less guidance.

    Args:
        steps: that are wanted.
    """
    least = min(steps, 2)
    return (*(Effort(n) for n in range(steps, least - 1, -1)), Effort(least, 0.5), Effort(least, 0.0))


class Pace:
    """Learns what renders cost, and chooses the length and the effort of the next.

    Attributes:
        load: render seconds per second of sound, moving average over the renders that continue the stream.
        hop: columns of a hop that pays for itself; more than wanted where even the least effort would not.
    """

    def __init__(self, geometry: Geometry, channels: int, steps: int = 8, most_steps: int = 0) -> None:
        """Know nothing yet.

        Args:
            geometry: of the bundle.
            channels: C.
            steps: that are taken where none are asked for.
            most_steps: so many, where there is time; 0 is no more than `steps`.
        """
        self.load = 0.0
        self.hop = 1
        self._geometry, self._channels = geometry, channels
        self._least, self._most = steps, most_steps or steps
        #: Efforts below the one that the stream runs with: ladders of whatever height end alike.
        self._below = math.inf
        self._mean = self._spent = self._made = 0.0
        self._hops: deque[float] = deque(maxlen=4)
        self._quick: deque[float] = deque(maxlen=4)
        self._soon: deque[float] = deque(maxlen=4)
        self._alone: deque[float] = deque(maxlen=4)

    def observe(self, plan: Plan, seconds: float, change: bool) -> None:
        """Take in what a render took from its beginning to its place in the stream.

        Args:
            plan: what was rendered.
            seconds: that it took.
            change: it made a change heard; else it continued the stream.
        """
        effort = Effort(plan.steps, plan.guided)
        cost = seconds / _work(plan.columns, effort.passes(passes_wanted(plan.channels)), len(plan.channels))
        if plan.only is not None:
            self._alone.append(cost)
            return
        (self._quick if change else self._costs(plan)).append(cost)
        if change and self._alone:
            # else one that was held up might be the reason that there is none any more to measure anew
            self._alone.popleft()
        if change and self._hops:
            return
        weight = WEIGHT if self._mean else 1.0
        # renders that are drawn from less are no measure of those from all, once there are some
        if not (_is_quick(plan) and self._hops):
            self._mean += weight * (cost - self._mean)
        # two averages, so that a render of a single column counts for no more than its sound
        self._spent += weight * (seconds - self._spent)
        self._made += weight * (plan.columns * self._geometry.column_seconds - self._made)
        self.load = self._spent / self._made

    def quick(self, steps: int, passes: float, time: float = math.inf) -> tuple[int, Effort]:
        """Return the columns and the effort of a quick render.

        Half the steps that the stream runs with now, but for what it runs with beyond the least, which nobody is to
        wait for. Where that takes too long for the sound to go on while one change
        follows another, less, but of a guided stream half the guidance is kept, since it may be what changes; and
        where even that does, more columns, which share the fixed part of a render. Where the sound runs out anyway, it
        is the shortest. Where little sound is ahead, fewer steps too, so that there is some left when it is done.

        Args:
            steps: that are wanted; 0 leaves the choice.
            passes: of one guided step.
            time: seconds in which it is to be done, if fewer steps can do it.
        """
        rungs = ladder(steps or self._most)
        now, wanted = self._now(rungs), steps or self._least
        effort = Effort(max(min(now.steps, wanted) // 2, min(wanted, 2)), now.guided)
        for less in rungs[:-1]:
            late = effort.steps > rungs[-1].steps and self._quick_at_worst(QUICK_COLUMNS, effort, passes) > time
            if self._keeps_up(QUICK_COLUMNS, effort, passes) and not late:
                break
            if less.steps <= effort.steps and less.guided <= effort.guided:
                effort = less
        lengths = range(QUICK_COLUMNS, min(QUICK_MOST, self._geometry.columns - 1) + 1)
        return next((n for n in lengths if self._keeps_up(n, effort, passes)), QUICK_COLUMNS), effort

    def quick_seconds(self, steps: int, passes: float) -> float:
        """Return the seconds in which a quick render can be promised, by the last few."""
        return self._promised(*self.quick(steps, passes), passes, _slowest_but_one(self._quick))

    def seconds_alone(self, columns: int, effort: Effort, passes: float, channels: int) -> float:
        """Return the seconds in which a quick render of some channels alone can be promised, by the last few.

        Args:
            columns: of the render.
            effort: of the render.
            passes: of one guided step.
            channels: how many.
        """
        return self._promised(columns, effort, passes, _slowest_but_one(self._alone or self._quick), channels)

    def seconds_of(self, plan: Plan) -> float:
        """Return the seconds in which a render that continues the stream is done, by the last few."""
        effort, costs = Effort(plan.steps, plan.guided), self._costs(plan)
        return self._promised(plan.columns, effort, passes_wanted(plan.channels), _slowest_but_one(costs))

    def soon(self, hop: int, steps: int, passes: float, time: float = math.inf) -> tuple[int, Effort] | None:
        """Choose a quick render that continues the stream and gets ahead; None where that cannot be had.

        Args:
            hop: columns that are wanted.
            steps: that are wanted; 0 leaves the choice.
            passes: of one guided step.
            time: as of `quick`.
        """
        columns, effort = self.quick(steps, passes, time)
        seconds = self._quick_at_worst(columns, effort, passes)
        gains = seconds <= HIGHEST * columns * self._geometry.column_seconds
        return (columns, effort) if columns <= hop and gains else None

    def in_time(self, soon: tuple[int, Effort], passes: float, spare: float) -> bool:
        """Tell whether a quick render that continues the stream is done in time, with a share to spare."""
        return self._quick_at_worst(*soon, passes) <= SPARE_SHARE * spare

    def sooner(self, soon: tuple[int, Effort], other: tuple[int, Effort], passes: float) -> bool:
        """Tell whether a quick render is done sooner than another one that `next` chose."""
        return self._quick_at_worst(*soon, passes) < self._promised(*other, passes, _slowest_but_one(self._hops))

    def next(self, hop: int, steps: int, passes: float, spare: float) -> tuple[int, Effort]:
        """Choose the length and the effort of the next render that continues the stream.

        Args:
            hop: columns that are wanted.
            steps: that are wanted; 0 leaves the choice.
            passes: of one guided step.
            spare: seconds until the sound runs out.

        Returns:
            Columns and effort. Where time is short, the highest effort, and the most columns, that are done in time
            and gain on the clock. Where nothing is, the least effort for a whole hop: the sound runs out once, and is
            ahead again after it, while ever shorter renders, dear as they are, would keep it from coming back.
        """
        rungs = ladder(steps or self._most)
        content = steps or self._least
        limits = [CALM if effort.steps > max(content, rungs[-1].steps) else HIGH for effort in rungs]
        self._settle(hop, rungs, limits, passes)
        time, first = SPARE_SHARE * spare, self._rung(rungs)
        for effort, limit in zip(rungs[first:], limits[first:], strict=True):
            fit = self._fitting(self.hop, effort, passes, time)
            if fit >= min(self.hop, QUICK_COLUMNS) and self._load(fit, effort, passes) <= limit:
                return fit, effort
        return self.hop, rungs[-1]

    def _settle(self, hop: int, rungs: tuple[Effort, ...], limits: Sequence[float], passes: float) -> None:
        """Go down as far as it takes on average, and up only where the slowest render of late leaves room.

        Args:
            hop: columns that are wanted.
            rungs: the efforts, the highest first.
            limits: the highest load of each.
            passes: of one guided step.
        """
        rung = self._rung(rungs)
        slowest = max(self._hops, default=self._mean)
        while rung < len(rungs) - 1 and self._load(hop, rungs[rung], passes) > limits[rung]:
            rung += 1
        while rung and self._load(hop, rungs[rung - 1], passes, slowest) < RAISE * limits[rung - 1]:
            rung -= 1
        self._below = len(rungs) - 1 - rung
        self.hop = hop
        while self._load(self.hop, rungs[-1], passes) > HIGH and self.hop < self._geometry.columns - 1:
            self.hop += 1

    def _costs(self, plan: Plan) -> deque[float]:
        # a quick render that continues the stream makes more of it anew than one that makes a change heard
        return self._soon if _is_quick(plan) else self._hops

    def _promised(
        self, columns: int, effort: Effort, passes: float, cost: float | None, channels: int | None = None
    ) -> float:
        seconds = self._seconds(columns, effort, passes, cost, channels)
        return seconds * MARGIN + min(max(LEAST_SLACK, SLACK_SHARE * seconds), MOST_SLACK)

    def _quick_at_worst(self, columns: int, effort: Effort, passes: float) -> float:
        return self._promised(columns, effort, passes, max(self._quick, default=None))

    def _keeps_up(self, columns: int, effort: Effort, passes: float) -> bool:
        """Tell whether a quick render lasts until the next one that is begun with its end; promises are rounded up."""
        return self._quick_at_worst(columns, effort, passes) <= (columns - 1) * self._geometry.column_seconds

    def _fitting(self, columns: int, effort: Effort, passes: float, time: float) -> int:
        while columns > 0 and self._seconds(columns, effort, passes) > time:
            columns -= 1
        return columns

    def _rung(self, rungs: tuple[Effort, ...]) -> int:
        return int(max(len(rungs) - 1 - self._below, 0))

    def _now(self, rungs: tuple[Effort, ...]) -> Effort:
        return rungs[self._rung(rungs)]

    def _load(self, columns: int, effort: Effort, passes: float, cost: float | None = None) -> float:
        return self._seconds(columns, effort, passes, cost) / (columns * self._geometry.column_seconds)

    def _seconds(
        self, columns: int, effort: Effort, passes: float, cost: float | None = None, channels: int | None = None
    ) -> float:
        work = _work(columns, effort.passes(passes), self._channels if channels is None else channels)
        return (self._mean if cost is None else cost) * work


def _slowest_but_one(costs: deque[float]) -> float | None:
    """Return what to promise by: a render that was held up by something else is no measure of the next."""
    return sorted(costs)[-2 if len(costs) == costs.maxlen else -1] if costs else None


def _is_quick(plan: Plan) -> bool:
    return plan.context == QUICK_CONTEXT


def _work(columns: int, passes: float, channels: int) -> float:
    return (columns + EDGE) * (passes + DECODE) * (channels + SHARED)


def _passes(audio: float, text: float) -> int:
    """Count the weights that are not 0 in l(0,0) + a (l(a,0) - l(0,0)) + t (l(a,t) - l(a,0))."""
    return max(sum(weight != 0 for weight in (1 - audio, audio - text, text)), 1)
