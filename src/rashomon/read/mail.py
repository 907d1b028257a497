"""Newsletters: a message of electronic mail is a page, and so is each message of a mailbox.

The page is what was sent, without what only carried it: the lines of the header that matter, a blank line, and the
part of the body that has the text, out of its transfer encoding. Attachments are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from functools import partial
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.markup import visible
from rashomon.model import Dropped, Field, Page, Piece, Span
from rashomon.outlets import looks_like_domain
from rashomon.read import html
from rashomon.read.decode import LIMIT
from rashomon.read.desk import Desk
from rashomon.read.plain import whole
from rashomon.read.sources import STDIN
from rashomon.text import Traced, replace

SUFFIXES = (".eml",)
LINE = re.compile(rb"(?P<name>[!-9;-~]+)[ \t]*:[^\n]*(?:\n[ \t]+[^\n]*)*\n?")
# What a mail server writes, and nobody who begins a text with "From:" and "Subject:".
SENT = (
    b"message-id",
    b"mime-version",
    b"received",
    b"return-path",
    b"delivered-to",
    b"list-id",
    b"dkim-signature",
)
ENVELOPE = re.compile(rb"From [^\n]*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\n]*\d{2}:\d{2}[^\n]*\n")
LONGEST_LINE = 1_000  # what the protocol allows
QUOTED_FROM = re.compile(rb"^>(?=>*From )", re.MULTILINE)
KEPT = (b"from", b"subject", b"date", b"list-id")
NAMES: Mapping[str, str] = {"title": "subject", "published": "date"}
WORD = re.compile(r"=\?[\w.-]+(?:\*[\w-]+)?\?[bBqQ]\?[^?\s]*\?=")  # RFC 2047
FOLD = re.compile(r"\r?\n[ \t]+")
ADDRESS = re.compile(r"(?<![^<>@\s,;\"])[^<>@\s,;\"]++@(?P<host>[\w.-]+)")
# Hosts from which a paper sends, and the paper. "news.com.au" is one itself: what is left has a name of its own.
SENDING = re.compile(
    r"(?:(?:e?mails?|em?|newsletters?|news|info|lists?|updates?|reply|mg|bounces?)\.)+(?=[^.]{4,}\.)"
)
# Where everybody has a mailbox: no outlets.
ANYBODY = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com aol.com icloud.com me.com "
    "gmx.com gmx.net gmx.de web.de mail.com mail.ru yandex.ru proton.me protonmail.com qq.com 163.com".split()
)
WEB = re.compile(r"\S*(?:://|@)\S+")
# Placeholders: what only says that there is HTML, and where, has some twenty words.
REAL_WORDS, REAL_SHARE = 30, 0.5
LONGEST_FIELD = 20_000  # bytes; a subject has a hundred
DEEPEST = 100  # parts in parts; newsletters have three
MULTIPART = re.compile(rb"^content-type[ \t]*:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)


def fits(head: bytes, suffix: str) -> bool:
    """Whether a stream that begins so is a message: it has a header, and one that was sent."""
    names = _header(head).keys()
    return b"from" in names and (suffix in SUFFIXES or not names.isdisjoint(SENT))


def fits_box(head: bytes, _suffix: str) -> bool:
    """Whether a stream that begins so is a mailbox."""
    envelope = ENVELOPE.match(head[:LONGEST_LINE])
    return envelope is not None and LINE.match(head, envelope.end()) is not None


def message(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page]:
    """The page of a message. Raises ReadError where it has no text."""
    yield _page(desk, whole(stream), where)


def box(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page | Dropped]:
    """A page for each message of a mailbox, or why there is none. Holds one at a time."""
    for number, raw in enumerate(_messages(stream), 1):
        at = f"{where}#{number}" if where else ""
        try:
            if raw is None:
                raise ReadError(f"a message of more than {LIMIT // 1_000_000} MB; expected a newsletter")
            yield _page(desk, QUOTED_FROM.sub(b"", raw), at)
        except ReadError as error:
            yield desk.dropped(at or f"{STDIN}#{number}", error)


def _messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """The messages of a mailbox without the lines between them; None for one that is too long."""
    parts: list[bytes] = []
    length, blank = 0, True
    for line in iter(partial(stream.readline, LIMIT), b""):
        if blank and ENVELOPE.match(line[:LONGEST_LINE]):
            if length:
                yield _joined(parts) if length <= LIMIT else None
            parts, length = [], 0
            continue
        blank = not line.strip()
        length += len(line)
        if length <= LIMIT:
            parts.append(line)
    if length:
        yield _joined(parts) if length <= LIMIT else None


def _joined(lines: list[bytes]) -> bytes:
    """The lines of a message without the blank one that parts it from the next."""
    return b"".join(lines[:-1] if not lines[-1].strip() else lines)


def _page(desk: Desk, raw: bytes, where: str) -> Page:
    lines = _header(raw)
    header = "".join(_said(lines[name][:LONGEST_FIELD]) for name in lines if name in KEPT)
    body, is_html = _body(raw)
    header += "" if header.endswith("\n") else "\n"
    start = len(header) + 1
    text = f"{header}\n{body}"
    if "\x00" in text:
        raise ReadError("found binary data (byte 0x00); expected text. Save the text of the message")
    shown = visible(body, start) if is_html else Traced.of(body, start)
    values = {name: _value(header, _place(header, line)) for name, line in NAMES.items()}
    found = {"text": shown, **values, **_sender(header)}
    fields = tuple(
        Field(name=name, text=value.text, pieces=value.pieces)
        for name, value in found.items()
        if value.text.strip()
    )
    return desk.record(text, fields, where=where, format="mail")


def _header(raw: bytes) -> Mapping[bytes, bytes]:
    """The lines of a header by their names in one case, the first of each name; none where a line is none."""
    found: dict[bytes, bytes] = {}
    at = 0
    while match := LINE.match(raw, at):
        found.setdefault(match["name"].lower(), match[0])
        at = match.end()
    return found if at >= len(raw) or raw.startswith((b"\n", b"\r\n"), at) else {}


def _said(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _place(header: str, name: str) -> Span:
    """Where the value of a line of the header stands."""
    line = rf"(?:[^\n]+\n)*?{name}[ \t]*:(?P<value>[^\n]*(?:\n[ \t]+[^\n]*)*)"
    match = re.match(line, header, re.IGNORECASE)
    return Span(*match.span("value")) if match else Span(0, 0)


def _value(header: str, place: Span, around: str = "") -> Traced:
    """What a value of a header says, without white space and what else is `around` it at its ends.

    With words in another encoding it is one piece: they may break a character in two, and blanks are nothing
    between them. Otherwise a fold is one.
    """
    said = Traced.of(header[place.start : place.end], place.start)
    bare = said.text.strip(f" \t\r\n{around}")
    start = said.text.find(bare)
    said = said.cut(start, start + len(bare))
    if not WORD.search(bare):
        return replace(said, FOLD, " ")
    try:
        words = str(make_header(decode_header(bare))).replace("\x00", "\ufffd")
    except (MessageError, LookupError, ValueError):
        return said
    return Traced(words, (Piece(0, len(words), said.source(0, len(bare))),)) if words else said


def _sender(header: str) -> dict[str, Traced]:
    """The name of who sent it, and the outlet by the host of the address, if it is no host of everybody."""
    place = _place(header, "from")
    address = ADDRESS.search(header, place.start, place.end)
    end = address.start() if address else place.end
    found = {"byline": _value(header, Span(place.start, end), '"<')}
    if address:
        sending = SENDING.match(address["host"].lower())
        start = address.start("host") + (sending.end() if sending else 0)
        host = header[start : address.end("host")]
        if looks_like_domain(host.lower()) and host.lower() not in ANYBODY:
            found["outlet"] = Traced.of(host, start)
    return found


def _body(raw: bytes) -> tuple[str, bool]:
    """The text of a message, and whether it is HTML. Raises ReadError where it has none."""
    if len(MULTIPART.findall(raw)) > DEEPEST:
        raise ReadError(f"a message of more than {DEEPEST} parts in parts; expected a newsletter")
    plain = marked = None
    try:
        for part in _parts(message_from_bytes(raw)):
            held = part.get_payload(decode=True)
            text = html.decoded(held, part.get_content_charset())[0] if isinstance(held, bytes) else ""
            if not text.strip():
                continue
            if part.get_content_type() == "text/html":
                marked = marked or text
            else:
                plain = plain or text
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        reason = f"a broken message ({type(error).__name__}); expected mail. Save its text as a .txt file"
        raise ReadError(reason) from error
    if plain and (not marked or _is_real(plain, marked)):
        return plain, False
    if marked:
        return marked, True
    raise ReadError("a message without text; expected a newsletter. Save its attachments, and give those")


def _is_real(plain: str, marked: str) -> bool:
    """Whether the plain text is that of the HTML, and not only a pointer to it."""
    words = len(WEB.sub(" ", plain).split())
    return words >= max(REAL_WORDS, REAL_SHARE * len(visible(marked).text.split()))


def _parts(part: Message) -> Iterator[Message]:
    """The parts with text that are there to be read."""
    if part.is_multipart():
        if part.get_content_maintype() == "multipart":  # a message that is attached is another's
            for inner in part.get_payload():
                if isinstance(inner, Message):
                    yield from _parts(inner)
    elif part.get_content_type() in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
        yield part
