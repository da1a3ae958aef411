import threading
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import tiny
import torch

from osc_engine.controls import Controls, Ramp, default_controls
from osc_engine.model.neural import KEPT_TEXTS, NeuralSynth, heard, slerp, spherical_mean
from osc_engine.model.sentence import SentenceError
from osc_engine.plan import Plan, make_plan
from osc_engine.synth import Context, RenderCancelled

COLUMN = 7680


@pytest.fixture(scope="module", params=[False, True], ids=["32 bits", "8 bits"])
def synth(request: pytest.FixtureRequest) -> NeuralSynth:
    return tiny.synth(eight_bits=request.param)


def controls(synth: NeuralSynth, **changes: object) -> Controls:
    base = default_controls(synth.manifest, 4)
    return replace(base, channels=tuple(replace(c, **changes) for c in base.channels))  # type: ignore[arg-type]


def plan(synth: NeuralSynth, column: int = 0, columns: int = 8, **changes: object) -> Plan:
    return make_plan(controls(synth, **changes), synth.geometry, column, columns, 3)


def empty() -> Context:
    return Context.empty(4, 16)


def test_a_cold_render_has_the_plans_columns_and_is_finite(synth: NeuralSynth) -> None:
    made = synth.render(plan(synth), empty())
    assert made.start == 0 and made.audio.shape == (4, 8 * COLUMN) and made.audio.dtype == np.float32
    assert np.isfinite(made.audio).all()
    assert made.context.column == 8 and made.context.tokens.shape == (4, 16, 8)


def test_a_render_also_completes_the_sound_of_the_columns_before_it(synth: NeuralSynth) -> None:
    first = synth.render(plan(synth, columns=20), empty())
    second = synth.render(plan(synth, 20, 8), first.context)
    assert second.start == (20 - synth.tail) * COLUMN
    assert second.audio.shape[1] == (8 + synth.tail) * COLUMN


def test_decoding_in_windows_equals_decoding_at_once_away_from_the_margin(synth: NeuralSynth) -> None:
    first = synth.render(plan(synth, columns=20), empty())
    second = synth.render(plan(synth, 20, 12), first.context)
    whole = synth.decode(second.context.tokens, 32, 32)
    settled = 20 - synth.tail
    assert np.abs(whole).max() > 1e-4
    assert np.allclose(
        second.audio[:, : -synth.tail * COLUMN], whole[:, settled * COLUMN : -synth.tail * COLUMN], atol=1e-6
    )
    assert np.allclose(first.audio[:, : settled * COLUMN], whole[:, : settled * COLUMN], atol=1e-6)


def test_the_same_plan_gives_the_same_sound_and_another_seed_another(synth: NeuralSynth) -> None:
    one = synth.render(plan(synth), empty())
    assert np.array_equal(one.audio, synth.render(plan(synth), empty()).audio)
    other = synth.render(replace(plan(synth), seed=5), empty())
    assert not np.array_equal(one.context.tokens, other.context.tokens)


def test_a_channel_does_not_depend_on_what_its_neighbours_are_set_to(synth: NeuralSynth) -> None:
    base = plan(synth, cfg_text=Ramp.fixed(3.0), cfg_audio=Ramp.fixed(3.0))
    changed = replace(base, channels=(replace(base.channels[0], style="whistle", temperature=0.3), *base.channels[1:]))
    one, two = synth.render(base, empty()).context.tokens, synth.render(changed, empty()).context.tokens
    assert not np.array_equal(one[0], two[0])
    assert np.array_equal(one[1:], two[1:])


def test_a_reset_channel_forgets_its_context_but_what_was_heard_stays_heard(synth: NeuralSynth) -> None:
    first = synth.render(plan(synth, columns=20), empty())
    base = plan(synth, 20, 8)
    reset = replace(base, channels=(replace(base.channels[0], resets=1), *base.channels[1:]))
    kept, dropped = synth.render(base, first.context), synth.render(reset, first.context)
    assert not np.array_equal(kept.context.tokens[0, :, 20:], dropped.context.tokens[0, :, 20:])
    assert np.array_equal(kept.context.tokens[1:], dropped.context.tokens[1:])
    assert np.array_equal(heard(dropped.context.tokens)[:, :, :20], first.context.tokens)
    again = synth.render(replace(reset, column=28), dropped.context)
    assert again.context.resets == (1, 0, 0, 0)


