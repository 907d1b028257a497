"""Whether a noun can be one who speaks, and whom a relative pronoun stands for."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.lexicon import MEDIA
from rashomon.extract.statements.syntax.phrases import RELATIVE
from rashomon.extract.statements.syntax.reading import lemma_of
from rashomon.knowledge import lexicon

# The writer and the reader are no sources of a report.
_PARTIES = frozenset("i we you me us my our your let".split())
_EMPTY = frozenset("there this that these what".split())
# Bodies and papers that speak though no table of roles has them.
_SPEAKING = frozenset(
    "campaign faction newspaper outlet paper publication magazine camp company firm poll".split()
)


def is_party(token: Token) -> bool:
    """Whether a word is the writer or the reader: "we", "us", not "the US"."""
    return token.lower_ in _PARTIES and token.text != "US"


def is_somebody(head: Token, *, many: bool = True) -> bool:
    """Whether a noun can be a speaker, as far as a word can tell: participles are too often hung up wrong.

    `many`: whether any plural can be; things stand in the plural as well.
    """
    if head.pos_ in ("PRON", "PROPN") or head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    if many and head.tag_ == "NNS":
        return True
    word, known = lemma_of(head), lexicon()
    kinds = (known.people, known.roles, known.bodies, known.groups, known.kin, known.other_role, MEDIA)
    return word in _SPEAKING or any(word in words for words in kinds)


def can_speak(head: Token) -> bool:
    """Whether the head of a phrase is a noun, or a word that stands for one, and no date or sum."""
    if head.ent_type_ in ("DATE", "TIME", "MONEY", "QUANTITY"):
        return _is_no_day(head)
    if head.lower_ == "those":
        return any(child.i > head.i for child in head.children)
    if head.pos_ in ("ADP", "ADV", "INTJ"):
        return is_odd_name(head)
    spoken = head.pos_ in ("NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "X", "VERB")
    return spoken and (head.lower_ == "that" or head.lower_ not in _EMPTY)


def _is_no_day(head: Token) -> bool:
    """Whether what is taken for a date is an outlet or somebody's age: "OSLO TODAY", "the 46-year-old"."""
    named = (
        head.is_upper and head.i > head.left_edge.i and head.nbor(-1).is_upper and head.nbor(-1).pos_ == "PROPN"
    )
    return named or (head.lower_ == "old" and head.left_edge.lower_ == "the")


def is_odd_name(token: Token) -> bool:
    """Whether a word that the parse takes for an adverb is written as a name."""
    return token.shape_[:1] == "X" and not token.is_stop and not token.lower_.endswith("ly")


def antecedent(head: Token, verb: Token) -> Token | None:
    """The noun that a relative pronoun stands for."""
    if head.lower_ not in RELATIVE or head.is_upper:  # the WHO is somebody itself
        return None
    clause = head.head if head.head.dep_ == "relcl" else verb
    while clause.dep_ in ("conj", "xcomp", "advcl") and clause.head.i != clause.i:
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else None
