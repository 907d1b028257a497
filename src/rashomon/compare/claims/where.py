"""The names by which a sentence says where something was, towns of no gazetteer and quarters among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.compare.claims.placed import Placed
from rashomon.extract.places.lexicon import FEATURES, PARTS, SORTS, WHERE
from rashomon.knowledge import state_words
from rashomon.model import Passage, Report, Span
from rashomon.text import WORD, Stretch, stems

# Before a name, with at most so many words between, these say that it is where something was or whither it went.
AT = WHERE | frozenset(
    "at on hit hitting struck striking targeted targeting pounded shelled bombed against".split()
)
BETWEEN = 4
LONGEST = 4  # words of a name; more are a headline
KINDS = (
    SORTS.keys() | FEATURES | frozenset("neighborhood neighbourhood neighborhoods neighbourhoods quarter".split())
)
MONTHS = "january february march april may june july august september october november december"
# Stems of names that say too little: of the compass, of sorts of places; and days ("Tuesdays attack").
VAGUE = frozenset(
    stem
    for word in (
        *PARTS,
        *SORTS,
        *f"street monday tuesday wednesday thursday friday saturday sunday {MONTHS}".split(),
    )
    for stem in stems(word)
)
# A body that is named is no place but by these: "the attack on the Mirador Hotel".
BODIES = frozenset({"organisation", "group"})


def where(
    report: Report, places: Placed[Passage], held: Span, tellers: Sequence[Stretch], named: Placed[Passage]
) -> frozenset[str]:
    """The stems of the names that say where a sentence is set; none of states, of bodies, nor of who tells it."""
    text = report.text[held.start : held.end]
    for words in (*tellers, *named.inside(held)):  # "a source at the police of Vest"
        if held.start <= words.start and words.end <= held.end:
            start, end = words.start - held.start, words.end - held.start
            text = text[:start] + " " * (end - start) + text[end:]
    found = [at for at in places.inside(held) if not any(one.start <= at.start < one.end for one in tellers)]
    told = " ".join((*_runs(text), *(words.text for words in found)))
    return frozenset(
        stem for word in WORD.findall(told) if word not in _states() for stem in stems(word) if stem not in VAGUE
    )


def towns(report: Report) -> Placed[Passage]:
    """The mentions of a report's places that are less than a state."""
    return Placed.of(
        (words, words) for place in report.places if place.precision != "country" for words in place.mentions
    )


def bodies(report: Report) -> Placed[Passage]:
    """The names of a report's organisations and groups that say nothing of a sort of place: "told AFP"."""
    return Placed.of(
        (words, words)
        for actor in report.actors
        if actor.kind in BODIES and actor.named
        for words in actor.mentions
        if KINDS.isdisjoint(words.text.casefold().split())
    )


def _runs(text: str) -> Iterator[str]:
    """The capitalised words behind one that leads to a place, or before one that says what sort of place it is."""
    found = list(WORD.finditer(text))
    at = 0
    while at < len(found):
        if not found[at][0][:1].isupper():
            at += 1
            continue
        end = at
        while end < len(found) and found[end][0][:1].isupper():
            end += 1
        before = _lower_before([word[0] for word in found[:at]])
        behind = found[end][0].casefold() if end < len(found) else ""
        leads = behind in KINDS or not AT.isdisjoint(before)
        leads = leads or (before[-1:] == ["of"] and not KINDS.isdisjoint(before))
        if leads and before[-1:] != ["by"] and end - at <= LONGEST:
            yield text[found[at].start() : found[end - 1].end()]
        at = end


def _lower_before(before: list[str]) -> list[str]:
    """The words in small letters right before a name, the nearest last, at most so many."""
    found: list[str] = []
    for word in reversed(before[-BETWEEN:]):
        if word[:1].isupper():
            break
        found.insert(0, word)
    return found


@cache
def _states() -> frozenset[str]:
    """The words of names of states, their adjectives and peoples; not of capitals, which are towns."""
    return frozenset(
        word for words, said in state_words().items() if said[0].part != "capital" for word in words.split()
    )
