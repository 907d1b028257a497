"""What is claimed by sentences and by clauses."""

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.sentences import of_clauses, of_sentences
from tests.make import make_report, with_actor, words_of

TEXT = """Ada Lund opened the new weir on the river.
Who will pay for the nets of the harbour boats?
Lund, ferry board
Fishermen waited at the quay, and Ada Lund counted their empty crates."""


def test_a_sentence_that_asks_or_is_a_label_claims_nothing():
    report = with_actor(make_report(TEXT), "Ada Lund")
    told = list(of_sentences(report, [], cast((report,))))
    assert [claim.words.text.split()[0] for claim in told] == ["Ada", "Fishermen"]
    assert told[0].others == (report.actors[0].id,)
    assert not any(claim.part for claim in told)


def test_nor_does_one_of_which_a_part_is_told():
    report = with_actor(make_report(TEXT), "Ada Lund")
    words = words_of(report, "the new weir")
    taken = Claim(id="c", report=report.id, kind="event", words=words, about=frozenset())
    (left,) = of_sentences(report, [taken], cast((report,)))
    assert left.words.text.startswith("Fishermen")


def test_clauses_of_longer_sentences_are_parts():
    report = with_actor(make_report(TEXT), "Ada Lund")
    told = list(of_clauses(report, [], cast((report,))))
    assert "and Ada Lund counted their empty crates" in {claim.words.text.rstrip(".") for claim in told}
    assert all(claim.part for claim in told)


def test_of_when_the_count_before_is_tells_nothing_unless_it_tells_more():
    count = "Six boats were lost."
    moment = "She gave the number as of noon; a day before it was two."
    report = make_report(f"{count}\n{moment}")
    assert [claim.words.text for claim in of_sentences(report, [], cast((report,)))] == [count]
    more = "The number was given as of noon, after divers had searched the wreck off the southern pier."
    report = make_report(f"{count}\n{more}")
    assert [claim.words.text for claim in of_sentences(report, [], cast((report,)))] == [count, more]
