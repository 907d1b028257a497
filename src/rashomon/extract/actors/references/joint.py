"""Those who act together under one noun: "Omani and Danish troops", "the ministers of Oman and Denmark"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.extract.actors.descriptions.phrases import singular
from rashomon.extract.actors.kinds.bodies import FOREIGN, MOST_BETWEEN, Owner, narrowed
from rashomon.extract.actors.references.officers import bears
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.knowledge import lexicon
from rashomon.model import ActorKind
from rashomon.text import fold

JOINED = frozenset({"name", "adjective", "people", "body"})  # a capital's officials may be the town's
BELONG = frozenset({"of", "from"})
# Plurals under which a state has more than one: "US and Omani officials" are no two persons.
MANY = frozenset(
    {"official", "minister", "officer", "representative", "senator", "lawmaker", "general", "commander"}
)


@dataclass(frozen=True, slots=True)
class Noun:
    """Tokens `[first, last)` are a plural for what several have of their own, `sort` is its singular.

    `kind` is what each has: a group, a body, or one person whose office it is.
    """

    first: int
    last: int
    kind: ActorKind
    sort: str


def together(
    words: Words, owners: Sequence[Owner], people: Sequence[Found], registry: dict[str, Somebody]
) -> list[Found]:
    """Mentions of all whom one noun means: the owners' groups, their bodies, or who bears an office of theirs."""
    found = []
    for row, noun, start, end in (*_before(words, owners), *_behind(words, owners)):
        if narrowed(words, noun.last - 1, start):
            continue
        who = _named_behind(words, people, noun, len(row)) or _bearers(words, people, row, noun, start)
        if not who and noun.kind != "person":
            who = tuple(_own(words, owner, noun, registry) for owner in row)
        if who:
            found.append(Found(start, end, who, "joint", start))
    return found


def _before(words: Words, owners: Sequence[Owner]) -> Iterator[tuple[list[Owner], Noun, int, int]]:
    """Rows of owners before their noun: "Norway's and Denmark's ministries"; none for "Norway and Denmark's"."""
    by_end = {owner.end: owner for owner in owners if owner.part in JOINED}
    for last in by_end.values():
        owned = last.end < len(words) and words.words[last.end] in POSSESSIVE
        row = [last]
        while (before := by_end.get(_joint(words, row[0].start, first=len(row) == 1, owned=owned))) is not None:
            if words.dep[words.root(before.start, before.end)] in {"dobj", "attr"}:
                break
            row.insert(0, before)
        noun = _noun(words, last.end + owned) if len(row) > 1 else None
        if noun is not None:
            yield row, noun, row[0].start, noun.last


def _joint(words: Words, start: int, *, first: bool, owned: bool) -> int:
    """The end of the owner that is joined to the one at `start`, -1 for none."""
    at = start - 1
    if at > 0 and words.lower[at] == "the":
        at -= 1
    if at < 1 or words.lower[at] not in ({"and", "&"} if first else {","}):
        return -1
    at -= first and words.words[at - 1] == ","
    if owned:
        return at - 1 if words.words[at - 1] in POSSESSIVE else -1
    return at


def _behind(words: Words, owners: Sequence[Owner]) -> Iterator[tuple[list[Owner], Noun, int, int]]:
    """Rows of owners behind their noun: "officials from Norway and Denmark"."""
    by_start = {owner.start: owner for owner in owners if owner.part in {"name", "body"}}
    for first in by_start.values():
        at = first.start - 1 - (words.lower[first.start - 1] == "the")
        if at < 1 or words.lower[at] not in BELONG:
            continue
        row, joined = [first], False
        while not joined and (behind := _next(words, row[-1].end, by_start)) is not None:
            following, joined = behind
            row.append(following)
        noun = _noun_of(words, at - 1) if joined else None
        if noun is not None:
            yield row, noun, noun.first, noun.last


def _next(words: Words, end: int, by_start: Mapping[int, Owner]) -> tuple[Owner, bool] | None:
    """The owner that follows in a row, and whether "and" stands before it."""
    comma = end < len(words) and words.words[end] == ","
    joined = end + comma < len(words) and words.lower[end + comma] in {"and", "&"}
    at = end + comma + joined
    if not comma and not joined:
        return None
    owner = by_start.get(at + (at < len(words) and words.lower[at] == "the"))
    return (owner, joined) if owner is not None else None


