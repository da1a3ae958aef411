"""The artist's own CLAP: the real package, a checkpoint as LAION lays it out, the way to a bundle, no network."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from real_laion import SECONDS, TEXTS, byte_tokenizer

from osc_engine.manifest import file_sha256, read_manifest
from osc_engine.model import laion
from osc_engine.model.bundle import NETWORKS

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="module")
def real_laion(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `real_laion.main` found, what it printed, its folder, and the sha256 of its checkpoint."""
    folder = tmp_path_factory.mktemp("laion")
    environment = {
        **os.environ,
        "HF_HOME": str(folder / "cache"),
        "HF_HUB_OFFLINE": "1",
        "PYTHONPATH": str(HERE.parent),
    }
    for name in ("HF_HUB_CACHE", "OSC_ENGINE_CLAP_CHECKPOINT"):
        environment.pop(name, None)
    command = [sys.executable, "-W", "ignore", str(HERE / "real_laion.py"), str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=1800, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    result: dict[str, Any] = json.loads((folder / "result.json").read_text())
    checkpoint = folder / "small" / "checkpoint.pt"
    return {**result, "printed": done.stdout, "folder": folder, "sha256": file_sha256(checkpoint)}


def test_sounds_and_texts_get_the_vectors_that_the_package_itself_gives(real_laion: dict[str, Any]) -> None:
    assert set(real_laion["theirs"]["audio"]) == {"segment", "short"}
    for name, vector in real_laion["theirs"]["audio"].items():
        np.testing.assert_allclose(real_laion["ours"]["audio"][name], vector, atol=1e-5, err_msg=name)
    np.testing.assert_allclose(real_laion["ours"]["text"], real_laion["theirs"]["text"], atol=1e-5)


def test_vectors_have_length_one_and_tell_inputs_apart(real_laion: dict[str, Any]) -> None:
    ours = real_laion["ours"]
    vectors = np.array([*ours["audio"].values(), *ours["text"]])
    assert vectors.shape == (len(SECONDS) + len(TEXTS), ours["dim"])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.abs(vectors[-1] - vectors[-2]).max() > 1e-4
    assert ours["silence"] == ours["none"] == [0, 512]


def test_a_text_gets_the_same_bits_alone_and_in_company(real_laion: dict[str, Any]) -> None:
    assert real_laion["ours"]["alone"][0] == real_laion["ours"]["text"][1]


def test_loading_prints_nothing_and_records_the_checkpoint(real_laion: dict[str, Any]) -> None:
    assert real_laion["printed"] == ""
    assert real_laion["ours"]["sha256"] == real_laion["sha256"]


def test_sentence_vectors_are_those_of_transformers(real_laion: dict[str, Any]) -> None:
    assert real_laion["sentence_error"] < 1e-5


def test_windows_are_ten_seconds_of_the_recording_or_all_there_is(real_laion: dict[str, Any]) -> None:
    way = real_laion["way"]
    assert way["shapes"] == {"雨": [2, 512], "High": [1, 512], "signature": [1, 512]}
    assert way["windows"] == pytest.approx({"雨": 0, "High": 0}, abs=1e-6)


def test_vectors_that_are_known_cost_nothing_again(real_laion: dict[str, Any]) -> None:
    assert real_laion["way"]["rerun"], "made again without the checkpoint, they are the same to the last bit"


def test_a_bundle_remembers_its_checkpoint_and_does_not_carry_it(real_laion: dict[str, Any]) -> None:
    manifest = read_manifest(real_laion["folder"] / "bundle")
    assert (manifest.clap, manifest.clap_sha256) == ("laion", real_laion["sha256"])
    assert manifest.titles == ("雨", "High") and manifest.styles == ("whistle",)
    assert set(manifest.files) >= {f"{stage}.safetensors" for stage in NETWORKS[:3]}
    assert "clap.safetensors" not in manifest.files


def test_a_title_is_embedded_as_the_caption_that_it_has(real_laion: dict[str, Any]) -> None:
    way = real_laion["way"]
    np.testing.assert_allclose(way["render"]["title"], way["caption"], atol=1e-6)


def test_a_free_text_is_rendered_offline_with_the_checkpoint_from_the_cache_and_from_a_file(
    real_laion: dict[str, Any],
) -> None:
    made = real_laion["way"]["render"]
    assert made["shape"] == [48_000, 2] and made["finite"]
    assert made["no_prompts"] == ""
    assert np.linalg.norm(made["prompt"]) == pytest.approx(1, abs=1e-4)
    assert not np.allclose(made["prompt"], made["title"], atol=1e-3)


def test_a_bundle_listens_to_itself_with_its_checkpoint(real_laion: dict[str, Any]) -> None:
    ear = real_laion["ear"]
    assert ear["error"] == 0 and ear["unheard"] == ""
    assert ear["norms"] == pytest.approx([1, 1], abs=1e-4)


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


def test_a_missing_tokenizer_is_named_with_the_command_that_fetches_it(tmp_path: Path, empty_cache: Path) -> None:
    path = tmp_path / "weights.pt"
    torch.save({"state_dict": {}}, path)
    with pytest.raises(laion.LaionError, match=rf"tokenizer\.json .* nor in {empty_cache}; .* osc-engine clap fetch"):
        laion.LaionClap(path)


def test_another_checkpoint_than_the_expected_one_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "other.pt"
    path.write_bytes(b"never read")
    with pytest.raises(laion.LaionError, match=r"other\.pt is another checkpoint .* expected 0123456789ab…"):
        laion.LaionClap(path, expected="0123456789abcdef" * 4)


def test_weights_of_something_else_are_refused_before_the_package_is_imported(tmp_path: Path) -> None:
    byte_tokenizer(tmp_path / "tokenizer.json")
    path = tmp_path / "other.pt"
    torch.save({"state_dict": {"weight": torch.ones(1)}}, path)
    with pytest.raises(laion.LaionError, match="no LAION-CLAP checkpoint"):
        laion.LaionClap(path)
    assert "clap_module" not in sys.modules
