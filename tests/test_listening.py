"""The worker listens to itself beside its renders: tells of every channel, takes its share and no more, gives way."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tiny
import torch
from engine import wait_until
from standins import SMALL

from osc_engine.controls import Controls, Texts, default_controls
from osc_engine.inbox import Inbox
from osc_engine.listening import MOST_SAVED, SHARE, Listening
from osc_engine.manifest import Manifest
from osc_engine.model.listener import load_ear
from osc_engine.model.neural import NeuralSynth
from osc_engine.quality import FIRST_SECONDS, Vector
from osc_engine.ring import PLAYER_PLAYING, Ring
from osc_engine.source import load_source

CHANNELS = 2
MANIFEST = Manifest(name="test", titles=("one", "two"), styles=("whistle",), clap="none")
SEGMENT = SMALL.segment_samples


class LoudEar:
    """Hears nothing but which way a sound's first sample points, and may take its time."""

    def __init__(self) -> None:
        self.heard, self.work = 0, 0

    def hear(self, sound: np.ndarray[Any, np.dtype[np.float32]]) -> Vector:
        assert sound.shape == (SEGMENT,)
        self.heard += 1
        for _ in range(self.work):
            np.sort(sound)
        return np.array([1, 0] if sound[0] > 0 else [0, 1], np.float32)

    def text(self, texts: Texts) -> Vector | None:
        return {"one": np.array([1, 0], np.float32), "two": np.array([0.8, 0.6], np.float32)}.get(texts[0][0])

    def style(self, name: str) -> Vector | None:
        return np.array([0, 1], np.float32) if name == "whistle" else None


class Bench:
    """A ring that a test fills, and what listens to it."""

    def __init__(self, ear: LoudEar | None = None) -> None:
        self.ring = Ring.create(CHANNELS, SMALL.sample_rate)
        self.controls: Controls = default_controls(MANIFEST, CHANNELS)
        self.events: list[dict[str, Any]] = []
        self.tokens: Callable[[int, int], np.ndarray[Any, np.dtype[np.int16]] | None] = lambda first, end: None
        self.listening = Listening(
            self.ring, SMALL, lambda: self.controls, lambda first, end: self.tokens(first, end), lambda: ear, self._emit
        )
        self.listening._ear = ear
        self.chance = np.random.default_rng(0)

    def _emit(self, event: str, **fields: Any) -> None:
        assert event == "quality"
        self.events.append(fields)

    def play(self, seconds: float, level: float = 0.1) -> None:
        """Commit and play noise, with a turn of the listener each second; it begins below 0 in the second channel."""
        for _ in range(round(seconds)):
            sound = self.chance.standard_normal((CHANNELS, SMALL.sample_rate)).astype(np.float32) * level
            sound = np.abs(sound) * np.array([[1], [-1]], np.float32)
            assert self.ring.write(sound) == SMALL.sample_rate
            self.ring.words["played"] = self.ring.words["written"]
            self.listening.turn(1.0)

    def last(self, channel: int) -> dict[str, Any]:
        return next(event for event in reversed(self.events) if event["channel"] == channel)

    def follow(self, channel: int, **changes: Any) -> None:
        entries = list(self.controls.channels)
        entries[channel - 1] = replace(entries[channel - 1], **changes)
        self.controls = replace(self.controls, channels=tuple(entries))


def test_every_channel_is_compared_with_what_it_follows_and_with_its_own_past() -> None:
    bench = Bench(LoudEar())
    bench.follow(2, style="whistle")
    bench.play(60)
    one, two = bench.last(1), bench.last(2)
    assert (one["title"], one["style"], one["novelty"]) == (1.0, None, 0.0)
    assert (two["title"], two["style"], two["novelty"]) == (0.6, 1.0, 0.0)
    assert one["drift"] == [None] * 4 and one["collapse"] == two["collapse"] == ""
    bench.play(FIRST_SECONDS)
    whole, level, pitch, sound = bench.last(1)["drift"]
    assert abs(level) < 0.5 and abs(pitch) < 0.1 and sound == 0.0 and 0 <= whole < 0.1
    bench.play(60, level=0.2)
    assert bench.last(1)["drift"][1] == pytest.approx(6, abs=0.5)


def test_another_text_is_measured_anew() -> None:
    bench = Bench(LoudEar())
    bench.play(FIRST_SECONDS + 20)
    assert bench.last(1)["drift"][0] is not None
    bench.follow(1, prompt="nobody knows this")
    bench.play(3)
    assert bench.last(1)["title"] is None and bench.last(1)["drift"][0] is None
    bench.follow(1, prompt="two")
    bench.play(30)
    assert bench.last(1)["title"] == 0.8


def test_without_an_ear_a_collapse_is_noticed_all_the_same() -> None:
    bench = Bench()
    bench.play(30, level=0.0)
    assert bench.last(1) == {**bench.last(1), "title": None, "style": None, "novelty": None, "collapse": "silence"}
    bench.follow(1, resets=1)
    bench.play(2)
    assert bench.last(1)["collapse"] == "" and bench.last(1)["resets"] == 1


def test_tokens_that_stand_still_beneath_living_sound_are_noticed_and_lost_ones_say_nothing() -> None:
    bench = Bench()
    bench.tokens = lambda first, end: np.array([np.arange(first, end), np.full(end - first, 7)], np.int16)[:, None]
    bench.play(34)
    assert (bench.last(1)["collapse"], bench.last(2)["collapse"]) == ("", "drone")
    bench.tokens = lambda first, end: None
    bench.play(2)
    assert bench.last(2)["collapse"] == ""


