import pytest
import tiny
import torch
from torch import Tensor

from osc_engine.model.transformer import Transformer, TransformerConfig, rotate

GENERATOR = torch.Generator().manual_seed(3)


def uncached(network: Transformer, context: Tensor, new: Tensor, condition: Tensor) -> Tensor:
    """All tokens in one sequence, every block over all of them, context kept from new tokens by an attention mask."""
    heads = network.config.heads
    tokens = torch.cat([context, new], 2)
    b, rows, columns = tokens.shape
    past = context.shape[2] * rows
    x = network._embed(tokens)
    cos, sin = network._turn(-context.shape[2], columns, x)
    old = network.modulate(network.past[None]).view(1, 1, 6, -1).expand(b, past, 6, -1)
    fresh = network.modulate(condition).view(b, 1, 6, -1).expand(b, x.shape[1] - past, 6, -1)
    seen = torch.ones(x.shape[1], x.shape[1], dtype=torch.bool)
    seen[:past, past:] = False
    for block in network.blocks:
        parts = (torch.cat([old, fresh], 1) + block.offset).unbind(2)
        shift_a, scale_a, gate_a, shift_f, scale_f, gate_f = parts
        h = block.norm_attention(x) * (1 + scale_a) + shift_a
        q, k, v = block.qkv(h).view(b, -1, 3, heads, x.shape[2] // heads).permute(2, 0, 3, 1, 4)
        q, k = block.norm_q(q), block.norm_k(k)
        half = q.shape[3] // 2
        q = q * cos + torch.cat([-q[..., half:], q[..., :half]], -1) * sin
        k = k * cos + torch.cat([-k[..., half:], k[..., :half]], -1) * sin
        weights = (q @ k.transpose(2, 3) / q.shape[3] ** 0.5).masked_fill(~seen, -torch.inf).softmax(3)
        x = x + gate_a * block.out((weights @ v).transpose(1, 2).flatten(2))
        x = x + gate_f * block.feed(block.norm_feed(x) * (1 + scale_f) + shift_f)
    return network.head(network.norm(x))[:, past:]


@torch.no_grad()
def test_a_context_encoded_once_gives_the_same_logits_as_the_uncached_network() -> None:
    network = tiny.transformer()
    context = torch.randint(66, (3, 16, 7), generator=GENERATOR)
    new = torch.randint(65, (3, 16, 5), generator=GENERATOR)
    condition = torch.randn(3, 32, generator=GENERATOR)
    cached = network.head(network.features(new, network.encode_context(context), network.modulations(condition)))
    assert torch.allclose(cached, uncached(network, context, new, condition), atol=1e-5)


@torch.no_grad()
def test_places_spare_the_last_block_the_rest_and_change_nothing() -> None:
    network = tiny.transformer()
    cache = network.encode_context(torch.randint(64, (2, 16, 4), generator=GENERATOR))
    new = torch.randint(65, (2, 16, 3), generator=GENERATOR)
    condition = torch.randn(2, 32, generator=GENERATOR)
    places = torch.tensor([[5, 0, 47], [11, 3, 7]])
    whole = network.features(new, cache, network.modulations(condition))
    some = network.features(new, cache, network.modulations(condition), places)
    assert torch.allclose(some, torch.stack([whole[n, p] for n, p in enumerate(places)]), atol=1e-5)


@torch.no_grad()
def test_context_neither_hears_the_condition_nor_the_new_columns() -> None:
    network = tiny.transformer()
    context = torch.randint(64, (1, 16, 6), generator=GENERATOR)
    longer = network.encode_context(context)
    assert longer is not None and all(k.shape == (1, 2, 96, 16) for k, _ in longer)


@torch.no_grad()
def test_positions_are_relative_in_time() -> None:
    network = tiny.transformer()
    x = network._embed(torch.randint(64, (1, 16, 4), generator=GENERATOR))
    modulation = network.modulations(network.past[None])[0]
    here, _ = network.blocks[0](x, modulation, network._turn(0, 4, x), None)
    later, _ = network.blocks[0](x, modulation, network._turn(1000, 4, x), None)
    assert torch.allclose(here, later, atol=1e-3)


@torch.no_grad()
def test_the_condition_changes_the_logits_and_each_part_can_be_left_out() -> None:
    network = tiny.transformer()
    new = torch.full((1, 16, 3), network.mask)
    a, t = torch.randn(1, 24, generator=GENERATOR), torch.randn(1, 24, generator=GENERATOR)
    yes, no = torch.tensor([True]), torch.tensor([False])
    out = [
        network.head(network.features(new, None, network.condition(a, t, has_a, has_t)))
        for has_a in (yes, no)
        for has_t in (yes, no)
    ]
    assert all(not torch.allclose(out[i], out[j], atol=1e-4) for i in range(4) for j in range(i))


def test_the_paper_size_has_89_million_parameters() -> None:
    with torch.device("meta"):
        network = Transformer(TransformerConfig(width=768, blocks=12, heads=12, inner=3072, condition=512))
    count = sum(p.numel() for p in network.parameters())
    assert abs(count / 89e6 - 1) <= 0.02, count


def test_heads_that_do_not_divide_the_width_are_refused() -> None:
    with pytest.raises(ValueError, match="width 100 in 3 heads"):
        TransformerConfig(width=100, heads=3)


def test_positions_turn_alike_in_training_and_in_use() -> None:
    network = tiny.transformer()
    x = torch.randn(2, 3, 5 * network.config.rows, network.config.width // network.config.heads, generator=GENERATOR)
    turn = network._turn(-2, 5, x)
    with torch.no_grad():
        used = rotate(x.clone(), turn)
    assert torch.allclose(rotate(x, turn), used, atol=1e-6) and not torch.allclose(used, x, atol=0.1)
