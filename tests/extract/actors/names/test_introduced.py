"""Names that an age or a clause sets off, without what stands before them."""

from __future__ import annotations

import pytest

from tests.extract.actors.reading import one, read


@pytest.mark.parametrize("office", ["Oregon Attorney General", "Oregon Governor", "Attorney General"])
def test_a_name_set_off_is_without_the_office_of_its_place(office: str) -> None:
    report = read(f"The plan was praised by {office} Jan Berg, who called it good.")
    assert one(report, "Jan Berg").kind == "person"
