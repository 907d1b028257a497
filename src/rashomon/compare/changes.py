"""What an edited sentence tells otherwise than before, by the mentions that stand where words differ.

An edit that touches no number, date, place, source, quotation, act or hedge, and brings or takes no more than a
few words, tells nothing else: it is slight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.compare.actors import Cast
from rashomon.compare.claims import NUMBER_WORDS, TELLING
from rashomon.compare.edits import Edit, Region, Side
from rashomon.compare.numbers import interval, number, sort_of
from rashomon.extract.dates import resolve
from rashomon.extract.events import status
from rashomon.group.copies import QUOTED
from rashomon.model import Attribute, Change, ChangeKind, Event, Figure, Report, Span, Statement, Time, Told
from rashomon.text import stems, words

QUOTATION = 4  # words; fewer in quotation marks are a name, or one word that is held off
NOT = frozenset({"not", "cannot", "without", "deny", "denied", "denies", "denying", "denial"})
HEDGES = frozenset({"reportedly", "allegedly", "apparently", "possibly", "principle", "partly"})
# Words that say whether a thing is so, or so for certain; put in or taken out, they change what is told.
WHETHER = NOT | HEDGES | status.NEGATIVE | status.UNREAL | status.OUGHT | status.CONDITIONS | status.REFUSALS
FEW = 4  # words of a region in which one that says whether a thing is so decides


@dataclass(frozen=True, slots=True)
class Pair:
    """An edited sentence in both versions, and who is who in them."""

    before: Side
    after: Side
    cast: Cast
    regions: tuple[Region, ...] = field(default=())

    def change(self, what: Attribute | Told, kind: ChangeKind, label: str) -> Change:
        """A change that its two sentences show."""
        return Change(what=what, kind=kind, label=label, before=self.before.passage, after=self.after.passage)


Rule = Callable[[Pair, Region], Iterator[Change]]


def changes(edit: Edit, cast: Cast) -> tuple[Change, ...]:
    """What an edit tells otherwise, each thing once; nothing of one that is slight."""
    if edit.before and edit.after:
        pair = Pair(edit.before, edit.after, cast, tuple(edit.regions()))
        found = [change for region in pair.regions for change in _of_region(pair, region)]
        return tuple(dict.fromkeys((*_figures(pair), *found)))
    side = edit.before or edit.after
    return tuple(_whole(side, cast, "removed" if edit.before else "added")) if side else ()


def _of_region(pair: Pair, region: Region) -> Iterator[Change]:
    """What the first rule says that has something to say of a region."""
    for rule in RULES:
        if found := tuple(rule(pair, region)):
            yield from found
            return


def _figures(pair: Pair) -> Iterator[Change]:
    """Numbers that were changed: those that count one thing, or that stand where the words differ."""
    left, right = _unlike(_in(pair.before), _in(pair.after))
    for sort in dict.fromkeys(map(sort_of, left)):
        ours = [figure for figure in left if sort_of(figure) == sort]
        theirs = [figure for figure in right if sort_of(figure) == sort]
        for one, other in zip(ours, theirs, strict=False):
            # Where its words are the same it was read in another way; of its hedge only the words before it tell.
            if one.value == other.value or _touched(pair, one):
                yield _number(pair, one, other)


def _number(pair: Pair, one: Figure, other: Figure) -> Change:
    counts = one.counts or other.counts or one.unit or "a number"
    return pair.change("number", "changed", f"{counts}: {number(one)}, later {number(other)}")


def _unlike(left: Sequence[Figure], right: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """The figures of each that the other does not have."""
    one, other = ([(sort_of(figure), _value(figure)) for figure in some] for some in (left, right))
    return (
        [figure for figure, key in zip(left, one, strict=True) if key not in other],
        [figure for figure, key in zip(right, other, strict=True) if key not in one],
    )


def _value(figure: Figure) -> object:
    """A number with what its hedge leaves open: two hedges that leave the same open are one."""
    return (figure.value, interval(figure)) if figure.value is not None else number(figure)


def _in(side: Side) -> list[Figure]:
    return [figure for figure in side.report.figures if side.span.covers(figure.words.span)]


def _touched(pair: Pair, figure: Figure) -> bool:
    gone = (place for region in pair.regions for place in pair.before.places[slice(*region.before)])
    return any(place.overlaps(figure.words.span) for place in gone)


# The rules, for the words of a region in each of the two sentences


def _quoted(pair: Pair, region: Region) -> Iterator[Change]:
    """Words inside quotation marks: what is quoted is printed as it was said, or it is another quotation."""
    inside = [_quotation(side, place) for side, place in _stretches(pair, region)]
    if not any(inside):
        return
    left, right = region.before[1] - region.before[0], region.after[1] - region.after[0]
    if not all(inside):
        kind: ChangeKind = "removed" if inside[0] else "added"
        if max(left, right) >= QUOTATION:
            yield pair.change("quotation", kind, f"a quotation {kind}")
        return
    said = "the words of a quotation changed"
    if not left or not right:
        said = "a quotation cut" if left else "a quotation given more fully"
    yield pair.change("wording", "changed", said)


def _quotation(side: Side, place: Span) -> Span | None:
    """The quotation in which words stand; of an empty place, one around it."""
    quotes = quotations(side.report, side.span)
    return next(
        (one for one in quotes if one.start <= place.start and place.end <= one.end and place.end > one.start),
        None,
    )


def quotations(report: Report, within: Span) -> list[Span]:
    """What is quoted in a stretch of a report, by its marks and as the extractor read it."""
    start = report.text.rfind("\n", 0, within.start) + 1
    end = report.text.find("\n", within.end)
    marked = (
        Span(*match.span()) for match in QUOTED.finditer(report.text, start, end if end > 0 else len(report.text))
    )
    read = (quoted.span for statement in report.statements for quoted in statement.quoted)
    return [span for span in (*marked, *read) if span.overlaps(within)]


def _dates(pair: Pair, region: Region) -> Iterator[Change]:
    left, right = (
        [time for time in side.report.times if time.words.span.overlaps(place)]
        for side, place in _stretches(pair, region)
    )
    if left and right and not _one_day(pair, left[0], right[0]):
        yield pair.change("date", "changed", f"{left[0].words.text}, later {right[0].words.text}")
    elif left and right:
        return


def _one_day(pair: Pair, left: Time, right: Time) -> bool:
    one = resolve(left, pair.before.report.published)
    other = resolve(right, pair.after.report.published)
    if one and other and one.start and other.start:
        return (one.start, one.end) == (other.start, other.end)
    return left.value == right.value


def _numerals(pair: Pair, region: Region) -> Iterator[Change]:
    """A number in place of another one, of which it was not understood what it counts."""
    left, right = (_numeral(pair.before, region.before), _numeral(pair.after, region.after))
    if left and right and left != right and not any(_figures(pair)):
        yield pair.change("number", "changed", f"a number: {left}, later {right}")


def _numeral(side: Side, where: tuple[int, int]) -> str:
    times = [time.words.span for time in side.report.times]
    return " ".join(
        side.report.text[place.start : place.end]
        for place, word in zip(side.places[slice(*where)], side.words[slice(*where)], strict=True)
        if (word[0].isdigit() or set(stems(word)) & NUMBER_WORDS) and not any(map(place.overlaps, times))
    )


def _sources(pair: Pair, region: Region) -> Iterator[Change]:
    """Another source in the place of one; whom a pronoun or another form of the name means is the same one."""
    left, right = (_speaker(side, place, pair.cast) for side, place in _stretches(pair, region))
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


def _whether(pair: Pair, region: Region) -> Iterator[Change]:
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


def _status(side: Side, pair: Pair) -> str:
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


def _places(pair: Pair, region: Region) -> Iterator[Change]:
    left, right = (
        [one for one in side.report.places if any(m.span.overlaps(place) for m in one.mentions)]
        for side, place in _stretches(pair, region)
    )
    if left and right and left[0].id != right[0].id:
        yield pair.change("place", "changed", f"{left[0].name}, later {right[0].name}")


def _actors(pair: Pair, region: Region) -> Iterator[Change]:
    """Another named actor in the place of one."""
    left, right = (
        {
            pair.cast.of(side.report.id, actor.id): actor.name
            for actor in side.report.actors
            if actor.named and any(m.span.overlaps(place) for m in actor.mentions)
        }
        for side, place in _stretches(pair, region)
    )
    if len(left) == len(right) == 1 and not left.keys() & right.keys():
        yield pair.change("actor", "changed", f"{next(iter(left.values()))}, later {next(iter(right.values()))}")


def _deeds(pair: Pair, region: Region) -> Iterator[Change]:
    """An act of another sort in the place of one ("detained", "killed")."""
    left, right = (
        [event for event in side.report.events if any(t.span.overlaps(place) for t in event.triggers)]
        for side, place in _stretches(pair, region)
    )
    if left and right and (left[0].type, left[0].mode) != (right[0].type, right[0].mode):
        one, other = (_trigger(events[0], side) for events, side in ((left, pair.before), (right, pair.after)))
        yield pair.change("event", "changed", f"{one}, later {other}")


def _trigger(event: Event, side: Side) -> str:
    return next(t.text for t in event.triggers if side.span.covers(t.span))


def _clauses(pair: Pair, region: Region) -> Iterator[Change]:
    """What was put in or taken out, where it is more than a few words and tells something by itself."""
    (left, place), (right, other) = _stretches(pair, region)
    for side, span, others, kind in ((left, place, right, "removed"), (right, other, left, "added")):
        text = side.report.text[span.start : span.end]
        new = set(stems(text)) - set(others.stems)
        what = _told(side, span)
        if len(new) >= TELLING and what:
            yield pair.change(what, kind, _said(what, kind))  # type: ignore[arg-type]


RULES: tuple[Rule, ...] = (
    _quoted,
    _numerals,
    _dates,
    _sources,
    _whether,
    _places,
    _actors,
    _deeds,
    _clauses,
)


def _stretches(pair: Pair, region: Region) -> tuple[tuple[Side, Span], tuple[Side, Span]]:
    """The places of a region in both reports; where it has no words, the empty place between two of them."""
    return (pair.before, _stretch(pair.before, region.before)), (pair.after, _stretch(pair.after, region.after))


def _stretch(side: Side, where: tuple[int, int]) -> Span:
    start, end = where
    if start < end:
        return Span(side.places[start].start, side.places[end - 1].end)
    at = side.places[start - 1].end if start else side.span.start
    return Span(at, at)


# Whole sentences


def _whole(side: Side, cast: Cast, kind: ChangeKind) -> Iterator[Change]:
    """What a sentence tells that was added or removed; one of hardly any words tells nothing."""
    if len(side.stems) < TELLING:
        return
    what = _told(side, side.span)
    if what in (None, "figure"):
        what = "event"
    label = _said(what, kind, _by(side, cast) if what in ("quotation", "statement") else "")
    words_ = side.passage
    yield Change(
        what=what,
        kind=kind,
        label=label,
        before=words_ if kind == "removed" else None,
        after=words_ if kind == "added" else None,
    )


def _told(side: Side, span: Span) -> Told | None:
    """The foremost kind of mention in a stretch: of words that are quoted, a stance, words, a number, an act."""
    report = side.report
    if any(_quoted_words(report, one, span) >= QUOTATION for one in quotations(report, span)):
        return "quotation"
    if any(words.span.overlaps(span) for position in report.positions for words in position.evidence):
        return "position"
    if any(_tells(statement, span) for statement in report.statements):
        return "statement"
    if any(trigger.span.overlaps(span) for event in report.events for trigger in event.triggers):
        return "event"
    return "figure" if any(figure.words.span.overlaps(span) for figure in report.figures) else None


def _tells(statement: Statement, span: Span) -> bool:
    return statement.cue is not None and statement.type == "assertion" and span.covers(statement.cue.span)


def _quoted_words(report: Report, quoted: Span, span: Span) -> int:
    start, end = max(quoted.start, span.start), min(quoted.end, span.end)
    return len(words(report.text[start:end]))


def _said(what: Told, kind: ChangeKind, by: str = "") -> str:
    names = {"event": "something told", "figure": "a number", "position": "a stance"}
    named = names.get(what, f"a {what}")
    return f"{named}{f' of {by}' if by else ''} {kind}"


def _by(side: Side, cast: Cast) -> str:
    """The name of the only one whose words a sentence gives."""
    names = {
        actor.name
        for statement in side.report.statements
        if any(part.span.overlaps(side.span) for part in (*statement.content, *statement.quoted))
        for source in statement.sources
        if (own := side.report.actor(source.actor)) and own.named
        if (actor := cast.actor(cast.of(side.report.id, own.id)))
    }
    return names.pop() if len(names) == 1 else ""
