"""What an `archive.toml` says of a folder of recordings: titles, texts, weights, what to leave out, the signature.

Without the file, or where it does not mention a subfolder, a subfolder is a work of its own name.
"""

from __future__ import annotations

import difflib
import math
import os
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

#: Name under which the signature's recording stands among the works.
SIGNATURE = "signature"
FILE = "archive.toml"
#: Endings that promise a container, and the names that libsndfile gives it.
CONTAINERS = {
    ".wav": {"WAV", "WAVEX", "RF64"}, ".flac": {"FLAC"}, ".aif": {"AIFF"}, ".aiff": {"AIFF"}, ".mp3": {"MP3"},
    ".ogg": {"OGG"}, ".opus": {"OGG"}, ".caf": {"CAF"}, ".w64": {"W64"}, ".au": {"AU"},
}  # fmt: skip


class ArchiveError(ValueError):
    """An archive that cannot be used; the text says what, which value, and what to do."""

    @classmethod
    def of_nothing(cls, folder: Path) -> ArchiveError:
        """Return that of a folder in which no recording was found that belongs to a work and can be read."""
        what = f"{folder} has no work with a sound that can be read"
        return cls(f"{what}; give a folder with one subfolder of recordings for each work")


@dataclass(frozen=True)
class Work:
    """One title: its folder, and what is said of it.

    Attributes:
        folder: below the archive; of the signature, its file.
        captions: sentences that it may be called by.
        held_out: sentences that nothing is trained on.
        caption: English text that the text tower is given in place of the title; empty is the title itself.
        weight: how often it is trained on, against a work of 1.
        exclude: patterns of what in its folder is left out.
        held_out_files: patterns of what in its folder is never trained on.
        span: seconds from and to that are used of a file; None is all of it.
    """

    title: str
    folder: str
    captions: tuple[str, ...] = ()
    held_out: tuple[str, ...] = ()
    caption: str = ""
    weight: float = 1.0
    exclude: tuple[str, ...] = ()
    span: tuple[float, float] | None = None
    held_out_files: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= len(self.title) <= 120:
            raise ArchiveError(
                f"title {self.title!r} has {len(self.title)} letters; allowed are 1 to 120: give its folder another in "
                f'{FILE}, by [works."A SHORT TITLE"] and folder = "THE FOLDER\'S NAME"'
            )
        if not 0 < self.weight < math.inf:
            raise ArchiveError(f"{self.title}: weight is {self.weight}; it must be a finite number above 0")
        if self.span and not 0 <= self.span[0] <= self.span[1] - 1 < math.inf:
            raise ArchiveError(
                f"{self.title}: span is {list(self.span)}; it must be two finite times in seconds, the second at least "
                "one later"
            )


@dataclass(frozen=True)
class Described:
    """The works of an archive, in their order, and patterns of what belongs to none."""

    works: tuple[Work, ...]
    exclude: tuple[str, ...] = ()


