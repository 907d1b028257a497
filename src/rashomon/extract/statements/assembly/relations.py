"""How the statements of a report relate: which came through whom, and which denies which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.statements.assembly.accused import accusations, is_answer, names_before, said_of
from rashomon.extract.statements.assembly.denials import NO_SUCH
from rashomon.model import Passage, Span, Statement, Via
from rashomon.text import stems

# What a denial calls the statement before it.
_REPORTED = frozenset(
    """
    it this that them report reports claim claims allegation allegations accusation accusations charge charges
    assertion assertions statement suggestion suggestions rumour rumours rumor rumors comments remarks
    """.split()
)
_NAMING = frozenset("topic object".split())
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter ones are mostly function words
# What stands before is what one denies to have done: "denied sending boats there that day", "denied doing so".
_SO = re.compile(r"\b(?:doing|done) so\b")
_THERE = re.compile(r"\b(?:there|that (?:day|night|morning|afternoon|evening|week|month|year)|at the time)\b")
_SO_OR_NOT = frozenset("true so case correct accurate happened".split())
_TELLS_OF_DENIAL = re.compile(r"\b(?:den(?:y|ies|ied|ying|ials?)|refut(?:e[sd]?|ing))\b")
SAME_STEMS = 3  # shared by what is denied and what was said
_CLAUSES = frozenset("clause quote according".split())
_CALLING = frozenset("name as".split())
_IS = frozenset("is was are were had has have as".split())
_TELLING_MORE = frozenset("that of by in from about on against".split())
_DETERMINERS = frozenset("a an the this that these those such any all both".split())


def chained(statements: Sequence[Statement]) -> list[Statement]:
    """Each statement with its chain, nearest first: in whose content it stands, and who cites these.

    Who speaks in both tells nothing of another ("he said he was willing"), unless others speak with him in it:
    "Oslo said that Oslo and Kiel had agreed".
    """
    return [replace(one, via=_chain(one, statements)) for one in statements]


def _chain(one: Statement, statements: Sequence[Statement]) -> tuple[Via, ...]:
    around = [
        other
        for other in statements
        if other is not one and _holds(other, one) and _tells(other) and not _is_beside(other, one)
    ]
    # Of one content with two sources the one who is cited is nearer.
    around.sort(
        key=lambda other: (min(p.end - p.start for p in other.content if _reaches(p, one)), -len(other.via))
    )
    links = list(one.via)
    said = _actors(one)
    for other in around:
        same = said & _actors(other) if said <= _actors(other) else set()
        told = (Via(words=source.words, actor=source.actor) for source in other.sources)
        for link in (*told, *other.via):
            if link.actor not in same and not any(_are_one(link, known) for known in links):
                links.append(link)
    return tuple(links)


def _are_one(link: Via, other: Via) -> bool:
    return link.words == other.words or (link.actor is not None and link.actor == other.actor)


def _actors(one: Statement) -> set[str]:
    return {source.actor for source in one.sources if source.actor}


def _is_beside(other: Statement, one: Statement) -> bool:
    """Whether one that stands in the other's content is not told in its name.

    Of "Berg said that it sank, as the Lantern reported" each holds the other: the clause that begins later is the
    outer one, if it tells of a report. Whoever denies what is told "according to" another does so elsewhere.
    """
    if one.denied and other.by.rpartition(" ")[2] == "according":
        return True
    return _holds(one, other) and (_is_later(one, other) or not _is_report(other))


def _is_later(one: Statement, other: Statement) -> bool:
    return one.cue is not None and other.cue is not None and one.cue.start > other.cue.start


def _tells(statement: Statement) -> bool:
    """Whether the content is told in somebody's name: of whom "Berg praised" the outlet tells the rest."""
    return statement.type == "assertion" and statement.by.rpartition(" ")[2] not in _NAMING


def _holds(outer: Statement, inner: Statement) -> bool:
    """Whether the cue of one stands in the content of the other."""
    return outer.kind != "silence" and any(_reaches(passage, inner) for passage in outer.content)


def _reaches(passage: Passage, inner: Statement) -> bool:
    return inner.cue is not None and passage.start <= inner.cue.start and inner.cue.end <= passage.end


def with_denials(statements: Sequence[Statement], sentences: Sequence[Span]) -> list[Statement]:
    """Link denials to the statements that they answer, where that is sure.

    What a bare "the report" points back to, what is told inside the denial ("the account of the skipper, who
    said"), and what somebody else said before of the same things, or of whoever denies it.
    """
    answers = {one.id for one in statements if is_answer(one, statements, sentences)}
    statements = [replace(one, denied=one.content) if one.id in answers else one for one in statements]
    found = {
        one.id: tuple(target.id for target in _answered(one, statements, sentences))
        for one in statements
        if one.denied
    }
    return [
        replace(
            one,
            denies=found.get(one.id, ()),
            denied_by=tuple(id for id, targets in found.items() if one.id in targets),
        )
        for one in statements
    ]


def _answered(one: Statement, statements: Sequence[Statement], sentences: Sequence[Span]) -> list[Statement]:
    if _points_back(one):
        return _targets(one, statements, sentences, REPORT_AGO if _REPORT.search(one.content[0].text) else 1)
    if deeds := _deeds_before(one, statements, sentences):
        return deeds
    others = [other for other in statements if other.kind != "silence" and not _speakers(one) & _speakers(other)]
    inside = [other for other in others if _holds(one, other)]
    if inside:
        return [other for other in inside if not any(_holds(o, other) for o in inside if o is not other)]
    before = [other for other in others if other.content[0].start < one.content[0].start]
    named = {stem for part in one.content for match in NO_SUCH.finditer(part.text) for stem in stems(match[1])}
    if named:
        return [other for other in before if named <= _stems(other)][-1:]
    return (
        _most_alike(one, before) or accusations(one, statements, sentences) or said_of(one, statements, sentences)
    )


