"""Where a text names places: the words, what sort of place they say it is, and what they say it lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.extract.places.lexicon import (
    ARTICLES,
    BEFORE_OF,
    BETWEEN,
    FEATURES,
    FEATURES_FIRST,
    GOING,
    LOOSE,
    NEVER,
    NOT_WHERE,
    OUTSKIRTS,
    PARTS,
    REACHED,
    SORTS,
    WHERE,
    WHITHER,
    Sort,
)
from rashomon.extract.places.stretches import DATELINE, LABELS, ROW, stretches
from rashomon.extract.places.within import Region, after, before, named
from rashomon.knowledge import lexicon, state_words

ODD = re.compile(r"[\n@/&:%$]|^\d+$")
AGAINST = frozenset({"v.", "v", "vs.", "vs"})  # before a party to a case
PARTY = re.compile(r"[DRI]-[A-Z]")  # "D-Mass.": whom somebody sits for


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Tokens `[start, end)` name a place called `name`.

    `sort` is what the words say it is, `part` which part of it they mean (north, east). `inside` is what the
    words before it say it lies in, `beside` what those behind it say, if that is no list ("Vest, Norway");
    `full` is the name with a word for its sort behind it. `tagged`: the recogniser takes it for a place;
    otherwise it only stands where a place would. `where`: a preposition or a verb leads to it; `led` is the
    word before. `listed`: it follows the sighting before it in a list. `modifies`: it only says what sort of
    thing follows.
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
    for start, end, how in sorted(set(stretches(words)), key=lambda one: (one[0], -one[1], one[2])):
        before, tagged = found[-1].end if found else 0, how != ROW
        if start < before or _acts(words, start, end, taken - loose if how == ROW else taken, before):
            continue
        sighting = _sighting(words, start, end, tagged)
        if sighting is None:
            continue
        listed = before > 0 and _list(words, before, sighting.start)
        ends = listed and bool(found[-1].beside) and sighting.start == before + 1
        # In a list the first says for all whether something is there.
        where = sighting.where or how == DATELINE or ends or (listed and found[-1].where)
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


def _sighting(words: Words, start: int, end: int, tagged: bool) -> Sighting | None:
    while end - start > 1 and words.lower[start] in OUTSKIRTS:
        start += 1
    part, start = _part_inside(words, start, end)
    end = _unsorted(words, start, end)
    if not _may_be(words, start, end):
        return None
    high, sort = _sorted(words, start, end)
    if high < len(words) and not _ends(words, high):
        return None
    low = start
    if part is None:
        part, low = _part_before(words, start)
    return Sighting(
        start=low,
        end=high,
        name=words.said(start, end),
        full=words.said(start, high),
        sort=sort,
        part=part,
        inside=before(words, start),
        beside=after(words, high),
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


def _unsorted(words: Words, start: int, end: int) -> int:
    """The end of the name without a word for its sort that is none of its own: "Vest region"."""
    more = end - start > 1 and words.lower[end - 1] in SORTS and not named(words.said(start, end))
    return end - 1 if more else end


def _sorted(words: Words, start: int, end: int) -> tuple[int, Sort]:
    """Where a name ends with the word for its sort behind it, and what sort the words around it say."""
    behind = words.lower[end] if end < len(words) else ""
    ahead = words.lower[start - 1] if start else ""
    feature = words.lower[end - 1] in FEATURES or words.lower[start] in FEATURES_FIRST
    body = behind == "department" and words.capital(end)
    further = words.lower[end + 1] if end + 1 < len(words) else ""
    if behind in BETWEEN and SORTS.get(further) == "region":
        return end + 2, "region"
    if behind in SORTS and not body and not (feature and behind in LOOSE):
        return end + 1, SORTS[behind]
    if ahead == "rural" or behind.rstrip(".") in {"gov", "governor"}:
        return end, "region"
    if ahead == "of" and start > 1 and words.lower[start - 2] in BEFORE_OF:
        return end, BEFORE_OF[words.lower[start - 2]]
    if ahead in {"city", "town", "village"}:
        return end, "town"
    return end, "feature" if feature else "any"


def _part_before(words: Words, start: int) -> tuple[tuple[int, int] | None, int]:
    """A part said before the name: "eastern Norway", "the east of Norway"; not "(to the) east of Norway"."""
    if start > 0 and words.lower[start - 1] in PARTS and not words.adjacent(start):
        way = PARTS[words.lower[start - 1]]
        return way, start - 1
    of_it = start > 3 and words.lower[start - 1] == "of" and words.lower[start - 3] in ARTICLES
    if of_it and words.lower[start - 2] in PARTS and words.lower[start - 4] != "to":
        return PARTS[words.lower[start - 2]], start - 2
    return None, start


def _may_be(words: Words, start: int, end: int) -> bool:
    """Whether the words can be a place's name at all."""
    name, ahead = words.said(start, end), words.lower[start - 1] if start else ""
    if not words.capital(start) or ODD.search(name) or PARTY.match(name) or ahead in AGAINST:
        return False
    if words.lower[end - 1] in NEVER or name.lower() in PARTS or (len(name) < 4 and not named(name)):
        return False
    if end - start == 1 and words.doc[start].is_stop and name not in state_words():
        return False  # "MORE"
    return not any(says.part in {"adjective", "people"} for says in state_words().get(name, ()))


def _ends(words: Words, end: int) -> bool:
    """Whether the name ends here and is not the first half of another: "the Vest Courier", "the Vest accords"."""
    word = words.words[end]
    if word == "-" and words.adjacent(end):
        return end + 1 < len(words) and words.lower[end + 1] in {"based", "born"}
    work = end + 1 < len(words) and words.label[end + 1] == "WORK_OF_ART"
    if words.lower[end] in NOT_WHERE or (word in POSSESSIVE and work):
        return False
    if not words.capital(end) or words.pos[end] not in {"PROPN", "NOUN", "ADJ"} or "\n" in word:
        return True
    office = word in lexicon().titles or words.lower[end].rstrip(".").removesuffix("s") in lexicon().roles
    return office or words.label[end] in {"PERSON", "DATE", "TIME", "GPE"}


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
