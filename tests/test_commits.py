"""What is committed, and when: the lead, the promise, and what gives way to which."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from standins import SMALL

from osc_engine.commits import BEYOND_BLOCK, ON_ITS_WAY, RESERVE, Commits
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
    reserve = round(RESERVE * LEAD * RATE)
    played(ring, said.promised - reserve + 10)
    made.top_up()
    assert stream.written == said.promised + 10, "better late than a gap"
    said.promised = 0
    made.top_up()
    assert stream.written == int(ring.words["played"]) + round(LEAD * RATE)


def test_a_thread_that_comes_late_while_a_change_waits_finds_sound_left_and_lets_the_lead_grow(ring: Ring) -> None:
    stream = filled(20)
    made, said = commits(ring, stream)
    said.lead = 0.0
    made.top_up()
    lead = made.seconds
    said.promised = stream.written
    late = round(RESERVE * lead * RATE) - BLOCK
    before = stream.written - late - BLOCK
    played(ring, before)
    made.top_up()
    assert stream.written == said.promised
    made.lead.seconds = lead
    played(ring, before + late)
    made.top_up()
    assert stream.written - (before + late) >= BLOCK and made.seconds == lead, "as late as a lead allows for"
    played(ring, before + 2 * late + BLOCK)
    made.top_up()
    assert made.seconds > lead


def test_a_worker_that_takes_a_stream_over_did_not_come_late_for_what_was_played_before(ring: Ring) -> None:
    played(ring, 5 * RATE)
    made, said = commits(ring, filled(20))
    said.lead = 0.0
    before = made.seconds
    made.top_up()
    assert made.seconds == before


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


def test_a_promise_of_long_renders_lies_beyond_the_lead(ring: Ring) -> None:
    made, _ = commits(ring, filled(20))
    made.top_up()
    made.promise(1.4, 1.1)
    promise = int(ring.words["promise"])
    assert promise % SIZE == 0
    assert (LEAD + 1.4) * RATE + BLOCK <= promise < (LEAD + 1.4) * RATE + BLOCK + SIZE
    some = int(ring.words["promise_some"])
    assert (LEAD + 1.1) * RATE + BLOCK <= some < (LEAD + 1.1) * RATE + BLOCK + SIZE
    made.promise(1.1, 1.1)
    assert ring.words["promise"] == ring.words["promise_some"] == some


def test_what_a_lead_has_to_spare_is_played_while_a_quick_change_is_rendered(ring: Ring) -> None:
    made, said = commits(ring, filled(20))
    made.fine = True
    block = BLOCK / RATE

    def heard_in(lead: float, seconds: float) -> float:
        said.lead = lead
        made.top_up()
        return made.heard_in(seconds) / RATE - block

    assert heard_in(0.1, 0.01) == pytest.approx(0.1 + 0.01, abs=0.001), "on its way nothing is rendered"
    assert heard_in(0.15, 0.1) == pytest.approx(0.09 + 1.3 * 0.1, abs=0.001), "the reserve and a longer render"
    assert heard_in(0.2, 0.06) == pytest.approx(0.2 + ON_ITS_WAY, abs=0.001)
    assert heard_in(0.2, 0.5) == pytest.approx(0.2 + 0.5, abs=0.001), "longer than all there is to spare"


@pytest.mark.parametrize("lead", [0.1, 0.15, 0.2, 0.9])
@pytest.mark.parametrize("seconds", [0.03, 0.06, 0.2])
def test_a_promise_outlives_the_way_of_its_snapshot_and_a_render_that_takes_longer(
    ring: Ring, lead: float, seconds: float
) -> None:
    stream = filled(20)
    made, said = commits(ring, stream)
    made.fine, said.lead = True, lead
    made.top_up()
    promised = made.heard_in(seconds)
    played(ring, 2 * BLOCK)
    assert 2 * BLOCK / RATE > 0.75 * ON_ITS_WAY
    made.top_up()
    assert stream.written <= promised, "committed while nobody here knows of it"
    said.promised = promised
    reserve = max(RESERVE * lead, 2 * BLOCK / RATE)
    to_spare = lead - reserve
    for at in range(2 * BLOCK, round((seconds + min(0.3 * seconds, to_spare)) * RATE), BLOCK):
        played(ring, at)
        made.top_up()
        assert stream.written <= promised
        assert stream.written - at >= reserve * RATE
