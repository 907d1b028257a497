"""Conditions in the words of the source: the clause that "if", "unless", "only after" opens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.conditions import DEPENDS
from rashomon.extract.positions.quoting import closed
from rashomon.extract.verbs import is_negated
from rashomon.model import TOLD_AS_FACT, Passage, Report, Span

# The longest first: "only if" is not an "if" with an "only" before it.
OPENERS: tuple[tuple[str, ...], ...] = (
    ("on", "the", "condition", "that"),
    ("on", "condition", "that"),
    ("on", "condition", "of"),
    ("on", "the", "condition"),
    ("but", "only", "if"),
    ("but", "only", "after"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("only", "if"),
    ("only", "after"),
    ("only", "when"),
    ("only", "once"),
    ("provided", "that"),
    ("providing", "that"),
    ("only", "when"),
    ("but", "only", "when"),
    ("in", "return", "for"),
    ("in", "exchange", "for"),
    ("contingent", "on"),
    ("conditional", "on"),
    ("dependent", "on"),
    ("provided",),
    ("providing",),
    ("if",),
    ("unless",),
    ("until",),
    ("once",),
    ("subject", "to"),
)
# "Even if" grants, "as if" compares, "at once" is no condition.
NOT_BEFORE = frozenset({"even", "as", "what", "at", "wonder", "asked", "see", "know"})
STOPS = frozenset({".", ";", ":", "--", "—", "–", "”", "“", '"', "?", "!"})
# With these it is said what is lacking to a yes: "will not accept the truce unless", "before".
DEMANDS = frozenset({"before", "unless", "until", "without"})
WAITS = frozenset({"once", "until"})
PROVIDED = frozenset({"provided", "providing"})
BOUND_UP = frozenset({"conditional", "contingent", "dependent"})
# Behind a comma these open what is told besides.
BESIDES = frozenset({"although", "but", "though", "whereas", "while", "who"})
ENOUGH = 2  # words after the opener without which it opens no clause; "in exchange for food" is none
ANOTHER = re.compile(r",?\s+and\s+(?=(?:that|if|provided|unless)\s)")
# "On two conditions", which the next sentences give.
ANNOUNCED = re.compile(r"(?:but )?(?:only )?on (?:[a-z]+ )?conditions?\b(?! (?:that|of)\b)", re.IGNORECASE)


def conditions(stance: Token, report: Report) -> tuple[Passage, ...]:
    """The conditions that hang on a stance, in reading order."""
    if stance.pos_ == "NOUN" and stance.head.lemma_ in DEPENDS:
        return (_passage(report, stance.head, stance.head.right_edge),)
    sentence = list(stance.sent)
    found: list[Passage] = []
    at = 0
    while at < len(sentence):
        size = _opener(sentence, at)
        token = sentence[at]
        if size and _opens(token) and _belongs(token, stance):
            end = _end(sentence, at + size, stance)
            if end - at - size + 1 >= (ENOUGH if _is_clause(sentence[at + size - 1]) else 1):
                found += _each(_passage(report, token, sentence[end]), report)
                at = end
        at += 1
    return tuple(found) or tuple(_announced(stance, report))


def _each(conditions: Passage, report: Report) -> Iterator[Passage]:
    """The conditions that one conjunction joins: "on condition that the ships leave", "that the nets stay"."""
    start = conditions.start
    for match in ANOTHER.finditer(report.text, conditions.start, conditions.end):
        yield report.passage(start, match.start())
        start = match.end()
    yield report.passage(start, conditions.end)


def _passage(report: Report, first: Token, last: Token) -> Passage:
    span = closed(report.text, Span(first.idx, last.idx + len(last)))
    return report.passage(span.start, span.end)


def demands(stance: Token, report: Report) -> tuple[Passage, ...]:
    """What must come first for those who say no: "unless Syldavia leaves"."""
    sentence = list(stance.sent)
    for at, token in enumerate(sentence):
        if token.lower_ in DEMANDS and token.i > stance.i and _belongs(token, stance):
            last = sentence[_end(sentence, at + 1, stance)]
            return (_passage(report, token, last),)
    return ()


def conditional_on(verb: Token) -> tuple[Token, tuple[Token, ...], tuple[Token, ...]] | None:
    """Who made which things conditional on something; the word first on which the condition hangs."""
    if verb.lemma_ != "make" or status(verb) not in TOLD_AS_FACT or is_negated(verb):
        return None
    word = next((c for c in verb.subtree if c.lower_ in BOUND_UP and c.i > verb.i), None)
    if word is None or word.nbor().lower_ != "on":
        return None
    things = clause.objects(verb) or clause.subjects(word) or tuple(c for c in word.children if c.dep_ == "nsubj")
    return verb, clause.agents(verb), things


def _announced(stance: Token, report: Report) -> Iterator[Passage]:
    sentence = stance.sent
    for match in ANNOUNCED.finditer(report.text, stance.idx, sentence.end_char):
        opener = stance.doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if opener is not None and any(_belongs(token, stance) for token in opener):
            yield report.passage(*match.span())


def _opener(sentence: list[Token], at: int) -> int:
    if at and sentence[at - 1].lower_ in NOT_BEFORE:
        return 0
    for words in OPENERS:
        here = tuple(token.lower_ for token in sentence[at : at + len(words)])
        if here == words:
            return len(words)
    return 0


def _is_clause(opener: Token) -> bool:
    """Whether a clause stands behind the last word of an opener, and not a thing."""
    return opener.lower_ not in ("for", "of", "on", "to")


def _opens(word: Token) -> bool:
    """Whether it is no verb of its own and no mere date: not "supports providing money", "until December"."""
    if word.dep_ == "prep" and any(noun.ent_type_ in ("DATE", "TIME") for noun in word.children):
        return False
    if word.lower_ not in PROVIDED or _behind_comma(word):
        return True
    return word.dep_ not in (
        "acl",
        "ccomp",
        "dobj",
        "pcomp",
        "xcomp",
    )


def _behind_comma(word: Token) -> bool:
    return word.i > 0 and word.nbor(-1).text == ","


def _belongs(opener: Token, stance: Token) -> bool:
    """Whether the clause hangs on the stance, and not on a clause below or beside it."""
    provided = opener.lower_ in PROVIDED and _behind_comma(opener) and opener.i > stance.i
    if provided and stance.dep_ == "ccomp" and opener.head.i == stance.head.i:
        return True  # the parse hangs it on who says it
    verb: Token = opener
    steps = 0
    while verb.i != stance.i:
        if verb.dep_ == "acl" and opener.lower_ in WAITS:
            return False  # "backs the plan to wait until the ice melts": what is planned
        if verb.dep_ == "relcl" or (verb.dep_ == "ccomp" and verb.i != opener.head.i and steps):
            return False
        if verb.head.i == verb.i or steps > 8:
            return False
        if verb.dep_ == "advcl" and verb.left_edge.i < opener.i:
            return False  # "called for it, as he had promised to do if"
        if steps and verb.dep_ == "conj" and any("subj" in child.dep_ for child in verb.children):
            return False
        verb, steps = verb.head, steps + 1
    return True


def _end(sentence: list[Token], start: int, stance: Token) -> int:
    """The last token of the clause: before the end of the sentence, a stop, or the main clause's own words."""
    above = {stance.i, *(token.i for token in stance.ancestors)}
    end = start
    for i in range(start, len(sentence)):
        token = sentence[i]
        if token.text in STOPS or token.is_space or token.i in above:
            break
        if i > start and ((token.dep_ == "nsubj" and token.head.i in above) or _joins(token, stance)):
            break
        if token.text == "," and i + 1 < len(sentence):
            if _counts_in(sentence, i + 1):
                above = set()  # the parse makes a main clause of "Sundays included"
            elif _besides(sentence[i + 1], above) or _names_speaker(sentence[i + 1], stance):
                break
        end = i
    while end > start and sentence[end].is_punct:
        end -= 1
    return end if start < len(sentence) else len(sentence) - 1


def _names_speaker(first: Token, stance: Token) -> bool:
    """Whether a phrase behind a comma is who says it all, which the parse has joined to the clause."""
    said = stance.head
    if stance.dep_ != "ccomp" or said.i < first.i or any("subj" in child.dep_ for child in said.children):
        return False
    between = first.doc[first.i : said.i]
    opens = first.tag_ == "PRP$" or first.dep_ == "det" or first.pos_ == "PROPN"
    return opens and not any(token.pos_ in ("AUX", "VERB") for token in between)


def _counts_in(sentence: list[Token], at: int) -> bool:
    """Whether a word behind a comma says what counts in: ", Sundays included"."""
    return any(token.lower_ in ("excluded", "included") for token in sentence[at + 1 : at + 3])


def _joins(token: Token, stance: Token) -> bool:
    return token.dep_ == "cc" and token.head.i == stance.i


def _besides(token: Token, above: set[int]) -> bool:
    """Whether a word behind a comma opens what is told besides, or names who says it all."""
    if token.lower_ in BESIDES:
        return True
    heads = (token, *token.ancestors)
    if any(head.dep_ == "appos" and head.left_edge.i == token.i for head in heads):
        return True
    return any(head.dep_ == "nsubj" and head.head.i in above for head in heads)
