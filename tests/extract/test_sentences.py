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


def parts(text):
    report = read(text)
    return [report.text[span.start : span.end] for span in report.sentences]


def test_a_quoted_word_ends_no_sentence_nor_does_a_word_without_a_mark():
    for text in (
        "Ada Lund, who on Friday would give neither a ‘yes’ nor a ‘no’, was no more talkative at noon.",
        "Relief may be near from an odd corner.",
        "It was, she told the Lantern, “a high tide,” and nothing more.",
    ):
        assert parts(text) == [text]
    assert parts("“We wait.” Ada Lund sailed.") == ["“We wait.”", "Ada Lund sailed."]


def test_a_mark_is_no_sentence_by_itself():
    for said in (
        "Look,” Ada Lund said, “this is my plan.”",
        "We are honoured to greet the 9th mayor,” said Lund.",
    ):
        assert parts(f"She smiled.\n\n“{said}") == ["She smiled.", f"“{said}"]


def test_an_hour_ends_a_sentence_where_another_begins():
    for one, other in (
        ("Klow summoned the envoy at 8 a.m.", "Harbour Minister Ada Lund told reporters that it was late."),
        ("The talks begin at 1 p.m.", "Each side has an hour."),
        ("The boat sank around 4:30 p.m.", "In Klow, nobody knew."),
        ("The boat sank at 5 p.m.", "“We saw it,” said Ada Lund."),
    ):
        assert parts(f"{one} {other}") == [one, other]


def test_and_does_not_where_the_sentence_goes_on():
    for text in (
        "The talks begin at 9 a.m. Eastern time on the quay.",
        "They met at 10 a.m. GMT and left.",
        "The boat sank at 9 p.m. Tuesday off Klow.",
        "At 8 a.m. Ada Lund told reporters that it was late.",
        "Bo Krag said that at 8 a.m. Ada Lund told him so.",
        "When it sank at 8 a.m. Ada Lund was asleep.",
        "It sank, and at 8 a.m. Ada Lund was asleep.",
    ):
        assert parts(text) == [text]
