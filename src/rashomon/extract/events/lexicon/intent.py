"""Frames of intent: what somebody vows or is ready to do makes it an agreement or a threat."""

from __future__ import annotations

from rashomon.extract.events.frames import ACTOR, ANY, Frame
from rashomon.extract.events.lexicon import force

# Verbs that also have peaceful readings tell nothing of what is intended.
MILD = frozenset(
    """begin carry close conduct continue exclude fight fire force go hit hold launch lead mount move place prevent
    push put remain renew resume seal search seize send set shut stage start stay step stop strike take target
    trade
    transfer use""".split()
)
FORCE = " ".join(
    sorted(
        {"avenge clamp crack crush defeat eliminate eradicate punish respond retaliate"}
        | {
            verb
            for frame in (*force.SANCTIONING, *force.COERCING, *force.ASSAULTING)
            for verb in frame.verbs.split()
            if frame.objects in (ANY, ACTOR) and not frame.preposition and verb not in MILD
        }
    )
)
VOWS: tuple[Frame, ...] = (Frame("pledge promise commit undertake vow", "THREATEN", infinitive=True, only=FORCE),)
# Adjectives: a disposition that amounts to an act.
DISPOSITIONS: tuple[Frame, ...] = (
    Frame("prepared ready willing", "THREATEN", infinitive=True, only=FORCE),
    Frame("prepared ready willing", "AGREE", infinitive=True),
    Frame("reluctant unwilling", "REJECT", infinitive=True),
    Frame("critical dismissive", "ACCUSE", "disapprove", preposition="of"),
    Frame("supportive", "SUPPORT", preposition="of"),
)
