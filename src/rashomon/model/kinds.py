"""The words that a value may have, by what it is the value of."""

from __future__ import annotations

from typing import Literal

AgencyName = str
PageFormat = Literal["text", "record", "html", "feed", "mail"]
Basis = Literal["stated", "metadata", "resolved", "inferred", "unknown"]
Precision = Literal["time", "part-of-day", "day", "week", "month", "season", "year", "decade", "unknown"]
PlacePrecision = Literal["town", "region", "country", "unknown"]
ActorKind = Literal["person", "organisation", "state", "group"]
StatementKind = Literal["direct", "indirect", "mixed", "silence"]
# What is attributed (PDTB 2.0, PARC 3.0): words, a belief, knowledge, an intention or stance.
AttributionType = Literal["assertion", "belief", "fact", "eventuality"]
Status = Literal["happened", "ongoing", "planned", "proposed", "conditional", "denied", "negated"]
TOLD_AS_FACT: frozenset[Status] = frozenset({"happened", "ongoing"})
NOT_DONE: frozenset[Status] = frozenset({"denied", "negated"})
# PLOVER's auxiliary modes: what is told is background, is to come, is supposed, or is said not to be.
Auxiliary = Literal["historical", "future", "hypothetical", "negated"]
Stance = Literal[
    "proposes", "supports", "accepts", "accepts on conditions", "non-committal", "doubts", "rejects", "silent"
]
CorrectionKind = Literal["merge", "split"]
CopyKind = Literal["agency", "quotation", "boilerplate", "chance"]
PointKind = Literal["statement", "event", "figure", "position"]
Standing = Literal["corroborated", "repeated", "single", "disputed", "unmeasured"]
# In this order they stand everywhere: what is at issue first.
STANDINGS: tuple[Standing, ...] = ("disputed", "corroborated", "repeated", "single", "unmeasured")
Attribute = Literal["number", "date", "place", "actor", "role", "wording", "attribution", "status", "stance"]
DifferenceKind = Literal["contradiction", "update", "precision", "scope", "rounding", "framing"]
# What a later version of a report tells otherwise: an attribute of what stays, or a thing that comes or goes.
Told = Literal["quotation", "statement", "event", "figure", "position", "title", "note"]
ChangeKind = Literal["changed", "added", "removed"]
# How a story came out of those told before (the transitions of clusters of MONIC, Spiliopoulou et al. 2006): it
# emerged, went on, absorbed others, was split off, disappeared.
DevelopmentKind = Literal["new", "changed", "merged", "split", "gone"]
NoteKind = Literal["correction", "clarification", "retraction", "update", "editor's note"]
TimeKind = Literal["date", "time", "duration", "set"]
Tense = Literal["past", "present", "future", "none"]
