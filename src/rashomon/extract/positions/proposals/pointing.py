"""What a word stands for that names no proposal but points to one: "the deal", "the idea", "Vosk's proposal"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from spacy.tokens import Token

from rashomon.extract.positions.lexicon.proposals import (
    BILLS,
    DEALS,
    DOCUMENTS,
    FIGURES,
    IDEAS,
    MAKES,
    MOVES,
    OPEN_TOPICS,
    OTHER,
    POINTING,
    REQUESTS,
    kind,
)
from rashomon.extract.positions.proposals.around import indefinite, is_another
from rashomon.extract.positions.proposals.named import Named

NEAR = 2  # sentences back in which "the deal" finds what it stands for; a placeholder, not measured
# What such topics begin with: what is to be done, a sum, a thing that only its being proposed makes a proposal.
SAID_OF = ("to ", "sum ", "put ")
PLAN = "plan"
PUT = frozenset({"offer", "proposal"})  # whatever was put forward, be it a deal
NAMED_APART = BILLS | MOVES | REQUESTS
ALIKE = frozenset("accord agreement deal pact".split())  # these may be one thing: a resolution is no pact
Known = Sequence[tuple[Named, str]]  # what was spoken of before, with its key


def pointed_at(mention: Named, known: Known) -> str | None:
    """What "the deal" stands for: the one proposal spoken of shortly before, or so far, that it can mean."""
    if mention.head.tag_ == "NNS" or is_another(mention.head):
        return None
    fit = [(other, key) for other, key in known if _may_mean(mention, other)]
    if indefinite(mention.head):
        if not _is_added(mention.head):
            return None  # "approved a measure that ...": one of its own
        return _one([key for other, key in fit if other.head.i >= mention.head.sent.start])
    called = [key for other, key in fit if other.head.lemma_ == mention.head.lemma_]
    if is_bare(mention) and (named := _one(called)):
        return named  # "a pay offer", and then "the offer"
    near = [(other, key) for other, key in fit if other.head.i >= first_near(mention.head)]
    if near or mention.head.lemma_.lower() in IDEAS | FIGURES:
        nearest = [
            key for other, key in near if other.head.i >= first_near(mention.head, 1) and _is_one(mention, other)
        ]
        return _one([key for _, key in near]) or _one(nearest)
    return _one([key for _, key in fit]) or _one(called)


def _is_added(head: Token) -> bool:
    """Whether a noun is set behind what it means: "asked for a halt, a proposal that Klow has accepted"."""
    first = head.left_edge
    return first.i > 0 and first.nbor(-1).text in (",", "-", "--", "–", "—")


def _is_one(mention: Named, other: Named) -> bool:
    """Whether both are called by a noun of one kind: "the spending bill", "the bill"."""
    lemma = mention.head.lemma_.lower()
    return lemma in BILLS | DEALS | MOVES and other.topic.endswith(kind(lemma))


def _one(keys: list[str]) -> str | None:
    return keys[0] if len(set(keys)) == 1 else None


def whose(mention: Named, known: Known) -> str | None:
    """Its owner's, where nothing tells more of it: "the Bordurian proposal", "Vosk unveiled her plan"."""
    lemma = mention.head.lemma_.lower()
    owners = mention.owner or mention.proposers
    other = any(child.lower_ in OTHER - {"own", "latest", "new"} for child in mention.head.children)
    if mention.topic or other or lemma not in MAKES | DEALS | BILLS | DOCUMENTS | REQUESTS or not owners:
        return None
    theirs = {key for one, key in known if owners in (one.owner, one.proposers) and _may_mean(mention, one)}
    if len(theirs) == 1:
        return next(iter(theirs))
    return owners_key(mention)


def owners_key(mention: Named) -> str:
    """The key of what is only told as its owner's: "the Bordurian plan"."""
    lemma = mention.head.lemma_.lower()
    sort = "plan" if lemma in MAKES | DOCUMENTS else kind(lemma)
    return " ".join([sort, "of", *(mention.owner or mention.proposers)])


