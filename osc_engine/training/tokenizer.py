"""Training of the tokenizer: reconstruct mels through the codebook, late in the run against a patch discriminator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from osc_engine.model.mel import decibels
from osc_engine.model.tokenizer import Tokenizer, TokenizerConfig
from osc_engine.training.loop import Evaluation

if TYPE_CHECKING:
    from lightning.fabric import Fabric


@dataclass(frozen=True)
class TokenizerLosses:
    """Weights of the losses.

    Attributes:
        coarse: of the reconstruction error of pictures shrunk 2, 4 and 8 times.
        onsets: of the error of the difference between neighbouring frames.
        adversarial: of the discriminator's opinion.
        adversarial_from: progress at which the discriminator joins.
        quantize_from: steps after which the codebook is made by k-means and used.
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
        made = [*model.encoder.parameters(), *model.decoder.parameters(), *model.quantizer.parameters()]
        self.optimizers: Mapping[str, torch.optim.Optimizer] = {
            "model": torch.optim.AdamW(made, learning_rate, betas=(0.9, 0.99), weight_decay=1e-4),
            "judge": torch.optim.AdamW(judge.parameters(), learning_rate, betas=(0.5, 0.9), weight_decay=1e-4),
        }

    def train_step(self, fabric: Fabric, batch: Tensor, progress: float, step: int) -> Mapping[str, Tensor]:
        """Take one step on mels (B, M, F)."""
        model, judge = self.networks["model"], self.networks["judge"]
        weights = self.losses
        against = progress >= weights.adversarial_from
        with fabric.autocast():
            assert isinstance(model, Tokenizer)
            made, tokens, commitment = model.reconstruct(batch, quantize=step >= weights.quantize_from)
            made = made.float()
            pixel = (made - batch).abs().mean()
            coarse = _coarse(made, batch)
            onsets = (made.diff(dim=2) - batch.diff(dim=2)).abs().mean()
            loss = pixel + weights.coarse * coarse + weights.onsets * onsets + commitment
            if against:
                judge.requires_grad_(False)
                loss = loss - weights.adversarial * judge(made).float().mean()
        fabric.backward(loss)
        self._apply("model")
        losses = {"pixel": pixel.detach(), "coarse": coarse.detach(), "commitment": commitment.detach()}
        if against:
            losses["judge"] = self._judge(fabric, batch, made.detach())
        if step >= weights.quantize_from:
            losses["codes"] = torch.tensor(float(tokens.unique().numel()))
        return losses

    def _judge(self, fabric: Fabric, real: Tensor, made: Tensor) -> Tensor:
        judge = self.networks["judge"]
        judge.requires_grad_(True)
        with fabric.autocast():
            loss = torch.relu(1 - judge(real).float()).mean() + torch.relu(1 + judge(made).float()).mean()
        fabric.backward(loss)
        self._apply("judge")
        return loss.detach()

    def _apply(self, name: str) -> None:
        nn.utils.clip_grad_norm_(self.networks[name].parameters(), 1.0)
        self.optimizers[name].step()
        self.optimizers[name].zero_grad(set_to_none=True)

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Reconstruct the held-out mels."""
        assert isinstance(model, Tokenizer)
        if not bool(model.quantizer._codebook.initted):
            return Evaluation({})
        tokens = torch.cat([model.encode(part) for part in torch.split(self.held_out, 8)])
        made = torch.cat([model.decode(part) for part in torch.split(tokens, 8)])
        error = (decibels(made) - decibels(self.held_out)).abs()
        average = (decibels(made).mean(2) - decibels(self.held_out).mean(2)).abs()
        figures = {"error_db": float(error.mean()), "average_spectrum_db": float(average.mean())}
        figures |= codebook_use(tokens, model.config.codes)
        pick = np.linspace(0, len(made) - 1, 6).astype(int)
        pictures = {f"{i:03d}": (self.held_out[i].numpy(), made[i].float().numpy()) for i in pick}
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
