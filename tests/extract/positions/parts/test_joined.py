"""One position for each stance: its places joined, the weaker ones that it implies left out."""

from dataclasses import replace

from rashomon.extract.positions import positions
from rashomon.extract.positions.parts.joined import joined
from rashomon.model import Via, When
from tests.extract.events.cast import cast


def read(text, **fields):
    report, parse = cast(text, **fields)
    return positions(report, parse)


def test_who_put_a_thing_forward_backs_it():
    report = read("Borduria proposed a ceasefire. Syldavia rejected the Borduria-backed ceasefire.")
    assert [(p.holder, p.stance) for p in report.positions] == [("BOR", "proposes"), ("SYL", "rejects")]


def test_a_stance_without_a_stronger_one_stays():
    report = read("Syldavia rejected the Borduria-backed ceasefire.")
    assert sorted((p.holder, p.stance) for p in report.positions) == [("BOR", "supports"), ("SYL", "rejects")]


def of(position, day):
    return replace(position, when=When(start=day, end=day, precision="day", basis="stated") if day else None)


def test_a_weaker_stance_of_another_day_stays():
    report = read("Syldavia rejected the peace plan. The harbour is quiet.")
    (strong,) = report.positions
    weak = replace(strong, stance="doubts")
    assert joined(report, (of(weak, "2025-03-03"), of(strong, "2025-03-07"))) == (
        of(weak, "2025-03-03"),
        of(strong, "2025-03-07"),
    )
    assert joined(report, (of(weak, "2025-03-07"), of(strong, "2025-03-07"))) == (of(strong, "2025-03-07"),)


def test_a_place_without_a_day_is_of_the_one_day_that_is_told():
    report = read("Borduria proposed a ceasefire. The ceasefire that Borduria proposed is short.")
    (position,) = report.positions
    first, second = (replace(position, evidence=(passage,)) for passage in position.evidence)
    (one,) = joined(report, (of(first, None), of(second, "2025-03-03")))
    assert (one.when.start, one.evidence) == ("2025-03-03", position.evidence)
    days = of(first, None), of(second, "2025-03-03"), of(second, "2025-03-04")
    assert len(joined(report, days)) == 3


def test_what_another_says_of_it_is_a_position_of_its_own():
    report = read("Borduria doubts the peace plan. Borduria doubts the peace plan. Syldavia is here.")
    (position,) = report.positions
    left, right = position.evidence
    told = Via(words=report.passage(left.start, left.start + 8), actor="SYL")
    places = replace(position, evidence=(left,)), replace(position, evidence=(right,), via=(told,))
    assert [p.via for p in joined(report, places)] == [(), (told,)]
    assert [p.via for p in joined(report, (replace(places[1], via=(replace(told, actor="BOR"),)), places[0]))] == [
        ()
    ]


def test_on_two_conditions_are_those_that_the_one_minister_who_accepts_tells():
    text = (
        "Syldavia will accept the truce, but only on two conditions. "
        "Vosk would accept the truce if Borduria leaves."
    )
    report, parse = cast(text)

    def conditions(*roles):
        actors = [replace(one, roles=roles) if one.id == "vosk" else one for one in report.actors]
        found = positions(replace(report, actors=tuple(actors)), parse).positions
        return [[words.text for words in p.conditions] for p in found if p.holder == "SYL"]

    assert conditions("foreign minister") == [["if Borduria leaves"]]
    assert conditions() == [["but only on two conditions"]]
