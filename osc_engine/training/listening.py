"""What an evaluation hears of a sound, and what it listens to: segments of the archive and of long renders."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osc_engine.controls import ChannelControls, Controls, default_controls
from osc_engine.disk import free_bytes
from osc_engine.geometry import Geometry
from osc_engine.manifest import Manifest
from osc_engine.model.clap import Clap, MiniClap
from osc_engine.model.mel import Mel
from osc_engine.offline import stream_blocks
from osc_engine.synth import Synth
from osc_engine.training import copies, textures
from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.metrics import evenly
from osc_engine.training.prepared import Item, Prepared, from_16_bits

#: Segments that follow one another and count as one in an interval.
BLOCK = 3
#: Segments that are heard at once.
TOGETHER = 8
#: More than the header of a file of samples takes.
HEADER_BYTES = 1 << 12


@dataclass(frozen=True)
class Piece:
    """A segment to be heard.

    Attributes:
        label: number of its title.
        block: number of the stretch that it belongs to.
        seconds: where it begins in the render or recording.
        sound: gives it, (S,) float32.
        mel: gives its mel (M, F) where that is known already.
    """

    label: int
    block: int
    seconds: float
    sound: Callable[[], NDArray[np.float32]]
    mel: Callable[[], NDArray[np.float32]] | None = None


@dataclass(frozen=True)
class Heard:
    """What was heard of N segments.

    Attributes:
        labels: (N,) numbers of their titles.
        blocks: (N,) stretches of neighbours.
        seconds: (N,) where they begin.
        clap: (N, E) unit vectors.
        texture: (N, T) statistics, or (N, E) vectors once a `TextureSpace` is known.
        pictures: (N, B, T) for the search of copies.
        level: (N,) dBFS.
        centroid: (N,) centre of the spectrum, in octaves above 1 Hz.
    """

    labels: NDArray[np.int64]
    blocks: NDArray[np.int64]
    seconds: NDArray[np.float64]
    clap: NDArray[np.float64]
    texture: NDArray[np.float64]
    pictures: copies.Picture
    level: NDArray[np.float64]
    centroid: NDArray[np.float64]

    def __post_init__(self) -> None:
        lengths = {f.name: len(getattr(self, f.name)) for f in fields(self)}
        if len(set(lengths.values())) != 1 or not len(self.labels):
            raise ValueError(f"heard: every field must tell of the same segments, at least one: {lengths}")

    def __len__(self) -> int:
        return len(self.labels)

    def some(self, indices: NDArray[np.int64]) -> Heard:
        """Return a part of the segments."""
        return Heard(*(getattr(self, f.name)[indices] for f in fields(self)))

    def within(self, space: textures.TextureSpace) -> Heard:
        """Return the same with the texture statistics as vectors of a space."""
        return replace(self, texture=space(self.texture))

    def evenly(self, counts: NDArray[np.int64]) -> Heard:
        """Return at most so many segments of each title, evenly spread."""
        return self.some(spread_evenly(self.labels, counts))

    def counts(self, titles: int) -> NDArray[np.int64]:
        """Return how many segments there are of each title."""
        return np.bincount(self.labels, minlength=titles)


def spread_evenly(labels: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the indices of at most so many members of each label, evenly spread."""
    return np.concatenate([evenly(np.flatnonzero(labels == n), int(c)) for n, c in enumerate(counts)])


class Listener:
    """Hears sounds with a bundle's CLAP and by their texture.

    Args:
        clap: of the bundle.
        geometry: of the bundle.
    """

    def __init__(self, clap: Clap, geometry: Geometry) -> None:
        self.clap, self.geometry = clap, geometry
        self._mel = Mel(geometry)

    def hear(self, pieces: Sequence[Piece], told: Callable[[float], None] = lambda share: None) -> Heard:
        """Listen to segments of one length.

        Raises:
            ValueError: there are none.
        """
        parts: list[dict[str, Any]] = []
        for first in range(0, len(pieces), TOGETHER):
            batch = pieces[first : first + TOGETHER]
            known = torch.from_numpy(np.stack([p.mel() for p in batch if p.mel])) if all(p.mel for p in batch) else None
            parts.append(self._hear(np.stack([p.sound() for p in batch]), known))
            told(len(parts) * TOGETHER / len(pieces))
        if not parts:
            raise ValueError("nothing to listen to: no recording or render is as long as a segment")
        columns = {name: np.concatenate([p[name] for p in parts]) for name in parts[0]}
        return Heard(
            np.array([p.label for p in pieces]),
            np.array([p.block for p in pieces]),
            np.array([p.seconds for p in pieces]),
            **columns,
        )

    @torch.inference_mode()
    def _hear(self, sounds: NDArray[np.float32], known: Tensor | None) -> dict[str, Any]:
        tensor = torch.from_numpy(sounds)
        mel = self._mel(tensor) if known is None else known
        # the embedded CLAP hears mels, and to make them again would be most of the work
        clap = self.clap.embed_mel(mel) if isinstance(self.clap, MiniClap) else self.clap.embed_audio(tensor)
        power = np.square(np.abs(np.fft.rfft(sounds.reshape(len(sounds), -1, self.geometry.column_samples)))).sum(1)
        hertz = np.fft.rfftfreq(self.geometry.column_samples, 1 / self.geometry.sample_rate)
        centre = (power * hertz).sum(1) / (power.sum(1) + 1e-12)
        return {
            "clap": clap.double().cpu().numpy(),
            "texture": textures.statistics(tensor, self.geometry.sample_rate),
            "pictures": np.stack([copies.picture(m) for m in mel]),
            "level": 10 * np.log10(np.square(sounds, dtype=np.float64).mean(1) + 1e-12),
            "centroid": np.log2(centre + 1),
        }


