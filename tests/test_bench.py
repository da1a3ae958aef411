"""The bench: its arithmetic is counted right, its plain version plays the same, and every part gives figures."""

from __future__ import annotations

import json
import math
import os
import re
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tiny
import torch
from engine import wait_until
from jackd import needs_jackd
from osc_peer import served
from standins import LevelSynth

from osc_engine.addresses import Message
from osc_engine.bench.answers import osc, waits_for_the_next_hop
from osc_engine.bench.arithmetic import gflop_per_second
from osc_engine.bench.endurance import memory, slope
from osc_engine.bench.engine import Engine, Subject
from osc_engine.bench.extent import Extent
from osc_engine.bench.figures import Figure, Target, percentiles, targets
from osc_engine.bench.machine import Machine
from osc_engine.bench.plain import PlainSynth, Uncached
from osc_engine.bench.random_bundle import random_bundle
from osc_engine.bench.remote import BenchError, Remote
from osc_engine.bench.render import CHANNELS, _Renders
from osc_engine.bench.report import Report, fill
from osc_engine.bench.run import PARTS, Choice, Parts, bench
from osc_engine.cli import main
from osc_engine.controls import default_controls, live_controls
from osc_engine.datagrams import Datagrams
from osc_engine.manifest import TONE, BundleError, Defaults, Manifest
from osc_engine.model.neural import NeuralSynth
from osc_engine.model.transformer import Transformer, TransformerConfig
from osc_engine.osc import encode
from osc_engine.plan import Plan, make_plan
from osc_engine.synth import Context

SHORT = Extent(
    hops=2, most_hops=2, hop_seconds=0.1, cold=1, plain=1, changes=2, apart=(0.1, 0.2), hasty=(0.01, 0.05), starts=1,
    burst=200, per_second=200, steady=0.5, settle=0.2, player_minutes=0.02, memory_minutes=0.02,
)  # fmt: skip
RECIPE = """
name = "small"
[geometry]
codes = 64
[clap]
dim = 24
width = 16
blocks = 1
text_width = 16
[clap.loop]
steps = 1
[tokenizer]
widths = [8, 12, 16]
depths = [1, 1, 1]
code_width = 8
crop_columns = 9
[transformer]
width = 32
blocks = 1
heads = 2
inner = 48
[vocoder]
width = 16
inner = 24
layers = 1
[defaults]
cfg_audio = 3.0
cfg_text = 2.0
steps = 3
most_steps = 5
hop = 0.96
context = 1.6
guided_to = 0.5
"""
KEYS = {"command", "date", "version", "machine", "bundle", "figures", "failures"}
MACHINE_KEYS = {"processor", "cores", "memory", "device", "system", "python", "torch", "busy"}
FIGURE_KEYS = {
    "key", "name", "unit", "p50", "p95", "p99", "count", "better", "target", "target_of", "met", "plain", "ratio",
    "note",
}  # fmt: skip


@pytest.fixture(scope="module")
def recipe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "small.toml"
    path.write_text(RECIPE)
    return path


@pytest.fixture(scope="module")
def bundle(recipe: Path) -> Path:
    folder = recipe.parent / "bundle"
    random_bundle(recipe, folder)
    return folder


def plan_of(synth: NeuralSynth, columns: int) -> Plan:
    controls = default_controls(synth.manifest, 4)
    return make_plan(controls, synth.geometry, 60, columns, controls.steps)


def full_context() -> Context:
    tokens = np.random.default_rng(0).integers(0, 64, (4, 16, 60)).astype(np.int16)
    return Context(tokens, 60, (0,) * 4)


def set_defaults(synth: NeuralSynth, **defaults: object) -> None:
    changed = synth.manifest.defaults.model_copy(update=defaults)
    synth.manifest = synth.manifest.model_copy(update={"defaults": changed})


def counted_by(synth: NeuralSynth, kind: type[Transformer], config: TransformerConfig) -> NeuralSynth:
    """The synth with a network of another kind and sizes, of which nothing is computed."""
    with torch.device("meta"):
        network = kind(config)
    counted = NeuralSynth(synth.manifest, replace(synth.networks, transformer=network))
    set_defaults(counted, order="halton" if kind is Transformer else "confidence")
    return counted


