from dataclasses import astuple

from rashomon.compare.actors.cast import cast
from rashomon.compare.points.ranking import ranked
from rashomon.model import Difference, Point, Reading, Version, Voice
from tests.compare.timeline.test_line import compare, report
from tests.make import with_actor, with_figure, with_statement

SANK = "A ferry sank off Klow in the storm and nine sailors were saved by a trawler."
SANK_TOO = "A ferry sank off Klow in the storm and a trawler saved nine of its sailors."
LONE = "The pier of Klow had been painted green in spring."


def test_what_is_disputed_comes_before_what_several_tell_and_that_before_single_voices():
    def told(id, number):
        text = f"{LONE} It is old.\n{SANK}\n{number} tourists were hurt on the quay of Borduria."
        made = report(id, text if id == "r1" else text.partition("\n")[2].replace(SANK, SANK_TOO))
        words = f"{number} tourists"
        return with_figure(made, words, {"Four": 4, "Seven": 7}[number], "tourists hurt")

    found = compare(told("r1", "Four"), told("r2", "Seven"))
    standings = [point.standing for point in found.points]
    assert standings == sorted(standings, key=["disputed", "corroborated", "single"].index)
    first, *_, last = found.points
    assert first.rank.startswith("among the first: it is disputed")
    assert last.rank.startswith("after what several outlets tell: one has it")


def test_of_equals_what_heads_a_report_comes_first_and_says_so():
    lines = "\n".join(f"The mast of the {name} broke." for name in ("Ada", "Bo", "Eva", "Ida", "Ole"))
    made = report("r1", f"{SANK}\n{lines}")
    found = compare(made, report("r2", "Quite another thing happened."))
    own = [point for point in found.points if point.versions[0].report == "r1"]
    assert own[0].summary.text == SANK
    assert "in the lead of 1" in own[0].rank


def test_who_was_hurt_comes_before_what_was_said():
    lines = "\n".join(f"The mast of the {name} broke." for name in ("Ada", "Bo", "Eva", "Ida", "Ole"))
    made = report("r1", f"{SANK}\n{lines}\nThree sailors were hurt.")
    made = with_figure(made, "Three sailors", 3, "sailors wounded")
    found = compare(made, report("r2", "Quite another thing happened."))
    told = [point.summary.text for point in found.points]
    assert told.index("Three sailors were hurt.") < told.index("The mast of the Ole broke.")
    (hurt,) = (point for point in found.points if point.summary.text == "Three sailors were hurt.")
    assert "gives a number of killed or hurt" in hurt.rank
    old = report("r1", made.text.partition("\nr1")[0].replace("Three", "Since then three"))
    old = with_figure(old, "three sailors", 3, "sailors wounded")
    told = [point.summary.text for point in compare(old, report("r2", "Quite another thing happened.")).points]
    assert told.index("Since then three sailors were hurt.") > told.index("The mast of the Ole broke.")


def test_a_point_that_repeats_the_words_of_another_is_the_last_of_its_standing():
    text = "Ada Lund said that the ferry of Klow would never sail again, and that the pier would be sold."

    def said(id):
        made = with_actor(report(id, text), "Ada Lund")
        return with_statement(made, "Ada Lund", "said", text[text.index("that") : -1])

    found = compare(said("r1"), said("r2"))
    assert [point.rank.startswith("last among") for point in found.points][:1] == [False]


def test_a_measure_that_all_give_alike_comes_after_the_points_that_tell_it():
    def told(id, text):
        made = with_actor(report(id, text), "Ada Lund")
        made = with_statement(made, "Ada Lund", "said", text[text.index("that") : -1])
        return with_figure(made, "30 days", 30, "dredging", unit="days")

    texts = (
        "Ada Lund said that the port of Klow would stop dredging for 30 days.",
        "Ada Lund said that dredging in the port of Klow would stop for 30 days.",
        "Ada Lund said that nobody could pay fishermen of Borduria for 30 days.",
        "Ada Lund said that for 30 days nobody could pay the fishermen of Borduria.",
    )
    found = compare(*(told(f"r{i}", text) for i, text in enumerate(texts)))
    shared = [point.kind for point in found.points if len(point.versions) > 1]
    assert shared == ["statement", "statement", "figure"]


def test_a_difference_counts_as_half_as_many_reports_more_and_another_wording_as_none():
    lines = [f"The mast of the {name} broke.\nThe keel of the {name} held." for name in ("Ada", "Bo", "Eva")]
    reports = {f"r{i}": report(f"r{i}", f"{SANK}\n{text}") for i, text in enumerate(lines)}

    def point(id, sentence, *ids, differs=None):
        words = {one: reports[one].passage(*astuple(reports[one].sentences[sentence])) for one in ids}
        versions = tuple(Version(report=one, words=held, values=()) for one, held in words.items())
        readings = tuple(Reading(report=one, value=one, words=held) for one, held in words.items())
        found = Difference(attribute=differs, kind="framing", values=readings, why="so") if differs else None
        return Point(
            id=id,
            kind="event",
            summary=versions[0].words,
            standing="corroborated",
            why="",
            versions=versions,
            differences=(found,) if found else (),
            silent=(),
            voices=tuple(Voice(reports=(one,), why="") for one in ids),
        )

    told = point("told", 2, "r0", "r1", "r2")
    stance = point("stance", 0, "r0", "r1", differs="stance")
    wording = point("wording", 0, "r0", "r1", differs="wording")
    first = [one.id for one in ranked((wording, told), reports, cast(reports.values()))]
    assert first == ["told", "wording"]
    earlier = [one.id for one in ranked((told, stance), reports, cast(reports.values()))]
    assert earlier == ["stance", "told"]  # by as many, who begin with it
