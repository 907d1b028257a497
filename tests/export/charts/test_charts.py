from dataclasses import replace

from rashomon.export.charts.growth import growths
from rashomon.export.charts.map import story_map
from rashomon.export.charts.network import network
from rashomon.export.charts.timeline import axis
from rashomon.export.cited import cited
from rashomon.export.parts.who import Deed, Who
from rashomon.model import Actor, Place, TimelineEntry, Version, When
from tests.export.make import holdings
from tests.make import make_report, with_figure, words_of

HELD = holdings()
CITED = cited(HELD.dossiers[0], HELD)
REPORT = make_report("Snow fell.", id="r1")
WORDS = words_of(REPORT, "Snow")


def entry(start, end=None, reports=1):
    when = When(start=start, end=end or start, precision="day", basis="stated")
    return TimelineEntry(when=when, event="p1", evidence=(WORDS,) * reports)


def place(name, lat, lon, precision="town"):
    return Place(id=name, name=name, lat=lat, lon=lon, precision=precision, mentions=(WORDS,))


def with_places(*places):
    return (replace(CITED[0], report=replace(REPORT, places=places)),)


def test_entries_of_one_day_stand_above_each_other_and_later_ones_further_right():
    plot = axis([entry("2025-03-03"), entry("2025-03-03", reports=4), entry("2025-03-05")])
    first, second, third = plot.marks
    assert first.x == second.x < third.x
    assert first.y > second.y
    assert second.radius > first.radius
    assert [mark.shared for mark in plot.marks] == [False, True, False]
    assert [name for _, name in plot.ticks] == ["3 Mar", "4 Mar", "5 Mar"]


def test_an_anniversary_does_not_squeeze_the_week():
    plot = axis([entry("1995-03-03"), entry("2025-03-03"), entry("2025-03-04", "2025-03-06"), entry("2026")])
    assert [mark.number for mark in plot.marks] == [2, 3]
    assert (plot.earlier, plot.later) == (1, 1)
    assert plot.marks[1].until > plot.marks[1].x


def test_what_lasts_shares_its_lane_with_nothing_beside_it():
    plot = axis([entry("2025-03-03", "2025-03-06"), entry("2025-03-05"), entry("2025-03-08")])
    long, beside, later = plot.marks
    assert long.y != beside.y
    assert long.y == later.y


def test_one_day_is_no_plot():
    assert axis([entry("2025-03-03"), entry("2025-03-03")]) is None


def test_places_keep_their_directions_and_names_hide_no_mark():
    oslo, bergen, paris = place("Oslo", 59.9, 10.7), place("Bergen", 60.4, 5.3), place("Paris", 48.9, 2.3)
    plot = story_map(with_places(oslo, bergen, paris))
    at = {spot.place.name: spot for spot in plot.spots}
    assert at["Paris"].x < at["Bergen"].x < at["Oslo"].x
    assert at["Bergen"].y < at["Oslo"].y < at["Paris"].y
    assert all(0 < spot.x < plot.width and 0 < spot.y < plot.height for spot in plot.spots)
    assert all(spot.label for spot in plot.spots)
    assert plot.land


def test_the_middle_of_a_country_does_not_stretch_the_map():
    plot = story_map(with_places(place("Bergen", 60.4, 5.3), place("Brazil", -10.0, -53.0, "country")))
    assert {spot.place.name: spot.x is None for spot in plot.spots} == {"Bergen": False, "Brazil": True}
    alone = story_map(with_places(place("Brazil", -10.0, -53.0, "country")))
    assert [spot.x is None for spot in alone.spots] == [False]


def test_places_that_are_not_known_make_no_map():
    assert story_map(with_places(Place(id="x", name="the box", mentions=(WORDS,)))) is None


def who(name, *deeds):
    actor = Actor(id=name, name=name, kind="person")
    told = (
        Deed(act=act, target=Actor(id=to, name=to, kind="person"), evidence=(WORDS,), by=()) for act, to in deeds
    )
    return Who(actor=actor, reports=1, said=(), positions=(), sides=(), deeds=tuple(told))


def test_what_two_do_to_each_other_is_one_line_with_two_heads():
    plot = network([who("A", ("meets", "B"), ("accuses", "C")), who("B", ("meets", "A")), who("C")])
    assert [(edge.doer, edge.deed.act, edge.deed.target.name, len(edge.heads)) for edge in plot.edges] == [
        ("A", "meets", "B", 2),
        ("A", "accuses", "C", 1),
    ]
    sides = {node.name: node.x for node in plot.nodes}
    assert sides["A"] != sides["B"] == sides["C"]
    assert len({edge.label for edge in plot.edges}) == 2


def test_one_deed_is_no_graph():
    assert network([who("A", ("meets", "B")), who("B")]) is None


def reading(number, word, value):
    report = make_report(f"{word} sailors were hurt.", id=f"r{number}", published=f"2025-03-0{number}")
    report = with_figure(report, f"{word} sailors", value, "sailors")
    words = words_of(report, report.text)
    version = Version(report=report.id, words=words, values=(("number", f"{word} sailors"),))
    return replace(CITED[0], number=number, report=report), version


def counted(*readings):
    held = [reading(*one) for one in readings]
    versions = tuple(version for _, version in held)
    point = replace(HELD.dossiers[0].points[0], versions=versions)
    return growths(tuple(one for one, _ in held), [point])


def test_numbers_grow_from_report_to_report():
    (plot,) = counted((1, "Four", 4), (2, "Seven", 7), (3, "Nine", 9))
    assert [(dot.value, dot.words.text) for dot in plot.dots] == [
        ("4", "Four sailors"),
        ("7", "Seven sailors"),
        ("9", "Nine sailors"),
    ]
    assert [dot.x for dot in plot.dots] == sorted({dot.x for dot in plot.dots})
    assert [dot.y for dot in plot.dots] == sorted({dot.y for dot in plot.dots}, reverse=True)


def test_two_numbers_or_one_that_stays_are_no_plot():
    assert counted((1, "Four", 4), (2, "Seven", 7)) == ()
    assert counted((1, "Four", 4), (2, "Four", 4), (3, "Four", 4)) == ()
