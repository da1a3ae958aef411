import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import tiny
from test_cli import run

from osc_engine.controls import default_controls
from osc_engine.manifest import BundleError, file_sha256, find_bundle, read_manifest
from osc_engine.model.neural import NeuralSynth
from osc_engine.plan import make_plan
from osc_engine.synth import Context


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "bundle"
    tiny.bundle(folder)
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A copy that a test may damage."""
    return shutil.copytree(built, tmp_path / "bundle")


def edit(folder: Path, **changes: object) -> None:
    path = folder / "bundle.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def test_a_bundle_that_was_built_plays(folder: Path) -> None:
    synth = NeuralSynth.load(folder)
    plan = make_plan(default_controls(synth.manifest, 8), synth.geometry, 0, 4, 2)
    made = synth.render(plan, Context.empty(8, 16))
    assert made.audio.shape == (8, 4 * 7680) and np.isfinite(made.audio).all()


def test_free_prompts_are_embedded_by_the_bundles_own_clap(folder: Path) -> None:
    synth = NeuralSynth.load(folder)
    synth.prepare(["a quiet harbour at night", "a quiet harbour at night"])
    vector = synth._texts["a quiet harbour at night"]
    assert float(vector.norm()) == pytest.approx(1.0, abs=1e-3)


def test_a_flipped_bit_is_found(folder: Path) -> None:
    path = folder / "transformer.safetensors"
    raw = bytearray(path.read_bytes())
    raw[-100] ^= 1
    path.write_bytes(raw)
    with pytest.raises(BundleError, match=r"transformer.safetensors is damaged: sha256 .* fetch or build"):
        NeuralSynth.load(folder)


def test_the_command_line_says_what_a_whole_bundle_is_and_that_it_plays(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, said, complaint = run(capsys, monkeypatch, "bundle", "check", str(folder))
    assert (code, said, complaint) == (0, f"{folder}: whole, and it plays\n", "")
    code, said, complaint = run(capsys, monkeypatch, "bundle", "info", str(folder))
    manifest, told = read_manifest(folder), json.loads(said)
    assert (code, complaint) == (0, "")
    assert told["name"] == manifest.name and tuple(told["titles"]) == manifest.titles
    assert told["parameters"].keys() >= {"tokenizer", "transformer", "vocoder"} and min(told["parameters"].values()) > 0


def test_the_command_line_calls_a_bundle_by_its_folder_as_the_engine_does(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(folder, name="what it was built as", styles=["unheard of"])
    code, _, complaint = run(capsys, monkeypatch, "bundle", "check", str(folder))
    assert code == 2 and complaint.startswith("osc-engine: bundle bundle: vectors.safetensors holds no vector"), (
        complaint
    )


@pytest.mark.parametrize("harm", ["a flipped bit", "a missing file", "no manifest"])
def test_the_command_line_refuses_a_broken_bundle_in_one_sentence_and_exit_code_two(
    harm: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = folder / ("bundle.json" if harm == "no manifest" else "vocoder.safetensors")
    if harm == "a flipped bit":
        raw = bytearray(broken.read_bytes())
        raw[-100] ^= 1
        broken.write_bytes(raw)
    else:
        broken.unlink()
    code, said, complaint = run(capsys, monkeypatch, "bundle", "check", str(folder))
    assert (code, said) == (2, "")
    assert len(complaint.splitlines()) == 1 and complaint.startswith("osc-engine: ") and "Traceback" not in complaint
    assert ("vocoder.safetensors is " in complaint) == (harm != "no manifest"), complaint


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "vocoder.safetensors").unlink()
    with pytest.raises(BundleError, match=r"vocoder.safetensors is missing; fetch or build the bundle again"):
        NeuralSynth.load(folder)


def test_a_pickle_is_refused_before_it_is_opened(folder: Path) -> None:
    (folder / "tokenizer.pt").write_bytes(b"\x80\x04.")
    files = json.loads((folder / "bundle.json").read_text())["files"]
    edit(folder, files={**files, "tokenizer.pt": file_sha256(folder / "tokenizer.pt")})
    with pytest.raises(BundleError, match="not a plain file name of a kind that a bundle may hold"):
        NeuralSynth.load(folder)


def test_a_pickle_under_a_network_files_name_is_refused(folder: Path) -> None:
    path = folder / "tokenizer.safetensors"
    path.write_bytes(b"\x80\x04cposix\nsystem\n(S'true'\ntR.")
    files = json.loads((folder / "bundle.json").read_text())["files"]
    edit(folder, files={**files, path.name: file_sha256(path)})
    with pytest.raises(BundleError, match="not a readable safetensors file"):
        NeuralSynth.load(folder)


def test_a_path_instead_of_a_file_name_is_refused(folder: Path) -> None:
    edit(folder, files={"../secret.json": "0" * 64})
    with pytest.raises(BundleError, match="not a plain file name"):
        read_manifest(folder)


@pytest.mark.parametrize(
    ("geometry", "sentence"),
    [
        ({"codes": 128}, "the tokenizer's codes are 64, its geometry says 128"),
        ({"codes": 64, "mel_bins": 250}, "250 mel bins are not divisible"),
        ({"codes": 64, "sample_rate": 44100}, "sample_rate is 44100; this engine plays 48000 alone; train it so"),
        ({"codes": 64, "colour": 3}, "colour"),
    ],
)
def test_a_wrong_geometry_is_refused(folder: Path, geometry: dict[str, int], sentence: str) -> None:
    edit(folder, geometry=geometry)
    with pytest.raises(BundleError, match=sentence):
        NeuralSynth.load(folder)


def test_a_title_without_its_vector_is_refused(folder: Path) -> None:
    edit(folder, titles=["Rain", "Snow"])
    with pytest.raises(BundleError, match="no vector of 24 values for title/Snow"):
        NeuralSynth.load(folder)


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", '{"format": 2, "name": "x", "titles": ["a"]}', '{"titles": []}',
        '{"name": "x", "titles": ["a"], "defaults": {"steps": 8, "most_steps": 3}}',
    ],
)  # fmt: skip
def test_a_malformed_manifest_is_one_sentence(folder: Path, text: str) -> None:
    (folder / "bundle.json").write_text(text)
    with pytest.raises(BundleError, match=r"bundle\.json") as error:
        read_manifest(folder)
    assert "\n" not in str(error.value) and ": :" not in str(error.value)


def test_a_bundle_that_is_nowhere_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="no bundle at"):
        find_bundle(str(tmp_path / "nothing"))
