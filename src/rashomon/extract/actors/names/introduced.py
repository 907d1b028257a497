"""Names that the text says are somebody's: behind a title or a role, before "who" or an age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.extract.actors.names.forms import PARTICLES
from rashomon.extract.actors.names.recognised import CALENDAR, MOST_WORDS, is_given, plausible, titular
from rashomon.extract.actors.syntax.words import APOSTROPHE, Words
from rashomon.knowledge import lexicon, state_words

# Titles that also start names of other things (General Motors, Justice Department): the recogniser must agree.
LOOSE = frozenset(
    "general justice major chief judge don father speaker director chair officer commander captain sister brother "
    "secretary king prince princess queen lord lady pope marshal minister governor commissioner duke "
    "cardinal".split()
)
AGE = re.compile(r"[1-9]\d|10\d|[5-9]")


def after_titles(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of capitals right after a title or a role that belongs to them."""
    titles, roles = lexicon().titles, lexicon().roles
    for i in range(len(words) - 1):
        if (
            words.words[i] in titles
            or (words.lower[i] in roles and not is_given(words, i))
            or (
                i > 1
                and words.lower[i - 1] == "of"
                and words.words[i] == "State"
                and words.lower[i - 2] == "secretary"
            )
        ):
            start = i + 1
        else:
            continue
        end = run_on(words, start)
        if start < end and plausible(words, start, end) and _agrees(words, i, start, end):
            yield start, end


def behind_roles(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of capitals between a role with its comma and the next mark: "its leader, Jane Doe, "."""
    for i in range(1, len(words) - 2):
        if words.words[i] != "," or words.lower[i - 1] not in lexicon().roles:
            continue
        end = start = i + 1
        while start < len(words) and titular(words, start):
            end = start = start + 1
        while end < len(words) and words.capital(end) and words.words[end].isalpha() and end - start < MOST_WORDS:
            end += 1
        named = end - start > 1 and end < len(words) and words.words[end] in {",", ".", ";", "—", "–"}
        labels = {words.label[k] for k in range(start, end)}
        if named and labels & {"PERSON", "GPE"} and plausible(words, start, end, known=True):
            yield start, end


def set_off(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of capitals that ", who" or an age follows: whatever the recogniser says, this is somebody."""
    for i in range(3, len(words)):
        if words.words[i - 1] != ",":
            continue
        age = _age(words, i)
        if not age and words.lower[i] not in {"who", "whose", "whom"}:
            continue
        start, end = run_back(words, i - 1), i - 1
        while start < end and (
            titular(words, start) or words.words[start] in state_words() or _opens(words, start)
        ):
            start += 1
        start = _behind_office(words, start, end)
        labels = {words.label[k] for k in range(start, end)}
        if (
            labels == {"GPE"}
            and start > 0
            and words.lower[start - 1] in {"in", "at", "near", "from", "to", "across"}
        ):
            continue  # "the police in Gull Bay, who ..."
        if (
            (1 if age else 2) <= end - start <= MOST_WORDS
            and labels <= ({"", "PERSON", "GPE", "ORG", "NORP"} if age else {"", "PERSON", "GPE"})
            and plausible(words, start, end, known=True)
        ):
            yield start, end


def _behind_office(words: Words, start: int, end: int) -> int:
    """Where the name begins behind the office of a place: "Ohio Attorney General | Jane Doe"."""
    offices = (
        i
        for i in range(start, end - 1)
        if titular(words, i) and not words.label[i] and words.label[i + 1] == "PERSON"
    )
    return max(offices, default=start - 1) + 1


def _opens(words: Words, i: int) -> bool:
    """Whether a conjunction has its capital from the sentence that it opens: "But Doe, who ..."."""
    return words.pos[i] == "CCONJ" and i == words.sentences[words.sentence[i]][0]


def _age(words: Words, i: int) -> bool:
    """Whether an age stands at token `i`, set off by commas: "Jane Doe, 31, said", "Jane Doe, now 31, said"."""
    i += words.lower[i] in {"now", "then", "aged"}
    if i + 1 >= len(words) or not AGE.fullmatch(words.words[i]):
        return False
    return words.words[i + 1] in {",", "."} or words.lower[i + 1] == "of"


def apostrophes(words: Words) -> Iterator[tuple[int, int]]:
    """Names with "O'", which are nobody's but persons', with the names before them."""
    for i, word in enumerate(words.words):
        if word[:2] in {"O'", "O’"} and APOSTROPHE.fullmatch(word):
            start = run_back(words, i + 1)
            while start < i and (titular(words, start) or words.words[start] in state_words()):
                start += 1
            if start > i or not plausible(words, start, i + 1, known=True):
                start = i
            yield start, i + 1


def run_back(words: Words, end: int) -> int:
    """Where the capitals that end before token `end` begin: those of one name, with its hyphens."""
    start = end
    while start > 0:
        word = words.words[start - 1]
        hyphen = word == "-" and start < end and words.adjacent(start) and words.adjacent(start - 1)
        if not hyphen and not (words.capital(start - 1) and (word.isalpha() or APOSTROPHE.fullmatch(word))):
            break
        start -= 1
    while start < end and words.words[start] == "-":
        start += 1
    return start


def run_on(words: Words, start: int) -> int:
    """The end of the capitals from `start` on that can be one name."""
    end = start
    while end < len(words) and end - start < MOST_WORDS + 2:
        capital = words.capital(end) and words.pos[end] == "PROPN" and words.lower[end] not in CALENDAR
        inside = start < end < len(words) - 1 and words.capital(end + 1)
        if inside and words.words[end] == "-" and words.adjacent(end) and words.adjacent(end + 1):
            end += 1
        elif capital or (inside and words.words[end] in PARTICLES):
            if titular(words, end) and words.label[end] != "PERSON":
                return start  # a title before a title: the name stands after the second one
            end += 1
        else:
            break
    return end


def _speaks(words: Words, start: int, end: int) -> bool:
    root = words.root(start, end)
    return words.dep[root] == "nsubj" and words.lemma[words.head[root]] in lexicon().speech


def _agrees(words: Words, title: int, start: int, end: int) -> bool:
    """Whether the recogniser lets these words be a name: it must say so after a word that is seldom a title."""
    labels = {words.label[i] for i in range(start, end)}
    if words.doc[start].ent_iob_ == "I" and "PERSON" not in labels:
        return False  # the title is part of a name, as in the names of firms
    if words.head[title] >= end:
        return False  # "the Prince William County board": the run is part of something longer
    general = title > 1 and words.lower[title] == "general" and words.lower[title - 1] in {"-", "attorney"}
    loose = words.lower[title] in LOOSE and not general
    role = words.lower[title] in lexicon().roles and words.words[title] not in lexicon().titles  # "Barber Shop"
    strict = loose or role or not words.capital(title)
    if strict and 1 < end - start <= MOST_WORDS and _speaks(words, start, end):
        return labels <= {"PERSON", "ORG"}  # "its official Mercedes Doe said": the recogniser knows the car
    return "PERSON" in labels if strict else labels <= {"PERSON", "ORG", "GPE", ""} and len(labels) == 1
