"""One request and its answer: no redirect, no second try, no cookie."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import httpcore
import httpx

from rashomon.errors import ReadError
from rashomon.read.web.answers import Clock, Limits, PassingError, Resolve
from rashomon.read.web.guard import Deadline, Guard
from rashomon.read.web.unpack import ACCEPTED, Body

ACCEPT = "text/html, application/xhtml+xml, */*;q=0.8"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. There is a body only where it said yes (2xx)."""

    status: int
    headers: httpx.Headers
    body: bytes


class Wire:
    """Asks servers, each time over a connection of its own."""

    def __init__(
        self,
        *,
        agent: str,
        allow_private: bool,
        clock: Clock,
        resolve: Resolve,
        limits: Limits,
        dial: httpcore.NetworkBackend,
        tls: ssl.SSLContext | None,
    ) -> None:
        self._agent, self._allow_private, self._clock = agent, allow_private, clock
        self._resolve, self._limits, self._dial, self._given = resolve, limits, dial, tls

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return self._given or httpx.create_ssl_context()

    def ask(self, url: httpx.URL, headers: Mapping[str, str], *, limit: int, cut: bool = False) -> Answer:
        """The answer to a request for `url`; with `cut`, what goes beyond the limit is left out.

        Raises ReadError where there is none, and PassingError where there may be one soon.
        """
        limits = self._limits
        deadline = Deadline.after(self._clock, limits.total)
        guard = Guard(self._dial, self._resolve, deadline, allow_private=self._allow_private)
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        secure = self._tls if url.scheme == "https" else None
        try:
            with (
                httpcore.HTTPConnection(target.origin, ssl_context=secure, network_backend=guard) as connection,
                connection.stream(
                    "GET", target, headers=self._headers(url, headers), extensions={"timeout": self._timeouts()}
                ) as response,
            ):
                found = httpx.Headers(response.headers)
                body = _body(response, found, limit, cut) if 200 <= response.status < 300 else b""
                return Answer(response.status, found, body)
        except httpcore.TimeoutException as error:
            if deadline.is_over:
                raise deadline.error from error
            raise PassingError(f"no answer for {limits.wait:g} s; expected a page. Try again later") from error
        except httpcore.ConnectError as error:
            raise _unconnected(error) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            why = str(error) or "the connection was closed"
            raise PassingError(f"the answer broke off ({why}); expected a whole page. Try again later") from error

    def _headers(self, url: httpx.URL, more: Mapping[str, str]) -> list[tuple[str, str]]:
        own = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": self._agent,
            "Accept": ACCEPT,
            "Accept-Encoding": ACCEPTED,
            "Connection": "close",
        }
        return [*own.items(), *more.items()]

    def _timeouts(self) -> dict[str, float]:
        return dict.fromkeys(("connect", "read", "write", "pool"), self._limits.wait)


def _body(response: httpcore.Response, headers: httpx.Headers, limit: int, cut: bool) -> bytes:
    stated = headers.get("content-length", "")
    body = Body(headers.get("content-encoding", ""), limit)
    received = 0
    too_large = ReadError(f"more than {limit / 1_000_000:g} MB; expected one page. Save it and read the file")
    if not cut and stated.isdecimal() and int(stated[:20]) > limit:
        raise too_large
    for piece in response.iter_stream():
        body.add(piece)
        received += len(piece)
        if body.is_over or received > limit:
            if cut:
                break
            raise too_large
    return body.whole()


def _unconnected(error: httpcore.ConnectError) -> ReadError:
    cause = error.__cause__
    if isinstance(cause, ssl.SSLCertVerificationError):
        why = cause.verify_message
        return ReadError(f"its certificate does not hold ({why}); expected one for this host. Check the address")
    return PassingError(f"cannot be connected to ({error}); expected a web server. Check the address")
