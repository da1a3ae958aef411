"""Endless batches of random crops from a prepared archive.

Batch n depends on (seed, n) alone, so that a resumed training sees what an uninterrupted one would have seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osc_engine.training.archive import Item, Prepared


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
        self, prepared: Prepared, columns: int, titles: tuple[str, ...] | None = None, held_out: bool = False
    ) -> None:
        self.prepared, self.columns = prepared, columns
        self._by_title: dict[str, tuple[list[Item], NDArray[np.float64]]] = {}
        for title in titles or tuple(prepared.works):
            items = [i for i in prepared.of(title, held_out) if i.columns >= columns]
            if items:
                room = np.array([i.columns - columns + 1 for i in items], np.float64)
                self._by_title[title] = (items, room / room.sum())
        weights = np.array([prepared.works[title].weight for title in self._by_title])
        #: None keeps the draws of an archive without weights what they always were.
        self._shares = weights / weights.sum() if len(set(weights)) > 1 else None
        if not self._by_title:
            raise ValueError(f"no recording holds {columns} columns; give longer recordings or shorter crops")

    def draw(self, rng: np.random.Generator) -> tuple[Item, int]:
        """Return an item and the first column of a crop."""
        titles = list(self._by_title)
        number = rng.integers(len(titles)) if self._shares is None else rng.choice(len(titles), p=self._shares)
        items, weights = self._by_title[titles[number]]
        item = items[rng.choice(len(items), p=weights)]
        return item, int(rng.integers(item.columns - self.columns + 1))

    def mel(self, item: Item, column: int) -> NDArray[np.float32]:
        """Return the mel (M, F) of a crop."""
        patch = self.prepared.geometry.patch
        rows = self.prepared.load(item, "mel")[column * patch : (column + self.columns) * patch]
        return np.ascontiguousarray(rows.T).astype(np.float32)

    def audio(self, item: Item, column: int) -> NDArray[np.float32]:
        """Return the sound (S,) of a crop."""
        n = self.prepared.geometry.column_samples
        pcm = self.prepared.load(item, "audio")[column * n : (column + self.columns) * n]
        return pcm.astype(np.float32) / 32767

    def tokens(self, item: Item, column: int) -> NDArray[np.int64]:
        """Return the tokens (H, W) of a crop."""
        return self.prepared.load(item, "tokens")[:, column : column + self.columns].astype(np.int64)

    def clap(self, item: Item, column: int) -> NDArray[np.float32]:
        """Return the CLAP vector (E,) of the window nearest to the crop's middle."""
        starts = np.array(self.prepared.windows(item))
        middle = column + self.columns / 2
        nearest = int(np.abs(starts + self.prepared.geometry.columns / 2 - middle).argmin())
        return np.asarray(self.prepared.load(item, "clap")[nearest], np.float32)


def mel_batches(crops: Crops, batch: int, seed: int, step: int = 0) -> Iterator[Tensor]:
    """Yield mels (B, M, F) for ever, each crop shifted by a random number of frames within a column.

    F is a column less than the crops, to leave room for the shift.
    """
    patch = crops.prepared.geometry.patch
    frames = (crops.columns - 1) * patch
    for n in count(step):
        rng = np.random.default_rng((seed, n))
        mels = []
        for _ in range(batch):
            mel = crops.mel(*crops.draw(rng))
            shift = int(rng.integers(patch))
            mels.append(mel[:, shift : shift + frames])
        yield torch.from_numpy(np.stack(mels))


def audio_batches(crops: Crops, batch: int, seed: int, step: int = 0) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield sound (B, S) and the mel that belongs to it (B, M, F) for ever."""
    for n in count(step):
        rng = np.random.default_rng((seed, n))
        places = [crops.draw(rng) for _ in range(batch)]
        audio = np.stack([crops.audio(*place) for place in places])
        mel = np.stack([crops.mel(*place) for place in places])
        yield torch.from_numpy(audio), torch.from_numpy(mel)


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


def token_batches(
    crops: Crops, batch: int, captions: dict[str, NDArray[np.float32]], seed: int, step: int = 0
) -> Iterator[TokenBatch]:
    """Yield token crops for ever.

    Args:
        crops: where to cut.
        batch: B.
        captions: title -> (N, E) vectors of its captions.
        seed: of the choice.
        step: number of the first batch.
    """
    for n in count(step):
        rng = np.random.default_rng((seed, n))
        places = [crops.draw(rng) for _ in range(batch)]
        texts = [captions[item.title][rng.integers(len(captions[item.title]))] for item, _ in places]
        yield TokenBatch(
            torch.from_numpy(np.stack([crops.tokens(*place) for place in places])),
            torch.from_numpy(np.stack([crops.clap(*place) for place in places])),
            torch.from_numpy(np.stack(texts)),
        )
