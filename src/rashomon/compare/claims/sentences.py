"""What a report claims by whole sentences and by clauses, beside what was found in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.about import about, figures_in
from rashomon.compare.claims.claim import Claim, in_a_name
from rashomon.compare.claims.clauses import clauses
from rashomon.compare.claims.happened import only_date
from rashomon.compare.claims.origins import origin_of
from rashomon.compare.claims.placed import Placed, marked, named_actors
from rashomon.compare.claims.shown import TELLING
from rashomon.compare.claims.standalone import ENDS
from rashomon.compare.claims.subjects import subject
from rashomon.group.copies.lexicon import is_stock
from rashomon.model import Actor, Event, Passage, Report, identity

AS_OF = re.compile(r"\b(?:the|this|that) (?:figure|number|count|tally|toll)\b[^.;]* as of\b", re.I)
LITTLE = 4  # stems; such a sentence with more tells something besides
SHORTEST = 4  # words of a line that may tell something without a full stop


def of_sentences(report: Report, found: Sequence[Claim], cast: Cast) -> Iterator[Claim]:
    """The sentences of which no claim that was found tells anything, in the outlet's voice."""
    taken = [claim.words for claim in found if not in_a_name(claim)]
    taken += [words for claim in found if isinstance(claim.found, Event) for words in claim.found.mentions]
    told, named = marked(len(report.text), taken), named_actors(report)
    for held in report.sentences:
        if 1 in told[held.start : held.end] or report.text[held.start : held.end].endswith("?"):
            continue
        words = report.passage(held.start, held.end)
        told_of = about(report, (words,))
        if is_stock(words.text) or _is_label(words.text):
            continue  # what a site says of itself; who speaks, what comes next
        if AS_OF.search(words.text) and len(told_of) <= LITTLE:
            continue  # "she gave the figure as of noon; a day before it was two": that is told with the count
        yield Claim(
            id=identity("c", report.id, held.start, held.end),
            report=report.id,
            kind="event",
            words=words,
            about=told_of,
            others=_named_in((words,), named, report, cast),
            when=only_date(report, held),
            figures=figures_in(report, (words,)),
        )


def _is_label(text: str) -> bool:
    """Whether a line is too short to tell anything, and ends as no sentence does."""
    return not ENDS.search(text) and len(text.split()) < SHORTEST


def of_clauses(report: Report, found: Sequence[Claim], cast: Cast) -> Iterator[Claim]:
    """The clauses of longer sentences: what one report tells beside another thing, others may tell alone."""
    whole, named = {claim.words.span for claim in found if claim.kind != "figure"}, named_actors(report)
    for words in clauses(report):
        if words.span in whole or len(own := about(report, (words,))) < TELLING:
            continue
        of = subject(report, words, named)
        told = (of, words) if of else (words,)
        yield Claim(
            id=identity("c", report.id, words.start, words.end),
            report=report.id,
            kind="event",
            words=words,
            about=own | about(report, told[:-1]),
            others=_named_in(told, named, report, cast),
            origin=origin_of(report, words.span, cast),
            when=only_date(report, words.span),
            figures=figures_in(report, (words,)),
            part=True,
        )


def _named_in(parts: Sequence[Passage], named: Placed[Actor], report: Report, cast: Cast) -> tuple[str, ...]:
    """Who is named in some words, in the order of the report's actors."""
    found = {actor.id for words in parts for actor in named.inside(words)}
    return tuple(cast.of(report.id, actor.id) for actor in report.actors if actor.id in found)
