"""What the tools are asked with, as an assistant reads it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from rashomon.export.dates import YESTERDAY, yesterday
from rashomon.model import DifferenceKind

MOST = 50  # hits, and entries of a list
DEEPEST = 400  # pages: of a search each is searched again from the first
# As 'rashomon story --only' calls them.
Part = Literal["synopsis", "agreed", "reports"]

Words = Annotated[str, Field(description="Words, all of which must stand there; may be empty.", max_length=400)]
Outlet = Annotated[str, Field(description="Only this outlet: its domain or its name.", max_length=400)]
Actor = Annotated[str, Field(description="A name or a part of one.", max_length=400)]
Day = Annotated[
    str,
    BeforeValidator(lambda given: yesterday() if given == YESTERDAY else given),
    Field(description="A day, YYYY-MM-DD, or 'yesterday'.", pattern=r"^(\d{4}-\d{2}-\d{2})?$"),
]
StoryId = Annotated[str, Field(description="The id of a story, as 'stories' and 'search' give it.", max_length=60)]
ReportId = Annotated[str, Field(description="The id of a report, as every quotation gives it.", max_length=60)]
Number = Annotated[int, Field(description="Which page of the answer, from 1 on.", ge=1, le=DEEPEST)]
PointNumber = Annotated[int, Field(description="Only the point of this number, in full; 0: all points.", ge=0)]
Differing = Annotated[
    DifferenceKind | Literal["any"] | None,
    Field(description="Only points whose versions differ, in this way or in any."),
]
Only = Annotated[
    Part | None, Field(description="Only this part: the synopsis, what is agreed and disputed, or the reports.")
]
Limit = Annotated[int, Field(description="How many at most.", ge=1, le=MOST)]
Place = Annotated[int, Field(description="A place in the text, in characters from 0 on.", ge=0, le=10_000_000)]
