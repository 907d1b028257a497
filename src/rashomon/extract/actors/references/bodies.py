"""Nouns that stand for a body by what it is: "the company", "the regulator", the firm of whoever speaks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rashomon.extract.actors.descriptions.phrases import Phrase, acts, said_more
from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import lexicon

LATE = 3  # sentences: as far as "the company" looks for a company
# What an organisation of any sort can be called.
ANY_BODY = frozenset("organisation organization firm company".split())
FIRMS = frozenset({"firm", "company"})
PUBLIC = frozenset("academy church clinic college hospital library museum school university".split())
# Kinds that a name often does not tell: of "Acme" it may be any of these.
UNTOLD = frozenset(
    "agency airline broadcaster charity club newspaper outlet paper team carmaker retailer manufacturer".split()
)
# What a body may be called whose name ends in one of these.
SORTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "regulator": frozenset("authority commission agency inspectorate regulator ombudsman".split()),
        "watchdog": frozenset("authority commission agency inspectorate regulator ombudsman watchdog".split()),
        "union": frozenset("union federation association guild".split()),
        "court": frozenset("court tribunal".split()),
    }
)
COMPANIES = frozenset("business conglomerate corporation firm group subsidiary".split())


def of_late(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """The only organisation of late, where what any can be called, or a kind that its name does not gainsay, acts.

    Elsewhere "the company" is too often any company.
    """
    if not acts(clauses.words, phrase.noun):
        return None
    if phrase.kind != "organisation" or not phrase.definite or phrase.start != phrase.noun:
        return None
    if phrase.owner is not None or said_more(clauses.words, phrase):
        return None
    sentence = clauses.words.sentence[phrase.noun]
    for back in range(LATE):
        if sentence < back:
            break
        start, end = clauses.words.sentences[sentence - back]
        found: dict[int, Somebody] = {}
        for mention in clauses.within(start, min(end, phrase.left)):
            found |= {id(who): who for who in mention.who if who.kind == "organisation"}
        if found:
            who = next(iter(found.values()))
            return who if len(found) == 1 and can_be(who, phrase.sort) else None
    return None


def of_sort(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """The only body of which the name says that it is of this sort: "the Harbour Authority ... the regulator"."""
    if not phrase.definite or phrase.owner is not None or said_more(clauses.words, phrase):
        return None
    if phrase.start != phrase.noun or phrase.kind != "organisation" or phrase.sort not in SORTS:
        return None
    named = (who for mention in clauses.within(0, phrase.left) for who in mention.who)
    fits = {id(who): who for who in named if who.named and who.nouns & SORTS[phrase.sort]}
    return next(iter(fits.values())) if len(fits) == 1 else None


def of_speaker(clauses: Clauses, phrase: Phrase) -> Somebody | None:
    """The firm of whoever speaks in this sentence: "Its director said the company was ready"."""
    words = clauses.words
    if phrase.sort not in FIRMS or not phrase.definite or phrase.start != phrase.noun:
        return None
    if phrase.owner is not None or said_more(words, phrase) or words.dep[phrase.noun] not in SUBJECTS:
        return None
    start, _ = words.sentences[words.sentence[phrase.noun]]
    named = [mention for mention in clauses.within(start, phrase.left) if _is_body(mention)]
    found = {id(who): who for mention in named for who in mention.who}
    if len(found) != 1 or not any(_has_officer(words, mention) for mention in named):
        return None
    who = next(iter(found.values()))
    return who if can_be(who, phrase.sort) else None


def _is_body(mention: Found) -> bool:
    return any(who.kind == "organisation" for who in mention.who)


def _has_officer(words: Words, mention: Found) -> bool:
    """Whether an office stands right behind a name, or before it: "the Doe chairman", "a spokesman for Doe"."""
    after = [words.lower[i] for i in range(mention.end, min(mention.end + 3, len(words)))]
    before = words.lower[max(0, mention.start - 2) : mention.start]
    offices = lexicon().roles
    return bool(offices.intersection(after)) or (
        before[-1:] in (["for"], ["of"], ["at"]) and bool(offices.intersection(before))
    )


def can_be(who: Somebody, noun: str) -> bool:
    """Whether a body of this name may be called by a noun: a bank is no club, an abbreviation may be either."""
    if noun in ANY_BODY:
        other = (lexicon().bodies | lexicon().firms | PUBLIC) - lexicon().companies - COMPANIES
        return noun not in FIRMS or not who.nouns & other  # a ministry is no company
    known = lexicon().firms | lexicon().sites | lexicon().bodies
    return noun in UNTOLD and who.named and not who.nouns & (known - {noun})
