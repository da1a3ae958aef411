"""Supervision, with small children of our own that misbehave in every way."""

from __future__ import annotations

import asyncio
import logging
import os
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from osc_engine.children import LONGEST_PATIENCE, SETTLED_SECONDS, Child, Kind, Progress, overdue, stop_all

PATIENCE = 60.0


class Nursery:
    """Runs one child from a piece of Python, and keeps what it said."""

    def __init__(self, program: str, stuck: Callable[[], str] = lambda: "") -> None:
        self.events: list[dict[str, Any]] = []
        self.prepared = 0
        self.asked = 0
        self.line = "nothing"
        read, self._write = os.pipe()
        self.fd = read
        kind = Kind("child", ("-c", program, str(read)), patient=False, expendable=True)
        self.child = Child(kind, read, self._prepare, self._say, self.events.append, stuck)

    def _prepare(self) -> None:
        self.prepared += 1

    def _say(self) -> str:
        self.asked += 1
        return self.line

    def run(self, work: Callable[[Child], Awaitable[None]]) -> None:
        """Supervise the child while `work` runs, then stop it and make sure that it is gone."""

        async def all_of_it() -> None:
            task = asyncio.create_task(self.child.supervise())
            try:
                await asyncio.wait_for(work(self.child), PATIENCE)
            finally:
                await stop_all([(self.child, task)], 0.5)
            await asyncio.wait([task], timeout=PATIENCE)
            assert task.done()

        try:
            asyncio.run(all_of_it())
        finally:
            os.close(self.fd)
            os.close(self._write)

    async def until(self, true: Callable[[], object]) -> None:
        while not true():
            await asyncio.sleep(0.01)


ECHO = """
import json, sys
for line in sys.stdin:
    print(json.dumps({"event": "heard", "line": line.strip()}), flush=True)
"""


def test_child_is_told_the_newest_line_and_leaves_when_its_input_closes() -> None:
    nursery = Nursery(ECHO)

    async def work(child: Child) -> None:
        await nursery.until(lambda: nursery.events)
        for n in range(100):
            nursery.line = str(n)
            child.tell()
        await nursery.until(lambda: nursery.events[-1]["line"] == "99")

    nursery.run(work)
    assert [e["line"] for e in nursery.events] == ["nothing", "99"]
    assert nursery.child.restarts == 0


def test_child_that_does_not_read_is_not_written_to_without_end_and_is_ended() -> None:
    nursery = Nursery('import time; print(\'{"event": "up"}\', flush=True); time.sleep(600)')
    nursery.line = "x" * 100_000

    async def work(child: Child) -> None:
        await nursery.until(lambda: nursery.events)
        for _ in range(20):
            child.tell()
            await asyncio.sleep(0.01)

    nursery.run(work)
    assert nursery.asked == 1
    assert nursery.child.pid == 0


def test_new_child_is_told_what_is_in_force() -> None:
    nursery = Nursery(ECHO + "    sys.exit(1)\n")

    async def work(_child: Child) -> None:
        nursery.line = "all that is in force"
        await nursery.until(lambda: len(nursery.events) >= 2)

    nursery.run(work)
    assert nursery.events[0] == nursery.events[1] == {"event": "heard", "line": "all that is in force"}
    assert nursery.prepared >= 2 and nursery.child.restarts >= 1


def test_what_is_no_event_is_passed_over(caplog: pytest.LogCaptureFixture) -> None:
    nursery = Nursery("""
import sys, time
print("hello"); print("[1]"); print("{}"); print("x" * 300000)
print('{"event": "real"}', flush=True)
time.sleep(600)
""")

    async def work(_child: Child) -> None:
        await nursery.until(lambda: nursery.events)

    nursery.run(work)
    assert nursery.events == [{"event": "real"}]
    assert "not an event" in caplog.text


def test_last_words_of_a_child_reach_the_log_without_the_traceback(caplog: pytest.LogCaptureFixture) -> None:
    nursery = Nursery("raise RuntimeError('out of glass')")

    async def work(child: Child) -> None:
        await nursery.until(lambda: child.restarts)

    with caplog.at_level(logging.INFO):
        nursery.run(work)
    assert "RuntimeError: out of glass" in caplog.text and "Traceback" not in caplog.text
    assert "the child left with code 1; starting it again now" in caplog.text


def test_child_that_is_stuck_is_killed_and_replaced(caplog: pytest.LogCaptureFixture) -> None:
    reasons = iter(["shows no progress"])
    nursery = Nursery(ECHO, lambda: next(reasons, ""))

    async def work(child: Child) -> None:
        await nursery.until(lambda: child.restarts == 1 and child.pid)

    nursery.run(work)
    assert nursery.child.ends == {"stuck": 1}
    assert "the child shows no progress; ending it" in caplog.text
    assert "was ended by SIGKILL" in caplog.text


