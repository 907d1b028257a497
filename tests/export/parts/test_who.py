from dataclasses import replace

from rashomon.export.story import story_view
from rashomon.export.view import Holdings
from rashomon.model import Place, Position, Proposal, identity
from tests.export.make import story
from tests.make import make_report, with_actor, with_event, with_statement, words_of

TEXT = "Ada Lund accused Bo Krag of selling the pier. Ada Lund met Bo Krag in Klow, the harbour master said."


def report(*, told=(), **more):
    made = with_actor(with_actor(make_report(TEXT, outlet="gannet.example"), "Ada Lund"), "Bo Krag")
    for words, type in told:
        made = with_event(made, words, type, None, "Ada Lund", "Bo Krag")
        made = replace(made, events=(*made.events[:-1], replace(made.events[-1], **more)))
    return made


def deeds(made):
    view = story_view(story(made), Holdings(reports=(made,)))
    return {who.actor.name: [(deed.act, deed.target.name, deed.by) for deed in who.deeds] for who in view.who}


def test_who_accuses_whom_has_a_direction_and_who_meets_whom_has_none():
    assert deeds(report(told=[("Ada Lund accused Bo Krag", "ACCUSE")])) == {
        "Ada Lund": [("accuses or criticises", "Bo Krag", ())]
    }
    assert deeds(report(told=[("Ada Lund met Bo Krag", "CONSULT")])) == {
        "Ada Lund": [("meets or talks with", "Bo Krag", ())],
        "Bo Krag": [("meets or talks with", "Ada Lund", ())],
    }


def met(doers, others, mode="meet"):
    """Who meets whom, where an act has several on a side."""
    made = report(told=[("Ada Lund met Bo Krag", "CONSULT")], mode=mode)
    made = with_actor(with_actor(made, "Klow"), "harbour")
    ids = {actor.name: actor.id for actor in made.actors}
    sides = {"actors": tuple(ids[one] for one in doers), "recipients": tuple(ids[one] for one in others)}
    made = replace(made, events=(replace(made.events[-1], **sides),))
    return {(name, target) for name, told in deeds(made).items() for _, target, _ in told if name < target}


def test_those_whom_somebody_meets_do_not_meet_each_other():
    assert met(["Ada Lund"], ["Bo Krag", "Klow"]) == {("Ada Lund", "Bo Krag"), ("Ada Lund", "Klow")}
    assert met(["Ada Lund", "Bo Krag"], ["Klow"]) == {("Ada Lund", "Klow"), ("Bo Krag", "Klow")}
    assert met(["Ada Lund", "Bo Krag"], []) == {("Ada Lund", "Bo Krag")}
    both = ["Ada Lund", "Bo Krag"]
    assert met(["Klow", "harbour"], both, "third-party") == {
        ("Ada Lund", "Bo Krag"),
        ("Ada Lund", "Klow"),
        ("Ada Lund", "harbour"),
        ("Bo Krag", "Klow"),
        ("Bo Krag", "harbour"),
    }


def test_what_is_planned_was_before_or_is_denied_is_no_deed():
    met = [("Ada Lund met Bo Krag", "CONSULT")]
    assert deeds(report(told=met, status="planned")) == deeds(report(told=met, auxiliary="historical")) == {}
    said = with_statement(report(told=met), "the harbour master", "said", "Ada Lund met Bo Krag in Klow")
    inside = replace(said.events[0], statement=said.statements[0].id)
    told = replace(said, events=(inside,))
    assert deeds(told)["Ada Lund"] == [("meets or talks with", "Bo Krag", ("the harbour master",))]
    denied = replace(told, statements=(replace(said.statements[0], denied_by=("s9",)),))
    assert deeds(denied) == {}


def test_words_that_do_not_name_both_are_shown_with_their_sentence():
    made = report(told=[("Ada Lund accused", "ACCUSE")])
    (who,) = [who for who in story_view(story(made), Holdings(reports=(made,))).who if who.deeds]
    assert who.deeds[0].evidence[0].text == TEXT  # one line, taken for a sentence


