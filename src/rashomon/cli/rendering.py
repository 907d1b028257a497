"""The exporters, as the commands call them, and writing what they give to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.export.view import Holdings
    from rashomon.model import Dossier


def as_html(held: Holdings, dossier: Dossier) -> str:
    """A dossier as one self-contained HTML page."""
    from rashomon.export.html import html

    return html(held, dossier)


def as_markdown(held: Holdings, dossier: Dossier) -> str:
    """A dossier as Markdown."""
    from rashomon.export.markdown import markdown

    return markdown(held, dossier)
