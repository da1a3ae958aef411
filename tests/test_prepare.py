"""Preparing goes on after any end, does nothing twice, and takes the same memory for any length."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
import soxr
import torch
from sounds import RATE, passage, write

from osc_engine.geometry import Geometry
from osc_engine.model.mel import Mel
from osc_engine.training.archive import prepare
from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.prepared import Prepared

T = TypeVar("T")


def wait_for(what: Callable[[], T], seconds: float = 300) -> T:
    until = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < until, "it never came"
        time.sleep(0.01)
    return found


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file that training reads, and what was written down."""
    names = [folder / "index.json", folder / "split.json", *folder.glob("items/*/*"), *folder.glob("recordings/*")]
    return {str(path.relative_to(folder)): path.read_bytes() for path in names}


def times(folder: Path) -> dict[str, int]:
    return {str(p.relative_to(folder)): p.stat().st_mtime_ns for p in folder.glob("items/*/*")}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    for n in range(6):
        write(folder / "Work" / f"{n}.wav", passage(1.5, n))
    write(folder / "Other" / "wide.wav", np.stack([passage(2.0, 10), passage(2.0, 11)], 1), 44_100)
    return folder


def begun(out: Path) -> list[Path]:
    """Return the unfinished files of which more is written than a short recording has."""
    found = []
    for path in out.glob("items/*/*.part"):
        with suppress(OSError):
            if path.stat().st_size > 4 * RATE * 2:
                found.append(path)
    return found


def opened(pid: int) -> list[Path]:
    """Return the files that a process has open; none where it is gone, as a child may be that was just listed."""
    found: list[Path] = []
    with suppress(OSError):
        for link in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(OSError):
                found.append(link.readlink())
    return found


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def hold_the_long_one(pid: int, out: Path) -> int:
    """Stop the child that works on a long recording, and return its pid; 0 where none does.

    On a busy machine it might be finished before the other child has begun.
    """
    for child in children(pid):
        if set(begun(out)) & set(opened(child)):
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGSTOP)
                if begun(out):
                    return child
                os.kill(child, signal.SIGCONT)
    return 0


def test_killed_in_the_middle_it_goes_on_and_comes_to_the_same(archive: Path, tmp_path: Path) -> None:
    write(archive / "Work" / "long.wav", np.tile(passage(40.0, 20), 4))
    out = tmp_path / "killed"
    command = [sys.executable, "-m", "osc_engine", "archive", "prepare", str(archive), str(out), "--workers", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as running:
        held = wait_for(lambda: hold_the_long_one(running.pid, out) or running.poll() is not None)
        assert running.poll() is None, "it was done before it could be held"
        workers = children(running.pid)
        wait_for(lambda: len(list(out.glob("recordings/*.json"))) >= 3 or running.poll() is not None)
        running.send_signal(signal.SIGKILL)
        running.wait(20)
        os.kill(held, signal.SIGCONT)
    assert not (out / "index.json").exists() and len(workers) >= 2
    wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))
    before = times(out)
    finished = [json.loads(path.read_text()) for path in out.glob("recordings/*.json")]
    kept = {
        f"items/{part['key']}/{name}.npy" for made in finished for part in made["parts"] for name in ("mel", "audio")
    }
    assert kept and any(name.endswith(".part") for name in before)
    prepare(archive, out)
    after = times(out)
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert not list(out.rglob("*.part"))
    prepare(archive, tmp_path / "whole")
    assert contents(out) == contents(tmp_path / "whole")


