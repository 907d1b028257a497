"""What the sentence structure says: who is the subject of which clause, and who was the subject before."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from functools import cached_property

from rashomon.extract.actors.syntax.found import Found, Somebody
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import lexicon

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
RELATIVE = frozenset({"who", "that", "which"})
CLAUSES = 6  # how many clauses up a pronoun may look
BACK = 8  # how many sentences of an unbroken quotation may stand between
SOME_OF = frozenset("one another some several many most each either neither none both two three four".split())


class Clauses:
    """The clauses of a text and the mentions that are known so far; `bind` adds one."""

    def __init__(self, words: Words, named: Iterable[Found]) -> None:
        self.words = words
        self._in_sentence: dict[int, list[Found]] = {}
        self._first: dict[int, int] = {}
        self._at: dict[int, Found] = {}
        self._ends: dict[int, list[int]] = {}
        self._called: dict[str, dict[int, Somebody]] = {}
        self.belongings: dict[tuple[int, str], Somebody] = {}
        self.bodies: dict[str, Somebody] = {}
        self.states: dict[str, Somebody] = {}
        held = list(named)
        for mention in held:
            self.bind(mention)
        self._officers = {
            id(who): who for mention in held for who in mention.who if who.roles or who.offices or who.once
        }

    def bind(self, mention: Found) -> None:
        """Keep a mention, so that later words may refer to it."""
        self._in_sentence.setdefault(self.words.sentence[mention.start], []).append(mention)
        for who in mention.who:
            self._first[id(who)] = min(mention.end, self._first.get(id(who), mention.end))
            if who.kind == "organisation":
                self.bodies.setdefault(who.key, who)
            if who.kind == "state":
                self.states.setdefault(who.key, who)
            for noun in who.nouns:
                self._called.setdefault(noun, {})[id(who)] = who
            insort(self._ends.setdefault(id(who), []), mention.end)
        for i in range(mention.wide, mention.end):
            self._at.setdefault(i, mention)

    def at(self, i: int) -> Found | None:
        """The mention that token `i` is part of, or that is set beside it ("the envoy, Jane Doe")."""
        found = self._at.get(i)
        if found is not None and (found.start <= i or not self._possessive(i)):
            return found
        for child in self.words.children[i]:
            if self.words.dep[child] == "appos" and child in self._at:
                return self._at[child]
        return None

    def opening(self, i: int) -> Found | None:
        """The mention that begins at token `i`, its role and a determiner before it aside."""
        i += i < len(self.words) and self.words.lower[i] in {"the", "a", "an"}
        found = self._at.get(i)
        return found if found is not None and i in {found.wide, found.start} else None

    def held(self, i: int) -> bool:
        """Whether token `i` is part of a mention, and of no role before one."""
        found = self._at.get(i)
        return found is not None and found.start <= i

    def _possessive(self, i: int) -> bool:
        return self.words.dep[i] == "poss"

    def subject(self, verb: int) -> int | None:
        """The subject of a verb; for "who" in a relative clause, what the clause is about."""
        # Where the parser gives a verb two subjects, the first is a fronted apposition.
        for child in reversed(self.words.children[verb]):
            if self.words.dep[child] in SUBJECTS:
                if self.words.lower[child] in RELATIVE and self.words.dep[verb] == "relcl":
                    return self.words.head[verb]
                return child
        return None

    def verbs_above(self, i: int) -> list[int]:
        """The verbs that token `i` hangs on, from the nearest to the sentence's own."""
        found: list[int] = []
        while self.words.head[i] != i and len(found) < CLAUSES:
            i = self.words.head[i]
            if self.words.pos[i] in {"VERB", "AUX"}:
                found.append(i)
        return found

    def people(self, start: int, end: int, *, quoted: bool = False) -> list[Somebody]:
        """The persons mentioned in tokens `[start, end)`, without those only quoted words speak of."""
        found: list[Somebody] = []
        for mention in self.within(start, end):
            if quoted or not self.words.quoted[mention.start]:
                found += [who for who in mention.who if who.kind == "person" and not _among(who, found)]
        return found

    def within(self, start: int, end: int) -> Iterator[Found]:
        """The mentions in tokens `[start, end)`, sentence by sentence."""
        if start < end:
            for number in range(self.words.sentence[start], self.words.sentence[end - 1] + 1):
                for mention in self._in_sentence.get(number, ()):
                    if start <= mention.start and mention.end <= end:
                        yield mention

    def call(self, who: Somebody, noun: str) -> None:
        """Keep that somebody goes by a noun."""
        who.nouns.add(noun)
        self._called.setdefault(noun, {})[id(who)] = who

    def called(self, noun: str, end: int) -> list[Somebody]:
        """Those mentioned before token `end` who go by a noun, whoever was mentioned last at the end."""
        found = [who for who in self._called.get(noun, {}).values() if self._first[id(who)] <= end]
        return sorted(found, key=lambda who: self._ends[id(who)][self.times(who, end) - 1])

    def officers(self, end: int) -> list[Somebody]:
        """Those mentioned before token `end` who have a role, or had one."""
        return [who for who in self._officers.values() if self._first[id(who)] <= end]

    def lately(self, who: Somebody, end: int, sentences: int) -> bool:
        """Whether somebody is mentioned before token `end`, and no more than so many sentences before."""
        times = self.times(who, end)
        last = self._ends[id(who)][times - 1] - 1 if times else None
        return last is not None and self.words.sentence[end] - self.words.sentence[last] <= sentences

    def times(self, who: Somebody, end: int) -> int:
        """How often somebody is mentioned before token `end`."""
        return bisect_right(self._ends.get(id(who), ()), end)

    @cached_property
    def _spoken(self) -> list[bool]:
        """Whether a sentence has a word outside quotation marks."""
        quoted, text = self.words.quoted, self.words.words
        return [
            any(not quoted[i] and text[i][0].isalnum() for i in range(start, end))
            for start, end in self.words.sentences
        ]

    def sentence_before(self, sentence: int) -> int | None:
        """The last sentence before this one that the outlet itself speaks, and that is no heading.

        None where it stands more than one paragraph before.
        """
        first = self.words.sentences[sentence][0]
        for number in range(sentence - 1, max(sentence - 1 - BACK, -1), -1):
            start, end = self.words.sentences[number]
            if self.words.paragraph[first] - self.words.paragraph[end - 1] > 1:
                return None
            if self._spoken[number] and self._complete(start, end):
                return number
        return None

    def _complete(self, start: int, end: int) -> bool:
        return any(self.words.dep[i] in SUBJECTS and not self.words.quoted[i] for i in range(start, end))

    def lead(self, sentence: int) -> Found | None:
        """Who is the subject of what the outlet says in a sentence: its subject, or "by", or "according to"."""
        start, end = self.words.sentences[sentence]
        subject = self.main_subject(start, end)
        if subject is not None and (found := self.at(subject)) is not None:
            return found
        if subject is not None and self.human(subject):
            return None
        for i in range(start, end):
            if self.words.dep[i] == "pobj" and not self.words.quoted[i] and self._agent(i):
                return self.at(i)
        return None

    def _agent(self, i: int) -> bool:
        preposition = self.words.head[i]
        if self.words.dep[preposition] == "agent":
            return True
        return (
            self.words.lower[preposition] == "to" and self.words.lower[self.words.head[preposition]] == "according"
        )

    def main_subject(self, start: int, end: int) -> int | None:
        """The unquoted subject that hangs nearest to the root of tokens `[start, end)`."""
        best: tuple[int, int, int] | None = None
        for i in range(start, end):
            if self.words.dep[i] not in SUBJECTS or self.words.quoted[i]:
                continue
            verb = self.words.head[i]
            if self.words.lower[i] in RELATIVE or self.words.quoted[verb]:
                continue
            if i != self.subject(verb):
                continue
            depth = self._depth(verb)
            speech = self.words.lemma[verb] in lexicon().speech and self.words.dep[verb] in {
                "ROOT",
                "parataxis",
                "ccomp",
            }
            rank = (0 if speech and depth < 2 else depth + 1, depth, i)
            best = min(best, rank) if best else rank
        return best[-1] if best else None

    def _depth(self, i: int) -> int:
        depth = 0
        while self.words.head[i] != i and depth < CLAUSES:
            i = self.words.head[i]
            depth += 1
        return depth

    def human(self, i: int) -> bool:
        """Whether a noun speaks of people that we do not know: "the senator", "one of the witnesses", "they"."""
        lower = self.words.lower[i]
        if lower in SOME_OF:
            of = (k for k in self.words.children[i] if self.words.lower[k] == "of")
            return any(self.human(k) for prep in of for k in self.words.children[prep])
        singular = lower[:-1] if lower.endswith("s") else lower
        listed = lower in lexicon().roles or singular in lexicon().roles or lower in lexicon().gender
        return (
            listed or lower in {"he", "she", "i", "person", "people", "someone"} or self.words.label[i] == "PERSON"
        )


def _among(who: Somebody, found: Iterable[Somebody]) -> bool:
    return any(who is other for other in found)
