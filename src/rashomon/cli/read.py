"""rashomon read."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rashomon.model import Published, Report
    from rashomon.pipeline import Summary
    from rashomon.settling import Progress
    from rashomon.store import Store


def _mapping(_context: click.Context, _option: click.Parameter, stated: str) -> Mapping[str, str]:
    from rashomon.errors import ReadError
    from rashomon.read.records import mapping

    try:
        return mapping(stated)
    except ReadError as error:
        raise click.BadParameter(str(error)) from error


@click.command(epilog="Example: rashomon read pages/ more.jsonl --outlets outlets.toml")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--outlet",
    metavar="NAME",
    help="The outlet of all the pages: its domain or its name. Else addresses, records, and folders called by a "
    "domain say it.",
)
@click.option(
    "--outlets",
    "tables",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A TOML file with outlets of your own: domain, name, country, owner.",
)
@click.option(
    "--map",
    "mapping",
    metavar="FIELD=COLUMN,...",
    default="",
    callback=_mapping,
    help="Which columns of tables and JSON lines hold text, title, published, byline, url, outlet and language, "
    "such as text=body,title=headline. Others are guessed by their names.",
)
@click.option(
    "--contact",
    metavar="MAIL-OR-URL",
    envvar="RASHOMON_CONTACT",
    show_envvar=True,
    help="Where outlets can write to you. Fetching from the web needs it: it is sent with every request.",
)
@click.option(
    "--pages",
    "follow",
    is_flag=True,
    help="Fetch the pages that feeds and sitemaps list, and read them in place of the entries.",
)
@click.option("--allow-private", is_flag=True, help="Fetch from this machine and this network too.")
@click.option("--explain", is_flag=True, help="Say for each page what was found, what was dropped, and why.")
@click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="Worker processes; 1 is none besides this one. By default large jobs use all processors.",
)
@click.option("--strict", is_flag=True, help="Stop with exit code 1 at the first input that gives nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
@click.pass_obj
def read(
    place: str,
    sources: tuple[str, ...],
    outlet: str | None,
    tables: tuple[Path, ...],
    mapping: Mapping[str, str],
    contact: str | None,
    follow: bool,
    allow_private: bool,
    explain: bool,
    workers: int | None,
    strict: bool,
    as_json: bool,
) -> int:
    """Read files, folders, globs, web addresses or - (stdin).

    Web pages are fetched as their robots.txt allows, one at a time from each host.

    Pages that are held already are passed over, so the same command goes on where it was cut short.
    """
    from rashomon.cli.output import progress, say_json, warn
    from rashomon.library.fetching import agent
    from rashomon.library.reading import fetches, read_into
    from rashomon.outlets import load
    from rashomon.store import open_store

    known = load(tables)
    if fetches(sources, follow=follow):
        agent(contact)  # before a store is made for nothing
    with open_store(place, create=True) as store:
        with progress() as told, _told_on_ctrl_c(told):
            summary = read_into(
                store,
                sources,
                outlets=known,
                outlet=outlet,
                stdin=sys.stdin.buffer if "-" in sources and not sys.stdin.isatty() else None,
                mapping=mapping,
                contact=contact,
                follow=follow,
                allow_private=allow_private,
                workers=workers,
                strict=strict,
                progress=told,
            )
        for refused in summary.refused:
            warn(f"{refused.address}: {refused.reason}")
        if as_json:
            say_json(summary)
        else:
            _say(summary)
            if explain:
                _explain(store, (*summary.new, *summary.again))
    nothing = not summary.pages and not summary.held
    return 1 if summary.refused and (strict or nothing) else 0


@contextmanager
def _told_on_ctrl_c(told: Progress | None) -> Iterator[None]:
    """Say what a reader who stops it has, where somebody looks on."""
    from rashomon.cli.output import warn

    try:
        yield
    except KeyboardInterrupt:
        if told:
            warn("Stopped. What was read is kept; the same command goes on from there.")
        raise


def _say(summary: Summary) -> None:
    from rashomon.cli.output import say
    from rashomon.export.labels import counted

    held = f", {counted(summary.held, 'page')} held already" if summary.held else ""
    refused = f", {counted(len(summary.refused), 'input')} refused" if summary.refused else ""
    say(f"Read {counted(summary.pages, 'new page')}: {counted(summary.reports, 'report')}{held}{refused}.")
    if summary.unnamed:
        of = "report is of an outlet" if summary.unnamed == 1 else "reports are of outlets"
        say(f"{summary.unnamed:,} {of} that nobody names: --outlet NAME does, or a folder called by its domain.")
    if summary.again:
        say(f"Cleaned {counted(len(summary.again), 'page')} again, by what recurs on the pages of an outlet.")
    say(f"{counted(summary.stories, 'story')} held, {len(summary.touched)} new or changed.")


def _explain(store: Store, ids: tuple[str, ...]) -> None:
    """What was found and dropped on these pages, and why."""
    from rashomon.cli.output import say

    for page in filter(None, map(store.page, ids)):
        say()
        say(f"{page.address} ({page.outlet}, {page.encoding})")
        for report in store.reports(page=page.id):
            title = report.title.text if report.title else "no title"
            say(f"report {report.id}: {title}", indent=2)
            for line in _described(report):
                say(line, indent=4)
        for dropped in store.dropped(page=page.id):
            place = f" [{dropped.span.start}, {dropped.span.end})" if dropped.span else ""
            words = f": {dropped.text}" if dropped.text else ""
            say(f"dropped at {dropped.stage}{place}, {dropped.reason}{words}", indent=2)


def _described(report: Report) -> Iterator[str]:
    """What is known of a report beside its text, where it is known, and what decided."""
    about = report.about
    yield f"published: {_dated(report.published)}"
    if about.updated:
        yield f"updated: {_dated(about.updated)}"
    named = {
        "by": report.byline,
        "section": about.section,
        "publisher": about.publisher,
        "based on": about.based_on,
        "address": about.url,
    }
    yield from (f"{name}: {excerpt.text}" for name, excerpt in named.items() if excerpt)
    yield from (f"key point: {point.text}" for point in report.key_points)
    yield from (f"{note.kind}: {note.words.text}" for note in report.notes)
    if report.agencies:
        yield f"credits {', '.join(report.agencies)}"
    if about.is_free is False:
        yield "behind a paywall: the text may be cut short"
    yield from about.settled
    yield f"language {report.language}, {len(report.text)} characters"


def _dated(day: Published) -> str:
    return f"{day.date or 'unknown'} ({day.precision}, {day.basis}: {day.why})"
