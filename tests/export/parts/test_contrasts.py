from dataclasses import replace

from rashomon.export.parts.contrasts import contrasts
from rashomon.export.story import story_view
from rashomon.model import Difference, Reading, Version
from tests.export.make import holdings

HELD = holdings()
VIEW = story_view(HELD.dossiers[0], HELD)


def test_the_differences_of_one_point_stand_together_and_contradictions_first():
    point = next(one for one in VIEW.dossier.points if len(one.versions) > 1)
    readings = tuple(
        Reading(report=version.report, value=version.report, words=version.words) for version in point.versions
    )

    def differs(attribute, kind):
        return Difference(attribute=attribute, kind=kind, values=readings, why="so")

    first = replace(point, differences=(differs("wording", "framing"), differs("actor", "precision")))
    second = replace(point, differences=(differs("stance", "framing"),))
    third = replace(point, differences=(differs("place", "precision"), differs("number", "contradiction")))
    found = [(one.point, one.attribute) for one in contrasts(VIEW.cited, (first, second, third))]
    assert found == [(3, "number"), (3, "place"), (1, "wording"), (1, "actor"), (2, "stance")]
    worded = replace(point, differences=(differs("wording", "framing"),))
    assert [one.point for one in contrasts(VIEW.cited, (worded, second))] == [2, 1]


def test_others_with_the_value_of_two_sides_are_named_once():
    reports = [one.report for one in VIEW.cited]
    versions = [Version(report=r.id, words=r.passage(0, 5), values=(("stance", "accepts"),)) for r in reports]
    readings = [Reading(report=one.report, value="accepts", words=one.words) for one in versions[:2]]
    found = Difference(attribute="stance", kind="framing", values=tuple(readings), why="so")
    point = replace(VIEW.dossier.points[0], versions=tuple(versions), differences=(found,))
    (contrast,) = contrasts(VIEW.cited, (point,))
    assert [side.also for side in contrast.sides] == [(VIEW.cited[2].label,), ()]
