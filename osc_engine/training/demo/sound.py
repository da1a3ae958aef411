"""Shared pieces of digital sound: noise, resonators, spaces, slow curves. Pure numpy, no state.

All sound is float32 mono at `RATE`; S stands for samples, F for frames, B for FFT bins.
"""

import zlib
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import fft, ndimage, signal

RATE = 48_000
CONTROL_RATE = 100
#: Of the peaks of finished sound.
CEILING = 0.85

Sound = NDArray[np.float32]
Curve = NDArray[np.float64]


def seeded(seed: int, *names: str | int) -> np.random.Generator:
    """Return a generator that depends on nothing but the seed and the names.

    `hash` differs between runs of Python, a checksum does not.
    """
    keys = [zlib.crc32(str(name).encode()) for name in names]
    return np.random.default_rng([seed, *keys])


def decibels(level: float) -> float:
    """Return the linear gain of a level in dB."""
    return float(10.0 ** (level / 20.0))


def rms(sound: Sound) -> float:
    """Return the root mean square of a sound (S,).

    Summed by numpy alone: the dot products of a linear algebra library, also inside `norm` and
    `convolve`, may differ in the last bit with the number of threads, and equal seeds must give
    equal files.
    """
    return float(np.sqrt(np.mean(np.square(sound, dtype=np.float64))))


def levelled(sound: Sound, level: float) -> Sound:
    """Return the sound scaled to an RMS level in dBFS."""
    return (sound * np.float32(decibels(level) / max(rms(sound), 1e-9))).astype(np.float32)


def white(rng: np.random.Generator, samples: int) -> Sound:
    """Return white noise (S,) of unit RMS."""
    return rng.standard_normal(samples, dtype=np.float32)


def stretched(curve: Curve, samples: int) -> Sound:
    """Interpolate a control curve (F,) linearly over S samples, end to end."""
    positions = np.linspace(0.0, len(curve) - 1.0, samples)
    return np.interp(positions, np.arange(len(curve)), curve).astype(np.float32)


def shaped(sound: Sound, gain: Callable[[Curve], Curve]) -> Sound:
    """Filter a sound (S,) by a zero-phase gain over frequency in Hz, circular in time."""
    size = fft.next_fast_len(len(sound), real=True)
    spectrum = fft.rfft(sound, size)
    spectrum *= gain(fft.rfftfreq(size, 1.0 / RATE)).astype(np.float32)
    return fft.irfft(spectrum, size)[: len(sound)].astype(np.float32)


def band(low: float, high: float, slope: float = 2.0) -> Callable[[Curve], Curve]:
    """Return a smooth band-pass gain from `low` to `high` Hz; `slope` steepens both sides."""

    def gain(freqs: Curve) -> Curve:
        safe = np.maximum(freqs, 1.0)
        return 1.0 / np.sqrt((1 + (low / safe) ** (2 * slope)) * (1 + (safe / high) ** (2 * slope)))

    return gain


def peaks(freqs: Curve, centres: Curve, widths: Curve, gains: Curve) -> Curve:
    """Return a sum of resonance curves (B,) with centres and half widths in Hz."""
    offset = (freqs[None, :] - centres[:, None]) / widths[:, None]
    return (gains[:, None] / np.sqrt(1.0 + offset**2)).sum(0)


def painted(rng: np.random.Generator, picture: NDArray[np.float32], samples: int) -> Sound:
    """Turn a picture of magnitudes into noise that follows it.

    Args:
        rng: source of the random phases.
        picture: magnitudes (F, B), B = n_fft / 2 + 1, frames a quarter of n_fft apart.
        samples: length of the result.

    Returns:
        Noise (S,), about the picture's magnitude at each time and frequency.
    """
    frames, bins = picture.shape
    size = 2 * (bins - 1)
    hop = size // 4
    turns = rng.random((frames, bins), dtype=np.float32) * np.float32(2 * np.pi)
    spectrum = np.empty((frames, bins), np.complex64)
    spectrum.real = np.cos(turns) * picture
    spectrum.imag = np.sin(turns) * picture
    grains = fft.irfft(spectrum, size, axis=1) * np.hanning(size).astype(np.float32)
    out = np.zeros((frames + 3, hop), np.float32)
    for quarter in range(4):
        out[quarter : quarter + frames] += grains[:, quarter * hop : (quarter + 1) * hop]
    flat = out.reshape(-1)
    return np.pad(flat, (0, max(0, samples - len(flat))))[:samples] * np.float32(np.sqrt(size))


