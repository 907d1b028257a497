"""A position from its parts, with the chain of those in whose words it stands."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.extract.positions.quoting import closed
from rashomon.model import Passage, Position, Proposal, Report, Span, Stance, Statement, Via, When, identity

# Who accepts or refuses a thing puts no words in his own mouth by that.
ANSWERS = re.compile(r"\b(?:agree|commit|accept|reject|refus)", re.IGNORECASE)


def made(
    report: Report,
    words: Span,
    holder: str,
    proposal: Proposal,
    stance: Stance,
    *,
    by: str,
    at: int,
    when: When | None = None,
    bound: tuple[Passage, ...] = (),
) -> Position:
    """The position that the clause at `words` gives; `at` is the offset of the word that it hangs on."""
    words = closed(report.text, words)
    evidence = report.passage(words.start, words.end)
    return Position(
        id=identity("t", report.id, holder, at),
        report=report.id,
        holder=holder,
        proposal=proposal,
        stance=stance,
        conditions=bound,
        when=when or _said_when(report, evidence, holder),
        # How a thing is called is the outlet's way of speaking, also where it reports what somebody said of it.
        via=() if by == "name" else _via(report, evidence, holder),
        evidence=(evidence,),
        by=f"positions/2 {by}",
    )


def _said_when(report: Report, evidence: Passage, holder: str) -> When | None:
    """When the holder said it, where the stance stands in the holder's own words: inferred from that."""
    own = [s for s in report.statements if s.when and any(source.actor == holder for source in s.sources)]
    inside = [
        s for s in own if any(c.span.covers(evidence.span) or evidence.span.covers(c.span) for c in s.content)
    ]
    said = min(inside, key=_size).when if inside else None
    return replace(said, basis="inferred") if said else None


def _via(report: Report, evidence: Passage, holder: str) -> tuple[Via, ...]:
    """The chain of those in whose words it stands, the holder's own words apart."""
    inside = [s for s in report.statements if any(c.span.covers(evidence.span) for c in s.content) and _says(s)]
    chain: list[Via] = []
    for statement in sorted(inside, key=_size):
        if any(source.actor == holder for source in statement.sources):
            continue
        chain += [Via(words=source.words, actor=source.actor) for source in statement.sources]
        chain += [link for link in statement.via if link not in chain]
    return tuple(dict.fromkeys(chain))


def _says(statement: Statement) -> bool:
    """Whether its words are put in somebody's mouth: not where he kept silent, nor where he agreed to a thing."""
    if statement.kind == "silence" or statement.type != "assertion":
        return False
    return not (statement.cue and ANSWERS.search(statement.cue.text))


def _size(statement: Statement) -> tuple[int, str]:
    return (sum(c.end - c.start for c in statement.content), statement.id)
