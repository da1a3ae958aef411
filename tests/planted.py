"""An engine whose worker renders with a stand-in of which four channels collapse, each in its own way, until a reset.

`python planted.py PYTHON -m osc_engine serve …` is the server, `python planted.py worker RING_FD` its worker.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from osc_engine import listening, rendering
from osc_engine.geometry import Geometry
from osc_engine.manifest import TONE
from osc_engine.plan import Plan
from osc_engine.quality import Bounds
from osc_engine.source import Source
from osc_engine.synth import ABSENT, Context, RenderCancelled, Rendered, Synth
from osc_engine.worker import run_process

CHANNELS = 5
#: What happens to the second to the fifth channel, and the columns in which it may begin. The tokens of the last stand
#: still too, but its sound has a grain that comes anew.
SILENT, STILL, LOOPING, GRAINY = 1, 2, 3, 4
FIRST, LAST, PERIOD = 12, 24, 3
BOUNDS = Bounds(silence_seconds=2.0, seconds=3.2)


class Collapsing(Synth):
    """Draws tokens by chance, but for channels that have collapsed: those are continued as their context is.

    A token is the loudness of one sine, moved in a straight line from column to column, so that the sound is a function
    of the tokens and of the sample number.
    """

    tail = 0

    def __init__(self) -> None:
        self.geometry = Geometry()
        mel = np.linspace(150, 3600, self.geometry.rows)
        self._pitches = 700 * (10 ** (mel / 2595) - 1)

    def render(self, plan: Plan, context: Context, cancelled: Callable[[], bool] = lambda: False) -> Rendered:
        if cancelled():
            raise RenderCancelled
        resets = tuple(c.resets for c in plan.channels)
        tokens = context.tokens.copy()
        tokens[[a != b for a, b in zip(context.resets, resets, strict=True)]] = ABSENT
        for column in range(plan.column, plan.column + plan.columns):
            tokens = np.concatenate([tokens, self._next(plan, tokens, column)[:, :, None]], axis=2)
        audio = self._sound(tokens, plan.column, plan.columns)
        self._roughen(audio, plan)
        after = Context(tokens[:, :, -2 * self.geometry.columns :], plan.column + plan.columns, resets)
        return Rendered(audio, plan.column * self.geometry.column_samples, after)

    def _next(self, plan: Plan, tokens: NDArray[np.int16], column: int) -> NDArray[np.int16]:
        chance = np.random.default_rng((plan.seed, column))
        new = chance.integers(100, 1000, (CHANNELS, self.geometry.rows)).astype(np.int16)[list(plan.numbers)]
        if tokens.shape[2] < 2 * PERIOD:
            return new
        collapses = FIRST <= column < LAST
        for n, channel in enumerate(plan.numbers):
            past = tokens[n, :, -2 * PERIOD :]
            if channel == SILENT and (collapses or (past[:, -1] == 0).all()) and (past[:, -1] != ABSENT).all():
                new[n] = 0
            back = {STILL: 1, LOOPING: PERIOD, GRAINY: 1}.get(channel)
            if back is None:
                continue
            repeats = (past[:, -back:] == past[:, -2 * back : -back]).all()
            if (past != ABSENT).all() and (collapses or repeats):
                new[n] = past[:, -back]
        return new

    def _roughen(self, audio: NDArray[np.float32], plan: Plan) -> None:
        size = self.geometry.column_samples
        for n in (n for n, channel in enumerate(plan.numbers) if channel == GRAINY):
            for i in range(plan.columns):
                chance = np.random.default_rng(plan.column + i)
                grain = chance.standard_normal(size) * chance.uniform(0.005, 0.05)
                audio[n, i * size : (i + 1) * size] += grain.astype(np.float32)

    def _sound(self, tokens: NDArray[np.int16], column: int, columns: int) -> NDArray[np.float32]:
        size = self.geometry.column_samples
        ends = tokens[:, :, -columns:].astype(np.float64)
        before = tokens[:, :, -columns - 1 : -1].astype(np.float64) if tokens.shape[2] > columns else ends
        starts = np.concatenate([ends[:, :, : ends.shape[2] - before.shape[2]], before], axis=2)
        starts = np.where(starts < 0, ends, starts)
        way = np.arange(size) / size
        loudness = starts[..., None] + (ends - starts)[..., None] * way
        n = np.arange(column * size, (column + columns) * size, dtype=np.int64)
        waves = np.sin(2 * np.pi * self._pitches[:, None] * (n / self.geometry.sample_rate))
        sound = (loudness.reshape(len(tokens), self.geometry.rows, -1) * waves).sum(axis=1)
        return (sound * (0.02 / 1000)).astype(np.float32)


def serve(arguments: list[str]) -> None:
    """Be a server whose worker is this file."""
    from osc_engine.cli import main

    rendering._arguments = lambda settings, folder, name, fd, turn: (__file__, "worker", str(fd))
    sys.argv = ["osc-engine", *arguments]
    main()


if __name__ == "__main__" and sys.argv[1] == "worker":
    listening.Bounds = partial(Bounds, **{name: getattr(BOUNDS, name) for name in ("silence_seconds", "seconds")})
    run_process(int(sys.argv[2]), lambda: Source(Collapsing(), TONE, "cpu", lambda: None))
elif __name__ == "__main__":
    serve(sys.argv[4:])
