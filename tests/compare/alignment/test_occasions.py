from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.occasions import two_occasions
from rashomon.compare.claims.made import claims
from rashomon.model import When
from tests.make import make_report, with_actor, with_event, with_figure, with_statement, words_of


def dated(report, words, day):
    """The report with one more date of one day."""
    at = words_of(report, words)
    when = When(start=day, end=day, precision="day", basis="stated", words=at)
    return replace(report, events=tuple(replace(event, when=when) for event in report.events))


def struck(id, day, when=None):
    """A raid that a report of a day tells, on Monday if it is dated."""
    text = "The Tern bombed the Gull on Monday." if when else "The Tern bombed the Gull."
    report = make_report(text, id=id, outlet=f"{id}.example", published=day)
    for name in ("Tern", "Gull"):
        report = with_actor(report, name, kind="group")
    report = with_event(report, text[:-1], "ASSAULT", "aerial", "Tern", "Gull")
    return dated(report, "Monday", when) if when else report


def apart(*reports):
    joined = cast(reports)
    left, right = (claims(report, joined)[0] for report in reports)
    assert two_occasions(left, right) == two_occasions(right, left)
    return two_occasions(left, right)


def test_what_came_after_a_report_is_not_what_it_told():
    assert apart(struck("r1", "2025-03-02"), struck("r2", "2025-03-03", "2025-03-03"))
    assert not apart(struck("r1", "2025-03-04"), struck("r2", "2025-03-03", "2025-03-03"))


def test_one_event_may_be_dated_to_two_days_but_not_to_two_weeks():
    assert not apart(struck("r1", "2025-03-04", "2025-03-02"), struck("r2", "2025-03-04", "2025-03-03"))
    assert apart(struck("r1", "2025-03-14", "2025-03-02"), struck("r2", "2025-03-14", "2025-03-13"))


def test_the_day_on_which_somebody_said_it_is_not_that_of_the_event():
    report = struck("r2", "2025-03-03", "2025-03-03")
    said = make_report("The Tern bombed the Gull, Ada Berg said on Monday.", id="r2", outlet="r2.example")
    said = replace(said, published=report.published)
    for name in ("Tern", "Gull", "Ada Berg"):
        said = with_actor(said, name, kind="group")
    said = with_statement(said, "Ada Berg", "said", "The Tern bombed the Gull")
    said = dated(
        with_event(said, "The Tern bombed the Gull", "ASSAULT", "aerial", "Tern", "Gull"), "Monday", "2025-03-03"
    )
    joined = cast((said,))
    assert [claim.on for claim in claims(said, joined) if claim.kind == "event"] == [None]
    assert not apart(struck("r1", "2025-03-02"), said)


def test_nobody_comes_back_to_life_a_week_later():
    def toll(id, day, number):
        report = make_report(
            f"A storm killed {number} divers off Klow.", id=id, outlet=f"{id}.example", published=day
        )
        return with_figure(report, f"{number} divers", number, "divers killed")

    def two(*reports):
        joined = cast(reports)
        left, right = (next(c for c in claims(one, joined) if c.kind == "figure") for one in reports)
        return two_occasions(left, right)

    assert two(toll("r1", "2025-03-04", 17), toll("r2", "2025-03-11", 9))
    assert not two(toll("r1", "2025-03-04", 17), toll("r2", "2025-03-05", 9))
    assert not two(toll("r1", "2025-03-04", 9), toll("r2", "2025-03-11", 17))
