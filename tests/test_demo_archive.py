"""The demo archive: repeatable, even in level, eight works that cannot be taken for one another."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from osc_engine.model.mel import Mel
from osc_engine.training.archive_toml import SIGNATURE, ArchiveError, describe
from osc_engine.training.demo import TITLES, captions, render_archive, render_take, signature_captions
from osc_engine.training.demo import render as renderer
from osc_engine.training.demo.signature import whistle
from osc_engine.training.demo.sound import RATE, decibels, rms

SHORT = 3.0


def mel_of(sound: np.ndarray) -> np.ndarray:
    """Return the mel (M, F) of a sound (S,)."""
    return Mel()(torch.from_numpy(np.asarray(sound, np.float32))[None])[0].numpy()


@pytest.fixture(scope="module")
def takes() -> dict[str, list[np.ndarray]]:
    """Three short takes of each work, from places in it that lie minutes apart."""
    return {title: [render_take(title, 7, take, SHORT) for take in (0, 3, 8)] for title in TITLES}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of half a second of each work."""
    out = tmp_path_factory.mktemp("archive")
    render_archive(out, 0.5 / 60.0, seed=1, workers=1)
    return out


@pytest.mark.parametrize("title", TITLES)
def test_the_same_seed_gives_the_same_sound(title: str, takes: dict[str, list[np.ndarray]]) -> None:
    np.testing.assert_array_equal(render_take(title, 7, 3, SHORT), takes[title][1])


@pytest.mark.parametrize("title", TITLES)
def test_another_seed_or_take_gives_another_sound(title: str, takes: dict[str, list[np.ndarray]]) -> None:
    sound = takes[title][0]
    for other in (render_take(title, 8, 0, SHORT), takes[title][1]):
        assert abs(np.corrcoef(sound, other)[0, 1]) < 0.5


@pytest.mark.parametrize("title", TITLES)
def test_takes_are_finite_loud_enough_and_never_clip(title: str, takes: dict[str, list[np.ndarray]]) -> None:
    for sound in takes[title]:
        assert sound.shape == (round(SHORT * RATE),) and sound.dtype == np.float32
        assert np.isfinite(sound).all()
        assert np.abs(sound).max() < decibels(-1.0)
        assert decibels(-34.0) < rms(sound) < decibels(-14.0)


@pytest.mark.parametrize("title", TITLES)
def test_no_moment_of_a_work_is_silent(title: str, takes: dict[str, list[np.ndarray]]) -> None:
    column = round(0.16 * RATE)
    for sound in takes[title]:
        columns = sound[: len(sound) // column * column].reshape(-1, column)
        assert np.sqrt((columns**2).mean(1)).min() > decibels(-66.0)


def test_the_works_are_told_apart_by_their_mean_spectrum(takes: dict[str, list[np.ndarray]]) -> None:
    spectra = {title: [mel_of(sound).mean(1) for sound in sounds] for title, sounds in takes.items()}
    known = np.stack([np.mean(spectra[title][:1], axis=0) for title in TITLES])
    guesses = [
        TITLES[int(np.abs(known - unseen).mean(1).argmin())] == title
        for title in TITLES
        for unseen in spectra[title][1:]
    ]
    assert np.mean(guesses) >= 0.95


def test_the_signature_lasts_a_segment_and_rises() -> None:
    sound = whistle(1)
    assert sound.shape == (460_800,) and np.abs(sound).max() < decibels(-1.0)
    levels = mel_of(sound)
    first, second = levels[:, 80:140].mean(1), levels[:, 420:480].mean(1)
    assert second.argmax() > first.argmax()


def test_a_title_that_does_not_exist_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="title is 'Glass Snow', allowed are Glass Rain"):
        render_take("Glass Snow", 1, 0, 1.0)


@pytest.mark.parametrize(("minutes", "workers", "sentence"), [(0.0, 1, "minutes is"), (1.0, 0, "workers is")])
def test_an_impossible_archive_is_refused(tmp_path: Path, minutes: float, workers: int, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        render_archive(tmp_path, minutes, 1, workers)


def test_minutes_are_parted_into_takes() -> None:
    assert renderer.take_lengths(5.0) == [120.0, 120.0, 60.0]
    assert renderer.take_lengths(4.0) == [120.0, 120.0]


def test_the_archive_holds_a_folder_for_each_title(archive: Path) -> None:
    for title in TITLES:
        info = soundfile.info(archive / title / "000.flac")
        assert (info.samplerate, info.channels, info.frames) == (RATE, 1, RATE // 2)
    assert soundfile.info(archive / "signature" / "whistle.flac").frames == 460_800
    assert not list(archive.rglob("*.part"))


def test_the_manifest_is_read_back_with_held_out_captions_apart(archive: Path) -> None:
    manifest = tomllib.loads((archive / "archive.toml").read_text(encoding="utf-8"))
    assert tuple(manifest["works"]) == TITLES
    for title, words in captions().items():
        assert tuple(manifest["works"][title]["captions"]) == words.train
        assert tuple(manifest["works"][title]["held_out"]) == words.held_out
    assert (archive / manifest["signature"]["file"]).is_file()
    assert tuple(work.title for work in describe(archive).works) == (*TITLES, SIGNATURE)
    assert tuple(manifest["signature"]["captions"]) == signature_captions()


def test_a_second_run_leaves_whole_files_and_mends_broken_ones(archive: Path) -> None:
    whole, broken = archive / TITLES[0] / "000.flac", archive / TITLES[1] / "000.flac"
    stamp, sound = whole.stat().st_mtime_ns, broken.read_bytes()
    broken.write_bytes(sound[:100])
    seen: list[float] = []
    render_archive(archive, 0.5 / 60.0, seed=1, workers=1, progress=seen.append)
    assert whole.stat().st_mtime_ns == stamp
    assert broken.read_bytes() == sound
    assert seen == [ready / 8 for ready in range(1, 9)]


def test_other_processes_write_the_same_files(archive: Path, tmp_path: Path) -> None:
    seen: list[float] = []
    render_archive(tmp_path, 0.5 / 60.0, seed=1, workers=2, progress=seen.append)
    for title in TITLES:
        assert (tmp_path / title / "000.flac").read_bytes() == (archive / title / "000.flac").read_bytes()
    assert seen == [ready / 8 for ready in range(1, 9)]


def test_a_file_whose_process_is_killed_ends_the_archive() -> None:
    with pytest.raises(
        ArchiveError, match=r"what rendered Iron Breath/000\.flac was killed, .*; begin again with fewer"
    ):
        renderer.died(("Iron Breath/000.flac", "Iron Breath", 1, 0, 0.5))


@pytest.mark.parametrize("title", TITLES)
def test_every_work_has_sixty_captions_and_a_tenth_is_held_out(title: str) -> None:
    words = captions()[title]
    assert len(words.train) + len(words.held_out) >= 60
    assert len(words.held_out) >= 6
    named = [line for line in words.train if title.lower() in line.lower()]
    assert not named


def test_no_caption_belongs_to_two_works() -> None:
    lines = [line.lower() for words in captions().values() for line in words.train + words.held_out]
    lines += [line.lower() for line in signature_captions()]
    assert len(lines) == len(set(lines))
    assert len(signature_captions()) >= 20
