"""What the compiled code works on: constants, records, and the view of all arrays that one address leads to."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

import numba
import numba.extending
import numpy as np
from llvmlite import ir

from osc_engine import ring

RATE = 48_000
#: Samples that the limiter looks ahead: the constant delay between the ring and the ports.
LOOK_AHEAD = 64
#: Samples of a crossfade: between the ring and the hold loop, at the loop's joint, into and out of a channel's past.
FADE = RATE // 50
#: Samples that the ring must hold before the loop gives way to it.
RETURN = RATE // 4
#: Samples that a channel must have played before it can be held.
LEAST_HELD = RATE
#: Samples of the shortest ramp: of a start, a panic, a gain.
SHORTEST = RATE // 200
#: Highest sample that leaves, just under -1 dBFS.
CEILING = 0.8912
#: Samples played in one piece, at most.
PIECE = 256
#: Samples of the limiter's delay line and of its average.
LINE = LOOK_AHEAD + 1

#: Where a sample comes from (`mode`): the ring, the hold loop, or on the way between them.
FROM_RING, TO_LOOP, FROM_LOOP, TO_RING = range(4)

RAMP = np.dtype([("word", "i8"), ("jump", "i8"), ("level", "f8"), ("target", "f8"), ("step", "f8"), ("left", "i8")])
_FLOATS = ("dc", "dc_weight", "near", "far", "gain", "sum")
_COUNTS = ("dc_on", "dc_quiet", "age", "idle")
VOICE = np.dtype([(name, "f8") for name in _FLOATS] + [(name, "i8") for name in _COUNTS])


def _digest() -> str:
    sources = [Path(ring.__file__), *sorted(Path(__file__).parent.glob("*.py"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]


_ADDRESSES = (
    "words",
    "channel_words",
    "audio",
    "past",
    "tape",
    "ramps",
    "voices",
    "lines",
    "gains",
    "weights",
    "mix",
    "ports",
    "buffers",
)
_NUMBERS = (
    "get_buffer",
    "clock",
    "channels",
    "capacity",
    "hold_samples",
    "tape_samples",
    "line_at",
    "panic",
    "panicked",
    "leaving",
)
_LOOP = ("mode", "fade_at", "loop_start", "loop_length", "loop_at", "loop_silent")
# Numba finds a cached function again by its own file and the type of its argument. With the digest of all files in
# that type, code that was compiled from other sources, or for another layout of the mapping, is not taken up.
STATE = np.dtype([(name, "i8") for name in (f"from_{_digest()}", *_ADDRESSES, *_NUMBERS, *_LOOP)])


class View(NamedTuple):
    """The arrays that the addresses in a state stand for."""

    state: Any
    words: Any
    channels: Any
    audio: Any
    past: Any
    tape: Any
    ramps: Any  # master, then gain and gate of each channel
    voices: Any
    lines: Any  # (C, LINE) delayed samples
    gains: Any  # (C, LINE) gains of the limiter
    weights: Any  # (FADE + 1) rising quarter of a sine
    mix: Any  # (PIECE)
    ports: Any
    buffers: Any


F = TypeVar("F", bound=Callable[..., Any])
_numba: Any = numba
compiled_code = cast(
    Callable[[F], F], _numba.njit(nogil=True, error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)
)
_intrinsic = cast(Callable[[Any], Any], numba.extending.intrinsic)


@_intrinsic
def pointer(_typing: Any, _address: Any) -> Any:
    """Turn an address into a `void *`."""

    def code(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        return builder.inttoptr(args[0], ir.IntType(8).as_pointer())

    return numba.types.voidptr(numba.types.int64), code


@_intrinsic
def port_buffer(_typing: Any, _function: Any, _port: Any, _frames: Any) -> Any:
    """Call the C function `void *function(void *port, uint32_t frames)` at an address."""

    def code(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        byte = ir.IntType(8).as_pointer()
        target = builder.inttoptr(args[0], ir.FunctionType(byte, [byte, ir.IntType(32)]).as_pointer())
        return builder.ptrtoint(builder.call(target, [builder.inttoptr(args[1], byte), args[2]]), ir.IntType(64))

    return numba.types.int64(numba.types.int64, numba.types.int64, numba.types.uint32), code


@_intrinsic
def microseconds(_typing: Any, _function: Any) -> Any:
    """Call the C function `uint64_t function(void)` at an address."""

    def code(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        target = builder.inttoptr(args[0], ir.FunctionType(ir.IntType(64), []).as_pointer())
        return builder.call(target, [])

    return numba.types.int64(numba.types.int64), code
