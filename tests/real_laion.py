"""The real package laion-clap with small random weights, no network, and the whole way to a bundle that plays.

`test_laion` runs it in a process of its own, because importing the package takes many seconds and leaves its modules
behind. What it found lies in FOLDER/result.json.
"""

from __future__ import annotations

import json
import socket
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import tiny
import torch

from osc_engine.model import laion, sentence

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
RECIPE = """
name = "rain"
[clap.loop]
steps = 4
[tokenizer]
widths = [8, 12, 16]
[transformer]
width = 32
blocks = 1
heads = 2
inner = 32
[transformer.masking]
columns = 20
new_least = 4
new_most = 8
[transformer.loop]
steps = 1
batch = 2
learning_rate = 1e-3
accelerator = "cpu"
[defaults]
steps = 1
hop = 3.2
"""
PROMPT = "a quiet harbour at night"


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


def theirs(checkpoint: Path) -> dict[str, Any]:
    """Build the package's own object, save its random weights as LAION does, and ask it for vectors."""
    import laion_clap

    clap = laion_clap.CLAP_Module(enable_fusion=False, device="cpu", amodel="HTSAT-tiny")
    state = {f"module.{name}": value for name, value in clap.model.state_dict().items()}
    state["module.text_branch.embeddings.position_ids"] = torch.arange(100)[None]
    torch.save({"epoch": 15, "name": "made here", "best": np.float64(0.25), "state_dict": state}, checkpoint)
    clap.model.eval()
    heard = {name: sound for name, sound in sounds().items() if name != "long"}
    audio = {name: clap.get_audio_embedding_from_data([sound])[0].tolist() for name, sound in heard.items()}
    return {"audio": audio, "text": clap.get_text_embedding(TEXTS).tolist()}


def ours(clap: laion.LaionClap) -> dict[str, Any]:
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


def make_archive(folder: Path) -> None:
    """Two works of one recording each, one of which has a caption for its title, and a signature."""
    rng = np.random.default_rng(0)
    for name, seconds in (("rain", 13.0), ("High", 10.0), ("whistle", 4.0)):
        (folder / name).mkdir(parents=True)
        soundfile.write(folder / name / f"{name}.wav", rng.normal(0, 0.1, round(seconds * 48_000)), 48_000)
    (folder / "archive.toml").write_text(
        f'[works."雨"]\nfolder = "rain"\ncaption = "{TEXTS[0]}"\n[works.High]\ncaptions = ["{TEXTS[1]}"]\n'
        '[signature]\nfile = "whistle/whistle.wav"\n'
    )


def whole_way(folder: Path, checkpoint: Path, clap: laion.LaionClap) -> dict[str, Any]:
    """Go from recordings to a bundle that plays a free text, by the commands that a person types."""
    from osc_engine.cli import app
    from osc_engine.training import vectors
    from osc_engine.training.archive import Prepared

    def command(*words: object) -> None:
        app([str(word) for word in words], standalone_mode=False)

    make_archive(folder / "archive")
    (folder / "recipe.toml").write_text(RECIPE)
    prepared, run, bundle = folder / "prepared", folder / "run", folder / "bundle"
    train = ("train", folder / "recipe.toml", prepared, run)
    command("archive", "prepare", folder / "archive", prepared, "--workers", 1)
    command(*train, "--clap", "laion", "--clap-checkpoint", checkpoint, "--stage", "clap")
    # the file is named no more: it is found in the cache, by its content
    (cached(folder / "cache", "lukewys/laion_clap") / "small.pt").symlink_to(checkpoint)
    command(*train, "--stage", "vectors")
    opened = Prepared.open(prepared)
    first = {item.key: np.load(opened.path(item, "clap")) for item in opened.items}
    for item in opened.items:
        opened.path(item, "clap").unlink(missing_ok=True)
    patched = laion.patch.object(vectors, "LaionClap", refuse)
    with patched:
        command(*train, "--stage", "vectors")
    again = {item.key: np.load(opened.path(item, "clap")) for item in opened.items}
    tiny.tokenizer(codes=opened.geometry.codes).save(run / "tokenizer.safetensors")
    tiny.vocoder().save(run / "vocoder.safetensors")
    command(*train, "--stage", "tokens")
    command(*train, "--stage", "transformer")
    with patched:
        command("bundle", "build", folder / "recipe.toml", prepared, run, bundle)
    command(
        "render", folder / "out.wav", "--seconds", 1, "--bundle", bundle, "--channels", 2, "--device", "cpu",
        "--prompt", f"2={PROMPT}",
    )  # fmt: skip
    return {
        "shapes": {opened.items[n].title: list(first[item.key].shape) for n, item in enumerate(opened.items)},
        "rerun": all(np.array_equal(first[key], again[key]) for key in first),
        "windows": window_errors(opened, first, clap),
        "caption": clap.embed_text([TEXTS[0]])[0].tolist(),
        "render": render_figures(folder, bundle, checkpoint),
    }


