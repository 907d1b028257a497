"""Pages of invented articles for the tests of cleaning."""

from __future__ import annotations

from rashomon.clean.lines.blocks import BLANKS, INVISIBLE
from rashomon.model import Field, Page, Piece, Span, identity

BRIDGE = (
    "The council of Marlow closed the old bridge on Tuesday after divers found two cracks below the water line.",
    "Engineer Petra Holm said the cracks were as long as her arm and had grown since the autumn.",
    "Lorries will be sent over the northern ford until the spring, the council said in a statement.",
    "The bridge was built in 1911 and carries some 4,000 vehicles a day, according to the county.",
)
LEMONS = (
    "Growers in Vessany expect the smallest crop of lemons in thirty years, their union warned on Friday.",
    "Frost killed blossoms on half of the trees in one night, said Tomas Ferrell, an orchard owner.",
    "Prices at the wholesale market have doubled within a week and may go on rising until harvest.",
    "The ministry of agriculture promised loans without interest to those who replant this year.",
)


def make_page(
    text: str, *, outlet: str = "marlowtimes.example", read_at: str = "2025-03-09", **fields: str
) -> Page:
    """A page of plain text, or a record whose line is its fields one after the other."""
    line, found = text, []
    if fields:
        line = ""
        for name, value in {"text": text, **fields}.items():
            span = Span(len(line), len(line) + len(value))
            pieces = (Piece(0, len(value), span),) if value else ()
            found.append(Field(name=name, text=value, pieces=pieces))
            line += value + "\x00"
    return Page(
        id=identity("p", line),
        address="page.txt",
        outlet=outlet,
        sha256="0" * 64,
        encoding="utf-8",
        read_at=read_at,
        text=line,
        fields=tuple(found),
        format="record" if found else "text",
    )


def visible(text: str) -> str:
    """The characters of a text that can be seen."""
    return INVISIBLE.sub("", BLANKS.sub("", text))


def lines(*parts: str | tuple[str, ...], between: str = "\n\n") -> str:
    """Blocks one below the other."""
    flat = [part for item in parts for part in ([item] if isinstance(item, str) else item)]
    return between.join(flat)