def _noun(words: Words, first: int) -> Noun | None:
    """The plural that begins at a token, with up to three words before it."""
    for i in range(first, min(first + MOST_BETWEEN + 1, len(words))):
        kind = _kind(words, i)
        if kind is not None and not _goes_on(words, i):
            return Noun(first, i + 1, kind, singular(words, i)[0])
        if words.pos[i] not in {"ADJ", "NOUN", "PROPN"}:
            return None
    return None


def _noun_of(words: Words, i: int) -> Noun | None:
    """The plural that ends at a token, with the words before it that hang on it."""
    kind, first = _kind(words, i), i
    while first > 0 and i - first < MOST_BETWEEN and words.head[first - 1] == i:
        if words.pos[first - 1] not in {"ADJ", "NOUN", "PROPN"}:
            break
        first -= 1
    return Noun(first, i + 1, kind, singular(words, i)[0]) if kind is not None else None


def _kind(words: Words, i: int) -> ActorKind | None:
    if words.lower[i] in lexicon().groups:
        return "group"
    if words.tag(i) not in {"NNS", "NNPS"}:
        return None
    sort = singular(words, i)[0]
    if sort in lexicon().bodies or f"{words.lower[i - 1]} {sort}" in lexicon().bodies:
        return "organisation"
    return "person" if sort in lexicon().roles and sort not in MANY else None


def _goes_on(words: Words, i: int) -> bool:
    """Whether a plural is no noun of its own here: "forces commander"."""
    over = words.head[i]
    return words.dep[i] in {"compound", "nmod"} and over > i and words.pos[over] in {"NOUN", "PROPN"}


def _own(words: Words, owner: Owner, noun: Noun, registry: dict[str, Somebody]) -> Somebody:
    """What the noun means of one owner, in the singular where that is a body: "the Danish government"."""
    said = words.said(noun.first, noun.last)
    if noun.kind == "organisation":
        said = f"{words.said(noun.first, noun.last - 1)} {noun.sort}" if noun.last - noun.first > 1 else noun.sort
    own = words.said(owner.start, owner.end)
    if noun.last <= owner.start:
        name = f"{said} {words.lower[noun.last]} {own}"
    elif words.words[owner.end] in POSSESSIVE:
        name = f"{own}{words.words[owner.end]} {said}"
    else:
        name = f"{own} {said}"
    key = f"{owner.key} {fold(said)}"
    code = None if noun.sort in FOREIGN else owner.code
    who = Somebody(noun.kind, key, name, code, nouns={noun.sort})
    return registry.setdefault(f"{noun.kind} {key}", who)


def _bearers(
    words: Words, people: Sequence[Found], row: Sequence[Owner], noun: Noun, start: int
) -> tuple[Somebody, ...]:
    """The persons who bear the office for each of a row of states, where the report has named one for each.

    Before it has, the lead of an article speaks of the states more than of their ministers.
    """
    before = [words.lower[i] for i in range(noun.first, noun.last - 1)]
    if start > 0 and words.lower[start - 1] == "top" and words.head[start - 1] == noun.last - 1:
        before.insert(0, "top")
    if not before and (noun.sort in MANY or noun.sort in {"diplomat", "leader"}):
        return ()
    persons = {id(who): who for mention in people if mention.end <= start for who in mention.who}.values()
    found = []
    for owner in row:
        fits = [who for who in persons if who.country == owner.code and bears(who, noun.sort, before)]
        if len(fits) != 1 or owner.part == "body":
            return ()
        found += fits
    return tuple(found) if len({id(who) for who in found}) == len(row) else ()


def _named_behind(words: Words, people: Sequence[Found], noun: Noun, count: int) -> tuple[Somebody, ...]:
    """The persons whose names are set behind the noun: "the Danish and Omani envoys, Jane Doe and John Hill,"."""
    at = noun.last
    found: list[Found] = []
    held: Callable[[int], Found | None] = {mention.start: mention for mention in people}.get
    while at < len(words) and len(found) < count:
        joined = words.lower[at] in ({","} if not found else {",", "and"})
        after = held(at + 1)
        if not joined or after is None or after.one is None:
            return ()
        found.append(after)
        at = after.end
    last = found[-1].start - 1 if found else 0
    return tuple(mention.who[0] for mention in found) if len(found) == count and words.lower[last] == "and" else ()
