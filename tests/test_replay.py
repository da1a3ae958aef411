"""What an engine played is made again from its control log, to the last bit."""

from __future__ import annotations

import hashlib
import json
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import soundfile
import tiny
from engine import Engine, wait_until
from numpy.typing import NDArray
from slowdisk import SlowDisk
from standins import SMALL, Standin

from osc_engine import replay as replaying
from osc_engine.changes import Moment, apply
from osc_engine.commands import parse
from osc_engine.control_log import Header, LogError, LogFile, read_log
from osc_engine.controls import Controls, default_controls
from osc_engine.disk import Trouble
from osc_engine.inbox import Inbox
from osc_engine.journal import Journal
from osc_engine.live import Live
from osc_engine.manifest import Defaults, Manifest
from osc_engine.plan import Plan
from osc_engine.replay import Replay, find_start
from osc_engine.ring import PLAYER_PLAYING, Ring
from osc_engine.synth import ABSENT, Context, RenderCancelled, Rendered

CHANNELS, BLOCK, SIZE = 2, 128, SMALL.column_samples
MANIFEST = Manifest(name="test", titles=("one", "two"), styles=("whistle",), clap="none",
                    defaults=Defaults(cfg_text=4, steps=8, hop=1.6, context=1.6))  # fmt: skip

SECOND = MANIFEST.model_copy(update={"name": "second"})


class Noise(Standin):
    """Noise that depends on everything in the plan and on every token of the context; its tail overlaps."""

    def __init__(self, per_pass: float = 0.0, bundle: str = "test") -> None:
        super().__init__(tail=2, per_pass=per_pass)
        self.bundle = bundle

    def render(self, plan: Plan, context: Context, cancelled: Callable[[], bool] = lambda: False) -> Rendered:
        assert context.column == plan.column
        self._work(plan, cancelled)
        if cancelled():
            raise RenderCancelled
        self.plans.append(plan)
        known = plan.tail_of(self.tail, context.tokens.shape[2])
        start, samples = (plan.column - known) * SIZE, (plan.columns + known) * SIZE
        seed = hashlib.sha256(repr((self.bundle, plan, context.resets)).encode() + context.tokens.tobytes()).digest()
        generator = np.random.default_rng(list(seed))
        audio = generator.uniform(-0.4, 0.4, (len(plan.channels), samples)).astype(np.float32)
        new = generator.integers(0, 1000, (len(plan.channels), SMALL.rows, plan.columns)).astype(np.int16)
        if self.bad:
            self.bad -= 1
            audio[0, 5] = np.nan
        old, resets = context.tokens.copy(), tuple(c.resets for c in plan.channels)
        old[[a != b for a, b in zip(context.resets, resets, strict=True)]] = ABSENT
        after = Context(np.concatenate([old, new], axis=2), plan.column + plan.columns, resets)
        return Rendered(audio, start, after)