def test_what_the_mapping_says_of_a_child_is_put_right_when_it_has_ended_not_when_the_next_is_started() -> None:
    nursery = Nursery("raise SystemExit(3)")

    async def work(child: Child) -> None:
        # the second start is at once, the third is waited for
        await nursery.until(lambda: child.restarts == 2)
        assert child.pid == 0 and nursery.prepared == 3

    nursery.run(work)


def test_ends_that_nobody_asked_for_are_counted_also_of_what_was_begun_once() -> None:
    async def scenario(fd: int) -> None:
        def child(program: str) -> Child:
            made = Child(Kind("child", ("-c", program), False, True), fd, lambda: None, str, lambda event: None, str)
            made.ends = ends
            return made

        await child("raise SystemExit(3)").begin()
        await child("import os; os.abort()").begin()
        assert await child("import os; os.kill(os.getpid(), 35)").begin() == "was ended by signal 35"
        asked = child("import sys; sys.stdin.read()")
        running = asked.begin()
        while not asked.pid:
            await asyncio.sleep(0.01)
        asked.retire()
        asked.kill()
        await running

    read, write = os.pipe()
    ends: Counter[str] = Counter()
    asyncio.run(asyncio.wait_for(scenario(read), PATIENCE))
    os.close(read)
    os.close(write)
    assert ends == {"code 3": 1, "SIGABRT": 1, "signal 35": 1}


def test_only_a_child_that_was_ready_for_long_counts_as_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("osc_engine.children.SETTLED_SECONDS", 0.2)
    monkeypatch.setattr("osc_engine.children.LONGEST_WAIT", 0.01)
    slow_to_die = """
import json, sys, time
print(json.dumps({"event": "begun"}), flush=True)
time.sleep(0.5)
sys.exit(1)
"""
    loading, playing = Nursery(slow_to_die), Nursery(slow_to_die)

    async def until_the_third(child: Child) -> None:
        while child.restarts < 3:
            await asyncio.sleep(0.01)

    async def as_it_is_ready(child: Child) -> None:
        while child.restarts < 3:
            child.ready = child.pid > 0
            await asyncio.sleep(0.01)

    for nursery in (loading, playing):
        nursery.child.kind = replace(nursery.child.kind, patient=True)
    loading.run(until_the_third)
    playing.run(as_it_is_ready)
    assert loading.child.failures == 3, "else it would be started again at once, for ever"
    assert playing.child.failures == 1


def test_a_child_that_failed_often_is_given_more_time_until_it_has_been_ready_for_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [100.0]
    monkeypatch.setattr("osc_engine.children.time.monotonic", lambda: now[0])
    child = Child(Kind("child", (), False, True), 0, lambda: None, str, lambda event: None, str)
    assert overdue(child, 8.1, 8.0) == overdue(None, 8.1, 8.0) == "shows no progress for 8 s"
    child.failures = 7
    assert not overdue(child, 255.0, 8.0) and overdue(child, 257.0, 8.0)
    assert overdue(child, LONGEST_PATIENCE + 1), "of what hangs as it loads nobody hears for hours otherwise"
    child.ready = True
    now[0] += SETTLED_SECONDS - 1
    assert not overdue(child, 9.0, 8.0)
    now[0] += 1
    assert overdue(child, 9.0, 8.0)


def test_program_that_cannot_be_started_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    nursery = Nursery("pass")
    os.close(nursery.fd)

    async def work(child: Child) -> None:
        await nursery.until(lambda: child.failures >= 1)

    with pytest.raises(OSError, match="Bad file descriptor"):
        nursery.run(work)
    assert nursery.child.failing
    assert "starting it again" in caplog.text


def test_expendable_child_dies_first_when_memory_runs_out() -> None:
    nursery = Nursery("""
import json, pathlib, sys
print(json.dumps({"event": "score", "value": pathlib.Path("/proc/self/oom_score_adj").read_text()}), flush=True)
sys.stdin.read()
""")
    if not Path("/proc/self/oom_score_adj").exists():
        pytest.skip("no such thing on this system")

    async def work(_child: Child) -> None:
        await nursery.until(lambda: nursery.events)

    nursery.run(work)
    assert int(nursery.events[0]["value"]) == 500


@pytest.mark.parametrize(
    ("patient", "waits"), [(True, [1, 2, 4, 8, 16, 32, 60, 60]), (False, [0, 1, 2, 4, 8, 16, 32, 60])]
)
def test_waits_between_starts_double_up_to_a_minute(patient: bool, waits: list[int]) -> None:
    kind = Kind("child", (), patient, expendable=True)
    assert [kind.wait_after(n) for n in range(1, 9)] == waits
    assert kind.wait_after(10_000) == 60


def test_progress_tells_for_how_long_nothing_has_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("osc_engine.children.time.monotonic", lambda: now[0])
    progress = Progress()
    assert progress.still_for((1, 5)) == 0
    now[0] += 7
    assert progress.still_for((1, 5)) == 7
    assert progress.still_for((2, 5)) == 0
