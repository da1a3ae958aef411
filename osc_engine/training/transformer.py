"""Training of the transformer: guess masked tokens of new columns after a clean, worn or missing context."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from osc_engine.model.grain import Grain
from osc_engine.model.sampling import Condition, Noise, Sampling, draw_tokens
from osc_engine.model.tokenizer import Tokenizer
from osc_engine.model.transformer import Transformer, TransformerConfig
from osc_engine.training.data import Crops, TokenBatch, looked_at, token_batch
from osc_engine.training.hands import Call, Hands
from osc_engine.training.job import Evaluation, Job, Picture
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import Recipe, fill, sized
from osc_engine.training.settings import LoopSettings

#: Held-out crops that an evaluation looks at.
LOOKED_AT = 32


@dataclass(frozen=True)
class Masking:
    """What is hidden from the network in training.

    Attributes:
        columns: of a crop: context and new together.
        new_least: fewest new columns of a crop.
        new_most: most new columns.
        cold: share of the batches without any context.
        worn: highest share of context tokens that are replaced by random codes; each crop draws its own up to it.
        absent: share of the crops in which the older part of the context is missing.
        drop_audio, drop_text: shares of the crops without the audio or the text condition.
        text_noise: length of the random vector added to the text's unit vector.
    """

    columns: int = 44
    new_least: int = 8
    new_most: int = 30
    cold: float = 0.1
    worn: float = 0.2
    absent: float = 0.15
    drop_audio: float = 0.5
    drop_text: float = 0.2
    text_noise: float = 0.3

    def __post_init__(self) -> None:
        if not 1 <= self.new_least <= self.new_most <= self.columns:
            raise ValueError(
                f"masking: new_least {self.new_least}, new_most {self.new_most}, columns {self.columns}; "
                "each must be at least 1 and at most the next"
            )


@dataclass(frozen=True)
class Parts:
    """A crop made ready: what the network sees and what it shall guess.

    Attributes:
        context: (B, H, c) tokens.
        shown: (B, H, W) new tokens, masked.
        wanted: (B, H, W) what they are.
        audio, text: (B, E) unit vectors.
        has_audio, has_text: (B,) bool.
    """

    context: Tensor
    shown: Tensor
    wanted: Tensor
    audio: Tensor
    text: Tensor
    has_audio: Tensor
    has_text: Tensor


class TransformerTrainee:
    """The transformer and its step.

    Args:
        config: sizes.
        masking: what is hidden.
        learning_rate: of the optimizer.
        held_out: crops that are never trained on; their text is the title's.
        picture: makes the mels (B, M, F) that are shown, of tokens (B, H, W) on a CPU.
    """

    def __init__(
        self,
        config: TransformerConfig,
        masking: Masking,
        learning_rate: float,
        held_out: TokenBatch,
        picture: Callable[[Tensor], Tensor],
    ) -> None:
        self.masking, self.held_out, self.picture = masking, held_out, picture
        model = Transformer(config)
        self.networks = nn.ModuleDict({"model": model})
        self.parts: Mapping[str, nn.Module] = {
            "model": Call(lambda network, *parts: guess(network, Parts(*parts)), model)
        }
        decay = [p for p in model.parameters() if p.ndim >= 2]
        rest = [p for p in model.parameters() if p.ndim < 2]
        groups = [{"params": decay, "weight_decay": 0.03}, {"params": rest, "weight_decay": 0.0}]
        self.optimizers: Mapping[str, torch.optim.Optimizer] = {
            "model": torch.optim.AdamW(groups, learning_rate, betas=(0.9, 0.98))
        }

    def train_step(
        self,
        hands: Hands,
        batch: TokenBatch,
        progress: float,  # noqa: ARG002 (the loop's signature)
        step: int,  # noqa: ARG002
    ) -> Mapping[str, Tensor]:
        """Take one step on token crops."""
        model = self.networks["model"]
        assert isinstance(model, Transformer)
        parts = hide(batch, self.masking, model)
        with hands.autocast():
            loss, right = hands.call("model", *(getattr(parts, f.name) for f in fields(Parts)))
        hands.backward("model", loss)
        hands.apply("model", 1.0)
        return {"cross_entropy": loss.detach(), "right": right}

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Guess held-out tokens, all of them hidden and half of them hidden, and draw new columns after real ones."""
        assert isinstance(model, Transformer)
        held_out = TokenBatch(*(x.to(next(model.parameters()).device) for x in self.held_out))
        figures = {}
        for name, share in (("all_hidden", 1.0), ("half_hidden", 0.5)):
            losses = [guess(model, half_hidden(part, model, share))[0] for part in _split(held_out, 8)]
            figures[f"cross_entropy_{name}"] = float(torch.stack(losses).mean())
        return Evaluation(figures, self._pictures(model, held_out))

    def _pictures(self, model: Transformer, held_out: TokenBatch) -> dict[str, Picture]:
        few = TokenBatch(*(x[:: max(len(x) // 4, 1)][:4] for x in held_out))
        n, device = len(few.tokens), few.tokens.device
        context, new = few.tokens[:, :, : -self.masking.new_least * 2], self.masking.new_least * 2
        ones = torch.ones(n, device=device)
        condition = Condition(
            few.audio, few.text, torch.zeros(n, dtype=torch.bool, device=device), 2 * ones, 2 * ones, ones
        )
        drawn = draw_tokens(model, context, new, condition, Sampling(8), Noise(1, 0, range(n)))
        both = (few.tokens, torch.cat([context, drawn], 2))
        real, made = (self.picture(tokens.cpu()).numpy() for tokens in both)
        return {f"{i:03d}": (real[i], made[i]) for i in range(n)}


def hide(batch: TokenBatch, masking: Masking, model: Transformer) -> Parts:
    """Part crops into context and new columns, wear and drop what may be missing in use."""
    tokens = batch.tokens
    b, rows, columns = tokens.shape
    device = tokens.device
    new = int(torch.randint(masking.new_least, masking.new_most + 1, ()))
    context, wanted = tokens[:, :, : columns - new], tokens[:, :, columns - new :]
    if float(torch.rand(())) < masking.cold:
        context = context[:, :, :0]
    context = wear(context, masking, model)
    share = torch.cos(math.pi / 2 * torch.rand(b, 1, 1, device=device))
    rank = torch.rand(wanted.shape, device=device).flatten(1).argsort(1).argsort(1).view(wanted.shape)
    hidden = rank < (share * rows * new).ceil().clamp(min=1)
    text = nn.functional.normalize(batch.text + _random_vectors(batch.text) * masking.text_noise, dim=1)
    return Parts(
        context,
        torch.where(hidden, torch.full_like(wanted, model.mask), wanted),
        wanted,
        batch.audio,
        text,
        torch.rand(b, device=device) >= masking.drop_audio,
        torch.rand(b, device=device) >= masking.drop_text,
    )


def wear(context: Tensor, masking: Masking, model: Transformer) -> Tensor:
    """Replace some context tokens by random codes, against drift, and drop the older part of some contexts."""
    b, _, columns = context.shape
    device = context.device
    share = torch.rand(b, 1, 1, device=device) * masking.worn
    random = torch.randint(model.config.codes, context.shape, device=device)
    context = torch.where(torch.rand(context.shape, device=device) < share, random, context)
    start = torch.randint(columns + 1, (b, 1, 1), device=device)
    start = torch.where(torch.rand(b, 1, 1, device=device) < masking.absent, start, 0)
    missing = torch.arange(columns, device=device) < start
    return torch.where(missing, torch.full_like(context, model.absent), context)


def guess(model: Transformer, parts: Parts) -> tuple[Tensor, Tensor]:
    """Return the cross entropy of the hidden tokens, and the share guessed right."""
    cache = model.encode_context(parts.context)
    condition = model.condition(parts.audio, parts.text, parts.has_audio, parts.has_text)
    features = model.features(parts.shown, cache, condition)
    hidden = (parts.shown == model.mask).transpose(1, 2).flatten(1)
    logits = model.head(features[hidden]).float()
    wanted = parts.wanted.transpose(1, 2).flatten(1)[hidden]
    return nn.functional.cross_entropy(logits, wanted), (logits.argmax(1) == wanted).float().mean().detach()


def half_hidden(batch: TokenBatch, model: Transformer, share: float) -> Parts:
    """Hide a fixed part of the second half of crops, with text and without audio, for figures that can be compared."""
    columns = batch.tokens.shape[2]
    context, wanted = batch.tokens[:, :, : columns // 2], batch.tokens[:, :, columns // 2 :]
    order = torch.rand(wanted.shape, generator=torch.Generator().manual_seed(0)).to(wanted.device)
    shown = torch.where(order < share, torch.full_like(wanted, model.mask), wanted)
    none = torch.zeros(len(wanted), dtype=torch.bool, device=wanted.device)
    return Parts(context, shown, wanted, batch.audio, batch.text, none, ~none)


def _random_vectors(like: Tensor) -> Tensor:
    return nn.functional.normalize(torch.randn_like(like), dim=1) * torch.rand(len(like), 1, device=like.device)


def _split(batch: TokenBatch, size: int) -> list[TokenBatch]:
    return [TokenBatch(*(x[i : i + size] for x in batch)) for i in range(0, len(batch.tokens), size)]


def masking_of(recipe: Recipe) -> Masking:
    """Return what a recipe hides."""
    return fill(Masking, recipe.table("transformer", "masking")[1], "transformer.masking")


def transformer_job(
    recipe: Recipe,
    prepared: Prepared,
    loop: LoopSettings,
    captions: dict[str, NDArray[np.float32]],
    tokenizer: Tokenizer,
) -> Job[TokenBatch]:
    """Set up the training of a transformer as the recipe's tables say.

    Args:
        recipe: its tables `[transformer]` and `[transformer.masking]`.
        prepared: the archive, with vectors and tokens.
        loop: pace and length.
        captions: title -> (N, E) vectors of its name, then of its captions.
        tokenizer: decodes what the pictures show.

    Raises:
        RecipeError: a table holds a value that is not allowed.
    """
    own, masking, g = recipe.table("transformer", "masking")[0], masking_of(recipe), prepared.geometry
    sizes = {"codes": g.codes, "rows": g.rows, "condition": next(iter(captions.values())).shape[1]}
    config = sized(TransformerConfig, sizes, own, "transformer")
    titles = {title: vectors[:1] for title, vectors in captions.items()}
    held_out = token_batch(looked_at(prepared, masking.columns)[0], titles, 0, LOOKED_AT, 0)
    torch.manual_seed(loop.seed)
    grain = Grain(g)
    trainee = TransformerTrainee(
        config, masking, loop.learning_rate, held_out, lambda tokens: grain(tokenizer.decode(tokens))
    )
    batch = partial(token_batch, Crops(prepared, masking.columns), captions, loop.seed)
    return Job(trainee, batch, loop, ("tokens", g.rows * masking.columns))
