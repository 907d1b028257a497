"""A dossier for a terminal, the questions in their order."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping

from rashomon.export import dates, labels
from rashomon.export.cited import Cited
from rashomon.export.numbered import Dated, Numbered
from rashomon.export.parts.steps import Cell
from rashomon.export.story import StoryView, story_view
from rashomon.export.terminal.contrasts import bracketed, contrast_lines
from rashomon.export.terminal.left_out import left_out_lines
from rashomon.export.terminal.screen import BOLD, FAINT, GREEN, RED, WIDEST, YELLOW, Terminal
from rashomon.export.view import Holdings
from rashomon.model import Dossier, Passage, Standing
from rashomon.text import plain

COLOURS: dict[Standing, str] = {"corroborated": GREEN, "disputed": RED}
# What a screen shows of long lists; the rest is counted there, and found in the other formats.
SHOWN = 8
SPEAKERS = 12
UTTERANCES = 4  # of one speaker
ACTORS = 8
DEEDS = 5  # of one actor


def terminal(dossier: Dossier, holdings: Holdings, *, part: str | None = None) -> None:
    """Print the dossier, or one part of it, as wide as the terminal is and in colour where there is one."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    print(dossier_text(dossier, holdings, width=width, colour=sys.stdout.isatty(), part=part))


def dossier_text(
    dossier: Dossier, holdings: Holdings, *, width: int, colour: bool, part: str | None = None
) -> str:
    """The dossier, or the `part` that has this name in `PARTS`, under its head.

    Raises ValueError where the holdings lack one of its reports.
    """
    view, out = story_view(dossier, holdings), Terminal(width=width, colour=colour)
    names = [part] if part else list(PARTS)
    if not part and any(one.unnamed for one in view.cited):
        names = ["reports", *names[:-1]]  # else nobody knows before which report a label stands for
    sections = (_head, *(PARTS[name] for name in names))
    return "\n".join(line for section in sections for line in section(view, out))


