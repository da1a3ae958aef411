"""The quick render that makes a change heard: of which channels, how long it is, and how soon it is done."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from osc_engine.commits import Commits
from osc_engine.controls import Controls, unlike
from osc_engine.pace import FIRST_COLUMNS, QUICK_CONTEXT, SPARE_SHARE, Effort, Pace, passes_wanted
from osc_engine.plan import Plan, make_plan, steady_columns
from osc_engine.ring import few
from osc_engine.stream import Stream


class Quick:
    """Plans the quick renders of one stream.

    Of a change that concerns some channels those alone are rendered, first a few columns and then as far as sound is
    pending. It is done the sooner the fewer they are, and the others play on as if nothing were.

    Attributes:
        pace: what renders cost.
    """

    def __init__(self, stream: Stream, commits: Commits, pace: Pace) -> None:
        """Say what is changed.

        Args:
            stream: which renders fill.
            commits: says what of it can still be replaced.
            pace: what renders cost.
        """
        self.pace = pace
        self._stream, self._commits, self._geometry = stream, commits, stream.geometry
        self._latest: tuple[Controls, Plan] | None = None
        self._compared: deque[tuple[Controls, Controls, tuple[int, ...]]] = deque(maxlen=4)

    def plan(self, before: Controls | None, wanted: Controls, column: int) -> Plan:
        """Plan the render that makes a snapshot heard from a column on.

        Args:
            before: the snapshot that is pending there; None where nothing is.
            wanted: the snapshot.
            column: the first.
        """
        plan = self._of_all(wanted, column, self.time() if before else math.inf)
        if before is None:
            return replace(plan, columns=max(plan.columns, FIRST_COLUMNS))
        numbers = self.unlike(before, wanted)
        alone, rest = plan.of(numbers), self._stream.column - column
        if self._seconds_alone(wanted, len(numbers), passes_wanted(alone.channels), column) is None:
            return plan
        return replace(alone, columns=min(plan.columns, rest))

    def rest(self, controls: Controls, column: int, numbers: Sequence[int]) -> Plan:
        """Plan a render of what is pending of some channels from a column on, where it sounds as nobody wants any more.

        It is as long as can be done before that column is heard. Where a render of all channels would come too late
        after it, it is that one, which does for both.
        """
        most = min(self._stream.column - column, self._geometry.columns - 1)
        columns = steady_columns(controls, self._geometry, column, most, numbers)
        plan = replace(self._of_all(controls, column, self.time()).of(numbers), columns=columns)
        time = SPARE_SHARE * self._commits.seconds_until(column)
        least = self.extent(controls)[0]
        while plan.columns > least and self.seconds_of(plan, controls) > time:
            plan = replace(plan, columns=plan.columns - 1)
        left = self._commits.spare() - self.seconds_of(plan, controls)
        return plan if self.seconds(controls) <= SPARE_SHARE * left else self._of_all(controls, column, self.time())

    def seconds(self, controls: Controls) -> float:
        """Return the seconds in which a render of all channels can be promised.

        Also where it will take fewer steps, since little sound is ahead: a promise of less would have renders given up
        for it that the sound needs.
        """
        return self.pace.quick_seconds(controls.steps, self._passes(controls))

    def seconds_of(self, plan: Plan, controls: Controls) -> float:
        """Return the seconds in which a plan for a snapshot can be promised."""
        if plan.only is None:
            return self.seconds(controls)
        effort = Effort(plan.steps, plan.guided)
        return self.pace.seconds_alone(plan.columns, effort, passes_wanted(plan.channels), len(plan.only))

    def seconds_of_few(self, controls: Controls) -> float:
        """Return the seconds in which a change of few channels, whichever these are, can be promised."""
        channels = self._now(controls).channels
        passes = max(passes_wanted((channel,)) for channel in channels)
        alone = self._seconds_alone(controls, few(len(channels)), passes, self._commits.column_heard_in(0.0))
        return self.seconds(controls) if alone is None else alone

    def seconds_between(self, before: Controls, wanted: Controls) -> float:
        """Return the seconds in which a snapshot that takes the place of another can be promised."""
        numbers = self.unlike(before, wanted)
        passes = passes_wanted(self._now(wanted).of(numbers).channels) if numbers else 0.0
        alone = self._seconds_alone(wanted, len(numbers), passes, self._commits.column_heard_in(0.0))
        return self.seconds(wanted) if alone is None else alone

    def extent(self, controls: Controls) -> tuple[int, Effort]:
        """Return the columns and the effort of a render of all channels."""
        return self.pace.quick(controls.steps, self._passes(controls))

    def time(self) -> float:
        """Return the seconds in which a render should be done that the sound must not run out for.

        The lead is not for it: that bridges what a busy system adds.
        """
        return SPARE_SHARE * (self._commits.spare() - self._commits.seconds)

    def unlike(self, before: Controls, after: Controls) -> tuple[int, ...]:
        """Return which channels sound otherwise; asked at each layer of a render, compared once."""
        for old, new, numbers in self._compared:
            if old is before and new is after:
                return numbers
        numbers = unlike(before, after)
        self._compared.append((before, after, numbers))
        return numbers

    def _seconds_alone(self, controls: Controls, channels: int, passes: float, column: int) -> float | None:
        """Return the seconds of a render of some channels alone; None where all have to be rendered.

        That is where it would be done no sooner, or where a render of all would then come too late.

        Args:
            controls: the snapshot that is made heard.
            channels: how many.
            passes: of one guided step.
            column: the first.
        """
        rest = self._stream.column - column
        if not 0 < channels < len(controls.channels) or rest < 1:
            return None
        columns, effort = self.extent(controls)
        first = min(columns, rest)
        seconds = self.pace.seconds_alone(first, effort, passes, channels)
        then = self.pace.seconds_alone(rest - first, effort, passes, channels) if rest > first else 0.0
        left, quick = self._commits.spare() - seconds - then, self.seconds(controls)
        return seconds if seconds < quick <= SPARE_SHARE * left else None

    def _of_all(self, controls: Controls, column: int, time: float) -> Plan:
        columns, effort = self.pace.quick(controls.steps, self._passes(controls), time)
        plan = make_plan(controls, self._geometry, column, columns, effort.steps, effort.guided)
        return replace(plan, context=QUICK_CONTEXT)

    def _passes(self, controls: Controls) -> float:
        return passes_wanted(self._now(controls).channels)

    def _now(self, controls: Controls) -> Plan:
        # another thread may ask for another snapshot meanwhile
        latest, column = self._latest, self._stream.column
        if latest is None or latest[0] is not controls or latest[1].column != column:
            latest = self._latest = controls, make_plan(controls, self._geometry, column, 1, 1)
        return latest[1]
