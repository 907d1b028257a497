"""Lengths of time and what is so long: "a 45-day halt to fishing", "keep the lock open for twelve hours a day"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.extract.figures.lexicon import PRISON
from rashomon.extract.figures.numbers import QUALIFIERS
from rashomon.model import Time

_UNITS = {"S": "seconds", "H": "hours", "D": "days", "W": "weeks", "M": "months", "Y": "years"}
_VALUE = re.compile(r"P(?P<day>T?)(?P<size>\d+(?:\.\d+)?)(?P<unit>[SHMDWY])(?P<half>(?<=Y)6M|(?<=H)30M)?$")
_HEDGE = re.compile(rf"\b({QUALIFIERS})\s+$", re.IGNORECASE)
# "For an hour" says no number that another report might give.
_VAGUE = re.compile(r"(?:about |nearly |almost )?(?:an?|half an?)\b(?! (?:hundred|dozen))", re.IGNORECASE)
_RATE = re.compile(r"\s+(?:an?|per|each|every)\s+(?P<per>day|night|week|month|year)\b", re.IGNORECASE)
# What is so long since when or until now, or is only reckoned by it, and no length of a thing that is told.
_NO_THING = frozenset(
    """
    low high record veteran anniversary average mark history old time now news point gap stage deadline window
    notice senior junior star part series
    """.split()
)
_LASTING = frozenset("last take run go continue".split())
# Beside the number these say when, how old, or how much longer.
_WHEN = frozenset("past last next first final coming previous following recent early more old".split())
# Before what a halt, a term, a war is of.
_MEMBERS = frozenset("to from of on in against between".split())
# What a court does to somebody for so long, and what it gives them so long of.
_JAIL = frozenset({"jail", "imprison"})
_CONDEMN = frozenset({"sentence", "condemn"})
_GIVE = frozenset({"get", "receive", "give", "hand"})
_IN_PRISON = re.compile(r"\s+(?:in (?:prison|jail|custody)|behind bars|(?:of )?imprisonment)\b")
_TERMS = frozenset({"sentence", "term"})
_THE = frozenset("the those these that this".split())


@dataclass(frozen=True, slots=True)
class Length:
    """How long, by its unit, and what is so long; None where it stands for that ("accept the 45 days").

    `[start, end)` are its words with what hedges it.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    unit: str
    qualifier: str | None
    counts: str | None


def length(parse: Doc, time: Time) -> Length | None:
    """The length that a time expression gives of something; None where it says when, since when or how old."""
    values = [match for value in time.value.split("/") if (match := _VALUE.match(value))]
    words = parse.char_span(time.words.start, time.words.end, alignment_mode="expand")
    if time.kind != "duration" or words is None or len(values) != time.value.count("/") + 1:
        return None
    units = {_unit(match) for match in values}
    if len(units) != 1 or _VAGUE.match(time.words.text) or _WHEN & {token.lower_ for token in words}:
        return None
    root = words.root
    prison = _is_served(root, _IN_PRISON.match(parse.text, time.words.end) is not None)
    known, counts = (True, PRISON) if prison else _thing(root)
    if not known:
        return None
    start = _number_at(time)
    hedge = _HEDGE.search(parse.text[max(0, start - 30) : start])
    rate = _RATE.match(parse.text, time.words.end)
    sizes = [float(match["size"]) + (0.5 if match["half"] else 0.0) for match in values]
    return Length(
        start=start - len(hedge[0]) if hedge else start,
        end=rate.end() if rate else time.words.end,
        value=sizes[0] if len(sizes) == 1 else None,
        low=sizes[0] if len(sizes) > 1 else None,
        high=sizes[-1] if len(sizes) > 1 else None,
        unit=units.pop() + (f" a {rate['per'].lower()}" if rate else ""),
        qualifier=" ".join(hedge[1].casefold().split()).removeprefix("an ").removesuffix(" at") if hedge else None,
        counts=counts,
    )


def _unit(match: re.Match[str]) -> str:
    return "minutes" if match["day"] and match["unit"] == "M" else _UNITS[match["unit"]]


