"""What is committed, and when: the lead, the promise, and what gives way to which."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from standins import SMALL

from osc_engine.commits import BEYOND_BLOCK, RESERVE, Commits
from osc_engine.kernel import FADE
from osc_engine.plan import ChannelPlan, Plan
from osc_engine.ring import PLAYER_PLAYING, Ring
from osc_engine.stream import Stream
from osc_engine.synth import Context, Rendered

RATE, SIZE, BLOCK = SMALL.sample_rate, SMALL.column_samples, 128
LEAD = 0.4


class Said:
    lead = LEAD
    promised = 0


@pytest.fixture
def ring() -> Iterator[Ring]:
    with Ring.create(1, RATE) as ring:
        ring.words["player_state"], ring.words["block_samples"] = PLAYER_PLAYING, BLOCK
        yield ring


def filled(columns: int) -> Stream:
    """A stream with so much pending."""
    stream = Stream(SMALL, 1)
    plan = Plan(0, columns, 0, 1, (ChannelPlan((("a", 1.0),)),))
    tokens = np.zeros((1, SMALL.rows, columns), np.int16)
    stream.splice(plan, Rendered(np.zeros((1, columns * SIZE), np.float32), 0, Context(tokens, columns, (0,))))
    return stream


def commits(ring: Ring, stream: Stream) -> tuple[Commits, Said]:
    said = Said()
    return Commits(ring, stream, lambda: said.lead, lambda: said.promised), said


def played(ring: Ring, samples: int) -> None:
    ring.words["played"] = samples


def test_the_lead_is_kept_ahead_of_the_ear(ring: Ring) -> None:
    stream = filled(20)
    made, said = commits(ring, stream)
    for at in (0, 100, 1000, 1003):
        played(ring, at)
        made.top_up()
        assert stream.written == ring.words["written"] == at + round(LEAD * RATE)
    said.lead = 0.7
    made.top_up()
    assert stream.written == 1003 + round(0.7 * RATE)
    assert ring.words["lead"] == 0.7


def test_no_lead_is_so_short_that_a_player_of_long_blocks_would_wait_for_ever(ring: Ring) -> None:
    made, said = commits(ring, filled(20))
    said.lead = 0.1
    assert made.seconds == 0.1
    ring.words["block_samples"] = round(0.17 * RATE)
    assert made.seconds == pytest.approx(0.22, abs=0.001)
    assert 2 * FADE < BEYOND_BLOCK * 48_000, "what the player waits for beside a block"


def test_nothing_is_committed_beyond_a_change_that_waits_until_the_sound_gets_scarce(ring: Ring) -> None:
    stream = filled(20)
    made, said = commits(ring, stream)
    made.top_up()
    said.promised = stream.written + 50
    played(ring, 60)
    made.top_up()
    assert stream.written == said.promised, "the change can be heard when it was promised still"
    reserve = round(RESERVE * RATE) + BLOCK
    played(ring, said.promised - reserve + 10)
    made.top_up()
    assert stream.written == said.promised + 10, "better late than a gap"
    said.promised = 0
    made.top_up()
    assert stream.written == int(ring.words["played"]) + round(LEAD * RATE)


def test_of_a_short_lead_two_thirds_are_held_back_for_a_change_that_waits(ring: Ring) -> None:
    stream = filled(20)
    made, said = commits(ring, stream)
    said.lead = 0.1
    made.top_up()
    said.promised = stream.written
    played(ring, stream.written - round(0.07 * RATE))
    made.top_up()
    assert stream.written == said.promised, "a render that takes a little longer is heard when it was promised"
    played(ring, said.promised - round(0.1 / 3 * RATE) - BLOCK + 10)
    made.top_up()
    assert stream.written == said.promised + 10


def test_a_lead_that_grows_breaks_no_promise(ring: Ring) -> None:
    stream = filled(20)
    made, said = commits(ring, stream)
    said.lead = 0.0
    made.top_up()
    before = made.seconds
    played(ring, stream.written - BLOCK)
    said.promised = int(ring.words["played"]) + round(0.3 * RATE)
    for _ in range(3):
        made.top_up()
    assert made.seconds > max(before, 0.3)
    assert stream.written == said.promised


def test_a_promise_lies_beyond_the_lead(ring: Ring) -> None:
    made, _ = commits(ring, filled(20))
    made.top_up()
    made.promise(0.5, 0.2)
    promise = int(ring.words["promise"])
    assert promise % SIZE == 0
    assert (LEAD + 0.5) * RATE + BLOCK <= promise < (LEAD + 0.5) * RATE + BLOCK + SIZE
    some = int(ring.words["promise_some"])
    assert (LEAD + 0.2) * RATE + BLOCK <= some < (LEAD + 0.2) * RATE + BLOCK + SIZE
    made.promise(0.2, 0.2)
    assert ring.words["promise"] == ring.words["promise_some"] == some


def test_what_a_lead_has_to_spare_is_played_while_a_quick_change_is_rendered(ring: Ring) -> None:
    made, said = commits(ring, filled(20))
    made.fine, said.lead = True, 0.15
    made.top_up()
    block = BLOCK / RATE

    def heard_in(seconds: float) -> float:
        return made.heard_in(seconds) / RATE

    # two thirds of the lead stay, and the reserve and half the render at least
    assert heard_in(0.01) == pytest.approx(0.15 + block, abs=0.001)
    assert heard_in(0.06) == pytest.approx(0.1 + 0.06 + block, abs=0.001)
    assert heard_in(0.08) == pytest.approx(0.05 + block + 1.5 * 0.08 + block, abs=0.001)
    assert heard_in(0.3) == pytest.approx(0.15 + 0.3 + block, abs=0.001)
    said.lead = 0.9
    assert heard_in(0.2) == pytest.approx(0.9 + block, abs=0.001)
    assert heard_in(0.4) == pytest.approx(0.6 + 0.4 + block, abs=0.001)


@pytest.mark.parametrize("lead", [0.1, 0.15, 0.4, 2.0])
def test_a_render_may_take_as_long_as_its_change_was_promised_in(ring: Ring, lead: float) -> None:
    made, said = commits(ring, filled(20))
    made.fine, said.lead = True, lead
    for seconds in (0.05, 0.1, 0.3, 1.0, 3.0):
        sample = made.heard_in(seconds)
        assert made.seconds_before(sample) >= seconds - 2 / RATE
        assert made.heard_in(made.seconds_before(sample)) == pytest.approx(sample, abs=2)


def test_a_change_promised_within_the_lead_is_heard_then_though_its_render_takes_half_as_long_again(ring: Ring) -> None:
    stream = filled(20)
    made, said = commits(ring, stream)
    made.fine, said.lead = True, 0.15
    made.top_up()
    said.promised, seconds = made.heard_in(0.06), 0.06
    assert said.promised < (0.15 + 0.06) * RATE
    for at in range(0, round(1.5 * seconds * RATE), BLOCK):
        played(ring, at)
        made.top_up()
        assert stream.written <= said.promised
        assert stream.written - at >= 0.05 * RATE, "and sound enough for a thread that comes late"
