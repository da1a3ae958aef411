"""What is committed, and when: the lead, the promise, and what gives way to which."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from standins import SMALL

from osc_engine.commits import BEYOND_BLOCK, FADE_SECONDS, LONGER, ON_ITS_WAY, Commits
from osc_engine.geometry import Geometry
from osc_engine.kernel import FADE, Kernel
from osc_engine.kernel import RATE as KERNEL_RATE
from osc_engine.lead import BRIDGED, CALM_SECONDS
from osc_engine.plan import ChannelPlan, Plan
from osc_engine.ring import PLAYER_HOLDING, PLAYER_PLAYING, Ring, ramp_word
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


def filled(columns: int, geometry: Geometry = SMALL) -> Stream:
    """A stream with so much pending."""
    stream = Stream(geometry, 1)
    plan = Plan(0, columns, 0, 1, (ChannelPlan((("a", 1.0),)),))
    tokens = np.zeros((1, geometry.rows, columns), np.int16)
    audio = np.zeros((1, columns * geometry.column_samples), np.float32)
    stream.splice(plan, Rendered(audio, 0, Context(tokens, columns, (0,))))
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
    assert 2 * FADE < BEYOND_BLOCK * KERNEL_RATE, "what the player waits for beside a block"


def test_nothing_is_committed_beyond_a_change_that_waits_until_the_sound_gets_scarce(ring: Ring) -> None:
    stream = filled(20)
    made, said = commits(ring, stream)
    made.top_up()
    said.promised = stream.written + 50
    played(ring, 60)
    made.top_up()
    assert stream.written == said.promised, "the change can be heard when it was promised still"
    reserve = round((BRIDGED * made.lead.seconds + FADE_SECONDS) * RATE)
    for at in range(BLOCK, said.promised - reserve + 2 * BLOCK, BLOCK):
        played(ring, at)
        made.top_up()
        assert stream.written == max(said.promised, at + reserve), "better late than a gap"
    assert stream.written > said.promised
    said.promised = 0
    made.top_up()
    assert stream.written == int(ring.words["played"]) + round(LEAD * RATE)


@pytest.mark.parametrize("lead", [0.09, 0.2, 0.99])
@pytest.mark.parametrize("block", [128, 1024])
def test_while_a_change_waits_a_thread_may_be_as_late_as_a_lead_bridges_and_later_the_lead_grows(
    lead: float, block: int
) -> None:
    with Ring.create(1) as ring:
        kernel, words = Kernel(ring), ring.words
        words["run"], words["block_samples"] = ramp_word(1, 0), block
        made, said = commits(ring, filled(30, Geometry()))
        said.lead, made.lead.seconds = 0.0, lead

        def play(blocks: int) -> None:
            for _ in range(blocks):
                kernel.render(block)

        def wait_for_a_change() -> None:
            said.promised = 0
            for _ in range(KERNEL_RATE // block):
                made.top_up()
                if said.promised == 0 and words["player_state"] == PLAYER_PLAYING:
                    said.promised = ring.words["written"]
                play(1)
            made.top_up()
            assert words["player_state"] == PLAYER_PLAYING and words["underruns"] == 0 and made.lead.seconds == lead
            assert ring.available < lead * KERNEL_RATE, "the change is waited for"

        blocks = int(BRIDGED * lead * KERNEL_RATE) // block
        wait_for_a_change()
        play(blocks - 1)
        made.top_up()
        assert words["underruns"] == 0 and made.lead.seconds == lead
        wait_for_a_change()
        play(blocks + 10)
        made.top_up()
        assert made.lead.seconds > lead, "whether or not the ring got empty meanwhile"


def test_while_the_player_holds_no_change_is_waited_for(ring: Ring) -> None:
    stream = filled(20)
    made, said = commits(ring, stream)
    made.top_up()
    said.promised = stream.written
    played(ring, stream.written)
    ring.words["player_state"] = PLAYER_HOLDING
    made.top_up()
    assert ring.available == round(LEAD * RATE), "it waits for most of a lead before it plays on"


def test_a_lead_that_is_asked_for_overtakes_no_change_that_waits(ring: Ring) -> None:
    stream = filled(40)
    made, said = commits(ring, stream)
    said.lead = 0.0
    made.top_up()
    said.promised = int(0.5 * RATE)
    said.lead = 2.0
    made.top_up()
    assert stream.written == said.promised


def test_what_was_left_of_a_longer_lead_did_not_have_to_be_topped_up(ring: Ring) -> None:
    made, said = commits(ring, filled(40))
    said.lead = 3.0
    made.top_up()
    said.lead = 0.0
    before = made.lead.seconds
    played(ring, 2 * RATE)
    made.top_up()
    assert before < made.lead.seconds < 2 * before


def test_what_a_thread_needs_is_learned_also_while_another_lead_is_asked_for_and_kept_while_nothing_plays(
    ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0
    monkeypatch.setattr("osc_engine.commits.time.monotonic", lambda: now)
    made, said = commits(ring, filled(40))
    said.lead = 1.0
    made.top_up()
    before = made.lead.seconds
    played(ring, round(0.9 * before * RATE))
    made.top_up()
    grown = made.lead.seconds
    assert grown > 1.4 * before
    for _ in range(50):
        now += CALM_SECONDS
        made.top_up()
    assert made.lead.seconds == grown
    for at in range(50):
        now += CALM_SECONDS
        played(ring, round(0.9 * before * RATE) + at)
        made.top_up()
    assert made.lead.seconds < 1.01 * before


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

    made.lead.seconds = 0.1
    assert heard_in(0.1, 0.01) == pytest.approx(0.1 + 0.01, abs=0.001), "on its way nothing is rendered"
    assert heard_in(0.15, 0.1) == pytest.approx(0.08 + (1 + LONGER) * 0.1, abs=0.001), "the reserve and a longer render"
    assert heard_in(0.2, 0.06) == pytest.approx(0.2 + ON_ITS_WAY, abs=0.001)
    assert heard_in(0.2, 0.7) == pytest.approx(0.2 + 0.7, abs=0.001), "longer than all there is to spare"


@pytest.mark.parametrize("lead", [0.1, 0.15, 0.2, 0.9])
@pytest.mark.parametrize("seconds", [0.05, 0.06, 0.2])
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
    reserve = min(BRIDGED * made.lead.seconds + FADE_SECONDS, lead)
    to_spare = lead - reserve
    for at in range(2 * BLOCK, round((seconds + min(LONGER * seconds, to_spare)) * RATE), BLOCK):
        played(ring, at)
        made.top_up()
        assert stream.written <= promised
        assert stream.written - at >= reserve * RATE
