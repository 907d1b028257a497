"""Points of one report that read as a sentence: what is broken off one is shown with all of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.measures import is_measure, with_counted
from rashomon.compare.points.broken import covered, is_broken, is_dated
from rashomon.compare.points.loose import without_loose
from rashomon.extract.figures.lexicon import PRISON
from rashomon.model import Passage, Report, Span

# "If", "until" and "before" are no such words: nobody tells then that the rest is so.
JOINT = re.compile(r"(?:and|but|or|while|where|after|because|although|though|as)\s+(?=\w)")
# "A boat was sent, though nobody had called", "Lund bought the dam and has closed it".
ON = re.compile(r",?\s(?:(?:even\s)?though|although|but|and\s(?:has|have|had|is|are|was|were|will|would))\s")
# What "where" is of, by its name behind a preposition, and not "after she had been at Klow, where both met".
VERB = r"(?:\w+ed|ha[sd]|have|is|are|was|were|will|would)"
WHERE = re.compile(
    rf",\s(?:after|following|during|before|ahead\sof|in|at)\s((?:(?!\b{VERB}\b)[^,;:“”\"]){{3,100}}),\swhere\s$"
)
LATER = re.compile(r"\b(?:(?:year|month|week|day|hour|minute)s?|until|soon|shortly|long|only)\s$")


def in_whole_sentences(groups: Sequence[Sequence[Claim]], reports: Mapping[str, Report]) -> list[Sequence[Claim]]:
    """The groups as they are printed: what one report alone tells in parts of a sentence as all of it, once.

    A part that reads as a clause stands for itself, unless another of its sentence does not. No happening with a
    date is left out, for the timeline would lack it. What is broken off the words of another point is none. Of a
    measure that several give, it and what is measured are printed. What one says over several sentences has the
    last of them as well.
    """
    groups = list(without_loose(groups, reports))
    shared: dict[str, list[Span]] = defaultdict(list)
    alone: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for group in groups:
        for claim in group:
            if len(group) > 1:
                shared[claim.report].append(claim.words.span)
            elif claim.kind != "figure":
                alone[claim.report, sentence(reports[claim.report], claim.words)].append(claim)
    told: dict[str, Passage | None] = {}
    for (report, held), parts in alone.items():
        told.update(_told_alone(parts, held, reports[report], shared[report]))
    told.update(_told_in_longer(alone, told, reports))
    counted = Counter(
        _place(claim) for group in groups if len(group) > 1 for claim in group if claim.kind == "figure"
    )
    found: list[Sequence[Claim]] = []
    for group in groups:
        if len(group) > 1:
            found.append(
                tuple(_printed(one, reports[one.report], twice=counted[_place(one)] > 1) for one in group)
            )
        elif group[0].id not in told:
            found.append(group)
        elif words := told[group[0].id]:
            found.append((replace(group[0], words=words),))
    return found


def _told_alone(
    parts: Sequence[Claim], held: Span, report: Report, shared: Sequence[Span]
) -> Iterator[tuple[str, Passage | None]]:
    """The words to print for what one report alone tells in parts of one sentence, by the claim; None for none."""
    broken = [part for part in parts if is_broken(part, report)]
    over = [part for part in broken if not is_dated(part) and covered(part.words.span, shared)]
    yield from ((part.id, None) for part in over)
    if len(parts) == 1 and not over and _goes_on(parts[0], held, report, shared):
        yield parts[0].id, report.passage(held.start, held.end)
        return
    left = [part for part in broken if part not in over]
    if not left:
        return
    whole = [part for part in parts if part not in broken and covered(held, [part.words.span])]
    if whole or covered(held, shared):
        yield from ((part.id, None) for part in parts if part not in whole and not is_dated(part))
        return
    entire = [part for part in parts if part not in broken]
    first = next(filter(is_dated, (*entire, *left)), (entire or left)[0])
    yield first.id, report.passage(held.start, held.end)
    yield from ((part.id, None) for part in (*entire, *left) if part is not first and not is_dated(part))


def _told_in_longer(
    alone: Mapping[tuple[str, Span], Sequence[Claim]],
    told: Mapping[str, Passage | None],
    reports: Mapping[str, Report],
) -> Iterator[tuple[str, Passage | None]]:
    """The claims of whose sentence nothing is left to print, as the words of another go on to its end.

    What reads as a sentence goes only where those of the other were widened: else both were known to be points.
    """
    single = {report: frozenset(reports[report].sentences) for report, _ in alone}
    longer: dict[str, list[Span]] = defaultdict(list)
    widened: dict[str, list[Span]] = defaultdict(list)
    for (report, held), parts in alone.items():
        for one in parts if held not in single[report] else ():
            if words := told.get(one.id, one.words):
                (widened if one.id in told else longer)[report].append(words.span)
    for (report, held), parts in alone.items():
        for one in parts if held in single[report] else ():
            over = widened[report] + (longer[report] if one.id in told else [])
            words = told.get(one.id, one.words)
            if words and not is_dated(one) and covered(words.span, over):
                yield one.id, None


def _goes_on(claim: Claim, held: Span, report: Report, shared: Sequence[Span]) -> bool:
    """Whether its sentence goes on with what its doer did besides or a reservation, and no point tells of that."""
    on = ON.match(report.text, claim.words.end, held.end)
    return bool(on) and claim.kind != "position" and not any(held.overlaps(span) for span in shared)


def _place(claim: Claim) -> tuple[str, Span]:
    return claim.report, claim.words.span


def _printed(claim: Claim, report: Report, *, twice: bool) -> Claim:
    """What one of several reports tells: a clause without what joins it, a measure with what it is of.

    So is any number that stands in one sentence with another. Of a term in prison the sentence says whose it is.
    """
    if claim.kind == "figure" and claim.figures[0].counts != PRISON and (twice or is_measure(claim.figures[0])):
        return replace(claim, words=with_counted(report, claim.figures[0]) or claim.words)
    return _without_joint(claim, report)


def _without_joint(claim: Claim, report: Report) -> Claim:
    """A clause less the word that joins it to another: "and the nets stay", "while the boats wait".

    With what it is of: "talks in Klow, where both met". "Two years after she retires" does not tell that she did.
    """
    joint = JOINT.match(claim.words.text) if claim.part else None
    if joint and (
        of := WHERE.search(report.text, sentence(report, claim.words).start, claim.words.start + len("where "))
    ):
        return replace(claim, words=report.passage(of.start(1), claim.words.end))
    if joint is None or LATER.search(report.text, max(0, claim.words.start - 12), claim.words.start):
        return claim
    return replace(claim, words=report.passage(claim.words.start + joint.end(), claim.words.end))
