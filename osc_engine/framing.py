"""The framing of OSC packets, checked before any codec sees them: bounded in depth, count and time for any bytes.

python-osc trusts sizes inside a packet; a negative one holds it for ever.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

MAX_PACKET = 65_507
MAX_ADDRESS = 255
MAX_ELEMENTS = 256
MAX_DEPTH = 8
MAX_ARGUMENTS = 512
#: The time tag that means now.
IMMEDIATELY = 1

#: The type of a bang, which carries nothing.
IMPULSE = "I"

_BUNDLE = b"#bundle\0"
_SIZES = {"i": 4, "f": 4, "h": 8, "d": 8, "T": 0, "F": 0, IMPULSE: 0}


class Malformed(ValueError):
    """A packet that is not OSC as this engine reads it.

    Attributes:
        reason: a short word to count by.
        address: of the message, where it can be read, else empty.
    """

    def __init__(self, reason: str, text: str, address: str = "") -> None:
        super().__init__(text)
        self.reason = reason
        self.address = address


@dataclass(frozen=True)
class Frame:
    """One message of a packet.

    Attributes:
        data: the bytes of the message alone, without bangs.
        tag: the 64-bit time tag of the bundle it came in; `IMMEDIATELY` without one.
    """

    data: bytes
    tag: int = IMMEDIATELY


def check_frame(data: bytes) -> tuple[Frame, ...]:
    """Take a packet apart into its messages, in order.

    Raises:
        Malformed: the packet breaks a rule; nothing of it may be used.
    """
    if len(data) > MAX_PACKET:
        raise Malformed("size", f"a packet has {len(data)} bytes; at most {MAX_PACKET} are read")
    frames: list[Frame] = []
    _take_apart(data, IMMEDIATELY, 0, frames)
    return tuple(frames)


def _take_apart(data: bytes, tag: int, depth: int, frames: list[Frame]) -> None:
    if not data or len(data) % 4:
        raise Malformed("size", f"a packet or bundle element has {len(data)} bytes; it must be a multiple of 4")
    if data[0] == 0x2F:
        frames.append(Frame(_checked_message(data), tag))
        if len(frames) > MAX_ELEMENTS:
            raise Malformed("elements", f"a bundle holds more than {MAX_ELEMENTS} messages; send several")
        return
    if not data.startswith(_BUNDLE) or len(data) < 16:
        raise Malformed("start", "a packet begins neither with / nor with #bundle and a time tag")
    if depth == MAX_DEPTH:
        raise Malformed("depth", f"bundles are nested more than {MAX_DEPTH} deep")
    own = struct.unpack_from(">Q", data, 8)[0]
    _take_elements(data, tag if own == IMMEDIATELY else own, depth + 1, frames)


def _take_elements(data: bytes, tag: int, depth: int, frames: list[Frame]) -> None:
    at = 16
    while at < len(data):
        size = struct.unpack_from(">i", data, at)[0]
        at += 4
        if not 0 < size <= len(data) - at:
            raise Malformed("element", f"a bundle element claims {size} bytes; {len(data) - at} are left")
        _take_apart(data[at : at + size], tag, depth, frames)
        at += size


def _checked_message(data: bytes) -> bytes:
    """Return a message without the bangs in it: with one a button says no more than with none."""
    raw, start = _string(data, 0, "")
    if len(raw) > MAX_ADDRESS or not raw.isascii() or not raw.decode("ascii").isprintable():
        raise Malformed("address", f"an address is not plain ASCII of at most {MAX_ADDRESS} characters")
    address = raw.decode("ascii")
    if start == len(data):
        return data
    if data[start] != 0x2C:
        raise Malformed("untyped", f"{address} carries arguments without type tags; send them typed", address)
    tags, first = _string(data, start, address)
    if len(tags) - 1 > MAX_ARGUMENTS:
        raise Malformed("arguments", f"{address} has {len(tags) - 1} arguments; at most {MAX_ARGUMENTS}", address)
    at = first
    for letter in tags[1:].decode("latin-1"):
        at = _skip(data, at, letter, address)
    if at != len(data):
        raise Malformed("size", f"{address} has {len(data) - at} bytes that its type tags do not name", address)
    kept = tags.replace(IMPULSE.encode(), b"")
    return data if kept == tags else data[:start] + kept + b"\0" * (4 - len(kept) % 4) + data[first:]


def _skip(data: bytes, at: int, letter: str, address: str) -> int:
    if letter == "s":
        raw, end = _string(data, at, address)
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise Malformed("utf8", f"{address} carries text that is not UTF-8; send UTF-8", address) from error
        return end
    if letter not in _SIZES:
        raise Malformed("tag", f"{address} carries type {letter!r}; only i f d h s T F I are understood", address)
    if at + _SIZES[letter] > len(data):
        raise Malformed("short", f"{address} ends before its arguments do", address)
    return at + _SIZES[letter]


def _string(data: bytes, at: int, address: str) -> tuple[bytes, int]:
    end = data.find(b"\0", at)
    if end < 0:
        raise Malformed("short", f"{address or 'a message'} holds text without an end", address)
    return data[at:end], (end // 4 + 1) * 4
