"""Gold of our own: labels that were made by reading the sample corpus, and the places they point at.

A place is written as in `docs/codebook.md`: "N3: words of the article", "N3#2: words" for their second
occurrence, "N3: first words [...] last words" for a long passage. The parts of a statement are words alone,
which must stand once in the stretch that the statement gives.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from rashomon.errors import EvaluationError
from rashomon.model import Span
from rashomon.read.records import fields

PLACE = re.compile(r"(?P<article>\w+)(?:#(?P<nth>[1-9]))?: (?P<words>\S.*)", re.DOTALL)
INSIDE = re.compile(r"(?:#(?P<nth>[1-9]): )?(?P<words>\S.*)", re.DOTALL)
ELISION = " [...] "


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article of the sample corpus: the text of its page (of a record: its text field), and its part of it.

    `published` is the day in ISO 8601, None where the page states none.
    """

    id: str
    file: str
    record: int | None
    published: str | None
    text: str
    span: Span

    @property
    def page(self) -> str:
        """The page: its file, and the number of the record where the file holds several."""
        return self.file if self.record is None else f"{self.file}#{self.record}"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """`[start, end)` of the text of an article's page, with the words found there."""

    article: str
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The place without the words."""
        return Span(self.start, self.end)


def kept(*names: str) -> Traversable:
    """A file or folder that the project keeps for its evaluation: `gold`, `floors.json`."""
    return files("rashomon.evaluation").joinpath("kept", *names)


def samples(*names: str) -> Traversable:
    """A file or folder of the sample corpus."""
    return files("rashomon").joinpath("samples", *names)


@cache
def labels(name: str) -> Mapping[str, Any]:
    """The labels in the gold file called `name`."""
    return tomllib.loads(kept("gold", f"{name}.toml").read_text("utf-8"))


@cache
def articles() -> Mapping[str, Article]:
    """The articles of the sample corpus by id."""
    return {entry["id"]: _article(entry) for entry in labels("articles")["article"]}


def place(written: str) -> Place:
    """The place that a label points at. Raises EvaluationError where its words do not stand there once."""
    match = PLACE.fullmatch(written)
    if not match:
        raise EvaluationError(f"Gold place {written!r} is not written as 'N3: words'.")
    article = articles().get(match["article"])
    if not article:
        raise EvaluationError(f"Gold place {written!r} names an article that articles.toml does not have.")
    return _place(written, match, article, article.span)


def inside(outer: Place, written: str) -> Place:
    """The place, within another, of words alone: "she said", or "#2: she" for their second occurrence there.

    Raises EvaluationError where the words do not stand there once.
    """
    match = INSIDE.fullmatch(written)
    if not match:
        raise EvaluationError(f"Gold place {written!r} in {outer.text!r} has no words.")
    return _place(written, match, articles()[outer.article], outer.span)


def _place(written: str, match: re.Match[str], article: Article, outer: Span) -> Place:
    first, *rest = match["words"].split(ELISION)
    found = [span for span in _found(article.text, first) if outer.covers(span)]
    nth = int(match["nth"] or 1)
    if len(found) < nth or (len(found) > 1 and not match["nth"]):
        raise EvaluationError(
            f"Gold place {written!r}: {first!r} stands {len(found)} times in {article.id}; expected "
            + ("it once. Say which with '#', or give more words." if not match["nth"] else f"{nth} or more.")
        )
    start, end = found[nth - 1].start, found[nth - 1].end
    for part in rest:
        later = [span for span in _found(article.text, part) if span.start >= end]
        if not later or later[0].end > outer.end:
            raise EvaluationError(f"Gold place {written!r}: no {part!r} after its first words.")
        end = later[0].end
    return Place(article.id, start, end, article.text[start:end])


def _found(text: str, words: str) -> list[Span]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [Span(*match.span()) for match in re.finditer(pattern, text)]


def _article(entry: Mapping[str, Any]) -> Article:
    text = samples("pages", *entry["file"].split("/")).read_text("utf-8")
    if record := entry.get("record"):
        line = text.splitlines()[record - 1]
        text = next(field.text for field in fields(line) if field.name == "text")
    start = text.index(entry["begins"]) if "begins" in entry else 0
    end = text.index(entry["ends"]) + len(entry["ends"]) if "ends" in entry else len(text)
    return Article(
        id=entry["id"],
        file=entry["file"],
        record=record,
        published=entry.get("published"),
        text=text,
        span=Span(start, end),
    )
