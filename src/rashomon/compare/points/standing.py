"""The standing of a point, and the sentence that says why it has it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.utterances import is_denial, is_silence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.origins import Origin, called, same_sources
from rashomon.compare.claims.standalone import PRONOUNS
from rashomon.compare.lexicon import NOT
from rashomon.compare.points.held import Held
from rashomon.compare.points.kinds import tells
from rashomon.model import (
    TOLD_AS_FACT,
    Denial,
    Difference,
    Event,
    Report,
    Source,
    Standing,
    Statement,
    Voice,
)
from rashomon.text import words

NEARLY_ALL = 0.6  # of the words of a statement, for an event to be all that it says
NO_NAME = re.compile(r"An?\s|(?:The|His|Her|Its|Their|One|Two|Some|Several)\s+[a-z]")


def standing(
    versions: Sequence[Claim],
    heard: Sequence[Voice],
    differ: Sequence[Difference],
    denied: Denial | None,
    held: Held,
) -> tuple[Standing, str]:
    """The standing of a point, and one sentence of why: outlets, voices, what joined or disputes them."""
    outlets = list(dict.fromkeys(held.publisher(claim.report) for claim in versions))
    joined = [voice.why for voice in heard if len(voice.reports) > 1]
    counted = f"{_count(outlets, 'outlet')}, {_count(heard, 'voice')}" + (
        f" ({'; '.join(joined)})" if joined else ""
    )
    speaker = _speaker(versions, held.cast)
    contradiction = next((d for d in differ if d.kind == "contradiction"), None)
    if contradiction:
        return "disputed", f"{counted}; {contradiction.attribute}: {contradiction.why}"
    if denied:
        outlet = held.publisher(denied.words.report)
        by = f" by {denied.who}" if denied.who else ""
        return "disputed", f"{counted}; denied{by}, as {outlet} reports"
    if len(held.reports) == 1:
        return "unmeasured", "only one report of this story is held"
    if len(heard) > 1 or len(outlets) > 1:
        return _told_by_several(counted, speaker, versions, corroborated=len(heard) > 1)
    if speaker:
        return "single", f"only {outlets[0]} reports that {speaker} said it"
    return "single", f"only {outlets[0]} carries it{_from(versions, held.cast)}"


def _told_by_several(
    counted: str, speaker: str, versions: Sequence[Claim], *, corroborated: bool
) -> tuple[Standing, str]:
    """The standing of what several outlets carry; of a statement also who made it, as far as they name anybody."""
    if speaker and all(claim.origin.sources for claim in versions):
        said = f"{counted} report that {speaker} said it"
        return (
            ("corroborated", f"{said}: what was said has this one origin") if corroborated else ("repeated", said)
        )
    why = f"{counted}: their versions are compatible" if corroborated else counted
    named = f"; those that name a speaker name {speaker}" if speaker else ""
    return ("corroborated" if corroborated else "repeated"), why + named


def _speaker(versions: Sequence[Claim], cast: Cast) -> str:
    """To whom the versions of a statement give it, empty where it is none or they name several or nobody."""
    said = [claim for claim in versions if claim.kind == "statement" and claim.origin.sources]
    if not said or tells(versions) or any(map(is_silence, versions)):
        return ""
    for one in dict.fromkeys(claim.origin.sources for claim in said):
        if all(_is_from(one, claim.origin, cast) for claim in said):
            return " and ".join(filter(None, (called(id, cast) for id in one)))
    return ""


def _is_from(speakers: Sequence[str], origin: Origin, cast: Cast) -> bool:
    """Whether speakers are those of an origin, or those through whom its words came."""
    return same_sources(speakers, origin.sources, cast) or same_sources(speakers, origin.via, cast)


def _from(versions: Sequence[Claim], cast: Cast) -> str:
    """Whose word the one version of a point is, where it is somebody's."""
    names = [name for id in versions[0].origin.sources if (name := called(id, cast))]
    return f", from {' and '.join(names)}" if names and versions[0].kind != "statement" else ""


