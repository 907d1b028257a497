import pytest

from tests.extract.actors.reading import one, read


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("For her part Oslo Governor Maja Lind opened the new quay.", ("Oslo Governor",)),
        ("The wary GOP senator Maja Lind opened the new quay.", ("GOP senator",)),
        ("Nobody thanked our distinguished Chief Justice Maja Lind.", ("Chief Justice",)),
        ("He met the alleged GOP donor Maja Lind.", ("alleged GOP donor",)),
        ("Voters chose to unseat Sen. Maja Lind on Monday.", ("Sen.",)),
        ("The loudest critic of President Maja Lind was late.", ("President",)),
        ("He thanked the co-founder Maja Lind and left.", ("co-founder",)),
        ("It was the former prime minister Maja Lind who said so.", ("former prime minister",)),
        ("The campaign deputy press secretary Maja Lind said so.", ("campaign deputy press secretary",)),
    ],
)
def test_what_the_parser_takes_along_is_no_part_of_a_role(text, roles):
    assert one(read(text), "Maja Lind").roles == roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Nobody was late, said Walk for Water President Maja Lind.", "Walk for Water President"),
        ("The 20 Knots host Maja Lind said so.", "host"),
        ("Former Boat and Harbour Administration commissioner Maja Lind said so.", "commissioner"),
        ("Otto Berg and Fishery Minister Maja Lind said so.", "Fishery Minister"),
    ],
)
def test_a_role_begins_with_the_whole_name_of_a_body_or_with_none_of_it(text, role):
    assert one(read(text), "Maja Lind").roles == (role,)
