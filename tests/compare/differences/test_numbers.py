from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.numbers import numbers
from rashomon.compare.differences.pairs import Pair
from tests.make import make_report, with_figure


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


def kinds(*told):
    """The kinds of difference between the last numbers of two reports, each given as `counted` takes it."""
    reports = [counted(f"r{i}", *one) for i, one in enumerate(told)]
    joined = cast(reports)
    left, right = ([c for c in claims(report, joined) if c.kind == "figure"][-1] for report in reports)
    return [found.kind for found in numbers(Pair(left, right, {r.id: r for r in reports}, joined))]


KILLED = ("The raid killed 40 people.", ("40 people", 40, "killed"))


def test_a_number_of_both_is_of_more_than_that_of_one():
    of_both = ("The crash hurt 11 people on both ships.", ("11 people", 11, "wounded"))
    assert kinds(of_both, ("The crash hurt nine people.", ("nine people", 9, "wounded"))) == ["scope"]


def test_a_number_on_top_of_another_is_of_others():
    assert kinds(KILLED, ("Shells killed another three.", ("three", 3, "killed"))) == ["scope"]
    assert kinds(KILLED, ("Six others died.", ("Six others", 6, "killed"))) == ["scope"]
    more = (f"{word} others died." for word in ("Six", "Nine"))
    six, nine = ((text, (f"{text.split()[0]} others", n, "killed")) for text, n in zip(more, (6, 9), strict=True))
    assert kinds(six, nine) == ["contradiction"]


def test_a_number_of_which_a_part_is_told_is_of_a_whole():
    parts = ("Two of the four articles passed.", ("four articles", 4, "articles"))
    assert kinds(("The house passed two articles.", ("two articles", 2, "articles")), parts) == ["scope"]


def test_people_of_whom_other_things_are_told_are_others():
    asked = ("Some 900 people asked for tickets.", ("900 people", 900, "people"))
    came = ("Only 60 people came to the quay.", ("60 people", 60, "people"))
    crowd = ("There were 400 people on the quay.", ("400 people", 400, "people"))
    assert kinds(asked, came) == ["scope"]
    assert kinds(came, crowd) == ["contradiction"]


def test_a_vote_has_one_result_also_in_a_later_report():
    counts = "votes each way"
    reports = []
    for day, lost in enumerate((28, 27), start=5):
        report = counted(f"r{day}", f"It fell by 31 votes to {lost}.", day=f"2025-03-0{day}")
        report = with_figure(report, "31 votes", 31, counts, unit=None)
        reports.append(with_figure(report, f"{lost}", lost, counts, unit=None))
    joined = cast(reports)
    left, right = (next(c for c in claims(r, joined) if c.kind == "figure") for r in reports)
    (difference,) = numbers(Pair(left, right, {r.id: r for r in reports}, joined))
    assert (difference.kind, difference.why) == ("contradiction", "a vote has one result")


def test_more_than_so_many_are_not_so_many_more():
    over = ("It killed more than 40 people on Monday.", ("more than 40 people", 40, "killed"))
    more = ("It killed 40 more people on Monday.", ("40 more people", 40, "killed"))
    six = ("It killed six people on Monday.", ("six people", 6, "killed"))
    assert kinds(six, over) == ["contradiction"]
    assert kinds(six, more) == ["scope"]