@pytest.mark.parametrize("kind", [Transformer, Uncached])
@pytest.mark.parametrize("context", [0, 5])
@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize(("guided", "passes"), [({}, 1), ({"style": "whistle", "cfg_audio": 3.0, "cfg_text": 2.0}, 3)])
def test_a_step_of_one_block_costs_what_its_products_do(
    kind: type[Transformer], context: int, channels: int, guided: dict[str, object], passes: int
) -> None:
    d, inner, codes, new, past = 32, 48, 64, 4 * 16, context * 16
    synth = counted_by(tiny.synth(), kind, tiny.transformer(blocks=1).config)
    set_defaults(synth, **{"steps": 1, "cfg_text": 1.0, **guided}, context=context * 0.16)
    plan = make_plan(default_controls(synth.manifest, channels), synth.geometry, 60, 4, 1)
    followed = 2 * 24 * d + d * 6 * d
    block = new * (3 * d * d + d * d + 2 * d * inner) + 2 * new * (past + new) * d
    products = passes * (followed + block + new * d * codes)
    if context and kind is Transformer:
        # once for all passes, and all that the last block gives is keys and values
        products += past * 3 * d * d + d * 6 * d / channels
    elif context:
        products += passes * past * 3 * d * d + d * 6 * d / channels
    assert gflop_per_second(synth, plan) == pytest.approx(2 * products / 0.64 / 1e9, rel=1e-12)


def test_equal_scales_are_counted_as_two_passes_and_unguided_steps_as_one() -> None:
    synth = counted_by(tiny.synth(), Uncached, tiny.transformer().config)
    set_defaults(synth, cfg_audio=2.0, style="whistle", steps=4)
    plan = plan_of(synth, 8)

    def counted(guided_to: float) -> float:
        set_defaults(synth, guided_to=guided_to)
        return gflop_per_second(synth, plan)

    # what passes of one kind share is a part in a hundred of them
    assert counted(1.0) / counted(0.0) == pytest.approx(2, rel=0.01)
    assert counted(0.5) / counted(0.0) == pytest.approx(1.5, rel=0.01)


def test_places_that_a_step_does_not_draw_are_counted_in_the_plain_version_alone() -> None:
    costs = []
    for kind in (Transformer, Uncached):
        synth = counted_by(tiny.synth(), kind, tiny.transformer(blocks=1).config)
        set_defaults(synth, cfg_text=1.0, context=0.0)
        costs += [
            gflop_per_second(synth, make_plan(default_controls(synth.manifest, 1), synth.geometry, 60, 4, n))
            for n in (1, 4)
        ]
    ours, ours_in_four, plain, plain_in_four = costs
    assert ours == plain
    assert plain_in_four / plain == pytest.approx(4, rel=0.01)
    assert ours_in_four < 0.6 * plain_in_four


def test_the_papers_sizes_cost_what_the_paper_says_without_the_savings() -> None:
    config = TransformerConfig(width=768, blocks=12, heads=12, inner=3072, condition=24)
    ours, plain = (counted_by(tiny.synth(), kind, config) for kind in (Transformer, Uncached))
    for synth in (ours, plain):
        set_defaults(synth, steps=12, context=4.8)
    plan = replace(plan_of(plain, 30), channels=plan_of(plain, 30).channels[:1])
    cost = gflop_per_second(plain, plan)
    assert 700 < cost < 950
    assert gflop_per_second(ours, plan) < 0.6 * cost


def test_the_plain_version_plays_what_the_quick_one_plays() -> None:
    synth = tiny.synth()
    set_defaults(synth, context=52 * 0.16, cfg_audio=3.0, style="whistle", guided_to=0.5)
    plan = plan_of(synth, 8)
    plain = PlainSynth.like(synth, plan.columns)
    plain.manifest = synth.manifest
    ours, theirs = (s.render(plan, full_context()) for s in (synth, plain))
    assert (ours.context.tokens == theirs.context.tokens).all()
    assert ours.start == theirs.start
    np.testing.assert_allclose(ours.audio, theirs.audio, atol=1e-5)


def test_the_plain_version_saves_nothing() -> None:
    synth = tiny.synth()
    plan = plan_of(synth, 8)
    plain = PlainSynth.like(synth, plan.columns)
    rendered = plain.render(plan, full_context())
    assert np.isfinite(rendered.audio).all()
    assert rendered.audio.shape[1] == (8 + synth.tail) * synth.geometry.column_samples
    assert gflop_per_second(plain, plan) > 3 * gflop_per_second(synth, plan)


def test_percentiles_count_from_the_better_end() -> None:
    values = list(range(101))
    assert percentiles(values) == (50, 95, 99)
    assert percentiles(values, "more") == (50, 5, 1)
    with pytest.raises(ValueError, match="nothing was measured"):
        percentiles([])


