"""What a point is of: something that happened, something that somebody said, a count, a stance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.compare.alignment.utterances import is_quoted
from rashomon.compare.claims.claim import Claim
from rashomon.model import TOLD_AS_FACT, Event, PointKind

QUOTE = re.compile(r"[“\"«‘]|(?<!\w)'(?=\w)")  # where a quotation begins


def kind_of(group: Sequence[Claim]) -> PointKind:
    """The kind of a point: what one report tells and another gives as somebody's words is an event.

    What all give as somebody's words is what was said, and a sentence that quotes without a speaker tells nothing.
    """
    if tells(group):
        return "event"
    said: PointKind = "statement" if any(map(is_only_said, group)) else "event"
    return next((claim.kind for claim in group if claim.kind != "event"), said)


def tells(claims: Sequence[Claim]) -> bool:
    """Whether one of the versions is of a happening, and no quotation for which no speaker was found.

    A sentence without marks that others have inside them is a quotation set apart: a post, an issued statement.
    """
    return any(
        claim.kind == "event"
        and not is_only_said(claim)
        and (claim.found is not None or not (QUOTE.search(claim.words.text) or is_quoted(claim, claims)))
        for claim in claims
    )


def is_only_said(claim: Claim) -> bool:
    """Whether somebody's words are told: a clause of them, an act that is quoted, or what the speaker will do or
    did not do.
    """
    if claim.kind != "event" or not claim.origin.sources:
        return False
    if not isinstance(claim.found, Event):
        return claim.part
    own = not set(claim.actors).isdisjoint(claim.origin.sources)
    return claim.hearsay or (own and claim.found.status not in TOLD_AS_FACT)
