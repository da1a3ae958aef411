"""The shared mapping between the three processes: audio ring, controls of the player, counters.

One anonymous mapping holds everything, so nothing is left behind after a crash. Every word has exactly one writing
process and is eight bytes or less on its own alignment, which x86-64 and AArch64 store in one piece: a reader sees
the old value or the new one, never half of each. The audio is planar float32; the worker writes at `written`, the
player reads at `played`, and both counters only grow.

Layout: a `WORDS` record (one writer per field, see the groups), then one record per channel, then C x capacity samples
of the ring, C x hold_samples of the past and C x tape_samples of the tape. The past is what each channel last played,
before its gain, for `hold`; the tape is what last left each port, for recorders. Both are written by the player alone.

Written by the server: run, panic, underrun_mode, turn, yield_lead, gain, jump, gate, hold. Written by the worker and by
the player: everything in their groups. The server clears a child's counters only while that child is dead.
"""

from __future__ import annotations

import mmap
import os
import struct
import tempfile
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

MAGIC = 0x4F45_0007
#: Seconds of played sound that stay in the ring behind the reader, and that a held channel repeats.
HOLD_SECONDS = 4.0
#: Seconds of what left the ports that a recorder may be late.
TAPE_SECONDS = 10.0
#: Longest lead a user may ask for, in seconds, with room for one whole segment behind it.
RING_SECONDS = 24.0

WORDS = np.dtype(
    {
        "names": [
            # constants, written once by the server before the children start
            "magic", "channels", "capacity", "hold_samples", "sample_rate", "tape_samples",
            # server
            "run", "panic", "underrun_mode", "turn", "yield_lead",
            # worker
            "written", "promise", "promise_some", "worker_beat_ns", "renders", "render_ns", "load", "lead", "steps",
            "worker_state", "applied", "missed_promises", "bad_blocks", "beyond", "device_bytes", "bytes_in_use",
            # player
            "played", "blocks", "player_beat_ns", "player_state", "underruns", "xruns", "own_xruns", "other_xruns",
            "longest_block_us", "hold_samples_played", "server_restarts", "block_samples", "latency_samples",
            "panics_done", "start_done", "taped",
        ],
        "formats": ["i8"] * 6 + ["i8"] * 4 + ["f8"] + ["i8"] * 6 + ["f8", "f8"] + ["i8"] * 24,
    },
    align=True,
)  # fmt: skip
CHANNEL_WORDS = np.dtype(
    {
        # gain and gate (packed by `ramp_word`), jump (by `jump_word`) and hold: server; the rest: player. `level` is
        # where the ramp of the gain has come to. The past of a channel is a circle of `past_length` samples, whose
        # oldest one lies at `past_at`; `held` counts the way from the source (0) to it.
        "names": ["gain", "jump", "gate", "hold", "level", "peak", "dc", "nonfinite", "limited", "held",
                  "past_at", "past_length"],
        "formats": ["i8", "i8", "i8", "i8", "f8", "f8", "f8", "i8", "i8", "i8", "i8", "i8"],
    },
    align=True,
)  # fmt: skip

#: Values of `worker_state`.
WORKER_DOWN, WORKER_LOADING, WORKER_READY, WORKER_FAILED = range(4)
#: Values of `player_state`: no device; device runs, silent; fading or playing from the ring; playing the hold loop.
PLAYER_DOWN, PLAYER_STOPPED, PLAYER_PLAYING, PLAYER_HOLDING = range(4)
#: Values of `underrun_mode`.
UNDERRUN_HOLD, UNDERRUN_SILENCE = range(2)


