"""The presets of a folder, all of them in memory: no recall and no list waits for a disk. Lives in the event loop.

What is saved or deleted counts at once. What was changed by hand is noticed by the disk's thread, at each `look`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from osc_engine.addresses import Refused
from osc_engine.controls import Controls
from osc_engine.disk import Disk, why
from osc_engine.folder import Folder, Stamp
from osc_engine.names import plain_name
from osc_engine.presets import LARGEST, Preset, read_preset, write_preset

#: Endings of the newest file of a preset, and of the one before it.
ENDING, PREVIOUS = ".toml", ".previous.toml"
#: Presets in one folder: their names are sent in one message.
MOST = 256


@dataclass(frozen=True)
class _File:
    """What a file holds.

    Attributes:
        text: of it.
        problem: why it cannot be read; the end of a sentence.
    """

    text: str = ""
    problem: str = ""

    def preset(self) -> Preset:
        """Read it.

        Raises:
            ValueError: it is damaged, or could not be read; the end of a sentence.
        """
        if self.problem:
            raise ValueError(self.problem)
        return read_preset(self.text)


class Presets:
    """The presets of a folder.

    Attributes:
        on_change: called when there may be other names than before.
    """

    def __init__(self, folder: Folder, disk: Disk) -> None:
        """Read what is there.

        Args:
            folder: of their own.
            disk: does the file work from then on.
        """
        self.on_change: Callable[[], None] = lambda: None
        self._folder, self._disk = folder, disk
        self._under_way: dict[str, list[_File | None]] = {}
        self._files: dict[str, _File] = {}
        self._problem = ""
        # these belong to the disk's thread
        self._read: dict[str, tuple[Stamp, _File]] = {}
        try:
            self._read_folder()
        except OSError as problem:
            self._take(problem)
        else:
            self._take(None)

    def look(self) -> None:
        """Have the folder read anew, as far as it has changed."""
        self._disk.do(self._read_folder, self._looked)

    def names(self) -> tuple[str, ...]:
        """Return the names of all presets, sorted.

        Raises:
            Refused: none are known, for the folder cannot be read.
        """
        if self._problem and not self._files:
            raise Refused(f"the folder {self._folder.path} cannot be read ({self._problem})")
        found = {name for file in self._files if (name := _name(file, ENDING))}
        for name, files in self._under_way.items():
            (found.discard if files[-1] is None else found.add)(name)
        return tuple(sorted(found, key=lambda name: (name.casefold(), name)))

    def save(self, name: str, controls: Controls, bundle: str, then: Callable[[str], None]) -> None:
        """Keep the controls under a name.

        Args:
            name: a plain name.
            controls: to keep.
            bundle: name of the bundle that plays.
            then: called when they are on the disk, with a sentence where that failed.

        Raises:
            Refused: there are too many.
        """
        names = self.names()
        if name not in names and len(names) >= MOST:
            raise Refused(f"there are {MOST} presets already; delete one before {name} is saved")
        text = write_preset(controls, bundle)
        work = partial(self._folder.replace, name + ENDING, text, name + PREVIOUS, read_preset, LARGEST)
        self._do(name, _File(text), work, f"preset {name} was not saved", then)

    def delete(self, name: str, then: Callable[[str], None]) -> None:
        """Forget a preset; `then` is called as after `save`.

        Raises:
            Refused: there is none of that name.
        """
        if name not in self.names():
            raise self._unknown(name)
        self._do(name, None, partial(self._delete, name), f"preset {name} was not deleted", then)

    def read(self, name: str) -> tuple[Preset, str]:
        """Return a preset, and a sentence where the one that was kept before it takes its place, since it is damaged.

        Raises:
            Refused: there is none of that name, or it is damaged, and so is the one before it; one sentence.
        """
        under_way = self._under_way.get(name)
        newest = under_way[-1] if under_way else self._files.get(name + ENDING)
        if newest is None:
            raise self._unknown(name)
        try:
            return newest.preset(), ""
        except ValueError as problem:
            sentence, damage = f"preset {name} cannot be read: {problem}", problem
        try:
            older = self._files[name + PREVIOUS].preset()
        except (KeyError, ValueError):
            raise Refused(f"{sentence}; save it again or delete it") from damage
        return older, f"{sentence}; the one that was saved before it takes its place"

    def _do(
        self, name: str, file: _File | None, work: Callable[[], None], sentence: str, then: Callable[[str], None]
    ) -> None:
        self._under_way.setdefault(name, []).append(file)

        def ended(problem: Exception | None) -> None:
            left = self._under_way[name]
            left.pop(0)
            if not left:
                del self._under_way[name]
            if problem is None and file:
                self._files[name + ENDING] = file
            elif problem is None:
                self._files.pop(name + ENDING, None)
            then("" if problem is None else f"{sentence}: {why(problem)} ({self._folder.path})")

        self._disk.do(work, ended)

    def _unknown(self, name: str) -> Refused:
        try:
            known = ", ".join(self.names()[:32])
        except Refused as problem:
            return problem
        return Refused(f"there is no preset {name}; {f'there are {known}' if known else 'none was saved yet'}")

    def _looked(self, problem: Exception | None) -> None:
        self._take(problem)
        self.on_change()

    def _take(self, problem: Exception | None) -> None:
        """Take in what was read; what is known outlasts a folder that cannot be read."""
        self._problem = why(problem) if problem else ""
        if problem is None:
            self._files = {file: content for file, (_, content) in self._read.items()}

    def _read_folder(self) -> None:
        found = {}
        for file, stamp in self._folder.files().items():
            if _name(file, ENDING) or _name(file, PREVIOUS):
                before = self._read.get(file)
                # what could not be read may be readable by now
                same = before is not None and before[0] == stamp and not before[1].problem
                found[file] = before if before and same else (stamp, self._read_file(file))
        self._read = found

    def _read_file(self, file: str) -> _File:
        try:
            return _File(self._folder.read(file, LARGEST))
        except (OSError, ValueError) as problem:
            return _File(problem=why(problem))

    def _delete(self, name: str) -> None:
        self._folder.delete(name + PREVIOUS, missing_ok=True)
        self._folder.delete(name + ENDING)


def _name(file: str, ending: str) -> str:
    """Return the name of the preset that a file is of; empty where it is of none."""
    name = file.removesuffix(ending)
    try:
        return name if name != file and plain_name(name, "") == name else ""
    except Refused:
        return ""
