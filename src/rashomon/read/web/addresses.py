"""Web addresses: which are followed, and how they are written."""

from __future__ import annotations

import httpx

from rashomon.errors import ReadError

LONGEST = 8_000  # characters; RFC 9110 asks that servers take this many
SHOWN = 120
EXPECTED = "expected one that starts with http:// or https:// and a host"


def parsed(text: str, base: httpx.URL | None = None) -> httpx.URL:
    """An address in its one spelling, without fragment; where `base` is given, `text` is a link on that page.

    Raises ReadError for what is no web address, and for one with a name or password in it.
    """
    if len(text) > LONGEST:
        raise ReadError(f"a web address of {len(text):,} characters; expected at most {LONGEST:,}. Shorten it")
    try:
        url = httpx.URL(text.strip()) if base is None else base.join(text.strip())
        host = url.raw_host.decode("ascii")
        if url.scheme not in {"http", "https"} or not host or "%" in host:
            raise ReadError(f"no web address ({shown(text)}); {EXPECTED}. Check it")
        if url.userinfo:
            raise ReadError("a web address with a name or password in it; expected one without. Take it out")
        if url.port is not None and not 0 < url.port < 65_536:
            raise ReadError(f"a web address with port {url.port}; expected one from 1 to 65535. Check it")
        return httpx.URL(f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}")
    except (httpx.InvalidURL, ValueError) as error:
        raise ReadError(f"no web address ({shown(text)}); {EXPECTED}. Check it") from error


def shown(address: httpx.URL | str) -> str:
    """An address for a message: whoever wrote it must not fill the line."""
    text = str(address)
    return text if len(text) <= SHOWN else text[:SHOWN] + "..."
