from pathlib import Path

import pytest
import tiny
import torch

from osc_engine.model.tokenizer import Tokenizer, TokenizerConfig


def test_tokens_decode_to_the_same_mel_in_any_window_away_from_the_margin() -> None:
    network = tiny.tokenizer()
    tokens = torch.randint(64, (2, 16, 40), generator=torch.Generator().manual_seed(1))
    whole, margin = network.decode(tokens), network.margin_columns
    for start, end in ((0, 20), (7, 31), (21, 40)):
        window = network.decode(tokens[:, :, start:end])
        left, right = (margin if start else 0), (margin if end < 40 else 0)
        same = whole[:, :, (start + left) * 16 : (end - right) * 16]
        assert torch.allclose(window[:, :, left * 16 : window.shape[2] - right * 16], same, atol=1e-5)


def test_the_margin_is_no_larger_than_what_the_layers_reach() -> None:
    network = tiny.fill_codebook(Tokenizer(TokenizerConfig()).eval())
    tokens = torch.zeros(1, 16, 21, dtype=torch.long)
    other = tokens.clone()
    other[:, :, 10] = 500
    changed = (network.decode(tokens) - network.decode(other)).abs().amax((0, 1)).view(21, 16).amax(1) > 0
    reached = changed.nonzero()[:, 0]
    assert int(reached.min()) == 10 - network.margin_columns
    assert int(reached.max()) == 10 + network.margin_columns


def test_an_encoded_mel_has_one_token_per_patch() -> None:
    tokens = tiny.tokenizer().encode(torch.rand(3, 256, 96) * 2 - 1)
    assert tokens.shape == (3, 16, 6) and tokens.min() >= 0 and tokens.max() < 64


def test_a_saved_tokenizer_is_read_back_whole(tmp_path: Path) -> None:
    network = tiny.tokenizer()
    network.save(tmp_path / "t.safetensors")
    again = Tokenizer.load(tmp_path / "t.safetensors")
    tokens = torch.randint(64, (1, 16, 9))
    assert again.config == network.config and torch.equal(again.decode(tokens), network.decode(tokens))


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    tiny.transformer().save(tmp_path / "t.safetensors")
    with pytest.raises(ValueError, match="holds TransformerConfig, not TokenizerConfig"):
        Tokenizer.load(tmp_path / "t.safetensors")


def test_weights_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    network = tiny.tokenizer()
    with torch.no_grad():
        network.decoder.layers[-2].weight[0, 0] = float("nan")
    network.save(tmp_path / "t.safetensors")
    with pytest.raises(ValueError, match="not finite"):
        Tokenizer.load(tmp_path / "t.safetensors")
