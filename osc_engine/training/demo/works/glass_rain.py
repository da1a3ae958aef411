"""Glass Rain: small bright drops of glass and crystal that fall in changing densities."""

import numpy as np

from ..sound import (
    Curve,
    Sound,
    band,
    levelled,
    place,
    reverberated,
    room,
    shaped,
    strike,
    white,
)
from ..stage import Stage

GLASS = np.array([1.0, 2.32, 4.25, 6.63, 9.38])
CRYSTAL = np.array([1.0, 2.756, 5.404, 8.933])
SCALE = np.array([1.0, 9 / 8, 5 / 4, 45 / 32, 3 / 2, 5 / 3, 15 / 8])
PITCHES = 72


def drop(rng: np.random.Generator, pitch: float, softness: float) -> Sound:
    """Return one struck piece of glass; each mode is a near pair, so that it glimmers."""
    ratios = GLASS if rng.random() < 0.6 else CRYSTAL
    modes = pitch * ratios * rng.uniform(0.985, 1.015, len(ratios))
    freqs = np.concatenate([modes, modes * (1 + rng.uniform(4e-4, 3e-3, len(modes)))])
    ring = rng.uniform(0.12, 0.75) * (2400.0 / pitch) ** 0.4
    decays = np.tile(ring / (1.0 + 0.55 * np.arange(len(ratios))), 2)
    gains = np.tile((0.9 - 0.6 * softness) ** np.arange(len(ratios)), 2)
    gains *= rng.uniform(0.4, 1.0, len(gains))
    body = strike(freqs, gains, decays, min(2.0, 5.0 * ring))
    click = shaped(white(rng, 2048), band(4000.0, 15000.0)) * np.exp(-np.arange(2048) / 120)
    body[:2048] += (0.35 * (1.0 - softness) * click).astype(np.float32)
    return body / np.float32(np.abs(body).max())


class Shelf:
    """All the glass of one take, in rising pitch, a hard and a soft stroke for each piece.

    A stroke is made when it first falls: a short take needs few of them.
    """

    def __init__(self, rng: np.random.Generator) -> None:
        octaves = 1400.0 * 2.0 ** np.arange(3)
        pitches = np.sort(np.outer(octaves, SCALE).ravel())
        self.pitches = np.repeat(pitches, -(-PITCHES // len(pitches)))[:PITCHES]
        self.seeds = rng.integers(2**32, size=(PITCHES, 2))
        self.strokes: dict[tuple[int, int], Sound] = {}

    def stroke(self, spot: int, soft: int) -> Sound:
        """Return the sound of one piece, struck hard (0) or soft (1)."""
        if (spot, soft) not in self.strokes:
            rng = np.random.default_rng(self.seeds[spot, soft])
            pitch = self.pitches[spot] * rng.uniform(0.994, 1.006)
            self.strokes[spot, soft] = drop(rng, pitch, (0.1, 0.8)[soft])
        return self.strokes[spot, soft]


def rain(stage: Stage) -> Curve:
    """Return the drops per second (F,): a slow season, showers in it, gusts in the showers."""
    season = stage.at("season", stage.clock, 3.0, 9.0, 60.0, 500.0)
    shower = stage.at("shower", stage.clock, -1.1, 1.1, 7.0, 60.0)
    gust = stage.at("gust", stage.clock, -0.7, 0.7, 1.7, 9.0)
    return season * np.exp(shower + gust)


def cascades(stage: Stage) -> tuple[Curve, Curve]:
    """Return times and pitch shifts (in bank places) of runs of drops that spill downwards."""
    begins = stage.events(np.full(len(stage.clock), 0.13))
    times, shifts = [], []
    for begin in begins:
        count = stage.rng.integers(6, 22)
        steps = np.cumsum(stage.rng.uniform(0.025, 0.14) * stage.rng.uniform(0.5, 1.6, count))
        times.append(begin + steps)
        shifts.append(np.linspace(18.0, -18.0, count) * stage.rng.choice([1.0, -0.6]))
    return np.concatenate([*times, []]), np.concatenate([*shifts, []])


def glass_rain(stage: Stage) -> Sound:
    """Render a take of Glass Rain (S,)."""
    rng = stage.rng
    shelf = Shelf(rng)
    spilled, shifts = cascades(stage)
    times = np.concatenate([stage.events(rain(stage)), spilled])
    shift = np.concatenate([np.zeros(len(times) - len(shifts)), shifts])
    register = stage.at("register", times, 20.0, 50.0, 15.0) + shift + rng.normal(0, 11, len(times))
    soft = stage.at("brightness", times, 0.25, 0.7, 12.0)
    away = stage.at("distance", times, 0.15, 0.6, 14.0)
    near, far = stage.silence(), stage.silence()
    for time, spot, dull, apart in zip(times, register, soft, away, strict=True):
        grain = shelf.stroke(int(np.clip(spot, 0, PITCHES - 1)), int(rng.random() < dull))
        loud = rng.lognormal(-1.3, 0.6)
        depth = np.clip(apart + rng.normal(0, 0.2), 0.0, 1.0)
        place(near, time, grain, loud * (1.0 - depth))
        place(far, time, grain, loud * (0.25 + 0.5 * depth))
    wet = reverberated(far, room(rng, 2.6, 9000.0, 0.012))
    return np.float32(0.6) * (near + wet) + shimmer(stage)


def shimmer(stage: Stage) -> Sound:
    """Return the bed: a thin glitter of air over wet glass."""
    out = stage.silence()
    for number, (low, high) in enumerate([(1200, 3500), (3500, 7000), (7000, 13000), (13000, 21000)]):
        air = levelled(shaped(white(stage.rng, stage.samples), band(low, high)), -62.0 + number)
        out += air * stage.swelling(f"air {number}", -3.0, 3.0, 2.0, 40.0)
    low_air = shaped(white(stage.rng, stage.samples), band(60.0, 900.0, 1.0))
    return out + levelled(low_air, -66.0)
