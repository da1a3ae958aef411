"""What the user has set: frozen snapshots, and the ramps inside them. No sockets, no clocks: time is the sample."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field
from typing import Any

from osc_engine.manifest import Manifest


@dataclass(frozen=True)
class Ramp:
    """A value that moves in a straight line and then stays.

    Attributes:
        start: value up to sample `since`.
        target: value from `since` + `seconds` on.
        since: sample of the stream at which the ramp begins.
        seconds: its length; 0 is a jump.
    """

    start: float
    target: float
    since: int = 0
    seconds: float = 0.0

    def __post_init__(self) -> None:
        if not all(math.isfinite(v) for v in (self.start, self.target, self.seconds)) or self.seconds < 0:
            raise ValueError(f"ramp: {self.start} to {self.target} in {self.seconds} s; finite, and time not negative")

    @classmethod
    def fixed(cls, value: float) -> Ramp:
        """Return a ramp that has already arrived."""
        return cls(value, value)

    def at(self, sample: int, sample_rate: int) -> float:
        """Return the value at a sample of the stream."""
        if self.seconds == 0:
            return self.target if sample >= self.since else self.start
        done = (sample - self.since) / (self.seconds * sample_rate)
        return self.start + (self.target - self.start) * min(max(done, 0.0), 1.0)

    def to(self, target: float, seconds: float, sample: int, sample_rate: int) -> Ramp:
        """Return the ramp that leaves from where this one is at `sample`."""
        return Ramp(self.at(sample, sample_rate), target, sample, seconds)


@dataclass(frozen=True)
class ChannelControls:
    """The controls of one channel.

    Attributes:
        title: a title of the bundle.
        prompt: free text that takes the title's place; empty follows the title.
        previous: the text that was followed before, from which `glide` moves on.
        since: sample of the stream at which the text changed.
        glide: seconds that a change of the text takes.
        gliding: seconds that the last change of the text takes, from the previous text to this one.
        style: an audio prompt of the bundle; empty is none.
        cfg_audio, cfg_text, temperature: hop-rate ramps.
        resets: grows by one with each reset; the context is dropped when it changes.
        gain_db, mute, solo: block-rate controls, acted on by the player.
    """

    title: str
    prompt: str = ""
    previous: str = ""
    since: int = 0
    glide: float = 0.0
    gliding: float = 0.0
    style: str = ""
    cfg_audio: Ramp = field(default_factory=lambda: Ramp.fixed(1.0))
    cfg_text: Ramp = field(default_factory=lambda: Ramp.fixed(1.0))
    temperature: Ramp = field(default_factory=lambda: Ramp.fixed(1.0))
    resets: int = 0
    gain_db: float = 0.0
    mute: bool = False
    solo: bool = False

    @property
    def text(self) -> str:
        """The text that the channel follows: the prompt, else the title."""
        return self.prompt or self.title


@dataclass(frozen=True)
class Controls:
    """One whole snapshot of what the user has set.

    Attributes:
        version: grows by one with every change.
        heard_at: sample of the stream from which this snapshot was promised to be heard.
        seed: of the sampling noise.
        steps: sampling steps of one render.
        hop: seconds that one render adds.
        lead: seconds committed ahead of the ear; 0 lets the worker choose.
        channels: one entry per channel.
    """

    version: int
    channels: tuple[ChannelControls, ...]
    heard_at: int = 0
    seed: int = 0
    steps: int = 8
    hop: float = 4.8
    lead: float = 0.0

    def to_json(self) -> str:
        """Return one line of JSON; `from_json` is the inverse."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def from_json(cls, line: str) -> Controls:
        """Read what `to_json` wrote.

        Raises:
            ValueError, TypeError, KeyError: the line is not a snapshot.
        """
        raw: dict[str, Any] = json.loads(line)
        raw["channels"] = tuple(_channel(c) for c in raw["channels"])
        return cls(**raw)


def _channel(raw: dict[str, Any]) -> ChannelControls:
    ramps = {name: Ramp(**raw[name]) for name in ("cfg_audio", "cfg_text", "temperature")}
    return ChannelControls(**{**raw, **ramps})


def default_controls(manifest: Manifest, channels: int = 8, seed: int = 0) -> Controls:
    """Return what the controls are before anybody touches them; titles repeat where there are more channels.

    Args:
        manifest: of the bundle.
        channels: C.
        seed: of the sampling noise.
    """
    d = manifest.defaults
    entries = tuple(
        ChannelControls(
            title=manifest.titles[n % len(manifest.titles)],
            style=d.style,
            cfg_audio=Ramp.fixed(d.cfg_audio),
            cfg_text=Ramp.fixed(d.cfg_text),
            temperature=Ramp.fixed(d.temperature),
        )
        for n in range(channels)
    )
    return Controls(version=0, channels=entries, seed=seed, steps=d.steps, hop=d.hop)
