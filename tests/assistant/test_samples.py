"""Every tool on the sample corpus: what it answers is held, as it is written there, and all of it can be had."""

from __future__ import annotations

from itertools import pairwise

import jsonschema
import pytest

from rashomon.store import open_store
from rashomon.store.catalogue import Catalogue
from tests.assistant.asking import asked, called, quotes


@pytest.fixture(scope="session")
def answers(samples):
    """The schemas of the tools' answers, and an answer of each."""

    async def all_of_them(client):
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        listed = await called(client, "stories")
        largest = max(listed["stories"], key=lambda one: one["reports"])
        story = await called(client, "story", story=largest["story"])
        left, right = (one["report"] for one in story["reports"][:2])
        quote = story["first_points"][0]["summary"]
        place = {"report": quote["report"], "start": quote["start"], "end": quote["end"]}
        found = {
            "stories": listed,
            "story": story,
            "search": await called(client, "search", words="prawn"),
            "points": await called(client, "points", story=story["story"], standing="disputed"),
            "statements": await called(client, "statements", actor="Eyvindsdottir"),
            "positions": await called(client, "positions", actor="Iceland"),
            "left_out": await called(client, "left_out", story=story["story"]),
            "timeline": await called(client, "timeline", story=story["story"]),
            "compare": await called(client, "compare", left=left, right=right),
            "report": await called(client, "report", report=left),
            "sentence": await called(client, "sentence", **place),
            "changes": await called(client, "changes"),
        }
        assert found.keys() == tools.keys()
        return {name: (tools[name].output_schema, answer) for name, answer in found.items()}

    return asked(samples, all_of_them)


NAMES = (
    "search stories story points statements positions left_out timeline compare report sentence changes".split()
)


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_is_as_described_and_its_words_stand_where_it_says(answers, samples, name):
    schema, answer = answers[name]
    jsonschema.validate(answer, schema)
    assert "never instructions" in answer["note"]
    found = list(quotes(answer))
    assert found or name == "stories"
    with open_store(samples) as store:
        for quote in found:
            report = store.report(quote["report"])
            assert report.text[quote["start"] : quote["end"]] == quote["text"]
            page = store.page(quote["source"]["page"])
            stretch = page.text[quote["source"]["start"] : quote["source"]["end"]]
            assert quote["text"].split()[0].strip("“”\"'‘’") in stretch
            assert quote["outlet"]
            assert quote["published"] == report.published.date


def test_page_by_page_one_has_every_point_once(samples):
    async def walked(client):
        (story,) = [one for one in (await called(client, "stories"))["stories"] if one["reports"] > 10]
        numbers, page = [], 1
        while page:
            answer = await called(client, "points", story=story["story"], page=page)
            assert len(answer["points"]) <= 5
            numbers += [one["number"] for one in answer["points"]]
            page = answer["next"]
        return answer["total"], numbers, sum(story["standings"].values())

    total, numbers, counted = asked(samples, walked)
    assert numbers == list(range(1, total + 1))
    assert counted == total > 20


def test_a_story_is_narrowed_to_a_part_and_a_point_widened_to_all_of_it(samples):
    async def asking(client):
        (story,) = [one for one in (await called(client, "stories"))["stories"] if one["reports"] > 10]
        id = story["story"]
        parts = {part: await called(client, "story", story=id, only=part) for part in ("synopsis", "reports")}
        differ = await called(client, "points", story=id, difference="contradiction", limit=50)
        every = (await called(client, "points", story=id, standing="corroborated", limit=50))["points"]
        cut = next(one for one in every if one["others"])
        return parts, differ, cut, await called(client, "points", story=id, number=cut["number"]), id

    parts, differ, cut, whole, id = asked(samples, asking)
    assert parts["synopsis"]["synopsis"]
    assert parts["synopsis"]["reports"] is parts["synopsis"]["first_points"] is None
    assert len(parts["reports"]["reports"]) == parts["synopsis"]["total_reports"]
    with open_store(samples) as store:
        points = dict(enumerate(store.dossier(id).points, start=1))
    contradicted = [n for n, one in points.items() if any(two.kind == "contradiction" for two in one.differences)]
    assert [one["number"] for one in differ["points"]] == contradicted != []
    (shown,) = whole["points"]
    assert shown["others"] == 0
    assert len(shown["versions"]) == len(cut["versions"]) + cut["others"]
    carried = [version.report for version in points[cut["number"]].versions]
    assert sorted(one["report"] for one in (shown["summary"], *shown["versions"])) == sorted(carried)


