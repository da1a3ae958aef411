"""The whole way of an evaluation, on sound that is known: an archive, and instruments that copy, drift or click."""

from __future__ import annotations

import json
import math
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import tiny
import torch

from osc_engine.cli import main
from osc_engine.manifest import BundleError, Manifest
from osc_engine.model.clap import MiniClap
from osc_engine.model.neural import NeuralSynth
from osc_engine.plan import Plan
from osc_engine.synth import Context, Rendered, Synth
from osc_engine.training import ablation, archive_map, metrics
from osc_engine.training.ablation import Variant, ablate, variants
from osc_engine.training.archive import prepare
from osc_engine.training.archive_toml import ArchiveError
from osc_engine.training.comparison import LEAST_OF_SHARE, Likeness
from osc_engine.training.copies import Match
from osc_engine.training.evaluation import Bench, Effort, Evaluation, Playing, evaluate, plain
from osc_engine.training.evaluation_page import summary, worst_pairs
from osc_engine.training.intervals import Figure
from osc_engine.training.listening import Listener
from osc_engine.training.made_of import recordings
from osc_engine.training.nearest import originals
from osc_engine.training.prepared import Prepared
from osc_engine.training.vectors import RunClap, write_vectors
from osc_engine.training.whole import write_array
from osc_engine.training.wording import moved

RATE = 48_000
SEGMENT = tiny.GEOMETRY.segment_samples
EFFORT = Effort(hours=0.001, shares=2, segments=40, draws=6)


