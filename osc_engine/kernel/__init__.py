"""The sound of one block, compiled: ring or hold loop, held channels, gains, output guard, master ramp, meters, tape.

`Kernel` holds the state; its one compiled C function is called by JACK's own thread, without the interpreter, or by
the null clock. It takes no lock, allocates nothing and calls nothing but `jack_port_get_buffer` and
`jack_get_time`. A stopped player stands still with all that is under way but levels, and
goes on from there.
"""

from __future__ import annotations

import mmap
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osc_engine.kernel.block import compiled
from osc_engine.kernel.state import (
    CEILING,
    FADE,
    FROM_LOOP,
    LINE,
    LOOK_AHEAD,
    PIECE,
    RAMP,
    RATE,
    SHORTEST,
    STATE,
    VOICE,
)
from osc_engine.ring import Ring, unpack_ramp

__all__ = ["CEILING", "FADE", "LOOK_AHEAD", "RATE", "SHORTEST", "Kernel"]


class Kernel:
    """The state of one player, and the compiled function that plays it.

    Attributes:
        function: address of the C function `int32 (uint32 frames, void *state)`.
        state: address of its second argument.
    """

    def __init__(self, ring: Ring) -> None:
        """Compile where that is still to be done, and take up a ring where it was left.

        Raises:
            ValueError: the ring is not one of 48000 Hz.
        """
        if ring.words["sample_rate"] != RATE:
            raise ValueError(f"the ring runs at {ring.words['sample_rate']} Hz; the player needs {RATE} Hz")
        self._ring, n = ring, ring.audio.shape[0]
        self._arrays: dict[str, NDArray[Any]] = {
            "words": ring.words,
            "channel_words": ring.channels,
            "audio": ring.audio,
            "past": ring.past,
            "tape": ring.tape,
            "ramps": _resting_ramps(ring),
            "voices": _resting_voices(n),
            "lines": np.zeros((n, LINE)),
            "gains": np.ones((n, LINE)),
            "weights": np.sin(np.linspace(0, np.pi / 2, FADE + 1)),
            "mix": np.zeros(PIECE),
            "ports": np.zeros(n, np.int64),
            "buffers": np.zeros(n, np.int64),
        }
        self._state = np.zeros((), STATE)
        for name, array in self._arrays.items():
            self._state[name] = array.ctypes.data
        for name in ("channels", "capacity", "hold_samples", "tape_samples", "panic"):
            self._state[name] = ring.words[name]
        self._begin_in_the_loop()
        _keep_what_is_held(ring)
        # One sample of every page, so that JACK's thread meets no page that is not there yet.
        step = mmap.PAGESIZE // ring.audio.itemsize
        ring.audio[:, ::step].copy()
        for part in (ring.past, ring.tape):
            part[:, ::step] = part[:, ::step].copy()
        self.function: int = compiled().address
        self.state: int = self._state.ctypes.data
        self._call = compiled().ctypes

    def _begin_in_the_loop(self) -> None:
        # What an earlier player has played bridges the time until the ring is full enough; the first one has nothing.
        played = int(self._ring.words["played"])
        length = min(int(self._ring.words["hold_samples"]) - 2 * FADE, played)
        self._state["mode"] = FROM_LOOP
        self._state["loop_length"] = length if length >= 4 * FADE else 0
        self._state["loop_start"] = played - self._state["loop_length"]

    def use_ports(self, get_buffer: int, ports: list[int], clock: int) -> None:
        """Let the compiled function ask for the buffers itself, and note how long its longest block took.

        Args:
            get_buffer: address of a C function `void *(void *port, uint32_t frames)`.
            ports: its first argument for each of the C channels.
            clock: address of a C function `uint64_t (void)` that gives microseconds; 0 for none.
        """
        self._arrays["ports"][:] = ports
        self._state["get_buffer"], self._state["clock"] = get_buffer, clock

    def begin_silent(self) -> None:
        """Go back to silence at once, so that the next block fades in; only while no block is being played."""
        master = self._arrays["ramps"][0]
        for name in ("level", "target", "step", "left"):
            master[name] = 0
        if not self._state["panicked"]:
            master["word"] = 0

    def leave(self) -> None:
        """Fade to silence in 50 ms, whatever the server wants, and stay silent."""
        self._state["leaving"] = 1

    def play(self, buffers: list[int], frames: int) -> None:
        """Play one block into memory.

        Args:
            buffers: addresses of C buffers of `frames` float32 each.
            frames: samples to play.
        """
        self._arrays["ports"][:] = buffers
        self._call(frames, self.state)

    def render(self, frames: int) -> NDArray[np.float32]:
        """Play one block and return it, (C, frames) float32."""
        out = np.empty((self._ring.audio.shape[0], frames), np.float32)
        self.play([row.ctypes.data for row in out], frames)
        return out


def _keep_what_is_held(ring: Ring) -> None:
    """Let held channels go on with their past; for the others it begins anew, since a restart tore it."""
    for channel in ring.channels:
        if channel["held"] < FADE:
            for name in ("held", "past_at", "past_length"):
                channel[name] = 0


def _resting_ramps(ring: Ring) -> NDArray[np.void]:
    """Return ramps that have arrived: the master at silence, gains and gates where the server wants them."""
    ramps = np.zeros(1 + 2 * ring.audio.shape[0], RAMP)
    for first, name in ((1, "gain"), (2, "gate")):
        words = ring.channels[name]
        levels = [unpack_ramp(int(word))[0] for word in words]
        ramps["word"][first::2], ramps["level"][first::2], ramps["target"][first::2] = words, levels, levels
    ramps["jump"][1::2] = ring.channels["jump"]
    return ramps


def _resting_voices(channels: int) -> NDArray[np.void]:
    voices = np.zeros(channels, VOICE)
    for name, value in (("near", 1), ("far", 1), ("gain", 1), ("sum", LINE), ("idle", 4 * LINE)):
        voices[name] = value
    return voices