def test_a_figure_compares_itself_with_its_target_and_with_the_plain_version() -> None:
    slow = Figure.of("a.b", "x", "ms", [10, 10, 40], target=Target(30, "p99"), plain=[100])
    assert slow.met is False
    assert slow.ratio == 10
    fast = Figure.of("a.b", "x", "x", [4.0], "more", target=Target(4), plain=[0.5])
    assert fast.met is True
    assert fast.ratio == 8
    alone = Figure.of("a.b", "x", "ms", [1])
    assert (alone.met, alone.ratio, alone.plain) == (None, None, None)
    with pytest.raises(ValueError, match="finite"):
        Figure.of("a.b", "x", "ms", [math.nan])


def test_targets_are_those_of_the_machine_and_the_size() -> None:
    assert targets(cuda=False, paper=False)["render.factor"] == Target(2)
    assert targets(cuda=True, paper=True)["render.factor"] == Target(40)
    assert targets(cuda=True, paper=True)["control.hop"] == Target(200, "p95")
    assert "render.factor" not in targets(cuda=False, paper=True)
    assert targets(cuda=False, paper=True)["render.arithmetic"] == Target(250)


def test_a_change_that_waits_for_the_next_hop_waits_for_lead_and_a_part_of_the_hop() -> None:
    waits = waits_for_the_next_hop(0.5, 4.8)
    assert (waits[0], waits[-1]) == (500, 5300)
    assert percentiles(waits)[0] == pytest.approx(2900)


def test_the_slope_is_that_of_a_line_through_noise() -> None:
    seconds = np.arange(0, 3600, 10)
    noise = np.random.default_rng(0).normal(0, 0.1, len(seconds))
    rise, error = slope(seconds, 700 + 5 * seconds / 3600 + noise)
    assert rise == pytest.approx(5, abs=4 * error)
    assert 0 < error < 0.1
    saw = 100 * ((seconds / 900) % 1)
    rise, error = slope(seconds, 700 + saw)
    assert error > 20 and abs(rise) < 4 * error, "four teeth tell nothing of a megabyte"
    assert slope([0, 1, 2], [7, 7, 7]) == (pytest.approx(0, abs=1e-6), pytest.approx(0, abs=1e-6))
    with pytest.raises(ValueError, match="--minutes"):
        slope([0, 1], [1, 1])


def test_lost_messages_are_counted() -> None:
    class Deaf(Remote):
        def exchange(self, messages: Sequence[Message], *_: object) -> tuple[list[float], list[tuple[float, Message]]]:
            return [0.0] * len(messages), [(0.005, Message("/pong", (n,))) for n in range(1, len(messages), 2)]

    class Stand:
        remote: Remote

    with Deaf(1) as Stand.remote:
        burst, steady, reply = osc(Stand(), SHORT)  # type: ignore[arg-type]
    assert (burst.p50, steady.p50, reply.p99) == (100, 50, 5)


def test_all_messages_of_a_burst_and_of_a_stream_are_answered_by_the_port() -> None:
    class Stand:
        remote: Remote

    with served() as engine, Remote(engine.port.peer[1]) as Stand.remote:
        burst, steady, reply = osc(Stand(), SHORT)  # type: ignore[arg-type]
    assert (burst.p50, steady.p50) == (0, 0)
    assert reply.count == 50
    assert 0 < reply.p50 <= reply.p99


def test_a_refused_and_an_unanswered_message_are_sentences() -> None:
    with served() as engine, Remote(engine.port.peer[1]) as remote:
        assert remote.ask("/cfg", 3.0, answer="/done").arguments[2] == 0.25
        with pytest.raises(BenchError, match=r"/cfg was refused: .*loud"):
            remote.ask("/cfg", "loud", answer="/done")
        with pytest.raises(BenchError, match="not answered"):
            remote.ask("/ping", 1, answer="/never", patience=0.2)


def test_an_unknown_part_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BenchError, match=r"'conquer'.*render, start, player, control, osc, memory"):
        Choice(parts=("conquer",))
    with pytest.raises(BenchError, match="--synth is 'loud'"):
        Choice(synth="loud")
    with pytest.raises(ValueError, match="at least 1"):
        Extent(hops=0)


def test_a_bundle_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="nowhere"):
        bench(Choice(bundle=str(tmp_path / "nowhere")), SHORT, "", lambda text: None)


