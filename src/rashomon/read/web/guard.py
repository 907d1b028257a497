"""Which machines are asked: a name is looked up once, every address is checked, and one of those is called.

A page decides where its links and redirects lead, and its owner what his names stand for. Neither may make us
ask a router, a printer or the cloud's own services for something.
"""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import httpcore

from rashomon.errors import ReadError
from rashomon.read.web.answers import Clock, PassingError, Resolve

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address
GLOBAL = ipaddress.ip_network("2000::/3")  # all of IPv6 that is given out to networks (IANA)
NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Where clouds answer with keys of the machine that asks. Some of these count as public.
METADATA = tuple(
    map(
        ipaddress.ip_network,
        "169.254.0.0/16 100.100.100.200/32 168.63.129.16/32 192.0.0.192/32 fd00:ec2::/32 fe80::/10".split(),
    )
)
# Kept for protocols and for documentation; Python 3.11 takes them for public (IANA, special-purpose registries).
SPECIAL = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20")))


@dataclass(frozen=True, slots=True)
class Deadline:
    """When an answer must be complete, however slowly it drips."""

    clock: Clock
    at: float
    seconds: float

    @classmethod
    def after(cls, clock: Clock, seconds: float) -> Deadline:
        """In so many seconds."""
        return cls(clock, clock.now() + seconds, seconds)

    @property
    def is_over(self) -> bool:
        """Whether the time is up, or so nearly that it was what ended the waiting."""
        return self.at - self.clock.now() < 0.01

    @property
    def error(self) -> ReadError:
        """What is said when the time is up."""
        return ReadError(f"not complete after {self.seconds:g} s; expected a page. Try again later")

    def cut(self, wait: float | None) -> float:
        """How long to wait for the next bytes. Raises ReadError where the time is up."""
        left = self.at - self.clock.now()
        if left <= 0:
            raise self.error
        return left if wait is None else min(wait, left)


class Guard(httpcore.NetworkBackend):
    """Connects to a host at an address that was checked, so that a second look-up cannot lead elsewhere."""

    def __init__(
        self, dial: httpcore.NetworkBackend, resolve: Resolve, deadline: Deadline, *, allow_private: bool
    ) -> None:
        self._dial, self._resolve, self._deadline = dial, resolve, deadline
        self._allow_private = allow_private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of the host that takes one."""
        failed: Exception = PassingError(f"host {host} has no address; expected one. Check the address")
        for ip in self._addresses(host, port):
            try:
                stream = self._dial.connect_tcp(
                    ip, port, self._deadline.cut(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return _Timed(stream, self._deadline)
        raise failed

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = list(dict.fromkeys(self._resolve(host, port)))
        except (OSError, UnicodeError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise ReadError(f"host {host} is not found ({why}); expected one with an address. Check it") from error
        for ip in found:
            why = refusal(ip, allow_private=self._allow_private)
            if why:
                raise ReadError(f"host {host} is at {ip}, {why}")
        return found


class _Timed(httpcore.NetworkStream):
    """A connection on which no waiting goes beyond the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.cut(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.cut(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.cut(timeout))
        return _Timed(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def refusal(address: str, *, allow_private: bool = False) -> str | None:
    """Why this address is not asked; None where it is."""
    ip = _meant(ipaddress.ip_address(address.partition("%")[0]))
    if any(ip in network for network in METADATA):
        return "where machines ask for their own keys; expected a web server. This is never fetched"
    if not allow_private and not is_public(ip):
        return "which is no public address; expected one. Allow it with --allow-private"
    return None


def is_public(ip: Ip) -> bool:
    """Whether an address is one of the public net, and not of this machine, this network, or many at once."""
    if isinstance(ip, ipaddress.IPv6Address) and (
        ip not in GLOBAL or (ip.sixtofour is not None and not is_public(ip.sixtofour))
    ):
        return False
    special = ip.is_multicast or ip.is_reserved or any(ip in network for network in SPECIAL)
    return ip.is_global and not special


def _meant(ip: Ip) -> Ip:
    """The address of the old net that one of the new net stands for."""
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return ip.ipv4_mapped
        if ip in NAT64:
            return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip
