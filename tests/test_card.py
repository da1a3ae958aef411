"""What the model card states, of sound and instruments whose figures are known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
import test_evaluation
import tiny
from test_evaluation import RATE, Singer, Tape, Words, known

from osc_engine.model.clap import MiniClap
from osc_engine.plan import Plan
from osc_engine.synth import Context, Rendered
from osc_engine.training.acoustics import centroid, level_db
from osc_engine.training.card import _drift
from osc_engine.training.evaluate import (
    Effort,
    Judge,
    _all_trained_on,
    _guidance,
    _long,
    _of_real,
    _prompts,
    _titles,
    apart,
)
from osc_engine.training.prepared import Prepared

archive = test_evaluation.archive
ITS_OWN = {"a bright rattle": "water on a roof", "a dull knock": "Iron"}
SWAPPED = {"Rain": "Iron", "Iron": "water on a roof", "a bright rattle": "Iron", "a dull knock": "water on a roof"}


def judge(archive: Prepared, synth: Tape) -> Judge:
    clap = Words() if isinstance(synth, Singer) else MiniClap(tiny.clap(), tiny.GEOMETRY)
    return Judge(synth, clap, archive, tiny.tokenizer())  # type: ignore[arg-type]


def tone(hertz: float, seconds: float = 2.0, peak: float = 0.5) -> np.ndarray:
    return (peak * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)


def test_level_and_centroid_are_those_that_can_be_worked_out() -> None:
    assert level_db(tone(440, peak=1.0)) == pytest.approx(-3.01, abs=0.01)
    assert level_db(np.full(RATE, 0.1, np.float32)) == pytest.approx(-20, abs=0.01)
    assert level_db(np.zeros(RATE, np.float32)) == pytest.approx(-120)
    assert centroid(tone(1000)) == pytest.approx(1000, rel=0.001)
    # a fifth of the power lies three octaves up
    assert centroid(tone(1000) + tone(8000, peak=0.25)) == pytest.approx(0.8 * 1000 + 0.2 * 8000, rel=0.001)


def test_a_long_render_that_gets_softer_and_brighter_says_by_how_much(archive: Prepared) -> None:
    def play(n: int, at: np.ndarray) -> np.ndarray:
        # the second title stays as it is
        late = (at >= 15 * RATE) & (n == 0)
        return np.where(late, 0.05, 0.1) * np.sin(2 * np.pi * np.where(late, 1500, 1000) * at / RATE)

    found = _long(judge(archive, Tape(play)), Effort(minutes=0.5, long_seeds=1), untold)
    assert [x for (x,) in found["level_drift_db"].values()] == pytest.approx([-6.02, 0], abs=0.05)
    assert [x for (x,) in found["centroid_drift"].values()] == pytest.approx([0.5, 0], abs=0.01)


class Swelling(Tape):
    """Plays noise that is louder or softer in its last second, by the seed."""

    def render(self, plan: Plan, context: Context) -> Rendered:
        self.late = 10 ** ((6.0, -6.0, 3.0)[plan.seed - 7] / 20)
        return super().render(plan, context)


def test_what_wanders_both_ways_has_each_render_s_drift_and_a_mean_near_none(archive: Prepared) -> None:
    noise = 0.1 * np.random.default_rng(0).normal(size=60 * RATE)
    synth = Swelling(lambda n, at: np.where(at >= 3 * RATE, synth.late, 1.0) * noise[at])
    found = _long(judge(archive, synth), Effort(minutes=0.1, long_seeds=3), untold)
    for drifts in found["level_drift_db"].values():
        assert drifts == pytest.approx([6, -6, 3], abs=0.2)
        assert _drift([6.0, -6.0, 3.0], "+.1f") == "+6.0; +1.0 ± 3.6"
    assert _drift([-0.4], "+.1f") == "-0.4"


def untold(share: float) -> None:
    pass


def test_beside_the_drift_stands_how_far_passages_of_the_archive_lie_apart(archive: Prepared) -> None:
    same = Tape(lambda n, at: 0.1 * np.sin(2 * np.pi * 1000 * at / RATE))
    found = _long(judge(archive, same), Effort(minutes=0.1, long_seeds=1), untold)
    passages = [p for item in archive.of("Rain") for p in cut(archive.load(item, "audio"), 3 * RATE)]
    levels = [level_db(p) for p in passages]
    assert found["archive_level_db"]["Rain"] == pytest.approx(np.percentile(differences(levels), 95))
    centres = np.log([centroid(p) for p in passages])
    assert found["archive_centroid"]["Rain"] == pytest.approx(np.exp(np.percentile(differences(centres), 95)) - 1)
    assert math.isnan(apart([1.0])) and apart([1.0, 4.0]) == 3


def cut(sound: np.ndarray, samples: int) -> list[np.ndarray]:
    return [sound[n : n + samples].astype(np.float32) / 32767 for n in range(0, len(sound) - samples + 1, samples)]


def differences(values: Sequence[float]) -> list[float]:
    return [abs(a - b) for n, a in enumerate(values) for b in values[n + 1 :]]


@pytest.mark.parametrize(
    ("mistaken", "right"), [({}, [1, 1]), (SWAPPED, [0, 0]), ({"Iron": "water on a roof"}, [1, 0])]
)
def test_the_tower_names_the_work_that_is_heard(
    archive: Prepared, mistaken: dict[str, str], right: list[float]
) -> None:
    found = _titles(judge(archive, Singer(mistaken)), Effort(seeds=2), untold)
    assert list(found["tower_each"].values()) == right and found["tower"] == np.mean(right)
    assert found["nearest_two_seeds"] == 0, "it sings the same whatever the seed"


@pytest.mark.parametrize(("played", "right"), [(("Rain", "Iron"), [1, 1]), (("Iron", "Iron"), [0, 1])])
def test_the_statistics_name_the_work_that_unseen_originals_are_of(
    archive: Prepared, played: tuple[str, str], right: list[float]
) -> None:
    takes = [known(archive, title, True) for title in played]
    tape = Tape(lambda n, at: takes[n][at % len(takes[n])])
    found = _titles(judge(archive, tape), Effort(seeds=1), untold)
    assert list(found["statistics_each"].values()) == right


class Fader(Tape):
    """Plays noise, softer with each seed by so many decibels."""

    def render(self, plan: Plan, context: Context) -> Rendered:
        self.gain = 10 ** (-(0, 6, 18)[plan.seed] / 20)
        return super().render(plan, context)


def test_the_nearest_two_seeds_differ_by_the_least_that_any_two_do(archive: Prepared) -> None:
    noise = 0.3 * np.random.default_rng(0).normal(size=60 * RATE)
    fader = Fader(lambda n, at: fader.gain * noise[at])
    found = _titles(judge(archive, fader), Effort(seeds=3), untold)
    # a mel goes from -1 to 1 in 90 dB
    assert found["nearest_two_seeds"] == pytest.approx(6 * 2 / 90, rel=0.01)


class Stubborn(Singer):
    """Goes on with what it began with where no guidance by the text is asked for."""

    def render(self, plan: Plan, context: Context) -> Rendered:
        if plan.column == 0:
            self.first = [c.texts for c in plan.channels]
        asked = zip(plan.channels, self.first, strict=True)
        kept = tuple(c if c.cfg_text else replace(c, texts=first) for c, first in asked)
        return super().render(replace(plan, channels=kept), context)


def test_similarity_after_a_change_is_that_of_the_title_asked_for_last(archive: Prepared) -> None:
    found = _guidance(judge(archive, Stubborn({})), Effort(before=1))
    assert {scale: list(each.values()) for scale, each in found.items()} == {
        "0": [pytest.approx([0], abs=1e-6)] * 2, "1": [pytest.approx([1])] * 2, "3": [pytest.approx([1])] * 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("mistaken", "heard", "missed"),
    [
        (ITS_OWN, 1, []),
        (SWAPPED, 0, ["a bright rattle", "a dull knock"]),
        ({**ITS_OWN, "a dull knock": "water on a roof"}, 0.5, ["a dull knock"]),
    ],
)
def test_a_caption_is_heard_where_the_tower_gives_its_sound_to_its_work(
    archive: Prepared, mistaken: dict[str, str], heard: float, missed: list[str]
) -> None:
    found = _prompts(judge(archive, Singer(mistaken)), Effort())
    assert (found["prompts"], found["heard_work"], found["missed"]) == (2, heard, missed)


def test_a_title_of_which_nothing_as_long_as_a_segment_is_held_out_is_judged_by_what_was_trained_on(
    archive: Prepared,
) -> None:
    def cut(short: str) -> Judge:
        items = [replace(i, columns=20) if i.title == short and i.held_out else i for i in archive.items]
        return judge(replace(archive, items=items), Singer({}))

    assert _all_trained_on(cut("")) == [] and _all_trained_on(cut("Rain")) == ["Rain"]
    assert _of_real(cut("Rain"), ["Rain"])["statistics"] == 1
