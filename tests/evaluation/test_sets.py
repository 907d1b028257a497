"""The labelled sets as documents: on small sets in their formats, of our own writing."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from pathlib import Path

import pytest

from rashomon.evaluation.data import Data, half
from rashomon.evaluation.sets import (
    actors,
    dates,
    days,
    events,
    joined,
    pages,
    quotations,
    relations,
    reprints,
    similarity,
    stories,
    timelines,
    versions,
)
from tests.evaluation.make import write_set

SENTENCES = (
    "The harbour of Lorvik {n} was closed on Monday, the prime minister said.",
    "Trawlers from Estmark {n} waited outside until the evening tide came in.",
    "Nobody knew when it would open again, and the auction hall stayed dark.",
    "Jorun Pell, foreign minister of Estmark, asked for a meeting in week {n}.",
    "Fishermen said about {n} tonnes of cod would be lost, although the ice would last for several days more.",
    "The council will meet after the storm, according to its spokeswoman.",
    "Several mayors asked for help because the roads were closed as well.",
    "A ferry from the islands brought {n} people to the mainland in the night.",
    "The last closure, in the winter of the great ice, ended after nine days.",
)


def article(number: int) -> dict[str, object]:
    text = "\n\n".join(sentence.format(n=number) + f" {sentence.format(n=number)}" for sentence in SENTENCES)
    return {
        "id": f"a{number}",
        "outlet": f"Outlet {number % 7}",
        "date": f"2025-03-{number % 28 + 1:02}",
        "title": f"Harbour {number} closed",
        "text": text,
        "story": f"s{number // 2}",
    }


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    folder = tmp_path_factory.mktemp("labelled")
    write_set(folder, days.SET, [article(number) for number in range(1000)])
    write_set(folder, stories.POLITICS, [article(number) for number in range(1000)])
    return Data(folder)


def test_no_article_is_in_both_parts(data: Data) -> None:
    look, score = days.articles(data, "look"), days.articles(data, "score")
    assert not {one.id for one in look} & {one.id for one in score}
    assert len(look) + len(score) == 1000
    halves = [stories.articles(data, stories.POLITICS, part) for part in ("look", "score")]
    assert not {one.story for one in halves[0]} & {one.story for one in halves[1]}


def test_joined_pages_are_the_same_each_time_and_hold_their_articles(data: Data) -> None:
    documents = joined.documents(data, "look")
    assert documents == joined.documents(data, "look")
    assert len(documents) == joined.JOINED + joined.SINGLES
    for one in documents[: joined.JOINED]:
        assert 2 <= len(one.parts) <= 4
        for (start, end), head in zip(one.parts, one.heads, strict=True):
            assert one.text[start:end].startswith("Harbour ")
            assert one.text[head:].startswith("The harbour of Lorvik")
            assert start < head < end
        assert all(low < high for low, high in one.boundaries)
    assert all(one.boundaries == () for one in documents[joined.JOINED :])


def test_reprints_say_what_was_taken_from_where(data: Data) -> None:
    pairs = reprints.pairs(data, "look")
    assert pairs == reprints.pairs(data, "look")
    by_strength = {strength: [one for one in pairs if one.strength == strength] for strength in reprints.STRENGTHS}
    assert {len(held) for held in by_strength.values()} == {reprints.EACH}
    for one in by_strength["light"]:
        assert all(one.right[start:end] in one.left for start, end in one.taken)
    for one in (*by_strength["middling"], *by_strength["heavy"]):
        assert one.taken[0][0] > 0, "a lead of the outlet's own"
        assert not one.right.startswith(one.left[:40])
    assert any("around" in one.right and "around" not in one.left for one in by_strength["heavy"])
    assert all(not one.taken for one in pairs if one.strength is None)


def test_attributions_without_content_are_left_out(tmp_path: Path) -> None:
    record = {
        "id": "a",
        "text": "Pell said so. Tolvik said no.",
        "meta": {"publication_date": "2025-03-04"},
        "attributions": [
            {"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 12]], "attribution": [[5, 9]]},
            {"attribution-no-source": [[20, 24]]},
        ],
    }
    write_set(tmp_path, quotations.SETS["score"], [record])
    (found,) = quotations.articles(Data(tmp_path), "score")
    assert found.attributions == (quotations.Attribution(source=((0, 4),), cue=((5, 9),), content=((10, 12),)),)


def test_places_of_source_and_target_are_those_of_the_marks(tmp_path: Path) -> None:
    marked = "On Monday <t>Estmark</t> was condemned by <s>the council of Lorvik</s>."
    records = [{"sentence_id": str(n), "marked_sentence": marked, "gold_root": "ACCUSE"} for n in range(8)]
    write_set(tmp_path, relations.SET, records)
    found = relations.relations(Data(tmp_path), "score")[0]
    assert found.text == "On Monday Estmark was condemned by the council of Lorvik."
    assert found.text[slice(*found.source)] == "the council of Lorvik"
    assert found.text[slice(*found.target)] == "Estmark"


def test_labelled_times_are_in_one_notation(tmp_path: Path) -> None:
    values = ("2000-W7", "2000-W17", "196X", "1989-QX", "2000-W07")
    labelled = [{"start": 0, "end": 3, "type": "DATE", "value": value} for value in values]
    records = [{"id": str(n), "text": "Now", "dct": "2000-02-16", "timex": labelled} for n in range(8)]
    write_set(tmp_path, dates.SET, records)
    found = [time.value for time in dates.documents(Data(tmp_path), "look")[0].times]
    assert found == ["2000-W07", "2000-W17", "196", "1989-QX", "2000-W07"]


def test_only_mentions_of_events_in_validated_sentences_count(tmp_path: Path) -> None:
    words = [[0, "They"], [0, "raided"], [0, "Lorvik"], [0, "."], [1, "Nobody"], [1, "fled"], [1, "."]]
    record = {
        "doc": "d",
        "topic": 1,
        "subtopic": "1a",
        "split": "dev",
        "validated_sentences": [0],
        "tokens": words,
        "mentions": [
            {"kind": "ACTION_OCCURRENCE", "tokens": [1], "chain": "c1"},
            {"kind": "LOC_GEO", "tokens": [2], "chain": "c2"},
            {"kind": "ACTION_OCCURRENCE", "tokens": [5], "chain": "c3"},
        ],
    }
    write_set(tmp_path, events.SET, [record])
    (found,) = events.documents(Data(tmp_path), "score")
    assert events.documents(Data(tmp_path), "look") == []
    assert found.text == "They raided Lorvik .\n\nNobody fled ."
    (mention,) = found.mentions
    assert found.text[mention.start : mention.end] == "raided"
    assert [found.text[slice(*place)] for place in found.validated] == ["They raided Lorvik ."]


CONLLU = """# newdoc id = GUM_news_ferry
# newpar
1	Jorun	_	PROPN	_	_	_	_	_	Entity=(1-person-new-x-cf1-1,2-coref
2	Pell	_	PROPN	_	_	_	_	_	_
3	of	_	ADP	_	_	_	_	_	_
4	Estmark	_	PROPN	_	_	_	_	_	Entity=(2-place-new-x-cf2-1-sgl)1)
5	left	_	VERB	_	_	_	_	_	SpaceAfter=No
6	.	_	PUNCT	_	_	_	_	_	_

