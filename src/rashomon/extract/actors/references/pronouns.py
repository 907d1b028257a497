"""Pronouns, where the structure of the sentence makes sure whom they mean. Not sure: nobody."""

from __future__ import annotations

from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import Gender, lexicon


def pronoun(clauses: Clauses, i: int, gender: Gender) -> tuple[Somebody | None, bool]:
    """Whom he or she at token `i` is, None where that is not sure; and whether nobody else can be."""
    words = clauses.words
    subject, decided = _above(clauses, i)
    if decided:
        who = _person(clauses.at(subject) if subject is not None else None, gender)
        if who is None or _rivals(clauses, who, i, subject, gender) or _fitter(clauses, who, i, gender):
            return None, False
        start, end = words.sentences[words.sentence[i]]
        return who, len(clauses.people(start, end, quoted=True)) == 1
    return _before(clauses, i, gender, words.sentence[i]), False


def _above(clauses: Clauses, i: int) -> tuple[int | None, bool]:
    """The subject of the nearest clause above that can be the pronoun's; and whether the sentence has decided.

    A subject that is no person (a call, a state) decides nothing; one that is an unknown person does.
    """
    words = clauses.words
    own = i if words.dep[i] in SUBJECTS else None
    verbs = clauses.verbs_above(i)
    if _object(words, i) and verbs:
        verbs = verbs[1:]  # "she saw her": the subject of the same verb is somebody else
    for verb in verbs:
        if (holder := _holder(clauses, verb)) is not None:
            return holder, True
        subject = clauses.subject(verb)
        if subject is None or subject == own or words.quoted[subject] or within(words, i, subject):
            continue
        fronted = subject > i and words.dep[i] == "poss"
        if subject > i and not fronted:
            continue
        mention = clauses.at(subject)
        if mention is None and fronted:
            continue
        if mention is not None and any(who.kind == "person" for who in mention.who):
            # "Neither Jane Doe nor John Hill": either may be meant.
            several = any(words.dep[child] == "conj" for child in words.children[subject])
            return None if several else subject, True
        if mention is None and (clauses.human(subject) or subject == words.head[verb]):
            return None, True  # somebody unknown, as is whoever "who" speaks of
    return _fronted(clauses, i, own)


def _holder(clauses: Clauses, verb: int) -> int | None:
    """Whose claim or belief a clause is: "Doe was shown Hill's claim that he was late"."""
    words = clauses.words
    if words.dep[verb] != "acl" or not any(words.lower[child] == "that" for child in words.children[verb]):
        return None
    for child in words.children[words.head[verb]]:
        mention = clauses.at(child) if words.dep[child] == "poss" else None
        if mention is not None and any(who.kind == "person" for who in mention.who):
            return child
    return None


def _fronted(clauses: Clauses, i: int, own: int | None) -> tuple[int | None, bool]:
    """The subject of a clause set before the pronoun's own: "Although Doe agreed, he ..."."""
    words = clauses.words
    if own is None:
        return None, False
    for verb in words.children[words.head[i]]:
        subject = clauses.subject(verb) if verb < i and words.dep[verb] == "advcl" else None
        if subject is not None and not words.quoted[subject] and clauses.at(subject) is not None:
            start = words.sentences[words.sentence[i]][0]
            return subject, len(clauses.people(start, i)) == 1
    return None, False


def _object(words: Words, i: int) -> bool:
    """Whether the pronoun is what its verb acts on, so that it cannot be the verb's subject."""
    return words.lower[i] in {"him", "her"} and words.dep[i] != "poss"


def within(words: Words, i: int, top: int) -> bool:
    """Whether token `i` hangs on `top`: "his envoy" as a subject is not his own owner."""
    for _ in range(12):
        if i == top:
            return True
        if words.head[i] == i:
            return False
        i = words.head[i]
    return False


def _person(mention: Found | None, gender: Gender) -> Somebody | None:
    who = mention.one if mention else None
    return who if who is not None and who.kind == "person" and who.gender in {None, gender} else None


def _rivals(clauses: Clauses, who: Somebody, i: int, subject: int | None, gender: Gender) -> bool:
    """Whether somebody else of the sentence could be meant as well.

    A subject pronoun takes the subject before it; any other needs that no one else stands between.
    """
    words = clauses.words
    between = clauses.people(min(subject or i, i) + 1, i)
    others = [other for other in between if other is not who and other.gender in {None, gender}]
    if unnamed(clauses, min(subject or i, i) + 1, i):
        return True
    if not others:
        return False
    if words.dep[i] not in SUBJECTS or any(_addressed(clauses, other, subject or i, i) for other in others):
        return True
    return any(_subject_between(clauses, other, subject or i, i) for other in others)


