"""States, and the capitals and palaces that stand for them where they act and for places where they do not."""

from __future__ import annotations

from functools import cache

from rashomon.extract.actors.descriptions.phrases import quantity
from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import POSSESSIVE, Phrases, Words
from rashomon.knowledge import StateWord, lexicon, regions, state_words, states

Match = tuple[int, int, tuple[StateWord, ...]]

# A state after these is where something is, not someone who takes part.
WHERE = frozenset({"in", "at", "near", "across", "within", "inside", "throughout", "around", "outside", "via"})
WHITHER = frozenset({"to", "into", "towards", "toward", "from", "through", "for", "off"})
# After these a state is what something is about, but for "pressure on" and the like.
TOPIC = frozenset({"on", "about", "regarding", "concerning", "over"})
UPON = frozenset(
    "attack strike raid invade invasion assault impose rely wage declare bomb focus blockade curb curbs".split()
)
PRESSED = frozenset("pressure sanction sanctions tariff tariffs embargo impose lean call demand criticism".split())
AGREED = frozenset({"upon", "agreed", "signed", "reached"})
# Through these a capital is someone: "pressure on", "talks with", "between", "sanctions against".
WITH = frozenset({"on", "with", "against", "between", "to", "from", "by", "upon", "toward", "towards", "of"})


@cache
def _phrases() -> Phrases[tuple[StateWord, ...]]:
    # New Mexico is not Mexico.
    return Phrases(dict.fromkeys(regions(), ()) | state_words())


def state_matches(words: Words) -> list[Match]:
    """All words for states in the text, without weak ones that nothing else supports and parts of other names."""
    found = [match for match in _phrases().matches(words) if match[2] and not _part_of_name(words, *match[:2])]
    firm = {says[0].code for _, _, says in found if says[0].part != "name" or not states()[says[0].code].weak}
    return [
        (start, end, says)
        for start, end, says in found
        if not (says[0].part == "name" and states()[says[0].code].weak and says[0].code not in firm)
    ]


def state_mentions(words: Words, matches: list[Match], registry: dict[str, Somebody]) -> list[Found]:
    """The mentions of states among the matches: named ones that are no mere place, capitals that act."""
    found = []
    names = {start: end for start, end, says in matches if any(meaning.part == "name" for meaning in says)}
    for start, end, says in matches:
        parts = {meaning.part for meaning in says}
        root = words.root(start, end)
        if words.lower[end : end + 1] == ["and"] and end < words.head[root] < names.get(end + 1, 0):
            root = words.head[root]  # in "Norway and South Korea" the parse has Norway describe Korea
        if "name" in parts and _takes_part(words, start, end, root):
            found.append(Found(start, end, (state(says[0].code, registry),), "name", start))
        elif "name" not in parts and parts & {"capital", "seat"} and _acts(words, end, root):
            found.append(Found(start, end, (state(says[0].code, registry),), "metonym", start))
        elif "people" in parts and _a_people(words, start, end, root, says[0].code):
            who = _people(words.said(start, end), says[0].code, registry)
            found.append(Found(start, end, (who,), "body", start))
    return found


def state(code: str, registry: dict[str, Somebody]) -> Somebody:
    """The state's actor, one per report."""
    return registry.setdefault(f"state {code}", Somebody("state", code, states()[code].name, code))


def _people(said: str, code: str, registry: dict[str, Somebody]) -> Somebody:
    key = f"{code.casefold()} people"
    return registry.setdefault(f"group {key}", Somebody("group", key, said, code))


