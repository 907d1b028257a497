"""The body of a page as libraries extract it that many use for it."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.evaluation.sets.pages import WebPage


def trafilatura(pages: Sequence[WebPage]) -> Sequence[str]:
    """What trafilatura gives, comments left out, as it is set in the benchmark."""
    from trafilatura import extract

    return [extract(page.html, include_comments=False) or "" for page in pages]


def resiliparse(pages: Sequence[WebPage]) -> Sequence[str]:
    """What Resiliparse takes for the main content."""
    from resiliparse.extract.html2text import extract_plain_text

    return [
        extract_plain_text(page.decoded(), main_content=True, alt_texts=False, list_bullets=False)
        for page in pages
    ]


def justext(pages: Sequence[WebPage]) -> Sequence[str]:
    """The paragraphs that jusText takes for neither boilerplate nor headings."""
    from justext import get_stoplist
    from justext import justext as sorted_out

    stops = get_stoplist("English")
    return [
        "\n".join(one.text for one in sorted_out(page.html, stops) if not one.is_boilerplate) for page in pages
    ]


def inscriptis(pages: Sequence[WebPage]) -> Sequence[str]:
    """All the text of a page, as Inscriptis lays it out: what leaving nothing out would score."""
    from inscriptis import get_text

    return [get_text(page.decoded()) for page in pages]
