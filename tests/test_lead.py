"""The lead is as short as the machine lets it be."""

from __future__ import annotations

import pytest

from osc_engine.lead import CALM_SECONDS, LONGEST, SHORTEST, Lead


def test_a_slow_machine_begins_with_a_longer_lead() -> None:
    assert Lead.for_renders_of(0.0, 2).seconds == SHORTEST
    assert SHORTEST < Lead.for_renders_of(2.0, 2).seconds < Lead.for_renders_of(4.0, 2).seconds
    assert Lead.for_renders_of(1000.0, 2).seconds == Lead.for_renders_of(1000.0, 64).seconds == LONGEST


def test_with_cores_to_spare_and_short_renders_the_lead_is_shorter() -> None:
    assert Lead.for_renders_of(0.03, 16).seconds < 0.1 < Lead.for_renders_of(0.03, 4).seconds
    assert Lead.for_renders_of(0.5, 16).seconds == Lead.for_renders_of(0.5, 2).seconds, "a slow render is no reason"


def test_a_lead_that_is_topped_up_in_time_stays_as_it_is() -> None:
    lead = Lead(0.3)
    for n in range(1000):
        lead.observe(0.05, now=n)
    assert lead.seconds == 0.3


def test_a_lead_that_is_nearly_used_up_grows_until_it_is_not_and_then_slowly_gives_back() -> None:
    lead = Lead(0.2)
    for n in range(50):
        lead.observe(0.3, now=n * 0.01)
    grown = lead.seconds
    assert 0.5 <= grown < 1.0, "a thread that is 0.3 s late is to find some of it left"
    lead.observe(0.0, now=1.0)
    assert lead.seconds == grown
    for n in range(200):
        lead.observe(0.0, now=1 + n * CALM_SECONDS)
    assert lead.seconds == pytest.approx(0.2, abs=0.01)


def test_a_lead_never_grows_without_end() -> None:
    lead = Lead()
    for n in range(100):
        lead.observe(lead.seconds + 1.0, now=n)
    assert lead.seconds == LONGEST


def test_a_lead_grows_to_what_was_lacking_and_by_little_where_little_was() -> None:
    slow = Lead(0.1)
    slow.observe(0.07, now=0.0)
    assert slow.seconds == pytest.approx(0.117, abs=0.003)
    halted = Lead(0.1)
    halted.observe(0.15, now=0.0)
    assert halted.seconds == pytest.approx(0.25), "the same halt would leave its share"
