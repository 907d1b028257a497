"""What several reports tell in whatever they find it told: a clause, a sentence, somebody's words, a condition."""

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.align import align
from rashomon.compare.claims.made import claims
from rashomon.model import Position, Proposal, Via, identity
from tests.make import make_report, with_actor, with_event, with_figure, with_statement, words_of

# Sentences on other things, so that there are words that tell two of them from the rest.
OTHERS = "\n".join(
    f"{one} {other}."
    for one in ("Sheep grazed above", "Painters whitewashed", "Children skated around", "Storms battered")
    for other in ("Nesby mill", "Odde chapel", "Gran library")
)


def told(id, text, *, who="Ada Lund", said=None, cue="said"):
    report = with_actor(make_report(f"{text}\n{OTHERS}", id=id, outlet=f"{id}.example"), who)
    return with_statement(report, who, cue, said) if said else report


def joined(*reports):
    """The words of what several reports tell alike, numbers aside."""
    known = cast(reports)
    told = [claim for report in reports for claim in claims(report, known) if claim.kind != "figure"]
    groups = align(told, known, {})
    shared = [group for group in groups if len({claim.report for claim in group}) > 1]
    return [[claim.words.text for claim in group] for group in shared if group[0].words.text not in OTHERS]


def holds(points, *parts):
    """Whether there is a point with all of the words, each in a version."""
    return any(all(any(part in version for version in point) for part in parts) for point in points)


def test_what_one_says_another_report_tells_in_a_clause():
    said = "the tug was towing the barge past the lighthouse towards Hamnvik"
    left = told("r1", f"Ada Lund said {said}.", said=said)
    right = told("r2", "While the tug was towing the barge past the lighthouse, fog came down over the skerries.")
    assert holds(joined(left, right), "Ada Lund said the tug", "While the tug")


def test_a_clause_and_a_statement_with_a_few_plain_words_in_common_are_two():
    said = "people had long known of plans to move it to a new place this year"
    left = told("r1", f"Ada Lund said {said}.", said=said)
    right = told("r2", "While people made new plans, storms came down over the skerries.")
    assert not holds(joined(left, right), "Ada Lund said", "While people")


def test_a_number_that_both_give_speaks_for_one_thing():
    left = told("r1", "The lock was open for six hours as a gesture.")
    same = told("r2", "The lock had worked for six hours.")
    other = told("r2", "The lock had worked for nine hours.")
    assert holds(joined(left, same), "The lock was open", "The lock had worked")
    assert not holds(joined(left, other), "The lock was open", "The lock had worked")


def test_of_two_things_said_behind_one_that_another_report_may_tell_the_second():
    said = "that the lighthouse would close and that the tug had towed the barge past the skerries"
    left = told("r1", f"Ada Lund said {said}.", said=said)
    right = told("r2", "The tug had towed the barge past the skerries at dawn.")
    assert holds(joined(left, right), "the tug had towed", "The tug had towed")
    assert not holds(joined(left, right), "the lighthouse would close", "The tug had towed")


def test_a_sentence_word_for_word_is_one_whatever_was_found_in_it():
    sentence = "Nobody slept in Vardal, nor in Hamnvik"
    left = with_actor(with_actor(told("r1", f"{sentence}."), "Vardal"), "Hamnvik")
    right = told("r2", f"“{sentence}.”")
    assert holds(joined(left, right), sentence, sentence)


def test_the_two_sides_of_a_call_tell_of_one_call():
    text = "the ministers discussed reopening the lighthouse and dredging the estuary"
    left = told("r1", f"Ada Lund said {text}.", said=text)
    other = "the two ministers had discussed dredging the estuary and reopening the lighthouse"
    right = told("r2", f"Bo Krag said {other}.", who="Bo Krag", said=other)
    assert holds(joined(left, right), "Ada Lund said", "Bo Krag said")


def test_two_speakers_who_count_otherwise_tell_of_two_things():
    text = "smugglers released {} sailors near the lighthouse after paying ransom"
    left, right = (
        with_figure(
            told(id, f"{who} said {text.format(number)}.", who=who, said=text.format(number)),
            f"{number} sailors",
            value,
            "sailors",
        )
        for id, who, number, value in (("r1", "Ada Lund", "21", 21), ("r2", "Bo Krag", "82", 82))
    )
    assert not holds(joined(left, right), "Ada Lund said", "Bo Krag said")


def test_two_sentences_on_the_same_people_that_nothing_else_comes_near_are_one():
    def report(id, text):
        made = make_report(f"{text}\n{OTHERS}", id=id, outlet=f"{id}.example")
        return with_actor(with_actor(made, "Thora Eyvind Lund"), "Syldavian ambassador")

    left = report("r1", "Thora Eyvind Lund had the Syldavian ambassador brought in.")
    right = report("r2", "Thora Eyvind Lund hauled in the Syldavian ambassador.")
    assert holds(joined(left, right), "brought in", "hauled in")
    credit = (
        report("r3", "Thora Eyvind Lund and Syldavian ambassador."),
        report("r4", "Thora Eyvind Lund or Syldavian ambassador."),
    )
    assert not joined(*credit)


