"""The recorder process: brings the tape, what left the ports, into WAV files that follow each other without a gap.

`python -m osc_engine.recorder --ring-fd N --take=FOLDER/NAME --first SAMPLE`

It is a process of its own, so that a disk that hangs holds up nobody. Standard input: a line with the sample before
which the recording ends; where it closes without one, the server is gone, and the recording ends with the sound.
Standard output: JSON lines `{"event": "begun", "name": …}`, with a number where the name exists; once a second and at
the end `{"event": "written", "samples": N}`; `{"event": "lost", "samples": N}` where the disk was slower than the tape
is long; `{"event": "fault", "text": …}` before it leaves with code 1.
"""

from __future__ import annotations

import argparse
import errno
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from osc_engine.events import Emit, json_lines
from osc_engine.ring import Ring, read_circle
from osc_engine.wav import BYTES, HEADER, WavFile

#: The largest file that every program can read.
SEGMENT_BYTES = 1 << 30
#: Seconds between two looks at the tape, and between two flushes: so much a kill, or a power cut, may cost.
LOOK_SECONDS, FLUSH_SECONDS = 0.1, 1.0
#: Seconds that the sound goes on after the server has gone.
LAST_SECONDS = 0.6
#: Longest block of the player, in samples, with room: what lies so close to the end of the tape may be written over.
MARGIN = 24_000

#: Bytes of the disk that no recording takes: presets, the state and logs are kept there too, while the engine plays on.
SPARE_BYTES = 32 << 20

#: Recordings of one name.
MOST = 10_000


class Segments:
    """Files of one recording, each as large as it may be.

    Attributes:
        samples: of each channel, in all files together.
    """

    def __init__(self, folder: Path, name: str, channels: int, rate: int, most_bytes: int = SEGMENT_BYTES) -> None:
        """Make the first file.

        Raises:
            OSError: it cannot be made, or the disk is as good as full.
        """
        self.samples = 0
        self._folder, self._name, self._format = folder, name, (channels, rate)
        self._most = max((most_bytes - HEADER) // (channels * BYTES), 1)
        self._number = 0
        self._file = self._next()

    def write(self, sound: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> None:
        """Append (C, S) float32, over the end of one file into the next.

        Raises:
            OSError: the disk is full or cannot be written.
        """
        while sound.shape[1]:
            if self._file.frames == self._most:
                self._file.close()
                self._file = self._next()
            n = min(self._most - self._file.frames, sound.shape[1])
            self._file.write(sound[:, :n])
            self.samples += n
            sound = sound[:, n:]

    def flush(self) -> None:
        """Have all that was written on the disk, and readable.

        Raises:
            OSError: the disk is as good as full, or cannot be written.
        """
        self._file.flush()
        self._check_room()

    def close(self) -> None:
        """End the last file."""
        self._file.close()

    def _check_room(self) -> None:
        if shutil.disk_usage(self._folder).free < SPARE_BYTES:
            raise OSError(errno.ENOSPC, f"no space left but {SPARE_BYTES >> 20} MB, which are for presets and logs")

    def _next(self) -> WavFile:
        self._check_room()
        self._number += 1
        return WavFile(self._folder / f"{self._name}-{self._number:03}.wav", *self._format)


def make_folder(recordings: Path, name: str) -> Path:
    """Make the folder of a recording, with a number in its name where there is one already.

    Raises:
        OSError: it cannot be made.
    """
    recordings.mkdir(parents=True, exist_ok=True)
    for number in range(1, MOST):
        folder = recordings / (name if number == 1 else f"{name} {number}")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise OSError(f"there are {MOST - 1} recordings of that name")


def record(ring: Ring, segments: Segments, first: int, end: Callable[[], int | None], emit: Emit) -> None:
    """Write the tape down until its end is known and reached.

    Args:
        ring: its mapping.
        segments: to write into.
        first: sample of the tape to begin with.
        end: the sample to end before, once that is known.
        emit: tells the server of an event.

    Raises:
        OSError: the disk is full or cannot be written.
    """
    tape = _Tape(ring, first)
    seen, flushed = first, time.monotonic()
    while (last := end()) is None or tape.at < last:
        # what was counted at the look before is surely there
        idle = seen <= tape.at
        tape.copy_until(seen if last is None else min(seen, last), segments, emit)
        seen = int(ring.words["taped"])
        if time.monotonic() - flushed >= FLUSH_SECONDS:
            flushed = time.monotonic()
            segments.flush()
            emit("written", samples=segments.samples)
        if last is None or idle:
            time.sleep(LOOK_SECONDS)


class _Tape:
    """The place at which the tape is read."""

    def __init__(self, ring: Ring, at: int) -> None:
        self.at = at
        self._ring = ring
        self._size = ring.tape.shape[1]
        self._piece = int(ring.words["sample_rate"]) // 4

    def copy_until(self, until: int, segments: Segments, emit: Emit) -> None:
        while self.at < until:
            n = min(until - self.at, self._piece)
            sound = read_circle(self._ring.tape, self.at, self.at + n)
            over = int(self._ring.words["taped"]) + MARGIN - self._size - self.at
            if over > 0:
                # silence of the same length, so that what follows stays in its place
                n = min(over, n)
                sound = np.zeros((sound.shape[0], n), np.float32)
                emit("lost", samples=n)
            segments.write(sound)
            self.at += n


class _End:
    """Where the recording ends, heard on standard input."""

    def __init__(self, ring: Ring) -> None:
        self._ring = ring
        self._sample: int | None = None
        threading.Thread(target=self._listen, daemon=True).start()

    def __call__(self) -> int | None:
        return self._sample

    def _listen(self) -> None:
        line = sys.stdin.readline()
        if line.strip().isdigit():
            self._sample = int(line)
            return
        time.sleep(LAST_SECONDS)
        self._sample = int(self._ring.words["taped"])


def _why(problem: OSError) -> str:
    text = problem.strerror or str(problem)
    return text[:1].lower() + text[1:]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the recorder; returns its exit code."""
    parser = argparse.ArgumentParser(prog="osc_engine.recorder", description="Writes down what leaves the ports.")
    parser.add_argument("--ring-fd", type=int, required=True)
    parser.add_argument("--take", type=Path, required=True)
    parser.add_argument("--first", type=int, required=True, help="sample of the tape to begin with")
    parser.add_argument("--segment-bytes", type=int, default=SEGMENT_BYTES)
    given = parser.parse_args(arguments)
    for number in (signal.SIGINT, signal.SIGTERM):
        # whoever ends the server ends the recording by its standard input, when the sound has faded out
        signal.signal(number, signal.SIG_IGN)
    emit = json_lines(sys.stdout)
    segments: Segments | None = None
    folder: Path | None = None
    try:
        ring = Ring.attach(given.ring_fd)
        end = _End(ring)
        folder = make_folder(given.take.parent, given.take.name)
        rate = int(ring.words["sample_rate"])
        segments = Segments(folder, folder.name, ring.tape.shape[0], rate, given.segment_bytes)
        emit("begun", name=folder.name)
        record(ring, segments, given.first, end, emit)
        segments.close()
    except (OSError, ValueError) as problem:
        if segments:
            with suppress(OSError):
                segments.close()
        elif folder:
            with suppress(OSError):
                folder.rmdir()
        emit("written", samples=segments.samples if segments else 0)
        emit("fault", text=_why(problem) if isinstance(problem, OSError) else str(problem))
        return 1
    emit("written", samples=segments.samples)
    return 0


if __name__ == "__main__":
    sys.exit(main())
