import pytest

from tests.extract.actors.reading import one, read


@pytest.mark.parametrize(
    ("text", "person", "principal"),
    [
        (
            "Fjord Ferries Ltd waited. Fjord Ferries Ltd director Marit Solheim spoke.",
            "Marit Solheim",
            "Fjord Ferries Ltd",
        ),
        ("Norway waited. Norwegian Foreign Minister Marit Solheim spoke.", "Marit Solheim", "Norway"),
        ("A spokesman for Fjord Ferries Ltd spoke.", "spokesman for Fjord Ferries Ltd", "Fjord Ferries Ltd"),
        (
            "Oman called. Norway waited. Marit Solheim, the Norwegian envoy to Oman, spoke.",
            "Marit Solheim",
            "Norway",
        ),
        ("Norway waited. Marit Solheim swam.", "Marit Solheim", None),
    ],
)
def test_whom_somebody_acts_for(text: str, person: str, principal: str | None) -> None:
    report = read(text)
    found = report.actor(one(report, person).acts_for)
    assert (found.name if found else None) == principal
