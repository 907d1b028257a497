"""Where a text names places: the words, what sort of place they say it is, and what they say it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.extract.actors.names import trimmed
from rashomon.extract.actors.words import POSSESSIVE, Words
from rashomon.extract.places.lexicon import (
    ARTICLES,
    BEFORE_OF,
    FEATURES,
    FEATURES_FIRST,
    GOING,
    LOOSE,
    NEVER,
    NOT_WHERE,
    OUTSKIRTS,
    PARTS,
    REACHED,
    SHORT_STATES,
    SORTS,
    WHERE,
    WHITHER,
    Sort,
)
from rashomon.extract.places.within import Region, after, before, named
from rashomon.knowledge import lexicon, state_words

LABELS = frozenset({"GPE", "LOC", "FAC"})
# How a name was come upon.
How = Literal["dateline", "tagged", "row"]
DATELINE: How = "dateline"
TAGGED: How = "tagged"
ROW: How = "row"
CAPTION = frozenset({",", "/", ":", "(", "-", "–", "—", "―"})
MISTAKEN = frozenset({"", "ORG", "PRODUCT", "PERSON", "NORP", "WORK_OF_ART", "LANGUAGE", "EVENT", "LAW"})
MOST_WORDS = 6
PARTY = re.compile(r"[DRI]-[A-Z]")  # "D-Mass.": whom somebody sits for


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Tokens `[start, end)` name a place called `name`.

    `sort` is what the words say it is, `part` which part of it they mean (north, east). `inside` is what the words
    before it say it lies in, `beside` what those behind it say, if that is no list ("Vest, Norway"). `tagged`: the
    recogniser takes it for a place; otherwise it only stands where a place would. `where`: a preposition or a verb leads
    to it. `listed`: it follows the sighting before it in a list. `modifies`: it only says what sort of thing follows.
    """

    start: int
    end: int
    name: str
    sort: Sort = "any"
    part: tuple[int, int] | None = None
    inside: frozenset[Region] = frozenset()
    beside: frozenset[Region] = frozenset()
    full: str = ""
    label: str = ""
    tagged: bool = True
    where: bool = False
    led: str = ""
    listed: bool = False
    modifies: bool = False


def sightings(words: Words, taken: frozenset[int], loose: frozenset[int] = frozenset()) -> list[Sighting]:
    """All of them in reading order.

    `taken` are tokens of names of those who act: those are nowhere. `loose` are those of them that a place may be
    taken for: where a preposition of place stands before them they are one.
    """
    found: list[Sighting] = []
    for start, end, how in sorted(set(_stretches(words)), key=lambda one: (one[0], -one[1], one[2])):
        before, tagged = found[-1].end if found else 0, how != ROW
        if start < before or _acts(words, start, end, taken - loose if how == ROW else taken, before):
            continue
        sighting = _sighting(words, start, end, tagged)
        if sighting is None:
            continue
        listed = before > 0 and _list(words, before, sighting.start)
        # In a list the first says for all whether something is there.
        where = sighting.where or how == DATELINE or (listed and found[-1].where)
        if tagged or where:
            found.append(replace(sighting, listed=listed, where=where))
    return found


def _acts(words: Words, start: int, end: int, taken: frozenset[int], before: int) -> bool:
    """Whether the name is somebody's who acts.

    A country that ends a place's name does not ("Vest, Norway,"), nor does a part of it ("the east of Norway").
    """
    if not taken.intersection(range(start, end)) or _part_before(words, start)[0]:
        return False
    ends = end == len(words) or words.pos[end] == "PUNCT"
    return not (ends and 0 < before == start - 1 and words.words[before] == ",")


def _stretches(words: Words) -> Iterator[tuple[int, int, How]]:
    """Names that may be a place's: tagged as one, in a dateline, or where a place would stand and known as one."""
    for entity in words.doc.ents:
        if entity.label_ in LABELS:
            start, end = _one_name(words, *trimmed(words, entity.start, entity.end))
            if start < end:
                yield start, end, TAGGED
    for i, number in enumerate(words.paragraph):
        if i == 0 or number != words.paragraph[i - 1]:
            yield from _dateline(words, i + (words.words[i].isspace()))
    for i, word in enumerate(words.lower[:-1]):
        part = word == "of" and i > 0 and (words.lower[i - 1] in PARTS or words.lower[i - 1] in BEFORE_OF)
        if part or word in WHERE | WHITHER:
            yield from _row(words, i + 1)


