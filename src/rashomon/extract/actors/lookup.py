"""Which actor a stretch of a report's text speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.knowledge import Part, country_of
from rashomon.model import Actor, Passage, Report, Span

# After these, what follows belongs to what stands before: "a spokesman for Jane Doe" is not Jane Doe.
HANGS = re.compile(
    r"\b(?:of|for|to|from|in|at|on|by|with|near|about|against|under|around|behind|beside|alongside|besides|before"
    r"|after|over|above|below|across|beyond|despite|toward|towards|among|amongst|between|within|without|than|versus"
    r"|who|whose|which|that|including|like)\b"
)
POSSESSED = re.compile(r"['’]s?\s+\w")
HYPHEN = re.compile(r"[-–]\w")  # "a Doe-backed council" is not Doe
NEXT = re.compile(r"\s+(\w+)")
# What may follow a head without a comma; any other word makes the mention qualify it ("Doe aides", "UN figures").
FOLLOWS = re.compile(
    r"(?:who|whose|which|that|of|from|in|at|on|for|to|with|and|or|as|by|himself|herself|earlier|last|\w+ing)$"
)
# What a person joined to another may be of: "Jane Doe of the Divers' Union and John Hill".
BELONGS = r"(?:\s(?:of|from|for)\s(?:[\w.'’-]+\s){0,7}?[\w.'’-]+)?"
AND = r"\s*(?:,|,?\s*(?:and|or|&)\b)\s*(?:\w[\w.'’-]*\s+){0,8}?$"
JOINS, ADDS = re.compile(BELONGS + AND, re.IGNORECASE), re.compile(AND, re.IGNORECASE)
# A title may have a word of belonging in it: "Special Agent in Charge", "Secretary of State".
TITLE = re.compile(r"\b(?:[A-Z][\w.’'-]*\s+)+(?:of|for|in)\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+)+$")
BESIDE = re.compile(r"\s*,\s+(?!(?:his|her|their|my|our)\b)", re.IGNORECASE)


def actor_at(report: Report, span: Span) -> Actor | None:
    """The actor whom the words at `span` speak of, None where nobody known or several are meant."""
    found = actors_at(report, span)
    return found[0] if len(found) == 1 else None


def actors_at(report: Report, span: Span) -> tuple[Actor, ...]:
    """The actors whom the words at `span` speak of, in reading order: two for "Jane Doe and John Hill"."""
    mentions = _mentions(report, span)
    covering = [mention for mention in mentions if mention.span.covers(span) and _same_head(report, mention, span)]
    if covering:
        return _actors(report, min(covering, key=lambda mention: mention.end - mention.start))
    inside = [mention for mention in mentions if _inside(report, mention, span)]
    head = next((mention for mention in inside if _heads(report, span, mention)), None)
    if head is None:
        return ()
    found = list(_actors(report, head))
    # "Jane Doe of the union and John Hill" are two; "aides to Jane Doe and John Hill" are aides.
    joins = JOINS if len(found) == 1 and found[0].named and found[0].kind == "person" else ADDS
    end = head.end
    for mention in inside:
        if (
            mention.start >= end
            and not _qualifies(report, span, mention)
            and joins.fullmatch(report.text[end : mention.start])
            and _joined(report, end, mention)
            and not (_is_set_beside(report, head, found) and _is_one_described(report, mention))
        ):
            found += [actor for actor in _actors(report, mention) if actor not in found]
            end = mention.end
    return tuple(found)


def _is_set_beside(report: Report, head: Passage, found: Sequence[Actor]) -> bool:
    """Whether a person is described behind a comma: "Jane Doe, a skipper and mayor", not "Jane Doe, her son"."""
    return found[0].named and found[0].kind == "person" and BESIDE.match(report.text, head.end) is not None


def _is_one_described(report: Report, mention: Passage) -> bool:
    return all(actor.kind == "person" and not actor.named for actor in _actors(report, mention))


def state_named(report: Report, said: str, parts: frozenset[Part]) -> tuple[Actor, ...]:
    """The state that the words name, if the report knows it as an actor."""
    code = country_of(re.sub(r"^the\s+", "", said, flags=re.IGNORECASE), parts=parts)
    return tuple(actor for actor in report.actors if code and actor.kind == "state" and actor.country == code)


def _mentions(report: Report, span: Span) -> list[Passage]:
    """The mentions that share a character with a span, in reading order."""
    return sorted(
        {
            mention
            for actor in report.actors
            for mention in actor.mentions
            if mention.start < span.end and span.start < mention.end
        }
    )


def _inside(report: Report, mention: Passage, span: Span) -> bool:
    """Whether a mention lies in a span, but for a full stop ("Jr.") or a first name that it may leave out."""
    rest = report.text[span.end : mention.end]
    cut = mention.start < span.start < mention.end and not report.text[mention.start : span.start].endswith(
        ("’", "'")
    )
    begins = span.start <= mention.start < span.end or cut
    return begins and not any(character.isalnum() for character in rest)


def _actors(report: Report, mention: Passage) -> tuple[Actor, ...]:
    return tuple(actor for actor in report.actors if mention in actor.mentions)


def _same_head(report: Report, mention: Passage, span: Span) -> bool:
    """Whether a span inside a mention holds the mention's last word, which is its head."""
    rest = report.text[span.end : mention.end]
    return not any(character.isalnum() for character in rest) or " in " in rest


def _heads(report: Report, span: Span, mention: Passage) -> bool:
    """Whether a mention is what the span around it speaks of: no owner, nothing that hangs on it."""
    if _qualifies(report, span, mention):
        return False
    before = report.text[span.start : mention.start]
    for actor in _actors(report, mention):
        for role in actor.roles:
            before = before.replace(role, "")
    return not HANGS.search(before.rpartition(",")[2] if "," in before else before)


def _qualifies(report: Report, span: Span, mention: Passage) -> bool:
    """Whether what the span speaks of is the mention's, or told apart by it: "Doe's aides", "UN figures"."""
    after = report.text[mention.end : span.end]
    word = NEXT.match(after)
    return bool(HYPHEN.match(after) or POSSESSED.match(after) or (word and not FOLLOWS.match(word[1])))


def _joined(report: Report, end: int, mention: Passage) -> bool:
    """Whether a mention after the first is joined to it by "and", not only set beside it by a comma."""
    between = report.text[end : mention.start]
    joint = re.search(r"\b(?:and|or|&)\b", between)
    return joint is not None and not HANGS.search(TITLE.sub("", between[joint.end() :]))
