"""Moments as a person gives them to an option."""

from __future__ import annotations

import click


def moment(_context: click.Context, _option: click.Parameter, stated: str | None) -> str | None:
    """A moment in ISO 8601, times in UTC; a time without a zone is this machine's."""
    from datetime import datetime

    from rashomon.compare.news import since
    from rashomon.export.dates import YESTERDAY, yesterday

    if stated is None:
        return None
    if stated == YESTERDAY:
        return yesterday()
    try:
        is_day = len(stated) == len("2025-03-06")
        return since.moment(stated if is_day else datetime.fromisoformat(stated).astimezone().isoformat())
    except ValueError as error:
        raise click.BadParameter(
            f"'{stated}' is no moment. Give 'yesterday', a day or a time: 2025-03-06, 2025-03-06T14:30."
        ) from error
