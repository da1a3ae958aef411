import pytest
import tiny
import torch

from osc_engine.model.sampling import (
    Condition,
    Noise,
    Sampling,
    choose,
    draw_tokens,
    guidance_passes,
    guided_logits,
    halton_order,
    step_counts,
)


def condition(audio: list[float], text: list[float], has: list[bool], temperature: float = 1.0) -> Condition:
    n = len(audio)
    vectors = torch.nn.functional.normalize(torch.randn(2 * n, 24, generator=torch.Generator().manual_seed(5)), dim=1)
    return Condition(
        vectors[:n],
        vectors[n:],
        torch.tensor(has),
        torch.tensor(audio),
        torch.tensor(text),
        torch.full((n,), temperature),
    )


@pytest.mark.parametrize(
    ("audio", "text", "has", "passes"),
    [
        (1.0, 1.0, True, 1),
        (0.0, 0.0, True, 1),
        (3.0, 3.0, True, 2),
        (2.0, 5.0, True, 3),
        (4.0, 3.0, False, 2),
        (4.0, 1.0, False, 1),
        (4.0, 0.0, False, 1),
    ],
)
def test_passes_of_no_weight_are_not_run(audio: float, text: float, has: bool, passes: int) -> None:
    made = guidance_passes(tiny.transformer(), condition([audio], [text], [has]), guided=True)
    assert len(made.channel) == passes
    assert float(made.weight.sum()) == pytest.approx(1.0)


@torch.no_grad()
def test_guided_logits_are_the_formula_of_two_way_guidance() -> None:
    network = tiny.transformer()
    c = condition([2.0, 0.5], [5.0, 3.0], [True, True])
    grid = torch.full((2, 16, 3), network.mask)
    places = torch.arange(48).expand(2, -1)
    cache = network.encode_context(torch.randint(64, (2, 16, 4), generator=torch.Generator().manual_seed(1)))
    yes, no = torch.tensor([True, True]), torch.tensor([False, False])

    def logits(has_audio: torch.Tensor, has_text: torch.Tensor) -> torch.Tensor:
        return network.head(network.features(grid, cache, network.condition(c.audio, c.text, has_audio, has_text)))

    none, a, at = logits(no, no), logits(yes, no), logits(yes, yes)
    s_a, s_t = c.scale_audio[:, None, None], c.scale_text[:, None, None]
    expected = none + s_a * (a - none) + s_t * (at - a)
    made = guided_logits(network, grid, guidance_passes(network, c, True, cache), places)
    assert torch.allclose(made, expected, atol=1e-4)


def test_unguided_steps_hold_scales_at_one() -> None:
    made = guidance_passes(tiny.transformer(), condition([3.0, 0.0], [5.0, 0.5], [True, True]), guided=False)
    assert made.channel.tolist() == [0, 1, 1, 1]
    assert made.weight.tolist() == pytest.approx([1.0, 1.0, -0.5, 0.5])


@torch.no_grad()
@pytest.mark.parametrize("order", ["halton", "confidence"])
def test_every_place_is_drawn_and_a_channel_does_not_depend_on_its_neighbours(order: str) -> None:
    network = tiny.transformer()
    context = torch.randint(64, (4, 16, 5), generator=torch.Generator().manual_seed(2))
    c = condition([2.0, 1.0, 3.0, 0.0], [2.0, 4.0, 3.0, 1.0], [True, False, True, True])
    tokens = draw_tokens(network, context, 6, c, Sampling(4, order), Noise(7, 100, range(4)))
    assert tokens.shape == (4, 16, 6) and tokens.min() >= 0 and tokens.max() < 64
    alone = Condition(*(getattr(c, f)[2:3] for f in c.__dataclass_fields__))
    again = draw_tokens(network, context[2:3], 6, alone, Sampling(4, order), Noise(7, 100, [2]))
    assert torch.equal(tokens[2:3], again)


@torch.no_grad()
def test_another_seed_another_column_and_another_channel_give_other_tokens() -> None:
    network = tiny.transformer()
    c = condition([1.0], [1.0], [False])
    context = torch.zeros(1, 16, 0, dtype=torch.long)

    def drawn(noise: Noise) -> torch.Tensor:
        return draw_tokens(network, context, 6, c, Sampling(3), noise)

    base = drawn(Noise(1, 0, [0]))
    assert torch.equal(base, drawn(Noise(1, 0, [0])))
    others = (Noise(2, 0, [0]), Noise(1, 1, [0]), Noise(1, 0, [1]))
    assert all(not torch.equal(base, drawn(noise)) for noise in others)


