"""A web page as it came: its characters, by the encoding that it declares. Cleaning tells what they mean."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.markup import tags
from rashomon.model import REPLACED, Page
from rashomon.outlets import domain
from rashomon.read.decode import MARKS
from rashomon.read.desk import Desk, named
from rashomon.read.plain import whole
from rashomon.read.sources import WEB

CANONICAL = re.compile("canonical", re.IGNORECASE)
SUFFIXES = (".html", ".htm", ".xhtml")
STARTS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
CHARSET = re.compile(
    rb"""<(?:meta\b[^>]*?|\?xml\b[^>]*?\s)(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
DECLARED_IN = 4096  # bytes; browsers look at the first 1,024, and many pages declare it later
# What pages that declare these are really in (WHATWG, "Encoding", table of labels).
MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Codecs of Python that are no encodings of pages: they would take what a page writes for something else.
NO_CHARSETS = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")


def fits(head: bytes, suffix: str) -> bool:
    """Whether a stream that begins so is a web page."""
    return bool(STARTS.match(head)) or (suffix in SUFFIXES and b"<" in head)


def page(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page]:
    """The page of a stream of HTML. Raises ReadError where it is empty or too large."""
    raw = whole(stream)
    yield of_bytes(desk, raw, where=where)


def of_bytes(desk: Desk, raw: bytes, *, where: str, address: str = "", charset: str | None = None) -> Page:
    """The page of HTML that was fetched from `address`, where the server named that `charset` for it.

    Bytes that the encoding has no character for become U+FFFD. A saved page of which neither its address nor its
    folder says whose it is belongs to the site that it names as its own address (its canonical link).
    Raises ReadError where there is nothing but white space.
    """
    text, encoding = decoded(raw, charset)
    if text.encode(encoding, "replace") != raw:
        encoding += REPLACED
    if not text.strip():
        raise ReadError("found an empty page; expected HTML. Fetch it again")
    outlet = None if address or named(where) else _site(text)
    return desk.page(raw, text, encoding, where=where, address=address, outlet=outlet, format="html")


def decoded(raw: bytes, charset: str | None = None) -> tuple[str, str]:
    """The characters of a web page and its encoding: by its byte order mark, its server, what it declares.

    Where none of them fits it is UTF-8 if it can be, and Windows-1252 if not.
    """
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace"), encoding
    found = CHARSET.search(raw, 0, DECLARED_IN)
    declared = [name for name in (charset, found[1].decode("ascii", "replace") if found else None) if name]
    for name in (*filter(None, map(_codec, declared)), "utf-8"):
        try:
            return raw.decode(name), name
        except UnicodeDecodeError:
            continue
    best = next(filter(None, map(_codec, declared)), "cp1252")
    return raw.decode(best, "replace"), best


def _site(text: str) -> str | None:
    """The domain of the address that a page names as its own."""
    links = (link for link in tags(text, "link", CANONICAL, ("rel", "href")) if {"rel", "href"} <= link.keys())
    own = (link["href"].text.strip() for link in links if link["rel"].text.strip().lower() == "canonical")
    return next(filter(None, (domain(address) for address in own if address.startswith(WEB))), None)


def _codec(label: str) -> str | None:
    """The codec that a label stands for; None for one that we have not."""
    try:
        name = codecs.lookup(label).name
        b"a".decode(name, "replace")
    except (LookupError, ValueError):  # of Python's codecs, some turn bytes into bytes, and one only fails
        return None
    if name.replace("_", "-") in NO_CHARSETS:
        return None
    name = MEANT.get(name, name)
    # A page cannot say in ASCII letters that it is in UTF-16 unless it is not.
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else name
