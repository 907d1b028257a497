"""The recogniser's names, mended: it cuts them at "von" and "al-", and takes titles and buttons along."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.extract.actors.names.forms import PARTICLES, SUFFIXES, begins_name
from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.knowledge import given_names, lexicon, organisations, state_words, states

LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
MOST_WORDS = 5
HALF = 5  # letters of each part of a Korean or Chinese name, as a rule
# With which a name makes a word of its own: "Doe-era", "Doe-led".
MAKING = frozenset("aided alt era esque free ish led like linked made owned run style type wing".split())
GROWN = re.compile(
    r"(?<=[a-z]{3})(?=[A-Z])|(?<=[a-z])(?=\d)"
)  # between two words grown together: "DoeMore"; not in "DeWitt"
SEAT = re.compile(r"[A-Z]-[A-Z]")  # the party and region of a member of a parliament: "R-Iowa"
FIRM = frozenset("Inc LLC LLP LP Ltd Co Corp PLC plc SA AG NV GmbH".split())


def entities(words: Words) -> Iterator[tuple[int, int, str]]:
    """The recogniser's entities that may be names, without determiners, marks and what follows a line's end."""
    for entity in words.doc.ents:
        if entity.label_ in LABELS:
            for low, high in _parted(words, entity.start, entity.end, entity.label_):
                start, end = trimmed(words, low, high)
                if start < end:
                    yield start, end, entity.label_


def _parted(words: Words, start: int, end: int, label: str) -> list[tuple[int, int]]:
    """The names in a stretch: two where a comma alone parts them, as behind a phrase that opens a sentence.

    Not in the name of a firm: "Doe, Hill & Lee", "Doe, Inc".
    """
    commas = [i for i in range(start + 1, end - 1) if words.words[i] == ","]
    rest = words.words[commas[0] + 1 : end] if commas else []
    joined = any(word in {"&", "and", "of"} or word.rstrip(".") in FIRM for word in rest)
    if label != "ORG" or len(commas) != 1 or joined:
        return [(start, end)]
    return [(start, commas[0]), (commas[0] + 1, end)]


def trimmed(words: Words, start: int, end: int) -> tuple[int, int]:
    """A stretch without determiner, possessive mark and punctuation at its ends, cut at line ends and marks."""
    for i in range(start, end):
        if "\n" in words.words[i] or words.words[i] in {"/", "("} or _is_for_whom(words, start, i):
            end = i
            break
    while start < end and (words.lower[start] in {"the", "a", "an"} or not words.words[start][0].isalnum()):
        start += 1
    while start < end and (words.words[end - 1] in POSSESSIVE or not _closes(words.words[end - 1])):
        end -= 1
    return start, end


def _is_for_whom(words: Words, start: int, i: int) -> bool:
    """Whether a name ends here, before whoever it is told or done for: "the Harbour Court for The Lantern"."""
    return i > start and words.lower[i] == "for" and words.words[i + 1 : i + 2] == ["The"]


def untitled(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without titles and roles at its start or inside ("Gull Bay Mayor Doe") and a button's word at its end."""
    while end - start > 1 and _office(words, start):
        start += 1
    for i in range(start + 1, end - 1):
        if words.words[i] in lexicon().titles and words.words[i - 1] not in given_names():
            start = i + 1
    # "Jane Doe MORE": a button's word that ran into the text.
    while end - start > 2 and words.words[end - 1].isupper() and len(words.words[end - 1]) > 3:
        if words.words[end - 2].isupper() or words.lower[end - 1] in SUFFIXES:
            break
        end -= 1
    return start, end


