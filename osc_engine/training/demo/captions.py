"""The words that belong to each work: what is trained on, and what is kept to ask with later."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from .works import WORKS

HELD_OUT_EVERY = 10


@dataclass(frozen=True)
class Captions:
    """Captions of one work, those of training apart from those never trained on."""

    train: tuple[str, ...]
    held_out: tuple[str, ...]


def written() -> dict[str, list[str]]:
    """Return all captions as they are written, by title, the signature's among them."""
    return tomllib.loads(files(__package__).joinpath("captions.toml").read_text(encoding="utf-8"))


def captions() -> dict[str, Captions]:
    """Return the captions of the eight works by title, every tenth of them held out."""
    lists = written()
    return {title: parted(lists[title]) for title in WORKS}


def parted(lines: list[str]) -> Captions:
    """Part a list into what is trained on and every tenth line."""
    last = HELD_OUT_EVERY - 1
    return Captions(
        train=tuple(line for spot, line in enumerate(lines) if spot % HELD_OUT_EVERY != last),
        held_out=tuple(lines[last::HELD_OUT_EVERY]),
    )


def signature_captions() -> tuple[str, ...]:
    """Return the captions of the signature."""
    return tuple(written()["signature"])
