"""Who stands where: what negation, modality and what stands above a verb make of its stance.

Not having agreed is "non-committal": it is said of those who have not answered as of those who will not, and
the difference would be ours, not the source's. Saying that one will not, cannot or does not agree "rejects".
"""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import SAYING, status
from rashomon.extract.positions.lexicon.nouns import INCLINED
from rashomon.extract.positions.lexicon.silences import DECLINES
from rashomon.extract.positions.lexicon.stances import COPULAS, NEGATED_ONLY, PENDING, POSSIBLE, VOWS
from rashomon.extract.positions.stances.acts import act
from rashomon.extract.positions.stances.bare import signing
from rashomon.extract.positions.stances.governors import governed, turned
from rashomon.extract.positions.stances.nouns import borne, carried, drawn
from rashomon.extract.positions.stances.states import STATES, disposed
from rashomon.extract.positions.stances.taken import YES, Taken
from rashomon.extract.positions.stances.to_be_done import is_leaving, is_to_be_done, is_traded, is_willed
from rashomon.extract.positions.stances.urging import resisted, urged
from rashomon.extract.verbs import auxiliaries, is_negated
from rashomon.model import TOLD_AS_FACT, Stance, Status

WILLED = YES | {"rejects", "non-committal"}
EXCEPT = frozenset({"except", "excepting", "excluding", "save"})


def taken(token: Token) -> Taken | None:
    """The stance that a word expresses in its clause; None where it expresses none for sure."""
    if token.lower_ in STATES:
        return disposed(token)
    pos = token.pos_
    if pos == "NOUN":
        return borne(token)
    if pos not in ("VERB", "AUX"):
        return None
    if (stand := carried(token)) is not None:
        return stand
    found = act(token) or signing(token)
    if found is None and (stand := _willed(token)) is not None:
        return stand
    if found is None or token.head.lemma_.lower() in INCLINED:
        return drawn(token)
    base, on = found
    if base == "non-committal" and token.dep_ == "acl":
        return None  # "the bill being considered by the Senate": its turn, no answer
    if base in YES and (above := resisted(token)) is not None:
        return Taken(above, "rejects", clause.agents(above), on)
    if asked := urged(token):
        by, holders = asked
        return Taken(by, "rejects" if base == "rejects" else "supports", holders, on) if holders else None
    holders = tuple(one for one in clause.agents(token) if not _defined_by(token, one) and not _excepted(one))
    return _modal(token, base, holders, on)


def _willed(verb: Token) -> Taken | None:
    """What somebody will do for something else, is willing or refuses to do: "is ready to lower the toll if"."""
    leaving = is_leaving(verb)
    if is_traded(verb):
        return _traded(verb)
    if not (leaving or is_to_be_done(verb)) or is_negated(verb):
        return None
    if leaving and (stand := _asked_to_leave(verb)) is not None:
        return stand
    if not is_willed(verb):
        return None
    above = verb.head if verb.head.pos_ == "VERB" else verb.head.head
    if status(above) not in TOLD_AS_FACT or is_negated(above):
        return None
    stance: Stance = "rejects" if verb.head.lemma_ in DECLINES else "supports"
    if stance == "supports" and above.lemma_ not in COPULAS:
        return None
    return Taken(verb, stance, clause.subjects(above), (verb,), ready=stance == "supports", answers=True)


def _traded(verb: Token) -> Taken | None:
    """As in "will release them in exchange for", "would join the talks if", "will not return to them unless"."""
    holders = clause.agents(verb)
    on = (verb,) if is_to_be_done(verb) else clause.objects(verb)
    if is_negated(verb):
        return Taken(verb, "rejects", holders, on, refused=True)
    told = status(verb) in ("planned", "conditional") or is_willed(verb)
    real = told or any(holder.lower_ in ("i", "we") for holder in holders)
    return Taken(verb, "accepts", holders, on, conditional=True) if real else None


def _asked_to_leave(verb: Token) -> Taken | None:
    """As in "called on her to resign", "said she must step down"."""
    if asked := urged(verb):
        by, holders = asked
        return Taken(by, "supports", holders, (verb,))
    above = verb.head
    said = verb.dep_ == "ccomp" and above.lemma_ in SAYING and status(above) in TOLD_AS_FACT
    ought = bool({"should", "must"} & set(auxiliaries(verb)))
    return Taken(above, "supports", clause.agents(above), (verb,)) if said and ought else None


def _defined_by(verb: Token, holder: Token) -> bool:
    """Whether somebody is told of only as whoever takes the stance: "unacceptable to senators who back it"."""
    if (
        verb.dep_ not in ("relcl", "acl")
        or verb.head.i != holder.i
        or holder.tag_ != "NNS"
        or verb.left_edge.i == 0
    ):
        return False
    told_besides = verb.left_edge.nbor(-1).text == ","
    return not told_besides and not any(child.dep_ in ("nummod", "det", "poss") for child in holder.children)


