from tests.extract.actors.reading import read


def persons(text):
    return [actor.name for actor in read(text).actors if actor.kind == "person" and actor.named]


def test_a_town_in_a_list_of_places_is_nobody():
    """The recogniser takes a town of two words for a person; a list with places behind it tells better."""
    assert persons("Uruguay raised the toll at Nueva Palmira, Fray Bentos and Paysandú by half.") == []
    assert persons("The mayor praised Ada Lund, Bo Krag and Paysandú for their help.") == ["Ada Lund", "Bo Krag"]
