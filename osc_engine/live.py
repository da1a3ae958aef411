"""The live stream: the render loop that keeps pending sound ahead, and the thread that commits it to the ring.

Threads: `run` is the render loop, on the caller's thread; `_commit_always` tops the ring up; whoever reads the server's
words puts snapshots into the inbox. All they share (stream, job, inbox) is guarded by the inbox's lock, which is never
held during a render.
"""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from dataclasses import dataclass, replace

import numpy as np

from osc_engine.commits import Commits
from osc_engine.controls import Controls, default_controls
from osc_engine.geometry import Geometry
from osc_engine.inbox import Emit, Inbox
from osc_engine.lead import Lead
from osc_engine.manifest import Manifest
from osc_engine.memory import give_freed_memory_back
from osc_engine.pace import FIRST_COLUMNS, QUICK_CONTEXT, QUICK_TAIL, Effort, Pace, passes_wanted
from osc_engine.plan import Plan, make_plan, steady_columns
from osc_engine.ring import PLAYER_HOLDING, PLAYER_PLAYING, Ring
from osc_engine.stream import Stream
from osc_engine.synth import Context, RenderCancelled, Rendered, Synth, check, context_to_json, prepare

#: Seconds between two looks of the commit thread, and of the render loop while it has nothing to do.
COMMIT_SECONDS, IDLE_SECONDS = 0.008, 0.05
#: So many renders in a row without one finite result are no accident.
MOST_BAD = 3
#: Seconds of the stream after which all tokens are reported, so that a replay can begin there.
REPORT_SECONDS = 300.0
#: Seconds between two times that freed memory is given back: in a pause, and at the latest.
TIDY_SECONDS, TIDY_AT_LAST = 60.0, 120.0
#: So often a quick render is begun again for a newer snapshot before it is let through.
MOST_RESTARTS = 3


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