def _addressed(clauses: Clauses, who: Somebody, subject: int, end: int) -> bool:
    """Whether the subject's own verb acts on somebody ("Doe asked Hill why he ..."), who may be meant as well."""
    words = clauses.words
    return any(
        words.dep[root] in {"dobj", "dative"} and words.head[root] == words.head[subject]
        for mention in clauses.within(subject + 1, end)
        if any(who is other for other in mention.who)
        for root in (words.root(mention.start, mention.end),)
    )


def unnamed(clauses: Clauses, start: int, end: int) -> bool:
    """Whether a name stands here that the report does not explain, so that it is no mention of anybody."""
    words = clauses.words
    return any(
        words.label[k] == "PERSON" and not words.quoted[k] and words.capital(k) and clauses.at(k) is None
        for k in range(start, end)
    )


def _fitter(clauses: Clauses, who: Somebody, i: int, gender: Gender) -> bool:
    """Whether the sentence has somebody before who is known to be of the gender, where `who` is not."""
    start = clauses.words.sentences[clauses.words.sentence[i]][0]
    return who.gender is None and any(
        other.gender == gender and other is not who for other in clauses.people(start, i)
    )


def _subject_between(clauses: Clauses, who: Somebody, start: int, end: int) -> bool:
    return any(
        clauses.words.dep[clauses.words.root(mention.start, mention.end)] in SUBJECTS
        for mention in clauses.within(start + 1, end)
        if any(who is other for other in mention.who)
    )


def _before(clauses: Clauses, i: int, gender: Gender, sentence: int) -> Somebody | None:
    """The subject of the sentence before, where nobody else comes in between."""
    words = clauses.words
    start = words.sentences[sentence][0]
    if any(who.gender in {None, gender} for who in clauses.people(start, i)) or strangers(clauses, start, i):
        return None
    if unnamed(clauses, start, i):
        return None
    number = clauses.sentence_before(sentence)
    if number is None:
        return None
    who = _person(clauses.lead(number), gender)
    low, high = words.sentences[number]
    if who is None or not opens(words, i) or of_anothers_body(clauses, who, i):
        return None
    rivals = [other for other in clauses.people(low, high) if other is not who and other.gender in {None, gender}]
    if not rivals:
        return who
    if not _leads(clauses, i):
        return None
    return who if _goes_on_speaking(clauses, i, number) or not _last_subject(clauses, low, high, who) else None


def opens(words: Words, i: int) -> bool:
    """Whether the pronoun is a subject, or part of one ("his envoy said"): others look back too many ways."""
    for _ in range(4):
        if words.dep[i] in SUBJECTS:
            return True
        if words.pos[i] in {"VERB", "AUX"} or words.head[i] == i:
            return False
        i = words.head[i]
    return False


def of_anothers_body(clauses: Clauses, who: Somebody, i: int) -> bool:
    """Whether a body that acts before in the sentence is called after another: "Doe's cabinet agreed, he said"."""
    words = clauses.words
    start = words.sentences[words.sentence[i]][0]
    owners = {
        words.words[child].casefold()
        for k in range(start, i)
        if words.dep[k] in SUBJECTS and not words.quoted[k] and clauses.at(k) is not None
        for child in words.children[k]
        if words.dep[child] == "poss" and words.pos[child] == "PROPN"
    }
    bearers = (
        [one for one in clauses.people(0, start) if one.name.split()[-1].casefold() in owners] if owners else []
    )
    return bool(bearers) and not any(one is who for one in bearers)


def strangers(clauses: Clauses, start: int, i: int) -> bool:
    """Whether an unknown person is the subject of something before the pronoun in its sentence."""
    words = clauses.words
    return any(
        words.dep[k] in SUBJECTS and not words.quoted[k] and clauses.at(k) is None and clauses.human(k)
        for k in range(start, i)
    )


def _leads(clauses: Clauses, i: int) -> bool:
    """Whether the pronoun is the subject of its sentence's own clause."""
    words = clauses.words
    return words.dep[i] in SUBJECTS and (
        words.dep[words.head[i]] == "ROOT" or words.lemma[words.head[i]] in lexicon().speech
    )


def _goes_on_speaking(clauses: Clauses, i: int, number: int) -> bool:
    """Whether both sentences are speech: "Doe said Hill was late. ... , she added." Who speaks goes on."""
    words = clauses.words
    low, high = words.sentences[number]
    subject = clauses.main_subject(low, high)
    speech = lexicon().speech
    return (
        subject is not None and words.lemma[words.head[subject]] in speech and words.lemma[words.head[i]] in speech
    )


def _last_subject(clauses: Clauses, low: int, high: int, who: Somebody) -> bool:
    """Whether another person is the subject of an unquoted clause of the sentence."""
    words = clauses.words
    for i in range(low, high):
        mention = clauses.at(i) if words.dep[i] in SUBJECTS and not words.quoted[i] else None
        if mention is not None and any(other.kind == "person" and other is not who for other in mention.who):
            return True
    return False
