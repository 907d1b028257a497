"""Who holds a stance, by the nouns that a clause names: an actor, who signs, "we", "her country", "the group"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.cast import Cast
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.stances import SIGNS_OFF, WRITTEN
from rashomon.extract.verbs import is_negated
from rashomon.model import TOLD_AS_FACT, Report, Span

COUNTRIES = frozenset("country government nation".split())
BODIES = frozenset("alliance bloc company country government group militia movement union".split())


def those_who(report: Report, nouns: tuple[Token, ...], cast: Cast) -> tuple[str, ...]:
    """The ids of those for whom the nouns stand; none where that is in doubt."""
    return (
        _own_body(report, nouns)
        or cast.all(nouns)
        or cast.all(_authors(nouns))
        or speakers(report, nouns)
        or _own_country(report, nouns, cast)
    )


def _authors(nouns: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who signed or sent the words that say it: "signed a petition calling on her to resign"."""
    if len(nouns) != 1 or nouns[0].lemma_.lower() not in WRITTEN or nouns[0].dep_ != "dobj":
        return ()
    verb = nouns[0].head
    real = verb.lemma_ in SIGNS_OFF and status(verb) in TOLD_AS_FACT and not is_negated(verb)
    return clause.agents(verb) if real else ()


def _own_country(report: Report, nouns: tuple[Token, ...], cast: Cast) -> tuple[str, ...]:
    """For whom somebody acts who speaks of "her country", "his government"."""
    if len(nouns) != 1 or nouns[0].lemma_.lower() not in COUNTRIES:
        return ()
    owners = (id for child in nouns[0].children if child.dep_ == "poss" for id in cast.heads.get(child.i, ()))
    actors = [actor for id in owners if (actor := report.actor(id))]
    return (actors[0].acts_for,) if len(actors) == 1 and actors[0].acts_for else ()


def _own_body(report: Report, nouns: tuple[Token, ...]) -> tuple[str, ...]:
    """For whom somebody acts who says that "the group" or "the bloc" will or will not."""
    if len(nouns) != 1 or nouns[0].lemma_.lower() not in BODIES:
        return ()
    if [child.lower_ for child in nouns[0].children] != ["the"]:
        return ()
    at = Span(nouns[0].idx, nouns[0].idx + len(nouns[0]))
    said = [s for s in report.statements if s.kind != "silence" and any(c.span.covers(at) for c in s.content)]
    told = {source.actor for statement in said for source in statement.sources}
    speaker = report.actor(next(iter(told)) or "") if len(told) == 1 else None
    return (speaker.acts_for,) if speaker and speaker.acts_for else ()


def speakers(report: Report, nouns: tuple[Token, ...]) -> tuple[str, ...]:
    """Who says "I" or "we" between quotation marks: one, or all who say it together."""
    if len(nouns) != 1 or nouns[0].lower_ not in ("i", "me", "us", "we"):
        return ()
    at = Span(nouns[0].idx, nouns[0].idx + len(nouns[0]))
    said = [s for s in report.statements if any(q.span.covers(at) for q in s.quoted)]
    found = list(dict.fromkeys(source.actor for s in said for source in s.sources))
    if len(said) != 1 or (nouns[0].lower_ in ("i", "me") and len(found) != 1):
        return (found[0],) if len(found) == 1 and found[0] else ()
    return tuple(actor for actor in found if actor) if all(found) else ()
