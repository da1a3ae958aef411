from __future__ import annotations

from pathlib import Path

import pytest
import tiny
import torch
from torch import nn

from osc_engine.manifest import BundleError
from osc_engine.model import bundle
from osc_engine.model.bundle import load_networks
from osc_engine.model.eight_bit import RANGES, EightBitLinear, load_ranges, measure, quantize, save_ranges


def test_a_layer_of_eight_bits_does_what_the_layer_did_within_a_hundredth() -> None:
    torch.manual_seed(0)
    layer, x = nn.Linear(64, 32), torch.randn(4, 10, 64).clamp(-3, 3)
    with torch.inference_mode():
        wanted, made = layer(x), EightBitLinear(layer, -3.0, 3.0)(x)
    assert made.shape == wanted.shape
    assert float((made - wanted).abs().mean()) < 0.02 * float(wanted.std())


def test_what_comes_out_does_not_depend_on_what_stands_beside_it() -> None:
    torch.manual_seed(0)
    layer = EightBitLinear(nn.Linear(16, 8, bias=False), 0.0, 4.0)
    x = torch.rand(3, 7, 16) * 4
    assert torch.equal(layer(x)[1:2, 2:5], layer(x[1:2, 2:5]))


def test_ranges_are_measured_and_only_layers_with_one_are_replaced() -> None:
    used, idle = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 2)), nn.Linear(4, 4)
    parts = {"used": used, "idle": nn.Sequential(idle)}
    x = torch.tensor([[[-2.0, 0.0, 1.0, 3.0]]])
    ranges = measure(parts, lambda: used(x))
    assert set(ranges) == {"used.0", "used.2"} and ranges["used.0"].tolist() == [-2.0, 3.0]
    quantize(parts, ranges)
    assert isinstance(used[0], EightBitLinear) and isinstance(used[2], EightBitLinear) and parts["idle"][0] is idle


def test_a_range_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not finite"):
        EightBitLinear(nn.Linear(2, 2), 0.0, float("nan"))
    with pytest.raises(ValueError, match="shape"):
        quantize({"one": nn.Sequential(nn.Linear(2, 2))}, {"one.0": torch.zeros(3)})


@pytest.mark.parametrize(("half", "eight"), [(torch.float32, True), (torch.bfloat16, False)])
def test_a_bundle_plays_in_eight_bits_where_the_processor_has_no_bfloat16(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, half: torch.dtype, eight: bool
) -> None:
    tiny.bundle(tmp_path / "bundle")
    assert {name.split(".")[0] for name in load_ranges(tmp_path / "bundle" / RANGES)} == {
        "blocks",
        "decoder",
        "vocoder",
    }
    monkeypatch.setattr(bundle, "quick_type", lambda device: half)
    _, networks = load_networks(tmp_path / "bundle", "cpu")
    assert isinstance(networks.transformer.blocks[0].qkv, EightBitLinear) is eight
    assert isinstance(networks.tokenizer.decoder.layers[0].inner, EightBitLinear) is eight


def test_ranges_of_another_bundle_are_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    described, folder = tiny.bundle(tmp_path / "bundle"), tmp_path / "bundle"
    save_ranges(folder / RANGES, {"blocks.0.qkv": torch.tensor([0.0, float("inf")])})
    bundle._write_manifest(folder, described, list(described.files))
    monkeypatch.setattr(bundle, "quick_type", lambda device: torch.float32)
    with pytest.raises(BundleError, match="not finite"):
        load_networks(folder, "cpu")
