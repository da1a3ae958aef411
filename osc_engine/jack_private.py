"""What JACK-Client 0.5 has no public name for: all use of its private names. The module comes as an argument."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from osc_engine.kernel import Kernel


def let_compiled_code_play(jack: Any, client: Any, ports: list[Any], kernel: Kernel) -> None:
    """Make the kernel the process callback, so that JACK's thread never waits for the interpreter.

    JACK-Client has no public way to do that. Where its inner names have changed, a Python callback calls the same
    kernel: the same sound, with more xruns.
    """
    try:
        ffi, lib = jack._ffi, jack._lib
        get_buffer = int(ffi.cast("intptr_t", lib.jack_port_get_buffer))
        arguments = [int(ffi.cast("intptr_t", port._ptr)) for port in ports]
        callback = ffi.cast("JackProcessCallback", kernel.function)
        refused = lib.jack_set_process_callback(client._ptr, callback, ffi.cast("void *", kernel.state))
    except (AttributeError, TypeError) as error:
        sys.stderr.write(f"player: JACK-Client {jack.__version__} takes no compiled callback ({error}); using Python\n")
        client.set_process_callback(_python_callback(ports, kernel))
        return
    kernel.use_ports(get_buffer, arguments, _clock(jack))
    if refused:
        raise jack.JackErrorCode("the process callback was refused", refused)


def _clock(jack: Any) -> int:
    """Return the address of JACK's clock, which JACK-Client does not offer; 0 where it is not found."""
    try:
        return ctypes.cast(ctypes.CDLL(jack._libname).jack_get_time, ctypes.c_void_p).value or 0
    except (AttributeError, OSError):
        return 0


def _python_callback(ports: list[Any], kernel: Kernel) -> Any:
    def play(frames: int) -> None:
        kernel.play([np.frombuffer(port.get_buffer(), np.float32).ctypes.data for port in ports], frames)

    return play


def playback_latency(jack: Any) -> Callable[[Any], int]:
    """Return a function that tells the samples from a port to the ear; JACK-Client does not offer them."""
    playback = 1
    try:
        read, cast = ctypes.CDLL(jack._libname).jack_port_get_latency_range, jack._ffi.cast
    except (AttributeError, OSError):
        return lambda _: 0

    def latency(port: Any) -> int:
        least_most = (ctypes.c_uint32 * 2)()
        read(ctypes.c_void_p(int(cast("intptr_t", port._ptr))), playback, least_most)
        return least_most[1]

    return latency
