"""What a verb of saying reports: the complements that its frames allow, as stretches of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from rashomon.extract.statements.lexicon import (
    BELIEF,
    BLAMES,
    DENIALS,
    EVIDENCE,
    FINDERS,
    FRAMES,
    MEDIA,
    PAPERS,
    PREPOSITIONS,
    RAISED,
    REFUSED,
    TELLING,
    THAT_ONLY,
    Frame,
)
from rashomon.extract.statements.moved import moved
from rashomon.extract.statements.reading import Reading, covering, end_of, lemma_of, text_after
from rashomon.extract.statements.sources import RELATIVE, agent, is_passive, is_time, patient, resumed
from rashomon.knowledge import lexicon
from rashomon.model import AttributionType, Span

_REASONS = frozenset("because if unless while as until so since".split())
_OF_THE_NOUN = frozenset("to of over about against as between towards toward for than from among".split())
_ASKING = ("WRB", "WP", "WDT", "WP$")
_HUNG = ("acl", "relcl", "ccomp", "advcl")
_REFLEXIVE = frozenset("himself herself themselves itself us me you myself".split())
_PRONOUNS = frozenset("it this that these those them him her".split()) | _REFLEXIVE


@dataclass(frozen=True, slots=True)
class Complement:
    """The content that a verb reports in one frame. `cue` are tokens that belong to the cue with the verb."""

    frame: Frame
    spans: tuple[Span, ...]
    heads: tuple[Token, ...]
    cue: tuple[Token, ...] = ()
    type: AttributionType = "assertion"


def complement(reading: Reading, verb: Token) -> Complement | None:
    """The first complement of a verb that one of its frames allows."""
    frames = FRAMES.get(lemma_of(verb), {})
    if is_passive(verb):
        return _passive(verb, frames)
    for frame, find in _FINDERS:
        if frame in frames and (found := find(reading, verb)):
            return _with_moved(verb, replace(found, type=frames[frame]))
    if lemma_of(verb) in PREPOSITIONS and (found := _prepositional(verb)):
        return found
    for frame in (Frame.OBJECT, Frame.TOPIC):
        if frame in frames and (thing := moved(verb)):
            return Complement(frame, (thing.antecedent or thing.span,), (thing.head,), type=frames[frame])
    return None


def _with_moved(verb: Token, found: Complement) -> Complement:
    """The complement with what stands before its clause, where it lacks just that: "which she said was late"."""
    head = found.heads[0]
    whole = found.frame in (Frame.OBJECT, Frame.TOPIC, Frame.ORDER, Frame.BLAME, Frame.QUOTE) or (
        found.frame is Frame.CLAUSE and any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in head.children)
    )
    thing = None if whole or len(found.heads) > 1 else moved(verb)
    if thing is None or any(thing.span.overlaps(span) for span in found.spans):
        return found
    return replace(found, spans=(thing.span, *found.spans))


def _clause(reading: Reading, verb: Token) -> Complement | None:
    head = _clause_head(verb)
    if head is None or not _may_report(reading, verb, head):
        return None
    return Complement(Frame.CLAUSE, _stretches(verb, head), (head,))


def _question(_: Reading, verb: Token) -> Complement | None:
    """A clause that asks: "described how it sank"."""
    head = next((child for child in verb.children if child.dep_ in ("ccomp", "pcomp") and child.i > verb.i), None)
    if head is None or not (head.left_edge.tag_ in _ASKING or head.left_edge.lower_ in ("whether", "if")):
        return None
    return Complement(Frame.QUESTION, (Span(head.left_edge.idx, end_of(head.right_edge)),), (head,))


def _clause_head(verb: Token) -> Token | None:
    if verb.head.pos_ in ("VERB", "AUX") and (verb.dep_ == "parataxis" or _is_as_clause(verb)):
        return verb.head
    heads = [child for child in verb.children if child.dep_ == "ccomp"]
    if heads:
        return max(heads, key=lambda head: (_is_finite(head), head.i > verb.i, -abs(head.i - verb.i)))
    if lemma_of(verb) not in TELLING and any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children):
        return None  # "rejected the claim that": the noun and its clause are the content
    # "Told reporters that", "said in a statement that": the parse hangs the clause on the noun now and then.
    for token in verb.doc[verb.i + 1 : verb.right_edge.i + 1]:
        if token.pos_ in ("VERB", "AUX") or token.is_space:
            return None
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.dep_ in _HUNG:
            return token.head if token.head.left_edge == token else None
    return None


def _is_as_clause(verb: Token) -> bool:
    """As in "As Berg pointed out, the road is closed": the main clause is what was pointed out."""
    objects = ("ccomp", "xcomp", "dobj")
    return (
        verb.dep_ == "advcl"
        and verb.left_edge.lower_ == "as"
        and verb.left_edge.dep_ == "mark"
        and not any(child.dep_ in objects for child in verb.children)
    )


def _is_finite(head: Token) -> bool:
    return head.tag_ != "VBG" or any(child.dep_ in ("nsubj", "aux") for child in head.children)


def _opens_with_that(clause: Token) -> bool:
    first = clause.left_edge
    return first.lower_ in ("that", "whether", "if") and first.dep_ == "mark"


def _may_report(reading: Reading, verb: Token, head: Token) -> bool:
    lemma = lemma_of(verb)
    if any(child.lower_ == "to" and child.dep_ == "aux" for child in head.children):
        return False
    if lemma in THAT_ONLY and not (_opens_with_that(head) or reading.is_quoted(head) or head.i < verb.i):
        return False
    if lemma in BELIEF and reading.is_quoted(verb):
        return False
    if lemma in EVIDENCE:
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        return any(child.pos_ != "PRON" and child.ent_type_ != "PERSON" for child in subjects)
    return True


def _quoted_clause(reading: Reading, verb: Token) -> Complement | None:
    """A verb that reports nothing but quotations: its clause has to stand in one."""
    head = _clause_head(verb)
    quotation = reading.quotation_at(head.idx) if head is not None else None
    if head is None or quotation is None or reading.is_quoted(verb):
        return None
    if head.i > verb.i and reading.is_title(quotation):
        return None
    return Complement(Frame.QUOTE, _stretches(verb, head), (head,))


def _order(_: Reading, verb: Token) -> Complement | None:
    """Somebody and what they are to do: "urged both sides to talk", "called on them to talk"."""
    does = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "advcl") and _is_infinitive(c)), None)
    if does is None or does.i < verb.i:
        return None
    hearer = next((c for c in verb.children if c.dep_ in ("dobj", "dative") and verb.i < c.i < does.i), None)
    if hearer is None:
        hearer = next((c for c in does.children if c.dep_ == "nsubj"), None)
    preposition = _order_preposition(verb)
    if preposition is not None:
        hearer = next((c for c in preposition.children if c.dep_ == "pobj"), hearer)
    if hearer is None or hearer.i < verb.i:
        return None
    if preposition is None:  # "called for the mayor to resign"
        preposition = next((c for c in does.children if c.lower_ == "for" and c.i == verb.i + 1), None)
    cue = (preposition,) if preposition is not None else ()
    spans = (Span(hearer.left_edge.idx, end_of(does.right_edge)),)
    return Complement(Frame.ORDER, spans, (does, hearer), cue)


def _order_preposition(verb: Token) -> Token | None:
    if lemma_of(verb) not in ("call", "appeal"):
        return None
    return next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("on", "upon", "to", "for")), None)


def _is_infinitive(token: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ in ("aux", "mark") for child in token.children)


def _infinitive(_: Reading, verb: Token) -> Complement | None:
    does = next((c for c in verb.children if c.dep_ == "xcomp" and _is_infinitive(c) and c.i > verb.i), None)
    if does is None:
        return None
    return Complement(Frame.INFINITIVE, (_after(verb, does),), (does,))


def _gerund(_: Reading, verb: Token) -> Complement | None:
    doing = next(
        (c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and _is_gerund(c) and c.i > verb.i), None
    )
    return Complement(Frame.GERUND, (_after(verb, doing),), (doing,)) if doing is not None else None


def _is_gerund(token: Token) -> bool:
    """As in "meeting him", "having met him"."""
    return token.tag_ == "VBG" or any(child.lower_ == "having" and child.dep_ == "aux" for child in token.children)


def _name(reading: Reading, verb: Token) -> Complement | None:
    """As in "Called it a farce": the thing and its name; "what he called “a farce”": the name alone."""
    name = next((c for c in verb.children if c.dep_ in ("oprd", "ccomp") and c.i > verb.i), None)
    if name is None:
        return _quoted_name(reading, verb)
    if _is_infinitive(name) or (name.dep_ == "ccomp" and name.pos_ in ("VERB", "AUX")):
        return None  # "declared that it was over" is a clause
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i < name.i), None)
    if thing is None:
        thing = next((c for c in name.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    if thing is None or thing.i < verb.i:
        if not _is_named_by_relative(verb, thing) or not reading.is_quoted(name.left_edge):
            return None
        return Complement(Frame.NAME, (Span(name.left_edge.idx, end_of(name.right_edge)),), (name,))
    return Complement(Frame.NAME, (Span(thing.left_edge.idx, end_of(name.right_edge)),), (name, thing))


def _quoted_name(reading: Reading, verb: Token) -> Complement | None:
    """As in "called Berg “the mayor of nobody”", which the parse takes for one noun phrase."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if thing is None or reading.is_quoted(thing.left_edge):
        return None
    span = Span(thing.left_edge.idx, end_of(thing.right_edge))
    if any(reading.within(span)):
        return Complement(Frame.NAME, (span,), (thing,))
    behind = reading.first_after(span.end)
    if behind is None or behind.start >= verb.sent.end_char or reading.text[span.end : behind.start].strip(" ,"):
        return None
    return Complement(Frame.NAME, (Span(span.start, behind.end),), (thing,))


