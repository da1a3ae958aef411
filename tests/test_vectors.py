"""The vectors that a training is made with: which CLAP gives them, and that it is asked once for each content."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import soundfile
import tiny
import torch
from torch import Tensor

from osc_engine.cli import app
from osc_engine.manifest import file_sha256
from osc_engine.model.checkpoint import CheckpointError
from osc_engine.model.laion import LaionError
from osc_engine.training.archive import prepare
from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.clap import clap_config
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import Recipe, RecipeError
from osc_engine.training.run import Run
from osc_engine.training.vectors import CACHE, CHOICE, KeptClap, asks_for_laion, choose, open_laion, ten_seconds


class Counting:
    """A `Clap` whose vectors tell their content apart, and which counts what it was asked."""

    dim = 3

    def __init__(self) -> None:
        self.asked: list[object] = []

    def embed_text(self, texts: Sequence[str]) -> Tensor:
        self.asked += texts
        return torch.tensor([[len(text), 1.0, 2.0] for text in texts])

    def embed_audio(self, audio: Tensor) -> Tensor:
        self.asked += [tuple(one.shape) for one in audio]
        return torch.stack([audio.sum(1), audio.amax(1), audio.amin(1)], dim=1)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("vectors")
    for title, seconds in (("Long", 14.0), ("Short", 3.0)):
        (folder / "archive" / title).mkdir(parents=True)
        ramp = np.linspace(-0.9, 0.9, round(seconds * 48_000))
        soundfile.write(folder / "archive" / title / "a.wav", ramp, 48_000, "FLOAT")
    (folder / "archive" / "archive.toml").write_text('[works.Long]\ncaption = "a long ramp"\n[works.Short]\n')
    return prepare(folder / "archive", folder / "prepared")


def recipe(**clap: object) -> Recipe:
    return Recipe("r", "", {"clap": clap})


def test_a_content_is_embedded_once_and_known_to_the_next_run(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    one = KeptClap(tmp_path / CACHE, "a" * 64, lambda: first)
    sounds = torch.tensor([[0.5, 0.25], [0.1, 0.2], [0.5, 0.25]])
    made, said = one.embed_audio(sounds), one.embed_text(["rain", "wind", "rain"])
    assert first.asked == [(2,), (2,), "rain", "wind"]
    assert torch.equal(made, Counting().embed_audio(sounds))
    again = KeptClap(tmp_path / CACHE, "a" * 64, lambda: second)
    assert torch.equal(again.embed_audio(sounds.flip(0)), made.flip(0))
    assert torch.equal(again.embed_text(["wind", "snow"])[0], said[1])
    assert second.asked == ["snow"], "opened for what is not known, and for no more"
    assert again.dim == 3 and again.embed_text([]).shape == (0, 3)


def test_vectors_of_one_checkpoint_are_not_those_of_another(tmp_path: Path) -> None:
    one, other = Counting(), Counting()
    KeptClap(tmp_path / CACHE, "a" * 64, lambda: one).embed_text(["rain"])
    KeptClap(tmp_path / CACHE, "b" * 64, lambda: other).embed_text(["rain"])
    assert other.asked == ["rain"]


def test_a_damaged_file_of_vectors_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / CACHE).write_bytes(b"no database" * 100)
    with pytest.raises(ArchiveError, match=rf"{CACHE} cannot be used .*; delete it, it can be made again"):
        KeptClap(tmp_path / CACHE, "a" * 64, Counting).embed_text(["rain"])


def test_a_window_is_ten_seconds_around_its_segment_and_never_beyond_the_recording(prepared: Prepared) -> None:
    item = prepared.of("Long")[0]
    whole = prepared.load(item, "audio").astype(np.float32) / 32767
    for column, start in ((0, 0), (15, 15 * 7680 + 230_400 - 240_000), (item.columns - 60, len(whole) - 480_000)):
        assert np.array_equal(ten_seconds(prepared, item, column).numpy(), whole[start : start + 480_000])
    assert len(ten_seconds(prepared, prepared.of("Short")[0], 0)) == 18 * 7680


def test_a_title_is_called_by_its_caption_in_both_claps(prepared: Prepared, tmp_path: Path) -> None:
    run = Run(recipe(kind="mini"), prepared, tmp_path)
    tiny.clap().save(run.file("clap"))
    captions = run.caption_vectors()
    clap = run.run_clap().clap
    assert np.array_equal(captions["Long"], clap.embed_text(["a long ramp"]).numpy())
    assert np.array_equal(captions["Short"], clap.embed_text(["Short"]).numpy())


def test_vectors_are_made_again_for_another_clap_and_not_for_the_same(prepared: Prepared, tmp_path: Path) -> None:
    run = Run(recipe(), prepared, tmp_path)
    item = prepared.items[0]

    def made() -> tuple[Tensor, int]:
        path = prepared.path(item, "clap")
        run.stage("vectors")
        return torch.from_numpy(np.load(path)), path.stat().st_mtime_ns

    tiny.clap(seed=1).save(run.file("clap"))
    first, when = made()
    assert made()[1] == when
    tiny.clap(seed=2).save(run.file("clap"))
    other, later = made()
    assert later > when and not torch.allclose(first, other)


def test_the_command_line_has_the_last_word_on_the_clap() -> None:
    plain = recipe(width=16)
    assert choose(plain, None, None) is plain
    assert choose(plain, "laion", Path("a.pt")).tables["clap"] == {"kind": "laion", "checkpoint": "a.pt"}
    named = recipe(kind="laion", checkpoint="b.pt")
    assert choose(named, None, Path("c.pt")).tables["clap"]["checkpoint"] == "c.pt"
    assert choose(named, "mini", None).tables["clap"] == {"kind": "mini"}
    assert choose(plain, "mini", None).tables["clap"] == {"width": 16, "kind": "mini"}
    with pytest.raises(RecipeError, match="--clap is 'big'; it must be mini or laion"):
        choose(plain, "big", None)
    with pytest.raises(RecipeError, match="--clap-checkpoint is of use with --clap laion alone"):
        choose(plain, None, Path("a.pt"))


@pytest.mark.usefixtures("empty_cache")
def test_a_bundle_is_built_with_the_checkpoint_that_is_named(prepared: Prepared, tmp_path: Path) -> None:
    (tmp_path / "recipe.toml").write_text("[clap]\nwidth = 16\n")
    checkpoint, run = tmp_path / "one.pt", tmp_path / "run"
    checkpoint.write_bytes(b"one")
    open_laion(recipe(kind="laion", checkpoint=str(checkpoint)), prepared, run)
    build = [
        str(word) for word in ("bundle", "build", tmp_path / "recipe.toml", prepared.folder, run, tmp_path / "out")
    ]
    # it would be opened for the texts, and is not one
    with pytest.raises(CheckpointError, match=r"LAION-CLAP checkpoint with sha256 .* is not in"):
        app(build, standalone_mode=False)
    with pytest.raises(LaionError, match=r"one\.pt"):
        app([*build, "--clap-checkpoint", str(checkpoint)], standalone_mode=False)


def test_a_run_keeps_to_the_checkpoint_that_it_was_begun_with(prepared: Prepared, tmp_path: Path) -> None:
    one, other = tmp_path / "one.pt", tmp_path / "other.pt"
    one.write_bytes(b"one")
    other.write_bytes(b"other")
    run = tmp_path / "run"
    assert open_laion(recipe(kind="laion", checkpoint=str(one)), prepared, run).identity == file_sha256(one)
    assert json.loads((run / CHOICE).read_text()) == {"kind": "laion", "sha256": file_sha256(one)}
    assert asks_for_laion(recipe(), run)
    assert open_laion(recipe(width=16), prepared, run).identity == file_sha256(one), "and needs its file no more"
    with pytest.raises(RecipeError, match=rf"run was begun with .*{file_sha256(one)[:12]}…, and .*other\.pt is"):
        open_laion(recipe(kind="laion", checkpoint=str(other)), prepared, run)
    with pytest.raises(RecipeError, match="begun with LAION-CLAP, and mini is asked for"):
        open_laion(recipe(kind="mini"), prepared, run)
    with pytest.raises(RecipeError, match="width is unknown"):
        open_laion(recipe(kind="laion", width=3), prepared, run)
    tiny.laion_bundle(tmp_path / "bundle", file_sha256(other))
    with pytest.raises(RecipeError, match=rf"bundle was trained with checkpoint {file_sha256(other)[:12]}…"):
        open_laion(recipe(), prepared, run, tmp_path / "bundle")


def test_a_run_with_a_mini_clap_does_not_turn_to_laion(prepared: Prepared, tmp_path: Path) -> None:
    tiny.clap().save(tmp_path / "clap.safetensors")
    with pytest.raises(RecipeError, match="begun with mini CLAP, and LAION-CLAP is asked for"):
        Run(recipe(kind="laion"), prepared, tmp_path).stage("clap")


def test_an_unknown_kind_of_clap_is_refused(prepared: Prepared) -> None:
    with pytest.raises(RecipeError, match=r"\[clap\] kind must be mini or laion"):
        clap_config(recipe(kind="huge"), prepared)
