"""Which numbers of a report have no other beside them for what they count, and who gives them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.happened import goes_back
from rashomon.compare.claims.measures import is_length
from rashomon.compare.claims.numbers import is_of_some, is_part, is_toll, sort_of
from rashomon.compare.claims.origins import NONE, Origin, called, origin_of
from rashomon.model import Figure, Report

AMONG = re.compile(
    r"\b(?:including|among them|among whom|of whom|of them)\b", re.I
)  # before a number of some of them
KNOWN = re.compile(
    r"(?:\b(?:the|this|that|these|those|its|his|her|their)\s(?:[\w-]+\s)?"
    r"|\b(?:plan|proposal|offer|deal|agreement|text|idea|bid|call|request|bill|order)\s(?:for|to|of|on)\b[^.,;:]*)$",
    re.I,
)


def alone_in(report: Report, cast: Cast) -> set[str]:
    """The figures, by their ids, beside which a report has no other number for what they count.

    Tolls of one event by several sources are no others of each other: each source gives one, and no two are told
    of different places.
    """
    sorts: dict[object, list[Figure]] = defaultdict(list)
    for figure in report.figures:
        if not _is_aside(report, figure):
            sorts[sort_of(figure)].append(figure)
    return {figure.id for held in sorts.values() if _of_one_thing(report, held, cast) for figure in held}


def first_in(report: Report) -> set[str]:
    """The tolls, by their ids, that are the only ones of their sort in the first sentence of a report.

    They are those of the news, whatever others it recalls.
    """
    end = report.sentences[0].end if report.sentences else 0
    sorts: dict[object, list[str]] = defaultdict(list)
    for figure in report.figures:
        if figure.words.end <= end and is_toll(figure) and not _is_aside(report, figure):
            sorts[sort_of(figure)].append(figure.id)
    return {held[0] for held in sorts.values() if len(held) == 1}


def _of_one_thing(report: Report, held: Sequence[Figure], cast: Cast) -> bool:
    by_source: dict[Origin, set[float | None]] = defaultdict(set)
    for figure in held:
        by_source[issued(report, figure, cast)].add(figure.value)
    if len(set[float | None]().union(*by_source.values())) == 1:
        return True
    if not all(map(is_toll, held)) or any(len(values) > 1 for values in by_source.values()):
        return False
    places = [_places_around(report, figure) for figure in held]
    return not any(one and other and not one & other for one, other in combinations(places, 2))


def _places_around(report: Report, figure: Figure) -> set[str]:
    """The places that the sentence of a number names."""
    around = sentence(report, figure.words)
    return {place.id for place in report.places if any(around.covers(words) for words in place.mentions)}


def _is_aside(report: Report, figure: Figure) -> bool:
    """Whether a number is none of the news itself: of the children among the dead, of the war since it began."""
    held = sentence(report, figure.words)
    before = report.text[held.start : figure.words.start]
    return (
        is_of_some(figure) or is_part(figure) or bool(AMONG.search(before)) or goes_back(report, figure.words.span)
    )


def _is_known(report: Report, figure: Figure) -> bool:
    """Whether a length stands behind "the" or in what a proposal is called."""
    held = sentence(report, figure.words)
    return bool(KNOWN.search(report.text, held.start, figure.words.start))


def issued(report: Report, figure: Figure, cast: Cast) -> Origin:
    """Who gives a number, where it is known, and else whose word it is.

    How long that is which is spoken of as known ("accepts the 45 days", "a plan to stop for a week") is nobody's.
    """
    if is_length(figure) and _is_known(report, figure):
        return NONE
    told = origin_of(report, figure.words.span, cast)
    issuers = cast.named(report, (figure.issuer,))
    return Origin(issuers, told.via, tuple(called(id, cast) for id in issuers)) if issuers else told
