"""The sentence that says why a point has its standing."""

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.claims.origins import Origin
from rashomon.compare.points.held import Held
from rashomon.compare.points.standing import as_printed, denials, standing, told_as_denied
from rashomon.compare.points.voices import voices
from rashomon.model import Denial, Outlet
from tests.make import make_outlet, make_report, with_actor, with_event, with_statement

OUTLETS = {id: make_outlet(id, owner=owner) for id, owner in (("one.example", None), ("two.example", "Lund"))}
PAIR = (("r1", "one"), ("r2", "two"))
OUTLETS["three.example"] = make_outlet("three.example", owner="Lund")


def said(id, outlet, text, *, kind="indirect"):
    report = with_actor(make_report(text, id=id, outlet=outlet), "Ada Berg")
    report = with_statement(report, "Ada Berg", "said", "the ferry is safe")
    return replace(report, statements=tuple(replace(one, kind=kind) for one in report.statements))


def judged(*reports):
    joined = cast(reports)
    held = Held({report.id: report for report in reports}, OUTLETS, (), joined)
    versions = [claims(report, joined)[0] for report in reports]
    return standing(versions, voices(versions, held), (), told_as_denied(versions), held)


ONE = said("r1", "one.example", "Ada Berg said the ferry is safe.")
TWO = said("r2", "two.example", "It is over: Ada Berg said the ferry is safe.")
THREE = said("r3", "three.example", "On Monday Ada Berg said the ferry is safe.")


def test_two_outlets_without_names_whose_files_have_one_name_are_two():
    outlets = {f"unnamed:{folder}/1": Outlet(id=f"unnamed:{folder}/1", name="unnamed (1)") for folder in "ab"}
    reports = [said(f"r{i}", id, "Ada Berg said the ferry is safe.") for i, id in enumerate(outlets)]
    joined = cast(reports)
    held = Held({report.id: report for report in reports}, outlets, (), joined)
    versions = [claims(report, joined)[0] for report in reports]
    found = voices(versions, held)
    assert [voice.why for voice in found] == [f"{id}, on its own" for id in outlets]
    assert standing(versions, found, (), None, held)[1].startswith("2 outlets, 2 voices")


def test_that_something_was_said_has_several_voices_and_what_was_said_one_origin():
    assert judged(ONE, TWO) == (
        "corroborated",
        "2 outlets, 2 voices report that Ada Berg said it: what was said has this one origin",
    )


def test_one_owner_that_has_it_twice_repeats_that_it_was_said():
    assert judged(TWO, THREE) == (
        "repeated",
        "2 outlets, 1 voice (one owner, Lund: two.example, three.example) report that Ada Berg said it",
    )


def test_what_nobody_said_has_no_origin():
    quiet = [said(id, f"{name}.example", "Ada Berg said the ferry is safe.", kind="silence") for id, name in PAIR]
    assert judged(*quiet) == ("corroborated", "2 outlets, 2 voices: their versions are compatible")


def test_what_one_outlet_alone_carries_says_whose_word_it_is():
    joined = cast((ONE, TWO))
    held = Held({"r1": ONE, "r2": TWO}, OUTLETS, (), joined)
    (version,) = claims(ONE, joined)
    assert standing([version], voices([version], held), (), None, held) == (
        "single",
        "only one.example reports that Ada Berg said it",
    )


def test_a_story_of_one_report_cannot_be_measured():
    assert judged(ONE)[0] == "unmeasured"


def test_where_one_version_names_no_speaker_nobody_is_said_to_have_said_it():
    nobody = make_report("The ferry is safe, somebody said.", id="r3", outlet="three.example")
    nobody = with_statement(nobody, "somebody", "said", "The ferry is safe")
    assert judged(ONE, nobody) == (
        "corroborated",
        "2 outlets, 2 voices: their versions are compatible; those that name a speaker name Ada Berg",
    )


