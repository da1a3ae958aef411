"""A prepared folder: what networks train on.

It holds `index.json`, `split.json`, `recordings/` (what is finished) and `items/KEY/` with `audio.npy` (S,) int16,
`mel.npy` (F, M) float16, later `clap.npy` (N, E) float32 and `tokens.npy` (H, W) int16. A key is made of the content,
so nothing is done twice, and every file appears whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osc_engine.geometry import Geometry
from osc_engine.training.archive_toml import FILE, SIGNATURE, ArchiveError, Work, looks_english
from osc_engine.training.recordings import Refused
from osc_engine.training.whole import write_array, write_whole

#: Columns between two CLAP windows.
CLAP_STEP = 15
INDEX = "index.json"
#: Arrays of a whole channel, of which an item that is cut takes its part.
WHOLE = ("audio", "mel")


@dataclass(frozen=True)
class Item:
    """One channel of one recording, prepared.

    Attributes:
        columns: whole token columns that it holds.
        held_out: never trained on.
        loudness: LUFS; None where it was not measured, or nothing is loud enough to count.
        recording: sha256 of the file that it is a channel of; empty in an index of before it was written down.
        cut: first column and the one behind the last that it is of its channel; None is all of it.
    """

    key: str
    title: str
    source: str
    channel: int
    columns: int
    held_out: bool
    loudness: float | None = None
    recording: str = ""
    cut: tuple[int, int] | None = None


@dataclass(frozen=True)
class Alike:
    """Two recordings that share a passage, and so stand on the same side of the split.

    Attributes:
        first_at, second_at: seconds at which it begins in each.
        seconds: of what they share.
    """

    first: str
    second: str
    first_at: float
    second_at: float
    seconds: float

    def __str__(self) -> str:
        one, other = f"{self.first} at {self.first_at:.1f} s", f"{self.second} at {self.second_at:.1f} s"
        return f"alike: {one} and {other} share {self.seconds:.0f} s"


@dataclass
class Prepared:
    """A prepared folder, opened for reading.

    Attributes:
        refused: files that are not in it, and why.
        alike: recordings that share passages.
        made_seconds: sound of single channels that the preparing just made; 0 for a folder that was opened.
    """

    folder: Path
    geometry: Geometry
    works: dict[str, Work]
    items: list[Item] = field(default_factory=list)
    refused: tuple[Refused, ...] = ()
    alike: tuple[Alike, ...] = ()
    made_seconds: float = 0.0

    @classmethod
    def open(cls, folder: Path) -> Prepared:
        """Read `index.json`; what an older one does not say has its default.

        Raises:
            ArchiveError: the folder is not prepared.
        """
        try:
            raw = json.loads((folder / INDEX).read_text())
            works = [known(Work, work) for work in raw["works"]]
            return cls(
                folder,
                Geometry(**raw["geometry"]),
                {work.title: work for work in works},
                [known(Item, item) for item in raw["items"]],
                tuple(known(Refused, refused) for refused in raw.get("refused", ())),
                tuple(known(Alike, alike) for alike in raw.get("alike", ())),
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise ArchiveError(
                f"{folder} is not a prepared archive ({why}); run osc-engine archive prepare first"
            ) from error

    @property
    def titles(self) -> tuple[str, ...]:
        """The works without the signature, in the archive's order."""
        return tuple(title for title in self.works if title != SIGNATURE)

    def of(self, title: str | None = None, held_out: bool = False) -> list[Item]:
        """Return the items of one title (or of all), of one side of the split."""
        return [i for i in self.items if i.held_out == held_out and title in (None, i.title)]

    def hours(self, held_out: bool) -> float:
        """Return the hours of sound of one side of the split."""
        return sum(item.columns for item in self.of(held_out=held_out)) * self.geometry.column_seconds / 3600

    def sentences(self) -> Iterator[str]:
        """Yield what a person should know of it: what is alike, what is not used, how much there is and is held out."""
        yield from map(str, (*self.alike, *self.refused))
        learned, spared = self.hours(held_out=False), self.hours(held_out=True)
        folders = {self.path(i, "mel").parent for i in self.items}
        each = sum(path.stat().st_size for folder in folders for path in folder.iterdir()) / 1e9 / (learned + spared)
        yield (
            f"{self.folder}: {len(self.titles)} works, {len(folders)} channels of recordings, {learned:.2f} hours "
            f"to train on, {spared:.2f} held out; {each:.2f} GB an hour on disk"
        )
        for source, (first, end) in sorted({(i.source, i.cut) for i in self.of(held_out=True) if i.cut}):
            seconds = (column * self.geometry.column_seconds for column in (first, end))
            yield "held out: {}, from {:.1f} to {:.1f} s".format(source, *seconds)
        if spare := [title for title in self.titles if not self.of(title, held_out=True)]:
            yield (
                f"nothing is held out of {', '.join(spare)}: too few recordings, none long enough to be parted, or too "
                "much that they share; evaluate cannot judge them"
            )
        yield from self.notes()

    def notes(self) -> Iterator[str]:
        """Yield what a person should change of its works, though they are used."""
        seconds_of = {t: sum(i.columns for i in self.of(t)) * self.geometry.column_seconds for t in self.titles}
        yield from notes_on(self.works.values(), seconds_of, self.geometry.segment_seconds)

    def load(self, item: Item, name: str) -> NDArray[np.generic]:
        """Map `audio`, `mel`, `clap` or `tokens` of an item into memory.

        Raises:
            ArchiveError: it is damaged.
        """
        path = self.path(item, name)
        try:
            loaded: NDArray[np.generic] = np.load(path, mmap_mode="r")
        except (ValueError, EOFError) as error:
            raise ArchiveError(
                f"{path} is damaged ({error}); delete it, run osc-engine archive prepare again, and train again"
            ) from error
        if item.cut and name in WHOLE:
            each = {"audio": self.geometry.column_samples, "mel": self.geometry.patch}[name]
            loaded = loaded[item.cut[0] * each : item.cut[1] * each]
        return loaded

    def keep(self, item: Item, name: str, made: NDArray[np.generic], identity: str) -> None:
        """Write `clap` or `tokens` of an item, and the sha256 of the network that made them."""
        mark = self._mark(item, name)
        mark.unlink(missing_ok=True)
        write_array(self.path(item, name), made)
        write_whole(mark, lambda part: part.write_text(identity))

    def made_by(self, item: Item, name: str) -> str:
        """Return the sha256 of the network that made an item's `clap` or `tokens`; empty where it has none."""
        mark = self._mark(item, name)
        return mark.read_text() if mark.is_file() and self.path(item, name).is_file() else ""

    def _mark(self, item: Item, name: str) -> Path:
        return self.path(item, name).with_suffix(".of")

    def sound(self, item: Item, start: int = 0, end: int | None = None) -> NDArray[np.float32]:
        """Return samples (S,) of an item from one to before another, to its last by default; full scale is 1."""
        return from_16_bits(self.load(item, "audio")[start:end])

    def mel(self, item: Item, start: int = 0, end: int | None = None) -> NDArray[np.float32]:
        """Return frames of an item's mel (M, F) from one to before another, to its last by default."""
        return np.ascontiguousarray(self.load(item, "mel")[start:end].T).astype(np.float32)

    def path(self, item: Item, name: str) -> Path:
        """Return where an array of an item lies; vectors and tokens of a cut one have a file of their own."""
        own = "-{}-{}".format(*item.cut) if item.cut and name not in WHOLE else ""
        return self.folder / "items" / item.key / f"{name}{own}.npy"

    def windows(self, item: Item) -> list[int]:
        """Return the first columns of an item's CLAP windows."""
        return list(range(0, max(item.columns - self.geometry.columns, 0) + 1, CLAP_STEP))


def from_16_bits(sound: NDArray[np.generic]) -> NDArray[np.float32]:
    """Return sound whose full scale is 1 of one whose full scale is 32767."""
    return np.asarray(sound).astype(np.float32) / 32767


def notes_on(works: Iterable[Work], seconds_of: Mapping[str, float], segment: float) -> Iterator[str]:
    """Yield what a person should change of works, though they are used.

    Args:
        works: all of them.
        seconds_of: sound of all channels that is there to be trained on, of each title.
        segment: seconds.
    """
    for title, seconds in seconds_of.items():
        if seconds < segment:
            yield (
                f"short: {title}: {seconds:.1f} s to train on; a recipe of longer crops (up to {segment:g} s) learns "
                "nothing of it; give it more sound"
            )
    for work in works:
        if work.title != SIGNATURE and not work.caption and not looks_english(work.title):
            yield (
                f"text: {work.title}: the text tower was trained on English; give the work a caption in {FILE}, a few "
                "English words for its sound"
            )


def known(kind: Any, raw: dict[str, Any]) -> Any:
    """Make a dataclass of the keys that it knows; JSON's lists are tuples."""
    names = {f.name for f in fields(kind)}
    return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in raw.items() if k in names})
