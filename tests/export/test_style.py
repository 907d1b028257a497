"""The style sheets and the templates speak of the same classes."""

import re
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest

from rashomon.export import labels
from rashomon.export.parts.mentioned import Sort
from rashomon.model import DifferenceKind, Standing

SOURCE = Path(__file__).parents[2] / "src" / "rashomon"
SHEETS = (SOURCE / "export/templates/dossier.css", SOURCE / "web/static/web.css")
TEMPLATES = (*(SOURCE / "export/templates").glob("*.html"), *(SOURCE / "web/templates").glob("*.html"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SELECTOR = re.compile(r"[^{}]+(?=\{)")
CLASS = re.compile(r"\.([a-z][a-z-]*)")
ATTRIBUTE = re.compile(r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"')
# Classes that a template takes from a value, or that `html.shown` writes.
FROM_VALUES = {
    *get_args(Standing),
    *(f"fill-{name}" for name in get_args(Standing)),
    *get_args(DifferenceKind),
    *get_args(Sort),
    *(mark.replace(" ", "-") for mark in labels.MARKS),
    *"puh",  # the ways back to a point, a statement, a stance
    "hidden-character",
}
# Names by which tests and readers of the source find something; nothing is drawn by them.
NAMES = {"backs", "half"}


def defined(sheet):
    """The classes in the selectors of a style sheet."""
    rules = COMMENT.sub("", sheet.read_text("utf-8"))
    return set(chain.from_iterable(map(CLASS.findall, SELECTOR.findall(rules))))


def written(template):
    """The classes that a template writes by name, also inside expressions."""
    found = set()
    for value in ATTRIBUTE.findall(template.read_text("utf-8")):
        expressions = re.findall(r"\{\{.*?\}\}", value)
        strings = chain.from_iterable(re.findall(r'"([a-z -]*)"', one) for one in expressions)
        found.update(
            re.sub(r"[a-z]+-\{\{.*?\}\}|\{\{.*?\}\}|\{%.*?%\}", " ", value).split(), " ".join(strings).split()
        )
    return found - {"-"}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_rule_is_for_a_class_that_a_template_writes(sheet):
    assert defined(sheet) <= FROM_VALUES | set(chain.from_iterable(map(written, TEMPLATES)))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_every_class_that_a_template_writes_has_a_rule(template):
    assert written(template) <= FROM_VALUES | NAMES | set(chain.from_iterable(map(defined, SHEETS)))
