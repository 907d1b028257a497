"""Persons: full names, the bare forms that belong to them, and what roles say of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from rashomon.extract.actors.descriptions import offices, roles
from rashomon.extract.actors.descriptions.before import role_start
from rashomon.extract.actors.descriptions.parties import join_party
from rashomon.extract.actors.kinds.bare import bare_forms
from rashomon.extract.actors.kinds.namesakes import chosen, is_son, protagonist
from rashomon.extract.actors.names.forms import SUFFIXES, core, identity_key, same_person, surnames
from rashomon.extract.actors.names.names import Names
from rashomon.extract.actors.names.recognised import CALENDAR, unrepeated
from rashomon.extract.actors.syntax.found import Found, How, Somebody
from rashomon.extract.actors.syntax.words import POSSESSIVE, Phrases, Words
from rashomon.gazetteer import entries
from rashomon.knowledge import given_names, lexicon, state_words
from rashomon.text import fold

LISTING = frozenset({",", "and", "or"})
PLACES_OF = frozenset({"town", "city", "village", "region", "province", "district", "county", "island", "state"})


def persons(words: Words, names: Names, taken: Mapping[int, int], called: Collection[str]) -> list[Found]:
    """All mentions of persons by name. `taken` gives, for tokens of something else, the end of its stretch.

    `called` are the bare forms that look like places.
    """
    full = _full(words, names)
    bare = bare_forms(words, names, full, called)
    found: list[Found] = []
    matches = Phrases({form: form for form in (*full, *bare)}).matches(words)
    for start, end, form in matches:
        if end <= taken.get(start, 0) or not _stands_alone(words, start, end, known=form in full or " " in form):
            continue
        candidates = [full[form]] if form in full else bare[form]
        wide = role_start(words, start)
        who = chosen(words, candidates, wide, start, found) or protagonist(words, candidates, start, found)
        if who is not None:
            _learn(words, who, wide, start, end)
            how: How = "title" if wide < start else "name" if words.label[end - 1] == "PERSON" else "vote"
            found.append(Found(start, end, (who,), how, wide))
    return found


def _full(words: Words, names: Names) -> dict[str, Somebody]:
    """Who each full name is; forms that differ only in middle names are one person."""
    found: dict[str, Somebody] = {}
    by_end: dict[tuple[str, ...], list[str]] = {}
    tails = {tail for form in names.places for tail in surnames(form)}
    for form in names.places:
        if " " not in form or form in tails or not names.person(form):
            continue
        if form.split()[-1].lower() in SUFFIXES and form.rpartition(" ")[0] in tails:
            continue
        if _credit(words, names, form) or (form not in names.sure and _located(words, names.places[form])):
            continue
        if form not in names.sure and _among_places(words, names.places[form]) and entries(form):
            continue
        if form not in names.sure and form.split()[0] in tails and _product(words, names.places[form]):
            continue
        parts = core(form) or [form]
        # Who is found by the last name, or by the two first: "Jane Doe" may be "Jane Doe Hill".
        alike = [by_end.setdefault(key, []) for key in ((parts[-1],), tuple(parts[:2]))]
        known = [
            found[other]
            for other in dict.fromkeys(other for held in alike for other in held)
            if same_person(form, other) and not is_son(words, names, form, other)
        ]
        for held in alike:
            held.append(form)
        if known:
            found[form] = known[0]
            if _fuller(form, known[0].name):
                known[0].name, known[0].key = form, identity_key(form)
        else:
            found[form] = Somebody("person", identity_key(form), form, gender=given_names().get(form.split()[0]))
    return found


def _located(words: Words, places: list[tuple[int, int]]) -> bool:
    """Whether something is said to be in it or near it: a place that the recogniser takes for a person."""
    return any(
        start > 0
        and (
            words.lower[start - 1] in {"in", "near", "outside", "inside", "off"}
            or (words.lower[start - 1] == "of" and start > 1 and words.lower[start - 2] in PLACES_OF)
        )
        for start, _ in places
    )


def _among_places(words: Words, places: list[tuple[int, int]]) -> bool:
    """Whether it is listed before a place: "at Vardal, Odde and Klow"."""
    for _, end in places:
        if end < len(words) and words.words[end] in LISTING:
            for at in range(end, len(words)):
                if words.label[at] in {"GPE", "LOC"}:
                    return True
                if words.words[at] not in LISTING and not words.words[at].istitle():
                    break
    return False


def _product(words: Words, places: list[tuple[int, int]]) -> bool:
    """Whether a surname and a word are always a thing: "the Doe portraits", "a Doe portrait"."""
    return all(
        (start > 0 and words.lower[start - 1] in {"a", "an", "the", "its", "their"})
        or words.dep[words.root(start, end)] in {"compound", "nmod"}
        or words.tag(end - 1) == "NNPS"
        or (end < len(words) and words.pos[end] == "NOUN")
        for start, end in places
    )


def _fuller(form: str, name: str) -> bool:
    """Whether a form says more of the name: a middle or a given name does, a word that ran into it does not."""
    if form.endswith(f" {name}") and form.split()[0] in given_names():
        return True
    if f" {fold(form)}".endswith(f" {fold(name)}") or f" {fold(name)}".endswith(f" {fold(form)}"):
        return len(form) < len(name)
    return len(form) > len(name)


def _credit(words: Words, names: Names, form: str) -> bool:
    """Whether a name stands only in credits: "Jane Doe/Agency", "(Photo by Jane Doe)"."""
    return all(
        (end < len(words) and words.words[end] in {"/", "|"})
        or (start > 0 and words.words[start - 1] in {"/", "|"})
        for start, end in names.places[form]
    )


def _stands_alone(words: Words, start: int, end: int, *, known: bool) -> bool:
    """Whether the form is a name of its own here and no part of a longer one ("Doe Tower", "the town of Hill")."""
    after = words.words[end] if end < len(words) else ""
    # "Jane Doe Jane DoeMore from Doe"
    again = after == words.words[start] or unrepeated(words, start, min(end + 1, len(words))) == (start, end)
    if (
        after
        and not again
        and words.pos[end] == "PROPN"
        and words.capital(end)
        and words.lower[end] not in CALENDAR
    ):
        joined = words.head[words.root(start, end)] == end or start <= words.head[end] < end
        if joined and not _role_after(words, end) and words.label[end] not in {"DATE", "TIME"}:
            return False
    if after == "/" or (start > 0 and words.words[start - 1] in {"/", "@", "#"}):
        return False
    if (
        after in {"-", "–"}
        and words.adjacent(end)
        and end + 1 < len(words)
        and words.adjacent(end + 1)
        and not known
    ):
        return words.capital(end + 1) or words.pos[end + 1] == "VERB"
    if known:
        return True
    if start > 0 and words.lower[start - 1] == "the" and words.doc[end - 1].tag_ == "NNPS":
        return False  # a family: "the Does"
    if not words.capital(start) or (
        words.pos[start] not in {"PROPN", "NOUN", "ADJ"} and words.label[start] != "PERSON"
    ):
        return False
    if start > 1 and words.lower[start - 1] == "of" and words.lower[start - 2] in PLACES_OF:
        return False
    return not _follows_name(words, start)


def _role_after(words: Words, i: int) -> bool:
    return words.lower[i] in lexicon().roles or words.words[i] in POSSESSIVE


def _follows_name(words: Words, start: int) -> bool:
    """Whether the word before is part of another name: a first name that no full name of the report has."""
    if start == 0:
        return False
    before = start - 1
    if words.words[before] == "-" and words.adjacent(start) and before > 0:
        return words.words[before - 1] not in state_words() and words.label[before - 1] != "PERSON"
    if words.pos[before] != "PROPN" or not words.words[before][0].isupper():
        return False
    titular = words.words[before] in lexicon().titles or words.lower[before] in lexicon().roles
    calendar = words.lower[before] in CALENDAR
    party = words.lower[before] in lexicon().before_role or words.words[before] in state_words()
    state = words.words[before] == "State" and words.lower[before - 1] == "of"
    return not (titular or calendar or party or state or words.label[before] in {"GPE", "NORP", "DATE"})


def _acts_upon(words: Words, wide: int, start: int, end: int) -> bool:
    """Whether what stands before a name is no role but whom its bearer deals with: "the only woman Doe met"."""
    root = words.root(start, end)
    verb = words.head[root]
    return words.dep[root] == "nsubj" and words.dep[verb] == "relcl" and wide <= words.head[verb] < start


def _learn(words: Words, who: Somebody, wide: int, start: int, end: int) -> None:
    """Keep what the role before the name, or beside it, says of its bearer."""
    stretches = [(wide, start, False)] if wide < start and not _acts_upon(words, wide, start, end) else []
    beside = roles.beside(words, start, end) or offices.served(words, end)
    if beside is not None:
        stretches.append((*beside, True))
    for low, high, aside in stretches:
        who.gender = roles.gender_of(words, low, high) or who.gender
        who.add_role(roles.spoken_role(words, low, high, aside=aside))
        who.country = who.country or roles.country(words, low, high)
    several = offices.shared(words, start) if wide == start else None
    if several is not None:
        who.add_role(words.said(*several)[:-1])  # less the "s"
        who.country = who.country or roles.country(words, *several)
    if wide < start:
        who.country = who.country or roles.country_behind(words, end)
    join_party(words, who, end, tuple(words.said(low, high) for low, high, _ in stretches))