def _number_at(time: Time) -> int:
    """Where the number itself begins, behind "the" and what hedges it."""
    lead = re.match(rf"(?:(?:the|{QUALIFIERS})\s+)*", time.words.text, re.IGNORECASE)
    return time.words.start + (lead.end() if lead else 0)


def _is_served(root: Token, in_prison: bool) -> bool:
    """Whether a court gave somebody so long in prison, and was not only asked for it."""
    head = root.head
    if head.lemma_ in _TERMS and head.pos_ == "NOUN" and head.i > root.i:
        return any(child.lower_ in {"prison", "jail"} for child in head.lefts)
    if root.dep_ == "pobj" and head.lower_ in {"for", "to"} and head.head.pos_ == "VERB":
        verb = head.head.lemma_.lower()
        return verb in (_JAIL if head.lower_ == "for" else _CONDEMN) and root.nbor().lower_ != "of"
    return in_prison and root.dep_ == "dobj" and head.lemma_ in _GIVE


def _thing(root: Token) -> tuple[bool, str | None]:
    """Whether a length is one of something, and of what, in the words of the source."""
    head = root.head
    if root.dep_ in ("compound", "nmod", "amod", "nummod", "npadvmod") and head.i > root.i:
        return _of_noun(head, root)
    if root.dep_ == "pobj" and head.lower_ == "for":
        return _of_act(head.head) if head.head.pos_ in ("VERB", "AUX", "ADJ") else _of_noun(head.head, head)
    if root.dep_ == "pobj" and head.lower_ == "of" and head.head.pos_ == "NOUN":
        return _of_noun(head.head, head)
    if root.dep_ in ("dobj", "npadvmod", "attr") and head.lemma_ in _LASTING:
        return _of_subject(head)
    if (state := _open(root)) is not None:
        return _of_subject(state.head if state.dep_ == "acomp" else state)
    bare = root.dep_ in ("dobj", "nsubj", "nsubjpass") and any(child.lower_ in _THE for child in root.lefts)
    return bare, None


def _of_noun(noun: Token, length: Token) -> tuple[bool, str | None]:
    """The noun with what modifies it beside the length, and what it is a pause, a term, a battle of."""
    if noun.pos_ != "NOUN" or _NO_THING & {noun.lower_, noun.lemma_.lower()}:
        return False, None
    of = next((child for child in noun.rights if child.lower_ in _MEMBERS and child.i != length.i), None)
    inner = next((one for one in of.children if one.dep_ in ("pobj", "pcomp")), None) if of is not None else None
    after = length.i if length.i < noun.i else -1
    kept = [child.text for child in noun.lefts if child.i > after and child.dep_ in ("compound", "amod", "nmod")]
    kept.append(noun.text)
    if of is not None and inner is not None and inner.pos_ in ("NOUN", "VERB"):
        kept += [of.text, inner.text]
    return True, " ".join(kept)


def _open(root: Token) -> Token | None:
    """The "open" of "keep the lock open twelve hours a day", by where it stands: parses differ."""
    before = root.doc[root.left_edge.i - 1] if root.left_edge.i else None
    return before if before is not None and before.lower_ == "open" else None


def _of_act(verb: Token) -> tuple[bool, str | None]:
    """What goes on or is left for so long: the fishing of "stop fishing for 45 days"."""
    objects = [child for child in verb.rights if child.dep_ in ("dobj", "xcomp", "pcomp", "nsubj")]
    thing = next((child for child in objects if child.pos_ == "NOUN" or child.tag_ == "VBG"), None)
    if thing is not None:
        return True, thing.text
    known, subject = _of_subject(verb)
    return (True, subject) if known else (verb.pos_ == "VERB", verb.text)


def _of_subject(verb: Token) -> tuple[bool, str | None]:
    roles = ("nsubj", "nsubjpass", "csubj")
    while verb.dep_ == "xcomp" and not any(child.dep_ in roles for child in verb.lefts):
        verb = verb.head  # "the truce is to last 45 days"
    subject = next((child for child in verb.lefts if child.dep_ in roles and child.pos_ == "NOUN"), None)
    return subject is not None, subject.text if subject is not None else None
