"""Teams called by a place, in reports of sport: where Norway beat Denmark 3-1, neither state did anything."""

from __future__ import annotations

from rashomon.extract.actors.kinds.states import WHERE
from rashomon.extract.actors.names.recognised import entities
from rashomon.extract.actors.syntax.clauses import SUBJECTS
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import country_of, lexicon
from rashomon.text import fold

# Words that few reports have but those of sport; DIFFERENT of them make one.
SPORT = frozenset(
    """baseball basketball batsman batting bowler bowling championship championships coach cricket cup defender
    defenders finals fixture football forward forwards goalkeeper goals goalscorer halftime half-time handball
    hockey innings kickoff kick-off league match matches medal medallist midfielder netball opener pitcher
    player players playoff playoffs quarterback quarterfinal quarter-final quarterfinals quarter-finals rebound
    rebounds referee rugby scored scorer scoreline semifinal semi-final semifinals semi-finals shootout soccer
    softball stadium striker teammate teammates tennis touchdown touchdowns tournament tournaments umpire
    volleyball wicket wickets winger""".split()
)
DIFFERENT = 5
RARE = 150  # words of the report for each of sport, at most
PLAYS = frozenset(
    """advance bat beat bowl concede defeat draw edge equalise equalize face lead lose outscore overcome play
    qualify score thrash trail win""".split()
)
PLAYED = frozenset("beat defeat edge face outscore overcome play thrash".split())
AGAINST = frozenset("against over v vs versus".split())
LABELS = frozenset({"GPE", "LOC", "ORG"})


def teams(words: Words, registry: dict[str, Somebody]) -> list[Found]:
    """The mentions of those who play; none in a report that is not of sport, none of a name that speaks."""
    if not _is_of_sport(words):
        return []
    places: dict[str, list[tuple[int, int]]] = {}
    for start, end, label in entities(words):
        if label in LABELS:
            places.setdefault(words.said(start, end), []).append((start, end))
    found = []
    for name, held in places.items():
        roots = [words.root(*place) for place in held]
        if any(_plays(words, root) for root in roots) and not any(_speaks(words, root) for root in roots):
            key = fold(name)
            who = registry.setdefault(
                f"organisation {key}", Somebody("organisation", key, name, country_of(name), nouns={"team"})
            )
            found += [
                Found(start, end, (who,), "name", start) for start, end in held if _is_whole(words, start, end)
            ]
    return found


def _is_of_sport(words: Words) -> bool:
    said = [word for word in words.lower if word in SPORT]
    return len(set(said)) >= DIFFERENT and len(said) * RARE >= len(words)


def _plays(words: Words, root: int) -> bool:
    """Whether a name is the subject or the object of play, or stands behind "against"."""
    dep, verb = words.dep[root], words.head[root]
    if dep in SUBJECTS:
        return words.lemma[verb] in PLAYS
    if dep == "dobj":
        return words.lemma[verb] in PLAYED
    return dep == "pobj" and words.lower[verb] in AGAINST


def _speaks(words: Words, root: int) -> bool:
    return words.dep[root] in SUBJECTS and words.lemma[words.head[root]] in lexicon().speech


def _is_whole(words: Words, start: int, end: int) -> bool:
    """Whether the name is here no place and no part of something else: "in Norway", "the Norway goalkeeper"."""
    root = words.root(start, end)
    if words.dep[root] in {"compound", "nmod", "amod"} and words.head[root] >= end:
        return False
    return start == 0 or words.lower[start - 1] not in WHERE | {"from"}
