"""The only file that knows the order: read, clean, extract, store, group, compare, store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import BinaryIO

import rashomon
from rashomon.compare.dossier import dossier
from rashomon.compare.news.since import Changes, changes
from rashomon.engine import Engine, Lost
from rashomon.group.copies import copies
from rashomon.group.corrections import Ruled
from rashomon.group.stories import one_story
from rashomon.group.versions import History, earlier
from rashomon.grouping import corrected, group, rules
from rashomon.model import Correction, Dossier, Dropped, Membership, Outlet, Page, Report, Story, identity
from rashomon.outlets import UNNAMED, Outlets
from rashomon.read.exported import Carried
from rashomon.read.pages import Found, Unchanged, pages
from rashomon.read.records import GUESSED
from rashomon.read.web.answers import Ahead
from rashomon.settling import Known, Progress, redate, settle
from rashomon.store import Intake, Store
from rashomon.working import lost, work

# Pages stored in one transaction: what a kill can cost. A transaction takes some 5 ms, a page 200 ms.
COMMIT = 8
# Pages asked for at once whether they are held.
ASKED = 64
# Stories told of in one transaction, which reads their dossiers one by one.
TOLD = 100
# Stories compared at once, whose reports and dossiers are in memory together and stored in one transaction.
COMPARED = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a reading came to: counts, the ids of the `new` pages in the order read and of the stories `touched`.

    `again` are the ids of pages held before that were cleaned again, since more recurs at their outlets now.
    `unnamed` counts new reports of outlets that nobody names. `refused` are the inputs that gave nothing, each
    with one line that says why.
    """

    pages: int
    new: tuple[str, ...]
    held: int
    reports: int
    unnamed: int
    dropped: int
    again: tuple[str, ...]
    refused: tuple[Dropped, ...]
    touched: tuple[str, ...]
    stories: int


@dataclass(slots=True)
class _Tally:
    """What is counted while pages stream through."""

    strict: bool
    seen: set[str] = field(default_factory=set)
    said: list[Correction] = field(default_factory=list)
    waiting: list[Intake] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    held: int = 0
    reports: int = 0
    unnamed: int = 0
    dropped: int = 0
    refused: list[Dropped] = field(default_factory=list)

    @property
    def is_over(self) -> bool:
        return self.strict and bool(self.refused)

    def count(self, intake: Intake) -> None:
        self.waiting.append(intake)
        if intake.page:
            self.new.append(intake.page.id)
        self.reports += len(intake.reports)
        self.unnamed += sum(report.outlet.startswith(UNNAMED) for report in intake.reports)
        self.dropped += len(intake.dropped)
        if not intake.reports:
            self.refused.append(_refusal(intake))


