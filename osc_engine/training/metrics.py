"""Figures that tell two sets of sounds apart, each set given as vectors (N, E). Pure functions, numpy in, floats out.

Every distance is Euclidean. On unit vectors that orders as the cosine does. Ten hours of eight channels are 30 000
segments, so none of these holds a matrix of all pairs: it takes them in blocks, or, where that is not possible, an even
part of the set.

Segments come in fixed numbers from each title, so a set is no independent draw from all titles together: its titles are
strata. A figure that is to be right on average however few the segments are has to be told the stratum of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.stats import mannwhitneyu

T = TypeVar("T", bound=np.generic)
Vectors = NDArray[np.floating[Any]]
Indices = NDArray[np.int64]

#: By which the squared kernel distance is multiplied, as in the paper's tables.
KERNEL_SCALE = 100.0
#: Pairs whose distances are held at once, and members of a set of which all pairs are needed at once.
PAIRS, MOST = 2**21, 2000
#: Members of a cell by which it counts in the test for copies.
LEAST = 4
#: How many neighbours of its own kind lie in a member's neighbourhood, for the coverage.
NEIGHBOURS = 5


def frechet_distance(one: Vectors, other: Vectors) -> float:
    """Return the Fréchet distance of two sets, each taken as a Gaussian.

    FAD of Kilgour et al., arXiv 1812.08466. It grows where samples are few: see `frechet_infinity`.

    Args:
        one: (N, E).
        other: (M, E).
    """
    a, b = _centred(one), _centred(other)
    apart = np.square(one.mean(0) - other.mean(0)).sum()
    # the eigenvalues of the product of two covariances are the squared singular values of a product of their roots
    shared = np.linalg.svd(a @ b.T, compute_uv=False).sum()
    return float(apart + np.square(a).sum() + np.square(b).sum() - 2 * shared)


def _centred(x: Vectors) -> Vectors:
    """Return a matrix whose square is the covariance of (N, E), with E rows at most."""
    root = (x - x.mean(0)) / np.sqrt(max(len(x) - 1, 1))
    return np.asarray(np.linalg.qr(root, mode="r") if len(x) > x.shape[1] else root)


def frechet_infinity(
    one: Vectors,
    other: Vectors,
    rng: np.random.Generator,
    repeats: int = 3,
    strata: tuple[Indices, Indices] | None = None,
) -> float:
    """Return the Fréchet distance that endless samples would have, by a line through smaller and smaller ones.

    The bias goes with one over the number of samples (Chong and Forsyth, arXiv 1911.07023; FAD∞ of Gui et al., arXiv
    2311.01616). Both sets shrink alike, so that the line takes out the bias of both. It can come out below zero.

    Args:
        one: (N, E).
        other: (M, E).
        rng: chooses the smaller samples.
        repeats: smaller samples of each size.
        strata: (N,) and (M,) titles; the smaller samples hold the same share of each.
    """
    shares = np.repeat([0.3, 0.4, 0.5, 0.65, 0.8, 1.0], repeats)
    titles = strata or (np.zeros(len(one), np.int64), np.zeros(len(other), np.int64))
    distances = [
        frechet_distance(*(x[_some(t, share, rng)] for x, t in zip((one, other), titles, strict=True)))
        for share in shares
    ]
    return float(np.polyfit(1 / shares, distances, 1)[1])


def _some(strata: Indices, share: float, rng: np.random.Generator) -> Indices:
    """Return a share of every stratum, two members of each at least where it has them."""
    order = rng.permutation(len(strata))
    members = [order[strata[order] == n] for n in np.unique(strata)]
    return np.concatenate([m[: max(round(share * len(m)), 2)] for m in members])


def median_distance(x: Vectors) -> float:
    """Return the median distance between two different members of a set (N, E): the width of a kernel on it.

    Of a set of more than `MOST` members it is that of an even part of so many.
    """
    x = evenly(x, MOST)
    far = np.sqrt(squared_distances(x, x))[~np.eye(len(x), dtype=bool)]
    return float(max(np.median(far), 1e-9)) if far.size else 1e-9


def kernel_distance(
    one: Vectors, reference: Vectors, width: float | None = None, strata: tuple[Indices, Indices] | None = None
) -> float:
    """Return the squared maximum mean discrepancy, unbiased, with a Gaussian kernel, times 100.

    KAD of Chung et al., arXiv 2502.15602. It assumes no shape of the sets, and is right on average however few the
    samples are, so sets that are alike come out around zero, on either side. That of the paper takes all members as
    independent draws. Where so many are drawn of each title, too few pairs are of one title, and it falls below zero
    the deeper the fewer there are. Here the mean kernel is taken over the pairs of each two titles, and then over
    those, so every title weighs the same, whatever the number of its members:

        mean over titles t, u of  k(one t, one u) + k(reference t, reference u) - 2 k(one t, reference u)

    Args:
        one: (N, E).
        reference: (M, E).
        width: of the kernel; by default the median distance within the reference.
        strata: (N,) and (M,) titles, of which only those count that have two members in both sets; NaN where none has.
            None takes each set as one title.
    """
    width = median_distance(reference) if width is None else width
    a, b = (np.zeros(len(x), np.int64) for x in (one, reference)) if strata is None else strata
    titles = [t for t in np.intersect1d(a, b) if min((a == t).sum(), (b == t).sum()) > 1]
    if not titles:
        return float("nan")
    ours, theirs = ((x[:, None] == titles).astype(np.float64) for x in (a, b))

    def summed(x: Vectors, of: Vectors, y: Vectors, to: Vectors) -> Vectors:
        """Return the sums of the kernel over the pairs of each two titles."""
        return np.asarray(of.T @ np.concatenate([_kernel(far, width) @ to for far in _blocks(x, y)]))

    def within(x: Vectors, of: Vectors) -> float:
        count = of.sum(0)
        # no member is a pair with itself, where the kernel is 1
        return float(((summed(x, of, x, of) - np.diag(count)) / (np.outer(count, count) - np.diag(count))).mean())

    across = summed(one, ours, reference, theirs) / np.outer(ours.sum(0), theirs.sum(0))
    return float(KERNEL_SCALE * (within(one, ours) + within(reference, theirs) - 2 * across.mean()))


def squared_distances(x: Vectors, y: Vectors) -> Vectors:
    """Return the squared distances (N, M) of (N, E) from (M, E)."""
    square = np.square(x).sum(1)[:, None] + np.square(y).sum(1) - 2 * (x @ y.T)
    return np.asarray(np.maximum(square, 0))


def _blocks(x: Vectors, y: Vectors) -> Iterator[Vectors]:
    """Return the squared distances (n, M) of one block of (N, E) after another from (M, E)."""
    rows = max(PAIRS // len(y), 1)
    return (squared_distances(x[n : n + rows], y) for n in range(0, len(x), rows))


def evenly(x: NDArray[T], most: int) -> NDArray[T]:
    """Return at most so many of (N, ...), evenly spread."""
    return x if len(x) <= most else x[np.linspace(0, len(x) - 1, most).round().astype(int)]


def _kernel(far: Vectors, width: float) -> Vectors:
    """Return the Gaussian kernel of squared distances, in their shape."""
    return np.asarray(np.exp(far / (-2 * width**2)))


def nearest_distances(x: Vectors, reference: Vectors) -> Vectors:
    """Return how far each of (N, E) is from its nearest of (M, E): (N,)."""
    return np.asarray(np.sqrt(np.concatenate([far.min(1) for far in _blocks(x, reference)])))


def above(one: Vectors, other: Vectors) -> float:
    """Return the chance that a value of (N,) is greater than one of (M,); 0.5 where the two are alike.

    The area under the curve, which is Mann and Whitney's U over all pairs.
    """
    # how likely such a U is by chance is not asked, and to know that exactly takes long
    u = mannwhitneyu(one, other, method="asymptotic").statistic
    return float(u / (len(one) * len(other)))


def data_copying(
    training: Vectors,
    held_out: Vectors,
    made: Vectors,
    cells: int = 1,
    far: tuple[Vectors, Vectors] | None = None,
) -> float:
    """Return C_T: far below 0 where what was made lies nearer to the training set than unseen originals do.

    The test of Meehan, Chaudhuri and Dasgupta, arXiv 2004.05675: in each cell of the space a z-score of Mann and
    Whitney's U, weighted by the cell's share of the held-out set. Beyond -3 is copying, beyond +3 is not fitting; it
    counts every segment as independent, and sees no copy that is rare within its cell.

    Args:
        training: (T, E).
        held_out: (N, E).
        made: (M, E).
        cells: into how many the space is cut; those of fewer than `LEAST` held-out or made members do not count, and
            where none counts the figure is NaN.
        far: (N,) and (M,) distances of the held-out and the made set from a training set of which `training` is but a
            sample; None measures them from `training`.
    """
    unseen, new = far or (nearest_distances(held_out, training), nearest_distances(made, training))
    centres = _centres(training, cells)
    homes = [squared_distances(x, centres).argmin(1) for x in (held_out, made)]
    total = weight = 0.0
    for cell in range(len(centres)):
        p, q = unseen[homes[0] == cell], new[homes[1] == cell]
        n, m = len(p), len(q)
        if min(n, m) >= LEAST:
            total += n * (above(q, p) - 0.5) * n * m / np.sqrt(n * m * (n + m + 1) / 12)
            weight += n
    return float(total / weight) if weight else float("nan")


def _centres(x: Vectors, cells: int) -> Vectors:
    """Return centres of k-means; the first ones lie as far apart as they can."""
    chosen = [int(np.square(x - x.mean(0)).sum(1).argmin())]
    while len(chosen) < min(cells, len(x)):
        chosen.append(int(squared_distances(x, x[chosen]).min(1).argmax()))
    centres = x[chosen]
    for _ in range(25):
        home = squared_distances(x, centres).argmin(1)
        centres = np.stack([x[home == n].mean(0) if (home == n).any() else c for n, c in enumerate(centres)])
    return centres


def vendi_score(x: Vectors, width: float) -> float:
    """Return how many different members a set seems to have: 1 where all are the same, N where none are alike.

    Friedman and Dieng, arXiv 2210.02410: the exponential of the entropy of the kernel's eigenvalues. A Gaussian kernel
    has no smaller dual, so of a set of more than `MOST` members the score is that of an even part of so many.

    Args:
        x: (N, E).
        width: of the Gaussian kernel; the same for all sets that are compared.
    """
    x = evenly(x, MOST)
    shares = np.linalg.eigvalsh(_kernel(squared_distances(x, x), width) / len(x))
    shares = shares[shares > 1e-12]
    return float(np.exp(-(shares * np.log(shares)).sum()))


def coverage(made: Vectors, real: Vectors) -> float:
    """Return the share of a real set that has something made in its neighbourhood.

    Naeem et al., arXiv 2002.09797: the neighbourhood of a real member reaches to its k-th nearest real one, k being
    `NEIGHBOURS`, or fewer where the set is smaller.

    Args:
        made: (N, E).
        real: (M, E).
    """
    k = min(NEIGHBOURS, len(real) - 1)
    radius = np.concatenate([np.partition(far, k, axis=1)[:, k] for far in _blocks(real, real)])
    nearest = np.concatenate([far.min(1) for far in _blocks(real, made)])
    return float((nearest <= radius).mean())


def same_neighbour(x: Vectors, labels: Indices, reference: Vectors, reference_labels: Indices) -> Vectors:
    """Return for each of (N, E) whether its nearest of (M, E) has the same label: (N,) of 0 and 1."""
    nearest = np.concatenate([far.argmin(1) for far in _blocks(x, reference)])
    return np.asarray(reference_labels[nearest] == labels, np.float64)
