"""A long run of words that two reports share makes one of two sentences."""

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.likeness import Evidence
from rashomon.compare.alignment.verbatim import same_words
from rashomon.compare.claims.made import claims
from tests.make import make_report, with_actor, with_statement


def alike(left, right):
    reports = [make_report(text, id=id, outlet=f"{id}.example") for id, text in (("r1", left), ("r2", right))]
    return held_against(*reports)


def held_against(*reports):
    known = cast(reports)
    one, other = (claims(report, known)[0] for report in reports)
    return same_words(one, other, Evidence(words=0.4))


def test_what_stands_around_the_run_does_not_matter():
    run = "once described as a harbour pilot for both the Odde and the Gran ferries"
    assert alike(f"A sailor all her life, Ada Lund was {run}.", f"Ada Lund, {run}, will leave.") > 0.5


def test_a_run_of_names_tells_nothing():
    run = "the Odde Harbour Board and the Gran Ferry Company of Hamnvik"
    assert alike(f"Letters came from {run} today.", f"Nobody at {run} waved.") == 0.0


def test_a_short_run_is_chance():
    assert alike("The harbour board met for two hours on Monday.", "The harbour board met for lunch.") == 0.0


def test_how_a_speaker_is_called_is_not_what_she_says():
    who = "Ada Lund, who has long chaired the board of the old ferry company"
    made = []
    for id, said in (("r1", "the ferry was full"), ("r2", "nobody had been paid since the autumn")):
        report = with_actor(make_report(f"{who}, said {said}.", id=id, outlet=f"{id}.example"), "Ada Lund")
        made.append(with_statement(report, who, "said", said))
    assert held_against(*made) == 0.0


def test_two_counts_keep_two_apart():
    run = "boats were found empty on the sand behind the old lighthouse at dawn"
    assert alike(f"About 45 {run}.", f"About 12 {run}, they said.") == 0.0
    assert alike(f"About 45 {run}.", f"About 45 {run}, they said.") > 0.5


def test_the_same_sentence_weeks_later_is_another():
    text = "Nobody has claimed the attack so far."
    reports = [
        replace(make_report(text, id=id, outlet=f"{id}.example", published=day))
        for id, day in (("r1", "2031-03-04"), ("r2", "2031-04-04"))
    ]
    assert held_against(*reports) == 0.0
