"""How much is measured."""

from __future__ import annotations

from dataclasses import dataclass

#: Channels that everything is measured with.
CHANNELS = 8


@dataclass(frozen=True)
class Extent:
    """How long and how often; fewer than these give figures that are not worth printing.

    Attributes:
        hops: renders at least; more, up to `most_hops`, while `hop_seconds` last.
        cold: renders of a whole segment from nothing.
        plain: renders of the plain version.
        changes: of a hop-rate and of a block-rate control, each, in each of three series.
        apart, hasty: seconds between two changes of a series, least and most.
        starts: of the whole engine.
        burst: messages sent at once.
        per_second, steady: messages a second, and for how many seconds.
        settle: seconds of playing before anything is measured.
        player_minutes, memory_minutes: length of these parts.
    """

    hops: int = 10
    most_hops: int = 100
    hop_seconds: float = 20.0
    cold: int = 3
    plain: int = 3
    changes: int = 40
    apart: tuple[float, float] = (1.0, 2.0)
    hasty: tuple[float, float] = (0.1, 1.1)
    starts: int = 3
    burst: int = 3000
    per_second: int = 1000
    steady: float = 10.0
    settle: float = 5.0
    player_minutes: float = 1.0
    memory_minutes: float = 2.0

    def __post_init__(self) -> None:
        counts = (self.hops, self.cold, self.plain, self.changes, self.starts, self.burst, self.per_second)
        if min(counts) < 1 or min(self.steady, self.player_minutes, self.memory_minutes) <= 0:
            raise ValueError(f"{self}: every count must be at least 1, and every length above 0")
