"""The worker keeps its promises: to be heard when it said, never to run dry, and to say so when it cannot go on."""

from __future__ import annotations

import gc
import io
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import IO, Any

import numpy as np
import pytest
from engine import PATIENCE, again_when_late, in_time
from numpy.typing import NDArray
from stamps import stamp
from standins import SMALL, LevelSynth, Standin

from osc_engine.controls import Controls, Ramp, default_controls, live_controls
from osc_engine.events import json_lines
from osc_engine.inbox import Inbox
from osc_engine.lead import AT_LEAST, CORES, SHORTEST
from osc_engine.live import Live
from osc_engine.manifest import TONE, Defaults, Manifest
from osc_engine.memory import resident
from osc_engine.model.accelerator import torch_device
from osc_engine.pace import QUICK_COLUMNS, Effort, passes_wanted
from osc_engine.plan import Plan, make_plan
from osc_engine.ring import PLAYER_PLAYING, PLAYER_STOPPED, WORKER_FAILED, WORKER_READY, Ring
from osc_engine.source import Source, load_source
from osc_engine.stream import FADE_SECONDS
from osc_engine.synth import Context, Rendered
from osc_engine.worker import RENDERS_AHEAD, play, sentence

CHANNELS = 2
BLOCK = 128
SIZE = SMALL.column_samples
FADE = round(FADE_SECONDS * SMALL.sample_rate)
MANIFEST = Manifest(name="test", titles=("one", "two"), clap="none", defaults=Defaults(cfg_text=4, steps=8, hop=3.2))


class Stage:
    """A worker's surroundings: a ring, a player that takes a block when its time has come, a server that stamps.

    The player waits a block's time after each block, however late that one was, and as much longer as the machine kept
    a render from going on: where the machine stands still, so does the player's time, and what is measured is the
    worker and not the machine.
    """

    def __init__(
        self,
        synth: Standin,
        written: int = 0,
        channels: int = CHANNELS,
        fine: bool = False,
        manifest: Manifest = MANIFEST,
    ) -> None:
        self.ring = Ring.create(channels, SMALL.sample_rate)
        self.words = self.ring.words
        self.words["written"] = self.words["played"] = written
        self.words["block_samples"] = BLOCK
        self.events: list[dict[str, Any]] = []
        self.heard: list[NDArray[np.float32]] = []
        self.begin = written
        self.dry = 0
        self._synth, self._stood = synth, 0.0
        self.controls = live_controls(manifest, channels)
        self.inbox = Inbox(channels, self._event)
        self.live = Live(self.ring, synth, manifest, self.inbox, self._event)
        synth.strict = False
        self.live.warm_up()
        self.live._commits.fine = fine
        synth.strict = True
        self.failure: Exception | None = None
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._work), threading.Thread(target=self._play)]

    def _event(self, event: str, **fields: Any) -> None:
        self.events.append({"event": event, **fields})

    def _work(self) -> None:
        try:
            self.live.run()
        except Exception as error:
            self.failure = error

    def _play(self) -> None:
        played = self.begin
        while not self._over.wait(BLOCK / SMALL.sample_rate):
            self._stand_still()
            if int(self.words["player_state"]) != PLAYER_PLAYING:
                continue
            if self.ring.available < BLOCK:
                self.dry += 1
                continue
            at = np.arange(played, played + BLOCK) % self.ring.audio.shape[1]
            self.heard.append(self.ring.audio[:, at])
            played += BLOCK
            self.words["played"] = played

    def _stand_still(self) -> None:
        while (overslept := self._synth.overslept) > self._stood:
            self._over.wait(overslept - self._stood)
            self._stood = overslept

    def send(self, controls: Controls | None = None, **changes: Any) -> Controls:
        """Send changed controls as the server does, and return what was sent."""
        return self._put(self._moment("promise"), controls, changes)

    def send_one(self, number: int, level: Ramp) -> Controls:
        """Send the guidance of one channel alone."""
        promise = self._moment("promise_some")
        channels = list(self.controls.channels)
        channels[number] = replace(channels[number], cfg_text=replace(level, since=promise))
        return self._put(promise, None, {"channels": tuple(channels)})

    def _moment(self, word: str) -> int:
        return max(int(self.words[word]), int(self.words["written"]), self.controls.heard_at)

    def _put(self, promise: int, controls: Controls | None, changes: dict[str, Any]) -> Controls:
        changed = replace(controls or self.controls, **changes)
        self.controls = replace(changed, version=self.controls.version + 1, heard_at=promise)
        self.inbox.put(self.controls.to_json())
        return self.controls

    def send_level(self, level: float) -> Controls:
        channels = tuple(replace(c, cfg_text=Ramp.fixed(level)) for c in self.controls.channels)
        return self.send(channels=channels)

    def play(self) -> None:
        self.words["player_state"] = PLAYER_PLAYING

    def applied(self, version: int) -> int | None:
        """Return the sample from which a version is heard, once it is known."""
        return next((e["sample"] for e in self.events if e["event"] == "applied" and e["version"] == version), None)

    def sound(self) -> NDArray[np.float32]:
        return np.concatenate(self.heard, axis=1)

    def __enter__(self) -> Stage:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.inbox.close()
        self._over.set()
        for thread in self._threads:
            thread.join(PATIENCE)
            assert not thread.is_alive()
        self.ring.close()


