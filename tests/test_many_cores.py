"""With eight cores and more the lead may be shorter than on the machine that these tests run on."""

from __future__ import annotations

from pathlib import Path

from engine import again_when_late, engine, in_time, wait_until

from osc_engine.lead import CORES, SHORTEST


@again_when_late
def test_a_start_does_not_wait_for_more_sound_than_the_lead_ever_holds(tmp_path: Path) -> None:
    believed = f"import os\nos.sched_getaffinity = lambda pid: set(range({2 * CORES}))\n"
    (tmp_path / "sitecustomize.py").write_text(believed)
    arguments = ("--synth", "tone", "--audio", "null", "--start")
    with engine(tmp_path, *arguments, within=("env", f"PYTHONPATH={tmp_path}")) as playing:
        wait_until(lambda: playing.remote.state() == "playing", "sound", lambda: playing.log, 0.1)
        with in_time():
            assert 0 < float(playing.ring.words["lead"]) < SHORTEST, "or this test proves nothing"
        answer = playing.remote.ask("/cfg", 3.0)
        assert answer[1] == 0
        with in_time():
            assert 0 < answer[2] < SHORTEST, answer
        playing.remote.ask("/stop", 0.01)
        wait_until(lambda: playing.remote.state() == "stopped", "silence", lambda: playing.log, 0.1)
        playing.remote.ask("/start", 0.01)
        wait_until(lambda: playing.remote.state() == "playing", "sound again", lambda: playing.log, 0.1)
