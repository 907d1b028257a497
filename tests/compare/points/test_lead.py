"""Which version of a point is printed first."""

from rashomon.compare.claims.about import about
from rashomon.compare.claims.claim import Claim
from rashomon.compare.points.lead import foremost
from rashomon.model import Voice
from tests.make import make_report, with_actor, with_figure, with_statement, words_of

STRUCK = "The ferry Solveig struck the barge Gudrun near Klow on Monday."
CONCERNS = (
    "The second demand is about the pilot book of the ferry Solveig, which struck the barge Gudrun near Klow."
)


def lead(*told, voices=()):
    """The words chosen of versions that are reports, or texts of some."""
    reports = [make_report(text, id=f"r{i}") if isinstance(text, str) else text for i, text in enumerate(told)]
    versions = []
    for report in reports:
        words = report.passage(0, len(report.text))
        found = next(iter(report.statements), None)
        versions.append(
            Claim(
                id=f"c-{report.id}",
                report=report.id,
                kind="event",
                words=words,
                about=about(report, (words,)),
                found=found,
            )
        )
    heard = [Voice(reports=ids, why="") for ids in voices or [(report.id,) for report in reports]]
    return foremost(versions, heard, {report.id: report for report in reports}).words.text


def test_the_version_that_tells_it_in_its_main_clause_leads():
    assert lead(CONCERNS, CONCERNS.replace("second", "other"), STRUCK) == STRUCK
    needs = "Bo Krag, whose Harbour Party the council needs for its budget, has read enough."
    votes = "The council needs the Harbour Party for its budget."
    assert lead(needs, votes) == votes


def test_a_number_with_a_comma_ends_no_clause():
    offered = "Klow wanted 90 boats when Borduria offered 8,000 tonnes of herring and the lighthouse of Vest."
    assert lead(offered, "Borduria offered Klow 8,000 tonnes of herring.").startswith("Borduria")


def test_copies_of_one_text_count_once():
    copied = "The Solveig, a ferry with two funnels and a brass band on board, struck a barge on Monday."
    told = (
        copied,
        copied,
        copied,
        STRUCK,
        "A ferry, the Solveig, struck the barge Gudrun near the light of Klow.",
    )
    assert lead(*told, voices=(("r0", "r1", "r2"), ("r3",), ("r4",))) == STRUCK


def test_a_part_of_a_sentence_leads_nothing():
    assert lead("which struck the barge Gudrun near Klow on Monday", "A ferry struck a barge.")[0] == "A"


def test_nor_does_what_points_back():
    told = "the first crossing of the sound since the storm of January"
    back = f"This voyage was {told}."
    assert lead(back, f"{told}, by a ferry") == f"{told}, by a ferry"
    assert lead(f"Her voyage was {told}.", f"her voyage was {told}") == f"Her voyage was {told}."
    week = f"This week saw {told}."
    assert lead(week, f"{told}, by a ferry") == week


def test_who_is_meant_is_better_named():
    named = with_actor(make_report("'The lock is shut,' Ada Lund told a crowd.", id="r8"), "Ada Lund")
    named = with_statement(named, "Ada Lund", "told", "'The lock is shut,'")
    unnamed = with_statement(
        make_report("'The lock is shut,' she said.", id="r9"), "she", "said", "'The lock is shut,'"
    )
    assert lead(unnamed, named) == lead(named, unnamed) == named.text


def test_of_equals_the_first_leads():
    assert lead("The ferry sank at dawn.", "At dawn the ferry sank.") == "The ferry sank at dawn."


def test_a_measure_is_led_by_the_shortest_words_for_what_most_give():
    told = {
        "r1": ("about 50 miles off Klow", 50, "miles"),
        "r2": ("43 nautical miles off the quay of Klow", 43, "nautical miles"),
        "r3": ("43 nautical miles off Klow", 43, "nautical miles"),
    }
    versions = []
    for id, (words, value, unit) in told.items():
        report = with_figure(make_report(f"It sank {words}.", id=id), words, value, "Klow", unit=unit)
        measured = words_of(report, words)
        versions.append(
            Claim(
                id=id,
                report=id,
                kind="figure",
                words=measured,
                about=about(report, (measured,)),
                figures=report.figures,
            )
        )
    assert foremost(versions, (), {}).words.text == "43 nautical miles off Klow"
