"""The whole way from recordings to a bundle that plays, with small real networks."""

import resource
import shutil
import signal
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
import soundfile
import tiny
import torch

from osc_engine.model.bundle import check, info
from osc_engine.model.clap import MiniClapNetwork
from osc_engine.model.tokenizer import Tokenizer
from osc_engine.model.transformer import Transformer
from osc_engine.training.acoustics import highest_correlation, spectrum_distance
from osc_engine.training.archive import prepare
from osc_engine.training.card import BY_HAND, markdown, write
from osc_engine.training.checkpoint import TrainingError, begin_from, reached
from osc_engine.training.checkpoint import write as write_checkpoint
from osc_engine.training.clap import clap_columns
from osc_engine.training.data import TokenBatch
from osc_engine.training.evaluate import STYLE_SCALES, Effort, Judge, _style, evaluate
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import RecipeError, fill, read_recipe
from osc_engine.training.run import STAGES, Run, write_changed
from osc_engine.training.settings import on_threads
from osc_engine.training.tokenizer import codebook_use
from osc_engine.training.transformer import Masking, guess, hide

_LOOP = "[tokenizer.loop]\nsteps = 1\nbatch = 1\nlearning_rate = 1e-3"


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run]:
    folder = tmp_path_factory.mktemp("training")
    rng = np.random.default_rng(0)
    time = np.arange(48_000 * 21) / 48_000
    for title, hertz in (("Low", 110.0), ("High", 3000.0)):
        (folder / "archive" / title).mkdir(parents=True)
        sound = 0.2 * np.sin(2 * np.pi * hertz * time) + rng.normal(0, 0.003, len(time))
        soundfile.write(folder / "archive" / title / "a.wav", sound, 48_000)
    soundfile.write(folder / "archive" / "whistle.wav", 0.2 * np.sin(2 * np.pi * 800 * time[: 48_000 * 10]), 48_000)
    (folder / "archive" / "archive.toml").write_text(
        '[works.Low]\ncaptions = ["a deep hum"]\nheld_out = ["a low drone"]\n'
        '[works.High]\ncaptions = ["a shrill whine"]\nheld_out = ["a piercing tone"]\n'
        '[signature]\nfile = "whistle.wav"\ncaptions = ["a steam whistle"]\n'
    )
    (folder / "recipe.toml").write_text(tiny.recipe(tokenizer_steps=6))
    recipe = read_recipe(folder / "recipe.toml")
    run = Run(recipe, prepare(folder / "archive", folder / "prepared", recipe.geometry), folder / "run")
    for stage in STAGES:
        run.stage(stage)
    run.build(folder / "bundle")
    return folder, run


def test_every_stage_trains_and_the_bundle_plays(trained: tuple[Path, Run]) -> None:
    folder, run = trained
    check(folder / "bundle")
    described = info(folder / "bundle")
    assert described["titles"] == ("Low", "High") and described["styles"] == ("whistle",)
    item = run.prepared.items[0]
    assert run.prepared.load(item, "tokens").shape == (16, item.columns)
    assert run.prepared.load(item, "clap").shape == (len(run.prepared.windows(item)), 24)
    for stage in ("clap", "tokenizer", "transformer", "vocoder"):
        assert (folder / "run" / stage / "log.jsonl").read_text().strip()


def test_the_codebook_is_the_recipes_and_an_archive_prepared_with_another_mel_is_refused(
    trained: tuple[Path, Run], tmp_path: Path
) -> None:
    _, run = trained
    geometry = run.recipe.geometry
    other = replace(run.prepared, geometry=replace(geometry, codes=1024))
    assert Run(run.recipe, other, tmp_path).prepared.geometry == geometry
    other = replace(run.prepared, geometry=replace(geometry, frame_samples=240))
    with pytest.raises(RecipeError, match=f"with frame_samples 240, recipe .* asks for {geometry.frame_samples};"):
        Run(run.recipe, other, tmp_path)


def test_a_stage_whose_forerunner_is_missing_says_which(trained: tuple[Path, Run], tmp_path: Path) -> None:
    _, run = trained
    with pytest.raises(RecipeError, match="run the stage tokenizer first"):
        Run(run.recipe, run.prepared, tmp_path).stage("tokens")
    with pytest.raises(RecipeError, match="stage is 'paint'; allowed are clap"):
        run.stage("paint")


