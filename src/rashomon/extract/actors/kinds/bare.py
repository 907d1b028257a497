"""Bare forms of persons: surnames, given names, initials, and whom each stands for."""

from __future__ import annotations

import re
from collections.abc import Collection

from rashomon.extract.actors.kinds.namesakes import add_heads
from rashomon.extract.actors.names.forms import SUFFIXES, given_first, identity_key, surnames
from rashomon.extract.actors.names.leaders import is_leaders
from rashomon.extract.actors.names.names import Names
from rashomon.extract.actors.syntax.found import Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import lexicon

SHORT = 3  # letters: "LEE:" may be anything


def bare_forms(
    words: Words, names: Names, full: dict[str, Somebody], called: Collection[str]
) -> dict[str, list[Somebody]]:
    """Whom each bare form can stand for, in order of first mention. `called` are those that look like places."""
    found: dict[str, list[Somebody]] = {}
    for form, who in full.items():
        for surname in _tails(words, form):
            if surname not in full:
                _add(found.setdefault(surname, []), who)
    add_heads(words, names, found)
    first = given_first(full)
    for form, group in found.items():
        # "Kim" may be Kim Jong-un as well as Jane Kim; "Lee" is not Lee Hill whom the report calls Hill.
        for name in (name for name in first.get(form, ()) if not _called(words, name)):
            _add(group, full[name])
    for form in called:
        for name in first.get(form, ()):
            _add(found.setdefault(form, []), full[name])
    return found | _single(words, names, full, found, first)


def _single(
    words: Words,
    names: Names,
    full: dict[str, Somebody],
    found: dict[str, list[Somebody]],
    first: dict[str, list[str]],
) -> dict[str, list[Somebody]]:
    """Whom the names stand for that are the end of no full one: a given name, "Doe Sr." beside "Jane Doe"."""
    single: dict[str, list[Somebody]] = {}
    known = {_straight(form) for form in (*full, *found)}
    for form in names.places:
        if _straight(form) in known or not names.person(form):
            continue
        bearers = _bearers(words, names, form, [full[name] for name in first.get(form, ())])
        if " " in form:
            surname, _, suffix = form.rpartition(" ")
            bearers = (found | single).get(surname, []) if suffix.lower() in SUFFIXES else []
        if bearers:
            single[form] = bearers
    return single


def _called(words: Words, name: str) -> bool:
    """Whether the report calls somebody by the surname alone anywhere: "Hill said"."""
    tails = surnames(name)
    return any(word in tails and i > 0 and not words.capital(i - 1) for i, word in enumerate(words.words))


def _straight(form: str) -> str:
    """A form with the straight apostrophe: "O’Hara" and "O'Hara" are one."""
    return form.replace("’", "'")


def _tails(words: Words, form: str) -> tuple[str, ...]:
    """The bare forms of a full name, its initials, and as a transcript has it before what is said: "DOE: ..."."""
    found = surnames(form)
    initials = "".join(part[0] for part in re.split(r"[ -]", form) if part).upper()
    if len(initials) > 2 and initials in words.words:
        found = (*found, initials)
    shouted = (name.upper() for name in found if len(name) > SHORT and f"{name.upper()}:" in words.text)
    return (*found, *shouted)


def _bearers(words: Words, names: Names, form: str, first: list[Somebody]) -> list[Somebody]:
    """Whom a single name stands for that no full name ends in: those whose first name it is, or its own bearer."""
    known = list({id(who): who for who in first}.values())
    if not known and len(names.places[form]) == 1 and form.lower() in words.forms:
        return []  # "Said", and "said" elsewhere
    if not known and (form in names.sure or is_leaders(form) or _speaks(words, names.places[form])):
        return [Somebody("person", identity_key(form), form)]
    return known


def _add(group: list[Somebody], who: Somebody) -> None:
    if not any(who is other for other in group):
        group.append(who)


def _speaks(words: Words, places: list[tuple[int, int]]) -> bool:
    """Whether a single name that nothing explains is the subject of speech, or twice that of another verb."""
    roots = [words.root(start, end) for start, end in places]
    verbs = [words.head[i] for i in roots if words.dep[i] == "nsubj" and words.pos[words.head[i]] == "VERB"]
    return len(verbs) > 1 or any(words.lemma[verb] in lexicon().speech for verb in verbs)
