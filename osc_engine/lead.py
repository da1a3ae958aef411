"""How many seconds are committed ahead of the ear: as few as the machine lets be. Pure: no clocks."""

from __future__ import annotations

#: A lead that is chosen here lies between these, in seconds.
SHORTEST, LONGEST = 0.2, 4.0
#: A slow machine is late by more. No render that continues the stream has to be waited for within the
#: lead: pending sound lies behind it.
FIXED, SHARE = 0.15, 0.1
#: With so many cores one is free whenever it has to be topped up. Where renders are short too, it is most of what a
#: change waits for; there it may be as short as this and so much of a render.
CORES, AT_LEAST, RENDERS = 8, 0.08, 0.4
#: A thread may be late by this share of it. One that is later lets it grow to that of which this would have been the
#: share, at least by the factor: not by more, for what it has grown beyond need every change waits for.
BRIDGED, GROWTH = 0.6, 1.15
#: After so many seconds without such a moment it gives back a tenth of what it has grown.
CALM_SECONDS, CALM_SHARE = 60.0, 0.1


class Lead:
    """The lead where no control names one.

    Attributes:
        seconds: now.
    """

    def __init__(self, seconds: float = SHORTEST) -> None:
        self.seconds = self._least = seconds
        self._since: float | None = None

    @classmethod
    def for_renders_of(cls, seconds: float, cores: int) -> Lead:
        """Choose one for a machine of so many cores on which a quick render takes so many seconds."""
        lead = max(FIXED + SHARE * seconds, SHORTEST)
        if cores >= CORES:
            lead = min(lead, AT_LEAST + RENDERS * seconds)
        return cls(min(lead, LONGEST))

    def observe(self, late: float, now: float) -> None:
        """Take in by how many seconds a thread that tops it up came late.

        Args:
            late: seconds that were played since it came before, with what the player takes at once.
            now: `time.monotonic()`.
        """
        if self._since is None:
            self._since = now
        if late > BRIDGED * self.seconds:
            self.seconds, self._since = min(max(GROWTH * self.seconds, late / BRIDGED), LONGEST), now
        elif now - self._since >= CALM_SECONDS:
            self.seconds -= CALM_SHARE * (self.seconds - self._least)
            self._since = now
