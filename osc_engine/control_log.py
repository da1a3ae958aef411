"""The control log: what was changed and what was rendered, sample by sample, so that a run can be made again.

JSON lines, one object each, told apart by their first key:

    log       what plays: engine, bundle with its hashes, channels, geometry; the first line of each file
    worker    a worker is ready: its device
    bundle    another bundle takes over, with its hashes
    controls  a snapshot: its version, what differs from the line before it, and how far was played
    do        a command that was acted on, how far was played, and, where renders take it up, from which sample on it is
              heard; the snapshot that it led to may stand after later ones
    more      so many commands of one second beyond those that are told
    context   all tokens before a column; a replay can begin here
    render    one render: snapshot, columns, effort, of which channels if not of all, and how far was committed when it
              was spliced in
    lost      so many lines that a full disk did not take
    end       how far was played when the engine was left

A long run goes on in further files, of which each begins with a context. Files and lines only; no sockets, no threads.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from osc_engine.controls import Controls
from osc_engine.manifest import Manifest

FORMAT = 1
ENDING = ".jsonl"
#: Bytes after which a run goes on in another file, as soon as one can begin with a context; and in any case.
PIECE_BYTES, LONGEST_PIECE = 32 << 20, 64 << 20
#: Bytes and files of all runs together; the oldest are deleted.
ALL_BYTES, MOST_FILES = 512 << 20, 256
#: No line is longer: the tokens of 64 channels, or their controls with the longest prompts.
LONGEST_LINE = 4 << 20

_NAME = re.compile(r"(?P<run>.+)\.(?P<piece>\d{4,})\.jsonl")


class LogError(ValueError):
    """A log that cannot be read on; one sentence."""


@dataclass(frozen=True)
class Header:
    """What plays, as a log tells it.

    Attributes:
        engine: version of the engine.
        bundle: name or folder that was asked for.
        synth: neural or tone.
        manifest: of the bundle, with the hashes of its files.
        channels: C.
    """

    engine: str
    bundle: str
    synth: str
    manifest: Manifest
    channels: int


def header_line(header: Header, run: str, piece: int, started: str) -> str:
    """Return the first line of a file; `read_header` is the inverse."""
    about = {"log": FORMAT, "engine": header.engine, "run": run, "piece": piece, "started": started}
    what = {"bundle": header.bundle, "synth": header.synth, "channels": header.channels}
    return _line({**about, **what, "manifest": header.manifest.model_dump(mode="json")})


def read_header(raw: Mapping[str, Any]) -> Header:
    """Read the first line of a file.

    Raises:
        LogError: it is none.
    """
    if raw.get("log") != FORMAT:
        raise LogError(f"its first line is of log format {raw.get('log')!r}; this engine reads {FORMAT}")
    try:
        manifest = Manifest.model_validate(raw["manifest"])
        return Header(str(raw["engine"]), str(raw["bundle"]), str(raw["synth"]), manifest, int(raw["channels"]))
    except (KeyError, TypeError, ValueError) as problem:
        raise LogError("its first line is damaged") from problem


def read_bundle(header: Header, raw: Mapping[str, Any]) -> Header:
    """Return what plays after the line of another bundle.

    Raises:
        ValueError, KeyError: it is none.
    """
    manifest = Manifest.model_validate(raw["manifest"])
    return replace(header, bundle=str(raw["bundle"]), synth="neural", manifest=manifest)


class Differences:
    """Snapshots as what differs from the one before, and back."""

    def __init__(self) -> None:
        self._engine: dict[str, Any] = {}
        self._channels: dict[str, dict[str, Any]] = {}

    def line(self, controls: Controls, played: int) -> str:
        """Return the line of a snapshot.

        Args:
            controls: the snapshot.
            played: samples played when it was accepted.
        """
        engine = _plain(asdict(controls))
        version, entries = engine.pop("version"), engine.pop("channels")
        channels = {str(n): entry for n, entry in enumerate(entries, start=1)}
        raw: dict[str, Any] = {"controls": version, "played": played, "engine": _new(engine, self._engine)}
        raw["channels"] = {n: new for n, entry in channels.items() if (new := _new(entry, self._channels.get(n, {})))}
        self._engine, self._channels = engine, channels
        return _line(raw)

    def snapshot(self, raw: Mapping[str, Any]) -> Controls:
        """Read a snapshot.

        Raises:
            ValueError, TypeError, KeyError, AttributeError: it is none.
        """
        self._engine = {**self._engine, **raw["engine"]}
        for number, entry in raw["channels"].items():
            self._channels[number] = {**self._channels.get(number, {}), **entry}
        channels = [self._channels[str(n)] for n in range(1, len(self._channels) + 1)]
        return Controls.from_json(json.dumps({"version": raw["controls"], **self._engine, "channels": channels}))


def _new(entry: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in before or before[key] != value}


def _plain(value: Any) -> Any:
    """Return a value as JSON gives it back, so that it can be compared with what was read."""
    return json.loads(json.dumps(value))


def _line(raw: Mapping[str, Any]) -> str:
    return json.dumps(raw, separators=(",", ":"), ensure_ascii=False) + "\n"


def line(kind: str, value: Any, **fields: Any) -> str:
    """Return a line of one kind."""
    return _line({kind: value, **fields})


@dataclass(frozen=True)
class Entry:
    """One line of a log.

    Attributes:
        where: file and line, for sentences.
        raw: what it holds.
    """

    where: str
    raw: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """What the line is about."""
        return str(next(iter(self.raw), ""))


def read_log(path: Path) -> Iterator[Entry]:
    """Yield the lines of a log and of those files that go on with it. A last line that was cut short is left out.

    Raises:
        LogError: a line is damaged; one sentence.
        OSError: a file cannot be read.
    """
    while True:
        following = _following(path)
        yield from _entries(path, last=following is None)
        if following is None:
            return
        path = following


def _entries(path: Path, last: bool) -> Iterator[Entry]:
    with path.open("rb") as file:
        number = 0
        while data := file.readline(LONGEST_LINE):
            number += 1
            where = f"line {number} of {path.name}"
            try:
                raw = json.loads(data.decode())
                if not isinstance(raw, dict) or not raw or not data.endswith(b"\n"):
                    raise ValueError("no object of one line")
            except (ValueError, RecursionError) as problem:
                # the engine was ended in the middle of it
                if last and number > 1 and not data.endswith(b"\n") and not file.readline(1):
                    return
                raise LogError(f"{where} is damaged") from problem
            yield Entry(where, raw)
        if not number:
            raise LogError(f"{path.name} is empty")


def _following(path: Path) -> Path | None:
    match = _NAME.fullmatch(path.name)
    if not match:
        return None
    following = path.with_name(piece_name(match["run"], int(match["piece"]) + 1))
    return following if following.is_file() else None


def piece_name(run: str, piece: int) -> str:
    """Return the file name of one piece of a run, counted from 1."""
    return f"{run}.{piece:04d}{ENDING}"


class LogFile:
    """The file of a run that is written now. A write that fails leaves the file as it was, up to a whole line.

    Attributes:
        piece: number of the file that is open; 0 before the first.
    """

    def __init__(self, folder: Path, run: str) -> None:
        """Describe it; the first write makes it.

        Args:
            folder: of all logs.
            run: name of the run.
        """
        self.piece = 0
        self._folder, self._run = folder, run
        self._descriptor, self._size = -1, 0

    def begin(self, piece: int) -> None:
        """Begin a further file, and delete the oldest of all runs where there are too many.

        Raises:
            OSError: it cannot be made.
        """
        self.close()
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / piece_name(self._run, piece)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        self._descriptor, self._size = os.open(path, flags, 0o644), 0
        self.piece = piece
        _forget_oldest(self._folder, path)

    def write(self, data: bytes) -> None:
        """Append whole lines.

        Raises:
            OSError: the disk does not take them; none is written.
        """
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.pwrite(self._descriptor, rest, self._size + len(data) - len(rest)) :]
        except OSError:
            with suppress(OSError):
                os.ftruncate(self._descriptor, self._size)
            raise
        self._size += len(data)

    def remove(self) -> None:
        """Delete the file that is open; without one, nothing.

        Raises:
            OSError: it cannot be deleted.
        """
        if self.piece:
            (self._folder / piece_name(self._run, self.piece)).unlink(missing_ok=True)
        self.close()

    def close(self) -> None:
        """Let go of the file; twice is fine."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
        self.piece = 0


def _forget_oldest(folder: Path, current: Path) -> None:
    found = [(p.stat(), p) for p in folder.iterdir() if _NAME.fullmatch(p.name) and p.is_file() and not p.is_symlink()]
    found.sort(key=lambda item: (item[0].st_mtime_ns, item[1].name))
    size = sum(status.st_size for status, _ in found)
    left = len(found)
    for status, path in found:
        if (size <= ALL_BYTES and left <= MOST_FILES) or path == current:
            continue
        path.unlink(missing_ok=True)
        size -= status.st_size
        left -= 1
