"""Who is meant by what is no name: pronouns and nouns, read from the first to the last. Not sure: no mention."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.actors.descriptions.phrases import Phrase, phrases
from rashomon.extract.actors.references import pairs
from rashomon.extract.actors.references.doubts import doubtful, names_himself, under_a_surname
from rashomon.extract.actors.references.nominals import nominal
from rashomon.extract.actors.references.others import thing, together
from rashomon.extract.actors.references.pronouns import pronoun
from rashomon.extract.actors.references.salience import salient
from rashomon.extract.actors.references.speakers import speakers
from rashomon.extract.actors.references.turns import goes_on, has_spoken, speaks_of_another, under_a_stranger
from rashomon.extract.actors.syntax.clauses import Clauses
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import Gender
from rashomon.pronouns import FIRST, HE, IT, SHE, THEY

SINGULAR: dict[str, Gender] = {**dict.fromkeys(HE, "m"), **dict.fromkeys(SHE, "f")}
AGREED = 0.75  # placeholder: the share of pronouns of one gender that settles it
LONGEST = 250  # tokens; a longer sentence is a list or no prose, and nobody could say what its pronouns mean
# How far ahead somebody of unknown gender must be inside a quotation, which goes on from what we are not told.
QUOTED = 2
SEVERAL = 2  # how far ahead "they" must be, which may mean what is no person at all


def references(words: Words, named: Sequence[Found]) -> list[Found]:
    """The mentions of those who are named by pronouns and by nouns, and of those who are only described.

    Read twice: what a pronoun in its own sentence says of a person's gender decides between two at the next.
    """
    votes: dict[int, Counter[Gender]] = {}
    people = {id(who): who for mention in named for who in mention.who if who.kind == "person"}
    described = phrases(words)
    known = {id(who): (who, set(who.nouns), set(who.words)) for mention in named for who in mention.who}
    for mention, sure in _read(words, named, described):
        who = mention.one
        gender = SINGULAR.get(words.lower[mention.start])
        if sure and who is not None and gender is not None and id(who) in people:
            votes.setdefault(id(who), Counter())[gender] += 1
    for key, counted in votes.items():
        gender, most = counted.most_common(1)[0]
        if people[key].gender is None and most >= AGREED * counted.total():
            people[key].gender = gender
    for who, nouns, said in known.values():
        who.nouns, who.words = nouns, said  # the first reading has called them names that may come later only
    return _of_one_gender(words, _read(words, named, described))


def _of_one_gender(words: Words, found: Sequence[tuple[Found, bool]]) -> list[Found]:
    """The mentions, less those by which one person would be he and she: most of them count, of equals the sure."""
    votes: dict[int, Counter[Gender]] = defaultdict(Counter)
    told = [SINGULAR.get(words.lower[mention.start]) if mention.one else None for mention, _ in found]
    for (mention, _), gender in zip(found, told, strict=True):
        if gender is not None:
            votes[id(mention.one)][gender] += 1

    def holds(mention: Found, sure: bool, gender: Gender | None) -> bool:
        if gender is None:
            return True
        counted = votes[id(mention.one)]
        others = counted.total() - counted[gender]
        return counted[gender] > others or (counted[gender] == others and sure)

    return [mention for (mention, sure), gender in zip(found, told, strict=True) if holds(mention, sure, gender)]


def _read(words: Words, named: Sequence[Found], described: dict[int, Phrase]) -> list[tuple[Found, bool]]:
    """The references in reading order, and of each whether its sentence speaks of nobody else."""
    clauses = Clauses(words, named)
    found: list[tuple[Found, bool]] = []
    long = [end - start > LONGEST for start, end in words.sentences]
    after = 0
    for i in range(len(words)):
        if i < after or long[words.sentence[i]]:
            continue
        mention, sure = _reference(clauses, i, described)
        if mention is not None:
            clauses.bind(mention)
            found.append((mention, sure))
            after = mention.end
    # Last, as who speaks may be named only behind the quotation.
    spoken = speakers(clauses)
    return found + [
        (Found(i, i + 1, (spoken[words.sentence[i]],), "speaker", i), False)
        for i in range(len(words))
        if words.lower[i] in FIRST and words.quoted[i] and words.sentence[i] in spoken
    ]


def _reference(clauses: Clauses, i: int, described: dict[int, Phrase]) -> tuple[Found | None, bool]:
    words, lower = clauses.words, clauses.words.lower[i]
    if clauses.held(i):
        return None, False
    if lower in SINGULAR:
        return _singular(clauses, i, SINGULAR[lower])
    if lower in IT:
        body = thing(clauses, i) if not words.quoted[i] else None
        return (Found(i, i + 1, (body,), "subject", i) if body else None), False
    if lower in THEY:
        return _plural(clauses, i), False
    if lower in pairs.NUMBERS and not words.quoted[i] and (found := pairs.together(clauses, i)) is not None:
        return found, False
    if i in described:
        if (found := pairs.rejoined(clauses, described[i])) is not None:
            return found, False
        return nominal(clauses, described[i]), False
    return None, False


def _singular(clauses: Clauses, i: int, gender: Gender) -> tuple[Found | None, bool]:
    found, sure = _he_or_she(clauses, i, gender)
    who = found.one if found is not None else None
    if who is not None and (names_himself(clauses, who, i) or under_a_surname(clauses, i)):
        return None, False
    return found, sure


def _he_or_she(clauses: Clauses, i: int, gender: Gender) -> tuple[Found | None, bool]:
    another = speaks_of_another(clauses, i, gender)
    who, sure = pronoun(clauses, i, gender) if not clauses.words.quoted[i] else (None, False)
    if who is not None and not (another and not has_spoken(clauses, who, i)):
        return Found(i, i + 1, (who,), "subject", i), sure
    if under_a_stranger(clauses, i):
        return None, False
    if (who := goes_on(clauses, i, gender)) is not None:
        return Found(i, i + 1, (who,), "turn", i), False
    if another:
        return None, False
    who = salient(clauses, i, lambda mention: _may_be(mention.one, gender))
    if who is not None and who.gender is None and clauses.words.quoted[i]:
        who = salient(clauses, i, lambda mention: _may_be(mention.one, gender), ahead=QUOTED)
    if who is not None and doubtful(clauses, who, i, gender):
        return None, False
    return (Found(i, i + 1, (who,), "salience", i) if who else None), False


def _may_be(who: Somebody | None, gender: Gender) -> bool:
    return who is not None and who.kind == "person" and who.gender in {None, gender}


def _plural(clauses: Clauses, i: int) -> Found | None:
    if (found := together(clauses, i)) is not None:
        return replace(found, start=i, end=i + 1, wide=i, how="joint")
    who = salient(
        clauses, i, lambda mention: mention.one is not None and mention.one.kind == "group", ahead=SEVERAL
    )
    return Found(i, i + 1, (who,), "salience", i) if who else None
