from dataclasses import replace

from rashomon.export.parts.answered import answered, answers
from rashomon.model import Passage, Point, Version
from tests.make import make_report, with_statement, words_of

TOLD = "Radio Klow said that the pier was sold."
DENIED = "Ada Lund denied the report on Monday."
NO_SUCH = "Bo Krag said that no such sale had been made."
TEXT = f"{TOLD} {DENIED} {NO_SUCH}"


def point(words: Passage, standing="disputed") -> Point:
    return Point(
        id=f"i{words.start}",
        kind="statement",
        summary=words,
        standing=standing,
        why="",
        versions=(Version(report=words.report, words=words),),
        differences=(),
        silent=(),
        voices=(),
    )


def denials():
    """A report with a statement and two denials of it."""
    made = with_statement(make_report(TEXT), "Radio Klow", "said", "that the pier was sold")
    made = with_statement(made, "Ada Lund", "denied", "the report")
    made = with_statement(made, "Bo Krag", "said that no", "no such sale had been made")
    told, *others = made.statements
    answering = (replace(one, denied=one.content, denies=(told.id,)) for one in others)
    return replace(made, statements=(told, *answering))


def test_what_is_denied_is_told_by_the_point_that_has_it():
    made = denials()
    points = (point(words_of(made, TEXT[:4]), "single"), point(words_of(made, TOLD)))
    known = answered(points, [made])
    assert answers(words_of(made, DENIED), known, points) == ("the report: point 2",)
    assert answers(words_of(made, NO_SUCH), known, points) == ("no such sale: point 2",)


def test_not_where_the_words_tell_it_and_not_where_nobody_disputes_it():
    made = denials()
    points = (point(words_of(made, TOLD)),)
    assert answers(words_of(made, TEXT), answered(points, [made]), points) == ()
    single = (point(words_of(made, TOLD), "single"),)
    assert answered(single, [made]) == {}
