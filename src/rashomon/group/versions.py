"""Which reports are versions of one: what stood at one address, and says much the same.

An address alone does not tell: front pages and files are written anew with something else. Of the reports of two
versions of a page (a live page has many) those most alike are one.

A file that was read before anybody said whose it is, and again when somebody did, is one page of the outlet named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rashomon.linking import Link, connect
from rashomon.model import Published, Report
from rashomon.outlets import UNNAMED
from rashomon.read.addresses import canonical
from rashomon.read.sources import is_web
from rashomon.text import words

GRAM = 4  # words in a row
# Of the runs of words of the shorter report that the other has too. Of 2,906 pairs of articles by one outlet (the
# looked-at part of the busy days) nine have a fifth, eight of them since one article is hardly more than an appeal
# for support that others end with; 3 % have a twentieth, none of them under one title.
ALIKE = 0.2
ALIKE_BY_TITLE = 0.05
ANY = ""  # in place of an outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A report that is held, and its page: by whom, at which address, got when; `url` is its own by its words."""

    report: str
    page: str
    outlet: str
    address: str
    read_at: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A version of a report: when its page was got, and when the page says that it was last changed."""

    report: str
    got: str
    stated: str | None


# By the id of the last version all versions, oldest first; reports of which there is only one are left out.
History = Mapping[str, tuple[Edition, ...]]
_Dated = tuple[Held, str | None, Sequence[Report]]  # a page, what it states of its last change, its reports


def history(held: Iterable[Held], report: Callable[[str], Report | None]) -> History:
    """The versions of each report of which several are held; `report` looks one up by its id.

    The order in which pages were read does not matter, but by the time at which each was got.
    """
    found = {}
    for pages in _addresses(held):
        loaded = [(page, [one for id in ids if (one := report(id))]) for page, ids in pages]
        for line in _lines(_in_order(loaded)):
            if len(line) > 1:
                found[line[-1].report] = tuple(line)
    return dict(sorted(found.items()))


def places(held: Held) -> frozenset[tuple[str, str]]:
    """Where a report stands: at its page's address and its own by its words, by its outlet; a file also by any."""
    own = {canonical(address) for address in (held.address, held.url) if address is not None}
    files = {held.address} if held.address and not is_web(held.address) else ()
    return frozenset({*((held.outlet, address) for address in own), *((ANY, address) for address in files)})


def earlier(found: History) -> frozenset[str]:
    """The reports that a later version has taken the place of."""
    return frozenset(one.report for line in found.values() for one in line[:-1])


def _addresses(held: Iterable[Held]) -> Iterator[list[tuple[Held, list[str]]]]:
    """The pages at each address at which there are several, each with the ids of its reports."""
    of_page: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        of_page[one.page].append(one)
    at: dict[tuple[str, str], list[str]] = defaultdict(list)
    for page, reports in of_page.items():
        for one in reports:
            for place in sorted(places(one)):
                at[place].append(page)
    for place in [place for place in at if place[0] == ANY]:
        nameless = [page for page in at[place] if of_page[page][0].outlet.startswith(UNNAMED)]
        at[place] = [nameless[0], *at[place]] if nameless else []
    links = [Link(pages[0], other, 1.0, place) for (_, place), pages in at.items() for other in pages[1:]]
    several = {page for link in links if link.left != link.right for page in (link.left, link.right)}
    for pages in connect(several, [link for link in links if link.left in several and link.right in several]):
        yield [(of_page[page][0], sorted(one.report for one in of_page[page])) for page in pages]


def _in_order(pages: Sequence[tuple[Held, Sequence[Report]]]) -> list[_Dated]:
    """The pages, oldest first: by the minute that they state, where all state one, else by when they were got.

    Files are read in any order, long after they were got. What nobody names comes before what somebody does.
    """
    dated = [(page, _stated(reports), reports) for page, reports in pages]
    by_stated = all(_moment(stated) for _, stated, _ in dated)

    def key(one: _Dated) -> tuple[bool, str, str, str]:
        page, stated, _ = one
        got, said = _moment(page.read_at) or page.read_at, _moment(stated) or stated or ""
        named = not page.outlet.startswith(UNNAMED)
        return (named, said, got, page.page) if by_stated else (named, got, said, page.page)

    return sorted(dated, key=key)


def _stated(reports: Sequence[Report]) -> str | None:
    """The last change that a page states, to its readers or for machines."""
    stated = [one for report in reports for one in (report.about.updated, report.published) if one]
    return max((one.date for one in stated if _is_stated(one) and one.date), default=None)


def _is_stated(published: Published) -> bool:
    return published.basis in ("stated", "metadata")


def _moment(stated: str | None) -> str | None:
    """A date with its time in one zone, so that words are in order as moments are; None where it has no time."""
    try:
        found = datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    if "T" not in (stated or ""):
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC).isoformat()


def _lines(pages: Sequence[_Dated]) -> list[list[Edition]]:
    """The versions of each report of an address, oldest first."""
    lines: list[list[Edition]] = []
    last: list[Report] = []
    for page, stated, reports in pages:
        after = _matched(last, reports)
        for at, one in enumerate(reports):
            edition = Edition(report=one.id, got=page.read_at, stated=stated)
            if at in after:
                lines[after[at]].append(edition)
                last[after[at]] = one
            else:
                lines.append([edition])
                last.append(one)
    return lines


def _matched(last: Sequence[Report], reports: Sequence[Report]) -> dict[int, int]:
    """By the place of a report that of its earlier version: the same text first, then an outlet's most alike."""
    found: dict[int, int] = {}
    same: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(last):
        same[one.text].append(at)
    for at, one in enumerate(reports):
        if same[one.text]:
            found[at] = same[one.text].pop(0)
    left = {at: _grams(one.text) for at, one in enumerate(reports) if at not in found}
    right = {at: _grams(one.text) for at, one in enumerate(last) if at not in found.values()}
    scores = [
        (-score, at, before)
        for at, grams in left.items()
        for before, others in right.items()
        if reports[at].outlet == last[before].outlet
        and (score := _alike(grams, others)) >= _needed(reports[at], last[before])
    ]
    for _, at, before in sorted(scores):
        if at not in found and before not in found.values():
            found[at] = before
    return found


def _needed(left: Report, right: Report) -> float:
    one, other = (words(report.title.text) if report.title else [] for report in (left, right))
    return ALIKE_BY_TITLE if one and one == other else ALIKE


def _alike(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _grams(text: str) -> frozenset[tuple[str, ...]]:
    held = words(text)
    return frozenset(tuple(held[at : at + GRAM]) for at in range(max(1, len(held) - GRAM + 1)))
