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
        # Who writes or opposes in a state does not act for it.
        ("Norway waited. Norwegian author Marit Solheim spoke.", "Marit Solheim", None),
        ("Norway waited. Marit Solheim, leader of Norway's opposition, spoke.", "Marit Solheim", None),
        ("Norway waited. Norway's defence minister, Marit Solheim, spoke.", "Marit Solheim", "Norway"),
        # Whose role is over acts for nobody.
        ("Norway waited. Former Norwegian Foreign Minister Marit Solheim spoke.", "Marit Solheim", None),
        ("Norway waited. Marit Solheim, Norway's foreign minister until 2019, spoke.", "Marit Solheim", None),
        ("Norway waited. Norway's then-foreign minister, Marit Solheim, spoke.", "Marit Solheim", None),
        ("Norway waited. A former Norwegian minister spoke.", "former Norwegian minister", None),
        ("Norway waited. Marit Solheim, Norway's outgoing foreign minister, spoke.", "Marit Solheim", "Norway"),
        (
            "Norway waited. Former Mayor Marit Solheim, Norway's foreign minister since March, spoke.",
            "Marit Solheim",
            "Norway",
        ),
        # Who is of a body or leads it speaks for it, with or without an office of it.
        ("Marit Solheim of Fjord Ferries Ltd spoke.", "Marit Solheim", "Fjord Ferries Ltd"),
        ("Fjord Ferries Ltd waited. Its spokesman, Marit Solheim, spoke.", "Marit Solheim", "Fjord Ferries Ltd"),
        ("Fjord Ferries Ltd waited. Its rival, Marit Solheim, spoke.", "Marit Solheim", None),
        # Who drives, studies or writes for a body does not, nor does one of many who vote in it.
        ("Marit Solheim, a driver for Fjord Ferries Ltd, spoke.", "Marit Solheim", None),
        ("Marit Solheim, a member of Fjord Ferries Ltd, spoke.", "Marit Solheim", None),
        ("Marit Solheim, a professor at Hamar University, spoke.", "Marit Solheim", None),
        ("Marit Solheim of Hamar University spoke.", "Marit Solheim", None),
        ("Marit Solheim of Fox News spoke.", "Marit Solheim", None),
        ("Norway waited. Norway's Senate Minority Leader Marit Solheim spoke.", "Marit Solheim", None),
        ("Marit Solheim, a spokeswoman for Hamar University, spoke.", "Marit Solheim", "Hamar University"),
        (
            "Marit Solheim, chief executive officer of Fjord Ferries Ltd, spoke.",
            "Marit Solheim",
            "Fjord Ferries Ltd",
        ),
        # A lawyer for a body speaks for it, one of its lawyers does not.
        ("Marit Solheim, a lawyer for Fjord Ferries Ltd, spoke.", "Marit Solheim", "Fjord Ferries Ltd"),
        ("Fjord Ferries Ltd lawyer Marit Solheim spoke.", "Marit Solheim", None),
        # "Its" before an office says whose: a state's as a body's.
        ("Norway agreed, its foreign minister, Marit Solheim, said.", "Marit Solheim", "Norway"),
        ("Norway waited. Its champion, Marit Solheim, spoke.", "Marit Solheim", None),
        # A state's government and its ministries speak for it; its army and its courts do not.
        ("Norway waited. Norway's foreign ministry spoke.", "Norway's foreign ministry", "Norway"),
        ("Norway waited. Norway's army spoke.", "Norway's army", None),
    ],
)
def test_whom_somebody_acts_for(text: str, person: str, principal: str | None) -> None:
    report = read(text)
    found = report.actor(one(report, person).acts_for)
    assert (found.name if found else None) == principal


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Former Norwegian Foreign Minister Marit Solheim spoke.", ("Former Norwegian Foreign Minister",)),
        ("Marit Solheim, Norway's foreign minister until 2019, spoke.", ("Norway's foreign minister until 2019",)),
        ("Marit Solheim, Norway's envoy since March, spoke.", ("Norway's envoy since March",)),
        ("Marit Solheim, then the Danish prime minister, spoke.", ("then the Danish prime minister",)),
        ("Then-Foreign Minister Marit Solheim spoke.", ("Then-Foreign Minister",)),
        ("Under former mayor Marit Solheim it was closed. Solheim spoke.", ("former mayor",)),
        ("A lawyer for Jonas Holm and Marit Solheim spoke.", ()),
    ],
)
def test_roles_are_in_the_words_of_the_source(text: str, roles: tuple[str, ...]) -> None:
    assert one(read(text), "Marit Solheim").roles == roles
