"""What the server writes into the control log, and when: never so much that a disk fills, never waiting for one.

Lives in the event loop; the disk's thread does the writing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from osc_engine.addresses import Value
from osc_engine.control_log import LONGEST_PIECE, PIECE_BYTES, Differences, Header, LogFile, header_line, line
from osc_engine.controls import Controls, live_controls
from osc_engine.disk import Disk, Trouble
from osc_engine.manifest import Manifest

#: Seconds between two snapshots that no render asks for, between two writes, and until a disk that failed is tried.
PAUSE, FLUSH, RETRY = 0.25, 1.0, 10.0
#: Commands that are noted in a second, and their bytes.
MOST_DONE, MOST_DONE_BYTES = 500, 100_000
#: Bytes that wait for the disk at most; what comes then is counted as lost.
MOST_WAITING = 8 << 20
#: Snapshots that a render may still be made from.
REMEMBERED = 4096


class Journal:
    """One run's control log."""

    def __init__(
        self, file: LogFile, header: Header, run: str, started: str, disk: Disk, trouble: Trouble,
        clock: Callable[[], float],
    ) -> None:  # fmt: skip
        """Begin the log of a run.

        Args:
            file: to write to.
            header: what plays.
            run: its name.
            started: date and time, for people.
            disk: does the file work.
            trouble: is told how each write ended.
            clock: seconds.
        """
        self._file, self._header, self._run, self._started = file, header, run, started
        self._disk, self._trouble, self._clock = disk, trouble, clock
        self._piece, self._size, self._lost = 0, 0, 0
        self._waiting: list[tuple[int, bytes]] = []
        self._waiting_bytes = 0
        self._writing = self._ended_for_good = False
        self._flush_at = self._change_at = self._done_until = clock()
        self._done = self._done_bytes = self._more = 0
        self._differences = Differences()
        self._latest: tuple[Controls, int] | None = None
        self._last: Controls | None = None
        self._logged: OrderedDict[int, None] = OrderedDict()
        self._told: OrderedDict[int, Controls] = OrderedDict()
        self._told_waiting: OrderedDict[int, Controls] = OrderedDict()
        self._begin_piece()

    def change(self, controls: Controls, played: int) -> None:
        """Note a snapshot that was accepted when so many samples were played.

        Of snapshots that come quickly the newest is logged, and those that were rendered.
        """
        self._latest = (controls, played)
        if self._clock() >= self._change_at:
            self._log_latest()

    def told(self, controls: Controls, waiting: bool = False) -> None:
        """Note that the worker was told a snapshot, from which it may now render.

        Args:
            controls: the snapshot.
            waiting: it is not the worker that plays, but one that waits for its turn with another bundle.
        """
        told = self._told_waiting if waiting else self._told
        told[controls.version] = controls
        told.move_to_end(controls.version)
        while len(told) > REMEMBERED:
            told.popitem(last=False)

    def adopt(self, manifest: Manifest, folder: str) -> None:
        """Note that the worker that waited with another bundle has its turn."""
        self._log_latest()
        self._header = replace(self._header, bundle=folder, synth="neural", manifest=manifest)
        self._log(line("bundle", folder, manifest=manifest.model_dump(mode="json")))
        self._told, self._told_waiting = self._told_waiting, OrderedDict()
        self._logged.clear()

    def did(self, path: str, values: Sequence[Value], played: int, promised: int | None = None) -> None:
        """Note a command that was acted on; of very many, the first and the number of the others.

        Args:
            path: of its address.
            values: number of its channel, if it is of one, and its values.
            played: samples played.
            promised: from which sample it is heard, as far as was known, where renders have to take it up.
        """
        now = self._clock()
        if now >= self._done_until:
            self._log_more()
            self._done_until, self._done, self._done_bytes = now + FLUSH, 0, 0
        when = {"played": played} if promised is None else {"played": played, "promised": promised}
        text = line("do", path, values=list(values), **when)
        self._done, self._done_bytes = self._done + 1, self._done_bytes + len(text)
        if self._done > MOST_DONE or self._done_bytes > MOST_DONE_BYTES:
            self._more += 1
            return
        # while nothing is rendered, nothing else ends a file
        if self._size >= LONGEST_PIECE:
            self._begin_piece()
        self._log(text)

    def worker(self, device: str) -> None:
        """Note that a worker is ready."""
        self._log(line("worker", device))

    def context(self, tokens: Mapping[str, Any]) -> None:
        """Note all tokens before a column; a long run goes on in a further file here."""
        if self._size >= PIECE_BYTES:
            self._begin_piece()
        self._log(line("context", tokens))

    def rendered(self, render: Mapping[str, Any], played: int) -> None:
        """Note a render, after the snapshot that it was made from.

        Args:
            render: the worker's event.
            played: samples played.
        """
        if self._size >= LONGEST_PIECE:
            self._begin_piece()
        version = int(render["version"])
        if version not in self._logged:
            first = live_controls(self._header.manifest, self._header.channels)
            known = self._told.get(version) or (first if version == 0 else None)
            if known is not None:
                self._log_snapshot(known, played)
        numbers = {name: value for name, value in render.items() if name not in ("event", "n")}
        self._log(line("render", render["n"], **numbers))

    def look(self) -> None:
        """Write what has come together; called many times a second."""
        now = self._clock()
        if now >= self._done_until:
            self._log_more()
        if self._latest is not None and now >= self._change_at:
            self._log_latest()
        if self._waiting and now >= self._flush_at and not self._writing:
            self._flush()

    def end(self, played: int) -> None:
        """Note how far was played when the engine was left, and write what is left."""
        self._log_latest()
        self._log_more()
        self._log(line("end", played))
        self._flush()
        self._disk.do(self._file.close, lambda problem: None)
        self._ended_for_good = True

    def drop(self) -> None:
        """Leave nothing of a run that could not begin, which, begun again and again, would push out other logs."""
        self._latest, self._waiting, self._waiting_bytes = None, [], 0
        self._disk.do(self._file.remove, lambda problem: None)
        self._ended_for_good = True

    def _log_more(self) -> None:
        if self._more:
            self._log(line("more", self._more))
        self._more = 0

    def _log_latest(self) -> None:
        if self._latest is None:
            return
        controls, played = self._latest
        self._latest = None
        if controls is not self._last:
            self._log_snapshot(controls, played)

    def _log_snapshot(self, controls: Controls, played: int) -> None:
        self._log(self._differences.line(controls, played))
        self._last, self._change_at = controls, self._clock() + PAUSE
        self._logged[controls.version] = None
        while len(self._logged) > REMEMBERED:
            self._logged.popitem(last=False)

    def _begin_piece(self) -> None:
        self._piece, self._size = self._piece + 1, 0
        self._forget_lines()
        self._log(header_line(self._header, self._run, self._piece, self._started))

    def _forget_lines(self) -> None:
        """Begin snapshots anew, for what follows is read without the lines before it."""
        self._differences, self._last = Differences(), None
        self._logged.clear()

    def _log(self, text: str) -> None:
        if self._ended_for_good:
            return
        data = text.encode("utf-8", "replace")
        if self._waiting_bytes + len(data) > MOST_WAITING:
            self._lost += 1
            self._forget_lines()
            return
        if self._lost:
            data = line("lost", self._lost).encode() + data
            self._lost = 0
        self._waiting.append((self._piece, data))
        self._waiting_bytes += len(data)
        self._size += len(data)

    def _flush(self) -> None:
        self._writing, self._flush_at = True, self._clock() + FLUSH
        going, self._waiting = self._waiting, []
        self._disk.do(partial(self._put, going), partial(self._ended, going))

    def _put(self, lines: list[tuple[int, bytes]]) -> None:
        """Write lines and take out of the list what was written; runs in the disk's thread."""
        while lines:
            piece = lines[0][0]
            if self._file.piece != piece:
                self._file.begin(piece)
            together = [data for number, data in lines if number == piece]
            self._file.write(b"".join(together))
            del lines[: len(together)]

    def _ended(self, left: list[tuple[int, bytes]], problem: Exception | None) -> None:
        self._writing = False
        self._trouble.note("the control log", problem)
        self._waiting = left + self._waiting
        self._waiting_bytes = sum(len(data) for _, data in self._waiting)
        if problem is not None:
            self._flush_at = self._clock() + RETRY
