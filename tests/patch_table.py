"""What patches say to the engine, held against the table: shared by the tests of Pure Data's and of Max's patches.

A test reads its patches, collects what they can send as `Sent` and what they listen to as addresses, and asks here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from osc_engine.addresses import BY_PATH, OUTGOING, Address, Argument

_NUMBERS = ("float", "int", "bool", "port")
_ONE_CHANNEL = re.compile(r"^/ch/([^/a-z]+)/(.+)$")


@dataclass(frozen=True)
class Given:
    """One argument that a patch can send.

    Attributes:
        kind: `words` is any number of texts and numbers, to the end of the message.
        low, high: of a number, where the patch bounds it.
    """

    kind: Literal["number", "text", "words"]
    low: float | None = None
    high: float | None = None


NUMBER, TEXT, WORDS = Given("number"), Given("text"), Given("words")


@dataclass(frozen=True)
class Sent:
    """One message that a patch can send.

    Attributes:
        address: as in the patch: `/ch/gain`, or `/ch/3/gain` or `/ch/*/gain` with the channel in the address.
        arguments: without what is in the address.
        where: file and box, for the sentence of a failing test.
    """

    address: str
    arguments: tuple[Given, ...] = ()
    where: str = ""


def mistakes(found: Iterable[Sent]) -> list[str]:
    """Return one sentence for each message that the table does not know, or not with these arguments."""
    return sorted({f"{sent.where}: {problem}" for sent in found if (problem := _problem(sent))})


def unreached(found: Iterable[Sent]) -> list[str]:
    """Return the addresses of the table that no message acts on; a question alone does not count."""
    acted = {address.path for sent in found if (address := _entry(sent)[0]) and _acts(address, sent)}
    return sorted(set(BY_PATH) - acted)


def unknown(received: Iterable[str]) -> list[str]:
    """Return the addresses that a patch waits for and that the engine never sends."""
    says = {path for path, _, _ in OUTGOING} | {path for path, address in BY_PATH.items() if address.readable}
    return sorted({address for address in received if _flat(address)[0] not in says})


def unheard(received: Iterable[str]) -> list[str]:
    """Return the values and answers of the engine that no patch waits for."""
    heard = {_flat(address)[0] for address in received}
    says = {path for path, _, _ in OUTGOING} | {path for path, address in BY_PATH.items() if address.readable}
    return sorted(says - heard)


def changed_without_beginning(score: Sequence[str]) -> set[str]:
    """Return what a score changes after its /start, or a hand may have left, and it does not set for all before.

    Whoever plays it again after a stop in its midst hears another beginning.

    Args:
        score: messages in order, each as a text.
    """
    start = next(n for n, line in enumerate(score) if line.startswith("/start"))
    whole = [line for line in score[:start] if not re.match(r"/ch/[a-z0-9]", line)]
    changed = {"mute", "solo", "hold", "glide"}.union(*map(_fields, score[start:]))
    return changed.difference(*map(_fields, whole))


def _fields(line: str) -> set[str]:
    """Return the controls that a message sets."""
    address = BY_PATH[_flat(line.split()[0])[0]]
    # a title takes prompt and blend away
    return {*address.fields, *(("prompt", "blend") if "title" in address.fields else ())}


def _flat(address: str) -> tuple[str, bool]:
    """Return `/ch/3/gain` as `/ch/gain`, and whether it had a channel."""
    match = _ONE_CHANNEL.match(address)
    return (f"/ch/{match[2]}", True) if match else (address, False)


def _entry(sent: Sent) -> tuple[Address | None, tuple[Given, ...]]:
    path, has_channel = _flat(sent.address)
    return BY_PATH.get(path), (NUMBER, *sent.arguments) if has_channel else sent.arguments


def _acts(address: Address, sent: Sent) -> bool:
    values = len(_entry(sent)[1]) - address.per_channel
    return values > 0 or not any(not argument.optional for argument in address.arguments)


def _problem(sent: Sent) -> str:
    address, given = _entry(sent)
    if address is None:
        return f"{sent.address} is not in the table"
    if address.per_channel:
        if not given:
            return "" if address.readable else f"{address.path} needs a channel"
        if given[0].kind != "number":
            return f"{address.path} begins with {given[0].kind}, not with a channel"
        given = given[1:]
    if not given:
        bare = address.readable or all(argument.optional for argument in address.arguments)
        return "" if bare else f"{address.path} lacks {address.arguments[0].name}"
    return _unfit(address, given)


def _unfit(address: Address, given: tuple[Given, ...]) -> str:
    """Return how arguments, at least one, differ from those of the table."""
    for index, one in enumerate(given):
        if index >= len(address.arguments):
            button = not address.arguments and len(given) == 1 and one.kind == "number"
            return "" if button or _takes_all(address.arguments[-1:]) else f"{address.path} takes fewer arguments"
        wanted = address.arguments[index]
        if wanted.kind not in _NUMBERS:
            if one.kind == "words":
                return ""
        elif one.kind != "number":
            return f"{address.path} takes a number as {wanted.name}, not {one.kind}"
        elif _outside(wanted, one):
            return f"{address.path} sends {one.low} to {one.high} as {wanted.name}"
    missing = [argument.name for argument in address.arguments[len(given) :] if not argument.optional]
    return f"{address.path} lacks {missing[0]}" if missing else ""


def _takes_all(last: tuple[Argument, ...]) -> bool:
    """Tell whether the last argument takes all that follows."""
    return bool(last) and last[0].kind not in (*_NUMBERS, "host")


def _outside(wanted: Argument, one: Given) -> bool:
    low = wanted.minimum is not None and one.low is not None and one.low < wanted.minimum
    high = wanted.maximum is not None and one.high is not None and one.high > wanted.maximum
    return low or high
