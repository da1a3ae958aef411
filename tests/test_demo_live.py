"""What the whole is for: the embedded bundle, played live into JACK, its sound judged by its own ear."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from itertools import combinations, cycle
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from engine import Engine, alive, wait_until
from jackd import PrivateJack, needs_jackd, private_jack
from numpy.typing import NDArray

from osc_engine.manifest import find_bundle, read_manifest
from osc_engine.model.bundle import load_clap, load_networks

pytestmark = needs_jackd

RATE = 48_000
#: Of sound that is judged; the tower names all eight titles by three.
SECONDS = 4


@pytest.fixture(scope="module")
def jack() -> Iterator[PrivateJack]:
    """One server for all tests of this file; the dummy driver has more loudspeakers than an engine has ports."""
    with private_jack() as server:
        yield server


@pytest.fixture(scope="module")
def playing(jack: PrivateJack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The engine as it is served, on the processor; the last test ends it."""
    options = ("--bundle", "demo", "--device", "cpu", "--audio", "jack", "--jack-server", jack.name)
    running = Engine(*options, "--connect", "physical", "--start", folder=tmp_path_factory.mktemp("serve"))
    try:
        early = running.remote.ask("/status", answer="/status")
        assert early[4] >= read_manifest(find_bundle("demo")).defaults.steps, f"steps before there is a worker: {early}"
        running.wait_for("playing")
        yield running
    finally:
        running.close()


class Ear:
    """The bundle's audio tower, and the vectors of the titles that it knows."""

    def __init__(self) -> None:
        folder = find_bundle("demo")
        manifest, networks = load_networks(folder, "cpu")
        self.titles = manifest.titles
        self._clap = load_clap(folder, manifest, "cpu")
        self._vectors = torch.stack([networks.vectors[f"title/{title}"] for title in self.titles])

    def names(self, sound: NDArray[np.float32]) -> list[str]:
        """Return the title that each channel of (C, S) is nearest to."""
        nearest = (self._clap.embed_audio(torch.from_numpy(sound)) @ self._vectors.T).argmax(1)
        return [self.titles[int(n)] for n in nearest]


@pytest.fixture(scope="module")
def ear() -> Ear:
    return Ear()


def record(jack: PrivateJack, take: Path, channels: Sequence[int]) -> NDArray[np.float32]:
    """Record what leaves some ports with JACK's own recorder, (C, S)."""
    ports = [f"osc_engine:out_{n}" for n in channels]
    jack.run("jack_rec", "-f", str(take), "-d", str(SECONDS), "-b", "32", *ports, timeout=120)
    sound, rate = soundfile.read(take, dtype="float32", always_2d=True)
    assert rate == RATE and sound.shape[1] == len(channels)
    assert len(sound) > RATE * SECONDS // 2, "a busy machine keeps the recorder from a cycle, but not from half of them"
    return np.ascontiguousarray(sound.T)


def test_eight_ports_carry_eight_works_that_the_bundles_own_ear_knows(
    playing: Engine, jack: PrivateJack, ear: Ear, tmp_path: Path
) -> None:
    connected = [name for n in range(1, 9) for name in (f"osc_engine:out_{n}", f"system:playback_{n}")]
    playing.until(lambda: jack.run("jack_lsp", "-c", "osc_engine:out_").split() == connected, "eight connections")
    played = playing.played
    playing.until(lambda: playing.played > played + RATE, "sound that is not silence before the start")
    names: list[str] = []
    sound = np.zeros((8, 0), np.float32)

    def all_but_one_are_known() -> bool:
        nonlocal sound
        sound = record(jack, tmp_path / "eight.wav", range(1, 9))
        names[:] = ear.names(sound)
        return sum(name == title for name, title in zip(names, ear.titles, strict=True)) >= 7

    # a machine that is too busy plays a held sound
    wait_until(all_but_one_are_known, "seven works", lambda: str(names))
    levels = 10 * np.log10((sound**2).mean(axis=1) + 1e-12)
    assert levels.min() > -45 and levels.max() < -6, levels
    alike = [(a, b) for a, b in combinations(range(8), 2) if abs(np.corrcoef(sound[a], sound[b])[0, 1]) > 0.5]
    assert not alike, "two ports carry one channel"


def test_a_title_that_is_set_while_it_plays_is_heard_on_its_channel_and_on_no_other(
    playing: Engine, jack: PrivateJack, ear: Ear, tmp_path: Path
) -> None:
    # one that the bundle's card says is reached from any other at a low guidance
    old, other, new = *ear.titles[:2], "Ember Field"
    assert playing.remote.ask("/ch/title", 1, answer="/ch/title") == (1, old)
    before = int(playing.ring.words["applied"])
    done = playing.remote.ask("/ch/title", 1, new)
    assert done[:2] == ("/ch/title", 0) and done[3:] == (1, new)
    # on a busy machine the player may hold at this very moment, and then nobody knows when the change is heard
    assert float(str(done[2])) > 0 or (done[2] == -1 and playing.ring.words["underruns"] > 0)
    playing.until(lambda: playing.ring.words["applied"] > before, "the change")
    names: list[str] = []

    def one_has_changed() -> bool:
        later = playing.played + 2 * RATE
        playing.until(lambda: playing.played > later, "seconds of it")
        names[:] = ear.names(record(jack, tmp_path / "two.wav", (1, 2)))
        return names == [new, other]

    # a machine that is too busy begins the change late
    wait_until(one_has_changed, f"{new} beside {other}", lambda: str(names))


def test_a_worker_that_is_killed_while_it_plays_comes_back_to_the_same_ports_and_titles(
    playing: Engine, jack: PrivateJack
) -> None:
    words, title = playing.ring.words, playing.remote.ask("/ch/title", 1, answer="/ch/title")
    links = jack.run("jack_lsp", "-c", "osc_engine:out_")
    old, held = playing.child("worker"), int(words["hold_samples_played"])
    playing.hit(old, signal.SIGKILL)
    playing.until(lambda: words["hold_samples_played"] > held, "the held sound")
    playing.replaced("worker", old)
    playing.wait_for("playing")
    played = playing.played
    playing.until(lambda: playing.played > played + RATE, "more sound")
    assert jack.run("jack_lsp", "-c", "osc_engine:out_") == links
    assert playing.remote.ask("/ch/title", 1, answer="/ch/title") == title


def test_ctrl_c_in_the_middle_of_a_render_ends_the_neural_engine_and_leaves_no_child(playing: Engine, ear: Ear) -> None:
    children = list(playing.children())
    assert len(children) == 2
    titles = cycle(ear.titles)
    playing.until(lambda: renders(playing, next(titles)), "a render that goes on")
    assert playing.stop(signal.SIGINT) == 0
    assert not any(alive(pid) for pid in children) and playing.children() == {}
    assert "leaving" in playing.log and "Traceback" not in playing.log


def renders(engine: Engine, title: str) -> bool:
    """Ask for a change, and tell whether the worker computes it: it takes processor time, and the change is not heard.

    One of few steps may be done before this has looked.
    """
    worker, applied = engine.child("worker"), int(engine.ring.words["applied"])
    before = processor_ticks(worker)
    engine.remote.ask("/ch/title", 8, title)

    def heard() -> bool:
        return int(engine.ring.words["applied"]) > applied

    engine.until(lambda: heard() or processor_ticks(worker) > before + 5, "the worker to begin")
    return not heard()


def processor_ticks(pid: int) -> int:
    """Return the processor time of a process, all of its threads, in hundredths of a second."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
