"""Files that a power cut leaves whole: written beside, flushed, then put in place.

Effects on the disk only; no sockets, no clocks. Everything works on the opened folder, so that no name and no link can
lead out of it.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

#: Size, time of the last change, and number of a file.
Stamp = tuple[int, int, int]


class Folder:
    """One folder, made when something is first written into it.

    Attributes:
        path: where it is.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def files(self) -> dict[str, Stamp]:
        """Return the plain files in it, by name, and for each what is another when it has changed.

        None where there is no folder yet.

        Raises:
            OSError: the folder cannot be read, or is a link.
        """
        try:
            with self._opened() as folder, os.scandir(folder) as entries:
                return {e.name: _stamp(e) for e in entries if e.is_file(follow_symlinks=False)}
        except FileNotFoundError:
            return {}

    def read(self, file: str, largest: int) -> str:
        """Return the text of a file.

        Raises:
            FileNotFoundError: there is none.
            OSError: it cannot be read, or is a link.
            ValueError: it is no plain file, larger than `largest` bytes, or not UTF-8.
        """
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
        with self._opened() as folder, os.fdopen(os.open(file, flags, dir_fd=folder), "rb") as opened:
            status = os.fstat(opened.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > largest:
                raise ValueError(f"it is no plain file of at most {largest} bytes")
            try:
                return opened.read(largest + 1).decode("utf-8")
            except UnicodeDecodeError as problem:
                raise ValueError(f"it is not text in UTF-8 ({problem.reason})") from problem

    def write(self, file: str, text: str, previous: str | None = None) -> None:
        """Put a file in the place of an older one, as a whole or not at all.

        Args:
            file: its name.
            text: what it is to hold.
            previous: name under which the older one is kept; None forgets it.

        Raises:
            OSError: the disk is full or cannot be written, or what stands there is no plain file.
        """
        self.path.mkdir(parents=True, exist_ok=True)
        part = f".{file}.part"
        with self._opened() as folder:
            older = _plain(file, folder)
            with contextlib.suppress(FileNotFoundError):
                os.unlink(part, dir_fd=folder)
            try:
                _write_flushed(part, text.encode("utf-8", "replace"), folder)
                if previous and older:
                    _keep(file, previous, folder)
                os.rename(part, file, src_dir_fd=folder, dst_dir_fd=folder)
            except OSError:
                with contextlib.suppress(OSError):
                    os.unlink(part, dir_fd=folder)
                raise
            os.fsync(folder)

    def replace(self, file: str, text: str, previous: str, whole: Callable[[str], object], largest: int) -> None:
        """Write a file and keep the one before it, which a damaged one must not push out.

        Args:
            file: its name.
            text: what it is to hold.
            previous: name under which the older one is kept, where it is whole.
            whole: raises a ValueError for the text of one that is damaged.
            largest: bytes that a whole one has at most.

        Raises:
            OSError: as `write` does.
        """
        try:
            whole(self.read(file, largest))
        except (OSError, ValueError):
            self.write(file, text)
        else:
            self.write(file, text, previous)

    def delete(self, file: str, missing_ok: bool = False) -> None:
        """Take a file away.

        Raises:
            OSError: there is none, where that is not all right, or it cannot be deleted.
        """
        with self._opened() as folder:
            if not _plain(file, folder) and missing_ok:
                return
            os.unlink(file, dir_fd=folder)
            os.fsync(folder)

    @contextlib.contextmanager
    def _opened(self) -> Iterator[int]:
        descriptor = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            yield descriptor
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def held(path: Path, taken: Exception) -> Iterator[None]:
    """Hold a folder, made if missing, against other programs; the system gives it back however this one ends.

    A disk that knows no locks holds nothing, and is as good as it is without.

    Args:
        path: gets a file `lock`.
        taken: raised where another program holds it.

    Raises:
        OSError: it cannot be made or written.
    """
    path.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path / "lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as problem:
            if problem.errno in (errno.EAGAIN, errno.EACCES):
                raise taken from problem
        yield
    finally:
        os.close(descriptor)


def _write_flushed(file: str, data: bytes, folder: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    with os.fdopen(os.open(file, flags, 0o644, dir_fd=folder), "wb", buffering=0) as opened:
        while data:
            data = data[opened.write(data) :]
        os.fsync(opened.fileno())


def _keep(file: str, previous: str, folder: int) -> None:
    """Give a file a second name, so that no moment is without its first one."""
    with contextlib.suppress(FileNotFoundError):
        os.unlink(previous, dir_fd=folder)
    try:
        os.link(file, previous, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
    except OSError:
        # a file system on which no file has two names
        os.rename(file, previous, src_dir_fd=folder, dst_dir_fd=folder)


def _stamp(entry: os.DirEntry[str]) -> Stamp:
    status = entry.stat(follow_symlinks=False)
    return status.st_size, status.st_mtime_ns, status.st_ino


def _plain(file: str, folder: int) -> bool:
    """Tell whether a file is there.

    Raises:
        OSError: something else stands there, a link for one.
    """
    try:
        mode = os.stat(file, dir_fd=folder, follow_symlinks=False).st_mode
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(mode):
        raise OSError(errno.ELOOP, "a link or a folder stands in the place of a plain file", file)
    return True
