"""What is handed to the ring, and when: the boundary between the sound that is committed and that which is pending.

No threads and no lock of its own: whoever owns the stream guards it.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from osc_engine.lead import BRIDGED, Lead
from osc_engine.ring import PLAYER_HOLDING, Ring
from osc_engine.stream import Stream

#: The player leaves the ring while a fade is left in it. So this stays committed, and what a thread may be late by
#: without a longer lead, rather than that a change be heard when it was promised.
FADE_SECONDS = 0.02
#: What a lead has beyond that reserve is played while a change is rendered, so much that the change is in time also if
#: its render takes longer than promised by this share, and so many seconds less, which a snapshot takes from the
#: server's answer to the worker.
LONGER, ON_ITS_WAY = 0.2, 0.02
#: Beside a block, the player waits for two fades of 20 ms before it leaves its hold loop; a little is to spare.
BEYOND_BLOCK = 0.05
#: Seconds over which the sound of one worker fades into that of the next, where the first one left in peace.
HANDOVER_SECONDS = 1.0


class Commits:
    """Moves sound from a stream to a ring, as much as the lead asks for, and says from when a change can be heard.

    Attributes:
        lead: that which holds while no control names one, and of which the reserve is; it is learned all the time.
        fine: a change is heard from any sample on; else from a column's first, where new sound follows from the old.
    """

    def __init__(
        self, ring: Ring, stream: Stream, asked: Callable[[], float], awaited: Callable[[], int] = lambda: 0
    ) -> None:
        """Say what it works on.

        Args:
            ring: which the player empties.
            stream: which renders fill.
            asked: returns the lead that a control names, in seconds; 0 where none does.
            awaited: returns the first sample whose pending sound is to be replaced; 0 where none is.
        """
        self._ring, self._words, self._stream, self._asked = ring, ring.words, stream, asked
        self._awaited = awaited
        self._rate = stream.geometry.sample_rate
        self._seen: int | None = None
        self.lead = Lead()
        self.fine = False

    def top_up(self) -> None:
        """Commit what the lead asks for, or what a worker that is to follow needs."""
        stream = self._stream
        ahead = int(self._words["played"]) - stream.written
        self._watch()
        wanted, kept = self.farewell()
        most = ahead + self._lead()
        n = most if wanted else min(most, self._until_change(ahead))
        n = max(n, min(ahead + wanted, stream.pending - kept))
        n = min(n, stream.pending, self._ring.room)
        if n > 0:
            written = self._ring.write(stream.commit(n))
            assert written == n, (written, n)

    @property
    def seconds(self) -> float:
        """The lead in force: never so short that a player of long blocks would wait for ever."""
        least = int(self._words["block_samples"]) / self._rate + BEYOND_BLOCK
        return max(self._asked() or self.lead.seconds, least)

    def _until_change(self, ahead: int) -> int:
        """Return how much may be committed so that a change that waits is heard when it was promised, or soon after."""
        promised, written = self._awaited(), self._stream.written
        if not promised or int(self._words["player_state"]) == PLAYER_HOLDING:
            return self._ring.audio.shape[1]
        return max(promised - written, ahead + round(self._reserve() * self._rate))

    def _reserve(self) -> float:
        return min(BRIDGED * self.lead.seconds + FADE_SECONDS, self.seconds)

    def farewell(self) -> tuple[int, int]:
        """Return the samples to commit ahead, and those to leave beyond, where another worker is to follow; else 0."""
        seconds = float(self._words["yield_lead"])
        return round(seconds * self._rate), round(HANDOVER_SECONDS * self._rate) if seconds else 0

    def leave(self, now: bool) -> bool:
        """Leave the rest to the worker that is to follow, if there is one and it has what it needs.

        Args:
            now: whether it has or not.
        """
        wanted, kept = self.farewell()
        if not wanted or not (now or (self._ring.available >= wanted and self._stream.pending >= kept)):
            return False
        self._ring.leave(self._stream.ahead(kept))
        return True

    def horizon(self) -> int:
        """Return the sample up to which sound may be committed by now, with one block of the player to come."""
        ahead = int(self._words["played"]) + self._lead() + int(self._words["block_samples"])
        return max(self._stream.written, ahead)

    def spare(self) -> float:
        """Return the seconds until the sound runs out; a player that does not play may begin at any time."""
        return (self._stream.end - int(self._words["played"])) / self._rate

    def column_heard_in(self, seconds: float) -> int:
        """Return the first column that is not committed by the time that a render of so many seconds is done."""
        return self._stream.geometry.column_after(self.horizon() + round(seconds * self._rate))

    def heard_in(self, seconds: float) -> int:
        """Return the first sample from which a change can be heard whose render takes so many seconds."""
        lead = self.seconds
        within = min(seconds - ON_ITS_WAY, lead - self._reserve() - LONGER * seconds)
        return self.heard_from(self.horizon() + round((seconds - max(within, 0.0)) * self._rate))

    def heard_from(self, sample: int) -> int:
        """Return from which sample on a change is heard that is owed from a sample on."""
        g = self._stream.geometry
        return sample if self.fine else g.column_after(sample) * g.column_samples

    def seconds_until(self, column: int) -> float:
        """Return how long a column can still be replaced; 0 where it may be committed by now."""
        return max(column * self._stream.geometry.column_samples - self.horizon(), 0) / self._rate

    def promise(self, seconds: float, some: float) -> None:
        """Say from when a snapshot sent now is heard.

        Args:
            seconds: until it would be rendered.
            some: the same, if it changes a few channels alone.
        """
        for word, needed in (("promise", seconds), ("promise_some", some)):
            self._words[word] = self.heard_in(needed)

    def _lead(self) -> int:
        self._words["lead"] = self.seconds
        return round(self.seconds * self._rate)

    def _watch(self) -> None:
        """Have the lead grow where this comes late, however much is left; what lay beyond it was not needed."""
        played = int(self._words["played"])
        late, self._seen = played - (played if self._seen is None else self._seen), played
        if late > 0:
            at_once = int(self._words["block_samples"]) / self._rate
            self.lead.observe(min(late / self._rate, self.lead.seconds) + at_once, time.monotonic())
