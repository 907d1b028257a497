"""Our own words: how kinds and counts are named to a reader. Everything else comes from a source."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from rashomon import knowledge
from rashomon.model import (
    Attribute,
    AttributionType,
    CopyKind,
    PlacePrecision,
    PointKind,
    Stance,
    Standing,
    StatementKind,
    Status,
    TimeKind,
)

Own = Literal["quoted", "said"]  # how somebody is reported to have said a thing

STANDINGS: dict[Standing, str] = {
    "corroborated": "two or more voices give compatible versions",
    "repeated": "several outlets, one voice",
    "disputed": "versions that cannot both hold, or a party denies it",
    "single": "one outlet",
    "unmeasured": "we hold too little to say",
}
# A sign for each, so that no colour has to be told apart.
SIGNS: dict[Standing, str] = {
    "corroborated": "●●",
    "repeated": "●○",
    "disputed": "≠",
    "single": "○",
    "unmeasured": "?",
}
# How a report has a point, each with its sign.
MARKS: dict[str, str] = {
    "asserts": "●",
    "attributes": "◐",
    "denies": "⊘",
    "differs": "≠",
    "silent": "○",
    "not measurable": "·",
}
MARK_NOTES: dict[str, str] = {
    "asserts": "tells it in its own voice",
    "attributes": "tells it as somebody's words",
    "denies": "tells that it is not so",
    "differs": "tells it otherwise than most",
    "silent": "leaves it out, though published after another had it and long enough",
    "not measurable": "too little is known to say",
}
ATTRIBUTES: dict[Attribute, str] = {
    "number": "How many",
    "date": "When",
    "place": "Where",
    "actor": "Who",
    "role": "In which role",
    "wording": "In which words",
    "attribution": "According to whom",
    "status": "Done or not",
    "stance": "For or against",
}
# What one actor does to another, by PLOVER's types.
ACTS: dict[str, str] = {
    "AGREE": "agrees with",
    "CONSULT": "meets or talks with",
    "SUPPORT": "supports",
    "COOPERATE": "cooperates with",
    "AID": "aids",
    "YIELD": "yields to",
    "REQUEST": "asks something of",
    "ACCUSE": "accuses or criticises",
    "REJECT": "turns down",
    "THREATEN": "threatens",
    "PROTEST": "protests against",
    "SANCTION": "takes measures against",
    "MOBILIZE": "mobilises against",
    "COERCE": "coerces",
    "ASSAULT": "attacks",
}
ADDRESSES = "speaks to"
# What an event is, by PLOVER's types.
EVENTS: dict[str, str] = {
    "AGREE": "an agreement",
    "CONSULT": "a meeting or talk",
    "SUPPORT": "support",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "CONCEDE": "a concession",
    "YIELD": "giving way",
    "RETREAT": "a retreat",
    "REQUEST": "a request",
    "ACCUSE": "an accusation",
    "REJECT": "a refusal",
    "THREATEN": "a threat",
    "PROTEST": "a protest",
    "SANCTION": "a measure against somebody",
    "MOBILIZE": "a mobilisation",
    "COERCE": "coercion",
    "ASSAULT": "an attack",
    "OTHER": "something done",
}
STATUSES: dict[Status, str] = {
    "happened": "done",
    "ongoing": "going on",
    "planned": "planned",
    "proposed": "proposed",
    "conditional": "on a condition",
    "denied": "denied",
    "negated": "not done",
}
TIMES: dict[TimeKind, str] = {
    "date": "on which day is not told",
    "time": "of which day is not told",
    "duration": "how long something lasts",
    "set": "how often something is",
}
PLACES: dict[PlacePrecision, str] = {
    "town": "a town",
    "region": "a region",
    "country": "a country",
    "unknown": "how large is not known",
}
COPIES: dict[CopyKind, str] = {
    "agency": "shared copy",
    "quotation": "the same quotation",
    "boilerplate": "shared boilerplate",
    "chance": "a few words, perhaps by chance",
}
STATEMENTS: dict[StatementKind, str] = {
    "direct": "quoted",
    "indirect": "in the outlet's words",
    "mixed": "partly quoted",
    "silence": "reported silence",
}
# What is attributed where it is not words.
ATTRIBUTIONS: dict[AttributionType, str] = {
    "assertion": "",
    "belief": "a belief",
    "fact": "what they know",
    "eventuality": "an intention or stance",
}
POINTS: dict[PointKind, str] = {
    "statement": "something said",
    "event": "an event",
    "figure": "a number",
    "position": "a stance",
}
PLURALS = {"copy": "copies", "story": "stories"}


def counted(number: int, noun: str) -> str:
    """The number and its noun: "1 voice", "2 stories"."""
    return f"{number:,} {noun if number == 1 else PLURALS.get(noun, noun + 's')}"


def listed(names: list[str]) -> str:
    """Names as one reads them: "A, B and C"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def country(code: str) -> str:
    """The name of the state with an ISO 3166-1 code, empty where we have none for it."""
    state = knowledge.states().get(code)
    return state.name if state else ""


def according(by: str | None, own: Own | None, via: Sequence[str]) -> tuple[str, ...]:
    """Who takes a stance for its holder, and in whose words it stands, where they are not the outlet's."""
    taken = (f"by {by}",) if by else ()
    if via:
        return (*taken, f"according to {listed(list(via))}")
    if own == "said":
        return (*taken, "as that one says" if by else "as the holder says")
    return (*taken, "in the words of that one" if by else "in the holder's own words") if own else taken


def numbered(numbers: Sequence[int]) -> str:
    """Points by their numbers: "points 3, 5"."""
    return f"{'point' if len(numbers) == 1 else 'points'} {', '.join(map(str, numbers))}"


def sequence(steps: Sequence[tuple[str, Sequence[Stance]]]) -> str:
    """Stances from time to time: "4 March 2025: silent; then 6 March 2025: accepts, or rejects"."""
    return "; then ".join(f"{told}: {', or '.join(held)}" for told, held in steps)


def framed(stances: Sequence[Stance]) -> str:
    """That reports give one answer as several stances, or that some have it refused and others do not."""
    return f"{'reports differ' if at_odds(stances) else 'framed differently'}: {' / '.join(stances)}"


def at_odds(stances: Collection[Stance]) -> bool:
    """Whether a refusal stands against anything but that or doubts."""
    return "rejects" in stances and not {"rejects", "doubts"}.issuperset(stances)
