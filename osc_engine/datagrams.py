"""A UDP socket that survives what targets do: large receive queue, refusals told apart, nothing ever blocks."""

from __future__ import annotations

import contextlib
import errno
import ipaddress
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

#: Host (numeric) and port of a sender or listener.
Peer = tuple[str, int]
#: Of a socket: bound to all addresses of the machine; of a target: the machine itself.
ANY = "0.0.0.0"

_LARGEST = 65_535
#: Bytes of what waits to be read, and to leave: packets to a host that is switched off stay there for seconds.
_RECEIVE_BYTES, _SEND_BYTES = 8 << 20, 4 << 20
#: Linux only, and not named by Python: the sizes that pass the system's limit where the user may, the option that
#: has refusals reported with the target they are about, and the flag that reads those reports.
_SO_RCVBUFFORCE, _SO_SNDBUFFORCE, _IP_RECVERR, _MSG_ERRQUEUE = 33, 32, 11, 0x2000
_LINUX = sys.platform == "linux"


def allow(networks: Sequence[str]) -> Callable[[str], bool]:
    """Return whether a host may send: this machine always, others if a network of `networks` holds them.

    Args:
        networks: as `192.168.1.0/24`; none allows everybody.

    Raises:
        ValueError: one of them is not a network.
    """
    if not networks:
        return lambda host: True
    known = [ipaddress.ip_network(network, strict=False) for network in networks]

    @lru_cache(maxsize=1024)
    def allowed(host: str) -> bool:
        address = ipaddress.ip_address(host)
        return address.is_loopback or any(address in network for network in known)

    return allowed


@lru_cache(maxsize=1024)
def is_numeric(host: str) -> bool:
    """Return whether a host is an IPv4 address and needs no looking for."""
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Return whether a numeric IPv4 address never leaves this machine."""
    return ipaddress.IPv4Address(host).is_loopback


def is_here(host: str) -> bool:
    """Return whether a numeric IPv4 address is one of this machine's, or stands for all of them."""
    # a socket can be bound to those as well
    if ipaddress.IPv4Address(host).is_multicast or is_broadcast(host):
        return False
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((host, 0))
        except OSError:
            return False
    return True


def is_broadcast(host: str) -> bool:
    """Return whether a numeric IPv4 address stands for all hosts of a network that this machine is in."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # which nothing is sent by; who has not asked to broadcast may not
            probe.connect((host, 9))
        except PermissionError:
            return True
        except OSError:
            pass
    return int(ipaddress.IPv4Address(host)) == 2**32 - 1


class Datagrams:
    """A bound socket.

    Args:
        host: to bind to.
        port: to bind to; 0 chooses one.

    Raises:
        OSError: the port is taken, or the host is not one of this machine.

    Attributes:
        peer: host and port it is bound to.
        on_refusal: called with a target where nobody listens, and whether its host says so itself; else the host
            cannot be reached (Linux only). Also with one that is no address of the network.
    """

    def __init__(self, host: str, port: int) -> None:
        self.on_refusal: Callable[[Peer, bool], None] = lambda target, answered: None
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            self._enlarge()
            # a target may be a whole network, which several tablets listen in
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            self._socket.setblocking(False)
            self._socket.bind((host, port))
        except OSError:
            self.close()
            raise
        self.peer: Peer = self._socket.getsockname()[:2]

    def _enlarge(self) -> None:
        queues = (
            (socket.SO_RCVBUF, _SO_RCVBUFFORCE, _RECEIVE_BYTES),
            (socket.SO_SNDBUF, _SO_SNDBUFFORCE, _SEND_BYTES),
        )
        for option, beyond_limit, most in queues:
            # macOS refuses what is beyond its limit, where Linux gives what it can.
            for size in (most >> n for n in range(6)):
                with contextlib.suppress(OSError):
                    self._socket.setsockopt(socket.SOL_SOCKET, option, size)
                    break
            if _LINUX:
                with contextlib.suppress(OSError):
                    self._socket.setsockopt(socket.SOL_SOCKET, beyond_limit, most)
        if _LINUX:
            self._socket.setsockopt(socket.IPPROTO_IP, _IP_RECVERR, 1)

    def fileno(self) -> int:
        """Return the descriptor, for the event loop; -1 when closed."""
        return self._socket.fileno()

    def close(self) -> None:
        """Free the port; twice is fine."""
        self._socket.close()

    def read(self, most: int) -> Iterator[tuple[bytes, Peer]]:
        """Yield the datagrams that wait, at most so many."""
        for _ in range(most if self.fileno() >= 0 else 0):
            try:
                data, sender = self._socket.recvfrom(_LARGEST)
            except BlockingIOError:
                # a refusal whose error was reported elsewhere would have the event loop awakened for ever
                self._hear_refusals()
                return
            except OSError:
                self._hear_refusals()
            else:
                yield data, sender[:2]

    def send(self, target: Peer, packet: bytes) -> bool:
        """Send a datagram; return whether the system took it. A target that is gone or unreachable is no error."""
        if not is_numeric(target[0]):
            # such as a websocket that has gone: the system would look for a host of that name, and block until it knows
            self.on_refusal(target, True)
            return False
        for _ in range(4):
            try:
                self._socket.sendto(packet, target)
                return True
            except (BlockingIOError, OverflowError):
                break
            except OSError:
                # The kernel reports an earlier datagram's refusal here, and has not sent this one.
                self._hear_refusals()
        return False

    def _hear_refusals(self) -> None:
        while _LINUX:
            try:
                _, reports, _, target = self._socket.recvmsg(1, 512, _MSG_ERRQUEUE)
            except OSError:
                return
            number = int.from_bytes(reports[0][2][:4], sys.byteorder) if reports else 0
            self.on_refusal(target[:2], number == errno.ECONNREFUSED)
