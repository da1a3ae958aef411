"""Bundles that were trained with LAION-CLAP: what becomes of a free text without its checkpoint."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tiny
from engine import Engine

from osc_engine.cli import app
from osc_engine.manifest import BundleError, Manifest, file_sha256, read_manifest
from osc_engine.model.bundle import load_clap
from osc_engine.model.checkpoint import KNOWN, USUAL, CheckpointError, find_checkpoint
from osc_engine.model.neural import NeuralSynth
from osc_engine.source import load_source
from osc_engine.training.evaluate import Judge
from osc_engine.training.evaluation import Bench

SHA256 = KNOWN[USUAL]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tiny.laion_bundle(tmp_path / "evening", SHA256)
    return tmp_path / "evening"


def test_another_checkpoint_is_refused_in_one_sentence(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pt"
    other.write_bytes(b"another one")
    with pytest.raises(BundleError, match=rf"tiny .*other\.pt is another .* expected {SHA256[:12]}…") as refused:
        load_clap(folder, read_manifest(folder), "cpu", other)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("opened", [Bench.open, Judge.open], ids=["evaluation", "card"])
def test_what_judges_a_bundle_listens_with_the_checkpoint_that_is_named(
    folder: Path, tmp_path: Path, opened: Callable[..., Any]
) -> None:
    other = tmp_path / "other.pt"
    other.write_bytes(b"another one")
    with pytest.raises(BundleError, match=r"other\.pt is another"):
        opened(str(folder), None, "cpu", other)


def test_checking_a_bundle_opens_the_checkpoint_that_is_named_and_needs_none(folder: Path, tmp_path: Path) -> None:
    app(["bundle", "check", str(folder)], standalone_mode=False)
    other = tmp_path / "other.pt"
    other.write_bytes(b"another one")
    with pytest.raises(BundleError, match=r"other\.pt is another"):
        app(["bundle", "check", str(folder), "--clap-checkpoint", str(other)], standalone_mode=False)


def test_a_checkpoint_is_taken_from_option_then_variable_then_cache(
    tmp_path: Path, empty_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named, by_variable = tmp_path / "named.pt", tmp_path / "variable.pt"
    held = empty_cache / "models--lukewys--laion_clap" / "snapshots" / "0"
    held.mkdir(parents=True)
    for path in (named, by_variable, held / "one.pt", held / "two.pt"):
        path.write_bytes(path.name.encode())
    assert find_checkpoint(file_sha256(held / "two.pt")) == held / "two.pt"
    assert find_checkpoint() == held / "one.pt"
    with pytest.raises(CheckpointError, match=rf"checkpoint {USUAL} with sha256 .* osc-engine clap fetch {USUAL}"):
        find_checkpoint(SHA256)
    monkeypatch.setenv("OSC_ENGINE_CLAP_CHECKPOINT", str(by_variable))
    assert find_checkpoint(SHA256) == by_variable, "whoever opens it compares it"
    assert find_checkpoint(SHA256, named) == named
    with pytest.raises(CheckpointError, match=r"gone\.pt is missing"):
        find_checkpoint(SHA256, tmp_path / "gone.pt")


def test_titles_and_styles_are_rendered_without_the_checkpoint_and_a_free_text_is_not(
    folder: Path, empty_cache: Path
) -> None:
    lazy = load_source("neural", str(folder), "cpu")
    assert lazy.synth.no_prompts == "", "nothing is looked for before it is needed"
    lazy.synth.prepare(["rain"])
    assert re.match(rf"bundle tiny follows no free text here: .* is not in {empty_cache}", lazy.synth.no_prompts)
    source = load_source("neural", str(folder), "cpu", at_once=True)
    assert "tiny follows no free text here" in source.synth.no_prompts
    assert isinstance(source.synth, NeuralSynth)
    source.synth.prepare(["rain"])
    assert set(source.synth._texts) == set(tiny.TITLES)


@pytest.mark.usefixtures("empty_cache")
def test_rendering_a_free_text_without_the_checkpoint_is_one_sentence_and_writes_nothing(
    folder: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "osc_engine", "render", "--seconds", "0.5", "--bundle", str(folder)]
    more = ["--channels", "1", "--device", "cpu", "--prompt", "1=rain", str(tmp_path / "out.wav")]
    done = subprocess.run([*command, *more], capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert done.stderr.startswith("osc-engine: bundle tiny follows no free text here: ")
    assert not (tmp_path / "out.wav").exists()


@pytest.mark.usefixtures("empty_cache")
def test_an_engine_without_the_checkpoint_plays_titles_and_refuses_free_text_in_one_sentence(
    folder: Path, tmp_path: Path
) -> None:
    engine = Engine(
        "--bundle", str(folder), "--audio", "null", "--device", "cpu", "--channels", "2", "--start", folder=tmp_path
    )
    remote = engine.remote
    try:
        # before a worker is there nobody knows; it is taken, and given up when the worker says so
        remote.ask("/listen")
        remote.ask("/ch/prompt", 1, "rain on a roof")
        engine.until(lambda: [e for e in remote.all("/error") if e[0] == "/status"], "the sentence")
        assert remote.ask("/ch/prompt", 1, answer="/ch/prompt") == (1, "")
        engine.wait_for("playing")
        for address, values in (("/ch/prompt", (1, "wet")), ("/prompt", ("wet",)), ("/ch/blend", (2, "wet", 1.0))):
            sentence = str(remote.ask(address, *values, answer="/error")[1])
            assert sentence.startswith("bundle evening follows no free text here: the LAION-CLAP checkpoint")
            assert "osc-engine clap fetch" in sentence and "\n" not in sentence
        # nor does it listen while it plays
        assert [e for e in remote.all("/error") if e[0] == "/quality"], "listeners are told"
        assert remote.ask("/quality", 1, answer="/quality")[:4] == (1, -1.0, -1.0, -1.0)
        sentence = str(remote.ask("/quality", 1, answer="/error")[1])
        assert sentence.startswith(f"bundle {folder.name} listens with LAION-CLAP, which cannot be used here")
        assert "novelty, are not measured while it plays" in sentence and "\n" not in sentence
        assert remote.ask("/ch/title", 1, tiny.TITLES[1])[3:] == (1, tiny.TITLES[1])
        assert remote.ask("/ch/blend", 2, tiny.TITLES[0], 1.0, tiny.TITLES[1], 1.0)[0] == "/ch/blend"
        engine.until(lambda: engine.ring.words["applied"] >= 5, "the changes to be heard")
        engine.wait_for("playing")
    finally:
        engine.close()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"clap": "laion"}, "it names the checkpoint of a bundle whose clap is laion"),
        ({"clap": "mini", "clap_sha256": "0" * 64}, "and of no other"),
        ({"clap": "laion", "clap_sha256": "music.pt"}, "should match pattern"),
    ],
)
def test_a_manifest_names_a_checkpoint_exactly_where_it_needs_one(
    tmp_path: Path, fields: dict[str, str], sentence: str
) -> None:
    (tmp_path / "bundle.json").write_text(json.dumps({"name": "mine", "titles": ["A"], **fields}))
    with pytest.raises(BundleError, match=rf"clap_sha256: .*{sentence}"):
        read_manifest(tmp_path)


def test_a_bundle_without_any_clap_says_so() -> None:
    with pytest.raises(BundleError, match="bundle tones was built without CLAP; it follows its titles and styles"):
        load_clap(Path(), Manifest(name="tones", titles=("one",), clap="none"), "cpu")
