"""From a parse to actors: names first, then the forms that belong to them, then what stands for them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from rashomon.extract.actors.kinds.bodies import bodies_of, bodies_of_persons, creeds, owners
from rashomon.extract.actors.kinds.namesakes import called_as_places
from rashomon.extract.actors.kinds.organisations import beside_bodies, known_matches, named_organisations
from rashomon.extract.actors.kinds.people import persons
from rashomon.extract.actors.kinds.principals import with_principals
from rashomon.extract.actors.kinds.states import state_matches, state_mentions
from rashomon.extract.actors.kinds.teams import teams
from rashomon.extract.actors.names.forms import surnames
from rashomon.extract.actors.names.leaders import recognise
from rashomon.extract.actors.names.names import Names, sightings
from rashomon.extract.actors.references.coreference import references
from rashomon.extract.actors.references.joint import together
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import organisations, states
from rashomon.model import Actor, Passage, Report, identity
from rashomon.text import longest

BY = "actors/2"
MINISTERS = frozenset("secretary minister undersecretary".split())


def actors(report: Report, parse: Doc) -> Report:
    """The report with its actors, in order of first mention. `parse` is the parse of the report's text.

    Raises ValueError where it is not.
    """
    if parse.text != report.text:
        raise ValueError(f"The parse is not of report {report.id}: its text differs. Parse `report.text` itself.")
    words = Words.of(parse)
    named = _named(words, report.published.day)
    return _with_actors(report, words, [*named, *references(words, named)])


def _named(words: Words, day: str | None) -> list[Found]:
    """Mentions by name, by what stands for a name, and of the bodies that belong to one."""
    registry: dict[str, Somebody] = {}
    known, stated, names = known_matches(words), state_matches(words), sightings(words)
    called = called_as_places(words, names)
    stated = [match for match in stated if words.said(*match[:2]) not in called]
    weak = {code for code, state in states().items() if state.weak}
    known = [match for match in known if not _surname(words, names, *match[:2])]
    stretches = [(start, end) for start, end, _ in known]
    stretches += [(start, end) for start, end, says in stated if says[0].code not in weak]
    stretches += beside_bodies(words).items()
    taken: dict[int, int] = {}
    for start, end in stretches:
        taken |= {token: max(end, taken.get(token, 0)) for token in range(start, end)}
    people = persons(words, names, taken, called)
    recognise(
        {id(who): who for mention in people for who in mention.who}.values(), {s[0].code for *_, s in stated}, day
    )
    owned = owners(stated, known)
    bodies = bodies_of(words, owned, registry) + bodies_of_persons(words, people, registry)
    bodies += together(words, owned, people, registry)
    named = named_organisations(words, names, known, registry)
    playing = teams(words, registry)
    played = {mention.start for mention in playing}
    nested = {token for mention in people for token in range(mention.wide, mention.start)}
    others = [
        mention
        for mention in (
            *bodies,
            *named,
            *creeds(words, registry),
            *playing,
            *state_mentions(words, [match for match in stated if match[0] not in played], registry),
        )
        if mention.start not in nested
    ]
    apart = {id(mention.one) for mention in named if mention.start not in nested}
    others += [
        mention
        for mention in named
        if nested.issuperset(range(mention.start, mention.end)) and _names_a_body(words, mention, apart)
    ]
    return longest([*people, *others])


def _names_a_body(words: Words, mention: Found, apart: Collection[int]) -> bool:
    """Whether a name in a person's office is a body's ("the CDC director Jane Doe"): a known one, or named apart.

    "The Harbour Secretary" has a field of work there, as has "the Secretary of Harbours".
    """
    who = mention.one
    if who is None or words.lower[mention.start - 1] == "of":
        return False
    minister = mention.end < len(words) and words.lower[mention.end] in MINISTERS
    return who.name in organisations() or (id(who) in apart and not minister)


def _surname(words: Words, names: Names, start: int, end: int) -> bool:
    """Whether the name of a known organisation is here a person's whom the report names in full."""
    form = words.said(start, end)
    if end - start > 1 or words.label[start] == "ORG":
        return False
    return any(form in surnames(name) and names.person(name) for name in names.places)


def _with_actors(report: Report, words: Words, mentions: Sequence[Found]) -> Report:
    places: dict[tuple[str, str], dict[Passage, str]] = {}
    who: dict[tuple[str, str], Somebody] = {}
    for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end)):
        passage = report.passage(words.start[mention.start], words.end[mention.end - 1])
        for somebody in mention.who:
            key = (somebody.kind, somebody.key)
            who.setdefault(key, somebody)
            places.setdefault(key, {}).setdefault(passage, f"{BY} {mention.how}")
    found = tuple(_actor(report, somebody, places[key]) for key, somebody in who.items())
    return replace(report, actors=with_principals(found, report.text))


def _actor(report: Report, who: Somebody, mentions: Mapping[Passage, str]) -> Actor:
    own = () if who.named else (report.id,)
    return Actor(
        id=identity("a", *own, who.kind, who.key),
        name=who.name,
        kind=who.kind,
        country=who.country,
        roles=tuple(who.roles),
        mentions=tuple(mentions),
        named=who.named,
        by=tuple(mentions.values()),
    )
