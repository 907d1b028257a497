"""Fetching as a guest: what robots.txt allows, one page at a time from each host, and no longer than is fit."""

from __future__ import annotations

import email.utils
import ssl
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from http import HTTPStatus

import httpcore
import httpx

from rashomon.errors import ReadError
from rashomon.read.web.addresses import parsed, shown
from rashomon.read.web.answers import Clock, Fetch, Fetched, Known, Limits, PassingError, Resolve
from rashomon.read.web.crew import Crew
from rashomon.read.web.robots import Robots
from rashomon.read.web.turns import Turns
from rashomon.read.web.wire import Answer, Wire

REDIRECTS = (301, 302, 303, 307, 308)
PASSING = (408, 429, 500, 502, 503, 504)
GIVEN = (200, 203)
AHEAD = 4  # pages asked for at once, for each host that is asked: what is got before it is wanted waits in memory
ADVICE = {
    401: "It wants a login: save the page yourself",
    402: "It wants to be paid: save the page yourself",
    403: "It refuses programs, or this one: ask its outlet, or save the page yourself",
    404: "Check the address",
    410: "Check the address",
    451: "It may not be shown here",
}


class Fetcher:
    """Gets pages from the web, for the program and the person that `agent` names ("name/1.0 (+contact)")."""

    def __init__(
        self,
        *,
        agent: str,
        clock: Clock,
        resolve: Resolve,
        chance: Callable[[], float],
        allow_private: bool = False,
        limits: Limits | None = None,
        dial: httpcore.NetworkBackend | None = None,
        tls: ssl.SSLContext | None = None,
        known: Known = lambda _: None,
    ) -> None:
        """`chance` gives numbers from 0 to 1, so that clients that failed together do not come back together.

        Of what is `known` a server is asked whether it has changed.
        """
        self._known = known
        self._limits = limits or Limits()
        self._chance = chance
        self._turns = Turns(clock, self._limits)
        self._wire = Wire(
            agent=agent,
            allow_private=allow_private,
            clock=clock,
            resolve=resolve,
            limits=self._limits,
            dial=dial or httpcore.SyncBackend(),
            tls=tls,
        )
        self._robots = Robots(
            self._robots_txt, name=agent.partition("/")[0], clock=clock, limits=self._limits, turns=self._turns
        )

    def fetch(self, address: str) -> Fetched:
        """What an address holds, or of what is known that it `is_unchanged`. Raises ReadError, in one line."""
        url, answer = self._follow(parsed(address), self._checked)
        if answer.status in GIVEN or (answer.status == 304 and self._marks(url)):
            return Fetched.of(str(url), answer.status, answer.headers, answer.body)
        raise ReadError(_refused(url, address, answer.status))

    def fetch_all(self, addresses: Iterable[str]) -> Iterator[Fetched | ReadError]:
        """What each address holds, or why it gives nothing, in the order given.

        Several hosts are asked at once, each for one page at a time.
        """
        crew = Crew(self._outcome, self._limits.hosts)
        waiting: deque[Future[Fetched | ReadError]] = deque()
        try:
            for address in addresses:
                waiting.append(crew.add(_host(address), address))
                if len(waiting) >= AHEAD * self._limits.hosts:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            crew.stop()

    def ahead(self, addresses: Sequence[str]) -> Fetch:
        """A `fetch` for these addresses in this order, which gets the next ones while one is being read."""
        wanted = tuple(dict.fromkeys(addresses))
        found = zip(wanted, self.fetch_all(wanted), strict=True)
        to_come = set(wanted)
        held: dict[str, Fetched | ReadError] = {}

        def fetch(address: str) -> Fetched:
            while address in to_come:
                name, result = next(found)
                to_come.remove(name)
                held[name] = result
            result = held.pop(address, None) or self._outcome(address)
            if isinstance(result, ReadError):
                raise result
            return result

        return fetch

    def _outcome(self, address: str) -> Fetched | ReadError:
        try:
            return self.fetch(address)
        except ReadError as error:
            return error

    def _robots_txt(self, url: httpx.URL) -> Answer:
        def ask(url: httpx.URL) -> Answer:
            return self._patiently(url, {}, limit=self._limits.robots_size, cut=True)

        return self._follow(url, ask)[1]

    def _checked(self, url: httpx.URL) -> Answer:
        self._robots.check(url)
        return self._patiently(url, self._marks(url), limit=self._limits.size)

    def _marks(self, url: httpx.URL) -> dict[str, str]:
        known = self._known(str(url))
        return known.headers() if known else {}

    def _follow(self, url: httpx.URL, ask: Callable[[httpx.URL], Answer]) -> tuple[httpx.URL, Answer]:
        """The answer at the end of the redirects, and where that is."""
        passed = [url]
        while True:
            try:
                answer = ask(url)
            except ReadError as error:
                if len(passed) == 1:
                    raise
                raise ReadError(f"it leads to {shown(url)}: {error}") from error
            location = answer.headers.get("location") if answer.status in REDIRECTS else None
            if location is None:
                return url, answer
            try:
                url = parsed(location, url)
            except ReadError as error:
                raise ReadError(f"it leads to {error}") from error
            if url in passed:
                raise ReadError(
                    f"it leads back to {shown(url)}; expected a page. It may want cookies: save the page yourself"
                )
            if len(passed) > self._limits.redirects:
                raise ReadError(
                    f"more than {self._limits.redirects} redirects; expected a page. Give its last address"
                )
            passed.append(url)

    def _patiently(self, url: httpx.URL, headers: dict[str, str], *, limit: int, cut: bool = False) -> Answer:
        """The answer to a request, asked for again where what is wrong may pass."""
        failed = PassingError("never asked")
        for attempt in range(self._limits.tries):
            with self._turns.turn(url.raw_host.decode("ascii")) as turn:
                try:
                    answer = self._wire.ask(url, headers, limit=limit, cut=cut)
                    if answer.status not in PASSING:
                        return answer
                    line = f"it answered {_status(answer.status)}; expected a page. Try again later"
                    failed = PassingError(line, _retry_after(answer.headers))
                except PassingError as error:
                    failed = error
                pause = self._limits.back_off * 2**attempt * (0.5 + self._chance())
                turn.rest = min(pause, self._limits.patience) if failed.after is None else failed.after
        raise failed


def _host(address: str) -> str:
    try:
        return parsed(address).raw_host.decode("ascii")
    except ReadError:
        return ""


def _retry_after(headers: httpx.Headers) -> float | None:
    """The seconds for which a server asks. A date is measured by the server's own clock, which may be wrong."""
    stated = headers.get("retry-after", "").strip()
    if stated.isdecimal():
        return float(stated[:9])
    try:
        until, now = (email.utils.parsedate_to_datetime(text) for text in (stated, headers.get("date", "")))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError, OverflowError):  # no date, or one with and one without a time zone
        return None


def _refused(url: httpx.URL, address: str, status: int) -> str:
    elsewhere = "" if str(url) == str(parsed(address)) else f"it leads to {shown(url)}: "
    return f"{elsewhere}it answered {_status(status)}; expected a page. {ADVICE.get(status, 'Check the address')}"


def _status(status: int) -> str:
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)