def test_an_office_is_named_once_in_its_fullest_form():
    made = report(told=[("Ada Lund accused Bo Krag", "ACCUSE")])
    roles = ("minister", "Minister of Piers", "mayor")
    made = replace(made, actors=tuple(replace(actor, roles=roles) for actor in made.actors))
    who, other = story_view(story(made), Holdings(reports=(made,))).who
    assert who.facts() == ("Minister of Piers", "mayor", "1 report")
    assert (other.actor.name, other.takes_part) == ("Bo Krag", False)


def listed(*reports):
    return [who.actor.name for who in story_view(story(*reports), Holdings(reports=reports)).who]


def test_persons_with_an_office_or_in_several_reports_stand_behind_those_who_say_or_do_something():
    one = with_actor(report(told=[("Ada Lund accused Bo Krag", "ACCUSE")]), "harbour master")
    other = with_actor(make_report("Bo Krag left Klow.", id="r2", outlet="quayside.example"), "Bo Krag")
    assert listed(one) == ["Ada Lund"]
    assert listed(one, other) == ["Ada Lund", "Bo Krag"]
    bearing = tuple(replace(who, roles=("mayor",)) if who.name == "Bo Krag" else who for who in one.actors)
    assert listed(replace(one, actors=bearing)) == ["Ada Lund", "Bo Krag"]


def test_a_place_called_after_somebody_is_nobody():
    names = ("Lund Ridge", "Port Krag")
    reports = []
    for outlet in ("gannet.example", "quayside.example"):
        made = make_report("Boats lay off Lund Ridge and Port Krag.", id=outlet, outlet=outlet)
        for name in names:
            made = with_actor(made, name)
        place = Place(id="x1", name="Port Krag", mentions=(words_of(made, "Port Krag"),))
        reports.append(replace(made, places=(place,)))
    assert listed(*reports) == []
    assert listed(*(replace(made, places=()) for made in reports)) == ["Port Krag"]


def with_position(made, holder, stance):
    ids = {actor.name: actor.id for actor in made.actors}
    words = words_of(made, "selling the pier")
    position = Position(
        id=identity("o", holder, stance),
        report=made.id,
        holder=ids[holder],
        proposal=Proposal(id="n1", name="selling the pier", words=words),
        stance=stance,
        conditions=(),
        when=None,
        via=(),
        evidence=(words,),
    )
    return replace(made, positions=(*made.positions, position))


def test_who_stands_with_whom_is_told_by_stances_alone():
    made = with_actor(report(), "Klow")
    for holder, stance in (("Ada Lund", "rejects"), ("Bo Krag", "proposes"), ("Klow", "accepts on conditions")):
        made = with_position(made, holder, stance)
    view = story_view(story(made), Holdings(reports=(made,)))
    sides = {who.actor.name: [(one.leaning, one.company) for one in who.sides] for who in view.who}
    assert sides == {
        "Ada Lund": [("against", ", unlike Bo Krag and Klow")],
        "Bo Krag": [("for", ", with Klow, unlike Ada Lund")],
        "Klow": [("conditionally for", ", with Bo Krag, unlike Ada Lund")],
    }
    doubtful = with_position(made, "Bo Krag", "doubts")
    view = story_view(story(doubtful), Holdings(reports=(doubtful,)))
    assert [who.sides for who in view.who if who.actor.name == "Bo Krag"] == [()]
    torn = with_position(made, "Klow", "rejects")
    view = story_view(story(torn), Holdings(reports=(torn,)))
    assert [who.sides for who in view.who if who.actor.name == "Klow"] == [()]
    silent = with_position(with_position(report(), "Ada Lund", "silent"), "Bo Krag", "non-committal")
    view = story_view(story(silent), Holdings(reports=(silent,)))
    assert not [side for who in view.who for side in who.sides]


def test_how_often_reports_cite_somebody_is_no_number_of_statements():
    told = "Ada Lund said that the pier was sold. Later Ada Lund denied that the pier was sold."
    made = with_actor(make_report(told), "Ada Lund")
    made = with_statement(made, "Ada Lund", "said", "that the pier was sold")
    made = with_statement(made, "Later Ada Lund", "denied", "pier was sold.")
    made = replace(made, outlet="gannet.example")
    (lund,) = story_view(story(made), Holdings(reports=(made,))).who
    assert lund.facts() == ("1 report", "cited 2 times")
