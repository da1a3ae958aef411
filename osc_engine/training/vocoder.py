"""Training of the vocoder: match spectra at several resolutions, late in the run also before judges.

A vocoder that has only seen real mels makes strange sounds of those that tokens decode to; so some of a batch's mels
can be sent through the trained tokenizer first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from osc_engine.geometry import Geometry
from osc_engine.model.grain import Grain
from osc_engine.model.mel import CEILING_DB, FLOOR_DB, Mel, decibels
from osc_engine.model.tokenizer import PATCH, Tokenizer
from osc_engine.model.vocoder import LOBE, Sketch, Vocoder, VocoderConfig
from osc_engine.training.data import Crops, audio_batch, looked_at
from osc_engine.training.discriminators import Judges, JudgesConfig, judges_loss, loudness_scale, opinion_losses
from osc_engine.training.hands import Call, Hands
from osc_engine.training.job import Evaluation, Job
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import Recipe, RecipeError, fill, sized, whole_number
from osc_engine.training.settings import LoopSettings

Batch = tuple[Tensor, Tensor]
#: Held-out crops that an evaluation listens to, and their length in columns.
HEARD, HEARD_COLUMNS = 16, 24
#: Columns around a crop that the tokenizer sees too.
SURROUNDINGS = 4
#: Length that gradients are clipped to.
LONGEST = 5.0
#: Steady tones that must stay tones, in Hz.
TEST_TONES = (43.0, 87.3, 220.0, 440.0, 977.0, 2013.0, 5021.0)


@dataclass(frozen=True)
class VocoderLosses:
    """Weights of the losses, and how crops are varied.

    Attributes:
        spectra: of the error of spectra, at each of `resolutions`.
        resolutions: lengths of their transforms.
        mel: of the error of the mel, in its own units.
        place: of the error of the frequency heard in a bin, in bins, and of its time in the frame, in frames.
        adversarial: of the judges' opinion.
        matching: of the distance between the judges' features.
        adversarial_from: progress at which the judges join; 1 for never.
        gain_db: a crop is made softer by up to this.
    """

    spectra: float = 1.0
    resolutions: tuple[int, ...] = (512, 1024, 2048, 4096)
    mel: float = 5.0
    place: float = 1.0
    adversarial: float = 0.1
    matching: float = 0.5
    adversarial_from: float = 0.6
    gain_db: float = 12.0

    def __post_init__(self) -> None:
        weights = (self.spectra, self.mel, self.place, self.adversarial, self.matching, self.gain_db)
        if min(weights) < 0 or not 0 <= self.adversarial_from <= 1:
            raise ValueError(f"vocoder losses: none may be below 0, and adversarial_from lies between 0 and 1: {self}")
        if not self.resolutions or any(n < 64 or n % 4 for n in self.resolutions):
            raise ValueError(f"vocoder losses: resolutions are {self.resolutions}; each is a multiple of 4, 64 or more")


class SpectrumLoss(nn.Module):
    """Distance of two sounds in their magnitudes: in ratio, where all levels count alike, and in amount."""

    def __init__(self, resolutions: tuple[int, ...]) -> None:
        super().__init__()
        self.resolutions = resolutions
        for n in resolutions:
            window = torch.hann_window(n)
            self.register_buffer(f"window_{n}", window * (2 / window.sum()), persistent=False)

    def forward(self, made: Tensor, real: Tensor) -> Tensor:
        """Compare sounds (B, S)."""
        losses = []
        for n in self.resolutions:
            a, b = self._magnitudes(made, n), self._magnitudes(real, n)
            losses.append(0.5 * (a.log() - b.log()).abs().mean() + (a - b).abs().sum() / b.sum())
        return torch.stack(losses).mean()

    def _magnitudes(self, sound: Tensor, n: int) -> Tensor:
        spectrum = torch.stft(
            sound, n, n // 4, window=self.get_buffer(f"window_{n}"), center=False, return_complex=True
        )
        # 3e-5 lies under the floor of 16 bits; without it, silence would weigh as much as sound.
        return (spectrum.real.square() + spectrum.imag.square() + 1e-9).sqrt()


class Hearing(nn.Module):
    """Where the energy of real sound lies in frequency and time, said by every bin of every frame (reassignment)."""

    windows: Tensor

    def __init__(self, config: VocoderConfig) -> None:
        super().__init__()
        self.n_fft, self.frame = config.n_fft, config.frame_samples
        window = torch.hann_window(self.n_fft)
        time = torch.arange(self.n_fft) - self.n_fft / 2
        slope = torch.sin(torch.arange(self.n_fft) * (2 * torch.pi / self.n_fft)) / 2
        self.register_buffer("windows", torch.stack([window, slope, window * time / self.frame]), persistent=False)

    @torch.no_grad()
    def forward(self, sound: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Hear sound (B, S).

        Returns:
            The distance from each bin's middle in bins, from the frame's middle in frames, and how much they matter;
            all (B, F, bins).
        """
        edge = (self.n_fft - self.frame) // 2
        frames = F.pad(sound, (edge, edge)).unfold(1, self.n_fft, self.frame)
        spectrum, sloped, timed = (torch.fft.rfft(frames * window) for window in self.windows)
        power = spectrum.abs().square() + 1e-6
        drift = -(sloped * spectrum.conj()).imag / power
        delay = (timed * spectrum.conj()).real / power
        # In noise both are chance. What stands out counts, alike in loud and in quiet items.
        weight = spectrum.abs() / spectrum.abs().mean((1, 2), keepdim=True).clamp(min=1e-3)
        return drift.clamp(-LOBE, LOBE), delay.clamp(-LOBE, LOBE), weight.clamp(max=30)


