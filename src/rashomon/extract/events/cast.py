"""Which actors the nouns of a clause name, be it by the adjective of a state."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.extract.events.clause import joined
from rashomon.knowledge import Part, country_of
from rashomon.model import ActorKind, Report

# A state acts through these: "Freedonian troops entered" is Freedonia's act. An ally, a minister or an
# official of a state is somebody else and is left to the actors that the report names.
ARMS = frozenset(
    """
    aircraft air-force army artillery authority drone fleet force government helicopter jet military ministry
    missile navy plane rocket soldier tank troop warplane warship
    """.split()
)
MODIFIERS = frozenset({"amod", "compound", "poss", "nmod", "npadvmod"})
SAYS: frozenset[Part] = frozenset({"name", "adjective"})


@dataclass(frozen=True, slots=True)
class Cast:
    """Which tokens are the heads of actor mentions. Built once per report.

    One mention may speak of several ("the two ministers"). `states` leads from a country to its state, where
    the report names it: an adjective such as "Norwegian" is no mention, but says whose ships they are.
    """

    heads: dict[int, tuple[str, ...]]
    states: dict[str, str]
    kinds: dict[str, ActorKind]
    names: frozenset[str] = frozenset()  # of those who are named, and not only described
    everyone: bool = False  # every noun is a party, what is done or given included

    @classmethod
    def of(cls, report: Report, parse: Doc, *, described: Collection[ActorKind] = ()) -> Cast:
        """The cast of a report; of mentions with one head a name wins, then the longest.

        Who is only described is no party, but for the kinds in `described`.
        """
        found: dict[int, tuple[tuple[bool, int], list[str]]] = {}
        for actor in (actor for actor in report.actors if actor.named or actor.kind in described):
            for mention in actor.mentions:
                span = parse.char_span(mention.start, mention.end, alignment_mode="expand")
                if span is None:
                    continue
                rank, at = (actor.named, mention.end - mention.start), span.root.i
                if at not in found or rank > found[at][0]:
                    found[at] = (rank, [actor.id])
                elif rank == found[at][0]:
                    found[at][1].append(actor.id)
        states = {actor.country: actor.id for actor in report.actors if actor.kind == "state" and actor.country}
        kinds = {actor.id: actor.kind for actor in report.actors}
        names = frozenset(actor.id for actor in report.actors if actor.named)
        return cls({i: unique(ids) for i, (_, ids) in found.items()}, states, kinds, names)

    def named(self, token: Token) -> tuple[str, ...]:
        """The actors that this very noun phrase names."""
        found = self.heads.get(token.i, ())
        if self.is_named(found):
            return found
        for child in token.children:
            if child.dep_ == "appos" and child.i in self.heads and child.nbor(-1).text != "(":
                return unique([id for one in joined(child) for id in self.heads.get(one.i, ())])
        if _tells_who(token) and self.is_named(whose := self.heads.get(token.head.i, ())):
            return whose
        state = self.state_of(token) if token.lemma_.lower() in ARMS else ()
        return state or found

    def state_of(self, noun: Token) -> tuple[str, ...]:
        """The one state that modifies a noun ("the Norwegian army"); none for several."""
        found = [id for id in self.modifying(noun) if self.kinds[id] == "state"]
        return tuple(found) if len(found) == 1 else ()

    def modifying(self, noun: Token) -> tuple[str, ...]:
        """The actors that modify a noun ("Norway-Chile talks", "the minister's call"), in order."""
        found: list[str] = []
        for child in noun.children:
            if child.dep_ in MODIFIERS and child.i < noun.i:
                for token in _with_modifiers(child):
                    found += self.behind(token)
        return unique(found)

    def behind(self, token: Token) -> tuple[str, ...]:
        """The actors whom a modifier names, be it only by the adjective of a state."""
        if token.i in self.heads:
            return self.heads[token.i]
        words = token.doc[token.left_edge.i : token.i + 1].text
        code = country_of(words, parts=SAYS) or country_of(token.text, parts=SAYS)
        return (self.states[code],) if code in self.states else ()

    def is_named(self, ids: Iterable[str]) -> bool:
        """Whether one of the actors is named."""
        return self.everyone or not self.names.isdisjoint(ids)

    def any_of(self, kind: ActorKind, ids: Iterable[str]) -> bool:
        """Whether one of the actors is of this kind."""
        return any(self.kinds.get(id) == kind for id in ids)

    def all(self, tokens: tuple[Token, ...]) -> tuple[str, ...]:
        """The actors that these nouns and what is joined to them by 'and' name, in order."""
        return unique([id for token in tokens for id in self.named(token)])


def unique(ids: list[str]) -> tuple[str, ...]:
    """The same in order, each once."""
    return tuple(dict.fromkeys(ids))


def _tells_who(token: Token) -> bool:
    """As in "Berg, a member who voted for it"."""
    told = (child for child in token.children if child.dep_ == "relcl")
    return token.dep_ == "appos" and any(word.lower_ == "who" for verb in told for word in verb.children)


def _with_modifiers(token: Token) -> Iterator[Token]:
    """A modifier and those joined to it; not those of another noun ("a coalition led by X" is not X)."""
    yield token
    through = token.pos_ in ("PROPN", "ADJ") or token.lemma_.lower() in ARMS
    for child in token.children:
        if child.dep_ == "conj" or (child.dep_ in MODIFIERS and through):
            yield from _with_modifiers(child)
