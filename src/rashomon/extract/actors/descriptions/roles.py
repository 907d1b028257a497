"""What the report calls a person: the role before the name, and the one set beside it by commas."""

from __future__ import annotations

from rashomon.extract.actors.names.recognised import is_given
from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.knowledge import Gender, country_of, lexicon, organisations, regions, state_words

BEFORE = 14  # tokens: longer roles before a name were all misparses in the pages read
BESIDE = 16
BETWEEN = frozenset({"of", "for"})
# Adjectives without which a role says more than the report does: "the alleged GOP donor", "the likely nominee".
HEDGES = frozenset(
    """accused alleged aspiring convicted current dead deceased designated eventual failed fake false honorary
    hopeful likely new next nominal onetime one-time possible potential presumed presumptive previous prospective
    purported putative self-styled so-called suspected unofficial unsuccessful""".split()
)
SCHOOLS = frozenset({"University", "College", "School", "Institute"})
STOPS = frozenset({"who", "whose", "which", "that", "where", "when", "whom"})


def spoken_role(words: Words, start: int, end: int, *, aside: bool = False) -> str:
    """The role of tokens `[start, end)` as it stands; empty for a mere Mr, and for "his son"."""
    honorific, kin = lexicon().honorific, lexicon().kin
    while start < end and words.words[end - 1] in honorific:
        end -= 1
    while start < end and words.words[start] in honorific:
        start += 1
    while start < end and words.lower[start] in {*BETWEEN, "and"}:
        start += 1
    while 0 < start < end and "-" in words.words[start - 1 : start + 1] and words.adjacent(start):
        start -= 1  # "co-founder"
    if all(words.pos[i] in {"ADJ", "ADV"} and not role_word(words, i) for i in range(start, end)):
        return ""  # "a cheerful Mr Doe"
    if start >= end or words.lower[last_of_head(words, start, end) if aside else end - 1] in kin:
        return ""
    return words.said(start, end)


def last_of_head(words: Words, start: int, end: int) -> int:
    """The noun of a role before its "of", "to", "for"."""
    for i in range(start + 1, end):
        if words.pos[i] == "ADP":
            return i - 1
    return end - 1


def gender_of(words: Words, start: int, end: int) -> Gender | None:
    """The gender that a word of the role fixes."""
    for i in range(end - 1, start - 1, -1):
        found = lexicon().titles.get(words.words[i]) or lexicon().gender.get(words.lower[i])
        if found:
            return found
    return None


def country(words: Words, start: int, end: int) -> str | None:
    """The state that a role is of: "Norwegian minister", "Norway's minister", "minister of Norway".

    Not the one an envoy is sent to, and not one in the name of a body ("head of the Society of Norway").
    """
    for i in range(start, end):
        if words.lower[i] in {"to", "in", "on", "with", "at", "from"} or words.pos[i] == "VERB":
            return None  # "the man accused of planning the Swiss meeting" need not be Swiss
        code = None if _far_from_role(words, start, i) or in_region(words, i) else _code(words, i, end)
        if code and _of_region(words, i, end):
            return None
        if code:
            other = _code(words, i + 2, end) if words.lower[i + 1 : i + 2] == ["and"] else None
            return code if other in {None, code} else None  # of "Omani and Danish officials" neither's
    return None


def _of_region(words: Words, i: int, end: int) -> bool:
    """Whether an office is that of a region called as a state is: "Georgia governor", "Georgia Gov."."""
    office = words.lower[i + 1 : end]
    return words.words[i] in regions() and any(lexicon().short.get(w.rstrip("."), w) == "governor" for w in office)


def country_behind(words: Words, end: int) -> str | None:
    """The state right behind a name that has a role before it: "Foreign Minister Jane Doe of Norway"."""
    if words.lower[end : end + 1] != ["of"]:
        return None
    first = end + 1 + (words.lower[end + 1 : end + 2] == ["the"])
    return _code(words, first, min(first + 3, len(words)))


def in_region(words: Words, i: int) -> bool:
    """Whether token `i` is the end of a region's name: New Mexico is not Mexico."""
    return i > 0 and f"{words.words[i - 1]} {words.words[i]}" in regions()


def _code(words: Words, i: int, end: int) -> str | None:
    for length in (3, 2, 1):
        if i + length <= end:
            phrase = words.said(i, i + length)
            body = organisations().get(phrase)
            code = country_of(phrase) or (body.country if body else None)
            if code:
                return code
    return None


