"""Training of the tokenizer: reconstruct mels through the codebook, late in the run against a patch discriminator.

The decoder says of every point of a mel what to expect and how much grain to add (`osc_engine.model.grain`). The latter
is learned from how much real mels move beside what is expected of them, and does not touch the rest; the discriminator
judges both together, the mel as it will be played, and what it has the decoder invent need not be added again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from torch import Tensor, nn

from osc_engine.geometry import Geometry
from osc_engine.model.grain import Decoded, Grain
from osc_engine.model.mel import decibels
from osc_engine.model.tokenizer import Tokenizer, TokenizerConfig
from osc_engine.training.data import Crops, looked_at, mel_batch
from osc_engine.training.hands import Call, Hands
from osc_engine.training.job import Evaluation, Job
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import Recipe, RecipeError, fill, sized, whole_number
from osc_engine.training.settings import LoopSettings

#: Held-out crops that an evaluation looks at, and their columns.
LOOKED_AT, LOOKED_AT_COLUMNS = 32, 24
#: Channels of the discriminator's first layer.
JUDGE_WIDTH = 32
#: Progress by which the codebook is in use.
QUANTIZED_BY = 0.1
#: Frames between which it is measured how much a mel moves: about those that one window of the analysis reaches over.
MOVE_FRAMES = 3
#: Bins and frames over which what moves already is averaged, and the least of it.
AVERAGED, STILL = (3, 25), 1e-5


@dataclass(frozen=True)
class TokenizerLosses:
    """Weights of the losses.

    Attributes:
        coarse: of the reconstruction error of pictures shrunk 2, 4 and 8 times.
        onsets: of the error of the difference between neighbouring frames.
        spread: of the surprise, in nats, at how much a mel moves within `MOVE_FRAMES`; it teaches the spread's own
            layer alone.
        adversarial: of the discriminator's opinion.
        adversarial_from: progress at which the discriminator joins.
        quantize_from: steps after which the codebook is made by k-means and used, at the latest after a tenth of the
            training.
        spread_from: progress from which all else stays as it is and only the spread learns on.
    """

    coarse: float = 0.5
    onsets: float = 0.5
    spread: float = 0.02
    adversarial: float = 0.05
    adversarial_from: float = 0.5
    quantize_from: int = 150
    spread_from: float = 1.0

    def __post_init__(self) -> None:
        if min(self.coarse, self.onsets, self.spread, self.adversarial, self.quantize_from) < 0:
            raise ValueError(f"tokenizer losses: none may be below 0: {self}")
        if not (0 <= self.adversarial_from <= 1 and 0 <= self.spread_from <= 1):
            raise ValueError(f"tokenizer losses: adversarial_from and spread_from lie between 0 and 1: {self}")


class PatchDiscriminator(nn.Module):
    """Says of each stretch of a mel picture whether it is real; sees about two columns, and how high they lie."""

    def __init__(self) -> None:
        super().__init__()
        width = JUDGE_WIDTH
        norm = nn.utils.parametrizations.spectral_norm
        self.layers = nn.Sequential(
            norm(nn.Conv2d(2, width, 4, stride=2, padding=1)),
            nn.LeakyReLU(0.2),
            norm(nn.Conv2d(width, 2 * width, 4, stride=2, padding=1)),
            nn.LeakyReLU(0.2),
            norm(nn.Conv2d(2 * width, 4 * width, 4, stride=2, padding=1)),
            nn.LeakyReLU(0.2),
            nn.Conv2d(4 * width, 1, 3, padding=1),
        )

    def forward(self, mel: Tensor) -> Tensor:
        """Judge (B, M, F); hinge scores (B, 1, M/8, F/8)."""
        height = torch.linspace(-1, 1, mel.shape[1], device=mel.device)[None, :, None].expand_as(mel)
        scores: Tensor = self.layers(torch.stack([mel, height], 1))
        return scores


def whole_way(model: Tokenizer, mel: Tensor, quantize: bool, settled: bool) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return what `Tokenizer.reconstruct` does, mean and spread one by one: Fabric looks for tensors in tuples."""
    decoded, tokens, commitment = model.reconstruct(mel, quantize, settled)
    return decoded.mean, decoded.spread, tokens, commitment


def verdict(judge: PatchDiscriminator, real: Tensor, made: Tensor) -> Tensor:
    """Return the judge's own loss of mels (B, M, F), a hinge."""
    real_scores, made_scores = judge(torch.cat([real, made])).float().chunk(2)
    return torch.relu(1 - real_scores).mean() + torch.relu(1 + made_scores).mean()


