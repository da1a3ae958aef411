"""The last state comes back, whole, whatever happened to the disk."""

from __future__ import annotations

import errno
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from osc_messages import BUNDLE, FIRST, after
from slowdisk import SlowDisk

from osc_engine.changes import Moment, value_messages
from osc_engine.choice import Chosen
from osc_engine.controls import Controls
from osc_engine.disk import Trouble
from osc_engine.folder import Folder, held
from osc_engine.keeping import alone
from osc_engine.presets import Situation, recall
from osc_engine.settings import SettingsError
from osc_engine.state import DELAY, LONGEST_DELAY, NEWEST, PREVIOUS, RETRY, State, load_state, resume

STEPS = [after(("/steps", n)) for n in range(1, 9)]
FULL = OSError(28, "No space left on device")


class Kept:
    """A state in a folder, with a clock and a disk of the test."""

    def __init__(self, folder: Path, problem: OSError | None = None) -> None:
        self.folder, self.now, self.disk, self.said = folder, 100.0, SlowDisk(problem), list[str]()
        self.state = State(
            Folder(folder),
            self.disk,
            lambda: Chosen(BUNDLE, instead_of="demo"),
            Trouble(self.said.append),
            lambda: self.now,
        )
        self.state.begin(FIRST, False)

    def look(self, controls: Controls, playing: bool = True, seconds: float = 0.05) -> None:
        self.state.look(controls, playing)
        self.now += seconds

    def write(self, controls: Controls, playing: bool = True) -> None:
        self.state.look(controls, playing, at_once=True)
        self.disk.turn()

    def steps(self) -> int | None:
        preset = load_state(Folder(self.folder)).preset
        return None if preset is None else preset.engine["steps"]