def _is_named_by_relative(verb: Token, thing: Token | None) -> bool:
    return (thing is not None and thing.lower_ in ("what", *RELATIVE)) or verb.dep_ in ("relcl", "pcomp", "ccomp")


def _as(_: Reading, verb: Token) -> Complement | None:
    phrase = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i), None)
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if phrase is None:
        return None
    if thing is not None and verb.i < thing.i < phrase.i:
        return Complement(Frame.AS, (Span(thing.left_edge.idx, end_of(phrase.right_edge)),), (phrase, thing))
    if thing is not None and thing.i < verb.i and phrase.i == verb.i + 1:
        inside = [child for child in phrase.children if child.dep_ in ("pobj", "pcomp", "amod", "prep")]
        if inside:
            spans = (Span(phrase.idx + len(phrase), end_of(phrase.right_edge)),)
            return Complement(Frame.AS, spans, (phrase,), (phrase,))
    return None


def _blame(_: Reading, verb: Token) -> Complement | None:
    wanted = BLAMES.get(lemma_of(verb), frozenset())
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if thing is None:
        return None
    for child in (*verb.children, *thing.children):
        if child.dep_ == "prep" and child.lower_ in wanted and child.i > thing.i and not is_time(child):
            spans = (Span(thing.left_edge.idx, end_of(child.right_edge)),)
            return Complement(Frame.BLAME, spans, (child, thing))
    return None


