"""Reports with hand-made actors: every occurrence of a name is a mention of its actor."""

import re
from dataclasses import replace

from rashomon.extract.parse import parses
from rashomon.model import Actor
from tests.make import make_report

NAMES = {
    "BOR": ("state", ("Borduria", "Bordurian", "Szohod")),
    "SYL": ("state", ("Syldavia", "Syldavian", "Klow")),
    "SAN": ("state", ("San Theodoros",)),
    "vosk": ("person", ("Mira Vosk", "Vosk")),
    "plekszy": ("person", ("Anton Pleks", "Pleks")),
    "league": ("organisation", ("the League of Ports", "the League")),
}


def cast(text, **fields):
    """A report on `text` with the actors of NAMES that it mentions, and its parse."""
    report = make_report(text, **fields)
    actors = []
    for id_, (kind, names) in NAMES.items():
        pattern = "|".join(rf"\b{re.escape(name)}\b" for name in names)
        mentions = tuple(report.passage(*match.span()) for match in re.finditer(pattern, text))
        if mentions:
            actors.append(
                Actor(
                    id=id_,
                    name=names[0],
                    kind=kind,
                    country=id_ if kind == "state" else None,
                    mentions=mentions,
                )
            )
    return replace(report, actors=tuple(actors)), next(parses([text]))
