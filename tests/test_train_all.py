"""`train all`: from an archive made by other code than the demo's to a bundle that plays, stopped and gone on with."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import soundfile
import tiny
import torch
from numpy.typing import NDArray

from osc_engine.cli import app
from osc_engine.folder import held
from osc_engine.manifest import EMBEDDED, BundleError
from osc_engine.model.bundle import info
from osc_engine.model.checkpoint import CheckpointError
from osc_engine.model.clap import MiniClapConfig, MiniClapNetwork
from osc_engine.model.laion import LaionError
from osc_engine.training.archive import prepare
from osc_engine.training.auto import Situation, choose
from osc_engine.training.checkpoint import TrainingError, read
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import RecipeError, fill, read_recipe
from osc_engine.training.run import Run
from osc_engine.training.settings import LoopSettings
from osc_engine.training.vectors import choose as choose_clap
from osc_engine.training.way import Way

ROOT = Path(__file__).parent.parent
RATE = 44_100


def bells(rng: np.random.Generator, time: NDArray[np.float64]) -> NDArray[np.float64]:
    """Frequency-modulated strokes."""
    sound = np.zeros_like(time)
    for start in np.cumsum(rng.uniform(0.2, 0.9, 40)):
        after = np.clip(time - start, 0, None)
        bend = rng.uniform(1, 5) * np.exp(-4 * after) * np.sin(2 * np.pi * 310 * after)
        sound += (time > start) * np.exp(-3 * after) * np.sin(2 * np.pi * rng.choice([220, 330, 495]) * after + bend)
    return sound


def gusts(rng: np.random.Generator, time: NDArray[np.float64]) -> NDArray[np.float64]:
    """Noise that swells."""
    return rng.normal(0, 1, len(time)) * np.sin(2 * np.pi * 0.2 * time) ** 2


def reeds(rng: np.random.Generator, time: NDArray[np.float64]) -> NDArray[np.float64]:
    """Saws that beat."""
    return sum((hertz * rng.uniform(0.99, 1.01) * time % 1 - 0.5 for hertz in (73, 110, 147)), np.zeros_like(time))


@pytest.fixture(scope="module", autouse=True)
def _no_pictures() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        tiny.show_nothing(patch.setattr)
        yield


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three works of two takes each, in stereo at 44.1 kHz, without an archive.toml."""
    folder, rng = tmp_path_factory.mktemp("foreign"), np.random.default_rng(3)
    for title, play in {"Bell Weather": bells, "Gust": gusts, "Reed House": reeds}.items():
        (folder / title).mkdir()
        for take in range(2):
            sides = [play(rng, np.arange(RATE * 5) / RATE) for _ in range(2)]
            sound = np.stack([0.3 * side / np.abs(side).max() for side in sides], 1)
            soundfile.write(folder / title / f"take {take}.wav", sound, RATE)
    (folder / "notes.txt").write_text("belongs to no work")
    return folder


def recipe(folder: Path, tokenizer_steps: int) -> Path:
    file = folder / "recipe.toml"
    file.write_text(tiny.recipe(tokenizer_steps))
    return file


def whole(recipe: Path, archive: Path, out: Path, begin: Path | None = None) -> tuple[Way, list[str]]:
    said: list[str] = []
    made = Way(read_recipe(recipe), archive, out, said.append, lambda _: nullcontext(lambda *_: None), begin)
    return made, said


@pytest.fixture(scope="module")
def gone(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, list[str]]:
    """`train all`, killed in the middle of the tokenizer, and the same again: where, from which step, what it said."""
    folder = tmp_path_factory.mktemp("whole")
    command = [sys.executable, "-m", "osc_engine", "train", "all", recipe(folder, 100_000), archive, folder / "out"]
    child = subprocess.Popen(
        [str(word) for word in command], env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    )
    middle = folder / "out" / "run" / "tokenizer" / "last.ckpt"
    while not middle.exists() and child.poll() is None:
        time.sleep(0.05)
    child.send_signal(signal.SIGKILL)
    printed, _ = child.communicate()
    step = int(read(middle)["step"])
    made, said = whole(recipe(folder, step + 8), archive, folder / "out")
    made.go()
    return folder, step, [*printed.splitlines(), *said]


def test_an_archive_of_others_becomes_a_bundle_that_plays(gone: tuple[Path, int, list[str]]) -> None:
    folder, _, _ = gone
    described = info(folder / "out" / "bundle")
    assert described["titles"] == ("Bell Weather", "Gust", "Reed House")
    command = ["render", str(folder / "sound.wav"), "--seconds", "4", "--bundle", str(folder / "out" / "bundle")]
    app(command, standalone_mode=False)
    sound, rate = soundfile.read(folder / "sound.wav")
    assert rate == 48_000 and sound.shape[1] == 8 and len(sound) == 4 * 48_000
    assert np.isfinite(sound).all() and (np.sqrt((sound**2).mean(0)) > 1e-4).all()


