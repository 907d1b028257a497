import pytest

from tests.extract.actors.reading import one, read


@pytest.mark.parametrize(
    ("text", "names", "role"),
    [
        (
            "It was reported that deputy fishery ministers Karl Oster and Maja Lind-Berg will lead them.",
            ("Karl Oster", "Maja Lind-Berg"),
            ("deputy fishery minister",),
        ),
        (
            "The mayors Anna Holm, Peter Hall and Maja Lind signed the treaty in Odense.",
            ("Anna Holm", "Peter Hall", "Maja Lind"),
            ("mayor",),
        ),
        ("Danish and Swedish ministers Karl Oster and Maja Lind met in Odense.", ("Karl Oster", "Maja Lind"), ()),
    ],
)
def test_a_role_in_the_plural_is_that_of_each_name_behind_it_where_it_is_one(text, names, role):
    found = read(text)
    assert [one(found, name).roles for name in names] == [role] * len(names)


def test_what_several_are_of_one_state_each_is_of_that_state():
    found = read("The talks were led by Danish ministers Karl Oster and Maja Lind.")
    assert {one(found, name).country for name in ("Karl Oster", "Maja Lind")} == {"DK"}


@pytest.mark.parametrize(
    ("clause", "roles"),
    [
        ("who serves as the Harbour Office's head of pilotage,", ("Harbour Office's head of pilotage",)),
        ("acting as harbour commissioner,", ("harbour commissioner",)),
        ("who served as mayor of Odense,", ()),
        ("who serves as an example,", ()),
    ],
)
def test_who_serves_as_something_has_that_office_now(clause, roles):
    assert one(read(f"The talks include Peter Hall, {clause} leading the experts."), "Peter Hall").roles == roles
