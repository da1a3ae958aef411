"""The quick render that makes a change heard: of which channels, how long it is, and how soon it is done."""

from __future__ import annotations

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

    Of a change that concerns some channels, those alone are rendered: as far as sound is pending, so that nothing of
    the others has to be made anew. It is done the sooner the fewer they are, and the others play on as if nothing were.

    Attributes:
        pace: what renders cost.
    """

    def __init__(self, stream: Stream, commits: Commits, channels: int) -> None:
        """Say what is changed.

        Args:
            stream: which renders fill.
            commits: says what of it can still be replaced.
            channels: C.
        """
        self.pace = Pace(stream.geometry, channels)
        self._stream, self._commits, self._geometry = stream, commits, stream.geometry
        self._compared: deque[tuple[Controls, Controls, tuple[int, ...]]] = deque(maxlen=4)

    def plan(self, before: Controls | None, wanted: Controls, column: int) -> Plan:
        """Plan the render that makes a snapshot heard from a column on.

        Args:
            before: the snapshot that is pending there; None where nothing is.
            wanted: the snapshot.
            column: the first.
        """
        columns, effort = self.extent(wanted)
        plan = make_plan(wanted, self._geometry, column, columns, effort.steps, effort.guided)
        plan = replace(plan, context=QUICK_CONTEXT)
        if before is None:
            return replace(plan, columns=max(columns, FIRST_COLUMNS))
        numbers = self.unlike(before, wanted)
        alone = plan.of(numbers)
        found = self._alone(wanted, len(numbers), passes_wanted(alone.channels), column, numbers)
        return replace(alone, columns=found[0]) if found else plan

    def seconds(self, controls: Controls) -> float:
        """Return the seconds in which a render of all channels can be promised."""
        return self.pace.quick_seconds(controls.steps, self._passes(controls))

    def seconds_of(self, plan: Plan, controls: Controls) -> float:
        """Return the seconds in which a plan for a snapshot can be promised."""
        if plan.only is None:
            return self.seconds(controls)
        return self.pace.quick_seconds_alone(plan.columns, controls.steps, passes_wanted(plan.channels), len(plan.only))

    def seconds_of_few(self, controls: Controls) -> float:
        """Return the seconds in which a change of few channels, whichever these are, can be promised."""
        channels = self._now(controls).channels
        passes = max(passes_wanted((channel,)) for channel in channels)
        found = self._alone(controls, few(len(channels)), passes, self._commits.column_heard_in(0.0))
        return found[1] if found else self.seconds(controls)

    def seconds_between(self, before: Controls, wanted: Controls) -> float:
        """Return the seconds in which a snapshot that takes the place of another can be promised."""
        numbers = self.unlike(before, wanted)
        passes = passes_wanted(self._now(wanted).of(numbers).channels) if numbers else 0.0
        column = self._commits.column_heard_in(0.0)
        found = self._alone(wanted, len(numbers), passes, column, numbers) if numbers else None
        return found[1] if found else self.seconds(wanted)

    def extent(self, controls: Controls) -> tuple[int, Effort]:
        """Return the columns and the effort of a render of all channels."""
        return self.pace.quick(controls.steps, self._passes(controls))

    def unlike(self, before: Controls, after: Controls) -> tuple[int, ...]:
        """Return which channels sound otherwise; asked at each layer of a render, compared once."""
        for old, new, numbers in self._compared:
            if old is before and new is after:
                return numbers
        numbers = unlike(before, after)
        self._compared.append((before, after, numbers))
        return numbers

    def _alone(
        self, controls: Controls, channels: int, passes: float, column: int, numbers: Sequence[int] | None = None
    ) -> tuple[int, float] | None:
        """Return columns and seconds of a render of some channels alone; None where all have to be rendered.

        It reaches to the end of what is pending; or as far as a render of all, with which the others end as well, where
        more would take longer than that one, or while a control moves. When it is done, a render of all must still
        come in time.

        Args:
            controls: the snapshot that is made heard.
            channels: how many.
            passes: of one guided step.
            column: the first.
            numbers: of the channels, where they are known.
        """
        if channels == len(controls.channels):
            return None
        g, all_seconds = self._geometry, self.seconds(controls)
        rest = min(self._stream.column - column, g.columns - 1)
        if rest < 1:
            return None
        short = min(self.extent(controls)[0], rest)
        steady = numbers is None or steady_columns(controls, g, column, rest, numbers) == rest
        for columns in (rest, short) if steady else (short,):
            seconds = self.pace.quick_seconds_alone(columns, controls.steps, passes, channels)
            lost = self._stream.end - (column + columns) * g.column_samples
            left = self._commits.spare() - lost / g.sample_rate - seconds
            if seconds < all_seconds <= SPARE_SHARE * left:
                return columns, seconds
        return None

    def _passes(self, controls: Controls) -> float:
        return passes_wanted(self._now(controls).channels)

    def _now(self, controls: Controls) -> Plan:
        return make_plan(controls, self._geometry, self._stream.column, 1, 1)
