"""Drawing tokens: orders, schedules, guidance and noise. Functions of tensors; no state."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osc_engine.model.transformer import Cache, Transformer

#: Noise in the order of `confidence` (Chang et al.), which is less from step to step.
CHOICE_TEMPERATURE = 4.5


@dataclass(frozen=True)
class Sampling:
    """How tokens are drawn.

    Attributes:
        steps: passes of refinement.
        order: `halton` (places fixed beforehand, spread over the grid; Besnier et al., arXiv 2503.17076) or
            `confidence` (the surest first; Chang et al., arXiv 2202.04200).
        guided_from, guided_to: share of the steps between which scales above 1 act.
        min_p: codes less likely than this share of the likeliest are not drawn (Nguyen et al., arXiv 2407.01082), for
            those of one step are drawn without regard to each other, and a few that fit nothing are heard.
    """

    steps: int = 8
    order: str = "halton"
    guided_from: float = 0.0
    guided_to: float = 1.0
    min_p: float = 0.0

    def __post_init__(self) -> None:
        if self.order not in ("halton", "confidence"):
            raise ValueError(f"order is {self.order!r}; it must be halton or confidence")
        if self.steps < 1:
            raise ValueError(f"steps is {self.steps}; it must be at least 1")

    def guided(self, step: int) -> bool:
        """Return whether guidance acts in a step."""
        at = step / self.steps
        return self.guided_from <= at < self.guided_to or (self.guided_to >= 1 and at >= self.guided_from)


@dataclass(frozen=True)
class Condition:
    """What C channels follow.

    Attributes:
        audio, text: (C, E) unit vectors.
        has_audio: (C,) bool; a channel without style has none.
        scale_audio, scale_text: (C,) guidance scales.
        temperature: (C,).
    """

    audio: Tensor
    text: Tensor
    has_audio: Tensor
    scale_audio: Tensor
    scale_text: Tensor
    temperature: Tensor


@dataclass(frozen=True)
class Passes:
    """The network passes that one step needs, as one batch of P rows.

    Attributes:
        channel: (P,) which channel each row belongs to.
        condition: of the rows, as `Transformer.condition` gives it.
        weight: (P,) share of each row's logits in its channel's.
        cache: what each row attends to before the new columns.
    """

    channel: Tensor
    condition: Tensor
    weight: Tensor
    cache: Cache | None


def guidance_passes(network: Transformer, condition: Condition, guided: bool, cache: Cache | None = None) -> Passes:
    """Work out which passes a step runs.

    The logits are l(0,0) + s_a (l(a,0) - l(0,0)) + s_t (l(a,t) - l(a,0)), so a pass of weight 0 is left out: equal
    scales cost two passes, scale 1 or 0 one, different scales three. Unguided steps hold scales at 1 at most.

    Args:
        network: whose condition is built.
        condition: of C channels.
        guided: whether scales above 1 act.
        cache: of the channels' contexts.
    """
    s_a, s_t = condition.scale_audio, condition.scale_text
    if not guided:
        s_a, s_t = s_a.clamp(max=1), s_t.clamp(max=1)
    s_a = torch.where(condition.has_audio, s_a, s_t)
    rows: list[tuple[int, bool, bool, float]] = []
    for c, (a, t, has) in enumerate(zip(s_a.tolist(), s_t.tolist(), condition.has_audio.tolist(), strict=True)):
        weights = ((False, False, 1 - a), (True, False, a - t), (True, True, t))
        rows += [(c, audio and has, text, w) for audio, text, w in weights if abs(w) > 1e-6]
    device = condition.audio.device
    channel = torch.tensor([r[0] for r in rows], device=device)
    has_audio = torch.tensor([r[1] for r in rows], device=device)
    has_text = torch.tensor([r[2] for r in rows], device=device)
    weight = torch.tensor([r[3] for r in rows], device=device)
    built = network.condition(condition.audio[channel], condition.text[channel], has_audio, has_text)
    one_each = [r[0] for r in rows] == list(range(len(s_a)))
    taken = cache if cache is None or one_each else [(k[channel], v[channel]) for k, v in cache]
    return Passes(channel, built, weight, taken)


def draw_tokens(
    network: Transformer,
    context: Tensor,
    columns: int,
    condition: Condition,
    sampling: Sampling,
    noise: Noise,
) -> Tensor:
    """Draw the tokens of new columns.

    Args:
        network: the transformer.
        context: (C, H, c) tokens before them.
        columns: W, how many.
        condition: of the C channels.
        sampling: how.
        noise: where chance comes from.

    Returns:
        (C, H, W) int64.
    """
    rows, n = network.config.rows, network.config.rows * columns
    channels = context.shape[0]
    cache = network.encode_context(context)
    tokens = torch.full((channels, rows, columns), network.mask, dtype=torch.long, device=context.device)
    flat = tokens.transpose(1, 2).reshape(channels, n)
    chance = noise.uniform(columns, rows, 0).to(context.device)
    halton = noise.orders(columns, rows).to(context.device) if sampling.order == "halton" else None
    ends = np.cumsum(step_counts(n, sampling.steps))
    # worked out once for all steps: what it asks of a GPU is waited for
    kinds = {
        guided: guidance_passes(network, condition, guided, cache)
        for guided in {sampling.guided(step) for step in range(len(ends))}
    }
    begin = 0
    for step, end in enumerate(ends):
        passes = kinds[sampling.guided(step)]
        grid = flat.view(channels, columns, rows).transpose(1, 2)
        if halton is not None:
            places = halton[:, begin:end]
            logits = guided_logits(network, grid, passes, places)
            drawn = choose(logits, condition.temperature, chance.gather(1, places), sampling.min_p)
            flat.scatter_(1, places, drawn)
        else:
            _draw_surest(network, grid, flat, passes, condition, sampling, noise, step, int(end))
        begin = int(end)
    return flat.view(channels, columns, rows).transpose(1, 2)


def guided_logits(network: Transformer, grid: Tensor, passes: Passes, places: Tensor) -> Tensor:
    """Return guided logits (C, P, K) at places (C, P) of the new columns (C, H, W), flattened column after column."""
    rows = passes.channel
    features = network.features(grid[rows], passes.cache, passes.condition, places[rows])
    logits = network.head(features).float() * passes.weight[:, None, None]
    out = torch.zeros(len(grid), places.shape[1], logits.shape[2], device=logits.device)
    return out.index_add_(0, rows, logits)


def choose(logits: Tensor, temperature: Tensor, chance: Tensor, min_p: float = 0.0) -> Tensor:
    """Draw one code per place by inverting the cumulative distribution.

    Args:
        logits: (C, P, K).
        temperature: (C,); 0 takes the likeliest code.
        chance: (C, P) uniform in 0..1.
        min_p: see `Sampling`; of the likelihoods at temperature 1.

    Returns:
        (C, P) int64.
    """
    if min_p > 0:
        unlikely = logits < logits.amax(dim=-1, keepdim=True) + math.log(min_p)
        logits = logits.masked_fill(unlikely, -math.inf)
    cold = temperature < 1e-3
    scaled = logits / torch.where(cold, torch.ones_like(temperature), temperature)[:, None, None]
    cumulative = torch.softmax(scaled, dim=-1).cumsum(dim=-1)
    drawn = torch.searchsorted(cumulative, (chance * cumulative[..., -1])[..., None])[..., 0]
    drawn = drawn.clamp(max=logits.shape[-1] - 1)
    return torch.where(cold[:, None], logits.argmax(dim=-1), drawn)


def _draw_surest(
    network: Transformer,
    grid: Tensor,
    flat: Tensor,
    passes: Passes,
    condition: Condition,
    sampling: Sampling,
    noise: Noise,
    step: int,
    known_after: int,
) -> None:
    channels, rows, columns = grid.shape
    places = torch.arange(rows * columns, device=grid.device).expand(channels, -1)
    logits = guided_logits(network, grid, passes, places)
    chance = noise.uniform(columns, rows, 2 * step).to(grid.device)
    drawn = choose(logits, condition.temperature, chance, sampling.min_p)
    sure = torch.log_softmax(logits, dim=-1).gather(2, drawn[:, :, None])[:, :, 0]
    gumbel = -torch.log(-torch.log(noise.uniform(columns, rows, 2 * step + 1).to(grid.device).clamp(1e-6, 1 - 1e-6)))
    sure = sure + CHOICE_TEMPERATURE * (1 - (step + 1) / sampling.steps) * gumbel
    known = flat != network.mask
    sure = torch.where(known, torch.full_like(sure, math.inf), sure)
    keep = sure.topk(known_after, dim=1).indices
    chosen = torch.zeros_like(known).scatter_(1, keep, True) & ~known
    flat.copy_(torch.where(chosen, drawn, flat))


def step_counts(places: int, steps: int) -> list[int]:
    """Return how many tokens each step draws: few at first, more as more is known (cosine schedule).

    Steps that would draw none are left out, so the list may be shorter than `steps`.
    """
    known = [round(places * (1 - math.cos(math.pi / 2 * (k + 1) / steps))) for k in range(steps)]
    known[-1] = places
    counts = np.diff([0, *known])
    return [int(c) for c in counts if c > 0]


@dataclass(frozen=True)
class Noise:
    """Chance that depends on (seed, column of the stream, channel) alone, not on batch, hop or neighbours.

    Attributes:
        seed: of the user.
        column: number of the first new column.
        channels: C channel numbers.
    """

    seed: int
    column: int
    channels: Sequence[int]

    def uniform(self, columns: int, rows: int, stream: int) -> Tensor:
        """Return (C, W x H) float32 in 0..1, column after column; `stream` tells uses apart."""
        channel = np.array(self.channels, np.uint64)[:, None, None]
        column = np.arange(self.column, self.column + columns, dtype=np.uint64)[None, :, None]
        row = np.arange(rows, dtype=np.uint64)[None, None, :]
        seed = np.uint64(self.seed & 0xFFFF_FFFF_FFFF_FFFF)
        with np.errstate(over="ignore"):
            key = _mix(_mix(_mix(seed + np.uint64(stream) * _GOLDEN) + channel) + column)
            bits = _mix(key + row)
        return torch.from_numpy(((bits >> np.uint64(40)).astype(np.float32) + 0.5) / 2**24).flatten(1)

    def orders(self, columns: int, rows: int) -> Tensor:
        """Return for each channel the places (C, W x H) in a Halton order, rolled by chance along both axes."""
        grid = halton_order(rows, columns)
        rolls = self.uniform(1, 2, 1)
        row = (grid[0][None] + (rolls[:, :1] * rows).long()) % rows
        column = (grid[1][None] + (rolls[:, 1:] * columns).long()) % columns
        return column * rows + row


_GOLDEN = np.uint64(0x9E37_79B9_7F4A_7C15)


def _mix(x: NDArray[np.uint64] | np.uint64) -> NDArray[np.uint64]:
    """SplitMix64 (Steele et al., 2014)."""
    with np.errstate(over="ignore"):
        z = np.asarray(x, np.uint64) + _GOLDEN
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58_476D_1CE4_E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D0_49BB_1331_11EB)
        return np.asarray(z ^ (z >> np.uint64(31)))


def halton_order(rows: int, columns: int) -> tuple[Tensor, Tensor]:
    """Return rows and columns of all cells of a grid in the order of the two-dimensional Halton sequence."""
    cells = np.zeros(0, np.int64)
    points = 4 * rows * columns
    while len(cells) < rows * columns:
        n = np.arange(1, points + 1)
        row = (_radical_inverse(n, 2) * rows).astype(np.int64)
        column = (_radical_inverse(n, 3) * columns).astype(np.int64)
        _, first = np.unique(row * columns + column, return_index=True)
        cells = (row * columns + column)[np.sort(first)]
        points *= 2
    return torch.from_numpy(cells // columns), torch.from_numpy(cells % columns)


def _radical_inverse(n: NDArray[np.int64], base: int) -> NDArray[np.float64]:
    out, scale, rest = np.zeros(len(n)), 1.0 / base, n.copy()
    while rest.any():
        out += (rest % base) * scale
        rest //= base
        scale /= base
    return out
