"""The gold files hold what the codebook says, and every place in them is found."""

from __future__ import annotations

import msgspec
import pytest

from rashomon.errors import EvaluationError
from rashomon.evaluation import labels
from rashomon.evaluation.data import Data
from rashomon.evaluation.gold import articles, place
from rashomon.evaluation.labels import CopyLabels, PointLabel, StoryLabels, read
from rashomon.evaluation.tasks.samples import lines, statements

STORIES = ("story_a", "story_b", "story_c")


def test_every_article_that_is_not_empty_has_its_lines_labelled() -> None:
    labelled = {page.id for page in lines.pages(Data(None), "score")}
    assert labelled == {article.page for article in articles().values()}


def test_every_place_of_a_copy_is_found() -> None:
    for copy in read("copies", CopyLabels).copy:
        assert place(copy.left).article != place(copy.right).article


def test_every_part_of_a_statement_is_found_in_its_stretch() -> None:
    for article in statements.articles(Data(None), "score"):
        for said in article.statements:
            assert said.speakers
            for part in (*said.source, *said.cue, *said.content):
                assert said.at.span.covers(part.span)


@pytest.mark.parametrize("name", STORIES)
def test_a_point_has_one_version_a_report_and_every_report_in_one_voice(name: str) -> None:
    for point in read(name, StoryLabels).point:
        told = [place(version).article for version in point.versions]
        assert len(told) == len(set(told)), point.id
        assert sorted(told) == sorted(id for voice in point.voices for id in voice.split()), point.id
        assert not {*point.silent, *point.unmeasured} & set(told), point.id
        assert all(len(difference.values) > 1 for difference in point.differences), point.id
        for difference in point.differences:
            assert all(place(value) for value in difference.values)


def test_a_standing_agrees_with_the_voices() -> None:
    for point in (point for name in STORIES for point in read(name, StoryLabels).point):
        outlets = {articles()[id].file.split("/")[0] for voice in point.voices for id in voice.split()}
        if point.standing == "corroborated":
            assert len(point.voices) > 1, point.id
        elif point.standing == "repeated":
            assert len(point.voices) == 1, point.id
            assert len(outlets) > 1, point.id
        elif point.standing == "single":
            assert len(point.voices) == 1, point.id


@pytest.mark.parametrize("name", STORIES)
def test_positions_and_happenings_stand_where_they_say(name: str) -> None:
    story = read(name, StoryLabels)
    for position in story.position:
        assert place(position.evidence).article in story.reports
        assert all(place(condition) for condition in position.conditions)
    for happening in story.happening:
        assert all(place(evidence).article in story.reports for evidence in happening.evidence)


def test_a_key_that_no_label_has_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labels, "labels", lambda name: {"copy": [{"kind": "agency", "left": "x", "rihgt": "y"}]})
    with pytest.raises(EvaluationError, match=r"Gold file copies.toml: .*docs/codebook.md"):
        read("copies", CopyLabels)


def test_a_standing_that_no_label_knows_is_an_error() -> None:
    point = {"id": "x", "kind": "event", "about": "x", "versions": [], "voices": [], "standing": "true"}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(point, PointLabel)
