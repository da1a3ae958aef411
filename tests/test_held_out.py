"""What evaluations judge by: recordings that a person names, and spans of works of few recordings."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import tiny
from sounds import RATE, passage, write

from osc_engine.training import made_of
from osc_engine.training.archive import prepare
from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.data import Crops, looked_at, token_batch
from osc_engine.training.listening import recorded
from osc_engine.training.prepared import Prepared
from osc_engine.training.recipe import read_recipe
from osc_engine.training.run import Run
from osc_engine.training.split import Member, Span, spans

LONG = 200.0


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """A work of one long recording in stereo, and a short one."""
    folder = tmp_path_factory.mktemp("held out")
    write(folder / "in" / "Long" / "one.flac", np.stack([passage(LONG, 1), passage(LONG, 2)], 1), format="FLAC")
    write(folder / "in" / "Short" / "a.wav", passage(12.0, 3))
    return prepare(folder / "in", folder / "out")


def test_a_span_of_a_work_of_one_long_recording_is_held_out_in_all_its_channels(prepared: Prepared) -> None:
    held, trained = prepared.of("Long", held_out=True), prepared.of("Long")
    assert [item.channel for item in held] == [0, 1] and held[0].cut == held[1].cut and len(trained) == 4
    first, end = held[0].cut or (0, 0)
    assert 125 <= end - first <= 127 and all(item.columns == end - first for item in held)
    # a segment on either side is neither trained on nor judged by
    assert [item.cut for item in trained if item.channel == 0] == [(0, first - 60), (end + 60, 1250)]
    assert not prepared.of("Short", held_out=True)
    said = list(prepared.sentences())
    assert f"held out: Long/one.flac, from {first * 0.16:.1f} to {end * 0.16:.1f} s" in said
    assert any(line.startswith("nothing is held out of Short: too few recordings") for line in said)
    assert any("2 works, 3 channels of recordings" in line for line in said)
    written = json.loads((prepared.folder / "split.json").read_text())["spans"]
    assert [span["file"] for span in written.values()] == ["Long/one.flac"]


def test_what_is_cut_is_that_part_of_the_recording(prepared: Prepared) -> None:
    item = prepared.of("Long", held_out=True)[1]
    first, end = item.cut or (0, 0)
    whole = np.load(prepared.folder / "items" / item.key / "audio.npy")
    assert np.array_equal(prepared.load(item, "audio"), whole[first * 7680 : end * 7680])
    assert prepared.load(item, "mel").shape == ((end - first) * 16, 256)
    paths = {prepared.path(i, "tokens") for i in prepared.items}
    assert len(paths) == len(prepared.items), "vectors and tokens of no part lie where those of another do"


def test_networks_learn_what_is_left_and_judges_hear_the_span(prepared: Prepared, tmp_path: Path) -> None:
    (tmp_path / "recipe.toml").write_text(tiny.recipe(tokenizer_steps=6))
    run = Run(read_recipe(tmp_path / "recipe.toml"), prepared, tmp_path / "run")
    run.folder.mkdir()
    tiny.clap().save(run.file("clap"))
    tiny.tokenizer().save(run.file("tokenizer"))
    for stage in ("vectors", "tokens"):
        run.stage(stage)
    for item in prepared.items:
        assert prepared.load(item, "tokens").shape == (16, item.columns)
        assert prepared.load(item, "clap").shape == (len(prepared.windows(item)), 24)
    texts = {title: np.zeros((1, 24), np.float32) for title in prepared.works}
    assert token_batch(Crops(prepared, 60), texts, 0, 8, 0).tokens.shape == (8, 16, 60)
    heard = recorded(prepared, prepared.titles, True, 60 * 7680, 100)
    assert [piece.label for piece in heard] == [0] * 4
    assert run.figures_are_of("clap") == "figures are of held-out sound, but for Short"


def test_a_span_stays_what_it_was_and_what_was_trained_on_gets_none(tmp_path: Path) -> None:
    folder = tmp_path / "in" / "Work"
    write(folder / "one.wav", passage(LONG, 1))
    first = prepare(tmp_path / "in", tmp_path / "out")
    write(folder / "longer.wav", passage(LONG + 20, 2))
    again = prepare(tmp_path / "in", tmp_path / "out")
    assert [i.cut for i in again.of(held_out=True)] == [i.cut for i in first.of(held_out=True)] != []
    assert made_of.recordings(first) != made_of.recordings(again)
    # a folder of before there were spans
    chosen = json.loads((tmp_path / "out" / "split.json").read_text())
    (tmp_path / "out" / "split.json").write_text(json.dumps({k: chosen[k] for k in ("trained", "held_out")}))
    assert not prepare(tmp_path / "in", tmp_path / "out").of(held_out=True)
    # what sounds like a recording that is on both sides may be on neither
    (tmp_path / "out" / "split.json").write_text(json.dumps(chosen))
    write(folder / "copy.wav", 0.5 * passage(LONG, 1)[5 * RATE :])
    refused = {r.name: r.reason for r in prepare(tmp_path / "in", tmp_path / "out").refused}
    assert refused == {"Work/copy.wav": "shares a passage with both sides of the split"}


def test_what_comes_back_in_its_recording_is_not_held_out(tmp_path: Path) -> None:
    write(tmp_path / "twice" / "Work" / "a.wav", np.tile(passage(100.0, 1), 2))
    write(tmp_path / "often" / "Work" / "a.wav", np.tile(passage(20.0, 1), 10))
    assert not prepare(tmp_path / "twice", tmp_path / "twice made").of(held_out=True)
    assert not prepare(tmp_path / "often", tmp_path / "often made").of(held_out=True)


def test_a_span_is_tried_at_several_places_of_the_longest_new_recording() -> None:
    members = [Member(f"d{n}", f"Work/{n}.wav", "Work", 200.0 + n, n if n != 3 else 2) for n in range(4)]
    sides: dict[str, bool | None] = dict.fromkeys((m.digest for m in members), False)
    asked: list[tuple[str, Span, Span]] = []

    def third(*place: object) -> bool:
        asked.append(place)  # type: ignore[arg-type]
        return len(asked) == 3

    # 2 and 3 share a passage, and 1 was trained on
    found = spans(members, sides, {"d1": False}, (), 9.6, third)
    assert set(found) == {"d0"} and len({span for _, span, _ in asked}) == 3
    for _, (start, end), (left, right) in asked:
        assert left >= 0 and right <= 200.0 and end - start == pytest.approx(20.0)
        assert (start - left, right - end) == (pytest.approx(9.6), pytest.approx(9.6))
    assert not spans(members, sides, {}, ("d1",), 9.6, lambda *_: True)
    assert not spans(members, {**sides, "d1": True}, {}, (), 9.6, lambda *_: True)
    short = [Member("d", "Work/a.wav", "Work", 150.0, 0)]
    assert not spans(short, {"d": False}, {}, (), 9.6, lambda *_: True)


def test_files_that_a_person_names_are_held_out_and_no_others(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for n in range(12):
        write(folder / "Work" / f"{n}.wav", passage(1.5, n))
    toml = folder / "archive.toml"
    toml.write_text('[works.Work]\nheld_out_files = ["3.wav", "1?.wav"]\n')
    made = prepare(folder, tmp_path / "out")
    assert {i.source for i in made.of(held_out=True)} == {"Work/3.wav", "Work/10.wav", "Work/11.wav"}
    toml.write_text('[works.Work]\nheld_out_files = ["4.wav"]\n')
    with pytest.raises(ArchiveError, match=r"held_out_files names Work/4\.wav, but that, .* was trained on before"):
        prepare(folder, tmp_path / "out")
    assert {i.source for i in prepare(folder, tmp_path / "other").of(held_out=True)} == {"Work/4.wav"}
    toml.write_text('[works.Work]\nheld_out_files = ["4.vaw"]\n')
    with pytest.raises(ArchiveError, match=r"held_out_files names '4\.vaw', and no such file is there"):
        prepare(folder, tmp_path / "other")


def test_what_is_like_a_named_file_goes_the_same_way(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    sound = passage(16.0, 1)
    write(folder / "Work" / "mix.wav", sound)
    write(folder / "Work" / "other mix.wav", 0.3 * sound[RATE:])
    write(folder / "Work" / "else.wav", passage(12.0, 2))
    (folder / "archive.toml").write_text('[works.Work]\nheld_out_files = ["mix.wav"]\n')
    made = prepare(folder, tmp_path / "out")
    assert {i.source for i in made.of(held_out=True)} == {"Work/mix.wav", "Work/other mix.wav"}


def test_figures_are_of_held_out_sound_where_there_is_some_and_say_so(prepared: Prepared, tmp_path: Path) -> None:
    crops, sentence = looked_at(prepared, 24)
    assert sentence == "figures are of held-out sound of Long alone; too little is held out of Short"
    rng = np.random.default_rng(0)
    drawn = [crops.draw(rng)[0] for _ in range(20)]
    assert {reel.title for reel in drawn} == {"Long"} and all(i.held_out for reel in drawn for i in reel.items)
    write(tmp_path / "in" / "Work" / "a.wav", passage(12.0, 1))
    crops, sentence = looked_at(prepare(tmp_path / "in", tmp_path / "out"), 24)
    assert sentence == "figures are of sound that is trained on, as no work has enough held out"
    assert isinstance(crops, Crops) and crops.draw(rng)[0].title == "Work"
