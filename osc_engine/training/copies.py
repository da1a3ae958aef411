"""Whether a passage was heard before: mel pictures slid along every recording of the training side.

Mel similarity at every offset finds copies that a distance of embeddings misses (Bralios et al., arXiv 2310.10604); the
measure here is a normalised cross-correlation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, overload

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

#: A picture has a band for so many mel bins, and a frame for so many mel frames (40 ms).
BINS, FRAMES = 8, 4
#: Frames of a passage (4.8 s).
PASSAGE = 120
#: A band that moves less than this (half a decibel) is taken as still: there is nothing in it to recognise.
STILL = 0.011
#: Frames that one transform takes at a time, and passages that are slid together.
SPAN, TOGETHER = 4096, 96
#: Bytes of the recordings' pictures that are in memory at a time: eleven hours.
MOST = 2**26
#: Frames of a mel of which a picture is made at a time.
STRETCH = FRAMES * 2**14
Picture = NDArray[np.float16]


class Match(NamedTuple):
    """Where a segment is most like a recording.

    Attributes:
        correlation: -1 to 1; 1 is a copy.
        recording: number of the recording.
        start: of the passage in the recording, in frames of a picture.
        within: start of the passage in the segment.
    """

    correlation: float
    recording: int
    start: int
    within: int


def picture(mel: Tensor) -> Picture:
    """Return the picture (B, T) of a mel (M, F): means of `BINS` bins and `FRAMES` frames."""
    size = min(BINS, mel.shape[0])
    return F.avg_pool2d(mel[None].float(), (size, FRAMES))[0].cpu().numpy().astype(np.float16)


class Pictures(Sequence[Picture]):
    """Pictures of recordings, each made from its mel when it is looked at, so that there is room for any number.

    Args:
        mels: each returns a mel (F, M), which may be mapped into memory.
    """

    def __init__(self, mels: Sequence[Callable[[], NDArray[np.generic]]]) -> None:
        self._mels = mels

    def __len__(self) -> int:
        return len(self._mels)

    @overload
    def __getitem__(self, place: int) -> Picture: ...
    @overload
    def __getitem__(self, place: slice) -> Pictures: ...
    def __getitem__(self, place: int | slice) -> Picture | Pictures:
        """Return the picture (B, T) of one recording, or those of several still to be made."""
        if isinstance(place, slice):
            return Pictures(self._mels[place])
        mel = self._mels[place]()
        parts = (mel[n : n + STRETCH] for n in range(0, len(mel) - FRAMES + 1, STRETCH))
        made = [picture(torch.from_numpy(np.asarray(part, np.float32).T)) for part in parts]
        return np.concatenate(made, axis=1) if made else np.zeros((max(mel.shape[1] // BINS, 1), 0), np.float16)


def most_alike(
    segments: Sequence[Picture],
    recordings: Sequence[Picture],
    told: Callable[[float], None] = lambda share: None,
    device: torch.device | str = "cpu",
) -> list[Match]:
    """Return for each segment its passage that is most like a passage of any recording.

    Each band's mean within the passage is taken off on both sides, so that a steady timbre does not count as a copy.

    Args:
        segments: pictures (B, T), T at least `PASSAGE`.
        recordings: pictures (B, any length), looked at once each and in turn; shorter ones than a passage are skipped.
        told: gets the share that is done.
        device: that compares.
    """
    starts = [(n, s) for n, x in enumerate(segments) for s in range(0, x.shape[1] - PASSAGE + 1, PASSAGE // 2)]
    best = [Match(-1.0, -1, 0, 0)] * len(segments)
    for before, block in _blocks(recordings):
        for first in range(0, len(starts), TOGETHER):
            part = starts[first : first + TOGETHER]
            found = _slide(np.stack([segments[n][:, s : s + PASSAGE] for n, s in part]), block, device)
            for (n, s), (value, recording, start) in zip(part, found, strict=True):
                if value > best[n].correlation:
                    best[n] = Match(value, before + recording, start, s)
            done = min(first + TOGETHER, len(starts)) / len(starts)
            told((before + done * len(block)) / len(recordings))
    return best


def _blocks(recordings: Sequence[Picture]) -> Iterator[tuple[int, list[Picture]]]:
    """Yield pictures that find room together, and the number of the first of them."""
    block: list[Picture] = []
    for number, recording in enumerate(recordings):
        if block and sum(x.nbytes for x in block) + recording.nbytes > MOST:
            yield number - len(block), block
            block = []
        block.append(recording)
    if block:
        yield len(recordings) - len(block), block


@torch.inference_mode()
def _slide(
    passages: Picture, recordings: Sequence[Picture], device: torch.device | str
) -> list[tuple[float, int, int]]:
    """Return (correlation, recording, start) of the best place of each passage (P, B, T)."""
    x = torch.from_numpy(passages.astype(np.float32)).to(device)
    x = x - x.mean(2, keepdim=True)
    length, floor = x.shape[2], x.shape[1] * x.shape[2] * STILL**2
    x = x / x.square().sum((1, 2), keepdim=True).clamp_min(floor).sqrt()
    longest = max((r.shape[1] for r in recordings), default=1)
    span = min(SPAN, 1 << (longest + length).bit_length())
    # a product of small matrices at each frequency: (F, P, B) by (F, B, 1)
    spectra = torch.fft.rfft(x, span).conj().permute(2, 0, 1).contiguous()
    best = torch.full((len(x),), -1.0, device=device)
    where = torch.zeros(len(x), 2, dtype=torch.long, device=device)
    for number, whole in enumerate(recordings):
        for start in range(0, whole.shape[1] - length + 1, span - length + 1):
            y = torch.from_numpy(whole[:, start : start + span].astype(np.float32)).to(device)
            product = spectra @ torch.fft.rfft(y, span).T[:, :, None]
            matched = torch.fft.irfft(product[:, :, 0].T, span)
            matched = matched[:, : y.shape[1] - length + 1] / _moved(y, length).clamp_min(floor).sqrt()
            value, at = matched.max(1)
            better = value > best
            best = torch.where(better, value, best)
            place = torch.stack([torch.full_like(at, number), at + start], dim=1)
            where = torch.where(better[:, None], place, where)
    return [(float(v), int(r), int(s)) for v, (r, s) in zip(best.tolist(), where.tolist(), strict=True)]


def _moved(y: Tensor, length: int) -> Tensor:
    """Return how much each stretch of a picture (B, T) moves around its bands' means: (T - length + 1,)."""
    sums, squares = (F.pad(part.double().cumsum(1), (1, 0)) for part in (y, y.square()))
    mean = sums[:, length:] - sums[:, :-length]
    square = squares[:, length:] - squares[:, :-length]
    return (square - mean.square() / length).sum(0).clamp_min(0).float()
