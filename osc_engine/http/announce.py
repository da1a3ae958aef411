"""The announcement on the local network, so that others find the engine by themselves; never of a loopback address."""

from __future__ import annotations

import ipaddress
import logging
import socket
from collections.abc import Sequence

from zeroconf import IPVersion, ServiceInfo
from zeroconf.asyncio import AsyncZeroconf

from osc_engine.settings import Settings

log = logging.getLogger(__name__)

QUERY, CONTROL = "_oscjson._tcp.local.", "_osc._udp.local."


def services(settings: Settings, name: str, addresses: list[str]) -> list[ServiceInfo]:
    """Return what is announced: where to query, and where to send OSC."""
    server = f"{name.replace(' ', '-')}.local."
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
    """Announces the HTTP and the OSC port while it lasts.

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

    async def begin(self) -> None:
        """Announce; a network that will not carry it is no error."""
        try:
            bound = socket.gethostbyname(self._settings.host)
            addresses = [bound] if self._even_loopback else addresses_of(bound, own_addresses())
            if not addresses:
                # of a host that is this machine's alone nobody expects more
                if ipaddress.ip_address(bound).is_unspecified:
                    log.warning("this machine has no network on which the engine could be announced")
                return
            self._zeroconf = AsyncZeroconf(interfaces=addresses, ip_version=IPVersion.V4Only)
            name = f"osc_engine on {socket.gethostname().partition('.')[0]}"
            for service in services(self._settings, name, addresses):
                await self._zeroconf.async_register_service(service, allow_name_change=True)
            self.announced = True
        except Exception as problem:
            # zeroconf's own errors share no base class, and none of them is worth the sound
            log.warning("the engine cannot be announced on the network: %s", problem or type(problem).__name__)

    async def end(self) -> None:
        """Take it back; twice is fine."""
        zeroconf, self._zeroconf = self._zeroconf, None
        if zeroconf is not None:
            self.announced = False
            await zeroconf.async_close()


def own_addresses() -> list[str]:
    """Return the IPv4 addresses of this machine's interfaces."""
    import ifaddr

    return [str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4]
