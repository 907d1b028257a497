"""Words of a report that do not read as a sentence: broken off one, or without what it says is done."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.model import Event, Passage, Position, Report, Span, Statement

GOES_ON = re.compile(r"\s(?!(?:and|but|or)\s)\w")  # behind words that end within a clause
SOMEBODY_WHO = re.compile(r"[^,]+,\s(?:\w+\sof\s)?(?:who|whom|whose|which)\s[^,]*$")  # and not what they did
THOSE_WHO = re.compile(r"(?:[\w'’-]+\s){1,5}(?:who|whose|whom)\s[^,]*")
JOINED = re.compile(r"[,;:–—-]\s(?:and|but|or|while|after|before|because|although|though|as)\s$")
IF = re.compile(r"(?:only\s)?(?:if|provided|unless|as long as|on condition)\s", re.IGNORECASE)
IS = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|am)|['’](?:s|re|m))\s(?:\w+\s)?$", re.IGNORECASE)

NEARLY_ALL = 0.95  # of a stretch, all but its full stop


def is_broken(claim: Claim, report: Report) -> bool:
    """Whether words do not read as a clause: they end or begin in the midst of one, or lack its verb."""
    words, held = claim.words, sentence(report, claim.words)
    if words.span == held or claim.kind == "figure":
        return False
    if is_condition(claim):
        return not IF.match(words.text)
    if words.text[:1].islower() and not _is_joined_clause(claim, report):
        return True
    if GOES_ON.match(report.text, words.end, held.end):
        return True
    return bool(SOMEBODY_WHO.match(words.text)) or _is_named(claim) or _has_no_verb(claim, report)


def _is_named(claim: Claim) -> bool:
    """Whether what somebody does only tells who that is: "sailors who refused to row"."""
    return isinstance(claim.found, Event) and bool(THOSE_WHO.fullmatch(claim.words.text))


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
        if found.by.endswith(" according"):
            return False  # that it begins with "according" makes no participle of it
        return found.by.endswith(" noun") or (found.cue is not None and _is_participle(found.cue, report))
    return isinstance(found, Event) and bool(found.triggers) and _is_participle(found.triggers[0], report)


def _is_participle(words: Passage, report: Report) -> bool:
    first = words.text.split()[0].lower()
    return first.endswith("ing") and not IS.search(report.text, max(0, words.start - 20), words.start)


def covered(words: Span, others: Iterable[Span]) -> bool:
    """Whether nearly all of some words stands in one of other stretches."""
    return any(
        min(words.end, other.end) - max(words.start, other.start) >= NEARLY_ALL * (words.end - words.start)
        for other in others
    )


def is_dated(claim: Claim) -> bool:
    """Whether it is a happening with a date, which the timeline tells."""
    return isinstance(claim.found, Event) and claim.when is not None
