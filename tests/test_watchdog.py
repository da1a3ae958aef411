"""The watchdog: a channel that has collapsed is begun anew, counted, logged, replayed; one that is like that is not."""

from __future__ import annotations

import asyncio
import logging
import sys
import urllib.request
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import planted
import pytest
from engine import Engine, free_port
from standing import Standing
from test_replay import Tape
from web import opened, web_session

from osc_engine.addresses import Message
from osc_engine.control_log import Header, read_log
from osc_engine.controls import Controls, default_controls
from osc_engine.manifest import TONE
from osc_engine.replay import Replay, find_start
from osc_engine.stream import FADE_SECONDS
from osc_engine.watchdog import HELPED, MOST, PAUSE, Watchdog

RATE, FIRST_VERSION = 48_000, 1


@dataclass
class Yard:
    """A watchdog with a clock that a test moves, and controls that its resets change.

    Attributes:
        begun: channels that were begun anew, in order.
        told: what listeners hear.
    """

    on: bool = True
    now: float = 1000.0
    begun: list[int] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)
    controls: Controls = field(default_factory=lambda: default_controls(TONE, 2))

    def __post_init__(self) -> None:
        self.dog = Watchdog(2, self.on, self.begin, self.told.append, lambda: self.now)

    def begin(self, channel: int) -> None:
        self.begun.append(channel)
        self.change(channel, resets=self.controls.channels[channel - 1].resets + 1)

    def change(self, channel: int, **changes: Any) -> None:
        entries = list(self.controls.channels)
        entries[channel - 1] = replace(entries[channel - 1], **changes)
        self.controls = replace(self.controls, channels=tuple(entries))

    def hear(self, channel: int, collapse: str, **more: Any) -> None:
        known = {"resets": self.controls.channels[channel - 1].resets, "seconds": 1.5, "skipped": 3}
        event = {"channel": channel, "title": 0.5, "style": None, "novelty": 0.25, "drift": [0.1, 1.0, 0.0, None]}
        self.dog.heard({**event, **known, "collapse": collapse, **more}, self.controls)

    def hear_for(self, seconds: float, channel: int, collapse: str) -> None:
        until = self.now + seconds
        while self.now < until:
            self.hear(channel, collapse)
            self.now += 10.0


def test_a_collapsed_channel_is_begun_anew_once_and_counted_by_its_reason() -> None:
    yard = Yard()
    yard.hear(1, "")
    yard.hear_for(PAUSE - 20, 2, "loop")
    yard.hear_for(30, 2, "")
    assert yard.begun == [2]
    assert yard.dog.message() == Message("/watchdog", (1, 0, 0, 1, 0))
    assert [message for message in yard.told if message.address == "/watchdog"] == [yard.dog.message()]
    assert Message("/quality", (2, 0.5, -1.0, 0.25, 0.1)) in yard.told


def test_what_listening_took_and_left_out_is_counted_on_when_another_worker_begins() -> None:
    yard = Yard()
    for seconds, skipped in ((1.5, 3), (2.5, 4)):
        yard.hear(1, "", seconds=seconds, skipped=skipped)
    yard.dog.forget()
    assert (yard.dog.seconds, yard.dog.skipped) == (2.5, 4)
    yard.hear(1, "", seconds=0.5, skipped=1)
    yard.hear(2, "", seconds=1.0, skipped=1)
    assert (yard.dog.seconds, yard.dog.skipped) == (3.5, 5)


def test_what_was_heard_before_a_reset_causes_no_other() -> None:
    yard = Yard()
    yard.hear(1, "silence", resets=-1)
    assert yard.begun == []


def test_a_channel_that_is_like_that_is_left_so_until_it_follows_something_else(
    caplog: pytest.LogCaptureFixture,
) -> None:
    yard = Yard()
    with caplog.at_level(logging.WARNING):
        yard.hear_for(10 * PAUSE, 1, "drone")
    assert yard.begun == [1] * MOST and yard.dog.given_up == 1
    assert yard.dog.message().arguments == (1, 0, MOST, 0, 1)
    assert sum("leaves it so" in record.message for record in caplog.records) == 1
    assert sum("stood still" in record.message for record in caplog.records) == MOST + 1
    yard.change(1, prompt="rain")
    yard.hear(1, "drone")
    assert yard.begun == [1] * (MOST + 1) and yard.dog.given_up == 0


def test_another_bundle_is_guarded_where_the_one_before_was_given_up() -> None:
    yard = Yard()
    yard.hear_for(10 * PAUSE, 1, "silence")
    yard.dog.forgive()
    assert yard.dog.given_up == 0
    yard.hear(1, "silence")
    assert yard.begun == [1] * (MOST + 1)


def test_a_reset_that_helped_for_long_is_not_held_against_the_next() -> None:
    yard = Yard()
    for _ in range(2 * MOST):
        yard.hear(1, "silence")
        yard.hear_for(HELPED + 10, 1, "")
    assert len(yard.begun) == 2 * MOST and not yard.dog.given_up


def test_a_watchdog_that_is_off_listens_and_does_nothing() -> None:
    yard = Yard(on=False)
    yard.hear_for(2 * PAUSE, 1, "silence")
    assert yard.begun == [] and yard.dog.qualities[1].collapse == "silence"
    assert yard.dog.message().arguments == (0, 0, 0, 0, 0)