def test_two_persons_who_are_told_to_do_the_same_do_two_things():
    left, right = (
        told("r1", "Ada Lund had sold her boats."),
        told("r2", "Bo Krag has sold his boats.", who="Bo Krag"),
    )
    assert not joined(left, right)
    assert joined(left, told("r3", "Ada Lund has sold her boats."))


def accepting(report, words, condition):
    """The report, its first actor accepting the truce on a condition, in some words."""
    position = Position(
        id=identity("t", report.id, words),
        report=report.id,
        holder=report.actors[0].id,
        proposal=Proposal(id="q1", name="truce", words=words_of(report, "the truce")),
        stance="accepts on conditions",
        conditions=(words_of(report, condition),),
        when=None,
        via=(),
        evidence=(words_of(report, words),),
    )
    return replace(report, positions=(*report.positions, position))


def test_a_condition_is_what_its_holder_says_must_be():
    condition = "provided that the logbooks stay in the harbour archive"
    left = told("r1", f"Ada Lund accepts the truce {condition}.")
    left = accepting(left, f"Ada Lund accepts the truce {condition}", condition)
    said = "the logbooks must stay in the archive"
    right = told("r2", f"Ada Lund said {said}.", said=said)
    assert holds(joined(left, right), condition, "Ada Lund said")
    other = told("r2", f"Bo Krag said {said}.", who="Bo Krag", said=said)
    assert not holds(joined(left, other), condition, "Bo Krag said")


def test_what_is_said_on_a_condition_is_more_than_the_condition():
    condition = "provided that the logbooks stay in the harbour archive"
    said = f"she accepts the truce {condition}"
    left = accepting(told("r1", f"Ada Lund said {said}.", said=said), said, condition)
    right = accepting(
        told("r2", f"Ada Lund takes the truce {condition}."), f"takes the truce {condition}", condition
    )
    assert not holds(joined(left, right), "Ada Lund said", condition)


def test_a_condition_in_the_lead_is_the_one_that_is_quoted_further_down_if_both_ask_it_of_one():
    first, quoted = (
        "if Bo Krag took the night ferry home to his harbour",
        "once Bo Krag is off the pier with his luggage",
    )
    texts = f"Ada Lund backs the truce {first}.", f"She takes the truce {quoted}."
    left = with_actor(told("r1", "\n".join(texts)), "Bo Krag")
    for text, condition in zip(texts, (first, quoted), strict=True):
        left = accepting(left, text.rstrip("."), condition)
    right = with_actor(told("r2", texts[1].replace("She", "Ada Lund")), "Bo Krag")
    right = accepting(right, f"Ada Lund takes the truce {quoted}", quoted)
    assert holds(joined(left, right), first, quoted)


def test_what_one_says_is_an_act_only_if_a_word_of_it_can_name_the_act():
    text = "{} the toll at the Odde lighthouse, the Gran lock and the Nesby skerries"
    left = with_actor(told("r1", f"Ada Lund {text.format('raised')}."), "Odde council")
    left = with_event(left, f"Ada Lund {text.format('raised')}", "SANCTION", "impose", "Ada Lund", "Odde council")
    acted = replace(left.events[0], triggers=(words_of(left, "raised"),))
    left = replace(left, events=(acted,))
    for verb, one in (("raised", True), ("kept", False)):
        said = f"she {text.format(verb)}"
        right = told("r2", f"Ada Lund said {said}.", said=said)
        assert holds(joined(left, right), "Ada Lund raised", "Ada Lund said") == one


def test_that_one_sets_conditions_is_one_thing_in_whatever_words_and_not_what_they_are():
    def setting(id, text, condition, *, who="Ada Lund"):
        report = told(id, f"{who} {text}.", who=who)
        position = Position(
            id=f"p{id}",
            report=id,
            holder=report.actors[0].id,
            proposal=Proposal(id="q1", name="truce", words=words_of(report, who)),
            stance="non-committal",
            conditions=(words_of(report, condition),),
            when=None,
            via=(),
            evidence=(words_of(report, f"{who} {text}"),),
        )
        return replace(report, positions=(position,))

    terms = setting("r1", "has set conditions that go beyond the draft", "conditions that go beyond the draft")
    demands = "presented the harbour board with a list of demands"
    listed = setting("r2", demands, "a list of demands")
    stance, demanded = joined(terms, listed)  # what each says of the truce, and that it sets conditions
    assert (
        stance
        == demanded
        == [f"Ada Lund {text}" for text in ("has set conditions that go beyond the draft", demands)]
    )
    assert not joined(terms, setting("r2", demands, "a list of demands", who="Bo Krag"))
    only = "would sign only if the tugs were paid"
    assert len(joined(terms, setting("r2", only, "if the tugs were paid"))) == 1


