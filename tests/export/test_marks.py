from hypothesis import given
from hypothesis import strategies as st

from rashomon.export.marks import Run, differing, runs
from rashomon.model import Passage, Span

WORDS = st.lists(st.sampled_from("we shall will sail on Monday, not ‘ever’ again.".split()), max_size=12)


def marked(*texts):
    return [
        [text[span.start : span.end] for span in spans]
        for text, spans in zip(texts, differing(texts), strict=True)
    ]


def test_words_are_cut_where_a_mark_begins_or_ends():
    words = Passage("r1", 10, 20, "abcdefghij")
    assert runs(words, {"one": [Span(8, 14)], "two": [Span(12, 30)]}) == (
        Run("ab", ("one",)),
        Run("cd", ("one", "two")),
        Run("efghij", ("two",)),
    )


@given(st.text(min_size=1, max_size=20), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_runs_joined_are_the_words(text, places):
    spans = [Span(min(place), max(place)) for place in places]
    words = Passage("r1", 5, 5 + len(text), text)
    found = runs(words, {"one": spans})
    assert "".join(run.text for run in found) == text
    at = 5
    for run in found:
        covered = [any(span.start <= k < span.end for span in spans) for k in range(at, at + len(run.text))]
        assert set(covered) == {run.marks == ("one",)}
        at += len(run.text)


def test_another_word_is_marked_on_both_sides():
    assert marked("it was a bargaining chip", "It was a bargaining tool") == [["chip"], ["tool"]]


def test_what_a_cut_leaves_out_is_marked_in_the_fullest_alone():
    full = "“We shall sail on Monday, inspected or not, and soon”"
    assert marked("We shall sail on Monday", full, "we shall sail") == [[], ["inspected or not, and soon"], []]


def test_case_and_quotation_marks_are_no_difference():
    assert marked("The captain’s “word”", 'the captain\'s "word"') == [[], []]


def test_a_number_is_one_word():
    assert marked("some 12,400 crates", "some 12,900 crates") == [["12,400"], ["12,900"]]
    assert marked("it left at 6:45", "it left at 7") == [["6:45"], ["7"]]


def test_different_sentences_are_not_marked_all_over():
    assert marked("snow fell on Oslo last night", "a trawler sank near the island") == [[], []]
    assert marked("nine people", "seven") == [["nine people"], ["seven"]]
    assert differing([]) == ()


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_marks_are_whole_words_of_their_text(given_words):
    texts = [" ".join(held) for held in given_words]
    for text, spans in zip(texts, differing(texts), strict=True):
        for span in spans:
            assert text[span.start : span.end].strip()
            assert not text[max(span.start - 1, 0) : span.start].isalnum()
            assert not text[span.end : span.end + 1].isalnum()
