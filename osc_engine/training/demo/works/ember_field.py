"""Ember Field: crackling embers, sparse pops over a dark brown-noise bed."""

import numpy as np

from ..sound import RATE, Sound, band, bump, eased, levelled, place, reverberated, room, shaped, strike, white
from ..stage import Stage


def crackle(rng: np.random.Generator) -> Sound:
    """Return one crackle: a split in the charcoal and the short hollow ring of the lump."""
    samples = round(0.14 * RATE)
    times = np.arange(samples) / RATE
    centre = rng.uniform(1100.0, 5200.0)
    snap = shaped(white(rng, samples), band(0.55 * centre, 2.2 * centre))
    snap *= np.exp(-times / rng.uniform(0.002, 0.012)).astype(np.float32)
    hollow = strike(rng.uniform(450.0, 1900.0, 3), rng.uniform(0.2, 0.8, 3), rng.uniform(0.012, 0.035, 3), 0.14)
    out = snap / np.float32(np.abs(snap).max()) + np.float32(0.35) * hollow
    return eased(out, 0.0004, 0.03)


def pop(rng: np.random.Generator) -> Sound:
    """Return a pop: sap that bursts a log, with a low body and sparks that fly after it."""
    out = np.zeros(round(0.8 * RATE), np.float32)
    body = strike(rng.uniform(120.0, 620.0, 4), rng.uniform(0.4, 1.0, 4), rng.uniform(0.03, 0.09, 4), 0.4)
    place(out, 0.0, body, 0.6)
    place(out, 0.0, crackle(rng), 1.0)
    for delay in rng.exponential(0.09, rng.integers(3, 12)):
        place(out, 0.02 + delay, crackle(rng), 0.3 * rng.lognormal(-0.5, 0.6))
    return out


def sizzle(rng: np.random.Generator) -> Sound:
    """Return a jet of steam that escapes from wood, fluttering as it dies."""
    length = rng.uniform(0.6, 2.4)
    times = np.arange(round(length * RATE)) / RATE
    low = rng.uniform(2200.0, 5000.0)
    hiss = shaped(white(rng, len(times)), band(low, 1.9 * low))
    flutter = 1.0 + 0.5 * np.sin(2 * np.pi * np.cumsum(rng.uniform(9.0, 22.0) * (1 - 0.4 * times / length)) / RATE)
    return (hiss * flutter * bump(times, length, 0.2)).astype(np.float32)


def glow(stage: Stage) -> Sound:
    """Return the bed: brown noise that breathes like coals under a slow draught."""
    rng = stage.rng
    brown = shaped(white(rng, stage.samples), lambda f: f**0.5 / (1.0 + (f / 80.0) ** 2.4))
    deep = levelled(brown, -24.0) * stage.swelling("deep", -1.5, 1.5, 4.0, 60.0)
    ash = levelled(shaped(white(rng, stage.samples), band(3500.0, 15000.0, 1.5)), -47.0)
    return deep + ash * stage.swelling("ash", -4.0, 3.0, 2.0, 30.0)


def ember_field(stage: Stage) -> Sound:
    """Render a take of Ember Field (S,)."""
    rng, fire = stage.rng, stage.silence()
    crackles = [crackle(rng) for _ in range(120)]
    flare = np.exp(stage.at("flare", stage.clock, -1.0, 1.0, 2.5, 15.0))
    season = stage.at("density", stage.clock, 8.0, 20.0, 20.0)
    for time in stage.events(season * flare):
        gain = 0.13 * rng.lognormal(-0.9, 0.85)
        for delay in np.cumsum(rng.exponential(0.03, rng.integers(1, 5))):
            place(fire, time + delay, crackles[rng.integers(120)], gain * rng.uniform(0.3, 1.0))
    pops = [pop(rng) for _ in range(24)]
    for time in stage.events(stage.at("pops", stage.clock, 0.15, 0.55, 10.0)):
        place(fire, time, pops[rng.integers(24)], 0.36 * rng.lognormal(-0.2, 0.4))
    for time in stage.events(stage.at("sizzles", stage.clock, 0.1, 0.45, 10.0)) - 0.5:
        place(fire, time, sizzle(rng), 0.022 * rng.lognormal(0.0, 0.5))
    wet = reverberated(fire, room(rng, 0.5, 4000.0, 0.006))
    near = stage.slow("distance", 1.0, 0.6, 12.0)
    return fire * near + wet * stage.slow("ground", 0.3, 0.55, 15.0) + glow(stage)
