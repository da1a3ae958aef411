"""Where the sound comes from: the ring, or the hold loop while the ring is empty.

    played ─────────────►  ring ───╮                   ╭─── ring, from the very next sample
                                    ╳  FADE samples    ╳
    what was played last   loop ───╯───────────────────╰───

Both fades are equal in power, for the two sides are unlike.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from osc_engine.kernel.state import (
    FADE,
    FROM_LOOP,
    FROM_RING,
    LINE,
    PIECE,
    RATE,
    RETURN,
    TO_LOOP,
    TO_RING,
    View,
    compiled_code,
)
from osc_engine.ring import UNDERRUN_SILENCE


@compiled_code
def choose(v: View, frames: int) -> int:
    """Choose the source of the next samples and return how many of them have that one source.

    The ring is left while it still holds a whole fade: a piece from the ring always leaves FADE samples behind it.
    """
    s = v.state
    n = min(frames, PIECE)
    if v.ramps[0].left > 0:
        n = min(n, v.ramps[0].left)
    available = v.words.written - v.words.played
    if s.mode == FROM_RING and available < n + FADE:
        _begin_loop(v)
    elif s.mode == FROM_LOOP and available >= _enough(v, frames) and _clear_of_joint(s):
        s.mode, s.fade_at = TO_RING, 0
    if s.mode == TO_LOOP or s.mode == TO_RING:
        n = min(n, FADE - s.fade_at)
    return n


@compiled_code
def mix(v: View, c: int, n: int) -> None:
    """Fill `mix` with the next samples of a channel, from ring, loop or both."""
    s = v.state
    for i in range(n):
        v.mix[i] = 0.0
    if s.mode != FROM_LOOP:
        at = v.words.played % s.capacity
        for i in range(n):
            weight = 1.0
            if s.mode == TO_LOOP:
                weight = v.weights[FADE - s.fade_at - i]
            elif s.mode == TO_RING:
                weight = v.weights[s.fade_at + i]
            v.mix[i] += weight * _clean(v, c, (at + i) % s.capacity)
    if s.mode != FROM_RING and s.loop_length > 0 and not s.loop_silent:
        _add_loop(v, c, n)


@compiled_code
def move_on(v: View, n: int) -> None:
    """Count the samples of a piece as played."""
    s = v.state
    if s.mode != FROM_RING and s.loop_length > 0:
        s.loop_at += n
        if s.loop_at >= s.loop_length:
            s.loop_at -= s.loop_length - FADE
        v.words.hold_samples_played += n
    if s.mode != FROM_LOOP:
        v.words.played += n
    if s.mode == TO_LOOP or s.mode == TO_RING:
        s.fade_at += n
        if s.fade_at == FADE:
            s.mode = FROM_LOOP if s.mode == TO_LOOP else FROM_RING
    s.line_at = (s.line_at + n) % LINE


@compiled_code
def set_loop(s: Any, end: int) -> None:
    """Make the loop of the last samples before `end`; none where too few were ever played."""
    # The writer keeps off `hold_samples` behind `played`, which moves on by FADE while the loop is left.
    length = min(s.hold_samples - 2 * FADE, end)
    s.loop_length = length if length >= 4 * FADE else 0
    s.loop_start, s.loop_at = end - s.loop_length, 0


@compiled_code
def _begin_loop(v: View) -> None:
    s = v.state
    v.words.underruns += 1
    s.mode, s.fade_at = TO_LOOP, 0
    s.loop_silent = v.words.underrun_mode == UNDERRUN_SILENCE
    set_loop(s, v.words.played + FADE)


@compiled_code
def _enough(v: View, frames: int) -> int:
    """Samples that must lie in the ring before it is played again: less than the lead that the writer fills it to."""
    enough = RETURN
    if v.words.lead > 0:
        enough = min(enough, int(0.75 * v.words.lead * RATE))
    return max(enough, frames + 2 * FADE)


@compiled_code
def _clear_of_joint(s: Any) -> bool:
    """Whether a fade that begins now ends before the loop's joint: three sounds at once would be too loud."""
    return bool(s.loop_length == 0 or s.loop_at + 2 * FADE <= s.loop_length)


@compiled_code
def _clean(v: View, c: int, at: int) -> float:
    x = float(v.audio[c, at])
    if abs(x) < np.inf:
        return x
    v.channels[c].nonfinite += 1
    return 0.0


@compiled_code
def _add_loop(v: View, c: int, n: int) -> None:
    """Add the hold loop, whose last FADE samples fade into its first."""
    s = v.state
    joint = s.loop_length - FADE
    for i in range(n):
        at = s.loop_at + i
        if at >= s.loop_length:
            at -= joint
        x = _clean(v, c, (s.loop_start + at) % s.capacity)
        if at >= joint:
            x *= v.weights[s.loop_length - at]
            x += v.weights[at - joint] * _clean(v, c, (s.loop_start + at - joint) % s.capacity)
        weight = 1.0
        if s.mode == TO_LOOP:
            weight = v.weights[s.fade_at + i]
        elif s.mode == TO_RING:
            weight = v.weights[FADE - s.fade_at - i]
        v.mix[i] += weight * x
