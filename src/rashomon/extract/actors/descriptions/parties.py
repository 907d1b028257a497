"""Members of parties: "Jane Doe (D-Calif.)" is whom "the California Democrat" means later."""

from __future__ import annotations

import re

from rashomon.extract.actors.syntax.found import Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import lexicon, regions

# "(R-Ky.)", ", D-N.Y.,", "(D., Vt.)" behind a name.
BESIDE = re.compile(
    r"\s*[(,]\s*(?P<party>[A-Z])\.?(?:-|–|, )(?P<region>W\. Va\.|[A-Z][A-Za-z.]*(?: [A-Z][a-z]+)?)"
)
# "Senator Jane Doe of Vermont".
OF = re.compile(r"\s+of\s+(?P<region>[A-Z][a-z]+(?: [A-Z][a-z]+)?)")


def join_party(words: Words, who: Somebody, end: int, roles: tuple[str, ...]) -> None:
    """Keep which party a person whose name ends before token `end` is said to be of, and for which region."""
    known = lexicon()
    for role in roles:
        for word in role.casefold().split():
            if word in known.adjective:
                who.nouns.add(known.adjective[word])
    beside = BESIDE.match(words.text, words.end[end - 1])
    if beside is not None and beside["party"] in known.party:
        who.nouns.add(known.party[beside["party"]])
        who.words.update(_region(beside["region"]))
    elif (of := OF.match(words.text, words.end[end - 1])) is not None and roles:
        who.words.update(_region(of["region"]))
    if who.nouns:
        who.words.update(word for role in roles for word in role.casefold().split())


def _region(form: str) -> list[str]:
    """The words of a region's full name; none where it is no region."""
    name = regions().get(form) or regions().get(form.rstrip(".")) or regions().get(form.split()[0], "")
    return name.casefold().split()


def is_member(words: Words, i: int) -> bool:
    """Whether token `i` is a noun for one member of a party, as an epithet: "the California Democrat"."""
    if words.lower[i] not in lexicon().party.values() or words.pos[i] not in {"PROPN", "NOUN"}:
        return False
    after = i + 1 < len(words) and words.pos[i + 1] in {"PROPN", "NOUN"} and words.head[i] == i + 1
    return not after and any(words.lower[k] == "the" for k in words.children[i])
