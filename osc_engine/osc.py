"""The OSC port: datagrams in, commands to the server, answers out. One thread, the event loop's.

python-osc is the codec only; `framing` has checked every packet before it sees one. The datagrams that wait are read
together, and of commands that set the same thing only the last is acted on; each sender still gets an answer to each
of its messages.
"""

from __future__ import annotations

import asyncio
import errno
import heapq
import ipaddress
import itertools
import logging
import math
import socket
import struct
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import TracebackType

from pythonosc.osc_message import OscMessage
from pythonosc.osc_message_builder import OscMessageBuilder

from osc_engine.addresses import Message, Refused
from osc_engine.commands import Command, parse, winners
from osc_engine.framing import IMMEDIATELY, MAX_PACKET, Frame, Malformed, check_frame

log = logging.getLogger(__name__)

#: Host (numeric) and port of a sender or listener.
Peer = tuple[str, int]


@dataclass(frozen=True)
class Request:
    """A command, and who sent it."""

    command: Command
    sender: Peer


#: Acts on the commands of one turn as a whole, in order; returns the answers to each.
Act = Callable[[Sequence[Request]], Sequence[Sequence[Message]]]


class OscPort:
    """A UDP socket that speaks the contract.

    Bound on construction, so that a taken port is known before anything else starts; `start` begins to read.

    Attributes:
        peer: host and port it is bound to.
        counts: packets, messages and mistakes by class, for metrics.
    """

    def __init__(
        self, host: str, port: int, channels: int, act: Act, allowed: Callable[[str], bool] = lambda host: True
    ) -> None:
        """Bind.

        Raises:
            OSError: the port is taken, or the host is not one of this machine.
        """
        raise NotImplementedError

    def start(self) -> None:
        """Begin to read, in the running event loop."""

    def close(self) -> None:
        """Stop reading and free the port; twice is fine."""

    def send(self, target: Peer, *messages: Message) -> None:
        """Send messages, one packet each; a target that is gone is no error."""

    def __enter__(self) -> OscPort:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
