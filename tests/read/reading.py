"""Reading bytes as if they had been piped in, or as a file."""

from __future__ import annotations

import hashlib
import html
import io
import json
from collections.abc import Mapping
from contextlib import suppress
from email.header import decode_header, make_header
from pathlib import Path

from rashomon.model import REPLACED, Dropped, Page
from rashomon.outlets import Outlets
from rashomon.read.pages import pages

READ_AT = "2025-03-08T12:00:00+00:00"


class Pipe(io.RawIOBase):
    """Bytes in which nobody can jump about."""

    def __init__(self, raw: bytes) -> None:
        self._raw = io.BytesIO(raw)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        return self._raw.readinto(buffer)  # type: ignore[arg-type]


def piped(
    raw: bytes, *, outlet: str | None = None, mapping: Mapping[str, str] | None = None
) -> list[Page | Dropped]:
    stream = io.BufferedReader(Pipe(raw))
    found = pages(["-"], read_at=READ_AT, outlets=Outlets(), outlet=outlet, stdin=stream, mapping=mapping or {})
    return [checked(one) for one in found]


def from_file(path: Path, raw: bytes) -> list[Page | Dropped]:
    path.write_bytes(raw)
    return [checked(one) for one in pages([str(path)], read_at=READ_AT, outlets=Outlets())]


def checked(one: Page | Dropped) -> Page | Dropped:
    """The same, if all its pieces lead back, and a reason is a line that says what was expected."""
    if isinstance(one, Dropped):
        assert one.stage == "read"
        assert one.reason.isprintable()
        assert "expected" in one.reason or "no reader" in one.reason
    else:
        if not one.encoding.endswith(REPLACED):
            assert hashlib.sha256(one.text.encode(one.encoding)).hexdigest() == one.sha256
        for field in one.fields:
            at = 0
            for piece in field.pieces:
                assert at <= piece.start < piece.end
                assert field.text[at : piece.start].strip() == ""
                raw, words = one.text[piece.source.start : piece.source.end], field.text[piece.start : piece.end]
                assert words == raw if len(words) == len(raw) else words in undone(raw)
                at = piece.end
            assert field.text[at:].strip() == ""
    return one


def undone(raw: str) -> set[str]:
    """What the characters of a page may stand for: in HTML, twice over, in JSON, CSV or the header of a mail."""
    found = {html.unescape(raw), html.unescape(html.unescape(raw)), raw.replace('""', '"')}
    with suppress(ValueError):
        found |= {json.loads(f'"{raw}"'), html.unescape(json.loads(f'"{raw}"'))}
    with suppress(LookupError, ValueError, AttributeError):
        found.add(str(make_header(decode_header(raw))))
        found.add("".join(part.decode(name or "ascii") for part, name in decode_header(raw)))  # no blanks between
    return found | {" "} if raw.isspace() else found


def only(found: list[Page | Dropped]) -> Page:
    (page,) = found
    assert isinstance(page, Page)
    return page


def good(found: list[Page | Dropped]) -> list[Page]:
    return [one for one in found if isinstance(one, Page)]


def reasons(found: list[Page | Dropped]) -> list[str]:
    return [one.reason for one in found if isinstance(one, Dropped)]


def values(page: Page) -> dict[str, str]:
    return {field.name: field.text for field in page.fields}
