"""Whether a number of people is a forecast: of what may, will or would become of them, and not counted."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

# The fates that befall people; whoever will be freed or arrested is so by somebody's plan.
SUFFERED = frozenset("killed wounded casualties missing displaced homeless infected sickened hospitalised".split())
_MODALS = frozenset("will would shall may might could 'll ’ll wo 'd ’d".split())
_SEEN = frozenset("see hear".split())  # "could be seen dead"
_EXPECTS = frozenset("anticipate expect forecast foresee foretell model predict project".split())
_EXPECTED = _EXPECTS | frozenset(
    "estimate think believe calculate reckon set poise".split()
)  # "to die", and not "to have died"
_THREATENS = frozenset("threaten".split())
_LIKELY = frozenset("likely sure bound certain".split())
_OF_FORECASTS = frozenset(
    "estimate expectation fear forecast prediction projection risk scenario threat warning".split()
)
_WARNS = frozenset("warn".split())
_POSSIBLE = frozenset("anticipated expected forecast future possible potential predicted projected".split())
# Those known to have died ("will mourn the 40") died, whatever will be done; but for what brings death to "the".
_KNOWN = frozenset("the these those".split())
_CAUSES = frozenset("be bring cause cost die kill lead mean reach result rise see".split())
_UP_TO_VERB = 8


def is_forecast(token: Token, counts: str) -> bool:
    """Whether what became of those whom a number counts is told as what may, will or would be.

    So is what would or could have been: nobody counted it. "Feared dead" and "an estimated 40 died" are no
    forecasts.
    """
    if counts.rpartition(" ")[2] not in SUFFERED:
        return False
    noun = token.head if token.dep_ == "nummod" else token
    if any(child.dep_ == "amod" and child.lower_ in _POSSIBLE for child in noun.children):
        return True
    behind = [verb for verb in noun.rights if verb.dep_ in ("relcl", "acl") and verb.pos_ == "VERB"]
    if behind:
        return any(map(_is_ahead, behind))  # "the families of 40 who died will meet"
    known = _is_known(noun)
    for word in _above(token):
        known = known or _is_known(word)
        if word.pos_ in ("VERB", "AUX"):
            return (not known or word.lemma_ in _CAUSES) and (_is_ahead(word) or _is_expected(word))
        if word.lemma_ in _OF_FORECASTS and word.i < token.i:
            return True
    return False


def _is_known(noun: Token) -> bool:
    return any(child.lower_ in _KNOWN for child in noun.lefts)


def _above(token: Token) -> Iterator[Token]:
    """The words above a number, up to the first verb."""
    for _, word in zip(range(_UP_TO_VERB), token.ancestors, strict=False):
        yield word
        if word.pos_ in ("VERB", "AUX"):
            return


def _is_expected(verb: Token) -> bool:
    """Whether a verb has the number itself as what is awaited: "projects 900 deaths", "warned of 900 deaths"."""
    return verb.lemma_ in _EXPECTS or (
        verb.lemma_ in _WARNS and any(child.lower_ == "of" for child in verb.children)
    )


def _is_ahead(verb: Token) -> bool:
    """Whether a verb, or what it hangs on, tells of what is not yet, or never was."""
    if verb.lemma_ in _SEEN:
        return False
    if any(child.dep_ == "aux" and child.lower_ in _MODALS for child in verb.children):
        return True
    if any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in verb.children):
        return True
    if verb.dep_ == "xcomp":
        return _awaits(verb.head, done="have" in {child.lower_ for child in verb.children if child.dep_ == "aux"})
    own = any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for child in verb.children)
    if (verb.dep_ == "conj" and not own) or (verb.dep_ == "advcl" and verb.tag_ == "VBG"):
        return verb.head.pos_ in ("VERB", "AUX") and _is_ahead(verb.head)
    return False


def _awaits(verb: Token, *, done: bool) -> bool:
    """Whether what follows a verb or adjective is still to come: "is expected to", "is likely to"."""
    if done:
        return False
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return (
        verb.lower_ in _LIKELY
        or verb.lemma_ in _THREATENS
        or (passive and verb.lemma_ in _EXPECTED)
        or _is_ahead(verb)
    )
