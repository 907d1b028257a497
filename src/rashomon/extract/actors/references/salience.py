"""Whom a pronoun means where the structure of its sentence does not say: whoever stands out of those it may mean.

After Lappin and Leass 1994 (An Algorithm for Pronominal Anaphora Resolution): each mention counts by its place in
its sentence and half as much a sentence further back, and the mentions of one are added up. Theirs takes the
best; ours takes it only where nobody else comes near.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rashomon.extract.actors.references.pronouns import within
from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.knowledge import lexicon

SUBJECT, OBJECT, OTHER = 80, 50, 30
RECENT = 100
OWNER = 0.6  # "Doe's boat" speaks of the boat
DESCRIBED = 0.5  # somebody without a name, where not the subject: named ones are whom news speaks of
PARALLEL = 35  # the pronoun has the same place in its clause
REPEATED = 60  # the same pronoun before it in its sentence
OFTEN, MOST = 6, 5  # for each mention so far
SENTENCES = 3  # as far as a pronoun looks back
PARAGRAPHS = 3
AHEAD = 1.35  # how much more than the next the best must have; of GUM's look part, 1.2 and 2 were worse

BY_PRONOUN = frozenset({"subject", "salience"})
OBJECTS = frozenset({"him", "her", "them"})

Fits = Callable[[Found], bool]


def salient(clauses: Clauses, i: int, fits: Fits, *, ahead: float = AHEAD) -> Somebody | None:
    """Whoever of the mentions that fit stands out before token `i`; None where several are near to it.

    Somebody without a name must have been the subject of something.
    """
    people: dict[int, Somebody] = {}
    weights: dict[int, dict[int, float]] = {}
    leading: set[int] = set()
    others: set[int] = set()
    for mention, back in _before(clauses, i):
        who = mention.one
        if who is None or not fits(mention):
            continue
        if _acts_upon(clauses, mention, i):
            if mention.how not in BY_PRONOUN and _acts(clauses, mention, i):
                others.add(id(who))
            continue
        if back == 0 and _is_spoken_of(clauses, mention, i):
            others.add(id(who))
        people[id(who)] = who
        held = weights.setdefault(id(who), {})
        held[back] = max(held.get(back, 0), _weight(clauses, mention, i) / 2**back)
        if who.named or _leads(clauses, mention):
            leading.add(id(who))

    def total(one: int) -> float:
        return sum(weights[one].values()) + OFTEN * min(MOST, clauses.times(people[one], i))

    order = sorted((one for one in people if one not in others), key=total, reverse=True)
    if not order or order[0] not in leading or (len(order) > 1 and total(order[0]) < ahead * total(order[1])):
        return None
    return people[order[0]]


def _leads(clauses: Clauses, mention: Found) -> bool:
    """Whether a mention is the subject of a verb, but for an infinitive's: "wants an expert to look"."""
    words = clauses.words
    root = words.root(mention.start, mention.end)
    return words.dep[root] in SUBJECTS and not any(
        words.lower[child] == "to" for child in words.children[words.head[root]]
    )


def _weight(clauses: Clauses, mention: Found, i: int) -> float:
    words = clauses.words
    root = words.root(mention.start, mention.end)
    dep = words.dep[root]
    weight: float = RECENT + (SUBJECT if dep in SUBJECTS else OBJECT if dep in {"dobj", "dative"} else OTHER)
    weight += PARALLEL if (dep in SUBJECTS) == (words.dep[i] in SUBJECTS) else 0
    weight += REPEATED if words.sentence[i] == words.sentence[root] and mention.how in BY_PRONOUN else 0
    weight *= OWNER if dep == "poss" and words.dep[i] != "poss" else 1
    who = mention.one
    aside = who is not None and who.kind == "person" and not who.named and dep not in SUBJECTS
    return weight * (DESCRIBED if aside else 1)


def _acts_upon(clauses: Clauses, mention: Found, i: int) -> bool:
    """Whether a mention is the subject of the verb whose object token `i` is: "she saw her" speaks of two."""
    words = clauses.words
    root = words.root(mention.start, mention.end)
    root = words.head[root] if words.dep[root] == "appos" else root  # "its minister, Jane Doe, saw her"
    if words.lower[i] not in OBJECTS or words.dep[i] == "poss" or words.dep[root] not in SUBJECTS:
        return False
    above = words.head[i]
    return words.head[root] in {above, words.head[above]}


def _acts(clauses: Clauses, mention: Found, i: int) -> bool:
    """Whether it is the subject of that very verb, or of the one before it: "she rang, and woke her"."""
    words = clauses.words
    above = words.head[i]
    root = words.root(mention.start, mention.end)
    verb = words.head[words.head[root] if words.dep[root] == "appos" else root]
    shared = clauses.subject(above) is None and words.dep[above] == "conj"
    return verb == above or (shared and verb == words.head[above])


def _is_spoken_of(clauses: Clauses, mention: Found, i: int) -> bool:
    """Whether a mention stands in the words whose speaker token `i` is: "“It fell” to Doe, he said" is not Doe."""
    words = clauses.words
    verb = words.head[i]
    if words.dep[i] not in SUBJECTS or words.lemma[verb] not in lexicon().speech:
        return False
    root = words.root(mention.start, mention.end)
    named = mention.how not in BY_PRONOUN
    return named and any(words.dep[one] == "ccomp" and within(words, root, one) for one in words.children[verb])


def _before(clauses: Clauses, i: int) -> Iterator[tuple[Found, int]]:
    """The mentions before token `i`, in the same voice as it, and how many sentences back each is."""
    words = clauses.words
    own = words.sentence[i]
    back = 0
    for number in range(own, max(own - 2 * SENTENCES, -1), -1):
        start, end = words.sentences[number]
        if back >= SENTENCES or words.paragraph[i] - words.paragraph[end - 1] > PARAGRAPHS:
            return
        seen = False
        for mention in clauses.within(start, min(end, i)):
            if words.quoted[mention.start] == words.quoted[i]:
                seen = True
                yield mention, back
        back += seen or number == own
