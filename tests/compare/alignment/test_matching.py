"""When two acts of violence are one (the verb in common is too little), and how a denied act is printed."""

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.likeness import Evidence
from rashomon.compare.alignment.matching import alike
from rashomon.compare.claims.made import claims
from tests.make import make_report, with_actor, with_event, with_figure, with_statement, words_of

CERTAIN = 1.0  # the chance that two are one event, if nothing tells them apart


def attack(id, text, *, by=None, of=None):
    """A report of one attack; who is not named may be anybody."""
    report = with_actor(with_actor(make_report(text, id=id, outlet=f"{id}.example"), "Ada Berg"), "Bo Krag")
    made = with_event(report, text[:-1], "ASSAULT", None, by or of, of or by)
    (event,) = made.events
    event = replace(event, actors=event.actors if by else (), recipients=event.recipients if of else ())
    return replace(made, events=(event,))


def likeness(left, right):
    joined = cast((left, right))
    one, other = (
        next(claim for claim in claims(report, joined) if claim.kind == "event") for report in (left, right)
    )
    return alike(one, other, Evidence(words=0.1, chance=CERTAIN), {}, joined)


def test_two_killings_with_nobody_in_common_are_two():
    gunman = attack("r1", "Ada Berg killed three people at the quay.", by="Ada Berg")
    assert likeness(gunman, attack("r2", "Bo Krag was killed in the hills.", of="Bo Krag")) == 0.0


def test_two_killings_of_one_person_may_be_one():
    shot = attack("r1", "Bo Krag was shot dead at the quay.", of="Bo Krag")
    assert likeness(shot, attack("r2", "Bo Krag was killed on Monday.", of="Bo Krag")) == CERTAIN


def test_who_killed_is_not_the_one_who_was_killed():
    gunman = attack("r1", "Ada Berg killed three people at the quay.", by="Ada Berg")
    assert likeness(gunman, attack("r2", "Ada Berg was killed at the quay.", of="Ada Berg")) == 0.0


def test_what_was_not_done_denies_another_act_of_the_same_verb_only_if_more_is_the_same():
    def removal(id, text, status):
        report = with_actor(make_report(text, id=id, outlet=f"{id}.example"), "Bo Krag")
        made = with_event(report, text[:-1], "OTHER", "removed", "Bo Krag", "Bo Krag")
        (event,) = made.events
        named = event.actors if "Bo Krag" in text else ()
        return replace(made, events=(replace(event, status=status, actors=(), recipients=named),))

    nets = removal("r1", "Divers removed the nets from the harbour.", "happened")
    assert likeness(nets, removal("r2", "A skipper was not removed for weeks.", "negated")) == 0.0
    gone = removal("r1", "Bo Krag was removed on Monday.", "happened")
    assert likeness(gone, removal("r2", "Bo Krag was not removed.", "negated")) > 0


def test_what_is_denied_is_printed_with_its_denial():
    text = "Ada Berg denied on Friday that she had hit Bo Krag."
    report = with_actor(with_actor(make_report(text, id="r1"), "Ada Berg"), "Bo Krag")
    made = with_event(report, "she had hit Bo Krag", "ASSAULT", None, "Ada Berg", "Bo Krag")
    made = replace(made, events=(replace(made.events[0], status="denied"),))
    told = next(claim for claim in claims(made, cast((made,))) if claim.found is made.events[0])
    assert told.words.text.startswith("Ada Berg denied")


NOBODY = "There was no immediate word of who had cut the nets"


def test_two_sentences_weeks_apart_that_name_nothing_are_of_two_things():
    def told(id, day, words=f"{NOBODY}."):
        return make_report(words, id=id, outlet=f"{id}.example", published=day)

    def score(*reports):
        joined = cast(reports)
        left, right = (claims(report, joined)[0] for report in reports)
        return alike(left, right, Evidence(words=0.8), {}, joined)

    first = told("r1", "2025-03-02")
    assert score(first, told("r2", "2025-03-03")) > 0
    assert score(first, told("r2", "2025-03-11")) == 0.0
    winter = "The boats lie off Klow in winter."
    assert score(told("r1", "2025-03-02", winter), told("r2", "2025-03-11", winter)) > 0