def test_nothing_but_a_spread_is_not_trained_of_random_networks(trained: tuple[Path, Run], tmp_path: Path) -> None:
    _, run = trained
    table = run.recipe.tables["tokenizer"]
    only = {**table, "losses": {**table.get("losses", {}), "spread_from": 0.0}}
    tables = {**run.recipe.tables, "tokenizer": only}
    for act in (Run.stage, Run.check):
        with pytest.raises(RecipeError, match="give --from a bundle with a trained tokenizer"):
            act(Run(replace(run.recipe, tables=tables), run.prepared, tmp_path), "tokenizer")


def test_a_mistake_in_a_recipe_leaves_what_was_trained_where_it_is(trained: tuple[Path, Run], tmp_path: Path) -> None:
    folder, run = trained
    shutil.copytree(folder / "run", tmp_path / "run")
    before = {path: path.read_bytes() for path in (tmp_path / "run").rglob("*.*") if path.is_file()}
    for losses, sentence in (
        ({"sprad_from": 1.0}, "did you mean spread_from"),
        ({"adversarial_from": "0.5"}, "adversarial_from is '0.5'"),
    ):
        table = {**run.recipe.tables["tokenizer"], "losses": losses}
        mistaken = replace(run.recipe, tables={**run.recipe.tables, "tokenizer": table})
        with pytest.raises(RecipeError, match=sentence):
            Run(mistaken, run.prepared, tmp_path / "run").stage("tokenizer")
    assert {path: path.read_bytes() for path in (tmp_path / "run").rglob("*.*") if path.is_file()} == before


def test_a_training_can_begin_from_a_bundle_of_the_same_sizes(trained: tuple[Path, Run], tmp_path: Path) -> None:
    folder, _ = trained
    begun, kept = tiny.transformer(seed=1), Transformer.load(folder / "bundle" / "transformer.safetensors")
    begin_from(begun, None, "transformer")
    with pytest.raises(TrainingError, match="sizes are not the recipe's"):
        begin_from(begun, folder / "bundle", "transformer")
    with pytest.raises(TrainingError, match="is missing, so the stage transformer cannot begin"):
        begin_from(begun, tmp_path, "transformer")
    same = Transformer(kept.config)
    begin_from(same, folder / "bundle", "transformer")
    assert all(torch.equal(a, b) for a, b in zip(same.parameters(), kept.parameters(), strict=True))


@torch.no_grad()
def heard_by(tower: MiniClapNetwork, mel: np.ndarray) -> torch.Tensor:
    return tower.audio(torch.from_numpy(mel)[None])


def test_a_training_begun_from_a_bundle_keeps_its_space(trained: tuple[Path, Run], tmp_path: Path) -> None:
    folder, run = trained
    again = Run(run.recipe, run.prepared, tmp_path / "again", begin=folder / "bundle")
    again.stage("clap")
    sound = np.asarray(run.prepared.load(run.prepared.items[0], "mel")[:320], np.float32).T.copy()
    one, two = (
        heard_by(MiniClapNetwork.load(path / "clap.safetensors"), sound)
        for path in (folder / "bundle", tmp_path / "again")
    )
    assert float((one * two).sum()) > 0.9
    other = MiniClapNetwork.load(folder / "bundle" / "clap.safetensors")
    torch.nn.init.normal_(other.audio.out.weight)
    assert float((heard_by(other, sound) * one).sum()) < 0.9


