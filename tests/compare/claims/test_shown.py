"""What is printed of a quotation that words break off."""

import pytest

from rashomon.compare.claims.shown import closed
from tests.make import make_report, words_of


@pytest.mark.parametrize(
    ("text", "words", "printed"),
    [
        ('Berg "went ashore", the guard said.', 'Berg "went ashore', 'Berg "went ashore"'),
        ("Berg “went ashore,” the guard said.", "Berg “went ashore", "Berg “went ashore,”"),
        ("Berg “went ashore” alone.", "Berg “went ashore” alone", "Berg “went ashore” alone"),
        ("Berg “went ashore to rest” at noon.", "Berg “went ashore", "Berg “went ashore"),
    ],
)
def test_the_mark_that_ends_a_quotation_is_printed_where_it_follows(text, words, printed):
    report = make_report(text)
    assert closed(report, words_of(report, words)).text == printed