class TokenizerTrainee:
    """The tokenizer, its discriminator, and their step.

    Args:
        config: sizes.
        losses: weights.
        learning_rate: of both optimizers.
        held_out: (N, M, F) mels that are never trained on.
        geometry: of the mels.
    """

    def __init__(
        self,
        config: TokenizerConfig,
        losses: TokenizerLosses,
        learning_rate: float,
        held_out: Tensor,
        geometry: Geometry,
    ) -> None:
        self.losses, self.held_out, self.grain = losses, held_out, Grain(geometry)
        model, judge = Tokenizer(config), PatchDiscriminator()
        self.networks = nn.ModuleDict({"model": model, "judge": judge})
        self.networks.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.parts: Mapping[str, nn.Module] = {
            "model": Call(whole_way, model),
            "judge": Call(verdict, judge),
        }
        made = [*model.encoder.parameters(), *model.decoder.parameters(), *model.quantizer.parameters()]
        self.optimizers: Mapping[str, torch.optim.Optimizer] = {
            "model": torch.optim.AdamW(made, learning_rate, betas=(0.9, 0.99), weight_decay=1e-4),
            "judge": torch.optim.AdamW(judge.parameters(), learning_rate, betas=(0.5, 0.9), weight_decay=1e-4),
        }

    def train_step(self, hands: Hands, batch: Tensor, progress: float, step: int) -> Mapping[str, Tensor]:
        """Take one step on mels (B, M, F)."""
        weights = self.losses
        settled = progress >= weights.spread_from
        if settled:
            self._settle()
        # a training that its minutes end early needs a codebook all the same
        quantize = settled or step >= weights.quantize_from or progress >= QUANTIZED_BY
        with hands.autocast():
            mean, spread, tokens, commitment = hands.call("model", batch, quantize, settled)
        decoded = Decoded(mean.float(), spread)
        losses = reconstruction(decoded, batch) | {"spread": surprise(decoded, batch, self.grain.to(hands.device))}
        loss = weights.spread * losses["spread"]
        if not settled:
            loss = loss + losses["pixel"] + weights.coarse * losses["coarse"] + weights.onsets * losses["onsets"]
            loss = loss + commitment
        losses["commitment"] = commitment
        made = None
        if progress >= weights.adversarial_from and not settled:
            played = Decoded(decoded.mean, decoded.spread.detach())
            made = self.grain.to(hands.device)(played, torch.randint(1 << 20, (len(batch),)).to(hands.device))
            loss = loss - weights.adversarial * self._opinion(hands, made)
        hands.backward("model", loss)
        hands.apply("model", 1.0)
        if made is not None:
            losses["judge"] = self._judge(hands, batch, made.detach())
        found = {name: value.detach() for name, value in losses.items()}
        return found | ({"codes": torch.tensor(float(tokens.unique().numel()))} if quantize else {})

    def _settle(self) -> None:
        model = self.networks["model"].requires_grad_(False)
        model.get_submodule("decoder.spread").requires_grad_(True)

    def _opinion(self, hands: Hands, made: Tensor) -> Tensor:
        """Return how real the judge thinks mels (B, M, F) are; nothing of it teaches the judge."""
        judge = self.networks["judge"].requires_grad_(False)
        with hands.autocast():
            score: Tensor = judge(made).float().mean()
        return score

    def _judge(self, hands: Hands, real: Tensor, made: Tensor) -> Tensor:
        """Teach the judge, and return its loss."""
        self.networks["judge"].requires_grad_(True)
        return hands.teach("judge", 1.0, real, made)

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Reconstruct the held-out mels."""
        assert isinstance(model, Tokenizer)
        if not bool(model.quantizer._codebook.initted):
            return Evaluation({})
        device = next(model.parameters()).device
        tokens = torch.cat([model.encode(part.to(device)) for part in torch.split(self.held_out, 8)])
        decoded = [model.decode(part) for part in torch.split(tokens, 8)]
        mean = torch.cat([part.mean.float().cpu() for part in decoded])
        made = torch.cat([self.grain.to(device)(part).cpu() for part in decoded])
        error = (decibels(mean) - decibels(self.held_out)).abs()
        average = (decibels(mean).mean(2) - decibels(self.held_out).mean(2)).abs()
        figures = {"error_db": float(error.mean()), "average_spectrum_db": float(average.mean())}
        # 1 where a mel moves from frame to frame as much as real ones do; less is smooth
        figures["movement"] = float(made.diff(dim=2).abs().mean() / (self.held_out.diff(dim=2).abs().mean() + 1e-6))
        figures |= codebook_use(tokens.cpu(), model.config.codes)
        pick = np.linspace(0, len(made) - 1, 4).astype(int)
        pictures = {f"{i:03d}": (self.held_out[i].numpy(), made[i].numpy()) for i in pick}
        return Evaluation(figures, pictures)


def codebook_use(tokens: Tensor, codes: int) -> dict[str, float]:
    """Return the share of codes in use, and the perplexity of their distribution as a share of the codebook."""
    counts = torch.bincount(tokens.flatten(), minlength=codes).double()
    p = counts / counts.sum()
    entropy = -(p[p > 0] * p[p > 0].log()).sum()
    return {"codes_used": float((counts > 0).double().mean()), "perplexity": float(entropy.exp()) / codes}


def reconstruction(decoded: Decoded, real: Tensor) -> dict[str, Tensor]:
    """Return how far what is expected of mels is from real ones (B, M, F), by name as in `TokenizerLosses`."""
    mean = decoded.mean
    return {
        "pixel": (mean - real).abs().mean(),
        "coarse": _coarse(mean, real),
        "onsets": (mean.diff(dim=2) - real.diff(dim=2)).abs().mean(),
    }


def surprise(decoded: Decoded, real: Tensor, grain: Grain) -> Tensor:
    """Return the surprise at how real mels (B, M, F) move, where each move is a Gaussian chance.

    Its variance is that of what is expected nearby, which this does not teach, and that of the grain.

    Returns:
        Negative log likelihood of a point, but for a constant.
    """
    noise = _moves(grain.noise.T[None]).square().mean(2, keepdim=True)
    size = (AVERAGED[0] // 2, AVERAGED[1] // 2)
    expected = _moves(decoded.mean.detach()).square()[:, None]
    edged = nn.functional.pad(expected, (size[1], size[1], size[0], size[0]), mode="replicate")
    added = decoded.spread.square()
    added = (added[:, :, MOVE_FRAMES:] + added[:, :, :-MOVE_FRAMES]) / 2 * noise
    variance = nn.functional.avg_pool2d(edged, AVERAGED, 1)[:, 0] + added + STILL
    return (variance.log() + _moves(real).square() / variance).mean() / 2


def _moves(mel: Tensor) -> Tensor:
    return mel[:, :, MOVE_FRAMES:] - mel[:, :, :-MOVE_FRAMES]


def _coarse(made: Tensor, real: Tensor) -> Tensor:
    total = torch.zeros((), device=made.device)
    for size in (2, 4, 8):
        total = total + (nn.functional.avg_pool2d(made, size) - nn.functional.avg_pool2d(real, size)).abs().mean()
    return total


def crop_columns(recipe: Recipe) -> int:
    """Return the columns that a training crop is cut from, one of which is lost to a random shift."""
    return whole_number(recipe.table("tokenizer", "losses")[0], "crop_columns", 9, 2, "tokenizer")


def tokenizer_config(recipe: Recipe, prepared: Prepared) -> TokenizerConfig:
    """Return the sizes of a recipe's tokenizer."""
    own = {k: v for k, v in recipe.table("tokenizer", "losses")[0].items() if k != "crop_columns"}
    return sized(TokenizerConfig, {"codes": prepared.geometry.codes}, own, "tokenizer")