def _part_of_name(words: Words, start: int, end: int) -> bool:
    """Whether the match is a part of a longer name that the recogniser saw ("Jim Jordan", "Gulf of Oman")."""
    label = words.label[start]
    if label not in {"PERSON", "FAC", "LOC", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW", "ORG"}:
        return False
    low, high = start, end
    while low > 0 and words.label[low - 1] == label and words.doc[low].ent_iob_ == "I":
        low -= 1
    while high < len(words) and words.doc[high].ent_iob_ == "I":
        high += 1
    while low < start and words.lower[low] in {"the", "a"}:
        low += 1
    while high > end and words.words[high - 1] in POSSESSIVE:
        high -= 1
    if (low, high) == (start, end) or label in {"EVENT", "LAW"}:
        return False
    # "Israel and Hamas" seen as one name is two.
    return not (high > end and words.lower[end] in {"and", ",", "-"})


def _takes_part(words: Words, start: int, end: int, root: int) -> bool:
    dep, head = words.dep[root], words.head[root]
    if end < len(words) and words.words[end] == "-" and words.adjacent(end) and words.adjacent(end + 1):
        return _hyphenated(words, end + 1)
    if start > 1 and words.words[start - 1] == "-" and words.adjacent(start) and words.capital(start - 2):
        return True
    if dep in {"compound", "amod", "nmod"} and head >= end:
        return False
    if end < len(words) and words.words[end] in POSSESSIVE:
        return words.label[words.head[root]] not in {"GPE", "LOC", "FAC"}
    return not _place(words, root)


def _hyphenated(words: Words, after: int) -> bool:
    """Whether what follows a hyphen makes the state a party: "US-Oman talks", "US-brokered"; not "US-based"."""
    if words.capital(after):
        return bool(state_words().get(words.words[after]))
    return words.lower[after] in {"brokered", "backed", "led", "mediated", "proposed", "imposed", "drafted"}


def _place(words: Words, root: int) -> bool:
    """Whether the words hang on a preposition of place."""
    root = _first_conjunct(words, root)
    if words.dep[root] == "dobj" and words.lemma[words.head[root]] in {"visit", "leave", "tour", "enter", "reach"}:
        return True
    if words.dep[root] != "pobj":
        return (
            words.dep[root] in {"npadvmod", "appos"}
            and words.label[root] == "GPE"
            and words.dep[root] == "npadvmod"
        )
    preposition = words.head[root]
    over = words.head[preposition]
    if words.lower[preposition] in WHERE or words.lower[over] in lexicon().roles | WHERE:
        return True
    if words.lower[preposition] in TOPIC:
        return words.lemma[over] not in lexicon().toward | UPON
    return words.lower[preposition] in WHITHER and words.lemma[over] in lexicon().motion


def _acts(words: Words, end: int, root: int) -> bool:
    """Whether a capital or palace is here someone who acts, or whom somebody acts upon."""
    if end < len(words) and words.words[end] in POSSESSIVE and words.dep[root] == "poss":
        return words.lower[words.head[root]] in lexicon().owned
    if end < len(words) and words.words[end] == "-" and words.adjacent(end):
        return False
    if end + 1 < len(words) and words.words[end] == "," and words.label[end + 1] == "GPE":
        return False  # "Moscow, Idaho"
    if end < len(words) and words.words[end] == "(":
        return False  # a dateline
    root = _first_conjunct(words, root)
    dep, head = words.dep[root], words.head[root]
    if dep == "nsubj":
        return _agentive(words, head)
    if dep in {"dobj", "dative", "nsubjpass"}:
        return words.lemma[head] in lexicon().toward and words.pos[head] in {"VERB", "AUX"}
    if dep == "pobj":
        return _acts_through(words, words.head[root])
    return False


def _agentive(words: Words, verb: int) -> bool:
    """Whether the subject of this verb does what governments do; "was cold" does not count."""
    if words.pos[verb] not in {"VERB", "AUX"}:
        return False
    if words.lemma[verb] == "have":
        return any(words.lemma[child] in lexicon().owned for child in words.children[verb])
    if words.lemma[verb] == "be":
        return any(
            words.lower[child]
            in {"ready", "willing", "reluctant", "unwilling", "prepared", "keen", "committed", "concerned"}
            for child in words.children[verb]
        )
    return words.lemma[verb] in lexicon().agentive


def _acts_through(words: Words, preposition: int) -> bool:
    word, over = words.lower[preposition], words.head[preposition]
    if word == "to" and words.lower[over] == "according":
        return True
    if word == "by":
        return words.dep[preposition] == "agent" and words.lemma[over] in lexicon().agentive
    if word == "between":
        further = words.dep[over] == "prep" and words.lemma[words.head[over]] in lexicon().toward
        return words.lemma[over] in lexicon().toward or words.lower[over] in AGREED or further
    if word == "on":
        return words.lemma[over] in PRESSED
    if word == "for":
        return words.pos[over] == "ADJ" and words.lower[over] in {
            "favourable",
            "unfavourable",
            "favorable",
            "unfavorable",
        }
    return (
        word in WITH
        and word != "of"
        and words.lemma[over] in lexicon().toward
        and word not in _towards(words, over)
    )


def _towards(words: Words, over: int) -> frozenset[str]:
    """Prepositions that lead to a place: a call to Oslo speaks to someone, a link to Oslo may be a road."""
    return (
        frozenset({"to", "from"})
        if words.lemma[over] in {"link", "trade", "lead", "support", "move"}
        else frozenset()
    )


def _a_people(words: Words, start: int, end: int, root: int, code: str) -> bool:
    """Whether a word for nationals stands for them as a group, as a noun of its own."""
    said = words.said(start, end)
    many = {pair[1] for pair in states()[code].people}
    alone = words.dep[root] not in {"compound", "amod", "nmod", "poss"} or words.dep[root] == "poss"
    if said not in many or not alone or words.pos[root] not in {"NOUN", "PROPN", "ADJ"}:
        return False
    if any(said == one for one, _ in states()[code].people):
        return start > 0 and words.lower[start - 1] == "the" and words.dep[root] in {"nsubj", "dobj", "pobj"}
    counted = any(words.dep[child] in {"nummod", "relcl", "prep"} for child in words.children[root])
    return not counted and quantity(words, root) is None


def _first_conjunct(words: Words, root: int) -> int:
    for _ in range(4):
        if words.dep[root] != "conj":
            break
        root = words.head[root]
    return root