def wait(condition: Callable[[], Any]) -> Any:
    """Wait for what must come, however slow the machine is."""
    until = time.monotonic() + PATIENCE
    while not (value := condition()):
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.005)
    return value


def started(stage: Stage) -> Stage:
    """Send the first snapshot, let a hop come, and begin to play."""
    stage.send()
    wait(lambda: stage.ring.available and stage.live._jobs.current is None and len(stage.live._synth.plans) > 2)
    stage.play()
    return stage


@pytest.mark.parametrize("fine", [False, True])
@again_when_late
def test_every_sample_is_played_once_and_in_order_while_controls_change(fine: bool) -> None:
    begin = 2**32 - 3000
    with Stage(Standin(tail=2, per_pass=0.0005), begin, fine=fine) as stage:
        started(stage)
        for n in range(15):
            stage.send_level(n % 7)
            time.sleep(0.07)
        wait(lambda: stage.words["played"] > begin + 2 * SMALL.sample_rate)
        with in_time():
            assert stage.dry == 0
        sound = stage.sound()
        assert (sound[:, FADE:] == stamp(begin, sound.shape[1], CHANNELS)[:, FADE:]).all()


@pytest.mark.parametrize("fine", [False, True])
@again_when_late
def test_a_change_is_heard_at_exactly_the_promised_sample(fine: bool) -> None:
    with Stage(LevelSynth(per_pass=0.001), fine=fine) as stage:
        started(stage)
        kept = within = 0
        for n in range(8):
            before, missed = stage.controls.channels[0].cfg_text.target, int(stage.words["missed_promises"])
            sent = stage.send_level(8 if before == 4 else 4)
            sample = wait(lambda version=sent.version: stage.applied(version))
            wait(lambda sample=sample: stage.words["played"] > sample + FADE + BLOCK)
            late = int(stage.words["missed_promises"]) - missed
            assert fine or sent.heard_at % SIZE == 0
            within += sample % SIZE != 0
            assert (sample == sent.heard_at) == (late == 0)
            sound = stage.sound()[0]
            assert (sound[sample - 2 * BLOCK : sample] == before / 16).all()
            assert sound[sample] != before / 16
            assert (sound[sample + FADE : sample + FADE + BLOCK] == sent.channels[0].cfg_text.target / 16).all()
            kept += not late
            time.sleep(0.1 * (n % 3))
        with in_time():
            assert kept >= 5
            assert stage.dry == 0
        assert (within > 0) == fine, "in the midst of a column where that is worth it, and only there"


def test_what_a_machine_is_fast_enough_for_is_told_by_its_warm_up_and_taken_over_from_a_rehearsal() -> None:
    for per_pass, fine in ((0.0, True), (0.03, False)):
        with Stage(Standin(per_pass=per_pass)) as stage:
            rehearsal, follower = (
                Live(stage.ring, Standin(per_pass=per_pass), MANIFEST, stage.inbox, stage._event) for _ in range(2)
            )
            rehearsal._synth.strict = False  # type: ignore[attr-defined]
            rehearsal.warm_up()
            follower.follow(rehearsal)
            assert rehearsal._commits.fine == follower._commits.fine == fine


def test_where_the_bundle_leaves_a_choice_the_stream_takes_the_steps_that_there_is_time_for() -> None:
    free = MANIFEST.model_copy(update={"defaults": MANIFEST.defaults.model_copy(update={"steps": 3, "most_steps": 8})})
    with Stage(LevelSynth(), manifest=free) as stage:
        assert stage.words["steps"] == 3 and stage.controls.steps == 0
        started(stage)
        wait(lambda: stage.words["steps"] == 8)
        assert stage.live._synth.plans[-1].steps == 8  # type: ignore[attr-defined]
        sent = stage.send_level(12.0)
        wait(lambda: stage.applied(sent.version))
        plans = stage.live._synth.plans  # type: ignore[attr-defined]
        assert next(p for p in plans if p.channels[0].cfg_text == 12).steps == 2, "a change waits for none of them"
        asked = stage.send(steps=5)
        wait(lambda: stage.applied(asked.version) and stage.words["steps"] == 5)


