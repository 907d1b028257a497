"""How far the words of an act reach, and those of a phrase."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events.clause import objects, subjects
from rashomon.model import Span

CLAUSES = frozenset({"relcl", "ccomp", "advcl", "parataxis", "acl", "csubj"})
ASIDES = frozenset({"prep", "advmod", "advcl", "acl", "npadvmod", "mark"})
FAR = 30  # words between a subject and its verb beyond which the passage starts at the verb
ARGUMENTS = frozenset({"dobj", "dative", "prep", "agent", "npadvmod", "attr", "oprd", "xcomp", "advmod"})
# These lead to another event and its date, not to an argument of this one.
BESIDES = frozenset(
    "according after amid because before despite due during following given including like since unlike".split()
)
GROUP = frozenset({"aux", "auxpass", "neg", "prt"})


def core(verb: Token) -> Span:
    """From the subject to the end of the arguments: no that-clause, relative clause or aside after them."""
    heads = [*subjects(verb), *(noun for noun in objects(verb) if noun.i < verb.i)]
    heads += [c for c in verb.children if c.dep_ in ARGUMENTS and c.i > verb.i and c.lower_ not in BESIDES]
    if verb.lemma_ == "demand":  # a demand is nothing without what is demanded
        heads += [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
    tokens = [verb, *(t for head in heads for t in phrase(head))]
    tokens += [c for c in verb.children if c.dep_ in GROUP and abs(c.i - verb.i) < 5]
    same = [t for t in tokens if t.sent.start == verb.sent.start and not t.is_space]
    if verb.i - min(t.i for t in same) > FAR:
        same = [t for t in same if t.i >= verb.i or (t.head.i == verb.i and t.dep_ in GROUP)]
    first, last = min(same), max(same)
    last = _before_aside(verb, last)
    return Span(first.idx, last.idx + len(last))


def _before_aside(verb: Token, last: Token) -> Token:
    """The last word before a comma behind which only circumstances follow (", following talks in May").

    So is a noun of which a clause tells that is left out: ", a plan that nobody has seen".
    """
    for token in verb.doc[verb.i + 1 : last.i]:
        if token.text == "," and (token.nbor().dep_ in ASIDES or _is_stump(token.i + 1, last)):
            return token.nbor(-1)
    return last


def _is_stump(start: int, last: Token) -> bool:
    told = any(child.dep_ in CLAUSES and child.i > last.i for child in last.children)
    return told and min(phrase(last)).i == start


def _is_told_behind(clause: Token) -> bool:
    if clause.dep_ != "acl" or clause.left_edge.i != clause.head.i + 1:
        return False
    return clause.tag_ == "VBG" or (clause.tag_ == "VB" and clause.left_edge.lower_ == "to")


def _is_its_name(noun: Token, aside: Token) -> bool:
    """Whether an aside is the name of the one person that a noun means, where nothing of the sentence follows."""
    if aside.dep_ != "appos" or (noun.tag_, aside.tag_) != ("NN", "NNP") or aside.i < noun.i:
        return False
    ends = aside.right_edge.i == aside.i and aside.i + 1 < len(aside.doc) and aside.nbor().is_punct
    return ends and aside.ent_type_ == "PERSON"


def phrase(head: Token) -> list[Token]:
    """A phrase without the clauses that hang on it; empty for a preposition that only leads to one.

    What a noun is for or does, told right behind it, is of the phrase: "efforts to end it", "ships leaving port".
    So is the name of whoever the noun means: "dismissed his agent in the north, Captain Bo Krag".
    """
    found = [head]
    for child in head.children:
        if _is_told_behind(child) or _is_its_name(head, child):
            found += phrase(child)
            continue
        if child.dep_ in CLAUSES or child.dep_ in ("punct", "mark", "appos", "cc") or child.is_space:
            continue
        if child.dep_ in ("conj", "pcomp") and child.pos_ in ("VERB", "AUX") and child.tag_ != "VBG":
            continue
        found += phrase(child)
    return [] if head.dep_ in ("prep", "agent") and len(found) == 1 else found