@pytest.mark.parametrize(("per_pass", "steps"), [(0.0, 5), (0.0025, 3)])
def test_a_hop_is_rendered_in_as_many_steps_as_the_engine_takes(per_pass: float, steps: int) -> None:
    defaults = Defaults(hop=0.96, steps=3, most_steps=5)
    manifest = Manifest(name="test", titles=("one",), clap="none", defaults=defaults)
    renders = _Renders(LevelSynth(per_pass=per_pass), live_controls(manifest, CHANNELS), defaults)
    renders._advance()
    assert renders.plan.steps == steps


def test_every_part_that_renders_or_answers_gives_figures(bundle: Path) -> None:
    report = measured(Choice(("render", "control", "osc", "memory"), str(bundle), device="cpu"))
    figures = {figure.key: figure for figure in report.figures}
    assert [key.partition(".")[0] for key in figures] == (
        ["render"] * 7 + ["control"] * 4 + ["osc"] * 3 + ["memory"] * 2
    )
    parts = [figures[f"render.{name}"].p50 for name in ("transformer", "decoder", "vocoder")]
    assert min(parts) > 0
    assert sum(parts) == pytest.approx(figures["render.hop"].p50, rel=0.5)
    assert re.match("[345] steps", figures["render.hop"].note)
    for key in ("factor", "hop", "transformer", "decoder", "vocoder", "cold", "arithmetic"):
        assert figures[f"render.{key}"].ratio is not None, key
    assert (figures["render.arithmetic"].ratio or 0) > 5
    for key in ("hop", "hasty", "one"):
        assert figures[f"control.{key}"].target == Target(1500, "p95") and figures[f"control.{key}"].count == 2
    assert figures["control.block"].count == 6
    assert figures["control.block"].target == Target(2 * 1024 / 48 + 10, "p99")
    assert figures["control.hop"].p50 > figures["control.block"].p50 > 1024 / 48
    assert figures["osc.burst_lost"].met
    assert figures["osc.steady_lost"].met
    assert figures["memory.resident"].met
    assert "the worker by what it has asked for" in figures["memory.slope"].note
    assert report.title == "small-random cpu"
    assert report.bundle["hop"] == 0.96


@needs_jackd
def test_every_part_that_starts_or_endures_gives_figures() -> None:
    report = measured(Choice(("start", "player"), synth="tone"))
    figures = {figure.key: figure for figure in report.figures}
    assert list(figures) == [
        "start.sound", "player.lost", "player.late", "player.xruns", "player.underruns", "player.load",
    ]  # fmt: skip
    assert figures["start.sound"].p50 > 0.1
    assert figures["player.lost"].p50 >= 0
    assert "of " in figures["player.lost"].note


def measured(choice: Choice) -> Report:
    said: list[str] = []
    report = bench(choice, SHORT, "osc-engine bench", said.append)
    assert report.failures == {}
    assert {line.partition(":")[0] for line in said} >= set(choice.parts)
    raw = json.loads(report.as_json())
    assert set(raw) == KEYS
    assert set(raw["machine"]) == MACHINE_KEYS
    for figure in raw["figures"]:
        assert set(figure) == FIGURE_KEYS
        assert all(math.isfinite(figure[p]) for p in ("p50", "p95", "p99"))
    return report


def test_an_engine_that_does_not_play_is_started_once_for_all_parts(tmp_path: Path) -> None:
    said: list[str] = []
    parts = Parts(Subject("neural", tmp_path, "cpu", tmp_path), TONE, SHORT, said.append)
    with parts:
        for part in (parts.control, parts.osc, parts.memory):
            with pytest.raises(BenchError, match=r"the engine ended; its log ends with: osc-engine: no bundle at"):
                part()
    assert said == ["starting an engine"]


def report_of(*figures: Figure, failures: dict[str, str] | None = None) -> Report:
    machine = Machine("A Processor", 2, 8.0, "cpu", "A System", "3.11", "2.11", 0.1)
    bundle: dict[str, object] = {"name": "demo", "origin": "trained", "steps": 6}
    return Report("osc-engine bench", "2026-01-01", "0.1.0", machine, bundle, figures, failures or {})


FIGURE = Figure.of("render.hop", "render of a hop", "ms", [812.4], target=Target(900), plain=[8000], note="6 steps")


