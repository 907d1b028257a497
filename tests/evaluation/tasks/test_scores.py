"""Each task's score, on documents and predictions made by hand."""

from __future__ import annotations

import pytest

from rashomon.evaluation.measures.times import Timex
from rashomon.evaluation.sets.actors import Document as Named
from rashomon.evaluation.sets.actors import Mention as Reference
from rashomon.evaluation.sets.dates import Dated
from rashomon.evaluation.sets.events import Document, Mention
from rashomon.evaluation.sets.joined import Joined
from rashomon.evaluation.sets.quotations import Article, Attribution
from rashomon.evaluation.sets.relations import Relation
from rashomon.evaluation.sets.reprints import Pair
from rashomon.evaluation.sets.similarity import Pair as Sentences
from rashomon.evaluation.sets.stories import Article as Told
from rashomon.evaluation.sets.timelines import Document as Wiki
from rashomon.evaluation.sets.timelines import Mention as Act
from rashomon.evaluation.sets.timelines import Step, Timeline
from rashomon.evaluation.sets.versions import Pair as Versions
from rashomon.evaluation.task import Outcome
from rashomon.evaluation.tasks import (
    actors,
    copies,
    dates,
    event_coreference,
    events,
    quotations,
    similarity,
    splitting,
    stories,
    timelines,
    versions,
)
from rashomon.model import Passage, Published, Report, Time

PELL = 'Jorun Pell said: "The nets are gone." Tolvik disagreed, according to Pell.'


def values(outcome: Outcome) -> dict[str, float | None]:
    return {score.name: None if score.value is None else round(score.value, 3) for score in outcome.scores}


def kinds(outcome: Outcome) -> list[str]:
    return sorted(miss.kind for miss in outcome.misses)


def at(text: str, *words: str) -> tuple[tuple[int, int], ...]:
    return tuple((text.index(word), text.index(word) + len(word)) for word in words)


def test_those_who_speak_together_are_one_stretch() -> None:
    text = (
        "Jorun Pell and Tord Nygaard said on Monday that the nets were gone from the shore.\n\n"
        "The boats of Tolvik had come in late on Sunday, after a night of fog, and nobody was on the pier.\n\n"
        "The harbour will stay closed until the end of the week, and the market has moved to the square."
    )
    (found,) = quotations.ours([Article(id="a", text=text, published=None)])
    assert at(text, "Jorun Pell and Tord Nygaard") in [one.source for one in found]


def test_quotations() -> None:
    said = Attribution(
        source=at(PELL, "Jorun Pell"), cue=at(PELL, "said"), content=at(PELL, '"The nets are gone."')
    )
    according = Attribution(
        source=at(PELL, "Pell."), cue=at(PELL, "according to"), content=at(PELL, "Tolvik disagreed")
    )
    article = Article(id="a", text=PELL, published=None, attributions=(said, according))
    perfect = quotations.score([article], [article.attributions])
    assert set(values(perfect).values()) == {1.0}
    assert perfect.misses == ()

    short = Attribution(source=at(PELL, "Pell"), cue=at(PELL, "said"), content=at(PELL, "The nets are gone"))
    other = quotations.score([article], [(short,)])
    # One of two cues; no content and no source of the same extent, but one of each that overlaps.
    assert values(other) == {
        "source exact": 0.0,
        "cue exact": 0.667,
        "content exact": 0.0,
        "source overlap": 0.667,
        "cue overlap": 0.667,
        "content overlap": 0.667,
        "source and content of one attribution, overlap": 0.667,
        "direct ones that are right": None,
    }
    assert kinds(other) == ["content: too short", "not found: indirect", "source: too short"]


def test_a_quotation_of_the_wrong_speaker_is_no_right_attribution() -> None:
    said = Attribution(
        source=at(PELL, "Jorun Pell"), cue=at(PELL, "said"), content=at(PELL, '"The nets are gone."')
    )
    wrong = Attribution(source=at(PELL, "Tolvik"), cue=said.cue, content=said.content)
    outcome = quotations.score([Article(id="a", text=PELL, published=None, attributions=(said,))], [(wrong,)])
    assert values(outcome)["direct ones that are right"] == 0.0
    assert values(outcome)["content exact"] == 1.0
    assert kinds(outcome) == ["source: another one"]


