"""A disk that does its work when the test says so."""

from __future__ import annotations

from collections.abc import Callable

from osc_engine.disk import Then


class SlowDisk:
    """Keeps works until `turn`, and then does them.

    Attributes:
        problem: with which every work fails, if any.
        done: works that were tried.
    """

    def __init__(self, problem: OSError | None = None) -> None:
        self.problem, self.done = problem, 0
        self._works: list[tuple[Callable[[], None], Then]] = []

    @property
    def waiting(self) -> int:
        """Works that were not done yet."""
        return len(self._works)

    def do(self, work: Callable[[], None], then: Then) -> None:
        self._works.append((work, then))

    def turn(self) -> None:
        """Do all that waits."""
        works, self._works = self._works, []
        for work, then in works:
            problem: Exception | None = self.problem
            self.done += 1
            try:
                if not problem:
                    work()
            except OSError as raised:
                problem = raised
            then(problem)
