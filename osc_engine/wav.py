"""A WAV file of float samples that can be read at every moment of its making, also after the writer was killed.

The header is brought up to date with each `flush`, after the samples that it counts were written. (Of RF64, CAF and
FLAC nothing can be read before they are closed, and soundfile brings no header up to date in between.)
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_EXTENSIBLE, _FLOAT = 0xFFFE, 3
_FLOAT_GUID = struct.pack("<H", _FLOAT) + bytes.fromhex("0000 0000 1000 8000 00aa 0038 9b71")
#: Bytes before the first sample.
HEADER = 80
BYTES = 4


class WavFile:
    """One file being written.

    Attributes:
        frames: samples of each channel that were written.
    """

    def __init__(self, path: Path, channels: int, rate: int) -> None:
        """Make a file with no samples in it.

        Raises:
            OSError: it exists, or cannot be made.
        """
        self.frames = 0
        self._channels, self._rate = channels, rate
        self._fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
        try:
            self._write(self._header())
        except OSError:
            os.close(self._fd)
            raise

    def write(self, sound: NDArray[np.float32]) -> None:
        """Append sound.

        Args:
            sound: (C, S) float32.

        Raises:
            OSError: the disk is full or cannot be written; what was there before can still be read.
        """
        assert sound.shape[0] == self._channels and sound.dtype == np.float32, (sound.shape, sound.dtype)
        try:
            self._write(np.ascontiguousarray(sound.T).astype("<f4", copy=False).tobytes())
        except OSError:
            os.ftruncate(self._fd, HEADER + self.frames * self._channels * BYTES)
            raise
        self.frames += sound.shape[1]

    def flush(self) -> None:
        """Let the header count what was written, and have all of it on the disk.

        Raises:
            OSError: the disk cannot be written.
        """
        os.pwrite(self._fd, self._header(), 0)
        os.fdatasync(self._fd)

    def close(self) -> None:
        """Flush for the last time; the file is closed whatever comes of it.

        Raises:
            OSError: the disk cannot be written.
        """
        try:
            self.flush()
        finally:
            os.close(self._fd)

    def _write(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._fd, data) :]

    def _header(self) -> bytes:
        size = self.frames * self._channels * BYTES
        align = self._channels * BYTES
        form = struct.pack(
            "<HHIIHHHHI",
            _EXTENSIBLE,
            self._channels,
            self._rate,
            self._rate * align,
            align,
            8 * BYTES,
            22,
            8 * BYTES,
            0,
        )
        chunks = b"fmt " + struct.pack("<I", 40) + form + _FLOAT_GUID
        chunks += b"fact" + struct.pack("<II", 4, self.frames) + b"data" + struct.pack("<I", size)
        return b"RIFF" + struct.pack("<I", 4 + len(chunks) + size) + b"WAVE" + chunks
