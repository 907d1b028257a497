import re
import unicodedata
from dataclasses import replace

import pytest

from rashomon.export.terminal import PARTS, compare_text, dossier_text, terminal
from rashomon.export.view import Holdings
from rashomon.model import Outlet
from tests.export.make import holdings, padding, page_of, story
from tests.export.test_html import hostile
from tests.make import make_report

HELD = holdings()
PORTS = "Ask Bjerk Dun Elv Fjell Gran Hol Is Jern Kalk Lin Malm Nord Os".split()
STYLE = re.compile(r"\x1b\[[0-9;]*m")


def text(width=80, colour=False, held=HELD, made=HELD.dossiers[0]):
    return dossier_text(made, held, width=width, colour=colour)


def test_one_part_is_printed_under_the_head():
    whole = text()
    for name in PARTS:
        printed = dossier_text(HELD.dossiers[0], HELD, width=80, colour=False, part=name)
        head, _, part = printed.partition("\n\n")
        assert whole.startswith(head)
        assert part in whole
        assert bool(part) == (name != "revised")


@pytest.mark.parametrize("width", [40, 80, 100])
def test_lines_fit_the_terminal(width):
    assert max(map(len, text(width).splitlines())) <= width


def test_colour_adds_nothing_but_colour():
    assert STYLE.sub("", text(colour=True)) == text()
    assert STYLE.search(text(colour=True))
    assert "\x1b" not in text()


def test_words_that_differ_stand_in_brackets():
    flat = " ".join(text().split())
    assert "“We [shall] sail on Monday, inspected or not, [and nobody will stop us],”" in flat
    assert "“We [will] sail on Monday, inspected or not,”" in flat


def test_what_is_not_shown_is_counted():
    report = make_report("\n".join(f"Ship {i} sailed to port {i}." for i in range(30)), outlet="gannet.example")
    made = story(report)
    printed = text(held=Holdings(reports=(report,)), made=made)
    shown = [point for point in made.points if point.summary.text in printed]
    assert f"and {len(made.points) - len(shown)} more: --markdown and --html show all" in printed


def test_of_what_an_outlet_leaves_out_the_first_is_in_words_and_the_rest_counted():
    told = "\n".join(f"Captain Lund anchored ship {i} off Port {name}." for i, name in enumerate(PORTS))
    early = [
        make_report(f"{told}\n{padding(id)}", id=id, outlet=f"{id}.example", published="2025-03-04")
        for id in ("gull", "tern")
    ]
    late = make_report(padding("late"), id="late", outlet="late.example", published="2025-03-06")
    outlets = tuple(Outlet(id=one.outlet, name=one.outlet) for one in (*early, late))
    made = story(*early, late, outlets=outlets)
    printed = text(held=Holdings(reports=(*early, late), outlets=outlets), made=made)
    _, _, left_out = printed.partition("\nWhat each leaves out that two others carry\n")
    size, *lines = left_out.split("\n\n")[0].splitlines()
    silent = [number for number, point in enumerate(made.points, start=1) if "late" in point.silent]
    assert len(silent) > 11
    assert size.startswith(f"late.example: {len(silent)} points")
    assert [line.split(".")[0].strip() for line in lines[:3]] == [str(number) for number in silent[:3]]
    assert lines[3].endswith(f" and {len(silent) - 11} more")


def test_a_report_in_another_language_is_marked():
    read = make_report("Ship 1 sailed to port 1.", id="r1", outlet="gannet.example")
    unread = [
        replace(make_report("Il traghetto parte.", id=id, outlet=outlet), sentences=(), language=code)
        for id, outlet, code in (("r2", "lanterna.example", "it"), ("r3", "quayside.example", "und"))
    ]
    flat = " ".join(text(held=Holdings(reports=(read, *unread)), made=story(read, *unread)).split())
    assert "3 reports · 2 not analysed" in flat
    assert flat.count("not analysed: not in English") == 1
    assert flat.count("not analysed: its language is not known") == 1


def test_outlets_that_tell_a_thing_in_the_same_words_are_named_together():
    names = [f"the-longest-name-{n}.example" for n in range(5)]
    reports = [
        make_report(f"The ferry Tarn sank off Bergen.\n{padding(name)}", id=f"r{n}", outlet=name)
        for n, name in enumerate(names)
    ]
    outlets = tuple(Outlet(id=name, name=name) for name in names)
    made = story(*reports, outlets=outlets)
    printed = text(held=Holdings(reports=tuple(reports), outlets=outlets), made=made)
    agreed = printed.partition("\nWhat is agreed\n")[2].partition("\nWho said what\n")[0]
    assert agreed.count("The ferry Tarn sank off Bergen") == 1
    assert " ".join(agreed.split()).count(f"{', '.join(names)}: The ferry Tarn sank off Bergen") == 1
    assert max(map(len, printed.splitlines())) <= 80


def test_a_hostile_page_commands_no_terminal():
    made, held = hostile("javascript:alert(1)")
    printed = dossier_text(made, held, width=80, colour=False)
    assert {unicodedata.category(c) for c in printed.replace("\n", "")}.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})


def test_two_reports_side_by_side():
    pair = HELD.reports[:2]
    made = story(*pair)
    printed = compare_text("r2", "r1", made, HELD, width=100, colour=False)
    assert printed.index("Quayside") < printed.index("The Gannet")
    for title in ("Shared words", "In both", "Only in Quayside", "Only in The Gannet"):
        assert f"\n{title}: " in printed
    assert "cannot be said: it" in printed or "could have carried" in printed
    only = printed[printed.index("Only in The Gannet") :]
    assert "The union denied the sale of the pier" in only
    assert "ferries collided" not in only
    assert max(map(len, printed.splitlines())) <= 100


def test_a_dossier_is_printed_as_it_is_rendered(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "70")
    terminal(HELD.dossiers[0], HELD)
    assert capsys.readouterr().out == text(70) + "\n"


def test_a_story_without_findings_says_so():
    alone = text(made=HELD.dossiers[1])
    assert "No statement was found" in alone


def test_of_an_outlet_without_a_name_the_page_is_told():
    named = make_report("Ship 1 sailed to port 1.", id="r1", outlet="gannet.example")
    nameless = make_report("Ship 1 sailed to port 2.", id="r2", outlet="unnamed:pages/seventh")
    placed = [page_of(one) for one in (named, nameless)]
    outlets = tuple(Outlet(id=page.outlet, name=page.outlet) for _, page in placed)
    made = story(*(report for report, _ in placed), outlets=outlets)
    held = Holdings(reports=tuple(report for report, _ in placed), pages=tuple(page for _, page in placed))
    _, _, sources = text(width=200, held=held, made=made).partition("\nSources\n")
    assert "unnamed outlet 1, " in sources
    assert [page.address in sources for _, page in placed] == [False, True]
