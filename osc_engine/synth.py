"""What turns a plan into sound: the contract, and a stand-in of the same shape that needs no model."""

from __future__ import annotations

import base64
import math
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osc_engine.geometry import Geometry
from osc_engine.plan import Plan

#: A context token that stands for nothing: before the beginning, or dropped by a reset.
ABSENT = -1


class RenderCancelled(Exception):
    """A render was given up because something newer is to be rendered."""


@dataclass(frozen=True)
class Context:
    """The tokens that a render continues.

    Attributes:
        tokens: (C, H, n) int16 of the newest n columns; `ABSENT` where a channel has none.
        column: number of the column after the last one.
        resets: (C) how often each channel had been reset when its tokens were made.
    """

    tokens: NDArray[np.int16]
    column: int
    resets: tuple[int, ...]

    def __post_init__(self) -> None:
        assert self.tokens.ndim == 3 and self.tokens.dtype == np.int16, (self.tokens.shape, self.tokens.dtype)
        assert len(self.resets) == self.tokens.shape[0], (len(self.resets), self.tokens.shape)

    @classmethod
    def empty(cls, channels: int, rows: int, column: int = 0) -> Context:
        """Return the context of a cold start at a column."""
        return cls(np.zeros((channels, rows, 0), np.int16), column, (0,) * channels)

    def until(self, column: int) -> Context:
        """Return this context without the columns from `column` on.

        Raises:
            ValueError: the column lies before the oldest token held or after the newest.
        """
        keep = self.tokens.shape[2] - (self.column - column)
        if column > self.column or keep < 0:
            raise ValueError(f"context holds {self.tokens.shape[2]} columns up to {self.column}; {column} is outside")
        return replace(self, tokens=self.tokens[:, :, :keep], column=column)

    def of(self, numbers: Sequence[int]) -> Context:
        """Return the same of some channels alone."""
        return Context(self.tokens[list(numbers)], self.column, tuple(self.resets[n] for n in numbers))


def context_to_json(context: Context) -> dict[str, Any]:
    """Return a context as plain values; `context_from_json` is the inverse."""
    packed = zlib.compress(np.ascontiguousarray(context.tokens, "<i2").tobytes())
    shape, tokens = list(context.tokens.shape), base64.b64encode(packed).decode()
    return {"column": context.column, "resets": list(context.resets), "shape": shape, "tokens": tokens}


def context_from_json(raw: Mapping[str, Any]) -> Context:
    """Read what `context_to_json` gave.

    Raises:
        ValueError, TypeError, KeyError, zlib.error: it is none.
    """
    size = 2 * math.prod(raw["shape"])
    data = zlib.decompressobj().decompress(base64.b64decode(raw["tokens"], validate=True), size)
    tokens = np.frombuffer(data, "<i2").astype(np.int16).reshape(raw["shape"])
    if tokens.ndim != 3 or len(raw["resets"]) != len(tokens):
        raise ValueError(f"tokens of shape {tokens.shape} for {len(raw['resets'])} channels")
    return Context(tokens, int(raw["column"]), tuple(map(int, raw["resets"])))


@dataclass(frozen=True)
class Rendered:
    """What a render gives back.

    Attributes:
        audio: (C, S) float32 of the plan's channels. It ends with the plan's last column; it begins up to `tail`
            columns before the plan's first, because new columns also complete the sound of the columns just before
            them.
        start: sample of the stream at which `audio` begins, a column boundary.
        context: the tokens of the plan's channels, the new ones included.
    """

    audio: NDArray[np.float32]
    start: int
    context: Context


class Synth:
    """Renders plans. Pure: the same plan and context give the same sound; all state is in the context.

    Attributes:
        geometry: the sizes it works with.
        tail: columns at the end of a render whose sound the next render improves (0 where decoding is causal).
        no_prompts: why free text cannot be followed, as far as is known by now; empty where it can.
    """

    geometry: Geometry
    tail: int
    no_prompts: str = ""

    @property
    def device_bytes(self) -> int:
        """Bytes that are taken of a GPU, used or not."""
        return 0

    def prepare(self, texts: Iterable[str]) -> None:
        """Embed texts and keep what comes of it, so that a render need not."""

    def check(self, plan: Plan) -> None:
        """Refuse a plan that cannot be played.

        Raises:
            ValueError: one sentence (an unknown style, say).
        """

    def render(self, plan: Plan, context: Context, cancelled: Callable[[], bool] = lambda: False) -> Rendered:
        """Render a plan onto a context that ends at the plan's first column.

        Args:
            plan: what to play.
            context: what came before, of the plan's channels; `context.column == plan.column`.
            cancelled: asked now and then; when true, the render stops.

        Raises:
            RenderCancelled: `cancelled` said so.
        """
        raise NotImplementedError


class ToneSynth(Synth):
    """Eight test tones, to wire a room without a model: channel n sounds its own pitch, its own pulse, always alike.

    A tone is a function of the sample number alone, so seams, restarts and swapped channels are plain to hear and to
    measure. Guidance (`cfg_text`) sets the brightness, so that a hand on the control is heard as well.
    """

    geometry, tail = Geometry(), 0

    def render(self, plan: Plan, context: Context, cancelled: Callable[[], bool] = lambda: False) -> Rendered:
        """Render the tones of the plan's columns; see `Synth.render`."""
        assert context.column == plan.column, (context.column, plan.column)
        if cancelled():
            raise RenderCancelled
        g = self.geometry
        start = plan.column * g.column_samples
        n = np.arange(start, start + plan.columns * g.column_samples, dtype=np.int64)
        audio = np.stack(
            [_tone(n, i, c.cfg_text, g.sample_rate) for i, c in zip(plan.numbers, plan.channels, strict=True)]
        )
        tokens = np.zeros((len(plan.channels), g.rows, plan.columns), np.int16)
        joined = np.concatenate([context.tokens, tokens], axis=2)[:, :, -2 * g.columns :]
        after = Context(joined, plan.column + plan.columns, tuple(c.resets for c in plan.channels))
        return Rendered(audio.astype(np.float32), start, after)


def _tone(n: NDArray[np.int64], channel: int, brightness: float, rate: int) -> NDArray[np.float64]:
    pitch = 110 * (channel + 2)
    seconds = (n % (rate * 60)) / rate
    pulse = 0.6 + 0.4 * np.cos(2 * np.pi * (channel + 1) * seconds / 4)
    phase = 2 * np.pi * pitch * seconds
    return 0.12 * pulse * (np.sin(phase) + min(brightness, 12.0) / 12 * np.sin(3 * phase))