def picture_times(samples: int, size: int) -> Curve:
    """Return the times in seconds (F,) of the frames that `painted` wants for S samples."""
    hop = size // 4
    return (np.arange(samples // hop + 2) - 1.5) * hop / RATE


def strike(freqs: Curve, gains: Curve, decays: Curve, seconds: float) -> Sound:
    """Return a struck body: decaying sines with frequencies in Hz and decays in seconds."""
    times = np.arange(round(seconds * RATE)) / RATE
    keep = freqs < 0.47 * RATE
    out = np.zeros(len(times))
    for freq, gain, decay in zip(freqs[keep], gains[keep], decays[keep], strict=True):
        audible = times[: round(8.0 * decay * RATE)]
        out[: len(audible)] += gain * np.exp(-audible / decay) * np.sin(2 * np.pi * freq * audible)
    return eased(out.astype(np.float32), 0.0005, 0.02)


def eased(sound: Sound, attack: float, release: float) -> Sound:
    """Return the sound with raised-cosine ends of the given seconds."""
    out = sound.copy()
    rise, fall = (min(len(out), max(1, round(s * RATE))) for s in (attack, release))
    out[:rise] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(rise) / rise)
    out[len(out) - fall :] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(fall) / fall)
    return out


def bump(times: Curve, length: float, rise: float, power: float = 1.0) -> Curve:
    """Return a smooth hill over `times` in seconds, its top at the share `rise` of `length`."""
    share = np.clip(times / length, 0.0, 1.0)
    up = np.clip(share / rise, 0.0, 1.0)
    down = np.clip((1.0 - share) / (1.0 - rise), 0.0, 1.0)
    return (np.sin(0.5 * np.pi * np.minimum(up, down)) ** 2) ** power


def place(out: Sound, start: float, grain: Sound, gain: float) -> None:
    """Add a grain to `out` in place at a time in seconds; what lies outside is dropped."""
    first = round(start * RATE)
    begin, end = max(first, 0), min(first + len(grain), len(out))
    if begin < end:
        out[begin:end] += np.float32(gain) * grain[begin - first : end - first]


def oscillator(freqs: Sound, phase: float = 0.0) -> Sound:
    """Return a unit sine (S,) that follows a frequency in Hz for each sample."""
    turns = np.cumsum(freqs, dtype=np.float64) / RATE + phase
    turns -= np.floor(turns)
    return np.sin((2 * np.pi * turns).astype(np.float32))


def wheel(freqs: Sound, partials: Sequence[float] | Curve, rng: np.random.Generator) -> Sound:
    """Return a periodic tone (S,): `partials` are the gains of the harmonics of `freqs` in Hz."""
    size = 4096
    spectrum = np.zeros(size // 2 + 1, complex)
    turns = np.exp(2j * np.pi * rng.random(len(partials)))
    spectrum[1 : len(partials) + 1] = np.asarray(partials) * turns
    table = (np.fft.irfft(spectrum) * size / 2).astype(np.float32)
    turned = np.cumsum(freqs, dtype=np.float64) / RATE
    return table[((turned - np.floor(turned)) * size).astype(np.int32) % size]


def room(rng: np.random.Generator, seconds: float, tone: float, size: float = 0.01) -> Sound:
    """Return the response of an invented space, unit energy.

    Args:
        rng: source of the echoes.
        seconds: time in which the lows die away by 60 dB.
        tone: frequency in Hz above which the decay is twice as fast.
        size: delay of the first echoes in seconds.
    """
    samples = round(seconds * 1.1 * RATE)
    times = np.arange(samples) / RATE
    out = np.zeros(samples, np.float32)
    edges = [20.0, 250.0, 1000.0, 3000.0, 8000.0, 22000.0]
    for low, high in pairwise(edges):
        decay = seconds / 6.9 / (1.0 + low / tone)
        out += shaped(white(rng, samples), band(low, high)) * np.exp(-times / decay).astype(np.float32)
    out = eased(np.concatenate([np.zeros(round(size * RATE), np.float32), out]), size * 2, 0.05)
    return out / np.float32(rms(out) * np.sqrt(len(out)))


def reverberated(sound: Sound, response: Sound) -> Sound:
    """Return the sound as it returns from a space, cut to its own length."""
    return signal.oaconvolve(sound, response)[: len(sound)].astype(np.float32)


def poisson_times(rng: np.random.Generator, rates: Curve, seconds: float) -> Curve:
    """Return sorted event times in seconds for rates (F,) in events per second."""
    step = seconds / len(rates)
    counts = rng.poisson(np.maximum(rates, 0.0) * step)
    cells = np.repeat(np.arange(len(rates)), counts)
    return np.sort((cells + rng.random(len(cells))) * step)


def limited(sound: Sound) -> Sound:
    """Return the sound with its peaks held under `CEILING` by a gain that looks ahead.

    The gain of each 10 ms block is the least any block within two of it needs, so neither the
    mean over three blocks nor the line between two of them exceeds what a sample allows.
    """
    block = RATE // 100
    blocks = -(-len(sound) // block)
    padded = np.zeros(blocks * block, np.float32)
    padded[: len(sound)] = np.abs(sound)
    needed = np.minimum(1.0, CEILING / np.maximum(padded.reshape(blocks, block).max(1), 1e-9))
    least = ndimage.minimum_filter1d(needed, 5, mode="nearest")
    gain = ndimage.uniform_filter1d(least, 3, mode="nearest")
    centres = (np.arange(blocks) + 0.5) * block
    return (sound * np.interp(np.arange(len(sound)), centres, gain)).astype(np.float32)
