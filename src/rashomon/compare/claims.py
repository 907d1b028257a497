"""What a report claims, one by one: the units that are aligned into points."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.compare.actors import Cast
from rashomon.compare.numbers import sort_of
from rashomon.extract.dates import resolve
from rashomon.model import (
    Event,
    Figure,
    Passage,
    Place,
    PointKind,
    Position,
    Report,
    Span,
    Statement,
    When,
    identity,
)
from rashomon.text import stems, word_spans

NUMBER_WORDS = frozenset(
    stem
    for word in (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
        "thousands million millions billion billions dozen dozens scores"
    ).split()
    for stem in stems(word)
)
# Statements that say something of the world; what is agreed to, urged or blamed is not thereby reported.
ASSERTING = frozenset({"clause", "according", "cited"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "what"})  # a clause that begins so is told by its sentence
NEARLY_ALL = 0.6  # of a sentence: what is left is its "in an interview on Friday"
TELLING = 3  # stems besides those of names; fewer do not say enough of an event to find it elsewhere
STOP = re.compile(r"[,;:.](?=\s|$)|\s[–—-]+\s")
LONGEST = 600  # characters of a claim's words; a statement that runs on is printed up to its first content


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that one report says.

    `words` are what is printed for it, `about` the stems by which it is compared. `actors` speak or act,
    `others` are spoken or done to; `origin` are those to whom the outlet attributes it (none: its own voice).
    All are ids of the story's cast. `names` are the stems of the other names in its sentence (places, ships),
    `day` is that of its report; `hearsay` may be what one says that another says. `alone` is a number that is the
    only one of its sort in its report.
    """

    id: str
    report: str
    kind: PointKind
    words: Passage
    about: frozenset[str]
    names: frozenset[str] = frozenset()
    day: str | None = None
    alone: bool = False
    actors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    quoted: tuple[Passage, ...] = ()
    when: When | None = None
    place: Place | None = None
    hearsay: bool = False
    figures: tuple[Figure, ...] = ()
    found: Statement | Event | Position | None = None


def claims(report: Report, cast: Cast) -> tuple[Claim, ...]:
    """Everything that a report claims, in reading order.

    Statements, events and positions as they were found; a sentence in which none was found, and which asks
    nothing, is a claim of its own, of kind event, in the outlet's voice.
    """
    found = [*_statements(report, cast), *_events(report, cast), *_positions(report, cast)]
    found += [*_rest(report, found), *_counts(report, cast)]
    found = [
        replace(c, names=_names(report, c.words), day=report.published.day, words=_legible(report, c.words))
        for c in found
    ]
    return tuple(sorted(found, key=lambda claim: (claim.words.start, claim.words.end, claim.id)))


def sentence(report: Report, span: Span) -> Span:
    """The sentence (or sentences) of the report that `span` lies in."""
    touched = [held for held in report.sentences if held.overlaps(span)]
    return Span(touched[0].start, touched[-1].end) if touched else span


def _statements(report: Report, cast: Cast) -> Iterator[Claim]:
    for statement in report.statements:
        if statement.type != "assertion":
            continue  # nothing was said: its sentence is the outlet's, see _rest
        speakers = cast.named(report, (source.actor for source in statement.sources))
        for i, parts in enumerate(_utterances(report, statement)):
            yield Claim(
                id=f"{statement.id}.{i}" if i else statement.id,
                report=report.id,
                kind="statement",
                words=_words(report, statement, parts, whole=i == 0),
                about=_about(report, parts),
                actors=speakers,
                others=cast.named(report, statement.audience),
                quoted=tuple(q for q in statement.quoted if any(part.span.covers(q.span) for part in parts)),
                when=statement.when,
                figures=_figures(report, parts),
                found=statement,
            )


def _legible(report: Report, words: Passage) -> Passage:
    """The words to print; of a relative clause all of its sentence, as nobody knows who "who" is."""
    first = next(iter(word_spans(words.text)), None)
    if first is None or words.text[first.start : first.end].lower() not in RELATIVE:
        return words
    around = sentence(report, words.span)
    return report.passage(around.start, around.end)


