"""What `rashomon export --format jsonl` wrote, read again: pages as they were got, and what is kept with them."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from rashomon.errors import ReadError
from rashomon.model import Correction, Dropped, Outlet, Page, identity
from rashomon.read.decode import digest_problem
from rashomon.read.sources import is_web

OURS = b'{"rashomon":'


@dataclass(frozen=True, slots=True)
class Carried:
    """What comes with the pages of an export: who publishes, what readers said of stories, what gave no page."""

    value: Outlet | Correction | Dropped


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    """A line of an export: the version that wrote it, and one value."""

    rashomon: str
    page: Page | None = None
    outlet: Outlet | None = None
    correction: Correction | None = None
    dropped: Dropped | None = None


def is_exported(line: bytes) -> bool:
    """Whether a line is one of ours."""
    return line.startswith(OURS)


def value(line: bytes, where: str) -> Page | Carried:
    """The value of a line. Raises ReadError where it is damaged, or from the web: it would speak for others."""
    if is_web(where):
        raise ReadError(
            "an export of Rashomon on the web; expected a file. Save it, and read it if you trust who wrote it"
        )
    try:
        found = msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReadError(
            f"no line of an export as this version reads it ({error}); expected one by 'rashomon export --format "
            "jsonl'. Export again"
        ) from None
    if found.page:
        return _whole(found.page)
    carried = found.outlet or found.correction or found.dropped
    if carried is None:
        raise ReadError("a line of an export with nothing in it; expected a page. Export again")
    return Carried(carried)


def _whole(page: Page) -> Page:
    """The page, if it is still the one that its id and its checksum are of. Raises ReadError where it is not."""
    problem = digest_problem(page)
    if not problem and page.id != identity("p", page.outlet, page.sha256):
        problem = f"its id is {page.id}"
    if problem:
        raise ReadError(f"page {page.id} was changed since it was exported: {problem}. Export it again")
    return page
