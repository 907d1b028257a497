from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.points.held import Held
from rashomon.compare.points.voices import voices
from rashomon.model import Copy, Position, Proposal, Source, Via
from tests.make import make_outlet, make_report, with_actor, with_event, with_statement, words_of

OUTLETS = {id: make_outlet(id) for id in ("one.example", "two.example", "three.example")}
BODY = "Harbour Watch"


def told(id, outlet, text, source=None, content=None, *, speaker=None):
    """A report of one sentence; `speaker` is a person who speaks for the body."""
    report = with_actor(make_report(text, id=id, outlet=outlet), BODY, kind="organisation")
    if speaker:
        report = with_actor(report, speaker)
        body, person = report.actors
        report = replace(report, actors=(body, replace(person, acts_for=body.id)))
    return with_statement(report, source, "said", content) if source else report


def heard(*reports):
    joined = cast(reports)
    held = Held({report.id: report for report in reports}, OUTLETS, (), joined)
    found = voices([claims(report, joined)[0] for report in reports], held)
    return [voice.reports for voice in found]


def test_what_one_speaker_said_is_told_by_as_many_voices_as_heard_it():
    said = [
        told("r1", "one.example", f"{BODY} said the ferry sank off Bergen.", BODY, "the ferry sank off Bergen"),
        told("r2", "two.example", f"The ferry went down, {BODY} said.", BODY, "The ferry went down"),
    ]
    assert heard(*said) == [("r1",), ("r2",)]


def test_who_said_it_is_the_origin_of_what_another_report_tells_itself():
    reports = [
        told("r1", "one.example", f"{BODY} said the ferry sank off Bergen.", BODY, "the ferry sank off Bergen"),
        told("r2", "two.example", f"The ferry went down, {BODY} said.", BODY, "The ferry went down"),
        told("r3", "three.example", "The ferry sank in the night."),
    ]
    assert heard(*reports) == [("r1", "r2"), ("r3",)]


def test_a_quotation_without_a_speaker_makes_no_origin_of_the_speakers():
    reports = [
        told("r1", "one.example", f"{BODY} said the ferry sank off Bergen.", BODY, "the ferry sank off Bergen"),
        told("r2", "two.example", f"The ferry went down, {BODY} said.", BODY, "The ferry went down"),
        told("r3", "three.example", "“The ferry sank off Bergen.”"),
    ]
    assert len(heard(*reports)) == 3


def test_a_body_and_who_speaks_for_it_are_one_origin_and_two_who_speak_for_it_are_not():
    def by(id, outlet, speaker):
        text = f"The ferry sank off Bergen, {speaker} of the {BODY} said."
        return told(id, outlet, text, speaker, "The ferry sank off Bergen", speaker=speaker)

    body = told("r1", "one.example", f"{BODY} said the ferry sank.", BODY, "the ferry sank")
    event = told("r3", "three.example", "The ferry sank in the night.")
    assert heard(body, by("r2", "two.example", "Ada Lund"), event) == [("r1", "r2"), ("r3",)]
    assert len(heard(by("r1", "one.example", "Per Holm"), by("r2", "two.example", "Ada Lund"), event)) == 3


def test_an_event_is_attributed_by_the_name_that_the_story_knows_its_speaker_by():
    def crossing(id, outlet, name):
        text = f"The ferry Solveig rammed the quay of Oslo, {name} said."
        report = with_actor(
            with_actor(with_actor(make_report(text, id=id, outlet=outlet), name), "Solveig"), "Oslo"
        )
        report = with_event(
            report, "The ferry Solveig rammed the quay of Oslo", "ASSAULT", None, "Solveig", "Oslo"
        )
        report = with_statement(report, name, "said", "The ferry Solveig rammed the quay of Oslo")
        (statement,) = report.statements
        speaker = Source(words=words_of(report, name), actor=report.actors[0].id)
        return replace(report, statements=(replace(statement, sources=(speaker,), by="1 clause"),))

    reports = crossing("r1", "one.example", "Ada Lund"), crossing("r2", "two.example", "Lund")
    joined = cast(reports)
    held = Held({report.id: report for report in reports}, OUTLETS, (), joined)
    events = [claim for report in reports for claim in claims(report, joined) if claim.kind == "event"]
    (voice,) = voices(events, held)
    assert voice.why.startswith("one stated origin, Ada Lund")


