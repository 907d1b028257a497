"""Words that look like a time and are none: names of people, papers and laws, verbs, years that are counts."""

from __future__ import annotations

import re

from spacy.tokens import Span as Words
from spacy.tokens import Token

# Months that are also given names, surnames or verbs need a word beside them that asks for a time.
_AMBIGUOUS = re.compile(r"(?:may|march|april|june|august|jan\.?|dec\.?|mar\.?)$", re.IGNORECASE)
_TIME_PREPOSITIONS = frozenset(
    "in since by until till through from to of for during before after this last next early late mid between and"
    " or every each the on around about - – — 's ’s".split()
)
_OF_MONTHS = frozenset("in since by until till through during last next early late mid this".split())
_NAMING = frozenset(
    "merry happy black good bloody super palm ash cyber giving easter holy whit maundy shrove fat ruby".split()
)
_TITLES = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sgt sgt. detective sir lord lady".split())
_NAMED = frozenset(
    "times telegraph mirror express mail post herald sun star people independent tribune world live sermon"
    " agreement accord revolution uprising intifada league madness group movement brigade brigades martyrs"
    " football".split()
)
_ENTITIES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "LAW", "FAC", "EVENT"})
_PAPERS = frozenset({"daily", "weekly", "monthly"})
_YEAR = re.compile(r"\d{4}$")
_YEAR_PREPOSITIONS = frozenset(
    "in since by until till through from to of for during before after early late mid between and or fiscal around"
    " about year years circa the around ( -".split()
)


def is_name(words: Words, start: int, end: int) -> bool:
    """Whether the words at `[start, end)` of the parsed text are no time here."""
    text = words.doc.text[start:end]
    if _YEAR.match(text):
        return not _is_year(words)
    if not any(c.isupper() for c in text) and not text[0].isdigit():
        return text in _PAPERS and (words.root.pos_ == "NOUN" or _names_a_paper(words))
    if any(c.isdigit() for c in text):
        return False
    return _named_by_neighbours(words) or _is_verb_or_person(words, text)


def _names_a_paper(words: Words) -> bool:
    """As in "the party daily Zarya"."""
    after = _after(words)
    return after is not None and after.pos_ == "PROPN" and words.root.dep_ != "advmod"


def _before(words: Words) -> Token | None:
    return words.doc[words.start - 1] if words.start else None


def _after(words: Words) -> Token | None:
    return words.doc[words.end] if words.end < len(words.doc) else None


def _is_year(words: Words) -> bool:
    """A bare number is a year beside a word that asks for one, or where the recogniser saw a date."""
    token, before, after = words[0], _before(words), _after(words)
    if before is not None and (before.text in "$€£¥#" or before.lower_ in ("resolution", "no", "no.", "number")):
        return False
    if after is not None and (after.text in "%°" or after.lower_ in ("percent", "per", "people", "gmt", "hours")):
        return False
    if token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i > token.i:
        return bool(token.ent_type_ == "DATE" and before is not None and before.lower_ in ("the", "in", "since"))
    if before is not None and before.lower_ in _YEAR_PREPOSITIONS:
        return token.ent_type_ in ("DATE", "")
    return bool(token.ent_type_ == "DATE")


def _named_by_neighbours(words: Words) -> bool:
    before, after = _before(words), _after(words)
    if before is not None and before.lower_ in _NAMING | _TITLES and before.text[0].isupper():
        return True
    if words.text.casefold() in _PAPERS and after is not None and after.text[:1].isupper():
        return True
    if words.text in ("Today", "Tonight") and before is not None and before.text[:1].isupper():
        return not words[0].is_sent_start  # papers and programmes
    if words.text in ("Today", "Tonight") and _is_in_marks(words):
        return True
    if words.text in ("TODAY", "TONIGHT") and before is not None and before.is_upper and len(before) > 1:
        return any(token.is_lower for token in words.sent)  # so in a sentence that is not all in capitals
    if words.text == "March" and _is_a_walk(words):
        return True
    if after is None or not after.text[:1].isupper() or after.is_sent_start:
        return False
    return after.lower_ in _NAMED or (
        words.root.dep_ == "compound" and words.root.ent_type_ in _ENTITIES and words.root.ent_iob_ == "B"
    )


def _is_in_marks(words: Words) -> bool:
    """Whether quotation marks stand around it: the name of a programme."""
    before, after = _before(words), _after(words)
    return before is not None and before.is_quote and after is not None and after.is_quote


def _is_a_walk(words: Words) -> bool:
    """As in "the March for Whales", not "in March for Oslo"."""
    before, end = _before(words), words.end
    if before is not None and before.lower_ in _OF_MONTHS:
        return False
    behind = words.doc[end : end + 2]
    return len(behind) == 2 and behind[0].lower_ in ("for", "on", "against") and behind[1].text[:1].isupper()


def _is_verb_or_person(words: Words, text: str) -> bool:
    token, before = words[0], _before(words)
    if len(words) > 1 or not _AMBIGUOUS.match(text):
        return _is_subject_of_speech(words)
    if token.pos_ in ("VERB", "AUX") and token.tag_ != "NNP":
        return True
    return before is None or before.lower_ not in _TIME_PREPOSITIONS or token.ent_type_ == "PERSON"


def _is_subject_of_speech(words: Words) -> bool:
    """As in "Friday said": someone of that name."""
    root = words.root
    return (
        root.dep_ == "nsubj"
        and root.head.lemma_ in ("say", "tell", "add", "ask", "think", "want")
        and len(words) == 1
    )
