"""Whoever was told, behind the cue."""

from dataclasses import replace

import pytest

from rashomon.compare.claims.addressed import with_addressee
from rashomon.model import Span, Time
from tests.make import make_report, words_of


def told(text, cue, dated=None):
    report = make_report(text)
    if dated:
        report = replace(
            report,
            times=(Time(kind="date", value="XXXX-WXX-2TNI", words=words_of(report, dated), tense="past"),),
        )
    words = words_of(report, cue)
    found = with_addressee(report, Span(0, words.end), words)
    return report.text[: found.end]


@pytest.mark.parametrize(
    "ending",
    [
        "“It leaks,” Ada Lund told reporters| in Klow.",
        "“It leaks,” Ada Lund told a news conference| following a tour.",
        "“It leaks,” Ada Lund told the harbour’s oldest paper|, the Lantern.",
        "“It leaks,” Ada Lund had warned U.S. members of the board|.",
        "“Does it leak?” Ada Lund asked the pilot| who steered it.",
        "“Does it leak?” Ada Lund asked|.",
        "“Does it leak?” Ada Lund asked| at noon.",
        "“It leaks,” Ada Lund said| aboard the ferry.",
    ],
)
def test_the_words_go_on_over_whoever_is_told(ending):
    whole, _, rest = ending.partition("|")
    cue = next(word for word in ("told", "had warned", "asked", "said") if word in whole)
    assert told(whole + rest, cue) == whole


def test_a_day_is_nobody():
    assert told("“It leaks,” she told reporters Tuesday night.", "told", "Tuesday night").endswith("reporters")
