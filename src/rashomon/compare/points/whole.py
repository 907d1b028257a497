"""Points of one report that read as a sentence: what is broken off one is shown with all of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.model import Event, Passage, Position, Report, Span, Statement

GOES_ON = re.compile(r"\s(?!(?:and|but|or)\s)\w")  # behind words that end within a clause
SOMEBODY_WHO = re.compile(r"[^,]+,\s(?:\w+\sof\s)?(?:who|whom|whose|which)\s[^,]*$")  # and not what they did
# "If", "until" and "before" are no such words: nobody tells then that the rest is so.
JOINT = re.compile(r"(?:and|but|or|while|where|after|because|although|though|as)\s+(?=\w)")
IF = re.compile(r"(?:only\s)?(?:if|provided|unless|as long as|on condition)\s", re.IGNORECASE)
IS = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|am)|['’](?:s|re|m))\s(?:\w+\s)?$", re.IGNORECASE)


def in_whole_sentences(groups: Sequence[Sequence[Claim]], reports: Mapping[str, Report]) -> list[Sequence[Claim]]:
    """The groups, what one report alone tells in a part of a sentence with all of that, once for each sentence.

    Where all of a sentence is a point already, its part is none, unless it is a happening with a date, which the
    timeline would lack, or a condition.
    """
    printed: dict[str, set[Span]] = defaultdict(set)
    for group in groups:
        for claim in group:
            printed[claim.report].add(claim.words.span)
    found: list[Sequence[Claim]] = []
    for group in groups:
        report = reports[group[0].report]
        if len(group) > 1:
            found.append(tuple(_without_joint(claim, reports[claim.report]) for claim in group))
            continue
        if not _is_broken(group[0], report):
            found.append(group)
            continue
        (claim,) = group
        held = sentence(report, claim.words.span)
        if held not in printed[report.id] or is_condition(claim):
            printed[report.id].add(held)
            found.append((replace(claim, words=report.passage(held.start, held.end)),))
        elif isinstance(claim.found, Event) and claim.when:
            found.append(group)
    return found


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
    if words.text[:1].islower() or GOES_ON.match(report.text, words.end, held.end):
        return True
    return bool(SOMEBODY_WHO.match(words.text)) or _has_no_verb(claim, report)


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
