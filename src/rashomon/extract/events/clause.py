"""One clause as an event coder needs it: who is its subject, who its objects, which of them are actors.

Only the parse is read here, never the surface order of words: actor, act and recipient have to come from one
clause, and a name that merely stands near a verb is nobody's act.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.knowledge import Part, country_of
from rashomon.model import ActorKind, Report, Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
# A state acts through these: "Freedonian troops entered" is Freedonia's act. An ally, a minister or an
# official of a state is somebody else and is left to the actors that the report names.
ARMS = frozenset(
    """
    aircraft air-force army artillery authority drone fleet force government helicopter jet military ministry
    missile navy plane rocket soldier tank troop warplane warship
    """.split()
)
MODIFIERS = frozenset({"amod", "compound", "poss", "nmod", "npadvmod"})
CLAUSES = frozenset({"relcl", "ccomp", "advcl", "parataxis", "acl", "csubj"})


@dataclass(frozen=True, slots=True)
class Cast:
    """Which tokens are the heads of actor mentions. Built once per report.

    One mention may speak of several ("the two ministers"). `states` leads from a country to its state, where
    the report names it: an adjective such as "Norwegian" is no mention, but says whose ships they are.
    """

    heads: dict[int, tuple[str, ...]]
    states: dict[str, str]
    kinds: dict[str, ActorKind]
    everyone: bool = False  # every noun is a party, what is done or given included

    @classmethod
    def of(cls, report: Report, parse: Doc, *, described: Collection[ActorKind] = ()) -> Cast:
        """The cast of a report; where mentions overlap the longest wins.

        Who is only described is no party, but for the kinds in `described`.
        """
        found: dict[int, tuple[int, list[str]]] = {}
        for actor in (actor for actor in report.actors if actor.named or actor.kind in described):
            for mention in actor.mentions:
                span = parse.char_span(mention.start, mention.end, alignment_mode="expand")
                if span is None:
                    continue
                size, at = mention.end - mention.start, span.root.i
                if size > found.get(at, (0, []))[0]:
                    found[at] = (size, [actor.id])
                elif size == found[at][0]:
                    found[at][1].append(actor.id)
        states = {actor.country: actor.id for actor in report.actors if actor.kind == "state" and actor.country}
        kinds = {actor.id: actor.kind for actor in report.actors}
        return cls({i: unique(ids) for i, (_, ids) in found.items()}, states, kinds)

    def named(self, token: Token) -> tuple[str, ...]:
        """The actors that this very noun phrase names."""
        if token.i in self.heads:
            return self.heads[token.i]
        for child in token.children:
            if child.dep_ == "appos" and child.i in self.heads and child.nbor(-1).text != "(":
                return self.heads[child.i]
        if token.lemma_.lower() in ARMS:
            return self.state_of(token)
        return ()

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

    def any_of(self, kind: ActorKind, ids: Iterable[str]) -> bool:
        """Whether one of the actors is of this kind."""
        return any(self.kinds.get(id) == kind for id in ids)

    def all(self, tokens: tuple[Token, ...]) -> tuple[str, ...]:
        """The actors that these nouns and what is joined to them by 'and' name, in order."""
        return unique([id for token in tokens for id in self.named(token)])


SAYS: frozenset[Part] = frozenset({"name", "adjective"})


def unique(ids: list[str]) -> tuple[str, ...]:
    """The same in order, each once."""
    return tuple(dict.fromkeys(ids))


def _with_modifiers(token: Token) -> Iterator[Token]:
    """A modifier and those joined to it; not those of another noun ("a coalition led by X" is not X)."""
    yield token
    through = token.pos_ in ("PROPN", "ADJ") or token.lemma_.lower() in ARMS
    for child in token.children:
        if child.dep_ == "conj" or (child.dep_ in MODIFIERS and through):
            yield from _with_modifiers(child)


def joined(token: Token) -> tuple[Token, ...]:
    """A noun and the nouns joined to it by 'and': "the minister and the envoy"."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON"):
            found += joined(child)
    return tuple(found)


def subjects(verb: Token, depth: int = 4) -> tuple[Token, ...]:
    """The grammatical subjects of a verb, taken over from the governing verb where it has none of its own."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        return tuple(t for child in own for t in joined(_antecedent(child)) if child.dep_ != "expl")
    if verb.dep_ in ("relcl", "acl") and verb.tag_ == "VBN":
        return ()  # "a summit held by X": the noun is what it was done to
    if not depth:
        return ()
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return joined(verb.head)
    if verb.dep_ in ("conj", "xcomp") or (verb.dep_ == "advcl" and (_bare_participle(verb) or _purpose(verb))):
        if verb.dep_ == "xcomp" and objects(verb.head) and not _subject_control(verb.head):
            return objects(verb.head)
        if is_passive(verb.head) != is_passive(verb) or _finite_after_infinitive(verb):
            return ()
        return subjects(verb.head, depth - 1)
    return ()


def _finite_after_infinitive(verb: Token) -> bool:
    """Whether a verb only seems joined to an infinitive: "urged him to stop and calls on" (not he calls)."""
    return verb.dep_ == "conj" and verb.tag_ in ("VBZ", "VBP", "VBD") and verb.head.tag_ == "VB"


def _subject_control(verb: Token) -> bool:
    return verb.lemma_ in ("call", "phone", "promise", "telephone", "threaten", "use")


def _bare_participle(verb: Token) -> bool:
    marks = any(child.dep_ == "mark" for child in verb.children)
    return verb.tag_ == "VBG" and not marks and verb.head.pos_ in ("VERB", "AUX")


def _purpose(verb: Token) -> bool:
    """Whether it is what the subject of the clause above does something for ("called to thank")."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token stands for itself."""
    if token.tag_ in ("WDT", "WP") or (token.lower_ == "that" and token.dep_ in SUBJECTS | {"dobj"}):
        verb: Token = token.head
        while verb.dep_ in ("xcomp", "conj", "aux", "ccomp"):
            verb = verb.head
        if verb.dep_ == "relcl":
            return verb.head
    return token


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive, reduced relatives ("a summit hosted by X") included."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and not any(c.dep_ in ("nsubj", "aux") for c in verb.children)