def test_the_last_controls_come_back_and_whether_the_engine_played(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    controls = after(("/ch/prompt", 2, "rain"), ("/ch/gain", 3, -7.5), ("/cfg", 9, 100.0), ("/seed", "words"))
    kept.write(controls, True)
    loaded = load_state(Folder(tmp_path))
    assert loaded.preset and loaded.preset.situation == Situation(True, "", "demo") and loaded.notes == ()
    back = recall(FIRST, loaded.preset, 0, Moment(0), BUNDLE).controls
    assert value_messages(back) == value_messages(controls)
    assert back.channels[0].cfg_text.at(0, 48_000) == 9


def test_changes_that_come_quickly_are_written_together_and_none_is_left_out(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    for n in range(100):
        kept.look(STEPS[n % 8])
    assert kept.disk.waiting == 1
    kept.disk.turn()
    kept.look(STEPS[3], seconds=DELAY)
    kept.look(STEPS[3])
    kept.disk.turn()
    assert kept.steps() == 4
    kept.look(STEPS[3], seconds=DELAY * 3)
    kept.look(STEPS[3])
    assert kept.disk.waiting == 0


def test_changes_that_never_end_are_written_ever_more_seldom_until_there_is_a_rest(tmp_path: Path) -> None:
    kept, writes = Kept(tmp_path), 0
    for n in range(round(120 / 0.05)):
        kept.look(replace(STEPS[n % 8]))
        writes += kept.disk.waiting
        kept.disk.turn()
    assert 12 <= writes <= 120 / LONGEST_DELAY + 5
    kept.look(STEPS[0], playing=False, seconds=DELAY)
    kept.look(STEPS[0], playing=False)
    assert kept.disk.waiting, "to stop is kept soon all the same"
    kept.disk.turn()
    kept.look(STEPS[0], playing=False, seconds=LONGEST_DELAY + 1)
    kept.look(STEPS[1], playing=False, seconds=DELAY)
    kept.look(STEPS[1], playing=False)
    assert kept.disk.waiting


def test_a_run_that_changes_nothing_leaves_the_state_of_the_last_one(tmp_path: Path) -> None:
    Kept(tmp_path).write(STEPS[4])
    again = Kept(tmp_path)
    for _ in range(100):
        again.look(FIRST, False)
    assert again.disk.waiting == 0 and again.steps() == 5


def test_to_begin_to_play_is_a_change(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.look(FIRST, True, seconds=DELAY)
    kept.look(FIRST, True)
    assert kept.disk.waiting == 1


@pytest.mark.parametrize("damage", ["cut", "emptied", "flipped", "zeroed", "a link", "a folder", "not text"])
def test_a_damaged_state_gives_way_to_the_one_before_it_and_that_is_said(tmp_path: Path, damage: str) -> None:
    kept = Kept(tmp_path)
    kept.write(STEPS[1])
    kept.write(STEPS[2])
    file = tmp_path / NEWEST
    whole = file.read_bytes()
    broken = {"cut": whole[:-20], "emptied": b"", "flipped": whole.replace(b"steps = 3", b"steps = 7"),
              "zeroed": b"\0" * len(whole), "not text": b"\xff" * 50}  # fmt: skip
    file.unlink()
    if damage == "a link":
        (tmp_path / "elsewhere").write_bytes(whole)
        file.symlink_to(tmp_path / "elsewhere")
    elif damage == "a folder":
        file.mkdir()
    else:
        file.write_bytes(broken[damage])
    loaded = load_state(Folder(tmp_path))
    assert kept.steps() == 2
    assert len(loaded.notes) == 1 and str(file) in loaded.notes[0] and "state before it" in loaded.notes[0]


@pytest.mark.parametrize("damage", [b"", b"rubbish", b"\0" * 900])
def test_a_state_that_was_damaged_does_not_push_out_the_whole_one_before_it(tmp_path: Path, damage: bytes) -> None:
    kept = Kept(tmp_path)
    kept.write(STEPS[1])
    kept.write(STEPS[2])
    (tmp_path / NEWEST).write_bytes(damage)
    resumed = Kept(tmp_path)
    assert resumed.steps() == 2
    resumed.write(STEPS[3])
    assert resumed.steps() == 4
    (tmp_path / NEWEST).write_bytes(damage)
    assert resumed.steps() == 2
    resumed.write(STEPS[4])
    resumed.write(STEPS[5])
    (tmp_path / NEWEST).write_bytes(damage)
    assert resumed.steps() == 5, "a whole one is kept again"


def test_every_length_that_a_write_may_stop_at_is_found_out(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.write(STEPS[1])
    kept.write(STEPS[2])
    whole = (tmp_path / NEWEST).read_bytes()
    for length in range(0, len(whole), 61):
        (tmp_path / NEWEST).write_bytes(whole[:length])
        assert kept.steps() == 2


def test_with_nothing_whole_left_the_engine_is_told_so(tmp_path: Path) -> None:
    assert load_state(Folder(tmp_path)).preset is None and load_state(Folder(tmp_path)).notes == ()
    for file in (NEWEST, PREVIOUS):
        (tmp_path / file).write_text("rubbish")
    assert load_state(Folder(tmp_path)).preset is None and len(load_state(Folder(tmp_path)).notes) == 2
    assert all("begins with its defaults" in note for note in load_state(Folder(tmp_path)).notes)


def test_a_full_disk_is_one_event_and_is_tried_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path, FULL)
    for _ in range(round(3.5 * RETRY / 0.05)):
        kept.look(STEPS[0])
        kept.disk.turn()
    assert len(kept.said) == 1 and "the state cannot be kept: no space left on device" in kept.said[0]
    assert kept.disk.done == 4
    kept.disk.problem = None
    for _ in range(round(RETRY / 0.05) + 2):
        kept.look(STEPS[0])
        kept.disk.turn()
    assert kept.steps() == 1 and len(kept.said) == 1


def test_a_full_disk_leaves_the_older_files_whole(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.write(STEPS[1])
    limit = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)); "
    program = (
        limit + "from osc_engine.folder import Folder; from pathlib import Path; "
        f"Folder(Path({str(tmp_path)!r})).write({NEWEST!r}, 'x' * 4000, {PREVIOUS!r})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert "File too large" in done.stderr
    assert kept.steps() == 2 and {p.name for p in tmp_path.iterdir()} == {NEWEST}


def test_a_folder_is_held_by_one_program_and_free_when_that_ends(tmp_path: Path) -> None:
    program = (
        "from osc_engine.folder import held; from pathlib import Path\n"
        f"with held(Path({str(tmp_path)!r}), ValueError()): print(1); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-u", "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout and other.stdout.readline() == "1\n"
        with pytest.raises(SettingsError, match="works in it"), held(tmp_path, SettingsError("another works in it")):
            pass
        other.kill()
    with held(tmp_path, SettingsError("another works in it")):
        pass


def test_a_disk_without_locks_holds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("osc_engine.folder.fcntl.flock", unknown)
    said: list[str] = []
    with alone(tmp_path, said.append):
        assert said == [] and (tmp_path / "lock").exists()


def test_of_another_bundle_of_the_same_name_what_is_known_is_taken_up(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.write(after(("/ch/title", 1, BUNDLE.titles[1]), ("/ch/gain", 3, -7.5)))
    other = BUNDLE.model_copy(update={"titles": (BUNDLE.titles[0], "elsewhere")})
    back = resume(load_state(Folder(tmp_path)), FIRST, other)
    assert back.controls.channels[2].gain_db == -7.5
    assert back.controls.channels[0].texts == FIRST.channels[0].texts
    assert any("lacks of its titles and styles" in note for note in back.notes)
