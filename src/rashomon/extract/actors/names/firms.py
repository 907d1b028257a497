"""Names that the text says are a firm's or another body's: by its noun, its officers, its shares or its sort.

The recogniser takes many an invented name of one word for a person's, all through a report.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rashomon.extract.actors.names.introduced import run_back, run_on
from rashomon.extract.actors.names.leaders import is_leaders
from rashomon.extract.actors.names.recognised import CALENDAR, entities, titular
from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.gazetteer import entries
from rashomon.knowledge import given_names, lexicon, organisations, state_words

INITIALS = range(3, 7)  # letters of a name in capitals
SPOKESMEN = frozenset({"spokesman", "spokesperson", "spokeswoman"})  # of a body, or of a person
UNSURE = frozenset({"", "FAC", "GPE", "LOC", "ORG", "PRODUCT"})  # labels of what may well be a body's name
# What nobody but a firm has, whatever its name is taken for: "the Doe chief executive", "shares in Doe".
OF_FIRMS = frozenset({"ceo", "chief executive", "managing director", "chairman", "chairwoman", "shares"})
CHAIRS = frozenset({"chairman", "chairwoman"})  # a party's or a candidate's as well, where they own it
HOLDINGS = frozenset({"shares", "stake", "shareholder", "shareholders", "shareholding"})
IN = frozenset({"in", "of"})
# Nouns besides those of firms behind which the name of one stands: "the food group Doe".
LOOSELY = frozenset({"carrier", "fund", "giant", "group"})


def behind_firms(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of capitals right behind a firm's noun: "the carmaker Doe", but not "the carmaker Doe founded"."""
    for i in range(len(words) - 1):
        if words.lower[i] not in lexicon().companies | LOOSELY or words.pos[i] != "NOUN":
            continue
        start, end = i + 1, run_on(words, i + 1)
        if start == end or (end - start > 1 and words.label[start] == "PERSON"):
            continue
        over = words.head[words.root(start, end)]
        if not (words.dep[over] == "relcl" and words.head[over] == i):
            yield start, end


def with_spokesmen(words: Words) -> Iterator[tuple[int, int]]:
    """Names right before who speaks for them: "a Doe spokeswoman", unless they are a place's or a person's."""
    for i in range(1, len(words)):
        if words.lower[i] not in SPOKESMEN or words.words[i - 1] in POSSESSIVE:
            continue
        start = run_back(words, i)
        start += words.pos[start] in {"DET", "PRON"}
        labels = {words.label[k] for k in range(start, i)}
        if (
            start < i
            and labels <= UNSURE
            and _may_be_a_firm(words, start, i)
            and not entries(words.said(start, i))
        ):
            yield start, i


def owning_initials(words: Words) -> Iterator[tuple[int, int]]:
    """All places of names in capitals that stand more than once and own something: "the VHF's members"."""
    places: dict[str, list[int]] = {}
    for i, word in enumerate(words.words):
        if word.isupper() and word.isalpha() and len(word) in INITIALS and words.pos[i] == "PROPN":
            places.setdefault(word, []).append(i)
    for word, held in places.items():
        owns = any(words.words[i + 1 : i + 2] and words.words[i + 1] in POSSESSIVE for i in held)
        role = word.lower() in lexicon().roles or word in lexicon().titles
        if owns and len(held) > 1 and not role and word not in state_words():
            yield from ((i, i + 1) for i in held)


def with_shares(words: Words) -> Iterator[tuple[int, int]]:
    """Names of firms by what only these have: "the Doe chief executive", "Doe's shareholders", "Doe and its"."""
    for i in range(1, len(words) - 1):
        start = end = i
        after = {*words.lower[i + 1 : i + 4], " ".join(words.lower[i + 1 : i + 3])}
        owns = words.words[i] in POSSESSIVE and (HOLDINGS | OF_FIRMS - CHAIRS) & after
        if (
            owns
            or words.lower[i : i + 2] == ["and", "its"]
            or OF_FIRMS & {words.lower[i], " ".join(words.lower[i : i + 2])}
        ):
            start = run_back(words, i)
        elif words.lower[i] in IN and words.lower[i - 1] in HOLDINGS:
            start, end = i + 1, run_on(words, i + 1)
        if start < end and _may_be_a_firm(words, start, end):
            yield start, end


def set_beside_sorts(words: Words) -> Iterator[tuple[int, int]]:
    """Names before a comma and the sort of firm that it is, or before "which": "Doe Home, the Dutch maker of"."""
    for i in range(1, len(words) - 2):
        if words.words[i] != "," or not words.capital(i - 1):
            continue
        start = run_back(words, i)
        if start == i or not _may_be_a_firm(words, start, i):
            continue
        root = words.root(start, i)
        sorts = (k for k in range(i + 2, min(i + 8, len(words))) if words.lower[k] in lexicon().companies)
        is_sort = words.lower[i + 1] in {"a", "an", "the"} and any(
            words.head[k] == root and words.dep[k] == "appos" for k in sorts
        )
        named = words.label[start] in {"PERSON", "ORG"}
        if is_sort or (words.lower[i + 1] == "which" and named and i - start == 1):
            yield start, i


def shortened(words: Words, firms: Collection[str], persons: Collection[str]) -> Iterator[tuple[int, int]]:
    """Places of the first word alone of a firm's name of several words: "Doe", of "Doe Dairies".

    The longer name comes first, as full names do, or says of what sort the firm is. `persons` are those whose name
    has several words: what one of these is called by is no firm.
    """
    of_persons = {part for form in persons for part in form.split()}
    marks, sorts = lexicon().marks, lexicon().firms | lexicon().companies
    first: dict[str, int] = {}
    for start, end, label in entities(words):
        form = words.said(start, end)
        if " " not in form or not (label == "ORG" or form in firms):
            continue
        says_its_sort = form.split()[-1] in marks or form.split()[-1].lower() in sorts
        word, after, *_ = form.split()
        if after == "and" or word.lower() in words.words:
            continue  # "Solar" is no name where solar panels are told of
        first[word] = 0 if says_its_sort else min(start, first.get(word, start))
    for i, word in enumerate(words.words):
        if i < first.get(word, len(words)) or word in of_persons or is_leaders(word):
            continue
        inside = words.capital(i - 1) or (i + 1 < len(words) and words.capital(i + 1))
        if not inside and words.label[i] in {"PERSON", "ORG"} and _may_be_a_firm(words, i, i + 1):
            yield i, i + 1


def _may_be_a_firm(words: Words, start: int, end: int) -> bool:
    """Whether nothing says that a name is another's: a state's, a title's, a given name.

    Nor a place's: many an invented name is one of a village too, and the recogniser sees that it is none here.
    """
    form = words.said(start, end)
    place = bool(entries(form)) and words.label[start] not in {"PERSON", "ORG"}
    if form in state_words() or form in organisations() or form.lower() in CALENDAR or place:
        return False
    person = end - start > 1 and words.words[start] in given_names()
    return not (person or form in given_names() or titular(words, start) or words.pos[start] in {"DET", "PRON"})
