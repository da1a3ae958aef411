"""The live stream: the render loop that keeps pending sound ahead, and the thread that commits it to the ring.

Threads: `run` is the render loop, on the caller's thread; `_commit_always` tops the ring up; whoever reads the server's
words puts snapshots into the inbox. All they share (stream, job, inbox) is guarded by the inbox's lock, which is never
held during a render.
"""

from __future__ import annotations

import math
import threading
import time
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from osc_engine.commits import Commits
from osc_engine.controls import Controls
from osc_engine.cores import cores
from osc_engine.events import Emit
from osc_engine.inbox import Inbox
from osc_engine.jobs import Job, Jobs
from osc_engine.lead import Lead
from osc_engine.manifest import Manifest
from osc_engine.memory import Kept, in_use
from osc_engine.pace import QUICK_CONTEXT, QUICK_TAIL
from osc_engine.plan import Plan, make_plan
from osc_engine.ring import Ring
from osc_engine.stream import Stream, context_columns
from osc_engine.synth import Context, RenderCancelled, Rendered, Synth, context_to_json

#: Seconds between two looks of the commit thread, and of the render loop while it has nothing to do.
COMMIT_SECONDS, IDLE_SECONDS = 0.008, 0.05
#: So many renders in a row without one finite result are no accident.
MOST_BAD = 3
#: Seconds of the stream after which all tokens are reported, so that a replay can begin there.
REPORT_SECONDS = 300.0
#: Seconds without a render after which freed memory is given back.
REST_SECONDS = 60.0


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
        self._context_columns = context_columns(manifest, g)
        written = int(ring.words["written"])
        last = ring.audio[:, (written - 1) % capacity] if written else None
        old = ring.left_over()
        stream = self._stream = Stream(g, channels, written, self._context_columns, last, old)
        self._commits = Commits(ring, stream, self._lead_asked, lambda: self._jobs.awaited())
        self._jobs = Jobs(synth, ring.words, stream, self._commits, inbox, emit, manifest)
        self._least_steps = manifest.defaults.steps
        self._placed, self._reported = 0, written
        self._origin = {"began": written, "over": old.shape[1]}
        self._warm_seconds, self._kept, self._rested = 0.0, Kept(), math.inf
        self._failure: BaseException | None = None

    def warm_up(self) -> float:
        """Render twice what a quick render has to do, take the second for a measure, and return its seconds.

        Raises:
            FloatingPointError: neither was finite.
        """
        g, controls = self._geometry, self.controls
        n = self._context_columns
        tokens = np.zeros((len(controls.channels), g.rows, n), np.int16)
        columns, effort = self._jobs.quick.extent(controls)
        plan = make_plan(controls, g, n, columns, effort.steps, effort.guided)
        plan = replace(plan, tail=QUICK_TAIL, context=QUICK_CONTEXT)
        context = Context(tokens, n, tuple(c.resets for c in plan.channels))
        finite = False
        for _ in range(2):
            began = time.monotonic()
            rendered = self._synth.render(plan, context)
            self._warm_seconds = time.monotonic() - began
            finite |= bool(np.isfinite(rendered.audio).all())
        if not finite:
            # said here, while another bundle may still be playing
            raise _not_finite(2)
        self._jobs.pace.observe(plan, self._warm_seconds, change=True)
        self._commits.lead = Lead.for_renders_of(self._warm_seconds, cores())
        # where a render is over so soon, the next column would be most of what a change has to wait for
        self._commits.fine = self._warm_seconds < g.column_seconds
        return self._announce()

    def follow(self, rehearsal: Live) -> float:
        """Take the measures of another one as if they had been made here, and return the seconds of its warm-up."""
        self._jobs.quick.pace, self._commits.lead = rehearsal._jobs.pace, rehearsal._commits.lead
        self._commits.fine = rehearsal._commits.fine
        self._warm_seconds = rehearsal._warm_seconds
        return self._announce()

    @property
    def controls(self) -> Controls:
        """The snapshot that is heard, or will be next; may be read from any thread."""
        return self._jobs.controls

    def tokens(self, first: int, end: int) -> NDArray[np.int16] | None:
        """Return the tokens (C, H, end - first) of columns; None where they are not known. From any thread."""
        with self._lock:
            return self._stream.tokens(first, end)

    def prepare(self) -> None:
        """Have the texts of the snapshot that waits embedded, so that its first render need not."""
        if newest := self._inbox.newest:
            self._synth.prepare(make_plan(newest, self._geometry, self._stream.column, 1, 1).texts)

    def _announce(self) -> float:
        with self._lock:
            self._words["steps"] = self.controls.steps or self._least_steps
            self._words["load"] = self._jobs.pace.load
            self._commits.promise(*self._jobs.seconds_to_hear())
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
            job = self._jobs.current = self._jobs.next()
            if job is None:
                if self._inbox.newest is None and not self._inbox.closed:
                    self._lock.wait(IDLE_SECONDS)
            else:
                self._commits.promise(*self._jobs.seconds_to_hear())
        if job is not None:
            self._work(job)
            self._kept.rendered()
            self._words["bytes_in_use"] = in_use()
            self._rested = time.monotonic()
        elif time.monotonic() - self._rested >= REST_SECONDS:
            self._kept.give_back()
            self._rested = math.inf
        else:
            self._kept.idle()

    def _work(self, job: Job) -> None:
        try:
            plan, rendered, attempt = self._render(job)
        except RenderCancelled:
            self._jobs.given_up(job)
            return
        finally:
            self._jobs.current = None
        with self._lock:
            self._place(job, plan, rendered, attempt)

    def _render(self, job: Job) -> tuple[Plan, Rendered, int]:
        """Return what was rendered, its sound, and at which attempt; all but attempt 0 begin from an empty context."""
        plan, context = job.plan, job.context
        self._synth.prepare(plan.texts)
        last, longest = time.monotonic(), 0.0

        def cancelled() -> bool:
            nonlocal last, longest
            now = time.monotonic()
            last, longest = now, max(longest, now - last)
            self._beat()
            return self._jobs.gives_way(job)

        for attempt in range(MOST_BAD):
            rendered = self._synth.render(plan, context, cancelled)
            if np.isfinite(rendered.audio).all():
                self._jobs.gaps.append(max(longest, time.monotonic() - last))
                return plan, rendered, attempt
            self._words["bad_blocks"] += 1
            plan = replace(plan, seed=plan.seed + 1)
            context = Context.empty(len(plan.channels), self._geometry.rows, plan.column)
        raise _not_finite(MOST_BAD)

    def _place(self, job: Job, plan: Plan, rendered: Rendered, attempt: int) -> None:
        written, known = self._stream.written, self._stream.known(plan.column)
        heard = self._stream.splice(plan, rendered, attempt > 0)
        if heard is not None:
            # before anything of it is committed, so that no sample is heard whose render was not reported
            self._report(job.controls.version, plan, attempt, written, known)
        seconds = time.monotonic() - job.began
        self._jobs.pace.observe(plan, seconds, job.change)
        if heard is not None:
            self._jobs.placed(plan)
        self._count(plan, seconds, job.change or plan.only is not None)
        self._commit()
        if job.change and heard is not None:
            self._jobs.heard(job, heard)

    def _report(self, version: int, plan: Plan, attempt: int, written: int, known: Context) -> None:
        """Tell all that the same samples can be made of again."""
        size = self._geometry.column_samples
        due = plan.column * size >= self._reported + REPORT_SECONDS * self._geometry.sample_rate
        # a replay cannot begin with a render that leaves some of what is pending as it is
        if due and plan.only is None and plan.heard is None:
            self._reported = plan.column * size
            self._emit("context", **context_to_json(known))
        self._emit(
            "rendered", n=self._placed, version=version, column=plan.column, columns=plan.columns, steps=plan.steps,
            guided=plan.guided, tail=plan.tail, context=plan.context, attempt=attempt, written=written,
            **({} if plan.only is None else {"only": plan.only}), **({} if self._placed else self._origin),
            **({} if plan.heard is None else {"heard": plan.heard}),
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
        self._commits.promise(*self._jobs.seconds_to_hear())
        if self._commits.leave(now=not self._jobs.started):
            self._inbox.close()

    def _lead_asked(self) -> float:
        return (self._inbox.newest or self.controls).lead

    def _beat(self) -> None:
        self._words["worker_beat_ns"] = time.monotonic_ns()

    def _count(self, plan: Plan, seconds: float, change: bool) -> None:
        w = self._words
        w["renders"] += 1
        w["render_ns"] = round(seconds * 1e9)
        w["load"] = self._jobs.pace.load
        w["device_bytes"] = self._synth.device_bytes
        if not change:
            w["steps"] = plan.steps


def _not_finite(renders: int) -> FloatingPointError:
    return FloatingPointError(
        f"{renders} renders in a row were not finite; `bundle check` says whether the bundle is damaged"
    )
