"""The state of the engine and the words that the player obeys, worked out on a mapping without processes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from osc_engine.block import BlockControls
from osc_engine.controls import Controls, default_controls
from osc_engine.health import Health, Wish, decibels
from osc_engine.manifest import TONE
from osc_engine.ring import PLAYER_DOWN, PLAYER_HOLDING, PLAYER_PLAYING, PLAYER_STOPPED, Ring, unpack_ramp


@pytest.fixture
def ring() -> Iterator[Ring]:
    with Ring.create(3) as made:
        yield made


class Play:
    """Moves the counters as a player would, a block every 0.1 s of a clock of its own."""

    def __init__(self, ring: Ring) -> None:
        self._words, self._health, self._now = ring.words, Health(), 0.0

    def state(self, wish: Wish, looks: int = 20, **steps: int) -> str:
        """Add the steps to the words at each look, and return the last state."""
        state = ""
        for _ in range(looks):
            self._now += 0.1
            for name, step in steps.items():
                self._words[name] += step
            state = self._health.state(self._words, wish, self._now)
        return state


def test_state_follows_the_sound_from_start_to_stop(ring: Ring) -> None:
    play, on, off = Play(ring), Wish(True), Wish(False)
    assert play.state(off) == "stopped"
    ring.words["player_state"] = PLAYER_STOPPED
    assert play.state(off, blocks=1) == "stopped"
    assert play.state(on, blocks=1) == "starting"
    ring.words["player_state"] = PLAYER_PLAYING
    assert play.state(on, blocks=1, played=1024) == "playing"
    ring.words["player_state"] = PLAYER_HOLDING
    assert play.state(on, blocks=1, hold_samples_played=1024) == "holding"
    ring.words["player_state"] = PLAYER_PLAYING
    assert play.state(on, blocks=1, played=1024) == "playing"


def test_what_is_heard_of_a_fade_out_is_told_until_it_is_over(ring: Ring) -> None:
    play, off = Play(ring), Wish(False)
    ring.words["player_state"] = PLAYER_PLAYING
    assert play.state(off, blocks=1, played=1024) == "playing"
    ring.words["player_state"] = PLAYER_HOLDING
    assert play.state(off, blocks=1, hold_samples_played=1024) == "holding"
    ring.words["player_state"] = PLAYER_STOPPED
    assert play.state(off, looks=1, blocks=1) == "stopped", "at once, and not when the counters have stood for a while"
    assert play.state(off) == "failed", "a stopped engine without a device could not be started"


def test_device_that_stands_still_is_a_failure_whatever_anyone_says(ring: Ring) -> None:
    play = Play(ring)
    ring.words["player_state"] = PLAYER_PLAYING
    assert play.state(Wish(True), blocks=1, played=1024) == "playing"
    assert play.state(Wish(True), looks=3) == "playing"
    assert play.state(Wish(True)) == "failed"
    assert play.state(Wish(False)) == "failed"
    assert play.state(Wish(True), blocks=1, played=1024) == "playing"


def test_worker_that_failed_before_any_sound_is_a_failure(ring: Ring) -> None:
    play = Play(ring)
    assert play.state(Wish(True, worker_failing=True), blocks=1) == "failed"
    assert play.state(Wish(False, worker_failing=True), blocks=1) == "failed"
    assert play.state(Wish(True), blocks=1) == "starting"


def test_worker_that_failed_is_no_failure_while_the_sound_goes_on(ring: Ring) -> None:
    play = Play(ring)
    ring.words["player_state"] = PLAYER_PLAYING
    assert play.state(Wish(True, worker_failing=True), blocks=1, played=1024) == "playing"
    ring.words["player_state"] = PLAYER_HOLDING
    assert play.state(Wish(True, worker_failing=True), blocks=1, hold_samples_played=9) == "holding"


def test_hold_without_anything_to_hold_is_a_failure(ring: Ring) -> None:
    ring.words["player_state"] = PLAYER_HOLDING
    assert Play(ring).state(Wish(True), blocks=1) == "failed"


def test_decibels_have_a_floor_and_full_scale_is_zero() -> None:
    assert decibels(1.0) == 0
    assert decibels(0.5) == pytest.approx(-6.0)
    assert decibels(0.0) == decibels(1e-9) == -120


def with_channel(controls: Controls, number: int, **changes: object) -> Controls:
    """Return the controls with one channel (from 0) changed."""
    channels = list(controls.channels)
    channels[number] = replace(channels[number], **changes)  # type: ignore[arg-type]
    return replace(controls, channels=tuple(channels))


def gates(ring: Ring) -> list[float]:
    return [unpack_ramp(int(word))[0] for word in ring.channels["gate"]]


def test_start_waits_for_sound_and_for_a_panic_to_end(ring: Ring) -> None:
    block, words = BlockControls(ring), ring.words
    block.start(0.5)
    assert block.running and int(words["run"]) == 0
    words["written"] = 48_000
    block.panic()
    block.start(0.5)
    assert unpack_ramp(int(words["run"]))[0] == 0
    words["panics_done"] = words["panic"]
    block.release()
    assert unpack_ramp(int(words["run"])) == (1.0, 0.5)


def test_a_start_leaves_a_short_fade_when_its_long_one_is_over(ring: Ring) -> None:
    block, words = BlockControls(ring), ring.words
    words["written"] = 48_000
    for fade, left in ((30.0, 0.5), (0.25, 0.25)):
        block.start(fade)
        block.release()
        assert unpack_ramp(int(words["run"])) == (1.0, fade)
        words["start_done"] = words["run"]
        block.release()
        assert unpack_ramp(int(words["run"])) == (1.0, left)


def test_stop_forgets_a_start_that_waited(ring: Ring) -> None:
    block = BlockControls(ring)
    block.start(0.5)
    block.stop(0.25)
    ring.words["written"] = 48_000
    block.release()
    assert not block.running and unpack_ramp(int(ring.words["run"])) == (0.0, 0.25)


def test_gain_is_written_in_linear_amplitude_and_never_as_a_jump(ring: Ring) -> None:
    before = default_controls(TONE, 3)
    after = with_channel(before, 1, gain_db=-20.0)
    BlockControls(ring).levels(before, after)
    target, seconds = unpack_ramp(int(ring.channels["gain"][1]))
    assert target == pytest.approx(0.1) and seconds == pytest.approx(0.01)
    assert unpack_ramp(int(ring.channels["gain"][0])) == (1.0, 0.0)
    BlockControls(ring).levels(after, before, 2.5)
    assert unpack_ramp(int(ring.channels["gain"][1])) == (1.0, 2.5)


def test_a_gain_that_is_told_again_is_written_with_its_new_ramp_and_no_other_channel_is(ring: Ring) -> None:
    controls = with_channel(default_controls(TONE, 3), 1, gain_db=-20.0)
    block = BlockControls(ring)
    block.levels(default_controls(TONE, 3), controls, 20.0)
    block.levels(controls, controls, 0.02, told={1})
    assert unpack_ramp(int(ring.channels["gain"][1])) == (pytest.approx(0.1), pytest.approx(0.02))
    block.levels(controls, with_channel(controls, 1, mute=True), 5.0)
    assert unpack_ramp(int(ring.channels["gain"][1]))[1] == pytest.approx(0.02)
    assert unpack_ramp(int(ring.channels["gain"][0])) == (1.0, 0.0)


def test_a_ramp_sent_with_a_jump_begins_where_the_jump_goes_and_a_later_one_where_the_gain_is(ring: Ring) -> None:
    quiet = with_channel(default_controls(TONE, 3), 1, gain_db=-20.0)
    loud, block = with_channel(quiet, 1, gain_db=0.0), BlockControls(ring)
    ring.words["blocks"], ring.words["block_samples"] = 100, 256
    jumps = ring.channels["jump"]
    before = jumps.copy()
    block.levels(loud, quiet, 10.0)
    assert (jumps == before).all()
    for _ in range(2):
        block.levels(quiet, loud)
        block.levels(loud, quiet, 10.0)
        assert (jumps != before).tolist() == [False, True, False]
        assert unpack_ramp(int(jumps[1]))[0] == 1.0
        assert unpack_ramp(int(ring.channels["gain"][1])) == (pytest.approx(0.1), 10.0)
        before = jumps.copy()
    block.levels(loud, quiet, 3.0)
    assert (jumps == before).all(), "a jump is behind it that a ramp has begun at already"
    block.levels(quiet, loud)
    ring.words["blocks"] += 6
    block.levels(loud, quiet, 10.0)
    assert (jumps == before).all()


def test_gains_are_told_from_where_their_ramps_are_and_without_a_player_from_where_they_go(ring: Ring) -> None:
    block, before = BlockControls(ring), default_controls(TONE, 3)
    block.levels(before, with_channel(before, 1, gain_db=-20.0), 30.0)
    ring.channels["level"] = (1.0, 0.7, 1.0)
    ring.words["player_state"] = PLAYER_DOWN
    assert block.gains() == (1.0, pytest.approx(0.1), 1.0)
    for state in (PLAYER_STOPPED, PLAYER_PLAYING, PLAYER_HOLDING):
        ring.words["player_state"] = state
        assert block.gains() == (1.0, 0.7, 1.0)


def test_solo_closes_the_others_and_mute_wins_over_solo(ring: Ring) -> None:
    block, plain = BlockControls(ring), default_controls(TONE, 3)
    solo = with_channel(plain, 0, solo=True)
    block.levels(plain, solo)
    assert gates(ring) == [1, 0, 0]
    muted = with_channel(solo, 0, mute=True)
    block.levels(solo, muted)
    assert gates(ring) == [0, 0, 0]
    block.levels(muted, plain)
    assert gates(ring) == [1, 1, 1]
