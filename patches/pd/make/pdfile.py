"""Patches as Pure Data writes them: boxes, cords and the parts that a hand moves. Coordinates are pixels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

#: The look of every patch.
PAGE, PANEL, FIELD, INK, DIM = "#eceff1", "#cfd8dc", "#ffffff", "#263238", "#607d8b"
GREEN, RED, AMBER, BLUE = "#43a047", "#e53935", "#ffb300", "#1e88e5"
ROW = 26


def escape(text: str) -> str:
    """Return text as the file keeps it: dollars, commas and semicolons are escaped, each of the last two a word."""
    text = re.sub(r"\$(?=[\w])", r"\\$", text)
    return re.sub(r"(?<!\\)([,;])", r" \\\1", text)


@dataclass
class Patch:
    """One canvas, with its boxes in order; a box is known by its number.

    Attributes:
        width, height: of the window.
        left, top: where the window opens.
        size: of the font.
        path: of a folder with the abstractions that it uses, from where the file is.
    """

    width: int
    height: int
    left: int = 60
    top: int = 60
    size: int = 12
    lines: list[str] = field(default_factory=list)
    cords: list[tuple[int, int, int, int]] = field(default_factory=list)
    frame: str = ""
    path: str = ""

    def box(self, line: str) -> int:
        """Add a line of the file that is a box; return its number."""
        self.lines.append(line)
        return len(self.lines) - 1

    def obj(self, x: int, y: int, text: str) -> int:
        """Add an object, or a message where the text ends with a bracket: `set $1(`."""
        if text.endswith("("):
            return self.box(f"#X msg {x} {y} {escape(text[:-1])};")
        return self.box(f"#X obj {x} {y} {escape(text)};")

    def text(self, x: int, y: int, words: str, columns: int = 0) -> int:
        """Add a comment, so many characters wide."""
        # Pd breaks the line of a comment at every semicolon.
        plain = words.replace(";", ",")
        return self.box(f"#X text {x} {y} {escape(plain)}{f', f {columns}' if columns else ''};")

    def cord(self, source: int, target: int, outlet: int = 0, inlet: int = 0) -> None:
        """Connect an outlet to an inlet."""
        self.cords.append((source, outlet, target, inlet))

    def chain(self, x: int, y: int, *texts: str | int, step: int = ROW) -> list[int]:
        """Add objects below each other, each connected to the next; a number is a box that is there already."""
        made: list[int] = []
        for text in texts:
            made.append(text if isinstance(text, int) else self.obj(x, y, text))
            y += step * isinstance(text, str)
        for above, below in pairwise(made):
            self.cord(above, below)
        return made

    def sub(self, x: int, y: int, name: str, inner: Patch) -> int:
        """Add a canvas inside this one."""
        width, height = inner._window()
        head = f"#N canvas {inner.left} {inner.top} {width} {height} {name} 0;\n"
        return self.box(f"{head}{inner.body()}#X restore {x} {y} pd {escape(name)};")

    def show_on_parent(self, width: int, height: int, x: int = 0, y: int = 0) -> None:
        """Let the parent show a piece of this canvas."""
        self.frame = f"#X coords 0 -1 1 1 {width} {height} 2 {x} {y};\n"

    def body(self) -> str:
        """Return boxes, cords and frame."""
        cords = "".join(f"#X connect {a} {b} {c} {d};\n" for a, b, c, d in self.cords)
        return "".join(f"{line}\n" for line in self.lines) + cords + self.frame

    def _window(self) -> tuple[int, int]:
        """Return the size of a window that shows the canvas without scroll bars: the menu takes of the height."""
        return self.width + 8, self.height + 32

    def file(self) -> str:
        """Return the whole file."""
        path = f"#X declare -path {self.path};\n" if self.path else ""
        width, height = self._window()
        return f"#N canvas {self.left} {self.top} {width} {height} {self.size};\n{path}{self.body()}"

    # What a hand moves and an eye sees. `to` is a send name, `at` a receive name; `empty` is none.

    def _name(self, words: str) -> str:
        """Return a label as the file keeps it: one word."""
        return re.sub(r"([ ,;])", r"\\\1", re.sub(r"\$(?=\w)", r"\\$", words)) or "empty"

    def plate(
        self, x: int, y: int, width: int, height: int, colour: str = PANEL, label: str = "empty", at: str = "empty",
        offset: tuple[int, int] = (8, 10), size: int = 12, ink: str = INK,
    ) -> int:  # fmt: skip
        """Add a coloured rectangle, with a label."""
        name, receive = self._name(label), escape(at)
        return self.box(
            f"#X obj {x} {y} cnv 1 {width} {height} empty {receive} {name} {offset[0]} {offset[1]} 0 {size} "
            f"{colour} {ink} 0;"
        )

    def label(
        self, x: int, y: int, words: str, size: int = 11, ink: str = INK, at: str = "empty", ground: str = PANEL
    ) -> int:
        """Add a line of text that is part of the look; its corner is a dot of the ground that it stands on."""
        return self.plate(x, y, 1, 1, ground, words, at, (0, 6), size, ink)

    def button(self, x: int, y: int, size: int, colour: str, label: str, to: str = "empty", at: str = "empty") -> int:
        """Add a button with its name to the right."""
        right, middle = size + 6, size // 2
        name = self._name(label)
        return self.box(
            f"#X obj {x} {y} bng {size} 200 50 0 {escape(to)} {escape(at)} {name} {right} {middle} 0 "
            f"12 {colour} {INK} {INK};"
        )

    def toggle(self, x: int, y: int, size: int, colour: str, to: str = "empty", at: str = "empty") -> int:
        """Add a switch."""
        return self.box(
            f"#X obj {x} {y} tgl {size} 0 {escape(to)} {escape(at)} empty 0 -8 0 10 {FIELD} {colour} {INK} 0 1;"
        )

    def slider(
        self,
        x: int,
        y: int,
        width: int,
        low: float,
        high: float,
        to: str = "empty",
        at: str = "empty",
        height: int = 16,
    ) -> int:
        """Add a horizontal slider."""
        return self.box(
            f"#X obj {x} {y} hsl {width} {height} {low:g} {high:g} 0 0 {escape(to)} {escape(at)} empty -2 -8 0 10 "
            f"{FIELD} {INK} {INK} 0 1;"
        )

    def choice(self, x: int, y: int, size: int, count: int, to: str = "empty", at: str = "empty") -> int:
        """Add a row of which one is chosen."""
        return self.box(
            f"#X obj {x} {y} hradio {size} 1 0 {count} {escape(to)} {escape(at)} empty 0 -8 0 10 {FIELD} {INK} {INK} 0;"
        )

    def number(
        self, x: int, y: int, digits: int, low: float, high: float, to: str = "empty", at: str = "empty",
        value: float = 0,
    ) -> int:  # fmt: skip
        """Add a number that a hand may drag or type; one that is not 0 is sent when the patch opens."""
        return self.box(
            f"#X obj {x} {y} nbx {digits} 16 {low:g} {high:g} 0 {int(value != 0)} {escape(to)} {escape(at)} empty "
            f"0 -8 0 11 {FIELD} {INK} {INK} {value:g} 256;"
        )

    def shown(self, x: int, y: int, digits: int, at: str = "-") -> int:
        """Add a number that is only looked at."""
        return self.box(f"#X floatatom {x} {y} {digits} 0 0 0 - {escape(at)} - 11;")

    def entry(self, x: int, y: int, letters: int, to: str = "-", at: str = "-") -> int:
        """Add a field for one text, with spaces and commas as typed."""
        self.plate(x, y, letters * 6 + 3, 16, FIELD)
        return self.box(f"#X symbolatom {x} {y} {letters} 0 0 0 - {escape(at)} {escape(to)} 11;")

    def words(self, x: int, y: int, letters: int, to: str = "-", at: str = "-") -> int:
        """Add a field for words and numbers."""
        self.plate(x, y, letters * 6 + 3, 16, FIELD)
        return self.box(f"#X listbox {x} {y} {letters} 0 0 0 - {escape(at)} {escape(to)} 11;")
