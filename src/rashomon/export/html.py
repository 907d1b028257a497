"""A dossier as one HTML page that needs nothing but itself: no network, no script, no file beside it."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from importlib import resources

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from rashomon import __version__
from rashomon.export import dates, labels
from rashomon.export.alike import alike
from rashomon.export.story import StoryView, story_view
from rashomon.export.view import Holdings
from rashomon.export.visible import hidden, hides, link
from rashomon.model import Dossier
from rashomon.text import plain

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def html(dossier: Dossier, holdings: Holdings) -> str:
    """The page. `holdings` need have only what belongs to the dossier.

    Raises ValueError where they lack one of its reports.
    """
    view = story_view(dossier, holdings)
    css = style()
    page = environment().get_template("dossier.html")
    return page.render(
        view=view,
        texts=view.texts(),
        contents=contents(view),
        rows=view.coverage,
        order=None,
        site=None,
        style=Markup(css),  # noqa: S704  # ours, not a page's
        policy=_policy(css),
    )


def contents(view: StoryView) -> tuple[tuple[str, str, int | None], ...]:
    """The sections in the order of the questions, with how much is in each."""
    changed = (("revised", "What changed", len(view.revised)),) if view.revised else ()
    return (
        ("synopsis", "In their words", None),
        ("agreed", "What is agreed", len(view.dossier.points)),
        ("said", "Who said what", sum(len(speaker.utterances) for speaker in view.speakers)),
        ("differ", "Where they differ", len(view.contrasts)),
        ("positions", "Positions", len(view.stances.holders)),
        ("coverage", "Who leaves out what", len(view.coverage)),
        ("timeline", "In order", len(view.timeline)),
        ("who", "Who is who", len(view.who)),
        ("where", "Where", None),
        *changed,
        ("reports", "The reports", len(view.cited)),
        ("joined", "How they were joined", None),
    )


def shown(text: str) -> Markup:
    """A text as it can be read: escaped, hidden and direction-turning characters by their code."""
    if not hides(text):
        return escape(text)
    return Markup("").join(_visible(c) if hidden(c) else escape(c) for c in text)


def language(code: str) -> str | None:
    """The language of a report for the attribute `lang`, None where it is not known."""
    return code if LANGUAGE.fullmatch(code) and code != "und" else None


def _visible(character: str) -> Markup:
    return Markup('<span class="hidden-character">U+{:04X}</span>').format(ord(character))


def _policy(style: str) -> str:
    """Nothing may be loaded and nothing may run; only our own style sheet applies, by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@lru_cache(maxsize=1)
def style() -> str:
    """The style sheet of a dossier."""
    return resources.files("rashomon.export").joinpath("templates", "dossier.css").read_text("utf-8")


@lru_cache(maxsize=2)
def environment(*packages: str) -> Environment:
    """The templates of a dossier, with those of further packages before them."""
    environment = Environment(
        loader=ChoiceLoader([*map(PackageLoader, packages), PackageLoader("rashomon.export")]),
        autoescape=True,
        undefined=StrictUndefined,
        # Whatever a template prints is shown, so none can forget it. A consequence: no words of a page may
        # stand in an attribute, where the code of a hidden character could not be marked. What hides nothing is
        # escaped by the template, once: a dossier prints some ten thousand strings.
        finalize=lambda value: shown(value) if type(value) is str and hides(value) else value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(link=link, language=language, counted=labels.counted, plain=plain, alike=alike)
    # Words lead to the page that has them: as a rule this one, with all that may lead back.
    environment.globals.update(labels=labels, dates=dates, version=__version__, base="", backs=("p", "u", "h"))
    return environment
