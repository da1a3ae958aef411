"""The same passage is found again in other files, however it was treated; and what only sounds alike is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr
from numpy.typing import NDArray
from sounds import RATE, passage, write

from osc_engine.training.archive import prepare
from osc_engine.training.duplicates import Channel, groups, shared_passages, suspicions
from osc_engine.training.fingerprint import Fingerprinter, Marks
from osc_engine.training.scan import scan
from osc_engine.training.split import Member, choose

SOUND = passage(16.0, 0)


def channel(file: int, sound: NDArray[np.float32], rate: int = RATE, block: int = 50_000) -> Channel:
    fingerprint = Fingerprinter(rate)
    parts = [fingerprint.take(sound[n : n + block], n + block >= len(sound)) for n in range(0, len(sound), block)]
    return Channel(file, fingerprint.marks(), lambda: np.concatenate(parts))


@pytest.fixture(scope="module")
def first() -> Channel:
    return channel(0, SOUND)


def treated(folder: Path) -> Iterator[tuple[str, NDArray[np.float32], int]]:
    """Yield the same passage from 3.3 s on, in the ways in which it comes into an archive again."""
    cut = SOUND[158_477:]
    yield "softer, and cut elsewhere", 0.1 * cut, RATE
    yield "at another rate", soxr.resample(cut, RATE, 44_100), 44_100
    mp3 = write(folder / "a.mp3", cut, format="MP3", subtype="MPEG_LAYER_III")
    yield "compressed", soundfile.read(mp3, dtype="float32")[0], RATE
    yield "behind another sound", np.concatenate([passage(7.0, 5), cut]), RATE
    yield "under another sound", cut + 0.15 * passage(len(cut) / RATE, 6), RATE


def test_a_passage_is_found_again_however_it_was_treated(first: Channel, tmp_path: Path) -> None:
    for how, sound, rate in treated(tmp_path):
        found = shared_passages([first, channel(1, sound, rate)])
        assert len(found) == 1, how
        assert found[0].seconds >= 4.8, how
        distance = found[0].second_at - found[0].first_at
        wanted = -158_477 / RATE + (7.0 if how.startswith("behind") else 0.0)
        assert distance == pytest.approx(wanted, abs=0.15), how


def test_other_sound_of_the_same_kind_is_not_taken_for_it(first: Channel) -> None:
    others = [channel(n, passage(16.0, 20 + n)) for n in range(1, 6)]
    assert shared_passages([first, *others]) == []


def test_channels_of_one_file_and_silence_are_not_compared() -> None:
    silent = np.zeros(10 * RATE, np.float32)
    assert shared_passages([channel(0, SOUND), channel(0, SOUND)]) == []
    assert shared_passages([channel(0, silent), channel(1, silent)]) == [] == shared_passages([])


def test_a_fingerprint_does_not_depend_on_the_blocks_that_it_was_taken_in(first: Channel) -> None:
    other = channel(0, SOUND, block=7_001)
    assert np.array_equal(first.marks.bits, other.marks.bits) and np.array_equal(first.outline(), other.outline())
    assert np.array_equal(first.marks.frames, other.marks.frames)


def test_marks_of_a_large_archive_are_compared_in_one_pass() -> None:
    rng = np.random.default_rng(0)
    many, marks = 3000, 300

    def some(start: int) -> Marks:
        bits = rng.integers(0, 2**24, marks, dtype=np.uint32)
        return Marks(bits, np.arange(start, start + marks, dtype=np.uint32) * np.uint32(20))

    channels = [Channel(n, some(0), lambda: np.zeros((0, 12), np.uint8)) for n in range(many)]
    channels[2000] = Channel(
        2000, Marks(channels[7].marks.bits, channels[7].marks.frames + np.uint32(90)), lambda: None
    )
    assert suspicions(channels) == [(7, 2000, 90)]


def test_groups_join_through_others() -> None:
    assert groups(6, [(4, 5), (1, 3), (3, 5)]) == [0, 1, 2, 1, 1, 1]
    assert groups(0, []) == []


def members(count: int, group: dict[int, int] | None = None, seconds: dict[int, float] | None = None) -> list[Member]:
    return [
        Member(f"d{n}", f"Work/{n}.wav", "Work", (seconds or {}).get(n, 10.0), (group or {}).get(n, n))
        for n in range(count)
    ]


def held(sides: dict[str, bool | None]) -> set[str]:
    return {digest for digest, held_out in sides.items() if held_out}


def test_a_tenth_is_held_out_and_stays_so_when_files_are_added() -> None:
    known: dict[str, bool] = {}
    for count in (5, 20, 21, 40):
        sides = choose(members(count), known)
        assert len(held(sides)) == round(count * 0.1)
        assert {digest: sides[digest] for digest in known} == known
        known = {digest: bool(side) for digest, side in sides.items()}
    assert choose(members(40)[:20], known) == {m.digest: known[m.digest] for m in members(20)}


def test_a_group_stays_on_one_side_and_too_large_a_one_is_trained_on() -> None:
    pairs = choose(members(20, {n: n // 2 for n in range(20)}), {})
    assert all(pairs[f"d{n}"] == pairs[f"d{n + 1}"] for n in range(0, 20, 2)) and len(held(pairs)) == 2
    assert held(choose(members(20, dict.fromkeys(range(20), 0)), {})) == set()
    assert len(held(choose(members(10, seconds=dict.fromkeys((3, 5), 1000.0)), {})) - {"d3", "d5"}) == 1


def test_a_new_recording_follows_those_that_it_is_like() -> None:
    known = {f"d{n}": n < 2 for n in range(20)}
    assert choose(members(21, {20: 0}), known)["d20"] is True
    assert choose(members(21, {20: 5}), known)["d20"] is False
    between = choose(members(21, {20: 0, 0: 0, 5: 0}), known)
    assert between["d20"] is None and between["d0"] is True and between["d5"] is False


def test_the_signature_is_never_held_out() -> None:
    whistle = Member("w", "whistle.wav", "signature", 10.0, 3)
    sides = choose([*members(20), whistle], {})
    assert sides["w"] is False and sides["d3"] is False


def test_copies_are_named_and_kept_on_one_side(tmp_path: Path) -> None:
    folder = tmp_path / "in" / "Work"
    for n in range(10):
        write(folder / f"{n}.wav", passage(1.3, n))
    write(folder / "long.flac", SOUND)
    write(folder / "part.wav", SOUND[158_477:])
    (folder / "same.flac").write_bytes((folder / "long.flac").read_bytes())
    found = scan(tmp_path / "in")
    assert found.duplicates == (("Work/long.flac", "Work/same.flac"),)
    assert [(a.first, a.second) for a in found.alike] == [("Work/long.flac", "Work/part.wav")]
    made = prepare(tmp_path / "in", tmp_path / "out")
    assert {r.name: r.reason for r in made.refused} == {"Work/same.flac": "holds the same bytes as Work/long.flac"}
    assert made.alike == found.alike
    held_out = {i.source for i in made.of(held_out=True)}
    assert len(held_out) == 1 and not held_out & {"Work/long.flac", "Work/part.wav"}
    # what joins the two sides is on neither
    (spared,) = held_out
    joined = np.concatenate([soundfile.read(tmp_path / "in" / spared, dtype="float32")[0], SOUND])
    write(folder / "both.wav", joined)
    again = prepare(tmp_path / "in", tmp_path / "out")
    assert {i.source for i in again.of(held_out=True)} == held_out