def _count(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def denials(groups: Sequence[Sequence[Claim]], reports: Mapping[str, Report]) -> dict[str, Denial]:
    """What statements deny, by the claim: one of the same report, as the extractor found it, or of the point.

    What is denied of a statement is denied of the event that is nearly all it says. Where one report has somebody
    deny what others tell, those are one point, and what they tell is denied, unless it is that one's own word.
    """
    found: dict[str, Denial] = {}
    answering = {id: [one for one in report.statements if one.denies] for id, report in reports.items()}
    for claim in (claim for group in groups for claim in group):
        if is_denial(claim):
            continue  # two who deny one thing do not deny each other
        report = reports[claim.report]
        for denial in answering[claim.report]:
            if claim.id in denial.denies or any(
                statement.id in denial.denies and _is_all_of(claim, statement) for statement in report.statements
            ):
                found[claim.id] = _denial(denial, report)
    for group in groups:
        told = [claim for claim in group if not is_denial(claim)]
        found |= {
            claim.id: _denial(denying.found, reports[denying.report])
            for denying in group
            if isinstance(denying.found, Statement) and _denies(denying.found)
            for claim in told
            if not _is_own_word(claim, denying)
        }
    return found


def told_as_denied(versions: Sequence[Claim]) -> Denial | None:
    """The denial of which a version tells, where others tell as done what it denies, be it as somebody's word."""
    acts = [(claim, claim.found.status) for claim in versions if isinstance(claim.found, Event)]
    if not any(status in TOLD_AS_FACT for _, status in acts):
        return None
    return next((Denial(who="", words=claim.words) for claim, status in acts if status == "denied"), None)


def as_printed(
    denied: Mapping[str, Denial], groups: Sequence[Sequence[Claim]], printed: Sequence[Sequence[Claim]]
) -> dict[str, Denial]:
    """The denials of what is printed of some groups: a claim left out is denied where its words are printed.

    But what stands inside a denial ("denied the report that it sank") does not make that disputed.
    """
    own = {claim.id: claim for group in groups for claim in group}
    shown: dict[str, list[Claim]] = defaultdict(list)
    for claim in (claim for group in printed for claim in group if claim.kind != "figure"):
        shown[claim.report].append(claim)
    kept = {claim.id for group in printed for claim in group}
    found = {id: denial for id, denial in denied.items() if id in kept}
    for claim in (own[id] for id in denied if id not in kept):
        denial = denied[claim.id]
        if denial.words.report == claim.report and denial.words.covers(claim.words):
            continue
        for other in shown[claim.report]:
            inside = is_denial(other) and own[other.id].words.covers(claim.words)
            if other.words.covers(claim.words) and not inside:
                found.setdefault(other.id, denial)
    return found


def _is_own_word(claim: Claim, denying: Claim) -> bool:
    """Whether who denies said it: to the outlet, or, where reports are denied, to anybody: those are of others."""
    if not {*claim.origin.sources} & {*denying.origin.sources}:
        return False
    return not claim.origin.via or (isinstance(denying.found, Statement) and denying.found.by.endswith(" object"))


def _denial(statement: Statement, report: Report) -> Denial:
    who = " and ".join(filter(None, (_by_name(source, report) for source in statement.sources)))
    return Denial(who=who, words=statement.content[0])


def _by_name(source: Source, report: Report) -> str:
    """A source by its words, with the name where those are a mere pronoun, as far as it is known.

    "The" and the like lose the capital of their sentence.
    """
    text = source.words.text.rstrip(",")
    if text.lower() not in PRONOUNS:
        return text[0].lower() + text[1:] if NO_NAME.match(text) else text
    actor = report.actor(source.actor) if source.actor else None
    return actor.name if actor else ""


def _denies(statement: Statement) -> bool:
    """Whether its cue says that what it tells is not so ("dismissed a report that"), and not the words of it."""
    if not statement.denied:
        return False
    said = {word for passage in statement.content for word in words(passage.text)}
    return said.isdisjoint(NOT | {"no"})


def _is_all_of(claim: Claim, statement: Statement) -> bool:
    span = claim.words.span
    return claim.kind == "event" and any(
        content.covers(span) and span.end - span.start >= NEARLY_ALL * (content.end - content.start)
        for content in statement.content
    )
