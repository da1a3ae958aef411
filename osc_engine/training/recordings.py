"""The files of an archive: which belong to a work, and how each is opened, read block by block, or refused."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

import numpy as np
import soundfile
from numpy.typing import NDArray

from osc_engine.training.archive_toml import CONTAINERS, FILE, SIGNATURE, ArchiveError, Described, Work, printable

#: What is accepted of a recording.
SHORTEST_SECONDS, MOST_CHANNELS, RATES = 1.0, 64, (4000, 768_000)
#: Samples, of all channels together, that are in memory at a time.
BLOCK = 1 << 18


class Refusal(Exception):
    """A file that is not used; the text completes a sentence that begins with its name."""


@dataclass(frozen=True)
class Source:
    """A file that belongs to a work, whatever it may hold.

    Attributes:
        name: its path below the archive, printable.
        span: seconds from and to that are wanted; None is all.
        held_out: whether `archive.toml` says that it is never trained on.
    """

    path: Path
    name: str
    title: str
    span: tuple[float, float] | None = None
    held_out: bool = False


@dataclass(frozen=True)
class Refused:
    """A file that is not used, and why."""

    name: str
    reason: str

    def __str__(self) -> str:
        return f"not used: {self.name}: {self.reason}"


@dataclass(frozen=True)
class Opened:
    """A recording that is open.

    Attributes:
        frames: samples of each channel that will be read.
        notes: what a person should know of it, though it is used.
    """

    sound: soundfile.SoundFile
    rate: int
    channels: int
    frames: int
    notes: tuple[str, ...]

    def blocks(self) -> Iterator[NDArray[np.float32]]:
        """Yield all sound in blocks (n, C), full scale is 1.

        Raises:
            Refusal: it ends before its time, or cannot be decoded on.
        """
        step, done = max(BLOCK // self.channels, 1024), 0
        while done < self.frames:
            try:
                block = self.sound.read(min(step, self.frames - done), dtype="float32", always_2d=True)
            except soundfile.SoundFileError as error:
                raise Refusal(f"breaks off after {done / self.rate:.1f} s: {_plain(error)}") from error
            if not len(block):
                break
            done += len(block)
            yield block
        # the length of an MP3 without a header is an estimate
        spare = self.frames // 10 if self.sound.format == "MP3" else 0
        if done < self.frames - spare:
            raise Refusal(f"breaks off after {done / self.rate:.1f} of {self.frames / self.rate:.1f} s")


@contextmanager
def opened(source: Source) -> Iterator[Opened]:
    """Open a recording.

    Raises:
        Refusal: it is none, or not one that can be used.
    """
    look_at(source.path)
    with ExitStack() as stack:
        try:
            file = stack.enter_context(source.path.open("rb"))
            sound = stack.enter_context(soundfile.SoundFile(file.fileno(), closefd=False))
            recording = _judged(sound, source)
        except OSError as error:
            raise Refusal(f"cannot be read: {error.strerror}") from error
        except soundfile.SoundFileError as error:
            unknown = "not recognised" in str(error).lower() or "unknown format" in str(error).lower()
            reason = "not sound that soundfile reads" if unknown else f"cannot be decoded: {_plain(error)}"
            raise Refusal(reason) from error
        yield recording


def header(source: Source) -> tuple[int, float]:
    """Return the channels and seconds that a file promises; nothing of one that will not be used."""
    try:
        with opened(source) as recording:
            return recording.channels, recording.frames / recording.rate
    except Refusal:
        return 0, 0.0


def look_at(path: Path) -> None:
    """Refuse what must not even be opened: a pipe would never answer."""
    try:
        status = path.stat()
    except OSError as error:
        dangling = path.is_symlink() and isinstance(error, FileNotFoundError)
        raise Refusal("a link to what is not there" if dangling else f"cannot be read: {error.strerror}") from error
    if stat.S_ISDIR(status.st_mode):
        raise Refusal("a folder with a recording's name")
    if not stat.S_ISREG(status.st_mode):
        raise Refusal("not a plain file")
    if status.st_size == 0:
        raise Refusal("empty")


def _judged(sound: soundfile.SoundFile, source: Source) -> Opened:
    rate, frames = sound.samplerate, sound.frames
    if not RATES[0] <= rate <= RATES[1]:
        raise Refusal(f"has a rate of {rate} Hz; allowed are {RATES[0]} to {RATES[1]}")
    if sound.channels > MOST_CHANNELS:
        raise Refusal(f"has {sound.channels} channels; at most {MOST_CHANNELS} are read")
    if frames < rate * SHORTEST_SECONDS:
        raise Refusal(f"shorter than a second: {frames} samples")
    if source.span:
        # numbers that are too large for samples are times as well
        if source.span[1] * rate > frames + 0.5:
            raise Refusal(f"ends at {frames / rate:.1f} s, before its span of {source.span[0]} to {source.span[1]} s")
        first, last = (round(second * rate) for second in source.span)
        sound.seek(first)
        frames = last - first
    return Opened(sound, rate, sound.channels, frames, tuple(_notes(sound, source.path)))


def _notes(sound: soundfile.SoundFile, path: Path) -> Iterator[str]:
    promised = CONTAINERS.get(path.suffix.lower())
    if promised and sound.format not in promised:
        yield f"is {sound.format} whatever its name says, and is used"
    if re.search(r"^data : \d+ \(should be", sound.extra_info, re.MULTILINE):
        yield "is cut short or was never closed: its header promises another length; what there is is used"


def _plain(error: Exception) -> str:
    """Return libsndfile's own words, without the number that stands for the file."""
    return re.sub(r"^(Error opening .*?:|Error :|.*?: )\s*", "", str(error)).strip().rstrip(".")