Below = Annotated[str, Field(min_length=1)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Told(_Table):
    caption: str = ""
    captions: list[str] = []
    held_out: list[str] = []
    weight: float = 1.0


class _WorkTable(_Told):
    folder: Below | None = None
    exclude: list[str] = []
    held_out_files: list[str] = []


class _SignatureTable(_Told):
    file: Below
    span: Annotated[list[float], Field(min_length=2, max_length=2)] | None = None


class _ArchiveTable(_Table):
    works: dict[str, _WorkTable] = {}
    signature: _SignatureTable | None = None
    exclude: list[str] = []


#: Which tables a key may stand in, to name the nearest where it is unknown.
_KNOWN: dict[str, type[_Table]] = {"works": _WorkTable, "signature": _SignatureTable}


def refuse_inside(source: Path, out: Path) -> None:
    """Refuse to make anything in an archive.

    Raises:
        ArchiveError: `out` is the archive or lies in it.
    """
    if out.resolve().is_relative_to(source.resolve()):
        raise ArchiveError(
            f"{out} is the archive {source} or lies in it, and would be taken for recordings; give a folder outside"
        )


def describe(folder: Path) -> Described:
    """Read what is known of an archive before any of its sound is opened.

    Raises:
        ArchiveError: the folder or its `archive.toml` cannot be read or understood, or names what is not there.
    """
    try:
        inside = sorted(p.name for p in folder.iterdir() if p.is_dir() and not p.name.startswith("."))
    except OSError as error:
        raise ArchiveError(f"{folder} cannot be read ({error.strerror}); give the folder of an archive") from error
    file = folder / FILE
    if not file.exists():
        return _described(folder, [], [], inside, ())
    try:
        # editors on Windows put a mark before the text
        table = _ArchiveTable(**tomllib.loads(file.read_text(encoding="utf-8-sig")))
        works = [_work(title, told, folder) for title, told in table.works.items()]
        signature = _signature(table.signature, folder) if table.signature else []
    except ValidationError as error:
        raise ArchiveError(f"{file} cannot be understood: {_sentence(error)}") from error
    except OSError as error:
        raise ArchiveError(f"{file} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ArchiveError(f"{file} cannot be understood: {error}") from error
    return _described(folder, works, signature, inside, tuple(table.exclude))


def _described(
    folder: Path, works: list[Work], signature: list[Work], inside: list[str], exclude: tuple[str, ...]
) -> Described:
    """Add to the works of tables the folders that no table names.

    Raises:
        ArchiveError: a folder or a title is that of two works, or nobody knows which recording is the signature.
    """
    claimed: dict[str, str] = {}
    for work in works:
        if other := claimed.get(work.folder):
            raise ArchiveError(
                f'{folder / FILE}: [works."{other}"] and [works."{work.title}"] have the same folder {work.folder!r}; '
                "take one of them out, or give it another folder"
            )
        claimed[work.folder] = work.title
    if not signature and SIGNATURE in inside and SIGNATURE not in claimed:
        signature = _lying_there(folder, exclude)
    own = _folder_of(signature[0], folder) if signature else ""
    rest = [Work(printable(name), name) for name in inside if name not in (*claimed, own, SIGNATURE)]
    taken = {work.title for work in works}
    if twice := [work.title for work in rest if work.title in taken]:
        raise ArchiveError(
            f"{folder / FILE}: {twice[0]} is the title of a table and the name of another folder; rename one"
        )
    return Described((*works, *rest, *signature), exclude)


def printable(name: str) -> str:
    """Return a file name that any terminal, any JSON and any tokenizer can hold."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def looks_english(title: str) -> bool:
    """Return whether a title has letters, and none that English has not."""
    letters = [letter for letter in title if letter.isalpha()]
    return bool(letters) and all(letter.isascii() for letter in letters)


def _work(title: str, told: _WorkTable, folder: Path) -> Work:
    if title == SIGNATURE:
        raise ArchiveError(f"[works.{title}] has the signature's name; give the work another title")
    below = _below(told.folder or title, f'[works."{title}"] folder', folder)
    exclude, held_out_files = tuple(told.exclude), tuple(told.held_out_files)
    return Work(title, below, **_texts(told), exclude=exclude, held_out_files=held_out_files)


def _signature(told: _SignatureTable, folder: Path) -> list[Work]:
    span = (told.span[0], told.span[1]) if told.span else None
    return [Work(SIGNATURE, _below(told.file, "[signature] file", folder), **_texts(told), span=span)]


def _lying_there(folder: Path, exclude: tuple[str, ...]) -> list[Work]:
    """Return the signature that no table names: the one recording in the folder of its name, if any is there."""
    names = [path.relative_to(folder).as_posix() for path in (folder / SIGNATURE).rglob("*") if path.is_file()]
    found = [
        name
        for name in names
        if PurePosixPath(name).suffix.lower() in CONTAINERS
        and "/." not in name
        and not any(fnmatchcase(name, pattern) for pattern in exclude)
    ]
    if len(found) > 1:
        raise ArchiveError(
            f"{folder / SIGNATURE} holds {len(found)} recordings, and one is the signature; name it by [signature] "
            f"file in {FILE}, or give the folder another name if it is a work"
        )
    return [Work(SIGNATURE, name) for name in found]


def _folder_of(signature: Work, folder: Path) -> str:
    """Return the folder that is there for the signature alone, and so is no work; empty if there is none."""
    name = Path(signature.folder).parts[0]
    files = [path.relative_to(folder).as_posix() for path in (folder / name).rglob("*") if path.is_file()]
    alone = [file for file in files if "/." not in file] == [signature.folder]
    return name if name == SIGNATURE or alone else ""


def _texts(told: _Told) -> dict[str, Any]:
    captions, held_out = tuple(told.captions), tuple(told.held_out)
    return {"captions": captions, "held_out": held_out, "caption": told.caption, "weight": told.weight}


def _below(name: str, where: str, folder: Path) -> str:
    """Return a path that is there and lies in the archive, in the one way to write it."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or path == PurePosixPath():
        raise ArchiveError(f"{where} is {name!r}; it must lie below the archive")
    if not (folder / path).exists():
        beside = (folder / path).parent
        near = difflib.get_close_matches(
            path.name, [printable(p.name) for p in beside.iterdir()] if beside.is_dir() else [], 1
        )
        hint = f"; did you mean {path.with_name(near[0]).as_posix()}?" if near else ""
        raise ArchiveError(f"{where} is {name!r}, which is not there{hint}")
    return path.as_posix()


def _sentence(error: ValidationError) -> str:
    found = error.errors()
    # a key that is misspelt is often missing too
    first = next((e for e in found if e["type"] == "extra_forbidden"), found[0])
    *way, last = (str(part) for part in first["loc"])
    where = ".".join(way)
    if first["type"] in ("model_type", "dict_type"):
        return f"{'.'.join((*way, last))} is {first['input']!r}; it must be a table of its own"
    if first["type"] != "extra_forbidden":
        return f"{'.'.join((*way, last))}: {first['msg']}"
    known = _KNOWN[way[0]].model_fields if way else _ArchiveTable.model_fields
    near = difflib.get_close_matches(last, list(known), 1)
    said = f"{last} is unknown" + (f" in [{where}]" if where else "")
    return said + (f"; did you mean {near[0]}?" if near else f"; allowed are {', '.join(known)}")