def _finding(_: Reading, verb: Token) -> Complement | None:
    """As in "The poll shows him ahead of her", of which the parse makes now this, now that: all behind it."""
    finds = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if finds is None or lemma_of(finds) not in FINDERS:
        return None
    inside = ("dobj", "ccomp", "xcomp", "prep", "advmod", "acl", "oprd", "dative")
    parts = [child for child in verb.children if child.i > verb.i and child.dep_ in inside]
    if not parts or parts[0].dep_ not in ("dobj", "ccomp", "xcomp"):
        return None
    last = parts[0]
    for part in parts[1:]:
        if part.left_edge.i != last.right_edge.i + 1:
            break
        last = part
    return Complement(Frame.FINDING, (Span(parts[0].left_edge.idx, end_of(last.right_edge)),), (parts[0],))


def _object(_: Reading, verb: Token) -> Complement | None:
    return _noun(verb, Frame.OBJECT)


def _topic(_: Reading, verb: Token) -> Complement | None:
    return _noun(verb, Frame.TOPIC)


def _noun(verb: Token, frame: Frame) -> Complement | None:
    denies = lemma_of(verb) in DENIALS
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is None or (thing.i < verb.i and thing.lower_ in RELATIVE):
        return None
    pronouns = _REFLEXIVE if frame is Frame.TOPIC or denies else _PRONOUNS
    if (
        thing.i < verb.i
        or (thing.lower_ in pronouns and thing.text != "US")
        or thing.lower_ in ("which", "who", "what")
    ):
        return None
    if not _may_be_content(verb, thing):
        return None
    if any(child.lower_ == "by" and any(c.dep_ == "pcomp" for c in child.children) for child in verb.children):
        return None  # "explained it by saying": the second verb has the words
    span, last = _after(verb, thing), thing.right_edge
    # "Raised questions over it", "rejected a challenge to it": the parse hangs the phrase on the verb.
    for child in verb.children:
        if child.dep_ == "prep" and child.left_edge.i == last.i + 1 and _is_of_the_noun(child):
            last = child.right_edge
            span = Span(span.start, end_of(last))
    return Complement(frame, (span,), (thing,))


def _is_of_the_noun(phrase: Token) -> bool:
    """Whether a phrase behind the object is a part of it: not the day or the medium ("in an interview")."""
    if phrase.lower_ in _OF_THE_NOUN:
        return True
    inside = next((child for child in phrase.children if child.dep_ in ("pobj", "pcomp")), None)
    if phrase.lower_ != "in" or inside is None or inside.ent_type_ in ("DATE", "TIME"):
        return False
    return inside.lower_ not in MEDIA and lemma_of(inside) not in MEDIA


def _may_be_content(verb: Token, thing: Token) -> bool:
    """Whether the object can be what was said, and not somebody who was told, cited, sacked or refused."""
    lemma = lemma_of(verb)
    if lemma in DENIALS:
        return thing.ent_type_ != "PERSON" and lemma_of(thing) not in REFUSED
    if Frame.TOPIC in FRAMES[lemma]:
        return lemma != "cite" or lemma_of(thing) not in lexicon().roles | lexicon().groups | PAPERS
    if lemma == "raise":
        return lemma_of(thing) in RAISED
    return not (thing.ent_type_ in ("PERSON", "DATE", "TIME", "ORG", "GPE", "NORP") or thing.pos_ == "PROPN")


