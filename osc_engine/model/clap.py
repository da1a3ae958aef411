"""Words and sound as unit vectors of one space: the interface, and `mini`, the embedded implementation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from osc_engine.geometry import Geometry
from osc_engine.model import sentence
from osc_engine.model.layers import Network
from osc_engine.model.mel import Mel


class Clap(Protocol):
    """Embeds texts and sounds so that what belongs together lies together."""

    @property
    def dim(self) -> int:
        """E, dimensions of the space."""

    def embed_text(self, texts: Sequence[str]) -> Tensor:
        """Return unit vectors (N, E) float32 of texts; the same text always gives the same vector."""

    def embed_audio(self, audio: Tensor) -> Tensor:
        """Return unit vectors (N, E) float32 of sounds (N, S) float32 at 48 kHz."""


@dataclass(frozen=True)
class MiniClapConfig:
    """Sizes of a `MiniClap`, and the frozen text tower that it was trained on.

    Attributes:
        dim: E.
        mel_bins: M.
        width: channels of the audio tower.
        blocks: residual blocks of the audio tower.
        text_width: units of the text projection.
        weights_sha256: of the sentence weights.
        words_sha256: of the sentence weights' vocabulary.
    """

    dim: int = 256
    mel_bins: int = 256
    width: int = 192
    blocks: int = 3
    text_width: int = 512
    weights_sha256: str = sentence.WEIGHTS_SHA256
    words_sha256: str = sentence.WORDS_SHA256

    def __post_init__(self) -> None:
        if min(self.dim, self.mel_bins, self.width, self.blocks, self.text_width) < 1:
            raise ValueError(f"clap: every size must be at least 1: {self}")


class TextProjection(nn.Module):
    """Sentence vectors to the shared space: a linear map, and units that each answer to a region of the sentences."""

    def __init__(self, config: MiniClapConfig) -> None:
        super().__init__()
        self.linear = nn.Linear(sentence.WIDTH, config.dim, bias=False)
        self.inner = nn.Linear(sentence.WIDTH, config.text_width)
        self.outer = nn.Linear(config.text_width, config.dim)

    def forward(self, vectors: Tensor) -> Tensor:
        """Project sentence vectors (N, 384) to unit vectors (N, E)."""
        return F.normalize(self.linear(vectors) + self.outer(F.gelu(self.inner(vectors))), dim=-1)


class AudioTower(nn.Module):
    """Mel to the shared space: convolutions over time, then mean and deviation over time."""

    def __init__(self, config: MiniClapConfig) -> None:
        super().__init__()
        w = config.width
        self.stem = nn.Conv1d(config.mel_bins, w, 5, stride=4, padding=2)
        self.blocks = nn.ModuleList(TimeBlock(w) for _ in range(config.blocks))
        self.norm = nn.LayerNorm(2 * w)
        self.out = nn.Linear(2 * w, config.dim)

    def forward(self, mel: Tensor) -> Tensor:
        """Embed mels (B, M, F) of any length to unit vectors (B, E)."""
        x = self.stem(mel)
        for block in self.blocks:
            x = block(x)
        statistics = torch.cat([x.mean(2), (x.var(2, correction=0) + 1e-5).sqrt()], dim=1)
        return F.normalize(self.out(self.norm(statistics)), dim=-1)


class TimeBlock(nn.Module):
    """Depthwise convolution over time, norm, two pointwise layers, residual."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mix = nn.Conv1d(width, width, 7, padding=3, groups=width)
        self.norm = nn.LayerNorm(width)
        self.inner = nn.Linear(width, 2 * width)
        self.outer = nn.Linear(2 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        """Transform (B, D, F)."""
        y = self.norm(self.mix(x).transpose(1, 2))
        out: Tensor = x + self.outer(F.gelu(self.inner(y))).transpose(1, 2)
        return out


class MiniClapNetwork(Network):
    """The trained parts of a `MiniClap`, and all that its file holds."""

    kind = MiniClapConfig

    def __init__(self, config: MiniClapConfig) -> None:
        super().__init__()
        self.config = config
        self.text = TextProjection(config)
        self.audio = AudioTower(config)

    @classmethod
    def sizes(cls, path: Path) -> MiniClapConfig:
        """Read the config of a network's file.

        Raises:
            ValueError: it is damaged, of another kind, or was trained on other sentence weights.
        """
        config: MiniClapConfig = super().sizes(path)
        if (config.weights_sha256, config.words_sha256) != (sentence.WEIGHTS_SHA256, sentence.WORDS_SHA256):
            raise ValueError(
                f"{path} was trained on sentence weights {config.weights_sha256[:12]}…, "
                f"this engine has {sentence.WEIGHTS_SHA256[:12]}…; train it again"
            )
        return config


class MiniClap:
    """The embedded `Clap`: MiniLM sentence vectors with a trained projection, and a small network on the mel.

    The sentence weights are read with the first text. Calls from several threads must take turns.
    """

    def __init__(self, network: MiniClapNetwork, geometry: Geometry | None = None) -> None:
        """Wrap a trained network, on the device it is on.

        Raises:
            ValueError: the geometry has other mel bins than the network was trained with.
        """
        self._geometry = geometry or Geometry()
        bins = network.config.mel_bins
        if bins != self._geometry.mel_bins:
            raise ValueError(f"clap: trained on {bins} mel bins, the geometry has {self._geometry.mel_bins}")
        self._network = network.eval()
        self._device = next(network.parameters()).device
        self._mel = Mel(self._geometry).to(self._device)
        self._sentences: sentence.Sentences | None = None

    @classmethod
    def load(cls, path: Path, geometry: Geometry | None = None, device: torch.device | str = "cpu") -> MiniClap:
        """Read a network file onto a device; see `MiniClapNetwork.load` for what is refused."""
        return cls(MiniClapNetwork.load(path).to(device), geometry)

    @property
    def dim(self) -> int:
        """E, dimensions of the space."""
        return self._network.config.dim

    @torch.no_grad()
    def embed_text(self, texts: Sequence[str]) -> Tensor:
        """Return unit vectors (N, E) float32 of texts; each is run alone, so that neighbours change no bit of it.

        Raises:
            sentence.SentenceError: the package with the sentence weights is missing or changed.
        """
        if self._sentences is None:
            self._sentences = sentence.Sentences()
        if not texts:
            return torch.zeros(0, self.dim, device=self._device)
        vectors = self._sentences.embed(texts).to(self._device)
        return torch.cat([self._network.text(vector[None]) for vector in vectors])

    @torch.no_grad()
    def embed_audio(self, audio: Tensor) -> Tensor:
        """Return unit vectors (N, E) float32 of sounds (N, S) at 48 kHz; a last part of a mel frame is not heard.

        Raises:
            ValueError: the sounds are shorter than one mel frame.
        """
        assert audio.ndim == 2, audio.shape
        frame = self._geometry.frame_samples
        whole = audio.shape[1] // frame * frame
        if not whole:
            raise ValueError(
                f"clap: a sound of {audio.shape[1]} samples is too short; {frame} and more can be embedded"
            )
        return self.embed_mel(self._mel(audio[:, :whole].to(self._device, torch.float32)))

    @torch.no_grad()
    def embed_mel(self, mel: Tensor) -> Tensor:
        """Return unit vectors (B, E) float32 of normalised mels (B, M, F)."""
        assert mel.ndim == 3 and mel.shape[1] == self._geometry.mel_bins, mel.shape
        out: Tensor = self._network.audio(mel.to(self._device, torch.float32))
        return out
