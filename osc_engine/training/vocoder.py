"""Training of the vocoder: match spectra at several resolutions, late in the run also before judges.

A vocoder that has only seen real mels makes strange sounds of those that tokens decode to; so some of a batch's mels
can be sent through the trained tokenizer first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from osc_engine.geometry import Geometry
from osc_engine.model.mel import CEILING_DB, FLOOR_DB, Mel, decibels
from osc_engine.model.tokenizer import Tokenizer
from osc_engine.model.vocoder import LOBE, Sketch, Vocoder, VocoderConfig
from osc_engine.training.archive import Prepared, write_whole
from osc_engine.training.data import Crops, audio_batches
from osc_engine.training.discriminators import Judges, JudgesConfig, judges_loss, loudness_scale, opinion_losses
from osc_engine.training.loop import CHECKPOINT, Evaluation, LoopSettings, averaged, begin_from, fit
from osc_engine.training.recipe import Recipe, RecipeError, fill

if TYPE_CHECKING:
    from lightning.fabric import Fabric

Batch = tuple[Tensor, Tensor]
#: Held-out crops that an evaluation listens to, and their length in columns.
HEARD, HEARD_COLUMNS = 16, 24
#: Columns around a crop that the tokenizer sees too.
SURROUNDINGS = 4
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


class VocoderTrainee:
    """The vocoder, its judges, and their step.

    Args:
        config: sizes of the vocoder.
        judges: sizes of the judges.
        losses: weights.
        learning_rate: of both optimizers.
        held_out: sound (N, S) and mel (N, M, F) that are never trained on.
    """

    def __init__(
        self, config: VocoderConfig, judges: JudgesConfig, losses: VocoderLosses, learning_rate: float, held_out: Batch
    ) -> None:
        self.losses, self.held_out = losses, held_out
        self.networks = nn.ModuleDict({"model": Vocoder(config), "judges": Judges(judges)})
        self.optimizers: Mapping[str, torch.optim.Optimizer] = {
            name: torch.optim.AdamW(network.parameters(), learning_rate, betas=(0.8, 0.95), weight_decay=1e-4)
            for name, network in self.networks.items()
        }
        # What measures holds no weights, so it stays out of checkpoints.
        self.mel = Mel(Geometry(mel_bins=config.mel_bins, frame_samples=config.frame_samples))
        self.spectra, self.hearing = SpectrumLoss(losses.resolutions), Hearing(config)

    def train_step(self, fabric: Fabric, batch: Batch, progress: float, step: int) -> Mapping[str, Tensor]:  # noqa: ARG002
        """Take one step on sound (B, S) and its mel (B, M, F)."""
        for part in (self.mel, self.spectra, self.hearing):
            part.to(fabric.device)
        sound, mel = softer(*batch, self.losses.gain_db)
        made, sketch = self._make(fabric, mel)
        losses = self._reconstruction(made, sketch, sound)
        loss = sum(
            (getattr(self.losses, name) * value for name, value in losses.items()), torch.zeros((), device=sound.device)
        )
        if progress >= self.losses.adversarial_from:
            losses["judges"] = self._judge(fabric, sound, made.detach())
            passing, apart = self._opinion(fabric, sound, made)
            loss = loss + self.losses.adversarial * passing + self.losses.matching * apart
            losses |= {"adversarial": passing, "matching": apart}
        fabric.backward(loss)
        self._apply(fabric, "model")
        return {name: value.detach() for name, value in losses.items()}

    def _make(self, fabric: Fabric, mel: Tensor) -> tuple[Tensor, Sketch]:
        model = self.networks["model"]
        assert isinstance(model, Vocoder)
        with fabric.autocast():
            said = model.head.out(model.backbone(mel))
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

    def _judge(self, fabric: Fabric, sound: Tensor, made: Tensor) -> Tensor:
        judges, scale = self.networks["judges"].requires_grad_(True), loudness_scale(sound)
        with fabric.autocast():
            loss = judges_loss(judges(sound, scale), judges(made, scale))
        fabric.backward(loss)
        self._apply(fabric, "judges")
        return loss

    def _opinion(self, fabric: Fabric, sound: Tensor, made: Tensor) -> tuple[Tensor, Tensor]:
        judges, scale = self.networks["judges"].requires_grad_(False), loudness_scale(sound)
        with fabric.autocast():
            with torch.no_grad():
                real = judges(sound, scale)
            return opinion_losses(real, judges(made, scale))

    def _apply(self, fabric: Fabric, name: str) -> None:
        fabric.clip_gradients(self.networks[name], self.optimizers[name], max_norm=5.0)
        self.optimizers[name].step()
        self.optimizers[name].zero_grad(set_to_none=True)

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Play the held-out mels, and some steady tones."""
        assert isinstance(model, Vocoder)
        device = next(model.parameters()).device
        edge = model.margin_frames
        mels = [self.mel.to(device)(model(part)).cpu() for part in torch.split(self.held_out[1].to(device), 4)]
        made, real = torch.cat(mels)[:, :, edge:-edge], self.held_out[1][:, :, edge:-edge]
        apart = decibels(made) - decibels(real)
        figures = {"error_db": float(apart.abs().mean()), "bias_db": float(apart.mean())}
        figures["tones"] = tone_purity(model, self.mel)
        pick = np.linspace(0, len(made) - 1, 8).astype(int)
        return Evaluation(figures, {f"{i:03d}": (real[i].numpy(), made[i].numpy()) for i in pick})


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


