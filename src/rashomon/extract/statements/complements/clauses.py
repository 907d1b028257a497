"""The clauses that a verb of saying reports: "said that it had closed", and where they begin and end."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.complements.complements import Complement, is_infinitive
from rashomon.extract.statements.lexicon import (
    BELIEF,
    CITING,
    DENIALS,
    EVIDENCE,
    MEDIA,
    SAYING,
    TELLING,
    THAT_ONLY,
    Frame,
)
from rashomon.extract.statements.speakers.resumed import resumed
from rashomon.extract.statements.speakers.sources import swallowed
from rashomon.extract.statements.syntax.phrases import RELATIVE
from rashomon.extract.statements.syntax.reading import Reading, covering, end_of, lemma_of, text_after, text_before
from rashomon.extract.verbs import SUBJECTS, auxiliaries
from rashomon.model import Span

_REASONS = frozenset("because if unless while as until so since".split())
_ASKING = ("WRB", "WP", "WDT", "WP$")
_ASKERS = frozenset("ask wonder inquire enquire".split())
_AGAINST = frozenset({"while", "whereas"})
_TELLING_ALL = frozenset("note report reveal say write".split())  # "as the Lantern reported": all of the sentence
_GOING_ON = frozenset({"continue"})  # "as the fighting continued"
_FINITE = frozenset("VBD VBZ VBP".split())
_HUNG = ("acl", "relcl", "ccomp", "advcl")


def clause(reading: Reading, verb: Token) -> Complement | None:
    """A clause that is told: "said that it had closed", "the road, he said, is closed"."""
    head = _clause_head(verb)
    if head is None or not _may_report(reading, verb, head):
        return None
    return Complement(Frame.CLAUSE, _stretches(verb, head), (head,))


def question(_: Reading, verb: Token) -> Complement | None:
    """A clause that asks: "described how it sank"."""
    head = next((child for child in verb.children if child.dep_ in ("ccomp", "pcomp") and child.i > verb.i), None)
    if head is None or not (head.left_edge.tag_ in _ASKING or head.left_edge.lower_ in ("whether", "if")):
        return None
    return Complement(Frame.QUESTION, (Span(head.left_edge.idx, end_of(head.right_edge)),), (head,))


def _clause_head(verb: Token) -> Token | None:
    if verb.head.pos_ in ("VERB", "AUX") and (verb.dep_ == "parataxis" or _is_as_clause(verb)):
        if (denied := denied_after(verb)) is not None:
            return denied
        return _over_infinitives(verb.head) if lemma_of(verb) in _TELLING_ALL else verb.head
    behind = swallowed(verb) if not any(c.dep_ in SUBJECTS for c in verb.children) else None
    heads = [
        child
        for child in verb.children
        if (child.dep_ == "ccomp" or _is_asked(child, verb)) and (behind is None or behind.head != child)
    ]
    if heads:
        return max(heads, key=lambda head: (_is_finite(head), head.i > verb.i, -abs(head.i - verb.i)))
    if lemma_of(verb) not in TELLING and any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children):
        return None  # "rejected the claim that": the noun and its clause are the content
    # "Told reporters that", "said in a statement that": the parse hangs the clause on the noun now and then.
    for token in verb.doc[verb.i + 1 : verb.right_edge.i + 1]:
        if token.pos_ in ("VERB", "AUX") or token.is_space:
            return None
        if (
            token.lower_ == "that"
            and token.head.dep_ in _HUNG
            and (token.dep_ == "mark" or _is_of_occasion(token, verb))
        ):
            return token.head if token.head.left_edge == token else None
    return None


def _is_of_occasion(that: Token, verb: Token) -> bool:
    """As in "said in Monday's interview that it was late", of which the parse makes a clause on the interview."""
    clause, noun = that.head, that.head.head
    told = lemma_of(noun) in MEDIA and noun.dep_ == "pobj" and noun.head.head == verb
    return told and any(child.dep_ in SUBJECTS and child != that for child in clause.children)


def _over_infinitives(verb: Token) -> Token:
    """The finite verb above infinitives: "had a deal to end it, as the Lantern reported" tells of all that."""
    while is_infinitive(verb) and verb.head.pos_ in ("VERB", "AUX") and verb.head.i < verb.i:
        verb = verb.head
    return verb


def _is_asked(clause: Token, verb: Token) -> bool:
    """As in "asked her if she would go", of which the parse makes a condition."""
    if lemma_of(verb) not in _ASKERS or clause.dep_ != "advcl" or clause.i < verb.i:
        return False
    first = clause.left_edge
    return first.dep_ == "mark" and first.lower_ in ("if", "whether")


def _is_as_clause(verb: Token) -> bool:
    """As in "As Berg pointed out, the road is closed": the main clause is what was pointed out."""
    objects = ("ccomp", "xcomp", "dobj")
    return (
        verb.dep_ == "advcl"
        and verb.left_edge.lower_ == "as"
        and verb.left_edge.dep_ == "mark"
        and lemma_of(verb) not in _GOING_ON
        and not any(child.dep_ in objects for child in verb.children)
    )


def denied_after(verb: Token) -> Token | None:
    """What was first reported and then denied: "she denied that it had sunk, as the radio had reported"."""
    if verb.dep_ != "advcl" or not _is_as_clause(verb) or "had" not in auxiliaries(verb):
        return None
    for above in verb.ancestors:
        denied = above if above.dep_ == "ccomp" and lemma_of(above.head) in DENIALS else None
        if denied is None and lemma_of(above) in DENIALS:
            denied = next((c for c in above.children if c.dep_ == "ccomp" and above.i < c.i < verb.i), None)
        if denied is not None:
            return denied
    return None


def _is_finite(head: Token) -> bool:
    return head.tag_ != "VBG" or any(child.dep_ in ("nsubj", "aux") for child in head.children)


def _opens_with_that(clause: Token) -> bool:
    first = clause.left_edge
    return first.lower_ in ("that", "whether", "if") and first.dep_ == "mark"


def _may_report(reading: Reading, verb: Token, head: Token) -> bool:
    lemma = lemma_of(verb)
    if is_infinitive(head) and not any(c.tag_ in _FINITE and c.dep_ in ("aux", "auxpass") for c in head.children):
        return False  # but "said the pier was to be closed"
    if _is_main(reading, verb, head):
        return False
    interrupts = verb.head == head  # "the road, he added, is closed"
    if lemma in CITING and not (interrupts or _opens_with_that(head)):
        return False  # "cited “an official in the directorate”", of which the parse makes a clause
    if lemma in THAT_ONLY and not (
        interrupts or _opens_with_that(head) or reading.is_quoted(head) or head.i < verb.i
    ):
        return False
    if lemma in BELIEF and reading.is_quoted(verb):
        return False
    if lemma in EVIDENCE:
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        if not subjects and verb.dep_ == "acl":
            subjects = [verb.head]  # "records showing that"
        if verb.dep_ == "relcl" and any(child.lower_ in RELATIVE for child in subjects):
            subjects = [verb.head]  # "records that show it"
        return any(child.pos_ != "PRON" and child.ent_type_ != "PERSON" for child in subjects)
    return True


def _is_main(reading: Reading, verb: Token, head: Token) -> bool:
    """Whether a clause is what the sentence tells: "Berg, a judge confirmed to the court in May, got a chair"."""
    if head.i < verb.i or head.tag_ not in ("VBD", "VBZ") or verb.dep_ == "relcl" or reading.is_quoted(head):
        return False
    # "The pier, Berg said, was late": the parse gives both subjects to the verb that interrupts.
    if sum(child.dep_ == "nsubj" for child in verb.children) > 1 or verb.head == head:
        return False
    has_subject = any(child.dep_ in (*SUBJECTS, "expl") for child in head.children)
    return not has_subject and text_before(head.left_edge) == ","


def quoted_clause(reading: Reading, verb: Token) -> Complement | None:
    """A verb that reports nothing but quotations: its clause has to stand in one."""
    head = _clause_head(verb)
    quotation = reading.quotation_at(head.idx) if head is not None else None
    if head is None or quotation is None or reading.is_quoted(verb):
        return None
    if head.i > verb.i and reading.is_title(quotation):
        return None
    return Complement(Frame.QUOTE, _stretches(verb, head), (head,))


def _stretches(verb: Token, head: Token) -> tuple[Span, ...]:
    """A clause, in two parts where its verb of saying interrupts it."""
    if verb.head == head or (_is_as_clause(verb) and head in verb.ancestors):
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
        # "Said the note found in May supports it": the parse makes a clause of "the note found in May".
        bare = child.dep_ == "ccomp" and not any(c.dep_ in (*SUBJECTS, "expl", "mark") for c in child.children)
        if bare and child.tag_ in _FINITE and child.left_edge.i == last.i + 1 and not last.is_punct:
            last = child.right_edge
    for child in verb.children:
        # "told them that they should wait, protect it": a bare form can't continue "told".
        bare = child.tag_ == "VB" and not any(c.dep_ in ("aux", "nsubj") for c in child.children)
        that = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
        if child.dep_ == "conj" and ((bare and verb.tag_ != "VB") or that) and child.i > last.i:
            last = child.right_edge
    # "Said it would close because ...": without a comma the reason is the speaker's.
    for child in verb.children:
        first = child.left_edge
        because = first.lower_ == "because" and first.i == last.i + 2 and text_before(first) == ","
        reason = first.i == last.i + 1 and first.lower_ in _REASONS
        if child.dep_ == "advcl" and (because or reason) and not _says_against(child):
            last = child.right_edge
    for token in head.children:
        if token.i > head.i and _says_against(token):
            last = min(last, token.left_edge.nbor(-1), key=lambda one: one.i)
        elif token.i > head.i and resumed(token) is not None:
            joint = next((c for c in head.children if c.dep_ == "cc" and c.i < token.i), token)
            last = joint.nbor(-1)
    return last


def _says_against(verb: Token) -> bool:
    """Whether another speaks: "said six had died while the coast guard said that seven had"."""
    if verb.dep_ != "advcl" or lemma_of(verb) not in SAYING or verb.left_edge.lower_ not in _AGAINST:
        return False
    return verb.left_edge.dep_ == "mark" and any(child.dep_ == "nsubj" for child in verb.children)