def test_a_cancelled_render_stops_at_any_layer_and_the_next_one_is_as_if_nothing_had_been(synth: NeuralSynth) -> None:
    asked = 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return False

    whole = synth.render(plan(synth), empty(), count)
    assert asked > 3 * len(synth.networks.transformer.blocks)
    for last in (1, asked // 2, asked):
        answers = iter([False] * (last - 1) + [True])
        with pytest.raises(RenderCancelled):
            synth.render(plan(synth), empty(), answers.__next__)
    assert np.array_equal(synth.render(plan(synth), empty()).audio, whole.audio)


def test_a_plan_says_how_much_of_the_sound_before_it_is_made_anew(synth: NeuralSynth) -> None:
    first = synth.render(plan(synth, columns=20), empty())
    following = plan(synth, 20)
    whole = synth.render(following, first.context)
    assert (20 - synth.tail) * COLUMN == whole.start
    for tail in (0, 1):
        short = synth.render(replace(following, tail=tail), first.context)
        assert short.start == (20 - tail) * COLUMN
        np.testing.assert_allclose(short.audio, whole.audio[:, short.start - whole.start :], atol=1e-5)
        assert np.array_equal(short.context.tokens, whole.context.tokens)


def test_an_unknown_style_is_refused_in_one_sentence(synth: NeuralSynth) -> None:
    with pytest.raises(ValueError, match="style is 'gong'; this bundle has whistle"):
        synth.check(plan(synth, style="gong"))


def test_a_glide_moves_along_the_sphere() -> None:
    a, b = torch.tensor([1.0, 0.0]), torch.tensor([0.0, 1.0])
    assert torch.allclose(slerp(a, b, 0.5), torch.tensor([0.5**0.5, 0.5**0.5]))
    assert torch.allclose(slerp(a, b, 1 / 3).norm(), torch.tensor(1.0))
    assert torch.equal(slerp(a, a, 0.3), a)


def test_the_mean_of_three_texts_lies_on_the_sphere_amid_them_and_two_alone_on_their_arc() -> None:
    axes = torch.eye(3)
    middle = spherical_mean(axes, torch.tensor([1 / 3] * 3))
    assert torch.allclose(middle, torch.full((3,), 3**-0.5), atol=1e-6)
    assert torch.allclose(spherical_mean(axes[:2], torch.tensor([0.75, 0.25])), slerp(axes[0], axes[1], 0.25))
    assert torch.equal(spherical_mean(axes[:1], torch.tensor([1.0])), axes[0])


def test_a_text_that_enters_or_leaves_a_blend_does_so_without_a_jump() -> None:
    vectors = torch.nn.functional.normalize(torch.randn(3, 24, generator=torch.Generator().manual_seed(3)) + 0.5, dim=1)
    near = spherical_mean(vectors, torch.tensor([0.6, 0.4 - 1e-4, 1e-4]))
    assert torch.allclose(near, spherical_mean(vectors[:2], torch.tensor([0.6, 0.4])), atol=3e-4)
    assert float(near.norm()) == pytest.approx(1, abs=1e-6)
    # the tangents of the mean balance
    shares = torch.tensor([0.5, 0.3, 0.2])
    mean = spherical_mean(vectors, shares)
    angles = torch.arccos(vectors @ mean)
    pulls = [s * a / torch.sin(a) * (v - (v @ mean) * mean) for s, a, v in zip(shares, angles, vectors, strict=True)]
    assert float(torch.stack(pulls).sum(0).norm()) < 1e-5


def test_texts_that_cancel_each_other_out_leave_the_heaviest() -> None:
    axes = torch.tensor([[1.0, 0.0], [-1.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
    assert torch.equal(spherical_mean(axes, torch.tensor([0.25] * 4)), axes[0])


def test_a_blend_sounds_different_from_its_parts_and_the_same_each_time(synth: NeuralSynth) -> None:
    def tokens(*texts: tuple[str, float]) -> np.ndarray:
        base = plan(synth, cfg_text=Ramp.fixed(6.0))
        channels = tuple(replace(c, texts=texts) for c in base.channels)
        return synth.render(replace(base, channels=channels), empty()).context.tokens

    blend = tokens(("Rain", 0.4), ("Iron", 0.4), ("Choir", 0.2))
    assert np.array_equal(blend, tokens(("Rain", 0.4), ("Iron", 0.4), ("Choir", 0.2)))
    assert not any(np.array_equal(blend, tokens((title, 1.0))) for title in ("Rain", "Iron", "Choir"))


def test_a_text_waits_for_what_embeds_it_where_that_is_being_loaded_beside_the_sound(synth: NeuralSynth) -> None:
    loading, loaded, calls = threading.Event(), threading.Event(), []

    class Clap:
        def __init__(self) -> None:
            calls.append("load")
            loading.set()
            assert loaded.wait(20)

        def embed_text(self, texts: list[str]) -> torch.Tensor:
            calls.append(" and ".join(texts))
            return torch.nn.functional.normalize(torch.ones(len(texts), 24), dim=1)

    waiting = NeuralSynth(synth.manifest, replace(synth.networks, clap=Clap))
    beside = threading.Thread(target=waiting.open_clap)
    beside.start()
    assert loading.wait(20)
    waiting.prepare(["Rain"])
    assert calls == ["load"], "a title needs nothing of it"
    prompt = threading.Thread(target=waiting.prepare, args=(["far thunder"],))
    prompt.start()
    loaded.set()
    for thread in (beside, prompt):
        thread.join(20)
    waiting.prepare(["far thunder"])
    assert calls == ["load", "", "far thunder"]


def test_where_free_text_cannot_be_followed_that_is_remembered(synth: NeuralSynth) -> None:
    def none() -> Any:
        raise SentenceError("the package with the sentence weights is missing; run scripts/setup")

    mute = NeuralSynth(synth.manifest, replace(synth.networks, clap=none))
    mute.open_clap()
    channels = tuple(replace(c, texts=(("far thunder", 1.0),)) for c in plan(synth).channels)
    with pytest.raises(ValueError, match="run scripts/setup"):
        mute.check(replace(plan(synth), channels=channels))
    mute.check(plan(synth))


def test_no_text_of_a_plan_is_forgotten_for_another_of_the_same_plan(synth: NeuralSynth) -> None:
    class Clap:
        def embed_text(self, texts: list[str]) -> torch.Tensor:
            return torch.nn.functional.normalize(torch.ones(len(texts), 24), dim=1)

    roomy = NeuralSynth(synth.manifest, replace(synth.networks, clap=Clap))
    roomy.prepare([f"first {n}" for n in range(KEPT_TEXTS)])
    wanted = [f"first {n}" for n in range(10)] + [f"second {n}" for n in range(KEPT_TEXTS)]
    roomy.prepare(wanted)
    assert set(wanted) <= set(roomy._texts)
    roomy.prepare(["third"])
    assert len(roomy._texts) <= KEPT_TEXTS