def _head(view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.lines(view.dossier.title, codes=(BOLD,))
    counts = [
        dates.days(view.first, view.last),
        labels.counted(view.outlets, "outlet"),
        labels.counted(len(view.dossier.voices), "voice"),
        labels.counted(len(view.cited), "report"),
    ]
    counts += [f"{view.unread} not analysed"] if view.unread else []
    yield from out.lines(" · ".join(counts), codes=(FAINT,))


def _synopsis(view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.head("In their words")
    if not view.synopsis:
        yield from out.lines("No sentence was found that can be read by itself.")
    for told in view.synopsis:
        yield from out.lines(told.sentence.text, first="- ")
        if passage := view.place(told.sentence):
            yield from _meant(view, out, passage, indent=2)
        number = f"point {told.point}; " if told.point else ""
        yield from out.lines(number + "; ".join(told.facts), indent=2, codes=(FAINT,))


def _points(view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.head("What is agreed")
    if not view.dossier.points:
        yield from out.lines("Nothing could be set side by side.")
    for standing, points in view.standings:
        if points:
            codes = (COLOURS[standing],) if standing in COLOURS else ()
            size = f"{labels.SIGNS[standing]} {standing} ({len(points)}): {labels.STANDINGS[standing]}"
            yield from out.lines(size, codes=codes)
            short = points[:SHOWN] if standing in ("single", "unmeasured") else points
            for held in short:
                yield from _point(view, out, held)
            yield from out.rest(len(points) - len(short), indent=2)


def _point(view: StoryView, out: Terminal, held: Numbered) -> Iterator[str]:
    point = held.point
    first, *others = view.tellings(point)
    number = f"{held.number}. "
    label = f"{number}{plain(_labels(view.of(words.report) for words in first))}: "
    yield from out.lines(first[0].text, first=label, indent=2, hang=len(number))
    yield from _meant(view, out, first[0], indent=2 + len(number))
    for alike in others:
        told_by = _labels(view.of(words.report) for words in alike)
        yield from out.said(told_by, alike[0].text, indent=2 + len(number))
        yield from _meant(view, out, alike[0], indent=4 + len(number))
    if point.standing not in ("single", "unmeasured"):
        yield from out.lines(view.in_words(point.why), indent=2 + len(number), codes=(FAINT,))


def _labels(cited: Iterable[Cited]) -> str:
    return ", ".join(one.label for one in cited)


def _meant(view: StoryView, out: Terminal, words: Passage, *, indent: int) -> Iterator[str]:
    if meant := view.meant(words):
        yield from out.lines("; ".join(meant), indent=indent, codes=(FAINT,))


def _said(view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.head("Who said what")
    if not view.speakers:
        yield from out.lines("No statement was found of which it is clear who made it.")
    for speaker in view.speakers[:SPEAKERS]:
        yield from out.lines(speaker.name + ("" if speaker.resolved else " (not traced to a name)"), codes=(BOLD,))
        for utterance in speaker.utterances[:UTTERANCES]:
            for i, (spoken, *others) in enumerate(utterance.alike()):
                words = " … ".join(passage.text for passage in spoken.words)
                told_by = _labels(one.cited for one in (spoken, *others))
                yield from out.said(told_by, words, indent=4 if i else 2)
                yield from out.lines("; ".join(spoken.facts()), indent=6 if i else 4, codes=(FAINT,))
        yield from out.rest(len(speaker.utterances) - UTTERANCES, indent=2)
    yield from out.rest(len(view.speakers) - SPEAKERS)


def _contrasts(view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.head("Where they differ")
    if not view.contrasts:
        yield from out.lines("No difference between two versions was found.")
    for contrast in view.contrasts:
        yield from out.lines(f"{labels.ATTRIBUTES[contrast.attribute]} (point {contrast.point})", codes=(BOLD,))
        yield from contrast_lines(view, out, contrast)


def _positions(view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.head("Positions")
    if not view.stances.holders:
        yield from out.lines("No stance on a named proposal was found.")
    for holder in view.stances.holders:
        acts_for = f", for {holder.acts_for}" if holder.acts_for else ""
        yield from out.lines(f"{holder.name}{acts_for}", codes=(BOLD,))
        for proposal, cell in zip(view.stances.proposals, holder.cells, strict=True):
            if cell.steps:
                yield from out.lines(proposal.text, first="on ", indent=2)
                yield from _cell(cell, out)


def _cell(cell: Cell, out: Terminal) -> Iterator[str]:
    """Where an actor stands on a proposal: the sequence if it changed, then each stance with its reports."""
    if cell.changes:
        yield from out.lines(labels.sequence(cell.sequence), first="changed: ", indent=4)
    for step in cell.steps:
        if step.differs:
            yield from out.lines(labels.framed([f.stance for f in step.framings]), indent=4, codes=(YELLOW,))
        for framing in step.framings:
            for hold in framing.holds:
                about = (
                    dates.since(hold.position.when, hold.day),
                    hold.cited.label,
                    *labels.according(hold.by, hold.own, hold.via),
                )
                yield from out.lines(f"{framing.stance} ({', '.join(about)})", indent=4)
                for condition in hold.position.conditions:
                    yield from out.lines(condition.text, first="condition: ", indent=6)


def _timeline(view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.head("Timeline")
    if not view.timeline:
        yield from out.lines("No event with a date was found.")
    if view.foremost():
        yield from out.lines("The days that matter most", indent=2, codes=(BOLD,))
        for dated in view.foremost():
            yield from _dated(view, out, dated)
        yield from out.lines("In full", indent=2, codes=(BOLD,))
    for _, entries in view.days():
        for dated in entries:
            yield from _dated(view, out, dated)
    if view.undated():
        yield from out.lines("Without a date", indent=2, codes=(BOLD,))
    for dated in view.undated():
        yield from _dated(view, out, dated)


def _dated(view: StoryView, out: Terminal, dated: Dated) -> Iterator[str]:
    first = f"{dates.when(dated.entry.when)}  "
    yield from out.lines(dated.entry.evidence[0].text, first=first, hang=4)
    yield from _meant(view, out, dated.entry.evidence[0], indent=4)
    if found := view.otherwise(dated):
        yield from out.lines(f"otherwise {', '.join(found)}", indent=4, codes=(YELLOW,))


def _who(view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.head("Who is who")
    if not view.who:
        yield from out.lines("No named actor says or does anything.")
    for one in view.who[:ACTORS]:
        yield from out.lines(one.actor.name, codes=(BOLD,))
        yield from out.lines("; ".join(one.facts()), indent=2, codes=(FAINT,))
        for side in one.sides:
            yield from out.lines(f"{side.words.text}{side.company}", first=f"{side.leaning} ", indent=2)
        for deed in one.deeds[:DEEDS]:
            size = labels.counted(len(deed.evidence), "report")
            yield from out.lines(f"{deed.act} {deed.target.name}{deed.told} ({size})", indent=2)
        yield from out.rest(len(one.deeds) - DEEDS, indent=2)
    yield from out.rest(len(view.who) - ACTORS)


def _revised(view: StoryView, out: Terminal) -> Iterator[str]:
    if view.revised:
        yield from out.head("What changed in the pages")
    for found in view.revised:
        yield from out.said(found.cited.label, found.facts)
        for told in found.told[:SHOWN]:
            yield from out.lines("; ".join(told.labels), indent=2, codes=(YELLOW,))
            for side, name in ((told.before, "before"), (told.after, "after")):
                if side:
                    yield from out.said(name, "".join(map(bracketed, side.runs)), indent=4)
        yield from out.rest(len(found.told) - SHOWN, indent=2)
        if not found.told:
            yield from out.lines("Nothing else is told.", indent=2)


def _sources(view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.head("Sources")
    for one in view.cited:
        title = one.report.title.text if one.report.title else "no title"
        facts = [one.label, dates.published(one.report.published), one.report.id]
        facts += [one.unread] if one.unread else []
        facts += [one.address] if one.unnamed and one.address else []
        yield from out.lines(title, first=f"{one.number}. ")
        yield from out.lines(", ".join(facts), indent=len(str(one.number)) + 2, codes=(FAINT,))


# In their order, by the names that they have in the page.
PARTS: Mapping[str, Callable[[StoryView, Terminal], Iterator[str]]] = {
    "synopsis": _synopsis,
    "agreed": _points,
    "said": _said,
    "differ": _contrasts,
    "positions": _positions,
    "coverage": left_out_lines,
    "timeline": _timeline,
    "who": _who,
    "revised": _revised,
    "reports": _sources,
}
