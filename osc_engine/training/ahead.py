"""What preparing an archive will take, and what it will come to, by the headers of its files: no sound is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from osc_engine.disk import free_bytes
from osc_engine.geometry import Geometry
from osc_engine.training.archive_toml import ArchiveError, describe, refuse_inside
from osc_engine.training.fingerprint import BANDS, STEP_SECONDS
from osc_engine.training.material import made_before
from osc_engine.training.pool import run_all
from osc_engine.training.prepared import Item, Prepared
from osc_engine.training.recordings import header, list_sources
from osc_engine.training.seen import Seen, stamp_of
from osc_engine.training.whole import PART

#: Hours of single channels that one core prepares in a minute, as measured for docs/training.md.
HOURS_A_MINUTE = 1.4
#: Marks take about so many bytes a second.
MARKS = 16


class Expected(Prepared):
    """A prepared archive as it will be, all of it to be trained on; zeros stand for its sound and mel."""

    def load(self, item: Item, name: str) -> NDArray[np.generic]:
        """Make up sound and mel; there is nothing else yet."""
        g = self.geometry
        if name == "audio":
            return np.broadcast_to(np.int16(0), (item.columns * g.column_samples,))
        assert name == "mel", name
        return np.broadcast_to(np.float16(0), (item.columns * g.patch, g.mel_bins))


@dataclass(frozen=True)
class Ahead:
    """What is to be prepared of an archive.

    Attributes:
        prepared: the archive as it will be.
        hours: of single channels that are not prepared yet.
        gigabytes: that they will take; `room` are free.
    """

    prepared: Expected = field(repr=False)
    hours: float
    gigabytes: float
    room: float

    def sentence(self, cores: int) -> str:
        """Say how long it takes and how much disk; empty where nothing is left to prepare."""
        if not self.hours:
            return ""
        minutes = max(self.hours / HOURS_A_MINUTE / cores, 1)
        time = f"{minutes:.0f} min" if minutes < 90 else f"{minutes / 60:.1f} h"
        return (
            f"to prepare: {self.hours:.2f} hours of single channels, about {max(self.gigabytes, 0.01):.2f} GB ("
            f"{self.room:.0f} GB are free) and {time} on {cores} core{'s' * (cores > 1)}, at "
            f"{HOURS_A_MINUTE} hours a minute of each"
        )

    def refuse_full(self) -> None:
        """Refuse what the disk has no room for.

        Raises:
            ArchiveError: one sentence.
        """
        if self.gigabytes > self.room:
            raise ArchiveError(
                f"{self.prepared.folder} will take {self.gigabytes:.1f} GB more, and its disk has {self.room:.1f} GB "
                "free; give a folder on a larger disk, or exclude recordings in archive.toml"
            )


def look_ahead(source: Path, out: Path, geometry: Geometry | None = None, workers: int | None = None) -> Ahead:
    """Read the headers of an archive's files.

    Args:
        source: the archive.
        out: the folder that it is to be prepared in, which need not be there.
        geometry: sizes of the mel.
        workers: None reads in this process, which a file that breaks its decoder then ends.

    Raises:
        ArchiveError: a malformed `archive.toml`, a folder that cannot be read, or one that lies in the archive.
    """
    refuse_inside(source, out)
    geometry = geometry or Geometry()
    described = describe(source)
    sources, _ = list_sources(source, described)
    seen = Seen(out / "seen.jsonl")
    items, fresh = [], []
    for place, file in enumerate(sources):
        _, made = made_before(place, file, out, geometry, seen, stamp_of(file.path))
        if made is None:
            fresh.append(file)
        items += [Item(p.key, file.title, file.name, p.channel, p.columns, False) for p in (made.parts if made else ())]
    seconds = 0.0
    for file, (channels, length) in run_all(header, fresh, workers and 1, lambda _: (0, 0.0)):
        columns, seconds = int(length / geometry.column_seconds), seconds + channels * length
        items += [Item("", file.title, file.name, channel, columns, False) for channel in range(channels)]
    titles = Counter(item.title for item in items)
    works = {work.title: work for work in described.works if titles[work.title]}
    frames = geometry.sample_rate / geometry.frame_samples
    each = 2 * geometry.sample_rate + 2 * geometry.mel_bins * frames + BANDS / STEP_SECONDS + MARKS
    expected = Expected(out, geometry, works, items)
    return Ahead(expected, seconds / 3600, seconds * each / 1e9, _room(out) / 1e9)


def _room(out: Path) -> int:
    """Return the bytes that are free where a folder is or will be; what was left half done is no more in the way."""
    left: Sequence[Path] = list(out.glob(f"items/*/*{PART}")) if out.is_dir() else ()
    return free_bytes(out.absolute()) + sum(path.stat().st_size for path in left)