def test_a_label_with_source_and_cue_exchanged_counts_for_what_it_means() -> None:
    content = at(PELL, '"The nets are gone."')
    exchanged = Attribution(source=at(PELL, "said"), cue=at(PELL, "Jorun Pell"), content=content)
    said = Attribution(source=exchanged.cue, cue=exchanged.source, content=content)
    article = Article(id="a", text=PELL, published=None, attributions=(exchanged,))
    assert values(quotations.score([article], [(said,)]))["direct ones that are right"] == 1.0
    other = Attribution(source=at(PELL, "Tolvik"), cue=at(PELL, "said"), content=content)
    assert values(quotations.score([article], [(other,)]))["direct ones that are right"] == 0.0


def test_a_quotation_inside_another_content_is_judged_only_where_it_is_labelled() -> None:
    text = 'Pell recalled that Tolvik had said: "The nets are gone."'
    outer = Attribution(
        source=at(text, "Pell"),
        cue=at(text, "recalled"),
        content=at(text, 'that Tolvik had said: "The nets are gone."'),
    )
    inner = Attribution(
        source=at(text, "Tolvik"), cue=at(text, "had said"), content=at(text, '"The nets are gone."')
    )
    one = Article(id="a", text=text, published=None, attributions=(outer,))
    assert values(quotations.score([one], [(inner,)]))["direct ones that are right"] is None
    both = Article(id="a", text=text, published=None, attributions=(outer, inner))
    assert values(quotations.score([both], [(inner,)]))["direct ones that are right"] == 1.0
    wrong = Attribution(source=at(text, "recalled"), cue=inner.cue, content=inner.content)
    assert values(quotations.score([both], [(wrong,)]))["direct ones that are right"] == 0.0


def test_dates() -> None:
    text = "On Friday they met; since then, for three days, nothing."
    labelled = (Timex(3, 9, "DATE", "2025-03-07"), Timex(36, 46, "DURATION", "P3D"))
    document = Dated(id="d", text=text, written="2025-03-08", times=labelled)
    found = (Timex(3, 9, "DATE", "2025-03-14"), Timex(32, 46, "DURATION", "P3D"), Timex(26, 30, "DATE", "2025"))
    outcome = dates.score([document], [found])
    # Two of three found meet the two labelled: P 2/3, R 1. One has the span, one the value: P 1/3, R 1/2.
    assert values(outcome) == {"value": 0.4, "relaxed": 0.8, "strict": 0.4, "type": 0.8}
    assert kinds(outcome) == ["extent", "no such time: DATE", "value: a day"]


def test_the_ends_of_an_interval_are_handed_over_apart() -> None:
    text = "They met from Monday to Wednesday, and since January."
    words = ((14, 33, "XXXX-WXX-1/XXXX-WXX-3"), (45, 52, "XXXX-01/.."))
    times = tuple(
        Time(words=Passage("r", start, end, text[start:end]), kind="date", value=value, tense="past")
        for start, end, value in words
    )
    published = Published(date="2025-03-12", precision="day", basis="stated", why="")
    report = Report(id="r", page="p", outlet="o", text=text, pieces=(), published=published, times=times)
    assert list(dates.as_timexes(report)) == [
        Timex(14, 20, "DATE", "2025-03-10"),
        Timex(24, 33, "DATE", "2025-03-12"),
        Timex(45, 52, "DATE", "2025-01"),
    ]


def test_events() -> None:
    documents = [
        Relation(id=str(i), text="A b C", source=(0, 1), target=(4, 5), type=type)
        for i, type in enumerate(("AID", "AID", "ASSAULT"))
    ]
    outcome = events.score(documents, ["AID", None, "AID"])
    # AID: P 1/2, R 1/2; ASSAULT: nothing found. Together: one of two found is right, of three labelled.
    assert values(outcome) == {"macro-F1 of types": 0.25, "F1 of types": 0.4}
    assert kinds(outcome) == ["ASSAULT taken for AID", "not found: AID"]


def test_similarity() -> None:
    documents = [
        Sentences(id="a", left="The lock opened at noon.", right="At noon the lock opened.", alike=5.0),
        Sentences(id="b", left="The lock opened at noon.", right="Nobody saw the heron land.", alike=0.0),
        Sentences(id="c", left="The lock opened at noon.", right="The lock stayed shut.", alike=2.0),
    ]
    found = similarity.ours(documents)
    assert found[0] == pytest.approx(1.0)
    assert found[1] == 0.0
    assert 0.0 < found[2] < 1.0
    assert values(similarity.score(documents, [1.0, 0.0, 0.4])) == {"Pearson correlation": 1.0}
    assert values(similarity.score(documents, [0.5, 0.5, 0.5])) == {"Pearson correlation": None}
    assert kinds(similarity.score(documents, [0.2, 0.8, 0.4])) == ["not alike enough", "too alike"]


