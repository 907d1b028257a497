"""Points of one report that read as a sentence: what is broken off one is shown with all of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.compare.claims.measures import is_measure, with_counted
from rashomon.model import Event, Passage, Position, Report, Span, Statement
from rashomon.text import words

GOES_ON = re.compile(r"\s(?!(?:and|but|or)\s)\w")  # behind words that end within a clause
SOMEBODY_WHO = re.compile(r"[^,]+,\s(?:\w+\sof\s)?(?:who|whom|whose|which)\s[^,]*$")  # and not what they did
# "If", "until" and "before" are no such words: nobody tells then that the rest is so.
JOINT = re.compile(r"(?:and|but|or|while|where|after|because|although|though|as)\s+(?=\w)")
JOINED = re.compile(r"[,;:–—-]\s(?:and|but|or|while|after|before|because|although|though|as)\s$")
CLAUSE = re.compile(r"(?:and|but|or|while|because|although|though)\s")  # "after" and "as" may stand before a noun
IF = re.compile(r"(?:only\s)?(?:if|provided|unless|as long as|on condition)\s", re.IGNORECASE)
IS = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|am)|['’](?:s|re|m))\s(?:\w+\s)?$", re.IGNORECASE)

NEARLY_ALL = 0.95  # of a stretch, all but its full stop


def in_whole_sentences(groups: Sequence[Sequence[Claim]], reports: Mapping[str, Report]) -> list[Sequence[Claim]]:
    """The groups as they are printed: what one report alone tells in parts of a sentence as all of it, once.

    A part that reads as a clause stands for itself, unless another of its sentence does not. No happening with a
    date is left out, for the timeline would lack it. What is broken off the words of another point is none. Of a
    measure that several give, it and what is measured are printed.
    """
    groups = _unbroken(groups, reports)
    shared: dict[str, list[Span]] = defaultdict(list)
    alone: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for group in groups:
        for claim in group:
            if len(group) > 1:
                shared[claim.report].append(claim.words.span)
            elif claim.kind != "figure":
                alone[claim.report, sentence(reports[claim.report], claim.words.span)].append(claim)
    told: dict[str, Passage | None] = {}
    for (report, held), parts in alone.items():
        told.update(_told_alone(parts, held, reports[report], shared[report]))
    counted = Counter(
        _place(claim) for group in groups if len(group) > 1 for claim in group if claim.kind == "figure"
    )
    found: list[Sequence[Claim]] = []
    for group in groups:
        if len(group) > 1:
            found.append(
                tuple(_printed(one, reports[one.report], twice=counted[_place(one)] > 1) for one in group)
            )
        elif words := told.get(group[0].id, group[0].words):
            found.append((replace(group[0], words=words),))
    return found


def _unbroken(groups: Sequence[Sequence[Claim]], reports: Mapping[str, Report]) -> list[Sequence[Claim]]:
    """The groups of which several reports tell nothing but a broken part, less those whose words others print.

    What all have in one and the same sentence ("the crew's refusal" of one agency's copy) is shown with all of it.
    """
    broken = {
        at
        for at, group in enumerate(groups)
        if len(group) > 1 and all(_is_loose(claim, reports[claim.report]) for claim in group)
    }
    told: dict[str, list[Span]] = defaultdict(list)
    for at, group in enumerate(groups):
        for claim in group if at not in broken and len(group) > 1 and group[0].kind != "figure" else ():
            told[claim.report].append(claim.words.span)
    found: list[Sequence[Claim]] = []
    for at, group in enumerate(groups):
        if at not in broken:
            found.append(group)
        elif not all(_covered(claim.words.span, told[claim.report]) for claim in group):
            held = [sentence(reports[claim.report], claim.words.span) for claim in group]
            whole = [reports[one.report].passage(at.start, at.end) for one, at in zip(group, held, strict=True)]
            if len({tuple(words(one.text)) for one in whole}) > 1:
                found.append(group)
            elif not all(_covered(one.span, told[one.report]) for one in whole):
                found.append(
                    tuple(replace(claim, words=one) for claim, one in zip(group, whole, strict=True))
                )
                for one in whole:
                    told[one.report].append(one.span)
    return found


def _is_loose(claim: Claim, report: Report) -> bool:
    """Whether it is a broken part of a sentence, of no day, that no conjunction makes a clause of its own."""
    if claim.kind not in ("event", "statement") or _is_dated(claim) or is_condition(claim):
        return False
    return not CLAUSE.match(claim.words.text) and _is_broken(claim, report)


def _told_alone(
    parts: Sequence[Claim], held: Span, report: Report, shared: Sequence[Span]
) -> Iterator[tuple[str, Passage | None]]:
    """The words to print for what one report alone tells in parts of one sentence, by the claim; None for none."""
    broken = [part for part in parts if _is_broken(part, report)]
    over = [part for part in broken if not _is_dated(part) and _covered(part.words.span, shared)]
    yield from ((part.id, None) for part in over)
    left = [part for part in broken if part not in over]
    if not left:
        return
    whole = [part for part in parts if part not in broken and _covered(held, [part.words.span])]
    if whole or _covered(held, shared):
        yield from ((part.id, None) for part in parts if part not in whole and not _is_dated(part))
        return
    entire = [part for part in parts if part not in broken]
    first = next(filter(_is_dated, (*entire, *left)), (entire or left)[0])
    yield first.id, report.passage(held.start, held.end)
    yield from ((part.id, None) for part in (*entire, *left) if part is not first and not _is_dated(part))


def _covered(words: Span, others: Iterable[Span]) -> bool:
    """Whether nearly all of some words stands in one of other stretches."""
    return any(
        min(words.end, other.end) - max(words.start, other.start) >= NEARLY_ALL * (words.end - words.start)
        for other in others
    )


def _is_dated(claim: Claim) -> bool:
    return isinstance(claim.found, Event) and claim.when is not None


def _place(claim: Claim) -> tuple[str, Span]:
    return claim.report, claim.words.span


def _printed(claim: Claim, report: Report, *, twice: bool) -> Claim:
    """What one of several reports tells: a clause without what joins it, a measure with what it is of.

    So is any number that stands in one sentence with another.
    """
    if claim.kind == "figure" and (twice or is_measure(claim.figures[0])):
        return replace(claim, words=with_counted(report, claim.figures[0]) or claim.words)
    return _without_joint(claim, report)


def _without_joint(claim: Claim, report: Report) -> Claim:
    """A clause less the word that joins it to another: "and the nets stay", "while the boats wait"."""
    joint = JOINT.match(claim.words.text) if claim.part else None
    return (
        replace(claim, words=report.passage(claim.words.start + joint.end(), claim.words.end)) if joint else claim
    )


def _is_broken(claim: Claim, report: Report) -> bool:
    """Whether words do not read as a clause: they end or begin in the midst of one, or lack its verb."""
    words, held = claim.words, sentence(report, claim.words.span)
    if words.span == held or claim.kind == "figure":
        return False
    if is_condition(claim):
        return not IF.match(words.text)
    if words.text[:1].islower() and not _is_joined_clause(claim, report):
        return True
    if GOES_ON.match(report.text, words.end, held.end):
        return True
    return bool(SOMEBODY_WHO.match(words.text)) or _has_no_verb(claim, report)


def _is_joined_clause(claim: Claim, report: Report) -> bool:
    """Whether a conjunction behind a comma opens it, and whoever acts or speaks stands before the verb."""
    found, words = claim.found, claim.words
    if not JOINED.search(report.text, max(0, words.start - 12), words.start):
        return False
    if isinstance(found, Statement):
        return found.cue is not None and found.cue.start > words.start
    return isinstance(found, Event) and bool(found.triggers) and found.triggers[0].start > words.start


def _has_no_verb(claim: Claim, report: Report) -> bool:
    """Whether it is told by a noun or a name ("Berg's complaints"), or by a participle ("Berg demanding")."""
    found = claim.found
    if isinstance(found, Position):
        return found.by.endswith(" name")
    if isinstance(found, Statement):
        return found.by.endswith(" noun") or (found.cue is not None and _is_participle(found.cue, report))
    return isinstance(found, Event) and bool(found.triggers) and _is_participle(found.triggers[0], report)


def _is_participle(words: Passage, report: Report) -> bool:
    first = words.text.split()[0].lower()
    return first.endswith("ing") and not IS.search(report.text, max(0, words.start - 20), words.start)
