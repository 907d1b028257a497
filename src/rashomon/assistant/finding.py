"""The tools that find: by words, by actor, by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.assistant import answers
from rashomon.assistant.arguments import Actor, Day, Limit, Number, Outlet, StoryId, Words
from rashomon.assistant.base import PAGE, Base, paged
from rashomon.assistant.citing import Citing
from rashomon.errors import RashomonError
from rashomon.model import Passage, PointKind, Position, Report, Standing, Statement
from rashomon.store import MentionKind
from rashomon.store.listing import Order, Wanted
from rashomon.text import fold, plain
from rashomon.text import words as words_of


class Finding(Base):
    """Finds sentences, stories, statements and positions."""

    def search(
        self,
        words: Words = "",
        outlet: Outlet = "",
        actor: Actor = "",
        kind: MentionKind | None = None,
        since: Day = "",
        until: Day = "",
        limit: Limit = 10,
    ) -> answers.Hits:
        """Find sentences of reports by their words, or with `kind` statements, events, figures or positions."""
        found = self._found(words, outlet, actor, kind, since, until, limit=limit + 1)
        cite, earlier = Citing(self.store), self.store.last({hit.report for hit in found})
        return answers.Hits(
            hits=tuple(
                answers.Found(
                    quote=cite.quote(hit.passage),
                    title=hit.title,
                    story=self.store.story_of(hit.report),
                    earlier=hit.report in earlier,
                )
                for hit in found[:limit]
            ),
            more=len(found) > limit,
        )

    def stories(
        self,
        words: Words = "",
        outlet: Outlet = "",
        actor: Actor = "",
        kind: PointKind | None = None,
        standing: Standing | None = None,
        since: Day = "",
        until: Day = "",
        order: Order = "newest",
        limit: Limit = PAGE,
        page: Number = 1,
    ) -> answers.Stories:
        """List stories, by words and filters: newest, most disputed or most voices first."""
        wanted = Wanted(
            words=plain(words),
            outlet=plain(outlet) or None,
            actor=plain(actor) or None,
            kind=kind,
            standing=standing,
            since=since or None,
            until=until or None,
            order=order,
            limit=limit,
            offset=(page - 1) * limit,
        )
        found = self.catalogue.stories(wanted)
        return answers.Stories(
            stories=tuple(
                answers.Listed(
                    story=one.id,
                    title=one.title,
                    first=one.first,
                    last=one.last,
                    reports=one.reports,
                    outlets=one.outlets,
                    voices=one.voices,
                    standings=dict(one.points),
                )
                for one in found.entries
            ),
            total=found.total,
            next=page + 1 if page * limit < found.total else None,
        )

    def statements(
        self,
        actor: Actor = "",
        words: Words = "",
        story: StoryId = "",
        since: Day = "",
        until: Day = "",
        limit: Limit = PAGE,
        page: Number = 1,
    ) -> answers.Statements:
        """Who is reported to have said what, in one story or across all, with cue, audience, medium and chain."""
        if not plain(actor) and not story:
            raise RashomonError("Give the name of an actor, or a part of it, or a story.")
        cite = Citing(self.store)
        shown, following = self._mentions("statement", actor, words, story, since, until, page, limit)
        return answers.Statements(
            statements=tuple(
                cite.said(one)
                for passage in shown
                for one in cite.held(passage.report).statements
                if one.content[:1] == (passage,)
            ),
            next=following,
        )

    def positions(
        self,
        actor: Actor = "",
        words: Words = "",
        story: StoryId = "",
        since: Day = "",
        until: Day = "",
        limit: Limit = PAGE,
        page: Number = 1,
    ) -> answers.Positions:
        """Who accepts, rejects or conditions which proposal, in whose words; in one story or all."""
        cite = Citing(self.store)
        shown, following = self._mentions("position", actor, words, story, since, until, page, limit)
        return answers.Positions(
            positions=tuple(
                cite.position(one)
                for passage in shown
                for one in cite.held(passage.report).positions
                if one.evidence[:1] == (passage,)
            ),
            next=following,
        )

    def _mentions(
        self, kind: MentionKind, actor: str, words: str, story: str, since: str, until: str, page: int, limit: int
    ) -> tuple[Sequence[Passage], int | None]:
        """A page of the first words of statements or positions, and the number of the next one."""
        if not story:
            hits = self._found(words, "", actor, kind, since, until, limit=page * limit + 1)
            shown, following = paged([hit.passage for hit in hits], page, limit)
            return tuple(dict.fromkeys(shown)), following
        cite = Citing(self.store)
        reports = [cite.held(member.report) for member in self._dossier(story).members]
        days = {report.id: (report.published.date or "")[:10] for report in reports}
        found = [
            passage
            for report in sorted(reports, key=lambda report: days[report.id], reverse=True)
            if since <= days[report.id] and (not until or "" < days[report.id] <= until)
            for one in (report.statements if kind == "statement" else report.positions)
            if _is_by(plain(actor), one, report) and _has(plain(words), one)
            for passage in (one.content if isinstance(one, Statement) else one.evidence)[:1]
        ]
        return paged(list(dict.fromkeys(found)), page, limit)


def _is_by(name: str, one: Statement | Position, report: Report) -> bool:
    """Whether somebody called so, or so in part, says or holds it."""
    return not name or any(fold(name) in fold(other) for other in _names(one, report))


def _names(one: Statement | Position, report: Report) -> Iterator[str]:
    ids = [source.actor for source in one.sources] if isinstance(one, Statement) else [one.holder]
    yield from (actor.name for id in ids if (actor := report.actor(id)))
    yield from (source.words.text for source in one.sources) if isinstance(one, Statement) else ()


def _has(wanted: str, one: Statement | Position) -> bool:
    told = (*one.content, *one.quoted) if isinstance(one, Statement) else (one.proposal.words, *one.evidence)
    return set(words_of(wanted)) <= {word for passage in told for word in words_of(passage.text)}
