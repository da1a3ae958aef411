"""The circles of the shared mapping: what is laid into one comes out as it went in, wherever it lies."""

from __future__ import annotations

import numpy as np
import pytest

from osc_engine.ring import read_circle, write_circle


@pytest.mark.parametrize("start", [0, 3, 7, 9, 2**40 + 8])
@pytest.mark.parametrize("samples", [0, 1, 4, 10])
def test_what_is_laid_into_a_circle_is_found_there_also_over_its_end(start: int, samples: int) -> None:
    circle = np.zeros((2, 10), np.float32)
    block = np.arange(1, 2 * samples + 1, dtype=np.float32).reshape(2, samples)
    write_circle(circle, start, block)
    assert (read_circle(circle, start, start + samples) == block).all()
    assert (circle[:, np.arange(start, start + samples) % 10] == block).all()
    assert np.count_nonzero(circle) == block.size, "nothing else is touched"
