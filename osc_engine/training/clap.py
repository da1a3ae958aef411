"""Trains a `MiniClap` on a prepared archive: sounds are trained to their work's place, texts are solved onto it.

Captions describe works, not moments. So a contrast of sounds with captions can only ever teach one place per work, and
it is taught directly: the audio tower learns places that tell the works apart, by gradient. The text projection is then
a ridge regression from sentence vectors onto these places: solved in a moment, without chance, and better at captions
that nobody wrote before than one trained by gradient, which forgets what the sentence vectors knew of other words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from osc_engine.model.clap import MiniClapConfig, MiniClapNetwork
from osc_engine.model.sentence import Sentences
from osc_engine.training.augmentation import ClapAugmentation
from osc_engine.training.checkpoint import TrainingError
from osc_engine.training.data import Crops
from osc_engine.training.hands import Call, Hands
from osc_engine.training.job import Evaluation, Job
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import Recipe, RecipeError, fill
from osc_engine.training.settings import LoopSettings

#: Windows per work that an evaluation listens to.
EVALUATED = 16
#: What a cosine of 1 counts as a logit: bounded, or the places would drift apart until every nuance is lost.
LOGIT_SCALE = 12.0

#: The text projection: how steeply a unit answers to its caption, from which cosine on, the scale of the linear part,
#: and the ridge. All are middles of wide plateaus, found on everyday prompts that are in no archive.
STEEPNESS, REACH, LINEAR, RIDGE = 2.0, 0.45, 0.5, 0.3
#: Share of a work's title among its texts.
TITLE_SHARE = 0.07


@dataclass(frozen=True)
class Words:
    """The sentence vectors of an archive's texts, computed once.

    Attributes:
        names: the works, the signature among them; a work's place here is its number.
        titles: (W, 384) of the names.
        captions: per work (N, 384) of what may be trained on.
        held_out: per work (N, 384) of what may not; N may be 0.
    """

    names: tuple[str, ...]
    titles: Tensor
    captions: tuple[Tensor, ...]
    held_out: tuple[Tensor, ...]

    @classmethod
    def of(cls, prepared: Prepared, sentences: Sentences) -> Words:
        """Embed all captions and titles of an archive; a work without captions is described by its title.

        A title that has a caption of its own is embedded as that.
        """
        works = list(prepared.works.values())
        return cls(
            tuple(work.title for work in works),
            sentences.embed([work.caption or work.title for work in works]),
            tuple(sentences.embed(work.captions or (work.caption or work.title,)) for work in works),
            tuple(sentences.embed(work.held_out) for work in works),
        )

    def texts(self) -> tuple[Tensor, Tensor, Tensor]:
        """Return all that may be trained on: vectors (N, 384), numbers of their works (N,) and weights (N,).

        The weights let all works count alike, and each title as `TITLE_SHARE` of its work; they sum to N.
        """
        groups = [torch.cat([self.titles[n : n + 1], captions]) for n, captions in enumerate(self.captions)]
        numbers = torch.cat([torch.full((len(group),), n) for n, group in enumerate(groups)])
        weights = [
            torch.tensor([TITLE_SHARE] + [(1 - TITLE_SHARE) / (len(group) - 1)] * (len(group) - 1)) for group in groups
        ]
        return torch.cat(groups), numbers, torch.cat(weights) * (len(numbers) / len(groups))


class ClapBatch(NamedTuple):
    """Sounds (B, M, F) and the numbers (B,) of their works."""

    mel: Tensor
    works: Tensor


def clap_batch(crops: Crops, names: tuple[str, ...], seed: int, size: int, number: int) -> ClapBatch:
    """Return the batch of a number, which depends on that and the seed; a work's number is its place in `names`."""
    rng = np.random.default_rng((seed, number))
    places = [crops.draw(rng) for _ in range(size)]
    return ClapBatch(
        torch.from_numpy(np.stack([crops.mel(*place) for place in places])),
        torch.tensor([names.index(reel.title) for reel, _ in places]),
    )


class Places(nn.Module):
    """One place per work in the shared space: what sounds are compared with while the audio tower is trained."""

    def __init__(self, works: int, dim: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(works, dim))

    def forward(self, audio: Tensor) -> Tensor:
        """Return the logits (B, W) of unit vectors (B, E)."""
        return LOGIT_SCALE * audio @ F.normalize(self.weight, dim=-1).T


def told_works(audio: nn.Module, places: Places, mel: Tensor) -> Tensor:
    """Return the logits (B, W) of the works that mels (B, M, F) are taken for."""
    logits: Tensor = places(audio(mel).float())
    return logits


