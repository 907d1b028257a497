from dataclasses import replace
from itertools import combinations

import pytest

from rashomon.group.likeness import AT_LEAST, evidence, evidence_apart, learned, likeness, log_odds
from rashomon.group.signatures import signature
from rashomon.group.stories import stories
from rashomon.model import Excerpt, Span
from tests.make import make_report

HARBOUR = (
    "The dockers of Varberg walked out at the container terminal on Monday, leaving eleven ships at anchor off "
    "the Kattegat coast. Ingrid Tallroth, who speaks for the dockers' union Hamnfacket, said that 340 of its "
    "members had laid down their tools over night shifts. The operator, Norrhamn Terminal, called the strike "
    "unlawful and asked the labour court in Gothenburg for an order. Talks broke off on Sunday evening after nine "
    "hours."
)
HARBOUR_TOO = (
    "Eleven ships wait off Varberg after dockers at the container terminal stopped work in a row over night "
    "shifts. Hamnfacket, the union, counts 340 strikers. Norrhamn Terminal wants the labour court to stop the "
    "strike, which Ingrid Tallroth of the union defended at the gate on Monday."
)
NEXT_DAY = (
    "Truck drivers at the Varberg container terminal joined the dockers' strike on Wednesday. Ingrid Tallroth of "
    "Hamnfacket welcomed them at the gate, where 340 dockers have stood since Monday over night shifts. Norrhamn "
    "Terminal said that eleven ships were now waiting, and that the labour court would sit on Friday."
)
WALKOUT = (
    "The dispute began in March, when Norrhamn Terminal moved its cranes to work by night. Hamnfacket asked for a "
    "fifth of the pay on top and for buses home, and the operator offered a tenth. In April its members voted by "
    "eight to one for a strike if no agreement came by May. Most ships carry timber from the mills of Halland; "
    "two carry oranges, which Norrhamn Terminal says will spoil in a week. Farmers have asked the county to let "
    "volunteers unload feed. The last walkout at the terminal lasted nineteen days in autumn nine years ago, and "
    "ended when a mediator from Stockholm had both sides sign for four years. That agreement ran out in December; "
    "since then the two have met eleven times. The county's governor said that she would call them to her office "
    "if the ships were still at anchor by the end of the week."
)
SCHOOLS = (
    "Teachers in Varberg stayed away from nine schools on Thursday, in a strike over the size of classes. Olle "
    "Bergdahl of the teachers' union said that the council had refused to hire. The mayor, Siv Anderberg, said "
    "that parents had been told in time and that emergency care was open in two schools."
)
FRENCH = (
    "Onze navires attendent au large de Varberg depuis que les dockers du terminal à conteneurs ont cessé le "
    "travail. Selon la porte-parole du syndicat Hamnfacket, Ingrid Tallroth, 340 dockers protestent contre le "
    "travail de nuit. L’exploitant, Norrhamn Terminal, a saisi le tribunal du travail de Gothenburg dans la nuit "
    "de dimanche à lundi."
)
FRENCH_OTHER = (
    "Les pompiers de Quimper ont passé la nuit à combattre un incendie dans une conserverie. Selon la "
    "porte-parole de la préfecture, personne n’a été blessé dans la nuit de dimanche à lundi. La maire, Soizic Le "
    "Gall, a promis que le travail reprendrait dans la semaine pour les quarante salariés de Penn Conserves."
)


def told(text, day="2031-05-05", *, id="a", title=None, language="en"):
    report = make_report(text, id=id, published=day)
    return replace(report, language=language, title=Excerpt(title, Span(0, len(title))) if title else None)


def linked(left, right):
    return likeness(signature(left), signature(replace(right, id="b")))


def one_story(left, right):
    link = linked(left, right)
    return link is not None and link.score >= AT_LEAST


def test_every_sort_of_evidence_has_a_weight_that_was_learned():
    found = evidence(signature(told(HARBOUR)), signature(told(HARBOUR_TOO)))
    assert {"always", *found} == set(learned())
    apart = evidence_apart(
        *(signature(told(f"{text} {WALKOUT}", title="A walkout")) for text in (HARBOUR, HARBOUR_TOO))
    )
    assert {"always", *apart} == set(learned("apart"))
    assert log_odds({}, {"always": -2.0}) == -2.0
    assert log_odds({"words": 0.5}, {"always": -2.0, "words": 3.0}) == -0.5


def test_likeness_is_the_same_from_both_sides():
    for left, right in combinations((HARBOUR, HARBOUR_TOO, NEXT_DAY, SCHOOLS, FRENCH), 2):
        one, other = signature(told(left)), signature(told(right, id="b"))
        assert likeness(one, other) == likeness(other, one)


def test_what_two_reports_share_is_weighed_apart():
    one = signature(told("Rain fell on Ulvoya.", title="Ferry sinks"))
    other = signature(told("The ferry sank off Ulvoya in the rain.", title="Ferry sinks", id="b", day=None))
    found = evidence(one, other)
    assert found["title"] == pytest.approx(1, abs=0.01)
    assert (found["undated"], found["days apart"]) == (1, 0)
    assert found["undated, words"] == found["words"]
    assert found["words and title"] == pytest.approx(found["words"] * found["title"])
    assert evidence(one, signature(told("Nothing of that sort.", id="b"))) == {}


