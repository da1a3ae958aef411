"""The artist's own CLAP: the real package, a checkpoint as LAION lays it out, no network.

The costly half runs once in a process of its own (`python tests/test_laion.py FOLDER`), because importing the package
takes many seconds and leaves its modules behind.
"""

from __future__ import annotations

import json
import os
import pickle
import socket
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from osc_engine.manifest import file_sha256
from osc_engine.model import laion, sentence

REPOSITORY = Path(__file__).resolve().parent.parent
TEXTS = ["rain on a tin roof", "bells, far off"]
SECONDS = {"segment": 9.6, "short": 3.0, "long": 10.5}
TEXT_SIZES = {
    "vocab_size": 300,
    "hidden_size": 768,
    "num_hidden_layers": 1,
    "num_attention_heads": 12,
    "intermediate_size": 64,
    "max_position_embeddings": 100,
    "type_vocab_size": 1,
    "layer_norm_eps": 1e-5,
}


def byte_tokenizer(path: Path) -> None:
    """Write a tokenizer in RoBERTa's form whose pieces are single bytes."""
    from tokenizers import ByteLevelBPETokenizer
    from tokenizers.processors import RobertaProcessing

    made = ByteLevelBPETokenizer()
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    made.train_from_iterator([], vocab_size=261, special_tokens=special, show_progress=False)
    made.post_processor = RobertaProcessing(("</s>", 2), ("<s>", 0))
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(path))


def cached(cache: Path, repository: str) -> Path:
    """Return the folder in which the local Hugging Face cache keeps a repository's files, made if missing."""
    home = cache / "hub" / f"models--{repository.replace('/', '--')}"
    snapshot = home / "snapshots" / "0"
    snapshot.mkdir(parents=True, exist_ok=True)
    (home / "refs").mkdir(exist_ok=True)
    (home / "refs" / "main").write_text("0")
    return snapshot


def write_checkpoint(path: Path) -> None:
    """Save random small weights with everything around them that LAION's checkpoints have."""
    package = laion._clap_module()
    with laion.patch.object(sys.modules["clap_module.model"], "RobertaModel", laion._Empty(TEXT_SIZES)):
        network, _ = package.create_model("HTSAT-tiny", "roberta", device=torch.device("cpu"))
    state = {f"module.{name}": value for name, value in network.state_dict().items()}
    state["module.text_branch.embeddings.position_ids"] = torch.arange(100)[None]
    torch.save({"epoch": 15, "name": "made here", "best": np.float64(0.25), "state_dict": state}, path)


def prepare_package(cache: Path) -> None:
    """Lay out what importing the whole package reads from the cache, for comparison."""
    from transformers import RobertaConfig, RobertaModel

    for repository, kind in (
        ("roberta-base", "roberta"),
        ("bert-base-uncased", "bert"),
        ("facebook/bart-base", "bart"),
    ):
        folder = cached(cache, repository)
        byte_tokenizer(folder / "tokenizer.json")
        vocabulary = json.loads((folder / "tokenizer.json").read_text())["model"]["vocab"]
        (folder / "vocab.json").write_text(json.dumps(vocabulary))
        (folder / "vocab.txt").write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a"]))
        (folder / "merges.txt").write_text("#version: 0.2\n")
        (folder / "tokenizer_config.json").write_text("{}")
        (folder / "config.json").write_text(json.dumps({"model_type": kind}))
    RobertaModel(RobertaConfig(**TEXT_SIZES)).save_pretrained(cached(cache, "roberta-base"))


def sounds() -> dict[str, np.ndarray[Any, np.dtype[np.float32]]]:
    rng = np.random.default_rng(3)
    return {name: (rng.normal(size=round(s * 48_000)) * 0.3).astype(np.float32) for name, s in SECONDS.items()}


def ours(checkpoint: Path) -> dict[str, Any]:
    clap = laion.LaionClap(checkpoint)
    audio = {name: clap.embed_audio(torch.from_numpy(sound)[None])[0].tolist() for name, sound in sounds().items()}
    return {
        "dim": clap.dim,
        "sha256": clap.sha256,
        "audio": audio,
        "silence": list(clap.embed_audio(torch.zeros(0, 480_000)).shape),
        "text": clap.embed_text(TEXTS).tolist(),
        "alone": clap.embed_text(TEXTS[1:]).tolist(),
        "none": list(clap.embed_text([]).shape),
    }


def theirs(checkpoint: Path) -> dict[str, Any]:
    import laion_clap

    clap = laion_clap.CLAP_Module(enable_fusion=False, device="cpu", amodel="HTSAT-tiny")
    clap.load_ckpt(str(checkpoint), verbose=False)
    heard = {name: sound for name, sound in sounds().items() if name != "long"}
    audio = {name: clap.get_audio_embedding_from_data([sound])[0].tolist() for name, sound in heard.items()}
    return {"audio": audio, "text": clap.get_text_embedding(TEXTS).tolist()}


def refuse(*address: object) -> None:
    raise AssertionError(f"something wants the network: {address}")


def sentence_error() -> float:
    """Return the largest difference between our MiniLM and that of transformers."""
    from transformers import BertModel, BertTokenizerFast

    folder = sentence._package_folder()
    network = BertModel.from_pretrained(folder, local_files_only=True).eval()
    tokenizer = BertTokenizerFast.from_pretrained(folder, local_files_only=True)
    texts = [*TEXTS, "", "Café, 8 o'clock: naïve ☃ drums?"]
    with torch.no_grad():
        wanted = [network(**tokenizer(text, return_tensors="pt")).last_hidden_state.mean(1)[0] for text in texts]
    made = sentence.Sentences().embed(texts)
    return float((torch.nn.functional.normalize(torch.stack(wanted), dim=-1) - made).abs().max())