def test_what_was_killed_goes_on_where_it_was(gone: tuple[Path, int, list[str]]) -> None:
    folder, step, said = gone
    assert step >= 1 and said.count("clap: was done") == 1
    assert sum(line.startswith("clap: done") for line in said) == 1
    assert int(read(folder / "out" / "run" / "tokenizer" / "last.ckpt")["step"]) == step + 8


def test_what_prepare_has_to_say_is_said(gone: tuple[Path, int, list[str]]) -> None:
    folder, _, said = gone
    assert "not used: notes.txt: in no work's folder" in said
    nothing = "nothing is held out of Bell Weather, Gust, Reed House: too few recordings, none long enough to be parted"
    assert any(line.startswith(nothing) for line in said)
    sized = (
        f"{folder / 'out' / 'prepared'}: 3 works, 12 channels of recordings, 0.02 hours to train on, 0.00 held out; "
    )
    sitting = [line for line in said[: said.index("clap: was done")] if " held out" in line and "works" in line]
    assert len(sitting) == 2 and all(line.startswith(sized) for line in sitting), "one line in each sitting"


def test_a_recording_in_a_linked_folder_is_seen_to_change(tmp_path: Path) -> None:
    sound, rate = np.zeros(RATE), RATE
    for name in ("archive", "elsewhere"):
        (tmp_path / name).mkdir()
    (tmp_path / "archive" / "Linked").symlink_to(tmp_path / "elsewhere")
    made, _ = whole(recipe(tmp_path, 1), tmp_path / "archive", tmp_path / "out")
    before = made._asked()
    soundfile.write(tmp_path / "elsewhere" / "a.wav", sound, rate)
    assert made._asked()["archive"] != before["archive"]


def test_what_was_chosen_and_how_long_it_takes_is_said_before(gone: tuple[Path, int, list[str]]) -> None:
    _, _, said = gone
    began = said.index("clap: was done")
    assert "clap: batch 12, for a CPU" in said[:began]
    assert any(line.startswith("tokenizer: 100000 steps of") and "about" in line for line in said)
    assert any(line.startswith("about ") and "in all" in line for line in said[:began])
    assert said[-1].startswith("hear it: osc-engine render")


def test_what_is_finished_is_left_alone_and_named(gone: tuple[Path, int, list[str]], archive: Path) -> None:
    folder, step, _ = gone
    before = {path: path.stat().st_mtime_ns for path in (folder / "out").rglob("*")}
    made, said = whole(recipe(folder, step + 8), archive, folder / "out")
    made.go()
    assert said == [f"nothing to do: {folder / 'out' / 'bundle'} was made of this archive by this recipe"]
    assert {path: path.stat().st_mtime_ns for path in (folder / "out").rglob("*")} == before


def test_a_further_training_begins_from_a_bundle(
    gone: tuple[Path, int, list[str]], archive: Path, tmp_path: Path
) -> None:
    folder, _, _ = gone
    bundle = folder / "out" / "bundle"
    file = recipe(tmp_path, 3)
    file.write_text(file.read_text().replace("learning_rate = 1e-3", "learning_rate = 1e-9").replace("2e-3", "1e-9"))
    shutil.copytree(folder / "out" / "prepared", tmp_path / "out" / "prepared")
    made, _ = whole(file, archive, tmp_path / "out", begin=bundle)
    made.go()
    from safetensors.torch import load_file

    for name in ("transformer", "vocoder"):
        old, new = load_file(bundle / f"{name}.safetensors"), load_file(made.bundle / f"{name}.safetensors")
        assert all(torch.allclose(old[key].float(), new[key].float(), atol=2e-3) for key in old), name
    assert json.loads((tmp_path / "out" / "done.json").read_text())["from"] == str(bundle)


@pytest.mark.parametrize("file", sorted((EMBEDDED / "recipes").glob("*.toml")), ids=lambda file: file.stem)
def test_every_recipe_that_is_shipped_has_a_loop_for_every_stage(file: Path) -> None:
    for stage in ("clap", "tokenizer", "transformer", "vocoder"):
        situation = Situation(200.0, 9.6, 1, True, lambda: (9, 80.0))
        table, _ = choose(stage, read_recipe(file).tables[stage]["loop"], situation)
        assert fill(LoopSettings, table, f"{stage}.loop").part(1) <= 64


def never() -> tuple[int, float]:
    raise AssertionError("memory does not decide here")


