"""Who goes on speaking: "... , she added" is whoever spoke last, as long as nobody else has come in between.

The baseline of quotation attribution (O'Keefe et al. 2012), held to where it is sure.
"""

from __future__ import annotations

from rashomon.extract.actors.references.pronouns import of_anothers_body, strangers, unnamed, within
from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.knowledge import Gender, lexicon
from rashomon.pronouns import HE, SHE

SENTENCES = 8  # how far back the last turn may be: quotations run on
PARAGRAPHS = 2


def goes_on(clauses: Clauses, i: int, gender: Gender) -> Somebody | None:
    """Whoever spoke last before "he" or "she" at token `i` speaks again; None where that is not sure."""
    words = clauses.words
    number = _last_turn(clauses, i) if speaks(clauses, i) else None
    if number is None:
        return None
    start, end = words.sentences[number]
    subject = clauses.main_subject(start, end)
    mention = clauses.at(subject) if subject is not None else None
    who = mention.one if mention is not None else None
    if who is None or who.kind != "person" or who.gender not in {None, gender}:
        return None
    first = words.sentences[words.sentence[i]][0]
    if unnamed(clauses, end, i) or strangers(clauses, end, first) or of_anothers_body(clauses, who, i):
        return None
    others = (
        other
        for mention in clauses.within(end, i)
        if not words.quoted[mention.start] and not _told(clauses, mention, i)
        for other in mention.who
    )
    alone = all(other is who or other.kind != "person" or other.gender not in {None, gender} for other in others)
    return who if alone else None


def under_a_stranger(clauses: Clauses, i: int) -> bool:
    """Whether what is said is said by a person nobody names: "a witness said she had told the police"."""
    subjects = (clauses.subject(verb) for verb in clauses.verbs_above(i)[1:])
    return any(k is not None and clauses.at(k) is None and clauses.human(k) for k in subjects)


def speaks_of_another(clauses: Clauses, i: int, gender: Gender) -> bool:
    """Whether "he" at token `i` is told to say something of a "him", who may be whoever stands out before both.

    Not of whom the quotation names or describes itself: "“Hill is right, he left,” he said".
    """
    words = clauses.words
    if not speaks(clauses, i):
        return False
    third = HE if gender == "m" else SHE
    for k in range(words.sentences[words.sentence[i]][0], i):
        if words.quoted[k] and words.lower[k] in third:
            return True
        if words.quoted[k] and (words.pos[k] == "PROPN" or (words.pos[k] == "NOUN" and clauses.human(k))):
            return False
    return False


def has_spoken(clauses: Clauses, who: Somebody, end: int) -> bool:
    """Whether the outlet has somebody speak anywhere before token `end`."""
    words = clauses.words
    roots = (words.root(at.start, at.end) for at in clauses.within(0, end) if any(who is one for one in at.who))
    return any(speaks(clauses, root) for root in roots)


def speaks(clauses: Clauses, i: int) -> bool:
    """Whether token `i` is the subject of a verb of saying, outside quotation marks."""
    words = clauses.words
    return words.dep[i] in SUBJECTS and not words.quoted[i] and words.lemma[words.head[i]] in lexicon().speech


def _last_turn(clauses: Clauses, i: int) -> int | None:
    """The last sentence before that of token `i` in which the outlet has somebody speak."""
    words = clauses.words
    for number in range(words.sentence[i] - 1, max(words.sentence[i] - 1 - SENTENCES, -1), -1):
        start, end = words.sentences[number]
        if words.paragraph[i] - words.paragraph[end - 1] > PARAGRAPHS:
            return None
        subject = clauses.main_subject(start, end)
        if subject is not None and speaks(clauses, subject):
            return number
    return None


def _told(clauses: Clauses, mention: Found, i: int) -> bool:
    """Whether a mention is part of what the pronoun's verb says: "Hill was late, she said" speaks of two."""
    words = clauses.words
    root, verb = words.root(mention.start, mention.end), words.head[i]
    return any(
        within(words, root, child) for child in words.children[verb] if words.dep[child] == "ccomp" and child < i
    )
