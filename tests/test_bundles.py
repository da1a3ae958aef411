"""Another bundle takes over while the old one plays: no gap, no click; what is wrong with it changes nothing."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tiny
from engine import ATTEMPTS, PATIENCE, Engine, again_when_late, alive, engine, free_port, in_time, wait_until
from numpy.typing import NDArray
from stamps import stamp
from standins import SMALL, Standin
from web import ask, ask_json

from osc_engine.aside import NICER, NICEST
from osc_engine.children import Child, Kind
from osc_engine.commits import HANDOVER_SECONDS
from osc_engine.controls import Controls, Ramp, carried, default_controls, live_controls
from osc_engine.http.tree import find
from osc_engine.manifest import EMBEDDED, Defaults, Manifest, bundles_in
from osc_engine.plan import Plan
from osc_engine.ring import PLAYER_PLAYING, WORKER_DOWN, WORKER_READY, Ring, read_circle
from osc_engine.source import CORES, Source
from osc_engine.stream import Stream
from osc_engine.synth import Context, Rendered
from osc_engine.worker import NICENESS, play

CHANNELS, BLOCK = 2, 128
HTTP = free_port()
RATE = SMALL.sample_rate
#: The first sound of all comes out of silence.
START = RATE // 50
FADE = round(HANDOVER_SECONDS * RATE)
MANIFEST = Manifest(name="small", titles=("one", "two"), clap="none", defaults=Defaults(cfg_text=4, steps=2, hop=3.2))


class Stamps(Standin):
    """Sounds stamps, in hops of a length that the one who plays has chosen."""

    def __init__(self, hop: float = 3.2) -> None:
        super().__init__()
        self.hop = hop

    def take(self, threads: int) -> None:
        """Compute with so many threads, which is all the same to it."""


class Sine(Stamps):
    """Sounds a sine of a pitch of its own."""

    def __init__(self, pitch: float) -> None:
        super().__init__()
        self.pitch = pitch

    def sound(self, n: NDArray[np.int64], plan: Plan) -> NDArray[np.float32]:
        wave = 0.5 * np.sin(2 * np.pi * self.pitch * n / RATE)
        return np.repeat(wave[None], len(plan.channels), 0).astype(np.float32)


class Lines:
    """A standard input: snapshots, until it is closed."""

    def __init__(self, controls: Controls) -> None:
        self._first, self._over = controls.to_json(), threading.Event()

    def __iter__(self) -> Iterator[str]:
        yield self._first
        self._over.wait()

    def close(self) -> None:
        self._over.set()


class Worker:
    """A worker in a thread of its own."""

    def __init__(self, ring: Ring, synth: Stamps, turn: int = 0) -> None:
        self.events: list[dict[str, Any]] = []
        self.code: int | None = None
        self.left = 0
        self.lines = Lines(replace(default_controls(MANIFEST, CHANNELS), version=turn + 1, hop=synth.hop))
        synth.strict = False
        self._thread = threading.Thread(target=self._run, args=(ring, synth, turn))
        self._thread.start()

    def _run(self, ring: Ring, synth: Stamps, turn: int) -> None:
        source = Source(synth, MANIFEST, "cpu", threads=synth.take)
        code = play(ring, lambda: source, self.lines, self._event, turn)
        self.left, self.code = ring.available, code

    def _event(self, event: str, **fields: object) -> None:
        self.events.append({"event": event, **fields})

    def said(self, event: str) -> bool:
        return any(e["event"] == event for e in self.events)

    def close(self) -> None:
        self.lines.close()
        self._thread.join(20)
        assert not self._thread.is_alive()


class Player:
    """Takes a block when its time has come, and keeps what it took; waits where there is none, and counts that."""

    def __init__(self, ring: Ring) -> None:
        self.heard: list[NDArray[np.float32]] = []
        self.dry = 0
        self._ring, self._over = ring, threading.Event()
        ring.words["player_state"], ring.words["block_samples"] = PLAYER_PLAYING, BLOCK
        self._thread = threading.Thread(target=self._play)
        self._thread.start()

    def _play(self) -> None:
        while not self._over.wait(BLOCK / RATE):
            if self._ring.available < BLOCK:
                self.dry += 1
                continue
            played = int(self._ring.words["played"])
            self.heard.append(self._ring.audio[:, np.arange(played, played + BLOCK) % self._ring.audio.shape[1]])
            self._ring.words["played"] = played + BLOCK

    def close(self) -> NDArray[np.float32]:
        self._over.set()
        self._thread.join()
        return np.concatenate(self.heard, axis=1)


def handed_over(old: Stamps, new: Stamps) -> tuple[NDArray[np.float32], int]:
    """Let one worker follow another; return what was heard, and the sample at which the second began."""
    with Ring.create(CHANNELS, RATE) as ring:
        first = Worker(ring, old)
        wait_until(lambda: ring.available > RATE // 20, "the first sound")
        player = Player(ring)
        wait_until(lambda: ring.words["played"] > RATE // 2, "half a second of it")
        # Beside the one that plays the other touches nothing but its own.
        second = Worker(ring, new, turn=1)
        wait_until(lambda: second.said("warm"), "the second worker")
        assert ring.words["worker_state"] == WORKER_READY and not second.said("ready")
        dry = player.dry
        ring.words["yield_lead"] = 1.0
        wait_until(lambda: first.code is not None, "the end of the first worker")
        assert first.code == 0 and ring.words["worker_state"] == WORKER_DOWN
        begins = int(ring.words["written"])
        assert ring.words["beyond"] == FADE
        ring.words["yield_lead"], ring.words["turn"] = 0.0, 1
        wait_until(lambda: ring.words["played"] > begins + FADE + RATE // 2, "the new sound")
        assert ring.words["beyond"] == 0
        first.close()
        second.close()
        sound = player.close()
        with in_time():
            assert first.left > RATE // 2 and player.dry == dry
        return sound, begins


@again_when_late
def test_one_worker_follows_another_without_a_gap_or_a_click() -> None:
    sound, begins = handed_over(Sine(50.0), Sine(63.7))
    n = np.arange(sound.shape[1])
    assert np.abs(np.diff(sound)).max() < 2**0.5 * 0.5 * 2 * np.pi * 63.7 / RATE + 0.001
    assert np.allclose(sound[0, START:begins], 0.5 * np.sin(2 * np.pi * 50 * n[START:begins] / RATE), atol=1e-6)
    after = begins + FADE
    assert np.allclose(sound[0, after:], 0.5 * np.sin(2 * np.pi * 63.7 * n[after:] / RATE), atol=1e-6)
    power = np.convolve(sound[0] ** 2, np.ones(RATE // 4) / (RATE // 4), "valid")
    assert power.min() > 0.05, "unlike sounds keep their power all the way"


@again_when_late
def test_before_and_after_the_fade_every_sample_is_in_its_place_also_with_short_hops() -> None:
    sound, begins = handed_over(Stamps(0.16), Stamps(0.32))
    expected = stamp(0, sound.shape[1], CHANNELS)
    assert (sound[:, START:begins] == expected[:, START:begins]).all()
    assert (sound[:, begins + FADE :] == expected[:, begins + FADE :]).all()
    assert not (sound[:, begins : begins + FADE] == expected[:, begins : begins + FADE]).all()


class Watched(Stamps):
    """Notes what each of its renders may take of the machine: the niceness of its thread, and how many threads."""

    def __init__(self) -> None:
        super().__init__()
        self.threads = 0
        self.seen: list[tuple[int, int]] = []

    def take(self, threads: int) -> None:
        self.threads = threads

    def render(self, plan: Plan, context: Context, cancelled: Callable[[], bool] = lambda: False) -> Rendered:
        self.seen.append((os.getpriority(os.PRIO_PROCESS, threading.get_native_id()), self.threads))
        return super().render(plan, context, cancelled)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere threads have no niceness of their own")
def test_what_is_warmed_up_beside_another_worker_gives_way_to_it_until_it_is_measured_and_has_its_turn() -> None:
    with Ring.create(CHANNELS, RATE) as ring:
        synth, own = Watched(), os.getpriority(os.PRIO_PROCESS, 0)
        second = Worker(ring, synth, turn=1)
        wait_until(lambda: second.said("warm"), "the second worker")
        aside_, measured = synth.seen[:2], synth.seen[2:]
        assert aside_ == [(min(own + NICER, NICEST), 0)] * 2, "the cores are those that it was loaded with"
        assert measured == [(own, CORES)] * 2, "what the lead is chosen by is as fast as what will be heard"
        ring.words["turn"] = 1
        wait_until(lambda: ring.words["written"] > 0, "its sound")
        second.close()
        assert set(synth.seen[4:]) == {(own, CORES)}


def test_a_worker_whose_turn_never_comes_leaves_with_the_server_and_has_touched_nothing() -> None:
    with Ring.create(CHANNELS, RATE) as ring:
        before = ring.words.copy(), ring.audio.copy()
        waiting = Worker(ring, Stamps(), turn=3)
        wait_until(lambda: waiting.said("warm"), "the worker")
        waiting.close()
        assert waiting.code == 0
        assert ring.words == before[0] and (ring.audio == before[1]).all()


def test_a_worker_whose_sound_is_not_finite_says_so_before_its_turn_and_has_touched_nothing() -> None:
    with Ring.create(CHANNELS, RATE) as ring:
        before = ring.words.copy(), ring.audio.copy()
        synth = Stamps()
        synth.bad = 2
        broken = Worker(ring, synth, turn=3)
        wait_until(lambda: broken.code is not None, "the fault")
        broken.close()
        assert broken.code == 1 and not broken.said("warm")
        assert [e["text"] for e in broken.events if e["event"] == "fault"] == [
            "2 renders in a row were not finite; `bundle check` says whether the bundle is damaged"
        ]
        assert ring.words == before[0] and (ring.audio == before[1]).all()


def test_the_old_sound_fades_out_under_the_new_in_equal_power_however_it_is_committed() -> None:
    rng = np.random.default_rng(0)
    old = rng.standard_normal((1, 4000)).astype(np.float32)
    new = rng.standard_normal((1, 9000)).astype(np.float32)
    parts = []
    stream = Stream(SMALL, 1, 500, old=old)
    stream._pending[0].put(0, new[0])
    for size in (1, 999, 2500, 700, 4800):
        parts.append(stream.commit(size))
    sound = np.concatenate(parts, axis=1)
    angle = (np.arange(4000) + 0.5) * np.pi / 8000
    assert np.allclose(sound[0, :4000], np.sin(angle) * new[0, :4000] + np.cos(angle) * old[0], atol=1e-6)
    assert (sound[:, 4000:] == new[:, 4000:]).all()


OLD = Manifest(name="old", titles=("Rain", "Iron", "Deep"), styles=("whistle", "gong"),
               defaults=Defaults(cfg_text=2.0, cfg_audio=1.0, steps=8, hop=4.8, style="whistle"))  # fmt: skip
NEW = Manifest(name="new", titles=("Fog", "Rain"), styles=("whistle", "bell"),
               defaults=Defaults(cfg_text=3.5, cfg_audio=0.5, steps=5, hop=3.2, style="bell"))  # fmt: skip


def test_titles_that_both_bundles_have_stay_and_the_others_become_those_of_the_new_one() -> None:
    after = carried(default_controls(OLD, 4), OLD, NEW)
    assert [c.title for c in after.channels] == ["Rain", "Rain", "Fog", "Rain"]


def test_a_title_that_the_new_bundle_spells_with_its_accents_apart_stays_too() -> None:
    old, new = (Manifest(name="both", titles=(unicodedata.normalize(form, "Gewölbe"), "Rain"), styles=("étude",))
                for form in ("NFC", "NFD"))  # fmt: skip
    assert carried(default_controls(old, 1), old, new).channels[0].title == new.titles[0] != old.titles[0]


def test_what_nobody_has_set_follows_the_new_defaults_and_what_was_set_stays() -> None:
    before = default_controls(OLD, 3)
    first, second, third = before.channels
    before = replace(
        before,
        steps=12,
        seed=5,
        channels=(
            replace(first, cfg_text=Ramp(1.0, 6.0, 10, 2.0), style="", gain_db=-6.0, prompt="fog over ice"),
            replace(second, style="gong", blend=(("Iron", 0.5), ("ice", 0.5)), mute=True, glide=9.0),
            replace(third, previous=(("x", 1.0),), since=7, gliding=60.0),
        ),
    )
    after = carried(before, OLD, NEW)
    assert (after.steps, after.hop, after.seed) == (12, 3.2, 5)
    assert after.channels[0].cfg_text == Ramp(1.0, 6.0, 10, 2.0), "a ramp that somebody set goes on"
    assert [c.cfg_audio.target for c in after.channels] == [0.5] * 3
    assert [c.cfg_text.target for c in after.channels] == [6.0, 3.5, 3.5]
    assert [c.style for c in after.channels] == ["", "bell", "bell"], "set to none stays; a style that is gone does not"
    assert (after.channels[0].prompt, after.channels[0].gain_db, after.channels[1].mute) == ("fog over ice", -6.0, True)
    assert (after.channels[1].blend, after.channels[1].glide) == ((("Iron", 0.5), ("ice", 0.5)), 9.0)
    assert after.channels[2].previous == (), "no glide leads from one bundle into another"


def test_steps_that_were_left_to_the_engine_are_so_with_a_new_bundle_that_leaves_them_too() -> None:
    free = OLD.model_copy(update={"defaults": OLD.defaults.model_copy(update={"most_steps": 16})})
    untouched = live_controls(free, 3)
    assert (untouched.steps, default_controls(free, 3).steps, live_controls(OLD, 3).steps) == (0, 16, 8)
    assert carried(untouched, free, free).steps == 0
    assert carried(untouched, free, NEW).steps == 5
    assert carried(live_controls(NEW, 3), NEW, free).steps == 0
    assert carried(replace(untouched, steps=12), free, NEW).steps == 12


def test_bundles_are_folders_with_a_manifest_and_an_embedded_name_is_not_taken_over(tmp_path: Path) -> None:
    for name in ("one", "two", "demo", "none"):
        (tmp_path / name).mkdir()
        if name != "none":
            (tmp_path / name / "bundle.json").write_text("{}")
    (tmp_path / "bundle.json").write_text("{}")
    found = bundles_in(EMBEDDED, tmp_path)
    assert set(found) >= {"one", "two"} and "none" not in found and "" not in found
    assert found["demo"] == EMBEDDED / "demo"
    assert bundles_in(tmp_path / "missing") == {}


def test_a_folder_whose_name_is_too_long_to_be_shown_is_not_listed(tmp_path: Path) -> None:
    for name in ("n" * 120, "n" * 121):
        (tmp_path / name).mkdir()
        (tmp_path / name / "bundle.json").touch()
    assert list(bundles_in(tmp_path)) == ["n" * 120]


def test_a_child_that_retires_is_told_until_it_leaves_and_not_started_again() -> None:
    heard: list[str] = []
    program = "import sys\nwhile (line := input()) != 'leave': print('{\"event\": \"' + line + '\"}', flush=True)"
    lines = iter(("first", "second", "leave"))

    async def scenario(ring: Ring) -> None:
        child = Child(
            Kind("worker", ("-c", program), True, True), ring.fd, lambda: None, lambda: next(lines),
            lambda event: heard.append(event["event"]), lambda: "",
        )  # fmt: skip
        task = asyncio.create_task(child.supervise(child.begin()))
        while heard != ["first"]:
            await asyncio.sleep(0.01)
        child.retire()
        child.tell()
        while heard != ["first", "second"]:
            await asyncio.sleep(0.01)
        child.tell()
        await task
        assert child.restarts == 0

    with Ring.create(1) as ring:
        asyncio.run(asyncio.wait_for(scenario(ring), 60))


#: The name of a folder as a Mac writes it.
TAKEN_APART = unicodedata.normalize("NFD", "Übung")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine of test tones that may load small bundles, good ones and bad ones."""
    folder = tmp_path_factory.mktemp("serve")
    own = folder / "bundles"
    own.mkdir()
    tiny.bundle(own / "first")
    shutil.rmtree(own / "first-run")
    for name in ("second", "damaged", "empty", "slow", "wide", "unfit", TAKEN_APART):
        shutil.copytree(own / "first", own / name)
    change(own / "second", titles=["Rain", "Iron", "Deep"], name="what its maker calls it")
    for name in ("empty", TAKEN_APART):
        change(own / name, titles=[])
    change(own / "slow", geometry={"sample_rate": 44_100})
    change(own / "wide", geometry={"patch": 32, "columns": 30})
    change(own / "unfit", geometry={"codes": 65})
    with (own / "damaged" / "transformer.safetensors").open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\x7f")
    arguments = ("--audio", "null", "--start", "--channels", "4", "--http-port", str(HTTP))
    with engine(folder, *arguments, "--state-dir", str(folder)) as started:
        started.wait_for("playing")
        started.remote.ask("/listen")
        yield started
        assert started.stop() == 0


