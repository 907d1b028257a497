"""What a number counts: the noun, in the words of the source, and whether it counts people."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from rashomon.extract.figures.fates import fate, takes_lives
from rashomon.extract.figures.lexicon import ACTS
from rashomon.extract.figures.names import day_after
from rashomon.extract.figures.numbers import Amount
from rashomon.extract.figures.sizes import number_of, sized
from rashomon.extract.numerals import PLURALS
from rashomon.knowledge import Part, country_of

GENERIC = frozenset("people person persons others other victim victims lives life".split())
PEOPLE = GENERIC | frozenset(
    """
    men women man woman children child boys girls boy girl babies civilians civilian soldiers soldier troops
    fighters fighter militants militant rebels rebel insurgents gunmen gunman officers officer policemen
    policeman police guards guard agents agent servicemen serviceman personnel conscripts recruits
    reservists marines sailors sailor pilots pilot crew passengers passenger tourists tourist travellers
    travelers residents resident villagers inhabitants citizens citizen nationals national migrants migrant
    refugees refugee asylum-seekers detainees detainee prisoners prisoner inmates inmate hostages hostage
    captives suspects suspect attackers attacker protesters protester protestors demonstrators demonstrator
    activists activist voters voter workers worker employees employee staff journalists journalist reporters
    reporter doctors doctor nurses medics medic rescuers firefighters teachers teacher students student
    pupils members member leaders leader ministers minister officials official lawmakers lawmaker senators
    senator deputies mps diplomats diplomat ambassadors envoys delegates negotiators experts observers
    inspectors mediators lawyers judges patients patient survivors survivor relatives mourners
    worshippers worshipers pilgrims farmers fishermen miners commanders commander generals mercenaries
    volunteers volunteer jihadists extremists terrorists terrorist dead wounded injured hurt missing casualties
    casualty deaths death fatalities fatality injuries arrests peacekeepers peacekeeper settlers immigrants
    martyrs martyr youths teenagers adults elderly kurds europeans africans forces force
    jihadist bombers bomber brothers brother sisters sister founders founder donors
    donor supporters supporter opponents candidates candidate shoppers drivers driver truckers
    sons son daughters daughter parents mothers mother fathers father wives wife husbands husband grandchildren
    uncles cousins neighbours neighbors friends friend colleagues colleague blacks whites
    witnesses witness staffers staffer fans fan natives panellists panelists
    """.split()
)
# What is as large as the number behind its "of": "a crew of 23".
GROUPS = frozenset(
    """crew population team crowd staff family audience force garrison delegation congregation squad jury
    entourage""".split()
)
NATIONALS: frozenset[Part] = frozenset({"people"})
_FATES = frozenset(
    "dead wounded injured hurt missing deaths death fatalities fatality injuries injury arrests".split()
)
_FATES |= {"casualties", "casualty", "martyrs", "martyr"}
_DESCRIBING = frozenset({("poss", "NN"), ("poss", "NNP"), ("compound", "NNS")})
_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "PUNCT", "VERB", "NUM", "PART"})
_APART = frozenset((".", ";", ":", "(", ")", "-", "–", "—", "|"))
_RATE = re.compile(r"\s+(?:(?:an?|each|every)\s+(?:hour|day|night|week|month|year)\b|per\s)")
# Who does something, or is for something, and can be hurt: "12 climbers were killed". No beasts, no papers.
_DOERS = re.compile(r".+(?:[eo]rs|ists|ians)")
_NO_DOERS = frozenset(
    """
    tigers panthers badgers otters beavers steers roosters hamsters condors vipers lobsters orders offers papers
    letters numbers matters characters chapters rumors tumors tumours
    """.split()
)
_OF_BODIES = frozenset("killed wounded arrested hospitalised fled".split())
_DROPPED = frozenset("more other additional further extra waiting of the".split())


def names_people(noun: Token) -> bool:
    """Whether a noun is one for people: by what they are or do, or by their state ("Danes")."""
    return noun.lower_ in PEOPLE or country_of(noun.text, parts=NATIONALS) is not None


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts. `noun` is None where the number stands alone ("killed 12")."""

    noun: Token | None
    phrase: str | None
    fate: str | None
    end: int

    @property
    def is_people(self) -> bool:
        """Whether people are counted, by the noun or by what became of them."""
        if self.noun is None:
            return self.fate is not None
        if self.noun.ent_type_ == "NORP" and self.noun.tag_ in ("NNPS", "NNS"):
            return True  # "six Danes"
        if self.noun.tag_ == "NNPS" and self.fate in ("killed", "wounded"):
            return True  # "six Berliners were killed"
        return (
            names_people(self.noun)
            or self.noun.lower_ in GROUPS
            or self.noun.lower_.endswith(("men", "women", "girls", "boys", "children"))
            or (self.fate is not None and self.noun.lower_ in GENERIC)
            or (_is_of_bodies(self.fate) and _is_doer(self.noun))
        )

    @property
    def counts(self) -> str | None:
        """The normal form: the fate alone for people in general ("killed"), else the noun and the fate
        ("soldiers killed").

        Where nothing became of them, the noun with its modifiers as the source has them ("fellow judges").
        """
        if self.fate is None or not self.is_people:
            return self.phrase
        if self.noun is None or self.noun.lower_ in GENERIC or fate_noun(self.noun):
            return self.fate
        return f"{self.phrase} {self.fate}"


