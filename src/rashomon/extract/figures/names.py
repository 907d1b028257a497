"""Numbers that are no figures: in names, ages, lists, pronouns, shares, scores."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from rashomon.extract.figures.numbers import Amount

_NAMING = frozenset({"ORG", "LAW", "PRODUCT", "WORK_OF_ART", "FAC", "EVENT", "DATE", "TIME", "ORDINAL", "PERSON"})
_LABELS = frozenset(
    "resolution article flight boeing airbus channel route highway section chapter title number no no. room phase"
    " stage level tier type class mark page group top version season episode item step category point paragraph"
    " annex protocol line gate platform terminal runway unit block sector district ward apollo area p5"
    " magnitude".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_DEFINITE = frozenset("the these those both any each every no".split())
_SHARE = re.compile(r"[-\s]*(?:thirds?|quarters?|fifths?|halves|half|tenths?|fold|way|day|times)\b", re.IGNORECASE)
_FEWER = re.compile(r"\s+(?:fewer|less)\b", re.IGNORECASE)
_AGE = re.compile(r"[-\s]*years?[-\s]*old\b", re.IGNORECASE)


def is_no_figure(parse: Doc, amount: Amount) -> bool:
    """Whether the number at a place is part of a name, an age, a list number, a pronoun or a share."""
    words = parse.char_span(amount.start, amount.end, alignment_mode="expand")
    if words is None:
        return True
    before = parse[words.start - 1] if words.start else None
    after = parse.text[amount.end : amount.end + 20]
    if _SHARE.match(after) or _AGE.match(after) or _is_listed(parse.text, amount):
        return True
    if amount.unit is not None:
        return False
    if _FEWER.match(after):
        return True  # a difference
    if any(token.shape_.startswith(("X", "x")) and any(c.isdigit() for c in token.text) for token in words):
        return True  # "F-16", "G7"
    if day_after(words) is not None:
        return False
    return (
        _is_named(words[0], before) or _is_small_word(words[0], before, amount) or _is_age(words[0], before, after)
    )


def day_after(words: Words) -> Token | None:
    """The weekday that the parse takes for what a number counts: "the toll rose to 12 Friday"."""
    head = words.root.head
    return head if head.i == words[-1].i + 1 and head.lower_ in _WEEKDAYS else None


def _is_listed(text: str, amount: Amount) -> bool:
    """A number that starts a paragraph and is followed by a point or a bracket."""
    before, after = text[: amount.start].rstrip(" \t"), text[amount.end : amount.end + 1]
    return (not before or before.endswith("\n")) and after in (".", ")", ":") and amount.end - amount.start <= 3


def _is_named(token: Token, before: Token | None) -> bool:
    if token.ent_type_ in _NAMING:
        return True
    if before is None:
        return False
    if before.lower_ in _LABELS and before.lower_ != "no":
        return True
    if before.lower_ == "of" and before.i and before.doc[before.i - 1].lower_ in ("group", "gang", "big"):
        return True
    # "Route 9": the number hangs on the noun before it. "Boeing 737 jets": a name goes on into the number.
    return token.dep_ == "nummod" and token.head.i < token.i and token.head.pos_ in ("NOUN", "PROPN")


def _is_small_word(token: Token, before: Token | None, amount: Amount) -> bool:
    """Pronouns and the two or three that the reader knows: "one of", "the two sides"."""
    if amount.value is None or amount.value > 3 or amount.qualifier is not None:
        return False
    if amount.value == 1 and (token.dep_ != "nummod" or token.lower_ != "one"):
        return True
    if before is not None and before.lower_ in _DEFINITE:
        return True
    # "The bottom two layers": the article of the noun that is counted stands further off.
    return any(child.lower_ in _DEFINITE and child.i < token.i for child in token.head.lefts)


def _is_age(token: Token, before: Token | None, after: str) -> bool:
    """As in "Ms Orvik, 42, said" and "aged 42"."""
    if before is None or not token.text.isdigit():
        return False
    if before.lower_ in ("aged", "age", "ages"):
        return True
    return (
        before.text == ","
        and after[:1] in (",", ".", ")")
        and token.dep_ in ("appos", "npadvmod", "nummod", "attr")
    )
