"""What the server says to the worker: the newest snapshot, and that it has gone."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from osc_engine.controls import Controls
from osc_engine.events import Emit


class Inbox:
    """Holds the newest snapshot that was not yet acted on; one thread puts in, the render loop takes out.

    Attributes:
        changed: the lock, notified with each snapshot and at the end.
        newest: the snapshot that waits, if any.
        owed: sample from which the first snapshot that nobody has begun to render was promised; whatever takes its
            place is owed from there, or a fader in motion would put off its own sound for as long as it moves.
        closed: nothing more will come; the worker is to leave.
    """

    def __init__(self, channels: int, emit: Emit) -> None:
        self.changed = threading.Condition(threading.RLock())
        self.newest: Controls | None = None
        self.owed = 0
        self.closed = False
        self._channels = channels
        self._emit = emit
        self._begun: Controls | None = None

    def read(self, lines: Iterable[str]) -> None:
        """Put in each line until there are no more, then close."""
        try:
            for line in lines:
                if line.strip():
                    self.put(line)
        finally:
            self.close()

    def put(self, line: str) -> None:
        """Put in one snapshot, `Controls.to_json()`; what is none is answered with `refused`."""
        try:
            controls = Controls.from_json(line)
        except (ValueError, TypeError, KeyError) as error:
            self._emit("refused", version=-1, text=f"this line is not a snapshot of controls: {error!r:.200}")
            return
        if len(controls.channels) != self._channels:
            text = f"the snapshot has {len(controls.channels)} channels; this engine plays {self._channels}"
            self._emit("refused", version=controls.version, text=text)
            return
        with self.changed:
            waits = self.newest is not None and self.newest is not self._begun
            self.owed = min(self.owed, controls.heard_at) if waits else controls.heard_at
            self.newest = controls
            self.changed.notify_all()

    def begun(self, controls: Controls) -> None:
        """Note that a snapshot is being rendered, or need not be: the next that comes is owed from its own promise."""
        with self.changed:
            self._begun = controls

    def done(self, controls: Controls) -> None:
        """Take a snapshot out, unless a newer one has come."""
        with self.changed:
            if self.newest is controls:
                self.newest = None

    def close(self) -> None:
        """Say that nothing more will come."""
        with self.changed:
            self.closed = True
            self.changed.notify_all()
