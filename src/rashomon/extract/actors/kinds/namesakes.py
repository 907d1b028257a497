"""Which of those who share a surname is meant: relatives, a president and his son, two who are named apart."""

from __future__ import annotations

from rashomon.extract.actors.descriptions import roles
from rashomon.extract.actors.descriptions.before import role_start
from rashomon.extract.actors.names.forms import SUFFIXES, identity_key
from rashomon.extract.actors.names.leaders import is_namesake
from rashomon.extract.actors.names.names import Names
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import lexicon, state_words

# Whoever is called so by the bare surname leads a state, a government or a region.
HEADS = frozenset("chancellor emperor governor king mayor minister premier president queen".split())
PLACES = frozenset({"GPE", "LOC"})  # labels of the recogniser
THERE = frozenset("in at near across within inside throughout around outside from into".split())
CALLED = 2  # bare mentions after which a surname goes on to be the same person's


def called_as_places(words: Words, names: Names) -> frozenset[str]:
    """First and last words of full names that are names of places as well: "Jane London ... London said".

    Only where nothing is said to be there, and the report has no other word for a state of that name.
    """
    full = {form: names.places[form] for form in names.places if " " in form and names.person(form)}
    parts = {part for form in full for part in (form.split()[0], form.split()[-1])}
    inside = {token for places in full.values() for place in places for token in range(*place)}
    apart = [i for i in range(1, len(words)) if words.words[i] in parts and i not in inside]
    there = {words.words[i] for i in apart if words.lower[i - 1] in THERE}
    called = {words.words[i] for i in apart if words.label[i] in PLACES} - there
    return frozenset(word for word in called if not _is_told_of(words, word))


def _is_told_of(words: Words, name: str) -> bool:
    """Whether the report has another word for the state of that name."""
    codes = {says.code for says in state_words().get(name, ()) if says.part == "name"}
    return any(word != name and codes & {s.code for s in state_words().get(word, ())} for word in set(words.words))


def add_heads(words: Words, names: Names, found: dict[str, list[Somebody]]) -> None:
    """Add those in office whose surname is not the only full name's that ends in it, but a relative's.

    As "President Doe" is not "his wife, Jane Doe", nor, where Doe leads a state, "Jane Doe".
    """
    for form, group in found.items():
        heads = [title for title in _titles(words, names, form) if title.split()[-1].lower() in HEADS]
        if len(group) == 1 and heads and (is_namesake(group[0].name) or _is_relative(words, names, group[0].name)):
            head = Somebody("person", identity_key(form), form)
            for title in heads:
                head.add_role(title)
            group.insert(0, head)


def is_son(words: Words, names: Names, form: str, other: str) -> bool:
    """Whether of two that a suffix alone tells apart one is in office: "President Joe Doe", "Joe Doe Jr."."""
    suffixed = [one.split()[-1].lower() in SUFFIXES for one in (form, other)]
    if suffixed[0] == suffixed[1]:
        return False
    father, son = (other, form) if suffixed[0] else (form, other)
    titles = [title for title in _titles(words, names, father) if title not in _titles(words, names, son)]
    return any(title.split()[-1].lower() in HEADS for title in titles)


def chosen(words: Words, candidates: list[Somebody], wide: int, start: int, found: list[Found]) -> Somebody | None:
    """The one of several namesakes that is meant here, None where that is not sure."""
    if len(candidates) == 1:
        return candidates[0]
    spoken = [mention.who[0] for mention in found]
    gender = roles.gender_of(words, wide, start)
    if gender and len(fits := [who for who in candidates if who.gender == gender]) == 1:
        return fits[0]
    role = roles.spoken_role(words, wide, start).casefold()
    if role:
        fits = [who for who in candidates if any(role in known.casefold() for known in who.roles)]
        return fits[0] if len(fits) == 1 else None
    introduced = [who for who in candidates if any(who is other for other in spoken)]
    return introduced[0] if len(introduced) == 1 else None


def protagonist(words: Words, candidates: list[Somebody], start: int, found: list[Found]) -> Somebody | None:
    """The one of several namesakes whom the report has called by the bare name, where no other is near."""
    bare = [
        mention.who[0]
        for mention in found
        if mention.end - mention.start == 1 and any(mention.who[0] is who for who in candidates)
    ]
    if len(bare) < CALLED or any(who is not bare[0] for who in bare):
        return None
    near = words.sentence[start] - 1
    others = [
        mention for mention in found if mention.who[0] is not bare[0] and words.sentence[mention.end - 1] >= near
    ]
    return None if any(mention.who[0] is who for mention in others for who in candidates) else bare[0]


def _titles(words: Words, names: Names, form: str) -> list[str]:
    """The roles that stand before a form, in order."""
    said = [roles.spoken_role(words, role_start(words, at), at) for at, _ in names.places.get(form, ())]
    return list(dict.fromkeys(title for title in said if title))


def _is_relative(words: Words, names: Names, name: str) -> bool:
    """Whether somebody is told to be another's kin: "his wife, Jane Doe", "first lady Jane Doe"."""
    for start, end in names.places[name]:
        low, high = roles.beside(words, start, end) or (start, start)
        said = (*words.lower[role_start(words, start) : start], *words.lower[low:high])
        if set(said) & lexicon().kin or "first lady" in " ".join(said):
            return True
    return False
