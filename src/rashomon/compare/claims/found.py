"""What a report claims by what was found in it: statements, events, positions, their conditions, numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.about import about, figures_in, sentence, unsaid
from rashomon.compare.claims.alone import alone_in, first_in, issued
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.clauses import clause_of, conditions
from rashomon.compare.claims.measures import is_exact, is_length, is_measure, with_distances
from rashomon.compare.claims.numbers import is_of_text, is_of_vote, is_toll
from rashomon.compare.claims.origins import origin_in, origin_of
from rashomon.compare.claims.placed import named_actors
from rashomon.compare.claims.shown import TELLING, in_sentences, said_words, stems_of_names, told_words, utterances
from rashomon.extract.figures.lexicon import PRISON
from rashomon.extract.positions.lexicon.conditions import CONDITIONS, DEMANDS, LISTS, OPENING
from rashomon.model import Event, Figure, Passage, Report, Span, Statement, identity
from rashomon.text import stems

OF_A_CLAUSE = 2  # stems; one with fewer is a number and little else: "more than $12 million"
# Conditions that are not told one by one.
TERMS = re.compile(
    rf"(?!on\b)(?:[\w’'-]+\s)?(?:(?:{'|'.join(sorted(LISTS))})s?\sof\s)?(?:[\w’'-]+\s)?"
    rf"(?:{'|'.join(sorted(CONDITIONS | DEMANDS))})s?\b",
    re.I,
)
OPENS = frozenset(stems(" ".join(OPENING)))
RELATIVE = re.compile(r"\b(?:who|whose|whom|which|that|where)\b", re.I)
# "Offered to lower the toll", "called it unfair", "did not comment on it": a statement or an event tells it.
TOLD_ALREADY = frozenset({"appraisal", "clause", "silence"})


def of_statements(report: Report, cast: Cast) -> Iterator[Claim]:
    """What somebody is reported to have said, utterance by utterance."""
    for statement in report.statements:
        if statement.type != "assertion":
            continue  # nothing was said: its sentence is the outlet's, see `sentences`
        speakers = cast.named(report, (source.actor for source in statement.sources))
        for i, parts in enumerate(utterances(report, statement)):
            yield Claim(
                id=f"{statement.id}.{i}" if i else statement.id,
                report=report.id,
                kind="statement",
                words=said_words(report, statement, parts, whole=i == 0),
                about=unsaid(parts) if statement.kind == "silence" else about(report, parts),
                actors=speakers,
                others=cast.named(report, statement.audience),
                origin=origin_in(report, statement, cast),
                quoted=tuple(q for q in statement.quoted if any(part.covers(q) for part in parts)),
                when=statement.when,
                figures=figures_in(report, parts),
                found=statement,
            )


def of_sentences_said(report: Report, found: Sequence[Claim]) -> Iterator[Claim]:
    """The sentences of a quotation that has several, each for itself: outlets cut it where they like."""
    for claim in found:
        said = claim.found
        if not isinstance(said, Statement) or said.kind == "silence":
            continue
        parts = [part for part in said.content if claim.words.covers(part)]
        for words in (one for part in parts for one in in_sentences(report, part)):
            if len(told := about(report, (words,))) >= TELLING:
                yield replace(
                    claim,
                    id=identity("c", claim.id, words.start, words.end),
                    words=words,
                    about=told,
                    quoted=tuple(_within(report, one, words) for one in claim.quoted if one.overlaps(words)),
                    figures=figures_in(report, (words,)),
                    part=True,
                )


def _within(report: Report, quoted: Passage, words: Passage) -> Passage:
    return report.passage(max(quoted.start, words.start), min(quoted.end, words.end))


def of_events(report: Report, cast: Cast) -> Iterator[Claim]:
    """What is told to have happened, or not."""
    names = stems_of_names(report)
    for event in report.events:
        words = told_words(report, event.mentions[0], names)
        yield Claim(
            id=event.id,
            report=report.id,
            kind="event",
            words=words,
            about=about(report, (words,)),
            actors=cast.named(report, event.actors),
            others=cast.named(report, event.recipients),
            origin=origin_of(report, act_at(event), cast),
            when=event.when,
            place=report.place(event.place),
            hearsay=_is_hearsay(report, event),
            figures=figures_in(report, (words,)),
            found=event,
        )


def act_at(event: Event) -> Span:
    """Where the act is told: the words printed for it may reach beyond what its source says ("..., she said")."""
    return (event.triggers or event.mentions)[0].span


def _is_hearsay(report: Report, event: Event) -> bool:
    """Whether an event is told inside what one says that another says, as far as can be told.

    Nobody is looked for between quotation marks ("I hear them say that we never met"): all there may be hearsay.
    """
    told = act_at(event)
    if any(quoted.covers(told) for statement in report.statements for quoted in statement.quoted):
        return True
    said = (part for statement in report.statements if statement.type == "assertion" for part in statement.content)
    return len({part.span for part in said if part.covers(told)}) > 1


def of_positions(report: Report, cast: Cast) -> Iterator[Claim]:
    """Stances that neither a statement nor an event tells."""
    for position in report.positions:
        if position.by.rpartition(" ")[2] in TOLD_ALREADY:
            continue
        words = position.evidence[0]
        yield Claim(
            id=position.id,
            report=report.id,
            kind="position",
            words=words,
            about=about(report, (words,)),
            actors=(cast.of(report.id, position.holder),),
            origin=origin_of(report, words.span, cast),
            # A stance that was only voiced on a day is no happening of that day.
            when=position.when if position.when and position.when.basis != "inferred" else None,
            found=position,
        )


def of_conditions(report: Report, cast: Cast) -> Iterator[Claim]:
    """What an actor makes its consent depend on: a point for itself, as reports divide what they carry of it.

    Whom only one of the conditions names is spoken of in it. That it sets "conditions that go further" or makes
    "a list of demands" is printed with its verb.
    """
    named = named_actors(report)
    for position in report.positions:
        parties = Counter(id for words in position.conditions for id in {one.id for one in named.inside(words)})
        for words in conditions(report, position):
            others = dict.fromkeys(one.id for one in named.inside(words) if parties[one.id] == 1)
            around = next((told for told in position.evidence if told.covers(words)), words)
            terms = around != words and bool(TERMS.match(words.text))
            yield Claim(
                id=identity("c", position.id, words.start, words.end),
                report=report.id,
                kind="position",
                words=around if terms else words,
                about=about(report, (words,)) - OPENS,
                actors=(cast.of(report.id, position.holder),),
                others=cast.named(report, others),
                origin=origin_of(report, words.span, cast),
                terms_for=position.proposal.id if terms else None,
            )


def _is_of_speakers(figure: Figure, speakers: Passage) -> bool:
    """Whether it counts the people who told it: "the 12 wounded", not "the firm whose boat sank, killing 12"."""
    if not speakers.covers(figure.words) or is_of_text(figure):
        return False
    return not (is_toll(figure) and RELATIVE.search(speakers.text, 0, figure.words.start - speakers.start))


def of_figures(report: Report, cast: Cast) -> Iterator[Claim]:
    """Each number that says what it counts, with its sentence: it may stand in another setting elsewhere.

    Of a measure the clause is printed, of a term in prison with who gets it. "The 45 days" stand for a thing.
    """
    report = replace(report, figures=tuple(with_distances(report)))
    alone, first = alone_in(report, cast), first_in(report)
    speakers = [source.words for statement in report.statements for source in statement.sources]
    others: set[str] = set()  # the numbers of votes that stand behind another of their sentence
    for figure in report.figures:
        if figure.id in others:
            continue
        if not (figure.counts or is_length(figure) or is_exact(figure)):
            continue
        if any(_is_of_speakers(figure, words) for words in speakers):
            continue
        held = sentence(report, figure.words)
        words = report.passage(held.start, held.end)
        told = clause_of(report, figure.words.span) if is_measure(figure) else words
        around = about(report, (words,))
        if told != words and (figure.counts == PRISON or len(about(report, (told,))) < OF_A_CLAUSE):
            told = words
        beside = tuple(
            one for one in report.figures if is_of_vote(one) and held.covers(one.words) and is_of_vote(figure)
        )
        others |= {one.id for one in beside}
        yield Claim(
            id=figure.id,
            report=report.id,
            kind="figure",
            words=told,
            about=around | frozenset(stems(figure.counts or "")),
            origin=issued(report, figure, cast),
            figures=beside or (figure,),
            alone=figure.id in alone,
            first=figure.id in first,
        )
