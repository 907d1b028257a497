"""An HTML page as a reader's program sees it: a small tree, strictly parsed."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "img", "br", "hr", "input", "rect"}


@dataclass
class Element:
    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list = field(default_factory=list)

    def all(self, name=None, **attributes):
        """Every element below that has the name, and the attributes (`class_` holds one of its classes)."""
        for child in self.children:
            if isinstance(child, Element):
                if name in (None, child.name) and all(child.has(k, v) for k, v in attributes.items()):
                    yield child
                yield from child.all(name, **attributes)

    def has(self, key, value):
        held = self.attributes.get(key.rstrip("_"))
        return held is not None and (value in held.split() if key == "class_" else held == value)

    @property
    def text(self):
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs), f"an attribute twice: {attrs}"
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop().name == tag, f"</{tag}> closes something else"

    def handle_data(self, data):
        self.open[-1].children.append(data)


def parsed(page):
    """The tree of a page; fails where elements do not nest."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert [element.name for element in reader.open] == ["document"]
    return reader.open[0]
