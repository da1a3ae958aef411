"""Health and metrics: told from progress, complete, and the same for all who ask."""

from __future__ import annotations

import asyncio
import json
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from engine import Engine, engine, free_port, wait_until
from prometheus_client.openmetrics.parser import text_string_to_metric_families as openmetrics
from prometheus_client.parser import text_string_to_metric_families
from standing import Standing, play
from web import ask, opened, web_session

from osc_engine.health import HOLDING, METER_FLOOR, PLAYING, STOPPED
from osc_engine.http import window
from osc_engine.http.metrics import PREFIX, STALE, Metrics
from osc_engine.ring import WORKER_READY

RATE = 48_000
OPERATION = Path(__file__).resolve().parent.parent / "docs" / "operation.md"
HTTP = free_port()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("serve")
    with engine(folder, "--audio", "null", "--start", "--http-port", str(HTTP)) as started:
        started.wait_for("playing")
        yield started


def test_operation_md_names_all_that_a_running_engine_exposes_and_nothing_else(running: Engine) -> None:
    section = OPERATION.read_text().partition("## Health and metrics")[2].partition("\n## ")[0]
    rows = "".join(line.split("|")[1] for line in section.splitlines() if line.startswith("| `"))
    told = dict(re.findall(r"`(\w+)(?:\{([\w,]+)\})?`", rows))
    assert set(re.findall(rf"`{PREFIX}(\w+)", section)) <= told.keys(), "what the alarms watch"
    answer, body = ask(HTTP, "/metrics", Accept="application/openmetrics-text; version=1.0.0")
    assert answer.headers.get_content_type() == "application/openmetrics-text"
    exposed: dict[str, set[str]] = {}
    for family in openmetrics(body.decode()):
        name = (family.name + "_total" if family.type == "counter" else family.name).removeprefix(PREFIX)
        exposed[name] = {",".join(key for key in sample.labels if key != "le") for sample in family.samples}
    assert exposed.keys() == told.keys(), running.log
    assert {name: labels for name, labels in exposed.items() if labels - {told[name]}} == {}


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_health_is_told_from_new_sound_and_not_from_a_word() -> None:
    async def scenario() -> None:
        async with Standing() as standing:
            clock, words = Clock(), standing.ring.words
            metrics = Metrics(standing.sight, dict, clock)
            metrics.look(STOPPED)
            assert not metrics.health()["ready"], "no worker yet"
            words["worker_state"], words["block_samples"] = WORKER_READY, 256
            metrics.look(STOPPED)
            assert metrics.health()["ready"]
            for _ in range(5):
                clock.now += 1
                words["written"] += RATE
                metrics.look(PLAYING)
                assert metrics.health()["ready"]
            clock.now += STALE + 0.1
            metrics.look(PLAYING)
            assert not metrics.health()["ready"], "the worker is there, and gives nothing"
            assert metrics.health()["last_block_age_seconds"] > STALE
            words["written"] += 1
            metrics.look(PLAYING)
            assert metrics.health()["ready"]
            metrics.look(HOLDING)
            assert not metrics.health()["ready"] and metrics.health()["fallback"]

    asyncio.run(scenario())


def test_a_hung_worker_is_unwell_within_three_seconds_and_well_again_with_its_sound(running: Engine) -> None:
    wait_until(lambda: ask(HTTP, "/health")[0].status == 200, "health")
    before = int(running.ring.words["hold_samples_played"])
    running.hit(running.child("worker"), signal.SIGSTOP)
    wait_until(lambda: ask(HTTP, "/health")[0].status == 503, "unwell")
    # how long that took is told by the sound itself: no more than so much can have been played without new sound
    fallback = (int(running.ring.words["hold_samples_played"]) - before) / RATE
    assert fallback < 3 and json.loads(ask(HTTP, "/health")[1])["ready"] is False
    running.hit(running.child("worker"), signal.SIGCONT)
    wait_until(lambda: ask(HTTP, "/health")[0].status == 200, "well again")
    running.hit(running.child("worker"), signal.SIGKILL)
    wait_until(lambda: 'restarts_total{process="worker",reason="SIGKILL"} 1.0' in metrics_of(HTTP), "the restart")
    text = metrics_of(HTTP)
    assert value(text, "osc_engine_audio_callbacks_total") > 0 and value(text, "osc_engine_generations_total") > 0
    assert value(text, "osc_engine_process_resident_memory_bytes", process="server") > 1e7
    assert value(text, "osc_engine_output_peak_dbfs", channel="8") <= 0


def metrics_of(http: int) -> str:
    answer, body = ask(http, "/metrics")
    assert answer.status == 200 and answer.headers.get_content_type() == "text/plain"
    return body.decode()


def value(text: str, name: str, **labels: str) -> float:
    """Return one sample, read by Prometheus' own parser."""
    samples = [s for family in text_string_to_metric_families(text) for s in family.samples]
    (found,) = [s.value for s in samples if s.name == name and labels.items() <= s.labels.items()]
    return found


