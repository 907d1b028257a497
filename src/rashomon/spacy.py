"""Who said what, as a component of any English spaCy pipeline: `nlp.add_pipe("rashomon_statements")`.

::

    nlp = spacy.load("en_core_web_md")
    nlp.add_pipe("rashomon_statements")
    for one in nlp("Iceland accepts the pause, its minister said.")._.statements:
        print(one.kind, one.sources, one.cue, one.content)

It is the extractor of the pipeline as it is, and needs neither a store nor anything else of it. Between paragraphs
the pipeline lets no sentence go on; `nlp.add_pipe("paragraph_bounds", before="parser")` does the same in yours.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from rashomon.errors import LanguageError
from rashomon.extract.actors import actors
from rashomon.extract.dates.times import times
from rashomon.extract.parse import paragraph_bounds
from rashomon.extract.sentences import sentences
from rashomon.extract.stages import PARSED
from rashomon.extract.statements import statements
from rashomon.model import AttributionType, Passage, Report, Statement, StatementKind, identity

__all__ = ["Said", "make", "paragraph_bounds"]

NAME = "rashomon_statements"
# What the extractor reads of a token, and the component of a pipeline that gives it.
NEEDED = {
    "DEP": "parser",
    "TAG": "tagger",
    "POS": "attribute_ruler or morphologizer",
    "LEMMA": "lemmatizer",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement of a document. A place that ends inside a token has all of it; `value` has the exact characters.

    `speakers` are those whom the sources mean, by the fullest name in the document; None where that is not clear.
    """

    kind: StatementKind
    type: AttributionType
    sources: tuple[Span, ...]
    speakers: tuple[str | None, ...]
    cue: Span | None
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    value: Statement


class _Kept(msgspec.Struct):
    """What a document keeps of a statement: plain values, so that it can be written, and sent to processes."""

    value: Statement
    speakers: tuple[str | None, ...]


@Language.factory(
    NAME, assigns=["doc._.statements"], requires=["token.dep", "token.tag", "token.pos", "token.lemma"]
)
def make(nlp: Language, name: str) -> Extractor:
    """The component. Raises LanguageError for a pipeline of another language than English."""
    if nlp.lang != PARSED:
        raise LanguageError(
            f"'{name}' reads English ('{PARSED}'), this pipeline '{nlp.lang}'. Add it to an English one."
        )
    return Extractor(name)


class Extractor:
    """Finds the statements of a document and keeps them with it."""

    def __init__(self, name: str = NAME) -> None:
        self.name = name
        if not Doc.has_extension("statements"):
            Doc.set_extension("statements", getter=_statements)

    def __call__(self, doc: Doc) -> Doc:
        """The document with its statements. Raises LanguageError where what they are read from is missing."""
        missing = [f"'{by}'" for what, by in NEEDED.items() if not doc.has_annotation(what)]
        if missing:
            raise LanguageError(
                f"'{self.name}' needs what these components give: {', '.join(missing)}. Add them to the pipeline "
                "before it, or take one that has them (en_core_web_sm, _md or _lg)."
            )
        report = Report(id=identity("r", doc.text), page="", outlet="", text=doc.text, pieces=(), language=PARSED)
        for extract in (sentences, actors, times, statements):
            report = extract(report, doc)
        doc.user_data[NAME] = [
            msgspec.to_builtins(
                _Kept(value=one, speakers=tuple(_name(report, source.actor) for source in one.sources))
            )
            for one in report.statements
        ]
        return doc


def _statements(doc: Doc) -> tuple[Said, ...]:
    kept = msgspec.convert(doc.user_data.get(NAME, ()), tuple[_Kept, ...])
    return tuple(_said(doc, one.value, one.speakers) for one in kept)


def _said(doc: Doc, value: Statement, speakers: tuple[str | None, ...]) -> Said:
    return Said(
        kind=value.kind,
        type=value.type,
        sources=tuple(_span(doc, source.words) for source in value.sources),
        speakers=speakers,
        cue=_span(doc, value.cue) if value.cue else None,
        content=tuple(_span(doc, words) for words in value.content),
        quoted=tuple(_span(doc, words) for words in value.quoted),
        value=value,
    )


def _span(doc: Doc, words: Passage) -> Span:
    found = doc.char_span(words.start, words.end, alignment_mode="expand")
    assert found is not None  # noqa: S101 - the words stand in the document
    return found


def _name(report: Report, id: str | None) -> str | None:
    actor = report.actor(id)
    return actor.name if actor else None
