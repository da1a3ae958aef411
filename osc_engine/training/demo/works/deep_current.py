"""Deep Current: low drones and beating partials under water, 30 to 200 Hz with far surges."""

import numpy as np
from scipy import signal

from ..sound import (
    RATE,
    Sound,
    band,
    bump,
    eased,
    levelled,
    oscillator,
    painted,
    picture_times,
    place,
    reverberated,
    room,
    shaped,
    stretched,
    white,
)
from ..stage import Stage

SLOWER = 12
SIZE = 4096
RATIOS = (1.0, 1.5, 2.0, 2.25, 2.99, 3.76, 4.52)


def drones(stage: Stage) -> Sound:
    """Return pairs of low sines that beat slowly against each other.

    They are summed at a twelfth of the rate, where nothing above 2 kHz can exist or is wanted.
    """
    samples = -(-stage.samples // SLOWER)
    coarse = stage.clock
    out = np.zeros(samples)
    for number, ratio in enumerate(RATIOS):
        root = stretched(stage.at("root", coarse, 33.0, 41.0, 40.0, 600.0), samples)
        beat = stretched(stage.at(f"beat {number}", coarse, 0.1, 1.6, 20.0), samples)
        level = stretched(10 ** (stage.at(f"level {number}", coarse, -11.0, 0.0, 9.0, 150.0) / 20), samples)
        for side in (-0.5, 0.5):
            turns = np.cumsum(root * ratio + side * beat, dtype=np.float64) * SLOWER / RATE
            turns += stage.rng.random()
            out += level * np.sin(2 * np.pi * turns) / (1.0 + 0.22 * number)
    return signal.resample_poly(out, SLOWER, 1)[: stage.samples].astype(np.float32)


def surges(stage: Stage) -> Sound:
    """Return far masses of water that come and go, their edge opening as they near."""
    times = picture_times(stage.samples, SIZE)
    freqs = np.fft.rfftfreq(SIZE, 1.0 / RATE)
    force = np.zeros(len(times))
    time = -stage.rng.uniform(0.0, 10.0)
    while time < stage.seconds:
        length = stage.rng.uniform(6.0, 16.0)
        hill = bump(times - time, length, stage.rng.uniform(0.45, 0.7), 1.3)
        force = np.maximum(force, hill * stage.rng.uniform(0.35, 1.0))
        time += length * stage.rng.uniform(0.45, 0.9)
    edge = 110.0 * 2.0 ** (2.0 * force + stage.at("brightness", times, -0.4, 0.6, 12.0))
    picture = (0.12 + force[:, None]) * (1.0 + (freqs[None, :] / edge[:, None]) ** 2) ** -1.4
    picture *= band(35.0, 20000.0, 2.0)(freqs)[None, :]
    return painted(stage.rng, picture.astype(np.float32), stage.samples)


def call(rng: np.random.Generator) -> Sound:
    """Return a far voice in the deep: a bent, slowly trembling low tone."""
    length = rng.uniform(1.8, 5.0)
    times = np.arange(round(length * RATE)) / RATE
    start, end = rng.uniform(95.0, 230.0), rng.uniform(70.0, 200.0)
    share = times / length
    pitch = start + (end - start) * share**1.5 + 6.0 * np.sin(2 * np.pi * rng.uniform(1.2, 3.0) * times)
    tone = oscillator(pitch.astype(np.float32)) + np.float32(0.25) * oscillator((2 * pitch).astype(np.float32))
    return (tone * bump(times, length, 0.4)).astype(np.float32)


def bubble(rng: np.random.Generator) -> Sound:
    """Return a bubble: a short sine that rises as it shrinks."""
    pitch = rng.uniform(180.0, 620.0)
    times = np.arange(round(0.22 * RATE)) / RATE
    rise = pitch * (1.0 + rng.uniform(1.0, 3.0) * times)
    return eased(oscillator(rise.astype(np.float32)) * np.exp(-times / 0.045).astype(np.float32), 0.006, 0.03)


def creatures(stage: Stage) -> Sound:
    """Return calls and strings of bubbles, heard through much water."""
    rng, out = stage.rng, stage.silence()
    for time in stage.events(stage.at("calls", stage.clock, 0.04, 0.16, 20.0)):
        place(out, time, call(rng), 0.09 * rng.lognormal(0.0, 0.4))
    bubbles = [bubble(rng) for _ in range(40)]
    for time in stage.events(stage.at("bubbles", stage.clock, 0.1, 0.5, 12.0)):
        for offset in np.cumsum(rng.uniform(0.03, 0.16, rng.integers(3, 14))):
            place(out, time + offset, bubbles[rng.integers(40)], 0.035 * rng.lognormal(0.0, 0.5))
    return out


def deep_current(stage: Stage) -> Sound:
    """Render a take of Deep Current (S,)."""
    rng = stage.rng
    tones = levelled(drones(stage), -22.5) * stage.swelling("drone", -2.5, 1.5, 20.0)
    water = levelled(surges(stage), -27.0) * stage.swelling("surge", -2.0, 2.0, 15.0)
    far = creatures(stage)
    wet = reverberated(far + np.float32(0.4) * water, room(rng, 5.0, 500.0, 0.05))
    bed = levelled(shaped(white(rng, stage.samples), lambda f: (1.0 + f / 300.0) ** -1.0), -54.0)
    return tones + water + far * stage.slow("near", 0.2, 0.7) + wet * stage.slow("distance", 0.5, 0.9) + bed