def test_automatic_values_follow_the_archive() -> None:
    table = {"steps": "auto", "batch": "auto", "learning_rate": 1e-3}
    sizes = [choose("transformer", table, Situation(h, 5.76, 1, False, never))[0]["steps"] for h in (0.01, 0.3, 3, 999)]
    assert sizes == [5_000, 10_078, 100_781, 500_000]
    _, said = choose("transformer", table, Situation(0.3, 5.76, 1, False, never))
    assert said == ["batch 8, for a CPU", "steps 10078, as 430 passes over 0.30 h are 10078"]


def test_a_batch_is_parted_until_it_fits_the_memory() -> None:
    table = {"steps": 5, "batch": 64, "accumulate": "auto", "learning_rate": 1e-3}
    for processes, room, parts in ((1, 99, 1), (1, 40, 2), (1, 9, 8), (4, 9, 2), (4, 16, 1), (1, 0, 64)):
        situation = Situation(200, 9.6, processes, True, partial(tuple[int, float], (room, 80.0)))
        assert choose("transformer", table, situation)[0]["accumulate"] == parts
    # of the items that suit a CPU nobody asks whether they fit
    situation = Situation(200, 9.6, 1, False, partial(tuple[int, float], (9, 23.0)))
    assert choose("transformer", table, situation)[0]["accumulate"] == 8
    few = Situation(200, 9.6, 1, False, never)
    assert choose("transformer", {**table, "batch": 8}, few)[0]["accumulate"] == 1


def test_a_checkpoint_that_is_missing_is_said_before_anything_is_prepared(archive: Path, tmp_path: Path) -> None:
    made, said = whole(recipe(tmp_path, 5), archive, tmp_path / "out")
    made.recipe = choose_clap(made.recipe, "laion", tmp_path / "none.pt")
    for only_estimate in (False, True):
        with pytest.raises(CheckpointError, match=r"none\.pt is missing"):
            made.go(only_estimate)
    assert not said and not (tmp_path / "out").exists()


def test_a_checkpoint_that_cannot_be_used_is_said_before_anything_is_prepared(archive: Path, tmp_path: Path) -> None:
    made, _ = whole(recipe(tmp_path, 5), archive, tmp_path / "out")
    (tmp_path / "no.pt").write_text("nothing of the kind")
    made.recipe = choose_clap(made.recipe, "laion", tmp_path / "no.pt")
    with pytest.raises(LaionError, match=r"no\.pt"):
        made.go()
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_automatic_is_named() -> None:
    with pytest.raises(RecipeError, match=r"\[clap.loop\] seed is 'auto'; only steps, batch, accumulate may be"):
        choose("clap", {"seed": "auto"}, Situation(1, 9.6, 1, False, never))


@pytest.fixture
def copied(
    gone: tuple[Path, int, list[str]], archive: Path, tmp_path: Path
) -> tuple[Callable[..., list[str]], Path, Path]:
    """What was made, in a folder of its own, with its archive: goes on with a changed recipe, and what it says."""
    folder, step, _ = gone
    for name, there in (("out", folder / "out"), ("archive", archive)):
        shutil.copytree(there, tmp_path / name)

    def again(*changes: tuple[str, str], steps: int = step + 8) -> list[str]:
        file = recipe(tmp_path, steps)
        text = file.read_text()
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        file.write_text(text)
        made, said = whole(file, tmp_path / "archive", tmp_path / "out")
        made.go()
        return said

    return again, tmp_path / "out" / "run", tmp_path / "archive"


def ran(said: list[str]) -> set[str]:
    """The trainings that were run."""
    trained = {"clap", "tokenizer", "transformer", "vocoder"}
    return {line.split(":")[0] for line in said if ": done in" in line} & trained


def test_an_added_work_is_learned_by_every_network(copied: tuple[Callable[..., list[str]], Path, Path]) -> None:
    again, run, archive = copied
    shutil.copytree(archive / "Gust", archive / "Second Gust")
    for file in (archive / "Second Gust").iterdir():
        sound, rate = soundfile.read(file)
        soundfile.write(file, sound[::-1], rate)
    said = again()
    assert ran(said) == {"clap", "tokenizer", "transformer", "vocoder"}
    assert "tokenizer: begins from its last network, as the recordings changed" in said
    assert (
        "transformer: begins anew, as the recordings, the titles or captions, the CLAP and the tokenizer changed"
        in said
    )
    assert info(run.parent / "bundle")["titles"] == ("Bell Weather", "Gust", "Reed House", "Second Gust")
    assert (run / "tokenizer" / "before.ckpt").is_file()
    assert again()[0].startswith("nothing to do")


def test_other_sizes_are_trained_anew_and_nothing_else_is(
    copied: tuple[Callable[..., list[str]], Path, Path],
) -> None:
    again, run, _ = copied
    said = again(("width = 32", "width = 40"))
    assert ran(said) == {"transformer"}
    assert "transformer: begins anew, as its table in the recipe changed" in said
    assert int(read(run / "transformer" / "last.ckpt")["step"]) == 6