def test_two_who_deny_one_thing_do_not_deny_each_other():
    report = with_actor(said("r1", "one.example", "Ada Berg said the ferry is safe."), "Bo Krag")
    report = with_statement(
        replace(report, text=f"{report.text}\nBo Krag denied it."),
        "Bo Krag",
        "denied",
        "it",
        denies=(report.statements[0].id,),
    )
    joined = cast((report,))
    first = [claim for claim in claims(report, joined) if claim.words.start == 0]
    assert denials([first], {"r1": report})
    she = replace(report, text=f"She{report.text[3:]}")
    pronoun = replace(report.statements[1].sources[0], words=she.passage(0, 3), actor=None)
    by_her = replace(report.statements[1], sources=(pronoun,))
    (denied,) = denials([first], {"r1": replace(she, statements=(report.statements[0], by_her))}).values()
    assert not denied.who
    also = replace(report.statements[0], denied=report.statements[0].content)
    report = replace(report, statements=(also, report.statements[1]))
    first = [claim for claim in claims(report, joined) if claim.words.start == 0]
    assert not denials([first], {"r1": report})


def test_what_is_denied_stays_denied_where_its_words_are_printed():
    report = said("r1", "one.example", "Ada Berg said the ferry is safe, which Bo Krag denied that night.")
    (told,) = [claim for claim in claims(report, cast((report,))) if claim.kind == "statement"]
    denial = Denial(who="Bo Krag", words=report.passage(report.text.index("that night"), len(report.text)))
    whole = replace(told, id="whole", words=report.passage(0, len(report.text)))
    shown = as_printed({told.id: denial}, [[told], [whole]], [[whole]])
    assert shown == {"whole": denial}
    assert as_printed({told.id: denial}, [[told], [whole]], [[told]]) == {told.id: denial}
    inside = replace(denial, words=told.words)
    assert not as_printed({told.id: inside}, [[told], [whole]], [[whole]])
    denying = replace(whole, found=replace(told.found, denied=told.found.content))
    assert not as_printed({told.id: denial}, [[told], [denying]], [[denying]])
    assert as_printed({told.id: denial}, [[told], [replace(denying, words=denial.words)]], [[denying]])


def test_nobody_denies_his_own_word():
    one = said("r1", "one.example", "Ada Berg said the ferry is safe.")
    two = said("r2", "two.example", "Ada Berg said the ferry is safe.")
    denied = replace(two.statements[0], denied=two.statements[0].content)
    two = replace(two, statements=(denied,))
    joined = cast((one, two))
    reports = {"r1": one, "r2": two}
    group = [claim for report in (one, two) for claim in claims(report, joined) if claim.kind == "statement"]
    assert not denials([group], reports)
    told, denying = group
    another = replace(told, origin=replace(told.origin, sources=()))
    assert denials([[another, denying]], reports).keys() == {told.id}
    passed_on = replace(told, origin=replace(told.origin, via=("Radio",)))
    assert denials([[passed_on, denying]], reports).keys() == {told.id}
    a_report = replace(denying, found=replace(denied, by="statements/2 object"))
    assert not denials([[passed_on, a_report]], reports)


def test_what_came_by_way_of_a_speaker_is_that_speakers_word():
    passed_on = said("r4", "two.example", "Ada Berg said the ferry is safe.")
    joined = cast((ONE, passed_on))
    held = Held({report.id: report for report in (ONE, passed_on)}, OUTLETS, (), joined)
    own, told = (claims(report, joined)[0] for report in (ONE, passed_on))
    told = replace(told, origin=Origin(sources=("a-pilot",), via=own.origin.sources))
    (_, why) = standing((own, told), voices((own, told), held), (), None, held)
    assert "report that Ada Berg said it" in why


def test_what_one_tells_as_denied_is_disputed():
    def told(id, outlet, text, status):
        report = with_actor(with_actor(make_report(text, id=id, outlet=outlet), "Ada Berg"), "Bo Krag")
        report = with_event(report, text, "CONSULT", None, "Ada Berg", "Bo Krag")
        return replace(report, events=tuple(replace(one, status=status) for one in report.events))

    done = told("r1", "one.example", "Ada Berg warned Bo Krag", "happened")
    for status, decided in (("denied", "disputed"), ("happened", "corroborated")):
        text = "An aide hid behind the rain in denying that Ada Berg warned Bo Krag"
        found, why = judged(done, told("r2", "two.example", text, status))
        assert found == decided
        assert ("denied, as two.example reports" in why) == (status == "denied")
