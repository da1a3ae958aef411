"""What the live stream renders next, and how soon a change is heard: decisions, made under the stream's lock."""

from __future__ import annotations

import math
import time
from collections import deque
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from osc_engine.commits import Commits
from osc_engine.controls import Controls, live_controls
from osc_engine.events import Emit
from osc_engine.inbox import Inbox
from osc_engine.manifest import Manifest
from osc_engine.pace import QUICK_CONTEXT, QUICK_TAIL, SPARE_SHARE, Pace, passes_wanted
from osc_engine.plan import Plan, make_plan, steady_columns
from osc_engine.quick import Quick
from osc_engine.ring import PLAYER_HOLDING, PLAYER_PLAYING
from osc_engine.stream import Stream
from osc_engine.synth import Context, Synth

#: So often a quick render is begun again for a newer snapshot before it is let through.
MOST_RESTARTS = 3
#: A render is done by this share of the time that it is promised in, at the soonest.
EARLY = 0.75


@dataclass(frozen=True)
class Job:
    """One render that was decided on.

    Attributes:
        plan: what to render.
        context: onto what.
        controls: the snapshot that the plan was made from.
        waiting: the snapshot that was waiting when this was decided, known and no reason to give up.
        change: this is the quick render that makes `controls` heard.
        promised: sample from which it was promised, for a change.
        began, ends: `time.monotonic()` of the decision, and when it is expected to be done.
    """

    plan: Plan
    context: Context
    controls: Controls
    waiting: Controls | None
    change: bool
    promised: int
    began: float
    ends: float


