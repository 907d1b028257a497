"""Names of persons: the recogniser's, mended, with one vote per name in a report.

The recogniser calls a bare surname an organisation or a town once in a while, cuts names at "von" and "al-", and
leaves some without a label. What a name is most times it is always; what stands after a title is a person; and
a surname that a full name of the report ends with belongs to it wherever it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rashomon.extract.actors.words import POSSESSIVE, Words
from rashomon.knowledge import lexicon, organisations, state_words
from rashomon.spelling import levelled
from rashomon.text import fold

PARTICLES = frozenset(
    "von van der den de del della di da dos du la le bin ibn bint al el ter zu af av ben".split()
)
# Of these, those without which the rest is another name: "bin Salman" is not Salman.
BINDING = frozenset({"bin", "ibn", "bint", "ben"})
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
# Titles that also start names of other things (General Motors, Justice Department): the recogniser must agree.
LOOSE = frozenset(
    "general justice major chief judge don father speaker director chair officer commander captain sister brother "
    "secretary king prince princess queen lord lady pope marshal minister governor commissioner duke "
    "cardinal".split()
)
LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
MOST_WORDS = 5
# Last words of places that the recogniser takes for persons.
GROUNDS = frozenset(
    """Lake Lakes River County Street Avenue Road Boulevard Park Island Islands Mountain Mountains Valley Beach
    Square Bridge Airport Stadium Arena Tower Towers Bay Creek Canyon Plaza Dam Highway Act List Award
    Prize""".split()
)


@dataclass(slots=True)
class Names:
    """What the report calls persons: each full or bare form, and where the forms were seen.

    `sure` forms follow a title or a role somewhere.
    """

    places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    votes: dict[str, Counter[str]] = field(default_factory=dict)
    sure: set[str] = field(default_factory=set)

    def add(self, form: str, place: tuple[int, int], label: str) -> None:
        """One sighting of a form under a label."""
        if place not in (places := self.places.setdefault(form, [])):
            places.append(place)
            self.votes.setdefault(form, Counter())[label] += 1

    def person(self, form: str) -> bool:
        """Whether most sightings say that this is a person, and nothing says that it is a place."""
        votes = self.votes[form]
        if form.split()[-1] in GROUNDS and form not in self.sure:
            return False
        return form in self.sure or 2 * votes["PERSON"] > votes.total()


def sightings(words: Words) -> Names:
    """All that may be a name of a person, with the recogniser's votes."""
    names = Names()
    for start, end, label in entities(words):
        if label != "PERSON":
            names.add(words.said(start, end), (start, end), label)
            continue
        start, end = _whole(words, *_untitled(words, start, end))
        if start < end and plausible(words, start, end):
            names.add(words.said(start, end), (start, end), label)
    for start, end in (*_after_titles(words), *_behind_roles(words), *_before_who(words)):
        form = words.said(start, end)
        names.add(form, (start, end), "PERSON")
        names.sure.add(form)
    return names


def entities(words: Words) -> Iterator[tuple[int, int, str]]:
    """The recogniser's entities that may be names, without determiners, marks and what follows a line's end."""
    for entity in words.doc.ents:
        if entity.label_ in LABELS:
            start, end = trimmed(words, entity.start, entity.end)
            if start < end:
                yield start, end, entity.label_


def trimmed(words: Words, start: int, end: int) -> tuple[int, int]:
    """A stretch without determiner, possessive mark and punctuation at its ends, cut at line ends and slashes."""
    for i in range(start, end):
        if "\n" in words.words[i] or words.words[i] == "/":
            end = i
            break
    while start < end and (words.lower[start] in {"the", "a", "an"} or not words.words[start][0].isalnum()):
        start += 1
    while start < end and (words.words[end - 1] in POSSESSIVE or not _closes(words.words[end - 1])):
        end -= 1
    return start, end


def plausible(words: Words, start: int, end: int, *, known: bool = False) -> bool:
    """Whether these tokens can be a person's name: capitals and particles, no digit, no word of a firm.

    `known`: what stands before says so, whatever the tagger takes the first word for.
    """
    forms = words.said(start, end).split()
    if (
        not known
        and words.pos[start] in {"DET", "PRON", "ADP", "CCONJ", "SCONJ"}
        and words.lower[start] not in PARTICLES
    ):
        return False
    if not 0 < len(forms) <= MOST_WORDS or (not words.capital(end - 1) and "-" not in words.words[end - 2 : end]):
        return False
    if any(not form[0].isupper() and _bare(form) not in PARTICLES for form in forms):
        return False
    if any(character.isdigit() or character in '/@&"“”()[]:' for form in forms for character in form):
        return False
    if len(forms[-1]) < 2 or (len(forms[-1]) == 2 and forms[-1].endswith(".")):
        return False
    if len(forms) > 1 and any(form in lexicon().marks or form.lower() in lexicon().bodies for form in forms):
        return False
    phrase = words.said(start, end)
    return phrase not in organisations() and phrase.lower() not in CALENDAR and not _stated(phrase)


