from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.model import Actor, Passage, Report, identity
from tests.make import make_report


def told(id: str, *people: tuple[str, str | None, tuple[str, ...]]) -> Report:
    """A report that names these people: name, country, roles."""
    text = ". ".join(name for name, _, _ in people)
    actors = tuple(
        Actor(
            id=identity("a", "person", name.casefold()),
            name=name,
            kind="person",
            country=country,
            roles=roles,
            mentions=(Passage(id, text.index(name), text.index(name) + len(name), name),),
        )
        for name, country, roles in people
    )
    return replace(make_report(text, id=id), actors=actors)


def person(name: str, country: str | None = None, *roles: str) -> tuple[str, str | None, tuple[str, ...]]:
    return name, country, roles


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Khaled al-Marzuqi", "Halid Marzouki"),
        ("Oleksii Horbatskyi", "Oleksiy Horbatsky"),
        ("Mohammed Rahimian", "Muhammad Rahimian"),
        ("Þorgerður Ásmundsdóttir", "Thorgerdur Asmundsdottir"),
        ("Sergej Wolkow", "Sergey Volkov"),
        ("Jan P. Oldvik", "Jan Oldvik"),
        ("Chris Oldvik", "Christopher A. Oldvik"),
        ("Bill Oldvik", "Billy Oldvik"),
    ],
)
def test_spellings_of_one_name_are_one_person(left: str, right: str) -> None:
    joined = cast([told("one", person(left)), told("two", person(right))])
    assert len(joined.actors) == 1, [actor.name for actor in joined.actors]
    assert len(joined.actors[0].mentions) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Daniel Oldvik", "Daniela Oldvik"),
        ("Igor Horbatov", "Igor Horbatova"),
        ("Jan Lund", "Jan Land"),
        ("Otto Berg", "Otto Borg"),
        ("Jan Oldvik", "Jon Oldvik"),
        ("Marit Holm", "Berit Holm"),
        ("Mahmoud Rahimian", "Mohammed Rahimian"),
        ("Christian Oldvik", "Christopher Oldvik"),
        ("Chris Oldvik", "Christopher Oldvig"),
        ("Pavel Kravchuk", "Pavel Kravchik"),
    ],
)
def test_names_that_only_look_alike_are_two_persons(left: str, right: str) -> None:
    assert len(cast([told("one", person(left)), told("two", person(right))]).actors) == 2


def test_a_short_name_that_may_be_that_of_two_is_of_neither() -> None:
    held = [told(str(i), person(f"{name} Oldvik")) for i, name in enumerate(("Chris", "Christian", "Christopher"))]
    assert len(cast(held).actors) == 3


def test_whom_one_report_tells_apart_are_two_however_alike() -> None:
    both = told("one", person("Halid Marzouki"), person("Khaled Marzouki"))
    assert len(cast([both, told("two", person("Halid Marzouki"))]).actors) == 2


def test_namesakes_with_roles_of_different_states_are_two() -> None:
    minister = told("one", person("Jan Oldvik", "NO", "Norwegian Fisheries Minister"))
    skater = told("two", person("Jan Oldvik", "NL", "Dutch skater"))
    plain = told("three", person("Jan Oldvik"))
    joined = cast([minister, skater, plain])
    assert sorted(actor.country or "" for actor in joined.actors) == ["NL", "NO"]
    id = minister.actors[0].id
    assert joined.of("one", id) == joined.of("three", id) != joined.of("two", id)


def test_one_person_whose_country_reports_read_differently_stays_one() -> None:
    left = told("one", person("Jan Oldvik", "NO", "Norwegian envoy"))
    right = told("two", person("Jan Oldvik", "PT", "envoy to Portugal"))
    assert len(cast([left, right]).actors) == 1


def test_a_surname_joins_the_only_full_name_however_spelled() -> None:
    joined = cast([told("one", person("Oleksii Horbatskyi")), told("two", person("Horbatsky"))])
    assert [actor.name for actor in joined.actors] == ["Oleksii Horbatskyi"]
    several = cast(
        [told("one", person("Oleksii Horbatskyi"), person("Iryna Horbatsky")), told("two", person("Horbatsky"))]
    )
    assert len(several.actors) == 3


def test_whom_one_report_names_apart_are_two_whatever_the_suffix() -> None:
    both = told("one", person("Karl Hoff", "BO", "president"), person("Karl Hoff Jr."))
    other = told("two", person("Karl Hoff", "BO", "president"))
    joined = cast([both, other])
    assert {actor.name: len(actor.mentions) for actor in joined.actors} == {"Karl Hoff": 2, "Karl Hoff Jr.": 1}


def test_a_surname_that_several_bear_is_that_of_the_same_office() -> None:
    full = told("one", person("Karl Hoff", "BO", "President"), person("Mara Hoff", None, "first lady"))
    joined = cast([full, told("two", person("Hoff", "BO", "President"))])
    assert {actor.name: len(actor.mentions) for actor in joined.actors} == {"Karl Hoff": 2, "Mara Hoff": 1}


def test_a_surname_that_several_bear_is_nobodys_where_no_office_tells() -> None:
    full = told("one", person("Karl Hoff"), person("Mara Hoff"))
    assert len(cast([full, told("two", person("Hoff"))]).actors) == 3


def test_a_name_with_a_word_more_is_the_same_person_where_no_report_has_both() -> None:
    for name in ("Mallam Otto Berg", "Otto Berg Lund"):
        joined = cast([told("one", person("Otto Berg")), told("two", person(name))])
        assert [actor.name for actor in joined.actors] == [name]
        apart = cast([told("one", person("Otto Berg"), person(name)), told("two", person(name))])
        assert len(apart.actors) == 2
    place = cast([told("one", person("Otto Berg")), told("two", person("Otto Berg Ridge"))])
    assert len(place.actors) == 2
    several = cast([told(*one) for one in (("a", person("Otto Berg")), ("b", person("Sheikh Otto Berg")))])
    assert len(several.actors) == 1


def test_somebody_in_an_office_is_not_the_junior_without_it():
    office = person("Karl Hoff", "BO", "President")
    assert len(cast([told("one", office), told("two", person("Karl Hoff Jr."))]).actors) == 2
    assert len(cast([told("one", office), told("two", person("Karl Hoff Jr.", "BO", "President"))]).actors) == 1
    assert len(cast([told("one", person("Karl Hoff")), told("two", person("Karl Hoff Jr."))]).actors) == 1


def test_a_name_that_comes_first_is_of_whom_another_report_calls_so_for_short():
    full = told("one", person("Rhee Han Seo"))
    short = replace(full.actors[0], mentions=(*full.actors[0].mentions, Passage("one", 0, 4, "Rhee")))
    lone = told("two", person("Rhee"))
    assert len(cast([replace(full, actors=(short,)), lone]).actors) == 1
    assert len(cast([full, lone]).actors) == 2
