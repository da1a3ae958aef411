"""The same samples again: a control log through the same plans, the same synth and the same splices.

The log says of each render which snapshot it was made from, what it spent, and how far the sound was committed when it
was spliced in; all else follows, since a plan is a function of a snapshot and a render of its plan and context. On the
same device, with the same bundle, every sample comes out as it was, to the last bit.
"""

from __future__ import annotations

import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osc_engine.control_log import Differences, Entry, Header, LogError, read_bundle, read_header, read_log
from osc_engine.controls import Controls
from osc_engine.manifest import BundleError
from osc_engine.offline import WAV_BYTES, check_place, check_room, sound_file
from osc_engine.plan import Plan, make_plan
from osc_engine.source import load_source
from osc_engine.stream import Stream, context_columns
from osc_engine.synth import Context, Synth, context_from_json

#: Seconds of thirty years; no log is longer.
LONGEST = 1e9
#: Snapshots that a render may be made from; the worker renders from the newest it has.
_REMEMBERED = 8192

_MALFORMED = (ValueError, TypeError, KeyError, AttributeError, AssertionError, zlib.error)


@dataclass(frozen=True)
class Start:
    """Where a replay begins.

    Attributes:
        entry: number of the entry, a context or the first render of a worker.
        sample: of the stream from which on the sound is as it was.
        end: sample after the last one that the log tells of.
    """

    entry: int
    sample: int
    end: int


