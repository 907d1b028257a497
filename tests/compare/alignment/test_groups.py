"""Groups of claims that are joined because they tell one passage of a report."""

from dataclasses import replace

import pytest

from rashomon.compare.alignment.groups import of_one_passage, with_near, with_sentences, with_spare
from rashomon.compare.claims.claim import Claim
from rashomon.linking import Link
from tests.make import make_report, with_actor, with_event, with_statement

TEXTS = {
    "a": "The allies agreed to press the harbour",
    "b": "The allies agreed to press the harbour to open its gates",
    "c": "Allies urge the harbour to open",
    "d": "The harbour was pressed",
    "e": "The harbour was asked",
}
REPORTS = {id: make_report(text, id=id) for id, text in TEXTS.items()}


def claim(id, report, kind="statement", **more):
    words = REPORTS[report].passage(0, len(TEXTS[report]))
    return Claim(id=id, report=report, kind=kind, words=words, about=frozenset({"alli", "harbour"}), **more)


def together(*claims, groups, links=()):
    found = of_one_passage([tuple(group.split()) for group in groups], links, {one.id: one for one in claims})
    return sorted(sorted(group) for group in found)


PAIRS = ["1 2", "3 4"]  # 2 and 3 are found in one passage


def held(**third):
    return (
        claim("1", "a"),
        claim("2", "b"),
        replace(claim("3", "b", "event"), **third),
        claim("4", "c", "event"),
    )


def test_one_passage_with_a_partner_in_each_group_is_one_point():
    assert together(*held(), groups=PAIRS) == [["1", "2", "3", "4"]]


def test_groups_that_share_two_reports_stay_as_they_are():
    claims = (*held(), claim("5", "a", "event"))
    assert together(*claims, groups=["1 2", "3 4 5"]) == [["1", "2"], ["3", "4", "5"]]


@pytest.mark.parametrize("third", [{"kind": "figure"}, {"part": True}])
def test_numbers_and_clauses_join_nothing(third):
    assert together(*held(**third), groups=PAIRS) == [["1", "2"], ["3", "4"]]


def test_what_is_known_to_be_two_stays_two():
    one, two, three, four = held()
    elsewhere = replace(one, names=frozenset({"odde"})), two, three, replace(four, names=frozenset({"gran"}))
    assert together(*elsewhere, groups=PAIRS) == [["1", "2"], ["3", "4"]]


def test_a_sentence_and_its_clause_are_one_if_a_partner_of_the_sentence_goes_with_both():
    one, two, three, four = held()
    clause = replace(two, part=True, words=REPORTS["b"].passage(0, 38))
    links = [Link("2", "4", 0.5, "alike"), Link("3", "4", 0.5, "alike")]
    claims = one, clause, three, four
    assert together(*claims, groups=PAIRS, links=links) == [["1", "2", "3", "4"]]
    assert together(*claims, groups=PAIRS, links=links[1:]) == [["1", "2"], ["3", "4"]]


def test_the_order_of_groups_changes_nothing():
    assert together(*held(), groups=PAIRS[::-1]) == [["1", "2", "3", "4"]]


def test_what_one_report_tells_joins_a_point_by_less_than_another_point():
    claims = {one.id: one for one in (*held(), claim("5", "d"), claim("6", "e"))}
    links = [Link("2", "5", 0.52, "alike")]
    lone = with_near([("1", "2"), ("5",)], links, claims)
    assert [sorted(group) for group in lone] == [["1", "2", "5"]]
    assert sorted(with_near([("1", "2"), ("5", "6")], links, claims)) == [["1", "2"], ["5", "6"]]


def spared(*others, score=0.9):
    """The groups of two acts of report c beside one of a, and of two more, to which the second is alike."""
    report = with_actor(REPORTS["d"], "The harbour")
    (act,) = with_event(report, TEXTS["d"], "CONSULT", None, "The harbour", "The harbour").events
    claims = [
        claim(id, report, "event", found=act) for id, report in (("1", "a"), ("2", "c"), ("3", "c"), *others)
    ]
    links = [Link("3", id, score, "alike") for id, _ in others]
    groups = [("1", "2", "3"), tuple(id for id, _ in others)]
    return sorted(map(sorted, with_spare(groups, links, {one.id: one for one in claims})))


def test_a_second_act_of_a_report_goes_to_the_point_that_lacks_the_report():
    assert spared(("4", "b"), ("5", "d")) == [["1", "2"], ["3", "4", "5"]]


def test_it_stays_where_the_other_point_has_the_report_or_is_less_alike():
    assert spared(("4", "c"), ("5", "d")) == [["1", "2", "3"], ["4", "5"]]
    assert spared(("4", "b"), ("5", "d"), score=0.4) == [["1", "2", "3"], ["4", "5"]]


def quoting(*links):
    """Groups of "1" and "2", quotations of two reports, of "p", a sentence of "1", and of "3", of a third."""
    told = [("1", "a", "allies", "agreed"), ("2", "b", "allies", "agreed"), ("3", "c", "Allies", "urge")]
    reports = {id: with_statement(REPORTS[of], who, cue, "harbour") for id, of, who, cue in told}
    held = {id: claim(id, report.id, found=report.statements[0]) for id, report in reports.items()}
    held["p"] = replace(held["1"], id="p", part=True)
    found = with_sentences([("1", "2"), ("3",)], [Link(*link, 1.0, "alike") for link in links], held)
    return sorted(sorted(group) for group in found)


def test_a_sentence_goes_with_a_report_that_has_it_alone():
    assert quoting(("3", "p")) == [["1", "2"], ["3", "p"]]


def test_a_sentence_goes_nowhere_where_its_quotation_is():
    assert quoting(("2", "p")) == [["1", "2"], ["3"], ["p"]]