def _excepted(holder: Token) -> bool:
    """As in "all but Pleks", "all except for Pleks", which the parse may take for who does it."""
    before = [token.lower_ for token in holder.doc[max(0, holder.left_edge.i - 2) : holder.left_edge.i]]
    return bool(before) and (before[-1] in EXCEPT or (before[-1] == "for" and before[0] in EXCEPT))


def _modal(verb: Token, base: Stance, holders: tuple[Token, ...], on: tuple[Token, ...]) -> Taken | None:
    """The stance by what stands above the verb, else by its own tense, modality and negation."""
    if (stand := turned(verb, base, holders, on)) is not None:
        return stand
    if any(child.lower_ == "whether" for child in verb.children):
        return None  # "the question as to whether Vosk supports it"
    if verb.lemma_ in NEGATED_ONLY and not is_negated(verb):
        return None
    if verb.lemma_ in POSSIBLE and {"can", "could"} & set(auxiliaries(verb)) and not is_negated(verb):
        return Taken(verb, base, holders, on)
    if (stand := governed(verb, base, holders, on)) is not None:
        return stand
    if _is_awaited(verb):
        return None
    stance = base if _is_beside(verb) else _as_told(verb, base, status(verb))
    if stance is None:
        return None
    told = status(verb)
    return Taken(
        verb,
        stance,
        holders,
        on,
        conditional=told == "conditional" and stance == "accepts",
        refused=base in YES and (told == "negated" or (told is None and stance == "rejects")),
    )


def _as_told(verb: Token, base: Stance, told: Status | None) -> Stance | None:
    if told is None and base in YES and is_negated(verb) and _awaits(verb):
        return "rejects"  # "said that she would not sign unless they left"
    if told == "denied":
        return "non-committal" if base in ("accepts", "rejects") else None
    if told == "negated":
        return _negated(verb, base)
    if told in TOLD_AS_FACT:
        if verb.lemma_ in PENDING | POSSIBLE:
            return None
        return "non-committal" if base == "supports" and _says_no_more(verb) else base
    if told == "planned":
        return base if base in WILLED and _own_will(verb) else None
    open_to = base == "non-committal" and verb.lemma_ == "consider" and "could" not in auxiliaries(verb)
    return base if told == "conditional" and (base == "accepts" or open_to) and _could_accept(verb) else None


def _is_beside(verb: Token) -> bool:
    """Whether it is told as what goes on beside: "with the council rejecting the plan, the mayor is alone"."""
    own = any(child.dep_ == "nsubj" for child in verb.children)
    beside = own and verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "with"
    return beside and not is_negated(verb) and not auxiliaries(verb)


def _negated(verb: Token, base: Stance) -> Stance | None:
    if not is_negated(verb):  # "refused to accept", "failed to accept"
        return "rejects" if base in YES and verb.head.lemma_ in ("refuse", "decline") else None
    words = set(auxiliaries(verb))
    if base in YES and "to" in words and verb.head.lemma_ in VOWS:
        return "rejects"  # "vowed never to accept it"
    if base in YES and words & {"will", "wo", "can", "ca", "do", "does", "would", "could"}:
        return "rejects"
    return "non-committal" if base in ("accepts", "rejects") else None


def _is_awaited(verb: Token) -> bool:
    """As in "that would not happen until she had accepted"."""
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    above = {*auxiliaries(verb.head), *(("not",) if is_negated(verb.head) else ())}
    return bool(marks & {"before", "till", "until"} and above & {"would", "will", "not"})


def _awaits(verb: Token) -> bool:
    """Whether it will not be done before something else is: "would not sign unless", "until"."""
    marks = (c.lower_ for child in verb.children if child.dep_ == "advcl" for c in child.children)
    said = verb.dep_ == "ccomp" and verb.head.lemma_ in SAYING and status(verb.head) in TOLD_AS_FACT
    would = not {"would", "will", "wo"}.isdisjoint(auxiliaries(verb))
    return said and would and not {"unless", "until"}.isdisjoint(marks)


def _says_no_more(verb: Token) -> bool:
    """As in "praised the plan for its length and said nothing else about it"."""
    return any(c.dep_ == "conj" and any(t.lower_ == "nothing" for t in c.children) for c in verb.children)


def _own_will(verb: Token) -> bool:
    if "to" in auxiliaries(verb):
        return verb.head.lemma_ in VOWS
    return True


def _could_accept(verb: Token) -> bool:
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    words = set(auxiliaries(verb))
    return (
        not marks & {"if", "unless"}
        and bool({"would", "will", "could", "'d", "'ll"} & words)
        and "have" not in words
    )