def refuse_from_nothing(recipe: Recipe) -> None:
    """Refuse a training from random networks of which nothing but the spread would learn.

    Raises:
        RecipeError: one sentence.
    """
    losses = recipe.table("tokenizer", "losses")[1]
    if fill(TokenizerLosses, losses, "tokenizer.losses").spread_from <= 0:
        raise RecipeError(
            "tokenizer.losses: with spread_from = 0 nothing but the spread learns; give --from a bundle with a trained "
            "tokenizer, or leave it out"
        )


def tokenizer_job(recipe: Recipe, prepared: Prepared, loop: LoopSettings) -> Job[Tensor]:
    """Set up the training of a tokenizer as the recipe's tables say.

    Raises:
        RecipeError: a table holds a value that is not allowed.
    """
    losses = fill(TokenizerLosses, recipe.table("tokenizer", "losses")[1], "tokenizer.losses")
    config, crop, g = tokenizer_config(recipe, prepared), crop_columns(recipe), prepared.geometry
    held_out = mel_batch(looked_at(prepared, LOOKED_AT_COLUMNS)[0], 0, LOOKED_AT, 0)
    torch.manual_seed(loop.seed)
    trainee = TokenizerTrainee(config, losses, loop.learning_rate, held_out, g)
    crops = Crops(prepared, crop)
    return Job(trainee, partial(mel_batch, crops, loop.seed), loop, ("samples", (crop - 1) * g.column_samples))