def surnames(form: str) -> tuple[str, ...]:
    """The bare forms that stand for a full name: "van Dorp" of "Jan van Dorp", never "Salman" of a bin Salman."""
    parts = [part for part in form.split() if part.lower() not in SUFFIXES]
    if len(parts) < 2:
        return ()
    at = len(parts) - 1
    while at > 1 and parts[at - 1].lower() in PARTICLES:
        at -= 1
    tail = " ".join(parts[at:])
    found = [tail]
    if at < len(parts) - 1:
        found.append(tail[0].upper() + tail[1:])
        if not BINDING & {part.lower() for part in parts[at:-1]}:
            found.append(parts[-1])
    elif len(parts) > 3:
        found.append(" ".join(parts[-2:]))
    return tuple(found)


def identity_key(form: str) -> str:
    """What a full name is known by in every report: "Kim Jong-un" and "Kim Jong Un" are one."""
    return fold(form.replace("-", " "))


def same_person(left: str, right: str) -> bool:
    """Whether two full names differ only in middle names, initials, hyphens, a suffix or a word before."""
    first, second = core(left), core(right)
    if [levelled(part) for part in first] == [levelled(part) for part in second]:
        return True
    if f" {fold(left)}".endswith(f" {fold(right)}") or f" {fold(right)}".endswith(f" {fold(left)}"):
        return True
    return len(first) > 1 and len(second) > 1 and first[0] == second[0] and first[-1] == second[-1]


def core(form: str) -> list[str]:
    """The words of a full name without initials and suffix, folded."""
    return [
        part
        for part in identity_key(form).split()
        if part not in SUFFIXES and not (len(part) == 2 and part[1] == ".")
    ]


def _closes(word: str) -> bool:
    return word[-1].isalnum() or (word[-1] in ".+" and len(word) > 1)


def _bare(form: str) -> str:
    return form.lower().split("-")[0]


def _stated(phrase: str) -> bool:
    """Whether it is the word for a state or its people, not a weak one, which may well be somebody's name."""
    return any(
        says.part in ("name", "adjective", "people", "seat") for says in state_words().get(phrase, ())
    ) and (phrase not in {"Jordan", "Chad", "Georgia"})


