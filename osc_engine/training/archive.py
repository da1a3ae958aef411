"""From a folder of recordings to material that networks train on: mono 48 kHz sound, mel, vectors, tokens.

A prepared folder holds `index.json` and `items/KEY/` with `audio.npy` (S,) int16, `mel.npy` (F, M) float16, later
`clap.npy` (N, E) float32 and `tokens.npy` (H, W) int16. A key is made of the content, so nothing is done twice, and
every file appears whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import soundfile
import soxr
import torch
from numpy.typing import NDArray

from osc_engine.geometry import Geometry
from osc_engine.manifest import file_sha256
from osc_engine.model.mel import Mel

#: Name under which the signature's recordings stand among the works.
SIGNATURE = "signature"
#: Columns between two CLAP windows.
CLAP_STEP = 15
#: Share of the files that are never trained on.
HELD_OUT = 0.1
Progress = Callable[[int, int, str], None]


class ArchiveError(ValueError):
    """An archive that cannot be used; the text says what, which value, and what to do."""


@dataclass(frozen=True)
class Work:
    """One title: its folder, the sentences that describe it, and the one that a text tower reads for the title."""

    title: str
    folder: str
    captions: tuple[str, ...] = ()
    held_out: tuple[str, ...] = ()
    caption: str = ""


@dataclass(frozen=True)
class Recording:
    """One audio file of an archive."""

    path: Path
    title: str
    channels: int
    rate: int
    frames: int

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.frames / self.rate


@dataclass(frozen=True)
class Item:
    """One channel of one recording, prepared.

    Attributes:
        columns: whole token columns that it holds.
        held_out: never trained on.
    """

    key: str
    title: str
    source: str
    channel: int
    columns: int
    held_out: bool


@dataclass(frozen=True)
class Scan:
    """What a folder holds: the recordings that can be read, and (path, reason) of the files that cannot."""

    works: tuple[Work, ...]
    recordings: tuple[Recording, ...]
    refused: tuple[tuple[str, str], ...] = ()


@dataclass
class Prepared:
    """A prepared folder, opened for reading."""

    folder: Path
    geometry: Geometry
    works: dict[str, Work]
    items: list[Item] = field(default_factory=list)

    @classmethod
    def open(cls, folder: Path) -> Prepared:
        """Read `index.json`.

        Raises:
            ArchiveError: the folder is not prepared.
        """
        path = folder / "index.json"
        try:
            raw = json.loads(path.read_text())
        except (OSError, ValueError) as error:
            raise ArchiveError(
                f"{folder} is not a prepared archive ({error}); run osc-engine archive prepare first"
            ) from error
        works = {
            w["title"]: Work(w["title"], w["folder"], tuple(w["captions"]), tuple(w["held_out"]), w.get("caption", ""))
            for w in raw["works"]
        }
        return cls(folder, Geometry(**raw["geometry"]), works, [Item(**item) for item in raw["items"]])

    @property
    def titles(self) -> tuple[str, ...]:
        """The works without the signature, in the archive's order."""
        return tuple(title for title in self.works if title != SIGNATURE)

    def of(self, title: str | None = None, held_out: bool = False) -> list[Item]:
        """Return the items of one title (or of all), of one side of the split."""
        return [i for i in self.items if i.held_out == held_out and title in (None, i.title)]

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


def scan(folder: Path) -> Scan:
    """Look through an archive.

    Args:
        folder: one subfolder per work, or as `archive.toml` says.

    Raises:
        ArchiveError: no readable sound below the folder, or a malformed `archive.toml`.
    """
    works = _works(folder)
    recordings, refused = [], []
    for work in works:
        base = folder / work.folder
        paths = [base] if base.is_file() else sorted(p for p in base.rglob("*") if p.is_file() and p.suffix)
        for path in paths:
            try:
                info = soundfile.info(path)
            except soundfile.LibsndfileError:
                refused.append((str(path.relative_to(folder)), "not sound that soundfile reads"))
                continue
            if info.frames / info.samplerate < 1:
                refused.append((str(path.relative_to(folder)), "shorter than a second"))
                continue
            recordings.append(Recording(path, work.title, info.channels, info.samplerate, info.frames))
    if not recordings:
        raise ArchiveError(
            f"{folder} holds no sound that can be read; give a folder with one subfolder of recordings per work"
        )
    return Scan(tuple(works), tuple(recordings), tuple(refused))