def _is_of_bodies(fate: str | None) -> bool:
    return fate is not None and not _OF_BODIES.isdisjoint(fate.split())


def _is_doer(noun: Token) -> bool:
    return noun.tag_ == "NNS" and noun.lower_ not in _NO_DOERS and _DOERS.fullmatch(noun.lower_) is not None


def fate_noun(noun: Token) -> bool:
    """Whether a noun is itself a fate: "12 deaths", "30 wounded"."""
    return noun.lower_ in _FATES


def counted(parse: Doc, amount: Amount) -> Counted | None:
    """What an amount counts, None where the sentence does not say."""
    start, end = amount.start, amount.end
    words = parse.char_span(start, end, alignment_mode="expand")
    if words is None:
        return None
    day = day_after(words)
    if day is not None:
        found = fate(day) or _said_before(parse, amount)
        return Counted(None, None, found, end) if found else None
    noun = _noun(words)
    whole = _sized(words)
    if whole is not None:
        return Counted(whole, _phrase(whole), None if whole.lower_ in GROUPS else fate(whole), end)
    if noun is None:
        if _RATE.match(parse.text, end):
            return None  # "three a day" is no toll
        found = fate(words.root) or _said_before(parse, amount)
        return Counted(None, None, found, end) if found else None
    subject = words.root if words[-1].i + 1 < len(parse) and parse[words[-1].i + 1].lower_ == "of" else noun
    # Of "nine of the sailors abducted in May were freed" the nine were freed, as are "dozens of sailors abducted".
    of_those = any(child.dep_ == "det" for child in noun.lefts) or subject.lower_ in PLURALS
    first, second = (subject, noun) if of_those else (noun, subject)
    found = fate(first) or fate(second) or takes_lives(noun, subject)
    if found is None and names_people(noun):
        found = _said_before(parse, amount)
    if found and _RATE.match(parse.text, noun.idx + len(noun)):
        return None
    if noun.pos_ in ("PRON", "NUM"):
        return Counted(None, None, found, end) if found else None
    return Counted(noun, _phrase(noun, words[-1].i + 1), found, noun.idx + len(noun))


