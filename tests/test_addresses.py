"""The OSC contract without a socket: the table, liberal reading, new controls, values."""

from __future__ import annotations

import json
import time
from dataclasses import fields, replace
from pathlib import Path

import pytest

from osc_engine.addresses import ADDRESSES, BY_PATH, OUTGOING, Address, Argument, Message, Refused, as_json, markdown
from osc_engine.changes import Applied, Moment, apply, changed, done, query, value_messages
from osc_engine.commands import Command, parse, winners
from osc_engine.controls import ChannelControls, Controls, Ramp, default_controls
from osc_engine.geometry import Geometry
from osc_engine.manifest import Manifest
from osc_engine.patterns import matches
from osc_engine.plan import make_plan

BUNDLE = Manifest(
    name="test",
    titles=("Glass Rain", "Iron Breath", "Insect Choir", "Deep Current", "Paper Birds", "Night Machinery",
            "Standing Wave", "Ember Field"),
    styles=("signature", "Tin Whistle"),
)  # fmt: skip
FIRST = default_controls(BUNDLE)
NOW = Moment(96_000)


def one(address: str, *arguments: object) -> Command:
    (command,) = parse(address, arguments, 8)
    return command


def after(*messages: tuple[object, ...], controls: Controls = FIRST, now: Moment = NOW) -> Controls:
    """Return the controls after messages, each an address and its arguments."""
    for address, *arguments in messages:
        for command in parse(str(address), arguments, 8):
            controls = apply(controls, command, now, BUNDLE).controls
    return controls


def applied(address: str, *arguments: object) -> Applied:
    return apply(FIRST, one(address, *arguments), NOW, BUNDLE)


def refusal(address: str, *arguments: object) -> str:
    with pytest.raises(Refused) as caught:
        after((address, *arguments))
    return str(caught.value)


def sample_arguments(address: Address) -> list[object]:
    """Return arguments that are not the defaults, made from the table alone."""
    made: list[object] = [3] if address.per_channel else []
    for argument in address.arguments:
        if argument.kind == "names":
            made += reversed(BUNDLE.titles)
        elif argument.kind in ("text", "seed", "host"):
            known = {"title": "Ember Field", "style": "signature", "host": "127.0.0.1", "seed": 12}
            made.append(known.get(argument.name, "rain"))
        elif argument.kind == "port":
            made.append(9001)
        elif argument.name == "ramp":
            made.append(2.0)
        else:
            made.append(argument.maximum if argument.maximum is not None else 1)
    return made


def test_the_table_holds_every_address_of_the_contract() -> None:
    expected = """/start /stop /panic /reset /ch/reset /cfg /ch/cfg /cfg/audio /ch/cfg/audio /cfg/text /ch/cfg/text
        /temperature /ch/temperature /steps /hop /lead /seed /titles /ch/title /prompt /ch/prompt /style /ch/style
        /glide /ch/glide /gain /ch/gain /ch/mute /ch/solo /listen /unlisten /dump /status /ping /version /sync"""
    assert set(BY_PATH) == set(expected.split()) and len(ADDRESSES) == len(BY_PATH)


def test_every_address_says_what_it_does_in_one_sentence() -> None:
    for address in ADDRESSES:
        assert address.description[0].isupper() and address.description.endswith("."), address.path
        assert ". " not in address.description, address.path


def test_every_field_of_the_table_is_a_field_of_the_controls() -> None:
    engine = {field.name for field in fields(Controls)}
    channel = {field.name for field in fields(ChannelControls)}
    for address in ADDRESSES:
        assert set(address.fields) <= (engine if address.scope == "engine" else channel), address.path


def test_every_control_that_a_user_sets_has_an_address() -> None:
    reached = {field for address in ADDRESSES for field in address.fields}
    inner = {"version", "channels", "heard_at", "previous", "since"}
    assert {field.name for kind in (Controls, ChannelControls) for field in fields(kind)} - inner == reached