def _works(folder: Path) -> list[Work]:
    file = folder / "archive.toml"
    if not file.is_file():
        return [Work(p.name, p.name) for p in sorted(folder.iterdir()) if p.is_dir()] if folder.is_dir() else []
    try:
        raw = tomllib.loads(file.read_text())
        works = [
            Work(
                title,
                w.get("folder", title),
                tuple(w.get("captions", ())),
                tuple(w.get("held_out", ())),
                w.get("caption", ""),
            )
            for title, w in raw.get("works", {}).items()
        ]
        if "signature" in raw:
            s = raw["signature"]
            works.append(Work(SIGNATURE, s["file"], tuple(s.get("captions", ())), tuple(s.get("held_out", ()))))
    except (tomllib.TOMLDecodeError, AttributeError, KeyError, TypeError) as error:
        raise ArchiveError(f"{file} cannot be understood ({error}); see docs/training.md for its form") from error
    return works


def prepare(
    source: Path, out: Path, geometry: Geometry | None = None, progress: Progress = lambda done, all_, text: None
) -> Prepared:
    """Make mono 48 kHz sound and mel of every channel of every recording; what is there already is kept.

    Args:
        source: the archive.
        out: the prepared folder.
        geometry: sizes of the mel.
        progress: called with (files done, files in all, what is being done).

    Raises:
        ArchiveError: nothing can be used.
    """
    geometry = geometry or Geometry()
    found = scan(source)
    mel = Mel(geometry)
    items: list[Item] = []
    for n, recording in enumerate(found.recordings):
        name = str(recording.path.relative_to(source))
        progress(n, len(found.recordings), name)
        digest = file_sha256(recording.path)
        held_out = _held_out(recording, found)
        for channel in range(recording.channels):
            key = hashlib.sha256(f"{digest} {channel} {asdict(geometry)}".encode()).hexdigest()[:20]
            columns = _prepare_item(recording, channel, out / "items" / key, mel)
            if columns:
                items.append(Item(key, recording.title, name, channel, columns, held_out))
    progress(len(found.recordings), len(found.recordings), "index")
    used = [w for w in found.works if any(i.title == w.title for i in items)]
    index = {"geometry": asdict(geometry), "works": [asdict(w) for w in used], "items": [asdict(i) for i in items]}
    write_whole(out / "index.json", lambda path: path.write_text(json.dumps(index, indent=1)))
    return Prepared.open(out)


def _held_out(recording: Recording, found: Scan) -> bool:
    """Choose the split by file name, so that a grown archive keeps it; a work of one file is all trained on."""
    same = sorted(r.path.name for r in found.recordings if r.title == recording.title)
    order = sorted(same, key=lambda name: hashlib.sha256(name.encode()).digest())
    return recording.path.name in order[: round(len(same) * HELD_OUT)]


def _prepare_item(recording: Recording, channel: int, folder: Path, mel: Mel) -> int:
    g = mel.geometry
    if (folder / "mel.npy").is_file():
        return int(np.load(folder / "mel.npy", mmap_mode="r").shape[0]) // g.patch
    sound, rate = soundfile.read(recording.path, dtype="float32", always_2d=True)
    mono = np.nan_to_num(sound[:, channel])
    if rate != g.sample_rate:
        mono = soxr.resample(mono, rate, g.sample_rate)
    columns = len(mono) // g.column_samples
    if columns == 0:
        return 0
    mono = mono[: columns * g.column_samples]
    folder.mkdir(parents=True, exist_ok=True)
    pcm = np.clip(np.rint(mono * 32767), -32768, 32767).astype(np.int16)
    write_array(folder / "audio.npy", pcm)
    write_array(folder / "mel.npy", _whole_mel(mono, mel).astype(np.float16))
    return columns


@torch.inference_mode()
def _whole_mel(mono: NDArray[np.float32], mel: Mel) -> NDArray[np.float32]:
    """Return the mel (F, M) of a long sound, a stretch at a time, each with what surrounds it."""
    g = mel.geometry
    edge = -(-mel.n_fft // g.column_samples) * g.column_samples
    padded = torch.from_numpy(np.pad(mono, edge))
    step = 64 * g.column_samples
    parts = []
    for start in range(0, len(mono), step):
        length = min(step, len(mono) - start)
        window = padded[None, start : start + length + 2 * edge]
        frames = edge // g.frame_samples
        parts.append(mel(window)[0, :, frames:-frames].T)
    return torch.cat(parts).numpy()


def write_array(path: Path, array: NDArray[np.generic]) -> None:
    """Write a .npy file whole or not at all."""

    def write(part: Path) -> None:
        with part.open("wb") as file:
            np.save(file, array)

    write_whole(path, write)


def write_whole(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a temporary file, then give it its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    write(part)
    part.replace(path)
