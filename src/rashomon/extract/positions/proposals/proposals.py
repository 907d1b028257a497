"""Which mentions of proposals are one: within a report by what they are about, across reports by their id.

"The deal" or "the proposal" stands for the last proposal spoken of, and only if just one is near enough to be
meant and fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from rashomon.extract.events.cast import MODIFIERS, Cast
from rashomon.extract.events.clause import agents
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.proposals import (
    ARMED,
    CHAMBERS,
    KINDS,
    MAKES,
    PEACEKEEPING,
    REQUESTS,
    SENDS,
)
from rashomon.extract.positions.proposals.extents import by_itself, legible
from rashomon.extract.positions.proposals.intended import with_intended
from rashomon.extract.positions.proposals.keyed import keyed
from rashomon.extract.positions.proposals.named import Named, again, named
from rashomon.extract.positions.proposals.pointing import first_near, only_points
from rashomon.extract.positions.proposals.terms import TERM
from rashomon.extract.positions.stances.acts import act
from rashomon.model import TOLD_AS_FACT, Proposal, Report, identity

NAMED_AS = frozenset({"Act"})
TALK = "talks"  # the key of talks without anything more
# Keys that say only what sort of thing it is, of which one story may tell several.
BARE = REQUESTS | KINDS.keys() | {"amendment", "law", "motion", "resolution", TALK}
COMPOUNDS = MODIFIERS - {"poss"}


@dataclass(frozen=True, slots=True)
class Proposals:
    """The proposals of a report by the token that heads each mention of them."""

    by_head: dict[int, Proposal]
    mentions: dict[int, Named]
    known: tuple[Named, ...]  # those that a later word may stand for, in reading order

    @classmethod
    def of(cls, report: Report, parse: Doc, cast: Cast) -> Proposals:
        """All of a report's; a mention that could stand for two of them stands for none."""
        found = [mention for token in parse if (mention := named(token, cast)) is not None]
        found = with_intended(parse, _with_later(parse, found))
        mentions = _with_proposers(_with_full_topics(_with_keepers(_apart(found))), cast)
        keys, known = keyed(mentions)
        groups: dict[str, list[Named]] = {}
        for mention in mentions:
            if key := keys.get(mention.head.i):
                groups.setdefault(key, []).append(mention)
        groups = {key: group for key, group in groups.items() if not all(map(only_points, group))}
        names = {actor.id: actor.name for actor in report.actors}
        made = {key: _proposal(report, key, group, names) for key, group in groups.items()}
        by_head = {i: made[key] for i, key in keys.items() if key in made}
        known = tuple(mention for mention in known if mention.head.i in by_head)
        return cls(by_head, {mention.head.i: mention for mention in mentions}, known)

    def spoken_of(self, token: Token) -> Named | None:
        """The last mention of the one proposal spoken of in the sentence of `token` or shortly before it."""
        near = self._near(token)
        return near[-1] if self._are_one(near) else None

    def spoken_of_last(self, token: Token) -> Named | None:
        """The same; of several, that of the last sentence that speaks of any, if it speaks of no other."""
        near = self._near(token)
        last = [mention for mention in near if mention.head.sent.start == near[-1].head.sent.start]
        return last[-1] if self._are_one(last) else None

    def _near(self, token: Token) -> list[Named]:
        first = first_near(token)
        return [mention for mention in self.known if first <= mention.head.i < token.i]

    def only_before(self, token: Token) -> Named | None:
        """The last mention of the only proposal that the report has spoken of so far, however long ago."""
        before = [mention for mention in self.known if mention.head.i < token.i]
        return before[-1] if self._are_one(before) else None

    def _are_one(self, mentions: Sequence[Named]) -> bool:
        return len({self.by_head[mention.head.i].id for mention in mentions}) == 1


def _apart(mentions: list[Named]) -> list[Named]:
    """Those that are no part of another's name: the budget of "the budget bill", the toll of "to cut the toll"."""
    heads = {mention.head.i: mention.topic for mention in mentions}

    def is_part(head: Token) -> bool:
        whole = heads.get(head.head.i)
        return whole is not None and (head.dep_ in COMPOUNDS or (head.dep_ == "dobj" and whole.startswith("to ")))

    return [mention for mention in mentions if not is_part(mention.head)]


def _with_later(parse: Doc, found: list[Named]) -> list[Named]:
    """The mentions, with the later ones of what is a proposal only because somebody proposed it."""
    heads = {mention.head.i for mention in found}
    first: dict[str, Named] = {}
    for mention in found:
        if mention.topic.startswith("put "):
            first.setdefault(mention.head.lemma_, mention)
    if not first:
        return found
    later = [
        named_again
        for token in parse
        if token.lemma_ in first and token.i > first[token.lemma_].head.i and token.i not in heads
        if (named_again := again(token, first[token.lemma_])) is not None
    ]
    return sorted([*found, *later], key=lambda mention: mention.head.i) if later else found


