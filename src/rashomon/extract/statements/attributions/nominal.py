"""Attributions by a noun: "her claim that", "a warning from the ministry that", "calls for"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.unmeant import follows_from_things
from rashomon.extract.statements.attributions.verbs import cue_of
from rashomon.extract.statements.complements.find import complement
from rashomon.extract.statements.lexicon import (
    ACTS,
    ARMED,
    CARRYING,
    EVIDENCE,
    FINDERS,
    FRAMES,
    NOUN_TYPES,
    NOUNS,
    NOUNS_CARRIED,
    NOUNS_OF,
    NOUNS_TO,
    TAKEN,
)
from rashomon.extract.statements.speakers.somebody import antecedent, is_party, is_somebody
from rashomon.extract.statements.speakers.sources import Speaker, speaker
from rashomon.extract.statements.syntax.phrases import noun_phrase
from rashomon.extract.statements.syntax.reading import Reading, covering, end_of, lemma_of, verb_of
from rashomon.extract.statements.syntax.real import is_real
from rashomon.model import Span

_PREPOSITIONS = {
    noun: NOUNS_OF.get(noun, frozenset()) | NOUNS_CARRIED.get(noun, frozenset())
    for noun in sorted({*NOUNS_OF, *NOUNS_CARRIED})
}
_NONE = frozenset("no little few".split())
# To make none of it says something: "made no secret of", "showed no sign of".
_DENIED = frozenset("secret sign".split())
# What goes round without a word of who says it, and where it stands.
_RUMOURS = frozenset("allegation claim report rumor rumour speculation suggestion".split())
_AMID = frozenset("after amid amidst despite following".split())
_WHEN = frozenset("after before during following".split())
_ALL = NOUNS | NOUNS_TO | frozenset(_PREPOSITIONS)


def by_nouns(reading: Reading) -> Iterator[Found]:
    """The attributions by nouns of saying with what completes them, with a source, or rumours."""
    for token in reading.parse:
        if token.pos_ == "NOUN" and lemma_of(token) in _ALL and not reading.is_quoted(token):
            part = None if _is_armed(token) else _complement(token)
            found = _told(reading, token, part) if part else None
            if found is not None:
                yield found


def _is_armed(noun: Token) -> bool:
    """Whether an attack is done with arms: "launched a missile attack on the port"."""
    beside = (child for child in noun.children if child.dep_ in ("amod", "compound", "nmod"))
    return lemma_of(noun) in ACTS and any(
        ARMED & {word.lower_ for word in child.subtree} for child in beside if child.i < noun.i
    )


def _told(reading: Reading, noun: Token, part: _Complement) -> Found | None:
    return _carried(reading, noun, part) or _owned(reading, noun, part) or _rumoured(noun, part)


def _rumoured(noun: Token, part: _Complement) -> Found | None:
    """As in "amid reports that", "there were rumours that": nobody is said to have told it."""
    is_told = noun.dep_ == "pobj" and noun.head.lower_ in _AMID
    is_told = is_told or (noun.dep_ == "attr" and any(child.dep_ == "expl" for child in noun.head.children))
    if (
        lemma_of(noun) not in _RUMOURS
        or part.preposition is not None
        or _owner(noun)[0] is not None
        or not is_told
    ):
        return None
    cue = covering([child for child in noun.children if child.dep_ == "amod"] + [noun])
    return Found(rule="hearsay", verb=noun, cue=cue, phrase=cue, content=(part.span,), speaker=None)


def _carried(reading: Reading, noun: Token, part: _Complement) -> Found | None:
    """As in "Berg repeated her call for": whose it is says the subject of the verb."""
    verb = noun.head
    if noun.dep_ != "dobj" or noun.i < verb.i or lemma_of(verb) not in CARRYING or not is_real(verb):
        return None
    owner, _ = _owner(noun)
    if (owner is not None and owner.tag_ != "PRP$") or (lemma_of(verb) == "take" and lemma_of(noun) in TAKEN):
        return None
    if any(child.lower_ in _NONE for child in noun.children) and lemma_of(noun) not in _DENIED:
        return None
    says = speaker(reading, verb)
    if says is None or _is_of_a_thing(says, verb):
        return None
    if lemma_of(verb) in EVIDENCE and lemma_of(says.head) in FINDERS:
        return None  # "the poll found support for it"
    if follows_from_things(verb, says.head):
        return None
    last = part.preposition or noun
    cue = covering([*cue_of(verb), last])
    return _found(noun, verb, cue, says, part)


def _is_of_a_thing(says: Speaker, verb: Token) -> bool:
    """Whether "which" stands for what says nothing: "allegations, which raised fresh criticism of her"."""
    noun = antecedent(says.head, verb)
    return noun is not None and not is_somebody(noun, many=False)


def _owned(reading: Reading, noun: Token, part: _Complement) -> Found | None:
    """As in "Berg's claim that", "a claim by Berg that"."""
    if part.is_carried or _is_told_by_verb(reading, noun):
        return None
    owner, mark = _owner(noun)
    if owner is None or is_party(owner):
        return None
    words = noun_phrase(reading, owner)
    if words is None:
        return None
    start, named = noun.idx, words
    if mark is not None:
        named = Span(words.start, min(words.end, mark.idx))
        words = Span(words.start, end_of(mark))
        start = reading.parse[mark.i + 1].idx
    elif owner.dep_ == "poss":
        start = end_of(owner) + 1 if end_of(owner) < noun.idx else noun.idx
    cue = Span(start, end_of(part.preposition or noun))
    return _found(noun, noun, cue, Speaker(words, named, owner), part)


def _is_told_by_verb(reading: Reading, noun: Token) -> bool:
    """Whether the clause on the noun is what a verb before it reports: "said after her remarks that it held"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in _WHEN or verb.i > noun.i or verb_of(verb) not in FRAMES:
        return False
    told = complement(reading, verb)
    return told is not None and told.heads[0].head == noun


