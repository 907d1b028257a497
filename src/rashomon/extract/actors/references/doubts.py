"""Why whoever stands out may not be whom a pronoun means: somebody else has come in between, or speaks here."""

from __future__ import annotations

from rashomon.extract.actors.references.pronouns import of_anothers_body, unnamed
from rashomon.extract.actors.references.turns import has_spoken, speaks
from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.knowledge import Gender, organisations

PASSIVE = frozenset({"dobj", "dative", "pobj", "poss"})  # what is done to, or with, or of somebody


def doubtful(clauses: Clauses, who: Somebody, i: int, gender: Gender) -> bool:
    """Whether another than `who` may be he or she at token `i`, though no other has been spoken of as much."""
    before = [mention for mention in clauses.within(0, i) if mention.one is who]
    if not before:
        return False
    last = max(before, key=lambda mention: mention.end)
    if _led_by_another(clauses, last, i):
        return True
    if _said_by_another(clauses, who, i, gender):
        return True
    if _owned_since(clauses, last.end, i, gender) or _called_since(clauses, last.end, i):
        return True
    if (owner := _owner_above(clauses, i)) is not None and owner is not who and owner.gender in {None, gender}:
        return True
    if of_anothers_body(clauses, who, i):
        return True
    speaks_up = speaks(clauses, i) and _quotes(clauses, i)
    return speaks_up and _acted_upon(clauses, last) and not has_spoken(clauses, who, i)


def names_himself(clauses: Clauses, who: Somebody, i: int) -> bool:
    """Whether he or she at token `i` speaks words that name `who`: "“Hill left,” he said" is not Hill."""
    words = clauses.words
    start, end = words.sentences[words.sentence[i]]
    called = who.name.split()[-1].lower()
    return speaks(clauses, i) and any(
        words.quoted[k] and words.lower[k] == called and words.capital(k) for k in range(start, end)
    )


def under_a_surname(clauses: Clauses, i: int) -> bool:
    """Whether the clause above is that of a body that may be a person called by surname: "Hill said she ..."."""
    who = _above(clauses, i) if clauses.words.dep[i] in SUBJECTS else None
    if who is None or who.kind != "organisation":
        return False
    return who.named and who.name.isalpha() and who.name.istitle() and who.name not in organisations()


def _said_by_another(clauses: Clauses, who: Somebody, i: int, gender: Gender) -> bool:
    """Whether the clause above has another subject, whom the pronoun as a subject goes on from: "Hill said he"."""
    above = _above(clauses, i) if clauses.words.dep[i] in SUBJECTS and not clauses.words.quoted[i] else None
    if above is None or above is who or not above.named:
        return False
    return above.kind == "person" and above.gender in {None, gender}


def _above(clauses: Clauses, i: int) -> Somebody | None:
    """Who is the subject of the nearest clause above that of token `i`."""
    for verb in clauses.verbs_above(i)[1:]:
        subject = clauses.subject(verb)
        mention = clauses.at(subject) if subject is not None and subject < i else None
        if mention is not None and mention.one is not None:
            return mention.one
    return None


def _led_by_another(clauses: Clauses, last: Found, i: int) -> bool:
    """Whether a name that the report does not explain leads the sentence of the last mention, or one since.

    Not in what the pronoun is told to say: "Hill was late, she said".
    """
    words = clauses.words
    start, end = words.sentences[words.sentence[last.start]]
    first = words.sentences[words.sentence[i]][0]
    return any(
        words.dep[k] in SUBJECTS
        and (k >= end or words.dep[words.head[k]] == "ROOT")
        and unnamed(clauses, k, k + 1)
        for k in range(start, first if speaks(clauses, i) else i)
    )


def _owned_since(clauses: Clauses, last: int, i: int, gender: Gender) -> bool:
    """Whether somebody's relative or aide, who may be meant, came after the last mention: "his aunt. She"."""
    words = clauses.words
    return any(
        who.kind == "person" and not who.named and who.gender == gender
        for mention in clauses.within(last, i)
        if words.quoted[mention.start] == words.quoted[i] and _owned(clauses, mention)
        for who in mention.who
    )


def _called_since(clauses: Clauses, last: int, i: int) -> bool:
    """Whether it was said since of somebody nobody knows what he is: "The veteran is a firm supporter. He"."""
    words = clauses.words
    return any(
        words.dep[k] in SUBJECTS
        and words.pos[k] == "NOUN"
        and words.lemma[words.head[k]] == "be"
        and clauses.at(k) is None
        and any(
            words.dep[attribute] == "attr" and _is_a_person(clauses.at(attribute))
            for attribute in words.children[words.head[k]]
        )
        for k in range(last, i)
    )


def _is_a_person(mention: Found | None) -> bool:
    return mention is not None and mention.one is not None and mention.one.kind == "person"


def _owner_above(clauses: Clauses, i: int) -> Somebody | None:
    """Whose choice or plan is the subject of a clause above that of token `i`: "Doe's choice comes as he"."""
    words = clauses.words
    for verb in clauses.verbs_above(i):
        subject = clauses.subject(verb)
        if subject is None or subject >= i or words.quoted[subject] != words.quoted[i]:
            continue
        for child in words.children[subject]:
            mention = clauses.at(child) if words.dep[child] == "poss" else None
            if _is_a_person(mention):
                return mention.one if mention else None
    return None


def _owned(clauses: Clauses, mention: Found) -> bool:
    words = clauses.words
    return any(words.dep[child] == "poss" for child in words.children[words.root(mention.start, mention.end)])


def _quotes(clauses: Clauses, i: int) -> bool:
    start, end = clauses.words.sentences[clauses.words.sentence[i]]
    return any(clauses.words.quoted[k] for k in range(start, end))


def _acted_upon(clauses: Clauses, mention: Found) -> bool:
    """Whether a mention does nothing: "unwilling to defend Hill"."""
    words = clauses.words
    root = words.root(mention.start, mention.end)
    if words.dep[root] == "appos":
        root = words.head[root]
    return words.dep[root] in PASSIVE and words.lower[words.head[root]] not in {"by", "to"}