class Show:
    """A ring with a player beside it, workers one after the other, and the log of it all."""

    def __init__(self, folder: Path) -> None:
        self.ring, self.folder = Ring.create(CHANNELS, SMALL.sample_rate), folder
        self.words = self.ring.words
        self.words["block_samples"], self.words["player_state"] = BLOCK, PLAYER_PLAYING
        self.controls = replace(default_controls(MANIFEST, CHANNELS), version=1)
        self.heard: list[NDArray[np.float32]] = []
        self.events: list[dict[str, Any]] = []
        self.sent: list[Controls] = []
        self._write = self.ring.write
        self.ring.write = self._listen  # type: ignore[method-assign]

    def _listen(self, block: NDArray[np.float32]) -> int:
        self.heard.append(block.copy())
        return self._write(block)

    def act(self, inbox: Inbox, *messages: tuple[object, ...]) -> None:
        """Change the controls as the server does."""
        controls = self.controls
        now = Moment(max(int(self.words["promise"]), int(self.words["written"]), controls.heard_at), SMALL.sample_rate)
        for address, *arguments in messages:
            for command in parse(str(address), arguments, CHANNELS):
                controls = apply(controls, command, now, MANIFEST).controls
        self.controls = replace(controls, version=self.controls.version + 1, heard_at=now.sample)
        self.sent.append(self.controls)
        inbox.put(self.controls.to_json())

    def work(self, synth: Standin, *acts: Callable[[Inbox], object], seconds: float, hand_over: bool = False) -> None:
        """Run one worker and play, with changes in between; then end it, whatever lies pending, or let it hand over."""

        def emit(event: str, **fields: Any) -> None:
            self.events.append({"event": event, **fields})

        inbox = Inbox(CHANNELS, emit)
        live = Live(self.ring, synth, MANIFEST, inbox, emit)
        live.warm_up()
        worker = threading.Thread(target=live.run)
        over = threading.Event()
        player = threading.Thread(target=self._play, args=(over,))
        worker.start()
        player.start()
        try:
            self.act(inbox)
            for act in (*acts, lambda inbox: None):
                act(inbox)
                until = int(self.words["played"]) + round(seconds * SMALL.sample_rate)
                wait_until(lambda until=until: self.words["played"] > until or not worker.is_alive(), "sound")
                assert worker.is_alive()
        finally:
            if hand_over:
                self.words["yield_lead"] = 0.5
                worker.join(20)
                self.words["yield_lead"] = 0.0
            inbox.close()
            over.set()
            worker.join(10)
            player.join(10)

    def spoil(self, inbox: Inbox, synth: Standin) -> None:
        """Have two attempts at a render go wrong."""
        wait_until(lambda: inbox.newest is None, "the last change")
        synth.bad = 2
        wait_until(lambda: any(event.get("attempt") == 2 for event in list(self.events)), "the third attempt")

    def _play(self, over: threading.Event) -> None:
        while not over.wait(BLOCK / SMALL.sample_rate / 2):
            if self.ring.available >= BLOCK:
                self.words["played"] += BLOCK

    def sound(self) -> NDArray[np.float32]:
        return np.concatenate(self.heard, axis=1)

    def log(self) -> Path:
        """Write the log as the server does, and return its first file."""
        disk = SlowDisk()
        header = Header("0", "test", "neural", MANIFEST, CHANNELS)
        journal = Journal(LogFile(self.folder, "run"), header, "run", "today", disk, Trouble(print), time.monotonic)
        for controls in self.sent:
            journal.told(controls)
        for event in self.events:
            fields = {key: value for key, value in event.items() if key != "event"}
            if event["event"] == "context":
                journal.context(fields)
            elif event["event"] == "rendered":
                journal.rendered(event, 0)
            elif event["event"] == "another bundle":
                journal.adopt(SECOND, "second")
                for controls in self.sent:
                    journal.told(controls)
        journal.end(int(self.words["written"]))
        disk.turn()
        return self.folder / "run.0001.jsonl"


def replayed(log: Path, start: float = 0.0) -> tuple[int, NDArray[np.float32]]:
    """Return the sound of a log with a fresh stand-in, and the sample at which it is exact from."""
    first = find_start(read_log(log), round(start * SMALL.sample_rate), SIZE)
    header = Header("0", "test", "neural", MANIFEST, CHANNELS)
    replay = Replay(header, lambda wanted: Noise(bundle=wanted.bundle))
    blocks = list(replay.blocks(read_log(log), first))
    sound = np.concatenate(blocks, axis=1)
    skip = max(first.sample - (replay.position - sound.shape[1]), 0)
    return first.sample, sound[:, skip:]


