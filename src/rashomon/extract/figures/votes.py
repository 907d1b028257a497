"""How a vote ended, where the losers' number stands alone: "by 61 votes to 58", "in a 61-58 vote"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from rashomon.extract.figures.lexicon import TALLY
from rashomon.extract.numerals import number

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+"
# "From 61 votes to 58" tells of two votes, "61 to 70 votes" of one number that is not known.
_ENDED = re.compile(
    rf"(?<![\w.,$€£-])(?<!from )(?<!between )(?P<first>{_NUMBER})(?:(?P<votes>\s+votes)?\s+(?:to|against)\s+|[-–])"
    rf"(?P<second>{_NUMBER})(?![\w%-]|[.,]\d)",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|of)\s+$", re.IGNORECASE)
_AHEAD = re.compile(r"\s+(?:\w+\s+)?vote\b", re.IGNORECASE)
# "By 10 to 14 crowns" is no end of a vote.
_DONE = re.compile(r"\s*(?:[.,;:!?)—–\"”]|\Z|(?:on|in|after|with|at|late|early|following|when|while|and)\b)")
_VOTED = re.compile(r"\b(?:vote[sd]?|voting|ballots?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Votes:
    """So many votes, at `[start, end)`."""

    start: int
    end: int
    value: float
    counts: str = TALLY
    qualifier: None = None


def votes(parse: Doc) -> Iterator[Votes]:
    """The numbers of either side, in reading order."""
    text = parse.text
    for match in _ENDED.finditer(text):
        if not _tells_of_vote(parse, match):
            continue
        for part in ("first", "second"):
            value = number(match[part])
            if value is not None:
                end = match.end("votes") if part == "first" and match["votes"] else match.end(part)
                yield Votes(match.start(part), end, value)


def _tells_of_vote(parse: Doc, match: re.Match[str]) -> bool:
    if match["votes"]:
        return True
    if _AHEAD.match(parse.text, match.end()):
        return True
    if not _DONE.match(parse.text, match.end()):
        return False
    words = parse.char_span(match.start(), match.end(), alignment_mode="expand")
    told = words is not None and _VOTED.search(words.sent.text)
    return bool(told and _BY.search(parse.text[: match.start()][-8:]))
