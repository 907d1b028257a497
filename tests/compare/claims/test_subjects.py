"""Of whom a clause tells that names nobody."""

from rashomon.compare.claims.placed import named_actors
from rashomon.compare.claims.subjects import subject
from tests.make import make_report, with_actor, words_of


def of(text, clause, *names):
    report = make_report(text)
    for name in names:
        report = with_actor(report, name)
    found = subject(report, words_of(report, clause), named_actors(report))
    return found and found.text


def test_a_relative_clause_is_of_the_name_before_it():
    text = "The mayor thanked Ada Lund, who chairs the ferry board."
    assert of(text, "who chairs the ferry board", "Ada Lund") == "Ada Lund"


def test_or_of_the_word_before_it():
    assert of("They took the old ferry, which had sunk twice.", "which had sunk twice") == "ferry"


def test_a_participle_is_of_whoever_leads_its_sentence():
    text = "Ada Lund did not sign, instead setting terms for Bo Krag."
    assert of(text, "instead setting terms for Bo Krag", "Ada Lund", "Bo Krag") == "Ada Lund"
    assert of("Nobody signed, instead setting terms.", "instead setting terms") is None


def test_where_is_the_name_before_it():
    assert of("Doctors came to Odde, where the ferry lay.", "where the ferry lay") == "Odde"


def test_a_clause_with_a_subject_of_its_own_needs_none():
    text = "Ada Lund signed, and the ferry left."
    assert of(text, "and the ferry left", "Ada Lund") is None
