import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Passage, Precision, Published, Span, When, identity
from tests.make import make_report, with_actor, with_statement


def test_ids_are_the_same_in_every_process():
    code = "from rashomon.model import identity; print(identity('p', 'ą', 7, None))"
    command = [sys.executable, "-X", "utf8", "-c", code]
    printed = {subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2)}
    assert printed == {identity("p", "ą", 7, None) + "\n"}


def test_ids_tell_apart_what_joins_to_the_same_letters():
    assert identity("p", "ab", "c") != identity("p", "a", "bc")


@given(st.text(min_size=1), st.integers(-3, 60), st.integers(-3, 60))
def test_a_passage_holds_its_words_or_is_refused(text, start, end):
    report = make_report(text)
    if 0 <= start < end <= len(text):
        assert report.passage(start, end).text == text[start:end]
    else:
        with pytest.raises(ValueError, match="is not inside report"):
            report.passage(start, end)


spans = st.tuples(st.integers(0, 9), st.integers(1, 5)).map(lambda pair: Span(pair[0], sum(pair)))


@given(spans, spans)
def test_spans_overlap_where_they_share_a_place(left, right):
    shared = set(range(left.start, left.end)) & set(range(right.start, right.end))
    assert left.overlaps(right) == right.overlaps(left) == bool(shared)
    assert left.covers(right) == (shared == set(range(right.start, right.end)))
    words = Passage("r1", right.start, right.end, "words")
    assert left.overlaps(words) == words.overlaps(left) == left.overlaps(right)
    assert left.covers(words) == left.covers(right)


def test_a_value_that_holds_much_is_shown_as_one_line():
    text = "A boat\x1b[2J sank.\n" * 900
    report = make_report(text, id="r1", published="2025-03-04")
    assert repr(report) == f"<Report r1 of one.example, 2025-03-04: {text[:60]!r}…>"
    assert repr(report).isprintable()
    said = with_statement(
        with_actor(make_report("Ada said it sank."), "Ada"), "Ada", "said", "it sank"
    ).statements[0]
    assert repr(said) == f"<Statement {said.id}, indirect: 'it sank'>"


@pytest.mark.parametrize(
    ("date", "precision", "day"),
    [
        ("2031-03-17T09:30", "time", "2031-03-17"),
        ("2031-03-17", "part-of-day", "2031-03-17"),
        ("2031-03-17", "day", "2031-03-17"),
        ("2031-03-17", "week", None),
        ("2031-03", "month", None),
        (None, "unknown", None),
    ],
)
def test_a_day_is_known_to_the_day_or_not_at_all(date: str | None, precision: Precision, day: str | None) -> None:
    assert When(start=date, end=date, precision=precision, basis="stated").day == day
    assert Published(date=date, precision=precision, basis="stated").day == day
