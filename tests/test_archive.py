import json
import re
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from osc_engine.geometry import Geometry
from osc_engine.model.mel import Mel
from osc_engine.training.archive import prepare
from osc_engine.training.archive_toml import SIGNATURE, ArchiveError, describe
from osc_engine.training.data import Crops, audio_batch, mel_batch
from osc_engine.training.prepared import Prepared
from osc_engine.training.scan import scan

RNG = np.random.default_rng(0)


def write(path: Path, seconds: float, rate: int = 48_000, channels: int = 1) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, RNG.normal(0, 0.05, (round(seconds * rate), channels)), rate)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    write(folder / "Rain" / "a.wav", 3.0)
    write(folder / "Rain" / "b.flac", 2.0, rate=44_100, channels=3)
    write(folder / "Iron" / "long" / "c.wav", 2.5, rate=96_000)
    (folder / "Iron" / "notes.txt").write_text("not sound")
    (folder / "Iron" / "broken.wav").write_bytes(b"RIFF\0\0\0\0WAVE")
    write(folder / "Iron" / "short.wav", 0.2)
    return folder


def test_scan_finds_every_recording_and_names_what_cannot_be_used(archive: Path) -> None:
    found = scan(archive)
    assert sorted((r.title, r.measured.channels, r.measured.rate) for r in found.recordings) == [
        ("Iron", 1, 96_000),
        ("Rain", 1, 48_000),
        ("Rain", 3, 44_100),
    ]
    reasons = {r.name: r.reason for r in found.refused}
    assert "cannot be decoded" in reasons.pop("Iron/broken.wav")
    assert reasons == {
        "Iron/notes.txt": "not sound that soundfile reads",
        "Iron/short.wav": "shorter than a second: 9600 samples",
    }


def test_every_channel_becomes_mono_48_khz_and_its_mel(archive: Path, tmp_path: Path) -> None:
    made = prepare(archive, tmp_path / "out")
    assert sorted((i.source, i.channel, i.columns) for i in made.items) == [
        ("Iron/long/c.wav", 0, 15),
        ("Rain/a.wav", 0, 18),
        ("Rain/b.flac", 0, 12),
        ("Rain/b.flac", 1, 12),
        ("Rain/b.flac", 2, 12),
    ]
    for item in made.items:
        assert made.load(item, "audio").shape == (item.columns * 7680,)
        assert made.load(item, "mel").shape == (item.columns * 16, 256)


def test_a_long_sounds_mel_is_the_mel_of_the_whole(tmp_path: Path) -> None:
    write(tmp_path / "in" / "Rain" / "a.wav", 25.0)
    made = prepare(tmp_path / "in", tmp_path / "out")
    item = made.items[0]
    audio = torch.from_numpy(made.load(item, "audio").astype(np.float32) / 32767)
    whole = Mel()(audio[None])[0].T.numpy()
    edge = 5
    assert np.allclose(made.load(item, "mel")[edge:-edge], whole[edge:-edge], atol=3e-3)


def test_a_second_prepare_does_nothing_again(archive: Path, tmp_path: Path) -> None:
    first = prepare(archive, tmp_path / "out")
    times = {i.key: first.path(i, "mel").stat().st_mtime_ns for i in first.items}
    write(archive / "Rain" / "new.wav", 2.0)
    second = prepare(archive, tmp_path / "out")
    assert len(second.items) == len(first.items) + 1
    assert all(
        second.path(i, "mel").stat().st_mtime_ns == times.get(i.key, 0) or i.key not in times for i in second.items
    )


