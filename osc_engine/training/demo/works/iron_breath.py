"""Iron Breath: slow inhaling and exhaling through metal plates and pipes."""

import numpy as np

from ..sound import (
    RATE,
    Curve,
    Sound,
    band,
    bump,
    eased,
    levelled,
    painted,
    peaks,
    picture_times,
    place,
    reverberated,
    room,
    shaped,
    strike,
    white,
)
from ..stage import Stage

SIZE = 4096


def pipe(rng: np.random.Generator, freqs: Curve, root: float) -> Curve:
    """Return the resonances (B,) of a pipe closed at one end: odd harmonics, widening upwards."""
    odd = np.arange(1, 30, 2) * root * rng.uniform(0.996, 1.004, 15)
    return peaks(freqs, odd, 4.0 + 0.006 * odd, 1.0 / (1.0 + np.arange(15) * 0.35))


def plate(rng: np.random.Generator, freqs: Curve, low: float) -> Curve:
    """Return the resonances (B,) of a steel plate: evenly crowded, uneven in strength."""
    centres = low + np.cumsum(rng.uniform(20.0, 210.0, 40))
    gains = rng.lognormal(0.0, 0.8, 40) * (low / centres) ** 0.35 * np.linspace(1.2, 0.15, 40)
    return 0.3 * peaks(freqs, centres, 3.0 + 0.002 * centres, gains)


def breaths(stage: Stage) -> list[tuple[float, float, float]]:
    """Return (start, length of inhaling, length of exhaling) in seconds for the whole take."""
    moments, time = [], -stage.rng.uniform(0.0, 6.0)
    while time < stage.seconds:
        pace = float(stage.at("pace", np.array(time), 0.75, 1.35, 20.0))
        inward = pace * stage.rng.uniform(1.9, 2.8)
        outward = pace * stage.rng.uniform(2.8, 4.2)
        moments.append((time, inward, outward))
        time += inward + outward + pace * stage.rng.uniform(0.1, 0.7)
    return moments


def moved(freqs: Curve, body: Curve, tilt: Curve) -> Curve:
    """Return a body (B,) lit from below or above for each frame: (F, B)."""
    octaves = np.log2(np.maximum(freqs, 30.0) / 700.0)
    return body[None, :] * np.exp(tilt[:, None] * octaves[None, :])


def air(stage: Stage, moments: list[tuple[float, float, float]]) -> Sound:
    """Return the breath itself: noise drawn through plates inwards and through pipes outwards."""
    rng = stage.rng
    times = picture_times(stage.samples, SIZE)
    freqs = np.fft.rfftfreq(SIZE, 1.0 / RATE)
    sides = band(70.0, 4200.0, 3.0)(freqs)
    root = float(stage.at("register", np.array(0.0), 62.0, 88.0, 90.0))
    pipes = [sides * pipe(rng, freqs, root * ratio) for ratio in (1.0, 1.334, 1.78)]
    plates = [sides * plate(rng, freqs, low) for low in (190.0, 330.0, 520.0)]
    picture = np.zeros((len(times), len(freqs)), np.float32)
    lit = stage.at("brightness", times, -0.25, 0.3, 12.0)
    for start, inward, outward in moments:
        for begin, length, bodies, lean in ((start, inward, plates, 0.5), (start + inward, outward, pipes, -0.7)):
            span = slice(*np.searchsorted(times, [begin, begin + length]))
            local = times[span] - begin
            hill = bump(local, length, 0.62 if lean > 0 else 0.22, 0.8) * rng.uniform(0.7, 1.1)
            mix = rng.dirichlet([0.9] * 3)
            body = sum(share * each for share, each in zip(mix, bodies, strict=True))
            tilt = lit[span] + lean * (local / length - 0.5) + (0.1 if lean > 0 else -0.15)
            picture[span] += (hill[:, None] * moved(freqs, body, tilt)).astype(np.float32)
    return painted(rng, picture, stage.samples)


def groan(rng: np.random.Generator) -> Sound:
    """Return iron that gives way: slow modes of a sheet that swell instead of being hit."""
    low = rng.uniform(95.0, 260.0)
    ratios = np.array([1.0, 1.59, 2.14, 2.65, 3.16, 4.06, 5.13, 6.2]) * rng.uniform(0.98, 1.02, 8)
    body = strike(low * ratios, rng.uniform(0.2, 1.0, 8) / np.arange(1, 9) ** 0.6, rng.uniform(0.6, 1.8, 8), 4.5)
    return eased(body, rng.uniform(0.03, 0.7), 0.8) / np.float32(2.0)


def iron_breath(stage: Stage) -> Sound:
    """Render a take of Iron Breath (S,)."""
    rng = stage.rng
    moments = breaths(stage)
    sound = levelled(air(stage, moments), -23.0) * stage.swelling("force", -3.0, 2.0, 15.0)
    plates = [groan(rng) for _ in range(10)]
    strokes = stage.silence()
    for start, inward, outward in moments:
        for turn, chance, loud in ((start + inward, 0.8, 0.06), (start + inward + outward, 0.5, 0.04)):
            if rng.random() < chance:
                place(strokes, turn - 0.1, plates[rng.integers(10)], loud * rng.lognormal(0.0, 0.4))
    dry = sound + strokes
    wet = reverberated(dry, room(rng, 4.0, 2500.0, 0.02))
    return dry * stage.slow("near", 0.5, 0.95, 12.0) + wet * stage.slow("distance", 0.25, 0.6, 14.0) + hollow(stage)


def hollow(stage: Stage) -> Sound:
    """Return the bed: the draught that never quite leaves the pipes."""
    draught = shaped(white(stage.rng, stage.samples), tilted_draught)
    return levelled(draught, -50.0) * stage.swelling("draught", -3.0, 3.0, 3.0, 60.0)


def tilted_draught(freqs: Curve) -> Curve:
    """Return the draught's gain over frequency in Hz: dark, with a trace of every height."""
    return band(50.0, 900.0, 1.0)(freqs) + 0.002
