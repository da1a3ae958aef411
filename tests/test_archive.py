import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from osc_engine.geometry import Geometry
from osc_engine.model.mel import Mel
from osc_engine.training.archive import SIGNATURE, ArchiveError, Prepared, prepare, scan
from osc_engine.training.data import Crops, audio_batches, mel_batches

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
    assert sorted((r.title, r.channels, r.rate) for r in found.recordings) == [
        ("Iron", 1, 96_000),
        ("Rain", 1, 48_000),
        ("Rain", 3, 44_100),
    ]
    assert dict(found.refused) == {
        "Iron/notes.txt": "not sound that soundfile reads",
        "Iron/broken.wav": "not sound that soundfile reads",
        "Iron/short.wav": "shorter than a second",
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
    write(archive / "whistle.wav", 2.0)
    (archive / "archive.toml").write_text(
        '[works."Glass Rain"]\nfolder = "Rain"\ncaptions = ["drops"]\nheld_out = ["bells"]\n'
        '[signature]\nfile = "whistle.wav"\ncaptions = ["a whistle"]\n'
    )
    made = prepare(archive, tmp_path / "out")
    assert made.titles == ("Glass Rain",) and set(made.works) == {"Glass Rain", SIGNATURE}
    assert made.works["Glass Rain"].captions == ("drops",) and made.works["Glass Rain"].held_out == ("bells",)
    assert [i.source for i in made.of(SIGNATURE)] == ["whistle.wav"]


@pytest.mark.parametrize("text", ["[works", '[signature]\nfiles = "a"', "works = 3"])
def test_a_malformed_archive_toml_is_one_sentence(archive: Path, text: str) -> None:
    (archive / "archive.toml").write_text(text)
    with pytest.raises(ArchiveError, match=r"archive\.toml cannot be understood"):
        scan(archive)


def test_a_folder_without_sound_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="holds no sound that can be read"):
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
    stream = mel_batches(crops, 3, seed=1)
    mels = [next(stream) for _ in range(3)]
    assert mels[0].shape == (3, 256, 80)
    assert torch.equal(next(mel_batches(crops, 3, seed=1, step=2)), mels[2])
    audio, mel = next(audio_batches(crops, 2, seed=1))
    again = Mel(Geometry())(audio)
    assert float((again - mel)[:, :, 5:-5].abs().mean()) < 2e-3


def test_crops_longer_than_every_recording_are_refused(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no recording holds 500 columns"):
        Crops(prepare(archive, tmp_path / "out"), 500)


def test_the_index_is_plain_json(archive: Path, tmp_path: Path) -> None:
    prepare(archive, tmp_path / "out")
    assert set(json.loads((tmp_path / "out" / "index.json").read_text())) == {"geometry", "works", "items"}