def test_an_evaluation_measures_everything_that_the_card_states_and_keeps_what_a_person_wrote(
    trained: tuple[Path, Run], tmp_path: Path
) -> None:
    folder, run = trained
    judge = Judge.open(str(folder / "bundle"), run.prepared)
    figures = evaluate(judge, Effort(seeds=2, before=1, style_seeds=1, minutes=0.5, long_seeds=2, prompts=1))
    assert figures["titles_obeyed"]["segments"] == 4 and figures["prompts_obeyed"]["prompts"] == 2
    assert [(s["audio"], s["text"]) for s in figures["style"]] == list(STYLE_SCALES)
    card = tmp_path / "card.md"
    write(card, figures, judge.synth.manifest)
    page = card.read_text()
    assert "| Low |" in page and "| High |" in page and "nan" not in page
    # the archive has one recording of each
    said = "\nBut of Low, High nothing as long as a segment is held out: those real segments were trained on.\n"
    assert figures["trained_on"] == ["Low", "High"] and said in page and "| real segments: " in page
    judge.synth.manifest = judge.synth.manifest.model_copy(update={"styles": ()})
    assert _style(judge, Effort(style_seeds=1)) == []
    assert "Two-way guidance" in page and "Two-way guidance" not in markdown(
        {**figures, "style": []}, judge.synth.manifest
    )
    unseen = markdown({**figures, "trained_on": []}, judge.synth.manifest)
    assert "\nBut of" not in unseen and "| real held-out segments: " in unseen
    card.write_text(f"an older card\n\n{BY_HAND}\n\nIt likes rain.\n")
    write(card, figures, judge.synth.manifest)
    assert card.read_text() == f"{page}\n{BY_HAND}\n\nIt likes rain.\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[tokenizer]\nwidht = 3\n[tokenizer.loop]\nsteps = 1\nbatch = 1\nlearning_rate = 1e-3", "widht is unknown"),
        ("[tokeniser]\n", "tokeniser is unknown; did you mean tokenizer"),
        ("name = ", "not valid TOML"),
        ('name = ""', "name is ''; it must have 1 to 120 characters"),
        ("tokenizer = 3", r"tokenizer must be a table, which \[tokenizer\] begins"),
        ("[[tokenizer]]\nwidths = [3]", r"tokenizer must be a table"),
        ("[tokenizer]\nloop = 3", r"tokenizer.loop must be a table, which \[tokenizer.loop\] begins"),
        ("[geometry]\nmel_bins = 250", r"^recipe: \[geometry\]: geometry: 250 mel bins are not divisible"),
        ("[geometry]\nsample_rate = 44100", "sample_rate is 44100; this engine plays 48000 alone"),
        ("[geometry]\nframe_samples = 512", "frame_samples is 512; this engine plays 480 alone"),
        ("[geometry]\npatch = 8", "patch is 8; this engine plays 16 alone"),
        (f"[tokenizer]\ncodes = 32\n{_LOOP}", r"\[tokenizer\] codes is 32, and 64 by \[geometry\]"),
        (f"[tokenizer]\ncrop_columns = 1\n{_LOOP}", "crop_columns is 1; it must be a whole number of 2 and more"),
        ("[tokenizer.loop]\nsteps = 'auto'\nlearning_rate = 1e-3", r"\[tokenizer.loop\] lacks batch"),
        ("[tokenizer.loop]\nsteps = 'auto'\nbacth = 4", "bacth is unknown; did you mean batch"),
        ("[tokenizer.loop]\nsteps = 'auto'\nbatch = 0\nlearning_rate = 1e-3", "batch is 0; allowed are 1 and more"),
        (f"[tokenizer]\n{_LOOP}\n[defaults]\nstyle = 'whistl'", "style is 'whistl'; its signature is whistle in "),
        ("[tokenizer.looop]\nsteps = 1", r"tokenizer.looop\] is unknown"),
        (f"[tokenizer]\nwidths = [1, 2]\n{_LOOP}", r"^recipe: \[tokenizer\] widths is \[1, 2\]; it "),
        (f"[tokenizer]\nwidths = [8.5, 16, 32]\n{_LOOP}", r"widths is \[8.5, 16, 32\]; it should be a valid integer$"),
        (f"[tokenizer]\nwidths = 'abc'\n{_LOOP}", r"widths is 'abc'; it should be a valid list$"),
        (
            f"[tokenizer.losses]\nadversarial_from = '0.5'\n{_LOOP}",
            r"\[tokenizer.losses\] adversarial_from is '0.5'; it ",
        ),
        (f"[tokenizer.losses]\nspread = nan\n{_LOOP}", r"spread is nan; it should be a finite number$"),
        (f"[tokenizer.losses]\nspread_from = 2\n{_LOOP}", "adversarial_from and spread_from lie between 0 and 1"),
        (
            "[tokenizer.loop]\nsteps = 1.5\nbatch = 1\nlearning_rate = 1e-3",
            "steps is 1.5; it should be a valid integer$",
        ),
        (
            "[tokenizer.loop]\nsteps = 1\nbatch = true\nlearning_rate = 1e-3",
            "batch is True; it should be a valid integer$",
        ),
        (
            "[tokenizer.loop]\nsteps = 1\nbatch = 1\nlearning_rate = 'x'",
            "learning_rate is 'x'; it should be a valid number$",
        ),
        (f"[tokenizer]\nlosses = 3\n{_LOOP}", r"tokenizer.losses must be a table, which \[tokenizer.losses\] begins"),
        ('[defaults]\nordr = "halton"', r"^recipe: \[defaults\] ordr is unknown; did you mean order\?$"),
        ("[defaults]\nhop = 30", r"^recipe: \[defaults\]: hop is 30; input should be less than or equal to 9.44$"),
    ],
)
def test_a_mistake_in_a_recipe_is_one_sentence(
    trained: tuple[Path, Run], tmp_path: Path, text: str, sentence: str
) -> None:
    _, run = trained
    (tmp_path / "r.toml").write_text(text if "[geometry]" in text else f"{text}\n[geometry]\ncodes = 64\n")
    with pytest.raises(RecipeError, match=sentence):
        Run(read_recipe(tmp_path / "r.toml"), run.prepared, tmp_path / "run").stage("tokenizer")