def main(folder: Path) -> None:
    torch.set_num_threads(1)
    socket.socket.connect = refuse  # type: ignore[method-assign,assignment]
    cache, checkpoint = folder / "cache", folder / "checkpoint.pt"
    byte_tokenizer(cached(cache, "roberta-base") / "tokenizer.json")
    write_checkpoint(checkpoint)
    result: dict[str, Any] = {"ours": ours(checkpoint)}
    result["sentence_error"] = sentence_error()
    with redirect_stdout(StringIO()):
        prepare_package(cache)
        result["theirs"] = theirs(checkpoint)
    (folder / "result.json").write_text(json.dumps(result))


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("laion")
    environment = {**os.environ, "HF_HOME": str(folder / "cache"), "HF_HUB_OFFLINE": "1", "PYTHONPATH": str(REPOSITORY)}
    environment.pop("HF_HUB_CACHE", None)
    command = [sys.executable, "-W", "ignore", __file__, str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    result: dict[str, Any] = json.loads((folder / "result.json").read_text())
    result["printed"] = done.stdout
    result["sha256"] = file_sha256(folder / "checkpoint.pt")
    return result


def test_sounds_and_texts_get_the_vectors_that_the_package_itself_gives(compared: dict[str, Any]) -> None:
    for name, vector in compared["theirs"]["audio"].items():
        np.testing.assert_allclose(compared["ours"]["audio"][name], vector, atol=1e-5, err_msg=name)
    np.testing.assert_allclose(compared["ours"]["text"], compared["theirs"]["text"], atol=1e-5)


def test_vectors_have_length_one_and_tell_inputs_apart(compared: dict[str, Any]) -> None:
    ours = compared["ours"]
    vectors = np.array([*ours["audio"].values(), *ours["text"]])
    assert vectors.shape == (len(SECONDS) + len(TEXTS), ours["dim"])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.abs(vectors[-1] - vectors[-2]).max() > 1e-4
    assert ours["silence"] == ours["none"] == [0, 512]


def test_a_text_gets_the_same_bits_alone_and_in_company(compared: dict[str, Any]) -> None:
    assert compared["ours"]["alone"][0] == compared["ours"]["text"][1]


def test_loading_prints_nothing_and_records_the_checkpoint(compared: dict[str, Any]) -> None:
    assert compared["printed"] == ""
    assert compared["ours"]["sha256"] == compared["sha256"]


def test_sentence_vectors_are_those_of_transformers(compared: dict[str, Any]) -> None:
    assert compared["sentence_error"] < 1e-5


def test_a_segment_is_filled_up_with_silence_to_exactly_what_is_heard() -> None:
    (part,) = laion.stretches(torch.ones(460_800))
    assert len(part) == 480_000
    assert part[:460_800].eq(1).all()
    assert part[460_800:].eq(0).all()


def test_a_short_sound_is_repeated_as_often_as_it_fits() -> None:
    (part,) = laion.stretches(torch.arange(1, 200_001))
    assert part[200_000:400_000].equal(part[:200_000])
    assert part[400_000:].eq(0).all()


def test_a_long_sound_is_heard_from_its_first_sample_to_its_last() -> None:
    sound = torch.arange(1_000_000)
    parts = laion.stretches(sound)
    assert [len(part) for part in parts] == [480_000] * 3
    assert torch.cat(parts).unique().equal(sound)


def test_sound_is_rounded_to_sixteen_bits_and_never_beyond_full_scale() -> None:
    assert laion.quantised(torch.tensor([0.0, 1.5, -2.0, 1.9 / 32767])).tolist() == pytest.approx([0, 1, -1, 1 / 32767])


def test_a_missing_checkpoint_is_named(tmp_path: Path) -> None:
    with pytest.raises(laion.LaionError, match=r"gone\.pt is missing; give the path"):
        laion.LaionClap(tmp_path / "gone.pt")


def test_a_checkpoint_that_could_run_code_is_never_opened(tmp_path: Path) -> None:
    class Mischief:
        def __reduce__(self) -> tuple[Any, ...]:
            return (Path.touch, (tmp_path / "ran",))

    path = tmp_path / "evil.pt"
    torch.save({"state_dict": {"weight": torch.ones(1)}, "extra": Mischief()}, path)
    with pytest.raises(laion.LaionError, match="could run code"):
        laion.LaionClap(path)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("content", [b"", b"no weights", pickle.dumps({"a": 1})[:-3]])
def test_a_damaged_checkpoint_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.pt"
    path.write_bytes(content)
    with pytest.raises(laion.LaionError, match=r"broken\.pt") as refused:
        laion.LaionClap(path)
    assert "\n" not in str(refused.value)


def test_a_missing_tokenizer_is_named_with_the_command_that_fetches_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "empty"))
    path = tmp_path / "weights.pt"
    torch.save({"state_dict": {}}, path)
    with pytest.raises(laion.LaionError, match=r"tokenizer\.json .* hf download roberta-base tokenizer\.json"):
        laion.LaionClap(path)


def test_weights_of_something_else_are_refused_before_the_package_is_imported(tmp_path: Path) -> None:
    byte_tokenizer(tmp_path / "tokenizer.json")
    path = tmp_path / "other.pt"
    torch.save({"state_dict": {"weight": torch.ones(1)}}, path)
    with pytest.raises(laion.LaionError, match="no LAION-CLAP checkpoint"):
        laion.LaionClap(path)
    assert "clap_module" not in sys.modules


if __name__ == "__main__":
    main(Path(sys.argv[1]))
