import tiny
import torch

from osc_engine.geometry import Geometry
from osc_engine.model.grain import NOISE_FRAMES, Decoded, Grain
from osc_engine.training.hands import Hands
from osc_engine.training.tokenizer import TokenizerLosses, TokenizerTrainee, surprise
from osc_engine.training.world import make_fabric

GEOMETRY = Geometry(codes=64)


def decoded(mean: torch.Tensor, spread: float = 0.1) -> Decoded:
    return Decoded(mean, torch.full_like(mean, spread))


def mels(frames: int = 240, batch: int = 2) -> torch.Tensor:
    """Mels that stand still."""
    return torch.linspace(-0.8, 0.2, 256)[None, :, None].repeat(batch, 1, frames)


def test_what_is_added_has_no_level_of_its_own_and_deviates_by_the_spread() -> None:
    added = Grain(GEOMETRY)(decoded(mels(NOISE_FRAMES, 1))) - mels(NOISE_FRAMES, 1)
    assert float(added.mean(2).abs().max()) < 1e-5
    assert torch.allclose(added.std(2), torch.full_like(added[:, :, 0], 0.1), rtol=1e-3)


def test_it_moves_as_the_mel_of_noise_does() -> None:
    noise = Grain(GEOMETRY).noise.T
    near, far = ((noise[:, n:] * noise[:, :-n]).mean() for n in (1, 12))
    assert near > 0.4 and abs(float(far)) < 0.1, "frames share their windows, frames that lie apart share nothing"
    wrap = (noise[:, 0] - noise[:, -1]).square().mean()
    assert wrap < 2 * (noise[:, 1:] - noise[:, :-1]).square().mean(), "its end leads on to its beginning"


def test_a_window_is_grained_as_the_whole_is_and_voices_are_unlike() -> None:
    grain, mean = Grain(GEOMETRY), mels()
    whole = grain(decoded(mean), 5000)
    window = grain(decoded(mean[1:, :, 40:90]), torch.tensor([5040]), torch.tensor([1]))
    assert torch.equal(whole[1:, :, 40:90], window)
    assert not torch.allclose(whole[0], whole[1], atol=0.05)


def test_the_spread_that_surprises_least_is_that_which_is_missing() -> None:
    grain, mean = Grain(GEOMETRY), mels(960)
    real = grain(decoded(mean, 0.12), 300, torch.tensor([7, 8]))
    tried = [0.03, 0.06, 0.12, 0.24, 0.48]
    found = [float(surprise(decoded(mean, spread), real, grain)) for spread in tried]
    assert tried[found.index(min(found))] == 0.12
    moving = grain(decoded(mean, 0.12), 600, torch.tensor([1, 2]))
    found = [float(surprise(decoded(moving, spread), real, grain)) for spread in tried]
    assert found == sorted(found), "what moves already, though otherwise, needs next to nothing added"


def test_the_surprise_teaches_the_spread_and_not_the_mean() -> None:
    mean, spread = mels().requires_grad_(), torch.full_like(mels(), 0.1).requires_grad_()
    surprise(Decoded(mean, spread), torch.randn(2, 256, 240), Grain(GEOMETRY)).backward()
    assert mean.grad is None and spread.grad is not None and spread.grad.abs().sum() > 0


def test_a_spread_that_learns_on_alone_leaves_all_else_as_it_is() -> None:
    torch.manual_seed(0)
    batch = Grain(GEOMETRY)(decoded(mels(96, 4), 0.2))
    losses = TokenizerLosses(quantize_from=0, adversarial_from=0.0, spread_from=0.5)
    config = tiny.tokenizer().config
    trained = TokenizerTrainee(config, losses, 1e-3, batch, GEOMETRY)
    hands = Hands(make_fabric("cpu", "32-true"), trained.parts, trained.optimizers)
    trained.train_step(hands, batch, 0.4, 0)
    model = trained.networks["model"]
    before, tokens = {k: v.clone() for k, v in model.state_dict().items()}, model.eval().encode(batch)
    model.train()
    seen = trained.train_step(hands, batch, 0.5, 1)
    changed = {name for name, value in model.state_dict().items() if not torch.equal(value, before[name])}
    assert changed == {"decoder.spread.0.weight", "decoder.spread.0.bias"}
    assert torch.equal(model.eval().encode(batch), tokens)
    assert {"spread", "pixel"} <= set(seen) and all(bool(torch.isfinite(v)) for v in seen.values())
