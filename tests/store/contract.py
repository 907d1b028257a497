"""What every store must do. A test of a store inherits this and says how it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.clean.template.keys import Seen, Sightings, Text
from rashomon.group.blocking import candidates, keys, links
from rashomon.group.likeness import AT_LEAST
from rashomon.group.times import counting
from rashomon.group.versions import Edition, Held
from rashomon.linking import cluster
from rashomon.model import About, Correction, Dropped, Excerpt, Span
from rashomon.store import Hit, Intake, Listing, MentionKind, Query, Store
from tests.store.values import TEXT, dossier, intake, outlet, tell, weighed

Open = Callable[[], Store]
# Any character that text can have: a lone half of a pair is refused where bytes are decoded.
TEXTS = st.text(st.characters(codec="utf-8"), min_size=10).filter(str.strip)


class StoreContract:
    """Each test opens its own, empty store with `new`, and the same one again with `again`."""

    @pytest.fixture
    def new(self) -> Open:
        raise NotImplementedError

    @pytest.fixture
    def again(self) -> Open:
        raise NotImplementedError

    @pytest.fixture
    def store(self, new: Open) -> Store:
        return new()

    def test_a_new_store_holds_nothing(self, store: Store) -> None:
        assert (
            list(store.pages()) == list(store.reports()) == list(store.dropped()) == list(store.dossiers()) == []
        )
        assert store.outlets() == store.stories() == store.report_ids() == store.problems() == ()
        assert store.corrections() == store.developments() == ()
        assert not store.tell(9, "2025-03-06")
        assert list(store.beside(["r1"])) == []
        assert store.history(["r1"]) == store.last(["r1"]) == {}
        assert store.grouped() is None
        assert store.unsigned(9) == ()
        assert not store.grow(9)
        assert store.uncompared(9) == {}
        assert store.story_count() == 0
        assert store.page_at("x") is None
        assert store.page("p1") is store.report("r1") is store.dossier("t1") is store.story_of("r1") is None
        assert store.search(Query(words="ferries")) == ()
        assert store.holds(["p1"]) == frozenset()

    def test_what_is_added_is_held_as_it_was(self, store: Store, again: Open) -> None:
        two, one = intake(2), intake(1)
        store.add((two, one), outlets=(outlet(),))
        store.close()
        store = again()
        assert tuple(store.pages()) == (one.page, two.page)
        assert tuple(store.reports()) == (*one.reports, *two.reports)
        assert tuple(store.reports(page="p2")) == two.reports
        assert tuple(store.dropped()) == (*one.dropped, *two.dropped)
        assert tuple(store.dropped(page="p2")) == two.dropped
        assert store.page("p1") == one.page
        assert store.page_at(one.page.address) == one.page
        assert store.report("r2") == two.reports[0]
        assert store.report_ids() == ("r1", "r2")
        assert store.outlets() == (outlet(),)
        assert store.holds(["p1", "p3", "p2"]) == {"p1", "p2"}
        assert store.problems() == ()

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(text=TEXTS, words=st.text(max_size=40))
    def test_any_text_comes_back_and_any_query_is_answered(self, store: Store, text: str, words: str) -> None:
        number = abs(hash(text))
        given = intake(number, text=text)
        store.add((given,))
        assert store.page(f"p{number}") == given.page
        assert store.report(f"r{number}") == given.reports[0]
        for hit in store.search(Query(words=words, limit=3)):
            report = store.report(hit.report)
            assert report is not None
            assert report.text[hit.passage.start : hit.passage.end] == hit.passage.text

    @pytest.mark.parametrize("published", ["2025", "2025-03"])
    def test_a_report_of_no_known_day_is_found_by_its_month_or_year(self, store: Store, published: str) -> None:
        store.add((intake(1, published=published), intake(2, published="2024-12-31")), outlets=(outlet(),))
        assert [hit.report for hit in store.search(Query(since="2025-01-01"))] == ["r1"]

    def test_adding_again_changes_nothing(self, store: Store) -> None:
        store.add((intake(1),))
        before = (*store.pages(), *store.reports(), *store.dropped()), store.search(Query(words="ferries"))
        store.add((intake(1), intake(1)))
        assert (
            (*store.pages(), *store.reports(), *store.dropped()),
            store.search(Query(words="ferries")),
        ) == before

    def test_a_page_is_added_whole_or_not_at_all(self, store: Store, again: Open) -> None:
        orphan = Intake(page=None, reports=intake(9).reports)  # its page is missing: the store must refuse it
        with pytest.raises(Exception, match="FOREIGN KEY"):
            store.add((intake(1), orphan))
        assert list(store.pages()) == list(store.reports()) == list(store.dropped()) == []
        store.close()
        assert again().report_ids() == ()

    def test_what_could_not_be_read_is_held_once(self, store: Store) -> None:
        unread = Dropped(page="", address="a.bin", stage="read", reason="a picture")
        store.add((Intake(page=None, dropped=(unread,)),))
        store.add((Intake(page=None, dropped=(unread,)),))
        assert tuple(store.dropped()) == (unread,)

    def test_what_pages_give_to_a_template(self, store: Store, again: Open) -> None:
        keys = {1: ("l1", "l2"), 2: ("l1",), 3: ("l1", "l3"), 4: ("l3",)}
        given = [
            replace(intake(number), seen=Seen(keys=keys[number], prose=(number, 2**64 - 1))) for number in keys
        ]
        store.add((*given, replace(intake(9, outlet="two.example"), seen=Seen(keys=("l1",)))))
        store.close()
        store = again()
        prose = [frozenset({number, 2**64 - 1}) for number in (1, 2, 3)]
        texts = [Text(address=f"pages/{at}.txt", prose=one) for at, one in enumerate(prose, 1)]
        assert store.sightings("one.example") == Sightings(pages=4, counts={"l1": 3}, texts={"l1": texts})
        assert store.sightings("two.example") == Sightings(pages=1, counts={}, texts={})
        assert store.stale("one.example", frozenset()) == ()
        assert store.stale("one.example", {"l1"}) == ("p1", "p2", "p3")
        assert store.problems() == ()

    def test_an_outlet_is_settled_until_a_page_comes(self, store: Store, again: Open) -> None:
        store.add((intake(1), intake(2, outlet="two.example")))
        assert store.unsettled() == ("one.example", "two.example")
        store.settle(["one.example"])
        store.close()
        store = again()
        assert store.unsettled() == ("two.example",)
        store.add((intake(1), intake(3)))
        assert store.unsettled() == ("one.example", "two.example")

    def test_pages_that_nobody_has_looked_at(self, store: Store) -> None:
        two = intake(2)
        store.add((replace(intake(1), seen=Seen()), two, intake(3, outlet="two.example")))
        assert store.unseen() == ("p2", "p3")
        assert two.page is not None
        store.see([(two.page, Seen(keys=("l1",)))])
        assert store.unseen() == ("p3",)
        assert store.stale("one.example", {"l1"}) == ("p2",)

    def test_a_page_is_replaced_with_all_that_came_of_it(self, store: Store, again: Open) -> None:
        old = replace(intake(1), seen=Seen(keys=("l1", "l2")))
        store.add((old, intake(2)))
        tell(store, dossier("t1", "r1"), dossier("t2", "r2"))
        left = Dropped(
            page="p1", address="pages/1.txt", stage="clean", reason="said", span=Span(2, 4), template="l1"
        )
        new = Intake(
            page=old.page,
            reports=(replace(intake(1, text="Gulls are loud. Nobody minds them.").reports[0]),),
            dropped=(left,),
            seen=Seen(keys=("l1", "l2"), applied=("l1",)),
        )
        store.replace((new,))
        store.close()
        store = again()
        assert tuple(store.reports(page="p1")) == new.reports
        assert tuple(store.reports(page="p2")) == intake(2).reports
        (told,) = store.dropped(page="p1")
        assert told == replace(left, reason="said: found on 1 of 2 pages of this outlet")
        assert told in tuple(store.dropped())
        assert store.page("p1") == old.page
        assert [held.id for held in store.dossiers()] == ["t2"]
        assert store.unsigned(9) == new.reports
        assert store.stale("one.example", {"l1"}) == ()
        assert store.stale("one.example", {"l2"}) == ("p1",)
        for kind in (None, "statement", "event", "figure", "position"):
            assert [hit.report for hit in store.search(Query(words="ferries timetable", kind=kind))] in (
                [],
                ["r2"],
            )
            assert "r1" not in [hit.report for hit in store.search(Query(words="crossings", kind=kind))]
        assert [hit.report for hit in store.search(Query(words="gulls"))] == ["r1"]
        assert [hit.report for hit in store.search(Query(actor="quill"))] == ["r2"]
        assert store.problems() == ()

    def test_replacing_happens_whole_or_not_at_all(self, store: Store) -> None:
        store.add((intake(1),))
        tell(store, dossier("t1", "r1"))
        wrong = replace(intake(1), reports=intake(9).reports)  # a report of a page that is missing
        with pytest.raises(Exception, match="FOREIGN KEY"):
            store.replace((wrong,))
        assert tuple(store.reports()) == intake(1).reports
        assert tuple(store.dossiers()) == (dossier("t1", "r1"),)
        assert store.unsigned(9) == ()
        assert not store.grow(9)

    def test_an_outlet_is_described_anew(self, store: Store) -> None:
        store.add((), outlets=(outlet(name="The Won"), outlet("two.example", "Two")))
        store.add((), outlets=(outlet(),))
        assert store.outlets() == (outlet(), outlet("two.example", "Two"))

    def test_reading_goes_on_while_pages_are_added(self, store: Store) -> None:
        store.add([intake(number) for number in range(100, 150)])
        seen = []
        for page in store.pages():
            store.add((intake(len(seen)),))
            seen.append(page.id)
        assert seen[:50] == [f"p{number}" for number in range(100, 150)]

    def test_report_ids_by_their_beginning(self, store: Store) -> None:
        store.add((intake(1), intake(12), intake(2)))
        assert store.report_ids("r1") == ("r1", "r12")
        assert store.report_ids("%") == store.report_ids("_") == ()

    def test_dossiers_are_replaced(self, store: Store, again: Open) -> None:
        store.add((intake(1), intake(2), intake(3)))
        one, two, three = dossier("t1", "r1"), dossier("t2", "r2"), dossier("t3", "r1", "r3")
        tell(store, two, one)
        assert tuple(store.dossiers()) == (one, two)
        store.sign([weighed("r3", "t1")])
        assert store.grow(9)
        assert tuple(store.dossiers()) == (one, two)  # until there is another to show
        (number,) = store.uncompared(9)
        store.compared({number: dossier("t4", "r1", "r2")})
        assert tuple(store.dossiers()) == (one, two)  # not the members that the group has by now
        store.compared({number: three})
        store.close()
        store = again()
        assert tuple(store.dossiers()) == (two, three)
        assert store.story_count() == 2
        assert store.dossier("t3") == three
        assert store.dossier("t1") is None
        assert store.story_of("r1") == "t3"
        assert store.story_of("r3") == "t3"
        assert store.problems() == ()

    def test_what_is_new_is_told_once(self, store: Store, again: Open) -> None:
        store.add((intake(1), intake(2), intake(3)))
        tell(store, dossier("t1", "r1"), dossier("t2", "r2"))
        assert store.tell(1, "2025-03-06")
        store.close()
        store = again()
        assert store.tell(1, "2025-03-07")
        assert not store.tell(1, "2025-03-08")
        one, two = store.developments()
        assert [(new.kind, new.story, new.reports) for new in (one, two)] == [
            ("new", "t1", ("r1",)),
            ("new", "t2", ("r2",)),
        ]
        assert (one.number, one.at, two.number, two.at) == (1, "2025-03-06", 2, "2025-03-07")
        store.sign([weighed("r3", "t1")])
        assert store.grow(9)
        (number,) = store.uncompared(9)
        store.compared({number: dossier("t3", "r1", "r3")})
        assert store.tell(9, "2025-03-09")
        (on,) = store.developments(after=2)
        assert (on.kind, on.story, on.was, on.reports) == ("changed", "t3", ("t1",), ("r3",))
        assert store.developments(story="t1") == (one, on)
        assert store.developments(story="t3") == store.developments(since="2025-03-08") == (on,)
        assert store.developments(limit=2, newest=True) == (on, two)
        assert store.problems() == ()

    def test_a_dossier_goes_with_the_earlier_versions_that_it_tells_of(self, store: Store, again: Open) -> None:
        store.add((intake(1), intake(2), intake(3)))
        told = dossier("t1", "r2", earlier="r1")
        tell(store, told, dossier("t2", "r3"))
        store.close()
        store = again()
        assert store.dossier("t1") == told
        assert store.story_of("r1") == store.story_of("r2") == "t1"
        assert [(one.id, one.reports) for one in store.stories()] == [("t1", 1), ("t2", 1)]
        store.replace((intake(1, text="Gulls are loud. Nobody minds them."),))
        assert [held.id for held in store.dossiers()] == ["t2"]
        assert store.story_of("r1") is None
        assert list(store.uncompared(9).values()) == [("r2",)]
        assert store.problems() == ()

    def test_reports_beside_each_other_by_their_addresses(self, store: Store) -> None:
        two, one = intake(2), intake(1)
        own = replace(one.reports[0], about=About(url=Excerpt("https://one.example/pages/2.txt", Span(0, 3))))
        store.add((two, replace(one, reports=(own,)), intake(3)))
        given = {"outlet": "one.example", "read_at": "2025-03-04T10:00:00+00:00"}
        first = Held(report="r1", page="p1", address="pages/1.txt", url="https://one.example/pages/2.txt", **given)
        assert list(store.beside(["r1"])) == [first]
        assert [held.report for held in store.beside(["r3"])] == ["r3"]

    def test_earlier_versions_are_of_no_story(self, store: Store, again: Open) -> None:
        store.add((intake(1), intake(2), intake(3)))
        tell(store, dossier("t1", "r1"), dossier("t2", "r2", "r3"))
        line = (Edition(report="r1", got="2025", stated=None), Edition(report="r2", got="2026", stated="2026"))
        store.set_history(store.beside(["r1", "r2"]), {"r2": line})
        store.close()
        store = again()
        assert store.history(["r1", "r2", "r3"]) == {"r2": line}
        assert store.last(["r1", "r2", "r3"]) == {"r1": "r2"}
        assert store.unsigned(9) == ()
        assert not store.grow(9)
        assert store.story_of("r1") is None
        assert list(store.uncompared(9).values()) == [("r2", "r3")]
        store.replace((replace(intake(2), reports=()),))
        assert [report.id for report in store.unsigned(9)] == ["r1"]
        assert store.history(["r1", "r2"]) == store.last(["r1"]) == {}
        assert store.problems() == ()

    def test_comparing_happens_whole_or_not_at_all(self, store: Store) -> None:
        store.add((intake(1),))
        tell(store, dossier("t1", "r1"))
        store.add((intake(2), intake(3)))
        store.sign([weighed("r2", "t1"), weighed("r3", "other")])
        store.grow(9)
        one, other = store.uncompared(9)
        with pytest.raises(Exception, match="UNIQUE"):
            store.compared({one: dossier("t2", "r1", "r2"), other: dossier("t2", "r3")})
        assert tuple(store.dossiers()) == (dossier("t1", "r1"),)
        assert len(store.uncompared(9)) == 2

    def test_reports_wait_to_be_signed_then_to_be_grouped_then_to_be_compared(
        self, store: Store, again: Open
    ) -> None:
        store.add((intake(2), intake(1), intake(3)))
        assert [report.id for report in store.unsigned(1)] == ["r1"]
        store.sign([weighed("r1", "ferry"), weighed("r2", "ferry")])
        store.sign([weighed("r1", "gull")])  # another reading was faster
        assert [report.id for report in store.unsigned(9)] == ["r3"]
        assert store.uncompared(9) == {}
        store.close()
        store = again()
        assert [store.grow(1), store.grow(1), store.grow(1)] == [True, True, False]
        ((number, members),) = store.uncompared(9).items()
        assert members == ("r1", "r2")
        store.compared({number: dossier("t1", "r1", "r2")})
        assert store.uncompared(9) == {}
        store.sign([weighed("r3", "gull")])
        assert store.grow(9)
        assert list(store.uncompared(9).values()) == [("r3",)]
        assert store.problems() == ()

    def test_a_report_that_goes_has_the_others_of_its_story_grouped_again(self, store: Store) -> None:
        store.add([intake(number) for number in (1, 2, 3, 4)])
        tell(store, dossier("t1", "r1", "r2"), dossier("t3", "r3"))
        store.replace((replace(intake(2), reports=()),))
        assert [held.id for held in store.dossiers()] == ["t3"]
        store.sign([weighed("r4", "t1")])
        assert store.grow(9)
        assert list(store.uncompared(9).values()) == [("r1", "r4")]
        store.replace((intake(4),))
        store.sign([weighed("r4", "t3")])
        assert store.grow(9)
        assert sorted(store.uncompared(9).values()) == [("r1",), ("r3", "r4")]
        assert store.problems() == ()

    def test_groups_are_those_of_all_reports_at_once(self, store: Store) -> None:
        days = [None, *(date(2025, 1, 1) + timedelta(gap) for gap in (0, 1, 6, 7, 30, 31, 90)), date(1, 1, 2)]
        words = ("ferry bridge", "ferry gull", "gull 7", "bridge", "ferry bridge gull library", "library 7")
        signatures = [
            replace(
                weighed(f"r{number:02}", *words[number % 5].split(), day=days[number * 7 % len(days)]),
                told=date(2025, 1, 1) if number % 3 == 0 else None,
            )
            for number in range(40)
        ]
        store.add([intake(0)])
        reports = [replace(intake(0).reports[0], id=one.report) for one in signatures]
        store.replace([replace(intake(0), reports=tuple(reports))])
        for at in (24, 0, 8, 32, 16):
            store.sign(signatures[at : at + 8])
            store.grow(3)
        while store.grow(3):
            pass
        found = list(links(candidates(signatures, [keys(one) for one in signatures])))
        expected = cluster([one.report for one in signatures], counting(found), at_least=AT_LEAST)
        assert sorted(store.uncompared(99).values()) == list(expected)
        assert 1 < len(expected) < 40

    def test_another_description_of_an_outlet_has_its_stories_compared_again(self, store: Store) -> None:
        store.add((intake(1), intake(2, outlet="two.example")), outlets=(outlet(), outlet("two.example", "Two")))
        tell(store, dossier("t1", "r1"), dossier("t2", "r2"))
        store.add((), outlets=(outlet(), outlet("two.example", "Two")))
        assert store.uncompared(9) == {}
        store.add((), outlets=(outlet("two.example", "The Two"),))
        assert list(store.uncompared(9).values()) == [("r2",)]
        assert store.story_count() == 2

    def test_grouping_starts_again_by_other_rules(self, store: Store, again: Open) -> None:
        store.add((intake(1), intake(2)))
        tell(store, dossier("t1", "r1", "r2"))
        store.restart("second")
        store.close()
        store = again()
        assert store.grouped() == "second"
        assert [report.id for report in store.unsigned(9)] == ["r1", "r2"]
        assert store.uncompared(9) == {}
        assert store.story_count() == 1  # until there is another to show
        tell(store, dossier("t1", "r1"), dossier("t2", "r2"))
        assert store.story_count() == 2
        assert store.problems() == ()

    def test_corrections_are_kept_until_withdrawn(self, store: Store, again: Open) -> None:
        late = Correction.of("split", ["r1"], ["r2"], at="2025-03-07T08:00:00+00:00")
        early = Correction.of("merge", ["r1", "r2"], at="2025-03-06T08:00:00+00:00")
        for one in (late, early, late):
            store.correct(one)
        store.close()
        store = again()
        assert store.corrections() == (early, late)
        store.undo(early.id)
        store.undo("k-unknown")
        assert store.corrections() == (late,)

    def test_stories_are_listed_newest_first(self, store: Store) -> None:
        store.add(
            (
                intake(1, published="2025-03-04"),
                intake(2, published="2025-03-06", outlet="two.example"),
                intake(3, published="2025-03-05"),
                intake(4),
            )
        )
        made = (dossier("t1", "r3"), dossier("t2", "r1", "r2"), dossier("t3", "r4"))
        tell(store, *made)
        newest = Listing(
            id="t2", title="Ferries of t2", first="2025-03-04", last="2025-03-06", reports=2, outlets=2
        )
        assert store.stories()[0] == newest
        assert [listing.id for listing in store.stories()] == ["t2", "t1", "t3"]
        assert store.stories()[2].last is None
        assert [listing.id for listing in store.stories("t2")] == ["t2"]

    def test_of_stories_of_one_day_the_largest_is_listed_first(self, store: Store) -> None:
        store.add(tuple(intake(number, published="2025-03-04") for number in range(1, 7)))
        tell(store, dossier("t1", "r1"), dossier("t2", "r2", "r3"), dossier("t3", "r4", "r5", "r6"))
        assert [listing.id for listing in store.stories()] == ["t3", "t2", "t1"]

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            (Query(words="ferry"), ["r1", "r2"]),
            (Query(words="FERRIES stopped"), ["r1", "r2"]),
            (Query(words="ferries zebra"), []),
            (Query(words="gulls"), ["r3"]),
            (Query(words='ferries" OR "gulls'), []),
            (Query(words="NEAR(gulls"), []),
            (Query(words="gul*"), []),
            (Query(words="title:gulls"), []),
            (Query(words="ferry", outlet="two.example"), ["r2"]),
            (Query(words="ferry", outlet="the one"), ["r1"]),
            (Query(words="ferry", outlet="' OR 1 --"), []),
            (Query(words="ferry", since="2025-03-05"), ["r2"]),
            (Query(words="ferry", until="2025-03-04"), ["r1"]),
            (Query(words="ferry", since="2025-03-04", until="2025-03-05"), ["r1", "r2"]),
            (Query(words="ferry", limit=1), ["r1"]),
            (Query(actor="quill"), ["r2", "r1"]),
            (Query(actor="ill"), []),
            (Query(since="2025-01-01"), ["r2", "r1"]),
            (Query(words="ferries", kind="statement"), ["r1", "r2"]),
            (Query(words="rejected", kind="statement"), []),
            (Query(words="rejected", kind="event", actor="harbour workers"), ["r1", "r2"]),
            (Query(words="rejected", kind="event", actor="quill"), []),
            (Query(words="40 crossings", kind="figure"), ["r1", "r2"]),
            (Query(words="timetable", kind="position", outlet="two.example"), ["r2"]),
            (Query(kind="position", actor="workers"), ["r2", "r1"]),
        ],
    )
    def test_search(self, store: Store, query: Query, found: list[str]) -> None:
        store.add(
            (
                intake(1, published="2025-03-04"),
                intake(2, published="2025-03-05T08:00:00Z", outlet="two.example"),
                intake(3, text="Gulls are loud. Nobody minds the gulls."),
            ),
            outlets=(outlet(), outlet("two.example", "Two")),
        )
        assert [hit.report for hit in store.search(query)] == found

    @pytest.mark.parametrize(
        ("words", "kind", "passage"),
        [
            ("late crossing", None, "The company counted 40 late crossings."),
            ("quill noon", None, "Mara Quill said the ferries would stop at noon."),
            ("ferries", "statement", "the ferries would stop at noon"),
            ("timetable", "event", "rejected the timetable"),
            ("crossings", "figure", "40"),
            ("workers", "position", "Harbour workers rejected the timetable"),
        ],
    )
    def test_a_hit_is_a_place(self, store: Store, words: str, kind: MentionKind | None, passage: str) -> None:
        store.add((intake(1, published="2025-03-04"),))
        start = TEXT.index(passage)
        report = intake(1).reports[0]
        assert store.search(Query(words=words, kind=kind)) == (
            Hit(
                report="r1",
                outlet="one.example",
                title=report.title.text if report.title else "",
                published="2025-03-04",
                passage=report.passage(start, start + len(passage)),
                kind=kind,
            ),
        )

    def test_a_word_in_the_title_counts_more(self, store: Store) -> None:
        long = "Otters swim past the pier while nobody looks at them at all today."
        store.add((intake(1, text=f"Nothing to see. {long}"), intake(2, text=long)))
        assert [hit.report for hit in store.search(Query(words="otters"))] == ["r2", "r1"]

    def test_closing_twice_does_no_harm(self, store: Store) -> None:
        store.close()
        store.close()