def _untitled(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without titles and roles at its start and a suffix mark at its end."""
    while end - start > 1 and _office(words, start):
        start += 1
    # "Jane Doe MORE": a button's word that ran into the text.
    while end - start > 2 and words.words[end - 1].isupper() and len(words.words[end - 1]) > 3:
        if words.words[end - 2].isupper() or words.lower[end - 1] in SUFFIXES:
            break
        end -= 1
    return start, end


def _office(words: Words, i: int) -> bool:
    """Whether a word at the start of an entity is a title, or a role, or says what sort of person follows."""
    lower = words.lower[i]
    wealth = lower in {"billionaire", "millionaire", "ex", "former", "then"}
    return words.words[i] in lexicon().titles or lower.removesuffix("s") in lexicon().roles or wealth


def _whole(words: Words, start: int, end: int) -> tuple[int, int]:
    """With the rest of a name that the recogniser cut at a particle or a hyphen."""
    while _goes_on(words, start, end):
        end += 1
    while start > 1 and _goes_back(words, start, end):
        start -= 1
    while end - start > 1 and words.lower[end - 1] in PARTICLES and not words.capital(end - 1):
        end -= 1
    return start, end


def _goes_on(words: Words, start: int, end: int) -> bool:
    if start >= end or end + 1 > len(words) - 1:
        return False
    last, here = words.words[end - 1], words.words[end]
    if last == "-" or last in PARTICLES:
        return words.capital(end) or here in PARTICLES or here == "-"
    if here in PARTICLES and words.pos[end] != "VERB":
        return (words.pos[end + 1] == "PROPN" and words.capital(end + 1)) or words.words[end + 1] in PARTICLES
    hyphen = here == "-" and words.adjacent(end) and words.adjacent(end + 1)
    return hyphen and words.capital(end + 1) and not words.label[end + 1] and end - start > 1


def _goes_back(words: Words, start: int, end: int) -> bool:
    before = start - 1
    if words.words[before] in PARTICLES and words.pos[before] == "PROPN":
        return words.pos[before - 1] == "PROPN" and words.capital(before - 1)
    return (
        words.pos[before] == "PROPN"
        and not words.label[before]
        and words.capital(before)
        and words.words[before].isalpha()
        and start <= words.head[before] < end
        and not _titular(words, before)
        and words.lower[before] not in CALENDAR
        and not state_words().get(words.words[before])
    )


def _titular(words: Words, i: int) -> bool:
    """Whether the token is a title, or the end of one."""
    text, titles = words.words[i], lexicon().titles
    if text in titles or words.lower[i] in lexicon().roles or words.lower[i] in lexicon().before_role:
        return True
    return i > 1 and words.lower[i - 1] == "of" and words.lower[i - 2] in lexicon().roles


def _after_titles(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of capitals right after a title or a role that belongs to them."""
    titles, roles = lexicon().titles, lexicon().roles
    for i in range(len(words) - 1):
        if (
            words.words[i] in titles
            or words.lower[i] in roles
            or (
                i > 1
                and words.lower[i - 1] == "of"
                and words.words[i] == "State"
                and words.lower[i - 2] == "secretary"
            )
        ):
            start = i + 1
        else:
            continue
        end = _run(words, start)
        if start < end and plausible(words, start, end) and _agrees(words, i, start, end):
            yield start, end


def _behind_roles(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of capitals between a role with its comma and the next mark: "its leader, Jane Doe, "."""
    for i in range(1, len(words) - 2):
        if words.words[i] != "," or words.lower[i - 1] not in lexicon().roles:
            continue
        end = start = i + 1
        while start < len(words) and _titular(words, start):
            end = start = start + 1
        while end < len(words) and words.capital(end) and words.words[end].isalpha() and end - start < MOST_WORDS:
            end += 1
        named = end - start > 1 and end < len(words) and words.words[end] in {",", ".", ";", "—", "–"}
        labels = {words.label[k] for k in range(start, end)}
        if named and labels & {"PERSON", "GPE"} and plausible(words, start, end, known=True):
            yield start, end


def _before_who(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of capitals that a comma and "who" follow: whatever the recogniser says, this is somebody."""
    for i in range(3, len(words)):
        if words.lower[i] not in {"who", "whose", "whom"} or words.words[i - 1] != ",":
            continue
        start = end = i - 1
        while start > 0 and words.capital(start - 1) and words.words[start - 1].replace("-", "").isalpha():
            start -= 1
        while start < end and (_titular(words, start) or words.words[start] in state_words()):
            start += 1
        labels = {words.label[k] for k in range(start, end)}
        if (
            2 <= end - start <= MOST_WORDS
            and labels <= {"", "PERSON", "GPE"}
            and plausible(words, start, end, known=True)
        ):
            yield start, end


def _run(words: Words, start: int) -> int:
    """The end of the capitals from `start` on that can be one name."""
    end = start
    while end < len(words) and end - start < MOST_WORDS + 2:
        capital = words.capital(end) and words.pos[end] == "PROPN" and words.lower[end] not in CALENDAR
        inside = start < end < len(words) - 1 and words.capital(end + 1)
        if inside and words.words[end] == "-" and words.adjacent(end) and words.adjacent(end + 1):
            end += 1
        elif capital or (inside and words.words[end] in PARTICLES):
            if _titular(words, end) and words.label[end] != "PERSON":
                return start  # a title before a title: the name stands after the second one
            end += 1
        else:
            break
    return end


def _agrees(words: Words, title: int, start: int, end: int) -> bool:
    """Whether the recogniser lets these words be a name: it must say so after a word that is seldom a title."""
    labels = {words.label[i] for i in range(start, end)}
    if words.doc[start].ent_iob_ == "I" and "PERSON" not in labels:
        return False  # the title is part of a name, as in the names of firms
    if words.head[title] >= end:
        return False  # "the Prince William County board": the run is part of something longer
    general = title > 1 and words.lower[title] == "general" and words.lower[title - 1] in {"-", "attorney"}
    strict = (words.lower[title] in LOOSE and not general) or not words.capital(title)
    return "PERSON" in labels if strict else labels <= {"PERSON", "ORG", "GPE", ""} and len(labels) == 1


def given_first(forms: Iterable[str]) -> dict[str, list[str]]:
    """Full names by their first word, for those called by it ("Kim", or a child by the given name)."""
    found: dict[str, list[str]] = {}
    for form in forms:
        found.setdefault(form.split()[0], []).append(form)
    return found
