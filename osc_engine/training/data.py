"""Batches of random crops from a prepared archive.

A batch depends on its seed and its number alone, so that a resumed training sees what an uninterrupted one would have
seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osc_engine.training.prepared import Item, Prepared, from_16_bits

T = TypeVar("T", bound=np.generic)
#: Arrays that are kept mapped: to map one takes longer than to read a crop of it, and a process may have 1024 files.
MAPPED = 256


@dataclass(frozen=True)
class Reel:
    """Sound of one title that crops are cut from: one channel of a recording, or several short ones end to end.

    Each channel begins and ends in its mel and its tokens as it would beside silence.
    """

    items: tuple[Item, ...]

    @property
    def title(self) -> str:
        """The work."""
        return self.items[0].title

    @property
    def columns(self) -> int:
        """Whole token columns of all its channels."""
        return sum(item.columns for item in self.items)

    def cut(self, column: int, columns: int) -> Iterator[tuple[Item, int, int]]:
        """Yield each channel's share of a stretch: where it begins and ends in the channel, in columns."""
        for item in self.items:
            start, end = max(column, 0), min(column + columns, item.columns)
            if start < end:
                yield item, start, end
            column -= item.columns


def reels(items: Sequence[Item], columns: int) -> list[Reel]:
    """Return what crops of a length are cut from, none shorter than a crop; empty if all there is is shorter.

    Channels shorter than a crop are joined, those of one number after the other, so that two of the same moment lie
    apart. Where all of them together are too short, the last of the longer ones is joined to them.
    """
    long = [Reel((item,)) for item in items if item.columns >= columns]
    short = sorted((item for item in items if item.columns < columns), key=lambda item: item.channel)
    joined = Reel(tuple(short))
    if short and joined.columns < columns and long:
        joined = Reel((*long.pop().items, *short))
    return [*long, joined] if short and joined.columns >= columns else long


def unlearned(prepared: Prepared, columns: int) -> tuple[str, ...]:
    """Return the works of which crops of a length cannot be cut, so that nothing is learned of them."""
    return tuple(title for title in prepared.works if not reels(prepared.of(title), columns))


def not_learned(prepared: Prepared, columns: int) -> Iterator[str]:
    """Yield what a person should know of works of which crops of a length cannot be cut."""
    seconds = columns * prepared.geometry.column_seconds
    for title in unlearned(prepared, columns):
        yield f"not learned: {title}: there is less than {seconds:.3g} s of it to train on; give it more sound"


def remarks(prepared: Prepared, columns: int) -> Iterator[str]:
    """Yield what a person should know of works whose recordings are shorter than a crop."""
    seconds, none = columns * prepared.geometry.column_seconds, unlearned(prepared, columns)
    for title in prepared.works:
        items = prepared.of(title)
        short = sum(item.columns < columns for item in items)
        if short and title not in none:
            yield (
                f"joined: {title}: {short} of its {len(items)} recordings, channel by channel, are shorter than "
                f"{seconds:.3g} s and learned end to end"
            )
    yield from not_learned(prepared, columns)


