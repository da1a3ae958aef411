"""The real engine comes back as it was left, and its log outlives it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import soundfile
import tiny
from engine import PATIENCE, Engine, Remote, free_port

from osc_engine.choice import choose
from osc_engine.control_log import read_log
from osc_engine.manifest import LONGEST_NAME, BundleError
from osc_engine.presets import Situation
from osc_engine.settings import Settings
from osc_engine.state import NEWEST


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[Engine]:
    """Run an engine of test tones with a state folder that outlives it."""
    state = ["--state-dir", str(folder / "state")]
    running = Engine("--synth", "tone", "--audio", "null", *state, *arguments, folder=folder)
    try:
        yield running
    finally:
        running.close()


def test_a_killed_engine_comes_back_playing_and_its_log_is_replayed(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with serving(tmp_path) as running:
        remote = running.remote
        remote.ask("/start")
        remote.ask("/cfg", 5.5)
        remote.ask("/ch/prompt", 2, "rain")
        remote.ask("/ch/gain", 3, -12.0)
        running.wait_for("playing")
        running.until(lambda: running.played > 60_000, "more than a second of sound")
        (log,) = (state / "log").iterdir()
        running.until(
            lambda: (state / NEWEST).is_file() and "gain = -12.0" in (state / NEWEST).read_text(), "the state"
        )
        running.until(lambda: '{"render"' in log.read_text() and '"/start"' in log.read_text(), "the log")
        running.process.kill()
        running.process.wait(PATIENCE)
        written = int(running.ring.words["written"])
        heard = running.ring.audio[:, :written].copy()
    with serving(tmp_path, "--resume") as running:
        remote = running.remote
        assert remote.ask("/ch/cfg", 8, answer="/ch/cfg") == (8, 5.5)
        assert remote.ask("/ch/prompt", 2, answer="/ch/prompt") == (2, "rain")
        assert remote.ask("/ch/gain", 3, answer="/ch/gain") == (3, -12.0)
        assert running.ring.channels["gain"][2] != running.ring.channels["gain"][3]
        running.wait_for("playing")
        remote.ask("/stop", 0.0)
        running.stop()
    with serving(tmp_path, "--resume") as running:
        assert running.remote.state() == "stopped"
    out = tmp_path / "again.wav"
    command = [sys.executable, "-m", "osc_engine", "replay", str(log), str(out), "--seconds", "1", "--from", "0.25"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    again, _ = soundfile.read(out, dtype="float32")
    assert len(again) == 48_000 and (heard[:, 12_000:60_000] == again.T).all() and np.abs(again).min(axis=1).max() > 0


def test_a_damaged_state_is_said_and_the_one_before_it_is_taken(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with serving(tmp_path, "--start") as running:
        for steps in (3, 4):
            running.remote.ask("/steps", steps)
            running.until(lambda n=steps: f"steps = {n}\n" in _text(state / NEWEST), "the state")
        running.process.kill()
        running.process.wait(PATIENCE)
    (state / NEWEST).write_bytes((state / NEWEST).read_bytes()[:-40])
    with serving(tmp_path, "--resume") as running:
        assert running.remote.ask("/steps", answer="/steps") == (3,)
        assert str(state / NEWEST) in running.log and "the state before it is taken" in running.log


def _text(file: Path) -> str:
    return file.read_text() if file.is_file() else ""


def test_a_state_folder_that_cannot_be_used_does_not_silence_the_engine(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    for name in ("log", "presets", "lock", "state.toml"):
        # root may write anywhere, so what stands in the way is of the wrong kind
        target = tmp_path / "state" / name
        target.mkdir() if name in ("lock", "state.toml") else target.write_text("in the way")
    listener = Remote(0)
    try:
        with serving(tmp_path, "--start", "--resume", "--feedback", f"127.0.0.1:{listener.port}") as running:
            running.wait_for("playing")
            answer = running.remote.ask("/preset/save", "a", answer="/error")
            assert "cannot be read" in str(answer[1])
            running.until(lambda: _said(listener, "control log cannot be kept"), "the event")
            assert running.log.count("cannot be kept") == 1 and running.log.count("keeps nothing") == 1
            assert _said(listener, "state.toml cannot be used") and "Traceback" not in running.log
            running.wait_for("playing")
    finally:
        listener.close()


def _said(listener: Remote, part: str) -> bool:
    """Tell whether exactly one event said something."""
    return sum(part in str(values[1]) for values in listener.all("/error")) == 1


def test_a_running_engine_notices_presets_that_a_hand_has_put_into_its_folder(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        running.remote.ask("/preset/save", "mine")
        place = tmp_path / "state" / "presets"
        (place / "copied.toml").write_bytes((place / "mine.toml").read_bytes())
        names = ("copied", "mine")
        running.until(lambda: running.remote.ask("/preset/list", answer="/preset/list") == names, "the copied preset")
        running.remote.ask("/preset/recall", "copied")


def test_a_second_engine_in_one_state_folder_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with serving(tmp_path):
        command = [sys.executable, "-m", "osc_engine", "serve", "--synth", "tone", "--port", str(free_port())]
        command += ["--state-dir", str(tmp_path / "state")]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 2 and done.stdout == "" and len(done.stderr.splitlines()) == 1
    assert str(tmp_path / "state") in done.stderr and "--state-dir" in done.stderr


def test_the_bundle_that_was_loaded_last_comes_back_and_where_it_is_gone_one_sentence_says_so(tmp_path: Path) -> None:
    own = tmp_path / "state" / "bundles"
    own.mkdir(parents=True)
    tiny.bundle(own / "evening")
    arguments = ("--channels", "2", "--start")
    with serving(tmp_path, *arguments) as running:
        running.wait_for("playing")
        running.remote.ask("/bundle/load", "evening")
        running.until(lambda: 'loaded = "evening"\n' in _text(tmp_path / "state" / NEWEST), "the take-over")
        running.remote.ask("/ch/title", 1, "Deep")
        running.remote.ask("/ch/gain", 2, -9.0)
        running.until(lambda: "gain = -9.0" in _text(tmp_path / "state" / NEWEST), "the state")
        running.process.kill()
        running.process.wait(PATIENCE)
    with serving(tmp_path, *arguments, "--resume") as running:
        assert "bundle evening was loaded last and plays again" in running.log
        assert running.remote.ask("/status", answer="/status")[1] == "evening"
        assert running.remote.ask("/ch/title", 1, answer="/ch/title") == (1, "Deep")
        running.wait_for("playing")
        assert "bundles/evening" in running.children()[running.child("worker")]
        assert "cannot be" not in running.log
        running.remote.ask("/steps", 3)
        running.stop()
    newest = max((tmp_path / "state" / "log").iterdir(), key=lambda file: file.stat().st_mtime_ns)
    assert json.loads(newest.read_text().splitlines()[0])["bundle"] == str(own / "evening")
    (own / "evening").rename(tmp_path / "gone")
    with serving(tmp_path, *arguments, "--resume") as running:
        running.until(lambda: "evening holds no bundle; tone plays instead" in running.log, "the sentence")
        assert running.log.count("evening holds no bundle; tone plays instead") == 1
        assert "what tone lacks of its titles and styles" in running.log
        assert running.remote.ask("/ch/title", 1, answer="/ch/title") == (1, "Tone 1")
        assert running.remote.ask("/ch/gain", 2, answer="/ch/gain") == (2, -9.0)
        running.wait_for("playing")


def test_a_loaded_bundle_outlasts_the_setting_until_that_is_changed(tmp_path: Path) -> None:
    for name in ("old", "new"):
        _describe(tmp_path / name, name)
    _describe(tmp_path / "state" / "bundles" / "evening", "evening")
    kept = Situation(True, "evening", str(tmp_path / "old"))

    def plays(bundle: str, kept: Situation | None = kept) -> str:
        settings = Settings(bundle=str(tmp_path / bundle), state_dir=tmp_path / "state")
        chosen, note = choose(settings, kept)
        assert note == "" and (chosen.loaded == "evening") == (chosen.manifest.name == "evening")
        return chosen.manifest.name

    assert plays("old") == "evening"
    assert plays("new") == "new", "the setting is the later word"
    assert plays("old", None) == plays("old", Situation(True)) == "old"
    (tmp_path / "old" / "bundle.json").unlink()
    assert plays("old") == "evening", "a setting that is not needed does no harm"


@pytest.mark.parametrize(
    ("damage", "sentence"), [("{}", "rebuild the bundle"), ("[", "is not valid JSON"), ("", "holds no bundle")]
)
def test_a_loaded_bundle_that_is_damaged_gives_way_to_the_setting(tmp_path: Path, damage: str, sentence: str) -> None:
    bundle = tmp_path / "state" / "bundles" / "evening"
    _describe(tmp_path / "old", "old")
    _describe(bundle, "evening")
    (bundle / "bundle.json").write_text(damage)
    if not damage:
        (bundle / "bundle.json").unlink()
    kept = Situation(True, "evening", str(tmp_path / "old"))
    settings = Settings(bundle=str(tmp_path / "old"), state_dir=tmp_path / "state")
    chosen, note = choose(settings, kept)
    assert chosen.manifest.name == "old" and chosen.loaded == ""
    assert "evening, which was loaded last" in note and sentence in note and note.endswith("; old plays instead")
    (tmp_path / "old" / "bundle.json").unlink()
    with pytest.raises(BundleError, match="no bundle at"):
        choose(settings, kept)


def test_a_bundle_is_called_by_the_name_that_loads_it_whatever_it_was_built_as(tmp_path: Path) -> None:
    own = tmp_path / "state" / "bundles"
    for folder in (own / "evening", tmp_path / "elsewhere" / "night", tmp_path / "elsewhere" / "evening"):
        _describe(folder, "a name of its maker's")
    (own / "link").symlink_to(own / "evening")

    def name(bundle: Path | str, loaded: str = "") -> str:
        kept = Situation(True, loaded, str(bundle)) if loaded else None
        return choose(Settings(bundle=str(bundle), state_dir=tmp_path / "state"), kept)[0].manifest.name

    assert name("demo") == "demo"
    assert name(own / "evening") == name(own / "link" / ".." / "evening") == name("demo", "evening") == "evening"
    assert name(own / "link") == name("demo", "link") == "link"
    assert name(tmp_path / "elsewhere" / "night") == "night"
    beside = tmp_path / "elsewhere" / "evening"
    assert name(beside) == str(beside)[-LONGEST_NAME:], "its folder's name would load another"


def _describe(folder: Path, name: str) -> None:
    folder.mkdir(parents=True)
    (folder / "bundle.json").write_text(json.dumps({"name": name, "titles": ["Rain"]}))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_orderly_end_writes_the_last_line_and_plays_again_after_it(tmp_path: Path, number: signal.Signals) -> None:
    with serving(tmp_path, "--start") as running:
        running.wait_for("playing")
        running.remote.ask("/steps", 7)
        assert running.stop(number) == 0
        played = running.played
    (log,) = (tmp_path / "state" / "log").iterdir()
    last = list(read_log(log))[-1]
    assert last.kind == "end" and last.raw["end"] == played
    assert "playing = true\n" in _text(tmp_path / "state" / NEWEST)
    assert "steps = 7\n" in _text(tmp_path / "state" / NEWEST)
    assert json.loads(log.read_text().splitlines()[0])["synth"] == "tone"