def drops(seconds: float, seed: int, hertz: float) -> np.ndarray:
    """Return decaying tones at random times around a pitch, over a breath of noise: no two passages alike."""
    rng = np.random.default_rng(seed)
    sound = rng.normal(0, 0.002, round(seconds * RATE))
    decay = np.exp(-np.arange(RATE // 2) / (0.1 * RATE))
    for start in rng.integers(0, len(sound) - RATE // 2, round(4 * seconds)):
        tone = np.sin(2 * np.pi * hertz * 2 ** rng.uniform(-1, 1) * np.arange(RATE // 2) / RATE)
        sound[start : start + RATE // 2] += 0.15 * rng.uniform(0.2, 1) * decay * tone
    return np.clip(sound, -0.95, 0.95).astype(np.float32)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("evaluation")
    for title, hertz in (("Rain", 2000.0), ("Iron", 300.0)):
        (folder / "archive" / title).mkdir(parents=True)
        for n, seconds in enumerate((29.0, 20.0)):
            sound = drops(seconds, round(hertz) + n, hertz)
            soundfile.write(folder / "archive" / title / f"{n}.wav", sound, RATE)
    (folder / "archive" / "archive.toml").write_text(
        '[works.Rain]\ncaption = "water on a roof"\nheld_out = ["a bright rattle"]\n'
        '[works.Iron]\nheld_out = ["a dull knock"]\n'
    )
    made = prepare(folder / "archive", folder / "prepared", tiny.GEOMETRY)
    index = json.loads((folder / "prepared" / "index.json").read_text())
    for item in index["items"]:
        item["held_out"] = item["source"].endswith("1.wav")
    (folder / "prepared" / "index.json").write_text(json.dumps(index))
    return Prepared.open(made.folder)


class Tape(Synth):
    """A synth of the real shape that plays what it is given, sample by sample."""

    tail = 2

    def __init__(self, play: Callable[[int, np.ndarray], np.ndarray]) -> None:
        """Take what plays: a channel's sound at the samples that are asked for."""
        real = tiny.synth()
        self.geometry, self.networks, self.device = real.geometry, real.networks, real.device
        self.manifest = real.manifest.model_copy(update={"styles": ()})
        self.play = play

    def render(self, plan: Plan, context: Context) -> Rendered:
        size = self.geometry.column_samples
        start = (plan.column - min(context.tokens.shape[2], self.tail)) * size
        samples = np.arange(start, (plan.column + plan.columns) * size)
        sound = np.stack([self.play(n, samples) for n in range(len(plan.channels))]).astype(np.float32)
        tokens = np.zeros((len(plan.channels), self.geometry.rows, plan.columns), np.int16)
        joined = np.concatenate([context.tokens, tokens], axis=2)
        return Rendered(sound, start, Context(joined, plan.column + plan.columns, context.resets))


def bench(archive: Prepared, play: Callable[[int, np.ndarray], np.ndarray]) -> Bench:
    listener = Listener(MiniClap(tiny.clap(), tiny.GEOMETRY), tiny.GEOMETRY)
    return Bench(Tape(play), listener, archive, EFFORT.segments)  # type: ignore[arg-type]


def known(archive: Prepared, title: str, held_out: bool) -> np.ndarray:
    return np.concatenate([archive.load(i, "audio") for i in archive.of(title, held_out)]) / 32767


@pytest.fixture(scope="module")
def listening(archive: Prepared) -> Bench:
    return bench(archive, lambda n, at: at * 0.0)


def found_of(
    listening: Bench, play: Callable[[int, np.ndarray], np.ndarray], effort: Effort = EFFORT
) -> tuple[Bench, Evaluation, np.ndarray]:
    judge, kept = copy(listening), []
    judge.synth = Tape(play)  # type: ignore[assignment]
    found = evaluate(judge, effort, keep=lambda _, sound: kept.append(np.array(sound)))
    return judge, found, kept[0]


@pytest.fixture(scope="module")
def takes(archive: Prepared) -> dict[str, list[np.ndarray]]:
    return {
        "copied": [known(archive, t, False) for t in ("Rain", "Iron")],
        "fresh": [drops(60, 70 + n, hertz) for n, hertz in enumerate((2000.0, 300.0))],
    }


@pytest.fixture(scope="module")
def fresh(listening: Bench, takes: dict[str, list[np.ndarray]]) -> tuple[Bench, Evaluation, np.ndarray]:
    return found_of(listening, lambda n, at: takes["fresh"][n][at % len(takes["fresh"][n])])


def test_new_sound_of_the_same_kind_is_near_new_varied_and_without_seams(
    fresh: tuple[Bench, Evaluation, np.ndarray],
) -> None:
    _, found, _ = fresh
    figures = found.figures
    assert found.titles == ("Rain", "Iron") and found.left_out == ("Choir", "Deep")
    assert figures["novelty/beyond_archive"].value < 0.4 and figures["novelty/alike_most"].value < 0.9
    assert figures["novelty/texture/nearest"].value > 0.7
    assert figures["obedience/neighbour"].value == 1
    own = figures["diversity/texture/vendi"]
    assert own.value > 0.7 * own.archive
    assert 0.3 < found.seams["seam/click"].value < 0.7
    assert figures["fidelity/texture/kad"].value < 20


def test_a_tape_of_the_archive_is_caught_as_a_copy_and_the_pair_is_the_same_passage(
    listening: Bench, takes: dict[str, list[np.ndarray]], fresh: tuple[Bench, Evaluation, np.ndarray]
) -> None:
    shifted = 100_000
    judge, found, sound = found_of(
        listening, lambda n, at: takes["copied"][n][(at + shifted) % len(takes["copied"][n])]
    )
    figures = found.figures
    assert figures["novelty/alike_most"].value > 0.97
    assert figures["novelty/beyond_archive"].value > 0.6
    assert figures["novelty/texture/nearest"].value < fresh[1].figures["novelty/texture/nearest"].low
    pair = worst_pairs(judge, found, sound)[0]
    assert pair.source.startswith(f"{pair.title}/0.wav")
    # both passages begin within the same frame of the picture
    begin = float(re.search(r", ([\d.]+) s$", pair.source)[1])  # type: ignore[index]
    assert abs((pair.at + shifted / RATE) % 29 - begin) < 0.09


def test_a_copy_of_what_is_not_in_the_sample_is_found(archive: Prepared, tmp_path: Path) -> None:
    shutil.copytree(archive.folder, tmp_path / "prepared")
    prepared = Prepared.open(tmp_path / "prepared")
    listener = Listener(MiniClap(tiny.clap(), tiny.GEOMETRY), tiny.GEOMETRY)
    tape = Tape(lambda n, at: at * 0.0)
    # the sample is the first segment of each work; what is copied of the first lies behind it, to the column
    whole, start = known(archive, "Rain", False), 75 * tiny.GEOMETRY.column_samples
    copied = np.stack([whole[start : start + SEGMENT], drops(SEGMENT / RATE, 80, 300.0)])
    sound = np.rint(copied * 32767).astype(np.int16)

    def searched(clap: int | None) -> tuple[Bench, Likeness, list[Match]]:
        if clap is not None:
            write_vectors(prepared, RunClap(MiniClap(tiny.clap(clap), tiny.GEOMETRY), str(clap)), lambda *_: None)
        judge = Bench(tape, listener, prepared, 2)  # type: ignore[arg-type]
        return judge, *judge.likeness(judge.hear(sound))

    judge, sampled, _ = searched(None)
    assert judge.reference.originals.windows == 0 and len(judge.reference.archive.training) == 2
    judge, other, _ = searched(1)
    assert judge.reference.originals.windows == 0, "another CLAP's vectors say nothing"
    judge, found, matches = searched(0)
    assert judge.reference.originals.windows == sum(len(prepared.windows(item)) for item in prepared.of()) == 18
    assert found.near[0] < 0.05 * sampled.near[0] == 0.05 * other.near[0]
    assert found.near[1] > 10 * found.near[0] and (found.near <= sampled.near + 1e-6).all()
    sample = judge.reference.archive.training.clap
    assert [originals(prepared, listener, sha256, sample).windows for sha256 in ("0", "1")] == [18, 0]
    # the other search takes in every recording, whatever was sampled
    item = judge.reference.recordings[matches[0].recording]
    assert matches[0].correlation > 0.99 and item.source == "Rain/0.wav"
    assert (matches[0].start - matches[0].within) * 4 * 480 == start


def test_the_test_for_copies_tells_a_tape_of_the_archive_from_new_sound_of_the_same_kind(
    listening: Bench, takes: dict[str, list[np.ndarray]]
) -> None:
    archive, scores = listening.reference.archive, {}
    for name, (rain, iron) in takes.items():
        # begun a hundredth of a second later than the segments of the archive, so that none is the very same
        tape = np.stack([np.roll(x[: 29 * RATE], -480) for x in (rain, iron)])
        made = listening.hear((tape * 32767).astype(np.int16))
        scores[name] = metrics.data_copying(archive.training.texture, archive.held_out.texture, made.texture)
    # the lowest there is: every segment of the tape is nearer to the archive than any unseen original
    n, m = len(archive.held_out), len(made)
    assert scores["copied"] == pytest.approx(-0.5 * np.sqrt(12 * n * m / (n + m + 1))) and scores["copied"] < -2.5
    assert abs(scores["fresh"]) < 1


def test_an_instrument_that_has_collapsed_or_drifts_or_clicks_is_told(
    listening: Bench, takes: dict[str, list[np.ndarray]], fresh: tuple[Bench, Evaluation, np.ndarray]
) -> None:
    hop = round(tiny.DEFAULTS.hop * RATE)

    def play(n: int, at: np.ndarray) -> np.ndarray:
        if n == 1:
            # the second work has collapsed to one hum, and every hop begins with a click
            return 0.05 * np.sin(2 * np.pi * 300 * at / RATE) + 0.8 * (at % hop == 0)
        # the first slowly drowns in noise
        noise = np.random.default_rng(int(at[0])).normal(0, 1, len(at))
        return takes["fresh"][0][at % len(takes["fresh"][0])] + 4e-3 * noise * at / RATE

    # so long that each half has enough of each title
    seconds = 2 * LEAST_OF_SHARE * listening.synth.geometry.segment_seconds
    _, found, _ = found_of(listening, play, replace(EFFORT, hours=seconds / 3600))
    _, good, _ = fresh
    assert "level" in moved(found.drift.trend) and not moved(good.drift.trend)
    drifted = found.drift.trend["level"]
    assert drifted.value > 1 and drifted.low > 0
    assert found.drift.trend["centroid"].low > 0
    assert {"seam/click", "joint/flux"} <= set(found.drift.each[0]) & set(found.drift.trend)
    one, many = (metrics.vendi_score(e.made.texture[e.made.labels == 1], 0.1) for e in (found, good))
    assert one < 1.1 < 1.5 < many
    assert found.figures["fidelity/texture/kad"].low > good.figures["fidelity/texture/kad"].high
    assert found.seams["seam/click"].value > good.seams["seam/click"].value + 0.1
    json.dumps(found.to_dict(), allow_nan=False)


class Words:
    """A `Clap` of one axis for each text that it knows: it hears a sine as what its loudness stands for.

    Other sound lies where no text does. It knows no title by its name.
    """

    dim = 12
    AXES = ("water on a roof", "Iron", "whistle", "a bright rattle", "a dull knock", "nothing of these")

    def vector(self, text: str) -> torch.Tensor:
        return torch.eye(self.dim)[self.AXES.index(text)]

    def embed_text(self, texts: Sequence[str]) -> torch.Tensor:
        return torch.stack([self.vector(text) for text in texts])

    def embed_audio(self, audio: torch.Tensor) -> torch.Tensor:
        return torch.stack([self._hear(one) for one in audio])

    def _hear(self, one: torch.Tensor) -> torch.Tensor:
        peak = float(one.abs().max())
        if abs(float(one.square().mean().sqrt()) / peak - 0.5**0.5) < 1e-3:
            return torch.eye(self.dim)[round(10 * peak) - 1]
        other = torch.randn(self.dim, generator=torch.Generator().manual_seed(round(1e6 * peak)))
        other[: len(self.AXES)] = 0
        return other / other.norm()


class Singer(Tape):
    """Plays of each channel's style, or of its text, the sine that stands for it, or for what it is mistaken for."""

    def __init__(self, mistaken: dict[str, str]) -> None:
        """Take what stands in the place of what."""
        super().__init__(lambda n, at: 0.1 * self.loudness[n] * np.sin(2 * np.pi * 440 * at / RATE))
        called, words = {"Rain": "water on a roof"}, Words()
        self.sung = {**{text: text for text in words.AXES}, **called, **mistaken}
        vectors = {f"title/{t}": words.vector(called.get(t, t)) for t in ("Rain", "Iron")}
        self.networks = replace(self.networks, vectors={**vectors, "style/whistle": words.vector("whistle")})
        self.manifest = self.manifest.model_copy(update={"styles": ("whistle",)})

    def render(self, plan: Plan, context: Context) -> Rendered:
        self.loudness = [1 + Words.AXES.index(self.sung[c.style or c.texts[0][0]]) for c in plan.channels]
        return super().render(plan, context)


@pytest.fixture(scope="module")
def judge(archive: Prepared) -> Bench:
    listener = Listener(Words(), tiny.GEOMETRY)
    return Bench(Singer({}), listener, archive, EFFORT.segments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mistaken", "expected"),
    [
        ({}, {"text": 1, "named": 1, "style/whistle": 1, "caption": 1}),
        (
            {
                "Rain": "Iron", "Iron": "water on a roof", "whistle": "Iron",
                "a bright rattle": "a dull knock", "a dull knock": "a bright rattle",
            },
            {"text": 0, "named": 0, "style/whistle": 0, "caption": 0},
        ),
        # half of the channels do as they are told
        ({"Iron": "water on a roof", "a dull knock": "Iron"}, {"text": 0.5, "named": 0.5, "caption": 0.5}),
        (
            dict.fromkeys(("Rain", "Iron", "whistle", "a bright rattle", "a dull knock"), "nothing of these"),
            {"text": 0, "style/whistle": 0, "caption": 0},
        ),
    ],
    ids=("right", "swapped", "half", "absent"),
)  # fmt: skip
def test_obedience_to_title_style_and_caption_is_what_a_listener_that_knows_the_words_hears(
    judge: Bench, mistaken: dict[str, str], expected: dict[str, float]
) -> None:
    singer = copy(judge)
    singer.synth = Singer(mistaken)  # type: ignore[assignment]
    found = evaluate(singer, replace(EFFORT, draws=2)).figures
    for name, value in expected.items():
        assert found[f"obedience/{name}"].value == pytest.approx(value, abs=1e-6), name
    # the style is compared with the same titles without it, and no recording is like any of the words
    assert found["obedience/style/whistle"].archive == found["obedience/text"].archive == 0
    assert found["obedience/caption"].archive == 0


def test_settings_that_are_named_are_played_in_every_render_and_the_style_is_heard_for_as_long(judge: Bench) -> None:
    plans: list[Plan] = []

    class Noted(Singer):
        def render(self, plan: Plan, context: Context) -> Rendered:
            plans.append(plan)
            return super().render(plan, context)

    singer = copy(judge)
    singer.synth = Noted({})  # type: ignore[assignment]
    playing = Playing("whistle", 2.5, 1.5, 5)
    found = evaluate(singer, replace(EFFORT, draws=2), playing=playing)
    assert found.playing == playing and found.to_dict()["playing"]["style"] == "whistle"
    style, text = found.figures["obedience/style"], found.figures["obedience/text"]
    assert (style.value, style.archive, text.value) == pytest.approx((1, 0, 0), abs=1e-6)
    assert [each["obedience/style"] for each in found.drift.each] == pytest.approx([1, 1])
    assert {(p.steps, c.cfg_audio, c.cfg_text) for p in plans for c in p.channels} == {(5, 2.5, 1.5), (5, 2.5, 0)}
    # last of all captions are asked for, with the style beside them; before that the style is taken off once
    assert {c.style for c in plans[-1].channels} == {"whistle"}
    assert sum(c.style == "" for p in plans for c in p.channels) == sum(
        c.cfg_text == 0 for p in plans for c in p.channels
    )
    assert "Played in 5 steps with guidance 1.5 by the title and style whistle with guidance 2.5." in summary(found)
    with pytest.raises(BundleError, match="bundle tiny has no style bell; it has whistle"):
        evaluate(singer, EFFORT, playing=Playing("bell"))


def test_copies_are_searched_on_the_device_that_the_bundle_plays_on(judge: Bench) -> None:
    elsewhere = copy(judge)
    elsewhere.synth = Singer({})  # type: ignore[assignment]
    elsewhere.synth.device = torch.device("meta")
    with pytest.raises(NotImplementedError, match="out of meta tensor"):
        elsewhere.likeness(judge.reference.archive.held_out)


class Asked(Words):
    """Counts what it is asked to hear."""

    heard = 0

    def embed_audio(self, audio: torch.Tensor) -> torch.Tensor:
        self.heard += len(audio)
        return super().embed_audio(audio)


def test_a_laion_checkpoint_hears_an_archive_once_and_every_render(archive: Prepared) -> None:
    synth, sound = Singer({}), np.ones((2, SEGMENT), np.int16)
    synth.manifest = synth.manifest.model_copy(update={"clap": "laion", "clap_sha256": "a" * 64})
    first, second = Asked(), Asked()
    for clap in (first, second):
        made = Bench(synth, Listener(clap, tiny.GEOMETRY), archive, 4)  # type: ignore[arg-type]
        made.hear(sound)
    assert (first.heard, second.heard) == (4 + 4 + 2, 2)


def test_what_cannot_be_compared_is_one_sentence(archive: Prepared) -> None:
    whole = replace(archive, items=[replace(i, held_out=False) for i in archive.items])
    with pytest.raises(ArchiveError, match=r"holds back no recording of .* of any title of bundle tiny"):
        bench(whole, lambda n, at: at * 0.0)
    others = replace(archive, works={f"No {t}": work for t, work in archive.works.items()})
    with pytest.raises(ArchiveError, match=r"has no work of bundle tiny; give the archive that it was made of"):
        bench(others, lambda n, at: at * 0.0)
    for hours in (0.0, math.inf, math.nan):
        with pytest.raises(ValueError, match="hours above 0"):
            Effort(hours=hours)
    assert plain({"a": [float("nan"), 1.0]}) == {"a": [None, 1.0]}


def test_a_render_that_the_disk_has_no_room_for_is_refused_before_it_begins(listening: Bench) -> None:
    said = r"^1e\+06 hours of 2 channels take 6.91e\+05 GB in .*, and .* GB are free; ask for fewer hours"
    with pytest.raises(ArchiveError, match=said):
        evaluate(listening, replace(EFFORT, hours=1e6))


def test_what_is_held_out_as_one_stretch_or_was_trained_on_is_said(listening: Bench, archive: Prepared) -> None:
    judge, kept = copy(listening), listening.reference
    held_out = kept.archive.held_out

    def stretches(blocks: np.ndarray) -> list[str]:
        archive = replace(kept.archive, held_out=replace(held_out, blocks=blocks))
        judge.reference = replace(kept, archive=archive)
        return [text[:35] for text in judge.remarks()]

    each = np.arange(len(held_out))
    assert stretches(each) == []
    assert stretches(np.where(held_out.labels == 0, 0, each + 1)) == ["Of Rain a single stretch is held ou"]
    judge.synth = copy(listening.synth)
    judge.synth.manifest = judge.synth.manifest.model_copy(update={"recordings": recordings(archive)})
    assert stretches(each) == []
    judge.synth.manifest = judge.synth.manifest.model_copy(update={"recordings": "of another"})
    assert "is not what the bundle was trained on" in next(judge.remarks())


def test_a_scratch_folder_is_gone_where_the_program_is_told_to_end() -> None:
    code = (
        "import time; from osc_engine.training.listening import scratch\n"
        "with scratch() as folder:\n"
        "    print(folder, flush=True)\n"
        # one long sleep would go on where the signal comes in just before it
        "    while True: time.sleep(0.05)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        folder = Path(program.stdout.readline().strip())
        assert folder.is_dir()
        program.terminate()
        assert program.wait(30) == 143 and not folder.exists()


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle") / "tiny"
    tiny.bundle(folder, hop=3.2, steps=1, most_steps=2)
    return folder


def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    monkeypatch.setattr(sys, "argv", ["osc-engine", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    return int(ended.value.code or 0), said.out if not ended.value.code else said.err


def test_the_command_measures_a_bundle_and_writes_a_page_that_needs_nothing_else(
    archive: Prepared, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--hours", 0.01, "--segments", 16, "--report", tmp_path / "report", "--json")
    options += ("--style", "whistle", "--cfg-audio", 2, "--cfg-text", 1.5, "--steps", 1, "--captions", 1)
    code, said = command(monkeypatch, capsys, "evaluate", bundle, archive.folder, *options)
    assert code == 0, said
    figures = json.loads(said)["figures"]
    assert json.loads(said)["playing"] == {"style": "whistle", "cfg_audio": 2, "cfg_text": 1.5, "steps": 1}
    assert {"fidelity/clap/kad", "obedience/style", "obedience/style/whistle", "obedience/caption"} <= set(figures)
    assert figures["fidelity/texture/kad"]["value"] > figures["fidelity/texture/kad"]["archive"], "random networks"
    page = (tmp_path / "report" / "index.html").read_text()
    assert "://" not in page and "nan" not in page.lower()
    for name in re.findall(r'(?:src|href)="([^"]+)"', page):
        assert (tmp_path / "report" / name).stat().st_size > 100, name
    sound, rate = soundfile.read(tmp_path / "report" / "pair-1-generated.flac")
    assert rate == RATE and len(sound) == 4.8 * RATE
    assert page.count("<audio") == 2 * 2 + 2 * len(list((tmp_path / "report").glob("pair-*.png")))


def test_the_archive_is_drawn_with_and_without_a_bundle(
    archive: Prepared, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--bundle", bundle, "--segments", 8, "--made", 2)
    code, said = command(monkeypatch, capsys, "archive", "map", archive.folder, tmp_path / "map.png", *options)
    assert code == 0 and (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG"), said
    code, said = command(monkeypatch, capsys, "archive", "map", archive.folder, tmp_path / "bare.png")
    assert code == 2 and "has no CLAP vectors of" in said and "Traceback" not in said
    # a work that is held out as a whole has no vectors to draw, and does not keep the others from it
    held = [replace(item, held_out=item.held_out or item.title == "Iron") for item in archive.items]
    listed = replace(archive, folder=tmp_path, items=held)
    for item in listed.of("Rain"):
        write_array(listed.path(item, "clap"), np.random.default_rng(0).normal(size=(8, 4)).astype(np.float32))
    archive_map.archive_map(listed, tmp_path / "one.png")
    assert (tmp_path / "one.png").read_bytes().startswith(b"\x89PNG")
    none = replace(listed, items=[replace(item, held_out=True) for item in held])
    with pytest.raises(ArchiveError, match="holds nothing that is trained on"):
        archive_map.archive_map(none, tmp_path / "none.png")
    checkpoint = ("--clap-checkpoint", tmp_path / "any.pt")
    code, said = command(monkeypatch, capsys, "archive", "map", archive.folder, tmp_path / "bare.png", *checkpoint)
    assert code == 2 and "give --bundle as well" in " ".join(said.split())


def test_the_map_is_heard_and_rendered_on_the_device_that_is_named(
    archive: Prepared, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    synth, clap = NeuralSynth.load, archive_map.load_clap
    monkeypatch.setattr(NeuralSynth, "load", lambda folder, device, _: asked.append(device) or synth(folder))
    monkeypatch.setattr(
        archive_map, "load_clap", lambda folder, its, device, _: asked.append(device) or clap(folder, its, "cpu")
    )
    options = ("--bundle", bundle, "--segments", 8, "--made", 1, "--device", "cuda:1")
    code, said = command(monkeypatch, capsys, "archive", "map", archive.folder, tmp_path / "map.png", *options)
    assert code == 0 and asked == ["cuda:1", "cuda:1"], said


def test_a_style_that_a_bundle_does_not_have_is_refused_before_anything_is_heard(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = command(monkeypatch, capsys, "evaluate", bundle, tmp_path / "no archive", "--style", "bell")
    assert code == 2 and "bundle tiny has no style bell; it has whistle" in " ".join(said.split())


def test_options_that_do_not_go_together_are_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for options, sentence in (
        (("--card", "c.md", "--ablation"), "give one of them"),
        (("--beside", "other"), "--beside is of use to --ablation alone"),
        (("--card", "c.md", "--rounds", "3"), "--rounds is of use to --ablation alone"),
        (("--ablation", "--hours", "1"), "--hours is of use to the evaluation alone"),
        (("--ablation", "--cfg-audio", "1"), "--cfg-audio is of use to the evaluation alone"),
        (("--minutes", "3"), "--minutes is of use to --card alone"),
        (("--card", "c.md", "--report", "r"), "--report is of use to the evaluation or --ablation alone"),
    ):
        code, said = command(monkeypatch, capsys, "evaluate", "demo", "prepared", *options)
        assert code == 2 and sentence in said


def test_an_ablation_plays_each_way_with_what_it_names_and_two_names_of_one_way_once(
    archive: Prepared, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[tuple[int, str, float, float, float]] = []
    real = NeuralSynth.render

    def watch(self: NeuralSynth, plan: Plan, *rest: object) -> Rendered:
        d = self.manifest.defaults
        played.append((plan.steps, d.order, d.guided_to, plan.channels[0].cfg_text, d.min_p))
        return real(self, plan, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(NeuralSynth, "render", watch)
    judge = Bench.open(str(bundle), archive, segments=8)
    other = NeuralSynth.load(bundle)
    wanted = {"tiny", "cfg 8", "cfg 2", "2 steps", "8 steps", "steps 0 to 0.5", "min-p 0", "min-p 0.1"}
    left_out = {("halton", "8 steps"), ("confidence", "2 steps")}
    outcomes = ablate(judge, 1, other, lambda v: v.name in wanted and (v.group, v.name) not in left_out)
    assert [(o.group, o.name) for o in outcomes] == [
        ("bundle", "tiny"), ("bundle", "tiny"), ("guidance", "cfg 2"), ("guidance", "cfg 8"),
        ("guided part", "steps 0 to 0.5"), ("min-p", "min-p 0"), ("min-p", "min-p 0.1"), ("halton", "2 steps"),
        ("confidence", "8 steps"),
    ]  # fmt: skip
    ways = list(dict.fromkeys(played))
    assert ways == [
        (2, "halton", 1.0, 2.0, 0.0), (2, "halton", 1.0, 8.0, 0.0), (2, "halton", 0.5, 2.0, 0.0),
        (2, "halton", 1.0, 2.0, 0.1), (8, "confidence", 1.0, 2.0, 0.0),
    ]  # fmt: skip
    plays = [played.count(way) // played.count(ways[1]) for way in ways]
    assert plays == [2, 1, 1, 1, 1], (
        "guidance 2 and 2 steps are the bundle's own and played once, but once more by the other bundle"
    )
    assert all(o.segments == 2 and o.cost > 0 and isinstance(o.figures["text"], Figure) for o in outcomes)


def test_without_another_bundle_none_is_compared() -> None:
    manifest = tiny.synth().manifest
    assert {v.group for v in variants(manifest)} >= {
        "condition",
        "guidance",
        "guided part",
        "temperature",
        "min-p",
        "halton",
        "confidence",
    }
    assert not any(v.beside for v in variants(manifest)) and any(v.beside for v in variants(manifest, "other"))


def test_two_bundles_of_other_depths_are_played_beside_each_other(
    archive: Prepared, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny.bundle(tmp_path / "deep", "deep", blocks=4, hop=3.2, steps=2)
    depths: list[int] = []
    real = NeuralSynth.render

    def watch(self: NeuralSynth, *rest: object) -> Rendered:
        depths.append(len(self.networks.transformer.blocks))
        return real(self, *rest)  # type: ignore[arg-type]

    def fewer(manifest: Manifest, beside: str | None = None) -> list[Variant]:
        return [v for v in variants(manifest, beside) if v.group == "bundle" or (v.group, v.steps) == ("halton", 2)]

    monkeypatch.setattr(NeuralSynth, "render", watch)
    monkeypatch.setattr(ablation, "variants", fewer)
    options = ("--ablation", "--beside", tmp_path / "deep", "--rounds", 2, "--segments", 8)
    report = tmp_path / "report"
    code, said = command(monkeypatch, capsys, "evaluate", bundle, archive.folder, *options, "--report", report)
    assert code == 0, said
    shallow, deep, steps = json.loads((report / "ablation.json").read_text())
    assert [(o["group"], o["name"]) for o in (shallow, deep, steps)] == [
        ("bundle", "tiny"), ("bundle", "deep"), ("halton", "2 steps"),
    ]  # fmt: skip
    assert depths and depths.count(2) == depths.count(4), "each is played with its own networks, as often"
    values = [{name: figure["value"] for name, figure in o["figures"].items()} for o in (shallow, deep)]
    assert values[0]["texture"] != values[1]["texture"] and shallow["figures"] == steps["figures"]
    rows = [line.split(" | ")[0] for line in said.splitlines() if line.startswith("| ")]
    assert rows == ["| bundle", "| tiny", "| deep", "| halton", "| 2 steps"]
    assert "Blocks were not compared" not in said


def test_a_bundle_of_other_works_is_not_played_beside(archive: Prepared, bundle: Path, tmp_path: Path) -> None:
    tiny.bundle(tmp_path / "other", "other", ("Rain", "Choir"), hop=3.2, steps=2)
    judge = Bench.open(str(bundle), archive, segments=8)
    with pytest.raises(BundleError, match=r"^bundle other has no title Iron; give one that was trained on the same"):
        ablate(judge, 1, NeuralSynth.load(tmp_path / "other"))
