"""The bodies and groups of a state, a body or a person: "Norway's foreign ministry", "Omani officials"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.extract.actors.descriptions.parties import is_member
from rashomon.extract.actors.descriptions.phrases import quantity, singular
from rashomon.extract.actors.kinds.states import Match
from rashomon.extract.actors.names.recognised import entities
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import POSSESSIVE, Words
from rashomon.knowledge import Organisation, Part, lexicon, state_words
from rashomon.model import ActorKind
from rashomon.text import fold

MOST_BETWEEN = 3
FOREIGN = frozenset({"ally"})  # a state's, and of other states
WHOLE = frozenset({"the", "top", "senior", "these", "those"})
# Bodies and groups that a person has: "the Doe administration", "Doe's team".
PERSONAL = frozenset({"administration", "government", "campaign", "cabinet", "office", "task force", "team"})
# Where a party's people sit: "House Democrats" and "Senate Democrats" are two groups.
CHAMBERS = frozenset({"assembly", "congressional", "house", "parliamentary", "senate"})


@dataclass(frozen=True, slots=True, order=True)
class Owner:
    """Tokens `[start, end)` name a state, by which `part` of its words, or a body that may have others."""

    start: int
    end: int
    code: str | None
    key: str
    part: Part | Literal["body"]


def owners(matches: list[Match], known: list[tuple[int, int, Organisation]]) -> list[Owner]:
    """The states and known bodies of a text, in reading order."""
    found = [
        Owner(start, end, says[0].code, says[0].code.casefold(), says[0].part) for start, end, says in matches
    ]
    found += [Owner(start, end, body.country, fold(body.name), "body") for start, end, body in known]
    return sorted(found, key=lambda owner: (owner.start, owner.end))


def bodies_of(words: Words, owned: Sequence[Owner], registry: dict[str, Somebody]) -> list[Found]:
    """Such as "US officials", "Norway's foreign ministry", "Pentagon officials"."""
    found = []
    for owner in owned:
        stretch = _body(words, owner.end, capital=owner.part == "capital")
        if stretch is None:
            continue
        first, last = stretch
        if narrowed(words, last - 1, owner.start):
            continue
        noun = words.lower[last - 1]
        kind: ActorKind = "group" if noun in lexicon().groups else "organisation"
        key = f"{owner.key} {fold(words.said(first, last))}"
        sort = singular(words, last - 1)[0]
        code = None if sort in FOREIGN else owner.code
        who = Somebody(kind, key, words.said(owner.start, last), code, nouns={sort})
        who = registry.setdefault(f"{kind} {key}", who)
        found.append(Found(owner.start, last, (who,), "body", owner.start))
    return found


def bodies_of_persons(words: Words, people: Sequence[Found], registry: dict[str, Somebody]) -> list[Found]:
    """Such as "the Doe administration", "Doe's government" and "Doe's flood task force"."""
    found = []
    for mention in people:
        last = _personal(words, mention.end)
        if last is None:
            continue
        first = mention.end + (words.words[mention.end] in POSSESSIVE)
        who = mention.who[0]
        key = f"{who.key} {fold(words.said(first, last + 1))}"
        name = words.said(mention.start, last + 1)
        body = registry.setdefault(
            f"organisation {key}", Somebody("organisation", key, name, who.country, nouns={words.lower[last]})
        )
        found.append(Found(mention.start, last + 1, (body,), "body", mention.start))
    return found


def _personal(words: Words, end: int) -> int | None:
    """The noun of the body of the person whose name ends before token `end`, no more than three behind an "'s"."""
    owned = end < len(words) and words.words[end] in POSSESSIVE
    first = end + owned
    for i in range(first, min(first + 1 + (MOST_BETWEEN if owned else 0), len(words))):
        if words.pos[i] not in {"NOUN", "PROPN", "ADJ"}:
            return None
        pair = f"{words.lower[i - 1]} {words.lower[i]}" in PERSONAL
        if (words.lower[i] in PERSONAL or pair) and words.dep[i] not in {"compound", "nmod"}:
            return i
    return None


def creeds(words: Words, registry: dict[str, Somebody]) -> list[Found]:
    """People of a party or a faith as a group ("Democrats", "House Democrats"), but for some of them."""
    found = []
    for start, end, label in entities(words):
        root, form = end - 1, words.said(start, end)
        many = words.tag(root) in {"NNS", "NNPS"} or (
            start > 0 and words.lower[start - 1] == "the" and not is_member(words, root)
        )
        noun = (
            many and words.pos[root] in {"NOUN", "PROPN"} and words.dep[root] not in {"compound", "amod", "nmod"}
        )
        if label != "NORP" or not noun or form in state_words() or end - start > 1:
            continue
        start -= start > 0 and words.lower[start - 1] in CHAMBERS and words.head[start - 1] == root
        if narrowed(words, root, start) or quantity(words, root) is not None:
            continue
        name = words.said(start, end)
        who = registry.setdefault(f"group {fold(name)}", Somebody("group", fold(name), name, nouns={fold(form)}))
        found.append(Found(start, end, (who,), "body", start))
    return found


def _narrows(words: Words, i: int) -> bool:
    return words.lower[i] not in WHOLE and words.words[i] not in state_words()


def narrowed(words: Words, noun: int, start: int) -> bool:
    """Whether words before `start`, or a clause after the noun, pick out some of them ("some Danish troops")."""
    return any(
        (child < start and _narrows(words, child) and words.dep[child] in {"amod", "nummod", "det"})
        or (child > noun and words.dep[child] == "relcl" and words.words[noun + 1] != ",")
        for child in words.children[noun]
    )


def _body(words: Words, end: int, *, capital: bool) -> tuple[int, int] | None:
    """First token and end of the words for a body or a group right after its owner; the noun is the last."""
    at = end
    if at < len(words) and words.words[at] in POSSESSIVE:
        at += 1
        if capital and words.lower[at : at + 1] not in (["officials"], ["government"], ["ministry"]):
            return None
    first = at
    nouns, between = lexicon().bodies | lexicon().groups, lexicon().between
    last = None
    for i in range(first, min(first + MOST_BETWEEN + 1, len(words))):
        known = words.lower[i] in nouns or (i > first and f"{words.lower[i - 1]} {words.lower[i]}" in nouns)
        if known and words.pos[i] in {"NOUN", "PROPN"}:
            last = i + 1
        elif words.lower[i] not in between:
            break
    if last is None or _modifies(words, last - 1):
        return None
    return first, last


def _modifies(words: Words, i: int) -> bool:
    """Whether a noun only qualifies the next one ("government plane", "army general Jane Doe")."""
    following = i + 1 < len(words) and words.pos[i + 1] in {"NOUN", "PROPN"} and words.head[i] > i
    return (
        following
        and words.dep[i] in {"compound", "nmod", "amod", "poss", "nsubj"}
        and not (words.dep[i] == "nsubj" and words.pos[words.head[i]] in {"VERB", "AUX"})
    )