def _utterances(report: Report, statement: Statement) -> list[list[Passage]]:
    """The content sentence by sentence: what a speaker goes on to say may be all that another outlet carries.

    Parts of one sentence, with the cue in their midst, stay together.
    """
    found: list[list[Passage]] = []
    last = None
    for part in statement.content:
        own = sentence(report, part.span)
        if last and last.overlaps(own):
            found[-1].append(part)
        else:
            found.append([part])
        last = own
    return found


def _words(report: Report, statement: Statement, parts: Sequence[Passage], *, whole: bool) -> Passage:
    """What is printed: content, cue and source, and the rest of the sentence where that is little."""
    shown = list(parts)
    if whole:
        shown += [source.words for source in statement.sources] + ([statement.cue] if statement.cue else [])
    start, end = min(part.start for part in shown), max(part.end for part in shown)
    if end - start > LONGEST:
        start, end = parts[0].start, min(parts[0].end, parts[0].start + LONGEST)
    around = sentence(report, Span(start, end))
    if end - start >= NEARLY_ALL * (around.end - around.start):
        start, end = around.start, around.end
    return report.passage(start, end)


def _events(report: Report, cast: Cast) -> Iterator[Claim]:
    for event in report.events:
        words = _told(report, event.mentions[0])
        yield Claim(
            id=event.id,
            report=report.id,
            kind="event",
            words=words,
            about=_about(report, (words,)),
            actors=tuple(cast.of(report.id, id) for id in event.actors),
            others=tuple(cast.of(report.id, id) for id in event.recipients),
            origin=_origin(report, words.span, cast),
            when=event.when,
            place=report.place(event.place),
            hearsay=_is_hearsay(report, event),
            figures=_figures(report, (words,)),
            found=event,
        )


def _is_hearsay(report: Report, event: Event) -> bool:
    """Whether an event is told inside what one says that another says, as far as can be told.

    Nobody is looked for between quotation marks ("I hear them say that we never met"): all there may be hearsay.
    """
    told = event.triggers[0].span if event.triggers else event.mentions[0].span
    if any(quoted.span.covers(told) for statement in report.statements for quoted in statement.quoted):
        return True
    said = (
        part.span for statement in report.statements if statement.type == "assertion" for part in statement.content
    )
    return len({span for span in said if span.covers(told)}) > 1


def _told(report: Report, mention: Passage) -> Passage:
    """The words of an event; where they say little ("they met on Friday"), as far as the next stop."""
    texts = (text for actor in report.actors if actor.named for text in (actor.name, *actor.roles))
    names = {stem for text in texts for stem in stems(text)}
    if len(_about(report, (mention,)) - names) >= TELLING:
        return mention
    end = sentence(report, mention.span).end
    stop = STOP.search(report.text, mention.end, end)
    return report.passage(mention.start, max(mention.end, stop.start() if stop else end))


# "Offered to lower the toll", "called it unfair", "did not comment on it": a statement or an event tells it.
TOLD_ALREADY = frozenset({"appraisal", "clause", "silence"})


def _positions(report: Report, cast: Cast) -> Iterator[Claim]:
    for position in report.positions:
        if position.by.rpartition(" ")[2] in TOLD_ALREADY:
            continue
        words = position.evidence[0]
        yield Claim(
            id=position.id,
            report=report.id,
            kind="position",
            words=words,
            about=_about(report, (words,)),
            actors=(cast.of(report.id, position.holder),),
            origin=_origin(report, words.span, cast),
            # A stance that was only voiced on a day is no happening of that day.
            when=position.when if position.when and position.when.basis != "inferred" else None,
            found=position,
        )


