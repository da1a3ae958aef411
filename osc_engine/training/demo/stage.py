"""Where a take happens: its place in the work, its chance, and the slow weather over both."""

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from .sound import CONTROL_RATE, RATE, Curve, Sound, poisson_times, seeded, stretched


@dataclass(frozen=True)
class Stage:
    """One take of one work.

    Attributes:
        title: the work.
        seed: the archive's seed.
        start: position of the take in the work, in seconds.
        samples: length of the take.
        rng: chance of this take alone.
    """

    title: str
    seed: int
    start: float
    samples: int
    rng: np.random.Generator

    def __post_init__(self) -> None:
        if self.samples < RATE // 10:
            raise ValueError(f"samples is {self.samples}, allowed are {RATE // 10} and more")

    @property
    def seconds(self) -> float:
        """Length of the take in seconds."""
        return self.samples / RATE

    @property
    def clock(self) -> Curve:
        """Times in seconds (F,) of the control curves of this take."""
        return np.linspace(0.0, self.seconds, max(2, round(self.seconds * CONTROL_RATE)))

    def at(
        self, name: str, times: Curve, low: float, high: float, fastest: float = 10.0, slowest: float = 400.0
    ) -> Curve:
        """Return a slow curve of the work at times of this take.

        The curve is a sum of sines whose periods have no common multiple, bent so that it
        spends equal time at all values: takes need not know each other, yet follow one course
        that does not return for hours.

        Args:
            name: which curve; equal names give equal curves within a work.
            times: seconds from the start of the take.
            low: value at the lower end.
            high: value at the upper end.
            fastest: shortest period in seconds.
            slowest: longest period in seconds.
        """
        rng = seeded(self.seed, self.title, name)
        periods = np.geomspace(fastest, slowest, 7) * rng.uniform(0.8, 1.25, 7)
        phases = rng.random(7)
        angle = 2 * np.pi * ((self.start + np.asarray(times))[..., None] / periods + phases)
        return low + (high - low) * ndtr(np.sin(angle).sum(-1) / np.sqrt(3.5))

    def slow(self, name: str, low: float, high: float, fastest: float = 10.0, slowest: float = 400.0) -> Sound:
        """Return the same curve for each sample (S,)."""
        return stretched(self.at(name, self.clock, low, high, fastest, slowest), self.samples)

    def swelling(self, name: str, low: float, high: float, fastest: float = 10.0, slowest: float = 400.0) -> Sound:
        """Return a curve of gains (S,) that moves between two levels in dB."""
        levels = self.at(name, self.clock, low, high, fastest, slowest)
        return stretched(10.0 ** (levels / 20.0), self.samples)

    def events(self, rates: Curve) -> Curve:
        """Return event times in seconds for rates (F,) on the clock, in events per second."""
        return poisson_times(self.rng, rates, self.seconds)

    def silence(self) -> Sound:
        """Return an empty sound of this take's length."""
        return np.zeros(self.samples, np.float32)
