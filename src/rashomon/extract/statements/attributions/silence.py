"""Reported silence: "made no mention of", "declined to comment", "did not say whether"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.verbs import cue_of
from rashomon.extract.statements.speakers.sources import Speaker, speaker
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
_CHOOSING = frozenset("choose decide opt prefer elect".split())
_ASKED = frozenset("whether if when where how why who what which".split())


def by_silence(reading: Reading) -> Iterator[Found]:
    """The reported silences, in reading order."""
    for token in reading.parse:
        if token.pos_ != "VERB" or reading.is_quoted(token):
            continue
        for rule in (_declined, _did_not_say, _gave_nothing, _remained_silent):
            found = rule(reading, token)
            if found is not None:
                yield found
                break


def _found(reading: Reading, verb: Token, cue: tuple[Token, ...], content: Span) -> Found | None:
    says = speaker(reading, verb)
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
    content = _asked(verb) or _about(verb)
    if content is None or _is_wanted(verb):
        return None
    cue = cue_of(verb)
    if reading.parse[verb.i + 1].dep_ == "prep" and reading.parse[verb.i + 1].head == verb:
        cue = (*cue, reading.parse[verb.i + 1])
        content = Span(max(content.start, end_of(reading.parse[verb.i + 1])), content.end)
    return _found(reading, verb, cue, content) if content.start < content.end else None


def _is_wanted(verb: Token) -> bool:
    """Whether somebody is asked or told to say nothing: "urged people not to disclose it"; not "chose not to"."""
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return to and lemma_of(verb.head) not in _CHOOSING


def _asked(verb: Token) -> Span | None:
    for child in verb.children:
        if child.dep_ in ("ccomp", "advcl", "xcomp") and child.i > verb.i and child.left_edge.lower_ in _ASKED:
            return Span(child.left_edge.idx, end_of(child.right_edge))
        if child.lower_ in _ASKED and child.i == verb.i + 1 and child.dep_ == "advmod":
            return Span(child.idx, end_of(child))
    return None


def _about(verb: Token) -> Span | None:
    wanted = ("on", "to", "about") if lemma_of(verb) != "say" else ()
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in wanted and child.i > verb.i:
            return Span(child.idx, end_of(child.right_edge))
        if child.dep_ == "dobj" and child.i > verb.i and lemma_of(verb) != "say":
            return Span(child.left_edge.idx, end_of(child.right_edge))
    return None


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
