"""Whether two stretches of text speak about the same things, by the words that they share."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Set
from functools import lru_cache

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


@lru_cache(maxsize=1024)  # the paragraphs around a line are looked at again with the next
def telling(text: str) -> tuple[str, ...]:
    """The words that say what a text is about: four letters or more, not common, without the plural's s."""
    return tuple(
        PLURAL.sub("", word) for word in words(text) if len(word) > 3 and word not in COMMON and not word.isdigit()
    )


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The different words that say what texts are about."""
    return frozenset(word for text in texts for word in telling(text))


def shared(part: Set[str], whole: Set[str]) -> float:
    """The share of the words of `part` that `whole` has too; 0 where there are none."""
    return len(part & whole) / len(part) if part else 0.0


def kept(counts: Counter[str], other: Set[str], *, most: int) -> float:
    """How much of the `most` words that a text uses most another has too, 0 to 1.

    A word weighs by the logarithm of its uses: one name on every line must not stand for the whole subject. Of
    words used equally often the first to be used count.
    """
    top = counts.most_common(most)
    weight = math.fsum(math.log1p(uses) for _, uses in top)
    return math.fsum(math.log1p(uses) for word, uses in top if word in other) / weight if weight else 0.0