def _prepositional(verb: Token) -> Complement | None:
    wanted = PREPOSITIONS[lemma_of(verb)]
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in wanted and child.i > verb.i:
            inside = [token for token in child.children if token.dep_ in ("pobj", "pcomp")]
            if inside:
                hearer = [c for c in verb.children if c.dep_ in ("dobj", "prep") and verb.i < c.i < child.i]
                cue = (child,) if not hearer else ()
                spans = (Span(end_of(child), end_of(child.right_edge)),)
                return Complement(Frame.OBJECT, spans, (child,), cue, type=wanted[child.lower_])
    return None


def _passive(verb: Token, frames: Iterable[Frame]) -> Complement | None:
    """As in "The claim was rejected by Ms Berg": what is denied stands as the subject."""
    about = patient(verb)
    if any(child.lower_ == "as" and any(c.dep_ == "pcomp" for c in child.children) for child in verb.children):
        return None  # "was quoted as saying": the second verb has the words
    if about is None or agent(verb) is None or about.lower_ in (*RELATIVE, "he", "she", "they"):
        return None
    if Frame.OBJECT in frames or Frame.TOPIC in frames:
        return Complement(Frame.OBJECT, (Span(about.left_edge.idx, end_of(about.right_edge)),), (about,))
    return None


def _after(verb: Token, head: Token) -> Span:
    start = head.left_edge if head.left_edge.i > verb.i else head.doc[verb.i + 1]
    return Span(start.idx, end_of(head.right_edge))


def _stretches(verb: Token, head: Token) -> tuple[Span, ...]:
    """A clause, in two parts where its verb of saying interrupts it."""
    if verb.head == head:
        return _around(verb, head)
    left, right = head.left_edge, _last(verb, head)
    if left.i < verb.i < right.i:
        before = [token for token in head.subtree if token.i < verb.i]
        after = [token for token in head.subtree if token.i > verb.i]
        return tuple(covering(part) for part in (before, after) if part)
    return (Span(left.idx, end_of(right)),)


def _around(verb: Token, head: Token) -> tuple[Span, ...]:
    """The clause that "she said" interrupts, or that it follows."""
    inside = {token.i for token in verb.subtree}
    first, last = verb.left_edge.i, verb.right_edge.i
    tokens = [token for token in head.subtree if token.i not in inside and not token.is_space]
    # The parse may give the subject of the clause to the verb that interrupts it.
    stolen = [t for c in verb.children if c.dep_ == "nsubj" and _is_stolen(c, verb) for t in c.subtree]
    before = [token for token in (*tokens, *stolen) if token.i < max(first, verb.i)]
    after = [token for token in tokens if token.i > last]
    return tuple(covering(part) for part in (before, after) if any(not token.is_punct for token in part))


def _is_stolen(subject: Token, verb: Token) -> bool:
    others = [c for c in verb.children if c.dep_ == "nsubj" and c != subject]
    return bool(others) and subject.i < verb.i and text_after(subject.right_edge) == ","


def _last(verb: Token, head: Token) -> Token:
    """Where a clause ends: before what the verb of saying goes on with, behind what only the clause can."""
    last = head.right_edge
    for child in verb.children:
        # "told them that they should wait, protect it": a bare form can't continue "told".
        bare = child.tag_ == "VB" and not any(c.dep_ in ("aux", "nsubj") for c in child.children)
        that = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
        if child.dep_ == "conj" and ((bare and verb.tag_ != "VB") or that) and child.i > last.i:
            last = child.right_edge
    # "Said it would close because ...": without a comma the reason is the speaker's.
    for child in verb.children:
        if child.dep_ == "advcl" and child.left_edge.i == last.i + 1 and child.left_edge.lower_ in _REASONS:
            last = child.right_edge
    for token in head.children:
        if token.i > head.i and resumed(token) is not None:
            joint = next((c for c in head.children if c.dep_ == "cc" and c.i < token.i), token)
            last = joint.nbor(-1)
    return last


_FINDERS: tuple[tuple[Frame, Callable[[Reading, Token], Complement | None]], ...] = (
    (Frame.ORDER, _order),
    (Frame.FINDING, _finding),
    (Frame.NAME, _name),
    (Frame.CLAUSE, _clause),
    (Frame.QUESTION, _question),
    (Frame.QUOTE, _quoted_clause),
    (Frame.INFINITIVE, _infinitive),
    (Frame.GERUND, _gerund),
    (Frame.BLAME, _blame),
    (Frame.AS, _as),
    (Frame.OBJECT, _object),
    (Frame.TOPIC, _topic),
)
