"""The files of the library for Pure Data: what they send and wait for is the table, and they are what is made."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from patch_table import changed_without_beginning, mistakes, unheard, unknown, unreached
from pd_patch import Box, boxes, received, sent

from osc_engine.addresses import BY_PATH

PD = Path(__file__).resolve().parent.parent / "patches" / "pd"
LIBRARY = PD / "osc_engine"
FILES = sorted(LIBRARY.rglob("*.pd"))
#: What a patcher puts into a patch; the other abstractions are parts of these.
PUBLIC = ("channel", "dbap", "direct", "meters", "osc", "presets", "record", "ring")


def family(patch: Path) -> list[Path]:
    """Return a patch and all abstractions of the library in it."""
    found, open_files = [patch], [patch]
    while open_files:
        for box in boxes([open_files.pop()]):
            inner = LIBRARY / f"{box.name}.pd"
            if box.kind == "obj" and box.name.startswith("oe.") and inner not in found:
                found.append(inner)
                open_files.append(inner)
    return found


def meta(patch: Path) -> dict[str, str]:
    """Return the lines of `[pd META]` by their first word."""
    texts = [box.words for box in boxes([patch]) if box.kind == "text"]
    return {words[0]: " ".join(words[1:]) for words in texts if words and words[0].isupper()}


def test_the_patches_are_those_that_are_made(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(PD / "make"), str(tmp_path)], check=True, timeout=60)
    made = {path.relative_to(tmp_path): path.read_text() for path in tmp_path.rglob("*.pd")}
    assert made == {path.relative_to(LIBRARY): path.read_text() for path in FILES}, "run python patches/pd/make"


def test_every_message_of_every_patch_is_in_the_table() -> None:
    found = sent(FILES)
    assert len(found) > 80
    assert mistakes(found) == []


def test_every_address_of_the_table_is_reached_from_the_main_patch() -> None:
    assert unreached(sent(family(LIBRARY / "osc_engine.pd"))) == []


def test_every_control_that_a_hand_moves_takes_the_time_of_a_change_where_the_table_has_it() -> None:
    moved = [message for message in sent(family(LIBRARY / "osc_engine.pd")) if message.arguments]
    ramped = {path for path, address in BY_PATH.items() if address.ramped}
    takes = {path: len(BY_PATH[path].arguments) + BY_PATH[path].per_channel for path in ramped}
    assert {message.address for message in moved} >= ramped
    assert [
        message for message in moved if len(message.arguments) != takes.get(message.address, len(message.arguments))
    ] == []


def test_the_main_patch_shows_all_that_the_engine_says() -> None:
    # The strips show them channel by channel, and the state what a panic leads to.
    assert unheard(received(family(LIBRARY / "osc_engine.pd"))) == ["/meters", "/panicked", "/titles"]
    assert {f"/ch/{part}" for part in ("title", "meter")} <= {re.sub(r"/1/", "/", path) for path in received(FILES)}


def test_no_patch_waits_for_what_the_engine_never_says() -> None:
    # oe.osc takes the level of each channel out of /meters.
    assert unknown(address for address in received(FILES) if not re.fullmatch(r"/ch/\d/meter", address)) == []


def test_what_is_sent_inside_a_patch_is_received_there() -> None:
    # Only what a hand, a score or another patch may send has no sender; only the engine's words have no receiver.
    everything = [box for box in boxes(FILES) if box.kind == "obj"]
    sends = {box.words[1] for box in everything if box.name in ("s", "send") and len(box.words) > 1}
    receives = {box.words[1] for box in everything if box.name in ("r", "receive")} | set(shown(everything))
    deaf = {name for name in sends if not name.startswith(("oe/", "$")) and name not in receives}
    assert deaf == set()


def shown(everything: list[Box]) -> list[str]:
    """Return the receive names of what is looked at."""
    places = {"cnv": 5, "bng": 6, "tgl": 4, "hsl": 8, "hradio": 6, "nbx": 8}
    atoms = [box.words[5] for box in boxes(FILES) if box.kind in ("floatatom", "symbolatom", "listbox")]
    return atoms + [box.words[places[box.name]] for box in everything if box.name in places]


@pytest.mark.parametrize("patch", FILES, ids=lambda path: path.stem)
def test_every_object_of_the_library_is_in_it(patch: Path) -> None:
    names = {box.name for box in boxes([patch]) if box.kind == "obj" and box.name.startswith("oe.")}
    assert {name for name in names if not (LIBRARY / f"{name}.pd").is_file()} == set()


@pytest.mark.parametrize("name", PUBLIC)
def test_what_a_patcher_uses_has_help_that_can_be_found(name: str) -> None:
    about = meta(LIBRARY / f"oe.{name}-help.pd")
    assert {"KEYWORDS", "LICENSE", "DESCRIPTION", "AUTHOR"} <= set(about)
    assert f"`[oe.{name}" in (LIBRARY / "README.md").read_text()


def test_the_library_says_what_it_is() -> None:
    about = meta(LIBRARY / "osc_engine-meta.pd")
    assert (about["NAME"], about["LICENSE"], about["VERSION"]) == ("osc_engine", "MIT", "0.1.0")
    assert (LIBRARY / "LICENSE.txt").read_text() == (PD.parent.parent / "LICENSE").read_text()


def test_the_performance_lasts_ten_minutes_and_moves_guidance_and_titles() -> None:
    (score,) = (box.content for box in boxes([LIBRARY / "examples" / "performance.pd"]) if box.content)
    assert sum(float(line.split()[0]) for line in score) == pytest.approx(600, abs=15)
    addresses = [line.split()[1] for line in score]
    assert addresses[-2:] == ["/stop", "/gain"], "whoever plays next is heard"
    assert addresses.count("/titles") >= 3 and addresses.count("/cfg") + addresses.count("/ch/cfg") >= 8


@pytest.mark.parametrize("name", ["performance", "space"])
def test_a_piece_that_was_stopped_begins_as_it_did_at_first(name: str) -> None:
    scores = [
        [line.split(maxsplit=1)[1] for line in box.content] for box in boxes([LIBRARY / "examples" / f"{name}.pd"])
    ]
    (sound,) = (score for score in scores if score and score[0].startswith("/"))
    assert changed_without_beginning(sound) == set()


def test_the_sources_of_the_spatial_piece_begin_where_they_did_at_first() -> None:
    (score,) = (box.content for box in boxes([LIBRARY / "examples" / "space.pd"]) if "speed" in " ".join(box.content))
    first = [line.split()[1:3] for line in score if line.startswith("0 ")]
    assert all([what, str(n)] in first for what in ("azimuth", "speed") for n in range(1, 9))
