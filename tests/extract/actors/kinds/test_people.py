from tests.extract.actors.reading import one, read, said


def persons(text):
    return [actor.name for actor in read(text).actors if actor.kind == "person" and actor.named]


def test_a_town_in_a_list_of_places_is_nobody():
    """The recogniser takes a town of two words for a person; a list with places behind it tells better."""
    assert persons("Uruguay raised the toll at Nueva Palmira, Fray Bentos and Paysandú by half.") == []
    assert persons("The mayor praised Ada Lund, Bo Krag and Paysandú for their help.") == ["Ada Lund", "Bo Krag"]


def test_whom_somebody_deals_with_is_no_role_of_his():
    report = read("Ada Berg was not the only woman Keller mocked on Friday. He left late.")
    assert "He" in said(one(report, "Keller"))
    assert one(report, "Keller").roles == ()


def test_initials_of_a_full_name_are_the_person():
    found = read("Mara Olsen-Dahl spoke in Bergen. MOD said she was glad. “I heard MOD,” Per Holm said.")
    assert [mention.text for mention in found.actors[0].mentions] == ["Mara Olsen-Dahl", "MOD", "she", "MOD"]
