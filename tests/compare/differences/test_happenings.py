from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.happenings import numbers, status
from rashomon.compare.differences.pairs import Pair
from tests.make import make_report, with_actor, with_event, with_figure, words_of


def told(id, text, trigger, status):
    report = make_report(text, id=id, outlet=f"{id}.example", published="2025-03-05")
    for name in ("Berg", "pier"):
        report = with_actor(report, name)
    report = with_event(report, text[:-1], "SUPPORT", None, "Berg", "pier")
    (event,) = report.events
    return replace(report, events=(replace(event, status=status, triggers=(words_of(report, trigger),)),))


def compared(compare, *reports):
    joined = cast(reports)
    left, right = (next(c for c in claims(report, joined) if c.kind != "statement") for report in reports)
    return [(one.attribute, one.kind) for one in compare(Pair(left, right, {r.id: r for r in reports}, joined))]


def test_what_did_not_happen_contradicts_what_did():
    done = told("r1", "Berg backed the pier.", "backed", "happened")
    assert compared(status, done, told("r2", "Berg has not backed the pier.", "backed", "negated")) == [
        ("status", "contradiction")
    ]
    # What is denied is the bridge.
    both = told("r2", "Berg backed the pier but not the bridge.", "backed", "negated")
    assert compared(status, done, both) == []


def counted(id, text, *figures, day="2025-03-05"):
    report = make_report(text, id=id, outlet=f"{id}.example", published=day)
    for words, value, counts in figures:
        report = with_figure(report, words, value, counts)
    return report


def test_a_number_that_the_other_gives_beside_it_is_no_difference():
    one = counted("r1", "There are 98 cases.", ("98 cases", 98, "infected"))
    other = counted(
        "r2", "Of 98 cases eight were caught here.", ("eight", 8, "infected"), ("98 cases", 98, "infected")
    )
    only = counted("r2", "There are eight cases.", ("eight cases", 8, "infected"))
    joined = cast((one, other))
    (left,) = [claim for claim in claims(one, joined) if claim.kind == "figure"]
    eight = next(c for c in claims(other, joined) if c.kind == "figure" and c.figures[0].value == 8)
    assert not list(numbers(Pair(left, eight, {"r1": one, "r2": other}, joined)))
    (alone,) = [claim for claim in claims(only, joined) if claim.kind == "figure"]
    (difference,) = numbers(Pair(left, alone, {"r1": one, "r2": only}, joined))
    assert difference.kind == "contradiction"


def test_a_part_told_beside_its_whole_is_no_earlier_count():
    part = counted(
        "r1",
        "Six teachers died, and 35 people in all.",
        ("Six teachers", 6, "killed"),
        ("35 people", 35, "killed"),
    )
    whole = counted("r2", "The fire killed 35 people.", ("35 people", 35, "killed"), day="2025-03-06")
    rose = counted("r1", "The toll was four.", ("four", 4, "killed"))
    risen = counted(
        "r2", "It rose to six from four.", ("six", 6, "killed"), ("four", 4, "killed"), day="2025-03-06"
    )
    for one, other, number, kinds in ((part, whole, 6, []), (rose, risen, 4, ["update"])):
        joined = cast((one, other))
        left = next(c for c in claims(one, joined) if c.kind == "figure" and c.figures[0].value == number)
        right = next(c for c in claims(other, joined) if c.kind == "figure")
        pair = Pair(left, right, {"r1": one, "r2": other}, joined)
        assert [difference.kind for difference in numbers(pair)] == kinds


def test_a_number_of_both_is_of_more_than_that_of_one():
    one = counted("r1", "The crash hurt 11 people on both ships.", ("11 people", 11, "wounded"), day="2025-03-06")
    other = counted("r2", "The crash hurt nine people.", ("nine people", 9, "wounded"))
    joined = cast((one, other))
    sides = [next(c for c in claims(report, joined) if c.kind == "figure") for report in (one, other)]
    (difference,) = numbers(Pair(*sides, {"r1": one, "r2": other}, joined))
    assert difference.kind == "scope"


def test_a_number_on_top_of_another_is_of_others():
    one = counted("r1", "The raid killed 40 people.", ("40 people", 40, "killed"))
    other = counted("r2", "Shells killed another three.", ("three", 3, "killed"))
    joined = cast((one, other))
    sides = [next(c for c in claims(report, joined) if c.kind == "figure") for report in (one, other)]
    (difference,) = numbers(Pair(*sides, {"r1": one, "r2": other}, joined))
    assert difference.kind == "scope"