def _found(noun: Token, verb: Token, cue: Span, says: Speaker, part: _Complement) -> Found:
    return Found(
        rule="noun",
        verb=verb,
        cue=cue,
        phrase=Span(min(cue.start, says.words.start), max(cue.end, says.words.end)),
        content=(part.span,),
        speaker=says,
        type=NOUN_TYPES.get(lemma_of(noun), "assertion"),
    )


@dataclass(frozen=True, slots=True)
class _Complement:
    """What completes a noun of saying, and the preposition that is part of the cue."""

    span: Span
    preposition: Token | None = None
    is_carried: bool = False


def _complement(noun: Token) -> _Complement | None:
    name = lemma_of(noun)
    for child in noun.children:
        if child.i < noun.i:
            continue
        first = child.left_edge
        if child.dep_ in ("acl", "ccomp") and name in NOUNS and first.lower_ == "that" and first.dep_ == "mark":
            return _Complement(Span(first.idx, end_of(child.right_edge)))
        if child.tag_ == "VB" and child.dep_ in ("acl", "relcl") and first.lower_ == "to" and name in NOUNS_TO:
            return _Complement(Span(first.idx, end_of(child.right_edge)))
    for child in (*noun.children, *(noun.head.children if noun.dep_ == "dobj" else ())):
        is_wanted = child.dep_ == "prep" and child.lower_ in _PREPOSITIONS.get(name, ())
        if is_wanted and child.i == noun.i + 1 and child.right_edge.i > child.i:
            span = Span(end_of(child), end_of(child.right_edge))
            return _Complement(span, child, is_carried=child.lower_ not in NOUNS_OF.get(name, ()))
    return None


def _owner(noun: Token) -> tuple[Token | None, Token | None]:
    """Whose claim it is, and the mark of the possessive: "Berg's claim", "a claim by Berg", "she made a claim"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child, next((token for token in child.children if token.dep_ == "case"), None)
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("by", "from") and child.i > noun.i:
            return next((token for token in child.children if token.dep_ == "pobj"), None), None
    return None, None
