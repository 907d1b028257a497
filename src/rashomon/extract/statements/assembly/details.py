"""Who was told, in what medium, and when: the phrases that hang on a cue."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.actors import actors_at
from rashomon.extract.dates import days_of, resolve, time_of
from rashomon.extract.statements.lexicon import MEDIA, MEDIA_VERBS, NOUNS, TELLING
from rashomon.extract.statements.speakers.somebody import is_somebody
from rashomon.extract.statements.speakers.sources import Speaker
from rashomon.extract.statements.syntax.reading import Reading, end_of, lemma_of
from rashomon.model import Span, When

_BY_WAY_OF = frozenset("in on at during via through over by with".split())
_PUBLISHED = frozenset("post publish air broadcast release print run".split())
_MEETS = frozenset("call contact meet phone receive ring summon telephone visit".split())
_HEARD_BY = dict.fromkeys(
    "say write add explain announce complain confess report reply appeal".split(), ("to",)
) | {"call": ("on", "upon")}


def audience(reading: Reading, verb: Token) -> tuple[str, ...]:
    """The actors who were told, as ids in reading order; "told reporters" gives none."""
    found: list[str] = []
    first = verb.head.idx if verb.dep_ == "acl" else verb.idx
    for token in _hearers(verb):
        met = _met(verb, token)
        who = met or token
        span = Span(who.left_edge.idx, end_of(who.right_edge))
        if met is None and span.start < first:
            continue
        found += [actor.id for actor in actors_at(reading.report, span) if actor.id not in found]
    return tuple(found)


def _hearers(verb: Token) -> Iterator[Token]:
    lemma = lemma_of(verb)
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and lemma in TELLING and child.pos_ != "ADP":
            # Not "told the story of Doe", "urged keeping it and letting Doe stay".
            if is_somebody(child) and lemma_of(child) not in NOUNS and _is_beside(verb, child):
                yield child
        elif child.dep_ in ("prep", "dative") and child.lower_ in _HEARD_BY.get(lemma, ()):
            yield from (token for token in child.children if token.dep_ == "pobj")
    for noun in _media_nouns(verb):
        sent = noun.head.children if noun == verb.head else ()  # "sent a letter to Berg asking for a ferry"
        for child in (*noun.children, *sent):
            if child.dep_ in ("prep", "dative") and child.lower_ in ("to", "with"):
                yield from (token for token in child.children if token.dep_ == "pobj")


def _met(verb: Token, hearer: Token) -> Token | None:
    """Whom "him" or "them" stands for beside whom the speaker met or called: "rang both ports and told them"."""
    before = verb.head
    if hearer.lower_ not in ("him", "her", "them") or verb.dep_ != "conj" or lemma_of(before) not in _MEETS:
        return None
    if any("subj" in child.dep_ for child in verb.children):
        return None
    whom = next((child for child in before.children if child.dep_ == "dobj" and child.i > before.i), None)
    if whom is None or not is_somebody(whom) or whom.pos_ == "PRON":
        return None
    many = whom.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in whom.children)
    return whom if many == (hearer.lower_ == "them") else None


def _is_beside(verb: Token, hearer: Token) -> bool:
    """Whether nothing else that is said stands between a verb and whom it is said to."""
    between = verb.doc[verb.i + 1 : hearer.i] if verb.i < hearer.i else ()
    return all(token.tag_ != "VBG" or token.head == hearer for token in between)


def medium(verb: Token) -> str | None:
    """How it was said, as one of the values of `lexicon.MEDIA`; None where the sentence does not tell."""
    for noun in _media_nouns(verb):
        return _value(noun)
    return MEDIA_VERBS.get(lemma_of(verb))


def _media_nouns(verb: Token) -> Iterator[Token]:
    """The nouns of a medium in the phrases of a verb: "in a statement", "on Telegram"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in _BY_WAY_OF:
            for noun in child.children:
                if noun.dep_ in ("pobj", "pcomp") and _value(noun) is not None:
                    yield noun
    noun = verb.head
    if verb.dep_ == "acl" and noun.dep_ == "dobj" and _value(noun) is not None:
        yield noun


def _value(noun: Token) -> str | None:
    lower = noun.lower_
    if lower in ("x", "call", "show", "report", "court", "talks") and not _is_meant(noun):
        return None
    if lower == "post" and (noun.head.lower_ == "at" or _is_other_post(noun)):
        return None
    return MEDIA.get(lower) or MEDIA.get(lemma_of(noun))


def _is_other_post(noun: Token) -> bool:
    """Whether something else than what is posted: "the Washington Post", "a health post", "her new post"."""
    beside = [child for child in noun.children if child.dep_ in ("compound", "amod", "nmod")]
    return any(child.lower_ in ("blog", "washington", "new") for child in beside) or any(
        child.dep_ == "compound" and MEDIA.get(child.lower_) is None and child.pos_ == "NOUN" for child in beside
    )


def _is_meant(noun: Token) -> bool:
    """Words that are a medium only in some phrases: "on X", "in a call with", not "at the World Court"."""
    preposition = noun.head.lower_
    if noun.lower_ == "x":
        return preposition in ("on", "via") and noun.text == "X"
    if noun.lower_ in ("call", "report", "talks", "court"):
        return preposition in ("in", "during", "on") and noun.ent_type_ == ""
    return preposition in ("on", "in", "during")


def said(reading: Reading, verb: Token, says: Speaker | None) -> When | None:
    """When it was said, by the time expression that hangs on the cue and is none of who says it."""
    report = reading.report
    time = time_of(verb, report)
    if time is not None and says is not None and _tells_who(reading, time.words.span, says, verb):
        return None
    when = resolve(time, report.published) if time is not None else None
    # Nothing was said after the report of it: "predicts 9 million riders in 2035".
    days = days_of(report.published)
    return None if when and when.start and days and when.start > str(days[-1]) else when


def _tells_who(reading: Reading, time: Span, says: Speaker, verb: Token) -> bool:
    """Whether a time is in the clause that says who speaks: "the fleet that left last May said it was lost"."""
    if says.words.covers(time):
        return True
    clause = next((child for child in says.head.children if child.dep_ == "relcl"), None)
    if clause is None or not says.head.idx < clause.idx < time.start < verb.idx:
        return False
    return "," not in reading.text[clause.idx : time.start]


def posted(reading: Reading, verb: Token) -> When | None:
    """When the medium was published: "in an interview posted on Saturday"."""
    report = reading.report
    for noun in _media_nouns(verb):
        for child in noun.children:
            if child.dep_ in ("acl", "relcl") and lemma_of(child) in _PUBLISHED:
                time = time_of(child, report)
                return resolve(time, report.published) if time is not None else None
    return None
