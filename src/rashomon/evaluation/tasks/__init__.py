"""The tasks: one file for each, in the order in which a page is worked on."""

from rashomon.evaluation.task import AnyTask
from rashomon.evaluation.tasks import (
    actors,
    copies,
    dates,
    event_coreference,
    events,
    pages,
    quotations,
    similarity,
    splitting,
    stories,
    timelines,
    versions,
)
from rashomon.evaluation.tasks.samples import articles as sample_articles
from rashomon.evaluation.tasks.samples import copies as sample_copies
from rashomon.evaluation.tasks.samples import figures as sample_figures
from rashomon.evaluation.tasks.samples import lines as sample_lines
from rashomon.evaluation.tasks.samples import locations as sample_places
from rashomon.evaluation.tasks.samples import points as sample_points
from rashomon.evaluation.tasks.samples import positions as sample_positions
from rashomon.evaluation.tasks.samples import statements as sample_statements
from rashomon.evaluation.tasks.samples import stories as sample_stories
from rashomon.evaluation.tasks.samples import timeline as sample_timeline

TASKS: tuple[AnyTask, ...] = (
    pages.TASK,
    pages.AS_TEXT,
    splitting.TASK,
    actors.TASK,
    quotations.TASK,
    dates.TASK,
    events.TASK,
    events.OWN_ACTORS,
    event_coreference.TASK,
    event_coreference.OWN_MENTIONS,
    copies.TASK,
    versions.TASK,
    stories.POLITICAL,
    stories.UNDISTRACTED,
    stories.GENERAL_NEWS,
    stories.GENERAL_DISTRACTED,
    similarity.TASK,
    timelines.TASK,
    timelines.OWN_EVENTS,
    sample_lines.TASK,
    sample_articles.TASK,
    sample_statements.TASK,
    sample_places.TASK,
    sample_figures.TASK,
    sample_copies.TASK,
    sample_stories.TASK,
    sample_points.TASK,
    sample_positions.TASK,
    sample_timeline.TASK,
)
