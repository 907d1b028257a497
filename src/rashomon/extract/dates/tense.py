"""The tense of the clause that holds a word: past, present, future or none."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.model import Tense

# What is planned or awaited lies ahead, whatever the tense of the verb that says so.
AHEAD = frozenset(
    "agree aim ask await book call demand decide direct due earmark expect hope instruct intend invite offer order"
    " plan pledge prepare promise propose schedule set slate urge threaten vow want warn wait".split()
)
AHEAD_WORDS = frozenset("ahead until till upcoming".split())
MODALS = frozenset("will wo shall 'll ’ll would could may might should can must".split())
CLAUSES = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis"}
)
_BEHIND = frozenset("after following since despite".split())
_OVER = frozenset("after amid despite following over since".split())
_HEEDING = frozenset("answer defy follow heed honor honour ignore obey".split())
_COMPARED = frozenset("down unchanged up".split())
_WAITING = frozenset("before until till once when if unless".split())
_SAYING = frozenset("say comment confirm answer discuss elaborate give specify reveal disclose".split())
_DUE = frozenset("due scheduled expected slated".split())
# Verbs whose past looks like their present: beside "the missile" a present would have its s.
_SAME_IN_PAST = frozenset(
    "beat bid burst cast cost cut hit hurt let put quit read set shed shut split spread".split()
)
_VERBAL = frozenset({"VERB", "AUX"})
# Acts that are over when a report names them by their day: "will appeal Tuesday's ruling".
_DONE = frozenset(
    "airstrike announcement arrest assassination assault attack blast blaze bombing bombardment capture clash"
    " close collapse conviction coup crash death decision defeat disaster dismissal earthquake escape explosion"
    " failure fire firing hijacking incident invasion kidnapping killing loss massacre mutiny ouster outage price"
    " protest quake raid rampage remark resignation result riot ruling seizure shelling shooting sinking statement"
    " stabbing storm strike tragedy verdict victory violence".split()
)
# What has its day long before: "is running in the Nov. 3 election".
_SCHEDULED = frozenset("ballot caucus convention debate election primary referendum runoff vote".split())
_BETWEEN = frozenset("early late on".split())


def clause_head(token: Token) -> Token:
    """The verb whose clause holds a token; the root of its sentence where there is no verb."""
    for ancestor in (token, *token.ancestors):
        if ancestor.pos_ in _VERBAL and ancestor.dep_ not in ("aux", "auxpass", "amod", "compound"):
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
        found = _finite(head) or _participle(head) or _infinitive(head)
        if found:
            return "future" if _waits_for(head) or (found == "present" and _is_supposed(head)) else found
        if head.head.i == head.i:
            return None
        head = clause_head(head.head)
    return None


def _waits_for(verb: Token) -> bool:
    """Whether a clause names a moment that a future clause waits for: "will reply before the week is over"."""
    if verb.dep_ != "advcl" or verb.head.pos_ not in _VERBAL:
        return False
    marked = any(child.lower_ in _WAITING and child.dep_ in ("mark", "advmod") for child in verb.children)
    return marked and _finite(verb.head) == "future"


def _is_supposed(verb: Token) -> bool:
    """As in "fears that he loses if the two stand in May": what is supposed is to come."""
    return any(child.lower_ == "if" and child.dep_ == "mark" for child in verb.children)


def _nearest_left(token: Token) -> Tense | None:
    """The tense of the nearest verb to the left, where the parse found no verb above."""
    for at in range(token.i - 1, token.sent.start - 1, -1):
        word = token.doc[at]
        if word.lower_ in MODALS:
            return "future"
        if word.pos_ in _VERBAL and (found := _finite(word)):
            return found
    return None


def is_after_ahead(token: Token) -> bool:
    """Whether "ahead of" and a noun or two stand right before it, wherever the parse attaches it."""
    for at in range(token.i - 1, max(token.sent.start, token.i - 7), -1):
        word = token.doc[at]
        if word.lower_ == "ahead" and token.doc[at + 1].lower_ == "of":
            return True
        if word.pos_ in _VERBAL or word.text in (",", ";", ":"):
            return False
    return False


def _names_act_done(token: Token) -> bool:
    """Whether it dates a noun of an act that is over: "Tuesday's ruling"."""
    owned = token.dep_ == "poss" or (token.dep_ in ("compound", "nmod", "npadvmod") and token.head.pos_ == "NOUN")
    if owned:
        return token.head.lemma_.casefold() in _DONE
    if token.dep_ == "pobj" and token.head.lower_ == "from" and token.head.head.lemma_.casefold() in _DONE:
        return True  # "the results from Tuesday should worry them"
    if _is_behind_act_done(token):
        return True
    # "To overturn the decision in May that sided with them": what it did is past, and so is when.
    at = token.left_edge.i - 2
    if token.dep_ != "pobj" or at < token.sent.start or token.doc[at].lemma_.casefold() not in _DONE:
        return False
    return any(child.dep_ == "relcl" and _finite(child) == "past" for child in token.doc[at].children)


def _is_behind_act_done(token: Token) -> bool:
    """As in "would take steps over the killing of Berg on Friday", on whatever the parse hangs the day."""
    at = token.left_edge.i - 2
    if token.dep_ != "pobj" or token.head.lower_ != "on" or at < token.sent.start:
        return False
    word = token.doc[at]
    for above in (word, *word.ancestors):
        if above.pos_ in _VERBAL:
            return False
        if above.lemma_.casefold() in _DONE and above.dep_ == "pobj" and above.right_edge.i >= at:
            return above.head.lower_ in _OVER
    return False


def _follows_act_done(token: Token) -> bool:
    """Whether it stands behind such a noun, of which a present tense tells: "the arrest on Friday comes as"."""
    at = token.left_edge.i - 1
    while at > token.sent.start and token.doc[at].lower_ in _BETWEEN:
        at -= 1
    noun = token.doc[max(at, token.sent.start)]
    if noun.dep_ != "nsubj" or noun.lemma_.casefold() not in _DONE:
        return False
    return _finite(noun.head) == "present"


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
    for ancestor in token.ancestors:
        if ancestor.lower_ == "for" and ancestor.dep_ == "prep" and _is_planning(ancestor.head):
            return True
        if ancestor.lower_ in _DUE and ancestor.pos_ == "ADJ" and ancestor.head.lemma_ == "be":
            return not any(child.lower_ == "had" for child in ancestor.head.children)
        if ancestor.pos_ in _VERBAL and ancestor.dep_ != "amod":
            return _is_of_what_is_due(ancestor, token)
        if ancestor.lower_ in AHEAD_WORDS and ancestor.dep_ in ("prep", "advmod", "mark"):
            return not _has_been_waited_for(clause_head(ancestor))
    return False


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
        child.lower_ == "had" or (child.dep_ == "conj" and not _subjects(child)) for child in verb.children
    )


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "expl")]


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
        if ancestor.pos_ in _VERBAL:
            return ancestor.lemma_ == "follow"
    return False


def _is_as_of(token: Token) -> bool:
    return token.doc[max(token.left_edge.i - 2, 0) : token.left_edge.i].text.casefold() == "as of"


def _finite(verb: Token) -> Tense | None:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if words & MODALS:
        return "past" if "have" in words or _tells_of_past(verb, words) else "future"
    if {"have", "has", "had", "’ve", "'ve"} & words:
        return "past"
    if "did" in words:
        return "past"
    finite = (
        verb
        if verb.tag_ in ("VBD", "VBZ", "VBP")
        else next((a for a in auxiliaries if a.tag_ in ("VBD", "VBZ", "VBP")), None)
    )
    if finite is None:
        return None
    if any(child.lower_ == "going" for child in auxiliaries):
        return "future"
    return "past" if finite.tag_ == "VBD" or _is_past_in_disguise(finite) else "present"


def _is_past_in_disguise(verb: Token) -> bool:
    """As in "the missile hit a port", read as a present."""
    if verb.tag_ != "VBP" or verb.lemma_.casefold() not in _SAME_IN_PAST:
        return False
    return any(child.tag_ in ("NN", "NNP") and not list(child.conjuncts) for child in _subjects(verb))


def _tells_of_past(verb: Token, auxiliaries: set[str]) -> bool:
    """As in "would only say on Friday", "would give neither date on Friday", "could not be reached on Friday"."""
    if "would" in auxiliaries:
        hedged = any(child.dep_ == "neg" or child.lower_ == "only" for child in verb.children)
        hedged = hedged or (verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "neither")
        return hedged and verb.lemma_ in _SAYING
    return "could" in auxiliaries and any(child.dep_ == "neg" for child in verb.children)


def _participle(verb: Token) -> Tense | None:
    """A participle beside its noun is past ("a plan presented on Friday"), one of planning is future.

    So is one that stands where the verb of the sentence would: in headlines, and where a past form is misread. And
    so is what an act that is over did, whatever is said of it: "raids hitting a mill on Monday may be the worst".
    """
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and verb.head.lemma_.casefold() in _DONE:
        return "past"
    if verb.tag_ != "VBN" or verb.dep_ not in ("acl", "ROOT") or _has_aim(verb):
        return None
    return "future" if verb.lemma_.casefold() in AHEAD and not _is_of_what_had_been(verb) else "past"


def _has_aim(verb: Token) -> bool:
    """As in "a law aimed at the pilots": whatever was then has the tense of what is told of it."""
    return verb.lower_ == "aimed" and any(child.lower_ == "at" for child in verb.children)


def _is_of_what_had_been(participle: Token) -> bool:
    """As in "the old order, set to expire on Friday, had closed the port"."""
    noun = participle.head
    told = participle.dep_ == "acl" and noun.dep_ == "nsubj"
    return told and any(child.dep_ == "aux" and child.lower_ == "had" for child in noun.head.children)


def _infinitive(verb: Token) -> Tense | None:
    """The future for "plans to meet on Friday"; after verbs other than those of planning, None."""
    if not any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return None
    if any(child.lower_ == "have" for child in verb.children):
        return "past"
    above = verb.head
    if any(child.lower_ == "had" and child.dep_ == "aux" for child in above.children):
        return "past"
    if _is_of_what_had_been(above):
        return "past"
    if verb.dep_ == "acl":  # "a plan to meet on Friday"
        heeded = above.dep_ == "dobj" and above.head.lemma_.casefold() in _HEEDING
        return "past" if heeded and _finite(above.head) == "past" else "future"
    if above.lemma_.casefold() in AHEAD or (above.lemma_ == "be" and verb.dep_ == "xcomp"):
        return "future"
    return None
