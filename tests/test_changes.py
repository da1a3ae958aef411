"""Commands into new controls, and controls into values."""

from __future__ import annotations

import struct
import unicodedata
from dataclasses import replace
from typing import Literal

import pytest
from osc_messages import BUNDLE, FIRST, NOW, after, applied, one

from osc_engine.addresses import ADDRESSES, Message, Refused
from osc_engine.changes import Moment, apply, changed, done, query, value_messages
from osc_engine.commands import parse
from osc_engine.controls import MOST_TEXTS, Controls, Ramp, default_controls
from osc_engine.geometry import Geometry
from osc_engine.manifest import Manifest
from osc_engine.plan import make_plan

Form = Literal["NFC", "NFD"]


def test_a_ramp_longer_than_allowed_is_clamped_and_reported() -> None:
    result = applied("/cfg", 5, 1e9)
    assert result.clamped and result.controls.channels[0].cfg_text.seconds == 600


@pytest.mark.parametrize(
    "name", ["Deep Current", "deep current", "deepcurrent", "DEEP-CURRENT", "deep_current", "4", 4.0]
)
def test_a_title_is_known_by_name_by_slug_or_by_number(name: object) -> None:
    assert after(("/ch/title", 1, name)).channels[0].title == "Deep Current"


@pytest.mark.parametrize(
    ("wanted", "names", "found"),
    [
        ("Etude 12", ("Etude 1.2", "Etude 12"), "Etude 12"),
        ("etude 12", ("Etude 1.2", "Etude 12"), "Etude 12"),
        ("etude12", ("Etude 1.2", "Etude 12"), "Etude 1.2"),
        ("C", ("C#", "C"), "C"),
        ("c", ("C#", "C"), "C"),
        ("C#", ("C", "C#"), "C#"),
        ("rain", ("RAIN", "rain"), "rain"),
        ("2", ("1", "3", "2"), "2"),
        ("2", ("one", "two"), "two"),
    ],
)
def test_a_name_as_it_is_written_goes_before_one_that_is_like_it(
    wanted: str, names: tuple[str, ...], found: str
) -> None:
    bundle = Manifest(name="test", titles=names, styles=names)
    controls = default_controls(bundle)
    for address in ("/ch/title", "/ch/style"):
        controls = apply(controls, one(address, 1, wanted), NOW, bundle).controls
    assert (controls.channels[0].title, controls.channels[0].style) == (found, found)


@pytest.mark.parametrize("sent", ["Übergänge", "übergänge", "ÜBER GÄNGE"])
@pytest.mark.parametrize("asked", ["NFC", "NFD"])
@pytest.mark.parametrize("kept", ["NFC", "NFD"])
def test_a_name_is_found_however_its_accents_are_written(sent: str, asked: Form, kept: Form) -> None:
    name, wanted = unicodedata.normalize(kept, "Übergänge"), unicodedata.normalize(asked, sent)
    bundle = Manifest(name="test", titles=("Ubergange", name), styles=("Ubergange", name))
    controls = default_controls(bundle, 2)
    for message in (("/ch/title", 1, wanted), ("/style", wanted), ("/ch/blend", 2, wanted, 1)):
        for command in parse(message[0], message[1:], 2):
            controls = apply(controls, command, NOW, bundle).controls
    first, second = controls.channels
    assert (first.title, first.style, second.blend) == (name, name, ((name, 1.0),))
    sent_apart = parse("/titles", (wanted, 1), 2)
    assert apply(controls, sent_apart[0], NOW, bundle).controls.channels[0].title == name


def test_a_title_of_two_words_may_come_as_two_arguments() -> None:
    assert after(("/ch/title", 1.0, "Night", "Machinery")).channels[0].title == "Night Machinery"


def test_a_title_clears_the_prompt_of_its_channel_only() -> None:
    controls = after(("/prompt", "a storm"), ("/ch/title", 2, 2))
    assert [channel.texts[0][0] for channel in controls.channels[:3]] == ["a storm", "Iron Breath", "a storm"]