def test_archive_toml_gives_titles_captions_and_the_signature(archive: Path, tmp_path: Path) -> None:
    write(archive / "whistle.wav", 4.0)
    (archive / "archive.toml").write_text(
        '[works."Glass Rain"]\nfolder = "Rain"\ncaption = "glass drops"\ncaptions = ["drops"]\nheld_out = ["bells"]\n'
        'weight = 2\nexclude = ["*.flac"]\n'
        '[signature]\nfile = "whistle.wav"\nspan = [1.0, 3.0]\ncaptions = ["a whistle"]\n'
    )
    made = prepare(archive, tmp_path / "out")
    work = made.works["Glass Rain"]
    assert (work.caption, work.captions, work.held_out, work.weight) == ("glass drops", ("drops",), ("bells",), 2.0)
    # a folder that no table names is a work of its own name
    assert made.titles == ("Glass Rain", "Iron") and set(made.works) == {"Glass Rain", "Iron", SIGNATURE}
    assert [i.source for i in made.of("Glass Rain")] == ["Rain/a.wav"]
    (signature,) = made.of(SIGNATURE)
    assert (signature.source, signature.columns) == ("whistle.wav", 12)
    whole = soundfile.read(archive / "whistle.wav", dtype="int16")[0]
    assert np.abs(made.load(signature, "audio") - whole[48_000:][: 12 * 7680]).max() <= 1
    (archive / "archive.toml").write_text('[signature]\nfile = "whistle.wav"\nspan = [0.0, 3.0]\n')
    assert prepare(archive, tmp_path / "out").of(SIGNATURE)[0].columns == 18


def test_a_folder_that_holds_the_signature_alone_is_no_work(archive: Path) -> None:
    write(archive / "steam" / "whistle.wav", 4.0)
    (archive / "archive.toml").write_text('[signature]\nfile = "steam/whistle.wav"\n')
    (archive / "steam" / ".DS_Store").write_bytes(b"Bud1")
    (archive / "steam" / ".thumbs").mkdir()
    (archive / "steam" / ".thumbs" / "a.jpg").write_bytes(b"x")
    assert "steam" not in [work.title for work in scan(archive).works]
    write(archive / "steam" / "b.wav", 4.0)
    assert "steam" in [work.title for work in scan(archive).works]


def test_a_signature_may_be_a_moment_of_a_work(archive: Path, tmp_path: Path) -> None:
    (archive / "archive.toml").write_text('[signature]\nfile = "Rain/a.wav"\nspan = [1, 2.5]\n')
    made = prepare(archive, tmp_path / "out")
    assert [i.columns for i in made.of(SIGNATURE)] == [9]
    assert [i.columns for i in made.of("Rain") if i.source == "Rain/a.wav"] == [18]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[works", "cannot be understood"),
        ("works = 3", "works is 3; it must be a table of its own"),
        ("[works]\nOne = 3", "works.One is 3; it must be a table of its own"),
        ("signature = 'a.wav'", "signature is 'a.wav'; it must be a table of its own"),
        ('[signature]\nfiles = "a"', r"files is unknown in \[signature\]; did you mean file\?"),
        ("[work.Rain]", r"work is unknown; did you mean works\?"),
        ("[works.Rain]\nheldout = []", r"heldout is unknown in \[works.Rain\]; did you mean held_out\?"),
        ("[works.Rain]\nxyz = []", r"xyz is unknown in \[works.Rain\]; allowed are caption, captions"),
        ('[works.Rain]\ncaptions = "drops"', "works.Rain.captions: Input should be a valid list"),
        ("[works.Rain]\nweight = 0", r"Rain: weight is 0.0; it must be a finite number above 0"),
        ("[works.Rain]\nweight = inf", r"Rain: weight is inf; it must be a finite number above 0"),
        ("[works.Rian]", r"folder is 'Rian', which is not there; did you mean Rain\?"),
        ('[works.Rain]\nfolder = "../Rain"', "must lie below the archive"),
        ('[works.signature]\nfolder = "Rain"', "has the signature's name"),
        ('[works.Iron]\nfolder = "Rain"', "Iron is the title of a table and the name of another folder"),
        ('[signature]\nfile = "Rain/a.wav"\nspan = [3, 2]', r"span is \[3.0, 2.0\]"),
        ('[signature]\nfile = "Rain/a.wav"\nspan = [0, inf]', r"span is \[0.0, inf\]; it must be two finite times"),
        ('[works.A]\nfolder = "Rain"\n[works.B]\nfolder = "Rain/"', r'"A"\] and .*"B"\] have the same folder .Rain'),
        ('[signature]\nfile = "Rain/a.wav"\nspan = [3]', "signature.span: List should have at least 2 items"),
    ],
)
def test_a_mistake_in_archive_toml_is_one_sentence(archive: Path, text: str, sentence: str) -> None:
    (archive / "archive.toml").write_text(text)
    with pytest.raises(ArchiveError, match=r"archive\.toml") as error:
        describe(archive)
    assert re.search(sentence, str(error.value)) and "\n" not in str(error.value)


