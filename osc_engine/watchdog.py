"""What the worker hears of itself, kept for those who ask; and the watchdog that begins a collapsed channel anew.

Lives in the server's event loop. A reset by the watchdog is one like any other: it goes the way of `/ch/reset`, so it
is spliced, logged and replayed.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from osc_engine.addresses import Message, Refused, error
from osc_engine.controls import Controls
from osc_engine.osc import Request
from osc_engine.quality import REASONS

log = logging.getLogger(__name__)

#: What is sent in the place of a measure that is not known.
UNKNOWN = -1.0
#: Seconds between two resets of one channel.
PAUSE = 180.0
#: So many resets that helped no longer than `HELPED` seconds are no help: the texts are like that, or the bundle is.
MOST, HELPED = 3, 1800.0

_SENTENCES = {
    "silence": "has been silent for too long", "drone": "has stood still for too long",
    "loop": "has repeated itself for too long",
}  # fmt: skip


@dataclass(frozen=True)
class Quality:
    """The newest measures of one channel; None is not known.

    Attributes:
        title: similarity of the sound to the texts that it follows, -1 to 1.
        style: to its style.
        novelty: 1 less the highest similarity to what the channel played in the last hour.
        drift: from its first minutes under the same texts, as one number.
        level, pitch, sound: the parts of the drift: dB, octaves, 1 less the similarity.
        collapse: how it has collapsed; empty is well.
    """

    title: float | None = None
    style: float | None = None
    novelty: float | None = None
    drift: float | None = None
    level: float | None = None
    pitch: float | None = None
    sound: float | None = None
    collapse: str = ""

    @classmethod
    def of(cls, event: Mapping[str, Any]) -> Quality:
        """Read a `quality` event of the worker."""
        drift, level, pitch, sound = (_number(value) for value in event["drift"])
        title, style, novelty = (_number(event[name]) for name in ("title", "style", "novelty"))
        return cls(title, style, novelty, drift, level, pitch, sound, str(event["collapse"]))

    def message(self, channel: int) -> Message:
        """Return the value message of a channel."""
        values = (self.title, self.style, self.novelty, self.drift)
        return Message("/quality", (channel, *(UNKNOWN if value is None else value for value in values)))


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


@dataclass
class _Guard:
    """What the watchdog has done to one channel.

    Attributes:
        follows: the texts and the style that all this is of.
        resets: in a row, that did not help for long.
        last: when the last was made.
        gave_up: no more are made while it follows the same.
    """

    follows: tuple[Any, ...] = ()
    resets: int = 0
    last: float = float("-inf")
    gave_up: bool = False


@dataclass
class Watchdog:
    """Keeps the newest measures, and begins channels anew that have collapsed.

    Attributes:
        channels: C.
        on: whether it acts.
        reset: begins a channel anew, as `/ch/reset` does.
        tell: sends messages to all listeners.
        clock: seconds.
        qualities: by channel, from 1.
        resets: how many were made, by reason.
        seconds: of one core that all workers have spent on listening.
        skipped: times at which they did not embed since the renders had no time to spare.
        unheard: why some measures will never be known of what plays; empty where they will.
    """

    channels: int
    on: bool
    reset: Callable[[int], None]
    tell: Callable[[Message], None]
    clock: Callable[[], float]
    qualities: dict[int, Quality] = field(default_factory=dict)
    resets: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    skipped: int = 0
    unheard: str = ""
    _guards: dict[int, _Guard] = field(default_factory=dict)
    _earlier: tuple[float, int] = (0.0, 0)

    @property
    def given_up(self) -> int:
        """Channels that it leaves as they are."""
        return sum(guard.gave_up for guard in self._guards.values())

    def heard(self, event: Mapping[str, Any], controls: Controls) -> None:
        """Take in a `quality` event of the worker.

        Args:
            event: as docs/architecture.md describes it.
            controls: in force.
        """
        number, quality = int(event["channel"]), Quality.of(event)
        seconds, skipped = self._earlier
        self.seconds, self.skipped = seconds + float(event["seconds"]), skipped + int(event["skipped"])
        self.qualities[number] = quality
        self.tell(quality.message(number))
        entry = controls.channels[number - 1]
        guard = self._guards.setdefault(number, _Guard())
        follows = (entry.texts, entry.style)
        if guard.follows != follows:
            self._guards[number] = guard = _Guard(follows, last=guard.last)
        # what was heard before a reset that is on its way says nothing of what comes after it
        if self.on and quality.collapse and int(event["resets"]) == entry.resets:
            self._act(number, quality.collapse, guard)

    def forgive(self) -> None:
        """Guard channels again that were given up, for another bundle plays."""
        self._guards.clear()

    def forget(self) -> None:
        """Another worker begins, which has heard nothing yet."""
        self.qualities.clear()
        self._earlier = (self.seconds, self.skipped)

    def ask(self, request: Request) -> tuple[Message, ...]:
        """Answer `/quality`, for one channel or for all; with a sentence where measures will stay unknown.

        Raises:
            Refused: there is no such channel.
        """
        number = int(request.command.values[0]) if request.command.values else 0
        if request.command.clamped or number > self.channels:
            # what was sent may have been clamped, and is not known any more
            raise Refused(f"there is no such channel; channels are 1 to {self.channels}, and 0 is all")
        numbers = (number,) if number else range(1, self.channels + 1)
        why = (error("/quality", self.unheard),) if self.unheard else ()
        return (*(self.qualities.get(n, Quality()).message(n) for n in numbers), *why)

    def message(self) -> Message:
        """Return the answer to `/watchdog`."""
        return Message("/watchdog", (int(self.on), *(self.resets[reason] for reason in REASONS), self.given_up))

    def messages(self) -> Sequence[Message]:
        """Return the value messages of all channels that are known."""
        return [quality.message(number) for number, quality in sorted(self.qualities.items())]

    def _act(self, number: int, reason: str, guard: _Guard) -> None:
        now = self.clock()
        if guard.gave_up or now - guard.last < PAUSE:
            return
        guard.resets = guard.resets if now - guard.last < HELPED else 0
        if guard.resets == MOST:
            guard.gave_up = True
            log.warning(
                "channel %d %s again after %d resets; the watchdog leaves it so until its texts or its style change",
                number, _SENTENCES[reason], MOST,
            )  # fmt: skip
        else:
            guard.resets, guard.last = guard.resets + 1, now
            self.resets[reason] += 1
            log.warning("channel %d %s (%s); the watchdog begins it anew", number, _SENTENCES[reason], reason)
            self.reset(number)
        self.tell(self.message())
