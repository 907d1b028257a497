"""Where contents begin and end."""

from __future__ import annotations

import pytest

from rashomon.extract.parse import parses
from rashomon.extract.statements import statements
from tests.make import make_report


def contents(text: str) -> list[tuple[str, ...]]:
    """The contents of the statements of a text, each as its stretches."""
    (parse,) = parses([text])
    return [tuple(part.text for part in one.content) for one in statements(make_report(text), parse).statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry is late, the mayor said, because the harbour was closed.",
            ("The ferry is late", "because the harbour was closed"),
        ),
        (
            "The ferry is late, the mayor said, and the harbour is closed.",
            ("The ferry is late", "and the harbour is closed"),
        ),
        (
            "“The ferry is late,” said the mayor, who had waited since dawn.",
            ("“The ferry is late,”",),
        ),
        (
            "The new plan, the mayor said, would close the harbour.",
            ("The new plan", "would close the harbour"),
        ),
        (
            "When he was asked, the mayor said the harbour would close.",
            ("the harbour would close",),
        ),
        ("If it rains, the mayor said the harbour would close.", ("If it rains", "the harbour would close")),
    ],
)
def test_the_cue_may_interrupt_what_was_said(text: str, expected: tuple[str, ...]) -> None:
    assert expected in contents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Berg said the mayor had lied: “He never came to the harbour.”",
            "the mayor had lied: “He never came to the harbour.”",
        ),
        (
            "Berg promised to help the town: to open the harbour and to mend the road.",
            "to help the town: to open the harbour and to mend the road",
        ),
        ("Berg warned that the towns need help: Lund is not among them.", "that the towns need help"),
    ],
)
def test_a_content_goes_on_behind_its_colon(text: str, expected: str) -> None:
    assert (expected,) in contents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Berg said the ferry would leave the harbour, which opened on Friday.",
            "the ferry would leave the harbour",
        ),
        ("Berg praised the mayor, who leaves in May.", "the mayor"),
        ("Berg announced a truce, a step that surprised both sides.", "a truce"),
        ("Berg said the fishermen, who had waited, were angry.", "the fishermen, who had waited, were angry"),
        ("Berg said he met the mayor, who “leaves too soon.”", "he met the mayor, who “leaves too soon.”"),
        (
            "Berg said it depended on the books, which she had not seen.",
            "it depended on the books, which she had not seen",
        ),
        (
            "Berg rejected the account of the skipper, who told a radio that he was rammed.",
            "the account of the skipper, who told a radio that he was rammed",
        ),
        ("Berg called the plan “a farce” in a statement.", "the plan “a farce”"),
    ],
)
def test_what_the_outlet_adds_is_not_said(text: str, expected: str) -> None:
    assert (expected,) in contents(text)


def test_a_quotation_that_a_colon_sets_apart_is_what_was_said() -> None:
    text = "The plan may come to nothing: “We are tired of waiting for the ferry,” Berg said."
    assert contents(text) == [("“We are tired of waiting for the ferry,”",)]


def test_the_next_paragraph_goes_on_where_it_is_a_quotation_and_nothing_else() -> None:
    said = "“The bridge is gone,” Berg said.\n\n"
    assert contents(said + "“We will build it again this year.”") == [
        ("“The bridge is gone,”", "“We will build it again this year.”")
    ]
    alone = [("“The bridge is gone,”",)]
    assert contents(said + "“We will build it again this year,” the sign at the shore read.")[0] == alone[0]
    assert contents(said + "'We will build it again this year'") == alone
    assert contents(said + "The engineers left.\n\n“We will build it again this year.”") == alone
    asked = "“The bridge is gone,” Berg said. He then had a question.\n\n"
    assert contents(asked + "“Who will build it for us now?”") == alone


def test_a_sentence_that_resumes_a_quotation_may_end_without_marks() -> None:
    text = "“The bridge is gone,” Berg said. “We will build it again this year” with the help of the town."
    assert contents(text) == [
        ("“The bridge is gone,”", "“We will build it again this year” with the help of the town")
    ]


def test_the_word_before_a_clause_is_not_widened_to_its_sentence() -> None:
    text = "The mayor has built what he said is the longest bridge in Norland."
    assert contents(text) == [("what", "is the longest bridge in Norland")]


@pytest.mark.parametrize("comma", ["", ","])
def test_what_another_says_against_it_is_no_part_of_what_one_says(comma: str) -> None:
    text = f"Berg said that six divers had drowned{comma} while the coast guard said that nine had died."
    assert contents(text) == [("that six divers had drowned",), ("that nine had died",)]
