"""Who speaks where words of the sentence stand in quotation marks."""

from __future__ import annotations

import pytest

from tests.extract.statements.test_statements import briefs, read


def sources(text: str) -> dict[str, str]:
    """The source of each cue."""
    return {cue: source for _, source, cue, _ in briefs(text)}


@pytest.mark.parametrize(
    "text",
    [
        'However, she added, the port "has a month of delays" in announcing closures.',
        "The port “has a month of delays” in announcing closures, the mayor said.",
        "The port “was too slow” in announcing closures.",
    ],
)
def test_the_subject_of_quoted_words_does_not_say_what_they_go_on_with(text: str) -> None:
    assert "announcing" not in sources(text)


def test_a_subject_without_marks_around_its_predicate_says_it() -> None:
    assert sources("The port was too slow in announcing closures.")["announcing"] == "The port"


def test_before_and_after_whoever_is_quoted_goes_on() -> None:
    text = "Berg said the ferry “had saved us” before claiming that the tunnel was empty."
    assert sources(text) == {"said": "Berg", "claiming": "Berg"}


def test_a_participle_behind_the_words_of_whoever_is_quoted_is_that_ones() -> None:
    text = "Berg said that the ferry “had saved us,” adding that the tunnel was empty."
    assert sources(text)["adding"] == "Berg"


def test_a_participle_inside_what_is_reported_behind_it_is_not_of_the_reporter() -> None:
    text = "Sailors had mocked the ferry for years, calling it “a bathtub,” Berg said."
    assert sources(text)["calling"] == "Sailors"


def test_marks_around_a_noun_of_the_speaker_leave_it_the_speaker() -> None:
    text = "Twenty years ago, marine “experts” said strong winds would sink the old pier."
    assert sources(text)["said"] == "marine “experts”"


def test_but_goes_on_with_whoever_speaks() -> None:
    text = (
        "Mayor Berg, a friend of Holm, acknowledged the campaign took “a long while” to decide what to do about "
        "the bridge but said it was safe."
    )
    assert set(sources(text).values()) == {"Mayor Berg, a friend of Holm,"}


def test_a_clause_without_a_subject_behind_a_comma_is_nobodys_words() -> None:
    text = (
        "Anna Berg, a former clerk for Judge Jonas Holm confirmed to an Oslo court this month, received a cool "
        "welcome because she has never tried a case."
    )
    assert "confirmed" not in sources(text)


def test_what_is_said_after_remarks_is_not_in_them() -> None:
    found = sources("Berg said after her remarks that the bridge was “safe and dry.”")
    assert found == {"said": "Berg"}


def test_a_quotation_behind_that_of_another_is_the_others() -> None:
    text = (
        "Holm claims the trips were for honest business, “but how is a ferry going to help the harbour?” "
        "Berg asked. “It looks more like Holm was using the port like a yacht of his own.”"
    )
    contents = {source: content for _, source, _, content in briefs(text)}
    assert contents["Holm"] == ("the trips were for honest business",)
    assert contents["Berg"][-1] == "“It looks more like Holm was using the port like a yacht of his own.”"


def test_a_speaker_behind_a_hyphen_that_opens_a_paragraph_begins_there() -> None:
    found = sources(
        "They called her the “Marlow Joan”.\n\nLeft-bank sailors, meanwhile, have debated whether she rows."
    )
    assert found.get("have debated") == "Left-bank sailors"


@pytest.mark.parametrize(
    "text",
    [
        "The clerk read the note of Dora Lund, which asks for a pier.",
        "Herring was sold by Dora Lund, WHO said on Sunday, “without a licence”.",
    ],
)
def test_neither_which_nor_the_who_is_a_person(text: str) -> None:
    assert {source.actor for one in read(text, "Dora Lund").statements for source in one.sources} == {None}


def test_who_is_the_person_before_it() -> None:
    (one,) = read("The clerk met Dora Lund, who asks for a pier.", "Dora Lund").statements
    assert one.sources[0].actor is not None


def test_a_name_that_is_tagged_as_another_word_speaks_between_a_quotation_and_its_verb() -> None:
    text = "“As with all piers, there are cracks in it,” Aftertide said. “That is no news.”"
    assert sources(text)["said"] == "Aftertide"


def test_a_speaker_set_off_twice_before_the_verb_is_found() -> None:
    text = "Holm, meanwhile, who has no vote in the council, said that fact speaks volumes about the mayor."
    assert sources(text)["said"] == "Holm"
