"""Figures of sets whose answer is known: the same, apart, copied, collapsed; passages and seams that were planted."""

from functools import partial

import numpy as np
import pytest
import torch

from osc_engine.training import copies, metrics, seams, textures
from osc_engine.training.intervals import Figure, half_samples
from osc_engine.training.wording import WORDINGS, interval, moved, number, wording

RATE = 48_000


def cloud(count: int, seed: int, at: float = 0.0, size: int = 8) -> np.ndarray:
    return np.random.default_rng(seed).normal(at, 1, (count, size))


def test_a_set_is_at_no_distance_from_itself() -> None:
    x = cloud(60, 0)
    assert metrics.frechet_distance(x, x) == pytest.approx(0, abs=1e-9)
    assert metrics.kernel_distance(x, x) <= 0
    assert metrics.nearest_distances(x, x).max() == pytest.approx(0, abs=1e-6)
    assert metrics.coverage(x, x) == 1


def test_the_frechet_distance_of_two_gaussians_is_the_one_that_can_be_worked_out() -> None:
    one, other = cloud(4000, 1), 3 * cloud(4000, 2) + 2
    expected = 8 * (2**2 + 1 + 3**2 - 2 * 3)
    assert metrics.frechet_distance(one, other) == pytest.approx(expected, rel=0.05)
    few = metrics.frechet_distance(one[:6], other[:6])
    assert np.isfinite(few), "fewer segments than dimensions"


def test_few_samples_of_one_cloud_look_apart_until_endless_ones_are_reckoned() -> None:
    one, other = cloud(60, 3), cloud(60, 4)
    plain = metrics.frechet_distance(one, other)
    endless = metrics.frechet_infinity(one, other, np.random.default_rng(0), repeats=8)
    assert plain > 0.5 and abs(endless) < 0.35 * plain


def test_the_kernel_distance_is_right_on_average_and_grows_with_the_way() -> None:
    near = [metrics.kernel_distance(cloud(30, 2 * n), cloud(30, 2 * n + 1)) for n in range(40)]
    assert abs(np.mean(near)) < 0.5 and min(near) < 0 < max(near)
    x = cloud(60, 0)
    a, b = (metrics.kernel_distance(cloud(60, 1, at), x) for at in (1.0, 3.0))
    assert max(near) < a < b