def test_a_recipe_may_begin_with_a_mark_and_must_be_utf_8(tmp_path: Path) -> None:
    (tmp_path / "r.toml").write_text("\ufeffname = 'Größe'", "utf-8")
    assert read_recipe(tmp_path / "r.toml").name == "Größe"
    (tmp_path / "r.toml").write_text("name = 'Größe'", "latin-1")
    with pytest.raises(RecipeError, match=r"r.toml is not valid TOML in UTF-8"):
        read_recipe(tmp_path / "r.toml")


def test_what_is_written_again_and_is_the_same_stays_the_file_that_it_was(
    trained: tuple[Path, Run], tmp_path: Path
) -> None:
    network, file = Tokenizer.load(trained[0] / "run" / "tokenizer.safetensors"), tmp_path / "network.safetensors"
    write_changed(file, network.save)
    for _ in range(12):  # the order of a header is by chance
        before = file.stat().st_ino
        write_changed(file, network.save)
        assert file.stat().st_ino == before
    network.get_parameter(next(name for name, _ in network.named_parameters())).data += 1e-3
    write_changed(file, network.save)
    assert file.stat().st_ino != before and not list(tmp_path.glob("*.part"))


def test_tokens_of_another_run_are_made_again_and_not_trained_on(trained: tuple[Path, Run], tmp_path: Path) -> None:
    folder, run = trained
    for name in ("run", "prepared"):
        shutil.copytree(folder / name, tmp_path / name)
    prepared = Prepared.open(tmp_path / "prepared")
    first = Run(run.recipe, prepared, tmp_path / "run")
    item = prepared.items[0]
    own = np.array(prepared.load(item, "tokens"))
    other = Run(run.recipe, prepared, tmp_path / "other")
    other.folder.mkdir()
    tiny.tokenizer(seed=5).save(other.file("tokenizer"))
    other.stage("tokens")
    assert not np.array_equal(own, prepared.load(item, "tokens"))
    with pytest.raises(RecipeError, match=r"holds tokens not known to be of .*; run its stage tokens first"):
        first.stage("transformer")
    first.stage("tokens")
    assert np.array_equal(own, prepared.load(item, "tokens"))
    first.stage("transformer")


def test_the_threads_of_one_stage_are_not_those_of_the_next() -> None:
    own = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        with on_threads(1):
            assert torch.get_num_threads() == 1
            with on_threads(0):
                assert torch.get_num_threads() == 1
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(own)


