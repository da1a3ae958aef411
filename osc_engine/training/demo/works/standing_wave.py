"""Standing Wave: pure sine clusters and feedback tones, gliding, interfering."""

import numpy as np

from ..sound import (
    CONTROL_RATE,
    RATE,
    Curve,
    Sound,
    band,
    bump,
    levelled,
    oscillator,
    place,
    reverberated,
    room,
    shaped,
    stretched,
    white,
)
from ..stage import Stage

HARMONICS = np.array([4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 16, 18, 20, 24, 27, 30, 32, 36, 40])
FUNDAMENTAL = 55.0
CLUSTERS = 5


def course(stage: Stage, number: int) -> Curve:
    """Return the pitch in Hz (F,) of one cluster: it rests on a harmonic, then glides to another."""
    rng = stage.rng
    pitch = np.empty(len(stage.clock))
    previous, first = None, 0
    while first < len(pitch):
        aim = float(stage.at("register", np.array(first / CONTROL_RATE), -2.0, 2.0, 20.0)) + 3.6 * number
        spot = int(np.clip(round(aim + rng.normal(0.0, 1.6)), 0, len(HARMONICS) - 1))
        target = np.log2(FUNDAMENTAL * HARMONICS[spot])
        glide = round(rng.uniform(1.5, 7.0) * CONTROL_RATE)
        rest = round(rng.uniform(1.0, 8.0) * CONTROL_RATE)
        origin = target if previous is None else previous
        share = np.clip(np.arange(glide + rest) / glide, 0.0, 1.0)
        path = origin + (target - origin) * (0.5 - 0.5 * np.cos(np.pi * share))
        last = min(len(pitch), first + len(path))
        pitch[first:last] = path[: last - first]
        previous, first = target, last
    return 2.0**pitch


def cluster(stage: Stage, number: int) -> Sound:
    """Return a few sines so near each other that they beat, their distance opening and closing."""
    samples = stage.samples
    pitch = stretched(course(stage, number), samples)
    spread = stage.slow(f"spread {number}", 0.2, 4.5, 7.0, 120.0)
    out = stage.silence()
    for place_in, side in enumerate((-1.0, 0.0, 1.37)):
        level = stage.swelling(f"sine {number} {place_in}", -12.0, 0.0, 5.0, 60.0)
        out += level * oscillator(pitch + np.float32(side) * spread, float(stage.rng.random()))
    return out * stage.swelling(f"cluster {number}", -14.0, 0.0, 8.0, 90.0)


def feedback(rng: np.random.Generator, pitch: float) -> Sound:
    """Return a tone that grows out of nothing as a loudspeaker finds its microphone.

    It rises exponentially until the amplifier clips softly, which bends the pitch and adds odd
    harmonics, and falls back when the distance changes.
    """
    length = rng.uniform(3.5, 9.0)
    times = np.arange(round(length * RATE)) / RATE
    growth = np.exp(np.minimum(0.0, (times / (0.55 * length) - 1.0) * 7.0)) * bump(times, length, 0.6, 0.5)
    drift = pitch * (1.0 + rng.uniform(-0.03, 0.03) * (times / length) ** 2 - 0.004 * growth)
    wobble = 1.0 + 0.0015 * np.sin(2 * np.pi * rng.uniform(3.0, 6.5) * times)
    tone = oscillator((drift * wobble).astype(np.float32))
    drive = rng.uniform(1.2, 3.2)
    return (np.tanh(drive * growth * tone) / drive * np.sqrt(growth)).astype(np.float32)


def standing_wave(stage: Stage) -> Sound:
    """Render a take of Standing Wave (S,)."""
    rng, out = stage.rng, stage.silence()
    for number in range(CLUSTERS):
        out += cluster(stage, number) / np.float32(1.0 + 0.35 * number)
    out = levelled(out, -25.0)
    begins = stage.events(stage.at("feedback", stage.clock, 0.09, 0.24, 20.0)) - 3.0
    for begin in begins:
        height = float(stage.at("height", np.array(begin), 0.0, 1.0, 15.0)) + rng.normal(0.0, 0.35)
        pitch = 900.0 * 2.0 ** np.clip(1.6 * height, -0.3, 2.0)
        place(out, begin, feedback(rng, pitch), 0.07 * rng.lognormal(0.0, 0.3))
    wet = reverberated(out, room(rng, 3.0, 3000.0, 0.02))
    hiss = levelled(shaped(white(rng, stage.samples), band(150.0, 12000.0, 0.7)), -62.0)
    return out * stage.slow("near", 0.55, 0.9, 12.0) + wet * stage.slow("distance", 0.25, 0.6, 15.0) + hiss