def story() -> list[Document]:
    """Two reports: a raid told in both, and a protest in one."""
    return [
        Document(
            id="one",
            story="s",
            text="They raided the town. People protested.",
            validated=((0, 21), (22, 39)),
            mentions=(Mention(start=5, end=11, chain="raid"), Mention(start=29, end=38, chain="protest")),
        ),
        Document(
            id="two",
            story="s",
            text="The raid was denied.",
            validated=((0, 20),),
            mentions=(Mention(start=4, end=8, chain="raid"),),
        ),
    ]


def test_event_coreference() -> None:
    perfect = event_coreference.score(story(), [("a", "b"), ("a",)])
    assert values(perfect) == {"CoNLL": 1.0, "MUC": 1.0, "B-cubed": 1.0, "CEAF-e": 1.0}
    apart = event_coreference.score(story(), [("a", "b"), ("c",)])
    assert values(apart)["MUC"] == 0.0
    assert kinds(apart) == ["one event kept apart, across reports, other words"]
    joined = event_coreference.score(story(), [("a", "a"), ("a",)])
    # B-cubed: each of the raid's two is 2/3 right, the protest 1/3; nothing is missed.
    assert round(joined.scores[2].counts.precision or 0, 3) == 0.556
    # Each mention against the one before it in its group: protest after raid, raid after protest.
    assert kinds(joined) == ["two events joined", "two events joined"]


def test_event_coreference_over_our_own_mentions() -> None:
    # A word inside a labelled mention is that mention; "denied" is none.
    found = [((5, 11, "a"),), ((4, 8, "a"), (13, 19, "b"))]
    outcome = event_coreference.score_own(story(), found)
    assert values(outcome)["mentions"] == 0.667
    assert values(outcome)["MUC"] == 1.0
    assert kinds(outcome) == ["mention not found", "no event is labelled here"]


def test_actors() -> None:
    text = "Jorun Pell, the minister, left. She smiled. Tolvik stayed."
    document = Named(
        id="d",
        text=text,
        mentions=(
            Reference(entity="1", start=0, end=24, core=((0, 5), (6, 10))),
            Reference(entity="1", start=12, end=24, core=((16, 24),)),
            Reference(entity="1", start=32, end=35, core=((32, 35),)),
            Reference(entity="2", start=44, end=50, core=((44, 50),)),
        ),
    )
    perfect = actors.score([document], [(((0, 10), (12, 24), (32, 35)), ((44, 50),))])
    assert values(perfect) == {"CoNLL": 1.0, "MUC": 1.0, "B-cubed": 1.0, "CEAF-e": 1.0, "mentions": 1.0}
    wrong = actors.score([document], [(((0, 10), (12, 24)), ((44, 50), (32, 35)))])
    assert kinds(wrong) == ["parted from its actor: a pronoun"]
    few = actors.score([document], [(((0, 10),), ((51, 57),))])
    assert kinds(few) == [
        "no actor is labelled here",
        "not found: a name, mentioned once",
        "not found: a noun",
        "not found: a pronoun",
    ]


def test_splitting() -> None:
    page = Joined(id="p", text="x" * 100, parts=((0, 40), (42, 100)), heads=(5, 50), layout="bare titles")
    single = Joined(id="s", text="y" * 50, parts=((0, 50),), heads=(0,), layout="bare titles")
    outcome = splitting.score([page, single], [(45, 80), (20,)])
    # One of two found lies in the gap from the first article's end to the second one's text.
    assert values(outcome) == {"boundaries": 0.667, "single articles left whole": 0.0}
    assert kinds(outcome) == ["single article split", "split inside an article"]
    assert values(splitting.score([page, single], [(), ()])) == {
        "boundaries": 0.0,
        "single articles left whole": 1.0,
    }