def of_titles(count: int, seed: int, off: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Return so many segments of each of eight titles, tight clusters that lie apart, and their titles."""
    titles = np.repeat(np.arange(8), count)
    middles = np.random.default_rng(99).normal(0, 1, (8, 16))
    return middles[titles] + np.random.default_rng(seed).normal(0, 0.15, (len(titles), 16)) + off, titles


def apart(count: int, off: float, seed: int) -> float:
    """Return the kernel distance of so many segments of each title from twelve of each."""
    (one, ours), (other, theirs) = of_titles(count, 1000 + seed, off), of_titles(12, seed)
    return metrics.kernel_distance(one, other, 5.0, (ours, theirs))


def test_equal_numbers_of_each_title_are_at_the_same_kernel_distance_however_few_they_are() -> None:
    alike, away = ([np.mean([apart(n, off, seed) for seed in range(30)]) for n in (4, 9, 37)] for off in (0, 0.1))
    assert alike == pytest.approx([0, 0, 0], abs=0.01), "as independent draws they come out from -1.5 to -0.5"
    assert away == pytest.approx([away[2]] * 3, rel=0.03) and away[2] > 0.3


def test_every_title_weighs_the_same_in_the_kernel_distance_and_one_that_lacks_a_pair_does_not_count() -> None:
    (one, ours), (other, theirs) = of_titles(40, 0), of_titles(12, 1)
    few = np.concatenate([np.flatnonzero(ours == t)[: 2 + 4 * t] for t in range(8)])
    assert metrics.kernel_distance(one[few], other, 5.0, (ours[few], theirs)) == pytest.approx(0, abs=0.05)
    assert metrics.kernel_distance(one[few], other, 5.0) > 1, "a set of other shares is another set"
    lone = np.concatenate([few, np.flatnonzero(ours == 0)[:1]])[2:]
    assert (ours[lone] == 0).sum() == 1
    parts = (lone, lone[ours[lone] > 0])
    found = [metrics.kernel_distance(one[part], other, 5.0, (ours[part], theirs)) for part in parts]
    assert found[0] == pytest.approx(found[1], abs=1e-12)
    assert np.isnan(metrics.kernel_distance(one[:1], other, 5.0, (ours[:1], theirs)))


def test_endless_segments_of_each_title_are_reckoned_from_smaller_samples_of_each_title() -> None:
    def endless(seed: int) -> float:
        (one, ours), (other, theirs) = of_titles(37, 1000 + seed), of_titles(12, seed)
        return metrics.frechet_infinity(one, other, np.random.default_rng(0), strata=(ours, theirs))

    assert np.mean([endless(seed) for seed in range(8)]) == pytest.approx(0, abs=0.02), "-0.2 from samples of all"


def test_in_blocks_of_rows_every_figure_is_that_of_the_whole_matrix(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = cloud(53, 1), cloud(31, 2, 0.5)
    near, far, across = (metrics.squared_distances(x, y) for x, y in ((one, one), (other, other), (one, other)))
    a, b, c = (np.exp(x / (-2 * 1.5**2)) for x in (near, far, across))
    mean = (a.sum() - 53) / (53 * 52) + (b.sum() - 31) / (31 * 30) - 2 * c.mean()
    radius = np.sort(far, axis=1)[:, 5]
    labels = np.arange(31)
    # seven rows of the smaller set at once, and a last block that is not whole
    monkeypatch.setattr(metrics, "PAIRS", 7 * 31)
    assert metrics.kernel_distance(one, other, 1.5) == pytest.approx(100 * mean, rel=1e-9)
    assert metrics.nearest_distances(one, other) == pytest.approx(np.sqrt(across.min(1)))
    assert metrics.coverage(one, other) == (across.min(0) <= radius).mean()
    assert metrics.same_neighbour(one, across.argmin(1), other, labels).all()


def test_of_a_large_set_an_even_part_gives_the_width_and_the_variety(monkeypatch: pytest.MonkeyPatch) -> None:
    x = cloud(101, 1)
    monkeypatch.setattr(metrics, "MOST", 51)
    assert metrics.median_distance(x) == metrics.median_distance(x[::2])
    assert metrics.vendi_score(x, 1.0) == metrics.vendi_score(x[::2], 1.0) <= 51


def test_sets_that_do_not_meet_cover_nothing_and_one_point_covers_little() -> None:
    real = cloud(80, 0)
    assert metrics.coverage(cloud(80, 1, 50.0), real) == 0
    assert metrics.coverage(np.tile(real[:1], (80, 1)), real) < 0.2
    assert metrics.coverage(cloud(80, 2), real) > 0.8


def test_a_collapsed_set_counts_as_one_and_unlike_members_each_count() -> None:
    collapsed = np.tile(cloud(1, 0), (50, 1))
    assert metrics.vendi_score(collapsed, 1.0) == pytest.approx(1)
    assert metrics.vendi_score(1000 * cloud(50, 1), 1.0) == pytest.approx(50)
    two = np.repeat(1000 * cloud(2, 2), 25, axis=0)
    assert metrics.vendi_score(two, 1.0) == pytest.approx(2)


def test_a_planted_copy_is_told_from_new_sound_and_from_sound_beside_the_archive() -> None:
    training, held_out = cloud(150, 0), cloud(60, 1)
    rng = np.random.default_rng(2)
    copied = training[:60] + rng.normal(0, 0.05, (60, 8))
    fresh, off = cloud(60, 3), cloud(60, 4, 2.0)
    scores = [metrics.data_copying(training, held_out, made, cells=2) for made in (copied, fresh, off)]
    assert scores[0] < -3 and abs(scores[1]) < 3 and scores[2] > 3
    assert np.isnan(metrics.data_copying(training, held_out[:2], copied))


def test_the_nearest_neighbour_tells_the_work() -> None:
    reference = np.concatenate([cloud(20, 0, -5.0), cloud(20, 1, 5.0)])
    labels = np.repeat([0, 1], 20)
    found = metrics.same_neighbour(cloud(4, 2, 5.0), np.array([1, 1, 0, 1]), reference, labels)
    assert found.tolist() == [1, 1, 0, 1]


def test_chance_counts_ties_as_half() -> None:
    assert metrics.above(np.array([2.0, 3.0]), np.array([1.0])) == 1
    assert metrics.above(np.ones(3), np.ones(4)) == 0.5


def test_half_samples_hold_half_of_every_title_in_whole_blocks_and_nothing_twice() -> None:
    strata, blocks = np.repeat([0, 1], 12), np.repeat(np.arange(8), 3)
    for sample in half_samples(strata, blocks, 20):
        assert len(set(sample)) == len(sample) == 12
        assert np.bincount(strata[sample]).tolist() == [6, 6]
        assert set(np.bincount(blocks[sample], minlength=8)) == {0, 3}


def test_what_cannot_be_halved_has_no_interval() -> None:
    assert half_samples(np.array([0, 0, 1]), np.array([5, 5, 6]), 20) == []
    assert np.isnan(Figure.of(1.0, []).low)


def test_an_interval_is_as_wide_as_the_mean_is_unsure() -> None:
    widths, inside = [], 0
    for seed in range(60):
        x = np.random.default_rng(seed).normal(7, 1, 100)
        halves = half_samples(np.zeros(100, int), np.arange(100), 100, seed)
        figure = Figure.of(float(x.mean()), [float(x[h].mean()) for h in halves])
        widths.append(figure.high - figure.low)
        inside += figure.low <= 7 <= figure.high
    assert np.mean(widths) == pytest.approx(2 * 1.96 * 0.1, rel=0.15)
    assert inside >= 50, "95 of 100 hold the truth"


def texture_of(sound: np.ndarray) -> np.ndarray:
    return textures.statistics(torch.from_numpy(sound.astype(np.float32)))


def test_two_takes_of_one_texture_are_nearer_than_two_textures() -> None:
    rng = np.random.default_rng(0)
    time = np.arange(2 * RATE) / RATE

    def hiss() -> np.ndarray:
        return 0.1 * rng.normal(size=2 * RATE)

    def throb() -> np.ndarray:
        return hiss() * (1 + np.sin(2 * np.pi * 4 * time + rng.uniform(0, 6)))

    def hum() -> np.ndarray:
        return 0.1 * np.sin(2 * np.pi * 220 * time + rng.uniform(0, 6)) + 0.01 * hiss()

    found = texture_of(np.stack([make() for make in (hiss, throb, hum) for _ in range(6)]))
    space = textures.TextureSpace.of(found[::2])
    x, y = space(found[::2]), space(found[1::2])
    works = np.repeat([0, 1, 2], 3)
    assert metrics.same_neighbour(y, works, x, works).all()
    apart = [
        np.sqrt(metrics.squared_distances(y[works == a], x[works == b])).mean() for a, b in ((0, 0), (0, 1), (0, 2))
    ]
    assert 2 * apart[0] < min(apart[1:])


def pictured(count: int, frames: int, seed: int) -> list[copies.Picture]:
    rng = np.random.default_rng(seed)
    return [rng.normal(0, 0.2, (32, frames)).astype(np.float16) for _ in range(count)]


def test_a_planted_passage_is_found_where_it_was_taken_from() -> None:
    recordings, segments = pictured(4, 700, 0), pictured(3, 240, 1)
    # beyond one transform, so that stretches overlap
    recordings.append(np.concatenate([*pictured(7, 700, 2)], axis=1))
    segments[1][:, 55:190] = recordings[4][:, 4050:4185] + 0.3
    segments[2][:, :] = 0.1
    found = copies.most_alike(segments, recordings)
    assert found[1].correlation > 0.99 and found[1].recording == 4 and found[1].start - found[1].within == 3995
    assert found[0].correlation < 0.3
    assert abs(found[2].correlation) < 1e-3, "stillness is no likeness"


def test_an_archive_too_large_for_memory_is_searched_in_parts_and_the_same_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mels = [np.random.default_rng(n).normal(0, 0.2, (4 * 300 + n, 256)).astype(np.float16) for n in range(5)]
    whole = [copies.picture(torch.from_numpy(mel.astype(np.float32).T)) for mel in mels]
    segments = [*pictured(2, 240, 9), whole[3][:, 20:260]]
    wanted, asked = copies.most_alike(segments, whole), list[int]()

    def mel_of(n: int) -> np.ndarray:
        asked.append(n)
        return mels[n]

    monkeypatch.setattr(copies, "STRETCH", 400)
    monkeypatch.setattr(copies, "MOST", 2 * whole[0].nbytes)
    done: list[float] = []
    found = copies.most_alike(
        segments, copies.Pictures([partial(mel_of, n) for n in range(5)]), told=lambda share: done.append(share)
    )
    assert asked == [0, 1, 2, 3, 4], "each is looked at once"
    assert [m[1:] for m in found] == [m[1:] for m in wanted] and found[2].recording == 3
    assert [m.correlation for m in found] == pytest.approx([m.correlation for m in wanted], abs=1e-5)
    assert len(done) == 3 and done == sorted(done) and done[-1] == 1


def test_a_recording_shorter_than_a_passage_is_no_source() -> None:
    assert copies.most_alike(pictured(1, 240, 0), pictured(1, 60, 1))[0] == copies.Match(-1.0, -1, 0, 0)


def wave(seconds: float, seed: int = 0) -> np.ndarray:
    return (2000 * np.random.default_rng(seed).normal(size=(2, round(seconds * RATE)))).astype(np.int16)


HOPS = seams.Hops(columns=6, tail=2, column_samples=7680)


def test_a_sound_without_seams_shows_none() -> None:
    found, profile = seams.at_seams(wave(90), HOPS, draws=20)
    assert len(profile) == 6 and set(found) == {
        f"{k}/{n}" for k in ("seam", "joint") for n in ("flux", "level", "click")
    }
    for name, figure in found.items():
        assert 0.4 < figure.value < 0.6 and figure.low < 0.55, name


@pytest.mark.parametrize(("kind", "offset"), [("seam", 0), ("joint", -2)])
def test_a_planted_click_is_heard_where_it_is(kind: str, offset: int) -> None:
    sound = wave(40)
    sound[:, (np.arange(6, 240, 6) + offset) * 7680] += 20_000
    found, _ = seams.at_seams(sound, HOPS, draws=20)
    other = "joint" if kind == "seam" else "seam"
    assert found[f"{kind}/click"].low > 0.9 and found[f"{other}/click"].high < 0.7


def test_a_planted_step_of_level_and_colour_is_heard_at_the_seam() -> None:
    sound = wave(40).astype(np.float64)
    hop = 6 * 7680
    for n in range(1, sound.shape[1] // hop, 2):
        part = sound[:, n * hop : (n + 1) * hop]
        sound[:, n * hop : (n + 1) * hop] = 4 * np.cumsum(part - part.mean(1, keepdims=True), axis=1).clip(-4000, 4000)
    found, profile = seams.at_seams(sound.clip(-32768, 32767).astype(np.int16), HOPS, draws=20)
    assert found["seam/flux"].low > 0.9 and np.argmax(profile) == 0


def test_a_click_that_begins_in_the_second_half_of_a_render_is_a_drift_of_its_seams() -> None:
    sound, hop = wave(80), 6 * 7680
    sound[:, hop * np.arange(sound.shape[1] // hop // 2 + 1, sound.shape[1] // hop)] += 20_000
    each, trend = seams.over_time(sound, HOPS, 4, 20)
    clicks = [share["seam/click"] for share in each]
    assert max(clicks[:2]) < 0.65 and min(clicks[2:]) > 0.9
    assert "seam/click" in moved(trend) and not any(name.startswith("joint") for name in moved(trend))


def test_a_search_for_copies_is_done_on_the_device_that_is_named() -> None:
    # a device without memory takes part in nothing that happens elsewhere, and has no answer to give
    with pytest.raises(NotImplementedError, match="out of meta tensor"):
        copies.most_alike(pictured(1, 240, 0), pictured(2, 500, 1), device="meta")


def test_every_figure_is_called_something_and_numbers_are_short() -> None:
    assert wording("obedience/style/whistle").name == "similarity to whistle"
    assert WORDINGS["fidelity/clap/kad"].name == "KAD, CLAP"
    assert [number(x) for x in (123.4, 12.34, -1.234, 0.12345, -0.0001, float("nan"))] == [
        "123", "12.3", "-1.23", "0.123", "0.000", "–",
    ]  # fmt: skip
    assert interval(Figure(1.0, 0.5, 1.5)) == "0.500 to 1.50"


def test_of_two_dozen_steady_figures_hardly_any_report_names_one_and_one_that_moves_is_named() -> None:
    def report(seed: int, away: float) -> dict[str, Figure]:
        """Return 24 differences of two means of 60 numbers, the first of them by so many standard errors."""
        x = np.random.default_rng(seed).normal(0, 1, (24, 2, 60))
        x[0, 1] += away * (2 / 60) ** 0.5
        gone = x[:, 1] - x[:, 0]
        halves = [gone[:, h].mean(1) for h in half_samples(np.zeros(60, int), np.arange(60), 40, seed)]
        return {f"figure {n}": Figure.of(float(gone[n].mean()), [h[n] for h in halves]) for n in range(24)}

    steady = [report(seed, 0) for seed in range(60)]
    outside = [any(f.low > 0 or f.high < 0 for f in figures.values()) for figures in steady]
    assert np.mean(outside) > 0.5, "at 95 % each, most reports would name one"
    assert np.mean([bool(moved(figures)) for figures in steady]) < 0.07
    assert all("figure 0" in moved(report(seed, 8)) for seed in range(20))


def test_what_differs_with_no_doubt_at_all_has_moved_and_what_is_unknown_or_the_same_has_not() -> None:
    always, never, unknown = Figure.of(2.0, [2, 2]), Figure.of(0.0, [0, 0]), Figure.of(1.0, [])
    assert list(moved({"never": never, "unknown": unknown, "always": always})) == ["always"]
