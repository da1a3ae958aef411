"""Runs the messages of a Max patch without Max: the few objects that the tests need, cords from right to left."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from max_patches import Patch

Atom = str | float
Atoms = tuple[Atom, ...]
#: What leaves an object, in order: outlets and messages.
Messages = Sequence[tuple[int, Atoms]]
BANG: Atoms = ("bang",)


class Run:
    """One opened patch.

    Attributes:
        sent: what left through `udpsend`, `s oe-out` or an outlet, in order.
        packets: what `udpsend` sent, in order: host, port, and the message.
        kept: what each box holds, by its id: texts, numbers, sliders.
    """

    def __init__(self, path: Path, channel: int = 0, arguments: Atoms = ()) -> None:
        """Open a patch.

        Args:
            path: its file.
            channel: its argument.
            arguments: of the object that the patch is, where `patcherargs` is to give others than its own.
        """
        self.patch = Patch(path)
        self.sent: list[Atoms] = []
        self.packets: list[Atoms] = []
        self.kept: dict[str, Any] = {}
        self._channel, self._waiting = str(channel), set[str]()
        self._places: dict[str, Atoms] = {}
        self._later: list[tuple[str, Atoms]] = []
        for name in self.patch.boxes:
            kind, words = self._words(name)
            if kind in ("loadbang", "loadmess", "patcherargs"):
                given = (*arguments, *words[len(arguments) :]) if kind == "patcherargs" else words
                self._out(name, BANG if kind == "loadbang" else given)
        self._end()

    def box(self, text: str) -> str:
        """Return the id of the only object with a text, or part of a panel with a name."""
        (found,) = [n for n, box in self.patch.boxes.items() if text in (box.get("text"), box.get("varname"))]
        return found

    def inlet(self, index: int, *message: Atom) -> None:
        """Let a message in."""
        (box,) = [n for n, b in self.patch.boxes.items() if b["maxclass"] == "inlet" and b["index"] == index]
        self._out(box, message)
        self._end()

    def give(self, box: str, *message: Atom, outlet: int = 0) -> None:
        """Let a message leave a box, as when a hand types a text or presses a button."""
        self._out(box, message, outlet)
        self._end()

    def heard(self, *message: Atom) -> None:
        """Let what the engine says in, at `udpreceive` or `r oe-in`."""
        for name in self.patch.boxes:
            if self.patch.boxes[name].get("text", "").startswith(("udpreceive", "r oe-in")):
                self._out(name, message)
        self._end()

    def wait(self) -> None:
        """Let the time of every delay pass."""
        due, self._waiting = sorted(self._waiting), set()
        for name in due:
            self._out(name, BANG)
        self._end()

    def _words(self, name: str) -> tuple[str, Atoms]:
        box = self.patch.boxes[name]
        words = shlex.split(box.get("text", "").replace("#1", self._channel))
        if box["maxclass"] == "newobj":
            return words[0], tuple(map(_atom, words[1:]))
        return box["maxclass"], tuple(map(_atom, words))

    def _out(self, name: str, message: Atoms, outlet: int = 0) -> None:
        targets = [target for source, target in self.patch.cords if source == (name, outlet)]
        for box, inlet in sorted(targets, key=lambda t: self.patch.boxes[t[0]]["patching_rect"][:2], reverse=True):
            self._in(box, inlet, message)

    def _end(self) -> None:
        """Do what `deferlow` has put off until all else is done."""
        while self._later:
            self._out(*self._later.pop(0))

    def _udpsend(self, name: str, words: Atoms, message: Atoms) -> None:
        host, port = self._places.get(name, words)
        if message[0] in ("host", "port"):
            self._places[name] = (message[1], port) if message[0] == "host" else (host, message[1])
        else:
            self.packets.append((host, port, *message))

    def _in(self, name: str, inlet: int, message: Atoms) -> None:
        kind, words = self._words(name)
        if kind == "udpsend":
            self._udpsend(name, words, message)
        if kind in ("udpsend", "s", "outlet", "bpatcher"):
            self.sent.append(message)
        elif kind == "deferlow":
            self._later.append((name, message))
        elif kind in _PASSING:
            for outlet, passed in _PASSING[kind](words, message):
                self._out(name, passed, outlet)
        elif kind in ("number", "flonum", "textedit", "multislider", "message"):
            self._part(name, kind, words, message)
        else:
            self._memory(name, kind, words, inlet, message)

    def _part(self, name: str, kind: str, words: Atoms, message: Atoms) -> None:
        """Show what it is set to; show and send what else comes."""
        if kind == "multislider" and message[0] == "set":
            self.kept[name] = tuple(message[2] if n == message[1] else v for n, v in enumerate(self.kept[name], 1))
        elif message[0] in ("set", "setlist"):
            self.kept[name] = message[1:]
        else:
            if message != BANG and kind != "message":
                self.kept[name] = message
            self._out(name, self.kept.get(name, words))

    def _memory(self, name: str, kind: str, words: Atoms, inlet: int, message: Atoms) -> None:
        """Do what an object does with what it keeps; one that is not known here only keeps what comes."""
        if kind == "delay":
            self._waiting.add(name)
        elif kind == "gate" and inlet:
            if self.kept.get(name, words[1:]) != (0.0,):
                self._out(name, message)
        elif kind == "change" and self.kept.get(name, (0.0,)) == message:
            return
        elif message != BANG:
            self.kept[name] = message
        if kind == "change" or (kind == "int" and inlet == 0):
            self._out(name, self.kept.get(name, words))
        elif kind == "zl.reg" and inlet == 0 and name in self.kept:
            self._out(name, self.kept[name])


def _route(words: Atoms, message: Atoms) -> Messages:
    return [(words.index(message[0]), message[1:] or BANG)] if message[0] in words else [(len(words), message)]


def _trigger(words: Atoms, message: Atoms) -> Messages:
    given = [BANG if word == "b" else message if word in ("l", "i", "f") else (word,) for word in words]
    return [*enumerate(given)][::-1]


def _unpack(words: Atoms, message: Atoms) -> Messages:
    return [(outlet, (one,)) for outlet, one in enumerate(message[: len(words)])][::-1]


def _clip(bounds: Atoms, message: Atoms) -> Messages:
    low, high = map(float, bounds)
    return [(0, tuple(min(max(float(one), low), high) for one in message))]


#: What leaves an object, by its arguments and what comes in.
_PASSING: dict[str, Callable[[Atoms, Atoms], Messages]] = {
    "clip": _clip,
    "prepend": lambda words, message: [(0, (*words, *message))],
    "round": lambda step, message: [(0, tuple(round(float(one) / float(step[0])) * float(step[0]) for one in message))],
    "route": _route,
    "t": _trigger,
    "unpack": _unpack,
}


def _atom(word: str) -> Atom:
    try:
        return float(word)
    except ValueError:
        return word