def elsewhere(mention: Named, known: Known) -> str | None:
    """What its owner is said to have put forward at another place of the report, if that is one thing."""
    owners = mention.owner or mention.proposers
    own = owners_key(mention)
    theirs = [(one, key) for one, key in known if owners in (one.owner, one.proposers) and key != own]
    return _one([key for _, key in theirs]) if all(_may_mean(mention, one) for one, _ in theirs) else None


def only_one(mention: Named, topics: Collection[str]) -> str | None:
    """The one bill, ban or plan of a report that speaks of "the bill" from its first line on."""
    lemma = mention.head.lemma_.lower()
    if lemma in MAKES:
        return PLAN if is_bare(mention) and not any(map(may_be_planned, topics)) else None
    if lemma not in BILLS | MOVES | DEALS | REQUESTS or mention.head.tag_ == "NNS" or is_another(mention.head):
        return None
    if lemma not in BILLS and not any(child.dep_ in ("det", "poss") for child in mention.head.children):
        return None  # "under law"
    same = {topic for topic in topics if topic.endswith(kind(lemma))}
    if not same:
        return lemma if lemma in DEALS - ALIKE else kind(lemma)
    only = next(iter(same)) if len(same) == 1 else ""
    known = only.startswith("to ") or lemma == "resignation" or not indefinite(mention.head)
    return only or None if known else None


def _is_told(head: Token) -> bool:
    """Whether words behind a noun say what it is of, so that it points to nothing: "the offer of a raise"."""
    return any(
        child.dep_ in ("acl", "prep") and child.i == head.i + 1 and child.lower_ != "in" for child in head.children
    )


def is_bare(mention: Named) -> bool:
    """Whether nothing but "the" stands with a word that points back: not "the offer of a raise", "her plan"."""
    return (
        not (mention.topic or mention.owner or mention.proposers)
        and mention.head.tag_ == "NN"
        and {child.lower_ for child in mention.head.children if child.dep_ not in ("punct", "case")} == {"the"}
    )


def is_this(head: Token) -> bool:
    """Whether a noun is shown as the one spoken of: "this proposal"."""
    return any(child.dep_ == "det" and child.lower_ in POINTING for child in head.children)


def only_points(mention: Named) -> bool:
    """Whether a reader cannot tell from its words what it is: "that request", "this bill"."""
    head = mention.head
    return is_this(head) and head.n_rights == 0 and not (mention.topic or mention.owner or mention.proposers)


def may_be_planned(topic: str) -> bool:
    """Whether "the plan" may mean what is about this: no bill, no talks."""
    return topic in OPEN_TOPICS or topic.startswith(SAID_OF) or topic.endswith(("plan", "deal"))


def first_near(token: Token, back: int = NEAR) -> int:
    """Where the sentences begin in which a word that points back finds what it stands for."""
    sentence = token.sent
    for _ in range(back):
        if sentence.start == 0:
            break
        sentence = token.doc[sentence.start - 1].sent
    return sentence.start


def _may_mean(mention: Named, other: Named) -> bool:
    """Whether a pointing noun fits: one thing, whose owner is not another's, a plan a plan and a deal a deal."""
    anothers = mention.owner and mention.owner not in (other.owner, other.proposers)
    if other.head.tag_ in ("NNS", "NNPS") or anothers:
        return False
    lemma = mention.head.lemma_.lower()
    if lemma in BILLS | MOVES | REQUESTS:
        return other.topic.endswith(kind(lemma))
    if other.topic.startswith(SAID_OF) or lemma in DOCUMENTS | FIGURES:
        return True  # what was offered in a clause may be called a plan, a deal or an idea
    if lemma in IDEAS:
        return is_idea(other)
    return (
        other.topic.endswith("plan" if lemma in MAKES else "deal")
        or (lemma in PUT and bool(other.proposers))  # "offered a pact", and then "the offer"
        or other.topic in OPEN_TOPICS
        or (not other.topic and not _is_told(mention.head) and other.head.lemma_.lower() not in NAMED_APART)
    )


def is_idea(mention: Named) -> bool:
    """Whether it may be called an idea or a mere "that": no bill and no deal, for these have their names."""
    return (
        mention.topic in OPEN_TOPICS
        or mention.topic.startswith((*SAID_OF, "idea"))
        or mention.topic.endswith("plan")
    )