def many(show: Show) -> list[Callable[[Inbox], object]]:
    """Changes of every kind, alone and together."""
    messages: list[list[tuple[object, ...]]] = [
        [("/cfg", 9.0)], [("/ch/prompt", 1, "rain"), ("/ch/glide", 1, 2.0)], [("/ch/prompt", 1, "fire")],
        [("/cfg", 1.0, 1.0), ("/temperature", 2.0)], [("/steps", 3), ("/hop", 0.8)], [("/ch/reset", 2)],
        [("/ch/title", 2, "one"), ("/ch/gain", 1, -6.0)], [("/seed", 77), ("/ch/style", 1, "whistle")],
    ]  # fmt: skip
    return [lambda inbox, m=m: show.act(inbox, *m) for m in messages]


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Show]:
    """Three workers: one lacks time, meets sound that is not finite and ends suddenly; one hands over to the third."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("osc_engine.live.REPORT_SECONDS", 1.0)
        made = Show(tmp_path_factory.mktemp("log"))
        synth = Noise(per_pass=0.0005)
        slower = [lambda inbox: setattr(synth, "per_pass", 0.01), lambda inbox: made.spoil(inbox, synth)]
        made.work(synth, *many(made), *slower, *many(made)[:3], seconds=0.25)
        made.work(Noise(), *many(made), seconds=0.25, hand_over=True)
        assert made.words["beyond"] > 0
        made.events.append({"event": "another bundle"})
        made.work(Noise(bundle="second"), *many(made)[:2], seconds=0.5)
        yield made
        made.ring.close()


@pytest.fixture(scope="module")
def log(show: Show) -> Path:
    return show.log()


def test_the_same_samples_come_out_again_through_changes_faults_and_a_new_worker(show: Show, log: Path) -> None:
    first, sound = replayed(log)
    assert first == 0 and sound.shape == show.sound().shape
    assert (sound == show.sound()).all()
    renders = [entry.raw for entry in read_log(log) if entry.kind == "render"]
    assert sum(r["render"] == 0 for r in renders) == 3 and any(r["attempt"] == 2 for r in renders)
    assert len({r["steps"] for r in renders}) >= 3 and len({r["columns"] for r in renders}) >= 3
    assert any(r.get("only") in ([0], [1]) for r in renders)
    assert any(r.get("heard", 0) % SIZE for r in renders), "a change was heard in the midst of a column"
    assert any(r["column"] * SIZE < r["written"] for r in renders) or any(r["written"] for r in renders)


def test_a_replay_may_begin_in_the_middle(show: Show, log: Path) -> None:
    whole = show.sound()
    seconds = range(whole.shape[1] // SMALL.sample_rate)
    starts = {find_start(read_log(log), n * SMALL.sample_rate, SIZE) for n in seconds}
    assert len(starts) > 3
    for start in starts:
        first, sound = replayed(log, start.sample / SMALL.sample_rate)
        assert first == start.sample and sound.shape[1] > 0
        assert (sound == whole[:, first : first + sound.shape[1]]).all()


def test_a_last_line_that_was_cut_short_is_left_out(show: Show, log: Path, tmp_path: Path) -> None:
    lines = log.read_bytes().splitlines(keepends=True)
    renders = [n for n, text in enumerate(lines) if text.startswith(b'{"render"')]
    cut = tmp_path / "cut.jsonl"
    cut.write_bytes(b"".join(lines[: renders[8]]) + lines[renders[8]][:20])
    _, sound = replayed(cut)
    written = json.loads(lines[renders[8]])["written"]
    assert sound.shape[1] >= written > 0
    assert (sound[:, :written] == show.sound()[:, :written]).all()


@pytest.mark.parametrize("damage", ["rubbish", "missing", "wrong", "blank", "zeros"])
def test_a_damaged_line_in_the_middle_is_named_in_one_sentence(log: Path, tmp_path: Path, damage: str) -> None:
    lines = log.read_bytes().splitlines(keepends=True)
    at = [n for n, text in enumerate(lines) if text.startswith(b'{"render"')][5]
    new = {"rubbish": b"rubbish\n", "missing": b"", "wrong": lines[at].replace(b'"columns":', b'"columms":'),
           "blank": b"\n", "zeros": b"\0" * 40 + b"\n"}[damage]  # fmt: skip
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"".join([*lines[:at], new, *lines[at + 1 :]]))
    with pytest.raises(LogError) as caught:
        replayed(broken)
    assert "broken.jsonl" in str(caught.value) and "\n" not in str(caught.value)
    assert ("missing" in str(caught.value)) == (damage == "missing")


def test_a_long_run_goes_on_in_further_files_each_of_which_can_be_replayed(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("osc_engine.journal.PIECE_BYTES", 4000)
    here, show.folder = show.folder, tmp_path
    try:
        show.log()
    finally:
        show.folder = here
    pieces = sorted(tmp_path.iterdir())
    assert len(pieces) > 2
    assert (replayed(pieces[0])[1] == show.sound()).all()
    for piece in pieces[1:]:
        first, sound = replayed(piece)
        assert first > 0 and (sound == show.sound()[:, first : first + sound.shape[1]]).all()


class Tape:
    """Keeps every sample that a worker commits to an engine's ring."""

    def __init__(self, running: Engine) -> None:
        self._ring, self._blocks = running.ring, list[NDArray[np.float32]]()
        self._at, self._over = 0, threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Tape:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.wait(0.02):
            self._take()

    def _take(self) -> None:
        written = int(self._ring.words["written"])
        index = np.arange(self._at, written) % self._ring.audio.shape[1]
        self._blocks.append(self._ring.audio[:, index])
        self._at = written

    def sound(self) -> NDArray[np.float32]:
        """Return all of it; after the `with` block."""
        self._take()
        return np.concatenate(self._blocks, axis=1)


