"""The lines of the sample pages: body, key point, byline, or what is none of the report's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.errors import EvaluationError
from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.data import Data
from rashomon.evaluation.gold import articles
from rashomon.evaluation.labels import PageLabel, PageLabels
from rashomon.evaluation.labels import read as read_labels
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.task import Miss, Outcome, Part, Score, Task
from rashomon.model import Report, Span

LINE = re.compile(r"\S[^\n]*")
# The roles that a report has a place for; to it all others are one: not of the report.
HELD = ("body", "key point", "byline")
# For each line the roles that the pipeline gave it: a line may be of two articles' reports.
Roles = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page that is not blank, and its role."""

    span: Span
    text: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPage:
    """A page of the sample corpus line by line. `id` is its file, with the number of its record."""

    id: str
    lines: tuple[Line, ...]


def pages(data: Data, part: Part) -> Sequence[LabelledPage]:
    """All pages: what ships is open for all to read, so it has no parts."""
    del data, part
    return [_page(label) for label in read_labels("pages", PageLabels).page]


def ours(held: Sequence[LabelledPage]) -> list[Roles]:
    """The roles of lines of which a report holds characters."""
    reports: dict[str, list[Report]] = {}
    for report in corpus().reports.values():
        reports.setdefault(articles()[corpus().article_of[report.id]].page, []).append(report)
    return [_roles(page, reports.get(page.id, [])) for page in held]


def score(held: Sequence[LabelledPage], predictions: Sequence[Roles]) -> Outcome:
    """F1 of each role over lines."""
    pairs = [
        pair for page, found in zip(held, predictions, strict=True) for pair in zip(page.lines, found, strict=True)
    ]
    return Outcome(
        scores=tuple(
            Score.f1(
                f"lines: {role}",
                Counts(
                    expected=sum(line.role == role for line, _ in pairs),
                    found=sum(role in roles for _, roles in pairs),
                    matched=sum(line.role == role and role in roles for line, roles in pairs),
                ),
            )
            for role in HELD
        ),
        items=len(pairs),
        misses=tuple(miss for page, found in zip(held, predictions, strict=True) for miss in _misses(page, found)),
    )


def _page(label: PageLabel) -> LabelledPage:
    text = next((one.text for one in articles().values() if one.page == label.page), None)
    if text is None:
        raise EvaluationError(f"Gold file pages.toml: articles.toml has no article on page {label.page}.")
    found = list(LINE.finditer(text))
    roles = [line.partition("|") for line in label.lines.strip().splitlines()]
    for match, (_, _, begins) in zip(found, roles, strict=True):
        if not " ".join(match[0].split()).startswith(" ".join(begins.split())):
            raise EvaluationError(
                f"Gold file pages.toml: {label.page} has no line {begins.strip()!r} in its place."
            )
    return LabelledPage(
        id=label.page,
        lines=tuple(
            Line(span=Span(*match.span()), text=match[0], role=role.strip())
            for match, (role, _, _) in zip(found, roles, strict=True)
        ),
    )


def _roles(page: LabelledPage, reports: Sequence[Report]) -> Roles:
    places: list[tuple[str, Span]] = []
    for report in reports:
        sources = [("body", piece.source) for piece in report.pieces]
        sources += [("key point", point.source) for point in report.key_points]
        sources += [("byline", report.byline.source)] if report.byline else []
        # A byline may come from a field of its own, outside the text.
        places += [(role, span) for role, source in sources if (span := corpus().given(report.page, source))]
    return tuple(frozenset(role for role, span in places if span.overlaps(line.span)) for line in page.lines)


def _misses(page: LabelledPage, found: Roles) -> Iterator[Miss]:
    for line, roles in zip(page.lines, found, strict=True):
        for role in HELD:
            if line.role == role and role not in roles:
                yield Miss(kind=f"{role} not found", document=page.id, text=line.text)
            elif role in roles and line.role != role:
                yield Miss(kind=f"{line.role} taken for {role}", document=page.id, text=line.text)


TASK = Task(
    name="sample_lines",
    about="The lines of the sample pages by their role.",
    sets=(),
    read=pages,
    ours=ours,
    score=score,
)
