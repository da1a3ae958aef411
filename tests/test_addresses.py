"""The table of the OSC contract, and what derives from it."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from osc_messages import BUNDLE, FIRST, NOW, after, applied, one

from osc_engine.addresses import ADDRESSES, BY_PATH, OUTGOING, Address, Argument, Message, as_json
from osc_engine.changes import Moment, apply, query, value_messages
from osc_engine.controls import ChannelControls, Controls
from osc_engine.osc_page import markdown


def sample_arguments(address: Address) -> list[object]:
    """Return arguments that are not the defaults, made from the table alone."""
    made: list[object] = [3] if address.per_channel else []
    for argument in address.arguments:
        if argument.kind == "names":
            made += reversed(BUNDLE.titles)
        elif argument.kind == "blend":
            made += ["Ember Field", 0.75, "rain", 0.25]
        elif argument.kind in ("text", "seed", "host", "name"):
            known = {"title": "Ember Field", "style": "signature", "bundle": "demo", "host": "127.0.0.1", "seed": 12}
            made.append(known.get(argument.name, "rain"))
        elif argument.kind == "port":
            made.append(9001)
        elif argument.name == "ramp":
            made.append(2.0)
        else:
            made.append(argument.maximum if argument.maximum is not None else 1)
    return made


def test_the_table_holds_every_address_of_the_contract() -> None:
    expected = """/start /stop /panic /reset /ch/reset /cfg /ch/cfg /cfg/audio /ch/cfg/audio /cfg/text
        /ch/cfg/text /temperature /ch/temperature /steps /hop /lead /seed /titles /ch/title /prompt
        /ch/prompt /style /ch/style /ch/blend /glide /ch/glide /gain /ch/gain /ch/mute /ch/solo /ch/hold
        /record /record/start /record/stop /bundle/list /bundle/load /preset/save /preset/recall
        /preset/delete /preset/list /listen /unlisten /dump /status /quality /watchdog /ping /version /sync"""
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
    inner = {"version", "channels", "heard_at", "previous", "since", "gliding"}
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
    needed = address.per_channel + sum(not argument.optional for argument in address.arguments)
    least = sent[:needed]
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


def test_every_value_is_an_int_a_float_or_text_and_every_readable_address_has_one() -> None:
    messages = value_messages(after(("/seed", 2**40)), lead=0.5)
    assert {m.address for m in messages} == {a.path for a in ADDRESSES if a.readable}
    kinds = {"f": float, "i": int, "s": str}
    for message in messages:
        assert all(type(value) in kinds.values() for value in message.arguments), message
        assert all(abs(value) < 2**31 for value in message.arguments if isinstance(value, int))
        assert message.arguments[0] in range(1, 9) or not message.address.startswith("/ch/")


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


def test_only_what_may_be_left_out_is_chosen_by_somebody_else() -> None:
    """A text that has to be sent has no default, and a control has one as soon as there is a bundle."""
    chosen = {line.split("`")[1] for line in markdown().splitlines() if line.startswith("| `/") and "chosen" in line}
    assert chosen and chosen <= {a.path for a in ADDRESSES if a.readable}
