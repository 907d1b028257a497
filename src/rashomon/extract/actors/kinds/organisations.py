"""Organisations by name: those that everybody knows, and those that their own report shows to be one."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from rashomon.extract.actors.descriptions.phrases import OWNERS, acts, leftmost, singular
from rashomon.extract.actors.kinds.fuller import HEAD_ENDS, PARTS, fullest
from rashomon.extract.actors.names.forms import surnames
from rashomon.extract.actors.names.names import Names
from rashomon.extract.actors.names.recognised import entities
from rashomon.extract.actors.names.strays import lost_mark
from rashomon.extract.actors.syntax.found import Found, How, Somebody
from rashomon.extract.actors.syntax.words import POSSESSIVE, Phrases, Words
from rashomon.knowledge import Organisation, country_of, lexicon, organisations, state_words
from rashomon.outlets import load
from rashomon.text import fold

AGENCY = ["news", "agency"]
OFFICIAL = frozenset(
    """Department Ministry Army Navy Senate Congress Parliament Court Police Agency Bureau Commission Embassy Guard
    Administration Service Command Treasury""".split()
)
# Last words of names of events, places, laws and works that the recogniser takes for organisations.
NO_BODIES = frozenset(
    """Fair Festival Program Programme Exhibition Exhibit Cup Prize Award Awards Day Games Championship
    Championships Act Bill Treaty Agreement Accord Accords Deal Plan Convention Station Airport Building Tower
    Towers Street Avenue Road Park Bridge Stadium Arena Hotel Plaza Square Report Survey Study Amendment
    Constitution Show Series Open Marathon Summit War Crisis Strategy Protocol Covid COVID""".split()
)

SPEECH = frozenset("say tell announce report add confirm deny".split())
CHAMBER = "House"  # and where there is no such name, a body by this name alone
# Last words of names of bodies that may as well be something that somebody does.
EFFORTS = frozenset({"Project", "Initiative"})


@cache
def _known() -> Phrases[Organisation]:
    return Phrases(_outlets() | organisations())


def _outlets() -> dict[str, Organisation]:
    """Outlets by the names that are nothing else: of several words, or an abbreviation."""
    found: dict[str, Organisation] = {}
    for outlet in load(()).entries:
        name = outlet.name.removeprefix("The ")
        if name.replace(" ", "").isalnum() and (" " in name or (name.isupper() and len(name) > 2)):
            found[name] = Organisation(name=outlet.name, names=(name,))
    return found


def known_matches(words: Words) -> list[tuple[int, int, Organisation]]:
    """Organisations that everybody knows, by name or abbreviation."""
    return [
        (start, end + 2 if [words.lower[i] for i in range(end, min(end + 2, len(words)))] == AGENCY else end, body)
        for start, end, body in _known().matches(words)
        if words.pos[words.root(start, end)] in {"PROPN", "NOUN", "ADJ", "X"}
        or end - start > 1
        or (words.words[start].isupper() and _among_small_letters(words, start))
    ]


def _among_small_letters(words: Words, i: int) -> bool:
    """Whether the sentence has more small letters than capitals: "WHO" is no pronoun there."""
    said = words.said(*words.sentences[words.sentence[i]])
    return 2 * sum(character.isupper() for character in said) < sum(character.isalpha() for character in said)


def named_organisations(
    words: Words, names: Names, known: list[tuple[int, int, Organisation]], registry: dict[str, Somebody]
) -> list[Found]:
    """Organisations by name: those that everybody knows, and those that are plainly one in this report."""
    found = [
        Found(start, end, (_organisation(body.name, body.country, registry),), "name", start)
        for start, end, body in known
    ]
    people = {tail for name in names.places if " " in name and names.person(name) for tail in surnames(name)}
    forms: dict[str, list[tuple[int, int]]] = {}
    for start, end, label in entities(words):
        form = words.said(start, end)
        named = label in {"ORG", "NORP"} and names.votes[form]["ORG"] * 2 > names.votes[form].total()
        # The recogniser takes what is called after a building ("Observatory") for one; a building says nothing.
        speaks = label == "FAC" and end - start > 1 and words.lemma[words.head[words.root(start, end)]] in SPEECH
        if (
            (named or (speaks and words.dep[words.root(start, end)] == "nsubj"))
            and form not in organisations()
            and form not in state_words()
            and form not in people
            and not lost_mark(words, form)
        ):
            forms.setdefault(form, []).append((start, end))
    for start, end in beside_bodies(words).items():
        forms.setdefault(words.said(start, end), []).append((start, end))
    for form, places in names.firms.items():
        if form not in names.sure and form not in people and form not in organisations():
            forms[form] = list(dict.fromkeys((*forms.get(form, ()), *places)))
    anywhere: dict[str, list[tuple[int, int]]] = {}
    for start, end, form in Phrases({form: form for form in forms}).matches(words):
        anywhere.setdefault(form, []).append((start, end))
    full = [
        form
        for form, places in forms.items()
        if _is_one(words, form, len(places), anywhere.get(form, places)) or _is_of_firm(form, names.firms)
    ]
    first = {form: min(places) for form, places in forms.items()}
    called = {form: name for form in forms if (name := fullest(form, full, first, words)) is not None}
    for start, end, name in Phrases(called).matches(words):
        if _part_of_another(words, start, end) or (
            words.said(start, end) == CHAMBER and not _is_definite(words, start)
        ):
            continue
        who = _organisation(name, None, registry)
        how: How = "name" if words.label[start] == "ORG" else "vote"
        found.append(Found(start, end, (who,), how, start))
    return found


def beside_bodies(words: Words) -> dict[int, int]:
    """From the first token of a name set beside a body's noun to its end: "a newspaper, the Daily Gull,"."""
    found = {}
    for i in range(len(words)):
        over = words.head[i]
        if words.dep[i] != "appos" or over > i or not words.capital(i) or words.pos[i] != "PROPN":
            continue
        start = leftmost(words, i)
        if start == 0 or words.words[start - 1] != "," or words.lower[start] != "the":
            continue
        if singular(words, over)[0] in lexicon().firms | lexicon().bodies and words.pos[over] == "NOUN":
            found[start + 1] = i + 1
    return found


