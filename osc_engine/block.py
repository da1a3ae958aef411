"""Block-rate controls, as the words of the mapping that the player obeys within one block."""

from __future__ import annotations

import math
from collections.abc import Collection

from osc_engine.addresses import CLICK_FREE
from osc_engine.controls import Controls
from osc_engine.ring import PLAYER_DOWN, Ring, jump_word, ramp_word, unpack_ramp

#: Shortest ramp of a gain, and the ramp of mute and solo, in seconds: short to a hand, long enough not to click.
GATE_SECONDS = 0.01
#: Sound that must lie ready before a start is let through, in seconds; with less the start would be a stutter. Of a
#: shorter lead, which is all that there will ever be, this share.
READY_SECONDS, READY_SHARE = 0.1, 0.75
#: Longest fade, in seconds, with which a player or its device comes back that had come in before.
AGAIN_SECONDS = 0.5
_PANIC_SECONDS = 0.005


class BlockControls:
    """Writes the server's words of the ring.

    Attributes:
        running: `/start` was the last word; it is remembered while there is nothing to play yet.
    """

    def __init__(self, ring: Ring) -> None:
        self.running = False
        self._ring = ring
        self._waiting: float | None = None
        self._jumped: dict[int, tuple[int, float]] = {}

    @property
    def waiting(self) -> bool:
        """Whether a start is remembered that was not let through yet."""
        return self._waiting is not None

    def start(self, fade: float) -> None:
        """Fade in over `fade` seconds, now or as soon as there is sound."""
        self.running, self._waiting = True, fade
        self.release()

    def release(self) -> None:
        """Look after a start, many times a second.

        One that is remembered is let through if there is sound by now, and no panic under way that would swallow it.
        """
        words = self._ring.words
        lead = float(words["lead"])
        seconds = min(READY_SECONDS, READY_SHARE * lead) if lead > 0 else READY_SECONDS
        ready = self._ring.available >= seconds * int(words["sample_rate"])
        if self._waiting is not None and ready and int(words["panics_done"]) == int(words["panic"]):
            words["run"] = ramp_word(1.0, self._waiting)
            self._waiting = None
        self._shorten()

    def _shorten(self) -> None:
        """Leave a short fade where a long one is over: a player that begins anew follows the word once more."""
        words, run = self._ring.words, int(self._ring.words["run"])
        if int(words["start_done"]) == run and unpack_ramp(run)[1] > AGAIN_SECONDS:
            words["run"] = ramp_word(1.0, AGAIN_SECONDS)

    def stop(self, fade: float) -> None:
        """Fade out over `fade` seconds."""
        self.running, self._waiting = False, None
        self._ring.words["run"] = ramp_word(0.0, fade)

    def panic(self) -> None:
        """Silence within one block."""
        # in this order the player never sees a panic together with the start before it, and takes it for a new one
        self.stop(_PANIC_SECONDS)
        self._ring.words["panic"] += 1

    def gains(self) -> tuple[float, ...]:
        """Return the linear gain of each channel as it sounds, on a ramp where that has come to.

        Ramps go on while the player is stopped. Without a player there are none; then it is the gain that each goes to.
        """
        channels = self._ring.channels
        if int(self._ring.words["player_state"]) == PLAYER_DOWN:
            return tuple(unpack_ramp(int(word))[0] for word in channels["gain"])
        return tuple(map(float, channels["level"]))

    def levels(self, before: Controls, after: Controls, ramp: float = 0.0, told: Collection[int] = frozenset()) -> None:
        """Write what differs between two snapshots in gain, mute, solo and hold.

        Args:
            before: the snapshot that the words follow now.
            after: the one to follow.
            ramp: seconds over which gains move.
            told: numbers, from 0, of channels that were told a gain. It is written also where it is the one that they
                go to already, for the way there may be another now; of what is the same to the bit the player takes no
                notice.
        """
        for number, (old, new) in enumerate(zip(before.channels, after.channels, strict=True)):
            if number in told or old.gain_db != new.gain_db:
                self._lead_gain(number, 10 ** (new.gain_db / 20), max(ramp, GATE_SECONDS))
            if old.hold != new.hold:
                self._ring.channels["hold"][number] = new.hold
        gates = [heard(controls) for controls in (before, after)]
        for number, (was_open, is_open) in enumerate(zip(*gates, strict=True)):
            if was_open != is_open:
                self._ring.channels["gate"][number] = ramp_word(float(is_open), GATE_SECONDS)

    def _lead_gain(self, number: int, target: float, ramp: float) -> None:
        """Have a gain ramp to its target, after a jump that is still on its way from where that goes."""
        words, channel = self._ring.words, self._ring.channels[number]
        if ramp <= CLICK_FREE:
            # the block under way sees nothing of it, the next one begins it
            blocks = 2 + CLICK_FREE * int(words["sample_rate"]) / max(int(words["block_samples"]), 1)
            self._jumped[number] = int(words["blocks"]) + math.ceil(blocks), target
        else:
            arrives, level = self._jumped.pop(number, (0, 0.0))
            if int(words["blocks"]) < arrives:
                channel["jump"] = jump_word(level, (int(channel["jump"]) >> 32) + 1)
        channel["gain"] = ramp_word(target, ramp)


def heard(controls: Controls) -> list[bool]:
    """Return for each channel whether mute and solo, its own and others', let it be heard."""
    solo = any(c.solo for c in controls.channels)
    return [not c.mute and (c.solo or not solo) for c in controls.channels]
