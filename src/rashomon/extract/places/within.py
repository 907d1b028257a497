"""What a text says a place lies in: "Vest, Norway", "Norway's Vest", "the Norwegian town of Vest"."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.extract.places.lexicon import BEFORE_OF, PARTS, SHORT_STATES, SORTS
from rashomon.gazetteer import Entry, country, entries
from rashomon.knowledge import state_words

# A country's code and that of its first-level division, which is empty for all of the country.
Region = tuple[str, str]
LONGEST = 5  # tokens in the name of what it lies in
BACK = 7  # tokens before a name in which "the Norwegian coastal town of" may begin


@lru_cache(maxsize=20_000)
def regions(name: str) -> frozenset[Region]:
    """The countries and first-level divisions that go by a name, as news shortens it too ("Ore.")."""
    if name in SHORT_STATES:
        return frozenset({("US", SHORT_STATES[name])})
    if name in SHORT_STATES.values():
        return frozenset({("US", name)})
    found = {(says.code, "") for says in state_words().get(name, ()) if says.part == "name"}
    if len(name) > 3:
        found |= {(entry.country, entry.region) for entry in entries(name) if entry.kind == "region"}
    return frozenset(found)


@lru_cache(maxsize=20_000)
def named(name: str) -> tuple[Entry, ...]:
    """All places of a name. The gazetteer has countries by their codes as well, which are no names."""
    said = [country(says.code) for says in state_words().get(name, ()) if says.part == "name"]
    if name in SHORT_STATES:
        return entries(f"US.{SHORT_STATES[name]}")
    found = (entry for entry in entries(name) if not (entry.kind == "country" and entry.also))
    return tuple(dict.fromkeys((*(replace(entry, also=False) for entry in said if entry), *found)))


def lies_in(entry: Entry, inside: frozenset[Region]) -> bool:
    """Whether a place lies in one of these."""
    return bool(inside & {(entry.country, ""), (entry.country, entry.region)}) and (
        entry.kind != "country" and not (entry.kind == "region" and (entry.country, entry.region) in inside)
    )


def after(words: Words, end: int) -> frozenset[Region]:
    """What the words behind a name say it lies in: ", Norway", "in the north of Norway"."""
    i = end
    if i < len(words) and words.words[i] in SHORT_STATES:
        return regions(words.words[i])
    if i < len(words) and words.words[i] == ",":
        i += 1
    if i < len(words) and words.lower[i] == "in":
        i += 1
    elif i == end:
        return frozenset()
    while i < len(words) and (words.lower[i] in {"the", "of"} or words.lower[i] in PARTS):
        i += 1
    found = _named(words, i)
    return found[1] if found else frozenset()


def before(words: Words, start: int) -> frozenset[Region]:
    """What the words before a name say it lies in: "Norway's", "the Norwegian town of", "a town in Norway, "."""
    for i in range(start - 1, max(-1, start - 1 - BACK), -1):
        word, lower = words.words[i], words.lower[i]
        if word in POSSESSIVE:
            return _ending(words, i)
        said = {says.code for says in state_words().get(word, ()) if says.part == "adjective"}
        if said and words.words[i + 1] == "-":
            break  # "Syldavian-held Vest": who holds it is not what it lies in
        if said:
            return frozenset((code, "") for code in said)
        small = lower in SORTS or lower in BEFORE_OF or lower in PARTS or lower in {"of", "-"}
        if not (small or words.pos[i] in {"ADJ", "ADV"} or (words.pos[i] == "NOUN" and not words.capital(i))):
            break
    return frozenset()


def _named(words: Words, start: int) -> tuple[int, frozenset[Region]] | None:
    """The longest name of a country or division that starts here, and where it ends."""
    for end in range(min(len(words), start + LONGEST), start, -1):
        if words.capital(start) and (found := regions(words.said(start, end).rstrip(","))):
            return end, found
    return None


def _ending(words: Words, end: int) -> frozenset[Region]:
    """The country or division whose name ends here."""
    for start in range(max(0, end - LONGEST), end):
        if words.capital(start) and (found := regions(words.said(start, end))):
            return found
    return frozenset()
