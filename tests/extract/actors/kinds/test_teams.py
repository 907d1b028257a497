"""Who plays under the name of a place."""

from tests.extract.actors.reading import read

MATCH = (
    "Norway beat Denmark 3-1 in the cup final. Norway led at halftime after the striker Ada Lund scored. The "
    "goalkeeper saved a second match for the players. Bergen face Odense next week in the league. "
)


def teams(text):
    """The named organisations of a text and their mentions."""
    return {
        actor.name: [mention.text for mention in actor.mentions]
        for actor in read(text).actors
        if actor.kind == "organisation" and actor.named
    }


def test_who_plays_under_the_name_of_a_state_is_a_team():
    found = teams(MATCH)
    assert found["Norway"] == ["Norway", "Norway"]
    assert found["Denmark"] == ["Denmark"]
    assert found["Bergen"] == ["Bergen"]


def test_where_something_is_played_is_no_team():
    found = teams(MATCH + "The next match is in Norway.")
    assert found["Norway"] == ["Norway", "Norway"]


def test_who_speaks_is_the_state_also_among_those_who_play():
    assert "Norway" not in teams(MATCH + "Norway said it would build a stadium.")


def test_in_a_report_of_something_else_nobody_plays():
    assert teams("Norway beat Denmark to the deal. Norway led the talks in Bergen on Monday.") == {}