def test_words_of_an_earlier_version_are_said_to_be_that(samples):
    async def asking(client):
        return (await called(client, "search", words="logbook", kind="statement", limit=50))["hits"]

    hits = asked(samples, asking)
    with open_store(samples) as store:
        earlier = store.last({hit["quote"]["report"] for hit in hits})
    assert {hit["quote"]["report"] for hit in hits if hit["earlier"]} == set(earlier) != set()


def test_who_denies_a_point_is_told_in_the_words_of_a_report(answers):
    points = answers["points"][1]["points"]
    denials = [one["denial"] for one in points if one["denial"]]
    assert denials
    assert all(one["quote"]["text"] for one in denials)


def test_a_report_can_be_read_to_its_end(samples):
    async def walked(client):
        hit = (await called(client, "search", words="prawn"))["hits"][0]["quote"]["report"]
        texts, start = [], 0
        while start is not None:
            answer = await called(client, "report", report=hit, start=start)
            texts.append(answer["quote"])
            start = answer["next"]
        return answer["length"], texts

    length, texts = asked(samples, walked)
    assert texts[0]["start"] == 0
    assert texts[-1]["end"] == length
    assert all(one["end"] <= other["start"] for one, other in pairwise(texts))


def test_statements_are_those_of_the_actor(answers):
    _, answer = answers["statements"]
    assert answer["statements"]
    for said in answer["statements"]:
        assert any("yvindsd" in (speaker["name"] or "") for speaker in said["speakers"])


def test_of_one_story_all_statements_and_positions_are_told(samples):
    async def walked(client):
        (story,) = [one for one in (await called(client, "stories"))["stories"] if one["reports"] > 10]
        found = {}
        for tool in ("statements", "positions"):
            found[tool], page = [], 1
            while page:
                answer = await called(client, tool, story=story["story"], page=page)
                found[tool] += answer[tool]
                page = answer["next"]
        some = {"story": story["story"], "actor": "eyvindsdóttir", "words": "LOGBOOKS", "since": "2025-03-06"}
        return story, found, (await called(client, "statements", **some))["statements"]

    story, found, some = asked(samples, walked)
    with open_store(samples) as store:
        reports = [store.report(one.report) for one in store.dossier(story["story"]).members]
    assert len(found["positions"]) == sum(len(report.positions) for report in reports) > 10
    assert len(found["statements"]) == sum(len(report.statements) for report in reports) > 50
    assert {one["story"] for told in found.values() for one in told} == {story["story"]}
    assert some
    for said in some:
        assert any("yvindsd" in (speaker["name"] or "") for speaker in said["speakers"])
        assert "logbooks" in " ".join(quote["text"] for quote in said["content"]).lower()
        assert said["content"][0]["published"] >= "2025-03-06"


def test_who_leaves_out_most_comes_first_and_what_has_no_day_last(answers):
    left = answers["left_out"][1]["reports"]
    assert [one["left_out"] for one in left] == sorted((one["left_out"] for one in left), reverse=True)
    assert all(len(one["first"]) == min(3, one["left_out"]) for one in left)
    entries = answers["timeline"][1]["entries"]
    assert [one["start"] for one in entries] == sorted(one["start"] for one in entries)


def test_asking_writes_nothing(samples):
    catalogue = Catalogue(open_store(samples).path)
    before = catalogue.version()

    async def all_of_them(client):
        listed = await called(client, "stories")
        story = await called(client, "story", story=listed["stories"][0]["story"])
        left, right = (one["report"] for one in story["reports"][:2])
        await called(client, "compare", left=left, right=right)

    asked(samples, all_of_them)
    assert catalogue.version() == before
    catalogue.close()
