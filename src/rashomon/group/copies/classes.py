"""Which sort of sharing each passage is that two reports share.

What decides is whose words they are. A post, a statement or a letter is printed by many who had it from whoever
made it; running prose in the voice of a desk is written once. Where quotation marks are missing the two are told
apart by their form (`words`), and a short passage that is all that two reports share is no evidence of copy.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.group.copies.parts import Count, Equal
from rashomon.group.copies.runs import GRAM, Chain, joined
from rashomon.group.copies.words import DESK, POSTED, QUOTED, SPOKEN, STOCK, Words
from rashomon.model import Copy, CopyKind

# A passage that speaks for copy. Measured on 586 pairs of independent reports of one event that credit no agency
# and on 200 heavily edited reprints: names with their titles make long runs, and so do set phrases, but not with
# this many words that carry content and are no name.
RUN = 6
WORDS, CONTENT = 10, 4
LONG_WORDS, LONG_CONTENT = 15, 3
# Two such passages. Five of the 586 pairs have more than this, and all five are copy that is not credited; below
# come the formulas of charges and of statistics.
TOGETHER, TOGETHER_CONTENT = 27, 10
ALONE = 30  # one alone may be the rest of a statement: independent reports share up to 26 words
SHARE = 0.5  # or it is this much of the shorter report, and more than a set phrase is long
BRIEF_WORDS, SHARE_WORDS = 20, 60  # in a desk's voice, in any
# Paragraphs in the first person in several places: a comment that was taken over. Independent reports share two at
# most, of 80 words together.
SPOKEN_WORDS = 8
SPOKEN_IN = {2: 100, 3: 60}  # words together, by how many passages: two, three or more
# Once a pair shares copy for certain, shorter stretches of it are copy too.
MORE_RUN, MORE_CONTENT = 6, 3
CHANCE_WORDS = 8  # a shorter stretch of unquoted words is not worth a line
CHANCE_CONTENT = 2  # nor is one of names and titles alone
HALF_QUOTED = 8  # words that one report quotes and the other does not: fewer are any words that a quotation has


@dataclass(frozen=True, slots=True)
class Classed:
    """A copy; `is_alone` where it would speak for agency copy, were it not all that the two share."""

    copy: Copy
    is_alone: bool = False


@dataclass(frozen=True, slots=True)
class _Measured:
    """Equal words, those of them in the desk's voice, and with these what somebody speaks without marks."""

    equal: Equal
    desk: Count
    unquoted: Count

    @classmethod
    def of(cls, equal: Equal) -> _Measured:
        return cls(equal, equal.count(DESK), equal.count(SPOKEN))


def classed(left: Words, right: Words, chains: Sequence[Chain]) -> list[Classed]:
    """The passages that two reports share, each with its kind, by place."""
    held = [_Measured.of(Equal(left, right, chain)) for chain in chains if _is_worth(left, right, chain)]
    shares_copy = _shares_copy(held, min(len(left.folded), len(right.folded)))
    if shares_copy:
        held = [_Measured.of(Equal(left, right, chain)) for chain in joined(left, right, chains)]
    found: list[Classed] = []
    for one in held:
        if shares_copy and _is_more(one):
            found.append(Classed(_copy(one.equal, "agency", _agency(one.unquoted))))
            continue
        found += (other for part in one.equal.parts() if (other := _part(part)))
    return sorted(found, key=lambda one: (one.copy.left, one.copy.right))


def _is_worth(left: Words, right: Words, chain: Chain) -> bool:
    if sum(run.length for run in chain) >= CHANCE_WORDS:
        return True
    return any(
        any(left.voice[run.left : run.left + run.length]) or any(right.voice[run.right : run.right + run.length])
        for run in chain
    )


def _shares_copy(held: Sequence[_Measured], shorter: int) -> bool:
    """Whether two reports share running text for certain; `shorter` are the words of the shorter of the two."""
    desk = [one.desk for one in held if _speaks(one.desk)]
    words, content = sum(count.words for count in desk), sum(count.content for count in desk)
    if len(desk) > 1 and words >= TOGETHER and content >= TOGETHER_CONTENT:
        return True
    if words >= max(BRIEF_WORDS, SHARE * shorter) or (words >= ALONE and any(count.told for count in desk)):
        return True
    unquoted = sum(one.unquoted.words for one in held if one.unquoted.words >= SPOKEN_WORDS)
    if unquoted >= max(SHARE_WORDS, SHARE * shorter):
        return True
    spoken = [one.unquoted.words - one.desk.words for one in held]
    enough = [words for words in spoken if words >= SPOKEN_WORDS]
    return sum(enough) >= SPOKEN_IN.get(min(len(enough), max(SPOKEN_IN)), math.inf)


def _is_more(one: _Measured) -> bool:
    """Whether a passage of two reports that share copy is copy: running text, or several quotations together."""
    if one.unquoted.run >= MORE_RUN and one.unquoted.content >= MORE_CONTENT:
        return True
    quoted = [part for part in one.equal.parts() if part.voice == QUOTED]
    # What one has in quotation marks and the other without was edited by one of them.
    return len(quoted) > 1 or any(min(part.quotations) < 0 and part.count().run >= MORE_RUN for part in quoted)


def _speaks(count: Count) -> bool:
    return count.run >= RUN and (
        (count.words >= WORDS and count.content >= CONTENT)
        or (count.words >= LONG_WORDS and count.content >= LONG_CONTENT)
    )


def _part(part: Equal) -> Classed | None:
    """A stretch of words of one voice."""
    voice, count = part.voice, part.count()
    if voice == QUOTED:
        return _quotation(part, count)
    if voice == STOCK:
        reason = f"{count.words} equal words that a site or an agency says of itself"
        return Classed(_copy(part, "boilerplate", reason)) if count.words >= GRAM else None
    if count.words < CHANCE_WORDS or count.content < CHANCE_CONTENT:
        return None
    if voice == POSTED:
        return Classed(_copy(part, "quotation", f"{count.words} equal words of a signed post that both print"))
    if voice == SPOKEN:
        reason = (
            f"{count.words} equal words in the first or second person that both print, without quotation marks"
        )
        return Classed(_copy(part, "quotation", reason))
    if _speaks(count):
        reason = "all that the two share: nothing tells copy from a text that both print"
        return Classed(_copy(part, "chance", f"{count.words} equal words, {reason}"), is_alone=True)
    reason = "too few that carry content to tell copy from chance"
    return Classed(_copy(part, "chance", f"{count.words} equal words, {reason}"))


def _quotation(part: Equal, count: Count) -> Classed | None:
    is_in_both = min(part.quotations) >= 0
    if count.run < (GRAM if is_in_both else HALF_QUOTED):
        return None
    where = "both" if is_in_both else "one of the two"
    return Classed(_copy(part, "quotation", f"{count.words} equal words inside quotation marks in {where}"))


def _agency(count: Count) -> str:
    if count.run < MORE_RUN:
        return "what is quoted stands in one order in both, or without marks in one, and the two share copy"
    return f"{count.words} equal words outside quotation marks, {count.run} of them in a row"


def _copy(equal: Equal, kind: CopyKind, reason: str) -> Copy:
    first, last = equal.chain[0], equal.chain[-1]
    return Copy(
        left=equal.left.passage(first.left, last.left + last.length),
        right=equal.right.passage(first.right, last.right + last.length),
        kind=kind,
        score=round(equal.share, 3),
        reason=reason,
    )
