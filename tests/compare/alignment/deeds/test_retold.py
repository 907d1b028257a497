from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.align import align
from rashomon.compare.alignment.deeds.retold import retold
from rashomon.compare.claims.made import claims
from rashomon.model import Place, Time
from tests.make import make_report, with_actor, with_statement, words_of

PERSONS = ("Ada Berg", "Bo Krag", "Eli Lund")
DAYS = {
    "Monday": "2025-03-03",
    "Tuesday": "2025-03-04",
    "Friday": "2025-03-07",
    "May": "XXXX-05",
    "June": "XXXX-06",
}


def read(left, right, day="2025-03-05", other="2025-03-05"):
    """Two reports of the people and the towns of a coast, their cast and their claims."""
    reports = []
    for id, text, published in (("r1", left, day), ("r2", right, other)):
        report = make_report(text, id=id, outlet=f"{id}.example", published=published)
        report = replace(
            report,
            times=tuple(
                Time(words=words_of(report, name), kind="date", value=value, tense="past")
                for name, value in DAYS.items()
                if name in text
            ),
        )
        for name in PERSONS:
            report = with_actor(report, name) if name in text else report
        for state, country in (("Klow", "KL"), ("Borduria", "BO")):
            report = with_actor(report, state, kind="state", country=country) if state in text else report
        towns = tuple(
            Place(id=town, name=town, country="KL", precision=precision, mentions=(words_of(report, town),))
            for town, precision in (("Vardal", "town"), ("Odde", "town"), ("Northmark", "region"))
            if town in text
        )
        reports.append(replace(report, places=towns))
    joined = cast(reports)
    told = [claim for report in reports for claim in claims(report, joined)]
    return {report.id: report for report in reports}, joined, told


def pairs(left, right, day="2025-03-05", other="2025-03-05"):
    reports, joined, told = read(left, right, day, other)
    return set(retold(told, reports, joined))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Berg travels to Vardal on Friday.", "On Friday Ada Berg is expected in Vardal."),
        ("Ada Berg will carry the letter to Vardal on Friday.", "Ada Berg comes to Vardal on Friday."),
        ("The ferry limped into Vardal just before midnight.", "The ferry docked shortly before midnight."),
        ("Ada Berg resigned.", "The board sacked Ada Berg."),
        ("Ada Berg has been removed from the post.", "Ada Berg stepped down with a smile."),
        ("Ada Berg died on Monday.", "Ada Berg, a diver, was killed by a falling crane."),
        ("Ada Berg resigned.", "The board, which met on the quay, sacked Ada Berg."),
        ("Ada Berg ended her campaign.", "Ada Berg dropped out of the race."),
        ("Ada Berg on Monday entered the race.", "Ada Berg launched her bid."),
        ("Ada Berg faces 14 counts of fraud.", "Ada Berg was charged with 14 counts of fraud."),
        ("Ada Berg endorsed Bo Krag.", "Ada Berg threw her support behind Bo Krag."),
        ("Ada Berg hands over to Bo Krag.", "Ada Berg gave her successor, Bo Krag, the keys."),
        ("Bo Krag will take her place.", "Her replacement is Bo Krag."),
        ("Klow summoned the Bordurian ambassador.", "Klow hauled in the Bordurian envoy at noon."),
        ("Klow raised the harbour fee; Klow raised tolls on barges.", "Klow put up the tolls by half."),
        ("Tern Bridge is closed to lorries.", "Tern Bridge reopened."),
        ("The nets dry in Odde.\nThey were mended and were to go home in May.", "The nets were due back in May."),
        ("Both sides will sit down for a third time on Friday.", "A third round of talks begins on Friday."),
        ("The talks in Odde were to end on Friday.", "The round of talks closed on Friday."),
        ("The lorry ploughed into a crowd.", "The lorry drove into the crowd."),
        ("Ada Berg stayed away on Tuesday.", "Ada Berg skipped the session on Tuesday."),
        ("The offer comes as Klow is advancing in Vardal.", "Klow still has the upper hand in Northmark."),
    ],
)
def test_an_act_in_other_words_is_found(left, right):
    assert len(pairs(left, right)) == 1
    assert len(pairs(right, left)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Berg travels to Vardal on Friday.", "Ada Berg is expected in Odde on Friday."),
        ("Ada Berg travels to Vardal on Friday.", "Ada Berg came to Vardal on Monday."),
        ("Ada Berg travels to Vardal on Friday.", "Bo Krag comes to Vardal on Friday."),
        ("Ada Berg came to Vardal.", "Ada Berg headed to Vardal."),  # of no day
        ("Ada Berg resigned.", "The board sacked Bo Krag."),
        ("Ada Berg resigned.", "Ada Berg might be sacked."),
        ("Ada Berg resigned.", "The letter went to Bo Krag, sacked pilot Ada Berg and a dozen divers."),
        ("Ada Berg resigned.", "Divers stood by the dismissed Ada Berg."),
        ("Ada Berg died in Odde.", "The daily killed its report on Ada Berg."),
        ("Ada Berg endorsed Bo Krag.", "The Ada Berg-backed Bo Krag lost."),
        ("Ada Berg resigned.", "Nobody knew whether the board of the yard had sacked Ada Berg."),
        ("Ada Berg resigned.", "Two divers who worked on the Ada Berg case quit."),
        ("Ada Berg resigned.", "The board did not sack Ada Berg."),
        ("Ada Berg resigned.", "Ada Berg was urged to step down."),
        ("Ada Berg faces 14 counts of fraud.", "Ada Berg was charged with 3 counts of theft."),
        ("Ada Berg endorsed Bo Krag.", "Ada Berg backed Eli Lund."),
        ("Both sides sat down for a second time.", "Both sides sat down for a third time."),
        ("The talks ended on Friday.", "The talks ended on Tuesday."),
        ("Tern Bridge is closed.", "Gull Bridge reopened."),
        ("The lorry ran into a wall.", "The lorry drove into the crowd."),
        ("The nets were due back in May.", "The nets were to be back in June."),
        ("Klow raised the tolls.", "Borduria put up the tolls."),
        ("Klow is advancing in Vardal.", "Borduria has the upper hand in Vardal."),
        ("Klow is advancing in Vardal.", "Klow made gains in Odde."),
        ("Klow is advancing in Vardal.", "A ship of Klow that Berg steers made headway."),
    ],
)
def test_two_acts_of_one_kind_are_two(left, right):
    assert pairs(left, right) == set()