def change(folder: Path, **fields: object) -> None:
    path = folder / "bundle.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | fields))


@pytest.mark.parametrize(
    ("geometry", "device", "sentence"),
    [
        ({"codes": 65}, "cpu", "bundle mine: the tokenizer's codes are 64, its geometry says 65; build it again"),
        ({"codes": 64}, "cuda:99", "device is 'cuda:99', but "),
    ],
    ids=["networks that do not fit", "a device that is not there"],
)
def test_what_the_first_worker_cannot_load_is_one_sentence_and_exit_code_two(
    tmp_path: Path, geometry: dict[str, int], device: str, sentence: str
) -> None:
    tiny.bundle(tmp_path / "mine")
    change(tmp_path / "mine", geometry=geometry)
    command = [sys.executable, "-m", "osc_engine", "serve", "--bundle", str(tmp_path / "mine"), "--device", device]
    rest = ["--audio", "null", "--start", "--port", str(free_port()), "--http-port", "0"]
    state = ["--state-dir", str(tmp_path / "state")]
    done = subprocess.run([*command, *rest, *state], capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 2, done.stderr
    assert done.stderr.splitlines()[-1].startswith(f"osc-engine: {sentence}")
    assert "starting it again" not in done.stderr
    assert not list((tmp_path / "state").glob("log/*")), "systemd starts it again and again, and 256 logs are kept"


def test_what_has_played_is_tried_again_without_end(tmp_path: Path) -> None:
    tiny.bundle(tmp_path / "mine")
    options = ("--bundle", str(tmp_path / "mine"), "--device", "cpu", "--audio", "null", "--start", "--channels", "2")
    running = Engine(*options, folder=tmp_path)
    try:
        running.wait_for("playing")
        change(tmp_path / "mine", geometry={"codes": 65})
        running.hit(running.child("worker"), signal.SIGKILL)
        running.until(lambda: "the worker left with code 1; starting it again" in running.log, "a try")
        assert "codes are 64, its geometry says 65" in running.log
        change(tmp_path / "mine", geometry={"codes": 64})
        running.wait_for("playing")
        assert running.stop() == 0
    finally:
        running.close()


def bundle_of(running: Engine) -> str:
    return str(running.remote.ask("/status", answer="/status")[1])


def loader(running: Engine, old: int = 0) -> int:
    """Return the pid of the worker that is being loaded beside one that had its turn itself; 0 without one."""
    return next((pid for pid, line in running.children().items() if "--turn" in line and pid != old), 0)


def refusal(running: Engine, name: str) -> str:
    """Load what cannot be loaded; return the sentence, once nothing of it is left."""
    count = len(running.remote.all("/error"))
    running.remote.send("/bundle/load", name)
    running.until(lambda: len(running.remote.all("/error")) > count, f"the refusal of {name}")
    address, sentence = running.remote.all("/error")[-1]
    assert address == "/bundle/load"
    running.until(lambda: not loader(running), "the end of the loading worker")
    return str(sentence)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nothing", "nothing is no bundle; there are "),
        ("../first", "../first is no bundle; there are "),
        ("/etc", "/etc is no bundle; there are "),
        ("", "/bundle/load takes the name of a bundle; there are "),
        ("empty", "titles: Tuple should have at least 1 item"),
        (unicodedata.normalize("NFC", TAKEN_APART), "titles: Tuple should have at least 1 item"),
        ("slow", "sample_rate is 44100; this engine plays 48000 alone"),
        ("wide", "patch is 32; this engine plays 16 alone"),
        ("damaged", "transformer.safetensors is damaged"),
        ("unfit", "65"),
    ],
)
def test_a_bundle_that_cannot_play_is_refused_in_one_sentence_and_changes_nothing(
    running: Engine, name: str, sentence: str
) -> None:
    worker, version = running.child("worker"), int(running.ring.words["applied"])
    assert sentence in refusal(running, name)
    assert bundle_of(running) == "tone" and running.child("worker") == worker
    assert running.remote.ask("/ch/title", 3, answer="/ch/title") == (3, "Tone 3")
    assert int(running.ring.words["applied"]) == version and int(running.ring.words["turn"]) == 0
    running.wait_for("playing")


