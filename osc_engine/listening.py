"""The worker listens to itself: one thread beside the renders, which takes little and gives way.

It reads committed sound out of the ring, as the player does, so it hears what will be heard; the render's lock it holds
only to copy the tokens of a second. Of every column of every channel it makes a sketch, which costs a few thousandths
of a core; one channel after the other it has embedded whenever so much of its share of one core has come together as
that takes.

It has the niceness of the worker and no higher one: a thread that waits for a core while it holds the interpreter's
lock would make the renders wait with it.
"""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from osc_engine.controls import ChannelControls, Controls, Texts
from osc_engine.events import Emit
from osc_engine.geometry import Geometry
from osc_engine.inbox import Inbox
from osc_engine.quality import Bounds, Memory, Origin, Trace, Vector
from osc_engine.ring import PLAYER_PLAYING, Ring, read_circle
from osc_engine.sketch import Sketcher

#: Seconds from one turn to the next, and turns in which every channel is told of once.
TURN_SECONDS, ROUND = 1.0, 8
#: Share of one core that listening may take.
SHARE = 0.02
#: Seconds of its share that may come together, so that after a rest it does not work for long.
MOST_SAVED = 0.25
#: Seconds for which nothing is embedded after that has failed.
REST_SECONDS = 60.0
#: Render seconds per second of sound above which nothing is embedded, and the share of the lead below which.
PRESSED_LOAD, PRESSED_LEAD = 0.95, 0.5


class Ear(Protocol):
    """Embeds sound, texts and styles in one space; see `model.listener`."""

    def hear(self, sound: NDArray[np.float32]) -> Vector:
        """Return the unit vector (E,) of sound (S,)."""
        ...

    def text(self, texts: Texts) -> Vector | None:
        """Return the unit vector (E,) of texts and their shares."""
        ...

    def style(self, name: str) -> Vector | None:
        """Return the unit vector (E,) of a style."""
        ...


#: Returns the tokens (C, H, end - first) of columns from one to before another; None where they are not known.
GetTokens = Callable[[int, int], NDArray[np.int16] | None]
#: Loads an ear on the thread that will use it; None where the bundle has none.
LoadEar = Callable[[], Ear | None]


@dataclass
class _Channel:
    """What is known of one channel.

    Attributes:
        follows: the texts, the style and the count of resets that all this is of.
        changed, since: samples of the stream from which on that is heard, and from which on it has glided there.
    """

    trace: Trace
    origin: Origin
    memory: Memory = field(default_factory=Memory)
    follows: tuple[Texts, str, int] | None = None
    changed: int = 0
    since: int = 0
    title: float | None = None
    style: float | None = None
    novelty: float | None = None


