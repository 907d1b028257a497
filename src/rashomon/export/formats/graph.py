"""Who says and does what to whom, as GraphML: for networkx, Gephi, yEd."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from rashomon.export.cited import Cast, cited
from rashomon.export.parts.who import who_is_who
from rashomon.export.view import Holdings
from rashomon.text import plain

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
KEYS = (
    ("name", "node", "string"),
    ("kind", "node", "string"),
    ("reports", "node", "int"),
    ("act", "edge", "string"),
    ("story", "edge", "string"),
    ("count", "edge", "int"),
    ("words", "edge", "string"),
)


def graphml(held: Holdings) -> str:
    """A directed graph: a node for each actor, an edge for each thing that one does to another in a story."""
    root = Element("graphml", xmlns=NAMESPACE)
    for name, of, kind in KEYS:
        SubElement(root, "key", {"id": name, "for": of, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", id="rashomon", edgedefault="directed")
    nodes: set[str] = set()
    edges = []
    for dossier in sorted(held.dossiers, key=lambda dossier: dossier.id):
        found = who_is_who([one.report for one in cited(dossier, held)], Cast.of(dossier))
        for one in found:
            for actor, reports in ((one.actor, one.reports), *((deed.target, 0) for deed in one.deeds)):
                if actor.id not in nodes:
                    nodes.add(actor.id)
                    values = {
                        "name": actor.name,
                        "kind": actor.kind,
                        "reports": str(reports or len(actor.mentions)),
                    }
                    _with(SubElement(graph, "node", id=actor.id), values)
            edges += [(dossier.id, one.actor.id, deed) for deed in one.deeds]
    for story, doer, deed in edges:
        edge = SubElement(graph, "edge", source=doer, target=deed.target.id)
        values = {
            "act": deed.act,
            "story": story,
            "count": str(len(deed.evidence)),
            "words": deed.evidence[0].text,
        }
        _with(edge, values)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _with(element: Element, values: dict[str, str]) -> None:
    for key, value in values.items():
        SubElement(element, "data", key=key).text = plain(value)
