"""Attributions by a verb: "said", "told reporters", "accused them of", "was quoted as saying"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.unmeant import is_torn, is_unmeant
from rashomon.extract.statements.complements.complements import Complement
from rashomon.extract.statements.complements.find import complement
from rashomon.extract.statements.lexicon import BELIEF, DENIALS, FRAMES, PARTICLES, Frame
from rashomon.extract.statements.speakers.somebody import is_somebody
from rashomon.extract.statements.speakers.sources import Speaker, speaker
from rashomon.extract.statements.syntax.reading import Reading, covering, end_of, lemma_of, text_before, verb_of
from rashomon.extract.statements.syntax.real import WISHES, is_real, is_unsaid, is_wish, led_by
from rashomon.extract.verbs import is_passive
from rashomon.model import Span

# "Did not agree to it", "did not call him": not doing it is no silence.
_UNANSWERED = frozenset("agree call respond vote refuse decline speak show find put give demonstrate hold".split())
# What storms and creams do as well: "threatened to flood the town".
_OF_THINGS = frozenset("threaten promise offer refuse".split())
_DONE_BY_THINGS = (Frame.INFINITIVE, Frame.OBJECT)
# Of the verbs that lead to an infinitive those that a cue takes in: of 44 in labelled news 30 ("went on to say").
_TAKEN_IN = frozenset("be go continue proceed begin start keep seem appear try attempt manage tend".split())
# What stands beside a verb in its cue though the parse hangs it elsewhere: "both urged", "shot back".
_QUANTIFIERS = frozenset("all both each".split())
LONGEST_SPLIT = 6  # words between an auxiliary and its verb
_BACK = frozenset("back out forth".split())


def by_verbs(reading: Reading) -> Iterator[Found]:
    """The attributions by verbs, in reading order. Some have no content yet: a quotation may be theirs."""
    for token in reading.parse:
        if token.pos_ in ("VERB", "AUX") and verb_of(token) in FRAMES and is_real(token, of_mind=True):
            found = _attribution(reading, token)
            if found is not None:
                yield found


def _attribution(reading: Reading, verb: Token) -> Found | None:
    if _is_nested_in_quotation(reading, verb):
        return None
    says = speaker(reading, verb)
    if says is None:
        return None
    part = _reported(reading, verb, says)
    if is_unmeant(verb, says.head, part):
        return None
    frames = FRAMES[verb_of(verb)]
    if part is None and (Frame.QUOTE not in frames or is_passive(verb)):
        return None
    frame = part.frame if part else Frame.QUOTE
    if frame is Frame.INFINITIVE and lemma_of(verb) in WISHES and not any(is_wish(verb, c) for c in verb.children):
        return None
    if frame in _DONE_BY_THINGS and lemma_of(verb) in _OF_THINGS and not is_somebody(says.head):
        return None
    cue = cue_of(verb, part)
    phrase = _phrase(reading, verb, cue, says, part)
    type = part.type if part else "assertion"
    silent = type == "assertion" and is_unsaid(verb)
    if silent and verb.tag_ == "VBG" and verb.dep_ == "xcomp":
        return None  # "does not support calling it off"
    if silent and (part is None or lemma_of(verb) in DENIALS | _UNANSWERED or any(reading.within(part.spans[0]))):
        return None
    return Found(
        rule="silence" if silent else frame.name.lower(),
        verb=verb,
        cue=covering(cue),
        phrase=phrase,
        content=part.spans if part else (),
        speaker=says,
        type=type,
        silence=silent,
        opens_quotation=Frame.QUOTE in frames and lemma_of(verb) not in BELIEF and not silent,
    )


def _reported(reading: Reading, verb: Token, says: Speaker) -> Complement | None:
    """The complement, less the speaker whom the parse sets beside its last word: "it is late, Berg said".

    None where it is torn: of "“It is late,” she said in a talk aired Friday" the quotation is what is said.
    """
    part = complement(reading, verb)
    if part is None or (part.frame is Frame.CLAUSE and is_torn(verb, part)):
        return None
    words = says.words
    spans = (
        Span(span.start, words.start) if span.start < words.start < span.end <= words.end else span
        for span in part.spans
    )
    return replace(part, spans=tuple(spans))


def _is_nested_in_quotation(reading: Reading, verb: Token) -> bool:
    """Speech reported by a speaker's own words is left to those words."""
    return reading.is_quoted(verb)