def test_an_empty_prompt_returns_to_the_title() -> None:
    assert after(("/ch/prompt", 2, "a storm"), ("/ch/prompt", 2, "")).channels[1].texts == (("Iron Breath", 1.0),)


def test_titles_come_one_by_one_or_as_single_words() -> None:
    wanted = tuple(reversed(BUNDLE.titles))
    for sent in (wanted, " ".join(wanted).split(), [8, 7, 6, 5, 4, 3, 2, 1]):
        assert tuple(c.title for c in after(("/titles", *sent)).channels) == wanted
    mixed = ("Ember", "Field", 7, "nightmachinery", "Paper Birds", "4", "Insect", "Choir", 2, 1)
    assert tuple(c.title for c in after(("/titles", *mixed)).channels) == wanted


def test_a_changed_text_remembers_what_it_comes_from_so_that_it_can_glide() -> None:
    controls = after(("/glide", 4.0), ("/ch/prompt", 1, "a storm"))
    entry = controls.channels[0]
    assert (entry.previous, entry.texts, entry.since) == ((("Glass Rain", 1.0),), (("a storm", 1.0),), NOW.sample)
    half_way = make_plan(controls, Geometry(), (NOW.sample + 2 * 48_000) // 7_680, 1, 8)
    assert dict(half_way.channels[0].texts) == {
        "Glass Rain": pytest.approx(0.5, abs=0.05),
        "a storm": pytest.approx(0.5, abs=0.05),
    }


def test_a_longer_glide_does_not_take_a_channel_back() -> None:
    controls = after(("/ch/prompt", 1, "a storm"))
    controls = after(("/glide", 100), controls=controls, now=Moment(NOW.sample + 48_000))
    later = make_plan(controls, Geometry(), (NOW.sample + 96_000) // 7_680, 1, 8)
    assert later.channels[0].texts == (("a storm", 1.0),)


def test_the_same_text_again_starts_no_glide() -> None:
    controls = after(("/ch/title", 1, "Glass Rain"))
    assert controls.channels[0].previous == ()


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


def test_a_hop_is_rounded_to_whole_columns_and_answered_so() -> None:
    assert applied("/hop", 1.0).values == (0.96,)


def test_the_lead_in_force_is_answered_until_one_is_set() -> None:
    assert query(FIRST, one("/lead"), lead=0.7).arguments == (0.7,)
    assert query(after(("/lead", 2)), one("/lead"), lead=0.7).arguments == (2.0,)


def test_resets_are_counted_for_all_or_one_channel() -> None:
    assert [c.resets for c in after(("/reset",), ("/ch/reset", 2)).channels[:3]] == [1, 2, 1]
    assert [c.resets for c in after(("/ch/reset",)).channels] == [1] * 8
    assert applied("/ch/reset", 2).values == (2,)


def test_a_query_for_all_channels_answers_what_most_of_them_have() -> None:
    controls = after(("/gain", -6), ("/ch/gain", 1, 0), ("/ch/gain", 2, -3))
    assert query(controls, one("/gain")).arguments == (-6.0,)


def test_values_sent_back_restore_the_controls() -> None:
    controls = after(
        ("/cfg", 3), ("/ch/cfg/audio", 2, 5), ("/ch/cfg/text", 3, 1.5), ("/temperature", 0.9), ("/steps", 12),
        ("/titles", *range(8, 0, -1)), ("/prompt", "a storm"), ("/ch/title", 5, 2), ("/ch/prompt", 6, "ice"),
        ("/style", "signature"), ("/ch/style", 4, "none"), ("/gain", -3), ("/ch/gain", 8, -9), ("/ch/mute", 1, 1),
        ("/ch/solo", 2, 1), ("/ch/hold", 7, 1),
        ("/ch/blend", 3, "fog", 2, "Iron Breath", 1), ("/glide", 3), ("/seed", "winter"), ("/hop", 2), ("/lead", 1),
    )  # fmt: skip
    messages = value_messages(controls)
    restored = after(*((m.address, *m.arguments) for m in messages))
    assert value_messages(restored) == messages != value_messages(FIRST)


@pytest.mark.parametrize(
    "sent",
    [("/cfg", 3.5), ("/ch/cfg", 3, 3.5), ("/titles", 8, 7, 6, 5, 4, 3, 2, 1), ("/seed", 5), ("/ch/mute", 2, 1),
     ("/ch/prompt", 2, "ice"), ("/ch/blend", 2, "ice", 1, "fog", 2),
     ("/gain", -3), ("/ch/hold", 2, 1), ("/ch/reset", 1), ("/style", "none")],
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


def test_a_blend_names_titles_by_name_or_number_and_any_other_text() -> None:
    entry = after(("/ch/blend", 1, 2, 1, "glass rain", 2.0, "a", "storm", ",", "far", 8.0)).channels[0]
    assert entry.blend == (
        ("Iron Breath", pytest.approx(1 / 11, abs=1e-6)),
        ("Glass Rain", pytest.approx(2 / 11, abs=1e-6)),
        ("a storm, far", pytest.approx(8 / 11, abs=1e-6)),
    )
    assert after(("/ch/blend", 1, "a storm 1 ice 3")).channels[0].blend == (("a storm", 0.25), ("ice", 0.75))


def test_a_blend_sent_back_as_it_was_answered_is_the_same_blend_after_any_number_of_turns() -> None:
    values = applied("/ch/blend", 2, "ice", 1, "rain", 1, "fog", 1, "sun", 0).values
    assert values[0] == 2 and values[-1] == 0
    for _ in range(3):
        sent = [struct.unpack("f", struct.pack("f", v))[0] if isinstance(v, float) else v for v in values]
        again = applied("/ch/blend", *sent).values
        assert again == values
        values = again


def test_of_title_prompt_and_blend_the_last_one_counts() -> None:
    blended = after(("/ch/prompt", 1, "fog"), ("/ch/blend", 1, "ice", 1, "rain", 1))
    assert blended.channels[0].texts == (("ice", 0.5), ("rain", 0.5))
    assert query(blended, one("/ch/prompt", 1)).arguments == (1, "")
    for sent, texts in (
        (("/ch/prompt", 1, "sun"), (("sun", 1.0),)),
        (("/prompt", "sun"), (("sun", 1.0),)),
        (("/ch/prompt", 1, ""), (("Glass Rain", 1.0),)),
        (("/ch/title", 1, 2), (("Iron Breath", 1.0),)),
        (("/titles", *range(8, 0, -1)), (("Ember Field", 1.0),)),
        (("/ch/blend", 1, ""), (("Glass Rain", 1.0),)),
    ):
        changed_again = after(sent, controls=blended)
        assert changed_again.channels[0].texts == texts, sent
        assert query(changed_again, one("/ch/blend", 1)).arguments == (1, ""), sent
    prompted = after(("/ch/prompt", 1, "sun"), ("/ch/blend", 1, ""))
    assert prompted.channels[0].texts == (("sun", 1.0),), "an empty blend takes nothing else away"


def test_a_weight_of_nothing_is_kept_to_be_read_and_not_followed() -> None:
    controls = after(("/ch/blend", 1, "ice", 0, "rain", 5))
    assert query(controls, one("/ch/blend", 1)).arguments == (1, "ice", 0.0, "rain", 1.0)
    assert controls.channels[0].texts == (("rain", 1.0),)


def test_a_negative_weight_is_clamped_and_reported() -> None:
    result = applied("/ch/blend", 1, "ice", -3, "rain", 5)
    assert result.clamped and result.values == (1, "ice", 0.0, "rain", 1.0)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (("ice", 0, "rain", 0), "no weight is above 0"),
        (("ice", -1), "no weight is above 0"),
        (("ice", 1, "rain"), "rain has no weight"),
        (("ice", 1, "", 2), "an empty text"),
        ([w for n in range(7) for w in (f"text {n}", 1)], "7 texts in one blend; send 1 to 6"),
        (("x" * 1001, 1), "at most 1000"),
    ],
)
def test_a_blend_that_is_none_is_refused_in_one_sentence(sent: list[object], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        one("/ch/blend", 1, *sent)


def places(controls: Controls, *samples: int) -> list[dict[str, float]]:
    """Return what channel 1 follows at samples of the stream, as the worker plans it from a snapshot that travelled."""
    travelled = Controls.from_json(controls.to_json())
    assert travelled == controls
    return [dict(travelled.channels[0].followed(sample, 48_000)) for sample in samples]


def test_a_text_changed_in_the_middle_of_a_glide_leaves_from_where_the_glide_is() -> None:
    first = after(("/glide", 4), ("/ch/prompt", 1, "ice"), now=Moment(0))
    second = after(("/ch/prompt", 1, "fog"), controls=first, now=Moment(48_000))
    before, beginning, middle, end = (
        *places(first, 48_000),
        *places(second, 48_000, 48_000 + 96_000, 48_000 + 192_000),
    )
    assert before == beginning == {"Glass Rain": 0.75, "ice": 0.25}
    assert middle == {"Glass Rain": 0.375, "ice": 0.125, "fog": 0.5}
    assert end == {"fog": 1.0}


def test_turning_back_in_the_middle_of_a_glide_goes_back_the_way_it_came() -> None:
    first = after(("/glide", 4), ("/ch/prompt", 1, "ice"), now=Moment(0))
    back = after(("/ch/prompt", 1, ""), controls=first, now=Moment(96_000))
    assert places(back, 96_000, 96_000 + 96_000) == [
        {"Glass Rain": 0.5, "ice": 0.5},
        {"Glass Rain": 0.75, "ice": 0.25},
    ]


def test_a_new_glide_time_in_the_middle_of_a_glide_does_not_jump() -> None:
    first = after(("/glide", 4), ("/ch/prompt", 1, "ice"), now=Moment(0))
    slower = after(("/ch/glide", 1, 100), controls=first, now=Moment(96_000))
    assert places(first, 96_000) == places(slower, 96_000) == [{"Glass Rain": 0.5, "ice": 0.5}]
    assert places(slower, 96_000 + 100 * 48_000) == [{"ice": 1.0}]


def test_a_glide_to_a_blend_and_on_is_without_a_jump() -> None:
    first = after(("/glide", 2), ("/ch/blend", 1, "ice", 1, "rain", 3), now=Moment(0))
    assert places(first, 48_000) == [{"Glass Rain": 0.5, "ice": 0.125, "rain": 0.375}]
    moved = after(("/ch/blend", 1, "ice", 3, "rain", 1), controls=first, now=Moment(48_000))
    assert places(moved, 48_000) == places(first, 48_000)
    assert places(moved, 48_000 + 96_000) == [{"ice": 0.75, "rain": 0.25}]


def test_texts_changed_for_ever_within_one_glide_stay_a_snapshot_of_bounded_size() -> None:
    controls = after(("/glide", 600))
    for n in range(300):
        before = controls
        controls = after(("/ch/prompt", 1, f"text {n}"), controls=controls, now=Moment(7680 * (n + 1)))
        jump = (
            places(controls, 7680 * (n + 1))[0].get("Glass Rain", 0) - places(before, 7680 * (n + 1))[0]["Glass Rain"]
        )
        assert abs(jump) < 0.01
    place = controls.channels[0].previous
    assert len(place) == MOST_TEXTS and sum(share for _, share in place) == pytest.approx(1)


def test_every_control_that_moves_in_steps_too_small_to_hear_takes_a_ramp() -> None:
    # times of the render itself, which are not heard, and the time of a glide, which is a ramp
    times = {"/hop", "/lead", "/glide", "/ch/glide"}
    continuous = {a.path for a in ADDRESSES if a.readable and a.arguments[0].kind == "float"}
    assert {a.path for a in ADDRESSES if a.ramped and a.fields} == continuous - times