def recorded(prepared: Prepared, titles: Sequence[str], held_out: bool, samples: int, most: int) -> list[Piece]:
    """Return segments of an archive that do not overlap.

    Args:
        prepared: the archive.
        titles: whose; their numbers are the labels.
        held_out: which side of the split.
        samples: of a segment.
        most: segments in all; every title gets the same share, evenly spread over its recordings.
    """
    made: list[Piece] = []
    block = 0
    for label, title in enumerate(titles):
        found: list[Piece] = []
        for item in prepared.of(title, held_out):
            for n, start in enumerate(range(0, samples_of(prepared, item) - samples + 1, samples)):
                block += n % BLOCK == 0
                found.append(piece_of(prepared, item, start, samples, label, block))
        made += [found[n] for n in evenly(np.arange(len(found)), max(most // len(titles), 1))]
    return made


def samples_of(prepared: Prepared, item: Item) -> int:
    """Return how long a recording is."""
    return item.columns * prepared.geometry.column_samples


def piece_of(prepared: Prepared, item: Item, start: int, samples: int, label: int = 0, block: int = 0) -> Piece:
    """Return the segment of a recording that begins at a sample, which is a frame's first."""
    end, g = start + samples, prepared.geometry
    sound = partial(prepared.sound, item, start, end)
    mel = partial(prepared.mel, item, start // g.frame_samples, end // g.frame_samples)
    return Piece(label, block, start / g.sample_rate, sound, mel)


def rendered(sound: NDArray[np.int16], segment: int, rate: int, block: int = BLOCK) -> list[Piece]:
    """Return the segments of a render, one after the other, channel by channel.

    Args:
        sound: (C, S); channel n plays title n.
        segment: samples of a segment.
        rate: Hz.
        block: segments that count as one.
    """
    per_channel = sound.shape[1] // segment

    def cut(channel: int, n: int) -> Callable[[], NDArray[np.float32]]:
        return lambda: from_16_bits(sound[channel, n * segment : (n + 1) * segment])

    return [
        Piece(c, c * per_channel + n // block, n * segment / rate, cut(c, n))
        for c in range(sound.shape[0])
        for n in range(per_channel)
    ]


def follow(manifest: Manifest, titles: Sequence[str], seed: int, steps: int | None = None, **changes: Any) -> Controls:
    """Return the bundle's default controls with a channel for each title.

    Args:
        manifest: of the bundle.
        titles: one for each channel.
        seed: of the sampling noise.
        steps: of the sampling; None is as many as the bundle gains by.
        changes: fields of every channel that differ from the bundle's defaults.
    """
    base = default_controls(manifest, len(titles), seed)
    channels: tuple[ChannelControls, ...] = tuple(
        replace(c, title=t, **changes) for c, t in zip(base.channels, titles, strict=True)
    )
    return replace(base, channels=channels, steps=steps or base.steps)


@contextmanager
def scratch() -> Iterator[Path]:
    """Yield a folder for renders that is gone afterwards, also where the program is told to end."""

    def end(*_: object) -> None:
        sys.exit(128 + signal.SIGTERM)

    on_main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGTERM, end) if on_main else None
    try:
        with tempfile.TemporaryDirectory(prefix="osc-engine-evaluate-") as folder:
            yield Path(folder)
    finally:
        if before is not None:
            signal.signal(signal.SIGTERM, before)


def render_to(
    path: Path, synth: Synth, controls: Controls, seconds: float, told: Callable[[float], None] = lambda share: None
) -> NDArray[np.int16]:
    """Render into a file of 16 bits that is mapped into memory, so that hours need none.

    Returns:
        (C, S); full scale is 32767.

    Raises:
        ArchiveError: the disk has no room for it.
    """
    samples = round(seconds * synth.geometry.sample_rate)
    shape = (len(controls.channels), samples)
    needed, free = 2 * shape[0] * samples + HEADER_BYTES, free_bytes(path.parent)
    if needed > free:
        raise ArchiveError(
            f"{seconds / 3600:.3g} hours of {shape[0]} channels take {needed / 1e9:.3g} GB in {path.parent.parent}, "
            f"and {free / 1e9:.3g} GB are free; ask for fewer hours, or set TMPDIR to a folder on a larger disk"
        )
    sound: NDArray[np.int16] = np.lib.format.open_memmap(  # type: ignore[no-untyped-call]
        path, "w+", np.int16, shape
    )
    if hasattr(os, "posix_fallocate"):
        # a file with holes in it would kill the program where the disk fills up meanwhile
        try:
            with path.open("r+b") as file:
                os.posix_fallocate(file.fileno(), 0, path.stat().st_size)
        except OSError as error:
            raise ArchiveError(
                f"{path.parent.parent} takes no {needed / 1e9:.3g} GB ({error.strerror}); make room there, or set "
                "TMPDIR to a folder on a larger disk"
            ) from error
    done = 0
    for part in stream_blocks(synth, controls, seconds):
        sound[:, done : done + part.shape[1]] = np.clip(np.rint(part * 32767), -32768, 32767)
        done += part.shape[1]
        told(done / samples)
    return sound
