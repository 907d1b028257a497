"""How a notebook shows a story and a list of stories: in a frame of its own, where nothing of it can run."""

from __future__ import annotations

from markupsafe import escape

from rashomon.compare.ranking import STANDINGS
from rashomon.store.catalogue import Found

HEIGHT = 640  # pixels: a dossier's first screen


def dossier(page: str) -> str:
    """A dossier's page in a frame.

    The frame keeps the style sheet of the notebook and ours apart, and may do nothing (`sandbox`): no script runs
    there, nothing of a page can reach the notebook. Links open beside it, in a browser's window of their own.
    """
    return (
        f'<iframe title="A dossier" srcdoc="{escape(page)}" sandbox="allow-popups" '
        f'style="width:100%;height:{HEIGHT}px;border:1px solid #ccc" loading="lazy"></iframe>'
    )


def listing(found: Found) -> str:
    """The first stories of a list as a table; what comes of pages is text in it."""
    from rashomon.export.html import environment

    return environment().get_template("listing.html").render(found=found, standings=STANDINGS)
