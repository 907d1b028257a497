"""A dossier as Markdown that a person can paste into a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.export import dates, labels
from rashomon.export.cited import Cited
from rashomon.export.numbered import Dated, Numbered
from rashomon.export.parts.contrasts import Contrast
from rashomon.export.parts.speakers import Spoken, Utterance
from rashomon.export.parts.steps import Hold
from rashomon.export.story import StoryView, story_view
from rashomon.export.view import Holdings
from rashomon.export.visible import link
from rashomon.model import Dossier, Passage
from rashomon.text import plain

SPECIAL = re.compile(r"[\\`*_\[\]<>#&|~$]")
# What Markdown reads as a list at the start of a line, and as an address anywhere.
STARTS = re.compile(r"^(\d{1,9})([.)])|^([-+=])")
ADDRESSES = re.compile(r"(?i)(?:https?|ftp)(?=:)|www(?=\.)")
QUOTED = re.compile('["“”«»]')


def markdown(dossier: Dossier, holdings: Holdings) -> str:
    """The dossier, the questions in their order. Raises ValueError where the holdings lack one of its reports."""
    view = story_view(dossier, holdings)
    facts = [
        dates.days(view.first, view.last),
        labels.counted(view.outlets, "outlet"),
        labels.counted(len(dossier.voices), "voice"),
        labels.counted(len(view.cited), "report"),
    ]
    facts += [f"{view.unread} not analysed"] if view.unread else []
    lines = [f"# {escaped(dossier.title)}", "", " · ".join(facts), ""]
    changed = (("What changed in the pages", _revised(view), ""),) if view.revised else ()
    sources = ("Sources", _sources(view), "")
    is_unnamed = any(one.unnamed for one in view.cited)  # then nobody knows before which report a label stands for
    for title, body, empty in (
        *((sources,) if is_unnamed else ()),
        ("In their words", _synopsis(view), "No sentence was found that can be read by itself."),
        ("What is agreed", _points(view), "Nothing could be set side by side."),
        ("Who said what", _said(view), "No statement was found of which it is clear who made it."),
        ("Where they differ", _contrasts(view), "No difference between two versions was found."),
        ("Positions", _positions(view), "No stance on a named proposal was found."),
        (
            "What each leaves out",
            _left_out(view),
            "No report can be called silent about a point.",
        ),
        ("Timeline", _timeline(view), "No event with a date was found."),
        ("Who is who", _who(view), "No named actor says or does anything."),
        *changed,
        *(() if is_unnamed else (sources,)),
    ):
        lines += [f"## {title}", "", *(list(body) or [empty]), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def escaped(text: str) -> str:
    """A text of a page as one line that Markdown shows as it is."""
    line = SPECIAL.sub(r"\\\g<0>", plain(text))
    line = STARTS.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)
    # The first letter of an address as a character reference: it shows as it is, and nothing links it.
    return ADDRESSES.sub(lambda m: f"&#{ord(m[0][0])};{m[0][1:]}", line)


def _quote(words: Passage) -> str:
    """The words in quotation marks, unless there are some among them already."""
    return escaped(words.text) if QUOTED.search(words.text) else f"“{escaped(words.text)}”"


def _labels(cited: Iterable[Cited]) -> str:
    return escaped(", ".join(dict.fromkeys(one.label for one in cited)))


def _points(view: StoryView) -> Iterator[str]:
    for standing, points in view.standings:
        if points:
            yield f"### {standing.capitalize()} ({len(points)}): {labels.STANDINGS[standing]}"
            yield ""
            for held in points:
                yield from _point(view, held)
            yield ""


def _point(view: StoryView, held: Numbered) -> Iterator[str]:
    point = held.point
    first, *others = view.tellings(point)
    yield f"- **{held.number}.** {_told(view, first)}"
    for alike in others:
        yield f"  - {_told(view, alike)}"
    if point.standing not in ("single", "unmeasured") or len(view.cited) > 1 < len(point.versions):
        yield f"  - {escaped(view.in_words(point.why))}"


def _told(view: StoryView, alike: Sequence[Passage]) -> str:
    told = f"{_labels(view.of(words.report) for words in alike)}: {escaped(alike[0].text)}"
    return told + _meant(view, alike[0])


def _meant(view: StoryView, words: Passage | None) -> str:
    meant = "; ".join(view.meant(words)) if words else ""
    return f" *({escaped(meant)})*" if meant else ""


def _said(view: StoryView) -> Iterator[str]:
    for speaker in view.speakers:
        note = "" if speaker.resolved else " (not traced to a name)"
        yield f"### {escaped(speaker.name)}{note}"
        yield ""
        for utterance in speaker.utterances:
            yield from _utterance(utterance)
        yield ""


def _utterance(utterance: Utterance) -> Iterator[str]:
    first, *others = utterance.alike()
    yield f"- {_spoken(first)}"
    for alike in others:
        yield f"  - {_spoken(alike)}"


def _spoken(alike: Sequence[Spoken]) -> str:
    words = " … ".join(escaped(passage.text) for passage in alike[0].words)
    facts = "; ".join(escaped(fact) for fact in alike[0].facts())
    return f"{_labels(one.cited for one in alike)}: {words} ({facts})"


def _contrasts(view: StoryView) -> Iterator[str]:
    for contrast in view.contrasts:
        yield f"- **{labels.ATTRIBUTES[contrast.attribute]}** (point {contrast.point})"
        yield from _sides(contrast)
        for verdict in contrast.verdicts:
            between = contrast.between(verdict)
            yield f"  - *{verdict.kind}*: {escaped(view.in_words(verdict.why))}{between and f' ({between})'}"


def _sides(contrast: Contrast) -> Iterator[str]:
    for side in contrast.sides:
        also = f", also {escaped(', '.join(side.also))}" if side.also else ""
        read = f", read as {escaped(side.value)}" if side.value not in side.words.text else ""
        letter = f"{side.letter}, " if len(contrast.sides) > 2 else ""
        yield f"  - {letter}{_labels([side.cited])}{also}: {escaped(side.words.text)}{read}"


def _positions(view: StoryView) -> Iterator[str]:
    for holder in view.stances.holders:
        acts_for = f", for {escaped(holder.acts_for)}" if holder.acts_for else ""
        yield f"- **{escaped(holder.name)}**{acts_for}"
        for proposal, cell in zip(view.stances.proposals, holder.cells, strict=True):
            if cell.steps:
                changed = f" *Changed*: {labels.sequence(cell.sequence)}." if cell.changes else ""
                yield f"  - On {_quote(proposal)}.{changed}"
                for step in cell.steps:
                    if step.differs:
                        yield f"    - *{labels.framed([framing.stance for framing in step.framings])}*:"
                    under = "  " if step.differs else ""
                    for hold in (hold for framing in step.framings for hold in framing.holds):
                        yield f"    {under}- {_hold(hold)}"


def _hold(hold: Hold) -> str:
    conditions = [_quote(condition) for condition in hold.position.conditions]
    on = f", on condition: {labels.listed(conditions)}" if conditions else ""
    evidence = " … ".join(_quote(words) for words in hold.evidence())
    about = ", ".join(
        [dates.since(hold.position.when, hold.day), *map(escaped, labels.according(hold.by, hold.own, hold.via))]
    )
    return f"*{hold.position.stance}*{on}. In the words: {evidence} ({_labels([hold.cited])}, {about})"


def _left_out(view: StoryView) -> Iterator[str]:
    for left in (left for left in view.left_out if left.silent):
        yield f"- {_labels([left.cited])} is silent about {labels.counted(len(left.silent), 'point')}:"
        for number, point in left.foremost():
            carriers = _labels(view.of(id) for id in view.carriers(point))
            yield f"  - **{number}.** {_quote(point.summary)} (carried by {carriers})"
        if left.others():
            yield f"  - and {labels.numbered(left.others())}"
        if left.alone:
            many = labels.counted(len(left.alone), "point")
            yield f"  - nobody else leaves out {many}: {_numbers(left.alone)}"
    for left in (left for left in view.left_out if left.only):
        numbers = _numbers([number for number, _ in left.only])
        yield f"- {_labels([left.cited])} alone carries {labels.counted(len(left.only), 'point')}: {numbers}"
    for left in view.left_out:
        for why, held in left.absent:
            nothing = f"{_labels([left.cited])} has nothing of {labels.numbered(held)}"
            yield f"- {nothing}; whether it left that out is not known: {why}"
    for left in (left for left in view.left_out if left.alluded):
        yield f"- {_labels([left.cited])} may tell {labels.numbered(left.alluded)} in other words"


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))


def _synopsis(view: StoryView) -> Iterator[str]:
    for told in view.synopsis:
        number = f"point {told.point}; " if told.point else ""
        meant = _meant(view, view.place(told.sentence))
        yield f"- {escaped(told.sentence.text)}{meant} *({number}{escaped('; '.join(told.facts))})*"


def _timeline(view: StoryView) -> Iterator[str]:
    if view.foremost():
        yield "### The days that matter most"
        yield ""
        yield from (_dated(view, dated, dated.entry.salience) for dated in view.foremost())
        yield ""
        yield "### In full"
        yield ""
    yield from (_dated(view, dated) for _, entries in view.days() for dated in entries)
    if view.undated():
        yield ""
        yield "### Without a date"
        yield ""
        yield from (_dated(view, dated) for dated in view.undated())


def _dated(view: StoryView, dated: Dated, why: str = "") -> str:
    evidence = dated.entry.evidence
    facts = [_labels(view.of(words.report) for words in evidence), escaped(view.in_words(why or dated.entry.why))]
    facts += [f"otherwise {escaped(', '.join(found))}" for found in [view.otherwise(dated)] if found]
    meant = _meant(view, evidence[0])
    return f"- **{dates.when(dated.entry.when)}** {_quote(evidence[0])}{meant} ({'; '.join(filter(None, facts))})"


def _who(view: StoryView) -> Iterator[str]:
    for one in view.who:
        yield f"- **{escaped(one.actor.name)}** ({'; '.join(escaped(fact) for fact in one.facts())})"
        for side in one.sides:
            yield f"  - {side.leaning} {_quote(side.words)}{escaped(side.company)}"
        for deed in one.deeds:
            carriers = _labels(view.of(words.report) for words in deed.evidence)
            whom = escaped(deed.target.name + deed.told)
            yield f"  - {deed.act} {whom}: {_quote(deed.evidence[0])} ({carriers})"


def _revised(view: StoryView) -> Iterator[str]:
    for found in view.revised:
        yield f"- **{escaped(found.cited.label)}**, {escaped(found.facts)}"
        for told in found.told:
            yield f"  - {escaped('; '.join(told.labels))}"
            for side, name in ((told.before, "before"), (told.after, "after")):
                if side:
                    yield f"    - {name}: {escaped(''.join(run.text for run in side.runs))}"
        if not found.told:
            yield "  - Nothing else is told."


def _sources(view: StoryView) -> Iterator[str]:
    for one in view.cited:
        report = one.report
        title = escaped(report.title.text) if report.title else "no title"
        facts = [] if one.unnamed else [one.outlet.name]
        facts += [dates.published(report.published)]
        facts += [one.unread] if one.unread else []
        facts += [view.in_words(report.published.why)] if report.published.basis == "inferred" else []
        facts += [f"credits {', '.join(report.agencies)}"] if report.agencies else []
        shown = [escaped(fact) for fact in facts]
        shown += [f"<{one.address}>" if link(one.address) else escaped(one.address)] if one.address else []
        yield f"{one.number}. {escaped(one.label)}: *{title}*. {'; '.join(shown)}"
