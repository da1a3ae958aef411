"""Presets: what is kept comes back, whole or not at all, and no name leaves the folder."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from osc_messages import BUNDLE, FIRST, NOW, after, one, refusal
from slowdisk import SlowDisk

from osc_engine.addresses import Refused
from osc_engine.changes import Moment, value_messages
from osc_engine.controls import Controls, Ramp
from osc_engine.folder import Folder
from osc_engine.geometry import Geometry
from osc_engine.plan import ChannelPlan, make_plan
from osc_engine.preset_files import MOST, PREVIOUS, Presets
from osc_engine.presets import Preset, read_preset, recall, write_preset

ALL = (
    ("/ch/cfg/audio", 1, 3.5), ("/cfg/text", 7.25), ("/ch/temperature", 2, 0.7), ("/steps", 5), ("/hop", 3.2),
    ("/lead", 1.5), ("/seed", str(2**40)), ("/titles", 8, 7, 6, 5, 4, 3, 2, 1), ("/ch/prompt", 3, 'a "door", \\ ajar'),
    ("/ch/style", 4, "Tin Whistle"), ("/ch/style", 5, "none"), ("/ch/glide", 6, 12.0), ("/ch/gain", 7, -13.37),
    ("/ch/mute", 8, 1), ("/ch/solo", 2, 1), ("/ch/hold", 1, 1), ("/ch/blend", 8, "rain", 3, "Iron Breath", 1),
)  # fmt: skip
LATER = Moment(NOW.sample + 10 * 48_000)


def preset(controls: Controls) -> Preset:
    return read_preset(write_preset(controls, "test"))


def recalled(controls: Controls, base: Controls = FIRST, ramp: float = 0.0) -> Controls:
    return recall(base, preset(controls), ramp, LATER, BUNDLE).controls


def plan_at(controls: Controls, seconds: float) -> tuple[ChannelPlan, ...]:
    """Return what is played so long after the recall."""
    column = Geometry().column_after(LATER.sample + round(seconds * 48_000))
    return make_plan(controls, Geometry(), column, 1, 8).channels


def presets(folder: Path) -> tuple[Presets, SlowDisk]:
    disk = SlowDisk()
    return Presets(Folder(folder), disk), disk


def saved(folder: Path, *names: str) -> Presets:
    kept, disk = presets(folder)
    for name in names:
        kept.save(name, FIRST, "test", lambda mistake: None)
    disk.turn()
    return kept


def test_every_control_comes_back() -> None:
    controls = after(*ALL)
    assert value_messages(recalled(controls)) == value_messages(controls)
    assert value_messages(recalled(FIRST, controls)) == value_messages(FIRST)


def test_a_lead_that_the_engine_chose_is_left_to_it_again() -> None:
    assert recalled(FIRST, after(("/lead", 2.0))).lead == 0


def test_the_file_is_readable_and_speaks_the_names_of_the_table() -> None:
    text = write_preset(after(("/ch/gain", 1, 0.1), ("/ch/prompt", 1, "naïve 雨")), "test")
    assert 'title = "Glass Rain"' in text and 'prompt = "naïve 雨"' in text and "gain = 0.1\n" in text
    keys = set(tomllib.loads(text)["channel"][0])
    assert {f"/ch/{key}" for key in keys} >= {"/ch/title", "/ch/mute"} and "cfg_audio" in keys


def test_numbers_move_in_the_time_of_the_ramp() -> None:
    controls = recalled(after(("/cfg", 8), ("/temperature", 2)), after(("/cfg", 4), ("/temperature", 1)), 10.0)
    assert plan_at(controls, 0.0)[0].cfg_text == pytest.approx(4, abs=0.1)
    assert plan_at(controls, 5.0)[0].cfg_text == pytest.approx(6, abs=0.1)
    assert plan_at(controls, 10.2)[0].temperature == 2


def test_prompts_glide_in_the_time_of_the_ramp_and_titles_change_at_once() -> None:
    base = after(("/ch/prompt", 1, "fire"), ("/ch/prompt", 3, "ice"))
    target = after(("/ch/prompt", 1, "rain"), ("/ch/title", 2, "Ember Field"), ("/ch/title", 3, "Deep Current"))
    controls = recalled(target, base, 10.0)
    first, second, third = plan_at(controls, 5.0)[:3]
    half = pytest.approx(0.5, abs=0.02)
    assert first.texts == (("fire", half), ("rain", half))
    assert second.texts == (("Ember Field", 1.0),)
    assert third.texts == (("ice", half), ("Deep Current", half))


def test_a_prompt_under_another_title_glides_from_what_was_heard() -> None:
    controls = recalled(after(("/ch/title", 1, "Ember Field"), ("/ch/prompt", 1, "rain")), FIRST, 10.0)
    assert [text for text, _ in plan_at(controls, 5.0)[0].texts] == ["Glass Rain", "rain"]


def test_a_recall_ends_or_times_anew_a_glide_to_the_text_that_it_holds() -> None:
    rainy = after(("/ch/prompt", 1, "rain"))
    away = after(("/ch/prompt", 1, "wind"), ("/ch/glide", 1, 300))
    back = after(("/ch/prompt", 1, "rain"), controls=away)
    assert dict(plan_at(back, 0.0)[0].texts)["wind"] > 0.9
    at_once, slowly = recalled(rainy, back), recalled(rainy, back, 10.0)
    assert plan_at(at_once, 0.0)[0].texts == (("rain", 1.0),)
    assert at_once.channels[0].previous == () and at_once.channels[0].glide == 0
    start, middle, end = (dict(plan_at(slowly, seconds)[0].texts) for seconds in (0.0, 5.0, 10.2))
    assert start["wind"] == pytest.approx(0.95, abs=0.03) and middle["wind"] == pytest.approx(0.48, abs=0.02)
    assert end == {"rain": 1.0}


def test_a_glide_of_a_channel_whose_text_the_preset_leaves_out_goes_on() -> None:
    away = after(("/ch/glide", 1, 60), ("/ch/prompt", 1, "wind"))
    for preset in (Preset("demo", {"steps": 4}, ()), Preset("demo", {}, ({"gain": -6.0},))):
        found = recall(away, preset, 5.0, Moment(48_000), BUNDLE).controls
        assert plan_at(found, 30.0)[0].texts == plan_at(away, 30.0)[0].texts


def test_a_recall_ends_a_glide_to_the_title_that_it_holds() -> None:
    gliding = after(("/glide", 300), ("/ch/title", 1, "Ember Field"))
    held = after(("/ch/title", 1, "Ember Field"))
    assert plan_at(recalled(held, gliding), 0.0)[0].texts == (("Ember Field", 1.0),)


def test_a_recall_of_a_text_that_was_reached_leaves_the_channel_as_it_is() -> None:
    reached = after(("/ch/glide", 1, 2.0), ("/ch/prompt", 1, "rain")).channels[0]
    again = recalled(after(("/ch/prompt", 1, "rain")), replace(FIRST, channels=(reached, *FIRST.channels[1:])), 10.0)
    entry = again.channels[0]
    assert (entry.previous, entry.since, entry.gliding) == (reached.previous, reached.since, reached.gliding)


def test_a_recall_leaves_the_glide_of_later_prompts_as_it_was_kept() -> None:
    controls = recalled(after(("/glide", 3.0), ("/ch/prompt", 1, "rain")), FIRST, 10.0)
    assert controls.channels[0].glide == 3.0
    later = Moment(LATER.sample + 20 * 48_000)
    assert after(("/ch/prompt", 1, "snow"), controls=controls, now=later).channels[0].gliding == 3.0


def test_what_a_preset_leaves_out_stays_as_it_is() -> None:
    partial = read_preset("format = 1\n[[channel]]\n[[channel]]\ngain = -6\n")
    controls = recall(FIRST, partial, 0, LATER, BUNDLE).controls
    assert [c.gain_db for c in controls.channels[:3]] == [0, -6, 0]
    assert replace(controls, channels=()) == replace(FIRST, channels=())


def test_a_value_outside_its_range_is_clamped_and_reported() -> None:
    wide = recall(FIRST, read_preset("format = 1\n[[channel]]\ngain = 99\n"), 0, LATER, BUNDLE)
    assert wide.clamped and wide.controls.channels[0].gain_db == 12


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('[[channel]]\ntitle = "Rust"', "Rust is not a title of bundle test; it has Glass Rain"),
        ('[[channel]]\nstyle = "Rust"', "Rust is not a style of bundle test; it has signature"),
        ("[[channel]]\n" * 9, "9 channels, but this engine plays 8"),
        ("[engine]\nsteps = 'many'", "/steps: count is many"),
        ("[[channel]]\ngain = nan", "finite"),
        ("[[channel]]\ngain = 1979-05-27", "finite numbers or text"),
        ("[[channel]]\nprompt = []", "no value for /ch/prompt"),
        ("[[channel]]\nmute = [1, 1]", "/ch/mute takes on"),
    ],
)
def test_a_preset_that_does_not_fit_changes_nothing_and_says_why(text: str, part: str) -> None:
    with pytest.raises(Refused) as refused:
        recall(FIRST, read_preset("format = 1\n" + text), 0, LATER, BUNDLE)
    assert part in str(refused.value) and "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "format"),
        ("format = 3", "format is 3"),
        ("format = 2\n[[channel]]\ngain = -6", "its last line is not [end], so a part of it is missing"),
        ("format = 2\n[end]\ngain = -6", "not [end]"),
        ("format = 1\ngarbage", "not TOML"),
        ("a = " + "[" * 9000, "not TOML"),
        ("format = 1\n[[channel]]\ngian = 3", "unknown key gian; did you mean gain?"),
        ("format = 1\nengine = 3", "no table"),
        ("format = 1\nchannel = [3]", "no table"),
        ("format = 1\nplaying = 3", "playing is 3"),
    ],
)
def test_a_damaged_preset_is_one_sentence(tmp_path: Path, text: str, part: str) -> None:
    (tmp_path / "broken.toml").write_text(text)
    with pytest.raises(Refused, match=r"^preset broken cannot be read: ") as refused:
        presets(tmp_path)[0].read("broken")
    assert part in str(refused.value) and "\n" not in str(refused.value)


def test_a_preset_cut_short_or_overwritten_anywhere_is_refused(tmp_path: Path) -> None:
    whole = write_preset(after(*ALL), "test").encode()
    lines = {at + 1 for at, letter in enumerate(whole[:-1]) if letter == ord("\n")}
    for at in lines | set(range(0, len(whole) - 1, 37)):
        for damaged in (whole[:at], whole[:at] + b"\xff\x00" + whole[at + 2 :]):
            (tmp_path / "broken.toml").write_bytes(damaged)
            with pytest.raises(Refused, match=r"^preset broken cannot be read: "):
                presets(tmp_path)[0].read("broken")


def test_a_preset_of_an_older_version_is_read_though_nothing_marks_its_end() -> None:
    text = write_preset(after(*ALL), "test")
    older = text.replace("format = 2\n", "format = 1\n").removesuffix("\n[end]\n")
    assert len(older) < len(text) and read_preset(older) == read_preset(text)


@pytest.mark.parametrize(
    "name",
    ["", "..", ".", "a/b", "../a", "/etc/passwd", "a\\b", "a\0b", "a.toml", ".hidden", "x" * 65, "x" * 10_000, "a\x1bb",
     "𠀀" * 64, "a\x7fb", "a:b", "*", "~", "$HOME"],
)  # fmt: skip
@pytest.mark.parametrize("address", ["/preset/save", "/preset/recall", "/preset/delete"])
def test_a_name_that_could_lead_elsewhere_is_refused(address: str, name: str) -> None:
    assert address in refusal(address, name) and len(refusal(address, name)) < 200


@pytest.mark.parametrize("name", ["evening", "Evening 2", "3", "a_b-c", "Überblendung", "雨", "-rf"])
def test_plain_names_are_taken(tmp_path: Path, name: str) -> None:
    assert one("/preset/save", name).values == (name,)
    assert saved(tmp_path, name).names() == (name,)


@pytest.mark.parametrize(
    ("sent", "values"),
    [(("evening",), ("evening", 0.0)), (("evening", 2.5), ("evening", 2.5)),
     (("late", "evening", 4), ("late evening", 4)), ((3.0,), ("3", 0.0)),
     ((3.0, 4.0), ("3", 4.0)), (("show", 2026), ("show 2026", 0.0))],
)  # fmt: skip
def test_a_name_may_come_apart_and_the_ramp_follows_it(sent: tuple[object, ...], values: tuple[object, ...]) -> None:
    assert one("/preset/recall", *sent).values == values


@pytest.mark.parametrize("what", ["a link", "a folder", "a link to nowhere"])
def test_what_is_no_plain_file_is_neither_read_nor_replaced_nor_listed(tmp_path: Path, what: str) -> None:
    elsewhere, place = tmp_path / "elsewhere.toml", tmp_path / "presets"
    place.mkdir()
    elsewhere.write_text(write_preset(FIRST, "test"))
    if what == "a folder":
        (place / "trap.toml").mkdir()
    else:
        (place / "trap.toml").symlink_to(elsewhere if what == "a link" else tmp_path / "nowhere")
    kept, disk = presets(place)
    said: list[str] = []
    with pytest.raises(Refused):
        kept.read("trap")
    with pytest.raises(Refused, match="no preset trap"):
        kept.delete("trap", said.append)
    kept.save("trap", after(("/steps", 3)), "test", said.append)
    disk.turn()
    assert len(said) == 1 and "not saved" in said[0]
    assert kept.names() == () and elsewhere.read_text() == write_preset(FIRST, "test")
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_is_a_link_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(Refused, match="cannot be read"):
        presets(tmp_path / "link")[0].names()


def test_what_is_being_written_is_known_already(tmp_path: Path) -> None:
    kept, disk = presets(tmp_path)
    said: list[str] = []
    kept.save("a", after(("/steps", 3)), "test", said.append)
    kept.save("a", after(("/steps", 4)), "test", said.append)
    assert kept.names() == ("a",) and kept.read("a")[0].engine["steps"] == 4 and said == []
    kept.delete("a", said.append)
    assert kept.names() == ()
    with pytest.raises(Refused, match="no preset a"):
        kept.read("a")
    disk.turn()
    assert said == ["", "", ""] and kept.names() == () and not list(tmp_path.iterdir())


def test_a_disk_that_refuses_is_told_and_the_older_preset_stays(tmp_path: Path) -> None:
    kept = saved(tmp_path, "a")
    before = (tmp_path / "a.toml").read_bytes()
    disk = SlowDisk(OSError(28, "No space left on device"))
    full, said = Presets(Folder(tmp_path), disk), list[str]()
    full.save("a", after(("/steps", 3)), "test", said.append)
    disk.turn()
    assert said == [f"preset a was not saved: no space left on device ({tmp_path})"]
    assert (tmp_path / "a.toml").read_bytes() == before and kept.names() == full.names() == ("a",)


def spoil(file: Path) -> None:
    """Damage a file as a disk that lost a write does."""
    file.write_bytes(file.read_bytes()[:-40])


def steps(folder: Path, name: str = "a") -> tuple[int, str]:
    """Return the steps that a new run reads in a preset, and what it says of it."""
    kept, note = presets(folder)[0].read(name)
    return int(kept.engine["steps"]), note


def test_of_a_damaged_preset_the_one_before_it_is_taken_and_that_is_said(tmp_path: Path) -> None:
    kept, disk = presets(tmp_path)
    for n in (1, 2, 3):
        kept.save("a", after(("/steps", n)), "test", lambda mistake: None)
        disk.turn()
    assert steps(tmp_path) == (3, "") and presets(tmp_path)[0].names() == ("a",)
    spoil(tmp_path / "a.toml")
    found, note = steps(tmp_path)
    assert found == 2 and note.startswith("preset a cannot be read: ")
    assert note.endswith("; the one that was saved before it takes its place") and "\n" not in note
    # what is damaged must not push out the whole one before it
    kept.save("a", after(("/steps", 4)), "test", lambda mistake: None)
    disk.turn()
    assert steps(tmp_path) == (4, "")
    spoil(tmp_path / "a.toml")
    assert steps(tmp_path)[0] == 2
    spoil(tmp_path / f"a{PREVIOUS}")
    with pytest.raises(Refused, match=r"^preset a cannot be read: .*; save it again or delete it$"):
        steps(tmp_path)
    kept.delete("a", lambda mistake: None)
    disk.turn()
    assert not list(tmp_path.iterdir())


def test_a_file_system_without_second_names_keeps_the_one_before_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("Operation not permitted")

    monkeypatch.setattr("osc_engine.folder.os.link", refuse)
    kept, disk = presets(tmp_path)
    for n in (1, 2):
        kept.save("a", after(("/steps", n)), "test", lambda mistake: None)
        disk.turn()
    assert steps(tmp_path) == (2, "")
    spoil(tmp_path / "a.toml")
    assert steps(tmp_path)[0] == 1


def test_no_name_and_no_preset_waits_for_a_disk_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = saved(tmp_path, "a", "b")

    def hang(*_: object, **__: object) -> None:
        raise AssertionError("this would wait for the disk")

    for method in ("files", "read", "write", "replace", "delete"):
        monkeypatch.setattr(Folder, method, hang)
    said: list[str] = []
    kept.look()
    kept.save("c", after(("/steps", 3)), "test", said.append)
    kept.delete("b", said.append)
    assert kept.names() == ("a", "c") and said == []
    assert kept.read("a")[0].engine["steps"] == FIRST.steps and kept.read("c")[0].engine["steps"] == 3


def test_what_is_changed_by_hand_is_noticed_at_the_next_look(tmp_path: Path) -> None:
    kept, disk = presets(tmp_path / "presets")
    told: list[tuple[str, ...]] = []
    kept.on_change = lambda: told.append(kept.names())

    def look() -> None:
        kept.look()
        disk.turn()

    place = tmp_path / "presets"
    place.mkdir()
    (place / "a.toml").write_text(write_preset(after(("/steps", 5)), "test"))
    (place / "notes.txt").write_text("no preset")
    assert kept.names() == ()
    look()
    assert kept.names() == ("a",) and kept.read("a")[0].engine["steps"] == 5
    (place / "a.toml").write_text(write_preset(after(("/steps", 6)), "test"))
    look()
    assert kept.read("a")[0].engine["steps"] == 6
    (place / "a.toml").rename(place / "b.toml")
    look()
    assert kept.names() == ("b",)
    with pytest.raises(Refused, match="no preset a; there are b"):
        kept.read("a")
    assert told == [("a",), ("a",), ("b",)]
    place.rename(tmp_path / "away")
    place.symlink_to(tmp_path / "away")
    look()
    assert kept.names() == ("b",) and kept.read("b")[0].engine["steps"] == 6, "what is known outlasts its folder"


def test_no_more_presets_than_one_message_names(tmp_path: Path) -> None:
    for n in range(MOST):
        (tmp_path / f"{n}.toml").touch()
    kept, _ = presets(tmp_path)
    with pytest.raises(Refused, match=f"there are {MOST} presets already"):
        kept.save("one more", FIRST, "test", lambda mistake: None)
    kept.save("7", FIRST, "test", lambda mistake: None)


def test_a_ramp_that_is_under_way_is_kept_as_where_it_goes() -> None:
    moving = after(("/cfg", 9, 100.0))
    assert recalled(moving).channels[0].cfg_text.target == 9
    assert recalled(moving).channels[0].cfg_text == Ramp(FIRST.channels[0].cfg_text.target, 9.0, LATER.sample, 0.0)
