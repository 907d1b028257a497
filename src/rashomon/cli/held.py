"""What is in the store: opening it, and finding a story or a report by the beginning of its id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from rashomon.errors import NotHeldError, RashomonError

if TYPE_CHECKING:
    from rashomon.export.view import Holdings
    from rashomon.model import Dossier
    from rashomon.store import Store

SHOWN = 5  # ids in an error's line


def story_id(store: Store, prefix: str | None) -> str:
    """The id of the story meant; without a prefix the only one. Raises NotHeldError where it is not clear."""
    found = [listing.id for listing in store.stories(prefix or "")]
    if prefix is None and len(found) > 1:
        raise NotHeldError(f"The store holds {len(found)} stories; give the ID of one: {_some(found)}.")
    if not found and not store.stories():
        raise NotHeldError("The store holds no stories. Run 'rashomon read SOURCE...' first.")
    return only(found, prefix or "", "story", "rashomon stories")


def report_id(store: Store, prefix: str) -> str:
    """The id of the report meant. Raises NotHeldError where it is not clear."""
    return only(store.report_ids(prefix), prefix, "report", "rashomon story")


def only(found: Sequence[str], prefix: str, what: str, listing: str) -> str:
    """The one id found that begins with `prefix`. Raises NotHeldError where there is none, or several."""
    if prefix in found:
        return prefix
    if len(found) == 1:
        return found[0]
    if found:
        raise NotHeldError(f"{len(found)} ids begin with '{prefix}': {_some(found)}. Give more of yours.")
    raise NotHeldError(f"No {what} has an id that begins with '{prefix}'. Run '{listing}' to see the ids.")


def story_of(store: Store, id: str) -> tuple[Dossier, Holdings]:
    """A story's dossier, and all that is held of it. Raises NotHeldError where there is no such story."""
    from rashomon.export.gather import behind

    dossier = store.dossier(id)
    if dossier is None:
        raise NotHeldError(f"The store holds no story {id}. Run 'rashomon stories' to see the ids.")
    return dossier, behind(store, dossier)


def warn_if_older(store: Store) -> None:
    """Say of stories that another version compared which one, and what brings them up to date."""
    from rashomon import __version__
    from rashomon.cli.output import warn

    by = (store.grouped() or __version__).partition(" ")[0]
    if by != __version__:
        warn(
            f"The stories are as Rashomon {by} has compared them. 'rashomon read' of anything compares them anew."
        )


def complete_story(context: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The stories whose ids begin so, for the shell."""
    from rashomon.store import open_store

    try:
        with open_store(_place(context)) as store:
            return [CompletionItem(one.id, help=one.title) for one in store.stories(incomplete)]
    except RashomonError:
        return []


def complete_report(context: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The reports whose ids begin so, for the shell."""
    from rashomon.store import open_store

    try:
        with open_store(_place(context)) as store:
            return [CompletionItem(id) for id in store.report_ids(incomplete)]
    except RashomonError:
        return []


def _place(context: click.Context) -> str:
    return str(context.find_root().params.get("store") or "rashomon.db")


def _some(ids: Sequence[str]) -> str:
    return ", ".join(ids[:SHOWN]) + (f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else "")
