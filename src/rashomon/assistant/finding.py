"""The tools that find: by words, by actor, by day."""

from __future__ import annotations

from rashomon.assistant import answers
from rashomon.assistant.arguments import Actor, Day, Limit, Number, Outlet, Words
from rashomon.assistant.base import PAGE, Base, paged
from rashomon.assistant.citing import Citing
from rashomon.errors import RashomonError
from rashomon.model import PointKind, Standing
from rashomon.store import MentionKind
from rashomon.store.listing import Order, Wanted
from rashomon.text import plain


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
        cite = Citing(self.store)
        return answers.Hits(
            hits=tuple(
                answers.Found(
                    quote=cite.quote(hit.passage), title=hit.title, story=self.store.story_of(hit.report)
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
            limit=PAGE,
            offset=(page - 1) * PAGE,
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
            next=page + 1 if page * PAGE < found.total else None,
        )

    def statements(
        self, actor: Actor, words: Words = "", since: Day = "", until: Day = "", page: Number = 1
    ) -> answers.Statements:
        """What an actor is reported to have said, across stories, with cue, audience, medium and chain."""
        if not plain(actor):
            raise RashomonError("Give the name of an actor, or a part of it.")
        cite = Citing(self.store)
        hits = self._found(words, "", actor, "statement", since, until, limit=page * PAGE + 1)
        shown, following = paged(hits, page)
        return answers.Statements(
            statements=tuple(
                cite.said(one)
                for hit in shown
                for one in cite.held(hit.report).statements
                if one.content[:1] == (hit.passage,)
            ),
            next=following,
        )

    def positions(
        self, actor: Actor = "", words: Words = "", since: Day = "", until: Day = "", page: Number = 1
    ) -> answers.Positions:
        """Who accepts, rejects or conditions which proposal, in whose words; by holder or by its words."""
        cite = Citing(self.store)
        hits = self._found(words, "", actor, "position", since, until, limit=page * PAGE + 1)
        shown, following = paged(hits, page)
        return answers.Positions(
            positions=tuple(
                cite.position(one)
                for hit in shown
                for one in cite.held(hit.report).positions
                if one.evidence[:1] == (hit.passage,)
            ),
            next=following,
        )
