"""Time expressions: found in the text, valued, resolved against the date of the report, tied to their verbs."""

from rashomon.extract.dates.attach import time_of
from rashomon.extract.dates.resolve import days_of, publication_day, resolve
from rashomon.extract.dates.times import times

__all__ = ["days_of", "publication_day", "resolve", "time_of", "times"]
