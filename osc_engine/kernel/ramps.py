"""Ramps that follow the words of the server: run, panic, gains, gates."""

from __future__ import annotations

from typing import Any

import numpy as np

from osc_engine.kernel.state import RATE, SHORTEST, View, compiled_code

_LONGEST_SECONDS = 3600.0
_LOUDEST = 4.0
_LEAVING_SECONDS = 0.05
# No target, so that the server writes no such word.
_NO_WORD = -1


@compiled_code
def listen(v: View) -> None:
    """Take up what the server wrote since the last block."""
    s, master = v.state, v.ramps[0]
    if v.words.panic != s.panic:
        s.panic, s.panicked = v.words.panic, 1
        master.word = v.words.run
        _leave(master, 0.0, 0.0)
    if s.panicked and v.words.run != master.word:
        # A stop that follows the panic must not slow it down; only a start lets go of it.
        if _target(v.words.run) > 0:
            s.panicked = 0
        else:
            master.word = v.words.run
    if s.leaving and master.target > 0:
        _leave(master, 0.0, _LEAVING_SECONDS)
    if not s.panicked and not s.leaving:
        _follow(master, v.words.run)
    for c in range(s.channels):
        _follow_gain(v.ramps[1 + 2 * c], v.channels[c].gain, v.channels[c].jump)
        _follow(v.ramps[2 + 2 * c], v.channels[c].gate)


@compiled_code
def advance(ramp: Any, n: int) -> float:
    """Move a ramp by `n` samples, not beyond its end, and return its level."""
    if ramp.left > n:
        ramp.left -= n
        ramp.level += ramp.step * n
    elif ramp.left > 0:
        ramp.left, ramp.step = 0, 0.0
        ramp.level = ramp.target
    return float(ramp.level)


@compiled_code
def _target(word: int) -> float:
    return float(np.int32(word & 0xFFFFFFFF).view(np.float32))


@compiled_code
def _follow(ramp: Any, word: int) -> None:
    """Leave for the target of a new `ramp_word`; one that is no target is passed over."""
    if word != ramp.word:
        ramp.word = word
        if 0.0 <= _target(word) <= _LOUDEST:
            _leave(ramp, _target(word), float(np.int32(word >> 32).view(np.float32)))


@compiled_code
def _follow_gain(ramp: Any, word: int, jump: int) -> None:
    """Go to where a new `jump_word` says, then to the target of a new `ramp_word`."""
    if jump != ramp.jump:
        ramp.jump, ramp.word = jump, _NO_WORD
        _leave(ramp, _target(jump), 0.0)
    elif ramp.word != _NO_WORD or ramp.left == 0:
        _follow(ramp, word)


@compiled_code
def _leave(ramp: Any, target: float, seconds: float) -> None:
    """Set out for a target from where the ramp is now."""
    ramp.target, ramp.left, ramp.step = target, 0, 0.0
    if target == ramp.level:
        return
    ramp.left = SHORTEST
    if seconds * RATE > SHORTEST:
        ramp.left = int(min(seconds, _LONGEST_SECONDS) * RATE + 0.5)
    ramp.step = (target - ramp.level) / ramp.left
