"""What the user has set: frozen snapshots, and the ramps inside them. No sockets, no clocks: time is the sample."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from osc_engine.manifest import Manifest
from osc_engine.names import composed

#: Texts and their shares, which sum to one: what a channel follows, or where it is on its way between two of them.
Texts = tuple[tuple[str, float], ...]
#: Texts that one place on the way is made of, at most; who changes a text again and again within one long glide leaves
#: the least of them behind.
MOST_TEXTS = 12


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
        blend: texts that take the place of title and prompt; empty follows those.
        previous: where the channel was when its texts changed last; empty is nowhere.
        since: sample of the stream at which they changed.
        glide: seconds that a change of the texts takes.
        gliding: seconds that the last change takes, from `previous` to the texts of now.
        style: an audio prompt of the bundle; empty is none.
        cfg_audio, cfg_text, temperature: hop-rate ramps.
        resets: grows by one with each reset; the context is dropped when it changes.
        gain_db, mute, solo, hold: block-rate controls, acted on by the player.
    """

    title: str
    prompt: str = ""
    blend: Texts = ()
    previous: Texts = ()
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
    hold: bool = False

    @property
    def texts(self) -> Texts:
        """What the channel is to follow: the blend, else the prompt, else the title."""
        heard = tuple((text, share) for text, share in self.blend if share > 0)
        return heard or ((self.prompt or self.title, 1.0),)

    def followed(self, sample: int, sample_rate: int) -> Texts:
        """Return what it follows at a sample of the stream, which may lie on the way of a glide."""
        length = self.gliding * sample_rate if self.previous else 0.0
        if length == 0 or sample - self.since >= length:
            return self.texts
        return between(self.previous, self.texts, max(sample - self.since, 0) / length)


@dataclass(frozen=True)
class Controls:
    """One whole snapshot of what the user has set.

    Attributes:
        version: grows by one with every change.
        heard_at: sample of the stream from which this snapshot was promised to be heard.
        seed: of the sampling noise.
        steps: sampling steps of one render; 0 lets the worker choose.
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


def free_texts(controls: Controls, manifest: Manifest) -> frozenset[str]:
    """Return the texts that channels follow, or come from, and that are no titles of a bundle."""
    texts = (text for c in controls.channels for text, _ in (*c.texts, *c.previous))
    return frozenset(texts) - frozenset(manifest.titles)


def unlike(before: Controls, after: Controls) -> tuple[int, ...]:
    """Return the numbers, from 0, of the channels of which a render makes other sound after than before."""
    old, new = _rendered(before), _rendered(after)
    if replace(old, channels=()) != replace(new, channels=()):
        return tuple(range(len(new.channels)))
    return tuple(n for n, (a, b) in enumerate(zip(old.channels, new.channels, strict=True)) if a != b)


def _rendered(controls: Controls) -> Controls:
    """Return the snapshot with all that a render does not depend on set alike."""
    channels = tuple(replace(c, gain_db=0.0, mute=False, solo=False, hold=False) for c in controls.channels)
    return replace(controls, version=0, heard_at=0, lead=0.0, hop=1.0, channels=channels)


def between(start: Texts, end: Texts, done: float) -> Texts:
    """Return the place between two: each text with its share of what is left of the start and what there is of the end.

    Args:
        start: 0 of the way.
        end: 1 of the way.
        done: share of the way.
    """
    shares: dict[str, float] = {}
    for texts, weight in ((start, 1.0 - done), (end, done)):
        for text, share in texts:
            shares[text] = shares.get(text, 0.0) + weight * share
    heaviest = sorted(shares, key=lambda text: -shares[text])[:MOST_TEXTS]
    total = sum(shares[text] for text in heaviest)
    return tuple((text, shares[text] / total) for text in shares if text in heaviest and shares[text] > 0)


def _channel(raw: dict[str, Any]) -> ChannelControls:
    ramps = {name: Ramp(**raw[name]) for name in ("cfg_audio", "cfg_text", "temperature")}
    texts = {name: tuple((str(text), float(share)) for text, share in raw[name]) for name in ("blend", "previous")}
    return ChannelControls(**{**raw, **ramps, **texts})


def carried(controls: Controls, old: Manifest, new: Manifest) -> Controls:
    """Return the controls with which another bundle takes over.

    A title stays where the new bundle has one of that name, else the channel takes the title that it has there by
    default. Style, guidance, temperature, steps and hop that stand as the old bundle had them by default follow the new
    defaults; what was set by hand stays, but for a style that the new bundle has not. All else stays as it is: prompts,
    blends, levels, seed.

    Args:
        controls: in force.
        old: the bundle that they are of.
        new: the one that takes over.
    """
    before, after = (live_controls(m, len(controls.channels)) for m in (old, new))
    titles, styles = ({composed(name): name for name in names} for names in (new.titles, ("", *new.styles)))

    def one(entry: ChannelControls, was: ChannelControls, default: ChannelControls) -> ChannelControls:
        moved = {
            name: getattr(default, name)
            for name in ("cfg_audio", "cfg_text", "temperature")
            if getattr(entry, name).target == getattr(was, name).target
        }
        title = titles.get(composed(entry.title), default.title)
        style = styles.get(composed(entry.style), default.style) if entry.style != was.style else default.style
        return replace(entry, **moved, title=title, style=style, previous=(), gliding=0.0)

    channels = tuple(map(one, controls.channels, before.channels, after.channels))
    moved = {n: getattr(after, n) for n in ("steps", "hop") if getattr(controls, n) == getattr(before, n)}
    return replace(controls, channels=channels, **moved)


def default_controls(manifest: Manifest, channels: int = 8, seed: int = 0) -> Controls:
    """Return what the controls are before anybody touches them, where there is time for all steps.

    Titles repeat where there are more channels.

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
    return Controls(version=0, channels=entries, seed=seed, steps=d.ample_steps, hop=d.hop)


def live_controls(manifest: Manifest, channels: int = 8, seed: int = 0) -> Controls:
    """Return `default_controls`, but that the worker chooses the steps where the bundle leaves it a choice."""
    controls = default_controls(manifest, channels, seed)
    return replace(controls, steps=0) if manifest.defaults.most_steps else controls
