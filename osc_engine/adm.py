"""ADM-OSC: tells spatial renderers the name, the gain and the mute of each channel as it sounds, as objects 1 to C.

A socket of its own, since renderers answer and ask at the port that they hear from. Lives in the event loop; it is
looked after many times a second.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from osc_engine.addresses import Message
from osc_engine.block import heard
from osc_engine.controls import Controls
from osc_engine.datagrams import Datagrams, Peer
from osc_engine.framing import Malformed, check_frame
from osc_engine.osc import decode, encode

#: Seconds after which everything is said again, for renderers that were started later or lost a packet; and between two
#: answers to questions.
AGAIN, PATIENCE = 10.0, 0.25
#: Questions that are read in one look.
_MOST = 64
_OBJECTS = "/adm/obj/"


def objects(controls: Controls, gains: Sequence[float]) -> tuple[Message, ...]:
    """Return all that ADM-OSC says of the channels: name, linear gain, and mute, which is 1 where a solo silences too.

    Args:
        controls: in force.
        gains: of each channel, as it sounds.
    """
    return tuple(
        message
        for number, (channel, gain, sounds) in enumerate(
            zip(controls.channels, gains, heard(controls), strict=True), start=1
        )
        for message in (
            Message(f"{_OBJECTS}{number}/name", (channel.title,)),
            Message(f"{_OBJECTS}{number}/gain", (gain,)),
            Message(f"{_OBJECTS}{number}/mute", (int(not sounds),)),
        )
    )


class Adm:
    """Tells some renderers of the channels."""

    def __init__(self, host: str, clock: Callable[[], float]) -> None:
        """Open the socket; there are no renderers yet.

        Args:
            host: numeric, to send from.
            clock: seconds.

        Raises:
            OSError: no socket can be had.
        """
        self._peers, self._clock = list[Peer](), clock
        self._datagrams = Datagrams(host, 0)
        self._told: tuple[Message, ...] = ()
        self._seen: tuple[Controls, Sequence[float]] | None = None
        self._again_at = self._answer_at = clock()

    def move(self, before: Peer | None, peer: Peer) -> None:
        """Take a renderer in, or follow it to another place.

        Args:
            before: where it was, if it was told before.
            peer: numeric host and port.
        """
        self._peers = [*(known for known in self._peers if known not in (before, peer)), peer]
        self._again_at = self._clock()

    def look(self, controls: Controls, gains: Sequence[float]) -> None:
        """Tell what has changed; everything at first, once in a while, and where a renderer asks for it.

        Args:
            controls: in force.
            gains: linear, of each channel, as it sounds; a ramp is told as often as this is called.
        """
        now = self._clock()
        asked = self._questions()
        if now >= self._again_at:
            asked, self._again_at = set(self._peers), now + AGAIN
        elif now < self._answer_at:
            asked = set()
        if asked:
            self._answer_at = now + PATIENCE
        if not asked and self._seen and controls is self._seen[0] and gains == self._seen[1]:
            return
        whole, before = objects(controls, gains), set(self._told)
        self._told, self._seen = whole, (controls, gains)
        for peer in self._peers:
            for message in whole:
                if peer in asked or message not in before:
                    self._datagrams.send(peer, encode(message))

    def close(self) -> None:
        """Free the socket; twice is fine."""
        self._datagrams.close()

    def _questions(self) -> set[Peer]:
        """Return the renderers on whose host somebody asked for an object's value."""
        hosts = {sender[0] for data, sender in self._datagrams.read(_MOST) if _is_question(data)}
        return {peer for peer in self._peers if peer[0] in hosts}


def _is_question(data: bytes) -> bool:
    try:
        return any(a.startswith(_OBJECTS) and not values for a, values in map(decode, check_frame(data)))
    except Malformed:
        return False
