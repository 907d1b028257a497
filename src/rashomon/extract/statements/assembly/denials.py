"""What denies: a cue that does ("denied", "called the report false"), or a content that negates another's."""

from __future__ import annotations

import re

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.lexicon import DENIALS
from rashomon.extract.statements.syntax.reading import Reading, lemma_of

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
# Whoever denies these grants them not to who asked: a judge, an office.
_ASKED_FOR = frozenset(
    """
    request bid motion appeal application petition plea offer demand relief stay injunction hearing waiver licence
    license permit clearance funding leave extension release
    """.split()
)
_FALSE = re.compile(
    r"\b(?:wrong|false|untrue|baseless|groundless|unfounded|nonsense|fiction|fabricat\w+|invent(?:ed|ion)|lies?"
    r"|made[ -]up|misinformation|disinformation|fake|ridiculous|absurd)\b",
    re.IGNORECASE,
)
_JUDGED = frozenset("wrong ridiculous absurd".split())
# What follows is no name: "found it hard to tell the true from the false", "as what they thought was fake".
_FOR_ANOTHER = re.compile(r"\b(?:to|what|from|between|true|right)\b")
_POINTER = re.compile(r"(?:it|this|that)\b", re.IGNORECASE)
# What is called untrue: "that is a lie", "the claim was baseless". A bare "it" is what was said only where it
# opens a quotation; elsewhere it may be what that was about ("no proof of the claim was found. Berg said it was
# false").
_WAS = r"(?:[’']s| (?:is|was|are|were|has been|have been|had been))(?: \W?\w+ly| just| all)?"
_UNTRUE = (
    r"\W?(?:not (?:true|correct|accurate)|untrue|false|baseless|groundless|unfounded|fabricated|an? lie|lies"
    r"|nonsense)"
)
_THAT = re.compile(
    rf"(?:that )?(?:\W+it|\W*(?:this|that|these|those)){_WAS} {_UNTRUE}\b(?! (?:to|that|for)\b)", re.IGNORECASE
)
_THE_CLAIM = re.compile(
    rf"(?:that )?\W*(?:the|this|these|those|such|all|any)(?: the| these)? (?P<noun>\w+?)s?"
    rf"(?: (?:against|about|by|from|in|of) [^,;.]+?)?{_WAS} (?:{_UNTRUE}\b|{_FALSE.pattern})",
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
        if lemma in _TURNS_DOWN:
            return item.rule == "clause" or _is_of_words(reading, item)
        return item.rule in ("clause", "gerund") or not _is_asked_for(reading, item)
    texts = [reading.text[span.start : span.end] for span in item.content]
    if item.rule in ("name", "as"):
        found = [
            match[0].casefold()
            for text in texts
            for match in _FALSE.finditer(text)
            if not _FOR_ANOTHER.search(text, 0, match.start())
        ]
        only_judged = _POINTER.match(texts[0]) and _JUDGED.issuperset(
            found
        )  # "called it absurd", as one does a plan
        return _is_of_words(reading, item) and bool(found) and not only_judged
    if item.rule not in ("clause", "quote", "colon", "according"):
        return False
    return _is_false(texts[0]) or any(NO_SUCH.search(text) for text in texts)


def _is_false(text: str) -> bool:
    """Whether what is said begins with something that was told before, and calls it untrue."""
    found = _THE_CLAIM.match(text)
    return bool(_THAT.match(text)) or (found is not None and found["noun"].casefold() in _SAID)


def _is_asked_for(reading: Reading, item: Found) -> bool:
    """Whether what is denied was asked for, and not said: "denied the motion", "denied a claim for damages"."""
    first = item.content[0]
    words = reading.parse.char_span(first.start, first.end, alignment_mode="expand")
    if words is None:
        return False
    noun = lemma_of(words.root)
    return noun in _ASKED_FOR or (noun == "claim" and any(child.lower_ == "for" for child in words.root.children))


def _is_of_words(reading: Reading, item: Found) -> bool:
    """Whether what is turned down is something said: "the account of", "a report that"."""
    first = item.content[0]
    words = reading.parse.char_span(first.start, first.end, alignment_mode="expand")
    # "Rejected that view", "this plan": a determiner points to no words.
    return words is not None and any(
        lemma_of(token) in _SAID and token.dep_ != "det" for token in (words.root, *words[:4])
    )
