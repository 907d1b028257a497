from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.likeness import Evidence
from rashomon.compare.alignment.utterances import same_statement
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.pairs import Pair
from rashomon.compare.differences.wording import wording
from tests.make import make_report, with_actor, with_statement, words_of


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


def test_what_a_report_quotes_elsewhere_it_does_not_leave_out():
    whole = "the quay is ours and it stays ours and nobody will take it from us"
    report = with_actor(make_report(f"“{whole},” Ada Berg said.", id="r1"), "Ada Berg")
    one = with_statement(report, "Ada Berg", "said", f"“{whole},”", quoted=whole)

    def other(rest):
        text = f"“The quay is ours and it stays ours,” Ada Berg said.\n{rest}"
        report = with_actor(make_report(text, id="r2"), "Ada Berg")
        return with_statement(report, "Ada Berg", "said", text[:38], quoted=text[1:36])

    def kinds(two):
        joined = cast((one, two))
        left, right = (
            next(claim for claim in claims(report, joined) if claim.kind == "statement") for report in (one, two)
        )
        return [found.kind for found in wording(Pair(left, right, {"r1": one, "r2": two}, joined))]

    assert kinds(other("She went home.")) == ["precision"]
    assert kinds(other("“It stays ours and nobody will take it from us,” she told the crowd.")) == []


def test_two_spellings_of_one_word_are_no_difference():
    assert differ("we organised a neighbourly meeting here", "we organized a neighborly meeting here") == []


def test_a_number_in_words_or_digits_is_no_other_wording():
    assert differ("our number one goal is a quay for us", "our No. 1 goal is a quay for us") == []
    assert differ("three boats took ten percent of it", "3 boats took 10% of it") == []
    assert differ("three boats took ten percent of it", "3 boats took 12% of it") == ["framing"]


def test_what_an_outlet_marks_in_a_quotation_is_no_other_wording():
    whole = "she will not hand our memory over to whoever was on the other bow"
    assert differ(whole, whole.replace("she", "[Berg]")) == []
    assert differ(whole, whole.replace("she", "she (Berg)")) == []
    assert differ(whole, whole.replace("to whoever was", "…")) == []
    assert differ(whole, whole.replace("she", "[Berg]").replace("other", "second")) == ["framing"]
    assert differ(whole, "[Berg] will not hand our memory over to whoever") == ["precision"]


def test_a_turn_of_phrase_in_another_sentence_is_no_other_wording():
    assert (
        differ("a treaty must rest on fairness and mutual trust", "we came for talks on fairness and mutual trust")
        == []
    )


def test_of_a_few_words_all_must_be_in_the_other():
    assert differ("nets and ropes", "years of nets and lines") == []
    assert differ("nets and lines", "years of nets and lines") == ["precision"]


def test_a_word_written_together_is_the_same_word():
    assert differ("it was a cover-up from the start", "it was a coverup from the start") == []


def test_a_name_and_an_office_are_no_quotation_in_common():
    def read(id, quoted):
        report = make_report(f"“{quoted}” Ada Berg said.", id=id)
        report = with_actor(with_actor(report, "Ada Berg"), "Harbour Union of Klow", kind="organisation")
        report = replace(report, actors=(replace(report.actors[0], roles=("president",)), *report.actors[1:]))
        return with_statement(report, "Ada Berg", "said", f"“{quoted}”", quoted=quoted)

    reports = [
        read("r1", "the president of the Harbour Union of Klow calls the tune"),
        read("r2", "who has ever asked the president of the Harbour Union of Klow"),
    ]
    joined = cast(reports)
    left, right = (claim for report in reports for claim in claims(report, joined) if claim.kind == "statement")
    assert list(wording(Pair(left, right, {report.id: report for report in reports}, joined))) == []
    assert same_statement(left, right, Evidence(words=0.1), joined) < 0.5


def test_inside_the_marks_every_word_counts():
    """A pronoun, an article, another form of a word: two translations of one statement have each its own."""
    assert differ("biting his nails", "biting her nails") == ["framing"]
    assert differ("called a serious matter", "called the serious matter") == ["framing"]
    assert differ("every detail of the repair of piers", "every detail of repairing quays") == ["framing"]
    assert differ("it is ours and we do not sell", "it's ours and we don't sell") == []


def test_the_reason_names_the_words_that_differ():
    reports = []
    for number, quoted in enumerate(("we will not sell the old quay", "we would not sell the old quay")):
        report = with_actor(make_report(f"“{quoted}” Ada Berg said.", id=f"r{number}"), "Ada Berg")
        reports.append(with_statement(report, "Ada Berg", "said", f"“{quoted}”", quoted=quoted))
    joined = cast(reports)
    left, right = (claim for report in reports for claim in claims(report, joined) if claim.kind == "statement")
    (found,) = wording(Pair(left, right, {report.id: report for report in reports}, joined))
    assert found.why == "inside the quotation marks “would” against “will”"


def test_another_sentence_of_which_a_report_quotes_a_piece_it_does_not_leave_out():
    more = "We will mend these rotten planks before the winter."
    both = with_actor(make_report(f"“The quay is ours,” Ada Berg said.\n“{more}”", id="r1"), "Ada Berg")
    both = with_statement(both, "Ada Berg", "said", "“The quay is ours,”", quoted="The quay is ours,")
    (said,) = both.statements
    said = replace(
        said,
        content=(*said.content, words_of(both, f"“{more}”")),
        quoted=(*said.quoted, words_of(both, more)),
    )
    both = replace(both, statements=(said,))

    def kinds(rest, piece):
        text = f"“The quay is ours,” Ada Berg said, speaking of “{rest}.”"
        one = with_actor(make_report(text, id="r2"), "Ada Berg")
        one = with_statement(one, "Ada Berg", "said", "“The quay is ours,”", quoted="The quay is ours,")
        one = with_statement(one, "Ada Berg", "speaking of", f"“{rest}.”", quoted=piece)
        joined = cast((both, one))
        left, right = (
            next(claim for claim in claims(report, joined) if claim.kind == "statement") for report in (both, one)
        )
        return [found.kind for found in wording(Pair(left, right, {"r1": both, "r2": one}, joined))]

    assert kinds("these rotten planks", "these rotten planks") == []
    assert kinds("a bridge of her own", "a bridge of her own") == ["precision"]
