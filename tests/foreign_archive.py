"""An archive whose sound shares no code with the demo's: `python tests/foreign_archive.py OUT MINUTES`.

Four works, six takes of each: struck bells, reeds, wind, and a shop full of clocks, at 44.1 kHz in 24 bits, with a few
captions. It is what docs/training.md tries the way of a small archive on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray
from scipy.signal import lfilter

RATE, TAKES = 44_100, 6
Sound = NDArray[np.float64]


def bells(n: int, chance: np.random.Generator) -> Sound:
    """Strike after stroke, each a carrier whose brightness dies away."""
    sound, begin = np.zeros(n), 0
    while begin < n:
        t = np.arange(int(RATE * chance.uniform(1, 4))) / RATE
        pitch = chance.choice([220, 262, 330, 392, 523, 659])
        bright = chance.uniform(1, 6) * np.exp(-3 * t) * np.sin(2 * np.pi * pitch * chance.choice([1.41, 2.0, 3.5]) * t)
        stroke = np.sin(2 * np.pi * pitch * t + bright) * np.exp(-t * chance.uniform(1, 4))
        part = min(len(t), n - begin)
        sound[begin : begin + part] += 0.2 * stroke[:part]
        begin += int(RATE * chance.uniform(0.15, 1.4))
    return sound


def reeds(n: int, chance: np.random.Generator) -> Sound:
    """A chord of saw waves that swell and tremble."""
    t, sound = np.arange(n) / RATE, np.zeros(n)
    for pitch in (73.4, 110, 146.8, 220.5):
        turns = np.cumsum(pitch * (1 + 0.004 * np.sin(2 * np.pi * chance.uniform(3, 6) * t))) / RATE
        swell = 0.5 + 0.5 * np.sin(2 * np.pi * chance.uniform(0.03, 0.12) * t + chance.uniform(0, 6))
        sound += 0.08 * (2 * (turns % 1) - 1) * swell
    return np.asarray(lfilter([0.12], [1, -0.88], sound))


def wind(n: int, chance: np.random.Generator) -> Sound:
    """Noise with one broad resonance that comes and goes."""
    noise = np.asarray(lfilter([1], [1, -1.8 * np.cos(0.2), 0.81], chance.normal(0, 0.02, n)))
    gust = np.abs(np.sin(2 * np.pi * 0.07 * np.arange(n) / RATE + chance.uniform(0, 6)))
    return np.asarray(noise * (0.15 + gust) ** 2)


def clocks(n: int, chance: np.random.Generator) -> Sound:
    """Short clicks in a steady beat, some left out."""
    sound, t = np.zeros(n), np.arange(1800) / RATE
    for begin in range(0, n - 2000, int(RATE * chance.uniform(0.11, 0.23))):
        if chance.random() < 0.8:
            wave = np.sign(np.sin(2 * np.pi * chance.choice([900, 1400, 2300]) * t))
            sound[begin : begin + 1800] += chance.uniform(0.1, 0.4) * np.exp(-t * 160) * wave
    return sound


WORKS: dict[str, tuple[Callable[[int, np.random.Generator], Sound], tuple[str, ...], str]] = {
    "Bell Weather": (
        bells,
        ("struck bells", "bright metal chimes ringing", "a glockenspiel in a quiet room"),
        "chimes",
    ),
    "Reed House": (reeds, ("a harmonium drone", "an old organ breathing", "low reeds humming"), "a pump organ"),
    "Gust": (wind, ("wind in the trees", "a storm blowing", "breath of wind around a house"), "a windy night"),
    "Clock Shop": (clocks, ("many clocks ticking", "clockwork and gears", "wooden clicks in rhythm"), "a loud watch"),
}


def main(out: Path, minutes: float) -> None:
    """Write it."""
    chance, described = np.random.default_rng(7), []
    for title, (make, captions, held_out) in WORKS.items():
        (out / title).mkdir(parents=True, exist_ok=True)
        for take in range(1, TAKES + 1):
            sound = make(int(RATE * 60 * minutes / len(WORKS) / TAKES), chance)
            sound = (sound / np.abs(sound).max() * chance.uniform(0.2, 0.7)).astype(np.float32)
            soundfile.write(out / title / f"take {take}.wav", sound, RATE, subtype="PCM_24")
        words = ", ".join(f'"{caption}"' for caption in captions)
        described.append(f'[works."{title}"]\ncaptions = [{words}]\nheld_out = ["{held_out}"]\n')
    (out / "archive.toml").write_text("".join(described))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
