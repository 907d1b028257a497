"""Bodies that every state has one of, named without it: "the government" in a paper at home."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.compare.actors.bodies import NATIONAL
from rashomon.model import Actor, Passage, Report
from rashomon.text import fold

THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
OWNED = re.compile(r"\s+of\b|['’]s?\s")  # "the government of Klow"
ALMOST_ALONE = 0.8  # of all that is said of states: a placeholder, set by reading a dozen stories

Spoken = Sequence[tuple[int, str]]  # where a report speaks of a state, of a body or place in it, and its code


def with_states(report: Report, home: str | None) -> Mapping[str, Actor]:
    """By id, the bodies of a report that it names without their state, with that state. `home` is its outlet's.

    Not sure, and left out: wherever the state that was spoken of last is not the one of the outlet, unless the
    report speaks of hardly any other state or that one stands in the same sentence alone.
    """
    bare = [actor for actor in report.actors if _is_bare(actor, report.text)]
    if not bare:
        return {}
    spoken = _spoken(report)
    states = ((actor, _state(report, actor.mentions[0], spoken, home)) for actor in bare)
    return {actor.id: replace(actor, country=state) for actor, state in states if state}


def _is_bare(actor: Actor, text: str) -> bool:
    if actor.kind != "organisation" or actor.named or actor.country or fold(actor.name) not in NATIONAL:
        return False
    first = actor.mentions[0]
    return is_definite(text, first) and not OWNED.match(text[first.end :][:10])


def is_definite(text: str, words: Passage) -> bool:
    """Whether "the" stands right before some words."""
    return bool(THE.search(text, max(0, words.start - 10), words.start))


def _spoken(report: Report) -> Spoken:
    found = {(at.start, a.country) for a in report.actors if a.country for at in a.mentions}
    found |= {(at.start, place.country) for place in report.places if place.country for at in place.mentions}
    return sorted(found)


def last_spoken_of(report: Report, words: Passage) -> str | None:
    """The state of which a report spoke last before some words."""
    spoken = _spoken(report)
    place = bisect_left(spoken, (words.start, ""))
    return spoken[place - 1][1] if place else None


def _state(report: Report, words: Passage, spoken: Spoken, home: str | None) -> str | None:
    """The state whose body `words` speak of."""
    place = bisect_left(spoken, (words.start, ""))
    said = {code for _, code in spoken}
    if not place:
        return home if home in said else None
    last = spoken[place - 1][1]
    if last == home:
        return home
    if home in said:
        return None
    begin = max((held.start for held in report.sentences if held.start <= words.start), default=0)
    inside = {code for at, code in spoken if begin <= at < words.end}
    of_it = sum(code == last for _, code in spoken)
    return last if inside == {last} or of_it >= ALMOST_ALONE * len(spoken) else None