def _part_of_another(words: Words, start: int, end: int) -> bool:
    """Whether the name is a part of a longer one here ("Acme Tower")."""
    label = words.label[start]
    inside = words.doc[start].ent_iob_ == "I" and words.lower[start - 1] not in {"the", "a", "an"}
    joined = inside and label not in {"", "ORG"}
    after = end < len(words) and words.doc[end].ent_iob_ == "I" and words.words[end] not in POSSESSIVE
    return joined or (after and label not in {"ORG", "PERSON"}) or not words.capital(start)


def _organisation(name: str, country: str | None, registry: dict[str, Somebody]) -> Somebody:
    body = organisations().get(name)
    country = country or _of_state(name)
    name, country = (body.name, body.country) if body else (name, country)
    last = HEAD_ENDS.split(fold(name))[0].split()[-1]
    return registry.setdefault(
        f"organisation {fold(name)}", Somebody("organisation", fold(name), name, country, nouns={last})
    )


def _of_state(name: str) -> str | None:
    """The state that an office is of, where its name starts with it: "Omani Coast Guard", "US Census Bureau"."""
    state, _, rest = name.partition(" ")
    return country_of(state) if OFFICIAL & set(rest.split()) else None


def _is_one(words: Words, form: str, times: int, places: list[tuple[int, int]]) -> bool:
    """Whether a name is plainly an organisation's: by a word in it, or because it speaks or has officers.

    `times`: how often the recogniser says so, `places`: all where it stands.
    """
    parts = form.replace("’s", "").split()
    if not form[0].isalpha() or form.isdigit() or "\n" in form or parts[-1] in NO_BODIES:
        return False
    if form in PARTS:
        return form == CHAMBER and any(_is_definite(words, place[0]) and _acts(words, *place) for place in places)
    if len(parts) > 1 and any(part in lexicon().marks for part in parts):
        return True
    return (times > 1 and parts[-1] not in EFFORTS) or any(_acts(words, start, end) for start, end in places)


def _is_of_firm(form: str, firms: Collection[str]) -> bool:
    """Whether a name begins with what a firm is called by: "Doe Dairies", where Doe is told to be a firm."""
    first, *rest = form.split()
    if not rest or first not in firms or rest[0] == "and":
        return False
    return rest[-1] not in NO_BODIES and not rest[-1].isupper()  # the letters by which its shares are traded


def _is_definite(words: Words, start: int) -> bool:
    return start > 0 and words.lower[start - 1] == "the"


def _acts(words: Words, start: int, end: int) -> bool:
    """Whether a name speaks or decides here, has officers or people, or is what somebody is a member of."""
    root = words.root(start, end)
    over = words.head[root]
    if acts(words, root) or _has_officers(words, end):
        return True
    if words.dep[root] == "appos":
        return singular(words, over)[0] in lexicon().firms | lexicon().bodies | OWNERS
    if words.dep[root] in {"compound", "nmod", "poss"}:
        return over >= end and words.words[over].islower() and singular(words, over)[0] in lexicon().documents
    if words.dep[root] != "pobj":
        return False
    above = words.head[over]
    if words.lower[over] in {"by", "from"}:
        known = lexicon()
        return bool({singular(words, above)[0], words.lower[above]} & (known.documents | set(known.made)))
    if words.lower[over] == "to":
        return words.lower[above] == "according"
    return words.lower[over] in {"of", "at", "for", "with"} and singular(words, above)[0] in (
        lexicon().roles | lexicon().people
    )


def _has_officers(words: Words, end: int) -> bool:
    at = end + (end < len(words) and words.words[end] in POSSESSIVE)
    return at < len(words) and words.pos[at] in {"NOUN", "PROPN"} and singular(words, at)[0] in lexicon().roles
