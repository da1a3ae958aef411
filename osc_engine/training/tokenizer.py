"""Training of the tokenizer: reconstruct mels through the codebook, late in the run against a patch discriminator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from torch import Tensor, nn

from osc_engine.model.mel import decibels
from osc_engine.model.tokenizer import Tokenizer, TokenizerConfig
from osc_engine.training.archive import Prepared
from osc_engine.training.data import Crops, looked_at, mel_batches
from osc_engine.training.hands import Hands
from osc_engine.training.job import Evaluation, Job
from osc_engine.training.recipe import Recipe, fill
from osc_engine.training.settings import LoopSettings

#: Held-out crops that an evaluation looks at, and their columns.
LOOKED_AT, LOOKED_AT_COLUMNS = 32, 24
#: Progress by which the codebook is in use.
QUANTIZED_BY = 0.1


@dataclass(frozen=True)
class TokenizerLosses:
    """Weights of the losses.

    Attributes:
        coarse: of the reconstruction error of pictures shrunk 2, 4 and 8 times.
        onsets: of the error of the difference between neighbouring frames.
        adversarial: of the discriminator's opinion.
        adversarial_from: progress at which the discriminator joins.
        quantize_from: steps after which the codebook is made by k-means and used, at the latest after a tenth of the
            training.
    """

    coarse: float = 0.5
    onsets: float = 0.5
    adversarial: float = 0.05
    adversarial_from: float = 0.5
    quantize_from: int = 150


class PatchDiscriminator(nn.Module):
    """Says of each stretch of a mel picture whether it is real; sees about a column."""

    def __init__(self, width: int = 32) -> None:
        super().__init__()
        norm = nn.utils.parametrizations.spectral_norm
        self.layers = nn.Sequential(
            norm(nn.Conv2d(1, width, 4, stride=2, padding=1)),
            nn.LeakyReLU(0.2),
            norm(nn.Conv2d(width, 2 * width, 4, stride=2, padding=1)),
            nn.LeakyReLU(0.2),
            norm(nn.Conv2d(2 * width, 4 * width, 4, stride=2, padding=1)),
            nn.LeakyReLU(0.2),
            nn.Conv2d(4 * width, 1, 3, padding=1),
        )

    def forward(self, mel: Tensor) -> Tensor:
        """Judge (B, M, F); hinge scores (B, 1, M/8, F/8)."""
        scores: Tensor = self.layers(mel[:, None])
        return scores


class Reconstruction(nn.Module):
    """The tokenizer's whole way, as a call."""

    def __init__(self, model: Tokenizer) -> None:
        super().__init__()
        self.model = model

    def forward(self, mel: Tensor, quantize: bool) -> tuple[Tensor, Tensor, Tensor]:
        """Return what `Tokenizer.reconstruct` does."""
        return self.model.reconstruct(mel, quantize)


class Verdict(nn.Module):
    """The judge's own loss, as a call."""

    def __init__(self, judge: PatchDiscriminator) -> None:
        super().__init__()
        self.judge = judge

    def forward(self, real: Tensor, made: Tensor) -> Tensor:
        """Return the hinge loss of mels (B, M, F)."""
        real_scores, made_scores = self.judge(torch.cat([real, made])).float().chunk(2)
        return torch.relu(1 - real_scores).mean() + torch.relu(1 + made_scores).mean()


