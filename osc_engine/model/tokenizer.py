"""The tokenizer (after SpecVQGAN, Iashin and Rahtu, arXiv 2110.08791): a mel picture to tokens and back.

Rebuilt for streaming: every layer is local in time, with no global attention and no norm over time, so that the same
tokens decode to the same mel in any window, `margin_columns` away from the window's edges.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from osc_engine.model.grain import Decoded
from osc_engine.model.layers import ChannelNorm, ConvNeXtBlock, Network, load_weights, read_config, read_weights


@dataclass(frozen=True)
class TokenizerConfig:
    """Sizes of a tokenizer.

    Attributes:
        widths: channels at a quarter, an eighth and a sixteenth of the mel's size.
        depths: ConvNeXt blocks of the decoder at these sizes; the encoder has as many.
        codes: K.
        code_width: E, dimensions in which a code is looked up.
    """

    widths: tuple[int, int, int] = (64, 128, 256)
    depths: tuple[int, int, int] = (2, 2, 2)
    codes: int = 1024
    code_width: int = 32

    def __post_init__(self) -> None:
        if min(*self.widths, *self.depths, self.codes, self.code_width) < 1:
            raise ValueError(f"tokenizer: every size must be at least 1: {self}")

    @property
    def margin_columns(self) -> int:
        """Columns of one side that reach into a column's mel, rounded up."""
        reach = sum(
            depth * (kernel[1] // 2) / steps
            for depth, kernel, steps in zip(self.depths, KERNELS, (4, 2, 1), strict=True)
        )
        return -int(-reach // 1)


#: Depthwise kernels (frequency, time) at a quarter, an eighth and a sixteenth: small in time where a step is long.
KERNELS = ((7, 5), (7, 3), (7, 3))
PATCH = 16


class Encoder(nn.Module):
    """Mel picture to one vector per patch."""

    def __init__(self, config: TokenizerConfig) -> None:
        super().__init__()
        w, d = config.widths, config.depths
        self.layers = nn.Sequential(
            nn.Conv2d(1, w[0], 4, stride=4),
            ChannelNorm(w[0]),
            *[ConvNeXtBlock(w[0], KERNELS[0]) for _ in range(d[0])],
            ChannelNorm(w[0]),
            nn.Conv2d(w[0], w[1], 2, stride=2),
            *[ConvNeXtBlock(w[1], KERNELS[1]) for _ in range(d[1])],
            ChannelNorm(w[1]),
            nn.Conv2d(w[1], w[2], 2, stride=2),
            *[ConvNeXtBlock(w[2], KERNELS[2]) for _ in range(d[2])],
            ChannelNorm(w[2]),
        )

    def forward(self, mel: Tensor) -> Tensor:
        """Encode (B, M, F) to (B, D, H, W)."""
        out: Tensor = self.layers(mel[:, None])
        return out


#: Natural logarithms of the least and the greatest spread, in a normalised mel's units: the latter is 5.6 dB, by which
#: the mel of Gaussian noise itself strays. And how far between them one begins, before a sigmoid.
LEAST_SPREAD, MOST_SPREAD, FIRST_SPREAD = -7.0, -2.08, 1.5


class Decoder(nn.Module):
    """One vector per patch to a mel picture, of every point its mean and its spread."""

    def __init__(self, config: TokenizerConfig) -> None:
        super().__init__()
        w, d = config.widths, config.depths
        self.layers = nn.Sequential(
            *[ConvNeXtBlock(w[2], KERNELS[2]) for _ in range(d[2])],
            ChannelNorm(w[2]),
            nn.ConvTranspose2d(w[2], w[1], 2, stride=2),
            *[ConvNeXtBlock(w[1], KERNELS[1]) for _ in range(d[1])],
            ChannelNorm(w[1]),
            nn.ConvTranspose2d(w[1], w[0], 2, stride=2),
            *[ConvNeXtBlock(w[0], KERNELS[0]) for _ in range(d[0])],
            ChannelNorm(w[0]),
        )
        self.mean, self.spread = (nn.Sequential(nn.Conv2d(w[0], 16, 1), nn.PixelShuffle(4)) for _ in range(2))
        nn.init.zeros_(self.spread[0].get_parameter("weight"))
        nn.init.constant_(self.spread[0].get_parameter("bias"), FIRST_SPREAD)

    def forward(self, features: Tensor) -> Decoded:
        """Decode (B, D, H, W) to a mel (B, M, F); the spread has gradients of its own layer alone."""
        known = self.layers(features)
        share = torch.sigmoid(self.spread(known.detach())[:, 0].float())
        return Decoded(self.mean(known)[:, 0], (LEAST_SPREAD + (MOST_SPREAD - LEAST_SPREAD) * share).exp())


class Tokenizer(Network):
    """Mel to tokens and back, for training; what only plays needs no more than a `TokenDecoder`."""

    kind = TokenizerConfig

    def __init__(self, config: TokenizerConfig) -> None:
        # its import takes as long as torch's own, and nothing that plays needs it
        from vector_quantize_pytorch import VectorQuantize

        super().__init__()
        self.config = config
        self.encoder = Encoder(config)
        self.quantizer = VectorQuantize(
            dim=config.widths[2],
            codebook_dim=config.code_width,
            codebook_size=config.codes,
            decay=0.99,
            kmeans_init=True,
            kmeans_iters=10,
            use_cosine_sim=True,
            threshold_ema_dead_code=2,
            commitment_weight=1.0,
        )
        self.decoder = Decoder(config)

    def encode(self, mel: Tensor) -> Tensor:
        """Return the tokens of a mel.

        Args:
            mel: (B, M, F), M and F multiples of 16.

        Returns:
            (B, H, W) int64 tokens in 0..K-1.
        """
        assert mel.ndim == 3 and mel.shape[1] % PATCH == 0 and mel.shape[2] % PATCH == 0, mel.shape
        features = self.encoder(mel)
        b, _, h, w = features.shape
        flat = features.flatten(2).transpose(1, 2)
        _, tokens, _ = self.quantizer(flat, freeze_codebook=True)
        out: Tensor = tokens.view(b, h, w)
        return out

    def decode(self, tokens: Tensor) -> Decoded:
        """Return what tokens (B, H, W) say of their mel (B, M, F)."""
        return decode(self.decoder, self.code_table(), tokens)

    def code_table(self) -> Tensor:
        """Return the vector that the decoder sees for each code, (K, D)."""
        table: Tensor = self.quantizer.get_output_from_indices(torch.arange(self.config.codes, device=self._device()))
        return table

    def reconstruct(self, mel: Tensor, quantize: bool = True, settled: bool = False) -> tuple[Decoded, Tensor, Tensor]:
        """Run the whole path with gradients, for training.

        Args:
            mel: (B, M, F).
            quantize: False leaves the codes out, to warm the encoder up before k-means makes the codebook.
            settled: the codebook stays as it is.

        Returns:
            What is said of the mel (B, M, F), the tokens (B, H, W) and the commitment loss.
        """
        features = self.encoder(mel)
        b, d, h, w = features.shape
        if not quantize:
            none = torch.zeros((), device=mel.device)
            return self.decoder(features), torch.zeros(b, h, w, dtype=torch.long, device=mel.device), none
        flat = features.flatten(2).transpose(1, 2)
        with torch.autocast(mel.device.type, enabled=False):
            quantized, tokens, commitment = self.quantizer(flat.float(), freeze_codebook=settled)
        grid = quantized.transpose(1, 2).reshape(b, d, h, w)
        return self.decoder(grid), tokens.view(b, h, w), commitment.sum()

    def _device(self) -> torch.device:
        return next(self.parameters()).device


class TokenDecoder(nn.Module):
    """The half of a tokenizer that plays: tokens to mel.

    Attributes:
        config: of the tokenizer.
        margin_columns: columns at each edge of a window whose mel depends on what lies outside of it.
    """

    codes: Tensor

    def __init__(self, config: TokenizerConfig) -> None:
        super().__init__()
        self.config, self.margin_columns = config, config.margin_columns
        self.decoder = Decoder(config)
        self.register_buffer("codes", torch.zeros(config.codes, config.widths[2]))

    def decode(self, tokens: Tensor) -> Decoded:
        """Return what tokens (B, H, W) say of their mel (B, M, F)."""
        return decode(self.decoder, self.codes, tokens)

    @classmethod
    def of(cls, tokenizer: Tokenizer) -> TokenDecoder:
        """Return this half of a tokenizer, which shares its weights."""
        half = cls(tokenizer.config)
        half.decoder = tokenizer.decoder
        half.codes = tokenizer.code_table().detach()
        return half.eval()

    @classmethod
    def load(cls, path: Path) -> TokenDecoder:
        """Read a tokenizer file.

        Raises:
            ValueError: it is damaged or of another kind.
        """
        half, weights = cls(read_config(path, TokenizerConfig)), read_weights(path)
        load_weights(path, half.decoder, "decoder.")
        try:
            table = weights["quantizer._codebook.embed"][0].float()
            if "quantizer.project_out.weight" in weights:
                outward, bias = weights["quantizer.project_out.weight"], weights["quantizer.project_out.bias"]
                table = nn.functional.linear(table, outward.float(), bias.float())
            half.codes.copy_(table)
        except (KeyError, RuntimeError) as error:
            raise ValueError(
                f"{path} does not fit its own config: its codebook is missing or of another size"
            ) from error
        return half.eval()


def decode(decoder: Decoder, table: Tensor, tokens: Tensor) -> Decoded:
    """Return what tokens (B, H, W), whose vectors are the rows of a table (K, D), say of their mel (B, M, F)."""
    decoded: Decoded = decoder(nn.functional.embedding(tokens, table).permute(0, 3, 1, 2))
    return decoded