def ingest(
    sources: Sequence[str],
    *,
    store: Store,
    engine: Engine,
    outlets: Outlets,
    read_at: str,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
    mapping: Mapping[str, str] = GUESSED,
    ahead: Ahead | None = None,
    follow: bool = False,
    strict: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Read sources into the store, and bring the stories up to date.

    Web addresses are read where there is what fetches `ahead`, and with `follow` the pages that feeds and sitemaps
    list; `mapping` says which columns of tables and records hold our fields.
    Pages that are held already are passed over, so a reading that was cut short goes on where it was. An
    input that gives nothing costs the others nothing; with `strict` it ends the reading, and what came
    before it is kept.
    """
    tally = _Tally(strict)
    found = pages(
        sources,
        read_at=read_at,
        outlets=outlets,
        outlet=outlet,
        stdin=stdin,
        mapping=mapping,
        ahead=ahead,
        follow=follow,
    )
    known = Known(store)
    # What comes from the web comes at its own pace, and is not kept waiting for more.
    new = _new(found, store, tally, asked=1 if ahead else ASKED)
    for result in engine.map(work, map(known.job, new)):
        tally.count(lost(result) if isinstance(result, Lost) else result)
        if len(tally.waiting) >= COMMIT:
            _keep(store, tally, outlets, known)
        if progress:
            progress("read", len(tally.new))
    _keep(store, tally, outlets, known)
    settled = settle(store, engine, work, progress=progress)
    tally.refused += [lost(one).dropped[0] for one in settled.lost]
    said_before = {one.id for one in store.corrections()} if tally.said else ()
    for said in tally.said:
        if said.id not in said_before:
            store.correct(said)
    touched = regroup(store, engine, outlets, at=read_at, progress=progress)
    return Summary(
        pages=len(tally.new),
        new=tuple(tally.new),
        held=tally.held,
        reports=tally.reports,
        unnamed=tally.unnamed,
        dropped=tally.dropped,
        again=tuple(sorted(set(settled.pages) - set(tally.new))),
        refused=tuple(tally.refused),
        touched=touched,
        stories=store.story_count(),
    )


def regroup(
    store: Store, engine: Engine, outlets: Outlets, *, at: str, progress: Progress | None = None
) -> tuple[str, ...]:
    """Bring the stories up to date with the reports held; the ids of those that were compared anew, sorted.

    What is new in them is told as of the moment `at`.

    Only the reports that came are grouped, with what is near them, and only the stories that this changes are
    compared again; all are where the rules have changed. Undated reports get the days that their stories say.
    Of several versions of a report only the last belongs to a story, which tells what changed in it.
    """
    _described_anew(store, outlets)
    mark = f"{rashomon.__version__} {rules()}"
    if store.grouped() != mark:
        store.restart(mark)
    touched: set[str] = set()
    while True:
        group(store, progress=progress)
        some = store.uncompared(COMPARED)
        if not some:
            while store.tell(TOLD, at):
                pass
            return tuple(sorted(touched))
        reports = {id: report for ids in some.values() for id in ids if (report := store.report(id))}
        known = _described_anew(store, outlets)  # in this loop: others may read into the store meanwhile
        said, told = corrected(store), outlets.over(known.values())
        made = {number: _story([reports[id] for id in ids], said, told) for number, ids in some.items()}
        versions = store.history(reports)
        reports |= _earlier(versions, store)
        # A report that gets another day is read again, and so grouped and compared again.
        if redate(tuple(made.values()), reports, store=store, engine=engine, work=work, progress=progress):
            continue
        store.compared({number: dossier(story, reports, known, versions) for number, story in made.items()})
        touched |= {story.id for story in made.values()}
        if progress:
            progress("compare", len(touched))


def side_by_side(left: Report, right: Report, *, store: Store, outlets: Outlets) -> Dossier:
    """The dossier of two reports, whether or not they tell one story. It is not stored.

    Two of one story have the points in common that they have in its dossier.
    """
    pair = (left, right)
    known = _described(store, outlets)
    members = tuple(Membership(report=report.id, reason="asked to be compared") for report in pair)
    shared = copies(pair, outlets.over(known.values()))
    story = Story(id=identity("t", left.id, right.id), members=members, copies=shared)
    around = _around(pair, store)
    return dossier(
        story, {report.id: report for report in (*pair, *around)}, known, beside=[one.id for one in around]
    )


def _around(pair: tuple[Report, Report], store: Store) -> tuple[Report, ...]:
    """The reports of the story that two reports are of, without these; none where there is no such story."""
    told = store.story_of(pair[0].id)
    found = store.dossier(told) if told else None
    members = [member.report for member in found.members] if found else []
    own = {report.id for report in pair}
    if not own <= set(members):
        return ()
    return tuple(report for id in members if id not in own and (report := store.report(id)))


def changed(now: Dossier, since: str, *, store: Store, outlets: Outlets) -> Changes:
    """What a dossier says that it would not have said of what was known at `since` (ISO 8601, UTC)."""
    reports = {one.report: report for one in now.members if (report := store.report(one.report))}
    read_at = {id: page.read_at for id, report in reports.items() if (page := store.page(report.page))}
    return changes(now, since, reports=reports, outlets=_described(store, outlets), read_at=read_at)


def _new(found: Iterable[Found], store: Store, tally: _Tally, *, asked: int) -> Iterator[Page]:
    """The pages that are not held yet, each once; what could not be read goes to the tally."""
    iterator = iter(found)
    while some := list(islice(iterator, asked)):
        held = store.holds(one.id for one in some if isinstance(one, Page))
        for one in some:
            if tally.is_over:
                return
            if isinstance(one, Carried):
                _carry(one.value, store, tally)
            elif isinstance(one, Dropped):
                tally.count(Intake(page=None, dropped=(one,)))
            elif isinstance(one, Unchanged) or one.id in held or one.id in tally.seen:
                tally.held += 1
            else:
                tally.seen.add(one.id)
                yield one


def _carry(value: Outlet | Correction | Dropped, store: Store, tally: _Tally) -> None:
    """Keep what an export holds beside its pages. What is known here of an outlet stays."""
    if isinstance(value, Correction):
        tally.said.append(value)  # it speaks of reports that are not there yet
    elif isinstance(value, Dropped):
        store.add([Intake(page=None, dropped=(value,))])
    elif not any(held.id == value.id and held.known for held in store.outlets()):
        store.add((), outlets=[value])


def _refusal(intake: Intake) -> Dropped:
    """The one line for an input that gave no report: what was said of all of it, or else of its first part."""
    return next((one for one in intake.dropped if one.span is None), intake.dropped[0])


def _keep(store: Store, tally: _Tally, outlets: Outlets, known: Known) -> None:
    """Store what waits, with the outlets that are new in it."""
    if tally.waiting:
        held = {outlet.id: outlet for outlet in store.outlets()}
        named = sorted({intake.page.outlet for intake in tally.waiting if intake.page})
        store.add(tally.waiting, outlets=[_best(outlets, id, held) for id in named])
        known.kept(tally.waiting)
        tally.waiting.clear()


def _described(store: Store, outlets: Outlets) -> dict[str, Outlet]:
    """The outlets of the pages held: as the table describes them, or else as they were described before."""
    held = {outlet.id: outlet for outlet in store.outlets()}
    return {id: _best(outlets, id, held) for id in held}


def _described_anew(store: Store, outlets: Outlets) -> dict[str, Outlet]:
    """The same; the store keeps them so from then on."""
    held, best = {outlet.id: outlet for outlet in store.outlets()}, _described(store, outlets)
    changed = [outlet for id, outlet in best.items() if outlet != held[id]]
    if changed:
        store.add((), outlets=changed)
    return best


def _best(outlets: Outlets, id: str, held: Mapping[str, Outlet]) -> Outlet:
    found = replace(outlets.find(id), id=id)
    return found if found.known else held.get(id, found)


def _story(reports: Sequence[Report], said: Ruled, outlets: Outlets) -> Story:
    return one_story(reports, copies(reports, outlets), said)


def _earlier(versions: History, store: Store) -> dict[str, Report]:
    """The earlier versions of reports."""
    ids = sorted(earlier(versions))
    return {id: report for id in ids if (report := store.report(id))}
