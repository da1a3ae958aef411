"""The whole way from recordings to a bundle that plays, with small real networks."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import tiny
import torch

from osc_engine.model.bundle import check, info
from osc_engine.model.clap import MiniClapNetwork
from osc_engine.model.transformer import Transformer
from osc_engine.training.acoustics import highest_correlation, spectrum_distance
from osc_engine.training.archive import prepare
from osc_engine.training.card import BY_HAND, markdown, write
from osc_engine.training.checkpoint import TrainingError, begin_from
from osc_engine.training.data import TokenBatch
from osc_engine.training.evaluate import STYLE_SCALES, Effort, Judge, evaluate
from osc_engine.training.recipe import RecipeError, fill, read_recipe
from osc_engine.training.run import STAGES, Run
from osc_engine.training.tokenizer import codebook_use
from osc_engine.training.transformer import Masking, guess, hide


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
    table = {**run.recipe.tables["tokenizer"], "losses": {"sprad_from": 1.0}}
    mistaken = replace(run.recipe, tables={**run.recipe.tables, "tokenizer": table})
    with pytest.raises(RecipeError, match="did you mean spread_from"):
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
        ("[tokenizer.looop]\nsteps = 1", r"tokenizer.looop\] is unknown"),
        ('[defaults]\nordr = "halton"', r"^recipe: \[defaults\] ordr is unknown; did you mean order\?$"),
        ("[defaults]\nhop = 30", r"^recipe: \[defaults\]: hop is 30; input should be less than or equal to 9.44$"),
    ],
)
def test_a_mistake_in_a_recipe_is_one_sentence(
    trained: tuple[Path, Run], tmp_path: Path, text: str, sentence: str
) -> None:
    _, run = trained
    (tmp_path / "r.toml").write_text(text)
    with pytest.raises(RecipeError, match=sentence):
        Run(read_recipe(tmp_path / "r.toml"), run.prepared, tmp_path / "run").stage("tokenizer")


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
