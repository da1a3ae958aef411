"""The masked token transformer (after SpecMaskGIT, Comunità et al., arXiv 2406.17672).

Two choices make it cheap to run, and it is trained with both. Context columns attend only to context and carry no
condition, so their keys and values are computed once for all steps and all guidance passes. Positions are absolute in
frequency and relative in time (rotary, Su et al., arXiv 2104.09864), so any context and any length fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor, nn

from osc_engine.model.layers import Network

#: Keys and values, (B, heads, N, D / heads) each; and those of the context, one pair per block.
KeysValues = tuple[Tensor, Tensor]
Cache = list[KeysValues]

# cuDNN's attention is planned anew for each shape, which takes a second where a render's shapes are new; the other
# kernels know all shapes
torch.backends.cuda.enable_cudnn_sdp(False)


@dataclass(frozen=True)
class TransformerConfig:
    """Sizes of a transformer.

    Attributes:
        codes: K.
        rows: H, tokens of a column.
        width: D.
        blocks: how many.
        heads: attention heads.
        inner: width of the feed-forward layer.
        condition: E, size of the CLAP vectors.
        dropout: of the feed-forward layers, in training; attention has none, which keeps its fused form on a CPU.
    """

    codes: int = 1024
    rows: int = 16
    width: int = 256
    blocks: int = 4
    heads: int = 4
    inner: int = 768
    condition: int = 256
    dropout: float = 0.1

    def __post_init__(self) -> None:
        if self.width % self.heads or (self.width // self.heads) % 4:
            raise ValueError(
                f"transformer: width {self.width} in {self.heads} heads; a head must be a multiple of 4 wide"
            )


class SquaredReLU(nn.Module):
    """max(x, 0) squared (So et al., arXiv 2109.08668); a tenth of a render cheaper on a CPU than GELU."""

    def forward(self, x: Tensor) -> Tensor:
        """Transform any shape; in place where no gradient is asked for."""
        if torch.is_grad_enabled():
            return nn.functional.relu(x).square()
        return x.relu_().square_()


class Block(nn.Module):
    """Attention and feed-forward, each after a norm that the condition scales and shifts.

    One set of scales serves all blocks, plus a learned offset per block (PixArt-alpha, arXiv 2310.00426).
    """

    def __init__(self, config: TransformerConfig) -> None:
        super().__init__()
        d = config.width
        self.heads = config.heads
        self.offset = nn.Parameter(torch.zeros(6, d))
        self.norm_attention = nn.LayerNorm(d, elementwise_affine=False, eps=1e-6)
        self.norm_feed = nn.LayerNorm(d, elementwise_affine=False, eps=1e-6)
        self.qkv = nn.Linear(d, 3 * d, bias=False)
        self.norm_q, self.norm_k = nn.RMSNorm(d // config.heads, eps=1e-6), nn.RMSNorm(d // config.heads, eps=1e-6)
        self.out = nn.Linear(d, d, bias=False)
        self.feed = nn.Sequential(
            nn.Linear(d, config.inner), SquaredReLU(), nn.Dropout(config.dropout), nn.Linear(config.inner, d)
        )

    def project(self, x: Tensor, modulation: Tensor, turn: tuple[Tensor, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """Return queries, keys and values (B, heads, N, D / heads) of tokens; arguments as below."""
        b, n, d = x.shape
        h = torch.addcmul(modulation[0], self.norm_attention(x), modulation[1])
        q, k, v = self.qkv(h).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        return rotate(self.norm_q(q), turn).to(v.dtype), rotate(self.norm_k(k), turn).to(v.dtype), v

    def forward(
        self,
        x: Tensor,
        modulation: Tensor,
        turn: tuple[Tensor, Tensor],
        before: KeysValues | None,
        places: Tensor | None = None,
    ) -> tuple[Tensor, KeysValues]:
        """Transform tokens, and return the keys and values of all of them.

        Args:
            x: (B, N, D).
            modulation: (6, B or 1, 1, D) of this block, as `Transformer.modulations` gives it.
            turn: cosines and sines (N, D / heads) of the tokens' positions.
            before: keys and values of the context, attended to besides the tokens themselves.
            places: (B, P) the tokens that are wanted, (B, P, D); all N where not said.
        """
        q, k, v = self.project(x, modulation, turn)
        own = (k, v)
        if places is not None:
            q = q.gather(2, places[:, None, :, None].expand(-1, self.heads, -1, q.shape[3]))
            x = x.gather(1, places[:, :, None].expand(-1, -1, x.shape[2]))
        if before is not None:
            times = x.shape[0] // before[0].shape[0]
            past = before if times == 1 else tuple(part.repeat(times, 1, 1, 1) for part in before)
            k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        gate_a, shift, scale, gate_f = modulation[2:]
        h = attend(q, k, v).transpose(1, 2).reshape(x.shape)
        x = torch.addcmul(x, gate_a, self.out(h))
        return torch.addcmul(x, gate_f, self.feed(torch.addcmul(shift, self.norm_feed(x), scale))), own


class Transformer(Network):
    """Guesses masked tokens from those around them, from the context before them, and from the condition."""

    kind = TransformerConfig

    def __init__(self, config: TransformerConfig) -> None:
        super().__init__()
        self.config = config
        d = config.width
        self.mask, self.absent = config.codes, config.codes + 1
        self.embed = nn.Embedding(config.codes + 2, d)
        self.row = nn.Parameter(torch.randn(config.rows, d) * 0.02)
        self.audio = nn.Linear(config.condition, d, bias=False)
        self.text = nn.Linear(config.condition, d, bias=False)
        self.no_audio = nn.Parameter(torch.randn(d) * 0.02)
        self.no_text = nn.Parameter(torch.randn(d) * 0.02)
        self.past = nn.Parameter(torch.randn(d) * 0.02)
        self.modulate = nn.Sequential(nn.SiLU(), nn.Linear(d, 6 * d))
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.blocks))
        #: What a scale is above what is learned of it, so that none learned changes nothing.
        self.unit: Tensor
        self.register_buffer("unit", torch.tensor([0.0, 1, 0, 0, 1, 0])[:, None], persistent=False)
        self.norm = nn.LayerNorm(d, eps=1e-6)
        self.bias = nn.Parameter(torch.zeros(config.codes))
        self.apply(_initialise)
        nn.init.normal_(self.audio.weight, std=0.5)
        nn.init.normal_(self.text.weight, std=0.5)

    def condition(self, audio: Tensor, text: Tensor, has_audio: Tensor, has_text: Tensor) -> Tensor:
        """Return the modulations by unit vectors audio and text (B, E), each only where has_* (B,) is true."""
        kind = self.no_audio.dtype
        a = torch.where(has_audio[:, None], self.audio(audio.to(kind)), self.no_audio)
        t = torch.where(has_text[:, None], self.text(text.to(kind)), self.no_text)
        return self.modulations(a + t)

    def encode_context(self, tokens: Tensor) -> Cache | None:
        """Return keys and values of context columns, which end where the new columns begin.

        Args:
            tokens: (B, H, c) in 0..K-1, or `absent`; None is returned for c = 0.
        """
        if tokens.shape[2] == 0:
            return None
        x = self._embed(tokens)
        turn = self._turn(-tokens.shape[2], tokens.shape[2], x)
        *modulations, modulation = self.modulations(self.past[None])
        cache: Cache = []
        for block, own_modulation in zip(self.blocks[:-1], modulations, strict=True):
            x, own = block(x, own_modulation, turn, None)
            cache.append(own)
        last = self.blocks[-1]
        assert isinstance(last, Block)
        return [*cache, last.project(x, modulation, turn)[1:]]

    def modulations(self, condition: Tensor) -> Tensor:
        """Return by what each block shifts, scales and gates tokens under conditions (B, D), (blocks, 6, B, 1, D).

        Shift, scale and gate of the attention, then of the feed-forward; of all blocks at once, since on a GPU many
        small sums take as long as large ones.
        """
        offsets = torch.stack([block.get_parameter("offset") for block in self.blocks])
        common = self.modulate(condition).view(condition.shape[0], 1, 6, -1)
        return (common + offsets + self.unit).permute(1, 2, 0, 3).unsqueeze(3)

    def features(self, tokens: Tensor, cache: Cache | None, condition: Tensor, places: Tensor | None = None) -> Tensor:
        """Return what the head reads, (B, W x H, D), column after column, or (B, P, D) of some of them.

        Args:
            tokens: (B, H, W) new columns, `mask` where unknown.
            cache: of the context; its batch is B or divides B (guidance passes share one context).
            condition: as `condition` gives it.
            places: (B, P) those that are wanted; the last block is spared the others.
        """
        x = self._embed(tokens)
        turn = self._turn(0, tokens.shape[2], x)
        for n, block in enumerate(self.blocks):
            wanted = places if n == len(self.blocks) - 1 else None
            x, _ = block(x, condition[n], turn, cache[n] if cache else None, wanted)
        return torch.as_tensor(self.norm(x))

    def head(self, features: Tensor) -> Tensor:
        """Return logits (..., K) of features (..., D)."""
        return nn.functional.linear(features, self.embed.weight[: self.config.codes], self.bias.to(features.dtype))

    def _embed(self, tokens: Tensor) -> Tensor:
        assert tokens.ndim == 3 and tokens.shape[1] == self.config.rows, tokens.shape
        x = self.embed(tokens.transpose(1, 2)) + self.row
        return torch.as_tensor(x.flatten(1, 2))

    def _turn(self, first: int, columns: int, like: Tensor) -> tuple[Tensor, Tensor]:
        # what was made for inference cannot be trained with
        angles = _kept_angles if torch.is_inference_mode_enabled() else _angles
        return angles(first, columns, self.config.rows, self.config.width // self.config.heads, like.device, like.dtype)


def attend(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Return scaled dot product attention of (B, heads, N, D) to (B, heads, M, D).

    On a CPU in bfloat16, plain matrix products beat PyTorch's fused attention by a third.
    """
    if q.device.type != "cpu" or q.dtype != torch.bfloat16 or torch.is_grad_enabled():
        return nn.functional.scaled_dot_product_attention(q, k, v)
    return ((q * q.shape[3] ** -0.5) @ k.transpose(2, 3)).softmax(3) @ v


