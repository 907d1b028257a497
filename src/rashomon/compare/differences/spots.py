"""How two versions differ in where, in words that no gazetteer has: on the dam, and on the crest of the dam."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.compare.claims.claim import Claim
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.model import Difference, Passage

THING = r"(?:(?:the|its|their|his|her) )?(?P<thing>[\w’'-]+)"
PART_OF = re.compile(
    r"\b(?:on|at|in|near|from) the (?:banks?|bottom|bow|cent(?:er|re)|corner|crest|deck|edge|end|entrance|foot"
    rf"|middle|mouth|outskirts|roof|shores?|side|steps|stern|tip|top) of {THING}",
    re.I,
)
AT = re.compile(rf"\b(?P<at>on|at|in|near|from|outside|inside|off|above|below|behind|beyond) {THING}", re.I)
FAR = re.compile(
    r"\b[\d.,]+ (?:\w+ )?(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|yards|feet) "
    rf"(?P<at>outside|inside|off|from|above|below|behind|beyond) {THING}",
    re.I,
)


def spots(pair: Pair) -> Iterator[Difference]:
    """Where: a part of a thing and the thing, so far from it and away from it."""
    if pair.left.kind == "figure" or pair.right.kind == "figure":
        return
    for side in (pair, pair.turned()):
        found = _finer(side)
        if found:
            values = [(claim, at.text, at) for claim, at in zip((side.left, side.right), found, strict=True)]
            yield difference("place", "precision", values, "one says more closely where")
            return


def _finer(pair: Pair) -> tuple[Passage, Passage] | None:
    """The words of the left that say more closely where, and those of the right that say it at large."""
    left, right = pair.left, pair.right
    for pattern in (PART_OF, FAR):
        ours = list(pattern.finditer(left.words.text))
        if len(ours) != 1 or pattern.search(right.words.text):
            continue
        (fine,) = ours
        at = fine.groupdict().get("at")
        theirs = [
            coarse
            for coarse in AT.finditer(right.words.text)
            if coarse["thing"].casefold() == fine["thing"].casefold() and at in (None, coarse["at"].casefold())
        ]
        if len(theirs) == 1:
            return _passage(pair, left, fine), _passage(pair, right, theirs[0])
    return None


def _passage(pair: Pair, claim: Claim, match: re.Match[str]) -> Passage:
    start = claim.words.start
    return pair.reports[claim.report].passage(start + match.start(), start + match.end())