def agents(verb: Token) -> tuple[Token, ...]:
    """Who does it: the subject of an active verb, the by-phrase of a passive one."""
    if not is_passive(verb):
        return subjects(verb)
    return tuple(
        t
        for child in verb.children
        if child.dep_ == "agent"
        for noun in child.children
        if noun.dep_ == "pobj"
        for t in joined(noun)
    )


def objects(verb: Token) -> tuple[Token, ...]:
    """Whom or what it is done to: direct objects, or the subject of a passive verb."""
    if is_passive(verb):
        if verb.dep_ == "acl":
            return joined(verb.head)
        return subjects(verb)
    found = tuple(
        t for c in verb.children if c.dep_ in ("dobj", "dative") and c.tag_ != "IN" for t in joined(_antecedent(c))
    )
    if not found and verb.dep_ == "relcl" and not _has_relative(verb):
        return joined(verb.head)  # "a plan the minister has accepted"
    return found


def _has_relative(verb: Token) -> bool:
    return any(
        child.tag_ in ("WDT", "WP", "WRB") for child in verb.subtree if child.head in (verb, *verb.children)
    )


def prepositional(verb: Token, preposition: str) -> tuple[Token, ...]:
    """The nouns that follow this preposition of the verb ("spoke with A and B")."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ in ("prep", "dative", "agent") and child.lower_ == preposition:
            inner = [c for c in child.children if preposition == "out" and c.lower_ == "of"]  # "out of the valley"
            nouns = [noun for one in (child, *inner) for noun in one.children if noun.dep_ == "pobj"]
            found += [t for noun in nouns for t in joined(_antecedent(noun))]
    if (
        not found
        and verb.dep_ == "relcl"
        and any(child.lower_ == preposition and not list(child.children) for child in verb.children)
    ):
        return joined(verb.head)  # "a plan the minister agreed to"
    return tuple(found)


def particle(verb: Token) -> str:
    """The particle of a phrasal verb ("turn down"), else ""."""
    for child in verb.children:
        if child.dep_ == "prt" or (child.lower_ == "forward" and child.i == verb.i + 1):
            return child.lower_
    return ""


def core(verb: Token) -> Span:
    """From the subject to the end of the arguments: no that-clause, relative clause or aside after them."""
    heads = [*subjects(verb), *(noun for noun in objects(verb) if noun.i < verb.i)]
    heads += [c for c in verb.children if c.dep_ in ARGUMENTS and c.i > verb.i and c.lower_ not in BESIDES]
    if verb.lemma_ == "demand":  # a demand is nothing without what is demanded
        heads += [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
    tokens = [verb, *(t for head in heads for t in phrase(head))]
    tokens += [c for c in verb.children if c.dep_ in GROUP and abs(c.i - verb.i) < 5]
    same = [t for t in tokens if t.sent.start == verb.sent.start and not t.is_space]
    if verb.i - min(t.i for t in same) > FAR:
        same = [t for t in same if t.i >= verb.i or (t.head.i == verb.i and t.dep_ in GROUP)]
    first, last = min(same), max(same)
    last = _before_aside(verb, last)
    return Span(first.idx, last.idx + len(last))


def _before_aside(verb: Token, last: Token) -> Token:
    """The last word before a comma behind which only circumstances follow (", following talks in May").

    So is a noun of which a clause tells that is left out: ", a plan that nobody has seen".
    """
    for token in verb.doc[verb.i + 1 : last.i]:
        if token.text == "," and (token.nbor().dep_ in ASIDES or _is_stump(token.i + 1, last)):
            return token.nbor(-1)
    return last


def _is_stump(start: int, last: Token) -> bool:
    told = any(child.dep_ in CLAUSES and child.i > last.i for child in last.children)
    return told and min(phrase(last)).i == start


ASIDES = frozenset({"prep", "advmod", "advcl", "acl", "npadvmod", "mark"})
FAR = 30  # words between a subject and its verb beyond which the passage starts at the verb
ARGUMENTS = frozenset({"dobj", "dative", "prep", "agent", "npadvmod", "attr", "oprd", "xcomp", "advmod"})
# These lead to another event and its date, not to an argument of this one.
BESIDES = frozenset(
    "according after amid because before despite due during following given including like since unlike".split()
)
GROUP = frozenset({"aux", "auxpass", "neg", "prt"})


def _is_told_behind(clause: Token) -> bool:
    if clause.dep_ != "acl" or clause.left_edge.i != clause.head.i + 1:
        return False
    return clause.tag_ == "VBG" or (clause.tag_ == "VB" and clause.left_edge.lower_ == "to")


def phrase(head: Token) -> list[Token]:
    """A phrase without the clauses that hang on it; empty for a preposition that only leads to one.

    What a noun is for or does, told right behind it, is of the phrase: "efforts to end it", "ships leaving port".
    """
    found = [head]
    for child in head.children:
        if _is_told_behind(child):
            found += phrase(child)
            continue
        if child.dep_ in CLAUSES or child.dep_ in ("punct", "mark", "appos", "cc") or child.is_space:
            continue
        if child.dep_ in ("conj", "pcomp") and child.pos_ in ("VERB", "AUX") and child.tag_ != "VBG":
            continue
        found += phrase(child)
    return [] if head.dep_ in ("prep", "agent") and len(found) == 1 else found