def test_it_takes_no_more_than_its_share_of_one_core() -> None:
    ear = LoudEar()
    ear.work = 10
    bench = Bench(ear)
    bench.play(60)
    spent = bench.listening._cost
    assert 1 < ear.heard < 60
    assert spent <= 60 * SHARE + MOST_SAVED + 3 * spent / ear.heard


@pytest.mark.parametrize("pressed", ["load", "lead", ""])
def test_while_the_renders_have_no_time_to_spare_it_only_watches(pressed: str) -> None:
    ear = LoudEar()
    bench = Bench(ear)
    bench.ring.words["player_state"] = PLAYER_PLAYING
    bench.ring.words["lead"] = 0.5 if pressed == "lead" else 0.0
    bench.ring.words["load"] = 0.96 if pressed == "load" else 0.8
    bench.play(20)
    assert (ear.heard == 0) == bool(pressed)
    assert (bench.last(1)["skipped"] > 0) == bool(pressed)
    assert len(bench.events) >= 19


def test_what_it_was_too_late_to_hear_is_left_out() -> None:
    bench = Bench(LoudEar())
    bench.play(15)
    for _ in range(40):
        bench.ring.write(np.ones((CHANNELS, SMALL.sample_rate), np.float32))
        bench.ring.words["played"] = bench.ring.words["written"]
    bench.play(3)
    assert bench.last(1)["collapse"] == ""


def test_while_nothing_is_committed_nothing_is_said() -> None:
    bench = Bench(LoudEar())
    bench.play(3)
    said = len(bench.events)
    for _ in range(5):
        bench.listening.turn(1.0)
    assert len(bench.events) == said


def test_its_thread_ends_with_the_inbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("osc_engine.listening.TURN_SECONDS", 0.01)
    bench = Bench(LoudEar())
    inbox = Inbox(CHANNELS, bench._emit)
    bench.listening.start(inbox)
    (thread,) = [thread for thread in threading.enumerate() if thread.name == "listening"]
    inbox.close()
    thread.join(20)
    assert not thread.is_alive()


def test_an_ear_that_fails_rests_while_what_collapses_is_still_noticed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class FullGpu(LoudEar):
        def hear(self, sound: Any) -> Any:
            super().hear(sound)
            raise RuntimeError("the GPU is full")

    monkeypatch.setattr("osc_engine.listening.TURN_SECONDS", 0.01)
    ear = FullGpu()
    bench = Bench(ear)
    inbox = Inbox(CHANNELS, bench._emit)
    bench.listening._load = lambda: ear
    turn = bench.listening.turn
    monkeypatch.setattr(bench.listening, "turn", lambda elapsed: turn(1.0))
    bench.listening.start(inbox)

    def silence_is_noticed() -> bool:
        bench.ring.write(np.zeros((CHANNELS, SMALL.sample_rate), np.float32))
        bench.ring.words["played"] = bench.ring.words["written"]
        return any(event["collapse"] == "silence" for event in bench.events)

    wait_until(silence_is_noticed, "a collapse", step=0.02)
    inbox.close()
    assert ear.heard >= 1 and capsys.readouterr().err.count("Traceback") == 1
    assert bench.listening._balance <= 0


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Manifest]:
    folder = tmp_path_factory.mktemp("bundle") / "tiny"
    return folder, tiny.bundle(folder)


def on_its_own_thread(make: Any) -> Any:
    """Run a function on a thread of its own, as the worker does, and return what it returned."""
    made: list[Any] = []
    thread = threading.Thread(target=lambda: made.append(make()))
    thread.start()
    thread.join(60)
    return made[0]


def test_the_ear_of_a_bundle_knows_its_titles_and_styles_and_loads_no_text_tower(bundle: tuple[Path, Manifest]) -> None:
    folder, manifest = bundle
    source = load_source("neural", str(folder), "cpu")
    synth = source.synth
    assert isinstance(synth, NeuralSynth) and source.ear
    torch.set_num_threads(2)

    def load() -> tuple[Any, int]:
        assert source.ear
        return source.ear(), torch.get_num_threads()

    ear, threads = on_its_own_thread(load)
    assert threads == 1 and torch.get_num_threads() == on_its_own_thread(torch.get_num_threads) == 2
    torch.set_num_threads(1)
    sound = np.random.default_rng(0).standard_normal(manifest.sizes().segment_samples).astype(np.float32)
    vector = ear.hear(sound)
    assert vector.shape == (24,) and np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
    rain, iron = (synth.networks.vectors[f"title/{name}"].numpy() for name in ("Rain", "Iron"))
    assert np.array_equal(ear.text((("Rain", 1.0),)), rain)
    middle = ear.text((("Rain", 0.5), ("Iron", 0.5)))
    assert middle @ rain == pytest.approx(middle @ iron, abs=1e-5) and middle @ rain > rain @ iron
    assert ear.text((("never prepared", 1.0),)) is None and ear.style("") is None
    assert np.array_equal(ear.style("whistle"), synth.networks.vectors["style/whistle"].numpy())
    assert ear._clap._sentences is None and synth._clap is None


def test_a_bundle_without_an_audio_tower_has_no_ear(bundle: tuple[Path, Manifest]) -> None:
    folder, manifest = bundle
    assert manifest.unheard("") == "" and load_ear(folder, manifest, tiny.synth()) is not None
    for kind, why in (("none", "was built without CLAP: "), ("laion", "LAION-CLAP, which cannot be used here: ")):
        deaf = manifest.model_copy(update={"clap": kind})
        assert load_ear(folder, deaf, tiny.synth()) is None
        sentence = deaf.unheard("it is missing")
        assert why in sentence and "novelty, are not measured while it plays" in sentence
    assert manifest.model_copy(update={"clap": "laion"}).unheard("") == ""
    assert load_source("tone", "", "cpu").ear is None, "nobody listens to test tones"
