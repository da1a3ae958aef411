"""The signature: a steam whistle of two rising notes in a large hall."""

import numpy as np

from .sound import (
    RATE,
    Sound,
    band,
    eased,
    levelled,
    limited,
    oscillator,
    place,
    reverberated,
    room,
    seeded,
    shaped,
    stretched,
    white,
)

SECONDS = 9.6
CHIME = (1.0, 1.26, 1.498, 2.0)


def note(rng: np.random.Generator, low: float, high: float, seconds: float) -> Sound:
    """Return one blow of the whistle: a chord of four bells that rises with the steam pressure.

    Pressure comes first as a rush of steam, then lifts pitch, strength and overtones together.
    """
    samples = round(seconds * RATE)
    times = np.arange(samples) / RATE
    pressure = (1.0 - np.exp(-times / 0.28)) * np.clip((seconds - times) / 0.35, 0.0, 1.0) ** 0.6
    rise = low + (high - low) * np.clip(times / (0.8 * seconds), 0.0, 1.0) ** 1.4
    out = np.zeros(samples, np.float32)
    for bell in CHIME:
        tremor = stretched(rng.normal(0.0, 0.0012, round(30 * seconds)), samples)
        pitch = (rise * bell * (0.93 + 0.07 * pressure)).astype(np.float32) * (1 + tremor)
        for harmonic, gain in ((1, 1.0), (2, 0.22), (3, 0.3), (5, 0.1)):
            tone = oscillator(pitch * np.float32(harmonic), float(rng.random()))
            out += gain * (pressure ** (0.7 + 0.5 * harmonic)).astype(np.float32) * tone / np.float32(bell)
    steam = levelled(shaped(white(rng, samples), band(700.0, 7000.0, 1.0)), -9.0)
    rush = np.exp(-times / 0.12) + 0.35 * pressure
    return eased(out + steam * rush.astype(np.float32), 0.015, 0.12)


def whistle(seed: int) -> Sound:
    """Return the signature (S,), 9.6 s at -22 dBFS RMS: low note, higher note, long hall."""
    rng = seeded(seed, "signature")
    dry = np.zeros(round(SECONDS * RATE), np.float32)
    place(dry, 0.25, note(rng, 392.0, 466.0, 2.3), 0.7)
    place(dry, 3.15, note(rng, 523.0, 698.0, 3.4), 0.8)
    wet = reverberated(dry, room(rng, 6.0, 2500.0, 0.035))
    sound = levelled(dry * np.float32(0.45) + wet * np.float32(0.9), -22.0)
    air = levelled(shaped(white(rng, len(dry)), band(60.0, 5000.0, 0.7)), -56.0)
    return limited(sound + air)
