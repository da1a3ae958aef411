"""The log on standard error: one line per event, and never so many that they fill a disk."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable

#: Lines that one logging statement may write within `SECONDS`; the rest are counted.
LINES, SECONDS = 20, 10.0


class Bounded(logging.Filter):
    """Lets each logging statement write a few lines in a while, and then says how many it kept back.

    Attributes:
        dropped: lines kept back so far.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._seen: dict[tuple[str, str], tuple[float, int]] = {}
        self.dropped = 0

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether to write the record; adds the number of lines kept back before it."""
        now, key = self._clock(), (record.name, str(record.msg))
        since, count = self._seen.get(key, (now, 0))
        if now - since >= SECONDS:
            if count > LINES:
                record.msg, record.args = f"{record.getMessage()} (and {count - LINES} like it before)", ()
            since, count = now, 0
        if len(self._seen) > 1000:
            self._seen.clear()
        self._seen[key] = (since, count + 1)
        self.dropped += count >= LINES
        return count < LINES


def log_to_stderr(verbose: bool = False) -> None:
    """Send all logging to standard error; `verbose` adds what only a developer wants to see."""
    output = logging.StreamHandler(sys.stderr)
    output.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    output.addFilter(Bounded())
    logging.basicConfig(level=logging.DEBUG if verbose else logging.INFO, handlers=[output], force=True)
    # a full disk or a closed terminal must not turn every line into a traceback
    logging.raiseExceptions = False


def dropped_lines() -> int:
    """Return how many lines the log of this process has kept back."""
    filters = (f for handler in logging.getLogger().handlers for f in handler.filters)
    return sum(f.dropped for f in filters if isinstance(f, Bounded))