def test_an_act_told_in_capitals_alone_is_a_claim():
    reports = []
    for id in ("r1", "r2"):
        report = make_report("FERRY STRIKE\nAda Lund met Bo Krag.", id=id, outlet=f"{id}.example")
        named = with_actor(with_actor(report, "Ada Lund"), "Bo Krag")
        reports.append(with_event(named, "STRIKE", "PROTEST", "strike", "Ada Lund", "Bo Krag"))
    known = cast(reports)
    held = [claim for report in reports for claim in claims(report, known)]
    acts = [claim for claim in held if claim.kind == "event" and claim.found]
    assert [claim.report for claim in acts] == ["r1", "r2"]
    groups = align(held, known, {(acts[0].id, acts[1].id): 0.9})
    assert [len(group) for group in groups if group[0].id == acts[0].id] == [2]


def test_two_who_speak_of_one_thing_and_not_of_each_other_say_two_things():
    one = "the council accepts the principle of inspections but would not agree to a permanent mission"
    other = "the port never dropped its demand for a permanent inspection mission"
    left = told("r1", f"Ada Lund said {one}.", said=one)
    right = told("r2", f"Bo Krag said {other}.", who="Bo Krag", said=other)
    assert not holds(joined(left, right), "Ada Lund said", "Bo Krag said")


def through(id, outlet, said):
    """A report with what officials of Oman told that outlet."""
    report = with_actor(make_report(f"Omani officials told {outlet} {said}.\n{OTHERS}", id=id), "Omani officials")
    report = with_actor(report, outlet, kind="organisation")
    officials, paper = report.actors
    unnamed = replace(officials, named=False, kind="group", country="OM")
    report = with_statement(replace(report, actors=(unnamed, paper)), "Omani officials", "told", said)
    (statement,) = report.statements
    via = (Via(words=words_of(report, outlet), actor=paper.id),)
    return replace(report, outlet=f"{id}.example", statements=(replace(statement, via=via),))


def test_what_two_retell_of_what_one_outlet_has_from_one_source_is_one_report():
    said = "that the sultan found Krag too close to the dockers"
    other = "that they want the friend of dockers Krag replaced"
    first = through("r1", "CBS News", said)
    assert holds(joined(first, through("r2", "CBS", other)), said, other)
    assert not holds(joined(first, through("r2", "ABC News", other)), said, other)


def test_light_verbs_and_words_of_degree_in_common_make_no_two_sentences_one():
    left = told("r1", "Lund always tries to make her case to divers.")
    assert not holds(
        joined(left, told("r2", "Here was the case that Krag tried to make himself.")), "Lund", "Krag"
    )
    left = told("r1", "Divers make 15 crowns an hour, far less than pilots.")
    other = told("r2", "Yet sums are far less than crowns that cooks get an hour.")
    assert not holds(joined(left, other), "Divers make", "Yet sums")


def test_the_first_since_one_thing_is_told_twice_and_not_the_first_since_another():
    left = told("r1", "The envoys of both sides sat down for the first time since the flood of Gran.")
    same = told("r2", "This dinner marked the first such contact between the two since the flood.")
    other = told("r2", "This dinner marked the first such contact between the two since the strike.")
    assert holds(joined(left, same), "The envoys", "This dinner")
    assert not holds(joined(left, other), "The envoys", "This dinner")


def troops(report):
    return with_actor(report, "the Syldavian troops", kind="group", country="SY")


def test_what_somebody_claims_that_one_does_is_what_another_tells_of_them():
    said = "the Syldavian troops were advancing across several valleys, which made a truce unwise"
    left = troops(told("r1", f"Ada Lund claimed that {said}.", said=said, cue="claimed"))
    same = troops(told("r2", "The offer comes as the Syldavian troops keep advancing on the eastern bank."))
    other = troops(told("r2", "The offer comes as the Syldavian troops keep digging on the eastern bank."))
    assert holds(joined(left, same), "Ada Lund claimed", "keep advancing")
    assert not holds(joined(left, other), "Ada Lund claimed", "keep digging")


def test_a_participle_tells_what_another_report_says_in_a_sentence():
    left = told(
        "r1", "Ada Lund has not signed the treaty, instead setting conditions beyond what Odde had offered."
    )
    right = told("r2", "Ada Lund has set conditions that go beyond the treaty.")
    assert holds(joined(left, right), "instead setting", "has set conditions")


def test_what_one_speaker_says_is_one_utterance_where_nothing_else_comes_near():
    said = "the envoy to the talks would be sent to Hamnvik to count gulls"
    other = "Bo Krag, so far envoy to the river talks, was being shipped off to Hamnvik"
    left = told("r1", f"Ada Lund said {said}.", said=said)
    right = told("r2", f"Ada Lund said {other}.", said=other)
    assert holds(joined(left, right), "count gulls", "shipped off")
    assert not holds(joined(left, told("r2", f"Bo Krag said {other}.", who="Bo Krag", said=other)), "count gulls")