def window_errors(prepared: Any, found: dict[str, Any], clap: laion.LaionClap) -> dict[str, float]:
    """Return, per title, how far the first vector of an item is from that of ten seconds cut by hand."""
    errors = {}
    for title, start, end in (("雨", 0, 480_000), ("High", 0, 476_160)):
        item = prepared.of(title)[0]
        pcm = np.array(prepared.load(item, "audio")[start:end])
        wanted = clap.embed_audio(torch.from_numpy(pcm.astype(np.float32) / 32767)[None])[0].numpy()
        errors[title] = float(np.abs(found[item.key][0] - wanted).max())
    return errors


def render_figures(folder: Path, bundle: Path, checkpoint: Path) -> dict[str, Any]:
    """Return what the rendered file holds, and the vector that a free text has for a synth that is told the file."""
    from osc_engine.model.neural import NeuralSynth

    audio, _ = soundfile.read(folder / "out.wav")
    synth = NeuralSynth.load(bundle, checkpoint=checkpoint)
    synth.open_clap()
    synth.prepare([PROMPT])
    return {
        "shape": list(audio.shape),
        "finite": bool(np.isfinite(audio).all()),
        "no_prompts": synth.no_prompts,
        "prompt": synth._texts[PROMPT].tolist(),
        "title": synth._texts["雨"].tolist(),
    }


def listen(bundle: Path, checkpoint: Path, clap: laion.LaionClap) -> dict[str, Any]:
    """Let the ear of the bundle hear a segment and what its titles and styles are, as the worker's does."""
    from osc_engine.source import load_source

    source = load_source("neural", str(bundle), "cpu", checkpoint, at_once=True)
    assert source.ear is not None
    ear = source.ear()
    assert ear is not None
    heard, places = ear.hear(sounds()["segment"]), [ear.text((("High", 1.0),)), ear.style("whistle")]
    return {
        "error": float(np.abs(heard - clap.embed_audio(torch.from_numpy(sounds()["segment"])[None])[0].numpy()).max()),
        "norms": [float(np.linalg.norm(vector)) for vector in places if vector is not None],
        "unheard": source.manifest.unheard(source.synth.no_prompts),
    }


def main(folder: Path) -> None:
    torch.set_num_threads(1)
    socket.socket.connect = refuse  # type: ignore[method-assign,assignment]
    cache, checkpoint = folder / "cache", folder / "small" / "checkpoint.pt"
    byte_tokenizer(checkpoint.parent / "tokenizer.json")
    # before the package is imported as a whole, so that it is seen to be enough
    laion._clap_module()
    result: dict[str, Any] = {"sentence_error": sentence_error()}
    with redirect_stdout(StringIO()):
        prepare_package(cache)
        result["theirs"] = theirs(checkpoint)
    clap = laion.LaionClap(checkpoint)
    result["ours"] = ours(clap)
    with redirect_stdout(StringIO()):
        result["way"] = whole_way(folder, checkpoint, clap)
        result["ear"] = listen(folder / "bundle", checkpoint, clap)
    (folder / "result.json").write_text(json.dumps(result))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