def test_a_measurement_that_is_ended_ends_the_engine_that_it_started() -> None:
    command = [sys.executable, "-m", "osc_engine", "bench", "memory", "--synth", "tone", "--minutes", "5"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as measuring:
        children = Path(f"/proc/{measuring.pid}/task/{measuring.pid}/children")
        wait_until(lambda: children.read_text(), "the engine")
        served = int(children.read_text())
        wait_until(lambda: Path(f"/proc/{served}/task/{served}/children").read_text(), "its processes")
        measuring.terminate()
        assert measuring.wait(120) == 130
        assert not Path(f"/proc/{served}").exists()


def test_the_memory_of_a_process_that_ended_is_not_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Engine(Subject("tone", None, "cpu", tmp_path), "--start", "--audio", "null") as engine:
        engine.until_playing()
        pids = engine.processes()
        os.kill(pids["worker"], signal.SIGKILL)
        wait_until(lambda: not Path(f"/proc/{pids['worker']}").exists(), "the end of the worker")
        monkeypatch.setattr(engine, "processes", lambda: pids)
        with pytest.raises(BenchError, match="a process of the engine ended meanwhile; run the part memory again"):
            memory(engine, SHORT)


def test_the_table_stands_between_the_marks_of_its_title() -> None:
    report = report_of(FIGURE)
    table = report.as_markdown()
    assert "| render of a hop | ms | 1 | 812 | 812 | 812 | P50 ≤ 900 | yes | 8000 | 9.85× |" in table
    assert "A Processor, 2 cores, 8 GB" in table
    before = "# Benchmarks\n\n<!-- bench demo cpu -->\n\nnothing yet\n\n<!-- /bench demo cpu -->\n\nthe end\n"
    once = fill(before, report.title, table)
    assert table in once
    assert "nothing yet" not in once
    assert once.startswith("# Benchmarks\n") and once.endswith("\n\nthe end\n")
    assert fill(once, report.title, table) == once
    other = fill(once, "studies-for-random cuda", "| a |")
    assert other.startswith(once.rstrip())
    assert other.endswith(
        "## studies-for-random cuda\n\n<!-- bench studies-for-random cuda -->\n\n| a |\n\n"
        "<!-- /bench studies-for-random cuda -->\n"
    )


def test_the_document_has_the_marks_that_the_command_fills() -> None:
    document = (Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md").read_text()
    for title in ("demo cpu", "studies-for-random cuda"):
        assert document.count(f"<!-- bench {title} -->") == document.count(f"<!-- /bench {title} -->") == 1
        assert len(fill(document, title, "| x |").split("##")) == len(document.split("##"))


def test_the_command_prints_what_was_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[Choice, Extent, str]] = []

    def fake(choice: Choice, extent: Extent, command: str, _: object) -> Report:
        asked.append((choice, extent, command))
        return report_of(FIGURE, failures={"player": "jackd is not installed"} if "player" in choice.parts else {})

    monkeypatch.setattr("osc_engine.bench.run.bench", fake)
    document = tmp_path / "figures.md"
    document.write_text("# Figures\n")

    def run(*arguments: str) -> tuple[object, str, str]:
        monkeypatch.setattr(sys, "argv", ["osc-engine", "bench", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return ended.value.code, said.out, said.err

    code, out, _ = run("--json", "--markdown", str(document))
    assert code == 0
    assert json.loads(out)["figures"][0]["p50"] == 812.4
    assert "| render of a hop |" in document.read_text()
    code, out, _ = run("all", "--minutes", "30", "--device", "cpu")
    assert code == 1
    assert "P50 ≤ 900" in out
    assert "player was not measured: jackd is not installed" in out
    assert asked[0][0] == Choice() and asked[0][1] == Extent()
    assert asked[1][0] == Choice(PARTS, device="cpu")
    assert (asked[1][1].player_minutes, asked[1][1].memory_minutes) == (30, 30)
    assert asked[1][2] == "osc-engine bench all --minutes 30 --device cpu"
    code, _, err = run("conquer")
    assert code == 2
    assert err == "osc-engine: part is 'conquer'; it must be one of render, start, player, control, osc, memory\n"


def test_what_comes_beside_the_answers_is_taken_for_none() -> None:
    with closing(Datagrams("127.0.0.1", 0)) as engine, Remote(engine.peer[1]) as remote:

        def answer() -> None:
            select.select([engine], [], [], 60)
            ((_, sender),) = engine.read(1)
            engine.send(sender, encode(Message("/late", ("/cfg", 0.5))))
            time.sleep(0.2)
            engine.send(sender, encode(Message("/pong", (1,))))

        beside = threading.Thread(target=answer)
        beside.start()
        sent, heard = remote.exchange([Message("/ping", (1,))])
        beside.join()
    assert len(sent) == 1 and [message.address for _, message in heard] == ["/late", "/pong"]
