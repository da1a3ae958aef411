"""Held channels, in the compiled kernel: sample by sample with stamps, and by the slope of a sine at each joint."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from stamps import assert_unbroken, stamp

from osc_engine.kernel import FADE, LOOK_AHEAD, RATE, Kernel
from osc_engine.kernel.state import LEAST_HELD
from osc_engine.ring import PLAYER_HOLDING, Ring, ramp_word

CLICK = 0.012
CIRCLE = 4 * RATE


class Stage:
    """A ring of two channels that is kept full, with its kernel."""

    def __init__(self, channels: int = 2, start: int = 0) -> None:
        self.ring = Ring.create(channels)
        self.words = self.ring.words
        self.words["written"] = self.words["played"] = start
        self.words["run"] = ramp_word(1, 0)
        self.kernel = Kernel(self.ring)
        self.frequency, self.amplitude = 0.0, 0.5

    def sound(self, first: int, samples: int) -> NDArray[np.float32]:
        channels = self.ring.audio.shape[0]
        if not self.frequency:
            return stamp(first, samples, channels)
        n = np.arange(first, first + samples)
        return np.repeat(self.amplitude * np.sin(2 * np.pi * self.frequency * n / RATE)[None], channels, 0).astype(
            np.float32
        )

    def write(self) -> None:
        while self.ring.available < 2 * RATE:
            assert self.ring.write(self.sound(int(self.words["written"]), 7680))

    def play(self, samples: int, block: int = 1000, write: bool = True) -> NDArray[np.float32]:
        parts = []
        for at in range(0, samples, block):
            if write:
                self.write()
            parts.append(self.kernel.render(min(block, samples - at)))
        return np.concatenate(parts, axis=1)

    def hold(self, on: bool, channel: int = 0) -> None:
        self.ring.channels["hold"][channel] = on


def held(stage: Stage) -> None:
    """Play for longer than a circle, and hold channel 1."""
    stage.play(6 * RATE)
    stage.hold(True)


def test_a_held_channel_repeats_what_it_played_last_while_the_other_goes_on() -> None:
    stage = Stage()
    held(stage)
    # thirty seconds: longer than the ring, whose writer has passed over all that was held several times
    sound = stage.play(30 * RATE)
    first = int(stage.words["played"]) - 30 * RATE
    assert (sound[1] == stamp(first - LOOK_AHEAD, sound.shape[1], 2)[1]).all()
    heard = sound[0, LOOK_AHEAD:]
    expected = stamp(first - CIRCLE + FADE, CIRCLE - FADE, 1)
    assert (heard[FADE:CIRCLE] == expected[0]).all()
    assert (heard[CIRCLE:] == heard[:-CIRCLE]).all(), "the second turn is the first, its joint included"


def test_a_released_channel_is_aligned_with_the_others_to_the_sample() -> None:
    stage = Stage(8)
    stage.play(5 * RATE)
    for channel in (0, 3, 7):
        stage.hold(True, channel)
    stage.play(3 * RATE + 123, 256)
    for channel in (0, 3, 7):
        stage.hold(False, channel)
    stage.play(FADE + LOOK_AHEAD, 64)
    assert_unbroken(stage.play(RATE), int(stage.words["played"]) - RATE - LOOK_AHEAD)


@pytest.mark.parametrize("start", [2**31 - 4 * RATE, 2**32 - 4 * RATE])
def test_holding_does_not_depend_on_where_the_counters_are(start: int) -> None:
    stage = Stage(2, start)
    held(stage)
    sound = stage.play(10 * RATE)[0, LOOK_AHEAD:]
    assert (sound[CIRCLE:] == sound[:-CIRCLE]).all()
    stage.hold(False)
    stage.play(2 * FADE)
    assert_unbroken(stage.play(RATE), int(stage.words["played"]) - RATE - LOOK_AHEAD)


def test_a_channel_that_has_played_for_less_than_the_circle_repeats_what_there_is() -> None:
    stage = Stage()
    stage.play(2 * RATE)
    stage.hold(True)
    sound = stage.play(9 * RATE)[0, LOOK_AHEAD:]
    assert (sound[2 * RATE :] == sound[: -2 * RATE]).all()
    stage.hold(False)
    stage.play(CIRCLE)
    stage.hold(True)
    sound = stage.play(9 * RATE)[0, LOOK_AHEAD:]
    assert (sound[CIRCLE:] == sound[:-CIRCLE]).all(), "the circle has grown to its full length again"


def test_a_hold_before_anything_was_played_waits_for_a_second_of_sound() -> None:
    stage = Stage()
    stage.hold(True)
    sound = stage.play(LEAST_HELD + 5000)
    assert_unbroken(sound[:, 2 * FADE : LEAST_HELD])
    assert stage.ring.channels["held"][0] == FADE
    assert stage.ring.channels["held"][1] == 0


def test_hold_goes_in_and_out_without_a_click_whenever_it_is_pressed() -> None:
    rng = np.random.default_rng(4)
    stage = Stage()
    stage.frequency = 97.3
    stage.play(2 * FADE)
    parts = [stage.play(2 * RATE)]
    for _ in range(400):
        stage.hold(bool(rng.integers(2)))
        parts.append(stage.play(int(rng.choice([64, 700, 5000, 40_000])), int(rng.choice([64, 256, 1000]))))
    sound = np.concatenate(parts, axis=1)
    assert np.abs(np.diff(sound)).max() < CLICK
    assert np.abs(sound[0]).max() < 0.5 * 2**0.5 * 1.2
    loud = np.flatnonzero(np.abs(sound[0]) > 1e-3)
    assert np.diff(loud).max() < RATE // 500


def test_underruns_and_a_new_worker_leave_the_held_channel_alone() -> None:
    stage = Stage()
    held(stage)
    before = stage.play(CIRCLE)[0]
    # a dead worker: the ring runs dry, everything else holds; then another takes it up
    dry = stage.play(6 * RATE, write=False)
    assert stage.words["player_state"] == PLAYER_HOLDING
    assert stage.words["underruns"] == 1
    again = stage.play(2 * RATE)
    sound = np.concatenate([before, dry[0], again[0]])[LOOK_AHEAD:]
    assert (sound[CIRCLE:] == sound[:-CIRCLE]).all()
    stage.hold(False)
    stage.play(2 * FADE)
    assert_unbroken(stage.play(RATE), int(stage.words["played"]) - RATE - LOOK_AHEAD)


def test_what_an_underrun_played_can_be_held_too() -> None:
    stage = Stage()
    # in phase wherever two of them meet, so as loud as it can get: below the limiter all the same
    stage.frequency, stage.amplitude = 100.0, 0.3
    stage.play(5 * RATE)
    stage.play(3 * RATE, write=False)
    stage.hold(True)
    sound = stage.play(5 * RATE, write=False)[0]
    circle = stage.ring.past.copy()[0]
    sound = np.concatenate([sound, stage.play(5 * RATE)[0]])
    assert (stage.ring.past[0] == circle).all()
    assert np.abs(np.diff(sound)).max() < CLICK
    assert np.abs(sound[:CIRCLE]).max() > 0.29


def test_a_pause_stands_still_and_the_circle_goes_on_where_it_was() -> None:
    stage = Stage()
    held(stage)
    before = stage.play(CIRCLE)[0, LOOK_AHEAD:]
    stage.words["run"] = ramp_word(0, 0.02)
    stage.play(RATE)
    at = int(stage.ring.channels["past_at"][0])
    assert not stage.play(3 * RATE).any()
    assert stage.ring.channels["past_at"][0] == at
    stage.words["run"] = ramp_word(1, 0)
    after = stage.play(CIRCLE)[0]
    fade = RATE // 50
    expected = np.roll(before, -fade)
    assert (after[fade : CIRCLE - 2 * fade] == expected[fade - LOOK_AHEAD : CIRCLE - 2 * fade - LOOK_AHEAD]).all()


def test_a_new_player_goes_on_with_what_is_held_and_only_with_that() -> None:
    stage = Stage()
    held(stage)
    stage.play(CIRCLE + 777)
    at = int(stage.ring.channels["past_at"][0])
    circle = np.roll(stage.ring.past[0], -at)
    stage.kernel = Kernel(stage.ring)
    assert stage.ring.channels["past_length"][1] == 0, "the past of a channel that was not held was torn"
    sound = stage.play(2 * CIRCLE)[0, LOOK_AHEAD:]
    assert (sound[2 * FADE : CIRCLE] == circle[2 * FADE :]).all()
    stage.hold(False)
    stage.play(2 * FADE)
    assert_unbroken(stage.play(RATE), int(stage.words["played"]) - RATE - LOOK_AHEAD)


def test_a_player_that_died_in_the_fade_of_a_hold_begins_anew() -> None:
    stage = Stage()
    held(stage)
    stage.play(FADE // 2, 64)
    assert 0 < stage.ring.channels["held"][0] < FADE
    stage.kernel = Kernel(stage.ring)
    assert stage.ring.channels["held"][0] == stage.ring.channels["past_length"][0] == 0
    assert_unbroken(stage.play(RATE // 2)[:, 2 * FADE :])


def test_the_gain_of_a_held_channel_still_moves() -> None:
    stage = Stage()
    held(stage)
    loud = np.abs(stage.play(CIRCLE)[0, FADE:]).max()
    stage.ring.channels["gain"][0] = ramp_word(0.5, 0.01)
    stage.play(RATE // 10)
    assert np.abs(stage.play(CIRCLE)[0]).max() == pytest.approx(loud / 2, rel=1e-3)


def test_the_tape_holds_what_left_the_ports_bit_by_bit_whatever_happened() -> None:
    rng = np.random.default_rng(5)
    stage = Stage(3)
    stage.ring.channels["gain"][1] = ramp_word(3.0, 0.01)
    heard = [stage.play(FADE, write=False)]
    for turn in range(40):
        stage.hold(turn % 3 == 0, 2)
        stage.words["run"] = ramp_word(float(turn % 7 > 0), 0.01)
        heard.append(stage.play(int(rng.integers(1, RATE)), int(rng.choice([64, 1000, 8192])), write=turn % 5 > 0))
        left = np.concatenate(heard, axis=1)
        assert stage.words["taped"] == left.shape[1]
        last = left[:, -10 * RATE :]
        at = np.arange(left.shape[1] - last.shape[1], left.shape[1]) % stage.ring.tape.shape[1]
        assert (stage.ring.tape[:, at] == last).all()
