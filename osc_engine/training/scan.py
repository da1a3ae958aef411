"""Looks through an archive and changes nothing: what it holds, and what in it is broken, double, clipped or silent."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from osc_engine.geometry import Geometry
from osc_engine.manifest import file_sha256
from osc_engine.training.archive_toml import FILE, SIGNATURE, ArchiveError, Work, describe, printable
from osc_engine.training.duplicates import Channel, Shared, shared_passages
from osc_engine.training.fingerprint import Marks
from osc_engine.training.hearing import hear
from osc_engine.training.measure import Measured
from osc_engine.training.pool import KILLS, run_all
from osc_engine.training.prepared import Alike, notes_on
from osc_engine.training.recordings import Refusal, Refused, Source, list_sources, opened


@dataclass(frozen=True)
class Recording:
    """One audio file of an archive that can be used.

    Attributes:
        name: its path below the archive.
        digest: sha256 of its content.
        silent: numbers of the channels that hold nothing.
        notes: what a person should know of it.
    """

    name: str
    title: str
    digest: str
    measured: Measured
    silent: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scan:
    """What an archive holds.

    Attributes:
        duplicates: (name, name) of files of the same bytes; the first is used.
        alike: pairs that share a passage.
    """

    works: tuple[Work, ...]
    recordings: tuple[Recording, ...]
    refused: tuple[Refused, ...] = ()
    duplicates: tuple[tuple[str, str], ...] = ()
    alike: tuple[Alike, ...] = ()

    def notes(self) -> Iterator[str]:
        """Yield what a person should change of its works, though they are used, and of a signature that is not."""
        reasons = {refused.name: refused.reason for refused in self.refused}
        # of a work that is refused as a whole that is said already
        seconds_of = {w.title: 0.0 for w in self.works if w.title != SIGNATURE and printable(w.folder) not in reasons}
        first, _ = single(self.recordings)
        for place, r in enumerate(self.recordings):
            if place in first and r.title in seconds_of:
                seconds_of[r.title] += r.measured.seconds * (r.measured.channels - len(r.silent))
        yield from notes_on(self.works, seconds_of, Geometry().segment_seconds)
        used = {r.title for r in self.recordings}
        for work in self.works:
            if work.title == SIGNATURE and SIGNATURE not in used:
                yield (
                    f"signature: {printable(work.folder)} cannot be used, and archive prepare refuses all without it; "
                    f"mend it, or name another by [signature] file in {FILE}"
                )


@dataclass(frozen=True)
class _Job:
    source: Source
    outlines: Path
    number: int


@dataclass(frozen=True)
class _Heard:
    recording: Recording
    marks: tuple[Marks, ...]


def scan(folder: Path, progress: Callable[[float], None] = lambda share: None, workers: int | None = None) -> Scan:
    """Read every file of an archive once, in memory that grows with its length by the marks of its sound alone.

    Args:
        folder: one subfolder per work, or as `archive.toml` says.
        progress: gets the share of the bytes that is read.
        workers: processes beside this one; None works in this one, which a file that breaks its decoder then ends.

    Raises:
        ArchiveError: there is no sound that can be used, or a malformed `archive.toml`.
    """
    described = describe(folder)
    sources, refused = list_sources(folder, described)
    with tempfile.TemporaryDirectory(prefix="osc-engine-scan-") as outlines:
        jobs = [_Job(source, Path(outlines), number) for number, source in enumerate(sources)]
        heard: dict[int, _Heard] = {}
        for job, result in _with_progress(jobs, workers, progress):
            if isinstance(result, str):
                refused.append(Refused(job.source.name, result))
            else:
                heard[job.number] = result
        if not heard:
            raise ArchiveError.of_nothing(folder)
        numbers = sorted(heard)
        recordings = [heard[number].recording for number in numbers]
        first, duplicates = single(recordings)
        channels = [
            Channel(place, marks, partial(np.load, _outline(Path(outlines), number, channel)))
            for place, number in enumerate(numbers)
            if place in first
            for channel, marks in enumerate(heard[number].marks)
            if channel not in recordings[place].silent
        ]
        alike = alike_of(shared_passages(channels), [r.name for r in recordings])
    order = sorted(refused, key=lambda refusal: refusal.name)
    return Scan(described.works, tuple(recordings), tuple(order), tuple(duplicates), tuple(alike))


def _with_progress(
    jobs: Sequence[_Job], workers: int | None, progress: Callable[[float], None]
) -> Iterator[tuple[_Job, _Heard | str]]:
    """Run the jobs, the largest files first, and tell how far they are by the bytes that they read."""
    sizes = {job: size_of(job.source) for job in jobs}
    done, total = 0, max(sum(sizes.values()), 1)
    for job, result in run_all(_listen, sorted(jobs, key=lambda job: -sizes[job]), workers, lambda _: KILLS):
        done += sizes[job]
        progress(done / total)
        yield job, result


def size_of(source: Source) -> int:
    """Return a file's bytes; 0 where nobody may know."""
    try:
        return source.path.stat().st_size
    except OSError:
        return 0


def _listen(job: _Job) -> _Heard | str:
    try:
        with opened(job.source) as recording:
            outlines = [_outline(job.outlines, job.number, channel) for channel in range(recording.channels)]
            heard = hear(recording, outlines)
        digest = file_sha256(job.source.path)
    except Refusal as refusal:
        return str(refusal)
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if len(heard.silent) == heard.measured.channels:
        return "silent throughout"
    notes = (*recording.notes, *heard.notes())
    return _Heard(
        Recording(job.source.name, job.source.title, digest, heard.measured, heard.silent, notes), heard.marks
    )


def _outline(folder: Path, number: int, channel: int) -> Path:
    return folder / f"{number}-{channel}.npy"


def single(recordings: Sequence[Recording]) -> tuple[set[int], list[tuple[str, str]]]:
    """Return the places of those whose content comes first, and (first, other) names of all others.

    The signature may be a recording of a work too, and is no double of it.
    """
    first: dict[tuple[str, bool], int] = {}
    duplicates = []
    for place, recording in enumerate(recordings):
        content = (recording.digest, recording.title == SIGNATURE)
        if content in first:
            duplicates.append((recordings[first[content]].name, recording.name))
        else:
            first[content] = place
    return set(first.values()), duplicates


def alike_of(shared: Sequence[Shared], names: Sequence[str]) -> list[Alike]:
    """Return the same with names for numbers."""
    return [Alike(names[s.first], names[s.second], s.first_at, s.second_at, s.seconds) for s in shared]
