"""Who signs, where it is not said what."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def read(text):
    report, parse = cast(text)
    return [
        (p.holder, p.stance, tuple(c.text for c in p.conditions), p.evidence[0].text)
        for p in positions(report, parse).positions
    ]


@pytest.mark.parametrize(
    ("told", "condition"),
    [
        ("Vosk welcomed the trade deal but said Syldavia would not sign until the nets were back.", "until"),
        ("Vosk said Syldavia would sign once the nets were back.", "once"),
    ],
)
def test_what_is_signed_is_what_was_spoken_of_last(told, condition):
    found = read(f"Borduria proposed a trade deal. {told}")
    words = f"{condition} the nets were back"
    (mine,) = [one for one in found if one[0] == "SYL"]
    assert mine[1:3] == ("accepts on conditions", (words,))
    assert mine[3].startswith("Syldavia would")
    assert mine[3].endswith(words)


@pytest.mark.parametrize(
    "told",
    [
        "Pleks would sign for the League once he had seen the pitch.",  # a player
        "Pleks signed on Monday.",
        "Pleks would sign a letter if they asked.",
    ],
)
def test_other_signing_is_none_of_it(told):
    assert "plekszy" not in [one[0] for one in read(f"Borduria proposed a trade deal. {told}")]
