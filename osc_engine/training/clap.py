"""Trains a `MiniClap` on a prepared archive: sound and captions of the same work come to lie together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from osc_engine.model.clap import MiniClapConfig, MiniClapNetwork
from osc_engine.model.mel import CEILING_DB, FLOOR_DB
from osc_engine.model.sentence import WIDTH, Sentences
from osc_engine.training.archive import Prepared, write_whole
from osc_engine.training.data import Crops
from osc_engine.training.loop import CHECKPOINT, Evaluation, LoopSettings, averaged, fit
from osc_engine.training.recipe import Recipe, RecipeError, fill

if TYPE_CHECKING:
    from lightning.fabric import Fabric

#: Texts in a batch for each sound: they cost next to nothing.
TEXTS_PER_SOUND = 4
#: Windows per work that an evaluation listens to.
EVALUATED = 16


@dataclass(frozen=True)
class ClapAugmentation:
    """How training examples are varied.

    Attributes:
        gain_db: a sound is made louder or softer by up to this.
        mask_bins, mask_frames: largest band and stretch of a mel that is hidden.
        blur: share of the mels that are blurred, as generated ones are.
        noise: deviation of what is added to a mel.
        text_noise: length of the random vector added to a sentence vector, whose own length is 1.
        title_share: share of the texts that are the title itself.
    """

    gain_db: float = 6.0
    mask_bins: int = 32
    mask_frames: int = 96
    blur: float = 0.5
    noise: float = 0.03
    text_noise: float = 1.5
    title_share: float = 0.1

    def __post_init__(self) -> None:
        if min(self.gain_db, self.mask_bins, self.mask_frames, self.noise, self.text_noise) < 0:
            raise ValueError(f"clap: no augmentation may be below 0: {self}")
        if not 0 <= self.blur <= 1 or not 0 <= self.title_share <= 1:
            raise ValueError(f"clap: blur and title_share are shares between 0 and 1: {self}")

    def mel(self, mel: Tensor) -> Tensor:
        """Return a variation of mels (B, M, F): all of one random length from F / 2 to F."""
        b, m, f = mel.shape
        length = int(torch.randint(f // 2, f + 1, ()))
        start = int(torch.randint(f - length + 1, ()))
        mel = mel[:, :, start : start + length]
        blurred = F.avg_pool2d(mel, (5, 3), stride=1, padding=(2, 1), count_include_pad=False)
        mel = torch.where(torch.rand(b, 1, 1, device=mel.device) < self.blur, blurred, mel)
        gain = (2 * torch.rand(b, 1, 1, device=mel.device) - 1) * self.gain_db
        mel = mel + gain * (2 / (CEILING_DB - FLOOR_DB)) + self.noise * torch.randn_like(mel)
        bins = _stripe(b, m, self.mask_bins, mel.device)[:, :, None]
        frames = _stripe(b, length, self.mask_frames, mel.device)[:, None]
        return mel.masked_fill(bins | frames, 0).clamp(min=-1)

    def text(self, pairs: Tensor) -> Tensor:
        """Return sentence vectors (N, 384), each between a pair (N, 2, 384) of texts of the same work, with noise."""
        first, second = pairs.unbind(1)
        share = torch.rand(len(pairs), 1, device=pairs.device) * 0.5
        noise = torch.randn_like(first) * (self.text_noise / WIDTH**0.5)
        return F.normalize(torch.lerp(first, second, share) + noise, dim=-1)


def _stripe(batch: int, size: int, widest: int, device: torch.device) -> Tensor:
    """Return (batch, size) bools, in each row one random run of up to `widest` that is true."""
    width = torch.rand(batch, 1, device=device) * min(widest, size)
    start = torch.rand(batch, 1, device=device) * (size - width)
    place = torch.arange(size, device=device)[None]
    return (place >= start) & (place < start + width)


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
        """Embed all captions and titles of an archive; a work without captions is described by its title."""
        works = list(prepared.works.values())
        return cls(
            tuple(work.title for work in works),
            sentences.embed([work.title for work in works]),
            tuple(sentences.embed(work.captions or (work.title,)) for work in works),
            tuple(sentences.embed(work.held_out) for work in works),
        )

    def draw(self, work: int, title_share: float, rng: np.random.Generator) -> Tensor:
        """Return the sentence vector (384) of a random caption of a work, or of its title."""
        if rng.random() < title_share:
            return self.titles[work]
        captions = self.captions[work]
        return captions[int(rng.integers(len(captions)))]


class ClapBatch(NamedTuple):
    """Sounds and texts.

    Attributes:
        mel: (B, M, F).
        works: (B,) number of the work of each sound.
        texts: (N, 2, 384) sentence vectors of pairs of texts of the same work.
        text_works: (N,) number of the work of each pair.
    """

    mel: Tensor
    works: Tensor
    texts: Tensor
    text_works: Tensor


def clap_batches(
    crops: Crops, words: Words, batch: int, title_share: float, seed: int, step: int = 0
) -> Iterator[ClapBatch]:
    """Yield batches for ever; batch n depends on (seed, n) alone. Every work is equally frequent among the texts."""
    numbers = {name: number for number, name in enumerate(words.names)}
    for n in count(step):
        rng = np.random.default_rng((seed, n))
        places = [crops.draw(rng) for _ in range(batch)]
        text_works = np.arange(batch * TEXTS_PER_SOUND) % len(words.names)
        pairs = [[words.draw(work, title_share, rng) for _ in range(2)] for work in text_works]
        yield ClapBatch(
            torch.from_numpy(np.stack([crops.mel(*place) for place in places])),
            torch.tensor([numbers[item.title] for item, _ in places]),
            torch.stack([torch.stack(pair) for pair in pairs]),
            torch.from_numpy(text_works),
        )


class Temperature(nn.Module):
    """Scales cosines to logits. Bounded: with few works it would otherwise grow until every nuance is lost."""

    def __init__(self) -> None:
        super().__init__()
        self.log_scale = nn.Parameter(torch.tensor(2.3))

    def forward(self, cosines: Tensor) -> Tensor:
        """Scale cosines of any shape."""
        return cosines * self.log_scale.exp().clamp(4, 20)


class ClapTrainee:
    """A `MiniClapNetwork` and its step.

    Args:
        prepared: what evaluations listen to.
        words: the texts of the archive.
        config: sizes.
        augmentation: how examples are varied.
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
        self.networks = nn.ModuleDict({"model": MiniClapNetwork(config), "temperature": Temperature()})
        self.optimizers: Mapping[str, torch.optim.Optimizer] = {
            "model": torch.optim.AdamW(self.networks.parameters(), learning_rate, weight_decay=0.05)
        }

    def train_step(
        self,
        fabric: Fabric,
        batch: ClapBatch,
        progress: float,  # noqa: ARG002 (the loop's contract)
        step: int,  # noqa: ARG002
    ) -> Mapping[str, Tensor]:
        """Take one step: varied sounds against varied texts."""
        model = self.networks["model"]
        assert isinstance(model, MiniClapNetwork)
        with fabric.autocast():
            audio = model.audio(self.augmentation.mel(batch.mel))
            text = model.text(self.augmentation.text(batch.texts))
        logits = self.networks["temperature"](audio.float() @ text.float().T)
        loss = contrast(logits, batch.works, batch.text_works)
        fabric.backward(loss)
        nn.utils.clip_grad_norm_(self.networks.parameters(), 1.0)
        self.optimizers["model"].step()
        self.optimizers["model"].zero_grad(set_to_none=True)
        return {"contrast": loss.detach()}

    def evaluate(self, model: nn.Module) -> Evaluation:
        """Measure what `figures` says."""
        assert isinstance(model, MiniClapNetwork)
        return Evaluation(figures(model, self.prepared, self.words))


