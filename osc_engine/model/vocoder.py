"""The vocoder (after Vocos, Siuzdak, arXiv 2306.00814): a mel picture to sound.

Backbone and inverse transform come from the package `vocos`; the head is ours. A mel says how loud each frequency is,
but of its phase nothing, and a network that sees the same mel in every frame plays the same phases in every frame: a
steady tone then has a multiple of the frame rate, 100 Hz, as its frequency, and steady noise buzzes at 100 Hz. So the
head is told the number of the frame, and builds each bin of the spectrum of three parts, mixed by the network:

    tone    a carrier that turns on from frame to frame, at the frequency that the network hears in the bin
    noise   a fixed random phase of that bin and frame number
    event   a phase as in Vocos, and under it the slope over frequency of a click, where in the frame it is heard

What is played depends on the mel and the frame number alone, on no state: any window plays as the whole would.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from vocos.heads import ISTFTHead
from vocos.models import VocosBackbone

from osc_engine.model.grain import NOISE_FRAMES, place_in_noise
from osc_engine.model.layers import Network
from osc_engine.model.mel import decibels

#: Frames to either side that one layer of the backbone sees.
REACH = 3
#: Frames after which every carrier is back where it began: a column boundary, so that it may begin anywhere there, and
#: a power of two.
TURN = 64
#: Bins to either side of a tone's frequency, and frames to either side of a click, that its windowed spectrum covers.
LOBE = 2
#: What the last layer's values are multiplied by: it learns that much faster.
PACE = 4


@dataclass(frozen=True)
class VocoderConfig:
    """Sizes of a vocoder.

    Attributes:
        mel_bins: M.
        frame_samples: samples of a frame.
        n_fft: length of the inverse transform; several frames, so that they overlap.
        width: D.
        inner: width of the pointwise layers.
        layers: ConvNeXt blocks.
    """

    mel_bins: int = 256
    frame_samples: int = 480
    n_fft: int = 1920
    width: int = 256
    inner: int = 768
    layers: int = 6

    def __post_init__(self) -> None:
        if min(self.mel_bins, self.frame_samples, self.width, self.inner, self.layers) < 1:
            raise ValueError(f"vocoder: every size must be at least 1: {self}")
        if self.n_fft % 2 or (self.n_fft - self.frame_samples) % 2 or self.n_fft < 2 * self.frame_samples:
            raise ValueError(
                f"vocoder: n_fft is {self.n_fft}; with frames of {self.frame_samples} samples it must be even, "
                f"at least {2 * self.frame_samples}, and larger by an even number"
            )

    @property
    def bins(self) -> int:
        """Bins of the inverse transform."""
        return self.n_fft // 2 + 1

    @property
    def margin_frames(self) -> int:
        """Frames of context to either side with which the frames between sound as they do in any longer window."""
        overlap = -(-(self.n_fft - self.frame_samples) // (2 * self.frame_samples))
        return REACH * (self.layers + 1) + overlap


@dataclass(frozen=True)
class Sketch:
    """What the network says of each bin of a spectrum; all (B, F, bins).

    Attributes:
        loudness: natural logarithm of the magnitude.
        drift: how far the sounding frequency lies from the bin's middle, in bins.
        delay: how far what sounds lies behind the frame's middle, in frames.
        tone, noise, event: amounts of the three parts, together 1.
        phase: of the event part, in radians, beside what its delay makes.
    """

    loudness: Tensor
    drift: Tensor
    delay: Tensor
    tone: Tensor
    noise: Tensor
    event: Tensor
    phase: Tensor


class Head(ISTFTHead):
    """Features and mel to sound.

    The package's head clips magnitudes at 100, but a full-scale tone needs a quarter of `n_fft`; this one does not.
    What the network says may come in half precision; what is made of it needs full precision, or tones would hiss.
    """

    signs: Tensor
    turns: Tensor
    scatter: Tensor
    levels: Tensor
    offsets: Tensor
    lines: Tensor

    def __init__(self, config: VocoderConfig) -> None:
        super().__init__(config.width, config.n_fft, config.frame_samples, padding="same")
        self.config = config
        self.out = nn.Linear(config.width, 7 * config.bins)
        nn.init.normal_(self.out.weight, std=0.01 / PACE)
        nn.init.zeros_(self.out.bias)
        self.highest = math.log(config.n_fft)
        angles = torch.arange(TURN) * (2 * math.pi / TURN)
        random = torch.rand(NOISE_FRAMES, config.bins, generator=torch.Generator().manual_seed(0)) * 2 * math.pi
        levels, offsets = _from_mel(config)
        tables = {
            "signs": 1.0 - 2.0 * (torch.arange(config.bins) % 2),  # phases count from the middle of a frame
            "turns": torch.stack([angles.cos(), angles.sin()]),
            "scatter": torch.stack([random.cos(), random.sin()]),
            "levels": levels,
            "offsets": offsets,
            "lines": _lines(config),
        }
        for name, table in tables.items():
            self.register_buffer(name, table, persistent=False)

    def forward(self, features: Tensor, mel: Tensor, frame: Tensor, voice: Tensor | None = None) -> Tensor:
        """Return sound (B, S) of features (B, F, D) and their mel (B, M, F).

        Args:
            features: of the backbone.
            mel: as it was.
            frame: (B,) numbers of the first frames.
            voice: (B,) numbers of the items, which have their own noise; in their order where not said.
        """
        said = self.out(features)
        with torch.autocast(features.device.type, enabled=False):
            return self.play(self.sketch(said.float(), mel.float()), frame, voice)

    def sketch(self, said: Tensor, mel: Tensor) -> Sketch:
        """Read what the network says, (B, F, 7 x bins); its loudness is a correction of the mel's own, (B, M, F)."""
        loudness, drift, delay, phase, *parts = said.chunk(7, dim=2)
        # A click is rare: the network has to insist on it.
        tone, noise, event = torch.stack([PACE * parts[0], PACE * parts[1], PACE * parts[2] - 2]).softmax(0)
        own = decibels(mel).transpose(1, 2) @ self.levels + self.offsets
        loudness = torch.add(own, loudness, alpha=PACE).clamp(max=self.highest)
        return Sketch(loudness, _within_lobe(drift), _within_lobe(delay), tone, noise, event, PACE * phase)

    def play(self, sketch: Sketch, frame: Tensor, voice: Tensor | None = None) -> Tensor:
        """Return the sound (B, S) of a sketch; other arguments as above."""
        frames = sketch.loudness.shape[1]
        numbers = frame[:, None] + torch.arange(frames, device=frame.device)
        turn = (self._line(sketch) * numbers[:, :, None]) & (TURN - 1)
        place = place_in_noise(frame, frames, voice)
        # The slope of the phase over frequency is the delay. It is learned from real sound alone: through this sum, one
        # bin's delay would be blamed for all bins above it.
        delay = sketch.delay.detach()
        slope = (delay.cumsum(2) - delay[:, :, :1]) * (2 * math.pi * self.config.frame_samples / self.config.n_fft)
        phase, magnitude = sketch.phase - slope, sketch.loudness.exp() * self.signs

        def part(turns: Tensor, scatter: Tensor, event: Tensor) -> Tensor:
            """Return the real or the imaginary part; sums of complex numbers take twice as long."""
            total = torch.addcmul(sketch.tone * turns[turn], sketch.noise, scatter[place])
            return magnitude * torch.addcmul(total, sketch.event, event)

        real = part(self.turns[0], self.scatter[0], phase.cos())
        return self.transform(torch.complex(real, part(self.turns[1], self.scatter[1], phase.sin())))

    def transform(self, spectrum: Tensor) -> Tensor:
        """Return the sound (B, S) of a spectrum (B, F, bins).

        What the package's `istft` gives, in a third of its time on a CPU, for its frames do not lie apart in memory.
        """
        size, length = self.config.frame_samples, self.config.n_fft
        batch, frames, _ = spectrum.shape
        window: Tensor = self.istft.window
        pieces = torch.fft.irfft(spectrum, length) * window
        whole = -(-length // size)
        pieces = nn.functional.pad(pieces, (0, whole * size - length)).view(batch, frames, whole, size)
        weights = nn.functional.pad(window.square(), (0, whole * size - length)).view(whole, size)
        sound = pieces.new_zeros(batch, frames + whole - 1, size)
        weight = pieces.new_zeros(frames + whole - 1, size)
        for n in range(whole):
            sound[:, n : n + frames] += pieces[:, :, n]
            weight[n : n + frames] += weights[n]
        margin = (length - size) // 2
        wanted = slice(margin, margin + frames * size)
        return sound.flatten(1)[:, wanted] / weight.flatten()[wanted]

    @torch.no_grad()
    def _line(self, sketch: Sketch) -> Tensor:
        """Return how far each bin's carrier turns in a frame, in steps of a whole turn / TURN."""
        middles = torch.arange(self.config.bins, device=sketch.drift.device)
        cycles = (middles + sketch.drift) * (self.config.frame_samples / self.config.n_fft)
        steps = torch.round(cycles * self.lines) * (TURN / self.lines)
        width = 2 * LOBE + 1
        peak = nn.functional.max_pool1d(sketch.loudness, width, 1, LOBE, return_indices=True)[1]
        return steps.gather(2, peak).long()


class Vocoder(Network):
    """Normalised mel to 48 kHz sound."""

    kind = VocoderConfig

    def __init__(self, config: VocoderConfig) -> None:
        super().__init__()
        self.config = config
        self.backbone = VocosBackbone(config.mel_bins, config.width, config.inner, config.layers)
        self.head = Head(config)

    @property
    def margin_frames(self) -> int:
        """Frames of context to either side with which the frames between sound as they do in any longer window."""
        return self.config.margin_frames

    def forward(self, mel: Tensor, frame: int | Tensor = 0, voice: Tensor | None = None) -> Tensor:
        """Return the sound of a mel.

        Args:
            mel: (B, M, F), normalised as `Mel` does; items of a batch have noise of their own.
            frame: number of the first frame on the stream's own count, or one for each item, (B,).
            voice: (B,) numbers of the items, where these are some of several.

        Returns:
            (B, S), S = F x frame_samples, not limited.
        """
        assert mel.ndim == 3 and mel.shape[1] == self.config.mel_bins, mel.shape
        first = torch.as_tensor(frame, device=mel.device).expand(mel.shape[0])
        sound: Tensor = self.head(self.backbone(mel), mel, first, voice)
        return sound


def _within_lobe(said: Tensor) -> Tensor:
    """Return what the network says as -LOBE to LOBE; a sigmoid, for a hyperbolic tangent takes a CPU thrice as long."""
    return 2 * LOBE * torch.sigmoid(2 * PACE * said) - LOBE


def _lines(config: VocoderConfig) -> Tensor:
    """Return into how many lines a bin's carriers divide the frame rate: steps of about a percent of its frequency.

    Fewer lines keep a gliding tone from changing lines more often than must be: each change is a small break. Eight
    are needed even high up, for a carrier far beside the frequency that the bins around it spell is weakened by them.
    """
    cycles = torch.arange(config.bins).clamp(min=1) * (config.frame_samples / config.n_fft)
    return torch.exp2(torch.log2(100 / cycles).round()).clamp(8, TURN)


def _from_mel(config: VocoderConfig) -> tuple[Tensor, Tensor]:
    """Return (M, bins) and (bins,) that map a mel in dB to the logarithm of magnitudes of an inverse transform."""
    top = 2595 * math.log10(1 + 24_000 / 700)
    bins = 2595 * torch.log10(1 + torch.linspace(0, 24_000, config.bins) / 700) / top * (config.mel_bins + 1) - 1
    below = bins.floor().clamp(0, config.mel_bins - 2).long()
    share = (bins - below).clamp(0, 1)
    levels = torch.zeros(config.mel_bins, config.bins)
    levels[below, torch.arange(config.bins)] = 1 - share
    levels[below + 1, torch.arange(config.bins)] += share
    # A mel bin adds up what lies under its filter; the wider the filter, the less of it belongs to one frequency.
    edges = 700 * (10 ** (torch.linspace(0, 1, config.mel_bins + 2) * top / 2595) - 1)
    areas = ((edges[2:] - edges[:-2]) / 2 / (48_000 / 4096)).clamp(min=1)
    nepers = math.log(10) / 20
    # Two parts that do not know each other, each in frames that overlap, come out at about half of what each bin says.
    return levels * nepers, math.log(config.n_fft / 4) + math.log(2) - areas.log() @ levels
