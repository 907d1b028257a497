"""The matrix: how each report has a point, and what each alone carries and leaves out."""

from dataclasses import replace

from rashomon.export.html import html
from rashomon.export.markdown import markdown
from rashomon.export.parts.coverage import coverage, left_out
from rashomon.export.story import story_view
from rashomon.model import Difference, Reading, Version
from tests.export.make import holdings
from tests.make import make_report

HELD = holdings()
VIEW = story_view(HELD.dossiers[0], HELD)
FIRST = next(point for point in VIEW.dossier.points if len(point.versions) > 1)


def marks(point):
    (row,) = coverage(VIEW.cited, [point])
    return [cell.mark for cell in row.cells]


def told(*values):
    """The point with these values of its first versions."""
    versions = tuple(
        Version(report=version.report, words=version.words, values=((name, value),))
        for version, (name, value) in zip(FIRST.versions, values, strict=False)
    )
    return replace(FIRST, versions=versions, differences=(), silent=())


def test_a_report_asserts_attributes_or_denies():
    assert marks(told(("type", "ASSAULT"), ("source", "Ada Lund")))[:2] == ["asserts", "attributes"]
    assert marks(told(("status", "denied"), ("according to", "Ada Lund")))[:2] == ["denies", "attributes"]


def test_who_gives_another_value_differs_and_a_finer_one_does_not():
    one, other = FIRST.versions[:2]
    values = tuple(
        Reading(report=version.report, value=value, words=version.words)
        for version, value in ((one, "4"), (other, "7"))
    )
    point = told(("number", "4"), ("number", "7"))
    apart = Difference(attribute="number", kind="contradiction", values=values, why="")
    assert marks(replace(point, differences=(apart,)))[:2] == ["differs", "differs"]
    assert marks(replace(point, differences=(replace(apart, kind="rounding"),)))[:2] == ["asserts", "asserts"]


def test_what_cannot_be_measured_says_why():
    (row,) = coverage(VIEW.cited, [replace(FIRST, versions=FIRST.versions[:2], silent=())])
    rest = [cell for cell in row.cells if cell.mark == "not measurable"]
    assert all(cell.why for cell in rest)
    assert row.measured == len(row.cells) - len(rest)


def test_what_an_outlet_alone_carries_and_alone_leaves_out():
    alone = replace(FIRST, versions=FIRST.versions[:1], silent=())
    found = {left.cited.report.id: left for left in left_out(VIEW.cited, [alone])}
    assert [number for number, _ in found[FIRST.versions[0].report].only] == [1]
    others = [one for one in VIEW.cited if one.report.id not in {v.report for v in FIRST.versions[:2]}]
    if others:
        silent = replace(FIRST, versions=FIRST.versions[:2], silent=(others[0].report.id,))
        found = {left.cited.report.id: left for left in left_out(VIEW.cited, [silent])}
        assert found[others[0].report.id].alone == (1,)


def test_what_a_report_has_nothing_of_is_told_with_the_reason_why_it_is_no_silence():
    carriers = {version.report for version in FIRST.versions[:2]}
    other = next(one for one in VIEW.cited if one.report.id not in carriers)
    point = replace(FIRST, versions=FIRST.versions[:2], silent=(), absent=(other.report.id,))
    (found,) = [left for left in left_out(VIEW.cited, [point]) if left.cited == other]
    ((why, numbers),) = found.absent
    assert why
    assert (numbers, found.lacking) == ((1,), 1)
    assert not found.silent
    alone = replace(point, versions=FIRST.versions[:1])
    assert not any(left.absent for left in left_out(VIEW.cited, [alone]))
    made = replace(VIEW.dossier, points=(point,))
    told = f"has nothing of point 1; whether it left that out is not known: {why}"
    assert told in markdown(made, HELD)
    assert "whether it could have is not known" in html(made, HELD)


def test_a_report_that_could_have_a_point_and_is_not_known_to_lack_it_may_tell_it_in_other_words():
    carriers = {version.report for version in FIRST.versions[:2]}
    other = next(one for one in VIEW.cited if one.report.id not in carriers)
    long = " ".join(f"The harbour office of Klow counted {n} boats and wrote them down." for n in range(20))
    later = make_report(long, id=other.report.id, outlet="quayside.example", published="2025-03-06")
    point = replace(FIRST, versions=FIRST.versions[:2], silent=(), absent=())
    for report, numbers in ((later, (1,)), (replace(later, text=later.text + " More and"), ())):
        cited = [replace(one, report=report) if one == other else one for one in VIEW.cited]
        (found,) = [left for left in left_out(cited, [point]) if left.cited.number == other.number]
        assert found.alluded == numbers
    silent = replace(point, silent=(other.report.id,))
    cited = [replace(one, report=later) if one == other else one for one in VIEW.cited]
    assert not any(left.alluded for left in left_out(cited, [silent]) if left.cited.number == other.number)
