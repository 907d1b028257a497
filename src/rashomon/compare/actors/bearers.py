"""Those described by what they are of a state or a thing, where the story names them: "its owner"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.compare.actors.home import is_definite, last_spoken_of
from rashomon.model import Actor, Passage, Report
from rashomon.text import fold, stems

OFFICE = re.compile(
    r"(?:(?:prime|foreign|defen[cs]e|finance|interior|justice|fisheries|trade) minister|chancellor)$"
)
DEPUTIES = frozenset(stems("deputy vice former ex then acting assistant shadow"))
# A thing has one of these, and no more.
OF_ITS_KIND = frozenset({"owner", "skipper", "captain", "driver", "landlord"})
ITS = re.compile(r"^(?:its|her|his|their)\b", re.IGNORECASE)
OWNER = re.compile(r"(?P<thing>[\w-]+)['’]s?\s+(?:[\w-]+\s+){0,2}$")
OF = re.compile(r"^\s+of (?:the |an? )?(?P<thing>[\w-]+)")
BEFORE = 60  # characters in which the owner of what follows stands

Held = Mapping[str, Sequence[tuple[Report, Actor]]]  # the actors of the reports by id


def one_bearer(held: Held, same: Mapping[str, str], homes: Mapping[str, str | None]) -> dict[str, str]:
    """From the id of somebody only described to that of whom the story names for it.

    `same` leads from the ids of those who are joined already.
    """
    return dict((*_ministers(held, same, homes), *_owners(held, same)))


def _ministers(held: Held, same: Mapping[str, str], homes: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """The minister whom a report names as well, and who is that of the state that it is about, as others say.

    Where the report tells whose minister it is ("its foreign minister"), that is whom others call a minister, of
    this state or of none.
    """
    offices: dict[str, set[tuple[str | None, frozenset[str]]]] = defaultdict(set)
    within: dict[str, set[str]] = defaultdict(set)
    for id, told in held.items():
        for report, actor in told:
            if actor.kind == "person" and actor.named:
                within[report.id].add(same.get(id, id))
                offices[same.get(id, id)] |= {(actor.country, frozenset(stems(role))) for role in actor.roles}
    for id, told in held.items():
        report, actor = told[0]
        office = OFFICE.search(fold(actor.name))
        if actor.kind != "person" or actor.named or office is None:
            continue
        said = frozenset(stems(office[0]))
        bearers = {
            (one, country)
            for one in within[report.id]
            for country, role in offices[one]
            if said <= role and not role & DEPUTIES
        }
        of = report.actor(actor.acts_for) if actor.acts_for else None
        if of is not None and not DEPUTIES & frozenset(stems(actor.name)):
            fit = _of_no_other(bearers, of.country)
        elif office[0] == fold(actor.name) and is_definite(report.text, actor.mentions[0]):
            told_of = {(one, country) for one, country in bearers if country}
            about = {homes.get(report.id), last_spoken_of(report, actor.mentions[0])}
            fit = {one for one, country in told_of if len(told_of) == 1 and country in about}
        else:
            continue
        if len(fit) == 1:
            yield id, fit.pop()


def _of_no_other(bearers: Iterable[tuple[str, str | None]], country: str | None) -> set[str]:
    """Those who are nowhere told to be of another state than this one."""
    others = {one for one, of in bearers if of not in (country, None)}
    return {one for one, _ in bearers} - others


@dataclass(frozen=True, slots=True)
class _Told:
    """Who is told of as what of which thing; no thing where a pronoun stands for it, or nothing."""

    id: str
    noun: str
    report: Report
    words: Passage
    thing: str
    by_pronoun: bool
    named: bool


def _owners(held: Held, same: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The owner of a thing: one report says who that is, and the reports tell of no other thing that has one."""
    told = [one for id, found in held.items() for report, actor in found for one in _told(id, report, actor)]
    reports = [report for found in held.values() for report, _ in found]
    for noun in sorted({one.noun for one in told}):
        named = [replace(one, id=same.get(one.id, one.id)) for one in told if one.noun == noun and one.named]
        described = [one for one in told if one.noun == noun and not one.named]
        things = {one.thing for one in (*named, *described) if one.thing}
        if len({one.id for one in named}) != 1 or len(things) != 1 or not any(one.thing for one in named):
            continue
        bearer, names = named[0].id, things | _called(min(things), reports)
        for one in described:
            if one.thing or (one.by_pronoun and _speaks_of(names, one)):
                yield one.id, bearer


def _told(id: str, report: Report, actor: Actor) -> Iterator[_Told]:
    """Where a report says who is the owner of a thing, or first speaks of one whom it does not name."""
    by_pronoun = not actor.named and bool(ITS.match(actor.name))
    for words, by in zip(actor.mentions, actor.by, strict=False):
        noun = fold(words.text).split()[-1]
        tells = by.endswith(" equated") if actor.named else actor.kind != "group" and words == actor.mentions[0]
        if noun in OF_ITS_KIND and tells:
            thing = "" if by_pronoun else _thing(report.text, words)
            yield _Told(id, noun, report, words, thing, by_pronoun=by_pronoun, named=actor.named)


def _thing(text: str, words: Passage) -> str:
    """What somebody is the owner of, as its noun or name."""
    match = OWNER.search(text[max(0, words.start - BEFORE) : words.start]) or OF.match(text[words.end :][:BEFORE])
    return fold(match["thing"]) if match else ""


def _called(thing: str, reports: Sequence[Report]) -> set[str]:
    """The names that stand right behind the noun of a thing: "the trawler Alma"."""
    named = re.compile(rf"\b{re.escape(thing)},? (?:the )?([A-Z][\w-]+)")
    texts = {report.id: report.text for report in reports}
    return {fold(name) for text in texts.values() for name in named.findall(text)}


def _speaks_of(names: set[str], told: _Told) -> bool:
    """Whether the sentence of a pronoun, or the one before, speaks of the thing."""
    starts = [held.start for held in told.report.sentences if held.start <= told.words.start][-2:]
    words = set(re.findall(r"[\w-]+", fold(told.report.text[starts[0] : told.words.start]))) if starts else set()
    return not names.isdisjoint(words)