def rotate(x: Tensor, turn: tuple[Tensor, Tensor]) -> Tensor:
    """Turn pairs of dimensions of (B, heads, N, D) by angles given as cosines and sines (N, D).

    Written into the product's own halves: what a copy of the turned halves would cost is a tenth of a render on a CPU.
    """
    half = x.shape[-1] // 2
    cosines, sines = turn
    turned = x * cosines
    turned[..., :half].addcmul_(x[..., half:], sines[..., :half], value=-1)
    turned[..., half:].addcmul_(x[..., :half], sines[..., half:])
    return turned


def _angles(
    first: int, columns: int, rows: int, size: int, device: torch.device, kind: torch.dtype
) -> tuple[Tensor, Tensor]:
    """Cosines and sines (columns x rows, size): half of the pairs turn with the column, half with the row."""
    column = torch.arange(first, first + columns, device=device).repeat_interleave(rows)
    row = torch.arange(rows, device=device).repeat(columns)
    quarter = size // 4
    speed = 0.5 * 200.0 ** (-torch.arange(quarter, device=device) / max(quarter - 1, 1))
    angles = torch.cat([column[:, None] * speed, row[:, None] * speed], dim=1)
    angles = torch.cat([angles, angles], dim=1)
    return angles.cos().to(kind), angles.sin().to(kind)


#: On a GPU many small kernels take as long as large ones, and every step turns the same columns.
_kept_angles = lru_cache(maxsize=64)(_angles)


def _initialise(module: nn.Module) -> None:
    if isinstance(module, nn.Linear):
        nn.init.trunc_normal_(module.weight, std=0.02)
        if module.bias is not None:
            nn.init.zeros_(module.bias)
    elif isinstance(module, nn.Embedding):
        nn.init.trunc_normal_(module.weight, std=0.02)