class Replay:
    """Renders what a log tells, entry after entry."""

    def __init__(self, header: Header, load: Callable[[Header], Synth]) -> None:
        """Begin with nothing played.

        Args:
            header: of the log.
            load: returns the synth of the bundle that a header names; a bundle that is never rendered with is not
                loaded.
        """
        self._header, self._load, self._channels = header, load, header.channels
        self._loaded: Synth | None = None
        self._differences = Differences()
        self._snapshots: OrderedDict[int, Controls] = OrderedDict()
        self._stream: Stream | None = None
        self._next = 0
        self._end: int | None = None
        self._known: Context | None = None
        self._last: NDArray[np.float32] | None = None

    @property
    def _synth(self) -> Synth:
        if self._loaded is None:
            try:
                self._loaded = self._load(self._header)
            except ValueError as problem:
                raise LogError(str(problem)) from problem
        return self._loaded

    @property
    def _columns(self) -> int:
        return context_columns(self._header.manifest, self._synth.geometry)

    @property
    def position(self) -> int:
        """Sample of the stream that comes next."""
        return self._stream.written if self._stream else 0

    def blocks(self, entries: Iterable[Entry], start: Start) -> Iterator[NDArray[np.float32]]:
        """Yield the sound of a log, block after block, from the sample on that was committed at its start.

        Args:
            entries: of the log, from its first on.
            start: where to begin.

        Yields:
            (C, S) float32.

        Raises:
            LogError: a line is damaged or missing; one sentence.
        """
        for number, entry in enumerate(entries):
            try:
                yield from self._act(entry, number >= start.entry)
            except (LogError, BundleError) as problem:
                raise LogError(f"{entry.where}: {problem}") from problem
            except _MALFORMED as problem:
                raise LogError(f"{entry.where} is damaged ({problem!r:.100})") from problem
        if self._stream is not None:
            left, end = self._stream.pending, self._end
            yield self._stream.commit(left if end is None else min(end - self._stream.written, left))

    def _act(self, entry: Entry, begun: bool) -> Iterator[NDArray[np.float32]]:
        kind, raw = entry.kind, entry.raw
        if kind == "controls":
            self._take(raw)
        elif kind == "bundle":
            self._header, self._loaded = read_bundle(self._header, raw), None
        elif kind == "context":
            self._known = context_from_json(raw["context"])
        elif kind == "render" and begun:
            yield from self._render(raw)
        elif kind == "lost" and self._stream is not None:
            raise LogError(f"{raw['lost']} lines are missing, the disk was full")
        elif kind == "end":
            self._end = int(raw["end"])

    def _take(self, raw: Mapping[str, Any]) -> None:
        snapshot = self._differences.snapshot(raw)
        if len(snapshot.channels) != self._channels:
            raise ValueError(f"{len(snapshot.channels)} channels")
        self._snapshots[snapshot.version] = snapshot
        while len(self._snapshots) > _REMEMBERED:
            self._snapshots.popitem(last=False)

    def _render(self, raw: Mapping[str, Any]) -> Iterator[NDArray[np.float32]]:
        number, written = int(raw["render"]), int(raw["written"])
        if number == 0:
            yield from self._begin(int(raw["began"]), int(raw["over"]))
        elif self._stream is None:
            self._stream = self._resume(written)
        elif number != self._next:
            raise LogError(f"render {number} follows render {self._next - 1}, and what lies between is missing")
        self._next = number + 1
        assert self._stream is not None
        yield self._commit(self._stream, written)
        plan, attempt = self._plan(raw), int(raw["attempt"])
        context = self._stream.context(plan.column, plan.only)
        if attempt:
            context = Context.empty(len(plan.channels), self._synth.geometry.rows, plan.column)
        self._synth.prepare(plan.texts)
        self._stream.splice(plan, self._synth.render(plan, context), attempt > 0)

    def _plan(self, raw: Mapping[str, Any]) -> Plan:
        snapshot = self._snapshots.get(int(raw["version"]))
        if snapshot is None:
            raise LogError(f"it was rendered from snapshot {raw['version']}, which the log does not hold")
        plan = make_plan(
            snapshot, self._synth.geometry, int(raw["column"]), int(raw["columns"]), int(raw["steps"]),
            float(raw["guided"]),
        )  # fmt: skip
        if raw.get("only") is not None:
            numbers = [int(number) for number in raw["only"]]
            if not set(numbers) <= set(range(self._channels)):
                raise ValueError(f"channels {numbers}")
            plan = plan.of(numbers)
        names = ("tail", "context", "heard")
        tail, context, heard = (None if raw.get(name) is None else int(raw[name]) for name in names)
        return replace(plan, seed=plan.seed + int(raw["attempt"]), tail=tail, context=context, heard=heard)

    def _begin(self, began: int, over: int) -> Iterator[NDArray[np.float32]]:
        """Go on with a new worker, which knows the last sample that was committed, and what the old one left it."""
        old = None
        if self._stream is not None:
            yield self._commit(self._stream, began)
            old = self._stream.ahead(over)
        last = None if not began or self._last is None else self._last
        self._stream = Stream(self._synth.geometry, self._channels, began, self._columns, last, old)

    def _resume(self, written: int) -> Stream:
        if self._known is None:
            raise LogError("what was played before it is missing")
        return Stream.resumed(self._known, self._synth.geometry, written, self._columns)

    def _commit(self, stream: Stream, until: int) -> NDArray[np.float32]:
        missing = until - stream.written
        if not 0 <= missing <= stream.pending:
            raise LogError(f"sound was committed up to sample {until}, but the log's renders end at {stream.end}")
        block = stream.commit(missing)
        if block.shape[1]:
            self._last = block[:, -1]
        return block


def find_start(entries: Iterable[Entry], sample: int, column_samples: int) -> Start:
    """Return the last place at or before a sample at which a replay can begin, the first there is where none is.

    Args:
        entries: of the log; they are read as far as they are whole.
        sample: of the stream.
        column_samples: samples of one column.

    Raises:
        LogError: there is none.
    """
    found: Start | None = None
    known: int | None = None
    end = 0
    try:
        for number, entry in enumerate(entries):
            if entry.kind == "context":
                known = number
            elif entry.kind == "render":
                if entry.raw.get("only") is None:
                    end = (int(entry.raw["column"]) + int(entry.raw["columns"])) * column_samples
                place = _exact_from(entry.raw, known is not None, column_samples)
                if place is not None and (found is None or place <= sample):
                    found = Start(number if known is None else known, place, 0)
                known = None
    except (LogError, *_MALFORMED):
        # told when it is replayed
        pass
    if found is None:
        raise LogError("it tells of no render, so there is nothing to replay")
    return replace(found, end=end)


