"""The extractors in their order: each reads a report and its parse, and adds one kind of mention."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from rashomon.errors import RashomonError
from rashomon.extract.actors import actors
from rashomon.extract.dates.times import times
from rashomon.extract.events import events
from rashomon.extract.figures import figures
from rashomon.extract.parse import parses
from rashomon.extract.places import places
from rashomon.extract.positions import positions
from rashomon.extract.sentences import sentences
from rashomon.extract.statements import statements
from rashomon.model import Dropped, Report

PARSED = "en"  # the only language with a model
# Characters. The parser takes about 1 GB for 100,000; reports are 1,000 to 20,000 long, and a longer text is
# a transcript or a book.
LONGEST = 200_000


@dataclass(frozen=True, slots=True)
class Stage:
    """An extractor, the field of `Report` that it fills, and the fields that it reads."""

    function: Callable[[Report, Doc], Report]
    adds: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """The reports with their mentions, in the order given, and what could not be extracted."""

    reports: tuple[Report, ...]
    dropped: tuple[Dropped, ...] = ()


STAGES = (
    Stage(sentences, adds="sentences"),
    Stage(actors, adds="actors", needs=("sentences",)),
    Stage(places, adds="places", needs=("sentences", "actors")),
    Stage(times, adds="times", needs=("sentences",)),
    Stage(statements, adds="statements", needs=("sentences", "actors", "times")),
    Stage(figures, adds="figures", needs=("sentences", "times", "statements")),
    Stage(events, adds="events", needs=("sentences", "actors", "places", "times", "statements", "figures")),
    Stage(positions, adds="positions", needs=("sentences", "actors", "statements")),
)


def extract(reports: Sequence[Report], *, stages: Sequence[Stage] = STAGES) -> Extracted:
    """Fill in the mentions of the reports in a language that we parse; the others come back as they are."""
    check_order(stages)
    dropped: list[Dropped] = []
    done = list(reports)
    for place, parse in _parses(reports, dropped):
        report = reports[place]
        for stage in stages:
            # An extractor that trips over one report must not cost the others theirs, nor this report what
            # the other extractors find. This is the one place where an unknown error is caught.
            try:
                report = stage.function(report, parse)
            except RashomonError:
                raise
            except Exception as error:  # noqa: BLE001
                dropped.append(_failure(report, stage.adds, error))
        done[place] = report
    return Extracted(tuple(done), tuple(dropped))


def check_order(stages: Iterable[Stage]) -> None:
    """Raise ValueError where a stage needs what no stage before it adds, or adds no field of a report."""
    fields = {field.name for field in dataclasses.fields(Report)}
    added: list[str] = []
    for stage in stages:
        if stage.adds not in fields:
            raise ValueError(
                f"Stage '{stage.adds}' adds a field that Report does not have. Add it to model/reports.py."
            )
        missing = [need for need in stage.needs if need not in added]
        if missing:
            raise ValueError(
                f"Stage '{stage.adds}' needs '{missing[0]}', which no stage before it adds "
                f"(before it: {', '.join(added) or 'none'}). Move it behind the one that does."
            )
        added.append(stage.adds)


def _parses(reports: Sequence[Report], dropped: list[Dropped]) -> Iterator[tuple[int, Doc]]:
    """The parses of those reports that can be parsed, with their places; one that cannot goes to `dropped`."""
    fit = []
    for place, report in enumerate(reports):
        if report.language != PARSED:
            continue
        if len(report.text) <= LONGEST:
            fit.append(place)
            continue
        reason = (
            f"{len(report.text):,} characters, more than the {LONGEST:,} that are parsed: the text is kept "
            "and can be searched, but nothing is extracted from it"
        )
        dropped.append(Dropped(page=report.page, address="", stage="extract", reason=reason))
    try:
        return iter(list(zip(fit, parses(reports[place].text for place in fit), strict=True)))
    except RashomonError:
        raise
    except Exception:  # noqa: BLE001 - one text spoils its whole batch, so each is tried alone
        return _one_by_one(reports, fit, dropped)


def _one_by_one(
    reports: Sequence[Report], places: Sequence[int], dropped: list[Dropped]
) -> Iterator[tuple[int, Doc]]:
    for place in places:
        try:
            parse = next(iter(parses((reports[place].text,))))
        except Exception as error:  # noqa: BLE001 - as above
            dropped.append(_failure(reports[place], "parse", error))
        else:
            yield place, parse


def _failure(report: Report, what: str, error: Exception) -> Dropped:
    """What a report lost, with the name of the error and where it was raised."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{place.tb_frame.f_globals.get('__name__')}:{place.tb_lineno}" if place else "?"
    reason = f"{what} of report {report.id} not extracted: {type(error).__name__} in {where}: {error}"
    return Dropped(page=report.page, address="", stage=f"extract.{what}", reason=reason)
