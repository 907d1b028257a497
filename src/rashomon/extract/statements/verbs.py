"""Attributions by a verb: "said", "told reporters", "accused them of", "was quoted as saying"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.clauses import complement
from rashomon.extract.statements.complements import Complement
from rashomon.extract.statements.found import Found
from rashomon.extract.statements.lexicon import BELIEF, DENIALS, FRAMES, PARTICLES, SAYING, Frame
from rashomon.extract.statements.reading import Reading, covering, end_of, lemma_of, text_before, verb_of
from rashomon.extract.statements.sources import Speaker, is_passive, is_somebody, speaker
from rashomon.model import Span

# Speech that may not have happened: "he would say", "she may deny".
_UNREAL = frozenset("would could should might may must can will shall 'd 'll ’d ’ll".split())
# "Did not agree to it", "did not call him": not doing it is no silence.
_UNANSWERED = frozenset("agree call respond vote refuse decline speak show find put give demonstrate hold".split())
# What storms and creams do as well: "threatened to flood the town".
_OF_THINGS = frozenset("threaten promise offer refuse".split())
_DONE_BY_THINGS = (Frame.INFINITIVE, Frame.OBJECT)
# With "would" these are wishes, without it habits: "likes to sail".
_WISHES = frozenset("like love".split())
# As in "was quick to add": it was added.
_READILY = frozenset("quick swift".split())
# As in "more likely to say", of voters who were asked: some do.
_COMPARING = frozenset("more less most least".split())
# Verbs that tell what somebody is for or against whether it is done or would be.
_STANCES = frozenset("support oppose back favor favour vote".split())
_WILLING = frozenset("would will 'd 'll ’d ’ll".split())
# What is done in order to say something, and having done which one has said it.
_OCCASIONS = frozenset("use take appear write phone call email tweet interrupt gather meet".split())
# Nouns whose clause may be untrue, and determiners that say that it is.
_OPEN = frozenset("chance danger doubt fear hope likelihood possibility prospect question risk".split())
# Verbs whose clause is to come true yet: "to ensure that they accept".
_WISHED = frozenset("demand ensure guarantee hope imagine pray pretend sure wish".split())
# What is stopped or left out is not said.
_ENDING = frozenset("stop cease quit halt avoid resist forgo".split())
_NONE = frozenset("no little neither any without".split())
# Verbs after which an infinitive is done.
_LEADING = frozenset(
    "go continue proceed begin start come lead prompt force cause tend seem appear try attempt manage".split()
)
# Of those the ones that a cue takes in: of 44 in labelled news 30 ("went on to say", "seemed to blame").
_TAKEN_IN = frozenset("be go continue proceed begin start keep seem appear try attempt manage tend".split())
# What stands beside a verb in its cue though the parse hangs it elsewhere: "both urged", "shot back".
_QUANTIFIERS = frozenset("all both each".split())
LONGEST_SPLIT = 6  # words between an auxiliary and its verb
_BACK = frozenset("back out forth".split())


def by_verbs(reading: Reading) -> Iterator[Found]:
    """The attributions by verbs, in reading order. Some have no content yet: a quotation may be theirs."""
    for token in reading.parse:
        if token.pos_ in ("VERB", "AUX") and verb_of(token) in FRAMES and is_real(token, of_mind=True):
            found = _attribution(reading, token)
            if found is not None:
                yield found


def is_real(verb: Token, *, of_mind: bool = False) -> bool:
    """Whether the sentence says that the words were spoken: not "would say", "if he says", "did not say".

    A state of mind may be negated: "does not believe that" tells a belief too.
    """
    if verb.dep_ == "amod" or verb.dep_ == "compound":
        return False
    for token in _with_governors(verb):
        for child in token.children:
            if child.dep_ in ("aux", "auxpass") and child.lower_ in _UNREAL and _is_open(token, child, verb):
                return False
            if child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether") and token == verb:
                return False
    if not of_mind and is_negated(verb):
        return False
    if _is_doubted(verb) or _is_ended(verb):
        return False
    if verb.dep_ in ("xcomp", "ccomp") and verb.tag_ == "VBG" and lemma_of(verb.head) in DENIALS:
        return False
    if verb.tag_ == "VB":
        return _bare_is_real(verb)
    return True


def _is_open(token: Token, modal: Token, verb: Token) -> bool:
    """Whether a modal leaves it open: not in "would only say"; "it would, one of them said" has another's modal."""
    if _is_wish(verb, modal) or token.tag_ in ("VBD", "VBZ") or _is_stance(token, modal):
        return False
    return modal.lower_ != "would" or text_before(token) != "only"


