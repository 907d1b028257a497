"""Who stands where: what negation, modality and what stands above a verb make of its stance.

Not having agreed is "non-committal": it is said of those who have not answered as of those who will not, and
the difference would be ours, not the source's. Saying that one will not, cannot or does not agree "rejects".
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import SAYING, auxiliaries, is_negated, status
from rashomon.extract.positions.acts import about, act, no
from rashomon.extract.positions.lexicon.stances import (
    ADJECTIVES,
    CALLS,
    COPULAS,
    DECIDES,
    DRAWS,
    FELT,
    FELT_ABOUT,
    INCLINED,
    INTENTIONS,
    NEGATED_ONLY,
    OWNED,
    PENDING,
    POSSIBLE,
    READY,
    SIGNS,
    STRIVES,
    UNREADY,
    VOWS,
    WEIGHS,
)
from rashomon.extract.positions.urging import resisted, urged
from rashomon.model import Stance, Status

PREDICATES = frozenset({"acomp", "oprd", "attr", "xcomp", "amod"})
YES = frozenset({"accepts", "supports"})
WILLED = YES | {"rejects", "non-committal"}
# What is sought or lacking is not there: "sought Borduria's support for the plan".
# What an assembly cannot do it may well want to.
BODIES_ACTS = frozenset("adopt approve authorise authorize pass push ratify wave".split())
UNREAL = frozenset("await expect lack lose need require secure seek want win without".split())


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance before its proposal is known: the word it hangs on, who takes it, on which nouns."""

    at: Token
    stance: Stance
    holders: tuple[Token, ...]
    on: tuple[Token, ...]
    conditional: bool = False  # holds only together with a condition ("would accept ... if")
    ready: bool = False  # said to be ready for it, which with a condition is to accept on it
    refused: bool = False  # "will not accept", which with a demand ("unless") is to accept on it


def taken(token: Token) -> Taken | None:
    """The stance that a word expresses in its clause; None where it expresses none for sure."""
    if token.pos_ == "ADJ" or token.lower_ in ADJECTIVES or token.lower_ in FELT:
        return _adjective(token)
    if token.pos_ == "NOUN":
        return _owned(token) or _inclined(token)
    if token.pos_ not in ("VERB", "AUX"):
        return None
    found = act(token)
    if found is None or token.head.lemma_.lower() in INCLINED:
        return _drawn(token)
    base, on = found
    if base == "non-committal" and token.dep_ == "acl":
        return None  # "the bill being considered by the Senate": its turn, no answer
    if base in YES and (above := resisted(token)) is not None:
        return Taken(above, "rejects", clause.agents(above), on)
    if asked := urged(token):
        by, holders = asked
        return Taken(by, "rejects" if base == "rejects" else "supports", holders, on) if holders else None
    holders = tuple(holder for holder in clause.agents(token) if not _defined_by(token, holder))
    return _modal(token, base, holders, on)


def _defined_by(verb: Token, holder: Token) -> bool:
    """Whether somebody is told of only as whoever takes the stance: "unacceptable to senators who back it"."""
    if verb.dep_ != "relcl" or verb.head.i != holder.i or holder.tag_ != "NNS" or verb.left_edge.i == 0:
        return False
    told_besides = verb.left_edge.nbor(-1).text == ","
    return not told_besides and not any(child.dep_ in ("nummod", "det", "poss") for child in holder.children)


def _modal(verb: Token, base: Stance, holders: tuple[Token, ...], on: tuple[Token, ...]) -> Taken | None:
    """The stance by what stands above the verb, else by its own tense, modality and negation."""
    if base in YES and _no_sign(verb):
        return Taken(verb, "non-committal", holders, on)
    if open_to := _undecided(verb, base):
        return Taken(open_to, "non-committal", clause.agents(open_to), on)
    if base in YES and (out := _out_of_question(verb)) is not None:
        left_open = is_negated(out) and out.lemma_ == "rule"
        return Taken(out, "non-committal" if left_open else "rejects", clause.agents(out), on)
    if base in YES and _cannot(verb):
        return Taken(verb, "rejects", holders, on, refused=True)
    if any(child.lower_ == "whether" for child in verb.children):
        return None  # "the question as to whether Vosk supports it"
    if verb.lemma_ in NEGATED_ONLY and not is_negated(verb):
        return None
    if verb.lemma_ in POSSIBLE and {"can", "could"} & set(auxiliaries(verb)) and not is_negated(verb):
        return Taken(verb, base, holders, on)
    if governed := _governed(verb, base):
        above = holders or clause.subjects(verb.head.head)  # "is ready to": the adjective has no subject
        return Taken(verb, governed, above, on, ready=governed == "supports" and verb.head.lemma_ not in STRIVES)
    if _is_awaited(verb):
        return None
    stance = _as_told(verb, base, status(verb))
    if stance is None:
        return None
    told = status(verb)
    return Taken(
        verb,
        stance,
        holders,
        on,
        conditional=told == "conditional",
        refused=told == "negated" and base in YES,
    )


