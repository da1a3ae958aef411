"""Whether the seams between renders can be heard: what happens at them, against what happens everywhere else."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from osc_engine.training.intervals import Figure
from osc_engine.training.metrics import above, evenly

#: Samples on either side of a place that are compared (21 ms), and those within which a click would lie (1 ms).
BESIDE, CLOSE = 1024, 48
#: Bands in which spectra are compared, and the floor below which nothing is heard, in dBFS.
BANDS, FLOOR_DB = 32, -90.0
#: Places that are looked at together.
TOGETHER = 2048
#: Places of each kind that are looked at in a channel, at most.
MOST = 3000


class Steps(NamedTuple):
    """What happens at places of a sound, each (P,).

    Attributes:
        flux: mean change of the spectrum from before to after, in dB.
        level: change of the level, in dB.
        click: the sharpest bend within a millisecond, over the usual bend around it.
    """

    flux: NDArray[np.float64]
    level: NDArray[np.float64]
    click: NDArray[np.float64]


def steps_at(sound: NDArray[np.int16], places: NDArray[np.int64], rate: int = 48_000) -> Steps:
    """Return what happens at places of one channel.

    Args:
        sound: (S,), 32767 is full scale; a file mapped into memory is read only around the places.
        places: samples, each at least `BESIDE` from either end.
        rate: Hz.
    """
    assert sound.ndim == 1 and places.min() >= BESIDE and places.max() <= len(sound) - BESIDE, (sound.shape, places)
    parts = [_steps(sound, places[n : n + TOGETHER], rate) for n in range(0, len(places), TOGETHER)]
    return Steps(*(np.concatenate([getattr(p, name) for p in parts]) for name in Steps._fields))


def _steps(sound: NDArray[np.int16], places: NDArray[np.int64], rate: int) -> Steps:
    around = sound[places[:, None] + np.arange(-BESIDE, BESIDE)].astype(np.float64) / 32767
    before, after = (_spectrum(x, rate) for x in (around[:, :BESIDE], around[:, BESIDE:]))
    floor = 10 ** (FLOOR_DB / 10)
    flux = np.abs(10 * np.log10((after + floor) / (before + floor))).mean(1)
    powers = [np.square(x).mean(1) + floor for x in (around[:, :BESIDE], around[:, BESIDE:])]
    bend = np.abs(np.diff(around, 2, axis=1))
    near = slice(BESIDE - 1 - CLOSE, BESIDE - 1 + CLOSE)
    usual = np.sqrt(np.square(np.delete(bend, near, axis=1)).mean(1)) + 10 ** (FLOOR_DB / 20)
    return Steps(flux, np.abs(10 * np.log10(powers[1] / powers[0])), bend[:, near].max(1) / usual)


def _spectrum(x: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    """Return the power (P, BANDS) of stretches (P, S), in bands of equal width on a scale of octaves above 100 Hz."""
    window = np.hanning(x.shape[1])
    power = np.square(np.abs(np.fft.rfft(x * window)) * (2 / window.sum()))
    hertz = np.fft.rfftfreq(x.shape[1], 1 / rate)
    band = np.floor(BANDS * np.log1p(hertz / 100) / np.log1p(rate / 200)).astype(int).clip(0, BANDS - 1)
    edges = np.flatnonzero(np.diff(band, prepend=-1))
    return np.asarray(np.add.reduceat(power, edges, axis=1))


def told_apart(seams: Steps, elsewhere: Steps) -> dict[str, float]:
    """Return for each kind of step the chance that a seam has more of it than another place: 0.5 is a seam unheard."""
    return {name: above(getattr(seams, name), getattr(elsewhere, name)) for name in Steps._fields}


@dataclass(frozen=True)
class Hops:
    """Where renders meet.

    Attributes:
        columns: of one render.
        tail: columns before its first new one at which its sound begins, led over from the sound of the render before.
        column_samples: samples of a column.
        rate: Hz.
    """

    columns: int
    tail: int
    column_samples: int
    rate: int = 48_000

    def places(self, samples: int) -> dict[str, NDArray[np.int64]]:
        """Return the column boundaries of a render of so many samples: `seam`, `joint` and `elsewhere`.

        At a seam new tokens begin, at a joint the sound of one render is led over to that of the next. What is
        compared with them are boundaries of columns too, so that what every column does is no seam.
        """
        columns = np.arange(1, samples // self.column_samples)
        at = columns % self.columns
        joint = at == (self.columns - self.tail) % self.columns
        # the first render joins nothing
        joint &= columns >= self.columns - self.tail
        kinds = {"seam": at == 0, "joint": joint & (at != 0), "elsewhere": ~joint & (at != 0)}
        return {name: evenly(columns[kind], MOST) * self.column_samples for name, kind in kinds.items()}


def at_seams(sound: NDArray[np.int16], hops: Hops, draws: int) -> tuple[dict[str, Figure], list[float]]:
    """Return how well seams can be told from other places, and what happens on average from one seam to the next.

    Args:
        sound: (C, S), 32767 is full scale.
        hops: where its renders meet.
        draws: half-samples of an interval.

    Returns:
        `seam/flux`, `joint/flux` and so on -> chance that such a place has more of it than another, the mean of the
        channels; and the median change of the spectrum at each column of a hop, (columns,) dB.
    """
    places = hops.places(sound.shape[1])
    found = _steps_of(sound, hops)
    halves = [_apart(found, np.random.default_rng(n)) for n in range(draws)]
    figures = {name: Figure.of(v, [h[name] for h in halves], 0.5) for name, v in _apart(found).items()}
    at = np.concatenate([places[name] for name in found[0]]) // hops.column_samples % hops.columns
    flux = np.stack([np.concatenate([f[name].flux for name in f]) for f in found])
    usual = [np.median(flux[:, at == n]) if (at == n).any() else np.nan for n in range(hops.columns)]
    return figures, [float(x) for x in usual]


def over_time(
    sound: NDArray[np.int16], hops: Hops, shares: int, draws: int
) -> tuple[list[dict[str, float]], dict[str, Figure]]:
    """Return the chances of `at_seams` for equal shares of a render, and the last less the first.

    Args:
        sound: (C, S), 32767 is full scale.
        hops: where its renders meet.
        shares: at least 2, each of two renders or more.
        draws: half-samples of an interval.
    """
    hop = hops.columns * hops.column_samples
    edges = np.round(np.linspace(0, sound.shape[1] // hop, shares + 1)).astype(int) * hop
    found = [_steps_of(sound[:, a:b], hops) for a, b in pairwise(edges)]
    each = [_apart(f) for f in found]
    first, last = (
        [_apart(found[share], np.random.default_rng((place, n))) for n in range(draws)]
        for place, share in enumerate((0, -1))
    )
    trend = {
        name: Figure.of(each[-1][name] - each[0][name], [b[name] - a[name] for a, b in zip(first, last, strict=True)])
        for name in each[0]
    }
    return each, trend


def _steps_of(sound: NDArray[np.int16], hops: Hops) -> list[dict[str, Steps]]:
    """Return what happens at the places of each channel, by their kind."""
    places = hops.places(sound.shape[1])
    return [{name: steps_at(x, at, hops.rate) for name, at in places.items() if len(at)} for x in sound]


def _apart(found: list[dict[str, Steps]], rng: np.random.Generator | None = None) -> dict[str, float]:
    """Return the mean over channels of `told_apart` for each kind of place, of all places or of half of them."""
    made: dict[str, float] = {}
    for kind in ("seam", "joint"):
        if kind in found[0] and "elsewhere" in found[0]:
            each = [told_apart(_half(f[kind], rng), _half(f["elsewhere"], rng)) for f in found]
            made |= {f"{kind}/{name}": float(np.mean([e[name] for e in each])) for name in Steps._fields}
    return made


def _half(steps: Steps, rng: np.random.Generator | None) -> Steps:
    if rng is None:
        return steps
    kept = rng.permutation(len(steps.flux))[: max(len(steps.flux) // 2, 1)]
    return Steps(*(x[kept] for x in steps))
