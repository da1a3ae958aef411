"""Every figure of generated sound against an archive: faithful, new, varied, obedient, and for how long."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from osc_engine.training import metrics
from osc_engine.training.intervals import Figure, half_samples
from osc_engine.training.listening import Heard, spread_evenly

#: The two ways to hear; only the first can be asked about words.
SPACES = ("clap", "texture")
Values = dict[str, float]
#: Segments of each title from which on a share of a render says whether it drifts.
LEAST_OF_SHARE = 8


@dataclass(frozen=True)
class Likeness:
    """How near N segments come to anything that was trained on.

    Attributes:
        alike: (N,) highest correlation of each with a passage of any recording of the training side.
        near: (N,) distance of each in CLAP from its nearest original.
    """

    alike: NDArray[np.float64]
    near: NDArray[np.float64]

    def some(self, indices: NDArray[np.int64]) -> Likeness:
        """Return that of a part of the segments."""
        return Likeness(self.alike[indices], self.near[indices])


@dataclass(frozen=True)
class Archive:
    """What a bundle is compared with.

    Attributes:
        titles: the works that have a held-out part.
        training: heard of what networks were trained on, a sample.
        held_out: heard of what they were not.
        words: (L, E) CLAP vector of each title.
        like: that of each held-out segment.
        style: (E,) CLAP vector of the style that is played; None where there is none.
    """

    titles: tuple[str, ...]
    training: Heard
    held_out: Heard
    words: NDArray[np.float64]
    like: Likeness
    style: NDArray[np.float64] | None = None

    def width(self, space: str, label: int | None = None) -> float:
        """Return the width of the kernels in a space, or within one work, where all lies nearer together."""
        x = getattr(self.held_out, space)
        own = x if label is None else x[self.held_out.labels == label]
        return metrics.median_distance(own if len(own) > 1 else x)

    def own_limits(self) -> NDArray[np.float64]:
        """Return for each title how much unseen originals resemble the training side at most."""
        return np.array([self.like.alike[self.held_out.labels == n].max() for n in range(len(self.titles))])


def values(made: Heard, like: Likeness, archive: Archive, whole: bool = True) -> Values:
    """Return every figure of a set of segments.

    Args:
        made: the segments.
        like: that of each of them.
        archive: to compare with.
        whole: also what only many segments can tell (`fad_infinity`).
    """
    return {
        **fidelity(made, archive, whole),
        **_novelty(made, like, archive),
        **diversity(made, archive),
        **obedience(made, archive),
        "level": float(made.level.mean()),
        "centroid": float(made.centroid.mean()),
    }


def fidelity(made: Heard, archive: Archive, whole: bool = True) -> Values:
    """Return how far a set is from the held-out part."""
    found = {}
    titles = made.labels, archive.held_out.labels
    for space in SPACES:
        one, other = getattr(made, space), getattr(archive.held_out, space)
        found[f"fidelity/{space}/fad"] = metrics.frechet_distance(one, other)
        if whole:
            rng = np.random.default_rng(0)
            found[f"fidelity/{space}/fad_infinity"] = metrics.frechet_infinity(one, other, rng, strata=titles)
        found[f"fidelity/{space}/kad"] = metrics.kernel_distance(one, other, archive.width(space), titles)
    return found


def _novelty(made: Heard, like: Likeness, archive: Archive) -> Values:
    found = {}
    for space in SPACES:
        new, unseen, training = (getattr(x, space) for x in (made, archive.held_out, archive.training))
        # the archive has vectors of all that was trained on in one space alone
        seen = space == "clap"
        far = like.near if seen else metrics.nearest_distances(new, training)
        own = archive.like.near if seen else metrics.nearest_distances(unseen, training)
        found[f"novelty/{space}/nearest"] = float(far.mean() / own.mean())
        cells = len(archive.titles)
        found[f"novelty/{space}/c_t"] = metrics.data_copying(training, unseen, new, cells, far=(own, far))
    found["novelty/alike"] = float(like.alike.mean())
    found["novelty/alike_most"] = float(like.alike.max())
    found["novelty/beyond_archive"] = float((like.alike > archive.own_limits()[made.labels]).mean())
    return found


def diversity(made: Heard, archive: Archive) -> Values:
    """Return how varied a set is; Vendi scores count as many segments of each title as are held out."""
    labels = len(archive.titles)
    counts = np.minimum(made.counts(labels), archive.held_out.counts(labels))
    even = made.evenly(counts)
    found = {}
    for space in SPACES:
        x, here = getattr(even, space), [n for n in range(labels) if (even.labels == n).any()]
        within = [metrics.vendi_score(x[even.labels == n], archive.width(space, n)) for n in here]
        found[f"diversity/{space}/vendi"] = metrics.vendi_score(x, archive.width(space))
        found[f"diversity/{space}/vendi_within"] = float(np.mean(within))
        found[f"diversity/{space}/coverage"] = metrics.coverage(getattr(made, space), getattr(archive.held_out, space))
    return found


def obedience(made: Heard, archive: Archive) -> Values:
    """Return how well a set follows its titles, and the style that it is played with."""
    similar = made.clap @ archive.words.T
    training = archive.training
    found = {
        "obedience/text": float(similar[np.arange(len(made)), made.labels].mean()),
        "obedience/named": float((similar.argmax(1) == made.labels).mean()),
        "obedience/neighbour": float(
            metrics.same_neighbour(made.texture, made.labels, training.texture, training.labels).mean()
        ),
    }
    return found if archive.style is None else {**found, "obedience/style": float((made.clap @ archive.style).mean())}


def of_archive(archive: Archive, made: Heard) -> Values:
    """Return what the figures are for the archive's own sound.

    Fidelity and diversity are those of as many training segments as were made; the rest is of the held-out segments.
    """
    labels = len(archive.titles)
    like = archive.training.evenly(made.counts(labels))
    held_out = archive.held_out
    return {
        **values(held_out, archive.like, archive),
        **fidelity(like, archive),
        **{name: v for name, v in diversity(held_out, archive).items() if "vendi" in name},
        **{name: v for name, v in diversity(like, archive).items() if "coverage" in name},
    }


def figures(made: Heard, like: Likeness, archive: Archive, draws: int) -> dict[str, Figure]:
    """Return every figure with its interval and with what it is for the archive's own sound.

    Args:
        made: generated segments.
        like: that of each of them.
        archive: to compare with.
        draws: half-samples.
    """
    found, own = values(made, like, archive), of_archive(archive, made)
    halves = [values(*part, other) for part, other in _halves(made, like, archive, draws)]
    return {name: Figure.of(v, [h[name] for h in halves], own.get(name, float("nan"))) for name, v in found.items()}


def _halves(
    made: Heard, like: Likeness, archive: Archive, draws: int
) -> Iterator[tuple[tuple[Heard, Likeness], Archive]]:
    """Return half-samples of what was made, each with one of the held-out part, one after the other.

    Each has the pictures of its segments: all of them at once would take gigabytes after a render of hours.
    """
    held_out = archive.held_out
    ones = half_samples(made.labels, made.blocks, draws, seed=1)
    others = half_samples(held_out.labels, held_out.blocks, draws, seed=2) or [np.arange(len(held_out))] * draws
    for one, other in zip(ones, others, strict=False):
        yield (
            (made.some(one), like.some(one)),
            replace(archive, held_out=held_out.some(other), like=archive.like.some(other)),
        )


@dataclass(frozen=True)
class Drift:
    """How the figures move over a render.

    Attributes:
        share: seconds of one share of it.
        each: the figures of every share.
        trend: last share less first.
    """

    share: float
    each: tuple[Values, ...]
    trend: dict[str, Figure]

    def beside(self, each: Sequence[Values], trend: dict[str, Figure]) -> Drift:
        """Return it with other figures of the same shares, after its own."""
        return Drift(
            self.share, tuple({**a, **b} for a, b in zip(self.each, each, strict=True)), {**self.trend, **trend}
        )


def drift(made: Heard, like: Likeness, archive: Archive, shares: int, draws: int) -> Drift:
    """Return every figure for equal shares of a render, one after the other.

    Args:
        made: segments of one render.
        like: that of each of them.
        archive: to compare with.
        shares: at least 2.
        draws: half-samples.

    Returns:
        A trend without intervals where a share has fewer than `LEAST_OF_SHARE` segments of a title: how much so few
        vary cannot be told from halves of them.
    """
    length = float(np.diff(np.unique(made.seconds)).min())
    total = float(made.seconds.max()) + length
    share = np.minimum((made.seconds / total * shares).astype(int), shares - 1)
    labels = len(archive.titles)
    parts = [np.flatnonzero(share == n) for n in range(shares)]
    # how varied a set is, and how far from another, depends on how many there are
    counts = np.min([np.bincount(made.labels[p], minlength=labels) for p in parts], axis=0)
    parts = [p[spread_evenly(made.labels[p], counts)] for p in parts]
    if counts[np.unique(made.labels)].min() < LEAST_OF_SHARE:
        draws = 0
    each = tuple(values(made.some(p), like.some(p), archive, whole=False) for p in parts)
    ends = [
        _spread_of(made.some(p), like.some(p), archive, draws, seed) for seed, p in enumerate((parts[0], parts[-1]))
    ]
    trend = {
        name: Figure.of(each[-1][name] - each[0][name], [b[name] - a[name] for a, b in zip(*ends, strict=True)])
        for name in each[0]
    }
    return Drift(total / shares, each, trend)


def _spread_of(made: Heard, like: Likeness, archive: Archive, draws: int, seed: int) -> list[Values]:
    """Return the figures of half-samples of one share; what it is compared with stays whole, as for the others."""
    samples = half_samples(made.labels, made.blocks, draws, seed)
    return [values(made.some(s), like.some(s), archive, whole=False) for s in samples]


def spread(x: NDArray[np.float64], statistic: Callable[[NDArray[np.float64]], float], draws: int) -> Figure:
    """Return a statistic of independent numbers (N,) with its interval."""
    samples = half_samples(np.zeros(len(x), np.int64), np.arange(len(x)), draws)
    return Figure.of(statistic(x), [statistic(x[s]) for s in samples])