@pytest.mark.parametrize("address", [a for a in ADDRESSES if a.readable], ids=lambda a: a.path)
def test_what_is_set_is_what_a_query_answers(address: Address) -> None:
    sent = sample_arguments(address)
    before = apply(FIRST, one(address.path, *sent), NOW, BUNDLE)
    channel = sent[:1] if address.per_channel else []
    asked = one(address.path, *channel)
    assert asked.query
    answer = query(before.controls, asked)
    values = sent[: len(answer.arguments)]
    values = values if address.path != "/hop" else [9.44]
    assert answer == Message(address.path, tuple(values)) and not before.clamped
    assert before.values == answer.arguments and before.controls != FIRST


@pytest.mark.parametrize("address", [a for a in ADDRESSES if not a.readable], ids=lambda a: a.path)
def test_what_has_no_value_is_taken_with_and_without_its_arguments(address: Address) -> None:
    sent = sample_arguments(address)
    assert apply(FIRST, one(address.path, *sent), NOW, BUNDLE).values == tuple(sent)
    least = sent[:1] if address.per_channel else []
    assert len(one(address.path, *least).values) == len(address.arguments)


@pytest.mark.parametrize(
    "address", [a for a in ADDRESSES if a.readable and a.arguments[0].minimum is not None], ids=lambda a: a.path
)
def test_values_outside_their_range_are_clamped_and_reported(address: Address) -> None:
    argument = address.arguments[0]
    assert argument.minimum is not None and argument.maximum is not None
    channel = [3] if address.per_channel else []
    for sent, kept in ((argument.minimum - 1e6, argument.minimum), (argument.maximum + 1e6, argument.maximum)):
        result = applied(address.path, *channel, sent)
        assert result.clamped and result.values[-1] == kept


def test_a_ramp_longer_than_allowed_is_clamped_and_reported() -> None:
    result = applied("/cfg", 5, 1e9)
    assert result.clamped and result.controls.channels[0].cfg_text.seconds == 600


@pytest.mark.parametrize("number", [4, 4.0, "4", " 4.0 ", "4e0", True])
def test_numbers_come_in_any_type(number: object) -> None:
    assert after(("/cfg", number)).channels[7].cfg_text.target == float(str(number).replace("True", "1"))


@pytest.mark.parametrize(
    ("value", "on"),
    [(1, True), (0, False), (1.0, True), (0.0, False), (True, True), (False, False), ("on", True), ("OFF", False),
     ("1", True), ("0", False), (0.5, True)],
)  # fmt: skip
def test_switches_come_in_any_type(value: object, on: bool) -> None:
    started = after(("/ch/mute", 2, 0 if on else 1))
    assert after(("/ch/mute", 2, value), controls=started).channels[1].mute is on


def test_the_channel_may_stand_in_the_address_or_first_among_the_arguments() -> None:
    assert after(("/ch/3/cfg/audio", 2.5)) == after(("/ch/cfg/audio", 3, 2.5)) != FIRST
    assert after(("/ch/3/cfg", "2.5", "1")) == after(("/ch/cfg", "3", 2.5, 1.0)) != FIRST


def test_text_that_came_apart_is_joined_as_it_was_meant() -> None:
    words = ("rain", "on", "a", "tin", "roof", ",", 8.0, "bit", ",", 0.25)
    assert after(("/ch/prompt", 3, *words)).channels[2].prompt == "rain on a tin roof, 8 bit, 0.25"
    assert after(("/prompt", "  many   blanks\n here ")).channels[0].prompt == "many blanks here"


@pytest.mark.parametrize(
    "name", ["Deep Current", "deep current", "deepcurrent", "DEEP-CURRENT", "deep_current", "4", 4.0]
)
def test_a_title_is_known_by_name_by_slug_or_by_number(name: object) -> None:
    assert after(("/ch/title", 1, name)).channels[0].title == "Deep Current"


def test_a_title_of_two_words_may_come_as_two_arguments() -> None:
    assert after(("/ch/title", 1.0, "Night", "Machinery")).channels[0].title == "Night Machinery"