def unrepeated(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without what a page has behind a name for a card that opens over it: "Joe Doe Joe DoeMore from Doe".

    The name begins again, and runs into the next word. A stretch that is nothing else is empty.
    """
    for i in range(start + 1, end):
        grown = any(_is_grown(word) or word == "(" for word in words.words[i + 1 : i + 4])
        if words.words[i] == words.words[start] and grown:
            return start, i
    for i in range(start, end):
        if i > start and words.words[end : end + 1] == ["("] and words.words[i] in words.words[end + 3 : end + 7]:
            return start, i + 1  # "Joe Doe Joseph (Joe) H. Doe"
        if any(_is_grown(w) and GROWN.split(w)[0] == words.words[i] for w in words.words[i + 1 : end + 6]):
            return start, i + 1
    if any(_is_grown(words.words[i]) and GROWN.split(words.words[i])[0] in words.words for i in range(start, end)):
        return start, start
    return start, end


def _is_grown(word: str) -> bool:
    return len(GROWN.split(word)) == 2


def whole(words: Words, start: int, end: int) -> tuple[int, int]:
    """With the rest of a name that the recogniser cut at a particle or a hyphen."""
    while _goes_on(words, start, end):
        end += 1
    while start > 1 and _goes_back(words, start, end):
        start -= 1
    while end - start > 1 and words.lower[end - 1] in PARTICLES and not words.capital(end - 1):
        end -= 1
    return start, end


def plausible(words: Words, start: int, end: int, *, known: bool = False) -> bool:
    """Whether these tokens can be a person's name: capitals and particles, no digit, no word of a firm.

    `known`: what stands before says so, whatever the tagger takes the first word for; so does a capital letter
    inside a sentence, where the recogniser finds a person ("the skipper Per Holm").
    """
    forms = words.said(start, end).split()
    inside = words.label[start] == "PERSON" and start > words.sentences[words.sentence[start]][0]
    if (
        not (known or inside)
        and words.pos[start] in {"DET", "PRON", "ADP", "CCONJ", "SCONJ"}
        and words.lower[start] not in PARTICLES
    ):
        return False
    if not 0 < len(forms) <= MOST_WORDS or (not begins_name(forms[-1]) and "-" not in words.words[end - 2 : end]):
        return False
    if any(not begins_name(form) and _bare(form) not in PARTICLES for form in forms):
        return False
    if any(character.isdigit() or character in '/@&"“”()[]:' for form in forms for character in form):
        return False
    if len(forms[-1]) < 2 or (len(forms[-1]) == 2 and forms[-1].endswith(".")):
        return False
    if len(forms) > 1 and any(form in lexicon().marks or form.lower() in lexicon().bodies for form in forms):
        return False
    phrase = words.said(start, end)
    if phrase.lower() in SUFFIXES or SEAT.match(phrase) or phrase in lexicon().marks:
        return False
    return phrase not in organisations() and phrase.lower() not in CALENDAR and not _stated(phrase)


def titular(words: Words, i: int) -> bool:
    """Whether the token is a title, or the end of one."""
    text, titles = words.words[i], lexicon().titles
    if is_given(words, i):
        return False
    if (
        text in titles
        or text.removesuffix("s") in titles
        or words.lower[i] in lexicon().roles
        or words.lower[i] in lexicon().before_role
    ):
        return True
    return i > 1 and words.lower[i - 1] == "of" and words.lower[i - 2] in lexicon().roles


def _goes_on(words: Words, start: int, end: int) -> bool:
    if start >= end or end + 1 > len(words) - 1:
        return False
    last, here = words.words[end - 1], words.words[end]
    if last == "-" or last in PARTICLES:
        return words.capital(end) or here in PARTICLES or here == "-" or _is_second_half(words, start, end - 1)
    if here in PARTICLES and words.pos[end] != "VERB":
        return (words.pos[end + 1] == "PROPN" and words.capital(end + 1)) or words.words[end + 1] in PARTICLES
    if end - start == 1 and words.dep[start] == "compound" and words.head[start] == end:
        # "Jane" alone, of "Jane Doe".
        name = words.pos[end] == "PROPN" and words.capital(end) and here.isalpha() and not words.label[end]
        if name and not titular(words, end) and words.lower[end] not in CALENDAR and here not in lexicon().marks:
            return True
    hyphen = here == "-" and words.adjacent(end) and words.adjacent(end + 1)
    capital = words.capital(end + 1) and not words.label[end + 1]
    return hyphen and end - start > 1 and (capital or _is_second_half(words, start, end))


def _is_second_half(words: Words, start: int, end: int) -> bool:
    """Whether a hyphen and small letters end a name of three short parts: "Rhee Han-seo", not "Jane Doe-led"."""
    if end - start != 2 or not all(
        2 <= len(words.words[i]) <= HALF and words.capital(i) for i in (start, end - 1)
    ):
        return False
    half = words.words[end + 1]
    alone = end + 2 == len(words) or words.words[end + 2] != "-"
    return alone and half.islower() and half.isalpha() and len(half) <= HALF and half not in MAKING


def _goes_back(words: Words, start: int, end: int) -> bool:
    before = start - 1
    if words.words[before] in PARTICLES and words.pos[before] == "PROPN":
        return words.pos[before - 1] == "PROPN" and words.capital(before - 1)
    return (
        words.pos[before] == "PROPN"
        and not words.label[before]
        and words.capital(before)
        and words.words[before].isalpha()
        and start <= words.head[before] < end
        and not titular(words, before)
        and words.lower[before] not in CALENDAR
        and not state_words().get(words.words[before])
    )


def _office(words: Words, i: int) -> bool:
    """Whether a word at the start of an entity is a title, or a role, or says what sort of person follows."""
    lower = words.lower[i]
    wealth = lower in {"billionaire", "millionaire", "ex", "former", "then"}
    titles = {
        words.words[i],
        words.words[i].removesuffix("s"),
    } & lexicon().titles.keys()  # "Justices Doe and Hill"
    role = lower.removesuffix("s") in lexicon().roles and not is_given(words, i)
    return bool(titles) or role or wealth


def is_given(words: Words, i: int) -> bool:
    """Whether what may be a role is a given name here: "Hunter Doe", but "Hunter Jane Doe", "hunter Doe"."""
    if words.lower[i] not in lexicon().given or not words.capital(i) or i + 1 >= len(words):
        return False
    return words.capital(i + 1) and not (
        i + 2 < len(words) and words.pos[i + 2] == "PROPN" and words.capital(i + 2)
    )


def _closes(word: str) -> bool:
    return word[-1].isalnum() or (word[-1] in ".+" and len(word) > 1)


def _bare(form: str) -> str:
    return form.lower().split("-")[0]


def _stated(phrase: str) -> bool:
    """Whether it is the word for a state or its people, not a weak one, which may well be somebody's name."""
    said = (says for says in state_words().get(phrase, ()) if says.part in ("name", "adjective", "people", "seat"))
    return any(says.part != "name" or not states()[says.code].weak for says in said)
