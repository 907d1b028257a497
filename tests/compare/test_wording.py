from rashomon.compare.actors import cast
from rashomon.compare.claims import claims
from rashomon.compare.pairs import Pair
from rashomon.compare.wording import wording
from tests.make import make_report, with_actor, with_statement


def differ(*quotations):
    """The kinds in which the wording of two quotations of one speaker differs."""
    reports = []
    for number, quoted in enumerate(quotations):
        report = with_actor(make_report(f"“{quoted}” Ada Berg said.", id=f"r{number}"), "Ada Berg")
        reports.append(with_statement(report, "Ada Berg", "said", f"“{quoted}”", quoted=quoted))
    joined = cast(reports)
    left, right = (claim for report in reports for claim in claims(report, joined) if claim.kind == "statement")
    return [one.kind for one in wording(Pair(left, right, {report.id: report for report in reports}, joined))]


def test_a_quotation_is_cut_or_changed_or_both():
    whole = "we will not hand our memory to whoever was on the other bow"
    assert differ(whole, whole) == []
    assert differ(whole, "we will not hand our memory to whoever") == ["precision"]
    assert differ(whole, whole.replace("hand", "give")) == ["framing"]
    assert differ(whole, "we will not give our memory to whoever") == ["framing", "precision"]


def test_two_spellings_of_one_word_are_no_difference():
    assert differ("we organised a neighbourly meeting here", "we organized a neighborly meeting here") == []
