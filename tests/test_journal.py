"""What goes into the control log, and what a slow or full disk makes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from osc_messages import BUNDLE, FIRST, after
from slowdisk import SlowDisk

from osc_engine import control_log, journal
from osc_engine.control_log import Differences, Entry, Header, LogFile, piece_name, read_log
from osc_engine.controls import Controls
from osc_engine.disk import Trouble
from osc_engine.journal import FLUSH, MOST_DONE, MOST_WAITING, PAUSE, RETRY, Journal

FULL = OSError(28, "No space left on device")


class Book:
    """A journal with a clock and a disk of the test."""

    def __init__(self, folder: Path, problem: OSError | None = None) -> None:
        self.now, self.disk, self.said, self.folder = 10.0, SlowDisk(problem), list[str](), folder
        header = Header("1.2.3", "demo", "neural", BUNDLE, 8)
        trouble = Trouble(self.said.append)
        self.journal = Journal(LogFile(folder, "run"), header, "run", "today", self.disk, trouble, lambda: self.now)

    def look(self, seconds: float = 0.05) -> None:
        self.journal.look()
        self.disk.turn()
        self.now += seconds

    def entries(self) -> list[Entry]:
        self.look(FLUSH)
        self.look()
        return list(read_log(self.folder / piece_name("run", 1)))

    def snapshots(self) -> list[tuple[Controls, int]]:
        differences = Differences()
        found = [entry.raw for entry in self.entries() if entry.kind == "controls"]
        return [(differences.snapshot(raw), raw["played"]) for raw in found]


def versioned(version: int, *messages: tuple[object, ...]) -> Controls:
    return replace(after(*messages), version=version, heard_at=version * 7680)


def render(n: int, version: int) -> dict[str, Any]:
    return {"event": "rendered", "n": n, "began": 0, "version": version, "column": n, "columns": 6, "steps": 4,
            "guided": 1.0, "attempt": 0, "written": n * 7680}  # fmt: skip


def test_the_first_line_tells_what_plays(tmp_path: Path) -> None:
    (first,) = Book(tmp_path).entries()
    header = control_log.read_header(first.raw)
    assert header == Header("1.2.3", "demo", "neural", BUNDLE, 8) and first.raw["piece"] == 1


def test_a_run_that_could_not_begin_leaves_no_log_and_pushes_out_no_other(tmp_path: Path) -> None:
    (tmp_path / piece_name("earlier", 1)).write_text("kept")
    for look in (False, True):
        book = Book(tmp_path)
        book.journal.change(versioned(1), 0)
        if look:
            book.look(FLUSH)
            assert (tmp_path / piece_name("run", 1)).exists()
        book.journal.drop()
        book.journal.end(0)
        book.disk.turn()
        assert [path.name for path in tmp_path.iterdir()] == [piece_name("earlier", 1)]


def test_changes_come_back_whole_with_the_sample_at_which_they_were_accepted(tmp_path: Path) -> None:
    book = Book(tmp_path)
    sent = [versioned(2), versioned(3, ("/cfg", 3, 2.0)), versioned(3, ("/cfg", 3, 2.0), ("/ch/gain", 4, -3.3)),
            versioned(4, ("/ch/prompt", 8, 'naïve "雨"'), ("/seed", 2**40))]  # fmt: skip
    for n, controls in enumerate(sent):
        book.journal.change(controls, 1000 * n)
        book.look(PAUSE)
    assert book.snapshots() == [(controls, 1000 * n) for n, controls in enumerate(sent)]
    assert len((tmp_path / piece_name("run", 1)).read_bytes().splitlines()[3]) < 200


def test_of_changes_that_come_quickly_the_first_and_the_last_are_kept(tmp_path: Path) -> None:
    book = Book(tmp_path)
    for n in range(1, 500):
        book.journal.change(versioned(n, ("/steps", n % 64)), n)
    book.look(PAUSE)
    book.look()
    assert [c.version for c, _ in book.snapshots()] == [1, 499]


def test_a_render_is_preceded_by_the_snapshot_that_it_was_made_from(tmp_path: Path) -> None:
    book = Book(tmp_path)
    for n in range(1, 40):
        book.journal.told(versioned(n, ("/steps", n)))
        book.journal.change(versioned(n, ("/steps", n)), n)
    for n, version in enumerate([0, 7, 7, 30, 12]):
        book.journal.rendered(render(n, version), 5)
    kinds = [(entry.kind, entry.raw.get("controls", entry.raw.get("version"))) for entry in book.entries()[1:]]
    expected = [("controls", 1), ("controls", 0), ("render", 0), ("controls", 7), ("render", 7), ("render", 7)]
    expected += [("controls", 30), ("render", 30), ("controls", 12), ("render", 12)]
    assert kinds[: len(expected)] == expected
    steps = {c.version: c.steps for c, _ in book.snapshots()}
    assert (steps[0], steps[7], steps[30], steps[12]) == (FIRST.steps, 7, 30, 12)


def test_every_command_is_noted_and_a_flood_of_them_fills_no_disk(tmp_path: Path) -> None:
    book = Book(tmp_path)
    for n in range(MOST_DONE + 20):
        book.journal.did("/ch/mute", (1, n % 2), n)
    book.now += FLUSH
    book.journal.did("/ch/cfg", (3, 2.5, 10.0), 7, 900)
    told = [entry.raw for entry in book.entries() if entry.kind in ("do", "more")]
    assert told[:2] == [{"do": "/ch/mute", "values": [1, n], "played": n} for n in (0, 1)]
    assert told[MOST_DONE:] == [{"more": 20}, {"do": "/ch/cfg", "values": [3, 2.5, 10.0], "played": 7, "promised": 900}]


def test_long_commands_are_cut_sooner_and_what_was_left_out_is_told_without_another(tmp_path: Path) -> None:
    book = Book(tmp_path)
    for n in range(100):
        book.journal.did("/ch/prompt", (1, "x" * 4000), n)
    book.look(FLUSH)
    told = [entry.raw for entry in book.entries() if entry.kind in ("do", "more")]
    assert len(told) == 25 and told[-1] == {"more": 76}


def test_a_hand_that_goes_on_while_nothing_plays_begins_further_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LONGEST_PIECE", 20_000)
    book = Book(tmp_path)
    for n in range(1000):
        book.journal.did("/ch/gain", (1, -float(n % 60)), n)
        book.look(0.01)
    sizes = [path.stat().st_size for path in tmp_path.iterdir()]
    assert len(sizes) > 2 and max(sizes) < 21_000


def test_what_was_begun_of_a_flood_is_told_at_the_end(tmp_path: Path) -> None:
    book = Book(tmp_path)
    for n in range(MOST_DONE + 1):
        book.journal.did("/start", (0.5,), n)
    book.journal.end(99)
    assert [(e.kind, e.raw.get("more")) for e in book.entries()[-2:]] == [("more", 1), ("end", None)]


def test_a_full_disk_is_one_event_and_nothing_is_lost_where_it_ends_soon(tmp_path: Path) -> None:
    book = Book(tmp_path, FULL)
    for n in range(1, 200):
        book.journal.change(versioned(n, ("/steps", n % 64)), n)
        book.look(PAUSE)
    assert len(book.said) == 1 and "the control log cannot be kept: no space left" in book.said[0]
    book.disk.problem = None
    book.look(RETRY)
    assert [c.version for c, _ in book.snapshots()] == list(range(1, 200))


def test_a_disk_that_stays_full_costs_bounded_memory_and_the_log_says_what_is_missing(tmp_path: Path) -> None:
    book = Book(tmp_path, FULL)
    for n in range(1, 120):
        book.journal.context({"column": n, "tokens": "x" * (MOST_WAITING // 100)})
    assert book.journal._waiting_bytes <= MOST_WAITING
    book.look()
    book.disk.problem = None
    book.look(RETRY)
    book.look(FLUSH)
    book.journal.change(versioned(5, ("/steps", 3)), 0)
    entries = book.entries()
    assert [e.raw["lost"] for e in entries if e.kind == "lost"] == [120 - 100]
    assert [c.steps for c, _ in book.snapshots()] == [3]


def test_a_write_that_breaks_off_leaves_whole_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = LogFile(tmp_path, "run")
    file.begin(1)
    file.write(b'{"log":1}\n')
    real, calls = control_log.os.pwrite, list[int]()

    def short(descriptor: int, data: bytes, at: int) -> int:
        calls.append(at)
        if len(calls) > 1:
            raise FULL
        return real(descriptor, bytes(data[:4]), at)

    monkeypatch.setattr(control_log.os, "pwrite", short)
    with pytest.raises(OSError, match="No space"):
        file.write(b'{"do":"/start"}\n')
    monkeypatch.undo()
    file.write(b'{"do":"/stop"}\n')
    file.close()
    assert [e.kind for e in read_log(tmp_path / piece_name("run", 1))] == ["log", "do"]
    assert calls == [10, 14]


def test_the_oldest_logs_make_room_and_nothing_else_is_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(control_log, "ALL_BYTES", 250)
    (tmp_path / "notes.txt").write_text("x" * 1000)
    for n in range(6):
        file = LogFile(tmp_path, f"run{n}")
        file.begin(1)
        file.write(b"x" * 100)
        file.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "notes.txt", piece_name("run3", 1), piece_name("run4", 1), piece_name("run5", 1)
    ]  # fmt: skip
    monkeypatch.setattr(control_log, "MOST_FILES", 1)
    LogFile(tmp_path, "run6").begin(1)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notes.txt", piece_name("run6", 1)]
