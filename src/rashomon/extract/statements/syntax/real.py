"""Whether a sentence says that words were spoken, or a mind was so: not "would say", "if he says"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.lexicon import DENIALS, SAYING
from rashomon.extract.statements.syntax.reading import lemma_of, text_before
from rashomon.extract.verbs import is_negated

# Speech that may not have happened: "he would say", "she may deny".
_UNREAL = frozenset("would could should might may must can will shall 'd 'll ’d ’ll".split())
# With "would" these are wishes, without it habits: "likes to sail".
WISHES = frozenset("like love".split())
# As in "was quick to add": it was added.
_READILY = frozenset("quick swift".split())
# As in "more likely to say", of voters who were asked: some do.
_COMPARING = frozenset("more less most least".split())
# Verbs that tell what somebody is for or against whether it is done or would be.
_STANCES = frozenset("support oppose back favor favour vote".split())
_WILLING = frozenset("would will 'd 'll ’d ’ll".split())
# What is done in order to say something, and having done which one has said it.
_OCCASIONS = frozenset("use take appear write phone call email tweet interrupt".split())
# Nouns whose clause may be untrue, and determiners that say that it is.
_OPEN = frozenset("chance danger doubt fear hope likelihood possibility prospect question risk".split())
# Verbs whose clause is to come true yet: "to ensure that they accept".
_WISHED = frozenset("demand ensure guarantee hope imagine pray pretend sure wish".split())
# What is stopped or left out is not said.
_ENDING = frozenset("stop cease quit halt avoid resist forgo".split())
_NONE = frozenset("no little neither any without".split())
# Verbs after which an infinitive is done.
_LEADING = frozenset(
    "go continue proceed begin start come lead prompt force cause tend seem appear try attempt manage".split()
)


def is_real(verb: Token, *, of_mind: bool = False) -> bool:
    """Whether the sentence says that the words were spoken: not "would say", "if he says", "did not say".

    A state of mind may be negated: "does not believe that" tells a belief too.
    """
    if verb.dep_ == "amod" or verb.dep_ == "compound":
        return False
    for token in _with_governors(verb):
        for child in token.children:
            if child.dep_ in ("aux", "auxpass") and child.lower_ in _UNREAL and _is_open(token, child, verb):
                return False
            if child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether") and token == verb:
                return False
    if not of_mind and is_unsaid(verb):
        return False
    if _is_doubted(verb) or _is_ended(verb):
        return False
    if verb.dep_ in ("xcomp", "ccomp") and verb.tag_ == "VBG" and lemma_of(verb.head) in DENIALS:
        return False
    # "Urged them to go on supporting it": what is asked for is not done.
    asked = verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.tag_ == "VB"
    if verb.tag_ == "VB" or asked:
        return _bare_is_real(verb.head if asked else verb)
    return True


def _is_open(token: Token, modal: Token, verb: Token) -> bool:
    """Whether a modal leaves it open: not in "would only say"; in "it would, one of them said" it is another's."""
    if is_wish(verb, modal) or token.tag_ in ("VBD", "VBZ") or _is_stance(token, modal):
        return False
    return modal.lower_ != "would" or text_before(token) != "only"


def _is_stance(verb: Token, modal: Token) -> bool:
    """As in "would vote for the plan": whoever would is for it, where nothing is said of a condition."""
    if lemma_of(verb) not in _STANCES or modal.lower_ not in _WILLING or modal.head != verb:
        return False
    return not any(token.lower_ in ("if", "unless") for token in verb.sent)


def is_wish(verb: Token, would: Token) -> bool:
    """As in "would like to go", which tells a wish of now."""
    return lemma_of(verb) in WISHES and would.head == verb and would.lower_ in ("would", "'d", "’d")


def is_unsaid(verb: Token) -> bool:
    """Whether a verb, or one that it completes, is negated: "does not want to say", "nor have they said"."""
    return _is_behind_nor(verb) or any(map(is_negated, _with_governors(verb)))


def _is_behind_nor(verb: Token) -> bool:
    auxiliaries = [child.i for child in verb.children if child.dep_ == "aux" and child.i < verb.i]
    if verb.dep_ == "ccomp" and verb.head.lemma_ in ("have", "do", "be") and verb.head.i < verb.i:
        auxiliaries.append(verb.head.i)  # the parse makes two verbs of "have its members said"
    first = min(auxiliaries, default=0)
    return first > 0 and verb.nbor(first - 1 - verb.i).lower_ in ("nor", "neither")


def _is_doubted(verb: Token) -> bool:
    """Whether the clause around leaves it open: "no sign that they agreed", "it is not clear that he said so"."""
    head = verb.head
    if verb.dep_ in ("acl", "ccomp") and head.pos_ == "NOUN":
        return lemma_of(head) in _OPEN or any(child.lower_ in _NONE for child in head.children)
    if verb.dep_ != "ccomp" or head.i > verb.i:  # "she told them, “I won't go”": her words govern her in the parse
        return False
    return lemma_of(head) in _WISHED or any(child.dep_ == "neg" for child in head.children)


def _is_ended(verb: Token) -> bool:
    """As in "stopped calling for a truce", "stopped moving and pleading"."""
    while verb.dep_ == "conj" and verb.tag_ == "VBG" and verb.head.tag_ == "VBG":
        verb = verb.head
    return verb.tag_ == "VBG" and verb.dep_ == "xcomp" and lemma_of(verb.head) in _ENDING


def _with_governors(verb: Token) -> Iterator[Token]:
    """The verb and the verbs that it completes as an infinitive."""
    yield verb
    while verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head
        yield verb


def _bare_is_real(verb: Token) -> bool:
    """Infinitives are real after "went on to", "prompted her to", "did"; bare ones are requests or plans."""
    if any(child.dep_ == "aux" and child.lower_ in ("did", "do", "does") for child in verb.children):
        return True
    if led_by(verb) is not None or _is_occasion(verb):
        return True
    if any(child.lower_ in _UNREAL and not _is_open(verb, child, verb) for child in verb.children):
        return True
    return not any(child.dep_ in ("aux", "mark") for child in verb.children) and _has_subject(verb)


def _is_occasion(verb: Token) -> bool:
    """As in "used the speech to blame her", "took to the radio to deny it": told for having been said."""
    above = verb.head
    if above.pos_ == "NOUN" and verb.dep_ == "acl" and above.dep_ == "dobj":
        above = above.head
    elif verb.dep_ not in ("advcl", "xcomp"):
        return False
    done = above.tag_ in ("VBD", "VBN") and lemma_of(above) in _OCCASIONS
    return done and not is_unsaid(above) and lemma_of(verb) in SAYING


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ == "nsubj" for child in verb.children)


def led_by(verb: Token) -> Token | None:
    """The verb after which an infinitive is done: "went on to say", of which the parse makes a purpose too."""
    head = verb.head
    if verb.dep_ == "xcomp" and lemma_of(head) in _LEADING:
        return head
    if verb.dep_ == "xcomp" and head.dep_ == "acomp":
        compared = head.lower_ == "likely" and any(child.lower_ in _COMPARING for child in head.children)
        return head.head if compared or head.lower_ in _READILY else None
    goes_on = verb.dep_ == "advcl" and lemma_of(head) == "go" and verb.tag_ == "VB" and verb.i - head.i == 3
    return head if goes_on and verb.nbor(-2).lower_ == "on" else None