def few(channels: int) -> int:
    """Return how many of all channels may change with a snapshot that `promise_some` is for; `promise` is for any."""
    return max(channels // 8, 1)


def ramp_word(target: float, seconds: float) -> int:
    """Pack a ramp's target and length into one word that is written in one piece.

    Args:
        target: where the ramp ends (linear gain; 1 and 0 for run and gates).
        seconds: how long it takes.
    """
    return struct.unpack("<q", struct.pack("<ff", target, seconds))[0]


def unpack_ramp(word: int) -> tuple[float, float]:
    """Return (target, seconds) of a `ramp_word`."""
    return struct.unpack("<ff", struct.pack("<q", word))


def jump_word(level: float, number: int) -> int:
    """Pack the level at which a gain is to be before it takes its ramp; a new number has it go there, also once more.

    Args:
        level: linear gain.
        number: another one than in the word before, so that the two differ.
    """
    return struct.unpack("<q", struct.pack("<fI", level, number & 0xFFFFFFFF))[0]


def read_circle(circle: NDArray[np.float32], start: int, end: int) -> NDArray[np.float32]:
    """Copy some samples of a stream, (..., end - start), out of a circle that holds its newest ones.

    Args:
        circle: (..., size); sample n lies at n % size.
        start: the first sample.
        end: the one after the last, at most `size` later.
    """
    at, length = start % circle.shape[-1], end - start
    head = circle[..., at : at + length]
    return np.concatenate([head, circle[..., : length - head.shape[-1]]], axis=-1)


def write_circle(circle: NDArray[np.float32], start: int, block: NDArray[np.float32]) -> None:
    """Lay the samples of a block (..., S) into a circle, from sample `start` on, where `read_circle` finds them."""
    at = start % circle.shape[-1]
    head = min(block.shape[-1], circle.shape[-1] - at)
    circle[..., at : at + head] = block[..., :head]
    circle[..., : block.shape[-1] - head] = block[..., head:]


class Ring:
    """A view of the shared mapping, in any of the three processes.

    Attributes:
        words: the `WORDS` record as a 0-d structured array; `ring.words["played"]` reads, assignment writes.
        channels: (C,) structured array of `CHANNEL_WORDS`.
        audio: (C, capacity) float32; sample n of the stream lies at column n % capacity.
        past: (C, hold_samples) float32 that the player alone touches.
        tape: (C, tape_samples) float32; sample n of what left the ports lies at column n % tape_samples, and `taped`
            counts them.
        fd: descriptor to pass to a child (`pass_fds`), which opens it with `Ring.attach`.
    """

    def __init__(self, fd: int, n_bytes: int) -> None:
        self.fd = fd
        self._map = mmap.mmap(fd, n_bytes)
        self.words: NDArray[np.void] = np.ndarray((), WORDS, self._map, 0)
        n, capacity = int(self.words["channels"]), int(self.words["capacity"])
        self.channels: NDArray[np.void] = np.ndarray((n,), CHANNEL_WORDS, self._map, WORDS.itemsize)
        parts: list[NDArray[np.float32]] = []
        at = _audio_offset(n)
        for samples in (capacity, int(self.words["hold_samples"]), int(self.words["tape_samples"])):
            parts.append(np.ndarray((n, samples), np.float32, self._map, at))
            at += n * samples * 4
        self.audio, self.past, self.tape = parts

    @classmethod
    def create(cls, channels: int, sample_rate: int = 48_000, seconds: float = RING_SECONDS) -> Ring:
        """Make a new mapping, silent, with gates open and gain 1.

        Raises:
            ValueError: channels outside 1 to 64, or a ring shorter than its hold part.
        """
        if not 1 <= channels <= 64:
            raise ValueError(f"channels is {channels}; it must be 1 to 64")
        if seconds <= HOLD_SECONDS:
            raise ValueError(f"a ring of {seconds} s has no room beside its {HOLD_SECONDS} s of hold")
        capacity = int(seconds * sample_rate)
        hold, tape = int(HOLD_SECONDS * sample_rate), int(TAPE_SECONDS * sample_rate)
        n_bytes = _audio_offset(channels) + channels * (capacity + hold + tape) * 4
        fd = _anonymous_file()
        os.ftruncate(fd, n_bytes)
        with mmap.mmap(fd, n_bytes) as raw:
            words: NDArray[np.void] = np.ndarray((), WORDS, raw, 0)
            words["magic"], words["channels"], words["capacity"] = MAGIC, channels, capacity
            words["hold_samples"], words["tape_samples"], words["sample_rate"] = hold, tape, sample_rate
            del words
        ring = cls(fd, n_bytes)
        for name in ("gain", "gate"):
            ring.channels[name] = ramp_word(1.0, 0.0)
        return ring

    @classmethod
    def attach(cls, fd: int) -> Ring:
        """Open the mapping that a parent made.

        Raises:
            ValueError: the descriptor is not a ring of this version.
        """
        size = os.fstat(fd).st_size
        if size < WORDS.itemsize:
            raise ValueError(f"descriptor {fd} is not an audio ring: {size} bytes")
        with mmap.mmap(fd, WORDS.itemsize) as raw:
            head: NDArray[np.void] = np.ndarray((), WORDS, raw, 0)
            magic, channels = int(head["magic"]), int(head["channels"])
            samples = sum(int(head[name]) for name in ("capacity", "hold_samples", "tape_samples"))
            del head
        if magic != MAGIC or size != _audio_offset(channels) + channels * samples * 4:
            raise ValueError(f"descriptor {fd} is not an audio ring of this version")
        return cls(fd, size)

    @property
    def room(self) -> int:
        """Samples that the worker may write now without touching what the player may still need."""
        w = self.words
        return int(w["capacity"]) - int(w["hold_samples"]) - (int(w["written"]) - int(w["played"]))

    @property
    def available(self) -> int:
        """Samples written and not yet played."""
        return int(self.words["written"]) - int(self.words["played"])

    def write(self, block: NDArray[np.float32]) -> int:
        """Append sound, all of it or none (worker only).

        Args:
            block: (C, S) float32.

        Returns:
            The samples written: S, or 0 where there is no room.

        Raises:
            ValueError: the block's channel count is not the ring's.
        """
        channels, n = block.shape
        if channels != self.audio.shape[0]:
            raise ValueError(f"the block has {channels} channels, the ring {self.audio.shape[0]}")
        if n > self.room:
            return 0
        start = int(self.words["written"])
        write_circle(self.audio, start, block)
        self.words["written"] = start + n
        return n

    def leave(self, block: NDArray[np.float32]) -> None:
        """Leave sound beyond `written` for the worker that comes next, which fades it out (worker only).

        Args:
            block: (C, S) float32; as much of it as there is room for.
        """
        n, start = min(block.shape[1], max(self.room, 0)), int(self.words["written"])
        write_circle(self.audio, start, block[:, :n])
        self.words["beyond"] = n

    def left_over(self) -> NDArray[np.float32]:
        """Take what an earlier worker has left beyond `written`, (C, S) (worker only)."""
        n, start = int(self.words["beyond"]), int(self.words["written"])
        self.words["beyond"] = 0
        return read_circle(self.audio, start, start + n)

    def close(self) -> None:
        """Let go of the mapping; twice is fine."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def __enter__(self) -> Ring:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        self.close()


def _audio_offset(channels: int) -> int:
    used = WORDS.itemsize + channels * CHANNEL_WORDS.itemsize
    return -(-used // 4096) * 4096


def _anonymous_file() -> int:
    if hasattr(os, "memfd_create"):
        return os.memfd_create("osc_engine", os.MFD_CLOEXEC)
    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())
