"""What the engine hears of its own sound: what sketches of it say of a channel, and when one has collapsed.

Pure: numpy alone, no clock, no thread. `listening` runs it beside the renders.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Seconds that novelty looks back, and vectors that one channel's memory holds at most.
HOUR, MOST_VECTORS = 3600.0, 512
#: Seconds under the same texts from which drift is counted.
FIRST_SECONDS = 120.0
#: Changes that count as a drift of 1: in dB, and in octaves.
LOUDER, BRIGHTER = 12.0, 1.0

#: Columns by which a period is tried before all are compared.
_NEWEST = 12

SILENCE, DRONE, LOOP = REASONS = ("silence", "drone", "loop")

Vector = NDArray[np.float32]
Tokens = NDArray[np.int16]


@dataclass(frozen=True)
class Bounds:
    """From where on a channel counts as collapsed.

    Attributes:
        silence_db: no column is louder, in dBFS, for
        silence_seconds: so long.
        still_db: from column to column the bands change by less (the median of their mean), for `seconds`: a drone.
        loop_db: between a column and that of one period before they differ by less in the mean, and by less than
            `loop_share` of how far they lie from their mean, for `seconds`: a loop.
        loop_share: see there.
        same: of a column's tokens and those of the column before at least this share are alike, for `seconds`: a drone;
            and of those of one period before: a loop. Grain, which sounds anew each time, does not hide them so.
        seconds: of a drone and of a loop, of which at most half may be one period.
        sounding: a drone or a loop is louder than `silence_db` in at least this share of its columns.
    """

    silence_db: float = -70.0
    silence_seconds: float = 20.0
    still_db: float = 0.5
    loop_db: float = 0.45
    loop_share: float = 1 / 3
    same: float = 0.9
    seconds: float = 30.0
    sounding: float = 0.9

    def __post_init__(self) -> None:
        if min(self.silence_seconds, self.seconds, self.still_db, self.loop_db) <= 0 or not (
            0 < self.sounding <= 1 and 0 < self.same <= 1
        ):
            raise ValueError(f"bounds: times and differences must be above 0, sounding and same shares: {self}")


class Trace:
    """The newest sketches and tokens of one channel, and whether they show a collapse."""

    def __init__(self, column_seconds: float, bounds: Bounds) -> None:
        self._bounds = bounds
        self._silence = round(bounds.silence_seconds / column_seconds)
        self._columns = round(bounds.seconds / column_seconds)
        self._bands: deque[NDArray[np.float32]] = deque(maxlen=self._columns)
        self._tokens: deque[Tokens] = deque(maxlen=self._columns)
        self._levels: deque[float] = deque(maxlen=max(self._columns, self._silence))

    def add(self, bands: NDArray[np.float32], levels: NDArray[np.float32], tokens: Tokens | None = None) -> None:
        """Take in columns (n, BANDS), their levels (n) and their tokens (H, n), where these are known."""
        self._bands.extend(bands)
        self._levels.extend(levels.tolist())
        if tokens is None:
            self._tokens.clear()
        else:
            self._tokens.extend(tokens.T)

    def forget(self) -> None:
        """Begin anew, since the sound does."""
        self._bands.clear()
        self._tokens.clear()
        self._levels.clear()

    def collapse(self) -> str:
        """Return how the channel has collapsed, one of `REASONS`, or nothing."""
        b = self._bounds
        levels = np.array(self._levels)
        if len(levels) >= self._silence and (levels[-self._silence :] < b.silence_db).all():
            return SILENCE
        if len(self._bands) < self._columns or (levels[-self._columns :] >= b.silence_db).mean() < b.sounding:
            return ""
        known = len(self._tokens) == self._columns
        if known and (period := recurrence(np.stack(self._tokens), b.same)):
            return DRONE if period == 1 else LOOP
        bands = np.stack(self._bands)
        if flicker(bands) < b.still_db:
            return DRONE
        repeated, spread = repetition(bands, b.loop_db)
        return LOOP if repeated < min(b.loop_db, b.loop_share * spread) else ""


def flicker(bands: NDArray[np.float32]) -> float:
    """Return by how many dB the bands (n, BANDS) change from column to column, the median of their mean."""
    return float(np.median(np.abs(np.diff(bands, axis=0)).mean(axis=1)))


def repetition(bands: NDArray[np.float32], enough: float = math.inf) -> tuple[float, float]:
    """Return how well a sketch (n, BANDS) repeats itself, and how far it lies from its own mean, both in dB.

    The first is the least mean difference between columns one period apart, of all periods from two columns to half of
    what there is. Periods after which the newest columns differ by more than three times `enough` are left out;
    infinity is returned where that are all.
    """
    count = len(bands)
    spread = float(np.abs(bands - bands.mean(axis=0)).mean())
    newest = bands[-min(_NEWEST, count // 2) :]
    before = np.lib.stride_tricks.sliding_window_view(bands[count - count // 2 - len(newest) : -2], len(newest), axis=0)
    # (periods, BANDS, newest) from the longest period to one of two columns
    near = np.abs(before - newest.T).mean(axis=(1, 2)) < 3 * enough
    periods = [count // 2 - n for n in np.flatnonzero(near)]
    least = min((float(np.abs(bands[n:] - bands[:-n]).mean()) for n in periods), default=math.inf)
    return least, spread


def recurrence(tokens: Tokens, share: float) -> int:
    """Return the shortest period, up to half of what there is, after which at least a share of tokens comes back.

    Args:
        tokens: (n, H); those below 0 stand for no sound of the channel's, and never come back.
        share: of them, 0 to 1.

    Returns:
        Columns; 0 where there is none.
    """
    periods = range(1, len(tokens) // 2 + 1)
    back = ((tokens[n:] == tokens[:-n]) & (tokens[n:] >= 0) for n in periods)
    return next((n for n, alike in zip(periods, back, strict=True) if alike.mean() >= share), 0)


class Memory:
    """The vectors of what one channel played in the last hour, evenly spaced where more are heard than it holds."""

    def __init__(self) -> None:
        self._ends = np.full(MOST_VECTORS, -math.inf)
        self._vectors: NDArray[np.float32] | None = None
        self._oldest = 0

    def novelty(self, vector: Vector, now: float, length: float) -> float | None:
        """Return 1 less the highest similarity to what was played before, and keep the vector.

        Args:
            vector: (E,), of unit length.
            now: seconds of the stream at which it ends.
            length: seconds of sound that one vector stands for; what shares sound with it is no "before".

        Returns:
            0 is heard before, 1 unlike all; None where nothing was played before.
        """
        if self._vectors is None:
            # as large in the first minute as after an hour
            self._vectors = np.ones((MOST_VECTORS, len(vector)), np.float32)
        before = (self._ends >= now - HOUR) & (self._ends <= now - length)
        similar = (self._vectors @ vector)[before]
        if now - self._ends[self._oldest - 1] >= HOUR / MOST_VECTORS:
            self._ends[self._oldest], self._vectors[self._oldest] = now, vector
            self._oldest = (self._oldest + 1) % MOST_VECTORS
        return 1.0 - float(similar.max()) if similar.size else None


@dataclass(frozen=True)
class Drift:
    """How far a channel has gone from its first minutes under the same texts and style.

    Attributes:
        level: in dB.
        pitch: of the spectral centroid, in octaves.
        sound: 1 less the similarity of the vectors; None where nothing embeds sound.
    """

    level: float
    pitch: float
    sound: float | None = None

    @property
    def whole(self) -> float:
        """All of it as one number: the largest part, each in units of what counts as 1."""
        return max(abs(self.level) / LOUDER, abs(self.pitch) / BRIGHTER, self.sound or 0.0)


class Origin:
    """The first minutes of one channel under the same texts, and how far it is from them now."""

    def __init__(self, column_seconds: float) -> None:
        self._wanted = round(FIRST_SECONDS / column_seconds)
        self.restart()

    def restart(self) -> None:
        """Count from here."""
        self._count, self._level, self._pitch = 0, 0.0, 0.0
        self._first: list[Vector] = []
        self._now: deque[tuple[float, float]] = deque(maxlen=max(self._wanted // 4, 1))
        self._vector: Vector | None = None

    def add(self, levels: NDArray[np.float32], pitches: NDArray[np.float32]) -> None:
        """Take in levels (n) and pitches (n) of columns that follow each other."""
        early = min(max(self._wanted - self._count, 0), len(levels))
        self._level += float(levels[:early].sum())
        self._pitch += float(pitches[:early].sum())
        self._count += early
        self._now.extend(zip(levels[early:].tolist(), pitches[early:].tolist(), strict=True))

    def embed(self, vector: Vector) -> None:
        """Take in the vector (E,) of what is heard now."""
        if self._count < self._wanted:
            self._first.append(vector)
        self._vector = vector

    def drift(self) -> Drift | None:
        """Return how far it is now; None where it has only begun."""
        if not self._now:
            return None
        level, pitch = np.mean(np.array(self._now), axis=0)
        sound = None
        if self._first and self._vector is not None:
            mean = np.sum(self._first, axis=0)
            sound = 1.0 - float(self._vector @ mean / max(float(np.linalg.norm(mean)), 1e-9))
        return Drift(float(level) - self._level / self._count, float(pitch) - self._pitch / self._count, sound)