def killed(running: Engine) -> int:
    """Return how many workers were ended by SIGKILL, as the metrics count them."""
    assert running.process.poll() is None
    text = ask(HTTP, "/metrics")[1].decode()
    found = re.search(r'restarts_total\{process="worker",reason="SIGKILL"\} (\d+)', text)
    return int(found[1]) if found else 0


def test_kill_9_of_the_loading_worker_changes_nothing(running: Engine) -> None:
    worker, count, before = running.child("worker"), len(running.remote.all("/error")), killed(running)
    running.remote.ask("/bundle/load", "first")
    running.until(lambda: loader(running), "the loading worker")
    assert "is being loaded" in str(running.remote.ask("/bundle/load", "second", answer="/error")[1])
    running.hit(loader(running), signal.SIGKILL)
    running.until(lambda: len(running.remote.all("/error")) > count + 1, "the error")
    assert running.remote.all("/error")[-1][1] == "the worker that loaded bundle first was ended by SIGKILL"
    running.until(lambda: running.remote.all("/bundle/loading")[-2:] == [("first",), ("",)], "that it was given up")
    assert running.child("worker") == worker and bundle_of(running) == "tone"
    assert killed(running) == before + 1, "the ends of workers that were loading count too"
    played = running.played
    running.until(lambda: running.played > played + 48_000, "the sound")


