"""Attributions by a colon: a paragraph or a headline that opens with a name, a colon and what he says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.lexicon import FINDERS
from rashomon.extract.statements.speakers.somebody import is_party, is_somebody
from rashomon.extract.statements.speakers.sources import Speaker
from rashomon.extract.statements.syntax.reading import Reading, lemma_of
from rashomon.knowledge import lexicon
from rashomon.model import Span

LONGEST_LABEL = 8  # words
LONGEST_SOURCE = 4  # words before a headline's colon
SHORTEST_TURN = 3  # words; fewer behind a colon are a list or a caption
# What stands in capitals before a colon and is no speaker.
_HEADINGS = frozenset(
    "fact facts myth myths claim truth reality verdict rating note update correction photo photos video watch read"
    " related example".split()
)
_NOT_NAMING = ("VERB", "AUX", "PUNCT")
_SETTING_OFF = frozenset(",()-")  # "Jan Berg (D-North):"
_LABEL = re.compile(r"[ \t•–—-]{0,4}([^\W\d_][^:\n“”\"]{1,80}):(?=\s|[“\"'‘])")


def by_labels(reading: Reading) -> Iterator[Found]:
    """The attributions like "Ms Berg: “...”" and "BERG: We go." at the start of a paragraph, in reading order."""
    labelled = [
        (paragraph, label)
        for paragraph in reading.paragraphs
        if (label := _LABEL.match(reading.text, paragraph.start, paragraph.end))
        and len(label[1].split()) <= LONGEST_LABEL
    ]
    turns = sum(label[1].isupper() for _, label in labelled)
    for paragraph, label in labelled:
        words = Span(*label.span(1))
        head = _name(reading, words)
        content = _content(reading, paragraph, label.end())
        if head is None or content is None:
            continue
        # Words without marks are somebody's where the page is a transcript: "Berg: now or never" heads a list.
        is_quoted = reading.quotation_at(content.start) is not None
        if is_quoted and not _may_speak(head):
            continue  # "A recent example: “...,” said Berg"
        is_turn = turns > 1 and label[1].isupper()
        is_headline = paragraph == reading.paragraphs[0] and _may_head(head, label[1])
        if is_quoted or ((is_turn or is_headline) and label[1].casefold() not in _HEADINGS):
            yield Found(
                rule="label",
                verb=head,
                cue=Span(label.end() - 1, label.end()),
                phrase=Span(words.start, label.end()),
                content=(content,),
                speaker=Speaker(words, words, head),
            )


def _may_speak(head: Token) -> bool:
    """Whether the label can be who is quoted: a name, an office, a body, a document."""
    return head.pos_ == "PROPN" or is_somebody(head)


def _may_head(head: Token, label: str) -> bool:
    """Whether a headline's label can be its source: "Berg: pier to close", "Poll: most are against it"."""
    if len(label.split()) > LONGEST_SOURCE:
        return False
    known = lexicon()
    named = head.ent_type_ in ("PERSON", "ORG", "NORP")
    return named or lemma_of(head) in known.roles | known.people | known.groups | FINDERS


def _content(reading: Reading, paragraph: Span, colon: int) -> Span | None:
    """The quotation behind the colon, else the rest of the paragraph."""
    rest = reading.trim(Span(colon, paragraph.end))
    if rest is None:
        return None
    quotation = reading.quotation_at(rest.start)
    if quotation is not None:
        return Span(quotation.start, quotation.end)
    return rest if len(reading.text[rest.start : rest.end].split()) >= SHORTEST_TURN else None


def _name(reading: Reading, label: Span) -> Token | None:
    """The head of a label that is a noun phrase and nothing else."""
    words = reading.parse.char_span(label.start, label.end, alignment_mode="expand")
    if words is None or any(token.pos_ in _NOT_NAMING and token.text not in _SETTING_OFF for token in words):
        return None
    head = words.root
    return head if head.pos_ in ("PROPN", "NOUN") and not is_party(head) and head.ent_type_ != "DATE" else None