def test_a_span_beyond_all_numbers_of_samples_is_refused(archive: Path) -> None:
    (archive / "archive.toml").write_text('[signature]\nfile = "Rain/a.wav"\nspan = [0, 1e308]\n')
    assert any("before its span of 0.0 to 1e+308 s" in refused.reason for refused in scan(archive).refused)


def test_a_mark_before_the_text_of_archive_toml_is_no_part_of_it(archive: Path) -> None:
    (archive / "archive.toml").write_text('[works.Glass]\nfolder = "Rain"\n', encoding="utf-8-sig")
    assert [work.title for work in describe(archive).works] == ["Glass", "Iron"]


def test_a_folder_whose_name_is_too_long_for_a_title_can_be_given_another(archive: Path) -> None:
    name = "n" * 121
    (archive / "Rain").rename(archive / name)
    with pytest.raises(ArchiveError, match=r'121 letters; .* \[works\."A SHORT TITLE"\] and folder = ') as error:
        describe(archive)
    assert name in str(error.value)
    (archive / "archive.toml").write_text(f'[works.Rain]\nfolder = "{name}"\n')
    assert [work.title for work in describe(archive).works] == ["Rain", "Iron"]


def test_a_recording_in_a_folder_called_signature_is_the_signature(archive: Path, tmp_path: Path) -> None:
    write(archive / "signature" / "whistle.wav", 2.0)
    (archive / "signature" / "notes.txt").write_text("a whistle")
    found = scan(archive)
    assert [(r.title, r.name) for r in found.recordings if r.title == SIGNATURE] == [
        (SIGNATURE, "signature/whistle.wav")
    ]
    assert ("signature/notes.txt", "in no work's folder") in [(r.name, r.reason) for r in found.refused]
    made = prepare(archive, tmp_path / "out")
    assert made.titles == ("Iron", "Rain") and [i.source for i in made.of(SIGNATURE)] == ["signature/whistle.wav"]
    # of several somebody has to choose
    write(archive / "signature" / "bell.wav", 2.0)
    for look in (scan, lambda folder: prepare(folder, tmp_path / "out")):
        with pytest.raises(
            ArchiveError, match=r"signature holds 2 recordings, .* name it by \[signature\] file in arch"
        ):
            look(archive)
    (archive / "archive.toml").write_text('exclude = ["signature/bell*"]\n')
    assert [i.source for i in prepare(archive, tmp_path / "out").of(SIGNATURE)] == ["signature/whistle.wav"]
    (archive / "archive.toml").write_text('[signature]\nfile = "Rain/a.wav"\n')
    made = prepare(archive, tmp_path / "out")
    assert made.titles == ("Iron", "Rain") and [i.source for i in made.of(SIGNATURE)] == ["Rain/a.wav"]
    # it may be a work's too, where a table says so
    (archive / "archive.toml").write_text('[works.Whistles]\nfolder = "signature"\n')
    assert prepare(archive, tmp_path / "out").titles == ("Whistles", "Iron", "Rain")


def test_a_work_that_is_excluded_as_a_whole_is_said_to_be(archive: Path, tmp_path: Path) -> None:
    (archive / "archive.toml").write_text('exclude = ["Iron/*"]\n')
    found, told = scan(archive), ("Iron", "all of it is excluded in archive.toml")
    assert told in [(r.name, r.reason) for r in found.refused]
    assert not [note for note in found.notes() if "Iron" in note]
    assert told in [(r.name, r.reason) for r in prepare(archive, tmp_path / "out").refused]
    (archive / "archive.toml").write_text('exclude = ["Iron/long/*"]\n')
    assert [note for note in scan(archive).notes() if note.startswith("short: Iron: 0.0 s")]


def test_nothing_is_prepared_into_the_archive(archive: Path) -> None:
    for out in (archive, archive / "out", archive / "Rain" / ".." / "out" / "prepared"):
        with pytest.raises(ArchiveError, match=r"or lies in it, .*; give a folder outside"):
            prepare(archive, out)
    assert sorted(path.name for path in archive.iterdir()) == ["Iron", "Rain"]


