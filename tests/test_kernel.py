from __future__ import annotations

import ctypes
import hashlib
import math
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from stamps import assert_unbroken, stamp

import osc_engine.ring as ring_module
from osc_engine.block import BlockControls
from osc_engine.kernel import CEILING, FADE, LOOK_AHEAD, RATE, SHORTEST, Kernel, block
from osc_engine.kernel.state import STATE
from osc_engine.ring import (
    PLAYER_HOLDING,
    PLAYER_PLAYING,
    PLAYER_STOPPED,
    UNDERRUN_SILENCE,
    Ring,
    jump_word,
    ramp_word,
)

CLICK = 0.012


class Stage:
    """A ring with its kernel, and a writer that can be told to stop."""

    def __init__(self, channels: int = 1, start: int = 0, run: bool = True) -> None:
        self.ring = Ring.create(channels)
        self.ring.words["written"] = self.ring.words["played"] = start
        self.words = self.ring.words
        self.kernel = Kernel(self.ring)
        if run:
            self.words["run"] = ramp_word(1, 0)

    def write(self, samples: int, sound: Callable[[NDArray[np.int64]], NDArray[np.float64]]) -> None:
        n = int(self.words["written"]) + np.arange(samples, dtype=np.int64)
        block = np.broadcast_to(sound(n), (self.ring.audio.shape[0], samples)).astype(np.float32)
        assert self.ring.write(block) == samples

    def write_stamps(self, samples: int) -> None:
        assert self.ring.write(stamp(int(self.words["written"]), samples, self.ring.audio.shape[0])) == samples

    def play(self, samples: int, block: int = 512) -> NDArray[np.float32]:
        parts = [self.kernel.render(min(block, samples - at)) for at in range(0, samples, block)]
        return np.concatenate(parts, axis=1)

    def settle(self) -> None:
        """Play until the start's fade is over and the ring alone is heard."""
        self.write_stamps(RATE // 2)
        self.play(2 * FADE)


def sine(frequency: float = 100.0, amplitude: float = 0.5, phase: float = 0.0):
    return lambda n: amplitude * np.sin(2 * np.pi * frequency * (n % (100 * RATE)) / RATE + phase)


def longest_silence(sound: NDArray[np.float32]) -> int:
    """Return the samples of the longest stretch below -80 dBFS."""
    loud = np.flatnonzero(np.abs(sound) > 1e-4)
    return int(np.diff(np.concatenate(([0], loud, [sound.size]))).max())


def decibels(value: float) -> float:
    return 20 * math.log10(max(value, 1e-12))


@pytest.mark.parametrize("start", [0, 2**24 - 30_000, 2**31 - 30_000, 2**32 - 30_000, 2**53 - 30_000])
def test_every_sample_of_eight_channels_leaves_once_and_in_order_past_every_counter_wrap(start: int) -> None:
    stage = Stage(8, start)
    sizes = np.random.default_rng(1).choice([1, 64, 255, 256, 1000, 1024, 4096, 8192], 60)
    parts = []
    for frames in sizes:
        while stage.ring.available < RATE:
            stage.write_stamps(7680)
        parts.append(stage.kernel.render(int(frames)))
    sound = np.concatenate(parts, axis=1)
    played = int(stage.words["played"]) - start
    assert played == sound.shape[1]
    assert_unbroken(sound[:, 2 * FADE :], start + 2 * FADE - LOOK_AHEAD)
    assert stage.words["underruns"] == 0
    assert stage.words["block_samples"] == sizes[-1]
    assert stage.words["blocks"] == len(sizes)


def test_sixty_four_channels_are_played_as_eight_are() -> None:
    stage = Stage(64)
    stage.settle()
    assert_unbroken(stage.play(2048), 2 * FADE - LOOK_AHEAD)


def test_a_stopped_player_stands_still_and_goes_on_with_the_very_next_sample() -> None:
    stage = Stage(2)
    stage.settle()
    stage.words["run"] = ramp_word(0, 0.01)
    fading = stage.play(4096)
    played = int(stage.words["played"])
    assert stage.words["player_state"] == PLAYER_STOPPED
    assert not fading[:, 480:].any()
    assert played == 2 * FADE + 480
    assert not stage.play(10_000).any()
    assert stage.words["played"] == played
    stage.words["run"] = ramp_word(1, 0)
    again = stage.play(2048)
    assert stage.words["player_state"] == PLAYER_PLAYING
    assert_unbroken(again[:, SHORTEST:], played + SHORTEST - LOOK_AHEAD)


def test_a_second_stop_loses_no_sample() -> None:
    stage = Stage()
    stage.settle()
    stage.words["run"] = ramp_word(0, 0.01)
    stage.play(4096)
    played = int(stage.words["played"])
    stage.words["run"] = ramp_word(0, 2.0)
    stage.play(4096)
    assert stage.words["played"] == played


@pytest.mark.parametrize("frames", [256, 1024])
def test_a_panic_is_silent_within_one_block_and_stays_so(frames: int) -> None:
    stage = Stage()
    stage.write(RATE, sine())
    stage.play(8192)
    stage.words["panic"] += 1
    sound = stage.kernel.render(frames)
    assert not sound[0, SHORTEST:].any()
    assert np.abs(np.diff(sound[0])).max() < CLICK
    assert stage.words["player_state"] == PLAYER_STOPPED
    assert stage.words["panics_done"] == 1
    assert not stage.play(4096).any()


def test_after_a_panic_only_a_new_start_is_heard() -> None:
    stage = Stage()
    stage.write(RATE, sine())
    stage.play(4096)
    stage.words["panic"] += 1
    stage.words["run"] = ramp_word(0, 5.0)
    assert not stage.play(4096)[0, SHORTEST:].any()
    stage.words["run"] = ramp_word(0, 0.3)
    assert not stage.play(4096).any()
    stage.words["run"] = ramp_word(1, 0.02)
    assert stage.play(4096).any()


def test_a_panic_during_a_start_wins() -> None:
    stage = Stage()
    stage.write(RATE, sine())
    stage.words["run"] = ramp_word(1, 2.0)
    stage.play(8192)
    stage.words["panic"] += 1
    assert not stage.play(1024)[0, SHORTEST:].any()


def test_a_stop_in_a_start_leaves_from_where_the_start_was() -> None:
    stage = Stage(run=False)
    stage.write(RATE, sine(0, 0, 0))
    stage.ring.audio[:] = 0.25 * (1 - 2 * (np.arange(stage.ring.audio.shape[1]) % 2))
    stage.words["run"] = ramp_word(1, 1.0)
    stage.play(RATE // 4)
    stage.words["run"] = ramp_word(0, 1.0)
    envelope = np.abs(stage.play(RATE // 4)[0])
    assert envelope.max() < 0.25 * 0.26
    assert envelope[-1] == pytest.approx(0.25 * 0.25 * 0.75, rel=0.02)


def test_gains_and_gates_ramp_without_a_click_and_end_exactly() -> None:
    stage = Stage(2)
    stage.write(3 * RATE, sine())
    stage.play(8192)
    stage.ring.channels["gain"][0] = ramp_word(0.5, 0.1)
    stage.ring.channels["gate"][1] = ramp_word(0.0, 0.0)
    sound = stage.play(RATE)
    assert np.abs(np.diff(sound, axis=1)).max() < CLICK
    assert np.abs(sound[0, RATE // 2 :]).max() == pytest.approx(0.25, abs=1e-3)
    assert np.abs(sound[1, RATE // 2 :]).max() < 1e-6
    stage.ring.channels["gate"][1] = ramp_word(1.0, 0.02)
    assert np.abs(stage.play(RATE // 2)[1]).max() == pytest.approx(0.5, abs=2e-3)


def test_a_ramp_is_timed_anew_by_another_word_to_its_target_and_untouched_by_the_same() -> None:
    stage = Stage()
    stage.write(3 * RATE, sine())
    level, gain = stage.ring.channels["level"], stage.ring.channels["gain"]
    gain[0] = ramp_word(0.5, 2.0)
    stage.play(RATE // 2)
    gain[0] = ramp_word(0.5, 2.0)
    stage.play(RATE // 2)
    assert level[0] == pytest.approx(0.75)
    gain[0] = ramp_word(0.5, 0.1)
    assert np.abs(np.diff(stage.play(RATE // 10)[0])).max() < CLICK
    assert level[0] == 0.5
    gain[0] = ramp_word(0.5, 5.0)
    stage.play(1024)
    assert level[0] == 0.5


def test_a_gain_goes_where_it_was_told_to_be_before_it_takes_its_ramp_also_a_second_time() -> None:
    stage = Stage()
    stage.write(4 * RATE, sine())
    level, channel = stage.ring.channels["level"], stage.ring.channels[0]
    for number in (1, 2):
        channel["jump"], channel["gain"] = jump_word(1.5, number), ramp_word(0.5, 1.0)
        assert np.abs(np.diff(stage.play(1024)[0])).max() < CLICK
        assert 1.45 < level[0] <= 1.5
        stage.play(RATE // 2)
        assert level[0] == pytest.approx(1.0, abs=0.03)
        stage.play(RATE // 2)
        assert level[0] == 0.5


def test_a_gain_says_where_its_ramp_has_come_to_also_while_the_player_is_stopped() -> None:
    stage = Stage(2)
    stage.write(3 * RATE, sine())
    stage.play(1024)
    levels = stage.ring.channels["level"]
    assert levels.tolist() == [1.0, 1.0]
    stage.ring.channels["gain"][0] = ramp_word(0.5, 1.0)
    stage.play(RATE // 2)
    assert levels[0] == pytest.approx(0.75) and levels[1] == 1.0
    stage.words["run"] = ramp_word(0.0, 0.0)
    stage.play(RATE // 4)
    assert levels[0] == pytest.approx(0.625) and stage.words["player_state"] == PLAYER_STOPPED
    stage.play(RATE)
    assert levels.tolist() == [0.5, 1.0]


WAVE = sine(400, 0.5, 1.0)


def stopped_and_started(
    gain: tuple[float, float],
    gate: tuple[float, float],
    seconds: float,
    sound: Callable[[NDArray[np.int64]], NDArray[np.float64]] = WAVE,
) -> NDArray[np.float32]:
    """Return what is heard of a sound whose level was at the first of each and is led to the second while it stands."""
    stage = Stage()
    stage.ring.channels["gain"][0], stage.ring.channels["gate"][0] = (ramp_word(x[0], 0) for x in (gain, gate))
    stage.write(4 * RATE, sound)
    stage.play(RATE)
    stage.words["run"] = ramp_word(0, 0)
    stage.play(2048)
    stage.ring.channels["gain"][0] = ramp_word(gain[1], seconds)
    stage.ring.channels["gate"][0] = ramp_word(gate[1], 0.01)
    assert not stage.play(RATE).any()
    stage.words["run"] = ramp_word(1, 0)
    return stage.play(RATE)[0]


def test_a_level_that_was_led_down_while_nothing_sounded_is_that_of_the_first_sample() -> None:
    assert np.abs(stopped_and_started((1, 0.001), (1, 1), 0.9)).max() < 0.5 * 0.00101
    assert np.abs(stopped_and_started((1, 0), (1, 1), 1.9)).max() < 0.5 * 0.48
    assert not stopped_and_started((1, 1), (1, 0), 0).any()


@pytest.mark.parametrize(("gain", "gate"), [((0.001, 1), (1, 1)), ((1, 1), (0, 1)), ((0.001, 0.8), (0, 1))])
def test_a_level_that_was_led_up_while_nothing_sounded_begins_without_a_click(
    gain: tuple[float, float], gate: tuple[float, float]
) -> None:
    sound = stopped_and_started(gain, gate, 0.5)
    assert np.abs(sound).max() == pytest.approx(0.5 * gain[1], rel=0.01)
    steepest = 0.5 * gain[1] * 2 * np.pi * 400 / RATE + 0.5 / SHORTEST
    assert np.abs(np.diff(sound)).max() < steepest


def test_a_level_that_was_led_up_while_nothing_sounded_stays_below_the_ceiling() -> None:
    last = RATE + SHORTEST
    sound = np.abs(stopped_and_started((0.2, 4), (1, 1), 0.5, lambda n: np.where(n < last, sine(400, 4.0)(n), 0)))
    assert (sound[:LOOK_AHEAD] <= CEILING * np.arange(1, LOOK_AHEAD + 1) / SHORTEST + 1e-6).all()
    assert sound[:LOOK_AHEAD].max() > 0.2


@pytest.mark.parametrize("target", [math.nan, math.inf, -1.0, 1e9])
def test_a_gain_that_is_none_is_passed_over(target: float) -> None:
    stage = Stage()
    stage.settle()
    stage.ring.channels["gain"][0] = ramp_word(target, math.nan)
    played = int(stage.words["played"])
    assert_unbroken(stage.play(2048), played - LOOK_AHEAD)


def test_a_dead_worker_never_clicks_and_is_never_heard_as_silence() -> None:
    rng = np.random.default_rng(2)
    stage = Stage()
    stage.write(RATE, sine())
    stage.play(2 * FADE)
    parts = []
    for _ in range(1200):
        # loop and ring meet at whatever phases chance gives them, and the worker is back at any moment of the way
        samples = stage.ring.available + int(rng.integers(-2000, 20_000))
        parts.append(stage.play(samples, int(rng.choice([64, 256, 1000, 1024, 4096]))))
        stage.write(max(0, int(rng.integers(RATE // 3, RATE // 2)) - stage.ring.available), sine())
    sound = np.concatenate(parts, axis=1)[0]
    assert stage.words["underruns"] > 1000
    assert np.abs(np.diff(sound)).max() < CLICK
    assert longest_silence(sound) < RATE // 1000


def test_an_underrun_is_held_counted_and_left_without_a_lost_sample() -> None:
    stage = Stage(2)
    stage.settle()
    stage.play(stage.ring.available - FADE)
    assert stage.words["player_state"] == PLAYER_PLAYING
    held = stage.play(3 * RATE)
    end = int(stage.words["played"])
    assert stage.words["player_state"] == PLAYER_HOLDING
    assert stage.words["underruns"] == 1
    assert end == stage.words["written"]
    assert stage.words["hold_samples_played"] == held.shape[1]
    # after the fade the loop is what was played before, bit by bit
    assert_unbroken(held[:, FADE + LOOK_AHEAD : FADE + LOOK_AHEAD + 4000], FADE)
    stage.write_stamps(RATE)
    back = stage.play(RATE // 2)
    assert stage.words["underruns"] == 1
    assert_unbroken(back[:, -RATE // 4 :], int(stage.words["played"]) - RATE // 4 - LOOK_AHEAD)


def test_the_hold_loop_is_made_of_the_last_seconds_that_the_writer_keeps_off() -> None:
    stage = Stage()
    for _ in range(30):
        stage.write(RATE, sine(amplitude=0.1))
        stage.play(RATE)
    stage.write(4 * RATE, sine(amplitude=0.4))
    stage.play(5 * RATE)
    assert stage.words["player_state"] == PLAYER_HOLDING
    room = stage.ring.room
    stage.ring.audio[0, (int(stage.words["written"]) + np.arange(room)) % stage.ring.audio.shape[1]] = 0.9
    assert 0.39 < np.abs(stage.play(12 * RATE)).max() < 0.58


def test_the_loop_goes_on_for_hours_without_a_click() -> None:
    stage = Stage()
    stage.write(5 * RATE, sine())
    stage.play(5 * RATE)
    sound = stage.play(60 * RATE, 8192)[0]
    assert np.abs(np.diff(sound)).max() < CLICK
    assert longest_silence(sound) < RATE // 1000


def test_the_ring_is_taken_up_again_within_the_writers_lead() -> None:
    stage = Stage()
    stage.words["lead"] = 0.1
    stage.write(2 * RATE, sine())
    stage.play(3 * RATE)
    assert stage.words["player_state"] == PLAYER_HOLDING
    stage.write(4800 - 100, sine())
    stage.play(1024)
    assert stage.words["player_state"] == PLAYER_PLAYING


def test_underrun_mode_silence_fades_to_silence_and_back() -> None:
    stage = Stage()
    stage.words["underrun_mode"] = UNDERRUN_SILENCE
    stage.write(RATE, sine())
    sound = stage.play(2 * RATE)
    assert np.abs(sound[0, RATE + LOOK_AHEAD :]).max() < 0.005
    assert np.abs(sound[0, 3 * RATE // 2 :]).max() < 1e-6
    assert stage.words["underruns"] == 1
    stage.write(RATE, sine())
    back = stage.play(RATE // 2)
    assert np.abs(np.diff(np.concatenate([sound, back], axis=1))[0, FADE:]).max() < CLICK
    assert np.abs(back).max() > 0.4


def test_nothing_played_yet_is_silence_and_no_underrun() -> None:
    stage = Stage()
    assert not stage.play(RATE).any()
    assert stage.words["underruns"] == 0
    assert stage.words["player_state"] == PLAYER_PLAYING
    assert stage.words["played"] == 0
    stage.write(RATE, sine())
    assert np.abs(stage.play(RATE // 2)).max() > 0.4


def test_a_new_player_takes_up_the_ring_where_the_last_one_left_it() -> None:
    stage = Stage(8)
    stage.settle()
    stage.words["panic"] = 3
    played = int(stage.words["played"])
    stage.kernel = Kernel(stage.ring)
    sound = stage.play(FADE * 4)
    assert_unbroken(sound[:, 2 * FADE :], played + 2 * FADE - LOOK_AHEAD)
    assert np.abs(sound[:, 0]).max() < 0.01


def test_a_player_that_leaves_fades_out_whatever_the_server_wants() -> None:
    stage = Stage()
    stage.write(RATE, sine())
    stage.play(4096)
    stage.kernel.leave()
    sound = stage.play(8192)
    assert np.abs(np.diff(sound)).max() < CLICK
    assert not sound[0, RATE // 20 :].any()
    stage.words["run"] = ramp_word(1, 0.1)
    assert not stage.play(2048).any()
    assert stage.words["player_state"] == PLAYER_STOPPED


def test_a_new_device_begins_in_silence_and_fades_in() -> None:
    stage = Stage()
    stage.words["run"] = ramp_word(1, 0.5)
    stage.write(2 * RATE, sine())
    stage.play(RATE)
    stage.kernel.begin_silent()
    sound = stage.play(RATE // 2)[0]
    assert np.abs(sound[: RATE // 100]).max() < 0.02
    assert np.abs(sound[-RATE // 50 :]).max() > 0.45


def test_a_long_start_that_is_over_is_not_heard_again_when_the_device_or_the_player_is_back() -> None:
    stage = Stage(run=False)
    block = BlockControls(stage.ring)

    def loudest(seconds: float) -> float:
        """Play on, as the server looks after it; return the peak of the last 20 ms."""
        sound = np.zeros(1)
        for _ in range(round(seconds * 50)):
            stage.write(RATE // 50, sine())
            block.release()
            sound = stage.play(RATE // 50)[0]
        return float(np.abs(sound).max())

    stage.write(RATE, sine())
    block.start(3.0)
    assert 0.2 < loudest(1.5) < 0.3
    stage.kernel.begin_silent()
    assert loudest(1.5) < 0.3, "one that was in its midst begins once more, and slowly"
    assert loudest(1.7) > 0.45
    for begin_anew in (stage.kernel.begin_silent, lambda: setattr(stage, "kernel", Kernel(stage.ring))):
        begin_anew()
        assert loudest(0.1) < 0.2
        assert loudest(0.6) > 0.45
    block.stop(1.0)
    assert 0.2 < loudest(0.5) < 0.3 and not loudest(0.7)


BAD = {
    "nan": math.nan, "inf": math.inf, "minus inf": -math.inf, "huge": 1e30, "minus huge": -3e38, "denormal": 1e-42,
}  # fmt: skip


@st.composite
def harmful(draw: st.DrawFn) -> NDArray[np.float64]:
    """Four seconds of something that must not leave the ports as it is."""
    n = np.arange(4 * RATE)
    frequency, duty = draw(st.integers(20, 9000)), draw(st.floats(0.05, 0.95))
    square = np.where(n * frequency / RATE % 1 < duty, 1.0, -1.0)
    sound = square * draw(st.floats(0, 20)) + draw(st.floats(-20, 20))
    if draw(st.booleans()):
        sound = np.zeros(n.size)
    for name in draw(st.sets(st.sampled_from(sorted(BAD)))):
        at = draw(st.integers(0, RATE // 4))
        sound[at : at + draw(st.integers(1, 2000))] = BAD[name]
    return sound


@settings(max_examples=40, deadline=None)
@given(harmful(), st.floats(-90, 12), st.sampled_from([64, 1000, 1024, 8192]))
def test_nothing_harmful_leaves_the_ports(sound: NDArray[np.float64], gain: float, block: int) -> None:
    stage = Stage()
    stage.ring.channels["gain"][0] = ramp_word(10 ** (gain / 20), 0.01)
    stage.ring.audio[0, : sound.size] = sound.astype(np.float32)
    stage.words["written"] = sound.size
    out = stage.play(sound.size - 2 * FADE, block)[0]
    assert np.isfinite(out).all()
    assert np.abs(out).max() <= 10 ** (-1 / 20)
    # A slow wave far above the ceiling lets the limiter and the servo sway by a few hertz: that is no DC, and a whole
    # second tells the two apart. The limiter brings both of its halves to the ceiling, so that the servo sees the last
    # hundredth of its DC in the edges alone and needs seconds for it.
    settled = out[-RATE:]
    window = np.hanning(settled.size)
    assert decibels(abs(float(settled @ window / window.sum()))) <= -60
    assert stage.ring.channels["nonfinite"][0] == np.count_nonzero(~np.isfinite(stage.ring.audio[0, : out.size]))


def test_dc_is_gone_within_a_second_and_the_meter_says_so() -> None:
    stage = Stage()
    stage.write(3 * RATE, lambda n: 0.3 + 0.2 * np.sin(2 * np.pi * 440 * n / RATE))
    out = stage.play(2 * RATE)[0]
    assert decibels(abs(float(out[RATE:].mean()))) < -60
    assert abs(float(stage.ring.channels["dc"][0])) < 1e-3
    assert np.abs(np.diff(out)).max() < 0.03


def test_the_dc_correction_lets_go_once_the_dc_has_been_away() -> None:
    stage = Stage()
    stage.ring.audio[0, :RATE] = 0.2
    stage.words["written"] = RATE
    stage.write_stamps(5 * RATE)
    stage.play(4 * RATE)
    assert_unbroken(stage.play(RATE), 4 * RATE - LOOK_AHEAD)


def test_a_sound_below_the_ceiling_is_not_touched_and_one_above_is_turned_down_not_clipped() -> None:
    stage = Stage()
    stage.write(RATE, lambda n: 0.89 * (1.0 - 2.0 * (n % 2)))
    sound = stage.play(RATE // 2)[0, 4 * FADE :]
    assert (np.abs(sound) == np.float32(0.89)).all()
    assert stage.ring.channels["limited"][0] == 0
    stage = Stage()
    stage.write(RATE, sine(1000, 2.0))
    loud = stage.play(RATE // 2)[0, RATE // 4 :]
    assert np.abs(loud).max() <= CEILING + 1e-6
    assert stage.ring.channels["limited"][0] > 0
    spectrum = np.abs(np.fft.rfft(loud * np.hanning(loud.size)))
    fundamental = loud.size * 1000 // RATE
    harmonics = spectrum[3 * fundamental - 5 : 3 * fundamental + 5].max()
    assert decibels(harmonics / spectrum.max()) < -50


def test_a_loud_moment_is_let_go_smoothly() -> None:
    stage = Stage()
    stage.write(RATE, lambda n: np.where((n > RATE // 4) & (n < RATE // 4 + 200), 3.0, 0.4) * (1.0 - 2.0 * (n % 2)))
    out = np.abs(stage.play(RATE - 2 * FADE)[0])
    hit = RATE // 4 + LOOK_AHEAD
    assert out[hit + 500] < 0.3
    assert out[hit + RATE // 10] == pytest.approx(0.4, rel=0.4)
    assert out[-1] == pytest.approx(0.4, rel=1e-3)


def test_peaks_are_metered_in_linear_measure_and_fall() -> None:
    stage = Stage(2)
    stage.write(RATE, sine())
    stage.play(RATE // 2)
    assert stage.ring.channels["peak"][0] == pytest.approx(0.5, abs=0.03)
    stage.words["run"] = ramp_word(0, 0)
    stage.play(RATE // 2)
    assert 0.05 < stage.ring.channels["peak"][0] < 0.15


def test_the_longest_block_is_told_by_the_clock_that_came_with_the_ports() -> None:
    stage = Stage()
    times = iter([100, 130, 1000, 1200, 5000, 5001])
    clock = ctypes.CFUNCTYPE(ctypes.c_uint64)(lambda: next(times))
    address = ctypes.cast(clock, ctypes.c_void_p).value
    assert address
    stage.kernel.use_ports(0, [0], address)
    stage.play(3 * 512)
    assert stage.words["longest_block_us"] == 200


def test_a_ring_of_another_rate_is_refused() -> None:
    with pytest.raises(ValueError, match="44100 Hz; the player needs 48000 Hz"):
        Kernel(Ring.create(1, 44_100))


def test_the_kernel_needs_no_place_to_write_to(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def cfunc(_signature: object, cache: bool = False, **_: object) -> Callable[[object], str]:
        asked.append(cache)
        if cache:
            raise RuntimeError("cannot cache function '_block': no locator available for file")
        return lambda _: "compiled"

    monkeypatch.setattr(block, "_numba", SimpleNamespace(types=numba.types, from_dtype=numba.from_dtype, cfunc=cfunc))
    assert block.compiled.__wrapped__() == "compiled"
    assert asked == [True, False]


def test_a_kernel_that_was_kept_torn_is_compiled_anew_and_kept_whole(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    shutil.copytree(Path(ring_module.__file__).parent, tmp_path / "osc_engine", ignore=lambda folder, names: [
        name for name in names if name in {"__pycache__", "model", "training", "http", "bench"}
    ])  # fmt: skip
    program = "from osc_engine.kernel.block import compiled; print(compiled().address > 0)"

    def compile_it() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=300,
            env={**os.environ, "PYTHONPATH": str(tmp_path), "NUMBA_CACHE_DIR": str(cache)},
        )  # fmt: skip

    assert compile_it().stdout == "True\n"
    kept = sorted(cache.rglob("*.nb*"))
    assert kept
    for file in kept:
        file.write_bytes(file.read_bytes()[:100])
    torn = compile_it()
    assert torn.stdout == "True\n" and "compiled and not kept" in torn.stderr, torn.stderr
    assert compile_it().stdout == "True\n"
    assert not compile_it().stderr


def test_code_compiled_from_other_sources_is_not_taken_up() -> None:
    names = " ".join(STATE.names or ())
    sources = [Path(ring_module.__file__), *sorted(Path(block.__file__).parent.glob("*.py"))]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
    assert f"from_{digest[:16]} " in names