# newpar
1	She	_	PRON	_	_	_	_	_	Entity=(1-person-giv-x-cf1-1-ana)
2	smiled	_	VERB	_	_	_	_	_	_
"""


def archive(path: Path, files: dict[str, bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(path, "w:gz") as held:
        for name, raw in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(raw)
            held.addfile(info, io.BytesIO(raw))


def test_people_and_organisations_with_their_main_words(tmp_path: Path) -> None:
    archive(tmp_path / actors.SET, {f"GUM_news_{n}.conllu": CONLLU.encode() for n in range(8)})
    found = actors.documents(Data(tmp_path), "look")[0]
    assert found.text == "Jorun Pell of Estmark left.\n\nShe smiled"
    assert [(m.entity, found.text[m.start : m.end]) for m in found.mentions] == [
        ("1", "Jorun Pell of Estmark"),
        ("1", "She"),
    ]
    assert [found.text[slice(*place)] for place in found.mentions[0].core] == ["Jorun", "Pell"]


def test_web_pages_with_their_true_body(tmp_path: Path) -> None:
    ids = [f"p{n}" for n in range(8)]
    truth = {id: {"url": f"https://one.example/{id}", "articleBody": "The harbour is closed."} for id in ids}
    files = {f"html/{id}.html.gz": gzip.compress(b"<p>The harbour is closed.</p>") for id in ids}
    archive(tmp_path / pages.SET, {"ground-truth.json": json.dumps(truth).encode(), **files})
    found = [one for part in ("look", "score") for one in pages.pages(Data(tmp_path), part)]
    assert sorted(one.id for one in found) == ids
    assert found[0].html == b"<p>The harbour is closed.</p>"
    assert found[0].body == "The harbour is closed."


TELLING = (
    "On Monday three people were injured when a crane fell on the quay of Lorvik {n}, police said on Tuesday.",
    "Mayor of the town for nine years. Ada Lund {l} said the crane had been inspected in the spring.",
    "“We have asked for another crane for nine years and nobody has answered us,” said Ada Lund {l}.",
    "The company has repaired the road to the harbour. Trawlers waited outside for a very long tide.",
    "The council will be meeting after the storm, as it always does in such a winter as this.",
    "Nobody knew about it when the auction hall stayed dark, although the ice had been delivered.",
    "Fishermen also asked for help, because the roads were closed as well.",
)


@pytest.fixture(scope="module")
def telling(tmp_path_factory: pytest.TempPathFactory) -> Data:
    folder = tmp_path_factory.mktemp("versions")
    names = [a + b for a in ("Ber", "Kal", "Tor", "Mun") for b in ("sen", "dal", "vik", "gard", "holm")]
    texts = ["\n\n".join(p.format(n=n, l=names[n % len(names)]) for p in TELLING) for n in range(800)]
    write_set(folder, days.SET, [{**article(n), "text": text} for n, text in enumerate(texts)])
    return Data(folder)


def test_versions_are_the_same_each_time_and_differ_as_they_say(telling: Data) -> None:
    pairs = versions.pairs(telling, "look")
    assert pairs == versions.pairs(telling, "look")
    edits = {*versions.SLIGHT, *versions.TELLING}
    assert {one.edit for one in pairs} == edits
    assert len(pairs) == len({one.id.partition("-")[2] for one in pairs}) == versions.EACH * len(edits)
    assert all(one.left != one.right for one in pairs)
    assert all(bool(one.kinds) == (one.edit in versions.TELLING) for one in pairs)
    assert {kind for one in pairs for _, kind in one.kinds} == {"changed", "added", "removed"}
    for one in pairs:
        if one.edit == "denied":
            assert one.right.count(" not ") == one.left.count(" not ") + 1
        if one.edit == "quotation":
            longer, shorter = sorted((one.left, one.right), key=len, reverse=True)
            assert "another crane" in longer
            assert "another crane" not in shorter


def test_distractors_are_none_of_the_labelled_articles_and_the_same_each_time(tmp_path: Path) -> None:
    labelled = [article(number) for number in range(20)]
    # The same words under another id are the same article; of those that are not, two for each are enough.
    twins = [{**article(number), "id": f"t{number}"} for number in range(20)]
    others = [
        {**article(number), "id": f"o{number}", "text": " ".join(f"word{number}x{at}" for at in range(40))}
        for number in range(60)
    ]
    write_set(tmp_path, stories.POLITICS, labelled)
    write_set(tmp_path, days.SET, [*labelled, *twins, *others])
    data = Data(tmp_path)
    held = stories.with_distractors(data, stories.POLITICS, "look")
    among = stories.articles(data, stories.POLITICS, "look")
    assert list(held[: len(among)]) == list(among)
    chosen = held[len(among) :]
    assert len(chosen) == min(60, 2 * len(among))
    assert all(one.story is None and one.id.startswith("o") for one in chosen)
    assert held == stories.with_distractors(data, stories.POLITICS, "look")


TIMEML = """<?xml version='1.0'?>
<TimeML><DOCID>{id}</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2007-02-03">2007-02-03</TIMEX3></DCT>
<TEXT><s id="0">Lorvik <EVENT eid="e1">opens</EVENT> pier</s><s id="1">February 3 , 2007</s>
<s id="2">Lorvik 's council <EVENT eid="e2">set up</EVENT> a pier , and will <EVENT eid="e3">open</EVENT>
it ( soon ) .</s>
</TEXT></TimeML>"""


def test_a_timeline_has_the_mentions_of_the_documents_of_its_part(tmp_path: Path) -> None:
    look, score = (next(str(n) for n in range(99) if half(str(n)) == part) for part in ("look", "score"))
    gold = f"Lorvik\n0\tXXXX-XX-XX\t{look}-2-open\n1\t2006-XX-XX\t{look}-2-set_up\t{look}-9-gone\n"
    gold += f"2\t2007-02-03\t{score}-0-opens\t{look}-0-opens\n"
    files = {f"data/corpus_trackB_TimeML/{id}_Pier.tml": TIMEML.format(id=id) for id in (look, score)}
    files["data/TimeLines_Gold_Standard/lorvik.txt"] = gold
    path = tmp_path / timelines.SET
    path.parent.mkdir()
    with tarfile.open(path, "w:gz") as archive:
        for name, text in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    (found,) = timelines.timelines(Data(tmp_path), "look")
    (document,) = found.documents
    assert document.text == "Lorvik opens pier\n\nLorvik's council set up a pier, and will open it (soon)."
    words = [[document.text[slice(one.start, one.end)] for one in document.mentions][i] for i in range(3)]
    assert words == ["opens", "set up", "open"]
    assert [(step.date, step.mentions) for step in found.steps] == [
        ("2006-XX-XX", ((look, 1),)),
        ("2007-02-03", ((look, 0),)),
    ]


def test_pairs_of_sentences_are_parted_as_they_come(tmp_path):
    texts = {"a": "The lock opened.", "b": "The lock is open.", "source": "own"}
    records = [{"split": split, "score": 4.0, **texts} for split in ("train", "dev", "test")]
    write_set(tmp_path, similarity.SET, records)
    data = Data(tmp_path)
    assert [one.id for one in similarity.pairs(data, "look")] == ["own 0"]
    assert [one.id for one in similarity.pairs(data, "score")] == ["own 1", "own 2"]
    assert similarity.pairs(data, "look")[0].left == "The lock opened."