def test_a_planted_collapse_is_ended_counted_and_replayed_and_the_sound_returns(tmp_path: Path) -> None:
    http, state = free_port(), tmp_path / "state"
    arguments = ["--synth", "tone", "--audio", "null", "--channels", str(planted.CHANNELS), "--start"]
    within = (sys.executable, planted.__file__)
    running = Engine(
        *arguments, "--http-port", str(http), "--state-dir", str(state), folder=tmp_path, within=within
    )  # fmt: skip
    try:
        with Tape(running) as tape:
            running.remote.ask("/listen")
            running.until(lambda: (1, 1, 2, 1, 0) in running.remote.all("/watchdog"), "four resets")
            running.until(lambda: int(running.ring.words["applied"]) >= FIRST_VERSION + 4, "the last of them")
            until = int(running.ring.words["promise"]) + RATE
            running.until(lambda: running.played > until, "sound after them")
            with urllib.request.urlopen(f"http://127.0.0.1:{http}/metrics", timeout=20) as answer:
                metrics = answer.read().decode()
            quality = running.remote.ask("/quality", 2, answer="/quality")
            log = running.log
            assert running.stop() == 0
        sound = tape.sound()
    finally:
        running.close()
    for reason, count in (("silence", 1), ("drone", 2), ("loop", 1)):
        assert f'osc_engine_watchdog_resets_total{{reason="{reason}"}} {count}.0' in metrics
    for reason, channel, what in (
        ("silence", 2, "silent"), ("drone", 3, "stood still"), ("loop", 4, "repeated"), ("drone", 5, "stood still"),
    ):  # fmt: skip
        assert f"channel {channel} has" in log and what in log and f"({reason})" in log
    assert quality[0] == 2 and len(quality) == 5
    _assert_sound_returned(sound)
    again = _replayed(state)
    assert again.shape[1] > 0.5 * sound.shape[1]
    assert (sound[:, : again.shape[1]] == again[:, : sound.shape[1]]).all()


def _assert_sound_returned(sound: np.ndarray[Any, np.dtype[np.float32]]) -> None:
    """The silent channel sounds again after its reset, and no step in it is larger than a splice makes one."""
    tenths = np.abs(sound[:, : sound.shape[1] // 4800 * 4800]).reshape(len(sound), -1, 4800).max(axis=2)
    silent = np.flatnonzero(tenths[planted.SILENT, 10:] < 1e-6)
    assert len(silent) >= 10 * planted.BOUNDS.silence_seconds and (np.diff(silent) == 1).all(), "one silence, and long"
    assert tenths[planted.SILENT, -10:].min() > 0.02
    # grain is all steps
    steps = np.abs(np.diff(sound[: planted.GRAINY], axis=1)).max(axis=1)
    loudest = float(np.abs(sound).max())
    usual = steps[0]
    assert (steps <= usual * 1.5 + 2 * loudest / (FADE_SECONDS * RATE)).all(), steps


def _replayed(state: Path) -> np.ndarray[Any, np.dtype[np.float32]]:
    (log,) = (state / "log").iterdir()
    changes = [entry.raw for entry in read_log(log) if entry.kind == "controls"]
    assert sum("resets" in entry for raw in changes for entry in raw["channels"].values()) >= 4
    start = find_start(read_log(log), 0, planted.Collapsing().geometry.column_samples)
    replay = Replay(Header("0", "tone", "tone", TONE, planted.CHANNELS), lambda header: planted.Collapsing())
    return np.concatenate(list(replay.blocks(read_log(log), start)), axis=1)


def test_http_tells_what_is_known_of_each_channel_and_leaves_out_the_rest() -> None:
    async def scenario() -> None:
        async with Standing(2) as standing, web_session() as session:
            client = await opened(session, standing.http)
            await client.send("/listen")
            await client.answer("/done", "/listen")
            yard = Yard()
            yard.dog = standing.watchdog
            standing.watchdog.reset = yard.begin
            yard.hear(2, "loop")
            await client.answer("/quality", 2)
            await client.answer("/watchdog", 1)
            for wrong in (3, 99, -1):
                await client.send("/quality", wrong)
                sentence = (await client.answer("/error", "/quality")).arguments[1]
                assert sentence == "there is no such channel; channels are 1 to 2, and 0 is all"
            async with session.get(f"http://127.0.0.1:{standing.http}/ch/2/quality") as answer:
                node = await answer.json()
            async with session.get(f"http://127.0.0.1:{standing.http}/metrics") as answer:
                text = await answer.text()
        assert (node["VALUE"], node["ACCESS"], node["TYPE"]) == ([0.5, -1.0, 0.25, 0.1], 1, "ffff")
        assert 'osc_engine_similarity_title{channel="2"} 0.5' in text
        assert "osc_engine_similarity_style{" not in text and 'channel="1"} 0.5' not in text
        assert 'osc_engine_drift_level_db{channel="2"} 1.0' in text
        assert 'osc_engine_watchdog_resets_total{reason="loop"} 1.0' in text
        assert "osc_engine_listening_seconds_total 1.5" in text and "osc_engine_listening_skipped_total 3.0" in text

    asyncio.run(scenario())
