"""Night Machinery: motors, hum at mains harmonics, relays and ticks in loose rhythm."""

import numpy as np
from scipy import signal

from ..sound import (
    RATE,
    Sound,
    band,
    eased,
    levelled,
    oscillator,
    place,
    reverberated,
    room,
    shaped,
    stretched,
    strike,
    wheel,
    white,
)
from ..stage import Stage

HUM = (0.5, 1.0, 0.28, 0.55, 0.16, 0.4, 0.12, 0.22, 0.1, 0.14, 0.05, 0.11, 0.04, 0.06, 0.03, 0.05)


def hum(stage: Stage) -> Sound:
    """Return transformers: 50 Hz and its harmonics, their upper part breathing slowly."""
    mains = stage.slow("mains", 49.95, 50.05, 30.0)
    low = wheel(mains, HUM[:4], stage.rng) * stage.swelling("hum", -4.0, 1.0, 10.0)
    high = wheel(mains, (0.0,) * 4 + HUM[4:], stage.rng) * stage.swelling("buzz", -9.0, 2.0, 8.0)
    return low + high


def running(stage: Stage, number: int) -> Sound:
    """Return how much a motor runs (S,), 0 to 1: it starts and stops within a second or two."""
    wish = stage.at(f"running {number}", stage.clock, 0.0, 1.0, 15.0, 120.0)
    state = np.where(wish > 0.4, 1.0, 0.0)
    steps = np.concatenate([np.full(200, state[0]), state])
    kernel = np.exp(-np.arange(200) / 60.0)
    return stretched(signal.fftconvolve(steps, kernel / kernel.sum())[200 : 200 + len(state)], stage.samples)


def motor(stage: Stage, number: int) -> Sound:
    """Return one motor: shaft harmonics, the mesh of its gears, the rush of its fan."""
    rng = stage.rng
    on = running(stage, number)
    load = stage.slow(f"load {number}", 0.95, 1.05, 6.0, 120.0)
    shaft = (21.0, 27.5, 36.0)[number] * load * (np.float32(0.35) + np.float32(0.65) * on)
    turning = wheel(shaft, 1.0 / np.arange(1, 13) ** rng.uniform(0.7, 1.0), rng)
    teeth = (17, 23, 31)[number]
    whine = wheel(shaft * np.float32(teeth), (0.5, 0.3, 0.1), rng)
    whine *= np.float32(0.7) + np.float32(0.3) * oscillator(shaft)
    whine *= stage.swelling(f"whine {number}", -14.0, 0.0, 7.0, 120.0)
    fan = levelled(shaped(white(rng, stage.samples), band(180.0, 1100.0, 2.2)), -14.0)
    fan *= np.float32(0.7) + np.float32(0.3) * oscillator(shaft * np.float32(0.5))
    return on * (np.float32(0.3) * turning + np.float32(0.22) * whine + np.float32(0.7) * fan)


def relay(rng: np.random.Generator) -> Sound:
    """Return a relay: the clack of its armature, a rebound, and the buzz of the coil it closes."""
    modes = np.sort(rng.uniform(1100.0, 5200.0, 6))
    clack = strike(modes, rng.uniform(0.3, 1.0, 6), rng.uniform(0.006, 0.03, 6), 0.25)
    thud = strike(np.array([140.0, 310.0]) * rng.uniform(0.8, 1.3), np.array([1.2, 0.6]), np.array([0.04, 0.03]), 0.25)
    out = np.zeros(round(0.7 * RATE), np.float32)
    place(out, 0.0, clack + thud, 1.0)
    place(out, rng.uniform(0.018, 0.055), clack, rng.uniform(0.3, 0.6))
    coil = wheel(np.full(len(out), 100.0, np.float32), 1.0 / np.arange(1, 15) ** 0.6, rng)
    return out + rng.uniform(0.05, 0.22) * eased(coil, 0.02, 0.35)


def tick(rng: np.random.Generator) -> Sound:
    """Return the tick of a clockwork: small dry metal."""
    modes = rng.uniform(2200.0, 7500.0, 5)
    return strike(modes, rng.uniform(0.3, 1.0, 5), rng.uniform(0.006, 0.035, 5), 0.2)


def rhythms(stage: Stage, bank: list[Sound], rate: float, periods: tuple[float, float], loud: float) -> Sound:
    """Return patterns of one kind of click: a pulse, some beats left out, never quite in time."""
    rng, out = stage.rng, stage.silence()
    for begin in stage.events(stage.at("bustle", stage.clock, 0.6 * rate, 1.6 * rate, 15.0)) - 4.0:
        period = rng.uniform(*periods)
        pattern = rng.random(rng.integers(3, 9)) < 0.7
        voices = rng.integers(len(bank), size=len(pattern))
        gain = loud * rng.lognormal(-0.2, 0.4)
        for beat in range(int(rng.uniform(5.0, 16.0) / period)):
            spot = beat % len(pattern)
            if pattern[spot]:
                loose = rng.normal(0.0, 0.05 * period)
                place(out, begin + beat * period + loose, bank[voices[spot]], gain * rng.uniform(0.75, 1.1))
    return out


def night_machinery(stage: Stage) -> Sound:
    """Render a take of Night Machinery (S,)."""
    rng = stage.rng
    engines = stage.silence()
    for number in range(3):
        engines += motor(stage, number) * stage.swelling(f"place {number}", -10.0, 0.0, 12.0)
    relays = rhythms(stage, [relay(rng) for _ in range(14)], 0.16, (0.4, 1.4), 0.16)
    ticks = rhythms(stage, [tick(rng) for _ in range(14)], 0.2, (0.11, 0.5), 0.1)
    dry = np.float32(0.075) * hum(stage) + np.float32(0.085) * engines + relays + ticks
    wet = reverberated(dry, room(rng, 1.3, 2500.0, 0.015))
    bed = levelled(shaped(white(rng, stage.samples), band(90.0, 1500.0, 1.6)), -53.0) + levelled(
        white(rng, stage.samples), -74.0
    )
    return dry * stage.slow("near", 0.65, 1.0, 12.0) + wet * stage.slow("distance", 0.15, 0.45, 14.0) + bed
