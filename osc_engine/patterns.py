"""OSC 1.0 address patterns, one part at a time: `*`, `?`, `[a-z]`, `[!a-z]`, `{this,that}`.

A set of places in the name moves through the pattern, so the work is the product of both lengths whatever is sent.
"""

from __future__ import annotations

from osc_engine.addresses import Refused

_SPECIAL = frozenset("*?[]{}")
_LONGEST = 64


def is_pattern(address: str) -> bool:
    """Return whether an address holds a character that only patterns may."""
    return not _SPECIAL.isdisjoint(address)


def matches(pattern: str, name: str) -> bool:
    """Return whether one part of a pattern matches one part of an address, whole.

    Raises:
        Refused: the pattern is too long, or lacks a closing bracket.
    """
    if len(pattern) > _LONGEST:
        raise Refused(f"a part of the pattern has {len(pattern)} characters; at most {_LONGEST} are read")
    places, at = {0}, 0
    while at < len(pattern) and places:
        at, places = _step(pattern, at, name, places)
    return len(name) in places


def _step(pattern: str, at: int, name: str, places: set[int]) -> tuple[int, set[int]]:
    """Take the element of the pattern at `at`; return where the next begins, and the places in the name after it."""
    letter = pattern[at]
    ahead = {place for place in places if place < len(name)}
    if letter == "*":
        return at + 1, set(range(min(places), len(name) + 1))
    if letter == "?":
        return at + 1, {place + 1 for place in ahead}
    if letter == "[":
        inside, end = _inside(pattern, at, "]")
        return end, {place + 1 for place in ahead if _in_class(inside, name[place])}
    if letter == "{":
        inside, end = _inside(pattern, at, "}")
        words = inside.split(",")
        return end, {place + len(word) for place in places for word in words if name.startswith(word, place)}
    return at + 1, {place + 1 for place in ahead if name[place] == letter}


def _inside(pattern: str, at: int, closing: str) -> tuple[str, int]:
    end = pattern.find(closing, at)
    if end < 0:
        raise Refused(f"the pattern {pattern} has no closing {closing}")
    return pattern[at + 1 : end], end + 1


def _in_class(inside: str, letter: str) -> bool:
    wanted = inside.removeprefix("!")
    found = letter in wanted.replace("-", "") or any(
        wanted[i - 1] <= letter <= wanted[i + 1] for i in range(1, len(wanted) - 1) if wanted[i] == "-"
    )
    return found != inside.startswith("!")
