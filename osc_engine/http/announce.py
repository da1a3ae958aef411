"""The announcement on the local network, so that others find the engine by themselves; never of a loopback address."""

from __future__ import annotations

import ipaddress
import logging
import socket

from zeroconf import InterfaceChoice, IPVersion, ServiceInfo
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
        self._settings = settings
        host = settings.host
        self._everywhere = host == "0.0.0.0"
        self._silent = not even_loopback and not self._everywhere and _is_loopback(host)
        self._zeroconf: AsyncZeroconf | None = None

    async def begin(self) -> None:
        """Announce; a network that will not carry it is no error."""
        if self._silent:
            return
        host = self._settings.host
        try:
            interfaces = InterfaceChoice.All if self._everywhere else [socket.gethostbyname(host)]
            self._zeroconf = AsyncZeroconf(interfaces=interfaces, ip_version=IPVersion.V4Only)
            addresses = _own_addresses() if self._everywhere else [socket.gethostbyname(host)]
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


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _own_addresses() -> list[str]:
    """Return the addresses by which others reach this machine."""
    import ifaddr

    found = [str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4]
    return [address for address in found if not _is_loopback(address)] or ["127.0.0.1"]