def _cannot(verb: Token) -> bool:
    """As in "cannot accept the plan", be it as what somebody says."""
    words = set(auxiliaries(verb))
    if not is_negated(verb) or verb.lemma_ in BODIES_ACTS or not {"can", "ca", "could"} & words or "have" in words:
        return False
    above = verb.head
    if verb.dep_ == "ccomp":
        return above.lemma_ in SAYING and status(above) in ("happened", "ongoing") and not is_negated(above)
    return verb.dep_ == "ROOT" and not any(child.dep_ == "advcl" for child in verb.children)


def _out_of_question(verb: Token) -> Token | None:
    """The verb above what is ruled out: "ruled out accepting the plan", "has no intention of accepting it"."""
    above = verb.head
    if verb.dep_ in ("xcomp", "pcomp") and above.lemma_ == "rule" and clause.particle(above) == "out":
        return above if status(above) in ("happened", "ongoing", "negated") else None
    noun = above.head if verb.dep_ == "pcomp" and above.lower_ == "of" else above
    if noun.lemma_.lower() not in INTENTIONS or not no(noun) or verb.dep_ not in ("pcomp", "acl"):
        return None
    have = noun.head
    return have if have.lemma_ == "have" and status(have) in ("happened", "ongoing") else None


def _as_told(verb: Token, base: Stance, told: Status | None) -> Stance | None:
    if told == "denied":
        return "non-committal" if base in ("accepts", "rejects") else None
    if told == "negated":
        return _negated(verb, base)
    if told in ("happened", "ongoing"):
        if verb.lemma_ in PENDING | POSSIBLE:
            return None
        return "non-committal" if base == "supports" and _says_no_more(verb) else base
    if told == "planned":
        return base if base in WILLED and _own_will(verb) else None
    return base if told == "conditional" and base == "accepts" and _could_accept(verb) else None


def _negated(verb: Token, base: Stance) -> Stance | None:
    if not is_negated(verb):  # "refused to accept", "failed to accept"
        return "rejects" if base in YES and verb.head.lemma_ in ("refuse", "decline") else None
    words = set(auxiliaries(verb))
    if base in YES and "to" in words and verb.head.lemma_ in VOWS:
        return "rejects"  # "vowed never to accept it"
    if base in YES and words & {"will", "wo", "can", "ca", "do", "does", "would", "could"}:
        return "rejects"
    return "non-committal" if base in ("accepts", "rejects") else None


def _governed(verb: Token, base: Stance) -> Stance | None:
    """What stands above an infinitive decides: "has yet to accept", "is ready to accept"."""
    head = verb.head
    if _voted(verb) and base in YES | {"rejects"}:
        return base
    real = verb.dep_ == "xcomp" and status(head) in ("happened", "ongoing") and not is_negated(head)
    if real and base == "rejects" and head.lemma_ in STRIVES | {"threaten"}:
        return base
    if real and base in YES and head.lemma_ in STRIVES and "to" in auxiliaries(verb) and not is_negated(verb):
        return "supports"
    if verb.dep_ != "xcomp" or base not in YES:
        return None
    if head.lemma_ == "have" and any(child.lower_ == "yet" for child in (*head.children, *verb.children)):
        return "non-committal"
    if head.lower_ in READY and head.head.lemma_ in COPULAS and not is_negated(head.head) and status(head.head):
        return "supports"
    if head.lower_ in UNREADY and head.head.lemma_ in COPULAS and not is_negated(head.head) and status(head.head):
        return UNREADY[head.lower_]
    return None


def _voted(verb: Token) -> bool:
    """Whether it is what a body voted to do: "voted 8 to 3 to approve the plan"."""
    above = verb.head
    voted = above.lemma_ == "vote" and above.pos_ == "VERB" and verb.dep_ in ("xcomp", "advcl")
    real = voted and "to" in auxiliaries(verb) and not is_negated(verb) and not is_negated(above)
    return real and status(above) in ("happened", "ongoing")


def _is_awaited(verb: Token) -> bool:
    """As in "that would not happen until she had accepted"."""
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    above = {*auxiliaries(verb.head), *(("not",) if is_negated(verb.head) else ())}
    return bool(marks & {"before", "till", "until"} and above & {"would", "will", "not"})


def _says_no_more(verb: Token) -> bool:
    """As in "praised the plan for its length and said nothing else about it"."""
    return any(c.dep_ == "conj" and any(t.lower_ == "nothing" for t in c.children) for c in verb.children)