def _counts(report: Report, cast: Cast) -> Iterator[Claim]:
    """Each number that says what it counts, with its sentence: it may stand in another setting elsewhere."""
    sorts = Counter(sort_of(figure) for figure in report.figures)
    for figure in report.figures:
        if not figure.counts:
            continue
        held = sentence(report, figure.words.span)
        words = report.passage(held.start, held.end)
        yield Claim(
            id=figure.id,
            report=report.id,
            kind="figure",
            words=words,
            about=_about(report, (words,)) | frozenset(stems(figure.counts)),
            origin=cast.named(report, (figure.issuer,)),
            figures=(figure,),
            alone=sorts[sort_of(figure)] == 1,
        )


def _rest(report: Report, found: Sequence[Claim]) -> Iterator[Claim]:
    taken = [claim.words.span for claim in found if not in_a_name(claim)]
    taken += [words.span for claim in found if isinstance(claim.found, Event) for words in claim.found.mentions]
    for held in report.sentences:
        if any(span.overlaps(held) for span in taken) or report.text[held.start : held.end].endswith("?"):
            continue
        words = report.passage(held.start, held.end)
        if not any(words.text[word.start : word.end].islower() for word in word_spans(words.text)):
            continue  # names and numbers alone tell nothing
        inside = (actor for actor in report.actors if any(held.covers(m.span) for m in actor.mentions))
        actors = [actor for actor in inside if actor.named]
        yield Claim(
            id=identity("c", report.id, held.start, held.end),
            report=report.id,
            kind="event",
            words=words,
            about=_about(report, (words,)),
            others=tuple(actor.id for actor in actors),
            when=_only_date(report, held),
            figures=_figures(report, (words,)),
        )


def _only_date(report: Report, held: Span) -> When | None:
    """The date of a sentence that gives no other: it is that of what the sentence tells."""
    times = [time for time in report.times if held.covers(time.words.span)]
    return resolve(times[0], report.published) if len(times) == 1 else None


def in_a_name(claim: Claim) -> bool:
    """Whether it is only told by how a thing is called: its sentence tells something else."""
    return isinstance(claim.found, Position) and claim.found.by.endswith(" name")


def _about(report: Report, parts: Sequence[Passage]) -> frozenset[str]:
    """The stems by which a claim is found to speak of the same as another.

    Numbers and dates are left out: they are what is compared.
    """
    dates = [time.words.span for time in report.times]
    found = set()
    for part in parts:
        kept = (
            part.text[word.start : word.end]
            for word in word_spans(part.text)
            if not any(Span(part.start + word.start, part.start + word.end).overlaps(date) for date in dates)
        )
        found.update(stems(" ".join(kept)))
    return frozenset(stem for stem in found if not stem[0].isdigit() and stem not in NUMBER_WORDS)


def _names(report: Report, words: Passage) -> frozenset[str]:
    """The stems of the capitalised words of a claim's sentence, but its first and those of actors and dates."""
    around = sentence(report, words.span)
    known = [mention.span for actor in report.actors if actor.named for mention in actor.mentions]
    known += [time.words.span for time in report.times]
    found: set[str] = set()
    for word in list(word_spans(report.text[around.start : around.end]))[1:]:
        span = Span(around.start + word.start, around.start + word.end)
        if report.text[span.start].isupper() and not any(span.overlaps(other) for other in known):
            found.update(stems(report.text[span.start : span.end]))
    return frozenset(found)


def _figures(report: Report, parts: Sequence[Passage]) -> tuple[Figure, ...]:
    return tuple(figure for figure in report.figures if any(part.span.covers(figure.words.span) for part in parts))


def _origin(report: Report, span: Span, cast: Cast) -> tuple[str, ...]:
    """Those to whom the words at `span` are attributed: the sources of the innermost statement around them."""
    around = [
        statement
        for statement in report.statements
        if statement.by.rpartition(" ")[2] in ASSERTING
        and any(content.span.covers(span) for content in statement.content)
    ]
    if not around:
        return ()
    innermost = min(around, key=lambda s: (sum(c.end - c.start for c in s.content), s.id))
    return cast.named(report, (source.actor for source in innermost.sources))