def list_sources(folder: Path, described: Described) -> tuple[list[Source], list[Refused]]:
    """Find the files of every work, sorted by name; a file belongs to the work whose folder is the nearest above it.

    Names that begin with a dot are no part of an archive.

    Raises:
        ArchiveError: what a work's `held_out_files` names is not there, and so might be trained on under another name.
    """
    works = {PurePosixPath(work.folder): work for work in described.works if work.title != SIGNATURE}
    # the signature may lie in no work's folder, or be a recording of a work as well
    known = {FILE, *(work.folder for work in described.works if work.title == SIGNATURE)}
    missing = {work.title: set(work.held_out_files) for work in described.works}
    sources, refused = [], []
    spared: set[str] = set()
    left: set[str] = set()
    for path, trouble in _walk(folder, frozenset()):
        below = PurePosixPath(path.relative_to(folder).as_posix())
        name = printable(str(below))
        work = next((works[above] for above in (below, *below.parents) if above in works), None)
        if not work and str(below) in known:
            continue
        if _excluded(below, work, described):
            spared |= {work.title} if work else set()
            continue
        left |= {work.title} if work else set()
        if trouble:
            refused.append(Refused(name, trouble))
        elif work:
            names = (str(below.relative_to(work.folder)), below.name)
            found = {p for p in work.held_out_files if any(fnmatchcase(n, p) for n in names)}
            missing[work.title] = missing[work.title] - found
            sources.append(Source(path, name, work.title, held_out=bool(found)))
        else:
            refused.append(Refused(name, "in no work's folder"))
    for title, patterns in missing.items():
        if patterns:
            raise ArchiveError(f'[works."{title}"] held_out_files names {min(patterns)!r}, and no such file is there')
    sources += [
        Source(folder / work.folder, printable(work.folder), SIGNATURE, work.span)
        for work in described.works
        if work.title == SIGNATURE
    ]
    refused += [
        Refused(printable(work.folder), f"all of it is excluded in {FILE}")
        for work in described.works
        if work.title in spared - left
    ]
    return sources, refused


def _excluded(below: PurePosixPath, work: Work | None, described: Described) -> bool:
    names = [(str(below), described.exclude)]
    if work:
        names += [(str(below.relative_to(work.folder)), work.exclude), (below.name, work.exclude)]
    return any(fnmatchcase(name, pattern) for name, patterns in names for pattern in patterns)


def _walk(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[tuple[Path, str]]:
    """Yield every file below a folder, and with a reason every folder that cannot be read or is named like a file."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield folder, f"cannot be read: {error.strerror}"
        return
    here = above | {(status.st_dev, status.st_ino)}
    for entry in (e for e in entries if not e.name.startswith(".")):
        path = Path(entry.path)
        try:
            inner = entry.stat() if entry.is_dir() else None
        except OSError as error:
            # links in a circle, or a disk that answers no more
            yield path, f"cannot be read: {error.strerror}"
            continue
        if inner is None:
            yield path, ""
            continue
        if path.suffix.lower() in CONTAINERS:
            yield path, "a folder with a recording's name"
        # a link may lead back to a folder that we are in
        if (inner.st_dev, inner.st_ino) not in here:
            yield from _walk(path, here)
