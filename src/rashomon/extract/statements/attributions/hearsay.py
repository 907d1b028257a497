"""Passives that report without a speaker: "is accused of", "is said to", "was asked whether", "is seen as"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.verbs import cue_of
from rashomon.extract.statements.lexicon import BLAMES, FRAMES, Frame
from rashomon.extract.statements.speakers.somebody import antecedent, is_party
from rashomon.extract.statements.speakers.sources import Speaker
from rashomon.extract.statements.syntax.phrases import noun_phrase
from rashomon.extract.statements.syntax.reading import Reading, covering, end_of, lemma_of, verb_of
from rashomon.extract.statements.syntax.real import is_real
from rashomon.extract.verbs import agent, patient
from rashomon.model import AttributionType, Span

# With an infinitive or a clause: "is believed to have left", "it is said that".
_HEARD = frozenset(
    "allege believe claim expect report rumor rumour say suspect think understand know project predict".split()
)
_ASKED = frozenset("ask press question quiz".split())
_BELIEVED = frozenset("believe think suspect expect understand see view regard perceive consider deem".split())


def by_hearsay(reading: Reading) -> Iterator[Found]:
    """The attributions by passives, in reading order. Without a "by" they have no source."""
    for token in reading.parse:
        if token.tag_ != "VBN" or reading.is_quoted(token):
            continue
        lemma = lemma_of(token)
        if not (lemma in _HEARD or lemma in FRAMES) or not is_real(token, of_mind=lemma in _BELIEVED):
            continue
        found = _asked(reading, token) if lemma in _ASKED else None
        if found is None and any(child.dep_ == "auxpass" for child in token.children):
            found = _told_of(reading, token)
        if found is not None:
            yield found


def _asked(reading: Reading, verb: Token) -> Found | None:
    """As in "When asked about it", "was asked whether": the question is the content."""
    if any(child.dep_ == "nsubj" for child in verb.children):
        return None
    for child in verb.children:
        if child.i < verb.i:
            continue
        first = child.left_edge
        if child.dep_ == "prep" and child.lower_ == "about" and list(child.children):
            cue = covering([*cue_of(verb), child] if child.i == verb.i + 1 else cue_of(verb))
            start = end_of(child) if child.i == verb.i + 1 else child.idx
            return _found(reading, verb, cue, (Span(start, end_of(child.right_edge)),))
        if child.dep_ in ("ccomp", "advcl", "xcomp") and (
            first.tag_ in ("WRB", "WP", "WDT", "WP$") or first.lower_ in ("if", "whether")
        ):
            span = Span(first.idx, end_of(child.right_edge))
            return _found(reading, verb, covering(cue_of(verb)), (span,))
    return None


def _told_of(reading: Reading, verb: Token) -> Found | None:
    about = patient(verb)
    rest = _complement(verb)
    if about is None or rest is None or is_party(about):
        return None
    cue = [*cue_of(verb)]
    start = rest.left_edge.idx
    if rest.dep_ == "prep" and rest.i == verb.i + 1:
        cue.append(rest)
        start = end_of(rest)
    content: tuple[Span, ...] = (Span(start, end_of(rest.right_edge)),)
    if about.lower_ not in ("it", "there"):
        if rest.dep_ == "ccomp":
            return None
        whom = antecedent(about, verb)
        words = (
            noun_phrase(reading, about, before=verb) if whom is None else noun_phrase(reading, whom, before=about)
        )
        if words is None:
            return None
        content = (words, *content)
    elif rest.dep_ != "ccomp" and lemma_of(verb) not in _HEARD:
        words = noun_phrase(reading, about, before=verb)
        content = (words, *content) if words is not None else content
    return _found(reading, verb, covering(cue), content)


def _found(reading: Reading, verb: Token, cue: Span, content: tuple[Span, ...]) -> Found:
    by = agent(verb)
    named = noun_phrase(reading, by) if by is not None else None
    type: AttributionType = "belief" if lemma_of(verb) in _BELIEVED else "assertion"
    return Found(
        rule="hearsay",
        verb=verb,
        cue=cue,
        phrase=cue,
        content=content,
        speaker=Speaker(named, named, by) if by is not None and named is not None else None,
        type=type,
    )


def _complement(verb: Token) -> Token | None:
    lemma = lemma_of(verb)
    frames = FRAMES.get(verb_of(verb), {})
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ == "xcomp" and any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children):
            return child if lemma in _HEARD or Frame.ORDER in frames else None
        if child.dep_ == "prep" and child.lower_ in BLAMES.get(lemma, ()) and lemma != "ask":
            return child
        is_saying = any(token.dep_ == "pcomp" for token in child.children)  # "was quoted as saying"
        if child.dep_ == "prep" and child.lower_ == "as" and Frame.AS in frames and not is_saying:
            return child
        if child.dep_ == "oprd" and Frame.NAME in frames and lemma not in ("name", "call", "christen", "find"):
            return child
        if child.dep_ == "ccomp" and child.left_edge.lower_ == "that" and lemma in _HEARD:
            return child
    return None
