"""A prepared folder: what networks train on.

It holds `index.json`, `split.json`, `recordings/` (what is finished) and `items/KEY/` with `audio.npy` (S,) int16,
`mel.npy` (F, M) float16, later `clap.npy` (N, E) float32 and `tokens.npy` (H, W) int16. A key is made of the content,
so nothing is done twice, and every file appears whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osc_engine.geometry import Geometry
from osc_engine.training.archive_toml import SIGNATURE, ArchiveError, Work
from osc_engine.training.recordings import Refused

#: Columns between two CLAP windows.
CLAP_STEP = 15
INDEX = "index.json"
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Item:
    """One channel of one recording, prepared.

    Attributes:
        columns: whole token columns that it holds.
        held_out: never trained on.
        loudness: LUFS; None where it was not measured, or nothing is loud enough to count.
        recording: sha256 of the file that it is a channel of; empty in an index of before it was written down.
    """

    key: str
    title: str
    source: str
    channel: int
    columns: int
    held_out: bool
    loudness: float | None = None
    recording: str = ""


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
            raise ArchiveError(
                f"{folder} is not a prepared archive ({error}); run osc-engine archive prepare first"
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
        size = sum(path.stat().st_size for i in self.items for path in self.path(i, "mel").parent.iterdir())
        each = size / 1e9 / (learned + spared)
        yield (
            f"{self.folder}: {len(self.titles)} works, {len(self.items)} channels of recordings, {learned:.2f} hours "
            f"to train on, {spared:.2f} held out; {each:.2f} GB an hour on disk"
        )
        if spare := [title for title in self.titles if not self.of(title, held_out=True)]:
            yield f"nothing is held out of {', '.join(spare)}: too few recordings, or too much that they share"

    def load(self, item: Item, name: str) -> NDArray[np.generic]:
        """Map `audio`, `mel`, `clap` or `tokens` of an item into memory."""
        loaded: NDArray[np.generic] = np.load(self.path(item, name), mmap_mode="r")
        return loaded

    def path(self, item: Item, name: str) -> Path:
        """Return where an array of an item lies."""
        return self.folder / "items" / item.key / f"{name}.npy"

    def windows(self, item: Item) -> list[int]:
        """Return the first columns of an item's CLAP windows."""
        return list(range(0, max(item.columns - self.geometry.columns, 0) + 1, CLAP_STEP))


def known(kind: Any, raw: dict[str, Any]) -> Any:
    """Make a dataclass of the keys that it knows; JSON's lists are tuples."""
    names = {f.name for f in fields(kind)}
    return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in raw.items() if k in names})
