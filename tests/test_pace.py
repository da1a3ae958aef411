"""The pace keeps renders shorter than the sound they make."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from osc_engine.geometry import Geometry
from osc_engine.pace import CALM, QUICK_COLUMNS, QUICK_CONTEXT, Effort, Pace, ladder, passes_wanted
from osc_engine.plan import ChannelPlan, Plan

G = Geometry()
LEAD = 2.0


def plan(columns: int, effort: Effort, cfg: float = 3.0) -> Plan:
    return Plan(
        0, columns, 0, effort.steps, (ChannelPlan((("a", 1.0),), cfg_audio=cfg, cfg_text=cfg),) * 8, effort.guided
    )


def quick(columns: int, effort: Effort) -> Plan:
    return replace(plan(columns, effort), context=QUICK_CONTEXT)


def machine(fixed: float, per_pass: float, decode: float) -> Callable[[int, Effort], float]:
    """Return what a machine takes for a render; its costs need not follow the formula of the pace."""
    return lambda columns, effort: fixed + columns * (decode + per_pass * effort.passes(2))


def play(pace: Pace, cost: Callable[[int, Effort], float], renders: int, hop: int = 30, steps: int = 8) -> list[Effort]:
    """Render again and again whenever less than a hop is ahead; return the efforts."""
    efforts, spare, lowest = [], LEAD, []
    for _ in range(renders):
        columns, effort = pace.next(hop, steps, 2, spare)
        seconds = cost(columns, effort)
        pace.observe(plan(columns, effort), seconds, change=False)
        lowest.append(spare - seconds)
        spare = min(spare - seconds + columns * G.column_seconds, LEAD + max(hop, pace.hop) * G.column_seconds)
        efforts.append(effort)
    assert min(lowest[renders // 2 :]) > 0, f"the sound runs out again and again: {lowest}"
    return efforts


def warmed(cost: Callable[[int, Effort], float], steps: int = 8, chosen: tuple[int, int] = (8, 0)) -> Pace:
    pace = Pace(G, 8, *chosen)
    columns, effort = pace.quick(steps, 2)
    pace.observe(quick(columns, effort), cost(columns, effort), change=True)
    return pace


def test_less_is_done_step_by_step_and_guidance_goes_last() -> None:
    efforts = ladder(4)
    assert efforts == (Effort(4), Effort(3), Effort(2), Effort(2, 0.5), Effort(2, 0.0))
    assert [e.passes(2) for e in efforts] == [8, 6, 4, 3, 2]
    assert ladder(1)[0] == Effort(1)


def test_a_fast_machine_renders_all_that_is_wanted() -> None:
    cost = machine(0.05, 0.002, 0.002)
    assert play(warmed(cost), cost, 20)[3:] == [Effort(8)] * 17


@pytest.mark.parametrize("slower", [1.5, 2.5, 4.0])
@pytest.mark.parametrize("shape", [(0.3, 0.008, 0.01), (0.05, 0.008, 0.02), (0.8, 0.006, 0.004)])
def test_a_slow_machine_finds_an_effort_at_which_the_sound_does_not_run_out(
    slower: float, shape: tuple[float, float, float]
) -> None:
    cost = machine(*(slower * part for part in shape))
    pace = warmed(cost)
    play(pace, cost, 40)
    assert pace.load < 0.95


def test_the_effort_is_lowered_when_the_machine_gets_slow_and_raised_when_it_recovers() -> None:
    fast, slow = machine(0.1, 0.004, 0.01), machine(0.3, 0.02, 0.03)
    pace = warmed(fast)
    assert play(pace, fast, 10)[-1] == Effort(8)
    assert play(pace, slow, 10)[-1].steps < 5
    assert play(pace, fast, 30)[-1] == Effort(8)


@pytest.mark.parametrize(
    ("per_pass", "expected"), [(0.001, {8}), (0.004, {4, 5, 6, 7}), (0.01, {3}), (0.02, {3}), (0.03, {2})]
)
def test_where_the_choice_is_left_steps_beyond_the_least_take_only_time_that_is_left_over(
    per_pass: float, expected: set[int]
) -> None:
    cost = machine(0.05, per_pass, 0.005)
    pace = warmed(cost, 0, (3, 8))
    steps = [effort.steps for effort in play(pace, cost, 40, steps=0)]
    assert len(set(steps[20:])) == 1 and set(steps[20:]) <= expected, steps
    if 3 not in expected and 2 not in expected:
        assert pace.load <= CALM
    assert pace.quick(0, 2)[1].steps == 2, "a change waits for none of them"


def test_steps_beyond_the_least_are_given_back_when_something_else_needs_the_machine() -> None:
    free, busy = machine(0.05, 0.001, 0.005), machine(0.1, 0.006, 0.016)
    pace = warmed(free, 0, (3, 8))
    assert play(pace, free, 20, steps=0)[-1] == Effort(8)
    assert play(pace, busy, 10, steps=0)[-1] == Effort(3)
    assert play(pace, free, 20, steps=0)[-1] == Effort(8)
    assert play(pace, busy, 10, steps=8)[-1] == Effort(8), "a hand that asks for steps gets them"


def test_a_change_of_the_steps_leaves_the_guidance_and_the_effort_as_they_were() -> None:
    cost = machine(0.05, 0.01, 0.005)
    pace = warmed(cost, 0, (3, 8))
    assert play(pace, cost, 20, steps=0)[-1] == Effort(3)
    assert [pace.quick(n, 2)[1] for n in (0, 3, 4, 8)] == [Effort(2)] * 4
    assert pace.next(30, 3, 2, math.inf)[1] == Effort(3)
    assert pace.next(30, 0, 2, math.inf)[1] == Effort(3)


def test_a_bundle_that_is_content_with_one_step_keeps_its_guidance_where_the_choice_is_left() -> None:
    cost = machine(0.05, 0.02, 0.02)
    pace = warmed(cost, 0, (1, 8))
    assert play(pace, cost, 20, steps=0)[-1] == Effort(2)


def test_steps_beyond_the_least_are_not_bought_while_the_stream_gets_ahead() -> None:
    cost = machine(0.4, 0.002, 0.005)
    pace = warmed(cost, 0, (3, 8))
    assert play(pace, cost, 20, steps=0)[-1] == Effort(8)
    assert pace.next(30, 0, 2, 0.9)[1].steps < 8, "a short render costs more for each second"
    assert pace.next(30, 0, 2, math.inf)[1] == Effort(8)


def test_guidance_is_given_up_only_after_the_steps() -> None:
    slow = machine(0.1, 0.05, 0.02)
    efforts = play(warmed(slow), slow, 20)
    assert any(e.guided < 1 for e in efforts)
    assert all(e.steps == 2 for e in efforts if e.guided < 1)


def test_the_effort_rests_between_the_two_bounds() -> None:
    cost = machine(0.2, 0.0125, 0.02)
    efforts = play(warmed(cost), cost, 60)
    assert len(set(efforts[10:])) == 1


def test_a_render_is_shorter_while_the_sound_is_about_to_run_out() -> None:
    pace = warmed(machine(0.05, 0.002, 0.01))
    columns, effort = pace.next(30, 8, 2, 0.8)
    assert QUICK_COLUMNS <= columns < 25
    assert effort == Effort(8)
    assert pace.next(30, 8, 2, math.inf) == (30, Effort(8))
    assert pace.next(30, 8, 2, 0.0) == (30, Effort(2, 0.0))


def test_a_hop_too_short_to_pay_for_itself_is_made_longer() -> None:
    cost = machine(0.4, 0.001, 0.001)
    pace = warmed(cost)
    play(pace, cost, 20, hop=1)
    assert pace.next(1, 8, 2, math.inf)[0] > 1


def test_a_hop_is_not_longer_than_wanted_where_there_is_time() -> None:
    pace = warmed(machine(0.001, 0.0001, 0.0001))
    assert pace.next(1, 8, 2, math.inf) == (1, Effort(8))


def test_a_quick_render_takes_half_the_steps_and_never_less_than_two() -> None:
    pace = Pace(G, 8)
    wanted = (1, 2, 3, 4, 8, 12)
    assert [pace.quick(n, 2) for n in wanted] == [(QUICK_COLUMNS, Effort(n)) for n in (1, 2, 2, 2, 4, 6)]


def test_a_quick_render_takes_fewer_steps_where_little_sound_is_ahead_and_no_less_guidance() -> None:
    pace = warmed(machine(0.1, 0.002, 0.01), steps=16)
    assert pace.quick(16, 2, 9.0) == pace.quick(16, 2) == (QUICK_COLUMNS, Effort(8))
    taken = {steps: pace._quick_at_worst(QUICK_COLUMNS, Effort(steps), 2) for steps in (2, 3, 8)}
    assert [pace.quick(16, 2, taken[steps] + 1e-6)[1] for steps in (2, 3, 8)] == [Effort(2), Effort(3), Effort(8)]
    assert pace.quick(16, 2, -1.0) == (QUICK_COLUMNS, Effort(2)), "it runs out anyway"
    assert pace.soon(30, 16, 2, taken[3] + 1e-6) == (QUICK_COLUMNS, Effort(3))


@pytest.mark.parametrize("slower", [0.5, 1.0, 2.0, 3.0])
def test_quick_renders_that_follow_each_other_gain_on_the_clock(slower: float) -> None:
    cost = machine(0.1 * slower, 0.01 * slower, 0.01 * slower)
    pace, gained = warmed(cost, 64), []
    for _ in range(30):
        columns, effort = pace.quick(64, 2)
        assert effort.guided > 0
        seconds = cost(columns, effort)
        pace.observe(quick(columns, effort), seconds, change=True)
        gained.append(columns * G.column_seconds - seconds)
    assert min(gained[3:]) > 0, gained


def test_a_quick_render_does_less_before_it_gets_longer() -> None:
    pace = Pace(G, 8)
    seen = []
    for seconds in (0.3, 0.9, 1.4, 4.0, 9.0):
        for _ in range(4):
            pace.observe(quick(QUICK_COLUMNS, Effort(8)), seconds, change=True)
        seen.append(pace.quick(16, 2))
    assert [columns for columns, _ in seen[:3]] == [QUICK_COLUMNS] * 3 and seen[3][0] > QUICK_COLUMNS
    # nothing keeps the sound from running out, so nothing is gained by waiting
    assert seen[4][0] == QUICK_COLUMNS
    passes = [effort.passes(2) for _, effort in seen]
    assert passes[0] > passes[1] > passes[2] >= passes[3] == passes[4]


def test_a_render_that_is_to_be_done_soon_is_a_quick_one_where_that_gains_on_the_clock() -> None:
    fast = warmed(machine(0.1, 0.001, 0.02))
    assert fast.soon(30, 8, 2) == fast.quick(8, 2) == (QUICK_COLUMNS, Effort(4))
    assert fast.soon(QUICK_COLUMNS - 1, 8, 2) is None, "no longer than the hop that is wanted"
    soon = (QUICK_COLUMNS, Effort(4))
    takes = fast._quick_at_worst(*soon, 2)
    assert fast.in_time(soon, 2, takes / 0.69) and not fast.in_time(soon, 2, takes / 0.71), "a share is to spare"
    fast.observe(plan(30, Effort(8)), 3.0, change=False)
    assert fast.sooner(soon, (QUICK_COLUMNS, Effort(4)), 2), "as one that is drawn from less"
    assert not fast.sooner(soon, (QUICK_COLUMNS, Effort(2, 0.0)), 2)
    slow = warmed(machine(1.5, 0.001, 0.02))
    for _ in range(3):
        slow.observe(quick(*slow.quick(8, 2)), 1.6, change=True)
    assert slow.soon(30, 8, 2) is None, "so short a render would not gain"


def test_quick_renders_that_continue_the_stream_count_as_load_and_those_of_a_change_do_not() -> None:
    pace = warmed(machine(0.1, 0.001, 0.02))
    pace.observe(plan(30, Effort(8)), 2.4, change=False)
    load = pace.load
    pace.observe(quick(QUICK_COLUMNS, Effort(4)), 1.0, change=True)
    assert pace.load == load
    pace.observe(quick(QUICK_COLUMNS, Effort(4)), 1.0, change=False)
    assert pace.load > load


def test_a_quick_render_is_promised_by_the_slowest_of_late_but_one() -> None:
    pace = Pace(G, 8)
    _, effort = pace.quick(8, 2)

    def promised(*took: float) -> float:
        for seconds in took:
            pace.observe(quick(QUICK_COLUMNS, effort), seconds, change=True)
        return pace.quick_seconds(8, 2)

    assert 0.5 < promised(0.2, 0.5, 0.3) < 0.6, "of few, the slowest"
    assert 0.3 < promised(0.2) < 0.4, "one that was held up is no measure"
    assert 0.5 < promised(0.5) < 0.6, "two are"
    assert 0.2 < promised(0.2, 0.2, 0.2) < 0.3


def test_the_passes_of_a_step_follow_the_scales() -> None:
    def passes(audio: float, text: float, style: str = "s") -> float:
        return passes_wanted((ChannelPlan((("a", 1.0),), style=style, cfg_audio=audio, cfg_text=text),))

    assert [passes(1, 1), passes(0, 0), passes(3, 3), passes(2, 3), passes(1, 3), passes(2, 0)] == [1, 1, 2, 3, 2, 2]
    assert passes(2, 3, style="") == 2
    assert passes_wanted((ChannelPlan((("a", 1.0),)), ChannelPlan((("b", 1.0),), cfg_audio=2, cfg_text=2))) == 1.5
