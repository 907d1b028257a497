"""Whether what a clause tells happened, goes on, is planned, proposed, conditional, denied or negated.

Read from tense, aspect, modal verbs, negation and from what governs the clause ("plans to", "denied that",
"if"). A clause under a governor that says none of these has no status: `status` gives None, and nothing is
made of it.
"""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.verbs import auxiliaries, is_negated
from rashomon.model import TOLD_AS_FACT, Status

PLANS = frozenset(
    """agree aim commit decide due expect intend plan pledge prepare promise schedule set slate
    undertake vow""".split()
)
URGES = frozenset(
    """appeal ask beg call demand encourage implore invite press pressure propose recommend request
    suggest tell urge""".split()
)
REFUSALS = frozenset("decline fail refuse".split())
GOES_ON = frozenset("continue keep".split())
PHASES = frozenset("begin start resume proceed manage force compel help go".split())
SAYING = frozenset(
    """
    acknowledge add admit announce argue boast claim comment conclude concede confess confirm declare
    disclose explain find inform indicate insist learn maintain note observe post read recall reiterate
    remark repeat reply report respond reveal say show state stress tell testify tweet underline write see
    know mean
    """.split()
)
# Nouns whose that-clause is told as a fact or as somebody's word for one.
TOLD_BY = frozenset(
    "acknowledgment admission announcement claim confirmation fact news report revelation statement".split()
)
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
UNREAL = frozenset({"may", "might", "could", "can", "ca"})
OUGHT = frozenset({"should", "must", "ought"})
CONDITIONS = frozenset({"if", "unless", "provided", "providing", "once", "lest", "should"})
OPEN_TIMES = frozenset({"until", "till", "before", "whether"})
PLANNED_NOUNS = frozenset("agreement commitment decision intention intent plan pledge promise vow".split())
PROPOSED_NOUNS = frozenset("appeal call demand invitation offer proposal recommendation request".split())
REFUSAL_NOUNS = frozenset("failure refusal reluctance".split())
COMING = frozenset("coming expected future next planned possible potential proposed scheduled upcoming".split())
# The present of these lasts; that of any other verb of an act is the present of headlines and captions.
STATES = frozenset(
    "back control defend demand favor favour hold occupy oppose recognise recognize seek support want".split()
)
# What somebody calls "to say" is said in the call; what troops are sent "to do" is yet to be done.
CALLS = frozenset("call phone ring telephone write".split())
HAPPENED_AFTER = frozenset({"after", "by", "since", "while", "when", "upon", "despite", "following"})
DEPTH = 6


def status(verb: Token) -> Status | None:
    """The status of the act that `verb` names; None where the clause does not let us tell."""
    if verb.sent.text.rstrip(" \n\"'”’)").endswith("?"):
        return None
    found = _governed(verb, DEPTH)
    if found is None:
        return None
    if is_negated(verb):
        return "negated" if found in {*TOLD_AS_FACT, "planned", "negated"} else None
    if found in ("planned", "ongoing") and _has_condition(verb) and _own(verb) == "planned":
        return "conditional"
    return found


def _own(verb: Token) -> Status | None:
    """What the verb group says by itself; None for an infinitive or participle, which says nothing."""
    words = auxiliaries(verb)
    if FUTURE & set(words):
        return "planned"
    if "'d" in words and verb.tag_ == "VBN":
        return "happened"
    if "would" in words or "'d" in words or UNREAL & set(words):
        return "conditional"
    if OUGHT & set(words):
        return "proposed"
    if "to" in words:
        return None
    return _tense(verb, words)


def _tense(verb: Token, words: tuple[str, ...]) -> Status | None:
    if verb.tag_ == "VBG":
        if {"is", "are", "am", "'s", "'re", "’s", "’re", "been"} & set(words):
            return "ongoing"
        return "happened" if {"was", "were"} & set(words) else None
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and (words or _said_before(verb))):
        if {"is", "are"} & set(words) and "been" not in words:
            return "ongoing"
        return "happened"
    if verb.tag_ == "VBP" and _one_other(verb):
        return None  # "insists that he sign": a wish in the shape of a fact
    if verb.tag_ in ("VBZ", "VBP"):
        return "ongoing" if verb.lemma_ in STATES else "happened"
    if verb.tag_ == "VB" and {"did", "do", "does"} & set(words):
        return "happened"
    return None


def _said_before(verb: Token) -> bool:
    """Whether a verb has a subject in what comes before who said it: then it is finite, whatever its tag."""
    subject = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    return subject and verb.dep_ == "ccomp" and verb.head.i > verb.i


def _one_other(verb: Token) -> bool:
    """Whether the subject is one third person, with which an English present ends in -s."""
    found = [c for c in verb.children if c.dep_ == "nsubj"]
    return (
        len(found) == 1
        and not any(c.dep_ == "conj" for c in found[0].children)
        and (found[0].tag_ == "NN" or found[0].ent_type_ == "PERSON" or found[0].lower_ in ("he", "she", "it"))
    )


