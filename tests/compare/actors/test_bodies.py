from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from tests.make import make_report, with_actor


def told(id, name, *, named=True, country=None):
    report = with_actor(make_report(f"{name} said so.", id=id), name, kind="organisation", country=country)
    (actor,) = report.actors
    return with_name(report, actor, named)


def with_name(report, actor, named):
    id = actor.id if named else f"{actor.id} {report.id}"
    return replace(report, actors=(replace(actor, named=named, id=id),))


def joined(*reports):
    return len({cast(reports).of(report.id, report.actors[0].id) for report in reports}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [("Omani Interior Ministry", "interior ministry"), ("Oman's interior ministry", "Omani Interior Ministry")],
)
def test_an_office_of_the_only_state_that_has_one_in_the_story_is_that_state_s(left, right):
    one, other = told("r1", left, country="OM"), told("r2", right, named=right[0].isupper())
    assert joined(one, other)
    assert cast((one, other)).named(other, [other.actors[0].id])


def test_of_two_states_offices_neither_is_meant_nor_is_a_ministry_of_nothing():
    norway = told("r1", "Norwegian Interior Ministry", country="NO")
    oman = told("r2", "Omani Interior Ministry", country="OM")
    bare = told("r3", "interior ministry", named=False)
    assert len({cast((norway, oman, bare)).of(one.id, one.actors[0].id) for one in (norway, oman, bare)}) == 3
    assert not joined(oman, told("r1", "ministry", named=False))


def test_an_outlet_that_is_called_by_two_of_its_names_is_one():
    assert joined(told("r1", "CBS"), told("r2", "CBS News"))
    assert not joined(told("r1", "CBS News"), told("r2", "ABC News"))
    assert not joined(told("r1", "Harbour"), told("r2", "Harbour News"))


def test_a_body_is_one_as_british_and_american_outlets_spell_it_and_as_it_is_abbreviated():
    assert joined(told("r1", "Bergen Harbour Safety Centre"), told("r2", "Bergen Harbor Safety Center"))
    assert joined(told("r1", "The Bergen Theatre"), told("r2", "Bergen Theater"))
    assert not joined(told("r1", "Bergen Harbour Centre"), told("r2", "Oslo Harbour Centre"))


def called(id, name, short):
    """A report of a body that it calls by its abbreviation as well."""
    report = told(id, name)
    text = f"{report.text} The {short} left."
    longer = make_report(text, id=id)
    (actor,) = report.actors
    both = (*actor.mentions, longer.passage(text.index(short), text.index(short) + len(short)))
    return replace(longer, actors=(replace(actor, mentions=both),))


def test_an_abbreviation_is_of_the_only_body_that_another_report_calls_so():
    full, short = called("r1", "Harbour Safety Centre", "HSC"), told("r2", "HSC")
    assert joined(full, short)
    other = called("r3", "Holm Salmon Council", "HSC")
    assert cast((full, short, other)).of("r2", short.actors[0].id) == short.actors[0].id


def test_a_firm_is_one_with_and_without_its_form_in_law_also_in_one_report():
    assert joined(told("r1", "Berg Holm"), told("r2", "Berg Holm Group Inc."))
    assert joined(told("r1", "Berg Holm"), told("r2", "Berg Holm, Ltd"))
    assert not joined(told("r1", "Berg Holm"), told("r2", "Berg Holm Group"))
    both = told("r1", "Berg Holm Inc.")
    both = replace(both, actors=(*both.actors, *told("r1", "Berg Holm").actors))
    assert len(cast((both,)).actors) == 1


def test_a_word_that_one_report_takes_for_a_person_is_the_firm_of_others_unless_somebody_is_called_so():
    def read(id, *named):
        report = make_report(f"{' and '.join(name for name, _ in named)} waited.", id=id)
        for name, kind in named:
            report = with_actor(report, name, kind=kind)
        return report

    firm = [read(id, ("Molvin", "organisation")) for id in ("r1", "r2")]
    person = read("r3", ("Molvin", "person"))
    assert joined(*firm, person)
    assert not joined(*firm, person, read("r4", ("Ada Molvin", "person")))