def _deeds_before(one: Statement, statements: Sequence[Statement], sentences: Sequence[Span]) -> list[Statement]:
    """What a sentence has somebody say of one who denies right behind it to have done so, there or that day."""
    if one.by.rpartition(" ")[2] != "gerund":
        return []
    denied = one.content[0].text
    if not _SO.search(denied) and not _THERE.search(denied):
        return []
    found = _targets(one, statements, sentences, 0)
    return found if _SO.search(denied) else [other for other in found if names_before(one, other)]


def _most_alike(one: Statement, before: Sequence[Statement]) -> list[Statement]:
    """Of what was said before, what shares most words with the denied; names alone tell no thing from another.

    Half of its words that are no names must be there: a report of a swap is not denied by who denies that the
    captives were exchanged for money. Who tells that a thing was denied is not denied by that.
    """
    said = _stems(one)
    told = said - _stems(one, names=True)
    shared = [(len(said & _stems(other)), len(told & _stems(other)), other) for other in before]
    fit = [
        (both, other)
        for both, words, other in shared
        if both >= SAME_STEMS and 2 * words >= len(told) and not _tells_of_denial(other, one)
    ]
    most = max((both for both, _ in fit), default=0)
    return [other for both, other in fit if both == most][-1:]


def _tells_of_denial(one: Statement, denial: Statement) -> bool:
    """Whether what is said tells that something is denied, otherwise than by the denial that stands in it."""
    found = (part.start + match.start() for part in one.content for match in _TELLS_OF_DENIAL.finditer(part.text))
    return not one.denied and any(not (denial.cue and denial.cue.start <= at < denial.cue.end) for at in found)


def _speakers(one: Statement) -> set[str]:
    return {source.actor or source.words.text for source in one.sources}


def _stems(one: Statement, *, names: bool = False) -> set[str]:
    """The stems of a content's words, or of its names: what it speaks of. A part's own cue is none of it."""
    words = (word for part in one.content for word in _WORD.findall(part.text))
    return {stem for word in words if word[0].isupper() or not names for stem in stems(word)}


def _points_back(one: Statement) -> bool:
    """Whether what is denied is named by a bare "the report", "this", "an allegation", whatever it is called."""
    words = re.findall(r"[\w’']+", one.content[0].text.casefold())
    if words[:1] == ["that"] and one.by.rpartition(" ")[2] in _CLAUSES and not _IS & set(words[1:2]):
        words = words[1:]
    while (
        len(words) > 1 and words[0] in _DETERMINERS and not (words[0] in _REPORTED and words[1] not in _REPORTED)
    ):
        words = words[1:]
    if not words or len(one.content) > 1 or words[0] not in _REPORTED:
        return False
    if one.by.rpartition(" ")[2] in _CLAUSES and one.cue and _TELLS_OF_DENIAL.search(one.cue.text):
        return len(words) == 1 or not _SO_OR_NOT.isdisjoint(words)  # "denied that it was a snub" denies the snub
    return _says_no_more(words[1:], one)


def _says_no_more(rest: Sequence[str], one: Statement) -> bool:
    """Whether nothing tells more of what is denied: "the report false", not "the report that it sank"."""
    if not rest or rest[0] in _IS:
        return True
    return one.by.rpartition(" ")[2] in _CALLING and rest[0] not in _TELLING_MORE


def _targets(
    one: Statement, statements: Sequence[Statement], sentences: Sequence[Span], back: int
) -> list[Statement]:
    """The outermost statement right before, at most so many sentences `back`; none where it is unclear.

    A report is what was reported, cited or had "according to" somebody. It is one statement or one content with
    several sources (an outlet's and that of whom it cites).
    """
    at = one.content[0].start
    a_report = bool(_REPORT.search(one.content[0].text))
    here = next((i for i, s in enumerate(sentences) if s.start <= at < s.end), None)
    if here is None:
        return []
    mine = _speakers(one)
    for sentence in reversed(sentences[max(here - back, 0) : here + 1]):
        before = [
            other
            for other in statements
            if other is not one
            and other.kind != "silence"
            and not other.denied
            and (_is_report(other) or not a_report)
            and other.cue is not None
            and sentence.start <= other.cue.start < min(sentence.end, at)
            and not mine & _speakers(other)
        ]
        outer = [b for b in before if not any(_holds(other, b) for other in before if other is not b)]
        if outer:
            return outer if len({other.content for other in outer}) == 1 else []
    return []


_REPORT = re.compile(r"\breports?\b", re.IGNORECASE)
_WRITTEN = re.compile(r"\b(?:writ\w+|wrote)$")  # "a report in the Lantern, which had written that"
REPORT_AGO = 4  # sentences; what a bare "it" points back to stands in the one before


def _is_report(statement: Statement) -> bool:
    cue = statement.cue.text.casefold() if statement.cue else ""
    in_a_paper = any(source.words.text.casefold() == "which" for source in statement.sources)
    return (
        "report" in cue
        or (in_a_paper and bool(_WRITTEN.search(cue)))
        or statement.by.rpartition(" ")[2] in ("according", "cited")
    )