class Listening:
    """Listens to one worker's stream."""

    def __init__(
        self,
        ring: Ring,
        geometry: Geometry,
        controls: Callable[[], Controls],
        tokens: GetTokens,
        load: LoadEar,
        emit: Emit,
    ) -> None:
        """Begin at what is committed next.

        Args:
            ring: the shared mapping.
            geometry: the sizes.
            controls: returns the snapshot that is heard.
            tokens: returns what was rendered to sound.
            load: gives the ear.
            emit: tells the server.
        """
        self._ring, self._words, self._geometry = ring, ring.words, geometry
        self._controls, self._tokens, self._load, self._emit = controls, tokens, load, emit
        self._sketcher = Sketcher(geometry.sample_rate, geometry.column_samples)
        seconds = geometry.column_seconds
        channels = range(ring.audio.shape[0])
        self._channels = [_Channel(Trace(seconds, Bounds()), Origin(seconds)) for _ in channels]
        self._column = geometry.column_after(int(ring.words["written"]))
        self._ear: Ear | None = None
        self._told, self._embedded = 0, -1
        self._balance, self._cost, self._skipped = 0.0, 0.0, 0

    def start(self, inbox: Inbox) -> None:
        """Listen in a thread of its own until the inbox is closed."""
        threading.Thread(target=self._run, args=(inbox,), name="listening", daemon=True).start()

    def _run(self, inbox: Inbox) -> None:
        try:
            self._ear = self._load()
        except Exception:
            # the sound needs no ear, and what has collapsed is noticed without one
            traceback.print_exc()
        before, told = time.monotonic(), ""
        while not inbox.closed:
            time.sleep(TURN_SECONDS)
            now = time.monotonic()
            try:
                self.turn(now - before)
            except Exception as problem:
                if repr(problem) != told:
                    traceback.print_exc()
                told = repr(problem)
                self._recover()
            before = now

    def _recover(self) -> None:
        """Begin anew after a fault, and embed nothing for a while: a GPU may be full for as long as a bundle loads."""
        self._column = self._geometry.column_after(int(self._words["written"]))
        for channel in self._channels:
            channel.trace.forget()
        self._balance = -SHARE * REST_SECONDS

    def turn(self, elapsed: float) -> None:
        """Take in what was committed since the last turn, and tell of the channels whose turn it is.

        Args:
            elapsed: seconds since the last turn.
        """
        began = time.thread_time()
        self._balance = min(self._balance + elapsed * SHARE, MOST_SAVED)
        if self._take():
            self._embed_next()
            count = len(self._channels)
            for _ in range(-(-count // ROUND)):
                self._tell(self._told)
                self._told = (self._told + 1) % count
        took = time.thread_time() - began
        self._balance -= took
        self._cost += took

    def _take(self) -> bool:
        """Sketch all whole columns that were committed; return whether there were any."""
        g, written = self._geometry, int(self._words["written"])
        end = written // g.column_samples
        if end <= self._column:
            return False
        oldest = g.column_after(written - self._ring.audio.shape[1] + g.segment_samples // 2)
        if self._column < oldest:
            # the thread did not get to run for long: what lies between is lost
            self._column = oldest
            for channel in self._channels:
                channel.trace.forget()
        sketch = self._sketcher.of(
            read_circle(self._ring.audio, self._column * g.column_samples, end * g.column_samples)
        )
        controls, tokens = self._controls(), self._tokens(self._column, end)
        for n, (channel, entry) in enumerate(zip(self._channels, controls.channels, strict=True)):
            self._follow(channel, entry, written)
            channel.trace.add(sketch.bands[n], sketch.levels[n], None if tokens is None else tokens[n])
            if self._column * g.column_samples >= channel.since:
                channel.origin.add(sketch.levels[n], sketch.pitches[n])
        self._column = end
        return True

    def _follow(self, channel: _Channel, entry: ChannelControls, written: int) -> None:
        """Begin anew where a channel follows something else, or was begun anew."""
        follows = (entry.texts, entry.style, entry.resets)
        if channel.follows == follows:
            return
        if channel.follows is None or channel.follows[:2] != follows[:2]:
            channel.origin.restart()
            channel.title = channel.style = None
            glide = round(entry.gliding * self._geometry.sample_rate) if entry.previous else 0
            channel.since = max(written, entry.since + glide)
        channel.changed = written
        channel.trace.forget()
        channel.follows = follows

    def _embed_next(self) -> None:
        """Embed the next channel that has played long enough as it does, if there is time."""
        ear, end = self._ear, self._column * self._geometry.column_samples
        begin = end - self._geometry.segment_samples
        ready = [n for n in self._in_turn() if begin >= self._channels[n].changed]
        if ear is None or not ready or self._balance <= 0:
            return
        if self._pressed():
            self._skipped += 1
            return
        self._embedded = ready[0]
        self._embed(ear, ready[0], begin, end)

    def _in_turn(self) -> Iterator[int]:
        """Yield all channels, the one after the last that was embedded first."""
        count = len(self._channels)
        return ((self._embedded + 1 + n) % count for n in range(count))

    def _embed(self, ear: Ear, number: int, begin: int, end: int) -> None:
        rate = self._geometry.sample_rate
        channel, entry = self._channels[number], self._controls().channels[number]
        vector = ear.hear(read_circle(self._ring.audio[number], begin, end))
        channel.title = _similarity(vector, ear.text(entry.followed(end, rate)))
        channel.style = _similarity(vector, ear.style(entry.style) if entry.style else None)
        channel.novelty = channel.memory.novelty(vector, end / rate, (end - begin) / rate)
        if begin >= channel.since:
            channel.origin.embed(vector)

    def _pressed(self) -> bool:
        """Tell whether the renders need all that the machine has."""
        if int(self._words["player_state"]) != PLAYER_PLAYING:
            return False
        short = self._ring.available < PRESSED_LEAD * float(self._words["lead"]) * self._geometry.sample_rate
        return short or float(self._words["load"]) > PRESSED_LOAD

    def _tell(self, number: int) -> None:
        channel = self._channels[number]
        if channel.follows is None:
            return
        drift = channel.origin.drift()
        parts = (drift.whole, drift.level, drift.pitch, drift.sound) if drift else (None,) * 4
        self._emit(
            "quality", channel=number + 1, resets=channel.follows[2], title=_short(channel.title),
            style=_short(channel.style), novelty=_short(channel.novelty), drift=[_short(part) for part in parts],
            collapse=channel.trace.collapse(), seconds=_short(self._cost), skipped=self._skipped,
        )  # fmt: skip


def _similarity(vector: Vector, other: Vector | None) -> float | None:
    return None if other is None else float(vector @ other)


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