def reasons(*reports, copies=(), outlets=OUTLETS):
    """Why the reports of each voice of several are one."""
    joined = cast(reports)
    held = Held({report.id: report for report in reports}, outlets, copies, joined)
    found = voices([claims(report, joined)[0] for report in reports], held)
    return [voice.why for voice in found if len(voice.reports) > 1]


def through(report, outlet, *, audience=False):
    """The report whose one statement reached it through an outlet, which reported it or was told it."""
    report = with_actor(report, outlet, kind="organisation")
    (statement,) = report.statements
    link = report.actors[-1].id
    via = () if audience else (Via(words=words_of(report, outlet), actor=link),)
    told = (link,) if audience else ()
    return replace(report, statements=(replace(statement, via=via, audience=told),))


def test_what_was_told_to_an_outlet_is_heard_by_that_outlet_alone():
    def by(id, outlet, text, content, *, audience):
        return through(told(id, outlet, text, BODY, content), "Reuters", audience=audience)

    content = "the ferry sank"
    reports = [
        by("r1", "one.example", f"{BODY} said to Reuters {content}.", content, audience=True),
        by("r2", "two.example", f"Reuters reports: {BODY} said {content}.", content, audience=False),
        told("r3", "three.example", f"{BODY} said {content}.", BODY, content),
    ]
    assert heard(*reports) == [("r1", "r2"), ("r3",)]
    assert reasons(*reports) == ["one channel, Reuters: one.example, two.example"]


def test_that_somebody_said_it_all_have_from_the_one_who_told_that_she_did():
    def by(id, outlet, text, content):
        report = with_actor(make_report(text, id=id, outlet=outlet), "Ada Berg")
        return through(with_statement(report, "Ada Berg", "said", content), BODY)

    reports = [
        by("r1", "one.example", f"Ada Berg said the pier was sold, {BODY} stated.", "the pier was sold"),
        by("r2", "two.example", f"Ada Berg said the pier had gone, according to {BODY}.", "the pier had gone"),
    ]
    assert reasons(*reports) == [f"one channel, {BODY}: one.example, two.example"]


def test_an_outlet_that_cites_another_for_it_is_one_voice_with_it():
    outlets = {**OUTLETS, "two.example": replace(OUTLETS["two.example"], name="The Bergen Lantern")}
    cites = with_actor(
        make_report("The ferry sank, Bergen Lantern said.", id="r1", outlet="one.example"), "Bergen Lantern"
    )
    cites = with_statement(cites, "Bergen Lantern", "said", "The ferry sank")
    tells = make_report("The ferry sank off Bergen in the night.", id="r2", outlet="two.example")
    assert reasons(cites, tells, outlets=outlets) == [
        "one cites the other, The Bergen Lantern: one.example, The Bergen Lantern"
    ]


def test_officials_without_a_name_are_one_origin_with_others_of_their_state():
    def by(id, outlet, who, country):
        report = with_actor(
            make_report(f"The ferry sank, {who} said.", id=id, outlet=outlet), who, country=country
        )
        (actor,) = report.actors
        report = replace(report, actors=(replace(actor, id=f"{id}-officials", named=False),))
        return with_statement(report, who, "said", "The ferry sank")

    event = told("r3", "three.example", "The ferry sank in the night.")
    one = by("r1", "one.example", "two Norwegian officials", "NO")
    other = by("r2", "two.example", "a Norwegian official", "NO")
    assert heard(one, other, event) == [("r1", "r2"), ("r3",)]
    assert reasons(one, other, event) == [
        "one stated origin, unnamed officials of Norway: one.example, two.example"
    ]
    danish = by("r2", "two.example", "a Danish official", "DK")
    nobodys = by("r2", "two.example", "two officials", None)
    divers = by("r2", "two.example", "two Norwegian divers", "NO")
    assert all(len(heard(one, another, event)) == 3 for another in (danish, nobodys, divers))


def test_a_copy_joins_only_what_stands_in_it():
    text = "The ferry sank in the night.\nNobody was hurt, its owner hopes."
    one, other = (
        make_report(text, id=id, outlet=f"{name}.example") for id, name in (("r1", "one"), ("r2", "two"))
    )
    shared = Copy(
        left=words_of(one, "The ferry sank in the night."),
        right=words_of(other, "The ferry sank in the night."),
        kind="agency",
        score=1.0,
        reason="the same words",
    )
    joined = cast((one, other))
    held = Held({"r1": one, "r2": other}, OUTLETS, (shared,), joined)
    inside, outside = zip(claims(one, joined), claims(other, joined), strict=True)
    assert [voice.why for voice in voices(inside, held)] == ["shared copy: one.example, two.example"]
    assert len(voices(outside, held)) == 2


