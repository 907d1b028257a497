"""The tense that a verb has by its own form and by its auxiliaries."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.model import Tense

# What is planned or awaited lies ahead, whatever the tense of the verb that says so.
AHEAD = frozenset(
    "agree aim ask await book call demand decide direct due earmark expect hope instruct intend invite offer order"
    " plan pledge prepare promise propose schedule set slate urge threaten vow want warn wait".split()
)
# Acts that are over when a report names them by their day: "will appeal Tuesday's ruling".
DONE = frozenset(
    "airstrike announcement arrest assassination assault attack blast blaze bombing bombardment capture clash"
    " close collapse conviction coup crash death decision defeat disaster dismissal earthquake escape explosion"
    " failure fire firing hijacking incident invasion kidnapping killing loss massacre mutiny ouster outage price"
    " protest quake raid rampage remark resignation result riot ruling seizure shelling shooting sinking statement"
    " stabbing storm strike tragedy verdict victory violence".split()
)
MODALS = frozenset("will wo shall 'll ’ll would could may might should can must".split())
_HEEDING = frozenset("answer defy follow heed honor honour ignore obey".split())
_SAYING = frozenset("say comment confirm answer discuss elaborate give specify reveal disclose".split())
# Verbs whose past looks like their present: beside "the missile" a present would have its s.
_SAME_IN_PAST = frozenset(
    "beat bid burst cast cost cut hit hurt let put quit read set shed shut split spread".split()
)


def finite(verb: Token) -> Tense | None:
    """The tense of a finite verb; None for an infinitive or a participle."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if words & MODALS:
        return "past" if "have" in words or _tells_of_past(verb, words) else "future"
    if {"have", "has", "had", "’ve", "'ve"} & words:
        return "past"
    if "did" in words:
        return "past"
    form = (
        verb
        if verb.tag_ in ("VBD", "VBZ", "VBP")
        else next((a for a in auxiliaries if a.tag_ in ("VBD", "VBZ", "VBP")), None)
    )
    if form is None:
        return None
    if any(child.lower_ == "going" for child in auxiliaries):
        return "future"
    return "past" if form.tag_ == "VBD" or _is_past_in_disguise(form) else "present"


def _is_past_in_disguise(verb: Token) -> bool:
    """As in "the missile hit a port", read as a present."""
    if verb.tag_ != "VBP" or verb.lemma_.casefold() not in _SAME_IN_PAST:
        return False
    return any(child.tag_ in ("NN", "NNP") and not list(child.conjuncts) for child in subjects(verb))


def _tells_of_past(verb: Token, auxiliaries: set[str]) -> bool:
    """As in "would only say on Friday", "would give neither date on Friday", "could not be reached on Friday"."""
    if "would" in auxiliaries:
        hedged = any(child.dep_ == "neg" or child.lower_ == "only" for child in verb.children)
        hedged = hedged or (verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "neither")
        return hedged and verb.lemma_ in _SAYING
    return "could" in auxiliaries and any(child.dep_ == "neg" for child in verb.children)


def participle(verb: Token) -> Tense | None:
    """A participle beside its noun is past ("a plan presented on Friday"), one of planning is future.

    So is one that stands where the verb of the sentence would: in headlines, and where a past form is misread. And
    so is what an act that is over did, whatever is said of it: "raids hitting a mill on Monday may be the worst".
    """
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and verb.head.lemma_.casefold() in DONE:
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


def infinitive(verb: Token) -> Tense | None:
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
        return "past" if heeded and finite(above.head) == "past" else "future"
    if above.lemma_.casefold() in AHEAD or (above.lemma_ == "be" and verb.dep_ == "xcomp"):
        return "future"
    return None


def subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, "there" and "it" too."""
    return [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "expl")]
