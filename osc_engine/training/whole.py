"""Files that appear whole or not at all, however a program ends."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import DTypeLike, NDArray

#: Ending of what is not whole yet.
PART = ".part"


def part_of(path: Path) -> Path:
    """Return the name of a file until it is whole; two processes may write the same one."""
    return path.with_name(f"{path.name}.{os.getpid()}{PART}")


def write_array(path: Path, array: NDArray[np.generic]) -> None:
    """Write a .npy file whole or not at all."""

    def write(part: Path) -> None:
        with part.open("wb") as file:
            np.save(file, array)

    write_whole(path, write)


def write_whole(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a temporary file, then give it its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = part_of(path)
    try:
        write(part)
        part.replace(path)
    except BaseException:
        # what is not whole would keep a full disk full
        part.unlink(missing_ok=True)
        raise


class GrowingArray:
    """A .npy file of unknown length that is written row by row; it gets its name when it is finished.

    Args:
        path: where it will be.
        dtype: of its numbers.
        row: shape of one row.
    """

    def __init__(self, path: Path, dtype: DTypeLike, row: tuple[int, ...] = ()) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path, self.rows = path, 0
        self._part = part_of(path)
        self._dtype, self._row = np.dtype(dtype), row
        self._file: BinaryIO = self._part.open("wb")
        self._header()
        self._begin = self._file.tell()

    def append(self, rows: NDArray[np.generic]) -> None:
        """Write rows (n, *row)."""
        assert rows.shape[1:] == self._row and rows.dtype == self._dtype, (rows.shape, rows.dtype)
        self._file.write(np.ascontiguousarray(rows).data)
        self.rows += len(rows)

    def cut(self, rows: int) -> None:
        """Drop all behind so many rows."""
        assert rows <= self.rows
        self.rows = rows
        self._file.seek(self._begin + rows * self._dtype.itemsize * int(np.prod(self._row)))
        self._file.truncate()

    def finish(self) -> None:
        """Put the length into the header, and the file to where it belongs."""
        self._file.seek(0)
        self._header()
        assert self._file.tell() == self._begin, "numpy leaves room in a header for an array that grows"
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.replace(self.path)

    def drop(self) -> None:
        """Leave nothing behind of what is not finished."""
        self._file.close()
        self._part.unlink(missing_ok=True)

    def _header(self) -> None:
        described = {"descr": self._dtype.str, "fortran_order": False, "shape": (self.rows, *self._row)}
        np.lib.format.write_array_header_1_0(self._file, described)  # type: ignore[no-untyped-call]
