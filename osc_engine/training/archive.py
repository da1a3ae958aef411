"""From a folder of recordings to a prepared one; can be stopped at any time and begun again."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from osc_engine.folder import held
from osc_engine.geometry import Geometry
from osc_engine.training import duplicates, split
from osc_engine.training.archive_toml import SIGNATURE, ArchiveError, Work, describe, refuse_inside
from osc_engine.training.duplicates import Channel, groups, shared_passages
from osc_engine.training.fingerprint import Marks
from osc_engine.training.material import Job, Made, made_before, prepare_one
from osc_engine.training.pool import KILLS, run_all
from osc_engine.training.prepared import INDEX, Item, Prepared
from osc_engine.training.recordings import Refused, Source, list_sources
from osc_engine.training.scan import Recording, alike_of, single, size_of
from osc_engine.training.seen import Seen, stamp_of
from osc_engine.training.whole import PART, write_whole


def prepare(
    source: Path,
    out: Path,
    geometry: Geometry | None = None,
    progress: Callable[[float], None] = lambda share: None,
    workers: int | None = None,
) -> Prepared:
    """Make mono 48 kHz sound and mel of every channel of every recording; what is there already is kept.

    Args:
        source: the archive.
        out: the prepared folder.
        geometry: sizes of the mel.
        progress: gets the share of the bytes that is done.
        workers: processes beside this one; None works in this one, which a file that breaks its decoder then ends.

    Raises:
        ArchiveError: nothing can be used, the folder is being prepared by another program, or it lies in the archive.
    """
    refuse_inside(source, out)
    geometry = geometry or Geometry()
    described = describe(source)
    sources, refused = list_sources(source, described)
    with _alone(out):
        finished = _Finished(out, geometry, sources)
        for name, reason in finished.make_all(workers, progress):
            refused.append(Refused(name, reason))
        if broken := next((r for r in refused for s in sources if (r.name, s.title) == (s.name, SIGNATURE)), None):
            raise ArchiveError(f"the signature {broken.name} cannot be used: {broken.reason}")
        if not finished.kept:
            raise ArchiveError.of_nothing(source)
        index = _index(finished, described.works, refused)
        write_whole(out / INDEX, lambda path: path.write_text(json.dumps(index, indent=1)))
        prepared = Prepared.open(out)
    prepared.made_seconds = finished.seconds
    return prepared


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Hold a prepared folder against other programs, without what one that was killed has left half done."""
    with held(out, ArchiveError(f"{out} is being prepared by another program; wait for it")):
        for part in [*out.glob(f"*{PART}"), *out.glob(f"recordings/*{PART}"), *out.glob(f"items/*/*{PART}")]:
            part.unlink()
        yield


@dataclass
class _Finished:
    """What is finished of an archive; `kept` maps the place of a source to what was made of it."""

    out: Path
    geometry: Geometry
    sources: Sequence[Source]

    def __post_init__(self) -> None:
        self.kept: dict[int, Made] = {}
        self.seconds = 0.0

    def make_all(self, workers: int | None, progress: Callable[[float], None]) -> Iterator[tuple[str, str]]:
        """Prepare what is not yet prepared; yield (name, reason) of what cannot be."""
        seen = Seen(self.out / "seen.jsonl")
        stamps = [stamp_of(source.path) for source in self.sources]
        sizes = [size_of(source) for source in self.sources]
        total = max(sum(sizes), 1)
        jobs, done = [], 0
        for place, source in enumerate(self.sources):
            job, made = made_before(place, source, self.out, self.geometry, seen, stamps[place])
            if made:
                done += sizes[place]
                yield from self._take(job, made)
            else:
                jobs.append(job)
        progress(done / total)
        jobs.sort(key=lambda job: -sizes[job.place])
        for job, (made, fresh) in run_all(prepare_one, jobs, workers, lambda _: (Made("", refused=KILLS), False)):
            done += sizes[job.place]
            progress(done / total)
            if made.digest:
                seen.add(job.source.name, stamps[job.place], made.digest)
            if fresh:
                self.seconds += sum(part.columns for part in made.parts) * self.geometry.column_seconds
            yield from self._take(job, made)
        seen.close({source.name: stamp for source, stamp in zip(self.sources, stamps, strict=True)})

    def _take(self, job: Job, made: Made) -> Iterator[tuple[str, str]]:
        if made.refused:
            yield job.source.name, made.refused
        else:
            self.kept[job.place] = made

    def recordings(self) -> list[tuple[Recording, Made]]:
        """Return what can be used, in the archive's order."""
        pairs = [(self.sources[place], made) for place, made in sorted(self.kept.items())]
        return [
            (Recording(source.name, source.title, made.digest, made.measured, notes=made.notes), made)
            for source, made in pairs
            if made.measured
        ]