def test_a_tokenizer_trained_longer_is_learned_anew_by_what_speaks_its_tokens(
    copied: tuple[Callable[..., list[str]], Path, Path], gone: tuple[Path, int, list[str]]
) -> None:
    again, run, _ = copied
    _, step, _ = gone
    said = again(steps=step + 12)
    assert ran(said) == {"tokenizer", "transformer", "vocoder"}
    assert int(read(run / "tokenizer" / "last.ckpt")["step"]) == step + 12
    assert "vocoder: begins anew, as the tokenizer changed" in said


@pytest.mark.parametrize("stage", ["clap", "transformer"])
def test_a_bundle_that_cannot_be_begun_from_changes_nothing_of_what_was_made(
    copied: tuple[Callable[..., list[str]], Path, Path], tmp_path: Path, stage: str
) -> None:
    _, run, archive = copied
    begin = tmp_path / "begin"
    shutil.copytree(run.parent / "bundle", begin)
    wider = MiniClapNetwork(MiniClapConfig(dim=24, width=24, blocks=1, text_width=16))
    other = wider if stage == "clap" else tiny.transformer(blocks=3)
    other.save(begin / f"{stage}.safetensors")
    before = {path: path.read_bytes() for path in run.rglob("*.*") if path.is_file()}
    made, _ = whole(recipe(tmp_path, 5), archive, run.parent, begin=begin)
    for only_estimate in (True, False):
        with pytest.raises(
            TrainingError, match=f"^{stage} cannot begin from .*, whose sizes are not the recipe's: .*[^:]$"
        ):
            made.go(only_estimate)
    assert {path: path.read_bytes() for path in run.rglob("*.*") if path.is_file()} == before
    alone = Run(made.recipe, Prepared.open(run.parent / "prepared"), run, begin=begin)
    with pytest.raises(TrainingError, match=f"^{stage} cannot begin from"):
        alone.stage(stage)
    assert {path: path.read_bytes() for path in run.rglob("*.*") if path.is_file()} == before


def test_a_recipe_that_cannot_be_followed_is_refused_before_anything_is_prepared(archive: Path, tmp_path: Path) -> None:
    file = recipe(tmp_path, 5)
    file.write_text(file.read_text().replace("heads = 2", "heads = 5"))
    made, _ = whole(file, archive, tmp_path / "out")
    with pytest.raises(RecipeError, match="in 5 heads"):
        made.go()
    assert not (tmp_path / "out" / "prepared" / "index.json").exists()


def test_what_was_prepared_later_and_not_learned_is_in_no_bundle(
    copied: tuple[Callable[..., list[str]], Path, Path], tmp_path: Path
) -> None:
    _, run, archive = copied
    shutil.copytree(archive / "Gust", archive / "Newcomer")
    for file in (archive / "Newcomer").iterdir():
        sound, rate = soundfile.read(file)
        soundfile.write(file, sound[::-1], rate)
    chosen = read_recipe(recipe(tmp_path, 5))
    prepare(archive, run.parent / "prepared", chosen.geometry)
    later = Run(chosen, Prepared.open(run.parent / "prepared"), run)
    assert "Newcomer" in later.prepared.titles
    assert later.build(tmp_path / "bundle").titles == ("Bell Weather", "Gust", "Reed House")
    for title in ("Bell Weather", "Gust", "Reed House"):
        shutil.rmtree(archive / title)
    prepare(archive, tmp_path / "others", chosen.geometry)
    with pytest.raises(BundleError, match=r"learned Bell Weather, Gust, Reed House, of which .* holds none"):
        Run(chosen, Prepared.open(tmp_path / "others"), run).build(tmp_path / "bundle")


def test_two_programs_do_not_train_in_one_folder(gone: tuple[Path, int, list[str]], tmp_path: Path) -> None:
    folder, step, _ = gone
    run = Run(read_recipe(recipe(tmp_path, step)), Prepared.open(folder / "out" / "prepared"), tmp_path / "run")
    sentence = re.escape(f"{run.folder} is being trained by another program; wait for it, or end it")
    with held(run.folder, RuntimeError()), pytest.raises(TrainingError, match=f"^{sentence}$"):
        run.stage("tokenizer")
    assert not run.file("tokenizer").exists()


def test_a_run_of_before_it_was_written_down_is_taken_as_it_is(
    copied: tuple[Callable[..., list[str]], Path, Path],
) -> None:
    again, run, _ = copied
    (run.parent / "done.json").unlink()
    for file in run.glob("*/made_of.json"):
        file.unlink()
    assert ran(again()) == set()
    assert len(list(run.glob("*/made_of.json"))) == 4
