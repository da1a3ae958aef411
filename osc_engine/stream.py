"""The stream of one worker: what is committed, what is pending, and how a new render is joined to it.

No threads and no clocks: the worker guards it by a lock, the offline render needs none.

    committed │ pending, still replaceable          │
    ──────────┼──────────────┬──────────────────────┤
           written        a render may begin     column (end of the sound, always a column's first sample,
                          at any column here             but for a stream that has just begun)

Sample n of the stream belongs to column n // column_samples, for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from osc_engine.geometry import Geometry
from osc_engine.manifest import Manifest
from osc_engine.pieces import Pieces
from osc_engine.plan import Plan
from osc_engine.synth import ABSENT, Context, Rendered

#: Length of the fade from replaced sound to its replacement.
FADE_SECONDS = 0.015


def context_columns(manifest: Manifest, geometry: Geometry) -> int:
    """Return the most columns of context that a render is given."""
    return round(manifest.defaults.context / geometry.column_seconds) + geometry.columns


class Stream:
    """The sound and the tokens that lie beyond the committed boundary.

    Attributes:
        geometry: the sizes.
        written: the committed boundary, in samples of the stream.
    """

    def __init__(
        self,
        geometry: Geometry,
        channels: int,
        written: int = 0,
        context_columns: int | None = None,
        last: NDArray[np.float32] | None = None,
        old: NDArray[np.float32] | None = None,
    ) -> None:
        """Begin, or go on where another worker left off, with an empty context.

        Args:
            geometry: the sizes.
            channels: C.
            written: samples that are committed already.
            context_columns: the most columns that `context` gives; a segment where not said.
            last: (C,) the newest committed sample of each channel, from which the first fade begins; silence where
                not said.
            old: (C, n) what another worker would have committed next; it fades out under the new sound.
        """
        self.geometry = geometry
        self.written = written
        self._keep = geometry.columns if context_columns is None else context_columns
        self._fade = max(round(FADE_SECONDS * geometry.sample_rate), 1)
        self._pending = [Pieces() for _ in range(channels)]
        self._last = np.zeros((channels, 1), np.float32) if last is None else last[:, None].astype(np.float32)
        self._old = np.zeros((channels, 0), np.float32) if old is None else old
        self._old_from = written
        # worked out once, for sines come out alike only where they are worked out together
        length = self._old.shape[1]
        angle = (np.arange(length, dtype=np.float64) + 0.5) * (np.pi / 2 / max(length, 1))
        self._rise, self._fall = np.sin(angle), np.cos(angle)
        self._held = Context.empty(channels, geometry.rows, written // geometry.column_samples)
        #: Sample from which the newest change in the midst of a column is heard; its tokens are those of the column's
        #: beginning too, which sounds as before and must not be made anew with them.
        self._changed = 0
        #: Samples at which what is pending of a channel does not go on from what comes before.
        self._torn: dict[int, int] = {}

    @classmethod
    def resumed(cls, context: Context, geometry: Geometry, written: int, context_columns: int) -> Stream:
        """Go on in the middle, where only the tokens are known; silence stands for the pending sound before their end.

        Args:
            context: what `known` gave.
            geometry: the sizes.
            written: samples that were committed by then.
            context_columns: as above.
        """
        stream = cls(geometry, len(context.resets), written, context_columns)
        missing = max(context.column * geometry.column_samples - written, 0)
        for pieces in stream._pending:
            pieces.put(0, np.zeros(missing, np.float32))
        stream._held = context
        return stream

    @property
    def pending(self) -> int:
        """Samples rendered and not yet committed."""
        return len(self._pending[0])

    @property
    def end(self) -> int:
        """Sample of the stream after the last pending one."""
        return self.written + self.pending

    @property
    def column(self) -> int:
        """Column at which a render that continues the stream begins."""
        return self._held.column

    @property
    def first_column(self) -> int:
        """First column that a render can still replace or add as a whole."""
        return min(self.geometry.column_after(self.written), self.column)

    def context(self, column: int, only: Sequence[int] | None = None) -> Context:
        """Return the context of a render that begins at a column, of some channels where these are named.

        Raises:
            ValueError: the column lies before the committed boundary or after the end.
        """
        known = self._held.until(column)
        tokens = known.tokens[:, :, max(known.tokens.shape[2] - self._keep, 0) :]
        known_columns = np.flatnonzero((tokens != ABSENT).any(axis=(0, 1)))
        first = known_columns[0] if known_columns.size else tokens.shape[2]
        context = replace(known, tokens=tokens[:, :, first:])
        return context if only is None else context.of(only)

    def known(self, column: int) -> Context:
        """Return all tokens that are held of the columns before one; with them a stream can be `resumed` there.

        Raises:
            ValueError: the column lies before the committed boundary or after the end.
        """
        return self._held.until(column)

    def tokens(self, first: int, end: int) -> NDArray[np.int16] | None:
        """Return the tokens (C, H, end - first) of columns; None where they are held no more, or not yet."""
        after, held = self._held.column - end, self._held.tokens
        before = held.shape[2] - after - (end - first)
        return held[:, :, before : held.shape[2] - after].copy() if after >= 0 and before >= 0 else None

    def splice(self, plan: Plan, rendered: Rendered, cold: bool = False) -> int | None:
        """Put a render in the place of everything from its first sample on.

        Where the tokens are shared, before the plan's first column, old and new sound agree; so a short fade at the
        render's first sample is not heard. A plan that is heard later leads the old sound over into the new one there,
        which are alike only as far as they follow from the same tokens.
        What the ring has taken meanwhile stays as it is, and the fade follows it.
        Where the plan is of some channels alone, all else stays as it is, also what is pending of them behind its end.

        Args:
            plan: what was rendered; of some channels alone it ends no later than what is pending.
            rendered: what came of it.
            cold: it was rendered from an empty context, whatever `context` gives.

        Returns:
            The sample from which the plan is heard; None where nothing was changed, since all of it came too late or
            lies before a newer change.
        """
        size = self.geometry.column_samples
        finish = (plan.column + plan.columns) * size
        self._check(plan, rendered, finish)
        changed = max(self._changed, plan.heard or 0)
        if finish <= max(self.written, changed):
            return None
        cold = cold or self._held.until(plan.column).tokens.shape[2] == 0
        self._changed = changed
        seam = max(rendered.start, self.written, self._changed)
        fade = rendered.audio[:, :0] if rendered.start == self.end and not cold else self._joint(plan, rendered, seam)
        rest = rendered.audio[:, seam - rendered.start + fade.shape[1] :]
        if plan.only is None:
            for pieces, *sounds in zip(self._pending, fade, rest, strict=True):
                pieces.put(seam - self.written, *sounds, open_end=True)
            self._torn = {}
        else:
            for n, channel in enumerate(plan.only):
                # what goes on from where another render of the channel ended needs no fade
                exact = not cold and self._torn.get(channel) == seam == rendered.start
                self._put(channel, seam, *((rendered.audio[n],) if exact else (fade[n], rest[n])))
        self._held = self._joined(plan, rendered, cold)
        return max(plan.heard_from(size), self.written)

    def _put(self, channel: int, seam: int, *sounds: NDArray[np.float32]) -> None:
        """Put the sound of one channel in its place, and lead what stays behind it on from there.

        Args:
            channel: the channel.
            seam: where it begins.
            sounds: (n,) each, one behind the other.
        """
        pieces, begin = self._pending[channel], seam - self.written
        end = begin + sum(map(len, sounds))
        behind = pieces.read(end - 1, end + self._fade)
        weight = np.arange(len(behind) - 1, 0, -1, dtype=np.float32) / np.float32(self._fade + 1)
        last = next(sound[-1] for sound in reversed(sounds) if len(sound))
        pieces.put(begin, *sounds, behind[1:] + (last - behind[0]) * weight)
        self._torn[channel] = self.written + end

    def ahead(self, samples: int) -> NDArray[np.float32]:
        """Return the next samples, (C, S), at most those pending, without committing them."""
        return self._read(0, samples)

    def commit(self, samples: int) -> NDArray[np.float32]:
        """Hand over the next samples, at most those pending.

        Returns:
            (C, S) float32.
        """
        block = self.ahead(samples)
        n = block.shape[1]
        if n and self.written < self._old_from + self._old.shape[1]:
            block = self._over_the_old(block)
        if n:
            self._last = block[:, -1:].copy()
            for pieces in self._pending:
                pieces.drop(n)
            self.written += n
        return block

    def _read(self, begin: int, end: int) -> NDArray[np.float32]:
        return np.stack([pieces.read(begin, end) for pieces in self._pending])

    def _over_the_old(self, block: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the next samples with the old sound that fades out; equal in power, for the two are unlike."""
        at = self.written - self._old_from
        end = min(self._old.shape[1], at + block.shape[1])
        faded = block.copy()
        faded[:, : end - at] = self._rise[at:end] * block[:, : end - at] + self._fall[at:end] * self._old[:, at:end]
        return faded

    def _check(self, plan: Plan, rendered: Rendered, finish: int) -> None:
        channels, samples = rendered.audio.shape
        assert channels == len(plan.channels), (channels, len(plan.channels))
        if plan.only is None:
            assert channels == len(self._pending), (channels, len(self._pending))
        else:
            assert finish <= self.end, (finish, self.end)
        assert rendered.audio.dtype == np.float32, rendered.audio.dtype
        assert rendered.start + samples == finish, (rendered.start, samples, finish)
        assert rendered.start <= plan.column * self.geometry.column_samples, (rendered.start, plan.column)
        assert rendered.context.column == plan.column + plan.columns, (rendered.context.column, plan)
        assert plan.heard is None or rendered.start <= plan.heard <= min(self.end, finish), (plan.heard, self.end)

    def _joint(self, plan: Plan, rendered: Rendered, seam: int) -> NDArray[np.float32]:
        """Return the beginning of a render's sound from the seam on, led over from the old sound: a fade, or all of it.

        What fades out is the difference between old and new, so that sound which is alike comes out as it is, to the
        last bit. Where the old sound ends sooner, the difference at its last sample stands for the rest.
        """
        begin = seam - rendered.start
        new = rendered.audio[:, begin : begin + self._fade].copy()
        n = new.shape[1]
        first = seam - self.written
        before = self._last if first == 0 else self._read(first - 1, first)
        old = np.concatenate([before, self._read(first, first + n)], axis=1)
        old = old if plan.only is None else old[list(plan.only)]
        k = old.shape[1] - 1
        beside = rendered.audio[:, begin + k - 1 : begin + k] if begin + k else new
        rest = old[:, k:] - beside
        difference = np.concatenate([old[:, 1:] - new[:, :k], np.broadcast_to(rest, (rest.shape[0], n - k))], axis=1)
        weight = np.arange(n, 0, -1, dtype=np.float32) / np.float32(n + 1)
        new += difference * weight
        return new

    def _joined(self, plan: Plan, rendered: Rendered, cold: bool) -> Context:
        """Return the tokens from one context before the committed boundary to the end of the new ones.

        A render gives back what it was given, marked where a channel was reset, but knows nothing of what lies further
        back.
        """
        after, numbers = rendered.context, list(plan.numbers)
        known = self._held.until(plan.column)
        end = known.tokens.shape[2] + plan.columns
        if plan.only is None:
            column, tokens = after.column, np.concatenate([known.tokens, after.tokens[:, :, -plan.columns :]], axis=2)
        else:
            column, tokens = self._held.column, self._held.tokens.copy()
        older = max(end - after.tokens.shape[2], 0)
        gone = [i for i, resets in zip(numbers, after.resets, strict=True) if cold or known.resets[i] != resets]
        tokens[gone, :, :older] = ABSENT
        tokens[numbers, :, older:end] = after.tokens
        resets = list(known.resets)
        for i, count in zip(numbers, after.resets, strict=True):
            resets[i] = count
        keep = column - self.written // self.geometry.column_samples + self._keep
        return Context(tokens[:, :, max(tokens.shape[2] - keep, 0) :], column, tuple(resets))