def test_metrics_read_the_counters_of_the_ring_and_of_the_port() -> None:
    async def scenario() -> None:
        async with Standing() as standing, web_session() as session:
            words = standing.ring.words
            standing.look()
            words["own_xruns"], words["other_xruns"] = 1, 2
            words["xruns"], words["underruns"], words["renders"], words["render_ns"] = 3, 2, 5, 70_000_000
            words["worker_state"] = WORKER_READY
            standing.ring.channels["dc"][1], standing.ring.channels["nonfinite"][1] = 0.25, 9
            standing.look()
            words["underruns"], words["worker_state"] = 6, 0
            standing.look()
            client = await opened(session, standing.http)
            await client.send("/nonsense")
            await client.answer("/error")
            async with session.get(f"http://127.0.0.1:{standing.http}/metrics") as answer:
                text = await answer.text()
            assert value(text, "osc_engine_audio_xruns_total", cause="player") == 1
            assert value(text, "osc_engine_audio_xruns_total", cause="elsewhere") == 2
            assert value(text, "osc_engine_disk_free_bytes") == 1 << 40, "as of the last look, not of this scrape"
            assert value(text, "osc_engine_underruns_total", cause="late") == 2
            assert value(text, "osc_engine_underruns_total", cause="worker") == 4
            assert value(text, "osc_engine_generation_seconds_count") == 5
            assert value(text, "osc_engine_generation_seconds_bucket", le="0.1") == 5
            assert value(text, "osc_engine_generation_seconds_bucket", le="0.05") == 0
            assert value(text, "osc_engine_output_dc", channel="2") == 0.25
            assert value(text, "osc_engine_nonfinite_samples_total", channel="2") == 9
            assert value(text, "osc_engine_osc_refused_total", reason="refused") == 1
            assert value(text, "osc_engine_listeners", kind="clients") == 1

    asyncio.run(scenario())


def test_a_cleared_counter_is_no_negative_step() -> None:
    async def scenario() -> None:
        async with Standing() as standing:
            metrics = Metrics(standing.sight, dict)
            for renders in (4, 10, 0, 2):
                standing.ring.words["renders"] = renders
                metrics.look(PLAYING)
            assert value(metrics.text()[0].decode(), "osc_engine_generation_seconds_count") == 8

    asyncio.run(scenario())


def quiet(samples: int, level: float = 0.01) -> np.ndarray:
    return np.full((8, samples), level, np.float32)


def test_the_shortest_peak_between_two_scrapes_is_told_to_everybody_who_scrapes() -> None:
    async def scenario() -> None:
        async with Standing() as standing:
            clock = Clock()
            metrics = Metrics(standing.sight, dict, clock)

            def peaks() -> list[float]:
                text = metrics.text()[0].decode()
                return [value(text, "osc_engine_output_peak_dbfs", channel=str(n)) for n in range(1, 9)]

            assert peaks() == [METER_FLOOR] * 8
            click = quiet(RATE // 10)
            click[4, 999] = -0.5
            play(standing.ring, click)
            # a server that had no time to look for some seconds misses nothing either
            play(standing.ring, quiet(6 * RATE))
            metrics.look(PLAYING)
            play(standing.ring, quiet(RATE // 20, 0.1))
            metrics.look(PLAYING)
            highest = [-20.0] * 4 + [-6.0] + [-20.0] * 3
            assert peaks() == peaks() == highest, "the first to ask takes nothing from the second"
            for _ in range(12):
                clock.now += window.SECONDS / 12
                play(standing.ring, quiet(RATE // 20))
                metrics.look(PLAYING)
            assert peaks() == highest, "who asks once a minute hears of it"
            clock.now += window.SLOT_SECONDS
            metrics.look(PLAYING)
            assert peaks() == [-40.0] * 8, "what is long past is past"

    asyncio.run(scenario())


def test_the_least_that_was_ahead_of_the_ear_is_told_to_everybody_who_scrapes() -> None:
    async def scenario() -> None:
        async with Standing() as standing:
            clock = Clock()
            metrics = Metrics(standing.sight, dict, clock)
            metrics.look(STOPPED)
            for samples in (24_000, 4_800, 36_000):
                standing.ring.words["written"] = samples
                metrics.look(PLAYING)
            for _ in range(2):
                text = metrics.text()[0].decode()
                assert value(text, "osc_engine_ring_fill_min_seconds") == pytest.approx(0.1)
                assert value(text, "osc_engine_ring_fill_seconds") == pytest.approx(0.75)
            clock.now += window.SECONDS + window.SLOT_SECONDS
            metrics.look(PLAYING)
            assert value(metrics.text()[0].decode(), "osc_engine_ring_fill_min_seconds") == pytest.approx(0.75)

    asyncio.run(scenario())
