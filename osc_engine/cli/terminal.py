"""What several commands show on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress_bar(what: str) -> Iterator[Callable[[float], None]]:
    """Show a bar on standard error; yields a function that takes the share done, 0 to 1."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=1.0)
        yield lambda done: bar.update(task, completed=done)


def counted(progress: Callable[[float], None]) -> Callable[[int, int, str], None]:
    """Return what takes (done, in all, what) for a bar that takes the share done."""
    return lambda done, total, _: progress(done / max(total, 1))
