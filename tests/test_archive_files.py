"""What an artist's folder may hold beside recordings: each is named with its reason, and none stops the rest."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import dying
import numpy as np
import pytest
import soundfile
from sounds import RATE, passage, write

from osc_engine.cli import main
from osc_engine.training import material, pool
from osc_engine.training import scan as scanning
from osc_engine.training.archive import prepare
from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.prepared import Prepared
from osc_engine.training.recordings import Source
from osc_engine.training.scan import Scan, scan

SOUND = passage(3.0, 0)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A work of good, odd and bad files."""
    folder = tmp_path_factory.mktemp("archive")
    work = folder / "Work"
    write(work / "good.wav", SOUND)
    write(work / "fine.wav", np.repeat(passage(2.0, 1), 4), 192_000)
    write(work / "wide.wav", np.stack([passage(1.5, 100 + n) for n in range(24)], 1))
    write(work / "flac.wav", passage(2.0, 2), format="FLAC")
    write(work / "compressed.mp3", passage(4.0, 3), format="MP3", subtype="MPEG_LAYER_III")
    write(work / "partly silent.wav", np.stack([passage(2.0, 4), np.zeros(2 * RATE, np.float32)], 1))
    write(work / "loud.wav", 3 * passage(2.0, 5), subtype="FLOAT")
    holed = passage(2.0, 6)
    holed[1000:1010] = np.nan
    write(work / "holed.wav", holed, subtype="FLOAT")
    unclosed = write(work / "unclosed.wav", passage(4.0, 7)).read_bytes()
    (work / "unclosed.wav").write_bytes(unclosed[: len(unclosed) // 2])
    (work / "empty.wav").touch()
    write(work / "no samples.wav", SOUND[:0])
    write(work / "one sample.wav", SOUND[:1])
    write(work / "silent.flac", np.zeros(RATE * 2, np.float32))
    write(work / "slow.wav", np.zeros(5000, np.float32), 1000)
    write(work / "crowd.wav", np.zeros((RATE, 65), np.float32))
    (work / "text.wav").write_text("this is no sound at all\n" * 100)
    (work / "noise.raw").write_bytes(bytes(range(256)) * 400)
    whole = write(work / "cut.flac", passage(4.0, 8)).read_bytes()
    (work / "cut.flac").write_bytes(whole[: len(whole) // 2])
    whole = write(work / "cut.mp3", passage(8.0, 9), format="MP3", subtype="MPEG_LAYER_III").read_bytes()
    (work / "cut.mp3").write_bytes(whole[: len(whole) // 2])
    (work / "folder.wav").mkdir()
    (work / "gone.wav").symlink_to(work / "nowhere.wav")
    os.mkfifo(work / "pipe.wav")
    (work / "round").symlink_to(work)
    (work / "itself").symlink_to("itself")
    (folder / "one").symlink_to("other")
    (folder / "other").symlink_to("one")
    (work / ".hidden.wav").write_text("no part of it")
    Path(os.fsdecode(bytes(work) + b"/\xff.wav")).write_text("a name that is no text")
    write(folder / "astray.wav", SOUND)
    return folder


REASONS = {
    "Work/empty.wav": "empty",
    "Work/no samples.wav": "shorter than a second: 0 samples",
    "Work/one sample.wav": "shorter than a second: 1 samples",
    "Work/silent.flac": "silent throughout",
    "Work/slow.wav": "has a rate of 1000 Hz; allowed are 4000 to 768000",
    "Work/crowd.wav": "has 65 channels; at most 64 are read",
    "Work/text.wav": "not sound that soundfile reads",
    "Work/noise.raw": "not sound that soundfile reads",
    "Work/folder.wav": "a folder with a recording's name",
    "Work/gone.wav": "a link to what is not there",
    "Work/pipe.wav": "not a plain file",
    "Work/\\xff.wav": "not sound that soundfile reads",
    "Work/itself": "cannot be read: Too many levels of symbolic links",
    "one": "cannot be read: Too many levels of symbolic links",
    "other": "cannot be read: Too many levels of symbolic links",
    "astray.wav": "in no work's folder",
}
USED = ["compressed.mp3", "fine.wav", "flac.wav", "good.wav", "holed.wav", "loud.wav", "partly silent.wav",
        "unclosed.wav", "wide.wav"]  # fmt: skip


@pytest.fixture(scope="module")
def found(archive: Path) -> Scan:
    return scan(archive)


def test_scan_names_every_file_that_cannot_be_used_with_its_reason(found: Scan) -> None:
    reasons = {refused.name: refused.reason for refused in found.refused}
    for name in ("Work/cut.flac", "Work/cut.mp3"):
        assert reasons.pop(name).startswith("breaks off after "), name
    assert reasons == REASONS
    assert [recording.name for recording in found.recordings] == [f"Work/{name}" for name in USED]
    measured = {Path(recording.name).stem: recording.measured for recording in found.recordings}
    assert (measured["fine"].rate, measured["wide"].channels) == (192_000, 24)
    assert measured["partly silent"].silence == (0.0, 1.0) and measured["holed"].invalid == 10
    assert measured["unclosed"].seconds == pytest.approx(2.0, abs=0.01)


def test_scan_tells_what_is_odd_of_a_file_that_is_used(found: Scan) -> None:
    notes = {Path(recording.name).stem: " ".join(recording.notes) for recording in found.recordings}
    assert notes["flac"] == "is FLAC whatever its name says, and is used"
    assert notes["partly silent"] == "silent channels are left out: 2"
    assert "its peak is +" in notes["loud"] and notes["holed"] == "10 samples are no numbers and count as silence"
    assert notes["unclosed"].startswith("is cut short or was never closed")
    assert notes["good"] == notes["wide"] == notes["fine"] == ""


def test_prepare_skips_the_same_files_and_uses_the_rest(archive: Path, tmp_path: Path) -> None:
    made = prepare(archive, tmp_path)
    assert {r.name: r.reason for r in made.refused if "cut." not in r.name} == REASONS
    assert sorted({item.source for item in made.items}) == [f"Work/{name}" for name in USED]
    channels = {name: sorted(i.channel for i in made.items if i.source == f"Work/{name}") for name in USED}
    assert channels["wide.wav"] == list(range(24)) and channels["partly silent.wav"] == [0]
    assert all(np.isfinite(np.asarray(made.load(item, "mel"), np.float32)).all() for item in made.items)
    fine = next(item for item in made.items if item.source == "Work/fine.wav")
    # four equal samples of the one are one of the other
    heard, meant = made.load(fine, "audio") / 32767, passage(2.0, 1)[: fine.columns * 7680]
    assert np.corrcoef(heard, meant)[0, 1] > 0.9
    assert Prepared.open(tmp_path).refused == made.refused
    assert not list(tmp_path.rglob("*.part")) and all(any(f.iterdir()) for f in (tmp_path / "items").iterdir())


def test_what_may_not_be_read_is_said_and_read_another_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "in" / "Work" / "a.wav", SOUND)
    locked = write(tmp_path / "in" / "Work" / "b.wav", passage(2.0, 1))
    real = Path.open

    def forbidden(path: Path, *arguments: object, **options: object) -> object:
        if path == locked:
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **options)  # type: ignore[call-overload]

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", forbidden)
        assert [(r.name, r.reason) for r in scan(tmp_path / "in").refused] == [
            ("Work/b.wav", "cannot be read: Permission denied")
        ]
        assert [r.name for r in prepare(tmp_path / "in", tmp_path / "out").refused] == ["Work/b.wav"]
    assert not prepare(tmp_path / "in", tmp_path / "out").refused


def test_no_room_to_write_is_an_error_and_no_fault_of_the_recording(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from osc_engine.training.whole import GrowingArray

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    write(tmp_path / "in" / "Work" / "a.wav", SOUND)
    with monkeypatch.context() as patch:
        patch.setattr(GrowingArray, "finish", full)
        with pytest.raises(OSError, match="No space left"):
            prepare(tmp_path / "in", tmp_path / "out")
    assert not prepare(tmp_path / "in", tmp_path / "out").refused


def test_the_signature_must_be_usable(tmp_path: Path) -> None:
    write(tmp_path / "in" / "Work" / "a.wav", SOUND)
    write(tmp_path / "in" / "whistle.wav", SOUND)
    (tmp_path / "in" / "archive.toml").write_text('[signature]\nfile = "whistle.wav"\nspan = [1, 4]\n')
    with pytest.raises(ArchiveError, match=r"whistle\.wav cannot be used: ends at 3\.0 s, before its span of 1"):
        prepare(tmp_path / "in", tmp_path / "out")
    (said,) = (note for note in scan(tmp_path / "in").notes() if note.startswith("signature: "))
    assert said.startswith("signature: whistle.wav cannot be used, and archive prepare refuses all without it; ")


def test_a_folder_whose_name_is_no_text_gives_a_title_that_is(tmp_path: Path) -> None:
    write(tmp_path / "in" / "Bad" / "a.wav", SOUND)
    (tmp_path / "in" / "Bad").rename(os.fsdecode(bytes(tmp_path / "in") + b"/Bad\xff"))
    assert [(r.name, r.title) for r in scan(tmp_path / "in").recordings] == [("Bad\\xff/a.wav", "Bad\\xff")]
    prepare(tmp_path / "in", tmp_path / "out")
    assert Prepared.open(tmp_path / "out").titles == ("Bad\\xff",)


@pytest.mark.parametrize("workers", [1, 2])
def test_only_the_file_that_kills_its_process_is_refused(workers: int) -> None:
    results = dict(pool.run_all(dying.die_of_three, range(5), workers, lambda _: 99))
    assert results == {0: 0, 1: -1, 2: -2, 3: 99, 4: -4}


def test_fewer_than_one_process_is_refused() -> None:
    with pytest.raises(ValueError, match="workers is 0"):
        list(pool.run_all(dying.die_of_three, [1], 0, lambda _: 99))


def command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: object
) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["osc-engine", "archive", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    assert isinstance(ended.value.code, int)
    return ended.value.code, said.out, said.err


def never(source: Source) -> None:
    """Stand in this process alone for what opens recordings, which may kill it."""
    raise AssertionError(f"{source.name} was opened in the process that must survive it")


def test_scan_shows_a_table_and_the_same_as_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    work = tmp_path / "Work"
    write(work / "flac.wav", SOUND, format="FLAC")
    (work / "same.flac").write_bytes((work / "flac.wav").read_bytes())
    write(work / "loud.wav", np.stack([3 * SOUND] * 2, 1), 96_000, subtype="FLOAT")
    (work / "empty.wav").touch()
    monkeypatch.setattr(scanning, "opened", never)
    code, shown, _ = command(monkeypatch, capsys, "scan", tmp_path, "--workers", 1)
    lines = [line.strip() for line in shown.splitlines()]
    assert code == 0 and "not used: Work/empty.wav: empty" in lines
    assert "double: Work/same.flac: the same bytes as Work/flac.wav" in lines
    assert "note: Work/flac.wav: is FLAC whatever its name says, and is used" in lines
    cells = next(line.split() for line in lines if line.startswith("Work  "))
    assert cells[1] == "3" and cells[4:8] == ["48k", "96k", "1", "2"] and cells[-2:] == ["0%", "1"]
    code, printed, _ = command(monkeypatch, capsys, "scan", tmp_path, "--workers", 1, "--json")
    told = json.loads(printed)
    assert code == 0 and set(told) == {"works", "recordings", "duplicates", "alike", "refused", "notes"}
    (short,) = told["notes"]
    assert short.startswith("short: Work: 6.0 s to train on; ") and short in shown
    row = told["works"]["Work"]
    assert (row["rates"], row["channels"], row["clipped_recordings"]) == ([48_000, 96_000], [1, 2], 1)
    assert told["refused"] == [{"name": "Work/empty.wav", "reason": "empty"}]


def test_no_number_of_the_table_is_cut_however_long_a_title_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    title = "[A long] title of more than thirty letters"
    write(tmp_path / title / "a.wav", SOUND)
    monkeypatch.setenv("COLUMNS", "50")
    _, shown, _ = command(monkeypatch, capsys, "scan", tmp_path, "--workers", 1)
    (row,) = (line for line in shown.splitlines() if "48k" in line)
    assert title in row
    monkeypatch.setenv("FORCE_COLOR", "1")  # as a terminal has it
    _, folded, _ = command(monkeypatch, capsys, "scan", tmp_path, "--workers", 1)
    (first,) = (line for line in folded.splitlines() if "48k" in line)
    assert title not in first and first.split()[-7:] == row.split()[-7:]
    assert re.fullmatch(r"1 0\.00 0\.00 48k 1 -\d+…-\d+ 0%", " ".join(row.split()[-7:]))


def test_prepare_tells_hours_pace_and_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "in" / "Work" / "a.wav", SOUND)
    monkeypatch.setattr(material, "opened", never)
    code, said, _ = command(monkeypatch, capsys, "prepare", tmp_path / "in", tmp_path / "out", "--workers", 1)
    assert code == 0
    (sized,) = [line for line in said.splitlines() if " hours to train on" in line]
    words = "1 works, 1 channels of recordings, 0.00 hours to train on, 0.00 held out; "
    assert re.fullmatch(rf".*out: {re.escape(words)}\d\.\d\d GB an hour on disk", sized)
    assert "hours a minute of one core" in said
    assert "nothing is held out of Work: too few recordings" in said
    code, said, _ = command(monkeypatch, capsys, "prepare", tmp_path / "in", tmp_path / "out", "--workers", 1)
    assert code == 0 and "hours a minute" not in said
    (tmp_path / "in" / "archive.toml").write_text("[works.Work]\ncaptoin = 'x'")
    code, _, sentence = command(monkeypatch, capsys, "scan", tmp_path / "in")
    assert code == 2 and "captoin is unknown in [works.Work]; did you mean caption?" in sentence


def test_loudness_is_that_of_pyloudnorm(tmp_path: Path) -> None:
    import pyloudnorm

    sound = np.concatenate([passage(4.0, 1), 0.02 * passage(4.0, 2), passage(2.0, 3)])
    for rate in (44_100, 48_000):
        write(tmp_path / str(rate) / "Work" / "a.wav", np.stack([sound, 0.5 * sound], 1), rate)
        (recording,) = scan(tmp_path / str(rate)).recordings
        read, _ = soundfile.read(tmp_path / str(rate) / "Work" / "a.wav")
        for channel in (0, 1):
            wanted = pyloudnorm.Meter(rate).integrated_loudness(read[:, channel])
            assert recording.measured.loudness[channel] == pytest.approx(wanted, abs=0.05)


def test_clipping_counts_samples_that_lie_in_a_row_at_full_scale(tmp_path: Path) -> None:
    sound = np.full(2 * RATE, 0.1, np.float32) * np.sign(np.sin(np.arange(2 * RATE)))
    sound[[10, 20, 21]] = 1.0
    sound[100:105] = 1.0
    sound[200:203] = -1.0
    write(tmp_path / "Work" / "a.wav", sound)
    assert scan(tmp_path).recordings[0].measured.clipped == 8
