"""The scorers of the sample corpus: its own labels are a perfect answer, and what is wrong is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.evaluation.data import Data
from rashomon.evaluation.gold import place
from rashomon.evaluation.labels import HappeningLabel
from rashomon.evaluation.task import Outcome
from rashomon.evaluation.tasks.samples import (
    articles,
    copies,
    figures,
    labelled,
    lines,
    points,
    positions,
    statements,
    stories,
    timeline,
)
from rashomon.extract.stages import extract
from tests.make import make_report

NONE = Data(None)


def values(outcome: Outcome) -> dict[str, float | None]:
    return {score.name: score.value for score in outcome.scores}


def all_right(outcome: Outcome) -> bool:
    return all(value in (1.0, None) for value in values(outcome).values()) and not outcome.misses


def test_a_perfect_answer() -> None:
    pages = lines.pages(NONE, "score")
    assert all_right(
        lines.score(
            pages,
            [tuple(frozenset({line.role} & set(lines.HELD)) for line in page.lines) for page in pages],
        )
    )
    said = statements.articles(NONE, "score")
    assert all_right(statements.score(said, [article.statements for article in said]))
    corpora = copies.corpora(NONE, "score")
    assert all_right(copies.score(corpora, [corpus.copies for corpus in corpora]))
    counted = figures.articles(NONE, "score")
    assert all_right(figures.score(counted, [article.figures for article in counted]))
    members = stories.members(NONE, "score")
    assert all_right(stories.score(members, [member.story for member in members]))
    told = labelled.stories(NONE, "score")
    assert all_right(points.score(told, [tuple(map(points._labelled, story.labels.point)) for story in told]))
    assert all_right(
        positions.score(told, [tuple(map(positions._labelled, story.labels.position)) for story in told])
    )
    assert all_right(
        timeline.score(told, [tuple(map(timeline._labelled, story.labels.happening)) for story in told])
    )


def test_figures_with_another_number_unit_hedge_or_issuer() -> None:
    (article,) = [one for one in figures.articles(NONE, "score") if one.id == "N4"]
    first, *rest, last = article.figures
    found = (
        replace(first, number=(6.0, None, None)),
        *(replace(one, unit="EUR", qualifier="about") for one in rest),
        replace(last, counts="large barges", issuer="Argentina"),
    )
    outcome = figures.score([article], [found])
    assert values(outcome) == {
        "figures with their number": 3 / 4,
        "precision of those": 3 / 4,
        "unit and what is counted": 1 / 3,
        "qualifier": 1 / 3,
        "issuer": 0.0,
    }
    assert sorted(miss.kind for miss in outcome.misses) == [
        *["issuer", "not found", "not labelled"],
        *["qualifier"] * 2,
        *["unit or what is counted"] * 2,
    ]


def test_articles_with_another_title_or_day_or_none() -> None:
    pages = [page for page in articles.pages(NONE, "score") if len(page.articles) == 2]
    (page,) = pages
    first, second = (
        articles.Found(article=a.id, start=a.span.start, title=t[0], published=a.published)
        for a, t in zip(page.articles, page.titles, strict=True)
    )
    assert all_right(articles.score(pages, [(first, second)]))
    outcome = articles.score(pages, [(replace(first, title="Lorvik closes its harbour"),)])
    assert values(outcome) == {"boundaries": 0.0, "titles": 0.0, "days of publication": pytest.approx(2 / 3)}
    assert sorted(miss.kind for miss in outcome.misses) == ["article not found", "title"]


def test_a_speaker_under_another_name() -> None:
    said = statements.articles(NONE, "score")[:1]
    one = said[0].statements[0]
    wrong = replace(one, speakers=("Jorun Pell",), kind="mixed" if one.kind == "direct" else "direct")
    outcome = statements.score(said, [(wrong, *said[0].statements[1:])])
    assert [miss.kind for miss in outcome.misses] == [
        f"kind: {one.kind} taken for {wrong.kind}",
        "speaker: another",
    ]
    assert values(outcome)["statements met"] == 1.0


def test_a_part_of_a_labelled_copy_and_a_short_run_are_neither_right_nor_wrong() -> None:
    corpora = copies.corpora(NONE, "score")
    long = max(corpora[0].copies, key=lambda one: len(one.left.text))
    part = replace(
        long,
        left=replace(long.left, start=long.left.start + 5, end=long.left.start + 50),
        right=replace(long.right, start=long.right.start + 5, end=long.right.start + 50),
    )
    short = copies.Shared(kind="quotation", left=place("N1: Four members"), right=place("R1: Four of the crew"))
    assert all_right(copies.score(corpora, [(*corpora[0].copies, part, short)]))


def test_points_that_are_told_otherwise() -> None:
    told = labelled.stories(NONE, "score")[:1]
    right = [points._labelled(one) for one in told[0].labels.point]
    at = next(i for i, one in enumerate(right) if one.contrasts and one.standing == "corroborated")
    wrong = replace(right[at], standing="single", voices=1, contrasts=())
    outcome = points.score(told, [(*right[:at], wrong, *right[at + 1 :])])
    kinds = {miss.kind for miss in outcome.misses}
    assert {"standing: corroborated taken for single", "voices: too few"} <= kinds
    assert any(kind.startswith("difference not found") for kind in kinds)
    assert values(outcome)["points"] == 1.0


def test_positions_that_only_silence_tells_apart_are_one_to_the_labels() -> None:
    text = "Norway proposed a ceasefire. Oman gave no answer. Oman's foreign ministry took note of the ceasefire."
    (report,) = extract([make_report(text)]).reports
    people = cast([report])
    assert [one.stance for one in report.positions] == ["proposes", "silent", "non-committal"]
    _, answer = positions._one_for_the_labels(report, people)
    assert [one.stance for one in answer] == ["silent", "non-committal"]


def test_an_earlier_version_has_no_positions_to_find() -> None:
    places = [one.evidence for story in labelled.stories(NONE, "score") for one in story.labels.position]
    assert places
    assert not [one for one in places if one.startswith(f"{labelled.EARLIER}:")]


def test_a_happening_on_another_day() -> None:
    told = labelled.stories(NONE, "score")[:1]
    right = [timeline._labelled(one) for one in told[0].labels.happening]
    outcome = timeline.score(told, [(replace(right[0], days=("2030-01-01", "2030-01-01")), *right[1:])])
    assert [miss.kind for miss in outcome.misses] == ["told with another date"]
    assert values(outcome)["recall of entries, whatever their date"] == 1.0


def test_a_week_is_seven_days() -> None:
    label = HappeningLabel(date="2025-W12", about="x", evidence=("N1: Four members",))
    assert timeline._labelled(label).days == ("2025-03-17", "2025-03-23")
