"""Sound as a row of pieces is the sound of one array."""

from __future__ import annotations

import numpy as np

from osc_engine.pieces import Pieces


def test_pieces_are_read_as_one_array_would_be() -> None:
    rng = np.random.default_rng(0)
    pieces, one = Pieces(), np.zeros(0, np.float32)
    for _ in range(500):
        begin, wish = int(rng.integers(0, len(one) + 1)), rng.integers(0, 40, 2)
        sounds = [rng.standard_normal(n).astype(np.float32) for n in wish]
        open_end = bool(rng.random() < 0.3)
        pieces.put(begin, *sounds, open_end=open_end)
        behind = one[begin + wish.sum() :]
        one = np.concatenate([one[:begin], *sounds, behind[: 0 if open_end else None]])
        if rng.random() < 0.3:
            dropped = int(rng.integers(0, 60))
            pieces.drop(dropped)
            one = one[dropped:]
        first, last = sorted(rng.integers(0, len(one) + 20, 2))
        assert len(pieces) == len(one)
        assert (pieces.read(int(first), int(last)) == one[first:last]).all()


def test_what_was_put_is_neither_copied_nor_written_to() -> None:
    sound = np.arange(100, dtype=np.float32)
    sound.flags.writeable = False
    pieces = Pieces()
    pieces.put(0, sound)
    pieces.put(40, np.zeros(10, np.float32))
    assert np.shares_memory(pieces.read(50, 100), sound)
    assert (sound == np.arange(100)).all()
