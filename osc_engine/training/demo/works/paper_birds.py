"""Paper Birds: fluttering, folding and tearing paper, wingbeats passing."""

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from ..sound import (
    CONTROL_RATE,
    RATE,
    Curve,
    Sound,
    band,
    bump,
    eased,
    levelled,
    place,
    reverberated,
    room,
    shaped,
    stretched,
    white,
)
from ..stage import Stage

FINE = 10 * CONTROL_RATE
BANDS = ((260.0, 900.0), (900.0, 2600.0), (2600.0, 6500.0), (6500.0, 14000.0))

Envelopes = NDArray[np.float64]


def add(envelopes: Envelopes, start: float, part: Envelopes) -> None:
    """Add the envelopes of one gesture (4, F) to those of the take, in place, F at `FINE` Hz."""
    first = round(start * FINE)
    begin, end = max(first, 0), min(first + part.shape[1], envelopes.shape[1])
    if begin < end:
        envelopes[:, begin:end] += part[:, begin - first : end - first]


def flight(rng: np.random.Generator, lightness: float) -> Envelopes:
    """Return a bird of paper that passes: wingbeats of its own pace, near for a moment.

    The body of each beat is low and the crackle of the sheet follows on the way back, so the
    four bands do not move together.
    """
    length = rng.uniform(1.6, 5.0)
    times = np.arange(round(length * FINE)) / FINE
    rate = (5.0 + 7.0 * lightness) * rng.uniform(0.8, 1.25) * (1.0 + rng.uniform(-0.3, 0.3) * times / length)
    phase = np.cumsum(rate * (1.0 + 0.04 * rng.standard_normal(len(times)))) / FINE
    beat = phase - np.floor(phase)
    down = np.exp(-beat / 0.16) * np.minimum(1.0, beat / 0.05)
    back = 0.6 * np.exp(-(((beat - 0.55) / 0.12) ** 2))
    near = bump(times, length, rng.uniform(0.3, 0.7), rng.uniform(1.0, 2.0))
    bright = near**0.7
    weights = np.array([0.9, 0.8, 0.65, 0.4]) * (1.0 - 0.25 * lightness * np.array([1, 0, -1, -1.5]))
    shapes = np.stack([down, 0.9 * down + 0.3 * back, 0.6 * down + 0.8 * back, 0.35 * down + back])
    closeness = np.stack([near, near, near * bright, near * bright**2])
    return weights[:, None] * shapes * closeness * rng.lognormal(-0.2, 0.4)


def flutter(rng: np.random.Generator) -> Envelopes:
    """Return a sheet that shivers in a draught: fast, shallow, dying away."""
    length = rng.uniform(0.5, 1.8)
    times = np.arange(round(length * FINE)) / FINE
    rate = rng.uniform(18.0, 34.0) * (1.0 - 0.35 * times / length)
    wave = 0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(rate) / FINE)
    shape = wave**3 * bump(times, length, 0.15)
    return np.array([0.35, 0.6, 0.6, 0.4])[:, None] * shape * rng.lognormal(-0.6, 0.4)


def tear(rng: np.random.Generator) -> Envelopes:
    """Return a tear: ripping fibres, denser and brighter towards the end, then a stop."""
    length = rng.uniform(0.35, 1.7)
    times = np.arange(round(length * FINE)) / FINE
    fibres = rng.random(len(times)) < 0.12 + 0.5 * (times / length)
    rip = signal.fftconvolve(fibres * rng.exponential(1.0, len(times)), np.exp(-np.arange(12) / 4.0))[: len(times)]
    pull = bump(times, length, rng.uniform(0.6, 0.88), 0.6)
    share = times / length
    rise = np.stack([0.3 - 0.2 * share, 0.6 - 0.1 * share, 0.5 + 0.4 * share, 0.25 + 0.7 * share])
    return rise * rip * pull * rng.lognormal(-0.9, 0.35)


def creases(rng: np.random.Generator, out: Sound, start: float, shards: list[Sound], loud: float) -> None:
    """Place one folding of a sheet: a crowd of small cracks that ends in a pressed edge."""
    length = rng.uniform(0.4, 1.6)
    count = int(rng.uniform(25.0, 70.0) * length)
    for share in rng.beta(1.6, 1.2, count):
        gain = loud * rng.lognormal(-0.8, 0.8) * (0.4 + 0.6 * share)
        place(out, start + share * length, shards[rng.integers(len(shards))], gain)


def shard(rng: np.random.Generator) -> Sound:
    """Return one crack of stiff paper, with the short ring of the sheet behind it."""
    samples = round(0.08 * RATE)
    centre = rng.uniform(900.0, 6000.0)
    fall = np.exp(-np.arange(samples) / RATE / rng.uniform(0.004, 0.022)).astype(np.float32)
    crack = shaped(white(rng, samples), band(0.6 * centre, 1.7 * centre)) * fall
    return eased(crack / np.float32(np.abs(crack).max()), 0.0008, 0.02)


def gestures(stage: Stage) -> Envelopes:
    """Return the envelopes (4, F) of all birds, shivers and tears of a take."""
    rng = stage.rng
    envelopes = np.zeros((4, round(stage.seconds * FINE) + 1))
    early = stage.clock - 1.5
    for time in stage.events(stage.at("birds", stage.clock, 0.3, 0.62, 10.0)) - 1.5:
        add(envelopes, time, flight(rng, float(stage.at("register", np.array(time), 0.0, 1.0, 9.0))))
    for time in stage.events(stage.at("shivers", early, 0.15, 0.6, 11.0)):
        add(envelopes, time, flutter(rng))
    for time in stage.events(stage.at("tears", early, 0.05, 0.32, 12.0)):
        add(envelopes, time, tear(rng))
    return envelopes


def paper_birds(stage: Stage) -> Sound:
    """Render a take of Paper Birds (S,)."""
    rng, out = stage.rng, stage.silence()
    tilt = stage.at("brightness", stage.clock, -1.5, 1.5, 12.0)
    for number, (envelope, (low, high)) in enumerate(zip(gestures(stage), BANDS, strict=True)):
        sheet = levelled(shaped(white(rng, stage.samples), band(low, high)), -18.0)
        lift = stretched(10 ** (tilt * (number - 1.5) / 20), stage.samples)
        out += sheet * lift * stretched(envelope, stage.samples)
    shards = [shard(rng) for _ in range(64)]
    for time in stage.events(stage.at("folds", stage.clock, 0.15, 0.5, 10.0)):
        creases(rng, out, time, shards, 0.17)
    wet = reverberated(out, room(rng, 0.7, 6000.0, 0.008))
    near = stage.slow("distance", 0.95, 0.6, 12.0)
    return out * near + wet * stage.slow("walls", 0.2, 0.5, 15.0) + rustle(stage)


def rustle(stage: Stage) -> Sound:
    """Return the bed: leaves of paper that stir in a still room."""

    def gain(freqs: Curve) -> Curve:
        return band(300.0, 9000.0, 1.0)(freqs)

    stir = levelled(shaped(white(stage.rng, stage.samples), gain), -51.0)
    return stir * stage.swelling("stir", -5.0, 4.0, 1.2, 30.0)
