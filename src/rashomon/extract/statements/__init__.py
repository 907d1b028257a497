"""Who said what: direct, indirect and mixed statements, reported silence, denials, and the chain they came by."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from rashomon.extract.statements.assembly.build import build
from rashomon.extract.statements.assembly.chain import with_chain
from rashomon.extract.statements.assembly.relations import chained, with_denials
from rashomon.extract.statements.assembly.repeated import with_repeated
from rashomon.extract.statements.assembly.together import with_authors
from rashomon.extract.statements.attributions.according import by_phrases
from rashomon.extract.statements.attributions.colons import by_colons
from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.hearsay import by_hearsay
from rashomon.extract.statements.attributions.labels import by_labels
from rashomon.extract.statements.attributions.minds import by_adjectives
from rashomon.extract.statements.attributions.nominal import by_nouns
from rashomon.extract.statements.attributions.predicates import by_predicates
from rashomon.extract.statements.attributions.received import by_received
from rashomon.extract.statements.attributions.silence import by_silence
from rashomon.extract.statements.attributions.verbs import by_verbs
from rashomon.extract.statements.contents.content import contents
from rashomon.extract.statements.syntax.reading import Reading
from rashomon.model import Report, Span

__all__ = ["statements"]


def statements(report: Report, parse: Doc) -> Report:
    """The report with its statements, in reading order. Reads its actors and times; never raises on odd marks."""
    reading = Reading.of(report, parse)
    told = _without_silenced(
        [
            *by_silence(reading),
            *by_received(reading),
            *by_nouns(reading),
            *by_verbs(reading),
            *by_hearsay(reading),
            *by_phrases(reading),
            *by_adjectives(reading),
            *by_predicates(reading),
            *by_labels(reading),
        ]
    )
    found = _without_silenced([*told, *by_colons(reading, told)])
    whole = contents(reading, list(with_chain(reading, found)))
    built = [statement for item in whole if (statement := build(reading, item)) is not None]
    built.sort(key=lambda one: min(p.start for p in (*one.content, *((one.cue,) if one.cue else ()))))
    built = with_authors(built)
    sentences = [Span(s.start_char, s.end_char) for s in parse.sents]
    return replace(report, statements=tuple(with_denials(with_repeated(chained(built), sentences), sentences)))


def _without_silenced(found: list[Found]) -> list[Found]:
    """One attribution to a verb: what is kept silent is not said as well."""
    seen: set[int] = set()
    kept = []
    for item in found:
        if item.verb.i not in seen:
            kept.append(item)
        seen.add(item.verb.i)
    return kept
