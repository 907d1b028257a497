"""The API as OpenAPI 3.1, made of the same types and the same schema as what it answers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, get_args

import msgspec

import rashomon
from rashomon.export.json import schema
from rashomon.export.news import Carrier
from rashomon.model import Correction, Development, PointKind, Standing
from rashomon.store import Hit, MentionKind
from rashomon.store.listing import Order
from rashomon.web.asking import MOST, PAGE

Json = dict[str, Any]
REF = "#/components/schemas/"


def document() -> Json:
    """The description."""
    contract = schema()
    parts = json.loads(json.dumps(contract.pop("$defs")).replace("#/$defs/", REF))
    whole = json.loads(json.dumps(contract).replace("#/$defs/", REF))
    for name in ("$schema", "$id"):
        whole.pop(name, None)
    _, types = msgspec.json.schema_components((Hit, Correction, Development, Carrier), ref_template=REF + "{name}")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Rashomon",
            "version": rashomon.__version__,
            "summary": "Many reports, one account, every difference kept.",
            "description": "Read only unless the server was started with --write. Answers carry an ETag.",
        },
        "servers": [{"url": "/api/v1"}],
        "paths": _paths(),
        "components": {
            "schemas": parts | types | {"document": whole, "problem": PROBLEM, "entry": ENTRY, "news": NEWS},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


PROBLEM: Json = {
    "type": "object",
    "description": "RFC 9457",
    "required": ["type", "title", "status", "detail"],
    "properties": {name: {"type": "string"} for name in ("type", "title", "detail")}
    | {"status": {"type": "integer"}},
}
_COUNT: Json = {"type": "integer", "minimum": 0}
_DATE: Json = {"type": ["string", "null"]}
ENTRY: Json = {
    "type": "object",
    "required": ["id", "title", "first", "last", "reports", "outlets", "voices", "points"],
    "properties": {
        "id": {"type": "string"},
        "title": {"type": "string"},
        "first": _DATE,
        "last": _DATE,
        **dict.fromkeys(("reports", "outlets", "voices"), _COUNT),
        "points": {"type": "object", "properties": dict.fromkeys(get_args(Standing), _COUNT)},
    },
}

NEWS: Json = {
    "description": "What is new in a story; its places are written as in a document.",
    "allOf": [
        {"$ref": REF + "Development"},
        {
            "type": "object",
            "required": ["mark", "summary", "carriers"],
            "properties": {
                "mark": {"type": "string"},
                "summary": {"type": "string"},
                "carriers": {"type": "array", "items": {"$ref": REF + "Carrier"}},
            },
        },
    ],
}


def _paths() -> Json:
    words = [_query("q", "words, all of which must stand in a report")]
    filters = [
        _query("outlet", "domain or name"),
        _query("actor", "a name or a part of one"),
        _query("since", "first day, YYYY-MM-DD"),
        _query("until", "last day, YYYY-MM-DD"),
        _query("limit", f"entries, {PAGE} if not given, at most {MOST}", {"type": "integer", "maximum": MOST}),
    ]
    listed = [
        _query("kind", "a kind of point that a story has", _one_of(get_args(PointKind))),
        _query("standing", "a standing that one of its points has", _one_of(get_args(Standing))),
        _query("sort", "the order", _one_of(get_args(Order))),
        _query("page", "from 1 on", {"type": "integer", "minimum": 1}),
    ]
    kind = [_query("kind", "look in these mentions", _one_of(get_args(MentionKind)))]
    id = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    pair = [_query(name, "the id of a report", required=True) for name in ("left", "right")]
    since = [_query("since", "a day or a moment in ISO 8601", required=True)]
    values = [_query("as", "as the Python package of this version keeps it, with the pages", _one_of(["values"]))]
    told = {"type": "object", "properties": {"story": _DATE}}
    return {
        "/stories": _get("Stories, page by page", _page("stories", _ref("entry")), [*words, *filters, *listed]),
        "/stories/{id}": _get("A story and all that it rests on", _ref("document"), [*id, *values]),
        "/stories/{id}/changes": _get("What is new in a story", {"type": "object"}, [*id, *since, *values]),
        "/changes": {"get": _stream()},
        "/reports/{id}": _get("A report with its mentions", _ref("document"), [*id, *values]),
        "/search": _get(
            "Reports and mentions: best first, or the newest where very many have the words",
            _list("hits", _ref("Hit")),
            [*words, *filters, *kind],
        ),
        "/compare": _get("The dossier of two reports", _ref("document"), [*pair, *values]),
        "/corrections": _get("What readers said of stories", _list("corrections", _ref("Correction"))),
        "/stories/{id}/merge": _write("post", "Two stories are one", told, id, {"story": {"type": "string"}}),
        "/stories/{id}/split": _write(
            "post",
            "Some reports are a story of their own",
            told,
            id,
            {"reports": {"type": "array", "items": {"type": "string"}}},
        ),
        "/corrections/{id}": _write("delete", "Take a correction back", told, id),
    }


def _get(summary: str, answer: Json, parameters: Iterable[Json] = ()) -> Json:
    return {"get": _operation(summary, answer, parameters)}


def _stream() -> Json:
    """Server-sent events: OpenAPI 3.1 knows no schema of one, so that of its data stands for it."""
    mark = {"type": "string"}
    after = [
        _query("after", "the mark of the last development that is known; from now on without one", mark),
        _query("story", "only of the story that is, or was, called so"),
        {"name": "Last-Event-ID", "in": "header", "description": "the same as after", "schema": mark},
    ]
    operation = _operation("What becomes new in stories, each as a server-sent event", _ref("news"), after)
    (answer,) = operation["responses"]["200"]["content"].values()
    operation["responses"]["200"]["content"] = {"text/event-stream": answer}
    return operation


def _write(
    method: str, summary: str, answer: Json, parameters: Iterable[Json], body: Mapping[str, Json] | None = None
) -> Json:
    operation = _operation(summary, answer, parameters) | {"security": [{"token": []}, {}]}
    if body:
        wanted = {"type": "object", "required": list(body), "properties": dict(body)}
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": wanted}}}
    return {method: operation}


def _operation(summary: str, answer: Json, parameters: Iterable[Json]) -> Json:
    failed = {
        "description": "what went wrong",
        "content": {"application/problem+json": {"schema": _ref("problem")}},
    }
    return {
        "summary": summary,
        "parameters": list(parameters),
        "responses": {
            "200": {"description": summary, "content": {"application/json": {"schema": answer}}},
            "default": failed,
        },
    }


def _query(name: str, about: str, kind: Json | None = None, *, required: bool = False) -> Json:
    shape = kind or {"type": "string"}
    return {"name": name, "in": "query", "description": about, "required": required, "schema": shape}


def _one_of(values: Iterable[str]) -> Json:
    return {"enum": list(values)}


def _ref(name: str) -> Json:
    return {"$ref": REF + name}


def _list(name: str, of: Json) -> Json:
    return {"type": "object", "required": [name], "properties": {name: {"type": "array", "items": of}}}


def _page(name: str, of: Json) -> Json:
    listed = _list(name, of)
    listed["properties"] |= {"total": _COUNT, "page": _COUNT, "next": {"type": ["integer", "null"]}}
    return listed