def crop_batches(
    crops: Crops, tokenizer: Tokenizer | None, share: float, batch: int, seed: int, step: int = 0
) -> Iterator[Batch]:
    """Yield sound and mel for ever; crops lose `SURROUNDINGS` columns at either end.

    Args:
        crops: where to cut.
        tokenizer: what a share of the mels is sent through; None for no such share.
        share: of the mels of a batch.
        batch: B.
        seed: of the choice.
        step: number of the first batch.
    """
    g = crops.prepared.geometry
    frames, samples = SURROUNDINGS * g.patch, SURROUNDINGS * g.column_samples
    for sound, mel in audio_batches(crops, batch, seed, step):
        count = round(share * batch)
        if tokenizer is not None and count:
            with torch.inference_mode():
                again = tokenizer.decode(tokenizer.encode(mel[:count]))
            mel = torch.cat([again, mel[count:]])
        yield sound[:, samples:-samples], mel[:, :, frames:-frames].clone()


def train_vocoder(recipe: Recipe, prepared: Prepared, folder: Path, file: Path, begin: Path | None = None) -> None:
    """Train a vocoder as the recipe says, and write its file.

    Args:
        recipe: its tables `[vocoder]`, `[vocoder.losses]`, `[vocoder.judges]` and `[vocoder.loop]`.
        prepared: the archive.
        folder: gets the checkpoint and the reports.
        file: the vocoder; the tokenizer is looked for beside it.
        begin: a bundle whose vocoder to begin from.

    Raises:
        RecipeError: the recipe is wrong, or wants a tokenizer that is not there.
    """
    own, losses, judges, loop_table = recipe.table("vocoder", "losses", "judges", "loop")
    crop, share = int(own.pop("crop_columns", 4)), float(own.pop("tokenized", 0.0))
    g = prepared.geometry
    config = fill(VocoderConfig, {"mel_bins": g.mel_bins, "frame_samples": g.frame_samples, **own}, "vocoder")
    loop = fill(LoopSettings, loop_table, "vocoder.loop")
    split = all(prepared.of(title, held_out=True) for title in prepared.titles)
    held_out = next(audio_batches(Crops(prepared, HEARD_COLUMNS, prepared.titles, split), HEARD, 0))
    tokenizer = _tokenizer(file.with_name("tokenizer.safetensors")) if share else None
    torch.manual_seed(loop.seed)
    trainee = VocoderTrainee(
        config,
        fill(JudgesConfig, judges, "vocoder.judges"),
        fill(VocoderLosses, losses, "vocoder.losses"),
        loop.learning_rate,
        held_out,
    )
    crops = Crops(prepared, crop + 2 * SURROUNDINGS)
    begin_from(trainee.networks["model"], begin, "vocoder")
    fit(trainee, partial(crop_batches, crops, tokenizer, share, loop.batch, loop.seed), loop, folder)
    vocoder = Vocoder(config)
    vocoder.load_state_dict(averaged(folder / CHECKPOINT))
    write_whole(file, vocoder.save)


def _tokenizer(path: Path) -> Tokenizer:
    if not path.is_file():
        raise RecipeError(f"{path} is missing, and [vocoder] tokenized wants it; run the stage tokenizer first")
    return Tokenizer.load(path)
