"""Messages into commands: liberal reading, patterns, mistakes."""

from __future__ import annotations

import difflib
import struct
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osc_messages import BUNDLE, FIRST, NOW, after, applied, one, refusal

from osc_engine.addresses import ADDRESSES, BY_PATH, Refused
from osc_engine.changes import Moment, value_messages
from osc_engine.commands import parse, winners
from osc_engine.controls import Controls, Ramp
from osc_engine.patterns import matches


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
    ("sent", "seed"),
    [(7, 7), (7.0, 7), ("7", 7), (2**31 - 1, 2**31 - 1), (str(2**31), str(2**31)), ("9223372036854775807",) * 2],
)
def test_seeds_are_exact_and_those_beyond_32_bits_are_answered_as_text(sent: object, seed: object) -> None:
    result = applied("/seed", sent)
    assert result.values == (seed,) and result.controls.seed == int(str(seed)) and not result.clamped


@pytest.mark.parametrize(
    ("sent", "seed"),
    [(-5, 0), ("-5", 0), (-5.0, 0), (str(2**63), 2**63 - 1), ("9" * 23, 2**63 - 1), ("9" * 5000, 2**63 - 1),
     (1e23, 2**63 - 1), (-1e23, 0)],
)  # fmt: skip
def test_a_seed_outside_its_range_is_clamped(sent: object, seed: int) -> None:
    command = one("/seed", sent)
    assert command.values == (seed,) and command.clamped


def test_the_lead_is_given_back_by_a_nought_and_never_shorter_than_its_least() -> None:
    assert one("/lead", 0).values == (0.0,) and not one("/lead", 0).clamped
    assert one("/lead", 0.03).values == (0.1,) and one("/lead", 0.03).clamped
    assert after(("/lead", 2.0), ("/lead", 0)).lead == 0


def test_a_bound_that_came_in_32_bits_is_that_bound() -> None:
    for address in ADDRESSES:
        argument = address.arguments[0] if address.arguments else None
        if argument is None or argument.kind != "float" or not address.readable:
            continue
        for bound in (argument.minimum, argument.maximum):
            (sent,) = struct.unpack("f", struct.pack("f", bound))
            command = one(address.path, *([1] if address.per_channel else []), sent)
            assert not command.clamped and command.values[0] == pytest.approx(bound, rel=1e-6), address.path
    assert one("/hop", 0.15).clamped and one("/hop", 0.15).values == (0.16,)


def test_what_the_engine_sends_is_told_from_what_is_spelled_wrong() -> None:
    with pytest.raises(Refused, match=r"/synced is what the engine sends; did you mean /sync\?"):
        one("/synced")


def test_a_seed_of_words_is_the_same_on_every_run() -> None:
    assert after(("/seed", "winter", "show")).seed == after(("/seed", "winter show")).seed == 2_555_719_264_343_852_062


def test_a_wrong_address_is_compared_with_few_of_ours_and_one_that_is_sent_again_with_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ratio, count = difflib.SequenceMatcher.ratio, 0

    def counted(matcher: difflib.SequenceMatcher[str]) -> float:
        nonlocal count
        count += 1
        return ratio(matcher)

    monkeypatch.setattr(difflib.SequenceMatcher, "ratio", counted)
    for number in range(20):
        with pytest.raises(Refused, match="did you mean"):
            one(f"/sensor{number}/accelerometer/x", 0.5)
    assert count < 20 * 15 < 20 * len(BY_PATH)
    before = count
    for _ in range(20):
        with pytest.raises(Refused, match=r"did you mean /ch/gain\?"):
            one("/ch/3/gian", 0.5)
    assert count < before + 15


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("/strat", "/start"), ("/Stopp", "/stop"), ("/cgf", "/cfg"), ("/ch/3/titel", "/ch/title"), ("/gain/ch", "/gain"),
     ("/preset/recal", "/preset/recall"), ("/recordstart", "/record/start"), ("/ch/mut", "/ch/mute")],
)  # fmt: skip
def test_a_wrong_address_names_the_one_that_was_meant(wrong: str, meant: str) -> None:
    assert f"did you mean {meant}?" in refusal(wrong)


def test_a_button_may_send_its_number_to_what_takes_none() -> None:
    assert one("/panic", 1.0).values == () and after(("/ch/reset", 2, 1)).channels[1].resets == 1


