"""The walk over patches finds what it is for: unknown addresses, wrong arguments, controls that nothing reaches."""

from __future__ import annotations

import pytest
from patch_table import NUMBER, TEXT, WORDS, Given, Sent, mistakes, unheard, unknown, unreached

from osc_engine.addresses import BY_PATH


@pytest.mark.parametrize(
    "sent",
    [
        Sent("/cfg", (Given("number", 0, 12),)),
        Sent("/cfg", (NUMBER, NUMBER)),
        Sent("/cfg"),
        Sent("/ch/3/gain", (NUMBER,)),
        Sent("/ch/*/mute", (NUMBER,)),
        Sent("/ch/prompt", (NUMBER, WORDS)),
        Sent("/ch/title", (NUMBER, NUMBER)),
        Sent("/titles", (TEXT,) * 8),
        Sent("/listen"),
        Sent("/listen", (TEXT, NUMBER)),
        Sent("/panic", (NUMBER,)),
        Sent("/ch/reset", (NUMBER,)),
    ],
    ids=lambda sent: f"{sent.address} {len(sent.arguments)}",
)
def test_what_the_table_takes_is_no_mistake(sent: Sent) -> None:
    assert mistakes([sent]) == []


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (Sent("/volume", (NUMBER,)), "/volume is not in the table"),
        (Sent("/cfg", (Given("number", 0, 13),)), "/cfg sends 0 to 13 as scale"),
        (Sent("/cfg", (NUMBER, NUMBER, NUMBER)), "/cfg takes fewer arguments"),
        (Sent("/ch/gain", (NUMBER, TEXT)), "/ch/gain takes a number as level, not text"),
        (Sent("/ch/gain", (TEXT, NUMBER)), "/ch/gain begins with text, not with a channel"),
        (Sent("/ch/reset"), "/ch/reset needs a channel"),
    ],
    ids=lambda value: value.address if isinstance(value, Sent) else "",
)
def test_what_the_table_does_not_take_is_named(sent: Sent, sentence: str) -> None:
    assert mistakes([sent]) == [f": {sentence}"]


def test_a_question_does_not_reach_a_control() -> None:
    assert set(BY_PATH) - set(unreached([Sent("/cfg"), Sent("/panic"), Sent("/ch/3/gain", (NUMBER,))])) == {
        "/panic",
        "/ch/gain",
    }


def test_what_the_engine_never_says_cannot_be_waited_for() -> None:
    assert unknown(["/cfg", "/ch/3/gain", "/status", "/start", "/nothing"]) == ["/nothing", "/start"]
    assert "/meters" in unheard(["/cfg"]) and "/cfg" not in unheard(["/cfg"])
