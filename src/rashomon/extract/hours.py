"""Whether a sentence begins behind the stop of "8 a.m.", as the parse hardly ever says."""

from __future__ import annotations

from spacy.tokens import Doc, Token

HOURS = frozenset({"a.m.", "p.m."})
# Of a clock: "9 a.m. Eastern time", "10 a.m. GMT", "9 p.m. Tuesday".
OF_A_CLOCK = frozenset(
    """
    gmt utc bst cet cest eet eest msk ist jst hkt aest aedt est edt et cst cdt ct mst mdt mt pst pdt pt akst hst
    eastern central mountain pacific atlantic greenwich universal local coordinated
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Words that nothing but a sentence begins with in capitals.
OPENING = frozenset({"DT", "PRP", "PRP$", "IN", "CC", "RB", "WRB", "EX", "WP", "PDT", "VBG"})
NAMING = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "POS", "DT", "PRP$", "CD", "HYPH"})
BEFORE_A_CLAUSE = frozenset(
    "that when where while as before after if because since until and but or although".split()
)
PHRASE = 4  # words of "at about 8 a.m."


def opens_another(doc: Doc, at: int) -> bool | None:
    """Whether the word at `at`, behind "8 a.m.", begins a sentence, by the tags: nothing is parsed yet.

    A sentence has to be over there, and a capital to stand for one: a word that is no name, or a name with a
    finite verb behind it. None where that is not known.
    """
    said = _before(doc, at)
    if doc[at].text in ("“", "‘") and at + 1 < len(doc):
        at += 1
    first = doc[at]
    if not first.text[0].isalpha():
        return None
    if not first.text[0].isupper() or first.lower_.rstrip(".") in OF_A_CLOCK or _opens_a_clause(said):
        return False
    if not any(token.tag_ in FINITE for token in said):
        return None
    return True if first.tag_ in OPENING or _acts(doc, at) else None


def _before(doc: Doc, at: int) -> list[Token]:
    """The words of the sentence up to there, as far as a full stop or a line break tells."""
    found: list[Token] = []
    for token in reversed(doc[: at - 1]):
        if token.text in (".", "!", "?") or "\n" in token.text or doc[token.i + 1].is_sent_start:
            break
        found.append(token)
    return found[::-1]


def _opens_a_clause(said: list[Token]) -> bool:
    """Whether the hour is that of what follows: "said that at 8 a.m. Berg", "When it left at 8 a.m. Berg"."""
    if not said:
        return False
    if said[0].lower_ in BEFORE_A_CLAUSE and not any(token.text == "," for token in said):
        return True
    phrase = said[-PHRASE:]
    start = next(
        (i for i, token in enumerate(phrase) if token.tag_ == "IN" and token.lower_ not in BEFORE_A_CLAUSE), None
    )
    if start is None:
        return False
    place = len(said) - len(phrase) + start
    return (
        place == 0
        or said[place - 1].lower_ in BEFORE_A_CLAUSE
        or said[place - 1].text in (",", ":", ";", "—", "–")
    )


def _acts(doc: Doc, at: int) -> bool:
    """Whether the words from there name somebody, and a finite verb follows."""
    for token in doc[at:]:
        if token.tag_ in FINITE:
            return True
        if token.tag_ not in NAMING and token.text != ",":
            return False
    return False