def _governed(verb: Token, depth: int) -> Status | None:
    own = _own(verb)
    if not depth:
        return None
    rule = _RULES.get(verb.dep_)
    if rule is None:
        return own
    return rule(verb, own, depth)


def _complement(verb: Token, own: Status | None, depth: int) -> Status | None:
    """Under "said that": as told. Under "denied that": denied. Under "hopes that", "ensures that": untold."""
    head = verb.head
    if any(c.dep_ == "mark" and c.lower_ in ("whether", "if") for c in verb.children):
        return None
    if head.lower_ in ("provided", "providing"):
        return "conditional"
    if head.lemma_ == "deny":
        return "denied"
    if head.lemma_ in URGES and own in (None, "proposed"):
        return "proposed"
    if head.lemma_ not in SAYING or is_negated(head):
        return None
    if head.lemma_ == "insist" and verb.text == verb.lemma_:
        return None  # "insists that they sign": is it so, or ought it to be?
    if head.dep_ in ("advcl", "xcomp", "acl") and _governed(head, depth - 1) in (None, "conditional"):
        return None
    if own == "conditional" and "would" in auxiliaries(verb) and not _has_condition(verb):
        return "planned"  # "said it would": the future, seen from the past
    return own


def _infinitive(verb: Token, _own_status: Status | None, depth: int) -> Status | None:
    head = verb.head
    if head.lemma_ == "go" and head.tag_ == "VBG" and _own(head) == "ongoing":
        return "negated" if is_negated(head) else "planned"  # "is going to"
    if head.lemma_ in PHASES or (head.lemma_ in CALLS and any(c.dep_ == "dobj" for c in head.children)):
        return _governed(head, depth - 1)
    if head.lemma_ in GOES_ON:
        return "ongoing" if _governed(head, depth - 1) in TOLD_AS_FACT else _governed(head, depth - 1)
    if _governed(head, depth - 1) not in TOLD_AS_FACT or is_negated(head):
        return None
    if head.lemma_ in PLANS or (head.lemma_ == "be" and verb.tag_ == "VB"):
        return "planned"
    if head.lemma_ in URGES:
        return "proposed"
    return "negated" if head.lemma_ in REFUSALS else None


def _adverbial(verb: Token, own: Status | None, depth: int) -> Status | None:
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    if marks & CONDITIONS:
        return "conditional"
    if marks & OPEN_TIMES:
        return own if verb.tag_ == "VBD" or "had" in auxiliaries(verb) else None
    if "to" in auxiliaries(verb) and verb.head.lemma_ in CALLS:
        return _governed(verb.head, depth - 1)
    if own is None and verb.tag_ == "VBG":
        return _governed(verb.head, depth - 1) if verb.head.pos_ in ("VERB", "AUX") else None
    return own


def _modifier(verb: Token, own: Status | None, _depth: int) -> Status | None:
    noun = verb.head
    if noun.dep_ == "dobj" and noun.head.lemma_ == "deny" and not is_negated(noun.head):
        return "denied"  # "denied reports that"
    if any(c.dep_ == "mark" for c in verb.children) and (noun.lemma_.lower() not in TOLD_BY or is_negated(noun)):
        return None  # "no sign that", "the hope that"
    if "to" in auxiliaries(verb):
        for nouns, found in _NOUNS:
            if noun.lemma_.lower() in nouns:
                return found
        return None
    above = (
        noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    )  # "the next round of talks"
    if any(child.lower_ in COMING and child.i != verb.i for child in (*noun.children, *above.children)):
        return "planned"
    return own or "happened"


def _joined(verb: Token, own: Status | None, depth: int) -> Status | None:
    if own is not None and (auxiliaries(verb) or any("subj" in c.dep_ for c in verb.children)):
        return own
    if verb.head.pos_ not in ("VERB", "AUX"):
        return own
    above = _governed(verb.head, depth - 1)
    if verb.head.tag_ == verb.tag_ or own is None:
        return above
    return own


def _gerund(verb: Token, own: Status | None, _depth: int) -> Status | None:
    if verb.head.lower_ in ("provided", "providing"):
        return "conditional"
    return own or ("happened" if verb.head.lower_ in HAPPENED_AFTER else None)


def _has_condition(verb: Token) -> bool:
    return any(
        child.dep_ == "advcl" and any(c.lower_ in CONDITIONS and c.dep_ == "mark" for c in child.children)
        for child in verb.children
    )


_NOUNS: tuple[tuple[frozenset[str], Status], ...] = (
    (PLANNED_NOUNS, "planned"),
    (PROPOSED_NOUNS, "proposed"),
    (REFUSAL_NOUNS, "negated"),
)
_RULES = {
    "ccomp": _complement,
    "xcomp": _infinitive,
    "advcl": _adverbial,
    "acl": _modifier,
    "conj": _joined,
    "pcomp": _gerund,
}
