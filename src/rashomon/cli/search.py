"""rashomon search."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rashomon.store import Hit, MentionKind

KINDS = ("statement", "event", "figure", "position")


class Day(click.DateTime):
    """A day, whose error says how one is written."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The day."""
        from rashomon.export.dates import YESTERDAY, yesterday

        try:
            return super().convert(yesterday() if value == YESTERDAY else value, param, ctx)
        except click.BadParameter:
            self.fail(f"'{value}' is no day. Give 'yesterday', or one as 2025-03-06.", param, ctx)


DAY = Day(["%Y-%m-%d"])


@click.command(epilog="Example: rashomon search ceasefire conditions --kind statement --since 2025-03-04")
@click.argument("words", metavar="WORDS", nargs=-1)
@click.option("--outlet", metavar="NAME", help="Only reports of this outlet: its domain or its name.")
@click.option("--actor", metavar="NAME", help="Only where this actor is named or, with --kind, involved.")
@click.option("--kind", type=click.Choice(KINDS), help="Look in these mentions instead of whole texts.")
@click.option(
    "--since", metavar="DAY", type=DAY, help="Only reports of this day or later: 'yesterday', or 2025-03-06."
)
@click.option("--until", metavar="DAY", type=DAY, help="Only reports of this day or earlier.")
@click.option("--limit", metavar="N", type=click.IntRange(min=1), default=20, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
@click.pass_obj
def search(
    place: str,
    words: tuple[str, ...],
    outlet: str | None,
    actor: str | None,
    kind: MentionKind | None,
    since: datetime | None,
    until: datetime | None,
    limit: int,
    as_json: bool,
) -> None:
    """Find reports or mentions with all the words."""
    from rashomon.cli.output import say, say_json, warn
    from rashomon.store import Query, open_store
    from rashomon.store.base import RANKED
    from rashomon.text import plain
    from rashomon.text import words as words_of

    wanted = plain(" ".join(words))
    if words and not words_of(wanted):
        raise click.UsageError(f"There is no word in '{wanted}' to search for.")
    if not words and {outlet, actor, kind, since, until} == {None}:
        raise click.UsageError("Give words to search for, or a filter such as --actor.")
    query = Query(
        words=wanted,
        outlet=None if outlet is None else plain(outlet),
        actor=None if actor is None else plain(actor),
        kind=kind,
        since=since.date().isoformat() if since else None,
        until=until.date().isoformat() if until else None,
        limit=limit,
    )
    with open_store(place) as store:
        hits, broad = store.search(query), store.is_broad(query)
        earlier = store.last({hit.report for hit in hits})
    if as_json:
        say_json(hits)
        return
    if not hits:
        say("Nothing found.")
    if broad:
        warn(f"More than {RANKED:,} have these words: the newest come first. More words find the best.")
    for hit in hits:
        _say(hit, *(["an earlier version"] if hit.report in earlier else []))


def _say(hit: Hit, *notes: str) -> None:
    from rashomon.cli.output import say
    from rashomon.outlets import NAMELESS, UNNAMED

    outlet = NAMELESS if hit.outlet.startswith(UNNAMED) else hit.outlet
    place = f"[{hit.passage.start}, {hit.passage.end})"
    say(f"{hit.report} {place}", f"{outlet}, {(hit.published or 'undated')[:10]}", *notes, hit.title)
    say(hit.passage.text, indent=2)