class TokenizerTrainee:
    """The tokenizer, its discriminator, and their step.

    Args:
        config: sizes.
        losses: weights.
        learning_rate: of both optimizers.
        held_out: (N, M, F) mels that are never trained on.
    """

    def __init__(
        self, config: TokenizerConfig, losses: TokenizerLosses, learning_rate: float, held_out: Tensor
    ) -> None:
        self.losses, self.held_out = losses, held_out
        model, judge = Tokenizer(config), PatchDiscriminator()
        self.networks = nn.ModuleDict({"model": model, "judge": judge})
        self.networks.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.parts: Mapping[str, nn.Module] = {"model": Reconstruction(model), "judge": Verdict(judge)}
        made = [*model.encoder.parameters(), *model.decoder.parameters(), *model.quantizer.parameters()]
        self.optimizers: Mapping[str, torch.optim.Optimizer] = {
            "model": torch.optim.AdamW(made, learning_rate, betas=(0.9, 0.99), weight_decay=1e-4),
            "judge": torch.optim.AdamW(judge.parameters(), learning_rate, betas=(0.5, 0.9), weight_decay=1e-4),
        }

    def train_step(self, hands: Hands, batch: Tensor, progress: float, step: int) -> Mapping[str, Tensor]:
        """Take one step on mels (B, M, F)."""
        judge, weights = self.networks["judge"], self.losses
        against = progress >= weights.adversarial_from
        # a training that its minutes end early needs a codebook all the same
        quantize = step >= weights.quantize_from or progress >= QUANTIZED_BY
        with hands.autocast():
            made, tokens, commitment = hands.call("model", batch, quantize)
            made = made.float()
            pixel = (made - batch).abs().mean()
            coarse = _coarse(made, batch)
            onsets = (made.diff(dim=2) - batch.diff(dim=2)).abs().mean()
            loss = pixel + weights.coarse * coarse + weights.onsets * onsets + commitment
            if against:
                judge.requires_grad_(False)
                loss = loss - weights.adversarial * judge(made).float().mean()
                judge.requires_grad_(True)
        hands.backward("model", loss)
        hands.apply("model", 1.0)
        losses = {"pixel": pixel.detach(), "coarse": coarse.detach(), "commitment": commitment.detach()}
        if against:
            with hands.autocast():
                verdict = hands.call("judge", batch, made.detach())
            hands.backward("judge", verdict)
            hands.apply("judge", 1.0)
            losses["judge"] = verdict.detach()
        if quantize:
            losses["codes"] = torch.tensor(float(tokens.unique().numel()))
        return losses

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Reconstruct the held-out mels."""
        assert isinstance(model, Tokenizer)
        if not bool(model.quantizer._codebook.initted):
            return Evaluation({})
        device = next(model.parameters()).device
        tokens = torch.cat([model.encode(part.to(device)) for part in torch.split(self.held_out, 8)])
        made = torch.cat([model.decode(part).float().cpu() for part in torch.split(tokens, 8)])
        error = (decibels(made) - decibels(self.held_out)).abs()
        average = (decibels(made).mean(2) - decibels(self.held_out).mean(2)).abs()
        figures = {"error_db": float(error.mean()), "average_spectrum_db": float(average.mean())}
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


def _coarse(made: Tensor, real: Tensor) -> Tensor:
    total = torch.zeros((), device=made.device)
    for size in (2, 4, 8):
        total = total + (nn.functional.avg_pool2d(made, size) - nn.functional.avg_pool2d(real, size)).abs().mean()
    return total


def crop_columns(recipe: Recipe) -> int:
    """Return the columns that a training crop is cut from, one of which is lost to a random shift."""
    return int(recipe.table("tokenizer", "losses")[0].get("crop_columns", 9))


def tokenizer_config(recipe: Recipe, prepared: Prepared) -> TokenizerConfig:
    """Return the sizes of a recipe's tokenizer."""
    own = {k: v for k, v in recipe.table("tokenizer", "losses")[0].items() if k != "crop_columns"}
    return fill(TokenizerConfig, {"codes": prepared.geometry.codes, **own}, "tokenizer")


def tokenizer_job(recipe: Recipe, prepared: Prepared, loop: LoopSettings) -> Job[Tensor]:
    """Set up the training of a tokenizer as the recipe's tables say.

    Raises:
        RecipeError: a table holds a value that is not allowed.
    """
    losses = fill(TokenizerLosses, recipe.table("tokenizer", "losses")[1], "tokenizer.losses")
    config, crop, g = tokenizer_config(recipe, prepared), crop_columns(recipe), prepared.geometry
    held_out = next(mel_batches(looked_at(prepared, LOOKED_AT_COLUMNS)[0], LOOKED_AT, 0))
    torch.manual_seed(loop.seed)
    trainee = TokenizerTrainee(config, losses, loop.learning_rate, held_out)
    crops = Crops(prepared, crop)
    return Job(trainee, partial(_batch, crops, loop.seed), loop, ("samples", (crop - 1) * g.column_samples))


def _batch(crops: Crops, seed: int, size: int, number: int) -> Tensor:
    return next(mel_batches(crops, size, seed, number))
