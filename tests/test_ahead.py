"""What an archive will take is said before it is prepared; what of it will not be learned, before it is trained on."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import tiny
import torch
from sounds import RATE, passage, write

from osc_engine.cli import app
from osc_engine.training import run as running
from osc_engine.training.ahead import look_ahead
from osc_engine.training.archive import prepare
from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.data import Crops, reels, remarks, unlearned
from osc_engine.training.recipe import read_recipe
from osc_engine.training.run import Run
from osc_engine.training.vectors import RunClap
from osc_engine.training.way import Way


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A work of channels of 4 s, one of a recording of 1.5 s beside a longer one, and one that is short throughout."""
    folder = tmp_path / "in"
    write(folder / "Drops" / "a.wav", np.stack([passage(4.0, 1), passage(4.0, 2)], 1), 44_100)
    write(folder / "Drops" / "b.wav", np.stack([passage(4.0, 3), passage(4.0, 4)], 1))
    write(folder / "Reeds" / "long.wav", passage(12.0, 5))
    write(folder / "Reeds" / "brief.wav", passage(1.5, 6))
    write(folder / "Spark" / "a.wav", passage(1.5, 7))
    return folder


def test_what_it_takes_is_known_by_the_headers_and_is_what_it_took(archive: Path, tmp_path: Path) -> None:
    (archive / "Reeds" / "broken.wav").write_text("no sound")
    ahead = look_ahead(archive, tmp_path / "out", workers=2)
    assert ahead.hours * 3600 == pytest.approx(2 * (4 * RATE / 44_100 + 4.0) + 15.0, rel=0.01)
    assert not (tmp_path / "out").exists()
    made = prepare(archive, tmp_path / "out")
    assert [(i.source, i.channel, i.columns) for i in made.items] == [
        (i.source, i.channel, i.columns) for i in ahead.prepared.items
    ]
    assert list(ahead.prepared.works) == list(made.works)
    took = sum(path.stat().st_size for path in (tmp_path / "out" / "items").rglob("*.npy")) / 1e9
    assert ahead.gigabytes == pytest.approx(took, rel=0.05)
    again = look_ahead(archive, tmp_path / "out")
    assert (again.hours, again.gigabytes, again.sentence(2)) == (0, 0, "")
    assert len(again.prepared.items) == len(made.items)
    write(archive / "Spark" / "new.wav", passage(3.0, 8))
    assert look_ahead(archive, tmp_path / "out").hours == pytest.approx(3.0 / 3600)


def test_a_folder_in_the_archive_is_refused_before_anything_is_read(archive: Path) -> None:
    for out in (archive, archive / "out", archive / "Reeds" / ".." / "out"):
        with pytest.raises(ArchiveError, match=r"is the archive .* or lies in it"):
            look_ahead(archive, out)