def _with_keepers(mentions: list[Named]) -> list[Named]:
    """The mentions; troops that somebody will send are the peacekeepers that a report speaks of."""
    if not any(mention.topic == PEACEKEEPING for mention in mentions):
        return mentions
    return [replace(m, topic=PEACEKEEPING, terms="") if _sends_troops(m) else m for m in mentions]


def _sends_troops(mention: Named) -> bool:
    verb = mention.head
    sent = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    return verb.lemma_ in SENDS and any(noun.lemma_.lower() in ARMED and noun.tag_ == "NNS" for noun in sent)


def _with_full_topics(mentions: list[Named]) -> list[Named]:
    """The mentions, each with the fullest topic of its report that has all its words, if just one has."""
    plain = [mention for mention in mentions if mention.head.text not in NAMED_AS]  # an Act's name is its own
    topics = {mention.topic: frozenset(mention.topic.split()) for mention in plain if mention.topic}
    full = {topic: _fullest(topic, words, topics) for topic, words in topics.items()}
    owners: dict[str, set[tuple[str, ...]]] = {}
    for mention in plain:
        owners.setdefault(mention.topic, set()).add(mention.owner)

    def others(mention: Named) -> bool:
        """Whether the fuller name is of what another owns: the mayor's toll plan, the port's harbour toll plan."""
        theirs = owners[full[mention.topic]]
        return bool(mention.owner) and () not in theirs and mention.owner not in theirs

    return [replace(m, topic=full[m.topic]) if m in plain and m.topic and not others(m) else m for m in mentions]


def _fullest(topic: str, words: frozenset[str], topics: Mapping[str, frozenset[str]]) -> str:
    kind_of = topic.split()[-1]
    if len(words) < 2 or kind_of not in KINDS or topic.startswith(("to ", "sum ")):
        return topic
    wider = {other: held for other, held in topics.items() if words < held and other.split()[-1] == kind_of}
    wider = {other: held for other, held in wider.items() if CHAMBERS.isdisjoint(held - words)}
    widest = [other for other, held in wider.items() if not any(held < more for more in wider.values())]
    return widest[0] if len(widest) == 1 else topic


def _with_proposers(mentions: list[Named], cast: Cast) -> list[Named]:
    """The mentions, each with who puts it forward in its clause."""
    return [replace(mention, proposers=_proposers(mention, cast)) for mention in mentions]


def _proposers(mention: Named, cast: Cast) -> tuple[str, ...]:
    told_of = (child for child in mention.head.children if child.dep_ in ("relcl", "acl"))
    for verb in (mention.head.head, *told_of):
        if verb.lemma_ == "make" and mention.head.dep_ == "dobj" and mention.head.lemma_.lower() in MAKES:
            return cast.all(agents(verb)) if status(verb) in TOLD_AS_FACT else ()
        done = act(verb) if verb.pos_ == "VERB" else None
        if done is not None and done[0] == "proposes" and mention.head in done[1]:
            return cast.all(agents(verb))
    return ()


def _proposal(report: Report, key: str, group: Iterable[Named], names: Mapping[str, str]) -> Proposal:
    # A headline's capitals are not the thing's name.
    plain = [m for m in group if m.head.text.islower() or m.head.text in NAMED_AS] or list(group)
    plain = [m for m in plain if m.topic == PEACEKEEPING and m.head.pos_ != "VERB"] or plain

    def fullness(mention: Named) -> tuple[int, int, int, int]:
        words = report.text[mention.span.start : mention.span.end]
        return (len(TERM.findall(words)), int(bool(mention.topic)), len(words), -mention.span.start)

    # Talks of which it is not told what on or with whom need not be those that some other word tells more of.
    fullest = min(plain, key=lambda m: m.span.end - m.span.start) if key == TALK else max(plain, key=fullness)
    span = fullest.span if fullest.head.pos_ == "VERB" else by_itself(fullest.head, fullest.span)
    span = legible(report.text, fullest.head.idx, span)
    passage = report.passage(span.start, span.end)
    # An actor's id is its report's own; by its name the proposal is the same in all.
    common = " ".join(names.get(part, part) for part in key.split())
    # A bill, of which no more is told, need not be that of another outlet; in a later version of its page it is.
    own = (report.outlet,) if key in BARE else ()
    return Proposal(id=identity("q", *own, common), name=passage.text, words=passage)