def test_a_post_that_is_set_apart_without_marks_is_somebodys_words_and_no_happening():
    content = "“the ferry is where it always was at this hour”"
    reports = [
        told("r1", "one.example", f"{BODY} said {content}.", BODY, content),
        told("r2", "two.example", f"{content}, {BODY} said.", BODY, content),
        told("r3", "three.example", "The ferry is where it always was at this hour"),
    ]
    reports[:2] = [
        replace(report, statements=(replace(report.statements[0], quoted=report.statements[0].content),))
        for report in reports[:2]
    ]
    assert len(heard(*reports)) == 3


def test_who_quotes_an_essay_has_it_from_there():
    """A desk that prints a post without marks heard it as the others did; an essay stands in one place."""
    line = "Our harbour fed four generations before the mayor came to sell it."
    quoted = told("r1", "one.example", f"“{line}” Ada Berg wrote.")
    quoted = with_statement(with_actor(quoted, "Ada Berg"), "Ada Berg", "wrote", f"“{line}”", quoted=line)
    essay = f"{line}\nI grew up there and my father fished.\nI will not watch it go, and I say so."
    assert heard(quoted, told("r2", "two.example", essay)) == [("r1", "r2")]
    post = f"{line}\nThe mayor gave no answer.\nThe quay was quiet on Monday."
    assert heard(quoted, told("r2", "two.example", post)) == [("r1",), ("r2",)]


STOCK = "More than 40 boats of the northern fleet have been lost on the Ridge of Klow in the long strike"


def test_a_stock_sentence_that_two_print_word_for_word_is_one_voice():
    reports = [told("r1", "one.example", f"{STOCK}."), told("r2", "two.example", f"{STOCK} of pilots.")]
    assert reasons(*reports) == ["same words: one.example, two.example"]
    other = told(
        "r2",
        "two.example",
        "The long strike of pilots has cost the northern fleet more than 40 boats on the Ridge.",
    )
    assert len(heard(reports[0], other)) == 2


def test_the_same_words_between_quotation_marks_were_heard_by_both():
    assert len(heard(told("r1", "one.example", f"“{STOCK}.”"), told("r2", "two.example", f"“{STOCK}.”"))) == 2


def test_several_reports_of_each_outlet_are_not_taken_for_one_outlet_of_both_names():
    reports = [
        told(f"r{number}", outlet, "The ferry sank in the night.")
        for number, outlet in enumerate(("one.example", "one.example", "two.example", "two.example"))
    ]
    family = {id: replace(outlet, owner="Holm") for id, outlet in OUTLETS.items()}
    joined = cast(reports)
    held = Held({report.id: report for report in reports}, family, (), joined)
    (voice,) = voices([claims(report, joined)[0] for report in reports], held)
    one, two = (family[id].name for id in ("one.example", "two.example"))
    assert voice.why == f"one outlet: {one}; one owner, Holm: {one}, {two}; one outlet: {two}"


def test_what_two_have_from_an_outlet_that_is_only_described_is_one_voice():
    """No table knows the Lantern: its own word for it does, where a report calls it a newspaper."""

    def by(id, outlet, called):
        text = f"The ferry had no pilot, {called} said."
        report = with_actor(make_report(text, id=id, outlet=outlet), called, kind="organisation")
        (lantern,) = report.actors
        report = replace(report, actors=(replace(lantern, roles=roles),))
        return with_statement(report, called, "said", "The ferry had no pilot")

    roles = ("Norwegian newspaper",)
    assert heard(by("r1", "one.example", "Lyset"), by("r2", "two.example", "Lyset")) == [("r1", "r2")]
    roles = ("shipping company",)
    assert heard(by("r1", "one.example", "Lyset"), by("r2", "two.example", "Lyset")) == [("r1",), ("r2",)]


def test_whom_a_page_names_did_not_write_it():
    """A page that shows somebody's posts has "I" and "my" in it, and is no essay of that person's."""
    line = "I will sail my boat to the far side of the strait and back again"
    quoted = with_actor(make_report(f"“{line},” Ada Lund wrote.", id="r1", outlet="one.example"), "Ada Lund")
    quoted = with_statement(quoted, "Ada Lund", "wrote", f"“{line},”", quoted=line)
    posts = f"{line}\nI built it with my brother.\nI am not afraid, said Ada Lund."
    shown = with_actor(make_report(posts, id="r2", outlet="two.example"), "Ada Lund")
    assert heard(quoted, shown) == [("r1",), ("r2",)]
    assert heard(quoted, replace(shown, actors=())) == [("r1", "r2")]


