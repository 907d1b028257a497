"""Growing groups report by report gives what grouping all of them at once gives."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from rashomon.group.corrections import ruled
from rashomon.group.growing import Grown, grown
from rashomon.group.likeness import AT_LEAST
from rashomon.group.times import counting
from rashomon.linking import Link, cluster
from rashomon.model import Correction

NAMES = [f"r{number:02}" for number in range(24)]
# Few scores, in percent of what is needed, so that many are equal; most are near it, where groups join and part.
edges = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
        st.sampled_from([50, 75, 100, 100, 110, 125, 150, 180]),
        st.sampled_from([None, 0, 1, -2, 20, -50, 70, 100, -200, 400]),
    ),
    max_size=90,
)


class Reports:
    """Reports in memory: their links, and the groups that they are in."""

    def __init__(self, links: Sequence[Link], corrections: Sequence[Correction] = ()) -> None:
        self._links = links
        self.said = ruled(corrections, {})
        self.held: set[str] = set()
        self.made: dict[int, tuple[str, ...]] = {}
        self._last = 0

    def links(self, reports: Collection[str]) -> Sequence[Link]:
        return [
            link
            for link in self._links
            if {link.left, link.right} <= self.held and not {link.left, link.right}.isdisjoint(reports)
        ]

    def groups(self, reports: Collection[str]) -> Mapping[int, tuple[str, ...]]:
        return {number: members for number, members in self.made.items() if set(members) & set(reports)}

    def add(self, reports: Collection[str]) -> None:
        self.held |= set(reports)
        self.group(grown(reports, self, self.said))

    def group(self, new: Grown) -> None:
        for number in new.gone:
            del self.made[number]
        for members in new.made:
            self._last += 1
            self.made[self._last] = members

    def remove(self, report: str) -> None:
        """Take a report out; the others of its group, and of what it is linked to, are grouped again."""
        ends = {end for link in self.links([report]) for end in (link.left, link.right)}
        self.held.remove(report)
        opened = self.groups({report, *ends})
        for number in opened:
            del self.made[number]
        others = [one for members in opened.values() for one in members if one != report]
        self.group(grown(others, self, self.said))

    def correct(self, corrections: Sequence[Correction]) -> None:
        """Readers say this in place of what they said; the groups of those spoken of are grouped again."""
        before, self.said = self.said, ruled(corrections, {})
        pairs = (*before.together, *before.apart, *self.said.together, *self.said.apart)
        opened = self.groups({report for pair in pairs for report in pair} & self.held)
        for number in opened:
            del self.made[number]
        self.group(grown([report for members in opened.values() for report in members], self, self.said))

    @property
    def found(self) -> list[tuple[str, ...]]:
        return sorted(self.made.values())

    @property
    def expected(self) -> list[tuple[str, ...]]:
        rules = {"together": self.said.together, "apart": self.said.apart}
        return list(cluster(self.held, counting(self.links(self.held)), at_least=AT_LEAST, **rules))


corrections = st.lists(
    st.tuples(st.permutations(NAMES), st.integers(1, 3), st.integers(0, 3), st.integers(0, 9)), max_size=4
).map(
    lambda drawn: [
        Correction.of("split", order[:one], order[one : one + other], at=str(at))
        if other
        else Correction.of("merge", order[: one + 1], at=str(at))
        for order, one, other, at in drawn
    ]
)


def link(left: str, right: str, percent: int, days: int | None = None) -> Link:
    return Link(left, right, AT_LEAST * percent / 100, "", days)


def linked(drawn: Collection[tuple[str, str, int, int | None]]) -> list[Link]:
    pairs = {(min(a, b), max(a, b)): scores for a, b, *scores in drawn if a != b}
    return [link(a, b, *scores) for (a, b), scores in pairs.items()]


@settings(max_examples=400, deadline=None)
@given(edges, st.permutations(NAMES), st.sets(st.integers(1, len(NAMES) - 1)))
def test_neither_order_nor_batches_matter(drawn, order, cuts) -> None:
    reports = Reports(linked(drawn))
    bounds = [0, *sorted(cuts), len(NAMES)]
    for start, end in pairwise(bounds):
        reports.add(order[start:end])
        assert reports.found == reports.expected


@settings(max_examples=200, deadline=None)
@given(edges, st.permutations(NAMES), st.integers(0, len(NAMES)))
def test_what_goes_leaves_no_trace(drawn, order, gone) -> None:
    reports = Reports(linked(drawn))
    reports.add(NAMES)
    for report in order[:gone]:
        reports.remove(report)
        assert reports.found == reports.expected


@example(NAMES)
@given(st.permutations(NAMES))
def test_a_report_joins_a_story_starts_one_or_joins_two(order) -> None:
    links = [link("r00", "r01", 150), link("r01", "r02", 300), link("r02", "r03", 150)]
    links += [link("r00", "r02", 300), link("r01", "r03", 100), link("r00", "r03", 100)]
    reports = Reports(links)
    for report in order:
        reports.add([report])
    assert reports.found[:2] == [("r00", "r01", "r02", "r03"), ("r04",)]


def test_groups_that_are_not_touched_are_not_looked_at() -> None:
    links = [link("r00", "r01", 250), link("r02", "r03", 250), link("r01", "r02", 75)]
    reports = Reports([*links, link("r00", "r04", 125)])
    reports.add(["r00", "r01", "r02", "r03"])
    asked: list[str] = []
    plain = reports.groups
    reports.groups = lambda ids: asked.extend(ids) or plain(ids)  # type: ignore[method-assign,func-returns-value]
    reports.held.add("r04")
    assert grown(["r04"], reports) == Grown((), (("r04",),))
    assert asked == ["r00"]


@settings(max_examples=400, deadline=None)
@given(
    edges,
    st.lists(st.sampled_from([0, 3, 70, 140, 210, 280, 350]), min_size=len(NAMES), max_size=len(NAMES)),
    st.permutations(NAMES),
    st.sets(st.integers(1, len(NAMES) - 1)),
)
def test_nor_do_they_where_the_same_is_told_at_many_times(drawn, days, order, cuts) -> None:
    day = dict(zip(NAMES, days, strict=True))
    reports = Reports(linked([(a, b, score, day[max(a, b)] - day[min(a, b)]) for a, b, score, _ in drawn]))
    for start, end in pairwise([0, *sorted(cuts), len(NAMES)]):
        reports.add(order[start:end])
        assert reports.found == reports.expected


def test_groups_that_only_links_lead_to_which_do_not_count_are_not_looked_at() -> None:
    within = [link(NAMES[at], NAMES[at + 1], 250, 0) for at in range(0, 10, 2)]
    again = [link(NAMES[at], "r10", 150, 1000 - 100 * at) for at in range(0, 10, 2)]
    reports = Reports([*within, *again])
    reports.add(NAMES[:10])
    asked: list[str] = []
    plain = reports.groups
    reports.groups = lambda ids: asked.extend(ids) or plain(ids)  # type: ignore[method-assign,func-returns-value]
    reports.add(["r10"])
    assert asked == []
    assert reports.found == reports.expected


def test_of_a_group_that_stays_as_it_is_no_other_links_are_asked_for() -> None:
    links = [link("r00", "r01", 200), link("r01", "r02", 150), link("r00", "r02", 150), link("r00", "r04", 125)]
    reports = Reports([*links, link("r01", "r05", 125), link("r00", "r05", 125)])
    reports.add(["r00", "r01", "r02"])
    asked: list[str] = []
    plain = reports.links
    reports.links = lambda ids: asked.extend(ids) or plain(ids)  # type: ignore[method-assign,func-returns-value]
    reports.add(["r04"])
    assert sorted(asked) == ["r00", "r01", "r04"]
    reports.add(["r05"])
    assert "r02" in asked
    assert reports.found == reports.expected == [("r00", "r01", "r02"), ("r04",), ("r05",)]


@settings(max_examples=400, deadline=None)
@given(edges, st.permutations(NAMES), st.sets(st.integers(1, len(NAMES) - 1)), corrections)
def test_what_readers_said_before_holds_in_any_order(drawn, order, cuts, said) -> None:
    reports = Reports(linked(drawn), said)
    for start, end in pairwise([0, *sorted(cuts), len(NAMES)]):
        reports.add(order[start:end])
        assert reports.found == reports.expected


@settings(max_examples=200, deadline=None)
@given(edges, corrections)
def test_what_readers_say_later_is_as_if_said_before_and_leaves_no_trace_when_taken_back(drawn, said) -> None:
    reports = Reports(linked(drawn))
    reports.add(NAMES)
    before = reports.found
    reports.correct(said)
    assert reports.found == reports.expected
    reports.correct(())
    assert reports.found == before
