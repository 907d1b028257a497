from dataclasses import replace

from rashomon.export.html import html
from rashomon.export.story import story_view
from rashomon.export.view import Holdings
from rashomon.model import Denial, Via
from tests.export.make import holdings, story
from tests.export.page import parsed
from tests.make import make_report, with_actor, with_statement, words_of

HELD = holdings()
TOLD = "The Wire reported that Ada Lund had sold the pier. She said that the ferry was sound."


def said_by_way_of_the_wire(*, denied_by=()):
    """What a report has of Ada Lund: first by way of an agency, then from herself, which somebody may deny."""
    report = with_actor(make_report(TOLD), "Ada Lund")
    report = with_statement(report, "Ada Lund", "had sold", "the pier")
    report = with_statement(report, "She", "said", "that the ferry was sound")
    heard, own = report.statements
    heard = replace(heard, via=(Via(words=words_of(report, "The Wire"), actor=None),))
    own = replace(own, sources=(replace(own.sources[0], actor=report.actors[0].id),), denied_by=denied_by)
    return replace(report, statements=(heard, own))


def said(report):
    brief = story_view(story(replace(report, outlet="gannet.example")), Holdings(reports=(report,))).glance()
    return [(speaker.name, words.text) for speaker, words in brief.said]


def test_a_speaker_is_shown_with_what_an_outlet_has_from_her():
    (first,) = said(said_by_way_of_the_wire())
    assert first == ("Ada Lund", "She said that the ferry was sound")


def test_who_is_known_only_from_others_or_is_denied_is_not_shown_without_that():
    assert said(said_by_way_of_the_wire(denied_by=("s2",))) == []


def test_a_speaker_is_not_shown_with_what_is_disputed():
    view = story_view(HELD.dossiers[0], HELD)
    speaker, words = next((one, words) for one, words in view.glance().said if one.utterances[0].point)
    points = tuple(
        replace(one, standing="disputed") if number == speaker.utterances[0].point else one
        for number, one in enumerate(view.dossier.points, start=1)
    )
    after = story_view(replace(view.dossier, points=points), HELD).glance().said
    assert words not in [told for _, told in after]


def test_a_point_that_somebody_denies_is_shown_with_who_does():
    view = story_view(HELD.dossiers[0], HELD)
    first, second, *others = (replace(point, denial=None) for point in view.dossier.points)
    denied = replace(second, standing="disputed", denial=Denial(who="Ada Lund", words=first.summary))
    view = story_view(replace(view.dossier, points=(first, denied, *others)), HELD)
    assert view.glance().denied == ((2, denied),)
    (screen,) = parsed(html(view.dossier, HELD)).all(id="glance")
    assert f"denied by Ada Lund, as {view.of(first.summary.report).label} reports" in screen.text