def test_what_the_forces_of_a_state_do_it_does():
    def forces(who, country):
        report = with_actor(
            make_report(f"Berg said {who} were advancing.", id="r2"), who, kind="group", country=country
        )
        reports, _, _ = read("Klow has the upper hand.", "Nothing.")
        held = {"r1": reports["r1"], "r2": replace(report, published=reports["r1"].published)}
        joined = cast(list(held.values()))
        return len(list(retold([one for each in held.values() for one in claims(each, joined)], held, joined)))

    assert forces("Klovian soldiers", "KL") == 1
    assert forces("Klovian rebels", "KL") == forces("Bordurian soldiers", "BO") == 0


def test_what_was_weeks_before_is_another_act():
    left, right = "Ada Berg stayed away on Tuesday.", "Ada Berg was absent on Tuesday."
    assert pairs(left, right)
    assert not pairs(left, right, other="2025-04-02")


def test_who_is_said_to_have_done_it_is_two_things_where_two_say_so():
    texts = "Ada Berg says the Tern rammed a barge.", "Bo Krag says the Tern steered into a barge."
    reports, _, _ = read(*texts)
    left = with_statement(reports["r1"], "Ada Berg", "says", "the Tern rammed a barge")
    for speaker, told in (("Bo Krag", texts[1]), ("Ada Berg", texts[1].replace("Bo Krag", "Ada Berg"))):
        right = with_actor(make_report(told, id="r2", published="2025-03-05"), speaker)
        right = with_statement(right, speaker, "says", "the Tern steered into a barge")
        joined = cast([left, right])
        found = [claim for report in (left, right) for claim in claims(report, joined)]
        assert len(set(retold(found, {"r1": left, "r2": right}, joined))) == (speaker == "Ada Berg")


def test_what_is_retold_is_one_point():
    reports, joined, told = read("Ada Berg resigned with a smile.", "The board of the shipyard sacked Ada Berg.")
    assert all(len(group) == 1 for group in align(told, joined, {}))
    (group,) = (group for group in align(told, joined, {}, retold=retold(told, reports, joined)) if len(group) > 1)
    assert {claim.report for claim in group} == {"r1", "r2"}
