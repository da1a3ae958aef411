"""What a channel's own sound says of it: silence, drones, loops are told from what is quiet, still or regular."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from osc_engine.controls import default_controls
from osc_engine.manifest import find_bundle
from osc_engine.model.neural import NeuralSynth
from osc_engine.plan import make_plan
from osc_engine.quality import (
    DRONE,
    FIRST_SECONDS,
    HOUR,
    LOOP,
    SILENCE,
    Bounds,
    Drift,
    Memory,
    Origin,
    Trace,
    flicker,
    recurrence,
    repetition,
)
from osc_engine.sketch import Sketcher
from osc_engine.synth import ABSENT, Context

RATE, COLUMN = 48_000, 7680
SECONDS = COLUMN / RATE
Sound = NDArray[np.float32]


def noise(seconds: float, level: float = 0.1, seed: int = 0) -> Sound:
    samples = round(seconds / SECONDS) * COLUMN
    return (np.random.default_rng(seed).standard_normal(samples) * level).astype(np.float32)


def chord(seconds: float, wobble: float = 0.0) -> Sound:
    """Steady tones, or tones each of which swells and fades in its own time."""
    n = np.arange(round(seconds / SECONDS) * COLUMN) / RATE
    parts = [
        (1 + wobble * np.sin(2 * np.pi * n * (0.31 + 0.17 * k))) * np.sin(2 * np.pi * n * 90 * 1.3**k)
        for k in range(18)
    ]
    return (0.02 * np.sum(parts, axis=0)).astype(np.float32)


def bells(seconds: float, every: float) -> Sound:
    """A bell now and then, each of another pitch, and nothing between."""
    sound = noise(seconds, 1e-7)
    chance = np.random.default_rng(1)
    n = np.arange(RATE) / RATE
    for at in np.arange(0, len(sound) - RATE, round(every * RATE)):
        sound[at : at + RATE] += (0.3 * np.exp(-6 * n) * np.sin(2 * np.pi * chance.uniform(200, 4000) * n)).astype("f")
    return sound


def heard(sound: Sound, bounds: Bounds | None = None) -> str:
    sketch = Sketcher(RATE, COLUMN).of(sound[None])
    trace = Trace(SECONDS, bounds or Bounds())
    trace.add(sketch.bands[0], sketch.levels[0])
    return trace.collapse()


def repeated(part: Sound, seconds: float) -> Sound:
    return np.tile(part, round(seconds / (len(part) / RATE)) + 1)[: round(seconds / SECONDS) * COLUMN]


@pytest.mark.parametrize(
    ("make", "collapse"),
    [
        (lambda: noise(21, 1e-5), SILENCE),
        (lambda: np.zeros(140 * COLUMN, np.float32), SILENCE),
        (lambda: noise(19, 1e-5), ""),
        (lambda: np.concatenate([noise(12, 1e-5), noise(0.32), noise(12, 1e-5)]), ""),
        (lambda: chord(31), DRONE),
        (lambda: chord(29), ""),
        (lambda: chord(31, wobble=0.9), ""),
        (lambda: repeated(noise(0.96), 31), LOOP),
        (lambda: repeated(chord(4.8, wobble=0.9), 31), LOOP),
        (lambda: repeated(noise(14.4), 31), LOOP),
        (lambda: noise(31), ""),
        (lambda: bells(31, 4.0), ""),
        (lambda: noise(31, 1e-3), ""),
    ],
    ids=[
        "faint hiss", "nothing", "too short a silence", "a silence with a sound in it", "steady tones",
        "too short a drone", "tones that swell", "a short loop", "a loop of 5 s", "a loop of 14 s", "noise", "bells",
        "soft noise",
    ],
)  # fmt: skip
def test_collapse_is_told_from_what_only_sounds_like_it(make: Callable[[], Sound], collapse: str) -> None:
    assert heard(make()) == collapse


def test_tokens_that_stand_still_or_come_back_are_found_beneath_their_grain_and_what_lives_is_not() -> None:
    synth = NeuralSynth.load(find_bundle("demo"))
    controls, context = default_controls(synth.manifest, 8, 3), Context.empty(8, synth.geometry.rows)
    drawn = np.zeros((8, synth.geometry.rows, 0), np.int16)
    while drawn.shape[2] < 192:
        context = synth.render(make_plan(controls, synth.geometry, context.column, 24, 3), context).context
        drawn = np.concatenate([drawn, context.tokens[:, :, -24:]], axis=2)
    still, again = np.repeat(drawn[:, :, 50:51], 192, axis=2), np.tile(drawn[:, :, 50:63], 15)[:, :, :192]
    for tokens, collapse in ((drawn, ""), (still, DRONE), (again, LOOP)):
        sketch = Sketcher(RATE, COLUMN).of(decoded(synth, tokens))
        for n in range(8):
            trace = Trace(SECONDS, Bounds())
            trace.add(sketch.bands[n], sketch.levels[n], tokens[n])
            assert trace.collapse() == collapse, synth.manifest.titles[n]


def decoded(synth: NeuralSynth, tokens: NDArray[np.int16]) -> Sound:
    """The sound (C, S) of long tokens."""
    ends = range(48, tokens.shape[2] + 1, 48)
    return np.concatenate([synth.decode(tokens[:, :, :end], end, 48) for end in ends], axis=1)


def test_a_loop_is_found_of_any_period_that_is_whole_columns() -> None:
    bands = np.random.default_rng(0).normal(-40, 4, (7, 32)).astype(np.float32)
    looped = np.tile(bands, (28, 1))[:188]
    again, spread = repetition(looped)
    assert again == 0 and spread > 2 and flicker(looped) > 2


def test_a_period_of_tokens_is_the_shortest_after_which_enough_of_them_come_back() -> None:
    chance = np.random.default_rng(0)
    tokens = chance.integers(0, 1024, (188, 16)).astype(np.int16)
    assert recurrence(tokens, 0.9) == 0
    for period in (1, 2, 5, 47, 94):
        assert recurrence(np.tile(tokens[:period], (200, 1))[:188], 0.9) == period
    worn = np.tile(tokens[:7], (27, 1))[:188]
    worn[chance.random(worn.shape) < 0.04] = 1
    assert recurrence(worn, 0.9) == 7 and recurrence(worn, 0.95) == 0
    assert recurrence(np.full((188, 16), ABSENT, np.int16), 0.9) == 0


def test_tokens_count_only_where_they_are_known_of_all_columns() -> None:
    sketch = Sketcher(RATE, COLUMN).of(noise(31)[None])
    bands, levels, still = sketch.bands[0], sketch.levels[0], np.full((16, len(sketch.levels[0])), 7, np.int16)
    trace = Trace(SECONDS, Bounds())
    trace.add(bands, levels, still)
    assert trace.collapse() == DRONE
    trace.add(bands[:1], levels[:1])
    assert trace.collapse() == ""
    trace.add(bands[1:], levels[1:], still[:, 1:])
    assert trace.collapse() == DRONE


def test_a_trace_that_forgets_has_to_hear_it_all_again() -> None:
    sketch = Sketcher(RATE, COLUMN).of(np.zeros((1, 140 * COLUMN), np.float32))
    trace = Trace(SECONDS, Bounds())
    trace.add(sketch.bands[0], sketch.levels[0])
    assert trace.collapse() == SILENCE
    trace.forget()
    assert trace.collapse() == ""


def test_a_sketch_names_level_and_pitch() -> None:
    n = np.arange(2 * COLUMN) / RATE
    sound = np.stack([0.5 * np.sin(2 * np.pi * 440 * n), 0.05 * np.sin(2 * np.pi * 3520 * n)]).astype(np.float32)
    sketch = Sketcher(RATE, COLUMN).of(sound)
    assert sketch.bands.shape == (2, 2, 32) and sketch.bands.max() < 1
    assert np.allclose(sketch.levels[:, 0], [-9.03, -29.03], atol=0.1)
    assert np.allclose(sketch.pitches[1, 0] - sketch.pitches[0, 0], 3, atol=0.35)


@pytest.mark.parametrize(("rate", "column"), [(8000, 1280), (48_000, 7680), (48_000, 640)])
def test_no_band_is_empty_at_any_size(rate: int, column: int) -> None:
    sound = np.random.default_rng(0).standard_normal((1, 8 * column)).astype(np.float32)
    assert Sketcher(rate, column).of(sound).bands.min() > -60


def test_novelty_is_measured_against_what_lies_before_within_the_hour() -> None:
    def vector(*at: float) -> NDArray[np.float32]:
        made = np.array(at, np.float32)
        return made / np.linalg.norm(made)

    memory = Memory()
    assert memory.novelty(vector(1, 0, 0), 10, 9.6) is None
    assert memory.novelty(vector(1, 0, 0), 15, 9.6) is None, "it shares sound with the first"
    assert memory.novelty(vector(1, 1, 0), 40, 9.6) == pytest.approx(1 - 2**-0.5)
    assert memory.novelty(vector(1, 0, 0), 70, 9.6) == pytest.approx(0)
    assert memory.novelty(vector(0, 0, 1), 100, 9.6) == pytest.approx(1)
    assert memory.novelty(vector(1, 1, 0), HOUR + 80, 9.6) == pytest.approx(1), "all but the last are forgotten"


def test_novelty_looks_back_an_hour_however_often_a_channel_is_heard() -> None:
    def novelty(memory: Memory, at: float, now: float) -> float | None:
        return memory.novelty(np.array([np.cos(at), np.sin(at)], np.float32), now, 9.6)

    memory = Memory()
    for second in range(0, int(HOUR), 2):
        novelty(memory, 0.4 if second < 30 else 0.0, second)
    assert novelty(memory, 0.4, HOUR + 19) == pytest.approx(0, abs=1e-6)
    assert novelty(memory, 0.4, HOUR + 28) == pytest.approx(1 - np.cos(0.4), abs=1e-6)


def origin_of(level: float, pitch: float, seconds: float, origin: Origin | None = None) -> Origin:
    origin = origin or Origin(SECONDS)
    count = round(seconds / SECONDS)
    origin.add(np.full(count, level, np.float32), np.full(count, pitch, np.float32))
    return origin


def test_drift_is_counted_from_the_first_minutes() -> None:
    origin = origin_of(-20, 9, FIRST_SECONDS)
    first = np.array([1, 0], np.float32)
    other = np.array([0.6, 0.8], np.float32)
    assert origin.drift() is None
    origin_of(-20, 9, 5, origin)
    assert origin.drift() == Drift(0.0, 0.0, None)
    origin_of(-26, 9.25, 60, origin)
    drift = origin.drift()
    assert drift is not None and (drift.level, drift.pitch) == (-6.0, 0.25) and drift.whole == 0.5
    origin.restart()
    origin.embed(first)
    origin_of(-20, 9, FIRST_SECONDS + 5, origin)
    origin.embed(other)
    drift = origin.drift()
    assert drift is not None and drift.sound == pytest.approx(0.4) and drift.whole == pytest.approx(0.4)


def test_bounds_that_bound_nothing_refuse_to_exist() -> None:
    for nonsense in ({"seconds": 0.0}, {"same": 0.0}, {"same": 1.5}):
        with pytest.raises(ValueError, match="bounds"):
            Bounds(**nonsense)