def test_time_and_disk_are_said_before(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app(["archive", "prepare", str(archive), str(tmp_path / "out"), "--workers", "1"], standalone_mode=False)
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("to prepare: 0.01 hours of single channels, about 0.01 GB (")
    assert first.endswith(" GB are free) and 1 min on 1 core, at 1.4 hours a minute of each")


def test_an_archive_that_the_disk_has_no_room_for_is_refused(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    ahead = look_ahead(archive, tmp_path / "out")
    with pytest.raises(ArchiveError, match=r"out will take 0\.0 GB more, and its disk has 0\.0 GB free; give a folder"):
        ahead.refuse_full()
    # what was left half done makes room when it is begun again
    part = tmp_path / "out" / "items" / "a" / "audio.npy.1.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(bytes(10_000_000))
    look_ahead(archive, tmp_path / "out").refuse_full()


def test_an_estimate_prepares_nothing(archive: Path, tmp_path: Path) -> None:
    from contextlib import nullcontext

    (tmp_path / "recipe.toml").write_text(tiny.recipe(tokenizer_steps=6))
    said: list[str] = []
    recipe = read_recipe(tmp_path / "recipe.toml")
    Way(recipe, archive, tmp_path / "out", said.append, lambda _: nullcontext(lambda *_: None)).go(only_estimate=True)
    assert said[0].startswith("to prepare: 0.01 hours")
    assert (
        said[1] == "what follows is by the headers of the files: nothing was prepared, and all is counted as trained on"
    )
    assert any(line.startswith("short: Spark: 1.4 s to train on") for line in said)
    assert any(line.startswith("transformer: not learned: Spark: there is less than 3.2 s") for line in said)
    assert any(line.startswith("vocoder: 6 steps of") for line in said) and said[-1].startswith("about ")
    assert not (tmp_path / "out").exists()


def test_short_recordings_of_a_work_are_learned_end_to_end(archive: Path, tmp_path: Path) -> None:
    made = prepare(archive, tmp_path / "out")
    (drops,) = reels(made.of("Drops"), 60)
    # of one number after the other: what was recorded together lies apart
    assert [(i.source[-5:], i.channel) for i in drops.items] == [
        ("a.wav", 0), ("b.wav", 0), ("a.wav", 1), ("b.wav", 1),
    ]  # fmt: skip
    (reeds,) = reels(made.of("Reeds"), 60)
    assert [i.source for i in reeds.items] == ["Reeds/long.wav", "Reeds/brief.wav"]
    assert unlearned(made, 60) == ("Spark",) and unlearned(made, 9) == ()
    crops, rng = Crops(made, 60), np.random.default_rng(0)
    assert {crops.draw(rng)[0].title for _ in range(40)} == {"Drops", "Reeds"}
    assert list(remarks(made, 60)) == [
        "joined: Drops: 4 of its 4 recordings, channel by channel, are shorter than 9.6 s and learned end to end",
        "joined: Reeds: 1 of its 2 recordings, channel by channel, are shorter than 9.6 s and learned end to end",
        "not learned: Spark: there is less than 9.6 s of it to train on; give it more sound",
    ]


def test_a_title_that_was_never_learned_is_in_no_bundle(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "recipe.toml").write_text(tiny.recipe(tokenizer_steps=6))
    run = Run(read_recipe(tmp_path / "recipe.toml"), prepare(archive, tmp_path / "out"), tmp_path / "run")
    asked: list[list[str]] = []

    class Words:
        def embed_text(self, texts: list[str]) -> torch.Tensor:
            asked.append(texts)
            return torch.ones(1, 4)

    monkeypatch.setattr(run, "run_clap", lambda: RunClap(Words(), ""))  # type: ignore[arg-type]
    monkeypatch.setattr(running, "build", lambda folder, out, described, styles, titles: described)
    assert run.build(tmp_path / "bundle").titles == ("Drops", "Reeds") and asked == [["Drops"], ["Reeds"]]


def test_a_crop_across_a_join_is_the_end_of_one_and_the_beginning_of_the_next(archive: Path, tmp_path: Path) -> None:
    made = prepare(archive, tmp_path / "out")
    for item in made.items:
        tokens = np.arange(item.columns, dtype=np.int16) + 100 * item.channel + np.zeros((16, 1), np.int16)
        np.save(made.path(item, "tokens"), tokens)
        np.save(made.path(item, "clap"), np.full((1, 4), item.channel, np.float32))
    crops = Crops(made, 20, ("Drops",))
    (reel,) = reels(made.of("Drops"), 60)
    first, second = reel.items[1], reel.items[2]
    start = sum(i.columns for i in reel.items[:2]) - 5
    n, m = first.columns, 15
    sound = np.concatenate([made.load(first, "audio")[(n - 5) * 7680 :], made.load(second, "audio")[: m * 7680]])
    assert np.array_equal(np.rint(crops.audio(reel, start) * 32767), sound)
    mel = np.concatenate([made.load(first, "mel")[(n - 5) * 16 :], made.load(second, "mel")[: m * 16]])
    assert np.array_equal(crops.mel(reel, start), mel.T.astype(np.float32))
    assert crops.tokens(reel, start)[3].tolist() == [*range(n - 5, n), *range(100, 100 + m)]
    # the vector is that of what lies in the middle
    assert crops.clap(reel, start).tolist() == [1.0] * 4 and crops.clap(reel, start - 6).tolist() == [0.0] * 4


def test_titles_whose_language_the_text_tower_does_not_know_are_named(archive: Path, tmp_path: Path) -> None:
    write(archive / "雨の窓" / "a.wav", passage(12.0, 9))
    write(archive / "2019-05" / "a.wav", passage(12.0, 10))
    (archive / "Drops").rename(archive / "Gouttes d'été")
    (archive / "archive.toml").write_text('[works."2019-05"]\ncaption = "rain"\n')
    said = [line for line in prepare(archive, tmp_path / "out").sentences() if line.startswith("text: ")]
    assert said == [
        f"text: {title}: the text tower was trained on English; give the work a caption in archive.toml, a few English "
        "words for its sound"
        for title in ("Gouttes d'été", "雨の窓")
    ]
