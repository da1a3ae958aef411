"""The stream joins renders without losing, repeating or bending a sample."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from stamps import stamp
from standins import SMALL, LevelSynth, Standin

from osc_engine.geometry import Geometry
from osc_engine.plan import ChannelPlan, Plan
from osc_engine.stream import FADE_SECONDS, Stream
from osc_engine.synth import ABSENT, Context

TINY = Geometry(sample_rate=8000, frame_samples=10, mel_bins=32, patch=16)
FADE = round(FADE_SECONDS * 8000)


def plan(column: int, columns: int, level: float = 8.0, channels: int = 2, resets: int = 0) -> Plan:
    channel = ChannelPlan((("a", 1.0),), cfg_text=level, resets=resets)
    return Plan(column, columns, seed=0, steps=1, channels=(channel,) * channels)


def render(stream: Stream, synth: Standin, wanted: Plan) -> int | None:
    return stream.splice(wanted, synth.render(wanted, stream.context(wanted.column)))


@pytest.mark.parametrize("tail", [0, 1, 3])
def test_constant_stays_constant_across_the_seams(tail: int) -> None:
    synth, rng = LevelSynth(TINY, tail), np.random.default_rng(tail)
    stream = Stream(TINY, 2, last=np.full(2, 0.5, np.float32))
    out = []
    for _ in range(300):
        column = int(rng.integers(stream.first_column, stream.column + 1))
        render(stream, synth, plan(column, int(rng.integers(1, 12))))
        out.append(stream.commit(int(rng.integers(0, 2000))))
    assert (np.concatenate(out, axis=1) == np.float32(0.5)).all()


@pytest.mark.parametrize(
    ("written", "tail", "hops"),
    [(0, 0, 1000), (2**32 - 300_000, 2, 1000), (2**31 - 5000, 2, 100), (2**53 + 1, 1, 100)],
)
def test_every_sample_comes_once_and_in_order_over_hops_and_re_renders(written: int, tail: int, hops: int) -> None:
    synth, rng = Standin(TINY, tail), np.random.default_rng(tail)
    stream = Stream(TINY, 8, written)
    render(stream, synth, plan(stream.column, 4, channels=8))
    position = written + stream.commit(FADE).shape[1]
    for _ in range(hops):
        column = stream.column
        if rng.random() < 0.5:
            column = int(rng.integers(stream.first_column, stream.column + 1))
        render(stream, synth, plan(column, int(rng.integers(1, 8)), channels=8))
        block = stream.commit(int(rng.integers(0, 1500)))
        assert (block == stamp(position, block.shape[1])).all()
        position += block.shape[1]
        assert stream.written == position
    assert position > written + 400 * hops


@pytest.mark.parametrize("tail", [0, 2])
def test_a_render_of_some_channels_leaves_all_else_as_it_is(tail: int) -> None:
    synth, size = Standin(SMALL, tail), SMALL.column_samples
    stream = Stream(SMALL, 4)
    render(stream, synth, plan(0, 30, channels=4))
    stream.commit(5 * size + 17)
    before, known = stream.ahead(stream.pending).copy(), stream.known(30).tokens.copy()
    some = plan(10, 12, channels=4).of((1, 3))
    changed = synth.render(some, stream.context(10).of(some.numbers))
    tokens = changed.context.tokens.copy()
    tokens[:, :, -12:] += 500
    changed = replace(changed, audio=-changed.audio, context=replace(changed.context, tokens=tokens))
    assert stream.splice(some, changed) == 10 * size
    assert (stream.end, stream.column) == (30 * size, 30)
    after = stream.ahead(stream.pending)
    begin, end = (10 - tail) * size - stream.written, 22 * size - stream.written
    new = np.zeros_like(before, bool)
    new[[1, 3], begin:end] = True
    same = ~new
    same[[1, 3], end : end + FADE] = False
    assert (after[same] == before[same]).all()
    new[:, begin : begin + FADE] = False
    assert (after[new] == -before[new]).all()
    expected = known.copy()
    expected[[1, 3], :, 10:22] += 500
    held = stream.known(30).tokens
    assert (held == expected[:, :, -held.shape[2] :]).all()


def test_what_lies_behind_a_render_of_some_channels_goes_on_from_it_without_a_step() -> None:
    synth, size = LevelSynth(SMALL), SMALL.column_samples
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 20, level=4))
    some = plan(5, 6, level=12).of((1,))
    stream.splice(some, synth.render(some, stream.context(5).of((1,))))
    stream.commit(11 * size)
    late = plan(12, 8, level=12).of((1,))
    stream.splice(late, synth.render(late, stream.context(12).of((1,))))
    sound = stream.commit(stream.pending)
    assert (sound[0] == 0.25).all()
    assert np.abs(np.diff(sound[1])).max() < 0.5 / FADE
    assert sound[1, 0] > 0.74 and sound[1, -1] == 0.75


def test_the_rest_of_some_channels_goes_on_exactly_where_their_first_columns_end() -> None:
    synth, size = LevelSynth(SMALL), SMALL.column_samples
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 20, level=4))
    for some in (plan(5, 6, level=12).of((1,)), plan(11, 9, level=12).of((1,))):
        stream.splice(some, synth.render(some, stream.context(some.column).of((1,))))
    sound = stream.commit(stream.pending)
    assert (sound[1, 5 * size + FADE :] == 0.75).all() and (sound[0, FADE:] == 0.25).all()


def test_a_reset_of_one_channel_drops_its_tokens_alone() -> None:
    synth = Standin(SMALL)
    stream = Stream(SMALL, 3)
    render(stream, synth, plan(0, 20, channels=3))
    some = plan(8, 12, channels=3, resets=1).of((2,))
    stream.splice(some, synth.render(some, stream.context(8).of((2,))))
    context = stream.context(20)
    assert context.resets == (0, 0, 1)
    assert (context.tokens[2, :, :8] == ABSENT).all() and (context.tokens[:2] != ABSENT).all()
    assert (context.tokens[2, :, 8:] == np.arange(8, 20)).all()


def test_some_channels_alone_cannot_reach_beyond_what_is_pending() -> None:
    synth = Standin(SMALL)
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 10))
    some = plan(5, 6).of((0,))
    with pytest.raises(AssertionError):
        stream.splice(some, synth.render(some, stream.context(5).of((0,))))


def test_a_change_is_heard_from_its_column_on_and_not_before() -> None:
    synth, size = LevelSynth(), SMALL.column_samples
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 20, level=4))
    assert render(stream, synth, plan(7, 6, level=12)) == 7 * size
    assert stream.end == 13 * size
    sound = stream.commit(stream.pending)
    assert (sound[:, FADE : 7 * size] == 0.25).all()
    fade = sound[0, 7 * size : 7 * size + FADE]
    assert (np.diff(fade) > 0).all()
    assert 0.25 < fade[0] < 0.26
    assert 0.74 < fade[-1] < 0.75
    assert (sound[:, 7 * size + FADE :] == 0.75).all()


def test_a_change_can_be_heard_from_the_midst_of_its_column_on() -> None:
    synth, size = LevelSynth(tail=2), SMALL.column_samples
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 20, level=4))
    heard = 7 * size + size // 3
    stream.commit(heard - 50)
    assert render(stream, synth, replace(plan(7, 6, level=12), tail=0, heard=heard)) == heard
    assert stream.column == 13 and stream.context(9).column == 9
    sound = stream.commit(stream.pending)
    assert (sound[:, :50] == 0.25).all()
    assert 0.25 < sound[0, 50] < 0.26 and (np.diff(sound[0, 50 : 50 + FADE]) > 0).all()
    assert (sound[:, 50 + FADE :] == 0.75).all()


def test_what_sounds_as_before_in_the_column_of_a_change_is_not_made_anew_by_the_tail_of_the_next_render() -> None:
    synth, size = LevelSynth(tail=8), SMALL.column_samples
    stream = Stream(SMALL, 2)
    render(stream, synth, replace(plan(0, 20, level=4), tail=0))
    heard = 7 * size + size // 3
    render(stream, synth, replace(plan(7, 6, level=12), tail=0, heard=heard))
    render(stream, synth, plan(13, 6, level=12))
    sound = stream.commit(stream.pending)
    assert (sound[:, FADE:heard] == 0.25).all()
    assert (sound[:, heard + FADE :] == 0.75).all()


def test_some_channels_alone_can_change_in_the_midst_of_a_column() -> None:
    synth, size = LevelSynth(), SMALL.column_samples
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 20, level=4))
    heard = 7 * size + size // 2
    some = replace(plan(7, 6, level=12).of((1,)), tail=0, heard=heard)
    assert stream.splice(some, synth.render(some, stream.context(7).of((1,)))) == heard
    sound = stream.commit(stream.pending)
    assert (sound[0, FADE:] == 0.25).all(), "the other plays on"
    assert (sound[1, FADE:heard] == 0.25).all()
    assert (sound[1, heard + FADE : 13 * size] == 0.75).all()


def test_the_tail_is_replaced_by_its_better_rendering() -> None:
    synth, size = LevelSynth(tail=2), SMALL.column_samples
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 10, level=4))
    render(stream, synth, plan(10, 10, level=12))
    sound = stream.commit(stream.pending)
    assert (sound[:, FADE : 8 * size] == 0.25).all()
    assert (sound[:, 8 * size + FADE :] == 0.75).all()


def test_committed_sound_is_not_touched_by_a_render_that_comes_late() -> None:
    synth, size = LevelSynth(tail=2), SMALL.column_samples
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 20, level=4))
    wanted = plan(5, 6, level=12)
    rendered = synth.render(wanted, stream.context(5))
    stream.commit(6 * size + 100)
    assert stream.splice(wanted, rendered) == 6 * size + 100
    sound = stream.commit(stream.pending)
    assert 0.25 < sound[0, 0] < 0.26
    assert np.abs(np.diff(sound)).max() < 0.01
    assert (sound[:, FADE:] == 0.75).all()
    assert stream.end == 11 * size


def test_a_late_render_goes_on_from_the_last_sample_when_nothing_is_pending() -> None:
    synth = LevelSynth(tail=2)
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 8, level=4))
    stream.commit(stream.pending)
    render(stream, synth, plan(8, 6, level=12))
    sound = stream.commit(stream.pending)
    assert 0.25 < sound[0, 0] < 0.26
    assert np.abs(np.diff(sound)).max() < 0.01


def test_a_render_that_comes_wholly_too_late_changes_nothing() -> None:
    synth, size = LevelSynth(), SMALL.column_samples
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 20, level=4))
    wanted = plan(5, 3, level=12)
    rendered = synth.render(wanted, stream.context(5))
    stream.commit(9 * size)
    assert stream.splice(wanted, rendered) is None
    assert stream.column == 20
    assert (stream.commit(stream.pending) == 0.25).all()


def test_a_stream_taken_up_in_the_middle_of_a_column_goes_on_at_the_committed_sample() -> None:
    size = SMALL.column_samples
    written = 1000 * size + 333
    stream = Stream(SMALL, 2, written, last=np.array([0.75, -0.75], np.float32))
    assert stream.column == stream.first_column == 1000
    render(stream, LevelSynth(), plan(1000, 6, level=4))
    assert (stream.written, stream.end) == (written, 1006 * size)
    sound = stream.commit(stream.pending)
    assert np.abs(sound[:, 0] - [0.75, -0.75]).max() < 0.01
    assert np.abs(np.diff(sound)).max() < 0.01
    assert (sound[:, FADE:] == 0.25).all()


def test_a_stream_begins_out_of_silence() -> None:
    stream = Stream(SMALL, 2)
    render(stream, LevelSynth(), plan(0, 6, level=16))
    assert 0 < stream.commit(1)[0, 0] < 0.01


def test_a_render_from_an_empty_context_is_faded_in_and_drops_the_tokens_before_it() -> None:
    synth = LevelSynth()
    stream = Stream(SMALL, 2)
    render(stream, synth, plan(0, 10, level=4))
    wanted = plan(10, 10, level=12)
    stream.splice(wanted, synth.render(wanted, Context.empty(2, SMALL.rows, 10)), cold=True)
    assert stream.context(20).tokens.shape[2] == 10
    assert stream.context(10).tokens.shape[2] == 0
    assert np.abs(np.diff(stream.commit(stream.pending)[:, FADE:])).max() < 0.01


def test_the_context_reaches_back_its_full_length_from_every_pending_column() -> None:
    synth = Standin(TINY)
    stream = Stream(TINY, 2, context_columns=25)
    for _ in range(40):
        render(stream, synth, plan(stream.column, 10))
        stream.commit(stream.pending - 30 * TINY.column_samples - 50)
    assert stream.column - stream.first_column == 30
    for column in range(stream.first_column, stream.column + 1):
        context = stream.context(column)
        assert context.column == column
        assert context.tokens.shape == (2, TINY.rows, 25)
        assert (context.tokens[0, 0] == np.arange(column - 25, column)).all()


def test_the_context_cannot_be_asked_for_outside_the_pending_part() -> None:
    stream = Stream(TINY, 2, context_columns=5)
    for _ in range(10):
        render(stream, Standin(TINY), plan(stream.column, 10))
        stream.commit(stream.pending)
    with pytest.raises(ValueError, match="outside"):
        stream.context(20)
    with pytest.raises(ValueError, match="outside"):
        stream.context(101)


def test_tokens_of_columns_can_be_asked_for_while_they_are_held() -> None:
    stream, synth = Stream(TINY, 2, context_columns=4), Standin(TINY, 0)
    for _ in range(3):
        render(stream, synth, plan(stream.column, 5))
        stream.commit(TINY.column_samples * 5)
    held = stream.known(15).tokens
    first = 15 - held.shape[2]
    found = stream.tokens(12, 14)
    assert found is not None and (found == held[:, :, -3:-1]).all() and found.shape == (2, TINY.rows, 2)
    assert stream.tokens(first, 15) is not None and stream.tokens(first - 1, 15) is None
    assert stream.tokens(14, 16) is None and stream.tokens(0, 2) is None


def test_the_memory_of_the_stream_does_not_grow() -> None:
    stream = Stream(TINY, 2, context_columns=30)
    sizes = set()
    for _ in range(200):
        render(stream, Standin(TINY), plan(stream.column, 10))
        stream.commit(stream.pending - 10 * TINY.column_samples)
        sizes.add((stream.pending, stream.context(stream.column).tokens.shape[2]))
    assert len(sizes) <= 4


def test_the_tokens_of_a_channel_before_its_reset_are_dropped_and_those_of_others_kept() -> None:
    synth = Standin(TINY)
    stream = Stream(TINY, 2, context_columns=8)
    render(stream, synth, plan(0, 10))
    wanted = plan(10, 4)
    wanted = replace(wanted, channels=(replace(wanted.channels[0], resets=1), wanted.channels[1]))
    before = stream.context(10)
    assert before.resets == (0, 0)
    stream.splice(wanted, synth.render(wanted, before))
    for column in (10, 14):
        after = stream.context(column)
        assert after.resets == (1, 0)
        assert (after.tokens[0, :, : 8 - (column - 10)] == ABSENT).all()
        assert (after.tokens[1, 0] == np.arange(column - 8, column)).all()


def test_a_render_of_the_wrong_shape_is_refused() -> None:
    stream, synth = Stream(SMALL, 2), Standin()
    wanted = plan(0, 6, channels=3)
    with pytest.raises(AssertionError):
        stream.splice(wanted, synth.render(wanted, Context.empty(3, SMALL.rows)))
    wanted = plan(0, 6)
    rendered = synth.render(wanted, stream.context(0))
    with pytest.raises(AssertionError):
        stream.splice(wanted, replace(rendered, audio=rendered.audio[:, 1:]))
    with pytest.raises(AssertionError):
        stream.splice(wanted, replace(rendered, audio=rendered.audio.astype(np.float64)))


def test_no_more_is_committed_than_is_pending_and_nothing_for_a_negative_wish() -> None:
    stream = Stream(SMALL, 2)
    assert stream.commit(100).shape == (2, 0)
    render(stream, Standin(), plan(0, 6))
    assert stream.commit(-5).shape == (2, 0)
    assert stream.commit(10**9).shape == (2, 6 * SMALL.column_samples)
    assert stream.pending == 0
