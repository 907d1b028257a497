from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.extract.parse import parses
from rashomon.extract.sentences import sentences
from tests.make import make_report

WORDS = ["Ada", "sailed", "to", "Bergen", ".", "“We", "wait,”", "she", "said.", "\n\n", " ", "\n"]


def read(text):
    report = make_report(text)
    return sentences(report, next(parses([text])))


def test_sentences_end_with_their_paragraph():
    report = read("The talks were short\n\nNobody signed. Everybody smiled.")
    found = [report.text[span.start : span.end] for span in report.sentences]
    assert found == ["The talks were short", "Nobody signed.", "Everybody smiled."]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_sentences_cover_every_word_once_and_cross_no_paragraph(chosen):
    report = read(" ".join(chosen))
    covered = "".join(report.text[span.start : span.end] for span in report.sentences)
    assert "".join(covered.split()) == "".join(report.text.split())
    assert not any("\n\n" in report.text[span.start : span.end] for span in report.sentences)


def test_no_sentence_ends_between_a_title_and_its_bearer():
    for text in (
        "The boat carried nine divers including Capt. Abel Holm of the northern fleet.",
        "She asked him not to speak to the two Govs. Ada Lund and Per Berg before Friday.",
    ):
        report = read(text)
        assert [report.text[span.start : span.end] for span in report.sentences] == [text]
    assert len(read("He spoke to the captain. Abel Holm left.").sentences) == 2


def test_an_hour_ends_a_sentence_where_another_begins():
    """The stop of "a.m." may be that of a sentence as well; a day, a zone and a fronted hour go on."""
    assert (
        len(read("The mayor called the pilot in at 8 a.m. Harbour Master Bo Krag told her to wait.").sentences)
        == 2
    )
    for text in (
        "At 8 a.m. Ada Lund told the pilots to wait.",
        "The mayor called the pilot in at 8 a.m. Tuesday and told her to wait.",
        "Krag said that at 8 a.m. Ada Lund had left.",
    ):
        assert len(read(text).sentences) == 1
