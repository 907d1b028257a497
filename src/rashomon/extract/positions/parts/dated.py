"""When a stance was taken: on the day that its clause gives, or at some earlier time that it does not."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events.when import time_of_act, when_of
from rashomon.extract.positions.lexicon.stances import WRITTEN
from rashomon.model import Report, When

EARLIER = frozenset("formerly initially once originally previously".split())


def taken_when(head: Token, report: Report) -> When | None:
    """The date of the stance that `head` tells; without a start where it is only told as an earlier one."""
    told = when_of(time_of_act(head, report), report) or _earlier(head, report)
    above = _sent(head)
    return told or (when_of(time_of_act(above, report), report) if above is not None else None)


def _sent(head: Token) -> Token | None:
    """The verb of what says it: "in March she sent a letter calling for talks"."""
    if head.tag_ != "VBG" or head.dep_ not in ("acl", "advcl"):
        return None
    verb = head.head if head.dep_ == "advcl" else head.head.head
    sent = any(child.dep_ == "dobj" and child.lemma_.lower() in WRITTEN for child in verb.children)
    return verb if sent else None


def _earlier(head: Token, report: Report) -> When | None:
    """As in "who had previously backed it": no day, but not that of the report."""
    verbs = [head, *([head.head] if head.dep_ == "xcomp" else [])]
    for word in (child for verb in verbs if verb.pos_ in ("VERB", "AUX") for child in verb.children):
        if word.lower_ in EARLIER and word.dep_ == "advmod" and word.i < head.i:
            words = report.passage(word.idx, word.idx + len(word))
            return When(start=None, end=None, precision="unknown", basis="stated", words=words)
    return None
