"""What a change that waits holds back, and what is given up for it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from standins import SMALL, LevelSynth

from osc_engine.controls import Controls, Ramp, default_controls
from osc_engine.inbox import Inbox
from osc_engine.jobs import Job, Jobs
from osc_engine.live import Live
from osc_engine.manifest import Defaults, Manifest
from osc_engine.plan import make_plan
from osc_engine.ring import PLAYER_PLAYING, Ring

SIZE, RATE = SMALL.column_samples, SMALL.sample_rate
MANIFEST = Manifest(name="test", titles=("one", "two"), clap="none", defaults=Defaults(cfg_text=4, steps=8, hop=3.2))


class Desk:
    """Jobs whose first hop plays, and an inbox to put snapshots in."""

    def __init__(self, ring: Ring) -> None:
        self.inbox = Inbox(2, lambda *_, **__: None)
        ring.words["player_state"], ring.words["block_samples"] = PLAYER_PLAYING, 128
        synth = LevelSynth()
        self.live = Live(ring, synth, MANIFEST, self.inbox, lambda *_, **__: None)
        synth.strict = False
        self.live.warm_up()
        synth.strict = True
        self.jobs: Jobs = self.live._jobs
        self.live._commits.fine = True
        self.put(0, 4)
        for _ in range(2):
            job = self.jobs.next()
            assert job is not None
            self.live._work(job)

    def put(self, heard_at: int, level: float) -> Controls:
        base = default_controls(MANIFEST, 2)
        channels = tuple(replace(c, cfg_text=Ramp.fixed(level)) for c in base.channels)
        self.inbox.put(replace(base, channels=channels, heard_at=heard_at, version=heard_at).to_json())
        assert self.inbox.newest is not None
        return self.inbox.newest

    def change(self, heard: int, takes: float) -> Job:
        """Begin to render the snapshot that waits, which will be heard from a sample on."""
        controls = self.inbox.newest
        assert controls is not None
        self.inbox.begun(controls)
        column = heard // SIZE
        plan = replace(make_plan(controls, SMALL, column, 4, 4, 1.0), heard=heard)
        ends = time.monotonic() + takes
        job = Job(plan, self.live._stream.context(column), controls, controls, True, controls.heard_at, 0.0, ends)
        self.jobs.current = job
        return job


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Ring.create(2, RATE) as ring:
        yield Desk(ring)


def test_sound_is_held_back_for_a_late_change_from_where_it_will_be_heard(desk: Desk) -> None:
    written = desk.live._stream.written
    assert desk.jobs.awaited() == 0
    desk.put(written - 50, 9)
    assert desk.jobs.awaited() == written - 50, "as nobody knows yet when it will be heard"
    desk.change(written + 300, 0.1)
    assert desk.jobs.awaited() == written + 300
    desk.put(written + 200, 2)
    assert desk.jobs.awaited() == written + 200, "the next one"


def test_a_change_is_begun_anew_for_one_that_would_else_be_late_and_in_time_now(desk: Desk) -> None:
    first = desk.live._commits.heard_in(0.5)
    desk.put(first, 9)
    job = desk.change(first, 30.0)
    desk.put(first, 2)
    assert desk.jobs.gives_way(job)


def test_a_change_is_not_begun_anew_where_its_sound_is_needed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = desk.live._commits.heard_in(0.5)
    desk.put(first, 9)
    job = desk.change(first, 30.0)
    newest = desk.put(first, 2)
    needs = desk.jobs.quick.seconds_between(desk.jobs.controls, newest)
    for spare, expected in ((needs, False), (1.5 * needs, True)):
        monkeypatch.setattr(desk.live._commits, "spare", lambda spare=spare: spare)
        assert desk.jobs.gives_way(job) is expected


def test_a_change_is_not_begun_anew_for_one_that_is_late_in_any_case(desk: Desk) -> None:
    lost = desk.live._stream.written - 40
    desk.put(lost, 9)
    job = desk.change(desk.live._stream.written + 300, 30.0)
    desk.put(lost, 2)
    assert not desk.jobs.gives_way(job)
