"""What the tools are asked with, as an assistant reads it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

MOST = 50  # hits, and entries of a list
DEEPEST = 40  # pages of a search: each is searched again from the first

Words = Annotated[str, Field(description="Words, all of which must stand there; may be empty.", max_length=400)]
Outlet = Annotated[str, Field(description="Only this outlet: its domain or its name.", max_length=400)]
Actor = Annotated[str, Field(description="A name or a part of one.", max_length=400)]
Day = Annotated[str, Field(description="A day, YYYY-MM-DD.", pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
StoryId = Annotated[str, Field(description="The id of a story, as 'stories' and 'search' give it.", max_length=60)]
ReportId = Annotated[str, Field(description="The id of a report, as every quotation gives it.", max_length=60)]
Number = Annotated[int, Field(description="Which page of the answer, from 1 on.", ge=1, le=DEEPEST)]
Limit = Annotated[int, Field(description="How many at most.", ge=1, le=MOST)]
Place = Annotated[int, Field(description="A place in the text, in characters from 0 on.", ge=0, le=10_000_000)]
