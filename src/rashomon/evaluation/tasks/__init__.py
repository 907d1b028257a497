"""The tasks: one file for each, in the order in which a page is worked on."""

from rashomon.evaluation.task import AnyTask

TASKS: tuple[AnyTask, ...] = ()