def test_what_somebody_offered_to_do_is_reported_by_the_outlet():
    def offered(id, outlet, by):
        report = told(id, outlet, f"{BODY} said the ferry sank off Bergen.", BODY, "the ferry sank off Bergen")
        (said,) = report.statements
        return replace(report, statements=(replace(said, by=by),))

    event = told("r3", "three.example", "The ferry sank in the night.")
    one, other = offered("r1", "one.example", "1 clause"), offered("r2", "two.example", "1 infinitive")
    assert len(heard(one, other, event)) == 3
    assert len(heard(one, offered("r2", "two.example", "1 clause"), event)) == 2


def carried(*reports, shared):
    """The voices of the first claims of reports; all the text of a pair of `shared` is one agency's copy."""
    texts = {report.id: report for report in reports}
    copies = tuple(
        Copy(
            left=words_of(texts[one], texts[one].text),
            right=words_of(texts[other], texts[other].text),
            kind="agency",
            score=1.0,
            reason="the same words",
        )
        for one, other in shared
    )
    joined = cast(reports)
    held = Held(texts, OUTLETS, copies, joined)
    return [voice.reports for voice in voices([claims(report, joined)[0] for report in reports], held)]


def test_an_outlet_that_prints_the_texts_of_two_agencies_does_not_make_them_one():
    north, south = "The ferry sank in the night.", "A ferry went down off Bergen before dawn."
    reports = [
        make_report(text, id=id, outlet=f"{name}.example")
        for id, name, text in (
            ("r1", "one", north),
            ("r2", "two", north),
            ("r3", "one", south),
            ("r4", "three", south),
        )
    ]
    assert carried(*reports, shared=[("r1", "r2"), ("r3", "r4")]) == [("r1", "r2"), ("r3", "r4")]
    assert carried(*reports, shared=[("r1", "r2")]) == [("r1", "r2", "r3"), ("r4",)]


def stance(id, outlet, speaker):
    """A report in which somebody tells that Klow offers a truce."""
    text = f"Klow offered a truce, {speaker} said."
    report = with_actor(make_report(text, id=id, outlet=outlet), "Klow", kind="state")
    report = with_statement(with_actor(report, speaker), speaker, "said", "Klow offered a truce")
    report = replace(report, statements=(replace(report.statements[0], by="statements/2 clause"),))
    position = Position(
        id=f"p-{id}",
        report=id,
        holder=report.actors[0].id,
        proposal=Proposal(id="truce", name="truce", words=words_of(report, "truce")),
        stance="proposes",
        conditions=(),
        when=None,
        via=(),
        evidence=(words_of(report, "Klow offered a truce"),),
    )
    return replace(report, positions=(position,))


def test_a_state_that_both_call_alike_is_called_so_as_an_origin():
    def by(id, outlet, who):
        report = make_report(f"The ferry sank, {who} said.", id=id, outlet=outlet)
        report = with_actor(report, who, kind="state", country="NO")
        (actor,) = report.actors
        report = replace(report, actors=(replace(actor, id="anorway", name="Norway"),))
        said = with_statement(report, who, "said", "The ferry sank").statements[0]
        return replace(report, statements=(replace(said, sources=(replace(said.sources[0], actor="anorway"),)),))

    event = told("r3", "three.example", "The ferry sank in the night.")
    one = by("r1", "one.example", "Oslo")
    assert reasons(one, by("r2", "two.example", "Oslo"), event) == [
        "one stated origin, Oslo: one.example, two.example"
    ]
    assert reasons(one, by("r2", "two.example", "Norway"), event) == [
        "one stated origin, Norway: one.example, two.example"
    ]


def test_who_tells_a_stance_of_others_is_its_origin():
    def told(*speakers):
        reports = [stance(f"r{at}", f"{name}.example", speakers[at]) for at, name in enumerate(("one", "two"))]
        joined = cast(reports)
        held = Held({report.id: report for report in reports}, OUTLETS, (), joined)
        made = [claim for report in reports for claim in claims(report, joined) if claim.kind == "position"]
        return [voice.reports for voice in voices(made, held)]

    assert told("Ada Lund", "Ada Lund") == [("r0", "r1")]
    assert told("Ada Lund", "Per Holm") == [("r0",), ("r1",)]