def test_acts_of_words_that_are_told_of_two_things_are_two():
    def blamed(id, thing):
        text = f"The {thing} that Ada Berg blames on Odde."
        report = with_actor(with_actor(make_report(text, id=id, outlet=f"{id}.example"), "Ada Berg"), "Odde")
        made = with_event(report, f"{thing} that Ada Berg blames on Odde", "ACCUSE", None, "Ada Berg", "Odde")
        return replace(made, events=(replace(made.events[0], triggers=(words_of(made, "blames"),)),))

    assert likeness(blamed("r1", "leak of oil ships"), blamed("r2", "leaking oil piers")) == 0.0
    assert likeness(blamed("r1", "leaking oil ships"), blamed("r2", "old ships")) == CERTAIN


def test_acts_of_words_by_two_of_one_state_are_one_only_if_more_than_the_verb_is():
    def accused(id, text, who, **more):
        report = with_actor(with_actor(make_report(text, id=id, outlet=f"{id}.example"), who, **more), "Odde")
        made = with_event(report, text[:-1], "ACCUSE", None, who, "Odde")
        (event,) = made.events
        trigger = (words_of(made, "accused"),)
        return replace(made, events=(replace(event, recipients=(), triggers=trigger),))

    minister = accused("r1", "Ada Berg accused agencies of sloth and waste, said Odde.", "Ada Berg", country="BO")
    army = accused("r2", "The Bordurian navy accused Odde.", "Bordurian navy", kind="organisation", country="BO")
    again = accused("r2", "Ada Berg accused everybody, said Odde.", "Ada Berg", country="BO")
    slothful = accused(
        "r2",
        "The Bordurian navy accused Odde of sloth and waste.",
        "Bordurian navy",
        kind="organisation",
        country="BO",
    )
    assert likeness(minister, again) == CERTAIN
    for other, one in ((army, False), (slothful, True)):
        sided = [
            replace(
                r,
                actors=tuple(
                    replace(a, roles=("minister",)) if a.kind == "person" and a.country else a for a in r.actors
                ),
            )
            for r in (minister, other)
        ]
        assert (likeness(*sided) == CERTAIN) == one


def test_who_criticised_a_thing_and_what_else_is_told_of_it_are_two():
    def score(text):
        report = with_actor(
            make_report("Ada Lund criticised the harbour rules for canteens.", id="r1"), "Ada Lund"
        )
        made = with_event(report, report.text[:-1], "ACCUSE", None, "Ada Lund", "Ada Lund")
        left = replace(made, events=(replace(made.events[0], recipients=()),))
        right = with_actor(make_report(text, id="r2", outlet="b.example"), "Bo Krag")
        known = cast((left, right))
        one, other = (next(c for c in claims(report, known) if c.kind == "event") for report in (left, right))
        return alike(one, other, Evidence(words=0.5), dict.fromkeys(one.about | other.about, 1.0), known)

    assert score("Bo Krag says the harbour rules make canteens hard.") == 0.0
    assert score("The harbour rules for canteens were assailed by Lund.") > 0


def acted(id, text, trigger, status="happened"):
    report = with_actor(make_report(text, id=id, outlet=f"{id}.example"), "Ada Berg")
    made = with_event(report, text[:-1], "SUPPORT", None, "Ada Berg", "Ada Berg")
    event = replace(made.events[0], recipients=(), triggers=(words_of(made, trigger),), status=status)
    return replace(made, events=(event,))


def test_what_one_does_and_does_not_support_is_one_thing_only_by_what_it_is():
    lights = acted("r1", "Ada Berg supports new lamps for harbour pilots and divers.", "supports")
    refused = acted("r2", "Ada Berg does not support lower fees for sailors.", "support", "negated")
    dark = acted("r2", "Ada Berg does not support new lamps for sailors.", "support", "negated")
    assert likeness(lights, refused) == 0.0
    assert likeness(lights, dark) == CERTAIN


