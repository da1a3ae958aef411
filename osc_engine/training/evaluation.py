"""A bundle against the held-out part of its archive: one long render and a few short ones, listened to and measured."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from osc_engine.controls import Controls, Ramp
from osc_engine.manifest import BundleError, Manifest, find_bundle
from osc_engine.model.bundle import load_clap
from osc_engine.model.neural import NeuralSynth
from osc_engine.training import copies, made_of
from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.comparison import Archive, Drift, Likeness, drift, figures, spread
from osc_engine.training.intervals import Figure
from osc_engine.training.listening import BLOCK, Heard, Listener, follow, recorded, render_to, rendered, scratch
from osc_engine.training.nearest import Originals, originals
from osc_engine.training.prepared import Item, Prepared
from osc_engine.training.seams import Hops, at_seams, over_time
from osc_engine.training.textures import TextureSpace
from osc_engine.training.vectors import kept


@dataclass(frozen=True)
class Effort:
    """How much is rendered and listened to.

    Attributes:
        hours: of the long render.
        shares: equal parts of it whose figures are compared; from two hours on there is one for each hour.
        captions: rounds of held-out captions, each with one caption of every work.
        segments: of the training side and of the held-out part that are listened to, at most.
        draws: half-samples of an interval.
        seed: of the sampling noise.
    """

    hours: float = 0.1
    shares: int = 4
    captions: int = 1
    segments: int = 800
    draws: int = 40
    seed: int = 0

    def __post_init__(self) -> None:
        if not 0 < self.hours < math.inf or min(self.shares, self.segments, self.draws) < 2 or self.captions < 0:
            raise ValueError(f"effort: hours above 0, shares, segments and draws 2 and more, captions from 0: {self}")

    def shares_of(self, seconds: float) -> int:
        """Return into how many equal shares a render is cut: of two hours or more, one for each hour."""
        return self.shares if seconds < 7200 else round(seconds / 3600)


@dataclass(frozen=True)
class Playing:
    """How the instrument is played; None is as the bundle has it.

    Attributes:
        style: a style of the bundle, heard on every channel beside its title; empty is none.
        cfg_audio, cfg_text: guidance scales of style and text.
        steps: of the sampling.
    """

    style: str | None = None
    cfg_audio: float | None = None
    cfg_text: float | None = None
    steps: int | None = None

    def check(self, manifest: Manifest) -> None:
        """Refuse what a bundle cannot play.

        Raises:
            BundleError: it has no such style.
        """
        if self.style and self.style not in manifest.styles:
            its = f"it has {', '.join(manifest.styles)}" if manifest.styles else "it has none at all"
            raise BundleError(f"bundle {manifest.name} has no style {self.style}; {its}")

    def controls(self, manifest: Manifest, titles: Sequence[str], seed: int, **changes: Any) -> Controls:
        """Return controls with a channel for each title, all of which differ from these settings by `changes`."""
        scales = {"cfg_audio": self.cfg_audio, "cfg_text": self.cfg_text}
        own = {name: Ramp.fixed(value) for name, value in scales.items() if value is not None}
        style = {} if self.style is None else {"style": self.style}
        return follow(manifest, titles, seed, self.steps, **{**own, **style, **changes})


@dataclass(frozen=True)
class Reference:
    """An archive as one bundle hears it.

    Attributes:
        archive: what is compared with.
        space: of the textures.
        recordings: every recording that networks were trained on.
        pictures: of the recordings.
        originals: what nearest originals are searched among.
    """

    archive: Archive
    space: TextureSpace
    recordings: list[Item]
    pictures: copies.Pictures
    originals: Originals


@dataclass(frozen=True)
class Evaluation:
    """All that was found.

    Attributes:
        bundle: its name.
        titles: the works that were compared; `left_out` have no held-out recording.
        remarks: what a person should know of what it was compared with.
        playing: how the long render was played.
        seconds: of the long render.
        segments: how many were listened to; `searched` windows of the training side were compared by their vectors.
        figures: name -> figure; a name's first part says what it is about.
        drift: over the long render.
        seams: kind of step -> chance that a seam has more of it.
        profile: (columns of a hop,) usual change of the spectrum at each column, from the seam on, in dB.
        made, matches: the long render's segments, and what each is most like.
        like: how near each comes to anything that was trained on.
    """

    bundle: str
    titles: tuple[str, ...]
    left_out: tuple[str, ...]
    remarks: tuple[str, ...]
    playing: Playing
    seconds: float
    segments: dict[str, int]
    figures: dict[str, Figure]
    drift: Drift
    seams: dict[str, Figure]
    profile: list[float]
    made: Heard = field(repr=False)
    matches: list[copies.Match] = field(repr=False)
    like: Likeness = field(repr=False)

    def to_dict(self) -> dict[str, Any]:
        """Return what JSON can hold; a figure that could not be measured is null."""
        return plain(
            {
                "bundle": self.bundle,
                "titles": list(self.titles),
                "left_out": list(self.left_out),
                "remarks": list(self.remarks),
                "playing": asdict(self.playing),
                "seconds": self.seconds,
                "segments": self.segments,
                "figures": {name: asdict(f) for name, f in self.figures.items()},
                "drift": {
                    "share_seconds": self.drift.share,
                    "each": list(self.drift.each),
                    "trend": {name: asdict(f) for name, f in self.drift.trend.items()},
                },
                "seams": {name: asdict(f) for name, f in self.seams.items()},
                "seam_profile_db": self.profile,
            }
        )


def plain(x: Any) -> Any:
    """Return a structure with null in place of what is not a number, for JSON knows no NaN."""
    if isinstance(x, dict):
        return {key: plain(value) for key, value in x.items()}
    if isinstance(x, list):
        return [plain(value) for value in x]
    return None if isinstance(x, float) and not np.isfinite(x) else x


class Bench:
    """A bundle, what listens to it, and the archive that it is judged by.

    Args:
        synth: the bundle.
        listener: hears with the bundle's CLAP.
        prepared: the archive.
        segments: of each side of the split that are listened to, at most.
        told: gets the share that is done.

    Raises:
        ArchiveError: no recording of a title of the bundle is held out, or the archive was prepared for other sizes.
    """

    def __init__(
        self,
        synth: NeuralSynth,
        listener: Listener,
        prepared: Prepared,
        segments: int = 800,
        told: Callable[[float], None] = lambda share: None,
    ) -> None:
        self.synth, self.listener, self.prepared = synth, listener, prepared
        g = synth.geometry
        sizes = [(x.sample_rate, x.frame_samples, x.mel_bins) for x in (prepared.geometry, g)]
        if sizes[0] != sizes[1]:
            raise ArchiveError(
                f"{prepared.folder} was prepared with rate, frame and mel bins {sizes[0]}, bundle "
                f"{synth.manifest.name} has {sizes[1]}; prepare the archive for it"
            )
        if not set(synth.manifest.titles) & set(prepared.titles):
            raise ArchiveError(
                f"{prepared.folder} has no work of bundle {synth.manifest.name}; give the archive that it was made of"
            )
        known = [t for t in synth.manifest.titles if recorded(prepared, [t], True, g.segment_samples, 1)]
        if not known:
            raise ArchiveError(
                f"{prepared.folder} holds back no recording of {g.segment_seconds:.1f} s of any title of bundle "
                f"{synth.manifest.name}; give its works more recordings and prepare it again"
            )
        self.titles = tuple(known)
        self.left_out = tuple(t for t in synth.manifest.titles if t not in known)
        self.reference = self._listen(segments, told)

    @classmethod
    def open(
        cls,
        bundle: str,
        prepared: Prepared,
        device: str = "cpu",
        checkpoint: Path | None = None,
        segments: int = 800,
        told: Callable[[float], None] = lambda share: None,
    ) -> Bench:
        """Load a bundle by name or folder, and its CLAP, of which `checkpoint` is the file if it is LAION's.

        Raises:
            BundleError: it cannot be played, or has no CLAP.
            ArchiveError: no recording is held out.
        """
        folder = find_bundle(bundle)
        synth = NeuralSynth.load(folder, device, checkpoint)
        if synth.manifest.clap == "none":
            raise BundleError(f"bundle {synth.manifest.name} has no CLAP, so nothing can listen to it")
        listener = Listener(load_clap(folder, synth.manifest, device, checkpoint), synth.geometry)
        return cls(synth, listener, prepared, segments, told)

    def _listen(self, segments: int, told: Callable[[float], None]) -> Reference:
        size = self.synth.geometry.segment_samples
        # what is rendered is never heard again, so only the archive's own sound is worth keeping
        known = Listener(kept(self.listener.clap, self.synth.manifest.clap_sha256, self.prepared), self.synth.geometry)
        training = known.hear(recorded(self.prepared, self.titles, False, size, segments), lambda s: told(0.6 * s))
        held_out = known.hear(recorded(self.prepared, self.titles, True, size, segments), lambda s: told(0.6 + 0.2 * s))
        recordings = self.prepared.of()
        pictures = copies.Pictures([partial(self.prepared.load, item, "mel") for item in recordings])
        found = originals(self.prepared, known, self.synth.manifest.clap_sha256, training.clap)
        like, _ = _likeness(held_out, pictures, found, self.synth.device, lambda s: told(0.85 + 0.15 * s))
        space = TextureSpace.of(training.texture)
        archive = Archive(
            self.titles,
            training.within(space),
            held_out.within(space),
            # a title may be called by a caption of its own, so its name means nothing to the networks
            torch.stack([self.synth.networks.vectors[f"title/{t}"] for t in self.titles]).double().cpu().numpy(),
            like,
        )
        return Reference(archive, space, recordings, pictures, found)

    def remarks(self) -> Iterator[str]:
        """Yield what a person should know of what is compared with."""
        trained_on = self.synth.manifest.recordings
        if trained_on and trained_on != made_of.recordings(self.prepared):
            yield (
                f"{self.prepared.folder} is not what the bundle was trained on, or holds back other recordings: what "
                "is called unseen may have been trained on."
            )
        held_out = self.reference.archive.held_out
        few = [t for n, t in enumerate(self.titles) if len(set(held_out.blocks[held_out.labels == n])) < 2]
        if few:
            yield (
                f"Of {', '.join(few)} a single stretch is held out, so that the intervals say nothing of its choice, "
                "and are too narrow; hold back more of it."
            )

    def hear(self, sound: NDArray[np.int16], block: int = BLOCK) -> Heard:
        """Listen to the segments of a render (C, S), channel n of which plays title n."""
        g = self.synth.geometry
        return self.listener.hear(rendered(sound, g.segment_samples, g.sample_rate, block)).within(self.reference.space)

    def likeness(
        self, made: Heard, told: Callable[[float], None] = lambda share: None
    ) -> tuple[Likeness, list[copies.Match]]:
        """Return how near segments come to anything that was trained on, and the passage that each is most like."""
        return _likeness(made, self.reference.pictures, self.reference.originals, self.synth.device, told)


def _likeness(
    heard: Heard, pictures: copies.Pictures, among: Originals, device: torch.device, told: Callable[[float], None]
) -> tuple[Likeness, list[copies.Match]]:
    matches = copies.most_alike(list(heard.pictures), pictures, told=told, device=device)
    return Likeness(np.array([m.correlation for m in matches]), among.distances(heard.clap)), matches


def evaluate(
    bench: Bench,
    effort: Effort = Effort(),
    told: Callable[[float], None] = lambda share: None,
    keep: Callable[[Evaluation, NDArray[np.int16]], None] = lambda found, sound: None,
    playing: Playing = Playing(),
) -> Evaluation:
    """Measure everything.

    Args:
        bench: the bundle, its archive and what listens.
        effort: how much is rendered.
        told: gets the share that is done.
        keep: gets what was found and the long render (C, S), which is gone afterwards.
        playing: how the bundle is played in all renders, but for what each is to find out.

    Raises:
        BundleError: the bundle has no such style.
    """
    playing.check(bench.synth.manifest)
    g = bench.synth.geometry
    seconds = max(effort.hours * 3600, 2 * effort.shares * g.segment_seconds)
    with scratch() as folder:
        controls = playing.controls(bench.synth.manifest, bench.titles, effort.seed)
        played = _played(controls)
        sound = render_to(folder / "render.npy", bench.synth, controls, seconds, lambda s: told(0.6 * s))
        told(0.6)
        shares = effort.shares_of(seconds)
        per_share = int(seconds / g.segment_seconds) // shares
        made = bench.hear(sound, min(max(per_share // 4, 1), BLOCK))
        told(0.7)
        like, matches = bench.likeness(made, lambda s: told(0.7 + 0.1 * s))
        told(0.8)
        archive = replace(bench.reference.archive, style=_vector(bench, played.style) if played.style else None)
        measured = figures(made, like, archive, effort.draws)
        told(0.85)
        measured |= _styles(bench, effort, playing, folder) | _captions(bench, effort, playing, folder)
        told(0.9)
        moved = drift(made, like, archive, shares, effort.draws)
        told(0.95)
        hops = Hops(g.columns_in(controls.hop), bench.synth.tail, g.column_samples, g.sample_rate)
        seams, profile = at_seams(sound, hops, effort.draws)
        moved = moved.beside(*over_time(sound, hops, shares, effort.draws))
        heard = {
            "made": len(made), "training": len(archive.training), "held_out": len(archive.held_out),
            "searched": bench.reference.originals.windows,
        }  # fmt: skip
        remarks = tuple(bench.remarks())
        found = Evaluation(
            bench.synth.manifest.name, bench.titles, bench.left_out, remarks, played, seconds, heard, measured, moved,
            seams, profile, made, matches, like,
        )  # fmt: skip
        keep(found, sound)
    told(1.0)
    return found


def _played(controls: Controls) -> Playing:
    """Return what controls come to, which are the same for all channels."""
    c = controls.channels[0]
    return Playing(c.style, c.cfg_audio.target, c.cfg_text.target, controls.steps)


def _vector(bench: Bench, style: str) -> NDArray[np.float64]:
    return np.asarray(bench.synth.networks.vectors[f"style/{style}"].double().cpu().numpy())


def _styles(bench: Bench, effort: Effort, playing: Playing, folder: Path) -> dict[str, Figure]:
    """Similarity to each style with the style alone; `archive` is that of the same titles without it."""
    manifest, made = bench.synth.manifest, {}
    for style in manifest.styles:
        similar = []
        for changes in ({"style": style, "cfg_text": Ramp.fixed(0.0)}, {"style": ""}):
            controls = playing.controls(manifest, bench.titles, effort.seed + 1, **changes)
            sound = render_to(folder / "style.npy", bench.synth, controls, bench.synth.geometry.segment_seconds)
            similar.append(bench.hear(sound).clap @ _vector(bench, style))
        found = spread(similar[0], lambda x: float(x.mean()), effort.draws)
        made[f"obedience/style/{style}"] = replace(found, archive=float(similar[1].mean()))
    return made


def _captions(bench: Bench, effort: Effort, playing: Playing, folder: Path) -> dict[str, Figure]:
    """Similarity of sound and held-out caption; `archive` is that of the captions and the works they belong to."""
    similar: list[float] = []
    own: list[float] = []
    archive = bench.reference.archive
    for n in range(effort.captions):
        texts = [(bench.prepared.works[t].held_out[n : n + 1] or ("",))[0] for t in bench.titles]
        asked = [i for i, text in enumerate(texts) if text]
        if not asked:
            break
        controls = playing.controls(bench.synth.manifest, bench.titles, effort.seed + 2 + n)
        channels = tuple(replace(c, prompt=text) for c, text in zip(controls.channels, texts, strict=True))
        controls = replace(controls, channels=channels)
        sound = render_to(folder / "captions.npy", bench.synth, controls, bench.synth.geometry.segment_seconds)
        words = bench.listener.clap.embed_text([texts[i] for i in asked]).double().cpu().numpy()
        similar += list((bench.hear(sound).clap[asked] * words).sum(1))
        held_out = archive.held_out
        own += [float((held_out.clap[held_out.labels == i] @ w).mean()) for i, w in zip(asked, words, strict=True)]
    if not similar:
        return {}
    found = spread(np.array(similar), lambda x: float(x.mean()), effort.draws)
    return {"obedience/caption": replace(found, archive=float(np.mean(own)))}
