"""Remembers the digests of files that have not changed since, so that an archive need not be read to see that."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from osc_engine.training.whole import write_whole


def stamp_of(path: Path) -> str:
    """Return what changes whenever a file does: no program can set the time of its last change of state."""
    try:
        status = path.stat()
    except OSError:
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


@dataclass
class Seen:
    """A file of lines that is added to as files are finished; a line that was cut off is forgotten.

    Args:
        path: of the file.
    """

    path: Path
    _known: dict[tuple[str, str], str] = field(default_factory=dict)
    _file: TextIO | None = None

    def __post_init__(self) -> None:
        for line in self.path.read_text(errors="replace").splitlines() if self.path.is_file() else ():
            try:
                name, stamp, digest = json.loads(line)
            except ValueError:
                continue
            self._known[name, stamp] = digest

    def digest(self, name: str, stamp: str) -> str:
        """Return a file's digest; empty if it has changed or was never seen."""
        return self._known.get((name, stamp), "")

    def add(self, name: str, stamp: str, digest: str) -> None:
        """Remember a file, at once and for good."""
        self._known[name, stamp] = digest
        if self._file is None:
            self._file = self.path.open("a")
            self._file.write("\n")  # ends a line that was cut off
        self._file.write(json.dumps([name, stamp, digest]) + "\n")
        self._file.flush()

    def close(self, names: Mapping[str, str]) -> None:
        """Keep only what is true now.

        Args:
            names: name -> stamp.
        """
        if self._file:
            self._file.close()
            lines = [json.dumps([*key, digest]) for key, digest in self._known.items() if names.get(key[0]) == key[1]]
            write_whole(self.path, lambda part: part.write_text("\n".join(lines) + "\n"))