@pytest.mark.parametrize("let_go", [0, 0.0, False, "0"])
def test_a_button_that_is_let_go_does_nothing_where_no_argument_is_taken(let_go: object) -> None:
    assert after(("/reset", let_go), ("/ch/3/reset", let_go), ("/ch/reset", 3, let_go)) == FIRST
    assert [c.resets for c in after(("/reset", 1), ("/reset", let_go)).channels] == [1] * 8
    for address in ADDRESSES:
        channel = [3] if address.per_channel else []
        if not address.arguments:
            assert one(address.path, *channel, let_go).released is (address.rate != "query")
            assert not one(address.path, *channel, 1).released
    assert not one("/start", let_go).released and one("/start", let_go).values == (0.0,)


def test_a_button_that_is_let_go_begins_no_recording() -> None:
    for let_go in (0, 0.0, False, "0"):
        assert one("/record/start", let_go).released and one("/record/start", let_go).values == ()
    for named in ([], [1], ["take", 0], ["0", "take"]):
        assert not one("/record/start", *named).released


@pytest.mark.parametrize(
    ("sent", "values"),
    [((), ("", 0)), ((1,), ("", 0)), ((0.0,), ("", 0)), ((True,), ("", 0)),
     ((9001,), ("", 9001)), ((9001.0,), ("", 9001)), (("9001",), ("", 9001)),
     (("127.0.0.1", 9001.0), ("127.0.0.1", 9001)), (("127.0.0.1:9001",), ("127.0.0.1", 9001)),
     (("localhost",), ("localhost", 0))],
)  # fmt: skip
def test_a_listener_is_named_in_any_way(sent: tuple[object, ...], values: tuple[object, ...]) -> None:
    assert one("/listen", *sent).values == values == one("/unlisten", *sent).values


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


def test_a_pattern_leaves_out_what_does_not_take_the_arguments_and_tells_it_once() -> None:
    refused: list[tuple[str, str]] = []
    commands = parse("/ch/*/{cfg,blend}", (1.0,), 8, lambda path, why: refused.append((path, str(why))))
    assert [(command.path, command.channel) for command in commands] == [("/ch/cfg", n) for n in range(1, 9)]
    ((path, sentence),) = refused
    assert path == "/ch/blend" and "has no weight" in sentence
    with pytest.raises(Refused):
        parse("/ch/3/blend", (1.0,), 8, lambda path, why: refused.append((path, str(why))))


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
    began = time.thread_time()
    for _ in range(20):
        assert not matches(part, "a" * 20 + "b")
    assert time.thread_time() - began < 2


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
        (("/ch/blend", 1, "a", -1.0), ["/ch/blend", "no weight is above 0"]),
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


def test_of_commands_for_the_same_control_the_last_wins() -> None:
    sent = [("/cfg", 1), ("/ch/cfg", 1, 2), ("/cfg", 3), ("/ch/cfg", 2, 4), ("/ch/cfg", 1, 5)]
    assert winners([one(*message) for message in sent]) == [2, 4, 2, 3, 4]


def together(*sent: tuple[object, ...], controls: Controls = FIRST, now: Moment = NOW) -> Controls:
    """Return the controls after messages that came at once."""
    return after(
        *(sent[n] for n in sorted(set(winners([one(*message) for message in sent])))), controls=controls, now=now
    )


def heard(controls: Controls) -> list[object]:
    """Return what is to be heard of controls from `NOW` on, and what can be asked for."""
    moments = (NOW.sample, NOW.sample + 24_000, NOW.sample + 9 * 48_000, NOW.sample + 99 * 48_000)
    ramps = [
        ramp.at(sample, 48_000)
        for channel in controls.channels
        for ramp in (channel.cfg_audio, channel.cfg_text, channel.temperature)
        for sample in moments
    ]
    texts = [dict(channel.followed(sample, 48_000)) for channel in controls.channels for sample in moments]
    return [value_messages(controls), ramps, texts]


