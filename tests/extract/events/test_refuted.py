"""What somebody denies a report of."""

import pytest

from rashomon.extract.events.status import status
from rashomon.extract.parse import parses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vosk denied a report that the port had sold two tugs.", "denied"),
        ("Vosk dismissed claims that the port had sold two tugs.", "denied"),
        ("Vosk cited a report that the port had sold two tugs.", "happened"),
        ("Vosk did not deny a report that the port had sold two tugs.", None),
    ],
)
def test_a_report_that_is_denied(text, told):
    parse = next(parses([text]))
    assert status(next(token for token in parse if token.text == "sold")) == told
