"""With eight cores and more the lead may be shorter than on the machine that these tests run on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from engine import Engine, engine, wait_until

from osc_engine.lead import CORES, SHORTEST


@pytest.fixture
def playing(tmp_path: Path) -> Iterator[Engine]:
    """Start an engine whose processes believe that they may use many cores."""
    believed = f"import os\nos.sched_getaffinity = lambda pid: set(range({2 * CORES}))\n"
    (tmp_path / "sitecustomize.py").write_text(believed)
    arguments = ("--synth", "tone", "--audio", "null", "--start")
    with engine(tmp_path, *arguments, within=("env", f"PYTHONPATH={tmp_path}")) as started:
        yield started


def test_a_start_does_not_wait_for_more_sound_than_the_lead_ever_holds(playing: Engine) -> None:
    wait_until(lambda: playing.remote.state() == "playing", "sound", lambda: playing.log, 0.1)
    assert 0 < float(playing.ring.words["lead"]) < SHORTEST, "or this test proves nothing"
    answer = playing.remote.ask("/cfg", 3.0)
    assert answer[1] == 0 and 0 < answer[2] < SHORTEST, answer
    playing.remote.ask("/stop", 0.01)
    wait_until(lambda: playing.remote.state() == "stopped", "silence", lambda: playing.log, 0.1)
    playing.remote.ask("/start", 0.01)
    wait_until(lambda: playing.remote.state() == "playing", "sound again", lambda: playing.log, 0.1)