def _index(finished: _Finished, works: Sequence[Work], refused: list[Refused]) -> dict[str, object]:
    """Choose the sides and return the index."""
    out, found = finished.out, finished.recordings()
    first, doubles = single([recording for recording, _ in found])
    refused += [Refused(name, f"holds the same bytes as {kept}") for kept, name in doubles]
    used = [pair for place, pair in enumerate(found) if place in first]
    channels = [
        Channel(number, Marks(*np.load(folder / "marks.npy")), partial(np.load, folder / "outline.npy", mmap_mode="r"))
        for number, (_, made) in enumerate(used)
        for folder in (out / "items" / part.key for part in made.parts)
    ]
    shared = shared_passages(channels)
    joined = groups(len(used), [(s.first, s.second) for s in shared])
    named = {made.digest for place, made in finished.kept.items() if finished.sources[place].held_out}
    sides, spans = _sides(finished, used, joined, named, channels)
    refused += [
        Refused(r.name, "shares a passage with both sides of the split") for r, _ in used if sides[r.digest] is None
    ]
    items = [
        item
        for r, made in used
        if (side := sides[r.digest]) is not None
        for item in _items(r, made, side, finished.geometry, spans)
    ]
    return {
        "geometry": asdict(finished.geometry),
        "works": [asdict(work) for work in works if any(item.title == work.title for item in items)],
        "items": [asdict(item) for item in items],
        "refused": [asdict(refusal) for refusal in sorted(refused, key=lambda refusal: refusal.name)],
        "alike": [asdict(alike) for alike in alike_of(shared, [recording.name for recording, _ in used])],
    }


def _items(
    recording: Recording, made: Made, side: bool, geometry: Geometry, spans: Mapping[str, split.Span]
) -> Iterator[Item]:
    """Yield the channels of a recording; where a span of it is held out, that span and what is left of each channel."""
    cuts: list[tuple[tuple[int, int] | None, bool]] = [(None, side)]
    if recording.digest in spans and recording.title != SIGNATURE:
        first, end = (round(seconds / geometry.column_seconds) for seconds in spans[recording.digest])
        gap, last = split.GAP * geometry.columns, max(part.columns for part in made.parts)
        cuts = [((0, first - gap), False), ((first, end), True), ((end + gap, last), False)]
    for part in made.parts:
        loudness = recording.measured.loudness[part.channel]
        whole = Item(
            part.key, recording.title, recording.name, part.channel, part.columns, side, loudness, recording.digest
        )
        for cut, held_out in cuts:
            columns = cut[1] - cut[0] if cut else part.columns
            if columns > 0:
                yield replace(whole, columns=columns, held_out=held_out, cut=cut)


def _sides(
    finished: _Finished,
    used: Sequence[tuple[Recording, Made]],
    joined: Sequence[int],
    named: Collection[str],
    channels: Sequence[Channel],
) -> tuple[dict[str, bool | None], dict[str, split.Span]]:
    """Choose what is held out, recordings and spans of them, true to what was written down, and write it down.

    Raises:
        ArchiveError: what a person wants held out was trained on before, or is the signature.
    """
    out = finished.out
    known = split.read(out)
    if known is None:
        before = {item.key: item.held_out for item in Prepared.open(out).items} if (out / INDEX).is_file() else {}
        known = {r.digest: before[p.key] for r, made in used for p in made.parts if p.key in before}
    members = [
        split.Member(r.digest, r.name, r.title, r.measured.seconds, group, r.digest in named)
        for (r, _), group in zip(used, joined, strict=True)
    ]
    spans = split.read_spans(out)
    sides = split.choose(members, known, spans)
    names = {recording.digest: recording.name for recording, _ in used}
    trained = {m.group for m in members if sides[m.digest] is False}
    if late := [m.name for m in members if m.named and m.group in trained]:
        raise ArchiveError(
            f"held_out_files names {min(late)}, but that, or what shares a passage with it, was trained on before or "
            "is the signature; prepare into a new folder, or take it out of the list"
        )

    def apart(digest: str, span: split.Span, wide: split.Span) -> bool:
        number = next(n for n, (r, _) in enumerate(used) if r.digest == digest)
        return duplicates.apart([c for c in channels if c.file == number], span, wide)

    spans |= split.spans(members, sides, known, spans, finished.geometry.segment_seconds, apart)
    split.write(out, sides, names, {digest: spans[digest] for digest in spans.keys() & sides.keys()})
    return sides, spans