def _far_from_role(words: Words, start: int, i: int) -> bool:
    """Whether token `i` comes after an "of" that no role word stands before."""
    of = i - 1 - (words.lower[i - 1] == "the")
    return of > start and words.lower[of] == "of" and not role_word(words, of - 1)


def beside(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """The role set beside a name, after it ("Jane Doe, the mayor,") or before ("his envoy, Jane Doe")."""
    root = words.root(start, end)
    for child in words.children[root]:
        if words.dep[child] == "appos" and child >= end and role_word(words, child):
            return _apposition(words, end, child)
    head = words.head[root]
    if words.dep[root] == "appos" and head < start and role_word(words, head):
        return _preceding(words, head, start)
    return None


def role_word(words: Words, i: int) -> bool:
    """Whether token `i` is a noun or a title for what somebody is."""
    role = words.lower[i] in lexicon().roles and not is_given(words, i)
    return role or words.words[i] in lexicon().titles


def belongs(words: Words, i: int) -> bool:
    """Whether token `i` can be part of the role that goes on after it."""
    word, lower = words.words[i], words.lower[i]
    if words.label[i] in {"DATE", "TIME", "CARDINAL", "PERSON"} or not (word[0].isalnum() or word[0] in "-'’"):
        return False
    if word in POSSESSIVE:
        return (i > 0 and words.label[i - 1] not in {"PERSON", "DATE", "TIME", ""}) or _state_before(words, i)
    if word == "-":
        return words.adjacent(i)
    if lower in BETWEEN:
        return i > 0 and (role_word(words, i - 1) or (words.words[i - 1] in SCHOOLS and lower == "of"))
    if lower in HEDGES and words.dep[i] == "amod":
        return True
    if words.pos[i] in {"PROPN", "NOUN"}:
        return (
            lower in lexicon().before_role
            or words.dep[i] in {"compound", "nmod", "poss", "amod", "pobj"}
            or (role_word(words, i) and words.pos[i] == "PROPN")
        )
    if lower in lexicon().before_role or role_word(words, i) or word in state_words():
        under = words.pos[i] == "ADP" and not role_word(words, i + 1)  # "under former mayor Jane Doe"
        return words.pos[i] != "VERB" and not under
    return words.pos[i] == "ADJ" and words.dep[i] in {"amod", "compound", "nmod"}


def _state_before(words: Words, i: int) -> bool:
    return words.words[i - 1] in state_words()


def _apposition(words: Words, end: int, child: int) -> tuple[int, int] | None:
    first = _leftmost(words, child)
    if first < end or words.words[end] not in {",", "-", "–", "—", "("} or first - end > 2:
        return None
    if words.lower[first - 1] == "then" and first > end:
        first -= 1  # "Jane Doe, then the mayor,"
    while first < child and (words.pos[first] in {"DET", "PRON"} or not words.words[first][0].isalnum()):
        first += 1
    last = child + 1
    while last < len(words) and last - first < BESIDE and not ends_role(words, last):
        last += 1
    if last - first >= BESIDE:
        return None
    while last > child + 1 and words.pos[last - 1] in {"ADP", "PART", "DET"}:
        last -= 1  # "the second diver to arrive"
    return first, last


def ends_role(words: Words, i: int) -> bool:
    """Whether token `i` ends the role behind a name that stands before it."""
    word = words.words[i]
    if word in {"and", "&"} and words.capital(i - 1) and i + 1 < len(words) and words.capital(i + 1):
        return False
    if "\n" in word or words.lower[i] in STOPS or word in {"and", "or"}:
        return True
    return (not word[0].isalnum() and word not in {"-", "'", "’"} and word not in POSSESSIVE) or (
        words.pos[i] in {"VERB", "AUX"}
    )


def _preceding(words: Words, head: int, start: int) -> tuple[int, int] | None:
    """The role before a comma and a name, from after its owner on: "the president's envoy to the region, ..."."""
    comma = next((i for i in range(head, start) if words.words[i] == ","), None)
    if comma is None or comma - head > BESIDE:
        return None
    if "and" in words.lower[head:comma] and role_word(words, comma - 1):
        head = comma - 1  # "a friend of the mayor and his deputy, Jane Doe"
    first = head
    while first > 0 and head - first < BEFORE and belongs(words, first - 1):
        first -= 1
    while first < head and words.words[first] in POSSESSIVE:
        first += 1
    return first, comma


def _leftmost(words: Words, i: int) -> int:
    while words.children[i] and words.children[i][0] < i:
        i = words.children[i][0]
    return i
