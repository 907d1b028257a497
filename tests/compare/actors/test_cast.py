from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import Cast, cast
from rashomon.model import Actor, ActorKind, Passage, Report
from tests.make import make_report


def actor(name: str, kind: ActorKind, country: str | None = None, *roles: str, of: str | None = None) -> Actor:
    words = Passage("one", 0, len(name), name)
    return Actor(
        id=name, name=name, kind=kind, country=country, roles=roles, acts_for=of, mentions=(words,), by=("test",)
    )


STATE = actor("Norway", "state", "NO")
MINISTRY = actor("Norwegian fisheries ministry", "organisation", "NO")
PARTY = actor("Norwegian Coast Party", "organisation", "NO")
MINISTER = actor("Marit Holm", "person", "NO", "fisheries minister", of="Norwegian fisheries ministry")
ENVOY = actor("Jan Oldvik", "person", "NO", "envoy", of="Norwegian fisheries ministry")
FORMER = actor("Karl Hoff", "person", "NO", "former minister")
SHIP = actor("the crew", "group")


def told(id: str, *actors: Actor) -> Report:
    text = ". ".join(one.name for one in actors)
    return replace(
        make_report(text, id=id),
        actors=tuple(
            replace(
                one,
                named=one is not SHIP,
                mentions=(Passage(id, text.index(one.name), text.index(one.name) + len(one.name), one.name),),
            )
            for one in actors
        ),
    )


@pytest.fixture
def held() -> Cast:
    return cast([told("one", STATE, MINISTRY, PARTY, MINISTER, ENVOY, FORMER, SHIP)])


@pytest.mark.parametrize(
    ("left", "right", "kin", "one_speaker", "side"),
    [
        (STATE, MINISTRY, True, False, True),
        (MINISTRY, MINISTER, False, True, True),
        (STATE, MINISTER, False, False, True),
        (MINISTER, ENVOY, False, False, False),
        (STATE, PARTY, False, False, False),
        (STATE, FORMER, False, False, False),
        (SHIP, SHIP, True, True, True),
    ],
)
def test_who_speaks_for_whom(
    held: Cast, left: Actor, right: Actor, kin: bool, one_speaker: bool, side: bool
) -> None:
    for one, other in ((left.id, right.id), (right.id, left.id)):
        assert (held.kin(one, other), held.one_speaker(one, other), held.side(one, other)) == (
            kin,
            one_speaker,
            side,
        )


def test_words_that_name_an_actor_its_body_or_its_state(held: Cast) -> None:
    assert held.is_named("Marit Holm", frozenset({"holm", "nets"}))
    assert held.is_named("Marit Holm", frozenset({"oslo", "nets"}))
    assert held.is_named("Karl Hoff", frozenset({"hoff"}))
    assert not held.is_named("Karl Hoff", frozenset({"oslo"}))
    assert not held.is_named("nobody", frozenset({"oslo"}))


def test_who_is_only_described_is_not_among_the_named(held: Cast) -> None:
    report = told("one", STATE, SHIP)
    assert held.named(report, ("Norway", "the crew", None)) == ("Norway",)


def test_those_only_described_who_are_one_are_shared(held: Cast) -> None:
    crew = replace(SHIP, id="the sailors", name="the sailors")
    two = cast([told("one", STATE, SHIP), replace(told("two", crew), actors=(replace(crew, named=False),))])
    assert two.shared == frozenset()
    joined = two.joined({"the crew": "the sailors", "the sailors": "the sailors"})
    assert joined.of("one", "the crew") == joined.of("two", "the sailors") == "the sailors"
    assert joined.shared == {"the sailors"}
    assert [one.id for one in joined.actors if not one.named] == ["the sailors"]
