"""Whether two stretches of text speak about the same things, by the words that they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from rashomon.text import words

# The commonest words of news in the languages that pages come in; what is left says what a text is about.
COMMON = frozenset(
    "about after again against also although among another because been before being between both "
    "could does doing down during each even ever every first former from further going have having "
    "here himself herself into itself just last later less like made make many more most much must "
    "near never next once only other others over part people said says same second several shall "
    "should since some still such than that their them then there these they this those three "
    "through time today told took toward towards under until upon very want wants week weeks well "
    "were what when where whether which while whom whose will with within without would year years "
    "your monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december news according added call called came come "
    "comes country countries government minister president official officials spokesman spokeswoman "
    "state states united world statement reported reporters percent million billion month months "
    "days hours back take taken them around aussi avec cette comme dans depuis elle entre être leur "
    "mais même nous pour plus sans selon sont sous tous tout très une como desde entre esta este "
    "hasta para pero porque según sobre también".split()
)
PLURAL = re.compile(r"(?:['’]s|s['’]?)$")


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The words that say what texts are about: four letters or more, not common, without the plural's s."""
    return frozenset(
        PLURAL.sub("", word)
        for text in texts
        for word in words(text)
        if len(word) > 3 and word not in COMMON and not word.isdigit()
    )


def shared(part: Set[str], whole: Set[str]) -> float:
    """The share of the words of `part` that `whole` has too; 0 where there are none."""
    return len(part & whole) / len(part) if part else 0.0