def _is_stance(verb: Token, modal: Token) -> bool:
    """As in "would vote for the plan": whoever would is for it, where nothing is said of a condition."""
    if lemma_of(verb) not in _STANCES or modal.lower_ not in _WILLING or modal.head != verb:
        return False
    return not any(token.lower_ in ("if", "unless") for token in verb.sent)


def _is_wish(verb: Token, would: Token) -> bool:
    """As in "would like to go", which tells a wish of now."""
    return lemma_of(verb) in _WISHES and would.head == verb and would.lower_ in ("would", "'d", "’d")


def is_negated(verb: Token) -> bool:
    """Whether a verb, or one that it completes, is negated."""
    return any(child.dep_ == "neg" for token in _with_governors(verb) for child in token.children)


def _is_doubted(verb: Token) -> bool:
    """Whether the clause around leaves it open: "no sign that they agreed", "it is not clear that he said so"."""
    head = verb.head
    if verb.dep_ in ("acl", "ccomp") and head.pos_ == "NOUN":
        return lemma_of(head) in _OPEN or any(child.lower_ in _NONE for child in head.children)
    if verb.dep_ != "ccomp":
        return False
    return lemma_of(head) in _WISHED or any(child.dep_ == "neg" for child in head.children)


def _is_ended(verb: Token) -> bool:
    """As in "stopped calling for a truce", "stopped moving and pleading"."""
    while verb.dep_ == "conj" and verb.tag_ == "VBG" and verb.head.tag_ == "VBG":
        verb = verb.head
    return verb.tag_ == "VBG" and verb.dep_ == "xcomp" and lemma_of(verb.head) in _ENDING


def _with_governors(verb: Token) -> Iterator[Token]:
    """The verb and the verbs that it completes as an infinitive."""
    yield verb
    while verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head
        yield verb


def _bare_is_real(verb: Token) -> bool:
    """Infinitives are real after "went on to", "prompted her to", "did"; bare ones are requests or plans."""
    if any(child.dep_ == "aux" and child.lower_ in ("did", "do", "does") for child in verb.children):
        return True
    if led_by(verb) is not None or _is_occasion(verb):
        return True
    if any(child.lower_ in _UNREAL and not _is_open(verb, child, verb) for child in verb.children):
        return True
    return not any(child.dep_ in ("aux", "mark") for child in verb.children) and _has_subject(verb)


def _is_occasion(verb: Token) -> bool:
    """As in "used the speech to blame her", "took to the radio to deny it": told for having been said."""
    above = verb.head
    if above.pos_ == "NOUN" and verb.dep_ == "acl" and above.dep_ == "dobj":
        above = above.head
    elif verb.dep_ not in ("advcl", "xcomp"):
        return False
    done = above.tag_ in ("VBD", "VBN") and lemma_of(above) in _OCCASIONS
    return done and not is_negated(above) and lemma_of(verb) in SAYING


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ == "nsubj" for child in verb.children)


def _attribution(reading: Reading, verb: Token) -> Found | None:
    if _is_nested_in_quotation(reading, verb):
        return None
    says = speaker(reading, verb)
    if says is None and not (is_passive(verb) or verb.dep_ == "acl"):
        return None
    if says is None:
        return None
    part = complement(reading, verb)
    frames = FRAMES[verb_of(verb)]
    if part is None and (Frame.QUOTE not in frames or is_passive(verb)):
        return None
    frame = part.frame if part else Frame.QUOTE
    if (
        frame is Frame.INFINITIVE
        and lemma_of(verb) in _WISHES
        and not any(_is_wish(verb, c) for c in verb.children)
    ):
        return None
    if frame in _DONE_BY_THINGS and lemma_of(verb) in _OF_THINGS and not is_somebody(says.head):
        return None
    cue = cue_of(verb, part)
    phrase = _phrase(reading, verb, cue, says, part)
    type = part.type if part else "assertion"
    silent = type == "assertion" and is_negated(verb)
    if silent and (part is None or lemma_of(verb) in DENIALS | _UNANSWERED or any(reading.within(part.spans[0]))):
        return None
    return Found(
        rule="silence" if silent else frame.name.lower(),
        verb=verb,
        cue=covering(cue),
        phrase=phrase,
        content=part.spans if part else (),
        speaker=says,
        type=type,
        silence=silent,
        opens_quotation=Frame.QUOTE in frames and lemma_of(verb) not in BELIEF and not silent,
    )


def _is_nested_in_quotation(reading: Reading, verb: Token) -> bool:
    """Speech reported by a speaker's own words is left to those words."""
    return reading.is_quoted(verb)