def _exact_from(raw: Mapping[str, Any], known: bool, column_samples: int) -> int | None:
    """Return the sample from which on a replay is exact that begins with a render; None where it cannot.

    Args:
        raw: the render's line.
        known: the line before it tells all tokens.
        column_samples: samples of one column; so long after a seam the fade from what is not known is over.
    """
    if raw["render"] == 0:
        began = int(raw["began"])
        return began + (max(int(raw["over"]), column_samples) if began else 0)
    if not known or raw.get("only") is not None or raw.get("heard") is not None:
        return None
    return max(int(raw["column"]) * column_samples, int(raw["written"])) + column_samples


def replay_file(
    log: Path,
    out: Path,
    seconds: float | None = None,
    start: float = 0.0,
    bundle: str | None = None,
    device: str = "auto",
    progress: Callable[[float], None] | None = None,
    checkpoint: Path | None = None,
) -> float:
    """Write the sound of a log to a WAV of float samples.

    Args:
        log: first file of a run, or any later one.
        out: the WAV.
        seconds: of sound; all there is where not said.
        start: seconds of the stream at which the file begins.
        bundle: name or folder, where it lies elsewhere than it did.
        device: "auto", "cpu" or a CUDA device.
        progress: told the share that is done.
        checkpoint: of the bundle, if it was trained with LAION-CLAP.

    Returns:
        The seconds of the stream at which the file begins: `start`, or later where the log begins later.

    Raises:
        ValueError: the log is damaged, the bundle is another, or a value cannot be used; one sentence. What was
            replayed before a damaged line stays in the file.
        OSError: a file cannot be read or written.
    """
    if not 0 <= start <= LONGEST or (seconds is not None and not 0 < seconds <= LONGEST):
        raise ValueError(
            f"--from is {start} and --seconds {seconds}; give seconds of 0 and above, and above 0, up to {LONGEST:g}"
        )
    check_place(out)
    header = _header(log)
    g = header.manifest.sizes()
    if bundle:
        header = replace(header, bundle=bundle)
    first = _first(log, round(start * g.sample_rate), g.column_samples)
    begin = max(round(start * g.sample_rate), first.sample)
    count = max(first.end - begin, 1) if seconds is None else round(seconds * g.sample_rate)
    check_room(out, min(count, max(first.end - begin, 1)) * header.channels * 4)
    done = 0
    kind = "RF64" if count * header.channels * 4 > WAV_BYTES else "WAV"
    replay = Replay(header, lambda wanted: _synth(wanted, device, checkpoint))
    blocks = _from(replay, read_log(log), first, begin, count)
    # before a file is made, for the bundle may be missing
    head = next(blocks, np.zeros((header.channels, 0), np.float32))
    with sound_file(out, g.sample_rate, header.channels, kind) as write:
        try:
            for block in chain((head,), blocks):
                write(block)
                done += block.shape[1]
                if progress:
                    progress(done / count)
        except LogError as problem:
            ends = f"{out.name} ends before it, at {(begin + done) / g.sample_rate:.2f} s"
            raise LogError(f"{log.name}: {problem}; {ends}, and --from replays what comes later") from problem
    return begin / g.sample_rate


def _from(
    replay: Replay, entries: Iterable[Entry], first: Start, begin: int, count: int
) -> Iterator[NDArray[np.float32]]:
    """Yield `count` samples from sample `begin` of the stream on."""
    left = count
    for block in replay.blocks(entries, first):
        skip = max(begin - (replay.position - block.shape[1]), 0)
        wanted = block[:, skip : skip + left]
        if wanted.shape[1]:
            yield wanted
            left -= wanted.shape[1]
        if not left:
            return


def _header(log: Path) -> Header:
    try:
        return read_header(next(read_log(log)).raw)
    except LogError as problem:
        raise LogError(f"{log}: {problem}") from problem


def _first(log: Path, sample: int, column_samples: int) -> Start:
    try:
        return find_start(read_log(log), sample, column_samples)
    except LogError as problem:
        raise LogError(f"{log}: {problem}") from problem


def _synth(header: Header, device: str, checkpoint: Path | None) -> Synth:
    source = load_source(header.synth, header.bundle, device, checkpoint)
    # a bundle is called by its folder, which may be another's by now
    if source.manifest != header.manifest.model_copy(update={"name": source.manifest.name}):
        raise ValueError(
            f"the log was made with another bundle than {header.bundle} is now ({header.manifest.name}, "
            f"other files or defaults); name the folder of that one with --bundle"
        )
    return source.synth