class Crops:
    """Places to cut from: every title as likely as its weight, within a title every column.

    Args:
        prepared: the archive.
        columns: length of a crop.
        titles: those to draw from; all by default, the signature included.
        held_out: which side of the split.

    Raises:
        ValueError: nothing is long enough.
    """

    def __init__(
        self, prepared: Prepared, columns: int, titles: Sequence[str] | None = None, held_out: bool = False
    ) -> None:
        self.prepared, self.columns = prepared, columns
        self._load = lru_cache(MAPPED)(prepared.load)
        self._by_title: dict[str, tuple[list[Reel], NDArray[np.float64]]] = {}
        for title in titles or tuple(prepared.works):
            if found := reels(prepared.of(title, held_out), columns):
                room = np.array([reel.columns - columns + 1 for reel in found], np.float64)
                self._by_title[title] = (found, room / room.sum())
        weights = np.array([prepared.works[title].weight for title in self._by_title])
        #: None keeps the draws of an archive without weights what they always were.
        self._shares = weights / weights.sum() if len(set(weights)) > 1 else None
        if not self._by_title:
            raise ValueError(f"no work holds {columns} columns of sound; give longer recordings or shorter crops")

    def draw(self, rng: np.random.Generator) -> tuple[Reel, int]:
        """Return a reel and the first column of a crop."""
        titles = list(self._by_title)
        number = rng.integers(len(titles)) if self._shares is None else rng.choice(len(titles), p=self._shares)
        found, weights = self._by_title[titles[number]]
        reel = found[rng.choice(len(found), p=weights)]
        return reel, int(rng.integers(reel.columns - self.columns + 1))

    def mel(self, reel: Reel, column: int) -> NDArray[np.float32]:
        """Return the mel (M, F) of a crop."""
        patch, load = self.prepared.geometry.patch, self._load
        rows = self._joined(reel, column, lambda item, start, end: load(item, "mel")[start * patch : end * patch])
        return np.ascontiguousarray(rows.T).astype(np.float32)

    def audio(self, reel: Reel, column: int) -> NDArray[np.float32]:
        """Return the sound (S,) of a crop."""
        n, load = self.prepared.geometry.column_samples, self._load
        pcm = self._joined(reel, column, lambda item, start, end: load(item, "audio")[start * n : end * n])
        return from_16_bits(pcm)

    def tokens(self, reel: Reel, column: int) -> NDArray[np.int64]:
        """Return the tokens (H, W) of a crop."""
        load = self._load
        return self._joined(reel, column, lambda item, start, end: load(item, "tokens").T[start:end]).T.astype(np.int64)

    def clap(self, reel: Reel, column: int) -> NDArray[np.float32]:
        """Return the CLAP vector (E,) of the window nearest to the crop's middle, of the channel that lies there."""
        item, whole, _ = next(reel.cut(column + self.columns // 2, 1))
        middle = whole + self.columns % 2 / 2
        starts = np.array(self.prepared.windows(item))
        nearest = int(np.abs(starts + self.prepared.geometry.columns / 2 - middle).argmin())
        return np.asarray(self._load(item, "clap")[nearest], np.float32)

    def _joined(self, reel: Reel, column: int, take: Callable[[Item, int, int], NDArray[T]]) -> NDArray[T]:
        return np.concatenate([take(*part) for part in reel.cut(column, self.columns)])


def looked_at(prepared: Prepared, columns: int) -> tuple[Crops, str]:
    """Return where the crops of a training's figures are cut, and a sentence that says of what sound they are.

    It is held-out sound of the titles that have enough of it; where none has, sound that was trained on.
    """
    titles = prepared.titles
    held_out = [title for title in titles if reels(prepared.of(title, held_out=True), columns)]
    if not held_out:
        return Crops(
            prepared, columns, titles
        ), "figures are of sound that is trained on, as no work has enough held out"
    rest = [title for title in titles if title not in held_out]
    without = f" of {', '.join(held_out)} alone; too little is held out of {', '.join(rest)}" if rest else ""
    return Crops(prepared, columns, held_out, held_out=True), f"figures are of held-out sound{without}"


def mel_batch(crops: Crops, seed: int, size: int, number: int) -> Tensor:
    """Return mels (B, M, F), each crop shifted by a random number of frames within a column.

    F is a column less than the crops, to leave room for the shift.
    """
    patch = crops.prepared.geometry.patch
    frames = (crops.columns - 1) * patch
    rng = np.random.default_rng((seed, number))
    mels = []
    for _ in range(size):
        mel = crops.mel(*crops.draw(rng))
        shift = int(rng.integers(patch))
        mels.append(mel[:, shift : shift + frames])
    return torch.from_numpy(np.stack(mels))


def audio_batch(crops: Crops, seed: int, size: int, number: int) -> tuple[Tensor, Tensor]:
    """Return sound (B, S) and the mel that belongs to it (B, M, F)."""
    rng = np.random.default_rng((seed, number))
    places = [crops.draw(rng) for _ in range(size)]
    audio = np.stack([crops.audio(*place) for place in places])
    mel = np.stack([crops.mel(*place) for place in places])
    return torch.from_numpy(audio), torch.from_numpy(mel)


class TokenBatch(NamedTuple):
    """Crops of tokens with what they are conditioned on.

    Attributes:
        tokens: (B, H, W) int64.
        audio: (B, E) CLAP vector of the sound.
        text: (B, E) CLAP vector of one of the work's captions.
    """

    tokens: Tensor
    audio: Tensor
    text: Tensor


def token_batch(
    crops: Crops, captions: dict[str, NDArray[np.float32]], seed: int, size: int, number: int
) -> TokenBatch:
    """Return token crops.

    Args:
        crops: where to cut.
        captions: title -> (N, E) vectors of its captions.
        seed: of the choice.
        size: B.
        number: of the batch.
    """
    rng = np.random.default_rng((seed, number))
    places = [crops.draw(rng) for _ in range(size)]
    texts = [captions[reel.title][rng.integers(len(captions[reel.title]))] for reel, _ in places]
    return TokenBatch(
        torch.from_numpy(np.stack([crops.tokens(*place) for place in places])),
        torch.from_numpy(np.stack([crops.clap(*place) for place in places])),
        torch.from_numpy(np.stack(texts)),
    )
