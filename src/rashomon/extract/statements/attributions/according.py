"""Attributions without a verb of saying: "according to", "in the words of", "in her view"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.speakers.somebody import is_party
from rashomon.extract.statements.speakers.sources import Speaker
from rashomon.extract.statements.syntax.phrases import RELATIVE, noun_phrase
from rashomon.extract.statements.syntax.reading import Reading, end_of, lemma_of
from rashomon.model import Span

SHORTEST = 3  # words of content
_NUMBERS = frozenset("PERCENT CARDINAL".split())
_SURVEYS = frozenset("poll survey".split())
_NOT_SPEAKERS = frozenset("plan schedule rule law custom need taste age size rank order".split())


def by_phrases(reading: Reading) -> Iterator[Found]:
    """The attributions by "according to" and its like, in reading order."""
    for token in reading.parse[:-1]:
        if reading.is_quoted(token):
            continue
        if token.lower_ == "according" and token.nbor(1).lower_ == "to":
            found = _phrase(reading, token, token.nbor(1))
        elif token.lower_ == "in" and token.dep_ == "prep":
            found = _in_a_survey(reading, token)
        elif token.lower_ == "to" and token.dep_ == "prep" and token.is_sent_start:
            found = _to_somebody(reading, token)
        elif token.lower_ in ("words", "view", "opinion") and token.dep_ == "pobj" and token.head.lower_ == "in":
            found = _in_the_words(reading, token)
        else:
            continue
        if found is not None:
            yield found


def _phrase(reading: Reading, first: Token, last: Token) -> Found | None:
    name = next((child for child in last.children if child.dep_ == "pobj"), None)
    if name is None or is_party(name) or lemma_of(name) in _NOT_SPEAKERS:
        return None
    words = noun_phrase(reading, name)
    if words is None:
        return None
    words = _before_comma_clause(name, words)
    cue = Span(first.idx, end_of(last))
    return _found(reading, first, cue, Speaker(words, words, name))


def _before_comma_clause(name: Token, words: Span) -> Span:
    """The parse may hang the clause itself on the name: "According to Berg, the road is closed"."""
    opens = name.i - name.sent.start <= 12 and name.head.i - name.sent.start <= 3
    for token in name.subtree:
        if opens and token.i > name.i and token.text == "," and not _opens_apposition(name, token):
            return Span(words.start, min(words.end, token.idx))
    return words


def _opens_apposition(name: Token, comma: Token) -> bool:
    """Whether a comma stands inside the name or opens an apposition that another comma closes."""
    for child in name.subtree:
        if child.dep_ in ("appos", "relcl", "acl") and child.left_edge.i == comma.i + 1:
            after = child.right_edge.i + 1
            return after < len(comma.doc) and comma.doc[after].text == ","
    return False


def _in_a_survey(reading: Reading, first: Token) -> Found | None:
    """As in "In a poll last week, half were against it": the phrase opens or ends its sentence."""
    name = next((child for child in first.children if child.dep_ == "pobj"), None)
    if name is None or lemma_of(name) not in _SURVEYS:
        return None
    opens = first.is_sent_start and reading.text[end_of(name.right_edge) :].startswith(",")
    ends = not opens and first.i > first.sent.start and _ends_a_count(reading, first, name)
    return _phrase(reading, first, first) if opens or ends else None


def _to_somebody(reading: Reading, first: Token) -> Found | None:
    """As in "To Berg, the plan is a farce": a view, which opens its sentence."""
    name = next((child for child in first.children if child.dep_ == "pobj"), None)
    if name is None or name.ent_type_ != "PERSON" or first.head.head != first.head:
        return None
    is_set_off = reading.text[end_of(name.right_edge) :].startswith(",")
    told = any(child.dep_ == "nsubj" and child.i > name.right_edge.i + 1 for child in first.head.children)
    return _phrase(reading, first, first) if is_set_off and told else None


def _ends_a_count(reading: Reading, first: Token, name: Token) -> bool:
    """As in "She leads with 41 percent in a new poll": behind a number, at the end of its sentence."""
    behind = reading.text[end_of(name.right_edge) : first.sent.end_char].strip(" .\n")
    before = first.doc[first.sent.start : first.i]
    return not behind and name.lower_ != "polls" and any(token.ent_type_ in _NUMBERS for token in before)


def _in_the_words(reading: Reading, noun: Token) -> Found | None:
    """As in "In the words of Berg", "in Berg's view"."""
    first = noun.head
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        mark = next((child for child in owner.children if child.dep_ == "case"), None)
        words = noun_phrase(reading, owner)
        if words is None or is_party(owner):
            return None
        if mark is not None:
            words = Span(words.start, min(words.end, mark.idx))
        cue = Span(mark.idx if mark is not None else noun.idx, end_of(noun))
        return _found(reading, first, cue, Speaker(words, words, owner), phrase=Span(first.idx, end_of(noun)))
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    return _phrase(reading, first, of) if of is not None and of.i == noun.i + 1 else None


def _found(
    reading: Reading, first: Token, cue: Span, says: Speaker, *, phrase: Span | None = None
) -> Found | None:
    phrase = phrase or Span(min(cue.start, says.words.start), max(cue.end, says.words.end))
    content = _around(reading, first, phrase, says.head)
    if sum(len(reading.text[span.start : span.end].split()) for span in content) < SHORTEST:
        return None  # "That's according to ...": the words are in another sentence
    return Found(
        rule="according",
        verb=first,
        cue=cue,
        phrase=phrase,
        content=content,
        speaker=says,
        opens_quotation=True,
    )


def _around(reading: Reading, first: Token, phrase: Span, name: Token) -> tuple[Span, ...]:
    """The sentence without the phrase: its clause, where the phrase stands inside a longer sentence."""
    sentence = first.sent
    aside = _relative_clause(first)
    if aside is not None and aside.left_edge.idx < phrase.start:
        return (Span(aside.left_edge.idx, phrase.start),)
    start, end = sentence.start_char, sentence.end_char
    for token in sentence:
        if not token.is_space and not (token.dep_ == "cc" and token.i <= sentence.start + 1):
            start = token.idx
            break
    before, after = Span(start, max(start, phrase.start)), Span(min(phrase.end, end), end)
    if first.i > sentence.start and first.nbor(-1).dep_ == "cc":
        before = Span(start, start)  # "She is away, and according to Berg, ...": what comes before is not his
    has_before = any(c.isalnum() for c in reading.text[before.start : before.end])
    has_after = any(c.isalnum() for c in reading.text[after.start : after.end])
    if not has_before:
        return (after,) if has_after else ()
    if not has_after:
        return (before,)
    # "..., according to Berg, who spoke later": what follows a second comma in mid-sentence may be anything.
    return (before, after) if _resumes(reading, phrase, name) else (before,)


def _relative_clause(first: Token) -> Token | None:
    """The verb of the relative clause that the phrase ends: "Berg, who fled, according to police, was found"."""
    last = first.nbor(-1) if first.i > first.sent.start and first.nbor(-1).text == "," else first
    inside = (token for token in first.sent if token.dep_ == "relcl" and token.i < first.i < first.sent.root.i)
    return next(
        (verb for verb in inside if verb.right_edge.i in (last.i - 1, last.i) or first in verb.subtree), None
    )


def _resumes(reading: Reading, phrase: Span, name: Token) -> bool:
    """Whether the sentence goes on behind the comma, and not what is said of the source: ", which rates banks"."""
    if reading.text[phrase.end : phrase.end + 1] != ",":
        return False
    words = reading.parse.char_span(phrase.end, phrase.end + 1, alignment_mode="expand")
    behind = words[0].nbor(1) if words and words[0].i + 1 < len(words.doc) else None
    return behind is None or (name not in behind.ancestors and behind.lower_ not in RELATIVE)