def test_bundles_follow_each_other_while_it_plays_and_listeners_get_a_dump(running: Engine) -> None:
    assert set(running.remote.ask("/bundle/list", answer="/bundle/list")) >= {"demo", "first", "second"}
    running.remote.ask("/ch/gain", 2, -6.0)
    running.remote.ask("/steps", 2)
    before = killed(running)
    for name, titles in (
        ("first", ["Rain", "Iron", "Choir", "Deep"]),
        ("second", ["Rain", "Iron", "Deep", "Deep"]),
    ):
        old, count = running.child("worker"), len(running.remote.received)
        done = running.remote.ask("/bundle/load", name)
        assert done == ("/bundle/load", 0, -1.0, name)
        running.until(lambda name=name: bundle_of(running) == name, f"bundle {name}")
        tree = ask_json(HTTP, "/")
        assert find(tree, "/status")["VALUE"][1] == name and name in find(tree, "/bundle/list")["VALUE"]
        assert name in find(tree, "/bundle/load")["RANGE"][0]["VALS"]
        running.until(
            lambda old=old: running.child("worker") not in (0, old) and not loader_waits(running), "its worker"
        )
        played = running.played
        running.until(lambda played=played: running.played > played + 2 * 48_000, "its sound")
        told = running.remote.received[count:]
        assert [values[1] for address, values in told if address == "/ch/title"][:4] == titles
        loading = [values[0] for address, values in told if address == "/bundle/loading"]
        assert [one for one in loading if one] == [name]
        assert ("/ch/gain", (2, -6.0)) in told and ("/steps", (2,)) in told
        assert killed(running) == before, "counters outlast the worker that they are of"
    running.wait_for("playing")
    assert np.abs(read_circle(running.ring.audio, running.played - 48_000, running.played)).max() > 0