def contrast(logits: Tensor, works: Tensor, text_works: Tensor) -> Tensor:
    """Return the contrastive loss of sounds and texts, in which all that is of the same work belongs together.

    Args:
        logits: (B, N), sounds by texts.
        works: (B,) number of the work of each sound.
        text_works: (N,) of each text.
    """
    same = (works[:, None] == text_works[None]).to(logits.dtype)
    heard = same.sum(0) > 0
    by_sound = F.cross_entropy(logits, same / same.sum(1, keepdim=True))
    by_text = F.cross_entropy(logits.T[heard], (same / same.sum(0).clamp(min=1)).T[heard])
    return (by_sound + by_text) / 2


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
    sounds = [torch.stack(_sounds(network, prepared, words.names[work])) for work in works]
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


def _sounds(network: MiniClapNetwork, prepared: Prepared, title: str) -> list[Tensor]:
    """Return the vectors of at most `EVALUATED` windows of a work, spread evenly over what is held out."""
    items = prepared.of(title, held_out=True) or prepared.of(title)
    windows = [(item, column) for item in items for column in prepared.windows(item)]
    chosen = windows[:: -(-len(windows) // EVALUATED)]
    device = next(network.parameters()).device
    patch, frames = prepared.geometry.patch, prepared.geometry.segment_frames
    vectors = []
    for item, column in chosen:
        mel = np.asarray(prepared.load(item, "mel")[column * patch :][:frames], np.float32)
        vectors.append(network.audio(torch.from_numpy(mel.T.copy())[None].to(device))[0])
    return vectors


def train_clap(recipe: Recipe, prepared: Prepared, folder: Path, file: Path) -> None:
    """Train a `MiniClap` as the recipe's tables `clap`, `clap.augmentation` and `clap.loop` say.

    Args:
        recipe: what to make.
        prepared: from what; every work needs at least one recording.
        folder: gets checkpoint and reports.
        file: gets the network.

    Raises:
        RecipeError: a table holds a value that is not allowed, or asks for another kind than `mini`.
        SentenceError: the sentence weights are missing.
    """
    own, augmentation_table = recipe.table("clap", "augmentation")
    if own.pop("kind", "mini") != "mini":
        raise RecipeError("recipe: [clap] kind is not 'mini', and only mini is trained here; leave the stage clap out")
    config = fill(MiniClapConfig, {"mel_bins": prepared.geometry.mel_bins, **own}, "clap")
    augmentation = fill(ClapAugmentation, augmentation_table, "clap.augmentation")
    loop = fill(LoopSettings, recipe.tables.get("clap", {}).get("loop", {}), "clap.loop")
    words = Words.of(prepared, Sentences())
    torch.manual_seed(loop.seed)
    trainee = ClapTrainee(prepared, words, config, augmentation, loop.learning_rate)
    longest = [max(item.columns for item in prepared.of(title) or prepared.of(title, True)) for title in prepared.works]
    crops = Crops(prepared, min(prepared.geometry.columns, *longest))
    fit(trainee, partial(clap_batches, crops, words, loop.batch, augmentation.title_share, loop.seed), loop, folder)
    network = MiniClapNetwork(config)
    network.load_state_dict(averaged(folder / CHECKPOINT))
    write_whole(file, network.save)
