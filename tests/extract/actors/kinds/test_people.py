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


def test_two_with_other_middle_names_are_two():
    assert persons("Karl H.W. Holm spoke first. Later Karl W. Holm said he was late.") == [
        "Karl H.W. Holm",
        "Karl W. Holm",
    ]
    assert persons("Karl Holm spoke first. Later Karl W. Holm said he was late.") == ["Karl W. Holm"]


def test_a_card_that_opens_over_a_name_is_no_part_of_it():
    text = "Senator Karl Holm Karl HolmFerry fares rise MORE (D) said on Monday he was late. Holm left."
    report = read(text)
    assert persons(text) == ["Karl Holm"]
    assert said(one(report, "Karl Holm"))[0] == "Karl Holm"


def test_a_name_that_ends_as_it_begins_is_whole():
    assert persons("Mohamed Hassan Mohamed said he was late.") == ["Mohamed Hassan Mohamed"]


def test_an_army_under_its_arabic_name_is_nobody():
    assert persons("The shells were fired by Jaish al-Fateh, and Karl Holm said so.") == ["Karl Holm"]


def test_a_role_does_not_begin_in_the_middle_of_a_bodys_name():
    report = read("The Independent Brewers Association of Norway President Karl Holm said it was late.")
    assert one(report, "Karl Holm").roles == ("President",)
