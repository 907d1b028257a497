"""Which mentions of proposals are one in a report: by what they are about, by how long it is, or by pointing."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.extract.positions.lexicon.proposals import (
    GENERIC,
    KINDS,
    MOVES,
    OPEN_TOPICS,
    PEACEKEEPING,
    UNITS,
    kind,
)
from rashomon.extract.positions.lexicon.stances import CLAUSAL, INTENDS
from rashomon.extract.positions.proposals.around import indefinite, purpose
from rashomon.extract.positions.proposals.named import Named
from rashomon.extract.positions.proposals.pointing import (
    elsewhere,
    is_this,
    only_one,
    owners_key,
    pointed_at,
    whose,
)
from rashomon.extract.positions.proposals.unnamed import is_bare_figure
from rashomon.extract.positions.stances.acts import act

AMOUNT = re.compile(r"(?<!\S)\d+\.\d+(?!\S)")
# The verbs that make a thing lower or higher; "bring" does so with "down".
CHANGES = {
    "low": frozenset("bring cut lower reduce slash trim".split()),
    "high": frozenset("increase lift raise".split()),
}
# A truce of thirty days and a halt of thirty days are one: a truce may also be one of fishing or of tariffs.
HALT = "halt"
OPEN_ORDER = tuple(sorted(OPEN_TOPICS))


def keyed(mentions: list[Named]) -> tuple[dict[int, str], tuple[Named, ...]]:
    """The key of each mention by the token that heads it, and those mentions that a later word may stand for."""
    mentions = _with_compared(mentions)
    terms: dict[str, set[str]] = {}
    scopes: dict[str, set[str]] = {}
    for mention in mentions:
        terms.setdefault(mention.topic, set()).update({mention.terms} - {""})
        scopes.setdefault(mention.topic, set()).update({mention.scope} - {""})
    _learn_length(mentions, terms)
    lengths = _called_by_length(mentions) | _called_by_figure(mentions) | _called_by_change(mentions)
    rivals = _rivals(mentions)
    contested = _contested(mentions)
    several = _several(mentions)
    named = {
        mention.topic for mention in mentions if not (mention.topic.startswith("to ") and _is_settled(mention))
    }
    keys: dict[int, str] = {}
    known: list[tuple[Named, str]] = []
    settled: list[Named] = []
    for mention in mentions:
        key = lengths.get(mention.topic) or _key(mention, terms, scopes, known, named)
        key = _by_owner(key, mention, rivals, contested)
        if is_this(mention.head) and not mention.topic and any(_is_beside(one, mention) for one in settled):
            key = None  # "most favour cutting the toll, and this proposal": that may be the one
        if key is None or mention.head.i in several:
            continue
        keys[mention.head.i] = key
        if _is_settled(mention):
            settled.append(mention)
        elif not mention.topic.startswith(("talks", "idea")):
            known.append((mention, key))
    told = tuple(mention for mention, _ in known)
    for mention, key in known:
        if not mention.topic and (mention.owner or mention.proposers) and key == owners_key(mention):
            keys[mention.head.i] = elsewhere(mention, known) or key
    return keys, told


def _by_owner(key: str | None, mention: Named, rivals: frozenset[str], contested: frozenset[str]) -> str | None:
    """The key with whose it is, where two sides each have one; None where it is not told whose."""
    if key is not None and mention.topic in rivals:
        return " ".join([key, *mention.owner]) if mention.owner else None
    if key in contested and not mention.topic:
        return owners_key(mention) if mention.owner else None
    return key


def _is_beside(one: Named, other: Named) -> bool:
    """Whether a verb that says what is to be done stands before the other in its sentence."""
    return one.head.pos_ == "VERB" and other.head.sent.start <= one.head.i < other.head.i


def _is_settled(mention: Named) -> bool:
    """Whether it is only told as what was agreed, asked for or refused to be done: no "it" or "the plan"."""
    if mention.head.lemma_.lower() == "law":
        return True
    if mention.head.pos_ != "VERB" or mention.topic in OPEN_TOPICS:
        return False
    return CLAUSAL.get(mention.head.head.lemma_) != "proposes" and mention.head.head.lemma_ not in INTENDS


def _learn_length(mentions: list[Named], terms: dict[str, set[str]]) -> None:
    """Where only "the forty days" says how long the one halt or truce of a report is, that is its length."""
    said = {mention.terms for mention in mentions if not mention.topic and mention.terms}
    topics = [topic for topic in OPEN_ORDER if topic in terms]
    if len(said) == 1 and len(topics) == 1 and not terms[topics[0]]:
        terms[topics[0]] |= said


def _key(
    mention: Named,
    terms: dict[str, set[str]],
    scopes: dict[str, set[str]],
    known: list[tuple[Named, str]],
    named: set[str],
) -> str | None:
    if not mention.topic and mention.terms:
        topics = [topic for topic in OPEN_ORDER if mention.terms in terms.get(topic, ())]
        if not topics:  # "we accept the 3 percent"
            verb = next((t for t in mention.head.ancestors if t.pos_ == "VERB"), None)
            done = act(verb) if verb is not None else None
            return mention.terms if done and mention.head in done[1] else None
        return f"{HALT} {mention.terms}" if topics[0] != PEACEKEEPING else None
    bare_halt = mention.topic == "halt" and not terms["halt"] and "ceasefire" in terms
    if not mention.topic or bare_halt:
        meant = pointed_at(mention, known) or only_one(mention, named) or whose(mention, known)
        return meant or _by_purpose(mention)
    return _own_key(mention, terms[mention.topic], scopes[mention.topic])


def _rivals(mentions: list[Named]) -> frozenset[str]:
    """What two sides each have a bill on: "the League's harbour bill", "Pleks's harbour bill"."""
    owners: dict[str, set[tuple[str, ...]]] = {}
    for mention in mentions:
        if mention.owner and mention.topic.endswith(" bill"):
            owners.setdefault(mention.topic, set()).add(mention.owner)
    return frozenset(topic for topic, held in owners.items() if len(held) > 1)


def _contested(mentions: list[Named]) -> frozenset[str]:
    """The kinds of move of which two sides each have one: "the mayor's budget", "the port's budget"."""
    owners: dict[str, set[tuple[str, ...]]] = {}
    for mention in mentions:
        lemma = mention.head.lemma_.lower()
        if mention.owner and not mention.topic and lemma in MOVES:
            owners.setdefault(kind(lemma), set()).add(mention.owner)
    return frozenset(sort for sort, held in owners.items() if len(held) > 1)


def _several(mentions: list[Named]) -> frozenset[int]:
    """Bills that are told apart by what they do: "a bill that raises it", "a bill that cuts it"."""
    new = [m.head for m in mentions if m.topic in KINDS and indefinite(m.head)]
    told = [head for head in new if any(child.dep_ in ("acl", "relcl") for child in head.children)]
    return frozenset(head.i for head in new) if len(told) > 1 else frozenset()


def _called_by_length(mentions: list[Named]) -> dict[str, str]:
    """From what is to be done to its length, where that stands for it: "open it twelve hours", "the twelve"."""
    bare = {mention.terms for mention in mentions if not mention.topic} - {""}
    done = [mention for mention in mentions if mention.topic.startswith("to ")]
    topics = {length: {mention.topic for mention in done if mention.terms == length} for length in bare}
    return {next(iter(held)): length for length, held in topics.items() if len(held) == 1}


def _called_by_figure(mentions: list[Named]) -> dict[str, str]:
    """From what has a figure to that, where it stands for it: "offered to go down to 40.50", "took the 40.50"."""
    figures = {mention.topic for mention in mentions if is_bare_figure(mention.head)}
    topics = {figure: {m.topic for m in mentions if figure in m.topic.split()[1:]} for figure in figures}
    called = {next(iter(held)): figure for figure, held in topics.items() if len(held) == 1}
    return called | _of_one_amount(mentions)


def _of_one_amount(mentions: list[Named]) -> dict[str, str]:
    """What is of one amount, as a thing and as what is to be done: "a toll of 5.10", "go down to 5.10"."""
    topics: dict[str, set[str]] = {}
    for mention in mentions:
        for amount in AMOUNT.findall(mention.topic):
            topics.setdefault(amount, set()).add(mention.topic)
    return {
        topic: amount
        for amount, held in topics.items()
        if len(held) == 2 and sum(topic.startswith("to ") for topic in held) == 1
        for topic in held
    }


def _called_by_change(mentions: list[Named]) -> dict[str, str]:
    """From what is to be done to what comes of it: "offered to bring the toll down", "a lower toll"."""
    topics = {mention.topic for mention in mentions}
    found = {}
    for topic in topics:
        how, _, noun = topic.partition(" ")
        done = [one for one in topics if one.split()[:1] == ["to"] and one.split()[1] in CHANGES.get(how, ())]
        done = [one for one in done if noun in one.split()[2:]]
        if len(done) == 1:
            found[done[0]] = topic
    return found


def _with_compared(mentions: list[Named]) -> list[Named]:
    """The mentions, "the longer hours" with the one length in hours that the report tells."""
    lengths = {mention.terms for mention in mentions if mention.terms}

    def told(mention: Named) -> str:
        unit = mention.head.lemma_.lower()
        fit = [length for length in lengths if length.endswith(f"-{unit}")]
        return (
            fit[0] if unit in UNITS and not (mention.topic or mention.terms) and len(fit) == 1 else mention.terms
        )

    return [replace(mention, terms=told(mention)) for mention in mentions]


def _by_purpose(mention: Named) -> str | None:
    """By what it is for, where nothing before is meant: "the initiative to end the strike"."""
    words = purpose(mention.head)
    lemma = mention.head.lemma_.lower()
    return " ".join([*words, kind(lemma)]) if words and lemma in GENERIC and not mention.topic else None


def _own_key(mention: Named, terms: set[str], scopes: set[str]) -> str | None:
    ended = mention.topic in ("ceasefire", HALT) and terms
    parts = [HALT if ended else mention.topic]
    if (len(terms) > 1 and not mention.terms) or (len(scopes) > 1 and not mention.scope):
        return None
    parts += [mention.terms or next(iter(terms))] if terms else []
    parts += [mention.scope] if len(scopes) > 1 else []
    return " ".join(parts)
