from dataclasses import replace

import pytest

from rashomon.compare.claims.standalone import stands_alone
from rashomon.model import Span
from tests.compare.timeline.test_line import compare, report, states
from tests.make import make_report, with_actor, with_event, with_statement, words_of

BEFORE = "The harbour of Klow was closed by the storm.\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Lund said the ferry would sail again although she had doubts.",
        "The Bordurian ferry had left Klow before the storm reached the coast.",
        "In Klow, it is unclear whether the ferry will sail again next winter.",
        "Three of the sailors of Klow were hurt when the ferry struck the pier.",
        "Ada Lund has not, however, agreed to any sale, instead asking for a list of all the bidders.",
    ],
)
def test_a_sentence_that_names_whom_it_means_stands_alone(sentence):
    made = with_actor(make_report(BEFORE + sentence), "Ada Lund")
    assert stands_alone(made, made.sentences[-1])


@pytest.mark.parametrize(
    "sentence",
    [
        "However, Ada Lund said that the ferry would sail again on Monday.",
        "Ada Lund also said that the ferry would sail again on Monday.",
        "Ada Lund went to the owners of the ferry instead and asked for a list.",
        "He also told the council of Klow that Ada Lund had been asked.",
        "The report was denied by the harbour office and by the owners.",
        "This came after Ada Lund had asked the owners for another ferry.",
        "But the owners of the ferry answered nothing to the harbour office.",
        "At that, Ada Lund left the room without a word to the owners,",
        "“We shall sail on Monday, whatever the harbour office may decide.”",
        "“She accused the owners of “hiding the truth, Ada Lund said on Monday.",
    ],
)
def test_a_sentence_that_hangs_on_another_does_not(sentence):
    made = with_actor(make_report(BEFORE + sentence), "Ada Lund")
    assert not stands_alone(made, made.sentences[-1])


def test_nothing_stands_before_the_first_sentence_of_a_report():
    text = "The ferry struck the pier in the night and sank within minutes."
    assert stands_alone(make_report(text), Span(0, len(text)))
    made = make_report(BEFORE + text)
    assert not stands_alone(made, made.sentences[-1])


def test_a_quotation_whose_speaker_is_named_elsewhere_does_not_stand_alone():
    text = "Ada Lund spoke.\nThe ferry of Klow will not sail before the pier has been built again."
    made = with_statement(with_actor(make_report(text), "Ada Lund"), "Ada Lund", "spoke", "will not sail")
    assert not stands_alone(made, made.sentences[-1])


SAID = "Ada Lund said that the ferry of Klow would never sail again."
SANK = "A ferry sank off Klow in the storm and nine sailors were saved by a trawler."


def said(id):
    made = with_actor(report(id, f"{SANK}\n{SAID}"), "Ada Lund")
    return with_statement(made, "Ada Lund", "said", "that the ferry of Klow would never sail again")


def test_each_sentence_of_a_synopsis_has_its_point_its_standing_and_whose_word_it_is():
    found = compare(said("r1"), said("r2"))
    assert {(one.text, one.said_by) for one in found.synopsis} == {(SANK, ()), (SAID, ("Ada Lund",))}
    points = {point.id: point for point in found.points}
    for one in found.synopsis:
        assert one.standing == points[one.point].standing == "repeated"  # in the same words
        assert {words.report for words in one.evidence} == {"r1", "r2"}


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (SAID.replace("Ada Lund", "The Upper Castle"), "The Upper Castle", "the Upper Castle"),
        (SAID.replace("Ada Lund", "Borduria lost, and it"), "it", "Borduria"),
    ],
)
def test_a_state_is_called_what_the_words_call_it_where_these_are_a_name(text, source, name):
    def told(id):
        made = states(report(id, f"{text}\n{SANK}"), "Borduria")
        (state,) = made.actors
        made = replace(made, actors=(replace(state, mentions=(*state.mentions, words_of(made, source))),))
        made = with_statement(made, source, "said", "that the ferry of Klow would never sail again")
        (said,) = made.statements
        sources = (replace(said.sources[0], actor=state.id),)
        return replace(made, statements=(replace(said, sources=sources),))

    found = compare(told("r1"), told("r2"))
    assert {one.said_by for one in found.synopsis if one.text == text} == {(name,)}


def test_no_two_sentences_of_a_synopsis_tell_one_point():
    other = SANK.replace("A ferry sank off Klow", "Off Klow a ferry sank")
    found = compare(said("r1"), report("r2", other))
    assert sum("sank" in one.text for one in found.synopsis) == 1


def test_a_sentence_is_printed_for_the_point_that_most_of_it_tells():
    met = "Borduria and Syldavia met in Klow about the bridge over the river and the tolls on its lorries"
    closed = "Plekszy closed the harbour"

    def told(id, text):
        made = states(report(id, text), *(name for name in ("Borduria", "Syldavia", "Plekszy") if name in text))
        if met in text:
            made = with_event(made, met, "CONSULT", None, "Borduria", "Syldavia")
        return with_event(made, closed, "COERCE", None, "Plekszy", "Plekszy")

    both = f"{met}, as {closed}."
    found = compare(told("r1", both), told("r2", f"{met} after {closed}."), told("r3", f"{closed} on a Sunday."))
    points = {point.id: point for point in found.points}
    assert closed in found.points[0].summary.text
    assert [points[one.point].summary.text for one in found.synopsis if met in one.text] == [met]


def test_of_what_two_do_with_each_other_two_sentences_tell_in_full():
    met = (
        "Borduria rang Syldavia late on Friday about an old bridge and its rotten planks.",
        "Lorries full of coal brought Borduria to speak with Syldavia in the customs hall.",
        "Grain, herring, timber: over all three Syldavia met Borduria for nine hours.",
        "Two missing surveyors were what Borduria asked when it saw Syldavia at the opera.",
    )
    closed = "Plekszy closed the harbour of Klow to every foreign vessel until spring."

    def told(id):
        made = states(report(id, "\n".join((*met, closed))), "Borduria", "Syldavia", "Plekszy")
        for words in met:
            made = with_event(made, words, "CONSULT", None, "Borduria", "Syldavia")
        return with_event(made, closed, "COERCE", None, "Plekszy", "Plekszy")

    held = [one.text for one in compare(told("r1"), told("r2")).synopsis]
    assert closed in held
    assert len({*met} & {*held}) == 2


def test_what_somebody_says_as_well_is_told_once():
    sank = "A ferry of the Bordurian line sank off Klow after striking the old pier in thick fog."
    told = "that the ferry sank off Klow near the pier"
    again = f"Ada Lund of Odde told the council on Monday {told}."

    def made(id):
        held = with_actor(report(id, "\n".join((sank, again, *("So it goes.",) * 9))), "Ada Lund of Odde")
        return with_statement(held, "Ada Lund of Odde", "told", told)

    assert sum("ferry" in one.text for one in compare(made("r1"), made("r2")).synopsis) == 1
