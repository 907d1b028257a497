"""When two statements are one utterance: by what they quote, and by what one speaker says on one day."""

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.likeness import Evidence
from rashomon.compare.alignment.utterances import same_statement
from rashomon.compare.claims.made import claims
from rashomon.compare.points.versions import one_each
from rashomon.model import Via
from tests.make import make_report, with_actor, with_figure, with_statement


def said(id, text, source, content, *, quoted=None):
    """A report of one statement; nobody could be traced who is called an official."""
    report = with_actor(make_report(text, id=id, outlet=f"{id}.example", published="2025-03-04"), "Ada Berg")
    return with_statement(report, source, "said", content, quoted=quoted)


def score(left, right, **evidence):
    known = cast((left, right))
    one, other = (
        next(claim for claim in claims(report, known) if claim.kind == "statement") for report in (left, right)
    )
    return same_statement(one, other, Evidence(**{"words": 0.1, **evidence}), known)


def quoting(id, quoted, *, by="Ada Berg"):
    return said(id, f"“{quoted},” said {by}.", by, f"“{quoted},”", quoted=quoted)


def test_a_quotation_that_only_goes_on_elsewhere_is_one_utterance():
    short, long = "our harbours are full of wrecks", "We all know that our harbours are full of wrecks"
    assert score(quoting("r1", short), quoting("r2", long)) == 1.0


def test_two_quotations_that_go_on_in_other_words_are_two_utterances():
    one, other = "Now our harbours are full of rusting wrecks", "Alas our harbours are full of thieves and gulls"
    assert score(quoting("r1", one), quoting("r2", other)) < 1.0


def test_few_words_are_enough_if_both_quote_nothing_else():
    nobody = "an official at the pier"
    assert score(quoting("r1", "slipped and drowned"), quoting("r2", "slipped and drowned", by=nobody)) == 1.0
    assert score(quoting("r1", "slipped and drowned"), quoting("r2", "slipped and sank", by=nobody)) == 0.0


@pytest.mark.parametrize(
    ("short", "near", "once"),
    [("wrecks will sink", 0.3, True), ("wrecks will sink", 0.0, False), ("that is what", 0.3, False)],
)
def test_a_short_quotation_of_nobody_named_is_one_with_the_longer_that_has_all_of_it(short, near, once):
    long = "Well, that is what I fear: the wrecks will sink soon"
    assert (score(quoting("r1", short, by="an official"), quoting("r2", long), near=near) >= 0.8) == once


@pytest.mark.parametrize(
    ("near", "words", "once"), [(0.05, 0.4, False), (0.3, 0.4, True), (0.05, 0.6, True), (0.0, 0.3, False)]
)
def test_one_speaker_on_one_day_speaks_once_of_a_thing_only_if_nothing_else_is_as_near(near, words, once):
    found, due = "a diver found Berg’s nets in the lock", "answers on the nets of Berg found there are due"
    left = said("r1", f"Ada Berg said {found}.", "Ada Berg", found)
    right = said("r2", f"Ada Berg said {due}.", "Ada Berg", due)
    assert (score(left, right, near=near, words=words) >= 0.6) == once


def test_what_she_says_that_another_does_is_her_word_and_comes_after_hers():
    own = said(
        "r1",
        "Ada Berg said the ferry and the tug would be sold.",
        "Ada Berg",
        "the ferry and the tug would be sold",
    )
    text = "Ada Berg said Bo Krag offered to buy the ferry and the tug."
    outer = said("r2", text, "Ada Berg", "Bo Krag offered to buy the ferry and the tug")
    both = with_statement(with_actor(outer, "Bo Krag"), "Bo Krag", "offered", "to buy the ferry and the tug")
    inner = replace(
        both.statements[1],
        via=(Via(words=outer.statements[0].sources[0].words, actor=outer.statements[0].sources[0].actor),),
    )
    passed_on = replace(both, statements=(both.statements[0], inner))
    known = cast((own, passed_on))
    made = {claim.id: claim for report in (own, passed_on) for claim in claims(report, known)}
    told, wider, narrower = (made[one.id] for one in (*own.statements, *passed_on.statements))
    evidence = Evidence(words=0.4)
    assert same_statement(told, narrower, evidence, known) == 0.4
    alone = replace(narrower, origin=replace(narrower.origin, via=()))
    assert same_statement(told, alone, evidence, known) == 0.0
    assert one_each((told, narrower, wider)) == (told, wider)


def silent(id, text, source, cue, content, day="2025-03-04"):
    report = make_report(text, id=id, outlet=f"{id}.example", published=day)
    report = with_statement(with_actor(report, "Ada Berg"), source, cue, content)
    return replace(report, statements=(replace(report.statements[0], kind="silence"),))


def test_what_nobody_named_leaves_out_is_one_silence_on_one_day_if_it_is_the_same():
    lacks = "does not contain"
    note = silent("r1", f"The note {lacks} the word toll.", "The note", lacks, "the word toll")
    other = silent("r2", "It made no mention of tolls.", "It", "made no mention of", "tolls")
    assert score(note, other) > 0
    assert score(note, silent("r2", "It made no mention of nets.", "It", "made no mention of", "nets")) == 0.0
    later = silent("r2", "It made no mention of tolls.", "It", "made no mention of", "tolls", "2025-03-05")
    assert score(note, later) == 0.0
    longer = f"The note that lies beside it {lacks} the word toll."
    assert score(silent("r1", longer, "The note that lies beside it", lacks, "the word toll"), other) > 0
    named = longer.replace("it ", "Borduria ")
    assert score(silent("r1", named, "The note that lies beside Borduria", lacks, "the word toll"), other) == 0.0


def test_what_one_speaker_turns_down_and_what_she_asks_for_are_two_shares():
    def asking(id, text, share, value):
        told = said(id, f"Ada Berg said {text}.", "Ada Berg", text)
        return with_figure(told, share, value, "rise", unit="percent")

    left = asking("r1", "a rise of 6 percent was too low", "6 percent", 6)
    right = asking("r2", "a rise of 9 percent was too low to ask for", "9 percent", 9)
    assert score(left, right, words=0.6) == 0.0
    assert score(left, asking("r3", "a rise of 6 percent would be too low", "6 percent", 6), words=0.6) > 0.0
