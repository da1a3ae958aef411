"""Finds passages that two files share, among hundreds of hours: marks raise a suspicion, outlines confirm it.

Marks of all channels are sorted once, and each is compared with the next few of equal bits: the work grows with the
length of the archive, never with its square. Of many copies each finds the next, which is all that grouping needs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from osc_engine.training.fingerprint import HOP, RATE, STEP, STEP_SECONDS, Marks

#: So many marks of equal bits are compared with each.
NEIGHBOURS = 8
#: Frames that two marks of a copy may be apart from the others' distance: cuts fall between frames.
SLACK = 3
#: Marks at one distance that raise a suspicion, and distances looked at of one pair of channels.
VOTES, DISTANCES = 2, 4
#: A passage that is compared, in steps of the outline, and from which correlation on it is the same.
PASSAGE, SAME = 48, 0.8
#: Deviation, in units of half a decibel, below which a passage has no outline to compare.
FLAT = 1.0
#: Marks a second of each channel that a span has at least whose sound can be told from others.
MARKED = 0.1


@dataclass(frozen=True)
class Channel:
    """One channel that is compared.

    Attributes:
        file: number of its file; channels of one file are not compared.
        marks: what `Fingerprinter.marks` found.
        outline: returns its outline (N, BANDS) uint8, from wherever it lies.
    """

    file: int
    marks: Marks
    outline: Callable[[], NDArray[np.uint8]]


@dataclass(frozen=True)
class Shared:
    """A passage of one file that sounds the same in another.

    Attributes:
        first, second: numbers of the files.
        first_at, second_at: seconds at which it begins.
        seconds: sum of what they share at this distance.
    """

    first: int
    second: int
    first_at: float
    second_at: float
    seconds: float


def shared_passages(channels: Sequence[Channel]) -> list[Shared]:
    """Return the longest passage that each pair of files shares, sorted by the files' numbers."""
    longest: dict[tuple[int, int], Shared] = {}
    for one, other, distance in suspicions(channels):
        a, b = channels[one], channels[other]
        found = _confirmed(a, b, distance)
        if found and found.seconds > longest.get((a.file, b.file), _NOTHING).seconds:
            longest[a.file, b.file] = found
    return [longest[pair] for pair in sorted(longest)]


def apart(channels: Sequence[Channel], span: tuple[float, float], wide: tuple[float, float]) -> bool:
    """Return whether nothing of a span of a recording is heard again in it.

    Silence, and what comes back so often that it has no marks, is heard again for all anyone can tell.

    Args:
        channels: of one file.
        span: seconds from and to.
        wide: the same with what lies beside it, which is not asked about.
    """
    (start, end), (left, right) = (tuple(round(s / STEP_SECONDS) for s in pair) for pair in (span, wide))
    inside = [_within(c, 0, (start, end)) for c in channels]
    if sum(len(c.marks.frames) for c in inside) < MARKED * (span[1] - span[0]) * len(channels):
        return False
    around = [_within(c, 1 + n, part) for c in channels for n, part in enumerate(((0, left), (right, None)))]
    return not any(shared.first == 0 for shared in shared_passages([*inside, *around]))


def _within(channel: Channel, file: int, steps: tuple[int, int | None]) -> Channel:
    """Return a stretch of a channel as that of another file."""
    start, end = steps
    frames = channel.marks.frames.astype(np.int64) - start * STEP
    chosen = (frames >= 0) & (frames < (end - start) * STEP if end is not None else True)
    marks = Marks(channel.marks.bits[chosen], frames[chosen].astype(np.uint32))
    return Channel(file, marks, lambda: channel.outline()[start:end])


def groups(files: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    """Return for each file the smallest number of those that it is joined with, through however many others."""
    if not files:
        return []
    joined = coo_array((np.ones(len(pairs)), np.reshape(pairs, (-1, 2)).T.astype(int)), shape=(files, files))
    _, group = connected_components(joined, directed=False)
    _, smallest = np.unique(group, return_index=True)
    return smallest[group].tolist()


def suspicions(channels: Sequence[Channel]) -> list[tuple[int, int, int]]:
    """Return (channel, channel of a later file, frames that the latter's copy begins later) of what marks agree on."""
    if not channels:
        return []
    bits = np.concatenate([c.marks.bits for c in channels])
    frames = np.concatenate([c.marks.frames for c in channels]).astype(np.int64)
    owner = np.repeat(np.arange(len(channels)), [len(c.marks.bits) for c in channels])
    order = np.argsort(bits, kind="stable")
    bits, frames, owner = bits[order], frames[order], owner[order]
    file = np.array([c.file for c in channels])[owner]
    votes = []
    for step in range(1, NEIGHBOURS + 1):
        near = np.flatnonzero((bits[step:] == bits[:-step]) & (file[step:] != file[:-step]))
        a, b = near, near + step
        swap = file[a] > file[b]
        a, b = np.where(swap, b, a), np.where(swap, a, b)
        votes.append(np.stack([owner[a], owner[b], frames[b] - frames[a]], 1))
    return _agreed(np.concatenate(votes))


def _agreed(votes: NDArray[np.int64]) -> list[tuple[int, int, int]]:
    """Return the distances (of channel, channel, distance) that several votes fall on, the most frequent of a pair."""
    votes = votes[np.lexsort(votes.T[::-1])]
    if len(votes) < VOTES:
        return []
    new = np.any(votes[1:, :2] != votes[:-1, :2], axis=1) | (np.diff(votes[:, 2]) > SLACK)
    starts = np.concatenate([[0], np.flatnonzero(new) + 1])
    counts = np.diff(np.concatenate([starts, [len(votes)]]))
    middles = votes[starts + counts // 2]
    kept = np.flatnonzero(counts >= VOTES)
    kept = kept[np.argsort(-counts[kept], kind="stable")]
    taken: dict[tuple[int, int], int] = {}
    found = []
    for n in kept:
        one, other, distance = (int(v) for v in middles[n])
        taken[one, other] = taken.get((one, other), 0) + 1
        if taken[one, other] <= DISTANCES:
            found.append((one, other, distance))
    return found


_NOTHING = Shared(0, 0, 0.0, 0.0, 0.0)


def _confirmed(a: Channel, b: Channel, distance: int) -> Shared | None:
    """Compare two outlines passage by passage, the second `distance` frames later."""
    steps = round(distance / STEP)
    start = max(0, -steps)
    left, right = a.outline()[start:], b.outline()[start + steps :]
    passages = min(len(left), len(right)) // PASSAGE
    if passages == 0:
        return None
    one, other = (_plain(outline[: passages * PASSAGE]) for outline in (left, right))
    same = (one * other).sum(1) >= SAME
    if not same.any():
        return None
    at = float(start + np.flatnonzero(same)[0] * PASSAGE) * STEP_SECONDS
    seconds = float(same.sum()) * PASSAGE * STEP_SECONDS
    return Shared(a.file, b.file, at, at + distance * HOP / RATE, seconds)


def _plain(outline: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return passages (N, PASSAGE · BANDS) of length one without what each band is on average; flat ones are zero."""
    cut = outline.reshape(-1, PASSAGE, outline.shape[1]).astype(np.float32)
    cut = (cut - cut.mean(1, keepdims=True)).reshape(len(cut), -1)
    size = np.sqrt((cut**2).sum(1, keepdims=True))
    return np.where(size > FLAT * np.sqrt(cut.shape[1]), cut / np.maximum(size, 1e-9), 0).astype(np.float32)