def told(left, right, **evidence):
    """How far the clauses on fog of two sentences are one by themselves, all their stems weighing the same."""
    reports = [make_report(text, id=id, outlet=f"{id}.example") for id, text in (("r1", left), ("r2", right))]
    known = cast(tuple(reports))
    one, other = (
        next(claim for claim in claims(report, known) if claim.part and "fog" in claim.words.text)
        for report in reports
    )
    weight = dict.fromkeys(one.about | other.about, 1.0)
    return alike(one, other, Evidence(**{"words": 0.55, **evidence}), weight, known)


def test_clauses_with_no_more_than_the_least_in_common_are_one_only_if_nothing_else_is_near():
    stranded = "The pilots went home, while heavy fog delayed barges outside the bay."
    elsewhere = "Nobody complained, although heavy mountain fog delayed trains."
    assert told(stranded, elsewhere) == 0.0
    assert told(stranded, elsewhere, near=0.3) > 0
    assert told(stranded, elsewhere, words=0.7) > 0


@pytest.mark.parametrize(
    ("words", "near", "again", "one"),
    [
        (0.35, 0.0, "the mayor asked why", False),
        (0.45, 0.0, "the mayor asked why", True),
        (0.35, 0.3, "the mayor asked why", True),
        (0.35, 0.0, "all 48 boats were away", True),
    ],
)
def test_an_act_and_a_sentence_with_few_words_in_common_are_one_only_by_more_than_these(words, near, again, one):
    act = with_actor(make_report("Ada Berg let all 48 boats out of the flooded lock.", id="r1"), "Ada Berg")
    made = with_event(act, act.text[:-1], "OTHER", None, "Ada Berg", "Ada Berg")
    left = replace(made, events=(replace(made.events[0], recipients=()),))
    told = f"Ada Berg had seen the lock flooded at dawn when {again}."
    right = with_actor(make_report(told, id="r2", outlet="b.example"), "Ada Berg")
    known = cast((left, right))
    first = next(claim for claim in claims(left, known) if claim.found)
    other = next(claim for claim in claims(right, known) if claim.kind == "event" and not claim.part)
    weight = dict.fromkeys(first.about | other.about, 1.0)
    assert (alike(first, other, Evidence(words=words, near=near), weight, known) > 0) == one


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("Ada Berg agreed to dredge the western channel by autumn.", 1.0),
        ("Ada Berg agreed to meet the pilots.", 0.0),
        ("Ada Berg agreed on Friday.", 1.0),
    ],
)
def test_two_acts_of_words_of_one_actor_are_one_only_if_they_share_more_than_its_name(other, one):
    def agreed(id, text):
        made = with_actor(make_report(text, id=id, outlet=f"{id}.example"), "Ada Berg")
        made = with_event(made, text[:-1], "AGREE", None, "Ada Berg", "Ada Berg")
        return replace(
            made, events=(replace(made.events[0], recipients=(), triggers=(words_of(made, "agreed"),)),)
        )

    found = likeness(agreed("r1", "Ada Berg agreed to dredge the whole channel."), agreed("r2", other))
    assert found == one


def valued(id, text, words, value):
    report = with_actor(make_report(text, id=id, outlet=f"{id}.example"), "Ada Berg")
    report = with_figure(report, words, value, "toll", unit="USD")
    return with_statement(report, "Ada Berg", "said", text.removeprefix("Ada Berg said ").rstrip("."))


@pytest.mark.parametrize(
    ("text", "words", "value", "one"),
    [
        ("Ada Berg said the bridge toll remains at six dollars.", "six dollars", 6, False),
        ("Ada Berg said she would lower the bridge toll to four dollars.", "four dollars", 4, True),
    ],
)
def test_a_value_in_force_and_one_that_is_proposed_are_two(text, words, value, one):
    left = valued("r1", "Ada Berg said the plan would lower the bridge toll to four dollars.", "four dollars", 4)
    right = valued("r2", text, words, value)
    joined = cast((left, right))
    said = [next(c for c in claims(report, joined) if c.kind == "statement") for report in (left, right)]
    assert (alike(*said, Evidence(words=0.8), {}, joined) > 0) == one
