"""Who was told, where a pronoun stands for whoever was met or called."""

import pytest

from rashomon.extract.stages import extract
from tests.make import make_report


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (
            "Ada Berg met Tom Lund. Mira Vosk rang Jan Holm on Monday and told him that the pier was shut.",
            ["Jan Holm"],
        ),
        ("Its own officers inspect it. Mira Vosk rang both mayors and urged them to open the pier.", []),
    ],
)
def test_who_was_rung_is_who_was_told(text, heard):
    (report,) = extract([make_report(text)]).reports
    told = [s for s in report.statements if s.cue and s.cue.text.startswith(("told", "urged"))]
    names = {actor.id: actor.name for actor in report.actors}
    assert [[names[id] for id in statement.audience] for statement in told] == [heard]
