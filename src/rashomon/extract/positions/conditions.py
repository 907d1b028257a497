"""Conditions in the words of the source: the clause that "if", "unless", "only after" opens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.model import Passage, Report

# The longest first: "only if" is not an "if" with an "only" before it.
OPENERS: tuple[tuple[str, ...], ...] = (
    ("on", "the", "condition", "that"),
    ("on", "condition", "that"),
    ("on", "condition", "of"),
    ("on", "the", "condition"),
    ("but", "only", "if"),
    ("but", "only", "after"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("only", "if"),
    ("only", "after"),
    ("only", "when"),
    ("only", "once"),
    ("provided", "that"),
    ("providing", "that"),
    ("provided",),
    ("providing",),
    ("if",),
    ("unless",),
    ("until",),
    ("once",),
    ("subject", "to"),
)
# "Even if" grants, "as if" compares, "at once" is no condition.
NOT_BEFORE = frozenset({"even", "as", "what", "at", "wonder", "asked", "see", "know"})
STOPS = frozenset({".", ";", ":", "--", "—", "–", "”", "“", '"', "?", "!"})
ENOUGH = 2  # words after the opener without which it opens no clause


# "On two conditions", which the next sentences give.
ANNOUNCED = re.compile(r"(?:but )?(?:only )?on (?:[a-z]+ )?conditions?\b(?! (?:that|of)\b)", re.IGNORECASE)


def conditions(stance: Token, report: Report) -> tuple[Passage, ...]:
    """The conditions that hang on a stance, in reading order."""
    sentence = list(stance.sent)
    found: list[Passage] = []
    at = 0
    while at < len(sentence):
        size = _opener(sentence, at)
        token = sentence[at]
        if size and _belongs(token, stance):
            end = _end(sentence, at + size, stance)
            if end - at - size + 1 >= ENOUGH:
                last = sentence[end]
                found.append(report.passage(token.idx, last.idx + len(last)))
                at = end
        at += 1
    return tuple(found) or tuple(_announced(stance, report))


def _announced(stance: Token, report: Report) -> Iterator[Passage]:
    sentence = stance.sent
    for match in ANNOUNCED.finditer(report.text, stance.idx, sentence.end_char):
        opener = stance.doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if opener is not None and any(_belongs(token, stance) for token in opener):
            yield report.passage(*match.span())


def _opener(sentence: list[Token], at: int) -> int:
    if at and sentence[at - 1].lower_ in NOT_BEFORE:
        return 0
    for words in OPENERS:
        here = tuple(token.lower_ for token in sentence[at : at + len(words)])
        if here == words:
            return len(words)
    return 0


def _belongs(opener: Token, stance: Token) -> bool:
    """Whether the clause hangs on the stance, and not on a clause below or beside it."""
    verb: Token = opener
    steps = 0
    while verb.i != stance.i:
        if verb.dep_ in ("relcl", "ccomp") and verb.i != opener.head.i and steps:
            return False
        if verb.head.i == verb.i or steps > 8:
            return False
        if steps and verb.dep_ == "conj" and any("subj" in child.dep_ for child in verb.children):
            return False
        verb, steps = verb.head, steps + 1
    return True


def _end(sentence: list[Token], start: int, stance: Token) -> int:
    """The last token of the clause: before the end of the sentence, a stop, or the main clause's own words."""
    end = start
    for i in range(start, len(sentence)):
        token = sentence[i]
        if token.text in STOPS or token.is_space or token.i == stance.i:
            break
        if token.dep_ in ("nsubj", "cc") and token.head.i == stance.i and i > start:
            break
        end = i
    while end > start and sentence[end].is_punct:
        end -= 1
    return end if start < len(sentence) else len(sentence) - 1
