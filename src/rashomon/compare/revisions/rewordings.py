"""What the words that differ in an edited sentence tell otherwise: one rule for each kind of mention."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.shown import TELLING
from rashomon.compare.revisions.edited import Edited
from rashomon.compare.revisions.edits import Region, Side
from rashomon.compare.revisions.recounts import numerals
from rashomon.compare.revisions.tellings import QUOTATION, quotations, said, told
from rashomon.coreference.acts import relation, word
from rashomon.extract.dates import resolve
from rashomon.extract.events.status import CONDITIONS, OUGHT, REFUSALS, UNREAL
from rashomon.extract.verbs import NEGATIVE
from rashomon.model import Change, ChangeKind, Span, Time
from rashomon.text import stems

NOT = frozenset({"not", "cannot", "without", "deny", "denied", "denies", "denying", "denial"})
HEDGES = frozenset({"reportedly", "allegedly", "apparently", "possibly", "principle", "partly"})
# Words that say whether a thing is so, or so for certain; put in or taken out, they change what is told.
WHETHER = NOT | HEDGES | NEGATIVE | UNREAL | OUGHT | CONDITIONS | REFUSALS
FEW = 4  # words of a region in which one that says whether a thing is so decides

Rule = Callable[[Edited, Region], Iterator[Change]]


def reworded(pair: Edited, region: Region) -> Iterator[Change]:
    """What the first rule says that has something to say of the words that differ."""
    for rule in RULES:
        if found := tuple(rule(pair, region)):
            yield from found
            return


def _quoted(pair: Edited, region: Region) -> Iterator[Change]:
    """Words inside quotation marks: what is quoted is printed as it was said, or it is another quotation."""
    inside = [_quotation(side, place) for side, place in pair.stretches(region)]
    if not any(inside):
        return
    left, right = region.before[1] - region.before[0], region.after[1] - region.after[0]
    if not all(inside) and not _goes_on(pair, region, inside):
        kind: ChangeKind = "removed" if inside[0] else "added"
        if max(left, right) >= QUOTATION:
            yield pair.change("quotation", kind, f"a quotation {kind}")
        return
    named = "the words of a quotation changed"
    if not right or not inside[1]:
        named = "a quotation cut"
    elif not left or not inside[0]:
        named = "a quotation given more fully"
    yield pair.change("wording", "changed", named)


def _goes_on(pair: Edited, region: Region, inside: Sequence[Span | None]) -> bool:
    """Whether the quotation has more words in its sentence than differ, and the other sentence quotes as well."""
    side, quoted, where = (
        (pair.before, inside[0], region.before) if inside[0] else (pair.after, inside[1], region.after)
    )
    others = pair.after if inside[0] else pair.before
    held = sum(quoted is not None and quoted.covers(place) for place in side.places)
    return held > where[1] - where[0] and bool(quotations(others.report, others.span))


def _quotation(side: Side, place: Span) -> Span | None:
    """The quotation in which words stand; of an empty place, one around it."""
    quotes = quotations(side.report, side.span)
    return next(
        (one for one in quotes if one.start <= place.start and place.end <= one.end and place.end > one.start),
        None,
    )


def _dates(pair: Edited, region: Region) -> Iterator[Change]:
    left, right = (
        [time for time in side.report.times if time.words.span.overlaps(place)]
        for side, place in pair.stretches(region)
    )
    if left and right and not _one_day(pair, left[0], right[0]):
        yield pair.change("date", "changed", f"{left[0].words.text}, later {right[0].words.text}")
    elif left and right:
        return


def _one_day(pair: Edited, left: Time, right: Time) -> bool:
    one = resolve(left, pair.before.report.published)
    other = resolve(right, pair.after.report.published)
    if one and other and one.start and other.start:
        return (one.start, one.end) == (other.start, other.end)
    return left.value == right.value


def _sources(pair: Edited, region: Region) -> Iterator[Change]:
    """Another source in the place of one; whom a pronoun or another form of the name means is the same one."""
    left, right = (_speaker(side, place, pair.cast) for side, place in pair.stretches(region))
    if left and right and left[0] != right[0] and left[1] != right[1]:
        yield pair.change("attribution", "changed", f"according to {left[1]}, later {right[1]}")


def _speaker(side: Side, place: Span, cast: Cast) -> tuple[str, str] | None:
    """The named actor to whose words as a source a place belongs, and its name."""
    for statement in side.report.statements:
        for source in statement.sources:
            actor = side.report.actor(source.actor)
            if source.words.span.overlaps(place) and actor and actor.named:
                id = cast.of(side.report.id, actor.id)
                joined = cast.actor(id)
                return id, joined.name if joined else actor.name
    return None


def _whether(pair: Edited, region: Region) -> Iterator[Change]:
    left, right = pair.before.words[slice(*region.before)], pair.after.words[slice(*region.after)]
    one, other = _deciding(left), _deciding(right)
    if one == other or min(len(left), len(right)) > FEW:
        return
    statuses = [_status(side, pair) for side in (pair.before, pair.after)]
    if all(statuses) and statuses[0] != statuses[1]:
        label = f"{statuses[0]}, later {statuses[1]}"
    else:
        gone, come = [w for w in one if w not in other], [w for w in other if w not in one]
        label = "; ".join(
            f"“{' '.join(found)}” {said}" for found, said in ((gone, "removed"), (come, "added")) if found
        )
    yield pair.change("status", "changed", label)


def _deciding(held: Sequence[str]) -> list[str]:
    return [word for word in held if word in WHETHER or word.endswith(("n't", "n’t"))]


def _status(side: Side, pair: Edited) -> str:
    """The status of the only act of both sentences that differs in them; empty where it is not clear which."""
    left, right = _acts(pair.before), _acts(pair.after)
    differ = [lemma for lemma in sorted(left.keys() & right.keys()) if left[lemma] != right[lemma]]
    return _acts(side)[differ[0]] if len(differ) == 1 else ""


def _acts(side: Side) -> dict[str, str]:
    return {
        lemma: event.status
        for event in side.report.events
        for lemma, trigger in zip(event.lemmas, event.triggers, strict=False)
        if side.span.covers(trigger.span)
    }


def _places(pair: Edited, region: Region) -> Iterator[Change]:
    left, right = (
        [one for one in side.report.places if any(m.span.overlaps(place) for m in one.mentions)]
        for side, place in pair.stretches(region)
    )
    if left and right and left[0].id != right[0].id:
        yield pair.change("place", "changed", f"{left[0].name}, later {right[0].name}")


def _actors(pair: Edited, region: Region) -> Iterator[Change]:
    """Another named actor in the place of one."""
    left, right = (
        {
            pair.cast.of(side.report.id, actor.id): actor.name
            for actor in side.report.actors
            if actor.named and any(m.span.overlaps(place) for m in actor.mentions)
        }
        for side, place in pair.stretches(region)
    )
    if len(left) == len(right) == 1 and not left.keys() & right.keys():
        yield pair.change("actor", "changed", f"{next(iter(left.values()))}, later {next(iter(right.values()))}")


def _deeds(pair: Edited, region: Region) -> Iterator[Change]:
    """Another act in the place of one ("rejected", "accepted"): words without a sense in common."""
    left, right = pair.before.words[slice(*region.before)], pair.after.words[slice(*region.after)]
    for (side, place), others in zip(pair.stretches(region), (right, left), strict=True):
        lemma = _act(side, place)
        if lemma and others and len(left) <= FEW and len(right) <= FEW and not _can_be(lemma, others):
            yield pair.change("event", "changed", f"{' '.join(left)}, later {' '.join(right)}")
            return


def _act(side: Side, place: Span) -> str | None:
    """The base form of the word for an act that stands in a place."""
    return next(
        (
            lemma
            for event in side.report.events
            for lemma, trigger in zip(event.lemmas, event.triggers, strict=False)
            if trigger.span.overlaps(place)
        ),
        None,
    )


def _can_be(lemma: str, others: Sequence[str]) -> bool:
    return any(relation(word(lemma), word(stem)) for other in others for stem in (other, *stems(other)))


def _clauses(pair: Edited, region: Region) -> Iterator[Change]:
    """What was put in or taken out, where it is more than a few words and tells something by itself."""
    (left, place), (right, other) = pair.stretches(region)
    for side, span, others, kind in ((left, place, right, "removed"), (right, other, left, "added")):
        text = side.report.text[span.start : span.end]
        new = set(stems(text)) - set(others.stems)
        what = told(side, span)
        if len(new) >= TELLING and what:
            yield pair.change(what, kind, said(what, kind))  # type: ignore[arg-type]


RULES: tuple[Rule, ...] = (
    _quoted,
    numerals,
    _dates,
    _sources,
    _whether,
    _places,
    _actors,
    _deeds,
    _clauses,
)
