"""Pronouns that are no he and no she: "it" for a state or a body, "they" for several, "I" for who speaks."""

from __future__ import annotations

from rashomon.extract.actors.references.pronouns import opens, within
from rashomon.extract.actors.syntax.clauses import SUBJECTS, Clauses
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import lexicon

# Verbs whose "it" is mostly nobody: "it was late", "it seemed", "it rained".
EMPTY = frozenset("be seem appear become get rain snow cost matter happen depend look turn remain".split())

MANY = frozenset({"group", "organisation"})  # kinds that "they" can be alone


def together(clauses: Clauses, i: int) -> Found | None:
    """Those whom "they" means: two joined persons or a group, subject of the clause above."""
    words = clauses.words
    if words.dep[i] not in {*SUBJECTS, "poss"} or words.lower[i] == "them":
        return None  # the parse has "them" as a subject in "hold them to account"
    for verb in clauses.verbs_above(i):
        subject = clauses.subject(verb)
        if subject is None or subject == i or within(words, i, subject):
            continue
        if words.quoted[subject] != words.quoted[i]:
            continue
        return _several(clauses, subject, i) if subject < i else None
    return _spoke(clauses, i)


def _several(clauses: Clauses, subject: int, i: int) -> Found | None:
    """The group or the joined persons whose head is the subject, where no other plural stands before "they"."""
    mention = clauses.at(subject)
    found = joint(clauses, subject) or (mention if mention is not None and mention.who[0].kind in MANY else None)
    return found if found is not None and not _plural_between(clauses.words, subject, i) else None


def _spoke(clauses: Clauses, i: int) -> Found | None:
    """The group that speaks in the sentence before, where "they" go on: "Officials said ... They urged ..."."""
    words = clauses.words
    first = words.sentences[words.sentence[i]][0]
    number = clauses.sentence_before(words.sentence[i])
    if number is None or not opens(words, i) or words.lemma[words.head[i]] not in lexicon().speech:
        return None
    subject = clauses.main_subject(*words.sentences[number])
    if subject is None or words.lemma[words.head[subject]] not in lexicon().speech:
        return None
    if any(words.dep[k] in SUBJECTS and not words.quoted[k] for k in range(first, i)):
        return None
    mention = clauses.at(subject)
    joined = joint(clauses, subject)
    return joined or (mention if mention is not None and mention.who[0].kind == "group" else None)


def _plural_between(words: Words, subject: int, i: int) -> bool:
    return any(words.doc[k].tag_ in {"NNS", "NNPS"} and words.dep[k] != "compound" for k in range(subject + 1, i))


def joint(clauses: Clauses, subject: int) -> Found | None:
    """Two joined persons as one mention of both: "Jane Doe and John Hill"."""
    words = clauses.words
    mentions = [clauses.at(subject)]
    at = subject
    while True:
        following = [child for child in words.children[at] if words.dep[child] == "conj"]
        if not following:
            break
        at = following[0]
        mentions.append(clauses.at(at))
    known = [mention for mention in mentions if mention is not None]
    if len(known) < 2 or len(known) != len(mentions):
        return None
    who = tuple(somebody for mention in known for somebody in mention.who)
    if any(somebody.kind != "person" for somebody in who):
        return None
    return Found(known[0].start, known[-1].end, who, "joint", known[0].start)


def thing(clauses: Clauses, i: int) -> Somebody | None:
    """The state or body that "it" at token `i` is: the subject of the clause above, or of the one before."""
    words = clauses.words
    if words.dep[i] not in {*SUBJECTS, "poss"} or (
        words.dep[i] in SUBJECTS and not _decides(words, words.head[i])
    ):
        return None
    for verb in clauses.verbs_above(i):
        subject = clauses.subject(verb)
        if subject is None or subject == i or within(words, i, subject):
            continue
        return _body(clauses.at(subject)) if subject < i else None
    if not opens(words, i):
        return None
    content = (child for verb in clauses.verbs_above(i) for child in words.children[verb] if child < i)
    subjects = (clauses.subject(verb) for verb in content if words.dep[verb] == "ccomp")
    told = next((subject for subject in subjects if subject is not None), None)
    if told is not None:
        return _body(clauses.at(told))
    number = clauses.sentence_before(words.sentence[i])
    return _body(clauses.lead(number)) if number is not None else None


def _decides(words: Words, verb: int) -> bool:
    """Whether "it" as the subject of the verb is somebody: who decides or speaks, or whose own words these are."""
    acting, above = lexicon().speech | lexicon().agentive, words.head[verb]
    if words.lemma[verb] in acting:
        return True
    told = words.dep[verb] == "ccomp" and words.lemma[above] in lexicon().speech
    return told and words.lemma[verb] not in EMPTY


def _body(mention: Found | None) -> Somebody | None:
    who = mention.one if mention else None
    return who if who is not None and who.kind in {"organisation", "state"} else None
