"""What is done by saying a thing, by the cues of two statements: who denies a thing does not admit it."""

from __future__ import annotations

import re

from rashomon.compare.claims.claim import Claim
from rashomon.model import Statement
from rashomon.text import stems

ADMITTING = frozenset(
    stems("admit admits admitted admitting admission acknowledge acknowledged acknowledging acknowledgement")
) | frozenset(stems("acknowledgment concede conceded conceding concession confess confessed responsibility"))
DEMANDING = frozenset(
    stems(
        "call calls called calling demand demands demanded demanding urge urges urged urging plea pleaded appeal"
    )
) | frozenset(stems("appealed appealing implore implored beg begged request requested asked asking ask"))
APOLOGISING = frozenset(
    stems("apologise apologised apologising apologize apologized apologizing apology apologies")
)
PRAISING = frozenset(stems("praise praised praising hail hailed laud lauded applaud applauded commend commended"))
BLAMING = frozenset(
    stems(
        "condemn condemned condemning denounce denounced criticise criticised criticize criticized decry decried"
    )
)
# Of a thing, as "for the delay": what is said of it is in the cue alone.
ACTS = (ADMITTING, APOLOGISING, PRAISING, BLAMING)
OF_THINGS = frozenset({"topic", "object", "noun"})  # rules of the extractor

# What a thing is called: "the plan to close the pier was a mistake".
CALLED = re.compile(r"\b(?:is|are|was|were|be|been)\s(?:not\s)?[“\"'‘]?(?:an?|no)\s", re.I)


def only_calls(said: Claim, told: Claim) -> bool:
    """Whether somebody only says what a thing is that another tells: "the plan to close it was a mistake"."""
    content = " ".join(part.text for part in said.found.content) if isinstance(said.found, Statement) else ""
    found = CALLED.search(content)
    if found is None:
        return False
    thing, name = frozenset(stems(content[: found.start()])), frozenset(stems(content[found.end() :]))
    shared = said.about & told.about
    return shared <= thing and shared.isdisjoint(name)


def done_otherwise(left: Claim, right: Claim, *, one_speaker: bool) -> bool:
    """Whether two statements do what is not one thing, whatever words they share.

    Who demands that a thing be done does not tell, as another may, that it will be.
    """
    one, other = _cue(left), _cue(right)
    if _denies(left) != _denies(right) and (one | other) & ADMITTING:
        return True
    if not one_speaker and bool(one & DEMANDING) != bool(other & DEMANDING):
        return not (left.quoted and right.quoted)
    if not (_is_of_a_thing(left) and _is_of_a_thing(right)):
        return False
    acts = [frozenset(i for i, act in enumerate(ACTS) if cue & act) for cue in (one, other)]
    return all(acts) and acts[0].isdisjoint(acts[1])


def _cue(claim: Claim) -> frozenset[str]:
    cue = claim.found.cue if isinstance(claim.found, Statement) else None
    return frozenset(stems(cue.text)) if cue else frozenset()


def _denies(claim: Claim) -> bool:
    return isinstance(claim.found, Statement) and bool(claim.found.denied)


def _is_of_a_thing(claim: Claim) -> bool:
    return isinstance(claim.found, Statement) and claim.found.by.rpartition(" ")[2] in OF_THINGS
