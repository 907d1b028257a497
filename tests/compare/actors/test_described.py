from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.model import Actor, Passage, Report, identity
from tests.make import make_report


def told(id: str, *groups: str, named: tuple[str, ...] = ()) -> Report:
    """A report that tells of these groups without a name, and names these persons."""
    text = ". ".join((*groups, *named))
    held = (*((name, "group", False) for name in groups), *((name, "person", True) for name in named))
    actors = tuple(
        Actor(
            id=identity("a", *(() if own else (id,)), kind, name.casefold()),
            name=name,
            kind="group" if kind == "group" else "person",
            mentions=(Passage(id, text.index(name), text.index(name) + len(name), name),),
            named=own,
        )
        for name, kind, own in held
    )
    return replace(make_report(text, id=id), actors=actors)


def names(*reports: Report) -> list[str]:
    return sorted(actor.name for actor in cast(reports).actors if not actor.named)


def test_the_allies_of_one_state_are_one_group_however_the_state_is_called() -> None:
    left, right = told("one", "Oslo's allies"), told("two", "the allies of Norway")
    assert len(names(left, right)) == 1
    assert len(names(right, left)) == 1


def test_a_group_with_fewer_words_is_the_only_one_that_has_them_all() -> None:
    assert names(told("one", "Oslo's allies"), told("two", "Norway’s European allies")) == [
        "Norway’s European allies"
    ]


def test_of_two_narrower_groups_the_wider_is_neither() -> None:
    reports = (
        told("one", "Oslo's allies"),
        told("two", "Norway's European allies"),
        told("three", "Oslo's Asian allies"),
    )
    assert len(names(*reports)) == 3


def test_groups_of_one_report_stay_apart() -> None:
    assert len(names(told("one", "Oslo's allies", "Norway's European allies"))) == 2


def test_other_owners_and_other_nouns_are_other_groups() -> None:
    assert len(names(told("one", "Oslo's allies"), told("two", "Chile's allies"))) == 2
    assert len(names(told("one", "Oslo's allies"), told("two", "Norway's creditors"))) == 2
    assert len(names(told("one", "the mayor's allies"), told("two", "the minister's allies"))) == 2


def test_a_persons_group_is_known_by_the_last_name() -> None:
    one = told("one", "Marit Holm's supporters", named=("Marit Holm",))
    assert len(names(one, told("two", "Holm's supporters", named=("Marit Holm",)))) == 1
