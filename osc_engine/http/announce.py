"""The announcement on the local network, so that others find the engine by themselves; never of a loopback address."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import socket
from collections.abc import Sequence

from zeroconf import IPVersion, ServiceInfo
from zeroconf.asyncio import AsyncZeroconf

from osc_engine.http.guard import announced_name
from osc_engine.settings import Settings

log = logging.getLogger(__name__)

QUERY, CONTROL = "_oscjson._tcp.local.", "_osc._udp.local."
#: Seconds between two looks at the addresses that the machine has.
LOOK_SECONDS = 20.0


def services(settings: Settings, name: str, addresses: list[str]) -> list[ServiceInfo]:
    """Return what is announced: where to query, and where to send OSC."""
    server = f"{announced_name()}."
    packed = [socket.inet_aton(address) for address in addresses]
    return [
        ServiceInfo(kind, f"{name}.{kind}", addresses=packed, port=port, server=server, properties={"txtvers": "1"})
        for kind, port in ((QUERY, settings.http_port), (CONTROL, settings.port))
    ]


def addresses_of(bound: str, own: Sequence[str]) -> list[str]:
    """Return the addresses by which others reach a port; none where only this machine does.

    Args:
        bound: numeric address that the port is bound to; 0.0.0.0 is all that the machine has.
        own: addresses of the machine's interfaces.
    """
    everywhere = ipaddress.ip_address(bound).is_unspecified
    return [address for address in (own if everywhere else [bound]) if not ipaddress.ip_address(address).is_loopback]


class Announcement:
    """Announces the HTTP and the OSC port while it lasts, on the networks that there are by then.

    Attributes:
        announced: whether the network has been told.
    """

    def __init__(self, settings: Settings, even_loopback: bool = False) -> None:
        """Choose what to announce; nothing is sent yet.

        Args:
            settings: of this run.
            even_loopback: announce an address that only this machine can reach.
        """
        self.announced = False
        self._settings, self._even_loopback = settings, even_loopback
        self._zeroconf: AsyncZeroconf | None = None
        self._looking: asyncio.Task[None] | None = None
        self._told: list[str] = []
        self._complaint = ""

    async def begin(self) -> None:
        """Announce, and look now and then for other networks; one that will not carry it is no error."""
        try:
            bound = socket.gethostbyname(self._settings.host)
        except OSError as problem:
            self._complain(f"the engine cannot be announced on the network: {problem}")
            return
        await self._look(bound)
        # of a host that is this machine's alone nobody expects more
        if self._even_loopback or not ipaddress.ip_address(bound).is_loopback:
            self._looking = asyncio.create_task(self._look_for_ever(bound))

    async def end(self) -> None:
        """Take it back; twice is fine."""
        if self._looking:
            self._looking.cancel()
        await self._take_back()

    async def _look_for_ever(self, bound: str) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            await self._look(bound)

    async def _look(self, bound: str) -> None:
        """Announce under the addresses of now, where they are not those that were told."""
        try:
            addresses = [bound] if self._even_loopback else addresses_of(bound, own_addresses())
            if addresses != self._told:
                await self._take_back()
                if addresses:
                    await self._tell(addresses)
            missing = not addresses and ipaddress.ip_address(bound).is_unspecified
            self._complain("this machine has no network yet on which the engine could be announced" if missing else "")
        except Exception as problem:
            # zeroconf's own errors share no base class, and none of them is worth the sound
            self._complain(f"the engine cannot be announced on the network: {problem or type(problem).__name__}")

    def _complain(self, sentence: str) -> None:
        if sentence and sentence != self._complaint:
            log.warning("%s", sentence)
        self._complaint = sentence

    async def _tell(self, addresses: list[str]) -> None:
        self._zeroconf = AsyncZeroconf(interfaces=addresses, ip_version=IPVersion.V4Only)
        name = f"osc_engine on {socket.gethostname().partition('.')[0]}"
        for service in services(self._settings, name, addresses):
            await self._zeroconf.async_register_service(service, allow_name_change=True)
        self.announced, self._told = True, addresses
        log.info("announced on the network as %s, %s", announced_name(), " ".join(addresses))

    async def _take_back(self) -> None:
        zeroconf, self._zeroconf = self._zeroconf, None
        self.announced, self._told = False, []
        if zeroconf is not None:
            await zeroconf.async_close()


def own_addresses() -> list[str]:
    """Return the IPv4 addresses of this machine's interfaces."""
    import ifaddr

    return [str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4]
