"""How a notebook shows a story and a list of stories: in a frame of its own, where nothing of it can run."""

from __future__ import annotations

from markupsafe import escape

from rashomon.model import STANDINGS
from rashomon.store.listing import Found

HEIGHT = 640  # pixels: a dossier's first screen


def dossier(page: str) -> str:
    """A dossier's page in a frame.

    The frame keeps the style sheets of the notebook and of the page apart, and may do nothing (`sandbox`): no
    script runs there, nothing that a report says reaches the notebook. Links to outlets open in another window.
    """
    # Without a base of its own the address of a place in the frame would be one in the notebook. It has to stand
    # before the page's policy, which forbids any other.
    page = page.replace("<head>", '<head><base href="about:srcdoc">', 1)
    # Words of reports are escaped, so that none of them can be a tag.
    page = page.replace('<a href="http', '<a target="_blank" href="http')
    return (
        f'<iframe title="A dossier" srcdoc="{escape(page)}" sandbox="allow-popups allow-popups-to-escape-sandbox" '
        f'referrerpolicy="no-referrer" style="width:100%;height:{HEIGHT}px;border:1px solid #ccc"></iframe>'
    )


def listing(found: Found) -> str:
    """The first stories of a list as a table; what comes of pages is text in it."""
    from rashomon.export.html import environment

    return environment().get_template("listing.html").render(found=found, standings=STANDINGS)