def test_noise_belongs_to_columns_not_to_hops() -> None:
    whole = Noise(3, 40, [0, 5]).uniform(10, 16, 0).view(2, 10, 16)
    part = Noise(3, 44, [5]).uniform(3, 16, 0).view(1, 3, 16)
    assert torch.equal(whole[1:, 4:7], part)
    assert float(whole.min()) > 0 and float(whole.max()) < 1
    assert abs(float(Noise(9, 2**40, range(64)).uniform(59, 16, 0).mean()) - 0.5) < 0.01


@pytest.mark.parametrize(("rows", "columns"), [(16, 60), (16, 1), (16, 6), (3, 7)])
def test_a_halton_order_visits_every_cell_once(rows: int, columns: int) -> None:
    row, column = halton_order(rows, columns)
    assert sorted((row * columns + column).tolist()) == list(range(rows * columns))


def test_a_halton_order_spreads_its_first_cells() -> None:
    _, column = halton_order(16, 60)
    first = column[:60]
    assert max(int(((first >= 6 * k) & (first < 6 * k + 6)).sum()) for k in range(10)) <= 9


@pytest.mark.parametrize(("places", "steps"), [(960, 8), (16, 12), (96, 1), (5, 64)])
def test_steps_draw_all_places_between_them(places: int, steps: int) -> None:
    counts = step_counts(places, steps)
    assert sum(counts) == places and min(counts) > 0 and len(counts) <= steps


def test_choice_follows_the_distribution_and_cold_choice_takes_the_likeliest() -> None:
    logits = torch.log(torch.tensor([0.1, 0.6, 0.3])).expand(1, 30_000, 3)
    chance = torch.rand(1, 30_000, generator=torch.Generator().manual_seed(0))
    shares = torch.bincount(choose(logits, torch.ones(1), chance)[0], minlength=3) / 30_000
    assert torch.allclose(shares, torch.tensor([0.1, 0.6, 0.3]), atol=0.01)
    assert (choose(logits, torch.zeros(1), chance) == 1).all()


def test_what_is_too_unlikely_beside_the_likeliest_is_never_drawn_whatever_the_temperature() -> None:
    logits = torch.log(torch.tensor([0.02, 0.6, 0.05, 0.33])).expand(2, 30_000, 4) + 7
    chance = torch.rand(2, 30_000, generator=torch.Generator().manual_seed(0))
    for temperature in (0.0, 1.0, 3.0):
        drawn = choose(logits, torch.full((2,), temperature), chance, 0.07)
        assert set(drawn.unique().tolist()) == ({1} if temperature == 0 else {1, 2, 3})
    shares = torch.bincount(choose(logits, torch.ones(2), chance, 0.07).flatten(), minlength=4) / 60_000
    assert torch.allclose(shares, torch.tensor([0, 0.6, 0.05, 0.33]) / 0.98, atol=0.01)
    assert torch.equal(choose(logits, torch.ones(2), chance, 0.0), choose(logits, torch.ones(2), chance))


@pytest.mark.parametrize("order", ["halton", "confidence"])
def test_both_orders_leave_out_what_is_too_unlikely(order: str) -> None:
    def drawn(temperature: float, min_p: float) -> torch.Tensor:
        c = condition([1.0, 1.0], [1.0, 1.0], [False, False], temperature)
        nothing, noise = torch.zeros(2, 16, 0, dtype=torch.long), Noise(1, 0, range(2))
        return draw_tokens(tiny.transformer(), nothing, 6, c, Sampling(1, order, min_p=min_p), noise)

    likeliest = drawn(0.0, 0.0)
    assert torch.equal(drawn(1.0, 0.999999), likeliest) and not torch.equal(drawn(1.0, 0.0), likeliest)


def test_an_unknown_order_is_refused() -> None:
    with pytest.raises(ValueError, match="order is 'raster'; it must be halton or confidence"):
        Sampling(4, "raster")