def _dateline(words: Words, start: int) -> Iterator[tuple[int, int, How]]:
    """The places in capitals that a paragraph starts with: "VEST, March 4 (Agency) -", "VEST/OSTER:"."""
    end = start
    while end < min(len(words), start + MOST_WORDS) and words.words[end].isupper() and len(words.words[end]) > 1:
        end += 1
    if start < end < len(words) and words.words[end] in CAPTION and named(words.said(start, end)):
        yield start, end, DATELINE
        if words.words[end] == "/":
            yield from _dateline(words, end + 1)


def _row(words: Words, start: int) -> Iterator[tuple[int, int, How]]:
    """Names from here on that the gazetteer knows and the recogniser takes for something else."""
    while start < len(words) and words.capital(start) and words.label[start] in MISTAKEN:
        end = _capitals(words, start)
        if not end or not named(words.said(start, end)):
            break
        yield start, end, ROW
        start = end
        while start < len(words) and words.lower[start] in {",", "and"}:
            start += 1


def _one_name(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without what belongs to the place before or behind: "Vest, La. Quill", "Vest Ala."."""
    if end - start > 1 and words.words[start] in SHORT_STATES:
        return start, start + 1
    if end - start > 1 and words.words[end - 1] in SHORT_STATES:
        return start, end - 1
    return start, end


def _capitals(words: Words, start: int) -> int:
    """The end of the name that starts here, 0 where none does."""
    end = start
    while end < min(len(words), start + MOST_WORDS) and words.capital(end) and words.pos[end] == "PROPN":
        end += 1
    return end if end > start else 0


def _sighting(words: Words, start: int, end: int, tagged: bool) -> Sighting | None:
    while end - start > 1 and words.lower[start] in OUTSKIRTS:
        start += 1
    part, start = _part_inside(words, start, end)
    start, end, sort = _sorted(words, start, end)
    if start >= end or not _may_be(words, start, end):
        return None
    name = words.said(start, end)
    if sort == "any" and _feature(words, start, end):
        sort = "feature"
    low, high, said = _wide(words, start, end, sort)
    if said != "any":
        sort = said
    beside = after(words, high)
    inside = before(words, low)
    if part is None:
        part, low = _part_before(words, low)
    if high < len(words) and not _ends(words, high):
        return None
    return Sighting(
        start=low,
        end=high,
        name=name,
        full=words.said(start, high),
        sort=sort,
        part=part,
        inside=inside,
        beside=beside,
        tagged=tagged,
        where=_led(words, start, end),
        led=words.lower[low - 1] if low else "",
        modifies=_modifies(words, start, end, high),
        label=words.label[start],
    )


def _part_inside(words: Words, start: int, end: int) -> tuple[tuple[int, int] | None, int]:
    """A part that stands inside the name as tagged: "Northern California"; not "North Carolina"."""
    if end - start > 1 and words.lower[start] in PARTS and not named(words.said(start, end)):
        return PARTS[words.lower[start]], start + 1
    return None, start


def _sorted(words: Words, start: int, end: int) -> tuple[int, int, Sort]:
    """The name without a word for its sort at its end, where that is none of its own: "Vest region"."""
    last = words.lower[end - 1]
    if end - start > 1 and last in SORTS and not named(words.said(start, end)):
        return start, end - 1, "any"
    return start, end, "any"


def _wide(words: Words, start: int, end: int, sort: Sort) -> tuple[int, int, Sort]:
    """With the words for its sort around it: "Vest region", "the village of Vest"."""
    if end < len(words) and words.lower[end] in SORTS and words.lower[end] not in (LOOSE if sort == "feature" else ()):
        if words.lower[end] != "department" or not words.capital(end):
            return start, end + 1, SORTS[words.lower[end]]
    if start > 0 and words.lower[start - 1] == "rural":
        return start, end, "region"
    if start > 1 and words.lower[start - 1] == "of" and words.lower[start - 2] in BEFORE_OF:
        return start, end, BEFORE_OF[words.lower[start - 2]]
    if end < len(words) and words.lower[end].rstrip(".") in {"gov", "governor"}:
        return start, end, "region"
    if start > 0 and words.lower[start - 1] in {"city", "town", "village"}:
        return start, end, "town"
    return start, end, "any"


def _part_before(words: Words, start: int) -> tuple[tuple[int, int] | None, int]:
    """A part said before the name: "eastern Norway", "the east of Norway"; not "east of Norway"."""
    if start > 0 and words.lower[start - 1] in PARTS and not words.adjacent(start):
        way = PARTS[words.lower[start - 1]]
        return way, start - 1
    if start > 2 and words.lower[start - 1] == "of" and words.lower[start - 2] in PARTS:
        if words.lower[start - 3] in ARTICLES and words.lower[start - 4] != "to":
            return PARTS[words.lower[start - 2]], start - 2
    return None, start


def _may_be(words: Words, start: int, end: int) -> bool:
    name, last = words.said(start, end), words.lower[end - 1]
    if not words.capital(start) or "\n" in name or any(character in name for character in "@/&:%$"):
        return False
    if last in NEVER or name.lower() in PARTS or name.isdigit() or PARTY.match(name) or (not named(name) and len(name) < 4):
        return False
    if start > 0 and words.lower[start - 1] in {"v.", "v", "vs.", "vs"}:
        return False  # a party to a case
    if end - start == 1 and words.doc[start].is_stop and name not in state_words():
        return False  # "MORE"
    return not any(says.part in {"adjective", "people"} for says in state_words().get(name, ()))


def _feature(words: Words, start: int, end: int) -> bool:
    return words.lower[end - 1] in FEATURES or words.lower[start] in FEATURES_FIRST


def _ends(words: Words, end: int) -> bool:
    """Whether the name ends here and is not the first half of another: "the Vest Courier", "the Vest accords"."""
    word = words.words[end]
    if word == "-" and words.adjacent(end):
        return end + 1 < len(words) and words.lower[end + 1] in {"based", "born"}
    if words.lower[end] in NOT_WHERE or (word in POSSESSIVE and _of_one(words, end)):
        return False
    if not words.capital(end) or words.pos[end] not in {"PROPN", "NOUN", "ADJ"} or "\n" in word:
        return True
    office = word in lexicon().titles or words.lower[end].rstrip(".").removesuffix("s") in lexicon().roles
    return office or words.label[end] in {"PERSON", "DATE", "TIME", "GPE"}


def _of_one(words: Words, end: int) -> bool:
    """Whether what follows a possessive is a named thing of its own: "Vest's Courier"."""
    return end + 1 < len(words) and words.label[end + 1] == "WORK_OF_ART"


def _led(words: Words, start: int, end: int) -> bool:
    """Whether a preposition of place or a verb such as "visit" leads to it."""
    root = words.root(start, end)
    for _ in range(4):
        if words.dep[root] not in {"conj", "appos", "compound", "nmod", "poss"}:
            break
        root = words.head[root]
    head = words.head[root]
    if words.dep[root] != "pobj":
        return words.dep[root] == "dobj" and words.lemma[head] in REACHED
    over = words.head[head]
    if words.lower[head] in {"to", "from"}:
        return words.lemma[over] in lexicon().motion | GOING  # the envoy to Vestria is not there
    if words.lower[head] == "of":
        return words.lower[over] in PARTS or words.lower[over] in BEFORE_OF
    return words.lower[head] in WHERE | WHITHER


def _modifies(words: Words, start: int, end: int, high: int) -> bool:
    """Whether it stands before a noun that it only modifies, or as its owner: "the Vestria affair"."""
    if high < len(words) and words.words[high] in POSSESSIVE:
        return words.label[min(high + 1, len(words) - 1)] not in LABELS
    root = words.root(start, end)
    return words.dep[root] in {"compound", "amod", "nmod"} and words.head[root] >= high


def _list(words: Words, start: int, end: int) -> bool:
    """Whether nothing but marks and "and" lies between."""
    between = words.lower[start:end]
    return 0 < len(between) < 4 and all(word in {",", "and", "or", "the", "&", "/"} for word in between)
