"""How the statements of a report relate: which came through whom, and which denies which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Passage, Span, Statement, Via

# What a denial calls the statement before it.
_REPORTED = frozenset(
    """
    it this that them report reports claim claims allegation allegations accusation accusations charge charges
    assertion assertions statement suggestion suggestions rumour rumours rumor rumors comments remarks
    """.split()
)
_DETERMINERS = frozenset("a an the this that these those such any all both".split())


def chained(statements: Sequence[Statement]) -> list[Statement]:
    """Each statement with its chain: the speakers inside whose content it stands, nearest first."""
    return [replace(one, via=_chain(one, statements)) for one in statements]


def _chain(one: Statement, statements: Sequence[Statement]) -> tuple[Via, ...]:
    around = [other for other in statements if other is not one and _holds(other, one)]
    around.sort(key=lambda other: min(p.end - p.start for p in other.content if _reaches(p, one)))
    links = list(one.via)
    said = {source.actor for source in one.sources if source.actor}
    for other in around:
        for source in other.sources:
            link = Via(words=source.words, actor=source.actor)
            if source.actor not in said and all(link.words != known.words for known in links):
                links.append(link)
    return tuple(links)


def _holds(outer: Statement, inner: Statement) -> bool:
    """Whether the cue of one stands in the content of the other."""
    return outer.kind != "silence" and any(_reaches(passage, inner) for passage in outer.content)


def _reaches(passage: Passage, inner: Statement) -> bool:
    return inner.cue is not None and passage.start <= inner.cue.start and inner.cue.end <= passage.end


def with_denials(
    statements: Sequence[Statement], denials: Sequence[str], sentences: Sequence[Span]
) -> list[Statement]:
    """Link denials ("the claim was rejected by her") to the statement of the same or the preceding sentence."""
    denies = {}
    for one in statements:
        if one.id in denials and _points_back(one) and not _is_doubt(one):
            denies[one.id] = tuple(target.id for target in _targets(one, statements, sentences))
    return [
        replace(
            one,
            denies=denies.get(one.id, ()),
            denied_by=tuple(id for id, targets in denies.items() if one.id in targets),
        )
        for one in statements
    ]


def _is_doubt(one: Statement) -> bool:
    """Whether the cue falls short of a denial: who doubts or questions a thing does not say that it is not so."""
    return one.cue is not None and any(word in one.cue.text.casefold() for word in ("doubt", "question"))


def _points_back(one: Statement) -> bool:
    """Whether what is denied is named by a bare "the report", "this", "an allegation"."""
    words = one.content[0].text.casefold().split()
    while words and words[0] in _DETERMINERS and len(words) > 1:
        words = words[1:]
    return len(one.content) == 1 and len(words) == 1 and words[0] in _REPORTED


def _targets(one: Statement, statements: Sequence[Statement], sentences: Sequence[Span]) -> list[Statement]:
    """The outermost statement right before, in the same sentence or the one before; none where it is unclear.

    A report is what was reported, cited or had "according to" somebody, and may be some sentences back.
    It is one statement or one content with several sources (an outlet's and that of whom it cites).
    """
    at = one.content[0].start
    a_report = one.content[0].text.casefold().split()[-1] in ("report", "reports")
    back = REPORT_AGO if a_report else 1
    here = next((i for i, s in enumerate(sentences) if s.start <= at < s.end), None)
    if here is None:
        return []
    mine = {source.actor or source.words.text for source in one.sources}
    for sentence in reversed(sentences[max(here - back, 0) : here + 1]):
        before = [
            other
            for other in statements
            if other is not one
            and other.kind != "silence"
            and (_is_report(other) or not a_report)
            and other.cue is not None
            and sentence.start <= other.cue.start < min(sentence.end, at)
            and not mine & {source.actor or source.words.text for source in other.sources}
        ]
        outer = [b for b in before if not any(_holds(other, b) for other in before if other is not b)]
        if outer:
            return outer if len({other.content for other in outer}) == 1 else []
    return []


REPORT_AGO = 4  # sentences


def _is_report(statement: Statement) -> bool:
    cue = statement.cue.text.casefold() if statement.cue else ""
    return "report" in cue or statement.by.rpartition(" ")[2] in ("according", "cited")
