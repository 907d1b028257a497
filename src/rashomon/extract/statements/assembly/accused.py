"""What who denies answers where it shares no words with it: an accusation of him, or what was just said of him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.model import Passage, Span, Statement
from rashomon.text import stems

AGO = 2  # sentences between which and the denial nothing else is answered
SAME = (
    2  # stems of what is denied and of an accusation right before it, which may be of a man and denied by his firm
)
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter ones are mostly function words
_ACCUSES = re.compile(r"\b(?:blam|accus|implicat)(?:e|es|ed|ing)\b", re.IGNORECASE)
_FOR = re.compile(r"\s(?:for|of|over)\b")  # "the rebels for the fire"
# Who is called so right behind an accusation is the accused: whoever accuses is not also who denies.
_BODY = re.compile(
    r"(?:the|an?) (?:group|company|firm|operator|organi[sz]ation|movement|militia|party|faction|rebels|militants)"
    r"(?:[’']s)?(?: spokes(?:man|woman|person))?",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|no|none)\b|n[’']t\b", re.IGNORECASE)
_THEN = re.compile(r"\bthat (?:day|night|morning|afternoon|evening|week|month|year)\b|\bat the time\b", re.I)
NO_PART = re.compile(
    r"\bnot (?:been )?(?:behind|involved|responsible|to blame|at fault)\b|\bnothing to do with\b"
    r"|\bno (?:role|part|hand|involvement|responsibility)\b|\bnone of (?:its|his|her|their|our)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|would|shall|going to)\b|[’']ll\b")
_SAID = frozenset("clause quote according".split())


def accuses(one: Statement) -> bool:
    """Whether its verb is one of blame."""
    return one.cue is not None and bool(_ACCUSES.search(one.cue.text))


def is_answer(one: Statement, statements: Sequence[Statement], sentences: Sequence[Span]) -> bool:
    """Whether who is accused says that nothing such was done: "had not flown that day", "had no part in it"."""
    if one.denied or one.kind == "silence" or one.by.rpartition(" ")[2] not in _SAID:
        return False
    text = one.content[0].text
    if not NO_PART.search(text) and not (_NOT.search(text) and _THEN.search(text)):
        return False
    return bool(accusations(one, statements, sentences))


def accusations(one: Statement, statements: Sequence[Statement], sentences: Sequence[Span]) -> list[Statement]:
    """The last accusation, in the sentences right before, of who speaks, or of the same things."""
    return [
        other
        for other in _before(one, statements, sentences)
        if accuses(other)
        if _is_accused(one, other) or len(_told(one) & _told(other)) >= SAME
    ][-1:]


def said_of(one: Statement, statements: Sequence[Statement], sentences: Sequence[Span]) -> list[Statement]:
    """What was said last, in the sentences right before, if it names who denies, and tells nothing to come."""
    last = list(_before(one, statements, sentences))[-1:]
    return [
        other
        for other in last
        if names_before(one, other) and not any(_TO_COME.search(part.text) for part in other.content)
    ]


def target(accusation: Statement) -> Passage:
    """Whom it accuses: "the rebels" in "the rebels for the fire"."""
    first = accusation.content[0]
    text = _FOR.split(first.text, maxsplit=1)[0]
    return replace(first, end=first.start + len(text), text=text)


def names_before(one: Statement, other: Statement) -> bool:
    """Whether what the other says names whoever speaks in the one, before that."""
    at = min((source.words.start for source in one.sources), default=0)
    return any(_is_named(one, part.text[: max(0, at - part.start)]) for part in other.content)


def _is_named(one: Statement, text: str) -> bool:
    """Whether words name whoever speaks: "Iceland" in "Icelandic boats"."""
    words = (word for source in one.sources for word in _WORD.findall(source.words.text))
    names = tuple(word.casefold() for word in words if word[0].isupper())
    return bool(names) and any(word.casefold().startswith(names) for word in _WORD.findall(text))


def _before(one: Statement, statements: Sequence[Statement], sentences: Sequence[Span]) -> Iterator[Statement]:
    """What others said in so many sentences before, or in the same one, in reading order."""
    at = min(part.start for part in (*one.content, *(source.words for source in one.sources)))
    here = next((i for i, held in enumerate(sentences) if held.start <= at < held.end), None)
    if here is None:
        return
    start, mine = sentences[max(here - AGO, 0)].start, _speakers(one)
    found = (other for other in statements if other.cue and start <= other.cue.start < at)
    for other in sorted(found, key=lambda other: other.cue.start if other.cue else 0):
        if other.kind != "silence" and not other.denied and not mine & _speakers(other):
            yield other


def _told(one: Statement) -> set[str]:
    """The stems of the words that are no names in what is said."""
    words = (word for part in one.content for word in _WORD.findall(part.text) if word[0].islower())
    return {stem for word in words for stem in stems(word)}


def _is_accused(one: Statement, other: Statement) -> bool:
    accused = target(other).text
    told = {word.casefold() for word in _WORD.findall(accused)}
    sources = [source.words.text for source in one.sources]
    if _is_named(one, accused) or any(told & set(map(str.casefold, _WORD.findall(text))) for text in sources):
        return True
    return any(_BODY.fullmatch(text) for text in sources)


def _speakers(one: Statement) -> set[str]:
    return {source.actor or source.words.text for source in one.sources}
