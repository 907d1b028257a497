"""What a site's robots.txt lets us read, and how slowly (RFC 9309)."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx
from protego import Protego

from rashomon.errors import ReadError
from rashomon.read.web.answers import Clock, Limits
from rashomon.read.web.turns import Turns
from rashomon.read.web.wire import Answer

# Gets a robots.txt, redirects followed. Raises ReadError where there is no answer.
Get = Callable[[httpx.URL], Answer]
AGENT = re.compile(r"^[ \t]*user[- ]?agent[ \t]*(?::|[ \t])[ \t]*([^\r\n#]*)", re.IGNORECASE | re.MULTILINE)
NAME = re.compile(r"[a-z_-]+", re.IGNORECASE)
OTHERS = "user-agent: others"


@dataclass(slots=True)
class _Site:
    """What is known of one site; None as `rules` is a site that could not be asked, for the reason `why`."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    stale_at: float | None = None
    rules: Protego | None = None
    why: str = ""


class Robots:
    """The rules of all sites, kept for a day."""

    def __init__(self, get: Get, *, name: str, clock: Clock, limits: Limits, turns: Turns) -> None:
        """The rules that hold for the program called `name`."""
        self._get, self._name, self._clock = get, name, clock
        self._limits, self._turns = limits, turns
        self._lock = threading.Lock()
        self._sites: dict[str, _Site] = {}

    def check(self, url: httpx.URL) -> None:
        """Raise ReadError where the site does not let us read this, or cannot be asked whether it does."""
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        with self._lock:
            site = self._sites.setdefault(origin, _Site())
        with site.lock:
            if site.stale_at is None or site.stale_at <= self._clock.now():
                self._ask(site, url.copy_with(raw_path=b"/robots.txt"))
        if site.rules is None:
            raise ReadError(f"its robots.txt cannot be got: {site.why}")
        if not site.rules.can_fetch(str(url), self._name):
            raise ReadError(
                f"the robots.txt of {url.host} does not let {self._name} read this; expected leave to. "
                "Ask its outlet, or save the page yourself"
            )
        self._turns.slow(url.raw_host.decode("ascii"), self._delay(site.rules))

    def _ask(self, site: _Site, url: httpx.URL) -> None:
        age = self._limits.robots_age
        try:
            site.rules = self._rules(self._get(url))
        except ReadError as error:
            # A site that cannot say what it wants read is not read: it may be down under its load.
            site.rules, site.why, age = None, str(error), self._limits.robots_again
        site.stale_at = self._clock.now() + age

    def _rules(self, answer: Answer) -> Protego:
        if 200 <= answer.status < 300:
            return rules(answer.body, self._name)
        if 400 <= answer.status < 500:
            return Protego.parse("")
        raise ReadError(f"it answered {answer.status}; expected a file, or that there is none. Try again later")

    def _delay(self, found: Protego) -> float:
        longest = self._limits.longest_delay
        rate = found.request_rate(self._name)
        # Compared as whole numbers: a rate can have more digits than a float.
        if rate and rate.seconds > longest * rate.requests:
            return longest
        return max(found.crawl_delay(self._name) or 0.0, rate.seconds / rate.requests if rate else 0.0)


def rules(raw: bytes, name: str) -> Protego:
    """The rules of a robots.txt for the program called `name`.

    Those of all others count as those of one: a file that names 15,000 programs and then as many rules would
    otherwise keep each rule for each of them. It also keeps "User-agent: r" from meaning every name with an r.
    """

    def ours(match: re.Match[str]) -> str:
        named = NAME.match(match[1])
        if match[1].strip() == "*" or (named and named[0].casefold() == name.casefold()):
            return f"user-agent: {'*' if named is None else name}"
        return OTHERS

    # Lines as Protego takes them: some characters end one for it, and none for a regular expression.
    lines = raw.decode("utf-8", "replace").lstrip("\ufeff").splitlines()
    return Protego.parse(AGENT.sub(ours, "\n".join(lines)))