def test_copies() -> None:
    copied = Pair(id="c", left="a" * 20, right="b" * 20, strength="light", taken=((0, 10),))
    missed = Pair(id="m", left="a" * 20, right="b" * 20, strength="heavy", taken=((0, 10),))
    apart = Pair(id="n", left="a" * 20, right="b" * 20, strength=None, taken=())
    outcome = copies.score([copied, missed, apart], [((5, 15),), (), ((0, 3),)])
    # Pairs: one right of two found, of two labelled. Characters, of reprints: 5 right of 10 found, of 20 taken.
    assert values(outcome) == {
        "pairs that share copy": 0.5,
        "recall, light editing": 1.0,
        "recall, middling editing": None,
        "recall, heavy editing": 0.0,
        "written apart and said to be so": 0.0,
        "characters taken over": 0.333,
    }
    assert kinds(outcome) == ["copy between reports written apart", "not found, heavy editing"]


def test_versions() -> None:
    def pair(edit: str, *kinds: tuple[str, str]) -> Versions:
        return Versions(
            id=f"{edit}-a", edit=edit, left="Nets.", right="Boats.", date="2025-03-04", title="", kinds=kinds
        )  # type: ignore[arg-type]

    held = [pair("slip"), pair("moved"), pair("number", ("number", "changed")), pair("day", ("date", "changed"))]
    number, date = ("number", "changed"), ("date", "changed")
    perfect = versions.score(held, [(), (), (number,), (date,)])
    assert {value for value in values(perfect).values() if value is not None} == {1.0}
    assert perfect.misses == ()
    other = versions.score(held, [(number,), (), (number, date), (number,)])
    found = values(other)
    # One of two changes among four that are said to be; one of two slight edits is told to be so.
    assert found["changes, of the right kind"] == 0.333
    assert found["slight edits that tell nothing else"] == 0.5
    assert found["versions that tell something else"] == 0.8
    assert (found["recall, number"], found["recall, day"], found["recall, cut"]) == (1.0, 0.0, None)
    assert kinds(other) == ["day: another kind", "number: more than changed", "slip: more than changed"]


def test_a_distractor_counts_where_it_is_in_the_group_of_a_labelled_article() -> None:
    pytest.importorskip("sklearn", reason="scikit-learn comes with rashomon[evaluation] only")
    held = [
        Told(id=id, outlet="o", date=None, title=id, text="", story=story)
        for id, story in (("a", "ferry"), ("b", "ferry"), ("c", "mine"), ("x", None), ("y", None))
    ]
    perfect = stories.score(held, ["1", "1", "2", "3", "3"])
    assert set(values(perfect).values()) == {1.0}
    assert (perfect.items, perfect.misses) == (3, ())
    # Precision: a and b 2/3 each, c 1/2. The other measures know labelled articles alone.
    joined = stories.score(held, ["1", "1", "2", "1", "2"])
    assert joined.scores[0].counts.precision == pytest.approx((4 / 3 + 1 / 2) / 3)
    assert joined.scores[0].counts.recall == 1
    assert values(joined)["pairwise"] == 1.0
    parted = stories.score(held, ["1", "2", "2", "3", "3"])
    assert kinds(parted) == ["joined to another story", "parted from its story"]
    among = stories.score(held, ["1", "1", "2", "2", "2"])
    assert kinds(among) == ["joined to others"]


def test_timelines() -> None:
    text = "Lorvik opened a pier and sold a boat."
    acts = tuple(Act(start=start, end=end, sentence=0) for start, end in at(text, "opened", "sold"))
    document = Wiki(id="d", text=text, written="2007-02-03", sentences=((0, text),), mentions=acts)
    steps = (Step(date="2006-XX-XX", mentions=(("d", 0),)), Step(date="2007-02-03", mentions=(("d", 1),)))
    one = Timeline(entity="Lorvik", steps=steps, documents=(document,))
    right = (("2006-XX-XX", (("d", 0),)), ("2007-02-03", (("d", 1),)))
    assert set(values(timelines.score([one], [right])).values()) == {1.0}
    other = timelines.score([one], [(("2005-XX-XX", (("d", 0),)), ("2007-02-03", (("d", 1),)))])
    assert values(other) == {
        "relations": 1.0,
        "relations, with dates": 0.667,
        "events of the entity": 1.0,
        "dates of these": 0.5,
    }
    assert kinds(other) == ["dated otherwise, labelled to the month or year"]
    (baseline,) = timelines.TASK.baselines
    assert baseline.system([one]) == [(("2007-02-03", (("d", 0), ("d", 1))),)]
