"""From controls to a plan: all that one render depends on, worked out before it begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from osc_engine.controls import ChannelControls, Controls, Texts
from osc_engine.geometry import Geometry

#: The longest plan while a control moves.
MOVING_COLUMNS = 6


@dataclass(frozen=True)
class ChannelPlan:
    """What one channel plays during one render.

    Attributes:
        texts: the texts to follow, and the share of each.
        style: an audio prompt of the bundle; empty is none.
        cfg_audio, cfg_text: guidance scales, 0 to 12.
        temperature: of the sampling, 0 to 3.
        resets: the context of another count of resets is not continued.
    """

    texts: Texts
    style: str = ""
    cfg_audio: float = 1.0
    cfg_text: float = 1.0
    temperature: float = 1.0
    resets: int = 0


@dataclass(frozen=True)
class Plan:
    """All that one render depends on, beside the networks and the context.

    Attributes:
        column: number of the first column to render; column c begins at sample c x column_samples of the stream.
        columns: how many to render.
        seed: of the sampling noise.
        steps: sampling steps.
        guided: share of the steps that run with guidance, 0 to 1; lowered only when time is short.
        channels: an entry for each channel that is rendered.
        tail: columns before the first whose sound is to be made anew as well, for new columns complete it; as many as
            the synth can improve where not said.
        context: columns of what came before that the new tokens are drawn from; as the bundle says where not said.
        only: numbers, from 0, of the channels that are rendered; all where not said.
        heard: sample of the first column from which it is heard; before, what was there stays. The beginning where not
            said, and then what leads to it in the tail as well.
    """

    column: int
    columns: int
    seed: int
    steps: int
    channels: tuple[ChannelPlan, ...]
    guided: float = 1.0
    tail: int | None = None
    context: int | None = None
    only: tuple[int, ...] | None = None
    heard: int | None = None

    def __post_init__(self) -> None:
        if self.columns < 1 or self.steps < 1 or self.column < 0:
            raise ValueError(f"column {self.column}, {self.columns} columns, {self.steps} steps; at least 0, 1, 1")
        if self.only is not None and not 0 < len(self.only) == len(self.channels):
            raise ValueError(f"{len(self.channels)} channels are planned, for numbers {self.only}")

    @property
    def texts(self) -> set[str]:
        """All texts that are followed."""
        return {text for channel in self.channels for text, _ in channel.texts}

    @property
    def numbers(self) -> Sequence[int]:
        """Numbers of the channels that are rendered, from 0."""
        return range(len(self.channels)) if self.only is None else self.only

    def of(self, numbers: Sequence[int]) -> Plan:
        """Return the same of some channels alone."""
        return replace(self, channels=tuple(self.channels[n] for n in numbers), only=tuple(numbers))

    def heard_from(self, column_samples: int) -> int:
        """Return the first sample that sounds as planned, with columns of so many samples."""
        return self.column * column_samples if self.heard is None else self.heard

    def tail_of(self, most: int, context: int) -> int:
        """Return the columns of sound before the first, of the most that a synth improves and those in its context."""
        return min(most if self.tail is None else min(self.tail, most), context)


def make_plan(
    controls: Controls, geometry: Geometry, column: int, columns: int, steps: int, guided: float = 1.0
) -> Plan:
    """Evaluate every control at the first sample of `column`, or at the promised one of the snapshot, if that is later.

    A snapshot may be rendered sooner than it was promised; before that its ramps have not begun.
    """
    sample = max(column * geometry.column_samples, controls.heard_at)
    channels = tuple(_channel_plan(c, sample, geometry.sample_rate) for c in controls.channels)
    return Plan(column, columns, controls.seed, steps, channels, guided)


def steady_columns(
    controls: Controls, geometry: Geometry, column: int, columns: int, numbers: Sequence[int] | None = None
) -> int:
    """Return how long a plan at `column` may be: all of `columns`, or few while a ramp or a glide is on its way.

    A plan holds every control still, so the shorter the plans, the finer the stairs of a ramp.

    Args:
        controls: in force.
        geometry: the sizes.
        column: the first.
        columns: that are wanted.
        numbers: of the channels that are rendered; all where not said.
    """
    first, last = (make_plan(controls, geometry, c, 1, 1) for c in (column, column + columns))
    if numbers is not None:
        first, last = first.of(numbers), last.of(numbers)
    return columns if first.channels == last.channels else min(columns, MOVING_COLUMNS)


def _channel_plan(c: ChannelControls, sample: int, rate: int) -> ChannelPlan:
    return ChannelPlan(
        texts=c.followed(sample, rate),
        style=c.style,
        cfg_audio=c.cfg_audio.at(sample, rate),
        cfg_text=c.cfg_text.at(sample, rate),
        temperature=c.temperature.at(sample, rate),
        resets=c.resets,
    )