def test_a_title_clears_the_prompt_of_its_channel_only() -> None:
    controls = after(("/prompt", "a storm"), ("/ch/title", 2, 2))
    assert [channel.text for channel in controls.channels[:3]] == ["a storm", "Iron Breath", "a storm"]


def test_an_empty_prompt_returns_to_the_title() -> None:
    assert after(("/ch/prompt", 2, "a storm"), ("/ch/prompt", 2, "")).channels[1].text == "Iron Breath"


def test_titles_come_one_by_one_or_as_single_words() -> None:
    wanted = tuple(reversed(BUNDLE.titles))
    for sent in (wanted, " ".join(wanted).split(), [8, 7, 6, 5, 4, 3, 2, 1]):
        assert tuple(c.title for c in after(("/titles", *sent)).channels) == wanted
    mixed = ("Ember", "Field", 7, "nightmachinery", "Paper Birds", "4", "Insect", "Choir", 2, 1)
    assert tuple(c.title for c in after(("/titles", *mixed)).channels) == wanted


def test_a_changed_text_remembers_what_it_comes_from_so_that_it_can_glide() -> None:
    controls = after(("/glide", 4.0), ("/ch/prompt", 1, "a storm"))
    entry = controls.channels[0]
    assert (entry.previous, entry.text, entry.since) == ("Glass Rain", "a storm", NOW.sample)
    half_way = make_plan(controls, Geometry(), (NOW.sample + 2 * 48_000) // 7_680, 1, 8)
    assert half_way.channels[0].mix == pytest.approx(0.5, abs=0.05)


def test_a_longer_glide_does_not_take_a_channel_back() -> None:
    controls = after(("/ch/prompt", 1, "a storm"))
    controls = after(("/glide", 100), controls=controls, now=Moment(NOW.sample + 48_000))
    assert make_plan(controls, Geometry(), (NOW.sample + 96_000) // 7_680, 1, 8).channels[0].mix == 1


def test_the_same_text_again_starts_no_glide() -> None:
    controls = after(("/ch/title", 1, "Glass Rain"))
    assert controls.channels[0].previous == ""


def test_a_ramp_begins_where_the_control_is_when_the_change_is_heard() -> None:
    first = after(("/cfg", 4, 0), now=Moment(0))
    moving = after(("/cfg", 8, 2), controls=first, now=Moment(48_000))
    turned = after(("/cfg", 0, 1), controls=moving, now=Moment(96_000))
    assert turned.channels[0].cfg_text == Ramp(6.0, 0.0, 96_000, 1.0)
    assert turned.channels[0].cfg_audio == turned.channels[0].cfg_text


def test_one_scale_moves_without_the_other() -> None:
    controls = after(("/cfg", 4), ("/ch/cfg/audio", 1, 7), ("/cfg/text", 2))
    assert [c.cfg_audio.target for c in controls.channels[:2]] == [7, 4]
    assert [c.cfg_text.target for c in controls.channels[:2]] == [2, 2]


def test_a_style_is_known_by_name_or_number_and_none_takes_it_away() -> None:
    controls = after(("/style", "tinwhistle"), ("/ch/style", 2, 1), ("/ch/style", 3, "None"))
    assert [c.style for c in controls.channels[:3]] == ["Tin Whistle", "signature", ""]
    assert query(controls, one("/ch/style", 3)).arguments == (3, "none")


@pytest.mark.parametrize(
    ("sent", "seed"),
    [(7, 7), (7.0, 7), ("7", 7), (2**31 - 1, 2**31 - 1), (str(2**31), str(2**31)), ("9223372036854775807",) * 2],
)
def test_seeds_are_exact_and_those_beyond_32_bits_are_answered_as_text(sent: object, seed: object) -> None:
    result = applied("/seed", sent)
    assert result.values == (seed,) and result.controls.seed == int(str(seed)) and not result.clamped


def test_a_seed_of_words_is_the_same_on_every_run() -> None:
    assert after(("/seed", "winter", "show")).seed == after(("/seed", "winter show")).seed == 2_555_719_264_343_852_062


def test_a_hop_is_rounded_to_whole_columns_and_answered_so() -> None:
    assert applied("/hop", 1.0).values == (0.96,)


def test_the_lead_in_force_is_answered_until_one_is_set() -> None:
    assert query(FIRST, one("/lead"), lead=0.7).arguments == (0.7,)
    assert query(after(("/lead", 2)), one("/lead"), lead=0.7).arguments == (2.0,)


def test_resets_are_counted_for_all_or_one_channel() -> None:
    assert [c.resets for c in after(("/reset",), ("/ch/reset", 2)).channels[:3]] == [1, 2, 1]
    assert [c.resets for c in after(("/ch/reset",)).channels] == [1] * 8
    assert applied("/ch/reset", 2).values == (2,)


def test_a_button_may_send_its_number_to_what_takes_none() -> None:
    assert one("/panic", 1.0).values == () and after(("/ch/reset", 2, 1)).channels[1].resets == 1


@pytest.mark.parametrize(
    ("sent", "values"),
    [((), ("", 0)), ((9001,), ("", 9001)), ((9001.0,), ("", 9001)), (("9001",), ("", 9001)),
     (("127.0.0.1", 9001.0), ("127.0.0.1", 9001)), (("127.0.0.1:9001",), ("127.0.0.1", 9001)),
     (("localhost",), ("localhost", 0))],
)  # fmt: skip
def test_a_listener_is_named_in_any_way(sent: tuple[object, ...], values: tuple[object, ...]) -> None:
    assert one("/listen", *sent).values == values == one("/unlisten", *sent).values


def test_a_query_for_all_channels_answers_what_most_of_them_have() -> None:
    controls = after(("/gain", -6), ("/ch/gain", 1, 0), ("/ch/gain", 2, -3))
    assert query(controls, one("/gain")).arguments == (-6.0,)


def test_a_channel_query_without_a_channel_asks_for_all() -> None:
    assert [command.channel for command in parse("/ch/gain", (), 8)] == list(range(1, 9))


@pytest.mark.parametrize(
    ("pattern", "channels"),
    [("/ch/*/mute", range(1, 9)), ("/ch/[1-3]/mute", (1, 2, 3)), ("/ch/[!1-3]/mute", (4, 5, 6, 7, 8)),
     ("/ch/{1,8}/m*", (1, 8)), ("/ch/?/mut?", range(1, 9)), ("/c?/[28]/mute", (2, 8)), ("/ch/2/m{ute,oo}", (2,))],
)  # fmt: skip
def test_patterns_reach_the_channels_that_they_match(pattern: str, channels: range | tuple[int, ...]) -> None:
    commands = parse(pattern, (1,), 8)
    assert [command.channel for command in commands] == list(channels)
    assert {command.path for command in commands} == {"/ch/mute"}


def test_a_pattern_over_names_takes_the_channel_as_an_argument() -> None:
    controls = after(("/ch/{mute,solo}", 3, 1))
    assert controls.channels[2].mute and controls.channels[2].solo


def test_no_pattern_starts_stops_or_resets_everything() -> None:
    assert {command.path for command in parse("/*", (), 8)}.isdisjoint({"/start", "/stop", "/panic", "/reset"})


@pytest.mark.parametrize(
    ("pattern", "name", "match"),
    [("*", "", True), ("a*c", "abbc", True), ("a*c", "abb", False), ("[a-c]", "b", True), ("[!a-c]", "b", False),
     ("[-a]", "-", False), ("{ab,a}b", "ab", True), ("{ab,a}b", "abb", True), ("??", "a", False), ("*?*", "a", True)],
)  # fmt: skip
def test_one_part_of_a_pattern_matches_as_osc_says(pattern: str, name: str, match: bool) -> None:
    assert matches(pattern, name) is match


@pytest.mark.parametrize("part", ["*a" * 32, "{a,aa}" * 10, "?" * 64, "[!b]*" * 12 + "c"])
def test_no_pattern_takes_long(part: str) -> None:
    began = time.perf_counter()
    for _ in range(20):
        assert not matches(part, "a" * 20 + "b")
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize(
    ("sent", "parts"),
    [
        (("/cgf", 1), ["/cgf", "/cfg"]),
        (("/ch/3/tilte", "x"), ["/ch/3/tilte", "/ch/title"]),
        (("/CFG", 1), ["/CFG", "/cfg"]),
        (("/hold", 1), ["/hold", "not an address"]),
        (("/ch/cfg", 9, 1), ["channel 9", "1 to 8"]),
        (("/ch/0/cfg", 1), ["channel 0", "1 to 8"]),
        (("/ch/cfg", 2.5, 1), ["channel 2.5", "1 to 8"]),
        (("/ch/cfg", "all", 1), ["channel all", "1 to 8"]),
        (("/cfg", "loud"), ["/cfg", "scale", "loud", "0 to 12"]),
        (("/cfg", "on"), ["/cfg", "scale", "on", "0 to 12"]),
        (("/ch/mute", 1, "maybe"), ["/ch/mute", "maybe", "1 or 0"]),
        (("/cfg", 1, 2, 3), ["/cfg", "scale ramp", "1 2 3"]),
        (("/panic", "now"), ["/panic", "no arguments", "now"]),
        (("/cfg", float("nan")), ["/cfg", "nan", "finite"]),
        (("/prompt", float("inf")), ["/prompt", "inf", "finite"]),
        (("/cfg", "nan"), ["/cfg", "nan"]),
        (("/cfg", "1_0"), ["/cfg", "1_0"]),
        (("/cfg", "9" * 500), ["/cfg", "999..."]),
        (("/cfg", b"blob"), ["/cfg", "blob"]),
        (("/cfg", None), ["/cfg", "None"]),
        (("/prompt", "x" * 1001), ["/prompt", "1001", "1000"]),
        (("/ch/title", 1, "Rust"), ["Rust", "test", *BUNDLE.titles]),
        (("/ch/title", 1, 9), ["9", *BUNDLE.titles]),
        (("/ch/title", 1, 0), ["0", *BUNDLE.titles]),
        (("/style", "Rust"), ["Rust", "signature", "Tin Whistle"]),
        (("/titles", "Glass Rain", "Iron Breath"), ["2 titles", "8"]),
        (("/titles", *BUNDLE.titles, "Glass Rain"), ["9 titles", "8"]),
        (("/titles", "Glass", "Rust"), ["Glass", "Glass Rain"]),
        (("/ch/[1/mute", 1), ["[1", "]"]),
        (("/ch/{1/mute", 1), ["{1", "}"]),
        (("/ch/*/volume", 1), ["/ch/*/volume", "no address"]),
        (("/ch/" + "*" * 100 + "/mute", 1), ["100", "64"]),
    ],
)  # fmt: skip
def test_a_mistake_is_named_in_one_sentence(sent: tuple[object, ...], parts: list[str]) -> None:
    sentence = refusal(str(sent[0]), *sent[1:])
    assert all(part in sentence for part in parts), sentence
    assert "\n" not in sentence and len(sentence) < 300


def test_values_sent_back_restore_the_controls() -> None:
    controls = after(
        ("/cfg", 3), ("/ch/cfg/audio", 2, 5), ("/ch/cfg/text", 3, 1.5), ("/temperature", 0.9), ("/steps", 12),
        ("/titles", *range(8, 0, -1)), ("/prompt", "a storm"), ("/ch/title", 5, 2), ("/ch/prompt", 6, "ice"),
        ("/style", "signature"), ("/ch/style", 4, "none"), ("/gain", -3), ("/ch/gain", 8, -9), ("/ch/mute", 1, 1),
        ("/ch/solo", 2, 1), ("/glide", 3), ("/seed", "winter"), ("/hop", 2), ("/lead", 1),
    )  # fmt: skip
    messages = value_messages(controls)
    restored = after(*((m.address, *m.arguments) for m in messages))
    assert value_messages(restored) == messages != value_messages(FIRST)


def test_every_value_is_an_int_a_float_or_text_and_every_readable_address_has_one() -> None:
    messages = value_messages(after(("/seed", 2**40)), lead=0.5)
    assert {m.address for m in messages} == {a.path for a in ADDRESSES if a.readable}
    kinds = {"f": float, "i": int, "s": str}
    for message in messages:
        assert all(type(value) in kinds.values() for value in message.arguments), message
        assert all(abs(value) < 2**31 for value in message.arguments if isinstance(value, int))
        assert message.arguments[0] in range(1, 9) or not message.address.startswith("/ch/")


@pytest.mark.parametrize(
    "sent",
    [("/cfg", 3.5), ("/ch/cfg", 3, 3.5), ("/titles", 8, 7, 6, 5, 4, 3, 2, 1), ("/seed", 5), ("/ch/mute", 2, 1),
     ("/ch/prompt", 2, "ice"), ("/gain", -3), ("/ch/reset", 1), ("/style", "none")],
)  # fmt: skip
def test_what_changed_is_what_the_values_before_and_after_differ_in(sent: tuple[object, ...]) -> None:
    controls = after(sent)
    expected = set(value_messages(controls)) - set(value_messages(FIRST))
    assert set(changed(FIRST, controls)) == expected
    assert changed(controls, replace(controls, version=9)) == ()


def test_the_answer_to_a_set_names_address_clamping_time_and_values() -> None:
    command = one("/ch/cfg", 3, 99)
    answer = done(command, apply(FIRST, command, NOW, BUNDLE), 0.25)
    assert answer == Message("/done", ("/ch/cfg", 1, 0.25, 3, 12.0))


def test_of_commands_for_the_same_control_the_last_wins() -> None:
    sent = [("/cfg", 1), ("/ch/cfg", 1, 2), ("/cfg", 3), ("/ch/cfg", 2, 4), ("/ch/cfg", 1, 5)]
    assert winners([one(*message) for message in sent]) == [2, 4, 2, 3, 4]


def test_a_query_sees_all_that_was_set_before_it() -> None:
    sent = [("/cfg", 1), ("/cfg", 2), ("/cfg",), ("/cfg", 3), ("/cfg", 4)]
    assert winners([one(*message) for message in sent]) == [1, 1, 2, 4, 4]


def test_a_wrong_title_does_not_undo_a_right_one_before_it() -> None:
    assert winners([one("/ch/title", 1, "Iron Breath"), one("/ch/title", 1, "Rust")]) == [0, 1]


def test_the_page_for_users_is_made_of_the_table() -> None:
    page = Path(__file__).parent.parent / "docs" / "osc.md"
    assert page.read_text(encoding="utf-8") == markdown()
    for address in ADDRESSES:
        assert f"| `{address.path}` |" in markdown() and address.description in markdown()


def test_programs_get_the_same_table_as_json() -> None:
    table = json.loads(as_json())
    assert [entry["path"] for entry in table["addresses"]] == [address.path for address in ADDRESSES]
    cfg = next(entry for entry in table["addresses"] if entry["path"] == "/cfg")
    assert (cfg["access"], cfg["arguments"][0]["maximum"]) == ("both", 12)
    assert len(table["outgoing"]) == len(OUTGOING)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Argument("x", "float", 2, 1),
        lambda: Argument("x", "float", 0, 1, optional=True),
        lambda: Address("cfg", "No slash.", "hop"),
        lambda: Address("/ch/cfg", "Not for one channel.", "hop"),
        lambda: Address("/cfg", "Nothing to read.", "hop", readable=True),
        lambda: Moment(-1),
    ],
)
def test_what_makes_no_sense_refuses_to_exist(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=r"."):
        make()
