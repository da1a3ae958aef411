import subprocess
import sys
from pathlib import Path

import pytest
import tiny
import torch

from osc_engine.geometry import Geometry
from osc_engine.model.grain import Grain
from osc_engine.model.tokenizer import TokenDecoder, Tokenizer, TokenizerConfig


def played(network: Tokenizer | TokenDecoder, tokens: torch.Tensor, frame: int = 0) -> torch.Tensor:
    """The mel of tokens as it is heard, from a frame of the stream on."""
    return Grain(Geometry())(network.decode(tokens), frame)


def test_tokens_decode_to_the_same_mel_in_any_window_away_from_the_margin() -> None:
    network = tiny.tokenizer()
    tokens = torch.randint(64, (2, 16, 40), generator=torch.Generator().manual_seed(1))
    whole, margin = played(network, tokens), network.config.margin_columns
    for start, end in ((0, 20), (7, 31), (21, 40)):
        window = played(network, tokens[:, :, start:end], 16 * start)
        left, right = (margin if start else 0), (margin if end < 40 else 0)
        same = whole[:, :, (start + left) * 16 : (end - right) * 16]
        assert torch.allclose(window[:, :, left * 16 : window.shape[2] - right * 16], same, atol=1e-5)


def test_the_margin_is_no_larger_than_what_the_layers_reach() -> None:
    network = tiny.fill_codebook(Tokenizer(TokenizerConfig()).eval())
    tokens = torch.zeros(1, 16, 21, dtype=torch.long)
    other = tokens.clone()
    other[:, :, 10] = 500
    changed = (played(network, tokens) - played(network, other)).abs().amax((0, 1)).view(21, 16).amax(1) > 0
    reached = changed.nonzero()[:, 0]
    assert int(reached.min()) == 10 - network.config.margin_columns
    assert int(reached.max()) == 10 + network.config.margin_columns


def test_an_encoded_mel_has_one_token_per_patch() -> None:
    tokens = tiny.tokenizer().encode(torch.rand(3, 256, 96) * 2 - 1)
    assert tokens.shape == (3, 16, 6) and tokens.min() >= 0 and tokens.max() < 64


def test_a_saved_tokenizer_is_read_back_whole(tmp_path: Path) -> None:
    network = tiny.tokenizer()
    network.save(tmp_path / "t.safetensors")
    again = Tokenizer.load(tmp_path / "t.safetensors")
    tokens = torch.randint(64, (1, 16, 9))
    assert again.config == network.config and torch.equal(played(again, tokens), played(network, tokens))


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    tiny.transformer().save(tmp_path / "t.safetensors")
    with pytest.raises(ValueError, match="holds TransformerConfig, not TokenizerConfig"):
        Tokenizer.load(tmp_path / "t.safetensors")


def test_weights_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    network = tiny.tokenizer()
    with torch.no_grad():
        network.decoder.mean[0].weight[0, 0] = float("nan")
    network.save(tmp_path / "t.safetensors")
    with pytest.raises(ValueError, match="not finite"):
        Tokenizer.load(tmp_path / "t.safetensors")


def test_the_half_that_plays_makes_the_same_mel_of_the_same_tokens(tmp_path: Path) -> None:
    network, tokens = tiny.tokenizer(), torch.randint(64, (2, 16, 9))
    network.save(tmp_path / "t.safetensors")
    half = TokenDecoder.load(tmp_path / "t.safetensors")
    assert torch.allclose(played(half, tokens), played(network, tokens), atol=1e-6)
    assert half.margin_columns == network.config.margin_columns


def test_the_half_that_plays_refuses_a_file_without_a_codebook(tmp_path: Path) -> None:
    network = tiny.tokenizer()
    del network.quantizer
    network.save(tmp_path / "t.safetensors")
    with pytest.raises(ValueError, match="its codebook is missing"):
        TokenDecoder.load(tmp_path / "t.safetensors")


def test_playing_a_bundle_needs_nothing_of_training(tmp_path: Path) -> None:
    tiny.bundle(tmp_path / "bundle")
    program = """
import sys
from pathlib import Path
from osc_engine.model.bundle import check
check(Path(sys.argv[1]))
sys.exit(bool({"vector_quantize_pytorch", "lightning_fabric", "laion_clap", "transformers"} & set(sys.modules)))
"""
    assert subprocess.run([sys.executable, "-c", program, tmp_path / "bundle"]).returncode == 0
