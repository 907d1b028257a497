"""What a noun phrase that may name a proposal is about."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events.cast import Cast
from rashomon.extract.events.clause import particle, prepositional
from rashomon.extract.positions.lexicon.proposals import (
    BIDS,
    BILLS,
    COURTESIES,
    DOCUMENTS,
    FIGHTING,
    FIGURES,
    HALTS,
    HARM,
    HELD,
    IDEAS,
    KEEPERS,
    MOVES,
    NAMING,
    OF_CLAUSES,
    PAID,
    PEACEKEEPING,
    REQUESTS,
    ROUNDS,
    SINCE,
    SOLUTION,
    STOPS,
    TALKS,
    TROOPS,
    TRUCES,
    UNITS,
    kind,
)
from rashomon.extract.positions.proposals.around import (
    LARGE,
    ORDINALS,
    about_words,
    complement,
    indefinite,
    is_another,
    large_sum,
    numbered,
    purpose,
    told_apart,
)
from rashomon.extract.positions.proposals.unnamed import (
    is_bare_figure,
    is_bare_length,
    is_called_proposed,
    is_compared_length,
    is_put_forward,
    is_sum,
)


def topic_of(token: Token, cast: Cast) -> str | None:
    """What it is about; "" for a noun that only points back, None for one that names no proposal."""
    lemma = token.lemma_.lower()
    if any(child.lower_ in ("another", "each", "every", "one") for child in token.children):
        return None  # "will never sign another bill like it", "backed one measure": one of several
    if lemma in TRUCES or (lemma in HALTS and FIGHTING & complement(token)):
        return "ceasefire"
    if lemma in HALTS:
        return "halt"
    if lemma in UNITS:
        return "" if is_bare_length(token) or is_compared_length(token) else None
    if is_bare_figure(token):
        return token.text
    if is_sum(token):
        return " ".join(["sum", *sorted(complement(token) | complement(token.head))])
    if lemma not in NAMING and is_put_forward(token):
        return " ".join(["put", *about_words(token, cast), lemma])
    if lemma not in NAMING and is_called_proposed(token):
        return " ".join(["proposed", *told_apart(token), *about_words(token, cast), lemma])
    if lemma not in NAMING or _is_none(token, lemma):
        return None
    return _of_naming(token, lemma, [*numbered(token), *about_words(token, cast)], cast)


def _is_none(token: Token, lemma: str) -> bool:
    """Whether the noun is one that names proposals, but not as it stands here."""
    if lemma == "plea" and any(child.lower_ == "guilty" for child in token.children):
        return True  # at court
    if lemma == "price" and token.head.lower_ in ("as", "at"):
        return True  # "as the price of his support", which is paid and not proposed
    if lemma in ("law", "measure") and token.tag_ == "NNS":
        return True  # "the measures that they took", "our laws"
    if lemma == "bill" and _is_money(token):
        return True
    of = any(child.lower_ == "of" for child in token.children)
    if (lemma == "law" and of) or (lemma == "use" and not of):
        return True  # "the law of the sea"; "the use" of nothing
    if lemma == "toll" and (complement(token) or HARM & {child.lower_ for child in token.children}):
        return True  # "the economic toll of the closures"
    if lemma in OF_CLAUSES and not purpose(token) and not _is_takeover(token, lemma):
        return True
    asked = complement(token, plural=False)
    asked |= {child.lemma_.lower() for child in token.children if child.dep_ == "acl" and not particle(child)}
    return lemma in REQUESTS and bool(COURTESIES & asked)  # "a request for comment", "requests to comment"


def _is_money(bill: Token) -> bool:
    """Whether a bill is a banknote or is to be paid: "a $20 bill", "a fake bill", "the phone bill"."""
    before = [child for child in bill.children if child.i < bill.i]
    sums = any(word.ent_type_ == "MONEY" and word.i == bill.i - 1 for word in before)
    small = sums and not any(word.lower_ in LARGE for child in before for word in child.subtree)  # of a parliament
    return small or not PAID.isdisjoint(word.lower_ for word in before)


def _of_naming(token: Token, lemma: str, words: list[str], cast: Cast) -> str | None:
    if lemma == "resignation" and (whose := cast.modifying(token) or cast.all(prepositional(token, "of"))):
        return " ".join([*whose, lemma])
    if lemma in TROOPS:
        return PEACEKEEPING if KEEPERS & (set(words) | complement(token)) else None
    if lemma in IDEAS:
        return _of_ideas({t.lemma_.lower() for t in token.subtree}, token)
    if lemma in TALKS:
        return _of_talks(token, words, cast)
    if lemma in ROUNDS:
        return _of_round(token, cast)
    if lemma == SOLUTION:
        return " ".join([*words, SOLUTION]) if words else None
    if _is_takeover(token, lemma):
        return "takeover"
    if lemma == "act":
        return " ".join([*dict.fromkeys(words), "bill"]) if token.pos_ == "PROPN" and words else None
    if lemma in DOCUMENTS | FIGURES:
        return "" if token.tag_ == "NN" and not indefinite(token) else None
    return _of_plans(token, lemma, words)


def _is_takeover(token: Token, lemma: str) -> bool:
    return lemma == "bid" and any(child.lower_ in BIDS for child in token.children if child.i < token.i)


def _of_talks(token: Token, words: list[str], cast: Cast) -> str | None:
    """By what they are about and with whom: talks with Borduria are not those that were held in Klow."""
    if (token.tag_ != "NNS" and token.lemma_.lower() != "summit") or _were_held(token):
        return None
    return " ".join(["talks", *sorted(set(words) - {"new", "round"}), *cast.all(prepositional(token, "with"))])


def _of_round(token: Token, cast: Cast) -> str | None:
    """By which round of what talks it is, whoever they are with: "a third round of harbour talks"."""
    talks = [noun for noun in prepositional(token, "of") if noun.lemma_.lower() in TALKS and noun.tag_ == "NNS"]
    which = [word for word in told_apart(token) if word in ORDINALS]
    if len(talks) != 1 or not which or HELD & {child.lower_ for child in token.children}:
        return None
    return " ".join(["talks", *sorted(about_words(talks[0], cast)), *which, "round"])


def _were_held(talks: Token) -> bool:
    """Whether they took place: "recent talks", "talks in Klow last month", "following the talks"."""
    held = HELD & {word.lower_ for child in talks.children for word in (child, *child.lefts)}
    return bool(held) or (talks.dep_ == "pobj" and talks.head.lower_ in SINCE)


def _of_plans(token: Token, lemma: str, words: list[str]) -> str:
    inside = set(words) | complement(token) | {c.lemma_.lower() for c in token.children if c.dep_ == "acl"}
    if inside & TRUCES or (inside & HALTS and inside & FIGHTING):
        return "ceasefire"
    if inside & KEEPERS:
        return PEACEKEEPING
    if inside & (HALTS | STOPS):
        return "halt"
    if not words and indefinite(token):  # "a plan to end the strike": what it is for is its name
        words = purpose(token)
    if not words and lemma in BILLS and indefinite(token) and not (_any(token) or is_another(token)):
        return "bill"  # "a bill that would ...": the only one of its kind until a report names another
    if not words and lemma in MOVES | REQUESTS:
        words = sorted(complement(token) - {"it", "them"})[:3]
    words = words or large_sum(token)
    return " ".join([*dict.fromkeys(words), kind(lemma)]) if words else ""


def _any(token: Token) -> bool:
    return token.tag_ == "NNS" or any(child.lower_ in ("any", "no", "some") for child in token.children)


def _of_ideas(inside: set[str], token: Token) -> str | None:
    if any(child.dep_ in ("acl", "relcl", "ccomp") and _says(child) for child in token.children):
        return None  # "the notion that she lies": a claim, no proposal
    if token.tag_ == "NNS":
        return None  # "liberal ideas"
    if inside & KEEPERS:
        return PEACEKEEPING
    if inside & TRUCES:
        return "ceasefire"
    told = {t.i for child in token.children if child.dep_ == "relcl" for t in child.subtree}
    content = [t for t in token.subtree if t.pos_ in ("NOUN", "PROPN") and t.i != token.i and t.i not in told]
    if content:
        return " ".join(["idea", *(t.lemma_.lower() for t in content[:3])])
    return "" if token.n_rights == 0 and not indefinite(token) else None


def _says(verb: Token) -> bool:
    return any(child.lower_ == "that" and child.dep_ == "mark" for child in verb.children)