def test_a_heavier_work_is_trained_on_more_often(archive: Path, tmp_path: Path) -> None:
    made = prepare(archive, tmp_path / "out")

    def share(made: Prepared) -> float:
        crops, rng = Crops(made, 6), np.random.default_rng(0)
        return float(np.mean([crops.draw(rng)[0].title == "Rain" for _ in range(600)]))

    assert share(made) == pytest.approx(0.5, abs=0.08)
    (archive / "archive.toml").write_text("[works.Rain]\nweight = 3\n")
    assert share(prepare(archive, tmp_path / "out")) == pytest.approx(0.75, abs=0.08)


def test_an_index_of_before_is_read(archive: Path, tmp_path: Path) -> None:
    made = prepare(archive, tmp_path / "out")
    index = json.loads((tmp_path / "out" / "index.json").read_text())
    works = [{k: work[k] for k in ("title", "folder", "captions", "held_out")} for work in index["works"]]
    keys = ("key", "title", "source", "channel", "columns", "held_out")
    items = [{key: item[key] for key in keys} for item in index["items"]]
    old = {"geometry": index["geometry"], "works": works, "items": items}
    (tmp_path / "out" / "index.json").write_text(json.dumps(old))
    read = Prepared.open(tmp_path / "out")
    assert [i.key for i in read.items] == [i.key for i in made.items] and read.works["Rain"].weight == 1.0
    # and what it holds out is held out on
    items[0]["held_out"] = True
    (tmp_path / "out" / "index.json").write_text(json.dumps(old))
    (tmp_path / "out" / "split.json").unlink()
    again = prepare(archive, tmp_path / "out")
    assert {i.key for i in again.of(held_out=True)} >= {items[0]["key"]}


def test_what_a_loss_of_power_left_empty_is_made_again(archive: Path, tmp_path: Path) -> None:
    made = prepare(archive, tmp_path / "out")
    lost = tmp_path / "out" / "items" / made.items[0].key / "mel.npy"
    before = lost.read_bytes()
    for left in (b"", before[:50], before[:-1000], bytes(len(before))):
        lost.write_bytes(left)
        with pytest.raises(ArchiveError, match=r"mel\.npy is damaged .*; delete it, run osc-engine archive prepare"):
            made.load(made.items[0], "mel")
        prepare(archive, tmp_path / "out")
        assert lost.read_bytes() == before


def test_a_folder_without_sound_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="has no work with a sound that can be read"):
        scan(tmp_path)
    with pytest.raises(ArchiveError, match="run osc-engine archive prepare first"):
        Prepared.open(tmp_path)


def test_a_tenth_of_the_files_is_held_out_and_stays_so(tmp_path: Path) -> None:
    for n in range(10):
        write(tmp_path / "in" / "Rain" / f"{n}.wav", 1.3)
    made = prepare(tmp_path / "in", tmp_path / "out")
    held = [i.source for i in made.of("Rain", held_out=True)]
    assert len(held) == 1
    assert [i.source for i in prepare(tmp_path / "in", tmp_path / "other").of("Rain", held_out=True)] == held


def test_batches_depend_on_their_number_alone_and_fit_sound_to_mel(archive: Path, tmp_path: Path) -> None:
    crops = Crops(prepare(archive, tmp_path / "out"), 6)
    mels = [mel_batch(crops, 1, 3, number) for number in (0, 1, 2)]
    assert mels[0].shape == (3, 256, 80)
    assert torch.equal(mel_batch(crops, 1, 3, 2), mels[2]) and not torch.equal(mels[1], mels[2])
    audio, mel = audio_batch(crops, 1, 2, 0)
    again = Mel(Geometry())(audio)
    assert float((again - mel)[:, :, 5:-5].abs().mean()) < 2e-3


def test_crops_longer_than_every_recording_are_refused(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no work holds 500 columns of sound"):
        Crops(prepare(archive, tmp_path / "out"), 500)


def test_the_index_is_plain_json(archive: Path, tmp_path: Path) -> None:
    prepare(archive, tmp_path / "out")
    index = json.loads((tmp_path / "out" / "index.json").read_text())
    assert set(index) == {"geometry", "works", "items", "refused", "alike"}