def cue_of(verb: Token, part: Complement | None = None) -> tuple[Token, ...]:
    """The tokens of a cue: the verb, its auxiliaries and negation, adverbs beside it, particle, preposition."""
    doc = verb.doc
    tokens = [verb]
    at = verb.i - 1
    while at >= 0 and _belongs_before(doc[at], verb):
        tokens.append(doc[at])
        at -= 1
    helping = [
        c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg") and verb.i - LONGEST_SPLIT <= c.i < at
    ]
    if helping and all(_is_inside(token, verb) for token in doc[helping[0].i : at + 1]):
        tokens += list(doc[helping[0].i : at + 1])  # "have in the past said"
    while tokens[-1].dep_ == "advmod" and text_before(tokens[-1]) == ",":
        tokens.pop()  # ", however said": an aside
    at = verb.i + 1
    wanted = set(part.cue) if part else set()
    while at < len(doc) and (doc[at] in wanted or _belongs_behind(doc[at], verb, wanted)):
        tokens.append(doc[at])
        at += 1
    leading = led_by(verb)
    if leading is not None and lemma_of(leading) in _TAKEN_IN and verb.i - leading.i <= 4:
        tokens += list(doc[leading.i : verb.i])
    return tuple(tokens)


def _is_inside(token: Token, verb: Token) -> bool:
    """Whether a token stands between the parts of a verb as its own, and is not its subject."""
    if token.is_punct or token.dep_ in ("nsubj", "nsubjpass"):
        return False
    while token.head != verb and token.head.i != token.i:
        token = token.head
        if token.dep_ in ("nsubj", "nsubjpass"):
            return False
    return bool(token.head == verb)


def led_by(verb: Token) -> Token | None:
    """The verb after which an infinitive is done: "went on to say", of which the parse makes a purpose too."""
    head = verb.head
    if verb.dep_ == "xcomp" and lemma_of(head) in _LEADING:
        return head
    if verb.dep_ == "xcomp" and head.dep_ == "acomp":
        compared = head.lower_ == "likely" and any(child.lower_ in _COMPARING for child in head.children)
        return head.head if compared or head.lower_ in _READILY else None
    goes_on = verb.dep_ == "advcl" and lemma_of(head) == "go" and verb.tag_ == "VB" and verb.i - head.i == 3
    return head if goes_on and verb.nbor(-2).lower_ == "on" else None


def _belongs_before(token: Token, verb: Token) -> bool:
    if token.head != verb:
        of_subject = token.lower_ in _QUANTIFIERS and token.dep_ == "appos" and token.head.dep_ == "nsubj"
        return (of_subject or token.dep_ == token.head.dep_ == "advmod") and token.head.head == verb
    if token.dep_ in ("aux", "auxpass", "neg"):
        return True
    if token.lower_ in _QUANTIFIERS and token.dep_ in ("det", "appos", "preconj", "advmod", "dep"):
        return True
    plain = not token.ent_type_ or token.ent_type_ == "ORDINAL"
    return token.dep_ == "advmod" and token.pos_ == "ADV" and plain and token.lower_ != "when"


def _belongs_behind(token: Token, verb: Token, wanted: set[Token]) -> bool:
    """As in "shot back", and the adverb before a preposition of the cue: "spoke highly of"."""
    if token.head != verb:
        return False
    if token.dep_ == "prt" or token.lower_ in PARTICLES.get(lemma_of(verb), ()):
        return True
    if token.dep_ != "advmod" or token.pos_ != "ADV":
        return False
    leads = not token.ent_type_ and token.i + 1 < len(token.doc) and token.nbor(1) in wanted
    return token.lower_ in _BACK or leads


def _phrase(reading: Reading, verb: Token, cue: tuple[Token, ...], says: Speaker, part: Complement | None) -> Span:
    """The cue with its speaker and what stands between them, where they are neighbours."""
    span = covering(cue)
    start, end = span.start, span.end
    quoting = verb.head.head if verb.dep_ == "pcomp" else verb  # "Ms Berg is quoted as saying"
    if says.head.head in (verb, quoting) or says.head.head.head == verb:
        start, end = min(start, says.words.start), max(end, says.words.end)
    heads = part.heads if part else ()
    content = part.spans if part else ()
    for child in verb.children:
        if child.dep_ in ("dobj", "dative", "prep", "npadvmod", "advmod", "agent", "prt") and child not in heads:
            stretch = Span(child.left_edge.idx, end_of(child.right_edge))
            if any(stretch.overlaps(other) for other in content) or any(reading.within(stretch)):
                continue
            start, end = min(start, stretch.start), max(end, stretch.end)
    return _without(Span(start, end), span, content)


def _without(phrase: Span, cue: Span, content: tuple[Span, ...]) -> Span:
    """Cut the phrase where the content begins on either side of the cue."""
    start, end = phrase.start, phrase.end
    for span in content:
        if span.end <= cue.start:
            start = max(start, min(span.end, cue.start))
        elif span.start >= cue.end:
            end = min(end, max(span.start, cue.end))
    return Span(start, end)
