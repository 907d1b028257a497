"""What denies: a cue that does ("denied", "called the report false"), or a content that negates another's."""

from __future__ import annotations

import re

from rashomon.extract.statements.found import Found
from rashomon.extract.statements.lexicon import DENIALS
from rashomon.extract.statements.reading import Reading, lemma_of

# Who doubts or questions a thing does not say that it is not so; who disagrees has another opinion.
_SHORT_OF = frozenset("doubt question disagree".split())
# These also turn down what was offered: "rejected the plan". They deny what was said: "rejected the report".
_TURNS_DOWN = frozenset("reject dismiss dispute".split())
_SAID = frozenset(
    """
    accusation allegation argument assertion charge claim contention conclusion account version story article
    coverage report rumor rumour speculation statement suggestion insinuation notion remark it this that
    """.split()
)
_FALSE = re.compile(
    r"\b(?:wrong|false|untrue|baseless|groundless|unfounded|nonsense|fiction|fabricat\w+|invent(?:ed|ion)|lies?"
    r"|made[ -]up|misinformation|disinformation|fake|ridiculous|absurd)\b",
    re.IGNORECASE,
)
# "No such offer was made": what is denied was said before.
NO_SUCH = re.compile(r"\bno such (\w+)", re.IGNORECASE)


def denies(reading: Reading, item: Found) -> bool:
    """Whether an attribution denies what somebody else said, by its cue or its content."""
    if item.silence or not item.content:
        return False
    lemma = lemma_of(item.verb)
    if lemma in DENIALS - _SHORT_OF and item.rule in ("object", "clause", "gerund", "topic"):
        return lemma not in _TURNS_DOWN or item.rule == "clause" or _is_of_words(reading, item)
    texts = [reading.text[span.start : span.end] for span in item.content]
    if item.rule in ("name", "as"):
        return _is_of_words(reading, item) and any(_FALSE.search(text) for text in texts)
    return item.rule in ("clause", "quote", "according") and any(NO_SUCH.search(text) for text in texts)


def _is_of_words(reading: Reading, item: Found) -> bool:
    """Whether what is turned down is something said: "the account of", "a report that"."""
    first = item.content[0]
    words = reading.parse.char_span(first.start, first.end, alignment_mode="expand")
    return words is not None and any(lemma_of(token) in _SAID for token in (words.root, *words[:4]))
