"""The timelines of stories as an iCalendar (RFC 5545)."""

from __future__ import annotations

from datetime import timedelta

from rashomon import __version__
from rashomon.export.formats.days import days
from rashomon.export.view import Holdings
from rashomon.text import plain

LINE = 75  # octets of a line, by the standard


def ics(held: Holdings) -> str:
    """An event for each entry of a timeline whose day is known; of a month or a year all its days."""
    addresses = {page.id: page.address for page in held.pages}
    reports = {report.id: report for report in held.reports}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Rashomon//Rashomon {__version__}//EN"]
    for dossier in sorted(held.dossiers, key=lambda dossier: dossier.id):
        for number, entry in enumerate(dossier.timeline, start=1):
            of = days(entry.when)
            if of is None:
                continue
            first = entry.evidence[0]
            told = [
                f"{reports[words.report].outlet} {addresses.get(reports[words.report].page, '')}: {words.text}"
                for words in entry.evidence
            ]
            lines += [
                "BEGIN:VEVENT",
                f"UID:{dossier.id}-{number}@rashomon",
                "DTSTAMP:19700101T000000Z",  # when it was written is no part of what is told
                f"DTSTART;VALUE=DATE:{of[0]:%Y%m%d}",
                f"DTEND;VALUE=DATE:{of[1] + timedelta(days=1):%Y%m%d}",
                f"SUMMARY:{_escaped(plain(first.text))}",
                "DESCRIPTION:" + "\\n".join(_escaped(plain(line)) for line in told),
                f"CATEGORIES:{_escaped(plain(dossier.title))}",
                "END:VEVENT",
            ]
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A line cut where it is too long, no character in two."""
    found, size = [""], 0
    for character in line:
        more = len(character.encode("utf-8", "replace"))
        if size + more > LINE:
            found.append(" ")
            size = 1
        found[-1] += character
        size += more
    return "\r\n".join(found) + "\r\n"