def cue_of(verb: Token, part: Complement | None = None) -> tuple[Token, ...]:
    """The tokens of a cue: the verb, its auxiliaries and negation, adverbs beside it, particle, preposition."""
    doc = verb.doc
    tokens = [verb]
    at = verb.i - 1
    while at >= 0 and _belongs_before(doc[at], verb):
        tokens.append(doc[at])
        at -= 1
    helping = [
        c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg") and verb.i - LONGEST_SPLIT <= c.i < at
    ]
    if helping and all(_is_inside(token, verb) for token in doc[helping[0].i : at + 1]):
        tokens += list(doc[helping[0].i : at + 1])  # "have in the past said"
    while tokens[-1].dep_ == "advmod" and text_before(tokens[-1]) == ",":
        tokens.pop()  # ", however said": an aside
    at = verb.i + 1
    wanted = set(part.cue) if part else set()
    while at < len(doc) and (doc[at] in wanted or _belongs_behind(doc[at], verb, wanted)):
        tokens.append(doc[at])
        at += 1
    leading = led_by(verb)
    if leading is not None and lemma_of(leading) in _TAKEN_IN and verb.i - leading.i <= 4:
        tokens += list(doc[leading.i : verb.i])
    return tuple(tokens)


def _is_inside(token: Token, verb: Token) -> bool:
    """Whether a token stands between the parts of a verb as its own, and is not its subject."""
    if token.is_punct or token.dep_ in ("nsubj", "nsubjpass"):
        return False
    while token.head != verb and token.head.i != token.i:
        token = token.head
        if token.dep_ in ("nsubj", "nsubjpass"):
            return False
    return bool(token.head == verb)


def _belongs_before(token: Token, verb: Token) -> bool:
    if token.head != verb:
        of_subject = token.lower_ in _QUANTIFIERS and token.dep_ == "appos" and token.head.dep_ == "nsubj"
        of_adverb = token.dep_ in ("advmod", "neg") and token.head.dep_ == "advmod"  # "no longer supports"
        return (of_subject or of_adverb) and token.head.head == verb
    if token.dep_ in ("aux", "auxpass", "neg"):
        return True
    if token.lower_ in _QUANTIFIERS and token.dep_ in ("det", "appos", "preconj", "advmod", "dep"):
        return True
    plain = not token.ent_type_ or token.ent_type_ == "ORDINAL"
    return token.dep_ == "advmod" and token.pos_ == "ADV" and plain and token.lower_ != "when"


def _belongs_behind(token: Token, verb: Token, wanted: set[Token]) -> bool:
    """As in "shot back", and the adverb before a preposition of the cue: "spoke highly of"."""
    if token.head != verb:
        return False
    if token.dep_ == "prt" or token.lower_ in PARTICLES.get(lemma_of(verb), ()):
        return True
    if token.dep_ != "advmod" or token.pos_ != "ADV":
        return False
    leads = not token.ent_type_ and token.i + 1 < len(token.doc) and token.nbor(1) in wanted
    return token.lower_ in _BACK or leads


def _phrase(reading: Reading, verb: Token, cue: tuple[Token, ...], says: Speaker, part: Complement | None) -> Span:
    """The cue with its speaker and what stands between them, where they are neighbours."""
    span = covering(cue)
    start, end = span.start, span.end
    quoting = verb.head.head if verb.dep_ == "pcomp" else verb  # "Ms Berg is quoted as saying"
    beside = says.words.end <= start and not reading.text[says.words.end : start].strip(" ,")
    if beside or says.head.head in (verb, quoting) or says.head.head.head == verb:
        start, end = min(start, says.words.start), max(end, says.words.end)
    heads = part.heads if part else ()
    content = part.spans if part else ()
    for child in verb.children:
        if child.dep_ in ("dobj", "dative", "prep", "npadvmod", "advmod", "agent", "prt") and child not in heads:
            stretch = _before_colon(reading, Span(child.left_edge.idx, end_of(child.right_edge)))
            if any(stretch.overlaps(other) for other in content) or any(reading.within(stretch)):
                continue
            start, end = min(start, stretch.start), max(end, stretch.end)
    return _without(Span(start, end), span, content)


def _before_colon(reading: Reading, stretch: Span) -> Span:
    """As in "she added a caveat: “I will stay.”", of which the parse makes one phrase: "a caveat"."""
    quotation = next(reading.within(stretch), None)
    if quotation is None or not reading.text[stretch.start : quotation.start].rstrip().endswith(":"):
        return stretch
    before = Span(stretch.start, reading.text.rindex(":", stretch.start, quotation.start))
    tokens = reading.parse.char_span(before.start, before.end, alignment_mode="expand") or ()
    return stretch if any(token.pos_ == "VERB" for token in tokens) else before


def _without(phrase: Span, cue: Span, content: tuple[Span, ...]) -> Span:
    """Cut the phrase where the content begins on either side of the cue."""
    start, end = phrase.start, phrase.end
    for span in content:
        if span.end <= cue.start:
            start = max(start, min(span.end, cue.start))
        elif span.start >= cue.end:
            end = min(end, max(span.start, cue.end))
    return Span(start, end)
