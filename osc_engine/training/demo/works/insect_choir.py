"""Insect Choir: chirps and stridulation in swarms, 3 to 12 kHz, call and answer."""

from dataclasses import dataclass

import numpy as np

from ..sound import RATE, Sound, band, eased, levelled, oscillator, place, reverberated, room, shaped, white
from ..stage import Stage


@dataclass(frozen=True)
class Species:
    """How one kind sings: carrier in Hz, pulses in a chirp, pulses and chirps a second."""

    name: str
    low: float
    high: float
    pulses: tuple[int, int]
    pulse_rate: float
    chirp_rate: float
    rasp: float
    pairs: int


KINDS = (
    Species("field", 4100.0, 4900.0, (3, 5), 27.0, 2.1, 0.0, 5),
    Species("tree", 3050.0, 3500.0, (14, 30), 41.0, 0.8, 0.02, 3),
    Species("leaf", 7200.0, 9400.0, (14, 26), 74.0, 1.3, 0.9, 4),
    Species("sword", 5900.0, 6900.0, (9, 18), 52.0, 1.2, 0.25, 3),
    Species("tick", 9900.0, 11800.0, (4, 8), 21.0, 1.7, 0.6, 4),
)


def chirp(rng: np.random.Generator, kind: Species, carrier: float) -> Sound:
    """Return one chirp: a train of wing strokes, each sliding down a little, tonal or rasping."""
    count = int(rng.integers(*kind.pulses))
    period = round(RATE / (kind.pulse_rate * rng.uniform(0.96, 1.04)))
    share = np.arange(period) / (0.72 * period)
    stroke = np.where(share < 1, np.sin(np.pi * np.clip(share, 0, 1) ** 0.6) ** 1.5, 0.0)
    swell = np.sin(np.pi * (np.arange(count) + 0.8) / (count + 0.8)) ** 0.5
    shape = np.outer(swell, stroke).ravel().astype(np.float32)
    slide = np.tile(1.012 - 0.03 * np.clip(share, 0, 1), count)
    tone = oscillator((carrier * slide).astype(np.float32))
    tone += np.float32(0.12) * oscillator((2 * carrier * slide).astype(np.float32))
    scrape = shaped(white(rng, len(shape)), band(0.86 * carrier, 1.16 * carrier, 6.0))
    scrape = scrape / np.float32(np.abs(scrape).max() * 0.6)
    return shape * (np.float32(1.0 - kind.rasp) * tone + np.float32(kind.rasp) * scrape)


def duet(stage: Stage, kind: Species, number: int, near: Sound, far: Sound) -> None:
    """Let one insect call and another answer through the take, in place on both buses."""
    rng = stage.rng
    warmth = float(stage.at("warmth", np.array(0.0), 0.96, 1.04, 60.0))
    carrier = rng.uniform(kind.low, kind.high) * warmth
    voices = [[chirp(rng, kind, c) for _ in range(3)] for c in (carrier, carrier * rng.uniform(1.03, 1.09))]
    depth = rng.uniform(0.0, 1.0) if number else rng.uniform(0.0, 0.3)
    time, caller = rng.uniform(-3.0, 4.0), 0
    while time < stage.seconds:
        eager = float(stage.at(f"{kind.name} {number}", np.array(time), 0.0, 1.0, 14.0, 200.0))
        pace = 1.0 / (kind.chirp_rate * warmth**4 * rng.uniform(0.92, 1.08))
        apart = np.clip(depth + 0.35 * caller, 0.0, 1.0)
        for _ in range(int(rng.integers(1, 3 + round(5 * eager)))):
            grain = voices[caller][rng.integers(3)]
            loud = 0.16 * (0.35 + eager) * rng.uniform(0.7, 1.1)
            place(near, time, grain, loud * (1.0 - apart) ** 1.5)
            place(far, time, grain, loud * (0.25 + 0.4 * apart))
            time += max(pace, len(grain) / RATE + 0.05) * rng.uniform(0.94, 1.06)
        caller = 1 - caller
        time += rng.uniform(0.1, 0.5) if caller else rng.uniform(0.3, 4.0) * (1.2 - eager)


def wash(stage: Stage) -> Sound:
    """Return the distant swarm: bands of hiss that tremble at wing speed and swell in waves."""
    out = stage.silence()
    for number, (low, high, beat) in enumerate([(3900, 4700, 31.0), (5300, 6400, 57.0), (7600, 9600, 83.0)]):
        hiss = levelled(shaped(white(stage.rng, stage.samples), band(low, high, 8.0)), -39.0)
        speed = stage.slow(f"beat {number}", 0.94 * beat, 1.06 * beat)
        tremble = np.float32(0.62) + np.float32(0.38) * oscillator(speed)
        out += hiss * tremble * stage.swelling(f"wave {number}", -9.0, 2.0, 6.0, 90.0)
    return out


def insect_choir(stage: Stage) -> Sound:
    """Render a take of Insect Choir (S,)."""
    near, far = stage.silence(), stage.silence()
    for kind in KINDS:
        for number in range(kind.pairs):
            duet(stage, kind, number, near, far)
    wet = reverberated(far, room(stage.rng, 0.9, 9000.0, 0.03))
    dark = shaped(white(stage.rng, stage.samples), band(120.0, 1500.0, 0.7))
    bed = levelled(eased(dark, 0.01, 0.01), -58.0) * stage.swelling("wind", -4.0, 4.0, 5.0)
    close = stage.slow("distance", 1.0, 0.55, 12.0)
    return near * close + wet * stage.slow("haze", 0.7, 1.1, 15.0) + wash(stage) + bed