def test_a_real_bundle_is_replayed_bit_by_bit_after_changes_presets_and_a_killed_worker(tmp_path: Path) -> None:
    # called by its folder while it plays, by its maker's name where it is built: it is the same bundle
    tiny.bundle(tmp_path / "evening")
    state = tmp_path / "state"
    arguments = ["--bundle", str(tmp_path / "evening"), "--audio", "null", "--device", "cpu", "--channels", "2"]
    running = Engine(*arguments, "--start", "--state-dir", str(state), folder=tmp_path)
    try:
        with Tape(running) as tape:
            _perform(running)
            assert running.stop() == 0
        sound = tape.sound()
    finally:
        running.close()
    (log,) = (state / "log").iterdir()
    out = tmp_path / "again.wav"
    assert replaying.replay_file(log, out, device="cpu") == 0
    again, rate = soundfile.read(out, dtype="float32", always_2d=True)
    kinds = [entry.kind for entry in read_log(log)]
    assert rate == 48_000 and kinds.count("worker") == 2 and kinds[-1] == "end"
    assert 2.5 * rate < len(again) <= sound.shape[1]
    assert np.abs(again).max() > 0
    assert (sound[:, : len(again)] == again.T).all()


def _perform(running: Engine) -> None:
    """Play with changes of many kinds, the death of a worker among them."""
    remote = running.remote

    def play(seconds: float) -> None:
        until = running.played + round(seconds * 48_000)
        running.until(lambda: running.played > until, "sound")

    running.wait_for("playing")
    play(0.5)
    remote.ask("/preset/save", "first")
    remote.ask("/cfg", 5.0, 1.0)
    play(0.5)
    remote.ask("/ch/prompt", 2, "rain on a tin roof")
    remote.ask("/ch/title", 1, "Deep")
    play(0.5)
    remote.ask("/preset/recall", "first", 2.0)
    play(0.5)
    worker = running.child("worker")
    running.hit(worker, signal.SIGKILL)
    running.replaced("worker", worker)
    remote.ask("/steps", 2)
    running.wait_for("playing")
    play(1)


def test_a_log_of_another_bundle_is_refused_in_one_sentence(log: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="another bundle than") as caught:
        replaying.replay_file(_of_tones(log, tmp_path), tmp_path / "out.wav", bundle="tone")
    assert "\n" not in str(caught.value) and not (tmp_path / "out.wav").exists()


def _of_tones(log: Path, folder: Path) -> Path:
    """Return a log whose header asks for the test tones."""
    made = folder / "tones.jsonl"
    made.write_text(log.read_text().replace('"synth":"neural"', '"synth":"tone"', 1))
    return made


def test_a_replay_without_a_folder_or_room_is_refused_before_it_begins(
    log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match=r"the folder .*none for out\.wav is missing; make it"):
        replaying.replay_file(log, tmp_path / "none" / "out.wav")
    monkeypatch.setattr("osc_engine.offline.disk_usage", lambda folder: SimpleNamespace(free=1000))
    with pytest.raises(ValueError, match=r"would take .* MB, and its disk has 0.001 MB free; make room there"):
        replaying.replay_file(log, tmp_path / "out.wav")
    assert not (tmp_path / "out.wav").exists()


@pytest.mark.parametrize("text", ["", "rubbish\n", '{"log":2}\n', '{"log":1}\n', "[]\n"])
def test_what_is_no_log_is_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "not.jsonl").write_text(text)
    with pytest.raises(ValueError, match=r"not\.jsonl") as caught:
        replaying.replay_file(tmp_path / "not.jsonl", tmp_path / "out.wav")
    assert "\n" not in str(caught.value)
