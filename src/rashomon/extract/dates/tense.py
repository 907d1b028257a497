"""The tense of the clause that holds a word: past, present, future or none."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.dates.forms import AHEAD, DONE, MODALS, finite, infinitive, participle, subjects
from rashomon.model import Tense

AHEAD_WORDS = frozenset("ahead until till upcoming".split())
_BEHIND = frozenset("after following since despite".split())
_OVER = frozenset("after amid despite following over since".split())
_COMPARED = frozenset("down unchanged up".split())
VERBAL = frozenset({"VERB", "AUX"})
_WAITING = frozenset("before until till once when if unless".split())
_DUE = frozenset("due scheduled expected slated".split())
# What has its day long before: "is running in the Nov. 3 election".
_SCHEDULED = frozenset("ballot caucus convention debate election primary referendum runoff vote".split())
_BETWEEN = frozenset("early late on".split())
# Who does so with a thing for a day names a day to come: "called a meeting for Friday".
_CALLS = frozenset("announce arrange call fix order plan schedule set".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def clause_head(token: Token) -> Token:
    """The verb whose clause holds a token; the root of its sentence where there is no verb."""
    for ancestor in (token, *token.ancestors):
        if ancestor.pos_ in VERBAL and ancestor.dep_ not in ("aux", "auxpass", "amod", "compound"):
            return ancestor
    return token.sent.root


def tense_of(token: Token) -> Tense:
    """The tense of the clause that holds a token: what is planned there is future, what it looks back on past."""
    if _names_act_done(token) or _follows_act_done(token) or _is_compared_with(token):
        return "past"
    if _is_ahead(token) or is_after_ahead(token):
        return "future"
    # "Were told of the attempt to enter as of Monday": when it was so is that of the finite verb before it.
    as_of = _is_as_of(token)
    found = (_nearest_left(token) if as_of else None) or _climb(clause_head(token)) or _nearest_left(token)
    if found == "present" and _is_behind(token):
        return "past"
    if found == "present" and is_of_scheduled(token):
        return "future"
    # "Friday's purchases are the largest": what is theirs may be past or to come.
    return "none" if found == "present" and token.dep_ == "poss" else found or "none"


def _climb(head: Token) -> Tense | None:
    """The tense of a verb; a verb without one takes that of the verb that it depends on."""
    for _ in range(8):
        found = finite(head) or participle(head) or infinitive(head)
        if found:
            return "future" if _waits_for(head) or (found == "present" and _is_supposed(head)) else found
        if head.head.i == head.i:
            return None
        head = clause_head(head.head)
    return None


def _waits_for(verb: Token) -> bool:
    """Whether a clause names a moment that a future clause waits for: "will reply before the week is over"."""
    if verb.dep_ != "advcl" or verb.head.pos_ not in VERBAL:
        return False
    marked = any(child.lower_ in _WAITING and child.dep_ in ("mark", "advmod") for child in verb.children)
    return marked and finite(verb.head) == "future"


def _is_supposed(verb: Token) -> bool:
    """As in "fears that he loses if the two stand in May": what is supposed is to come."""
    return any(child.lower_ == "if" and child.dep_ == "mark" for child in verb.children)


def _nearest_left(token: Token) -> Tense | None:
    """The tense of the nearest verb to the left, where the parse found no verb above."""
    for at in range(token.i - 1, token.sent.start - 1, -1):
        word = token.doc[at]
        if word.lower_ in MODALS:
            return "future"
        if word.pos_ in VERBAL and (found := finite(word)):
            return found
    return None


def is_after_ahead(token: Token) -> bool:
    """Whether "ahead of" and a noun or two stand right before it, wherever the parse attaches it."""
    for at in range(token.i - 1, max(token.sent.start, token.i - 7), -1):
        word = token.doc[at]
        if word.lower_ == "ahead" and token.doc[at + 1].lower_ == "of":
            return True
        if word.pos_ in VERBAL or word.text in (",", ";", ":"):
            return False
    return False


def _names_act_done(token: Token) -> bool:
    """Whether it dates a noun of an act that is over: "Tuesday's ruling"."""
    owned = token.dep_ == "poss" or (token.dep_ in ("compound", "nmod", "npadvmod") and token.head.pos_ == "NOUN")
    if owned:
        return token.head.lemma_.casefold() in DONE
    if token.dep_ == "pobj" and token.head.lower_ == "from" and token.head.head.lemma_.casefold() in DONE:
        return True  # "the results from Tuesday should worry them"
    if _is_behind_act_done(token):
        return True
    # "To overturn the decision in May that sided with them": what it did is past, and so is when.
    at = token.left_edge.i - 2
    if token.dep_ != "pobj" or at < token.sent.start or token.doc[at].lemma_.casefold() not in DONE:
        return False
    return any(child.dep_ == "relcl" and finite(child) == "past" for child in token.doc[at].children)


def _is_behind_act_done(token: Token) -> bool:
    """As in "would take steps over the killing of Berg on Friday", on whatever the parse hangs the day."""
    at = token.left_edge.i - 2
    if token.dep_ != "pobj" or token.head.lower_ != "on" or at < token.sent.start:
        return False
    word = token.doc[at]
    for above in (word, *word.ancestors):
        if above.pos_ in VERBAL:
            return False
        if above.lemma_.casefold() in DONE and above.dep_ == "pobj" and above.right_edge.i >= at:
            return above.head.lower_ in _OVER
    return False


def _follows_act_done(token: Token) -> bool:
    """Whether it stands behind such a noun, of which a present tense tells: "the arrest on Friday comes as"."""
    at = token.left_edge.i - 1
    while at > token.sent.start and token.doc[at].lower_ in _BETWEEN:
        at -= 1
    noun = token.doc[max(at, token.sent.start)]
    if noun.dep_ != "nsubj" or noun.lemma_.casefold() not in DONE:
        return False
    return finite(noun.head) == "present"


def is_of_scheduled(token: Token) -> bool:
    """As in "is running in the Nov. 3 election", "is on the ballot for the election in November"."""
    noun = token.head if token.head.i > token.i or token.dep_ != "pobj" else token.head.head
    return noun.lemma_.casefold() in _SCHEDULED


def _is_compared_with(token: Token) -> bool:
    """As in "will be needed, unchanged from April"."""
    at = token.left_edge.i
    return at > 1 and token.doc[at - 1].lower_ == "from" and token.doc[at - 2].lower_ in _COMPARED


def _is_ahead(token: Token) -> bool:
    """Whether a word above it, inside its clause, says that it is still to come ("due back on Friday")."""
    if _is_called_for(token):
        return True
    for ancestor in token.ancestors:
        if ancestor.lower_ == "for" and ancestor.dep_ == "prep" and _is_planning(ancestor.head):
            return True
        if ancestor.lower_ in _DUE and ancestor.pos_ == "ADJ" and ancestor.head.lemma_ == "be":
            return not any(child.lower_ == "had" for child in ancestor.head.children)
        if ancestor.pos_ in VERBAL and ancestor.dep_ != "amod":
            return _is_of_what_is_due(ancestor, token)
        if ancestor.lower_ in AHEAD_WORDS and ancestor.dep_ in ("prep", "advmod", "mark"):
            return not _has_been_waited_for(clause_head(ancestor))
    return False


def _is_called_for(token: Token) -> bool:
    """As in "announced a motion of no confidence for Monday", wherever in its words the parse hangs the day."""
    if token.lower_ not in _WEEKDAYS or token.dep_ != "pobj" or token.head.lower_ != "for":
        return False
    verb = next((above for above in token.head.ancestors if above.pos_ in VERBAL), None)
    things = [child for child in verb.children if child.dep_ == "dobj"] if verb is not None else []
    called = verb is not None and verb.lemma_.casefold() in _CALLS
    return called and any(child.i < token.i for child in things)


def _is_of_what_is_due(verb: Token, token: Token) -> bool:
    """Whether a time beside "due" hangs on its verb: "were due | back | in May"."""
    words = [child for child in verb.children if child.i < token.i]
    due = any(child.lower_ in _DUE and child.dep_ == "acomp" for child in words) or verb.nbor().lower_ in _DUE
    return due and verb.lemma_ == "be" and all(child.lower_ != "had" for child in words)


def _is_planning(verb: Token) -> bool:
    """As in "was planned for April"; not "had been planned for April", "was planned for April but failed"."""
    if verb.tag_ != "VBN" or verb.lemma_.casefold() not in AHEAD:
        return False
    return not any(
        child.lower_ == "had" or (child.dep_ == "conj" and not subjects(child)) for child in verb.children
    )


def _has_been_waited_for(verb: Token) -> bool:
    """As in "until Monday they had not known": what came after is told."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg")}
    return "had" in words or bool(words & {"did", "was", "were"} and words & {"not", "n't", "n’t"})


def _is_behind(token: Token) -> bool:
    """Whether a present clause looks back on it: "this comes after Friday's vote", "it follows Friday's vote"."""
    if _is_as_of(token):
        return True
    for ancestor in token.ancestors:
        if ancestor.lower_ in _BEHIND:
            return True
        if ancestor.pos_ in VERBAL:
            return ancestor.lemma_ == "follow"
    return False


def _is_as_of(token: Token) -> bool:
    return token.doc[max(token.left_edge.i - 2, 0) : token.left_edge.i].text.casefold() == "as of"