def test_sound_that_is_stale_in_the_column_of_a_change_is_made_anew_before_it() -> None:
    with Stage(LevelSynth(), fine=True) as stage:
        started(stage)
        wait(lambda: stage.live._jobs.current is None and stage.live._stream.pending > 22 * SIZE)
        jobs = stage.live._jobs
        with stage.inbox.changed:
            column = stage.live._stream.first_column + 9
            jobs._stale = {0: column}
            controls = replace(stage.controls, version=99, heard_at=column * SIZE + SIZE // 3, steps=5, seed=3)
            stage.inbox.newest, stage.inbox.owed = controls, controls.heard_at
            job = jobs.next()
            stage.inbox.newest = None
        assert job is not None and not job.change and job.plan.column == column


@pytest.mark.parametrize("fine", [False, True])
@again_when_late
def test_a_change_of_one_channel_is_heard_sooner_and_leaves_the_others_as_they_are(fine: bool) -> None:
    synth = LevelSynth(per_pass=0.0015)
    with Stage(synth, channels=8, fine=fine) as stage:
        started(stage)
        kept = 0
        for level in (12, 8, 12, 8, 12, 8):
            wait(lambda: stage.live._jobs.current is None and stage.live._stream.pending > 22 * SIZE)
            sooner, missed = stage.words["promise_some"] < stage.words["promise"], int(stage.words["missed_promises"])
            # between two splices, and before another render is decided on
            with stage.inbox.changed:
                end, first = stage.live._stream.column, len(synth.plans)
                sent = stage.send_one(0, Ramp.fixed(level))
            sample = wait(lambda version=sent.version: stage.applied(version))
            wait(lambda sample=sample: stage.words["played"] > sample + 12 * SIZE)
            if not sooner or stage.words["missed_promises"] > missed:
                continue
            kept += 1
            assert sample == sent.heard_at
            made = [plan for plan in synth.plans[first:] if plan.only == (0,)]
            assert made[0].column == sample // SIZE and made[0].columns == QUICK_COLUMNS
            assert all(a.column + a.columns == b.column for a, b in pairwise(made))
            assert made[-1].column + made[-1].columns == end, "all that was pending of it, and no more"
            sound = stage.sound()[0]
            assert sound[sample - 1] != level / 16
            assert (sound[sample + FADE : sample + 12 * SIZE] == level / 16).all()
        with in_time():
            assert kept >= 3 and stage.dry == 0
        assert (stage.sound()[1:, FADE:] == 0.25).all()


@again_when_late
def test_a_fader_of_one_channel_in_motion_is_heard_and_leaves_the_others_as_they_are() -> None:
    synth = LevelSynth(per_pass=0.0015)
    with Stage(synth, channels=8) as stage:
        started(stage)
        wait(lambda: stage.live._jobs.current is None and stage.live._stream.pending > 22 * SIZE)
        first = len(synth.plans)
        for n in range(30):
            sent = stage.send_one(n // 4 % 2, Ramp.fixed(4 + n / 5))
            time.sleep(0.05)
        sample = wait(lambda: stage.applied(sent.version))
        wait(lambda: stage.words["played"] > sample + 12 * SIZE)
        sound = stage.sound()
        assert (sound[2:, FADE:] == 0.25).all()
        last = [channel.cfg_text.target / 16 for channel in sent.channels[:2]]
        assert (np.array(last, np.float32) == sound[:2, sample + FADE :].T).all()
        with in_time():
            assert any(plan.only for plan in synth.plans[first:])
            assert len(np.unique(sound[0])) + len(np.unique(sound[1])) > 6
            assert stage.dry == 0


def test_a_machine_that_stalls_while_channels_change_one_by_one_comes_back_to_what_was_asked() -> None:
    synth = LevelSynth(per_pass=0.0015)
    with Stage(synth, channels=8) as stage:
        started(stage)
        for n in range(24):
            sent = stage.send_one(n % 3, Ramp.fixed(4 + n / 3))
            synth.per_pass = 0.03 if n % 6 < 3 else 0.0015
            time.sleep(0.1)
        synth.per_pass = 0.0005
        sample = wait(lambda: stage.applied(sent.version))
        wait(lambda: stage.words["played"] > sample + 40 * SIZE)
        assert stage.failure is None
        wanted = np.array([channel.cfg_text.target / 16 for channel in sent.channels], np.float32)
        assert (wanted == stage.sound()[:, -4 * SIZE :].T).all()


@again_when_late
def test_a_ramp_of_one_channel_moves_while_the_other_stays() -> None:
    synth = LevelSynth(per_pass=0.003)
    with Stage(synth) as stage:
        started(stage)
        wait(lambda: stage.live._jobs.current is None and stage.live._stream.pending > 22 * SIZE)
        sent = stage.send_one(0, Ramp(4, 12, 0, 2.2))
        sample = wait(lambda: stage.applied(sent.version))
        wait(lambda: stage.words["played"] > sample + 3.2 * SMALL.sample_rate)
        levels = [p.channels[0].cfg_text for p in synth.plans if p.column * SIZE >= sample]
        assert len({x for x in levels if 4 < x < 12}) >= 2
        sound = stage.sound()
        assert sound[0, -1] == 0.75
        assert (sound[1, FADE:] == 0.25).all()


def test_the_promise_lies_a_quick_render_beyond_what_is_committed() -> None:
    with Stage(Standin(fixed=0.1)) as stage:
        started(stage)
        for _ in range(50):
            promise, written = int(stage.words["promise"]), int(stage.words["written"])
            assert promise % SIZE == 0
            assert written + 0.1 * SMALL.sample_rate < promise < written + 1.5 * SMALL.sample_rate
            time.sleep(0.01)


@again_when_late
def test_a_fader_in_motion_does_not_starve_the_sound_and_its_last_value_wins() -> None:
    synth = LevelSynth(per_pass=0.001)
    with Stage(synth) as stage:
        started(stage)
        first = len(synth.plans)
        for n in range(100):
            last = stage.send_level(1 + n / 20)
            time.sleep(0.02)
        renders = len(synth.plans) - first
        wait(lambda: stage.applied(last.version))
        wait(lambda: stage.words["played"] > last.heard_at + SIZE)
        with in_time():
            assert stage.dry == 0
            assert renders >= 5
        assert stage.heard[-1][0, -1] == np.float32(last.channels[0].cfg_text.target / 16)
        applied = [e["sample"] for e in stage.events if e["event"] == "applied"]
        assert applied == sorted(applied)


@again_when_late
def test_a_fader_in_motion_does_not_starve_a_machine_that_has_run_dry() -> None:
    with Stage(LevelSynth(per_pass=0.01)) as stage:
        stage.send()
        stage.play()
        for n in range(120):
            last = stage.send_level(1 + n / 20)
            time.sleep(0.025)
        with in_time():
            assert stage.words["played"] > 1.5 * SMALL.sample_rate
        wait(lambda: stage.applied(last.version))


@again_when_late
def test_a_fader_in_motion_is_heard_and_starves_nothing_where_more_steps_are_asked_for_than_there_is_time() -> None:
    synth = LevelSynth(fixed=0.15, per_pass=0.006)
    with Stage(synth) as stage:
        stage.send(steps=64)
        started(stage)
        first = len(synth.plans)
        for n in range(120):
            last = stage.send_level(1 + n / 40)
            time.sleep(0.03)
        heard = [e["version"] for e in stage.events if e["event"] == "applied"]
        with in_time():
            assert len(heard) >= 4
            assert max(np.diff([*heard, last.version])) < 80, "for more than two seconds nothing of the fader was heard"
            assert stage.dry == 0
        for plan in [p for p in synth.plans[first:] if p.columns >= QUICK_COLUMNS]:
            passes = Effort(plan.steps, plan.guided).passes(passes_wanted(plan.channels))
            seconds = 0.15 + 0.006 * plan.columns * passes
            assert seconds < plan.columns * SMALL.column_seconds, plan


def test_a_snapshot_takes_over_the_promise_of_the_one_before_it_that_nobody_began_to_render() -> None:
    inbox = Inbox(CHANNELS, lambda *_: None)
    base = default_controls(MANIFEST, CHANNELS)
    for heard_at, owed in ((500, 500), (900, 500), (1300, 500)):
        inbox.put(replace(base, heard_at=heard_at).to_json())
        assert inbox.owed == owed
    inbox.begun(inbox.newest)
    for heard_at in (1700, 2100):
        inbox.put(replace(base, heard_at=heard_at).to_json())
        assert inbox.owed == 1700


def test_a_snapshot_that_is_rendered_before_it_was_promised_sounds_as_it_was_asked_to() -> None:
    base = default_controls(MANIFEST, CHANNELS)
    moved = tuple(replace(c, cfg_text=c.cfg_text.to(9, 0, 3 * SIZE, SMALL.sample_rate)) for c in base.channels)
    early = make_plan(replace(base, heard_at=3 * SIZE, channels=moved), SMALL, 2, 6, 4)
    assert [c.cfg_text for c in early.channels] == [9, 9]


@again_when_late
def test_a_snapshot_that_needs_no_render_hands_on_no_promise() -> None:
    with Stage(LevelSynth(per_pass=0.003)) as stage:
        stage.send()
        wait(lambda: (job := stage.live._jobs.current) is not None and not job.change and job.plan.columns > 12)
        quiet = stage.send(lead=0.3)
        wait(lambda: stage.inbox._begun is not None and stage.inbox._begun.version == quiet.version)
        later = stage.send_level(9)
        with in_time():
            assert stage.inbox.owed == later.heard_at
        wait(lambda: stage.applied(later.version))


@again_when_late
def test_a_hop_gives_way_to_a_change() -> None:
    synth = LevelSynth(per_pass=0.003)
    with Stage(synth) as stage:
        stage.send()
        wait(lambda: len(synth.plans) >= 3 and (job := stage.live._jobs.current) is not None and not job.change)
        sent = stage.send_level(9)
        sample = wait(lambda: stage.applied(sent.version))
        with in_time():
            assert synth.cancelled == 1
        (plan,) = [plan for plan in synth.plans if plan.column * SIZE == sample]
        assert (plan.columns, plan.steps) == (QUICK_COLUMNS, 4)


def test_a_burst_of_changes_is_rendered_as_one() -> None:
    synth = LevelSynth(per_pass=0.002)
    with Stage(synth) as stage:
        started(stage)
        wait(lambda: stage.live._jobs.current is None)
        stage.play()
        with stage.inbox.changed:
            for level in range(1, 9):
                last = stage.send_level(level)
        wait(lambda: stage.applied(last.version))
        assert len([e for e in stage.events if e["event"] == "applied"]) <= 3


def test_controls_that_no_render_depends_on_are_applied_without_one() -> None:
    synth = Standin()
    with Stage(synth) as stage:
        stage.send()
        wait(lambda: stage.live._stream.pending > 20 * SIZE and stage.live._jobs.current is None)
        renders = len(synth.plans)
        quiet = tuple(replace(c, gain_db=-6.0, mute=True) for c in stage.controls.channels)
        sent = stage.send(channels=quiet, lead=0.5)
        assert wait(lambda: stage.applied(sent.version)) >= sent.heard_at
        assert len(synth.plans) == renders
        assert int(stage.words["applied"]) == sent.version


def test_a_change_while_stopped_renders_the_pending_part_again() -> None:
    synth = LevelSynth()
    with Stage(synth) as stage:
        stage.words["player_state"] = PLAYER_STOPPED
        stage.send()
        wait(lambda: stage.live._jobs.current is None and stage.live._stream.pending > 20 * SIZE)
        sent = stage.send_level(12)
        assert wait(lambda: stage.applied(sent.version)) == sent.heard_at
        wait(lambda: stage.live._jobs.current is None and stage.live._stream.pending > 20 * SIZE)
        stage.play()
        wait(lambda: stage.words["played"] > sent.heard_at + SIZE)
        sound = stage.sound()[0]
        assert (sound[FADE : sent.heard_at] == 0.25).all()
        assert (sound[sent.heard_at + FADE :] == 0.75).all()


def test_a_stopped_worker_fills_its_lead_and_idles() -> None:
    synth = Standin()
    with Stage(synth) as stage:
        stage.send(lead=1.0)
        wait(lambda: stage.live._jobs.current is None and stage.live._stream.pending > 20 * SIZE)
        renders, beat = len(synth.plans), int(stage.words["worker_beat_ns"])
        time.sleep(0.3)
        assert len(synth.plans) == renders
        assert stage.ring.available == SMALL.sample_rate
        assert stage.live._stream.pending < 2 * 20 * SIZE
        assert int(stage.words["worker_beat_ns"]) > beat


def test_the_lead_is_kept_and_published() -> None:
    with Stage(Standin()) as stage:
        started(stage)
        lead = float(stage.words["lead"])
        assert lead >= AT_LEAST
        most = max(_available(stage) for _ in range(50))
        assert 0.7 * lead * SMALL.sample_rate < most <= max(lead, float(stage.words["lead"])) * SMALL.sample_rate
        stage.send(lead=1.5)
        wait(lambda: float(stage.words["lead"]) == 1.5)
        wait(lambda: _available(stage) > 1.3 * SMALL.sample_rate)
        assert stage.ring.available <= 1.5 * SMALL.sample_rate


def _available(stage: Stage) -> int:
    time.sleep(0.01)
    return stage.ring.available


def test_a_lead_of_its_own_choice_follows_the_speed_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("osc_engine.live.cores", lambda: 2)
    assert SHORTEST + 0.03 < float(warmed(Standin(fixed=1.0)).words["lead"]) < SHORTEST + 0.2
    assert float(warmed(Standin()).words["lead"]) == pytest.approx(SHORTEST)
    monkeypatch.setattr("osc_engine.live.cores", lambda: CORES)
    assert float(warmed(Standin()).words["lead"]) == pytest.approx(AT_LEAST, abs=0.03)


def warmed(synth: Standin) -> Stage:
    stage = Stage(synth)
    stage.live._commit()
    return stage


def test_a_machine_that_gets_slow_lowers_steps_then_guidance_and_recovers() -> None:
    synth = LevelSynth(per_pass=0.001)
    with Stage(synth) as stage:
        stage.send(hop=0.96)
        started(stage)
        wait(lambda: stage.words["steps"] == 8)
        synth.per_pass = 0.015
        wait(lambda: 2 <= stage.words["steps"] <= 6)
        synth.per_pass = 0.04
        wait(lambda: synth.plans[-1].guided < 1)
        assert all(p.steps == 2 for p in synth.plans if p.guided < 1)
        assert float(stage.words["load"]) > 0.3
        synth.per_pass = 0.0005
        wait(lambda: stage.words["steps"] == 8 and synth.plans[-1].guided == 1)


@again_when_late
def test_a_machine_that_is_slow_from_the_start_comes_to_play_without_a_gap() -> None:
    synth = LevelSynth(per_pass=0.02, fixed=0.02)
    with Stage(synth) as stage:
        stage.send(hop=1.6)
        stage.play()
        wait(lambda: stage.words["played"] > 3 * SMALL.sample_rate)
        dry = stage.dry
        wait(lambda: stage.words["played"] > 6 * SMALL.sample_rate)
        with in_time():
            assert stage.dry == dry
        assert synth.plans[-1].steps < 8


@again_when_late
def test_a_player_that_begins_with_the_first_sound_is_not_left_without_while_the_first_hop_is_rendered() -> None:
    synth = LevelSynth(per_pass=0.004)
    with Stage(synth) as stage:
        stage.send(hop=3.2)
        wait(lambda: stage.ring.available >= BLOCK)
        stage.play()
        wait(lambda: stage.words["played"] > 4 * SMALL.sample_rate)
        with in_time():
            assert stage.dry == 0
        assert max(plan.columns for plan in synth.plans) == 20


def test_what_a_synth_takes_of_its_device_and_of_memory_is_told_with_each_render() -> None:
    synth = LevelSynth()
    synth.device_bytes = 7 << 20
    with Stage(synth) as stage:
        started(stage)
        assert int(stage.words["device_bytes"]) == 7 << 20
        assert 1 << 20 < int(stage.words["bytes_in_use"]) < resident() + (1 << 30)


def test_while_a_ramp_moves_the_renders_are_short() -> None:
    synth = LevelSynth()
    with Stage(synth) as stage:
        started(stage)
        since = int(stage.words["promise"])
        ramp = Ramp(4, 12, since, 2.2)
        stage.send(channels=tuple(replace(c, cfg_text=ramp) for c in stage.controls.channels))
        wait(lambda: stage.words["played"] > since + 3.2 * SMALL.sample_rate)
        levels = [p.channels[0].cfg_text for p in synth.plans if p.column * SIZE >= since]
        assert len({x for x in levels if 4 < x < 12}) >= 2
        assert stage.heard[-1][0, -1] == 0.75


def test_sound_that_is_not_finite_is_never_committed_but_rendered_anew() -> None:
    synth = LevelSynth()
    with Stage(synth) as stage:
        started(stage)
        synth.bad = 2
        sent = stage.send_level(12)
        sample = wait(lambda: stage.applied(sent.version))
        assert int(stage.words["bad_blocks"]) == 2
        tries = [(p, c) for p, c in zip(synth.plans, synth.contexts, strict=True) if p.column * SIZE == sample][:3]
        assert len({p.seed for p, _ in tries}) == 3
        assert [c.tokens.shape[2] > 0 for _, c in tries] == [True, False, False]
        wait(lambda: stage.words["played"] > sample + SIZE)
        sound = stage.sound()
        assert np.isfinite(sound).all()
        assert (sound[0, sample + FADE :] == 0.75).all()


def test_three_renders_in_a_row_that_are_not_finite_are_a_fault() -> None:
    synth = Standin()
    with Stage(synth) as stage:
        started(stage)
        synth.bad = 3
        stage.send_level(12)
        wait(lambda: stage.failure)
        assert "not finite" in sentence(stage.failure)
        assert np.isfinite(stage.ring.audio).all()


def test_a_snapshot_that_cannot_be_played_is_refused_and_the_old_one_plays_on() -> None:
    class Strict(LevelSynth):
        def check(self, plan: Plan) -> None:
            if plan.channels[0].style == "nowhere":
                raise ValueError("style 'nowhere' is not in this bundle; it has: whistle")

    synth = Strict()
    with Stage(synth) as stage:
        started(stage)
        sent = stage.send(channels=tuple(replace(c, style="nowhere") for c in stage.controls.channels))
        wait(lambda: {"event": "refused", "version": sent.version, "text": "style 'nowhere' is not in this bundle; "
                      "it has: whistle"} in stage.events)  # fmt: skip
        played = int(stage.words["played"])
        wait(lambda: stage.words["played"] > played + SIZE)
        assert not any(p.channels[0].style for p in synth.plans)


def test_a_first_snapshot_that_is_refused_does_not_leave_silence() -> None:
    class Strict(LevelSynth):
        def check(self, plan: Plan) -> None:
            if plan.channels[0].style:
                raise ValueError("style 'x' is unknown")

    with Stage(Strict()) as stage:
        stage.send(channels=tuple(replace(c, style="x") for c in stage.controls.channels))
        wait(lambda: stage.ring.available > 0)
        assert stage.events[0]["event"] == "refused"


def test_what_is_not_a_snapshot_of_this_engine_is_refused() -> None:
    events: list[dict[str, Any]] = []
    inbox = Inbox(CHANNELS, lambda event, **fields: events.append({"event": event, **fields}))
    wrong = default_controls(MANIFEST, 3).to_json()
    inbox.read(["{", "[]", '{"version": 1}', "", wrong, default_controls(MANIFEST, CHANNELS).to_json()])
    assert [e["event"] for e in events] == ["refused"] * 4
    assert "3 channels; this engine plays 2" in events[-1]["text"]
    assert inbox.newest == default_controls(MANIFEST, CHANNELS)
    assert inbox.closed


def test_a_new_worker_goes_on_at_the_committed_sample() -> None:
    begin = 700 * SIZE + 501
    synth = Standin()
    with Stage(synth, begin) as stage:
        stage.send()
        wait(lambda: stage.ring.available)
        stage.play()
        wait(lambda: stage.words["played"] > begin + SIZE)
        first = next(n for n, plan in enumerate(synth.plans) if plan.column == 700)
        assert not any(plan.column > 700 for plan in synth.plans[:first])
        assert synth.contexts[first].tokens.shape[2] == 0
        sound = stage.sound()
        expected = stamp(begin, sound.shape[1], CHANNELS)
        assert (sound[:, FADE:] == expected[:, FADE:]).all()
        assert int(stage.words["missed_promises"]) == 0


def test_a_hang_of_the_render_shows_in_the_beat() -> None:
    hangs, release = threading.Event(), threading.Event()

    class Hanging(Standin):
        hang = False

        def _work(self, plan: Plan, cancelled: Callable[[], bool]) -> None:
            if self.hang:
                hangs.set()
                release.wait(PATIENCE)
            super()._work(plan, cancelled)

    synth = Hanging()
    with Stage(synth) as stage:
        started(stage)
        synth.hang = True
        stage.send_level(3)
        assert hangs.wait(PATIENCE)
        beat = int(stage.words["worker_beat_ns"])
        time.sleep(0.3)
        assert int(stage.words["worker_beat_ns"]) == beat
        release.set()


def test_a_ring_of_another_rate_is_refused() -> None:
    with (
        Ring.create(CHANNELS, 48_000, 5.0) as ring,
        pytest.raises(ValueError, match="8000 Hz, but the ring 48000"),
    ):
        Live(ring, Standin(), MANIFEST, Inbox(CHANNELS, lambda event, **fields: None), lambda event, **fields: None)


def run_here(load: Callable[[], Source], lines: Any) -> tuple[int, list[dict[str, Any]], int]:
    """Be the worker in this process; return its code, its events, and the last worker state."""
    out = io.StringIO()
    with Ring.create(CHANNELS, SMALL.sample_rate) as ring:
        code = play(ring, load, lines, json_lines(out))
        state = int(ring.words["worker_state"])
    gc.unfreeze()
    return code, [json.loads(line) for line in out.getvalue().splitlines()], state


def test_the_worker_says_loading_then_ready_and_leaves_when_the_lines_end() -> None:
    synth = Standin()
    synth.strict = False
    code, events, state = run_here(lambda: Source(synth, MANIFEST, "cpu"), [])
    assert code == 0
    assert [e["event"] for e in events] == ["loading", "ready"]
    assert events[1]["device"] == "cpu"
    assert events[1]["steps"] == 8
    assert events[1]["render_seconds"] < 5
    assert state != WORKER_READY


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="the system binds no process to its cores")
def test_a_render_is_computed_by_the_cores_that_the_process_may_use() -> None:
    bound = "import os, sys; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})"
    code = f"{bound}; from osc_engine.source import CORES; sys.exit(CORES != 1)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0


def test_a_synth_that_cannot_be_loaded_is_a_fault_of_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, events, state = run_here(lambda: load_source("neural", "no-such-bundle", "cpu"), [])
    assert code == 1
    assert events[-1]["event"] == "fault"
    assert "no bundle at no-such-bundle" in events[-1]["text"] and events[-1]["lasting"] is True
    assert state == WORKER_FAILED
    assert capsys.readouterr().err == "", "the sentence says all"


def test_what_a_new_start_may_mend_is_no_lasting_fault() -> None:
    def out_of_memory() -> Source:
        raise RuntimeError("CUDA error: out of memory")

    assert run_here(out_of_memory, [])[1][-1]["lasting"] is False
    broken = Standin(bad=1000)
    broken.strict = False
    (*_, fault), _ = run_here(lambda: Source(broken, MANIFEST, "cpu"), [])[1:]
    assert "not finite" in fault["text"] and fault["lasting"] is False


@pytest.mark.parametrize("name", ["cuda", "cuda:1"])
def test_a_gpu_that_is_not_there_is_named_with_the_last_that_is(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: True)
    monkeypatch.setattr("torch.cuda.device_count", lambda: 1)
    if name == "cuda":
        assert torch_device(name) == name
    else:
        with pytest.raises(ValueError, match="device is 'cuda:1', but the last CUDA device of this machine is cuda:0"):
            torch_device(name)


def test_the_sentence_of_an_error_names_what_happened() -> None:
    assert sentence(MemoryError()) == "the worker failed with MemoryError"
    assert sentence(RuntimeError("CUDA error: out of memory\nmore")) == (
        "the worker failed with RuntimeError: CUDA error: out of memory"
    )


@pytest.mark.parametrize(("synth", "device", "text"), [("organ", "cpu", "synth is 'organ'"), ("tone", "cpu", "")])
def test_a_source_is_chosen_by_name(synth: str, device: str, text: str) -> None:
    if text:
        with pytest.raises(ValueError, match=text):
            load_source(synth, "demo", device)
    else:
        assert load_source(synth, "demo", device).manifest is TONE


@contextmanager
def process(ring: Ring, program: list[str]) -> Iterator[subprocess.Popen[str]]:
    """Run a worker as the server does, and leave none behind."""
    child = subprocess.Popen(
        [sys.executable, *program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, pass_fds=(ring.fd,)
    )
    with child:
        try:
            yield child
        finally:
            child.kill()


def said(output: IO[str], event: str) -> dict[str, Any]:
    """Return the next event of a name that a worker says."""
    return next(e for e in map(json.loads, output) if e["event"] == event)


def worker(ring: Ring, *more: str) -> list[str]:
    return ["-m", "osc_engine.worker", "--ring-fd", str(ring.fd), "--synth", "tone", "--device", "cpu", *more]


def test_the_worker_process_plays_tones_and_leaves_when_its_input_ends() -> None:
    with Ring.create(8) as ring, process(ring, worker(ring)) as child:
        assert child.stdout
        assert child.stdin
        assert json.loads(child.stdout.readline()) == {"event": "loading"}
        ready = json.loads(child.stdout.readline())
        assert ready["event"] == "ready"
        assert int(ring.words["worker_state"]) == WORKER_READY
        child.stdin.write(replace(default_controls(TONE), version=7).to_json() + "\n")
        child.stdin.flush()
        assert said(child.stdout, "applied") == {"event": "applied", "version": 7, "sample": 0}
        wait(lambda: ring.available >= 0.06 * 48_000)
        assert np.abs(ring.audio[:, : ring.available]).max() > 0.05
        child.stdin.close()
        assert child.wait(PATIENCE) == 0
        assert {json.loads(line)["event"] for line in child.stdout} <= {"rendered"}


FAILING = """
import sys
sys.path.insert(0, {tests!r})
from osc_engine.source import Source
from osc_engine.worker import run_process
from test_worker import MANIFEST, Standin

class Failing(Standin):
    def _check(self, context):
        pass

    def render(self, plan, context, cancelled=lambda: False):
        print("a library that talks")
        if plan.channels[0].cfg_text == 9:
            raise RuntimeError("CUDA error: device-side assert triggered\\nsecond line")
        return super().render(plan, context, cancelled)

run_process({fd}, lambda: Source(Failing(), MANIFEST, "cpu"))
"""


def test_a_render_that_raises_ends_the_process_with_a_fault_at_once() -> None:
    tests = str(Path(__file__).parent)
    with Ring.create(CHANNELS, SMALL.sample_rate) as ring:
        program = ["-c", FAILING.format(tests=tests, fd=ring.fd)]
        with process(ring, program) as child:
            assert child.stdout
            assert child.stdin
            controls = default_controls(MANIFEST, CHANNELS)
            child.stdin.write(controls.to_json() + "\n")
            child.stdin.flush()
            said(child.stdout, "ready")
            said(child.stdout, "applied")
            wait(lambda: ring.available > 0)
            loud = tuple(replace(c, cfg_text=Ramp.fixed(9)) for c in controls.channels)
            child.stdin.write(replace(controls, version=1, channels=loud).to_json() + "\n")
            child.stdin.flush()
            fault = said(child.stdout, "fault")
            assert fault == {"event": "fault", "text": "the worker failed with RuntimeError: CUDA error: "
                             "device-side assert triggered", "lasting": False}  # fmt: skip
            assert child.wait(PATIENCE) == 1
            assert int(ring.words["worker_state"]) == WORKER_FAILED


def test_a_descriptor_that_is_no_ring_is_a_fault() -> None:
    read, write = os.pipe()
    try:
        run = subprocess.run(
            [sys.executable, "-m", "osc_engine.worker", "--ring-fd", str(read), "--synth", "tone"],
            capture_output=True, text=True, pass_fds=(read,), timeout=PATIENCE, check=False,
        )  # fmt: skip
    finally:
        os.close(read)
        os.close(write)
    assert run.returncode == 1
    assert json.loads(run.stdout)["event"] == "fault"


def test_a_wrong_shape_from_a_synth_is_a_fault_and_not_a_sound() -> None:
    class Wide(Standin):
        def render(self, plan: Plan, context: Context, cancelled: Callable[[], bool] = lambda: False) -> Rendered:
            rendered = super().render(plan, context, cancelled)
            return replace(rendered, audio=rendered.audio[:1])

    with Stage(Wide()) as stage:
        stage.send()
        wait(lambda: stage.failure)
        assert stage.ring.available == 0


def test_what_embeds_prompts_is_loaded_beside_the_sound_once_some_is_ahead() -> None:
    synth, over, found, events = Standin(), threading.Event(), [], []

    def load() -> None:
        found.append((len(synth.plans), ring.available))
        synth.no_prompts = "nothing embeds them here"

    def lines() -> Iterator[str]:
        yield default_controls(MANIFEST, CHANNELS).to_json()
        over.wait(PATIENCE)

    def emit(event: str, **fields: Any) -> None:
        events.append((event, fields))

    with Ring.create(CHANNELS, SMALL.sample_rate) as ring:
        source = Source(synth, MANIFEST, "cpu", open_prompts=load)
        synth.strict = False
        worker = threading.Thread(target=play, args=(ring, lambda: source, lines(), emit))
        worker.start()
        said = wait(lambda: [fields for name, fields in events if name == "prompts"])
        over.set()
        worker.join(PATIENCE)
    assert said == [{"no_prompts": "nothing embeds them here"}]
    assert len(found) == 1
    renders, available = found[0]
    assert renders >= 2 + RENDERS_AHEAD, "warm-up is no sound"
    assert available > 0