def test_a_checkpoint_that_finds_no_room_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    write_checkpoint(tmp_path / "last.ckpt", {"step": 1, "minutes": 0.0})
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handled = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(TrainingError, match=r"last.ckpt cannot be written, .*; make room"):
            write_checkpoint(tmp_path / "last.ckpt", {"step": 2, "weights": torch.zeros(10**6)})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handled)
    assert [path.name for path in tmp_path.iterdir()] == ["last.ckpt"] and reached(tmp_path / "last.ckpt")[0] == 1


@pytest.mark.parametrize(
    ("works", "signature", "columns"),
    [
        ({"a": (200, 100), "b": (90,)}, (8,), 60),
        ({"a": (200,), "b": (6,) * 20}, (), 60),
        ({"a": (200,), "b": (40,)}, (), 40),
        ({"a": (200,), "b": (5,)}, (), 60),
        ({"a": (200,), "b": (90,)}, (31,), 31),
        ({"a": (9,), "b": (5,)}, (3,), 9),
    ],
)
def test_crops_of_the_clap_are_as_long_as_what_every_work_holds_end_to_end(
    works: dict[str, tuple[int, ...]], signature: tuple[int, ...], columns: int
) -> None:
    held = {**works, "signature": signature}

    class Archive:
        works, geometry = tuple(held), tiny.GEOMETRY

        def of(self, title: str, _: bool = False) -> list[SimpleNamespace]:
            return [SimpleNamespace(columns=n) for n in held[title]]

    assert clap_columns(cast(Prepared, Archive())) == columns


def test_masking_hides_at_least_one_token_and_only_new_ones() -> None:
    network = tiny.transformer()
    batch = TokenBatch(torch.randint(64, (6, 16, 20)), torch.randn(6, 24), torch.randn(6, 24))
    masking = Masking(columns=20, new_least=4, new_most=8, cold=0.0, worn=0.5, absent=0.5)
    for seed in range(8):
        torch.manual_seed(seed)
        parts = hide(batch, masking, network)
        assert 4 <= parts.wanted.shape[2] <= 8
        assert ((parts.shown == network.mask).flatten(1).sum(1) >= 1).all()
        assert (parts.context != network.mask).all() and int(parts.context.max()) <= network.absent
        assert torch.isfinite(guess(network, parts)[0])


def test_masking_that_cannot_be_is_refused() -> None:
    with pytest.raises(RecipeError, match="new_least 9, new_most 8"):
        fill(Masking, {"columns": 20, "new_least": 9, "new_most": 8}, "transformer.masking")


def test_a_transformer_learns_what_the_text_says() -> None:
    torch.manual_seed(0)
    network = tiny.transformer().train()
    optimizer = torch.optim.AdamW(network.parameters(), 3e-3)
    texts = torch.nn.functional.normalize(torch.randn(2, 24), dim=1)
    works = torch.tensor([0, 1] * 4)
    tokens = (works * 10)[:, None, None].expand(8, 16, 12).clone()
    batch = TokenBatch(tokens, texts[works], texts[works])
    masking = Masking(columns=12, new_least=4, new_most=8, cold=1.0, drop_audio=1.0, drop_text=0.0)
    losses = []
    for _ in range(60):
        loss, _ = guess(network, hide(batch, masking, network))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert np.mean(losses[-5:]) < 0.3 * losses[0]
    assert isinstance(network, Transformer)


def test_codebook_use_counts_codes_and_their_spread() -> None:
    assert codebook_use(torch.arange(32), 64) == pytest.approx({"codes_used": 0.5, "perplexity": 0.5})
    assert codebook_use(torch.zeros(9, dtype=torch.long), 64)["perplexity"] == pytest.approx(1 / 64)


def test_a_planted_repeat_is_found_and_noise_has_none() -> None:
    picture = np.random.default_rng(0).normal(0, 1, (32, 900))
    assert highest_correlation(picture) < 0.3
    picture[:, 700:820] = picture[:, 40:160]
    assert highest_correlation(picture, 60) > 0.99


def test_spectra_are_compared_where_either_sounds() -> None:
    one, other = np.full(256, -90.0), np.full(256, -90.0)
    one[:10], other[:10] = -30.0, -34.0
    assert spectrum_distance(one, other) == pytest.approx(4.0)
