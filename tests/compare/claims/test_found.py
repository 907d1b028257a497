"""What a report claims by what was found in it."""

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.found import of_sentences_said, of_statements
from tests.make import make_report, with_actor, with_statement

LONG = "“The quay is rotten to the core.\nWe shall mend every plank of its deck in May,”"


def parts(quoted):
    """The sentences for themselves that are made of a quotation by Ada Berg."""
    text = f"{quoted} said Ada Berg."
    report = with_actor(make_report(text), "Ada Berg")
    report = with_statement(report, "Ada Berg", "said", quoted, quoted=quoted)
    known = cast((report,))
    return list(of_sentences_said(report, list(of_statements(report, known))))


def test_each_sentence_of_a_quotation_is_a_claim_of_its_own():
    found = parts(LONG)
    assert [claim.words.text for claim in found] == [
        "“The quay is rotten to the core.",
        "We shall mend every plank of its deck in May,”",
    ]
    assert all(claim.part and claim.kind == "statement" for claim in found)
    assert [[one.text for one in claim.quoted] for claim in found] == [[claim.words.text] for claim in found]


def test_a_quotation_of_one_sentence_has_no_parts():
    assert parts("“We shall mend every plank of the quay in May,”") == []


def test_a_sentence_that_says_little_is_none():
    assert [claim.words.text for claim in parts("“No.\nWe shall mend every plank of the quay in May,”")] == [
        "We shall mend every plank of the quay in May,”"
    ]
