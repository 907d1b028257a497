"""Names of persons: the recogniser's, mended, with one vote per name in a report.

The recogniser calls a bare surname an organisation or a town once in a while, and leaves some names without a
label. What a name is most times it is always; what stands after a title is a person; and a surname that a full
name of the report ends with belongs to it wherever it stands.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from rashomon.extract.actors.names.firms import (
    behind_firms,
    owning_initials,
    set_beside_sorts,
    shortened,
    with_shares,
    with_spokesmen,
)
from rashomon.extract.actors.names.introduced import after_titles, apostrophes, behind_roles, set_off
from rashomon.extract.actors.names.leaders import is_leaders
from rashomon.extract.actors.names.recognised import entities, plausible, unrepeated, untitled, whole
from rashomon.extract.actors.names.strays import lost_mark, towns_of, without_strays
from rashomon.extract.actors.syntax.words import Words

# Last words of places that the recogniser takes for persons.
GROUNDS = frozenset(
    """Lake Lakes River County Street Avenue Road Boulevard Park Island Islands Mountain Mountains Valley Beach
    Square Bridge Airport Stadium Arena Tower Towers Bay Creek Canyon Plaza Dam Highway Act List Award
    Prize Mansion Territories Territory Farm Farms""".split()
)
# First words of such names, in English and as they are written from the Arabic.
FIRST = frozenset("Mount Fort Camp Cape Temple Team Tel Tell Jabal Jebel Wadi Bab Deir".split())


@dataclass(slots=True)
class Names:
    """What the report calls persons: each full or bare form, and where the forms were seen.

    `sure` forms follow a title or a role somewhere, `firms` what a firm is called by.
    """

    places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    votes: dict[str, Counter[str]] = field(default_factory=dict)
    sure: set[str] = field(default_factory=set)
    firms: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, form: str, place: tuple[int, int], label: str) -> None:
        """One sighting of a form under a label."""
        if place not in (places := self.places.setdefault(form, [])):
            places.append(place)
            self.votes.setdefault(form, Counter())[label] += 1

    def person(self, form: str) -> bool:
        """Whether most sightings say that this is a person, and nothing says that it is a place.

        For the surname of somebody who leads a state it is enough that none say another thing more often.
        """
        votes = self.votes[form]
        first, *rest = form.split()
        ground = form.split()[-1] in GROUNDS or (rest and first in FIRST)
        if (ground or form in self.firms) and form not in self.sure:
            return False
        if is_leaders(form) and votes["PERSON"] == max(votes.values()):
            return True
        return form in self.sure or 2 * votes["PERSON"] > votes.total()


def sightings(words: Words) -> Names:
    """All that may be a name of a person, with the recogniser's votes."""
    names, towns = Names(), towns_of(words)
    for start, end, label in entities(words):
        if label != "PERSON":
            names.add(words.said(start, end), (start, end), label)
            continue
        start, end = whole(words, *unrepeated(words, *untitled(words, start, end)))
        start, end = without_strays(words, start, end, towns) if start < end else (start, end)
        if start < end and plausible(words, start, end) and not lost_mark(words, words.said(start, end)):
            names.add(words.said(start, end), (start, end), label)
    for low, high in (*after_titles(words), *behind_roles(words), *set_off(words), *apostrophes(words)):
        start, end = unrepeated(words, low, high)
        start, end = without_strays(words, start, end, towns) if start < end else (start, end)
        if start == end or lost_mark(words, words.said(start, end)):
            continue
        form = words.said(start, end)
        names.add(form, (start, end), "PERSON")
        names.sure.add(form)
    found = (behind_firms, with_spokesmen, owning_initials, with_shares, set_beside_sorts)
    for start, end in (place for rule in found for place in rule(words)):
        names.firms.setdefault(words.said(start, end), []).append((start, end))
    persons = [form for form in names.places if " " in form and names.person(form)]
    for start, end in shortened(words, tuple(names.firms), persons):
        names.firms.setdefault(words.said(start, end), []).append((start, end))
    return names