def test_two_days_of_one_strike_are_one_story():
    assert one_story(told(HARBOUR), told(HARBOUR_TOO))
    assert one_story(told(HARBOUR), told(NEXT_DAY, "2031-05-07"))


@pytest.mark.parametrize("day", ["2031-05-05", "2031-06-09", None])
def test_another_strike_in_the_same_town_is_another_story(day):
    assert not one_story(told(HARBOUR), told(SCHOOLS, day))
    assert not one_story(told(NEXT_DAY, "2031-05-07"), told(SCHOOLS, "2031-05-08"))


def test_a_strike_of_the_same_people_a_year_later_is_another_story_under_the_same_title():
    left, right = (
        told(text, day, title="Dockers strike in Varberg")
        for text, day in ((HARBOUR, "2031-05-05"), (NEXT_DAY, "2032-05-06"))
    )
    assert not one_story(left, right)


def test_a_long_report_is_of_a_story_whatever_its_date_says():
    left, right = (
        told(f"{text} {WALKOUT}", day, title="Dockers of Varberg walk out")
        for text, day in ((HARBOUR, "2031-05-05"), (HARBOUR_TOO, "2031-11-20"))
    )
    assert one_story(left, right)
    found = stories([left, replace(right, id="b"), told(SCHOOLS, id="c")], ())
    assert [[member.report for member in story.members] for story in found] == [["a", "b"], ["c"]]


def crawled(text, day, *, basis="metadata"):
    report = told(text, day, title="Dockers strike in Varberg")
    return replace(report, published=replace(report.published, basis=basis))


def test_a_report_that_gives_the_day_of_another_is_of_its_story_whenever_it_was_got():
    dated = HARBOUR_TOO.replace("on Monday", "on Monday, May 5, 2031")
    left, right = crawled(HARBOUR, "2031-05-05"), crawled(dated, "2031-11-20")
    assert linked(left, right).reason.endswith("; one gives the day of the other")
    assert one_story(left, right)
    assert one_story(left, crawled(dated, None))
    assert not one_story(left, crawled(HARBOUR_TOO, "2031-11-20"))
    assert not one_story(left, crawled(dated.replace("May 5", "April 5"), "2031-11-20"))


def test_what_a_page_says_of_its_own_day_is_believed():
    dated = HARBOUR_TOO.replace("on Monday", "on Monday, May 5, 2031")
    assert not one_story(crawled(HARBOUR, "2031-05-05"), crawled(dated, "2031-11-20", basis="stated"))


def test_the_next_strike_of_the_same_people_is_another_story():
    later = (
        "The dockers of Varberg walked out again on Thursday, this time over pensions. Hamnfacket said that the "
        "terminal had broken a promise made in spring. Norrhamn Terminal sent its 60 office workers home and "
        "hoped to handle ferries with volunteers. The government named a mediator, Agneta Frisk, who will hear "
        "both sides."
    )
    assert not one_story(told(HARBOUR), told(later, "2031-08-14"))


def test_a_report_in_another_language_joins_by_names_figures_and_days():
    french = told(FRENCH, language="fr")
    assert one_story(told(HARBOUR), french)
    assert "Hamnfacket" in linked(told(HARBOUR), french).reason
    assert "340" in linked(told(HARBOUR), french).reason


def test_words_of_another_language_join_nothing():
    french, other = told(FRENCH, language="fr"), told(FRENCH_OTHER, language="fr")
    assert linked(french, other) is None
    assert linked(told(SCHOOLS), french) is None
    assert set(signature(other).weights) <= {"quimper", "soizic", "le", "gall", "penn", "conserv", "l", "la"}


def test_the_names_of_a_country_are_no_story():
    english = (
        "Norway and Sweden met in Oslo, said Norway's Kari Hjelm. Sweden was content, and Oslo paid for dinner."
    )
    french = (
        "La Norvège bat la Suède à Oslo. Le but de Kari Hjelm a suffi, devant 9000 personnes venues de Bergen."
    )
    assert not one_story(told(english), told(french, language="fr"))


def test_the_reason_says_in_words_what_decided():
    reason = linked(told(HARBOUR), told(NEXT_DAY, "2031-05-07")).reason
    names, figures, words, days = reason.split("; ")
    assert names.startswith("both name ")
    assert "Hamnfacket" in names
    assert figures == "both give 340"
    assert words.startswith("both say ")
    assert days == "published 2 days apart"
    assert linked(told(HARBOUR), told(HARBOUR_TOO)).reason.endswith("published on one day")
    assert linked(told(HARBOUR), told(HARBOUR_TOO, None)).reason.endswith("the day of one is not known")


def test_strikes_of_a_month_make_a_story_each():
    reports = [
        told(HARBOUR, id="a"),
        told(HARBOUR_TOO, id="b"),
        told(NEXT_DAY, "2031-05-07", id="c"),
        told(SCHOOLS, "2031-06-09", id="d"),
        told(FRENCH, "2031-05-05", id="e", language="fr"),
    ]
    found = stories(reports, ())
    assert [[member.report for member in story.members] for story in found] == [["a", "b", "e", "c"], ["d"]]