def test_only_what_changed_is_made_again(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = prepare(archive, out)
    assert first.made_seconds == pytest.approx(6 * 1.44 + 2 * 2.08)
    assert prepare(archive, out).made_seconds == 0
    # another time, another name or another title is no other content
    os.utime(archive / "Work" / "0.wav", (1, 1))
    (archive / "Work" / "1.wav").rename(archive / "Work" / "moved.wav")
    (archive / "archive.toml").write_text('[works.Title]\nfolder = "Other"\n')
    moved = prepare(archive, out)
    assert moved.made_seconds == 0 and set(moved.works) == {"Work", "Title"}
    assert {i.key for i in moved.items} == {i.key for i in first.items}
    # other samples of the same length and time are
    status = (archive / "Work" / "2.wav").stat()
    write(archive / "Work" / "2.wav", passage(1.5, 99))
    os.utime(archive / "Work" / "2.wav", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert prepare(archive, out).made_seconds == pytest.approx(1.44)
    # as is the same under other settings, and what has gone
    shutil.rmtree(out / "items" / moved.items[0].key)
    assert prepare(archive, out).made_seconds > 0
    assert prepare(archive, out, Geometry(mel_bins=128)).made_seconds == first.made_seconds


def test_a_line_that_was_cut_off_costs_a_look_and_nothing_else(archive: Path, tmp_path: Path) -> None:
    prepare(archive, tmp_path / "out")
    seen = tmp_path / "out" / "seen.jsonl"
    seen.write_bytes(seen.read_bytes()[:-20])
    assert prepare(archive, tmp_path / "out").made_seconds == 0


def test_progress_ends_with_all_there_is_to_read(archive: Path, tmp_path: Path) -> None:
    shutil.copy(archive / "Work" / "0.wav", archive / "Work" / "copy of 0.wav")
    seen: list[float] = []
    prepare(archive, tmp_path / "out", progress=seen.append)
    assert seen[0] == 0 and seen[-1] == 1 and seen == sorted(seen) and len(seen) == 9
    prepare(archive, tmp_path / "out", progress=seen.append)
    assert seen[9:] == [1]


def test_a_folder_is_prepared_by_one_program_at_a_time(archive: Path, tmp_path: Path) -> None:
    def again(*_: object) -> None:
        with pytest.raises(ArchiveError, match="being prepared by another program"):
            prepare(archive, tmp_path / "out")

    prepare(archive, tmp_path / "out", progress=again)


def test_a_lost_split_is_not_made_up_again(archive: Path, tmp_path: Path) -> None:
    prepare(archive, tmp_path / "out")
    chosen = {"held_out": {}, "trained": {}}
    damaged = [
        {**chosen, "spans": spans} for spans in ({"a": 3}, {"a": {"seconds": 3}}, {"a": {"seconds": ["b", "c"]}}, [])
    ]
    for text in ("{", "[]", json.dumps({**chosen, "trained": []}), *map(json.dumps, damaged)):
        (tmp_path / "out" / "split.json").write_text(text)
        with pytest.raises(ArchiveError, match=r"split\.json cannot be read .* bring it back"):
            prepare(archive, tmp_path / "out")


def test_sound_and_mel_in_blocks_are_those_of_the_whole(tmp_path: Path) -> None:
    sound = passage(13.0, 1)[: 13 * 44_100]
    write(tmp_path / "in" / "Work" / "a.wav", np.stack([sound, 0.5 * sound], 1), 44_100, subtype="FLOAT")
    made = prepare(tmp_path / "in", tmp_path / "out")
    wanted = soxr.resample(sound, 44_100, RATE)
    for item, gain in zip(made.items, (1.0, 0.5), strict=True):
        audio = made.load(item, "audio")
        assert audio.shape == (81 * 7680,)
        assert np.abs(audio / 32767 - gain * wanted[: len(audio)]).max() < 1e-4
        mel = Mel()(torch.from_numpy(np.pad(gain * wanted[: len(audio)], 7680))[None])[0, :, 16:-16].T.numpy()
        assert np.abs(made.load(item, "mel") - mel).max() < 2e-3


def test_memory_does_not_grow_with_length(tmp_path: Path) -> None:
    def peak(minutes: float) -> float:
        folder = tmp_path / str(minutes)
        write(folder / "in" / "Work" / "a.wav", np.tile(passage(30.0, 1), round(2 * minutes)))
        tracemalloc.start()
        prepare(folder / "in", folder / "out")
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert Prepared.open(folder / "out").items[0].columns == int(minutes * 375)
        return highest / 1e6

    short, long = peak(0.5), peak(2.0)
    # a minute and a half are 17 MB as they are read
    assert long < short + 2
