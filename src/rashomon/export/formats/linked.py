"""Reports, who said what in them, and where, as JSON-LD: schema.org, PROV-O, Web Annotation for spans."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from rashomon import __version__
from rashomon.export.view import Holdings
from rashomon.export.visible import link
from rashomon.model import ActorKind, Passage, Report, Statement

CONTEXT = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
KINDS: dict[ActorKind, str] = {
    "person": "schema:Person",
    "organisation": "schema:Organization",
    "state": "schema:Country",
    "group": "schema:Organization",
}
US = "urn:rashomon:software"
Node = dict[str, Any]


def jsonld(held: Holdings) -> str:
    """The graph. Its context is in it: nothing has to be fetched to read it."""
    addresses = {page.id: page.address for page in held.pages}
    names = {outlet.id: outlet.name for outlet in held.outlets}
    nodes: dict[str, Node] = {
        US: {"@type": "prov:SoftwareAgent", "schema:name": "Rashomon", "schema:softwareVersion": __version__}
    }
    for report in sorted(held.reports, key=lambda report: report.id):
        publisher = _iri("outlet", report.outlet)
        nodes[publisher] = {
            "@type": "schema:NewsMediaOrganization",
            "schema:name": names.get(report.outlet, report.outlet),
        }
        nodes[_iri("report", report.id)] = {
            "@type": ["schema:NewsArticle", "prov:Entity"],
            "schema:headline": report.title.text if report.title else None,
            "schema:publisher": _to(publisher),
            "schema:datePublished": report.published.date,
            "schema:inLanguage": report.language if report.language != "und" else None,
            "schema:articleBody": report.text,
            "schema:url": link(addresses.get(report.page, "")),
        }
        for actor in report.actors:
            if actor.named:
                nodes[_iri("actor", actor.id)] = {"@type": KINDS[actor.kind], "schema:name": actor.name}
        for statement in report.statements:
            nodes[_iri("statement", statement.id)] = _statement(statement, report)
    for dossier in sorted(held.dossiers, key=lambda dossier: dossier.id):
        nodes[_iri("story", dossier.id)] = {
            "@type": "schema:Collection",
            "schema:name": dossier.title,
            "schema:hasPart": [_to(_iri("report", member.report)) for member in dossier.members],
        }
    graph = [{"@id": id, **{key: value for key, value in node.items() if value}} for id, node in nodes.items()]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=True, indent=1) + "\n"


def _statement(statement: Statement, report: Report) -> Node:
    """What is said, as an annotation of the places where it stands, derived from the report by us."""
    by = [s.actor for s in statement.sources if (a := report.actor(s.actor)) and a.named]
    return {
        "@type": ["schema:Claim", "prov:Entity", "oa:Annotation"],
        "schema:text": " … ".join(part.text for part in statement.content),
        "schema:author": [_to(_iri("actor", id)) for id in by if id],
        "prov:wasDerivedFrom": _to(_iri("report", report.id)),
        "prov:wasAttributedTo": _to(US),
        "oa:hasTarget": [_target(words) for words in statement.content],
    }


def _target(words: Passage) -> Node:
    return {
        "@type": "oa:SpecificResource",
        "oa:hasSource": _to(_iri("report", words.report)),
        "oa:hasSelector": [
            {
                "@type": "oa:TextPositionSelector",
                "oa:start": {"@value": words.start, "@type": "xsd:nonNegativeInteger"},
                "oa:end": {"@value": words.end, "@type": "xsd:nonNegativeInteger"},
            },
            {"@type": "oa:TextQuoteSelector", "oa:exact": words.text},
        ],
    }


def _iri(what: str, id: str) -> str:
    return f"urn:rashomon:{what}:{quote(id, safe='')}"


def _to(iri: str) -> Node:
    return {"@id": iri}