def test_what_is_set_at_once_counts_before_a_ramp_that_comes_with_it() -> None:
    sent = [("/cfg", 8), ("/cfg", 0), ("/cfg", 4, 5), ("/cfg", 6, 10)]
    assert winners([one(*message) for message in sent]) == [1, 1, 3, 3]
    assert together(*sent).channels[0].cfg_text == Ramp(0.0, 6.0, NOW.sample, 10.0)
    assert winners([one("/cfg", 6, 10), one("/cfg", 0)]) == [1, 1]
    assert winners([one("/gain", -6), one("/gain", 0), one("/gain", -60, 10)]) == [1, 1, 2]


def test_a_flood_of_levels_or_of_ramps_has_one_winner() -> None:
    for flood in ([one("/ch/gain", 1, n) for n in range(9)], [one("/cfg", n, 0.5) for n in range(9)]):
        assert winners(flood) == [8] * 9


def test_a_flood_of_prompts_has_one_winner_for_each_channel() -> None:
    assert winners([one("/prompt", f"rain {n}") for n in range(9)]) == [8] * 9
    mixed = [one("/ch/prompt", 1 + n % 2, f"rain {n}") for n in range(6)]
    assert winners([*mixed, one("/cfg", 1), *mixed]) == [*[11, 12] * 3, 6, *[11, 12] * 3]
    assert winners([mixed[0], one("/prompt", "fog"), mixed[0]]) == [0, 1, 2]


def test_texts_that_come_together_count_each() -> None:
    moved = together(("/glide", 0), ("/prompt", "X"), ("/glide", 10), ("/prompt", "Y"))
    assert moved.channels[0].previous == (("X", 1.0),) and moved.channels[0].texts == (("Y", 1.0),)
    prompted = after(("/ch/prompt", 1, "rain"))
    given_up = together(("/ch/blend", 1, "a", 1, "b", 1), ("/ch/blend", 1, ""), controls=prompted)
    assert given_up.channels[0].texts == (("Glass Rain", 1.0),)


def test_a_glide_of_nothing_ends_the_one_under_way_though_a_longer_one_comes_with_it() -> None:
    gliding = after(("/glide", 60), ("/ch/prompt", 1, "rain"))
    later = Moment(NOW.sample + 48_000)
    ended = together(("/glide", 0), ("/glide", 60), controls=gliding, now=later)
    assert ended.channels[0].followed(later.sample, 48_000) == (("rain", 1.0),)


_NUMBER, _SECONDS = st.sampled_from([0, 3, 7]), st.sampled_from([0, 0, 1, 10])
_TEXT = st.sampled_from(["", "rain", "fog"])
_SENT = st.one_of(
    st.tuples(st.sampled_from(["/cfg", "/cfg/text", "/temperature"]), _NUMBER, _SECONDS),
    st.tuples(st.sampled_from(["/ch/cfg", "/ch/cfg/audio", "/ch/temperature"]), st.just(1), _NUMBER, _SECONDS),
    st.tuples(st.just("/glide"), _SECONDS),
    st.tuples(st.just("/ch/glide"), st.just(1), _SECONDS),
    st.tuples(st.just("/prompt"), _TEXT),
    st.tuples(st.just("/ch/prompt"), st.sampled_from([1, 2]), _TEXT),
    st.tuples(st.just("/ch/title"), st.just(1), st.sampled_from([1, 2])),
    st.tuples(st.just("/ch/blend"), st.just(1), st.sampled_from(["", "rain 1 ice 3"])),
)


@settings(deadline=None)
@given(st.lists(_SENT, max_size=6), st.lists(_SENT, max_size=9))
def test_what_comes_at_once_is_heard_as_if_it_came_one_by_one(
    before: list[tuple[object, ...]], sent: list[tuple[object, ...]]
) -> None:
    started = after(*before, now=Moment(NOW.sample - 48_000))
    assert heard(together(*sent, controls=started)) == heard(after(*sent, controls=started))


def test_a_query_sees_all_that_was_set_before_it() -> None:
    sent = [("/cfg", 1), ("/cfg", 2), ("/cfg",), ("/cfg", 3), ("/cfg", 4)]
    assert winners([one(*message) for message in sent]) == [1, 1, 2, 4, 4]


def test_a_wrong_title_does_not_undo_a_right_one_before_it() -> None:
    assert winners([one("/ch/title", 1, "Iron Breath"), one("/ch/title", 1, "Rust")]) == [0, 1]