class ClapTrainee:
    """A `MiniClapNetwork` and its step.

    Args:
        prepared: what evaluations listen to.
        words: the texts of the archive.
        config: sizes.
        augmentation: how sounds are varied.
        learning_rate: of the optimizer.
    """

    def __init__(
        self,
        prepared: Prepared,
        words: Words,
        config: MiniClapConfig,
        augmentation: ClapAugmentation,
        learning_rate: float,
    ) -> None:
        self.prepared, self.words, self.augmentation = prepared, words, augmentation
        model = MiniClapNetwork(config)
        places = Places(len(words.names), config.dim)
        self.networks = nn.ModuleDict({"model": model, "places": places})
        self.parts: Mapping[str, nn.Module] = {"model": Call(told_works, model.audio, places)}
        trained = [*model.audio.parameters(), *places.parameters()]
        self.optimizers: Mapping[str, torch.optim.Optimizer] = {
            "model": torch.optim.AdamW(trained, learning_rate, weight_decay=0.05)
        }

    @torch.no_grad()
    def begin(self, bundle: Path) -> None:
        """Take up the audio tower of a bundle, and the places that its sounds of this archive's works lie at.

        So the space stays the one that the bundle's transformer knows.

        Raises:
            TrainingError: the bundle has no such tower, or one of other sizes.
        """
        model, places = self.networks["model"], self.networks["places"]
        assert isinstance(model, MiniClapNetwork) and isinstance(places, Places)
        try:
            model.audio.load_state_dict(MiniClapNetwork.load(bundle / "clap.safetensors").audio.state_dict())
        except (ValueError, RuntimeError) as error:
            why = str(error).splitlines()[-1].strip()
            raise TrainingError(f"clap cannot begin from {bundle}, whose sizes are not the recipe's: {why}") from error
        sounds = [_sounds(model, self.prepared, name, held_out=False).mean(0) for name in self.words.names]
        places.weight.copy_(F.normalize(torch.stack(sounds), dim=-1))

    def train_step(
        self,
        hands: Hands,
        batch: ClapBatch,
        progress: float,  # noqa: ARG002 (the loop's contract)
        step: int,  # noqa: ARG002
    ) -> Mapping[str, Tensor]:
        """Take one step: varied sounds to the place of their work."""
        with hands.autocast():
            logits = hands.call("model", self.augmentation.mel(batch.mel))
        loss = F.cross_entropy(logits.float(), batch.works)
        hands.backward("model", loss)
        hands.apply("model", 1.0)
        return {"contrast": loss.detach()}

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Measure what `figures` says of the network with its text projection."""
        assert isinstance(model, MiniClapNetwork)
        return Evaluation(figures(with_text(model, self.prepared, self.words), self.prepared, self.words))


@torch.no_grad()
def with_text(network: MiniClapNetwork, prepared: Prepared, words: Words) -> MiniClapNetwork:
    """Return a network with the same audio tower, and a text projection solved onto the mean sound of each work.

    Its inner units are the captions themselves, each answering to what is said like it; the layer after them, and the
    linear part beside them, are a weighted ridge regression.
    """
    sounds = [_sounds(network, prepared, name, held_out=False) for name in words.names]
    places = torch.stack([F.normalize(sound.mean(0), dim=0) for sound in sounds]).double().cpu()
    texts, numbers, weights = (tensor.double() if tensor.is_floating_point() else tensor for tensor in words.texts())
    mean = places.mean(0)
    units = F.gelu(STEEPNESS * (texts @ texts.T - REACH)) / STEEPNESS
    seen = torch.cat([units, LINEAR * texts], dim=1)
    weighted = seen.T * weights
    ridge = RIDGE * torch.eye(seen.shape[1], dtype=seen.dtype)
    solved = torch.linalg.solve(weighted @ seen + ridge, weighted @ (places[numbers] - mean)).T
    out = MiniClapNetwork(replace(network.config, text_width=len(texts)))
    out.audio.load_state_dict(network.audio.state_dict())
    out.text.inner.weight.copy_(STEEPNESS * texts)
    out.text.inner.bias.fill_(-STEEPNESS * REACH)
    out.text.outer.weight.copy_(solved[:, : len(texts)] / STEEPNESS)
    out.text.outer.bias.copy_(mean)
    out.text.linear.weight.copy_(LINEAR * solved[:, len(texts) :])
    return out.to(next(network.parameters()).device).eval()


@torch.no_grad()
def figures(network: MiniClapNetwork, prepared: Prepared, words: Words) -> dict[str, float]:
    """Measure a network on sounds and captions that it was not trained on, as far as the archive holds any out.

    The signature is left out: it is one recording, of which nothing can be held out.

    Returns:
        `caption_to_work`, `title_to_work`: share of the captions and titles whose nearest mean sound is their work's;
        `sound_to_title`: share of the sounds whose nearest title is their own;
        `cosine_matched`, `cosine_unmatched`: mean cosine of sounds and captions of the same and of different works;
        `cosine_title`: of sounds and their title.
    """
    works = [number for number, name in enumerate(words.names) if name in prepared.titles]
    device = next(network.parameters()).device
    asked = [words.held_out[work] if len(words.held_out[work]) else words.captions[work] for work in works]
    texts = [network.text(vectors.to(device)) for vectors in asked]
    titles = network.text(words.titles[works].to(device))
    sounds = [_sounds(network, prepared, words.names[work], held_out=True) for work in works]
    means = torch.stack([sound.mean(0) for sound in sounds])
    # Cosines are linear in either side, so the mean over all pairs is that of the means.
    cosines = means @ torch.stack([text.mean(0) for text in texts]).T
    own = torch.eye(len(works), dtype=torch.bool, device=device)
    return {
        "caption_to_work": _found(texts, F.normalize(means, dim=-1)),
        "title_to_work": _found(list(titles[:, None]), F.normalize(means, dim=-1)),
        "sound_to_title": _found(sounds, titles),
        "cosine_matched": float(cosines[own].mean()),
        "cosine_unmatched": float(cosines[~own].mean()) if len(works) > 1 else 0.0,
        "cosine_title": float((means * titles).sum(1).mean()),
    }


def _found(groups: list[Tensor], places: Tensor) -> float:
    """Return the share of the vectors of group i, over all groups, that lie nearest to place i."""
    right = [(group @ places.T).argmax(1) == number for number, group in enumerate(groups)]
    return float(torch.cat(right).float().mean())


def _sounds(network: MiniClapNetwork, prepared: Prepared, title: str, held_out: bool) -> Tensor:
    """Return the vectors (N, E) of at most `EVALUATED` windows of a work, spread evenly over one side of the split."""
    items = prepared.of(title, held_out) or prepared.of(title, not held_out)
    windows = [(item, column) for item in items for column in prepared.windows(item)]
    chosen = windows[:: -(-len(windows) // EVALUATED)]
    device = next(network.parameters()).device
    patch, frames = prepared.geometry.patch, prepared.geometry.segment_frames
    vectors = []
    for item, column in chosen:
        mel = prepared.mel(item, column * patch, column * patch + frames)
        vectors.append(network.audio(torch.from_numpy(mel)[None].to(device)))
    return torch.cat(vectors)


def clap_columns(prepared: Prepared) -> int:
    """Return the columns of a training crop: a segment, or as much as every work holds end to end.

    But no less than a quarter of a segment where any work holds that: one short work is not worth what the others lose.
    """
    held = [sum(item.columns for item in prepared.of(t) or prepared.of(t, True)) for t in prepared.works]
    least = min(prepared.geometry.columns // 4, max(held))
    return min(prepared.geometry.columns, *(columns for columns in held if columns >= least))


def clap_config(recipe: Recipe, prepared: Prepared) -> MiniClapConfig:
    """Return the sizes of a recipe's CLAP.

    Raises:
        RecipeError: the recipe asks for another kind than `mini`.
    """
    own = dict(recipe.table("clap", "augmentation")[0])
    if own.pop("kind", "mini") != "mini":
        raise RecipeError("recipe: [clap] kind must be mini or laion")
    return fill(MiniClapConfig, {"mel_bins": prepared.geometry.mel_bins, **own}, "clap")


def clap_job(
    recipe: Recipe, prepared: Prepared, loop: LoopSettings, words: Words, begin: Path | None = None
) -> Job[ClapBatch]:
    """Set up the training of a `MiniClap` as the recipe's tables `clap` and `clap.augmentation` say.

    Args:
        recipe: what to make.
        prepared: from what; every work needs at least one recording.
        loop: pace and length.
        words: the texts of the archive.
        begin: a bundle whose audio tower to begin from.

    Raises:
        RecipeError: a table holds a value that is not allowed, or asks for another kind than `mini`.
    """
    config = clap_config(recipe, prepared)
    augmentation = fill(ClapAugmentation, recipe.table("clap", "augmentation")[1], "clap.augmentation")
    torch.manual_seed(loop.seed)
    trainee = ClapTrainee(prepared, words, config, augmentation, loop.learning_rate)
    if begin is not None:
        trainee.begin(begin)
    crops = Crops(prepared, clap_columns(prepared))
    samples = crops.columns * prepared.geometry.column_samples
    return Job(trainee, partial(clap_batch, crops, words.names, loop.seed), loop, ("samples", samples))