def _undecided(verb: Token, base: Stance) -> Token | None:
    """The verb by which it is left open: "has not decided whether to back it", "stopped short of backing it"."""
    above = verb.head
    if base not in YES or is_negated(verb):
        return None
    if verb.dep_ == "pcomp" and above.lower_ == "of" and above.head.lower_ in ("stop", "stopped", "short"):
        stop = above.head if above.head.pos_ == "VERB" else above.head.head
        return stop if stop.lemma_ in ("stop", "fall") and status(stop) in ("happened", "ongoing") else None
    whether = any(child.lower_ == "whether" for child in verb.children)
    if verb.dep_ not in ("xcomp", "ccomp") or not whether:
        return None
    open_still = above.lemma_ in WEIGHS or (above.lemma_ in DECIDES and (is_negated(above) or _has_yet_to(above)))
    return above if open_still and (status(above) is not None or _has_yet_to(above)) else None


def _has_yet_to(verb: Token) -> bool:
    have = verb.head
    return have.lemma_ == "have" and any(child.lower_ == "yet" for child in (*have.children, *verb.children))


def _own_will(verb: Token) -> bool:
    if "to" in auxiliaries(verb):
        return verb.head.lemma_ in VOWS
    return True


def _could_accept(verb: Token) -> bool:
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    words = set(auxiliaries(verb))
    return not marks & {"if", "unless"} and bool({"would", "will", "'d", "'ll"} & words) and "have" not in words


def _no_sign(verb: Token) -> bool:
    """Whether it is only said that nothing shows it: "there was no sign that she had agreed"."""
    noun = verb.head
    if verb.dep_ not in ("acl", "ccomp", "relcl") or "to" in auxiliaries(verb):
        return False
    return noun.lemma_ in SIGNS and no(noun)


def _adjective(token: Token) -> Taken | None:
    stance = ADJECTIVES.get(token.lower_)
    verb = token.head
    if token.lower_ in FELT and (felt := _felt(token)):
        return felt
    if stance is None or verb.lemma_ not in COPULAS or token.dep_ not in PREDICATES:
        return None
    if status(verb) not in ("happened", "ongoing") or is_negated(verb):
        return None
    on = (*about(token), *about(verb))
    return Taken(verb, stance, clause.subjects(verb), on) if on else None


def _felt(word: Token) -> Taken | None:
    """What somebody feels about a thing: "was encouraged by the plan", "is unhappy with it"."""
    passive = any(child.dep_ == "auxpass" for child in word.children)
    verb = word if passive else word.head
    if (not passive and (verb.lemma_ not in COPULAS or word.dep_ not in PREDICATES)) or is_negated(verb):
        return None
    if status(verb) not in ("happened", "ongoing"):
        return None
    # "Angered by criticism about the law": by the criticism, wherever the parse hangs the law.
    first = next((child.lower_ for child in word.children if child.lower_ in FELT_ABOUT), "")
    on = clause.prepositional(word, first)
    return Taken(verb, FELT[word.lower_], clause.subjects(verb), on) if on else None


def _owned(noun: Token) -> Taken | None:
    """The stance of a noun's owner: "Borduria's rejection of the plan", "support from Borduria for it"."""
    stance = OWNED.get(noun.lemma_.lower())
    if stance is None or noun.head.lemma_.lower() in UNREAL or no(noun):
        return None
    if noun.head.pos_ == "VERB" and status(noun.head) not in ("happened", "ongoing"):
        return None  # "is reluctant to commit her support", "will need Borduria's support"
    owners = (*_owners(noun), *clause.prepositional(noun, "from"))
    on = clause.prepositional(noun, "for") if noun.lemma_.lower() in CALLS else about(noun)
    return Taken(noun, stance, owners, on) if owners and on else None


def _owners(noun: Token) -> tuple[Token, ...]:
    return tuple(t for child in noun.children if child.dep_ == "poss" for t in clause.joined(child))


def _inclined(noun: Token) -> Taken | None:
    """Whoever is loath to do a thing: "Borduria's refusal to sign the pact", "its reluctance to agree to it"."""
    stance = INCLINED.get(noun.lemma_.lower())
    owners = _owners(noun) if stance else ()
    if stance is None or not owners or noun.head.lemma_.lower() in UNREAL:
        return None
    for verb in (child for child in noun.children if child.dep_ == "acl" and "to" in auxiliaries(child)):
        done = act(verb)
        if done and done[0] in YES:
            return Taken(noun, stance, owners, done[1])
    return None


def _drawn(verb: Token) -> Taken | None:
    """The stance that a proposal meets with: "the plan drew criticism from Borduria"."""
    if verb.lemma_ not in DRAWS or clause.is_passive(verb) or is_negated(verb):
        return None
    if status(verb) not in ("happened", "ongoing"):
        return None
    for noun in (*clause.objects(verb), *clause.prepositional(verb, "with")):
        stance = OWNED.get(noun.lemma_.lower())
        holders = (
            *_owners(noun),
            *clause.prepositional(noun, "from"),
            *clause.prepositional(verb, "from"),
            *(clause.prepositional(noun, "of") if verb.lemma_ == "win" else ()),
        )
        if stance and holders and not no(noun):
            on = tuple(thing for thing in about(noun) if thing not in holders)
            return Taken(verb, stance, holders, on or clause.subjects(verb))
    return None