def verdict(judges: Judges, real: Tensor, made: Tensor, scale: Tensor) -> Tensor:
    """Return the judges' own loss of sounds (B, S), brought to a common level by `scale` (B, 1)."""
    return judges_loss(judges(real, scale), judges(made, scale))


class VocoderTrainee:
    """The vocoder, its judges, and their step.

    Args:
        config: sizes of the vocoder.
        judges: sizes of the judges.
        losses: weights.
        learning_rate: of both optimizers.
        held_out: sound (N, S) and mel (N, M, F) that are never trained on.
        through: the tokenizer that some mels are sent through, and their share; crops then have `SURROUNDINGS` columns
            more at either end, which are cut off.
    """

    def __init__(
        self,
        config: VocoderConfig,
        judges: JudgesConfig,
        losses: VocoderLosses,
        learning_rate: float,
        held_out: Batch,
        through: tuple[Tokenizer, float] | None = None,
    ) -> None:
        self.losses, self.held_out, self.through = losses, held_out, through
        model, judging = Vocoder(config), Judges(judges)
        self.networks = nn.ModuleDict({"model": model, "judges": judging})
        self.parts: Mapping[str, nn.Module] = {
            # all of the vocoder that has weights
            "model": Call(lambda backbone, out, mel: out(backbone(mel)), model.backbone, model.head.out),
            "judges": Call(verdict, judging),
        }
        self.optimizers: Mapping[str, torch.optim.Optimizer] = {
            name: torch.optim.AdamW(network.parameters(), learning_rate, betas=(0.8, 0.95), weight_decay=1e-4)
            for name, network in self.networks.items()
        }
        # What measures holds no weights, so it stays out of checkpoints.
        geometry = Geometry(mel_bins=config.mel_bins, frame_samples=config.frame_samples)
        self.mel, self.grain = Mel(geometry), Grain(geometry)
        self.spectra, self.hearing = SpectrumLoss(losses.resolutions), Hearing(config)

    def train_step(self, hands: Hands, batch: Batch, progress: float, step: int) -> Mapping[str, Tensor]:  # noqa: ARG002
        """Take one step on sound (B, S) and its mel (B, M, F)."""
        for part in (self.mel, self.spectra, self.hearing):
            part.to(hands.device)
        sound, mel = softer(*self._worn(*batch), self.losses.gain_db)
        made, sketch = self._make(hands, mel)
        losses = self._reconstruction(made, sketch, sound)
        loss = sum(
            (getattr(self.losses, name) * value for name, value in losses.items()), torch.zeros((), device=sound.device)
        )
        if progress >= self.losses.adversarial_from:
            losses["judges"] = self._judge(hands, sound, made.detach())
            passing, apart = self._opinion(hands, sound, made)
            loss = loss + self.losses.adversarial * passing + self.losses.matching * apart
            losses |= {"adversarial": passing, "matching": apart}
        hands.backward("model", loss)
        hands.apply("model", LONGEST)
        return {name: value.detach() for name, value in losses.items()}

    @torch.no_grad()
    def _worn(self, sound: Tensor, mel: Tensor) -> Batch:
        """Send some of the mels through the tokenizer, with what surrounds them."""
        if self.through is None:
            return sound, mel
        tokenizer, share = self.through
        tokenizer.to(mel.device)
        self.grain.to(mel.device)
        chosen = torch.rand(len(mel)).to(mel.device) < share
        mel = mel.clone()
        if bool(chosen.any()):
            decoded = tokenizer.decode(tokenizer.encode(mel[chosen]))
            mel[chosen] = self.grain(decoded, torch.randint(1 << 20, (len(decoded.mean),)).to(mel.device))
        frames = SURROUNDINGS * PATCH
        samples = frames * self.mel.geometry.frame_samples
        return sound[:, samples:-samples], mel[:, :, frames:-frames]

    def _make(self, hands: Hands, mel: Tensor) -> tuple[Tensor, Sketch]:
        model = self.networks["model"]
        assert isinstance(model, Vocoder)
        with hands.autocast():
            said = hands.call("model", mel)
        sketch = model.head.sketch(said.float(), mel)
        frame = torch.randint(1 << 20, (len(mel),)).to(mel.device)
        return model.head.play(sketch, frame), sketch

    def _reconstruction(self, made: Tensor, sketch: Sketch, sound: Tensor) -> dict[str, Tensor]:
        drift, delay, weight = self.hearing(sound)
        apart = (sketch.drift - drift).abs() + (sketch.delay - delay).abs()
        return {
            "spectra": self.spectra(made, sound),
            "mel": (self.mel(made) - self.mel(sound)).abs().mean(),
            "place": (apart * weight).sum() / weight.sum(),
        }

    def _judge(self, hands: Hands, sound: Tensor, made: Tensor) -> Tensor:
        self.networks["judges"].requires_grad_(True)
        return hands.teach("judges", LONGEST, sound, made, loudness_scale(sound))

    def _opinion(self, hands: Hands, sound: Tensor, made: Tensor) -> tuple[Tensor, Tensor]:
        judges, scale = self.networks["judges"].requires_grad_(False), loudness_scale(sound)
        with hands.autocast():
            with torch.no_grad():
                real = judges(sound, scale)
            return opinion_losses(real, judges(made, scale))

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Play the held-out mels, and some steady tones."""
        assert isinstance(model, Vocoder)
        device = next(model.parameters()).device
        edge = model.margin_frames
        sounds = torch.cat([model(part).cpu() for part in torch.split(self.held_out[1].to(device), 4)])
        mels = [self.mel.to(device)(part.to(device)).cpu() for part in torch.split(sounds, 4)]
        made, real = torch.cat(mels)[:, :, edge:-edge], self.held_out[1][:, :, edge:-edge]
        apart = decibels(made) - decibels(real)
        figures = {"error_db": float(apart.abs().mean()), "bias_db": float(apart.mean())}
        figures["tones"] = tone_purity(model, self.mel)
        pick = np.linspace(0, len(made) - 1, 4).astype(int)
        pictures = {f"{i:03d}": (real[i].numpy(), made[i].numpy()) for i in pick}
        heard = {"real": self.held_out[0], "made": sounds}
        return Evaluation(
            figures, pictures, {f"{i:03d}/{k}": v[i].numpy() for i in pick[::2] for k, v in heard.items()}
        )


def softer(sound: Tensor, mel: Tensor, up_to_db: float) -> Batch:
    """Return sound (B, S) and mel (B, M, F), each item made softer by a random amount."""
    db = torch.rand(len(sound), 1).to(sound.device) * up_to_db
    quieter = mel - db[:, :, None] * (2 / (CEILING_DB - FLOOR_DB))
    return sound * 10 ** (-db / 20), quieter.clamp(min=-1)


def tone_purity(model: Vocoder, mel: Mel) -> float:
    """Return the share of the energy of steady tones that one line carries, within 3 % (12 Hz at least) of the tone."""
    device, rate, frame = next(model.parameters()).device, mel.geometry.sample_rate, mel.geometry.frame_samples
    edge = (2 * model.margin_frames) * frame
    time = torch.arange(2 * rate + 2 * edge, dtype=torch.float64) / rate
    pitches = torch.tensor(TEST_TONES, dtype=torch.float64)[:, None]
    tones = (0.3 * torch.sin(2 * torch.pi * pitches * time)).float().to(device)
    made = model(mel(tones))[:, edge:-edge].cpu()
    power = torch.fft.rfft(made * torch.hann_window(made.shape[1])).abs().square()
    hertz = torch.fft.rfftfreq(made.shape[1], 1 / rate)
    nearby = power * ((hertz - pitches).abs() < (pitches * 0.03).clamp(min=12))
    line = hertz[nearby.argmax(1)][:, None]
    return float(((power * ((hertz - line).abs() <= 2)).sum(1) / power.sum(1).clamp(min=1e-12)).mean())


def crop_columns(recipe: Recipe) -> int:
    """Return the columns of a training crop, without what surrounds it."""
    return whole_number(recipe.table("vocoder", "losses", "judges")[0], "crop_columns", 4, 1, "vocoder")


def tokenized_share(recipe: Recipe) -> float:
    """Return the share of the mels that are sent through the tokenizer.

    Raises:
        RecipeError: it is no share.
    """
    share = recipe.table("vocoder", "losses", "judges")[0].get("tokenized", 0.0)
    if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share <= 1:
        raise RecipeError(f"recipe: [vocoder] tokenized is {share!r}; it must be a share of 0 to 1")
    return float(share)


def vocoder_job(recipe: Recipe, prepared: Prepared, loop: LoopSettings, tokenizer: Tokenizer | None) -> Job[Batch]:
    """Set up the training of a vocoder as the recipe's tables say.

    Args:
        recipe: its tables `[vocoder]`, `[vocoder.losses]` and `[vocoder.judges]`.
        prepared: the archive.
        loop: pace and length.
        tokenizer: what a share of the mels is sent through; None for no such share.

    Raises:
        RecipeError: a table holds a value that is not allowed.
    """
    own, losses, judges = recipe.table("vocoder", "losses", "judges")
    own = {k: v for k, v in own.items() if k not in ("crop_columns", "tokenized")}
    g, crop = prepared.geometry, crop_columns(recipe)
    config = sized(VocoderConfig, {"mel_bins": g.mel_bins, "frame_samples": g.frame_samples}, own, "vocoder")
    held_out = audio_batch(looked_at(prepared, HEARD_COLUMNS)[0], 0, HEARD, 0)
    torch.manual_seed(loop.seed)
    trainee = VocoderTrainee(
        config,
        fill(JudgesConfig, judges, "vocoder.judges"),
        fill(VocoderLosses, losses, "vocoder.losses"),
        loop.learning_rate,
        held_out,
        (tokenizer.eval(), tokenized_share(recipe)) if tokenizer is not None else None,
    )
    crops = Crops(prepared, crop + (2 * SURROUNDINGS if tokenizer is not None else 0))
    return Job(trainee, partial(audio_batch, crops, loop.seed), loop, ("samples", crop * g.column_samples))
