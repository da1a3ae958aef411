"""Figures of segments that were never rendered, so that what each figure must be is known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from osc_engine.training import metrics
from osc_engine.training.comparison import LEAST_OF_SHARE, Archive, Likeness, drift, fidelity, obedience, values
from osc_engine.training.evaluation import Effort
from osc_engine.training.listening import Heard
from osc_engine.training.wording import moved

TITLES = ("Rain", "Iron")


def heard(vectors: np.ndarray, labels: np.ndarray, seconds: np.ndarray | None = None) -> Heard:
    """Return segments that both spaces hear alike; their level is the number of the hour."""
    n = np.arange(len(vectors))
    at = 4.8 * n if seconds is None else seconds
    return Heard(labels, n // 3, at, vectors, vectors, np.zeros((len(n), 1, 1)), at // 3600, np.zeros(len(n)))


def sounds(count: int, seed: int) -> np.ndarray:
    """Return segments (2 x count, 6) of two works that lie apart, neither of which is at a title's vector."""
    x = np.random.default_rng(seed).normal(0, 1, (2 * count, 6))
    x[:, 5] += np.repeat([-5, 5], count)
    return x


def labels(count: int) -> np.ndarray:
    return np.repeat([0, 1], count)


def likeness(made: Heard, training: Heard) -> Likeness:
    """Return how near segments come to a training side of which nothing is left out."""
    return Likeness(np.zeros(len(made)), metrics.nearest_distances(made.clap, training.clap))


def archive() -> Archive:
    words = np.eye(6)[:2]
    training, held_out = heard(sounds(150, 0), labels(150)), heard(sounds(60, 1), labels(60))
    return Archive(TITLES, training, held_out, words, likeness(held_out, training))


def test_few_segments_of_each_title_are_no_farther_from_the_archive_than_many() -> None:
    known = archive()
    few, many = (
        np.mean([fidelity(heard(sounds(n, 20 + seed), labels(n)), known)["fidelity/texture/kad"] for seed in range(12)])
        for n in (4, 60)
    )
    assert few == pytest.approx(many, abs=0.5), "taken as independent draws, four of each come out 4 lower"


def test_the_style_that_is_played_is_heard_like_the_titles() -> None:
    made = heard(np.repeat(np.eye(6)[[2, 0]], 20, axis=0), labels(20))
    assert obedience(made, replace(archive(), style=np.eye(6)[2]))["obedience/style"] == 0.5
    assert "obedience/style" not in obedience(made, archive())


@pytest.mark.parametrize(
    ("sung", "text", "named"),
    [((0, 1), 1.0, 1.0), ((1, 0), 0.0, 0.0), ((0, 0), 0.5, 0.5), ((2, 3), 0.0, None)],
    ids=("each its own", "the other's", "all the first's", "none"),
)
def test_obedience_is_how_near_each_channel_is_to_its_own_title(
    sung: tuple[int, int], text: float, named: float | None
) -> None:
    made = heard(np.repeat(np.eye(6)[list(sung)], 20, axis=0), labels(20))
    found = obedience(made, archive())
    assert found["obedience/text"] == text
    assert named is None or found["obedience/named"] == named


def test_the_test_for_copies_is_far_below_zero_for_a_copy_and_not_for_new_sound() -> None:
    known = archive()
    taken = known.training.evenly(np.array([60, 60]))
    blurred = taken.texture + np.random.default_rng(5).normal(0, 0.05, taken.texture.shape)
    made = [heard(x, labels(60)) for x in (blurred, sounds(60, 6))]
    copied, fresh = (values(x, likeness(x, known.training), known, whole=False) for x in made)
    for space in ("clap", "texture"):
        assert copied[f"novelty/{space}/c_t"] < -6 and abs(fresh[f"novelty/{space}/c_t"]) < 3
        # a copy is as faithful and as varied as the archive, so no other figure gives it away but the way to it
        assert abs(copied[f"fidelity/{space}/kad"]) < 1
        assert copied[f"novelty/{space}/nearest"] < 0.2 < 0.8 < fresh[f"novelty/{space}/nearest"]


def test_a_slow_slide_towards_one_gesture_is_a_drift_and_a_steady_render_is_none() -> None:
    count, known = 160, archive()
    steady = sounds(count, 7)
    # each work comes nearer to one of its own segments, so that its place in the space hardly moves
    gesture = np.repeat(steady[[0, count]], count, axis=0)
    on = np.tile(np.linspace(0, 0.9, count), 2)[:, None]
    seconds = np.tile(4.8 * np.arange(count), 2)
    slid, still = (
        drift(x, likeness(x, known.training), known, 4, 12)
        for x in (heard(v, labels(count), seconds) for v in ((1 - on) * steady + on * gesture, steady))
    )
    assert not moved(still.trend) and "diversity/clap/vendi_within" in moved(slid.trend)
    for space in ("clap", "texture"):
        varied = [each[f"diversity/{space}/vendi_within"] for each in slid.each]
        assert varied == sorted(varied, reverse=True) and varied[-1] < 0.4 * varied[0]
        assert slid.trend[f"diversity/{space}/vendi_within"].high < 0
        assert slid.trend[f"diversity/{space}/vendi"].high < 0 < slid.trend[f"fidelity/{space}/kad"].low
        for name in (f"diversity/{space}/vendi_within", f"fidelity/{space}/kad"):
            # one interval in twenty misses by chance, so what a steady render does is asked of its size
            assert abs(still.trend[name].value) < 0.25 * abs(slid.trend[name].value), name


@pytest.mark.parametrize("count", [12, 24, 32, 33, 40, 64])
def test_a_steady_render_of_any_length_is_not_said_to_drift(count: int) -> None:
    known = archive()
    named = 0
    for seed in range(6):
        made = heard(sounds(count, 100 + seed), labels(count), np.tile(4.8 * np.arange(count), 2))
        trend = drift(made, likeness(made, known.training), known, 4, 12).trend
        named += bool(moved(trend))
        assert np.isnan(trend["level"].standard_error) == (count < 4 * LEAST_OF_SHARE)
    assert named <= 1


def test_a_render_of_several_hours_has_figures_for_each_of_them_and_a_shorter_one_for_equal_parts() -> None:
    effort = Effort(hours=3, shares=4)
    assert [effort.shares_of(3600 * hours) for hours in (0.1, 1.9, 2, 3, 10)] == [4, 4, 2, 3, 10]
    seconds = np.tile(np.arange(0, 3 * 3600, 120.0), 2)
    made = heard(sounds(90, 8), labels(90), seconds)
    known = archive()
    found = drift(made, likeness(made, known.training), known, effort.shares_of(3 * 3600), 4)
    assert found.share == 3600
    assert [each["level"] for each in found.each] == [0, 1, 2]
    assert found.trend["level"].value == found.trend["level"].low == found.trend["level"].high == 2
