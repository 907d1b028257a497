"""What somebody is told to do that needs no object: "the troops kept advancing", "she has resigned".

There is no parse here: the word behind whoever is named or described is taken for the verb where it looks like one
and is followed by what cannot be its object.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.placed import Placed
from rashomon.compare.lexicon import DONE_BY_ANYBODY, GOING_ON
from rashomon.model import Report, Span
from rashomon.text import stems

# "Has been steadily | advancing | in": not "was killed in", and not "agreed to", which says nothing yet.
DOES = re.compile(
    rf"\s+(?P<helping>(?:(?:{'|'.join(GOING_ON)}|[a-z]+ly)\s+)*)(?P<verb>[a-z]{{2,}}(?:ed|ing))\b"
    r"(?=\s*[.,;:]|\s+(?:in|into|across|through|on|from|towards?|along|near|against|over|around)\s|\s*$)"
)
OBJECT = re.compile(r"\b(?:which|whom|what)\s+$")  # "a song which she performed at dawn"
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being)\s+(?:[a-z]+ly\s+)?$")


def doings(report: Report, cast: Cast) -> Placed[str]:
    """What a report tells once of somebody, at the verb; for a body or a group its state does it."""
    found: dict[str, set[Span]] = defaultdict(set)
    for actor in report.actors:
        known = cast.actor(cast.of(report.id, actor.id))
        who = known and ((known.kind != "person" and known.country) or known.id)
        for mention in actor.mentions if who else ():
            if OBJECT.search(report.text, max(0, mention.start - 8), mention.start):
                continue
            for span, verb in _verb(report, mention.end):
                found[f"{who} {verb}"].add(span)
    return Placed.of((spans.pop(), key) for key, spans in found.items() if len(spans) == 1)


def _verb(report: Report, end: int) -> Iterator[tuple[Span, str]]:
    match = DOES.match(report.text, end)
    if match is None or (not match["verb"].endswith("ing") and PASSIVE.search(match["helping"])):
        return
    if match["verb"].endswith("ing") and not match["helping"]:
        return  # "troops advancing in the north": a name for them
    for stem in stems(match["verb"]):
        if stem not in DONE_BY_ANYBODY:
            yield Span(*match.span("verb")), stem
