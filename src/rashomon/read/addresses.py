"""When two addresses lead to one page, as far as the addresses alone can tell."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from rashomon.outlets import domain
from rashomon.read.sources import is_web

# What a link carries to tell where its reader came from, or which form of the page to show, and not which page.
TRACKING = re.compile(
    r"(?:utm|mtm|pk|hsa|at|ns|wt)_\w+|[a-z]{1,4}clid|gclsrc|dclid|igshid|mc_[ce]id|cmpid|cmp|ncid|icid|ito|ref|"
    r"ref_src|ref_url|smid|smtyp|sh|share|source|src|sref|taid|tpcc|xtor|amp|outputtype|output|_ga|guccounter",
    re.IGNORECASE,
)
PORTS = {None, 80, 443}
AMP = re.compile(r"(?<=.)(?:/amp|\.amp)(?=$|\.html?$)|^/amp(?=/.)", re.IGNORECASE)
INDEX = re.compile(r"/(?:index\.(?:html?|php|aspx?))?$", re.IGNORECASE)


def canonical(address: str) -> str:
    """An address in one spelling: without scheme, `www.`, what only tracks its reader, and a slash at its end.

    What is no web address (the path of a file, a place in an archive) stays as it is.
    """
    if not is_web(address):
        return address
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:  # a broken bracketed address, a port that is no number
        return address
    kept = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not TRACKING.fullmatch(name)
    )
    host = (domain(address) or "") + ("" if port in PORTS else f":{port}")
    path = INDEX.sub("", AMP.sub("", parts.path.rstrip("/")))
    return f"{host}{path}" + (f"?{urlencode(kept)}" if kept else "")
