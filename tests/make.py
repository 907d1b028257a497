"""Values for tests, built the way the pipeline would build them."""

from __future__ import annotations

from rashomon.model import Outlet, Published, Report, Span
from rashomon.text import Traced


def make_report(
    text: str,
    *,
    id: str = "r1",
    outlet: str = "one.example",
    published: str | None = None,
    page: str | None = None,
    agencies: tuple[str, ...] = (),
) -> Report:
    """A report whose text is its whole page, a sentence a line."""
    sentences, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            sentences.append(Span(at, at + len(line)))
        at += len(line) + 1
    return Report(
        id=id,
        page=page or f"p-{id}",
        outlet=outlet,
        text=text,
        pieces=Traced.of(text).pieces,
        language="en",
        agencies=agencies,
        published=Published(date=published, precision="day", basis="stated", why="stated")
        if published
        else Published(),
        sentences=tuple(sentences),
    )


def make_outlet(id: str, *, owner: str | None = None, agency: bool = False) -> Outlet:
    """An outlet of the table, named after its domain."""
    return Outlet(id=id, name=id, owner=owner, agency=agency, known=True)