class Jobs:
    """Decides on the renders of one stream.

    Attributes:
        controls: the snapshot that is heard, or will be next.
        started: the stream has sound of its own.
        current: what is being rendered.
        quick: plans the renders that make changes heard.
        gaps: seconds between two moments at which a render can be given up, the longest of each of the last renders.
    """

    def __init__(
        self,
        synth: Synth,
        words: NDArray[np.void],
        stream: Stream,
        commits: Commits,
        inbox: Inbox,
        emit: Emit,
        manifest: Manifest,
    ) -> None:
        """Say what it decides on.

        Args:
            synth: renders.
            words: of the ring.
            stream: which renders fill.
            commits: says what of it can still be replaced.
            inbox: holds the snapshot that waits.
            emit: tells the server what became of one.
            manifest: of the bundle, for the snapshot from before the first.
        """
        channels, d = int(words["channels"]), manifest.defaults
        self.controls, self.started = live_controls(manifest, channels), False
        self.current: Job | None = None
        self.quick = Quick(stream, commits, Pace(stream.geometry, channels, d.steps, d.most_steps))
        self.gaps: deque[float] = deque([0.0], maxlen=8)
        self._synth, self._words, self._stream, self._commits = synth, words, stream, commits
        self._inbox, self._emit, self._geometry = inbox, emit, stream.geometry
        self._restarts = 0
        #: Channels, and the columns from which on what is pending of them sounds as before a change.
        self._stale: dict[int, int] = {}

    @property
    def pace(self) -> Pace:
        """What renders cost."""
        return self.quick.pace

    def next(self) -> Job | None:
        """Decide what to render now; None where nothing has to be."""
        wanted, stream = self._wanted(), self._stream
        stale = {n: max(column, stream.first_column) for n, column in self._stale.items()}
        self._stale = {n: column for n, column in stale.items() if column < stream.column}
        if wanted is not None:
            heard = self._begin(wanted)
            column, after = heard // self._geometry.column_samples, self._geometry.column_after(heard)
            if self._stale_from() < after:
                return self._rest()
            # a change that is heard in the midst of a column needs room for its fade
            needed = after + (after > column)
            if self.started and needed > stream.column:
                return self._continue(needed - stream.column)
            self._inbox.begun(wanted)
            plan = self.quick.plan(self.controls if self.started else None, wanted, column)
            if after > column:
                return self._decided(replace(plan, tail=0, heard=heard), wanted, True)
            # of the last columns of the stream, which were never made with anything behind them
            unfinished = self._synth.tail - (stream.column - column)
            tail = self._tail(column, unfinished, self.quick.seconds_of(plan, wanted))
            return self._decided(replace(plan, tail=tail), wanted, True)
        if self._stale:
            return self._rest()
        hop = max(self._geometry.columns_in(self.controls.hop), self.pace.hop)
        ahead = (hop + self._synth.tail) * self._geometry.column_samples + sum(self._commits.farewell())
        return self._continue() if self.started and stream.pending < ahead else None

    def given_up(self, job: Job) -> None:
        """Note that a render was not finished."""
        self._restarts += job.change

    def placed(self, plan: Plan) -> None:
        """Note that a render is in the stream."""
        if plan.only is not None:
            self._stale |= dict.fromkeys(plan.only, plan.column + plan.columns)
        else:
            self._stale = {}

    def heard(self, job: Job, sample: int) -> None:
        """Note that the snapshot of a job is in the stream, from a sample on, and tell it."""
        self._restarts = 0
        if self.started and sample > job.promised:
            self._words["missed_promises"] += 1
        self.started, self.controls = True, job.controls
        self._inbox.done(job.controls)
        self._applied(job.controls, sample)

    def gives_way(self, job: Job) -> bool:
        """Tell whether a running render is to be given up for a newer snapshot."""
        if self._inbox.closed:
            return True
        newest = self._inbox.newest
        if newest is None or newest is job.waiting:
            return False
        if not self.quick.unlike(job.controls, newest):
            # nothing has to be rendered for it, so nothing is owed to whatever takes its place
            self._inbox.begun(newest)
            return False
        if not job.change:
            # where what is pending does not reach to the promise, this render is needed still, and its sound is kept
            return self._promised() <= job.plan.column * self._geometry.column_samples
        # Quick renders follow each other to the end, or a fader in motion would starve the sound. Only a snapshot that
        # was promised before the server could know of this render may have it begun again.
        if newest.heard_at != self._inbox.owed:
            return False
        needs = self.quick.seconds_between(self.controls, newest)
        wait = max(job.ends - time.monotonic(), 0.0)
        heard_in = self._commits.heard_in
        helps = self._plays() and heard_in(needs) <= self._promised() < heard_in(wait + needs)
        # else the sound that was begun is needed more than the promise
        lasts = needs <= SPARE_SHARE * self._commits.spare()
        return self._restarts < MOST_RESTARTS and helps and lasts

    def seconds_to_hear(self) -> tuple[float, float]:
        """Return how long it takes until a snapshot that came now would be rendered, and one that changes few channels.

        One that waits already adds nothing: the newer takes its place, and changes what that one would have changed.
        """
        seconds, job, newest = self._quick_seconds(), self.current, self._inbox.newest
        changing = job is not None and job.change and job.plan.only is not None and newest is job.controls
        # what waits is rendered with it, and after a quick render of all channels little of them is pending
        some = self.quick.seconds_of_few(self.controls) if newest is None or changing else seconds
        return self._after(job, seconds), self._after(job, some)

    def _after(self, job: Job | None, quick: float) -> float:
        """Return when a render that takes so many seconds would be done, if the snapshot came now."""
        if job is None:
            return quick
        left = max(job.ends - time.monotonic(), 0.0)
        if job.change:
            return left + quick
        at_once = max(self.gaps) + quick
        reaches = self._commits.heard_in(at_once) <= job.plan.column * self._geometry.column_samples
        return at_once if reaches else left + quick

    def awaited(self) -> int:
        """Return the first sample whose pending sound is to be replaced: by a change, or as stale; 0 where none is."""
        if not self.started:
            return 0
        size, job, newest = self._geometry.column_samples, self.current, self._inbox.newest
        samples, changing = [column * size for column in self._stale.values()], None
        if job is not None and job.change:
            samples, changing = [*samples, job.plan.heard_from(size)], job.controls
        if newest is not None and newest is not changing:
            samples.append(self._inbox.owed)
        return min(samples, default=0)

    def _wanted(self) -> Controls | None:
        """Return the snapshot that is to be made heard, if one waits that does not sound as it does already."""
        newest = self._inbox.newest
        if newest is None:
            return None
        try:
            self._synth.check(make_plan(newest, self._geometry, self._stream.column, 1, 1))
        except ValueError as error:
            self._emit("refused", version=newest.version, text=str(error))
            self._inbox.done(newest)
            return None if self.started else self.controls
        if not self.started or self.quick.unlike(self.controls, newest):
            return newest
        self.controls = newest
        self._inbox.done(newest)
        self._applied(newest, max(newest.heard_at, self._stream.written))
        return None

    def _applied(self, controls: Controls, sample: int) -> None:
        self._words["applied"] = controls.version
        self._emit("applied", version=controls.version, sample=sample)

    def _begin(self, wanted: Controls) -> int:
        """Return the sample from which the snapshot that waits is heard: the promised one, or what it can reach."""
        stream, end = self._stream, self._stream.column * self._geometry.column_samples
        if not self.started:
            return end
        if self._promised() >= stream.written:
            return self._promised()
        return min(self._commits.heard_in(self.quick.seconds_between(self.controls, wanted)), end)

    def _promised(self) -> int:
        """Return the sample from which the snapshot that waits is owed."""
        return self._commits.heard_from(self._inbox.owed)

    def _rest(self) -> Job:
        """Make anew what is pending of channels of which the first columns sound otherwise already."""
        column = min(self._stale.values())
        plan = self.quick.rest(self.controls, column, tuple(sorted(self._stale)))
        tail = self._tail(column, self._synth.tail, self.quick.seconds_of(plan, self.controls))
        return self._decided(replace(plan, tail=tail), self.controls, False)

    def _stale_from(self) -> float:
        return min(self._stale.values(), default=math.inf)

    def _continue(self, most: int | None = None) -> Job:
        g, controls, column = self._geometry, self.controls, self._stream.column
        wanted = g.columns_in(controls.hop)
        now = make_plan(controls, g, column, wanted, 1)
        spare, passes = self._commits.spare(), passes_wanted(now.channels)
        soon = None
        if spare < self._settled():
            soon = self.pace.soon(wanted, controls.steps, passes, self.quick.time())
        if soon and self.pace.in_time(soon, passes, spare):
            columns, effort = soon
        else:
            columns, effort = self.pace.next(wanted, controls.steps, passes, spare)
            # of two that are late, the one that is less so
            soon = soon if soon and self.pace.sooner(soon, (columns, effort), passes) else None
            columns, effort = soon or (columns, effort)
        columns = steady_columns(controls, g, column, columns)
        context = QUICK_CONTEXT if soon else None
        columns = min(columns, most or columns)
        plan = replace(now, columns=columns, steps=effort.steps, guided=effort.guided, context=context)
        plan = replace(plan, tail=self._tail(column, self._synth.tail, self.pace.seconds_of(plan)))
        return self._decided(plan, controls, False)

    def _tail(self, column: int, wanted: int, seconds: float) -> int:
        """Return how many of the columns before one are worth making anew: those that are not committed meanwhile.

        Args:
            column: the first of the render.
            wanted: columns that could be improved.
            seconds: that the render takes, as it would be promised.
        """
        replaceable = column - self._commits.column_heard_in(EARLY * seconds if self._plays() else 0.0)
        return max(min(wanted, replaceable), QUICK_TAIL)

    def _settled(self) -> float:
        """Return the seconds of sound ahead with which a render that continues it can be given up for a change.

        No more than is ahead anyway while nothing changes, or that would never come.
        """
        hop = self._geometry.columns_in(self.controls.hop) * self._geometry.column_seconds
        return self._commits.seconds + min(2.5 * self._quick_seconds(), hop / 2)

    def _decided(self, plan: Plan, controls: Controls, change: bool) -> Job:
        context = self._stream.context(plan.column, plan.only)
        promised = self._promised()
        began = time.monotonic()
        quick = change or plan.only is not None
        ends = began + (self.quick.seconds_of(plan, controls) if quick else self.pace.seconds_of(plan))
        return Job(plan, context, controls, self._inbox.newest, change, promised, began, ends)

    def _quick_seconds(self) -> float:
        return self.quick.seconds(self._inbox.newest or self.controls)

    def _plays(self) -> bool:
        return int(self._words["player_state"]) in (PLAYER_PLAYING, PLAYER_HOLDING)