def _said_before(parse: Doc, amount: Amount) -> str | None:
    """From the word right before, whatever the parse makes of it: "killing at least 12 sailors"."""
    words = parse.char_span(amount.from_, amount.end, alignment_mode="expand")
    if words is None or not words.start:
        return None
    verb = parse[words.start - 1]
    if verb.is_sent_start and verb.tag_ == "VBN":
        return None
    passive = verb.i > 0 and parse[verb.i - 1].lemma_ == "be"
    return None if passive or verb.sent.start != words.sent.start else ACTS.get(verb.lower_)


def _noun(words: Words) -> Token | None:
    """The noun that follows the number and that it is attached to; "dozens of people" counts people."""
    root, doc = words.root, words.doc
    last = words[-1]
    if last.i + 1 < len(doc) and doc[last.i + 1].lower_ == "of":
        preposition = doc[last.i + 1]
        return next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if last.lower_.endswith("s") and last.lower_ in PLURALS:
        return None  # "hundreds" counts by its "of", or stands alone
    head = root.head
    for token in words:
        if token.head.i > last.i and token.dep_ in ("nummod", "quantmod", "compound", "amod", "nmod", "npadvmod"):
            head = token.head
    if head.dep_ == "amod" and head.tag_ in ("VBD", "VBN") and head.i > last.i:
        head = head.head  # "four detained guards"
    nearer, head = head, _plural(head, last.i)
    if head.i > last.i and head.pos_ in ("NOUN", "PROPN", "ADJ") and _joined(doc, last.i, head.i, nearer.i):
        return head if head.pos_ != "ADJ" or names_people(head) else None
    return None


def _plural(noun: Token, after: int) -> Token:
    """The noun that two modifiers share: the fighters of "70 government and rebel fighters".

    Of "20 sheriff's deputies" it is the deputies, of "two women sailors" the sailors.
    """
    if noun.head.tag_ == "NNS" and noun.head.i > noun.i and (noun.dep_, noun.tag_) in _DESCRIBING:
        return noun if names_people(noun) and not names_people(noun.head) else noun.head
    if noun.tag_ not in ("NN", "NNP") or names_people(noun) or noun.i <= after:
        return noun
    if noun.dep_ in ("nmod", "amod") and noun.head.tag_ == "NNS" and noun.head.i > noun.i:
        return noun.head
    joined = (child for child in noun.rights if child.dep_ == "conj" and child.tag_ in ("NNS", "NNPS"))
    other = next(joined, None)
    if other is None:
        return noun
    # "30 government and 39 rebel fighters": what the first are is not said at their number.
    own = any(child.dep_ in ("nummod", "det", "poss") for child in other.lefts)
    return noun.doc[after] if own else other


def _sized(words: Words) -> Token | None:
    """What there are that many of where that is said elsewhere: "the number of boats rose to 12", "crew of 12"."""
    root = words.root
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.lower_ in GROUPS:
        return root.head.head
    noun = sized(root)
    return number_of(noun) if noun is not None else None


def _joined(doc: Doc, left: int, right: int, nearer: int) -> bool:
    """Whether only modifiers stand between a number and its noun, and an "and" only behind the `nearer` of two."""
    between = doc[left + 1 : right]
    return len(between) <= 6 and all(
        (token.pos_ in _BETWEEN or (token.i > nearer and token.dep_ == "cc")) and not _parts(token)
        for token in between
    )


def _parts(token: Token) -> bool:
    """Whether a mark ends what belongs to a number; a dash does where a space stands before it."""
    return token.text in _APART and (token.text not in "-–—" or token.nbor(-1).whitespace_ != "")


def _phrase(noun: Token, first: int | None = None) -> str:
    """The noun and its modifiers to its left, from `first` on, without the number and words such as "other"."""
    lefts = [child.left_edge.i for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod")]
    kept = list(noun.doc[min(lefts, default=noun.i) if first is None else first : noun.i + 1])
    while len(kept) > 1 and (kept[0].lower_ in _DROPPED or kept[0].pos_ in ("DET", "PUNCT", "PRON", "NUM")):
        kept = kept[1:]
    return noun.doc[kept[0].i : noun.i + 1].text
