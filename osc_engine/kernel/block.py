"""One block, and the C function that plays it."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from typing import Any

import numba
import numpy as np
from numba.core import caching

from osc_engine.kernel.guard import guard, meter, move_unheard
from osc_engine.kernel.hold import hold
from osc_engine.kernel.ramps import advance, listen
from osc_engine.kernel.source import choose, mix, move_on
from osc_engine.kernel.state import (
    FADE,
    FROM_LOOP,
    LINE,
    PIECE,
    RAMP,
    STATE,
    TO_LOOP,
    VOICE,
    View,
    compiled_code,
    microseconds,
    pointer,
    port_buffer,
)
from osc_engine.ring import CHANNEL_WORDS, PLAYER_HOLDING, PLAYER_PLAYING, PLAYER_STOPPED, WORDS

_numba: Any = numba
_caching: Any = caching
carray = _numba.carray


@cache
def compiled() -> Any:
    """Return the compiled C function `int32 (uint32 frames, void *state)`; the first call of all takes seconds."""
    types = _numba.types
    signature = types.int32(types.uint32, types.CPointer(_numba.from_dtype(STATE)))
    try:
        return _numba.cfunc(signature, cache=True, error_model="numpy")(_block)
    except Exception as problem:
        # what is kept was torn as the power went, the disk is full, or nothing can be written anywhere
        sys.stderr.write(f"the player's code is compiled and not kept: {problem!r}\n")
        with suppress(Exception):
            _caching.FunctionCache(_block).flush()
        return _numba.cfunc(signature, error_model="numpy")(_block)


def _block(frames: Any, address: Any) -> int:
    state = carray(address, (1,))[0]
    began = microseconds(state.clock) if state.clock != 0 else 0
    n, total = state.channels, int(frames)
    v = View(
        state,
        carray(pointer(state.words), (1,), WORDS)[0],
        carray(pointer(state.channel_words), (n,), CHANNEL_WORDS),
        carray(pointer(state.audio), (n, state.capacity), np.float32),
        carray(pointer(state.past), (n, state.hold_samples), np.float32),
        carray(pointer(state.tape), (n, state.tape_samples), np.float32),
        carray(pointer(state.ramps), (1 + 2 * n,), RAMP),
        carray(pointer(state.voices), (n,), VOICE),
        carray(pointer(state.lines), (n, LINE), np.float64),
        carray(pointer(state.gains), (n, LINE), np.float64),
        carray(pointer(state.weights), (FADE + 1,), np.float64),
        carray(pointer(state.mix), (PIECE,), np.float64),
        carray(pointer(state.ports), (n,), np.int64),
        carray(pointer(state.buffers), (n,), np.int64),
    )
    if not _fetch_buffers(v, frames):
        return 0
    listen(v)
    master, start = v.ramps[0], 0
    while start < total and (master.left > 0 or master.level > 0):
        start += _play(v, start, total)
    if start < total:
        _rest(v, start, total)
    _tape(v, total)
    _report(v, total)
    if state.clock != 0:
        v.words.longest_block_us = max(v.words.longest_block_us, microseconds(state.clock) - began)
    return 0


@compiled_code
def _fetch_buffers(v: View, frames: Any) -> bool:
    """Ask for the ports' buffers; False where one is refused."""
    for c in range(v.state.channels):
        v.buffers[c] = v.ports[c]
        if v.state.get_buffer != 0:
            v.buffers[c] = port_buffer(v.state.get_buffer, v.ports[c], frames)
        if v.buffers[c] == 0:
            return False
    return True


@compiled_code
def _play(v: View, start: int, frames: int) -> int:
    """Play one piece from sample `start` of the block, and return its length."""
    n = choose(v, frames - start)
    for c in range(v.state.channels):
        mix(v, c, n)
        hold(v, c, n)
        guard(v, c, n, carray(pointer(v.buffers[c]), (frames,), np.float32), start)
    move_on(v, n)
    advance(v.ramps[0], n)
    return n


@compiled_code
def _rest(v: View, start: int, frames: int) -> None:
    """Fill the rest of the block with silence; levels go on to where they are wanted, all else stands still."""
    for c in range(v.state.channels):
        out = carray(pointer(v.buffers[c]), (frames,), np.float32)
        out[start:] = 0.0
        meter(v.channels[c], 0.0, 0.0, frames - start)
        move_unheard(v, c, frames - start)


@compiled_code
def _tape(v: View, frames: int) -> None:
    """Keep what left the ports for recorders."""
    first = v.words.taped % v.state.tape_samples
    for c in range(v.state.channels):
        out, at = carray(pointer(v.buffers[c]), (frames,), np.float32), first
        for i in range(frames):
            v.tape[c, at] = out[i]
            at = at + 1 if at + 1 < v.state.tape_samples else 0
    v.words.taped += frames


@compiled_code
def _report(v: View, frames: int) -> None:
    """Publish the state in which a block ended."""
    master = v.ramps[0]
    stopped = master.left == 0 and master.level == 0
    if stopped:
        v.words.panics_done = v.state.panic
    elif master.left == 0:
        v.words.start_done = master.word
    holding = v.state.loop_length > 0 and (v.state.mode == FROM_LOOP or v.state.mode == TO_LOOP)
    v.words.player_state = PLAYER_STOPPED if stopped else PLAYER_HOLDING if holding else PLAYER_PLAYING
    for c in range(v.state.channels):
        v.channels[c].level = v.ramps[1 + 2 * c].level
    v.words.block_samples = frames
    v.words.blocks += 1
