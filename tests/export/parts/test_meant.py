from dataclasses import replace

from rashomon.export.html import html
from rashomon.export.markdown import markdown
from rashomon.export.parts.meant import forecasts, meant, pronouns
from rashomon.export.terminal import dossier_text
from rashomon.export.view import Holdings
from rashomon.model import SynopsisSentence, TimelineEntry, When
from tests.export.make import story
from tests.make import make_report, with_actor, with_figure, with_statement, words_of

TEXT = "Ada Lund left. She told the board of “his plan”. Krag said he and she were out."


def test_a_pronoun_is_told_with_its_name_where_the_words_do_not_have_it():
    report = make_report(TEXT)
    for name, places in (("Ada Lund", ("She", "she were")), ("Bo Krag", ("his", "he and"))):
        report = with_actor(report, name) if name in TEXT else with_actor(report, "Krag")
        (*others, actor) = report.actors
        at = [
            report.passage(start, start + len(place.split()[0]))
            for place in places
            for start in [TEXT.index(place)]
        ]
        report = replace(report, actors=(*others, replace(actor, name=name, mentions=(*actor.mentions, *at))))
    report = with_statement(report, "She", "told", "his plan", quoted="his plan")
    known = pronouns(report.actors, [report])
    assert meant(words_of(report, "Ada Lund left."), known) == ()
    assert meant(words_of(report, "She told the board of “his plan”."), known) == ("she: Ada Lund",)
    assert meant(words_of(report, "Krag said he and she were out."), known) == ("she: Ada Lund",)
    assert meant(words_of(report, "he and she were out"), known) == ("he: Bo Krag", "she: Ada Lund")


def test_whose_something_is_is_told_only_where_the_sentence_says_so():
    report = with_actor(make_report("Ada Lund left. Nobody saw her boat."), "Ada Lund")
    (lund,) = report.actors
    her = words_of(report, "her")
    for rule, told in (("actors/9 subject", ("her: Ada Lund",)), ("actors/9 salience", ())):
        known = pronouns([replace(lund, mentions=(her,), by=(rule,))], [report])
        assert meant(words_of(report, "Nobody saw her boat."), known) == told


def test_they_are_not_told_where_they_only_stand_out():
    report = with_actor(make_report("Ferry crews left. Nobody knew where they were."), "Ferry crews", kind="group")
    (crews,) = report.actors
    they = words_of(report, "they")
    for rule, told in (("actors/9 joint", ("they: Ferry crews",)), ("actors/9 salience", ())):
        known = pronouns([replace(crews, mentions=(they,), by=(rule,))], [report])
        assert meant(words_of(report, "Nobody knew where they were."), known) == told


def test_who_is_meant_is_told_in_the_timeline_and_in_the_synopsis():
    report = with_actor(
        make_report("Ada Lund left. On Monday she came back.", outlet="gannet.example"), "Ada Lund"
    )
    (lund,) = report.actors
    lund = replace(lund, mentions=(*lund.mentions, words_of(report, "she")))
    words = words_of(report, "On Monday she came back.")
    day = When(start="2025-03-03", end="2025-03-03", precision="day", basis="resolved")
    dossier = replace(
        story(report),
        actors=(lund,),
        timeline=(TimelineEntry(when=day, event="", evidence=(words,)),),
        synopsis=(SynopsisSentence(text=words.text, evidence=(words,), standing="single"),),
    )
    held = Holdings(reports=(replace(report, actors=(lund,)),))
    for told in (
        html(dossier, held).split('id="timeline"')[1].split("</section>")[0],
        html(dossier, held).split('id="synopsis"')[1].split("</section>")[0],
        markdown(dossier, held).split("## Timeline")[1].split("##")[0],
        markdown(dossier, held).split("## In their words")[1].split("##")[0],
        dossier_text(dossier, held, width=100, colour=False).split("Timeline")[1].split("Who is who")[0],
        dossier_text(dossier, held, width=100, colour=False).split("In their words")[1].split("What is agreed")[0],
    ):
        assert told.count("she: Ada Lund") == 1


def test_a_number_of_those_who_may_die_is_told_to_be_a_forecast():
    report = make_report("The fever killed 40 people and could kill 900 more.")
    report = with_figure(report, "40 people", 40, "killed")
    report = with_figure(report, "900", 900, "killed", forecast=True)
    assert forecasts(words_of(report, report.text), report) == ("900: a forecast",)
    assert forecasts(words_of(report, "The fever killed 40 people"), report) == ()
