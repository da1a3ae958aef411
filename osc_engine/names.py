"""Names that people give to what the engine keeps. Pure."""

from __future__ import annotations

import unicodedata

from osc_engine.addresses import Refused

#: Longest name that people give, in characters and in bytes; file systems take 255 bytes with the ending.
LONGEST_NAME, LONGEST_BYTES = 64, 200


def composed(text: str) -> str:
    """Return a text with each accent in one letter with what it stands on; file systems of Macs take them apart."""
    return unicodedata.normalize("NFC", text)


def plain_name(text: str, path: str) -> str:
    """Return a name that may become a file's: letters, digits, blanks, `_` and `-`.

    Args:
        text: what was sent.
        path: the address that it was sent to, for the sentence.

    Raises:
        Refused: it is none; one sentence.
    """
    name = composed(text)
    if not name:
        raise Refused(f"{path} takes a name; send one of letters, digits, blanks, _ and -")
    size = len(name.encode("utf-8", "replace"))
    if len(name) > LONGEST_NAME or size > LONGEST_BYTES:
        raise Refused(f"{path}: the name has {len(name)} characters in {size} bytes; "
                      f"at most {LONGEST_NAME} in {LONGEST_BYTES} are taken")  # fmt: skip
    wrong = next((letter for letter in name if not (letter.isalnum() or letter in " _-")), "")
    if wrong or name[0] == " " or name[-1] == " ":
        shown = ascii(wrong or " ")
        raise Refused(f"{path}: the name holds {shown}; names are of letters, digits, blanks, _ and -, never paths")
    return name
