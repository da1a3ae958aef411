"""A disk that does its work when the test says so."""

from __future__ import annotations

from collections.abc import Callable

from osc_engine.disk import Then


class SlowDisk:
    """Keeps works until `turn`, and then does them, or fails them all."""

    def __init__(self, problem: OSError | None = None) -> None:
        self._problem = problem
        self._works: list[tuple[Callable[[], None], Then]] = []

    def do(self, work: Callable[[], None], then: Then) -> None:
        self._works.append((work, then))

    def turn(self) -> None:
        """Do all that waits."""
        works, self._works = self._works, []
        for work, then in works:
            problem = self._problem
            try:
                if not problem:
                    work()
            except OSError as raised:
                problem = raised
            then(problem)