def nice_of(pid: int) -> list[int]:
    """Return the niceness of each thread of a process."""
    found = []
    for stat in Path(f"/proc/{pid}/task").glob("*/stat"):
        with suppress(OSError):
            found.append(int(stat.read_text().rpartition(")")[2].split()[16]))
    return found


@pytest.mark.skipif(
    os.getpriority(os.PRIO_PROCESS, 0) + NICENESS >= NICEST, reason="these tests give way themselves, as far as it goes"
)
def test_a_real_bundle_is_loaded_by_a_thread_that_gives_way_and_is_gone_when_it_plays(running: Engine) -> None:
    ordinary = os.getpriority(os.PRIO_PROCESS, 0) + NICENESS
    old, name = running.child("worker"), "second" if bundle_of(running) == "first" else "first"
    running.remote.ask("/bundle/load", name)
    running.until(lambda: (pid := loader(running, old)) and max(nice_of(pid)) > ordinary, "a thread that gives way")
    running.until(lambda: bundle_of(running) == name and not loader_waits(running), "the take-over")
    assert set(nice_of(running.child("worker"))) == {ordinary}
    running.wait_for("playing")


def loader_waits(running: Engine) -> bool:
    return int(running.ring.words["worker_state"]) != WORKER_READY


def test_a_worker_that_dies_at_its_turn_leaves_a_held_sound_and_the_new_bundle_starts_anew(running: Engine) -> None:
    words = running.ring.words
    for _ in range(ATTEMPTS):
        held, turn, old = int(words["hold_samples_played"]), int(words["turn"]), running.child("worker")
        running.remote.ask("/bundle/load", "first")
        wait_until(lambda turn=turn: words["yield_lead"] > 0 or words["turn"] > turn, "the farewell", step=0.001)
        dying = loader(running, old)
        running.hit(dying, signal.SIGSTOP)
        if words["turn"] == turn:
            break
        # this has looked too late, and the new one may play already
        running.hit(dying, signal.SIGCONT)
        running.until(lambda: not loader_waits(running), "the new worker")
    running.until(lambda: not alive(old) and words["turn"] > turn, "the turn of the new worker")
    running.hit(dying, signal.SIGKILL)
    quietest = 1.0

    def plays_again() -> bool:
        nonlocal quietest
        taped = int(words["taped"])
        quietest = min(quietest, float(np.abs(read_circle(running.ring.tape, taped - 4800, taped)).max()))
        return running.child("worker") not in (0, dying) and not loader_waits(running)

    running.until(plays_again, "a worker of the new bundle")
    assert quietest > 1e-3 and int(words["hold_samples_played"]) > held
    assert "bundles/first" in running.children()[running.child("worker")] and not loader(running)
    assert bundle_of(running) == "first"
    running.wait_for("playing")
