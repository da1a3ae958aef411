"""Pure Data's files as graphs: which messages a patch can send to the engine, and which of its words it waits for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from patch_table import NUMBER, TEXT, WORDS, Given, Sent

#: Everything for the engine goes to this receiver; what it says arrives at receivers with this prefix.
OUT, SAYS = "oe-out", "oe/"
_WORD = re.compile(r"(?:[^\s\\]|\\.)+")


@dataclass
class Box:
    """One box.

    Attributes:
        kind: obj, msg, floatatom, symbolatom, listbox, text, or canvas for a patch inside.
        words: what is written in it, without the backslashes of the file.
        content: lines that belong to it: the text of a `text define`.
    """

    kind: str
    words: list[str]
    content: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The class of an object."""
        return self.words[0] if self.words else ""

    @property
    def text(self) -> str:
        """All that is written in it."""
        return " ".join(self.words)


@dataclass
class Canvas:
    """A canvas: its boxes, and who feeds whom."""

    boxes: list[Box] = field(default_factory=list)
    feeds: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def into(self, index: int) -> list[int]:
        """Return the boxes connected into the first inlet of a box."""
        return sorted(self.feeds[index])


def read(path: Path) -> list[Canvas]:
    """Return all canvases of a file, the inner ones too."""
    done: list[Canvas] = []
    open_canvases: list[Canvas] = []
    for line in _lines(path.read_text()):
        # The width of a box comes last: `, f 60`.
        words = [_plain(word) for word in _WORD.findall(re.sub(r"(?<!\\), f \d+$", "", line))]
        head, rest = words[0], words[1:]
        if head == "#N":
            open_canvases.append(Canvas())
        elif head == "#A":
            open_canvases[-1].boxes[-1].content = _content(line)
        elif rest[0] == "connect":
            source, _, target, inlet = map(int, rest[1:5])
            if inlet == 0:
                open_canvases[-1].feeds[target].add(source)
        elif rest[0] == "restore":
            done.append(open_canvases.pop())
            open_canvases[-1].boxes.append(Box("canvas", rest[3:]))
        elif rest[0] not in ("coords", "declare"):
            open_canvases[-1].boxes.append(Box(rest[0], rest[3:]))
    return [*done, *open_canvases]


def sent(paths: Iterable[Path]) -> list[Sent]:
    """Return every message that patches can send to the engine."""
    canvases = [(path, canvas) for path in paths for canvas in read(path)]
    givers = _givers([canvas for _, canvas in canvases])
    return [message for path, canvas in canvases for message in _of_canvas(canvas, path.stem, givers)]


def received(paths: Iterable[Path]) -> set[str]:
    """Return the addresses whose receivers patches have: `[r oe/ch/$1/gain]` is /ch/3/gain."""
    found = set()
    for box in boxes(paths):
        for word in box.words[1:2] if box.name in ("r", "receive", "oe.shown") else ():
            if word.startswith(SAYS):
                found.add(word.replace("$1", "1").removeprefix("oe"))
    return found


def boxes(paths: Iterable[Path]) -> Iterator[Box]:
    """Yield every box of every canvas."""
    for path in paths:
        for canvas in read(path):
            yield from canvas.boxes


def _lines(text: str) -> Iterator[str]:
    for line in re.split(r"(?<!\\);\s*\n", text):
        if line.strip():
            yield line.replace("\n", " ").strip()


def _plain(word: str) -> str:
    return re.sub(r"\\(.)", r"\1", word)


def _content(line: str) -> list[str]:
    """Return the lines of a `#A set`."""
    lines = line.removeprefix("#A set").replace("\\$", "$").split("\\;")
    return [" ".join(part.split()) for part in lines if part.strip()]


def _of_canvas(canvas: Canvas, name: str, givers: dict[str, list[Given]]) -> Iterator[Sent]:
    for index, box in enumerate(canvas.boxes):
        where = f"{name}: {box.text}"
        if box.kind == "msg":
            for message in re.split(r" , ?", box.text):
                yield from _literal(message, where)
        elif box.text.startswith("list prepend /"):
            address, *fixed = box.words[2:]
            before = tuple(_atom(word) for word in fixed)
            for arguments in _arguments(canvas, index, givers):
                yield Sent(address, before + arguments, where)
        for line in box.content:
            yield from _literal(re.sub(r"^[\d.]+ ", "", line), where)


def _literal(message: str, where: str) -> Iterator[Sent]:
    words = message.strip().split(" ")
    if words[0].startswith("/"):
        yield Sent(words[0], tuple(_atom(word) for word in words[1:]), where)


def _atom(word: str) -> Given:
    """Return what a word of a message is; the argument of a strip is its channel."""
    if word == "$1":
        return NUMBER
    try:
        return Given("number", float(word), float(word))
    except ValueError:
        return TEXT


def _arguments(canvas: Canvas, index: int, givers: dict[str, list[Given]]) -> Iterator[tuple[Given, ...]]:
    """Yield what can come into a box that puts an address before it."""
    for source in canvas.into(index):
        box = canvas.boxes[source]
        if box.name == "t":
            yield from [()] if "b" in box.words else []
            yield from _arguments(canvas, source, givers)
        elif box.name == "pack":
            yield tuple(NUMBER if kind == "f" else TEXT for kind in box.words[1:])
        elif box.name == "oe.over":
            yield from ((*given, NUMBER) for given in _arguments(canvas, source, givers))
        elif box.name in ("r", "receive"):
            given = givers.get(box.words[1], [])
            assert given, f"nothing sends to {box.words[1]}"
            yield from ((one,) for one in given)
        else:
            yield from ((one,) for one in _gives(box))


def _gives(box: Box) -> list[Given]:
    """Return what a box puts out, where that is known."""
    if box.kind == "symbolatom" or box.name in ("symbol", "oe.entry"):
        return [TEXT]
    if box.kind == "listbox" or box.name in ("list", "route"):
        return [WORDS]
    if box.name in ("hsl", "vsl"):
        return [Given("number", float(box.words[3]), float(box.words[4]))]
    if box.name == "nbx":
        return [Given("number", float(box.words[3]), float(box.words[4]))]
    if box.name == "tgl":
        return [Given("number", 0, 1)]
    if box.kind == "floatatom" or box.name == "f":
        return [NUMBER]
    return []


def _givers(canvases: list[Canvas]) -> dict[str, list[Given]]:
    """Return what arrives at each receive name from the parts that a hand moves."""
    found: dict[str, list[Given]] = defaultdict(list)
    for canvas in canvases:
        for box in canvas.boxes:
            if box.name in ("hsl", "nbx", "tgl"):
                found[box.words[{"hsl": 7, "nbx": 7, "tgl": 3}[box.name]]] += _gives(box)
            elif box.kind in ("symbolatom", "listbox"):
                found[box.words[6]] += _gives(box)
    return found
