"""How long a text is."""

import pytest

from tests.extract.figures.test_figures import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor signed a six-page written statement.", ("six-page written statement", 6, None, "pages")),
        ("The guild sent a nearly 40-page legal brief.", ("nearly 40-page legal brief", 40, None, "pages")),
        ("The letter runs to three pages.", ("three pages", 3, None, "pages")),
        ("The letter is one page.", ("one page", 1, None, "pages")),
    ],
)
def test_the_length_of_a_text_is_a_figure(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["The ferry has a two-line rig.", "She read one page.", "A 12-word hat."],
)
def test_what_is_no_text_has_no_length_in_pages(text):
    assert told(text) == []
