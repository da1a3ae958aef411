"""Makes what networks train on of one recording: its content's digest, and mono 48 kHz sound and mel of its channels.

What was made of a content is written down last, in `recordings/KEY.json`: a recording is finished, or was never begun.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from functools import cache
from multiprocessing import parent_process
from pathlib import Path
from typing import Any

import numpy as np
import soxr
import torch
from numpy.typing import NDArray

from osc_engine.geometry import Geometry
from osc_engine.manifest import file_sha256
from osc_engine.model.mel import N_FFT, Mel
from osc_engine.training.hearing import Heard, hear
from osc_engine.training.measure import Measured
from osc_engine.training.prepared import known
from osc_engine.training.recordings import Opened, Refusal, Source, look_at, opened
from osc_engine.training.seen import Seen
from osc_engine.training.whole import GrowingArray, write_array, write_whole

#: Counts up when something else is made of a recording, so that it is made anew.
MADE = 1
#: Columns whose mel is made at once.
STRETCH = 64


@dataclass(frozen=True)
class Part:
    """One channel of a recording, as prepared.

    Attributes:
        columns: whole token columns that it holds.
    """

    key: str
    channel: int
    columns: int


@dataclass(frozen=True)
class Made:
    """What became of a content.

    Attributes:
        digest: sha256 of the file.
        refused: why nothing was made of it; empty if it was.
    """

    digest: str
    refused: str = ""
    measured: Measured | None = None
    notes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = field(default=())

    @classmethod
    def read(cls, path: Path) -> Made | None:
        """Read a finished record; None if there is none, or what it tells of is gone."""
        try:
            raw: dict[str, Any] = json.loads(path.read_text())
            measured = raw.pop("measured")
            if measured:
                measured = known(Measured, measured)
            parts = tuple(Part(**part) for part in raw.pop("parts"))
            made = cls(**{**raw, "notes": tuple(raw["notes"])}, measured=measured, parts=parts)
        except (OSError, ValueError, TypeError, KeyError):
            return None
        items = path.parent.parent / "items"
        names = ("audio", "mel", "outline", "marks")
        whole = all(_holds(items / part.key / f"{name}.npy") for part in made.parts for name in names)
        return made if whole else None


def _holds(path: Path) -> bool:
    """Tell whether a file is as long as its header says: a machine that lost its power may leave less, or nothing."""
    try:
        np.load(path, mmap_mode="r")
    except (OSError, ValueError, EOFError):
        return False
    return True


@dataclass(frozen=True)
class Job:
    """One file to prepare.

    Attributes:
        place: its number among all files.
        out: the prepared folder.
        digest: of its content, where it is known; empty where it must be found.
    """

    place: int
    source: Source
    out: Path
    geometry: Geometry
    digest: str = ""

    def record(self, digest: str) -> Path:
        """Return where the record of a content under these settings lies."""
        return self.out / "recordings" / f"{_key(digest, f'all {MADE}', self.geometry, self.source.span)}.json"


def _key(digest: str, channel: int | str, geometry: Geometry, span: tuple[float, float] | None) -> str:
    cut = f" {span[0]} {span[1]}" if span else ""
    return hashlib.sha256(f"{digest} {channel} {asdict(geometry)}{cut}".encode()).hexdigest()[:20]


def made_before(
    place: int, source: Source, out: Path, geometry: Geometry, seen: Seen, stamp: str
) -> tuple[Job, Made | None]:
    """Return the job of a file, and what was made of it, if that is finished and the file has not changed since."""
    digest = seen.digest(source.name, stamp)
    job = Job(place, source, out, geometry, digest)
    return job, Made.read(job.record(digest)) if digest else None


def prepare_one(job: Job) -> tuple[Made, bool]:
    """Return what became of a file, and whether it was made just now.

    A file that cannot even be read has no digest, and is not written down: it may be read another time.
    """
    try:
        digest = job.digest or _digest(job.source)
    except Refusal as refusal:
        return Made("", refused=str(refusal)), False
    path = job.record(digest)
    if kept := Made.read(path):
        return kept, False
    try:
        with opened(job.source) as recording:
            made = _make(recording, digest, job)
    except Refusal as refusal:
        made = Made(digest, refused=str(refusal))
    write_whole(path, lambda part: part.write_text(json.dumps(asdict(made))))
    return made, True


def _digest(source: Source) -> str:
    look_at(source.path)
    try:
        return file_sha256(source.path)
    except OSError as error:
        raise Refusal(f"cannot be read: {error.strerror}") from error


def _make(recording: Opened, digest: str, job: Job) -> Made:
    g = job.geometry
    keys = [_key(digest, channel, g, job.source.span) for channel in range(recording.channels)]
    folders = [job.out / "items" / key for key in keys]
    makers = [Maker(folder, _mel(g)) for folder in folders]
    stream = None
    if recording.rate != g.sample_rate:
        stream = soxr.ResampleStream(recording.rate, g.sample_rate, recording.channels, dtype="float32")

    def take(block: NDArray[np.float32], last: bool) -> None:
        sound = stream.resample_chunk(block, last=last) if stream else block
        for channel, maker in enumerate(makers):
            maker.take(sound[:, channel])

    try:
        heard = hear(recording, [folder / "outline.npy" for folder in folders], take)
        parts = [
            Part(key, channel, maker.finish(heard, channel))
            for channel, (key, maker) in enumerate(zip(keys, makers, strict=True))
            if channel not in heard.silent
        ]
    finally:
        for maker in makers:
            maker.drop()
        for folder in (f for f in folders if not any(f.iterdir())):
            folder.rmdir()
    parts = [part for part in parts if part.columns]
    notes = [*recording.notes, *heard.notes()]
    refused = "" if parts else "silent throughout"
    return Made(digest, refused, heard.measured, tuple(notes), tuple(parts))


@cache
def _mel(geometry: Geometry) -> Mel:
    if parent_process():  # those that share the work share the cores too
        torch.set_num_threads(1)
    return Mel(geometry)


class Maker:
    """Writes sound and mel of one channel as its sound comes in.

    Each stretch of the mel is made with a margin of the sound around it, so that it is that of the whole; outside of
    the recording there is silence. The last incomplete column is dropped.
    """

    def __init__(self, folder: Path, mel: Mel) -> None:
        g = mel.geometry
        self.mel, self.column = mel, g.column_samples
        self.edge = -(-N_FFT // g.column_samples) * g.column_samples
        self.audio = GrowingArray(folder / "audio.npy", np.int16)
        self.frames = GrowingArray(folder / "mel.npy", np.float16, (g.mel_bins,))
        self.folder = folder
        self._waiting = [np.zeros(self.edge, np.float32)]
        self._length = self.edge

    def take(self, mono: NDArray[np.float32]) -> None:
        """Take sound (S,) at 48 kHz."""
        mono = np.clip(mono, -1, 1)
        self.audio.append(np.rint(mono * 32767).astype(np.int16))
        self._waiting.append(mono)
        self._length += len(mono)
        stretch = STRETCH * self.column
        # the column that may yet be dropped must not be seen by any but the last stretch
        if self._length >= stretch + 2 * self.edge + self.column:
            sound = np.concatenate(self._waiting)
            while len(sound) >= stretch + 2 * self.edge + self.column:
                self._write(sound[: stretch + 2 * self.edge])
                sound = sound[stretch:]
            self._waiting, self._length = [sound.copy()], len(sound)

    def finish(self, heard: Heard, channel: int) -> int:
        """Write what is left and give all files their names; return the columns."""
        columns = self.audio.rows // self.column
        left = columns * self.column - self.frames.rows // self.mel.geometry.patch * self.column
        sound = np.concatenate(self._waiting)[: self.edge + left]
        sound = np.pad(sound, (0, self.edge))
        for start in range(0, left, STRETCH * self.column):
            self._write(sound[start : start + STRETCH * self.column + 2 * self.edge])
        self.audio.cut(columns * self.column)
        self.audio.finish()
        self.frames.finish()
        marks = heard.marks[channel]
        write_array(self.folder / "marks.npy", np.stack([marks.bits, marks.frames]))
        return columns

    def drop(self) -> None:
        """Leave nothing behind of what is not finished."""
        self.audio.drop()
        self.frames.drop()

    @torch.inference_mode()
    def _write(self, window: NDArray[np.float32]) -> None:
        edge = self.edge // self.mel.geometry.frame_samples
        mel = self.mel(torch.from_numpy(np.ascontiguousarray(window))[None])[0, :, edge:-edge].T
        self.frames.append(mel.numpy().astype(np.float16))