class Live:
    """Plays the newest controls into the ring without end."""

    def __init__(self, ring: Ring, synth: Synth, manifest: Manifest, inbox: Inbox, emit: Emit) -> None:
        """Take up the stream where the ring's `written` stands.

        Raises:
            ValueError: the ring runs at another sample rate than the synth.
        """
        g = synth.geometry
        channels, capacity = ring.audio.shape
        if int(ring.words["sample_rate"]) != g.sample_rate:
            raise ValueError(f"the bundle plays {g.sample_rate} Hz, but the ring {int(ring.words['sample_rate'])} Hz")
        self._ring, self._words, self._synth, self._inbox, self._emit = ring, ring.words, synth, inbox, emit
        self._lock = inbox.changed
        self._geometry = g
        self._controls = default_controls(manifest, channels)
        self._started = False
        self._context_columns = context_columns(manifest, g)
        written = int(ring.words["written"])
        last = ring.audio[:, (written - 1) % capacity] if written else None
        old = ring.left_over()
        self._stream = Stream(g, channels, written, self._context_columns, last, old)
        self._pace = Pace(g)
        self._job: Job | None = None
        self._placed, self._reported = 0, written
        self._origin = {"began": written, "over": old.shape[1]}
        self._restarts = 0
        self._gaps: deque[float] = deque([0.0], maxlen=8)
        self._commits = Commits(ring, self._stream, lambda: (inbox.newest or self._controls).lead, self._awaited)
        self._compared: tuple[Controls, Job, bool] | None = None
        self._warm_seconds, self._tidied = 0.0, time.monotonic()
        self._failure: BaseException | None = None

    def _awaited(self) -> int:
        """Return the first sample from which a change was promised that is not in the stream yet; 0 where none is."""
        if not self._started or self._inbox.newest is None:
            return 0
        job = self._job
        return min(job.promised, self._inbox.owed) if job is not None and job.change else self._inbox.owed

    def warm_up(self) -> float:
        """Render twice what a quick render has to do, take the second for a measure, and return its seconds."""
        g, controls = self._geometry, self._controls
        n = self._context_columns
        tokens = np.zeros((len(controls.channels), g.rows, n), np.int16)
        columns, effort = self._quick(controls)
        plan = make_plan(controls, g, n, columns, effort.steps, effort.guided)
        plan = replace(plan, tail=QUICK_TAIL, context=QUICK_CONTEXT)
        context = Context(tokens, n, tuple(c.resets for c in plan.channels))
        for _ in range(2):
            began = time.monotonic()
            self._synth.render(plan, context)
            self._warm_seconds = time.monotonic() - began
        self._pace.observe(plan, self._warm_seconds, quick=True)
        self._commits.lead = Lead.for_renders_of(self._warm_seconds)
        return self._announce()

    def follow(self, rehearsal: Live) -> float:
        """Take the measures of another one as if they had been made here, and return the seconds of its warm-up."""
        self._pace, self._commits.lead = rehearsal._pace, rehearsal._commits.lead
        self._warm_seconds = rehearsal._warm_seconds
        return self._announce()

    @property
    def controls(self) -> Controls:
        """The snapshot that is heard, or will be next; may be read from any thread."""
        return self._controls

    def prepare(self) -> None:
        """Have the texts of the snapshot that waits embedded, so that its first render need not."""
        if newest := self._inbox.newest:
            prepare(self._synth, make_plan(newest, self._geometry, self._stream.column, 1, 1))

    def _announce(self) -> float:
        with self._lock:
            self._words["steps"], self._words["load"] = self._controls.steps, self._pace.load
            self._commits.promise(self._seconds_to_hear())
        return self._warm_seconds

    def run(self) -> None:
        """Render until the inbox is closed.

        Raises:
            Exception: whatever a render raises; FloatingPointError where renders are not finite again and again.
        """
        commits = threading.Thread(target=self._commit_always, name="commit", daemon=True)
        commits.start()
        try:
            while not self._inbox.closed:
                self._turn()
        finally:
            self._inbox.close()
            commits.join(timeout=1.0)
        if self._failure:
            raise self._failure

    def _turn(self) -> None:
        self._beat()
        with self._lock:
            job = self._job = self._choose()
            if job is None:
                if self._inbox.newest is None and not self._inbox.closed:
                    self._lock.wait(IDLE_SECONDS)
            else:
                self._commits.promise(self._seconds_to_hear())
        if job is None:
            self._tidy(TIDY_SECONDS)
        else:
            self._work(job)
            self._tidy(TIDY_AT_LAST)

    def _tidy(self, after: float) -> None:
        if time.monotonic() - self._tidied >= after:
            give_freed_memory_back()
            self._tidied = time.monotonic()

    def _work(self, job: Job) -> None:
        try:
            plan, rendered, attempt = self._render(job)
        except RenderCancelled:
            self._restarts += job.change
            return
        finally:
            self._job = None
        with self._lock:
            self._place(job, plan, rendered, attempt)

    def _choose(self) -> Job | None:
        wanted, stream = self._wanted(), self._stream
        if wanted is not None:
            column = self._begin()
            if self._started and column > stream.column:
                return self._continue(column - stream.column)
            columns, effort = self._quick(wanted)
            columns = columns if self._started else max(columns, FIRST_COLUMNS)
            plan = make_plan(wanted, self._geometry, column, columns, effort.steps, effort.guided)
            self._inbox.begun(wanted)
            # the last columns of the stream were never made with anything behind them
            tail = max(QUICK_TAIL, self._synth.tail - (stream.column - column))
            return self._decided(replace(plan, tail=tail, context=QUICK_CONTEXT), wanted, True)
        hop = max(self._geometry.columns_in(self._controls.hop), self._pace.hop)
        ahead = (hop + self._synth.tail) * self._geometry.column_samples + sum(self._commits.farewell())
        return self._continue() if self._started and stream.pending < ahead else None

    def _wanted(self) -> Controls | None:
        """Return the snapshot that is to be made heard, if one waits that does not sound as it does already."""
        newest = self._inbox.newest
        if newest is None:
            return None
        try:
            check(self._synth, make_plan(newest, self._geometry, self._stream.column, 1, 1))
        except ValueError as error:
            self._emit("refused", version=newest.version, text=str(error))
            self._inbox.done(newest)
            return None if self._started else self._controls
        if not self._started or _heard(newest) != _heard(self._controls):
            return newest
        self._controls = newest
        self._inbox.done(newest)
        self._applied(newest, max(newest.heard_at, self._stream.written))
        return None

    def _begin(self) -> int:
        """Return the column from which the snapshot that waits is rendered: the promised one, or what it can reach."""
        g, stream = self._geometry, self._stream
        if not self._started:
            return stream.column
        promised = self._promised()
        if promised * g.column_samples >= stream.written:
            return promised
        return min(self._commits.column_heard_in(self._quick_seconds()), stream.column)

    def _promised(self) -> int:
        """Return the column from which the snapshot that waits is owed; never later than any promise that was given."""
        return self._geometry.column_after(min(self._inbox.owed, int(self._words["promise"])))

    def _continue(self, most: int | None = None) -> Job:
        g, controls, column = self._geometry, self._controls, self._stream.column
        wanted = g.columns_in(controls.hop)
        now = make_plan(controls, g, column, wanted, controls.steps)
        spare, passes = self._commits.spare(), passes_wanted(now.channels)
        columns, effort = self._pace.next(wanted, controls.steps, passes, spare, spare < self._settled())
        columns = steady_columns(controls, g, column, columns)
        plan = replace(now, columns=min(columns, most or columns), steps=effort.steps, guided=effort.guided)
        return self._decided(plan, controls, False)

    def _settled(self) -> float:
        """Return the seconds of sound ahead with which a render that continues it can be given up for a change."""
        return self._commits.seconds + 2.5 * self._quick_seconds()

    def _decided(self, plan: Plan, controls: Controls, change: bool) -> Job:
        context = self._stream.context(plan.column)
        promised = self._promised() * self._geometry.column_samples
        began = time.monotonic()
        ends = began + (self._quick_seconds() if change else self._pace.seconds_of(plan))
        return Job(plan, context, controls, self._inbox.newest, change, promised, began, ends)

    def _render(self, job: Job) -> tuple[Plan, Rendered, int]:
        """Return what was rendered, its sound, and at which attempt; all but attempt 0 begin from an empty context."""
        plan, context = job.plan, job.context
        prepare(self._synth, plan)
        last, longest = time.monotonic(), 0.0

        def cancelled() -> bool:
            nonlocal last, longest
            now = time.monotonic()
            last, longest = now, max(longest, now - last)
            self._beat()
            return self._gives_way(job)

        for attempt in range(MOST_BAD):
            rendered = self._synth.render(plan, context, cancelled)
            if np.isfinite(rendered.audio).all():
                self._gaps.append(max(longest, time.monotonic() - last))
                return plan, rendered, attempt
            self._words["bad_blocks"] += 1
            plan = replace(plan, seed=plan.seed + 1)
            context = Context.empty(len(plan.channels), self._geometry.rows, plan.column)
        raise FloatingPointError(f"{MOST_BAD} renders in a row were not finite; the bundle or the device is damaged")

    def _gives_way(self, job: Job) -> bool:
        """Tell whether a running render is to be given up for a newer snapshot."""
        if self._inbox.closed:
            return True
        newest = self._inbox.newest
        if newest is None or newest is job.waiting:
            return False
        if not self._differs(newest, job):
            # nothing has to be rendered for it, so nothing is owed to whatever takes its place
            self._inbox.begun(newest)
            return False
        if not job.change:
            # where what is pending does not reach to the promise, this render is needed still, and its sound is kept
            return self._promised() <= job.plan.column
        # Quick renders follow each other to the end, or a fader in motion would starve the sound. Only a snapshot that
        # was promised before the server could know of this render may have it begun again.
        if newest.heard_at != self._inbox.owed:
            return False
        needs = self._quick_seconds()
        left = (self._inbox.owed - self._commits.horizon()) / self._geometry.sample_rate if self._plays() else math.inf
        wait = max(job.ends - time.monotonic(), 0.0)
        return self._restarts < MOST_RESTARTS and needs <= left < wait + needs

    def _differs(self, newest: Controls, job: Job) -> bool:
        """Tell whether a snapshot sounds otherwise than a job's; asked at each layer of a render, compared once."""
        if self._compared is None or self._compared[0] is not newest or self._compared[1] is not job:
            self._compared = newest, job, _heard(newest) != _heard(job.controls)
        return self._compared[2]

    def _place(self, job: Job, plan: Plan, rendered: Rendered, attempt: int) -> None:
        written, known = self._stream.written, self._stream.known(plan.column)
        heard = self._stream.splice(plan, rendered, attempt > 0)
        if heard is not None:
            # before anything of it is committed, so that no sample is heard whose render was not reported
            self._report(job.controls.version, plan, attempt, written, known)
        seconds = time.monotonic() - job.began
        self._pace.observe(plan, seconds, quick=job.change)
        self._count(plan, seconds, job.change)
        self._commit()
        if not job.change or heard is None:
            return
        self._restarts = 0
        if self._started and heard > job.promised:
            self._words["missed_promises"] += 1
        self._started = True
        self._controls = job.controls
        self._inbox.done(job.controls)
        self._applied(job.controls, heard)

    def _report(self, version: int, plan: Plan, attempt: int, written: int, known: Context) -> None:
        """Tell all that the same samples can be made of again."""
        size = self._geometry.column_samples
        if plan.column * size >= self._reported + REPORT_SECONDS * self._geometry.sample_rate:
            self._reported = plan.column * size
            self._emit("context", **context_to_json(known))
        self._emit(
            "rendered", n=self._placed, version=version, column=plan.column, columns=plan.columns, steps=plan.steps,
            guided=plan.guided, tail=plan.tail, context=plan.context, attempt=attempt, written=written,
            **({} if self._placed else self._origin),
        )  # fmt: skip
        self._placed += 1

    def _commit_always(self) -> None:
        try:
            while not self._inbox.closed:
                with self._lock:
                    self._commit()
                time.sleep(COMMIT_SECONDS)
        except Exception as error:
            self._failure = error
            self._inbox.close()

    def _commit(self) -> None:
        if self._inbox.closed:
            return
        self._commits.top_up()
        self._commits.promise(self._seconds_to_hear())
        if self._commits.leave(now=not self._started):
            self._inbox.close()

    def _seconds_to_hear(self) -> float:
        """Return how long it takes until a snapshot that came now would be rendered.

        One that waits already adds nothing: the newer takes its place.
        """
        quick, job = self._quick_seconds(), self._job
        if job is None:
            return quick
        left = max(job.ends - time.monotonic(), 0.0)
        if job.change:
            return left + quick
        at_once = max(self._gaps) + quick
        said = self._geometry.column_after(int(self._words["promise"]))
        reaches = max(self._commits.column_heard_in(at_once), said) <= job.plan.column
        return at_once if reaches else left + quick

    def _quick(self, controls: Controls) -> tuple[int, Effort]:
        return self._pace.quick(controls.steps, self._passes(controls))

    def _quick_seconds(self) -> float:
        newest = self._inbox.newest or self._controls
        return self._pace.quick_seconds(newest.steps, self._passes(newest))

    def _passes(self, controls: Controls) -> float:
        return passes_wanted(make_plan(controls, self._geometry, self._stream.column, 1, 1).channels)

    def _plays(self) -> bool:
        return int(self._words["player_state"]) in (PLAYER_PLAYING, PLAYER_HOLDING)

    def _beat(self) -> None:
        self._words["worker_beat_ns"] = time.monotonic_ns()

    def _count(self, plan: Plan, seconds: float, change: bool) -> None:
        w = self._words
        w["renders"] += 1
        w["render_ns"] = round(seconds * 1e9)
        w["load"] = self._pace.load
        if not change:
            w["steps"] = plan.steps
            w["passes"] = Effort(plan.steps, plan.guided).passes(passes_wanted(plan.channels)) / plan.steps

    def _applied(self, controls: Controls, sample: int) -> None:
        self._words["applied"] = controls.version
        self._emit("applied", version=controls.version, sample=sample)


def context_columns(manifest: Manifest, geometry: Geometry) -> int:
    """Return the most columns of context that a render is given."""
    return round(manifest.defaults.context / geometry.column_seconds) + geometry.columns


def _heard(controls: Controls) -> Controls:
    """Return the snapshot with all that a render does not depend on set alike."""
    channels = tuple(replace(c, gain_db=0.0, mute=False, solo=False, hold=False) for c in controls.channels)
    return replace(controls, version=0, heard_at=0, lead=0.0, hop=1.0, channels=channels)
