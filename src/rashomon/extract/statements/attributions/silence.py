"""Reported silence: "made no mention of", "declined to comment", "did not say whether"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.unsaid import about, asked, fronted, preposition, whom
from rashomon.extract.statements.attributions.verbs import cue_of
from rashomon.extract.statements.attributions.withheld import kept, left_out
from rashomon.extract.statements.speakers.sources import Speaker, bearer, speaker
from rashomon.extract.statements.syntax.reading import Reading, covering, end_of, lemma_of
from rashomon.model import Span

_TO_SAY = frozenset(
    """
    comment say answer discuss elaborate confirm identify name specify give disclose reveal explain respond reply
    provide address clarify describe detail discuss speak mention
    """.split()
)
_NOT_SAYING = frozenset(
    """
    say comment answer respond reply mention specify elaborate disclose reveal explain address clarify name
    identify
    """.split()
)
_GIVING = frozenset("give provide offer release make share add take put say".split())
_GIVEN = frozenset(
    """
    detail information mention comment reason explanation evidence answer response timetable timeline figure
    indication reference specific clarification statement reply date position stand side number name nothing
    """.split()
)
_YET = frozenset("address answer comment disclose explain respond reply reveal say specify".split())
_CHOOSING = frozenset("choose decide opt prefer elect".split())


def by_silence(reading: Reading) -> Iterator[Found]:
    """The reported silences, in reading order."""
    for token in reading.parse:
        if token.pos_ != "VERB" or reading.is_quoted(token):
            continue
        for rule in RULES:
            found = rule(reading, token)
            if found is not None:
                yield found
                break


def _found(reading: Reading, verb: Token, cue: tuple[Token, ...], content: Span) -> Found | None:
    says = bearer(reading, verb) if lemma_of(verb) == "draw" else speaker(reading, verb)
    if says is None:
        return None
    span = covering(cue)
    return Found(
        rule="silence",
        verb=verb,
        cue=span,
        phrase=_phrase(span, says),
        content=(content,),
        speaker=says,
        silence=True,
    )


def _phrase(cue: Span, says: Speaker) -> Span:
    return Span(min(cue.start, says.words.start), cue.end) if says.words.end <= cue.start else cue


def _declined(reading: Reading, verb: Token) -> Found | None:
    """As in "Declined to comment on it", "refused to say"."""
    if lemma_of(verb) not in ("decline", "refuse", "fail"):
        return None
    says = next((c for c in verb.children if c.dep_ == "xcomp" and lemma_of(c) in _TO_SAY and c.i > verb.i), None)
    if says is None or (lemma_of(verb) == "fail" and lemma_of(says) not in _NOT_SAYING) or _of_things(says):
        return None
    return _found(reading, verb, cue_of(verb), Span(says.left_edge.idx, end_of(says.right_edge)))


def _of_things(verb: Token) -> bool:
    """Whether what is not given is no word: "refused to give up the key", "to provide shelter"."""
    if lemma_of(verb) not in ("give", "provide"):
        return False
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    turned = any(child.dep_ == "prt" for child in verb.children)
    return turned or (thing is not None and lemma_of(thing) not in _GIVEN)


def _did_not_say(reading: Reading, verb: Token) -> Found | None:
    """As in "Did not say whether", "has not responded to"."""
    if lemma_of(verb) not in _NOT_SAYING or not any(child.dep_ == "neg" for child in verb.children):
        return None
    if any(
        child.lower_ in ("if", "unless", "should") and child.dep_ in ("mark", "aux") for child in verb.children
    ):
        return None
    content = asked(verb) or about(verb) or whom(reading, verb)
    if content is None or _is_wanted(verb):
        return None
    cue = cue_of(verb)
    if (small := preposition(verb)) is not None:
        cue = (*cue, small)
        content = Span(max(content.start, end_of(small)), content.end)
    return _found(reading, verb, cue, content) if content.start < content.end else None


def _is_wanted(verb: Token) -> bool:
    """Whether somebody is asked or told to say nothing: "urged people not to disclose it"; not "chose not to"."""
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return to and lemma_of(verb.head) not in _CHOOSING


def _gave_nothing(reading: Reading, verb: Token) -> Found | None:
    """As in "gave no reason for", "made no mention of"."""
    if lemma_of(verb) not in _GIVING:
        return None
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if thing is None or lemma_of(thing) not in _GIVEN:
        return None
    no = next((c for c in thing.children if c.lower_ in ("no", "few", "little")), None)
    negated = any(c.dep_ == "neg" for c in verb.children)
    if no is None and not negated and thing.lower_ != "nothing":
        return None
    after = next((c for c in thing.children if c.dep_ == "prep" and c.i > thing.i), None)
    if after is None:
        after = next(
            (
                c
                for c in verb.children
                if c.dep_ == "prep" and c.i > thing.i and c.lower_ in ("of", "on", "about", "for", "as")
            ),
            None,
        )
    start = reading.parse[min(verb.i + 1, thing.left_edge.i)]
    if thing.lower_ == "nothing" and after is None and (before := fronted(verb)) is not None:
        return _found(reading, verb, (*cue_of(verb), thing), before)
    if after is None or after.i + 1 >= len(reading.parse):
        return _found(reading, verb, cue_of(verb), Span(start.idx, end_of(thing.right_edge)))
    cue = (*cue_of(verb), *reading.parse[verb.i + 1 : after.i + 1])
    last = after.right_edge
    if last == after:  # "no word on how ...": the parse hangs the clause on the verb
        last = next((c.right_edge for c in verb.children if c.left_edge.i == after.i + 1), after)
    content = Span(end_of(after), end_of(last))
    return _found(reading, verb, cue, content) if content.start < content.end else None


def _remained_silent(reading: Reading, verb: Token) -> Found | None:
    """As in "Remained silent on it"."""
    silent = next((c for c in verb.children if c.lower_ in ("silent", "quiet", "mum") and c.dep_ == "acomp"), None)
    if silent is None:
        return None
    for child in (*silent.children, *verb.children):
        if child.dep_ == "prep" and child.lower_ in ("on", "about", "over") and child.i > silent.i:
            cue = (*cue_of(verb), *reading.parse[verb.i + 1 : child.i + 1])
            return _found(reading, verb, cue, Span(end_of(child), end_of(child.right_edge)))
    return None


def _has_yet_to(reading: Reading, verb: Token) -> Found | None:
    """As in "has yet to comment on it", "is yet to say whether"."""
    have = verb.head
    if lemma_of(verb) not in _YET or verb.dep_ != "xcomp" or lemma_of(have) not in ("be", "have"):
        return None
    yet = any(c.lower_ == "yet" and c.i < verb.i for c in (*have.children, *verb.children))
    content = asked(verb) or about(verb) if yet else None
    if content is None:
        return None
    last = preposition(verb) or verb
    return _found(reading, have, (have, last), Span(max(content.start, end_of(last)), content.end))


def _would_not_be_drawn(reading: Reading, verb: Token) -> Found | None:
    """As in "would not be drawn", "refused to be drawn on the matter"."""
    if lemma_of(verb) != "draw" or verb.tag_ != "VBN":
        return None
    be = next((c for c in verb.children if c.dep_ == "auxpass" and c.lower_ == "be"), None)
    no = next((c for c in verb.children if c.dep_ == "neg" and be is not None and c.i < be.i), None)
    would = next((c for c in verb.children if c.lower_ in ("would", "could", "wo")), None)
    into = any(c.dep_ == "prep" and c.lower_ not in ("about", "on", "over") for c in verb.children)
    if be is None or no is None or would is None or into:
        return None
    last = preposition(verb)
    if last is None:
        return _found(reading, verb, (would, no), Span(be.idx, end_of(verb.right_edge)))
    return _found(reading, verb, (would, last), Span(end_of(last), end_of(last.right_edge)))


def _withheld(reading: Reading, verb: Token) -> Found | None:
    """As in "does not contain the word", "kept them to himself"."""
    told = left_out(verb) or kept(verb)
    if told is None:
        return None
    words, content = told
    return _found(reading, verb, (*cue_of(verb), *words), content)


RULES = (
    _declined,
    _did_not_say,
    _has_yet_to,
    _would_not_be_drawn,
    _gave_nothing,
    _remained_silent,
    _withheld,
)
